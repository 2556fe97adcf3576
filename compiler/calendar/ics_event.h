/* ics_event.h -- one item of a calendar as an all-day VEVENT, or as a VTODO. */
#ifndef REMIT_ICS_EVENT_H
#define REMIT_ICS_EVENT_H

#include "compiler/calendar/ics_line.h"
#include "compiler/calendar/item_revised.h"
#include "compiler/calendar/item_text.h"
#include "compiler/calendar/lock.h"
#include "compiler/calendar/profile.h"

typedef struct {
    Profile      profile;
    bool         tasks;         /* tasks instead of events */
    RemitRange   remind;        /* numbers: days before; none: no alarms */
    LockKey      key;
    LockSection *section;       /* NULL: nothing is remembered */
} IcsStyle;

typedef struct {
    Writer             *out;
    Ics                 ics;    /* of what stands behind the revision */
    ItemReader          reader;
    const CalendarView *view;
    IcsStyle            style;
    DocumentLinks       links;
    Derivation          why;
    Writer              body;   /* of one item */
    Writer              scratch;/* a text while it is put together */
    Writer              title, uid;
    Writer              tag;    /* `;LANGUAGE=en:`, which `native` is */
    Str                 native;
} IcsEvents;

/* What it holds is the caller's until the end; it must not be moved. */
void ics_events_begin(IcsEvents *events, Writer *out, ItemReader reader,
                      const CalendarView *view, IcsStyle style);
void ics_event(IcsEvents *events, const CalendarItem *item);
/* With a lock: one that is there and not shown, which may have vanished. */
void ics_hidden(IcsEvents *events, const CalendarItem *item);
/* One that is no longer in the calendar: told as cancelled. */
void ics_withdrawn(IcsEvents *events, const LockItem *item);
void ics_events_end(IcsEvents *events);

/* ---- for the other parts of an item ------------------------------------- */

/* The identity of another item of the same file. */
void ics_put_uid(IcsEvents *events, const CalendarItem *item);
/* The text in scratch, which is empty again. */
Str  ics_taken(IcsEvents *events);
#endif
