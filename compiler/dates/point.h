/* point.h -- what a point of the text means in days.
 *
 * The rules are those of the reference, "What time means".  A point is read
 * for somebody: whose instrument's adoption, which period's year, whose seat.
 * What cannot be told (an unknown day, a duty in a circle) is no moment; the
 * reason stands in the trace or in a finding. */
#ifndef REMIT_POINT_H
#define REMIT_POINT_H

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

/* The period that gives an occurrence's dates their year and month: its own, or
 * the day on which its session opens; of `every X` that of X. */
RemitExtent period_of(const Spec *spec, const Occurrence *o);

Moment point_read(const Reader *reader, const Point *point, Use use);

/* The second of two points that enclose a time, whose first was read as
 * `begun`: where neither has a year, it never comes before that. */
Moment point_read_end(const Reader *reader, const Point *first,
                      const Point *last, const Moment *begun);

/* Whether a name stands for the session of a body: it has no number. */
bool point_is_meeting(const Spec *spec, const Point *point);

/* The calendar period of a unit (day, week, month, quarter, year) that a day
 * lies in. */
RemitExtent period_around(RemitDay day, RemitDuration period);

/* Moved by a duration, at the reader's seat when it counts working days. */
Moment moment_shift(const Reader *reader, const Moment *m, RemitDuration by,
                    bool back, Span place);
/* The same where a function gave the duration, in that step; 0: written. */
Moment moment_shift_given(const Reader *reader, const Moment *m,
                          RemitDuration by, StepNumber given, bool back,
                          Span place);
/* Rolled to a working day; notes a step when that moves it.  Tentative, moved
 * or not, where the holidays of that year are not known. */
Moment moment_roll(const Reader *reader, const Moment *m, const Roll *roll,
                   Span place);

/* The body that leads the reader's duty, 0: none. */
Number reader_lead(const Reader *reader);
#endif
