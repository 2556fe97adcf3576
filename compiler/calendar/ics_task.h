/* ics_task.h -- how far a task is, and how it ranks. */
#ifndef REMIT_ICS_TASK_H
#define REMIT_ICS_TASK_H

#include "compiler/calendar/ics_event.h"

typedef struct {
    bool     begun, done;
    RemitDay on;                /* when it was done; REMIT_NO_DAY: not said */
} TaskState;

/* By the facts that the view counts; never by what day it is.  A document that
 * was issued has been submitted before. */
TaskState task_state(const CalendarView *view, const CalendarItem *item);

/* STATUS, COMPLETED and PRIORITY of a VTODO. */
void ics_task_status(IcsEvents *events, const CalendarItem *item);
#endif
