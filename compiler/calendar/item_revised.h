/* item_revised.h -- the last dated thing that bears on an item.
 *
 * The adoption of its instrument, or of one that changed it; a fact recorded
 * of it, or of a session that it hangs on. */
#ifndef REMIT_ITEM_REVISED_H
#define REMIT_ITEM_REVISED_H

#include "compiler/calendar/calendar_items.h"

typedef struct {
    const RemitRegistry *registry;
    RemitDay *sessions;         /* of each session, by its facts */
    RemitDay *duties;           /* of each duty, by instruments */
} Revised;

/* `today` REMIT_NO_DAY: all facts count. */
Revised  revised_begin(const RemitRegistry *registry, RemitDay today);
void     revised_end(Revised *revised);
/* REMIT_NO_DAY: nothing that bears on it has a date. */
RemitDay revised_day(const Revised *revised, const CalendarItem *item,
                     RemitDay today);
#endif
