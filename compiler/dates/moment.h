/* moment.h -- what a point of the text means in days.
 *
 * The rules are those of the reference, "What time means".  A point is read
 * for somebody: whose instrument's adoption, which period's year, whose seat.
 * What cannot be told (an unknown day, a duty in a circle) is no moment; the
 * reason stands in the trace or in a finding. */
#ifndef REMIT_MOMENT_H
#define REMIT_MOMENT_H

#include "compiler/spec.h"

/* For whom a point is read. */
typedef struct {
    Spec       *spec;
    Number      duty;
    Number      occurrence;     /* 0: the duty as a whole */
    RemitExtent period;         /* gives `31 march` its year; none: no period */
    RemitDay    since;          /* from which `next session of B` counts */
} Reader;

/* What a bare session stands for beside a word ("Edges"). */
typedef enum {
    USE_ALL,                    /* at, on, in, during, until, between */
    USE_OPENING,                /* from, by, before, DURATION before */
    USE_LAST                    /* after, DURATION after, within DURATION of */
} Use;

Moment moment_read(const Reader *reader, const Point *point, Use use);

/* A written date, as facts, events and sessions take it; none for `unknown`
 * and for what is no written date. */
Moment moment_written(Spec *spec, const Point *point);
/* Whether it names its first and last day: one day, or D .. D. */
bool   point_is_exact(const Point *point);

/* The one-day moment of an edge of `m`: its first or its last days. */
Moment moment_first(const Moment *m);
Moment moment_last(const Moment *m);
/* A day of a session: `days` are its earliest and latest place when it is
 * tentative, and its extent when it is not. */
Moment moment_of_session(RemitExtent days, bool tentative, StepNumber step);
/* Moved by whole days; both places. */
Moment moment_plus(const Moment *m, int32_t days);
/* The later, or the earlier, of two, at either place; an unknown one loses.
 * Tentative if one that gave a place is. */
Moment moment_later(Moment a, Moment b);
Moment moment_earlier(Moment a, Moment b);

/* The calendar period of a unit (day, week, month, quarter, year) that a day
 * lies in. */
RemitExtent period_around(RemitDay day, RemitDuration period);

/* Moved by a duration, at the reader's seat when it counts working days. */
Moment moment_shift(const Reader *reader, const Moment *m, RemitDuration by,
                    bool back, Span place);
/* Rolled to a working day; notes a step when that moves it.  Tentative, moved
 * or not, where the holidays of that year are not known. */
Moment moment_roll(const Reader *reader, const Moment *m, const Roll *roll,
                   Span place);

/* The unit that a session reference means; `next` and the like are those that
 * open after `since`.  False: there is none, and a finding when it was
 * named. */
bool session_unit(Spec *spec, const Session *session, RemitDay since,
                  Unit *unit);

/* The body that leads the reader's duty, 0: none. */
Number reader_lead(const Reader *reader);

/* When an occurrence finishes: on the last day of the fact that fulfilled it,
 * else on its due day. */
Moment moment_finish(Spec *spec, Number occurrence);
/* The last day of the fact that fulfilled it, none: no fact, or unknown. */
Moment moment_fulfilled(Spec *spec, Number occurrence);
#endif
