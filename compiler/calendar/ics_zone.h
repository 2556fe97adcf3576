/* ics_zone.h -- times of day, and the clocks that show them, in a calendar. */
#ifndef REMIT_ICS_ZONE_H
#define REMIT_ICS_ZONE_H

#include "compiler/calendar/calendar_items.h"
#include "compiler/calendar/ics_line.h"

/* A VTIMEZONE for each zone by which something in the view is held.  `tasks`:
 * what nobody owes is left out, as among tasks. */
void ics_zones(Ics *ics, const CalendarView *view, bool tasks);

/* `;TZID=Europe/Zurich:20110523T100000` behind the name of a property; minute
 * 1440 is the midnight behind the day. */
void ics_put_time(Ics *ics, const RemitRegistry *registry, RemitNumber zone,
                  RemitDay day, int32_t minute);
#endif
