/* written.h -- dates that stand in the text as dates.
 *
 * Facts, events and dated sessions take nothing else, so that their days hang
 * on nothing but the line that states them. */
#ifndef REMIT_WRITTEN_H
#define REMIT_WRITTEN_H

#include "compiler/spec.h"

/* A written date; none for `unknown` and for what is no written date. */
Moment moment_written(Spec *spec, const Point *point);
/* Whether it names its first and last day: one day, or D .. D. */
bool   point_is_exact(const Point *point);
/* The edge of `inner` that a POINT_EDGE names: start, end, early, mid, late. */
Moment moment_edge(Spec *spec, const Point *point, Moment inner);
#endif
