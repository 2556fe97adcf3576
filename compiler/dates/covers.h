/* covers.h -- what an occurrence reports on, and its place in a cycle. */
#ifndef REMIT_COVERS_H
#define REMIT_COVERS_H

#include "compiler/spec.h"

/* Sets covers and cycle of an occurrence that has its dates. */
void covers_set(Spec *spec, Number occurrence);

/* The word of `alternates a, b every PERIOD from P` for a year or, where the
 * period is shorter, for the day on which it begins (REMIT_NO_DAY: unknown);
 * `from` is the point behind `from`.  0: before it begins, or between. */
Name cycle_word(Spec *spec, const Node *alternates, const Point *from,
                int32_t year, RemitDay day);
#endif
