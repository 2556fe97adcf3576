/* item_text.h -- what an item of a calendar says, in one language. */
#ifndef REMIT_ITEM_TEXT_H
#define REMIT_ITEM_TEXT_H

#include "compiler/calendar/calendar_items.h"
#include "compiler/calendar/document_link.h"
#include "compiler/compile.h"
#include "compiler/say/derivation.h"

typedef struct {
    const Compilation *made;
    const char *language;
    RemitDay    today;          /* REMIT_NO_DAY: nothing depends on the day */
    bool        lasting;        /* nothing that changes with the day alone */
    DocumentLinks *links;
    bool        marked;         /* some hazard was found */
    Derivation *why;
} ItemReader;

/* What is to be done, by whom, for which body and session, within `octets`
 * (100 or more): what is too long is cut between characters. */
void item_title(Writer *out, const ItemReader *reader,
                const CalendarItem *item, size_t octets);
/* The title of one that is no longer there, marked so. */
void item_withdrawn_title(Writer *out, const ItemReader *reader,
                          const char *title, size_t octets);
/* Whether the title's own words are in the reader's language. */
bool item_title_is_native(const ItemReader *reader, const CalendarItem *item);

/* Several lines: legal basis, who, chain, dates, derivation, hazards that were
 * found, facts; of a session its theme, derivation and hazards. */
void item_description(Writer *out, const ItemReader *reader,
                      const CalendarItem *item);
#endif
