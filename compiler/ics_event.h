/* ics_event.h -- one item of a calendar as an all-day VEVENT. */
#ifndef REMIT_ICS_EVENT_H
#define REMIT_ICS_EVENT_H

#include "compiler/ics_line.h"
#include "compiler/item_text.h"

typedef struct {
    Ics                 ics;
    ItemReader          reader;
    const CalendarView *view;
    RemitDay           *session_facts; /* of each session: the last day of a
                                          fact that bears on it */
    Writer              scratch;    /* a text while it is put together */
} IcsEvents;

IcsEvents ics_events_begin(Writer *out, ItemReader reader,
                           const CalendarView *view);
void      ics_event(IcsEvents *events, const CalendarItem *item);
void      ics_events_end(IcsEvents *events);
#endif
