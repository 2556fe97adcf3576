/* item_uid.h -- what identifies an item of a calendar, for ever.
 *
 * Made of the duty's name, the occurrence's key and the kind of item, or of
 * body, session and part: nothing that moves when a spec is put in another
 * order, into other files or into another language.  ASCII, at most 255
 * octets, and as safe in a file name as in a calendar. */
#ifndef REMIT_ITEM_UID_H
#define REMIT_ITEM_UID_H

#include "compiler/calendar/calendar_items.h"
#include "compiler/say/writer.h"

void item_uid(Writer *out, const RemitRegistry *registry,
              const CalendarItem *item);

/* The same item as a task: a server takes no two kinds of one identity. */
void item_task_uid(Writer *out, const RemitRegistry *registry,
                   const CalendarItem *item);

/* `text` with all but letters, digits and hyphens of ASCII written otherwise;
 * different texts stay different.  What is longer than `most` octets (64 or
 * more) is cut and ends in a number made from the whole. */
void uid_part(Writer *out, const char *text, size_t most);
#endif
