/* item_revised.h -- the last dated thing that bears on an item.
 *
 * What its dates hang on, however far away: adoptions, facts, sessions that
 * were moved (trace.h: revised); and what was recorded of it. */
#ifndef REMIT_ITEM_REVISED_H
#define REMIT_ITEM_REVISED_H

#include "compiler/calendar/calendar_items.h"
#include "compiler/compile.h"

/* Facts recorded of it count up to `today`; REMIT_NO_DAY: all.  The answer may
 * be REMIT_NO_DAY: nothing that bears on it has a date. */
RemitDay item_revised(const Compilation *made, const CalendarItem *item,
                      RemitDay today);
#endif
