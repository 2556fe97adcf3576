/* ics_alarm.h -- reminders, where the calendar has them and they are wanted. */
#ifndef REMIT_ICS_ALARM_H
#define REMIT_ICS_ALARM_H

#include "compiler/calendar/ics_event.h"

/* A VALARM for each reminder: at nine in the morning, so many days before.
 * None for what is done already, or called off. */
void ics_alarms(IcsEvents *events, const CalendarItem *item,
                const char *title);
#endif
