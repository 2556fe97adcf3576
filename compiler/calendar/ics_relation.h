/* ics_relation.h -- what an item hangs on, waits for and rests on.
 *
 * Every profile: the mandate that a duty hangs on, if its end is an item of
 * the same file.  Profile `linked` (RFC 9253): what waits for what, with the
 * days between; the document; what it is about; and a name that all duties of
 * an instrument share. */
#ifndef REMIT_ICS_RELATION_H
#define REMIT_ICS_RELATION_H

#include "compiler/calendar/ics_event.h"

/* An item of `duty`. */
void ics_relations(IcsEvents *events, const CalendarItem *item,
                   const RemitDuty *duty);
#endif
