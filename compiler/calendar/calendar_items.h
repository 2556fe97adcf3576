/* calendar_items.h -- what a calendar shows: one stream of dated items.
 *
 * Deadlines in order of due day, each followed by the milestones that prepare
 * it; then sessions, part by part where they have parts.  A proposal, and what
 * hangs on a condition that does not hold, is shown where the calendar says
 * so; what is superseded, waived or lapsed is not shown; nor is a session of
 * which hardly more than the year is known.
 *
 * A calendar that says nothing of what it shows, and number 0, show all there
 * is; sessions then of those bodies only that act, adopt or receive. */
#ifndef REMIT_CALENDAR_ITEMS_H
#define REMIT_CALENDAR_ITEMS_H

#include "lang/memory.h"
#include "runtime/remit.h"

typedef enum {
    ITEM_DEADLINE, ITEM_EXPIRY, ITEM_FORECAST, ITEM_SUBMIT, ITEM_ISSUE,
    ITEM_SESSION, ITEM_PART
} ItemKind;

typedef struct {
    ItemKind    kind;
    RemitDay    from, to;       /* both included */
    RemitDay    latest;         /* of `from`; equal when firm */
    RemitNumber occurrence;     /* 0 for sessions and parts */
    RemitNumber milestone;
    RemitNumber session, part;
    RemitNumber zone;           /* 0: all day */
    int32_t     begins, ends;   /* minutes of the first and of the last day */
    bool        tentative, cancelled;
} CalendarItem;

typedef struct {
    const RemitRegistry *registry;
    RemitDay  today;            /* facts that count; REMIT_LAST_DAY: all */
    uint16_t *shown;            /* of each body: bits by RemitShowWord */
    uint16_t  of_all;           /* bits that hold for every body */
} CalendarView;

/* `today` REMIT_NO_DAY: all that is known. */
CalendarView calendar_view(const RemitRegistry *registry, RemitNumber calendar,
                           RemitDay today);
void         calendar_view_free(CalendarView *view);

/* Whether the deadline of an occurrence is an item of the calendar. */
bool calendar_shows(const CalendarView *view, RemitNumber occurrence);

typedef struct {
    const CalendarView *view;
    RemitDueWalk due;
    RemitRange   milestones;    /* of the last occurrence, not yet given */
    RemitNumber  session;       /* the next */
    RemitRange   parts;         /* of the last session, not yet given */
    bool         hidden;        /* what is not shown of what is due */
} CalendarWalk;

CalendarWalk calendar_walk(const CalendarView *view);
/* Over what would be due and is not shown; no sessions. */
CalendarWalk calendar_walk_hidden(const CalendarView *view);
bool         calendar_next(CalendarWalk *walk, CalendarItem *item);
#endif
