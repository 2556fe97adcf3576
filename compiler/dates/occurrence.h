/* occurrence.h -- which occurrence a reference means.
 *
 * `wsis-progress[CSTD 16]` names one by its key; without a key a name means
 * the one occurrence of a duty that does not recur.  Numbers are those of the
 * spec, and a duty's occurrences must have been unrolled: one that has not
 * been yet has none. */
#ifndef REMIT_OCCURRENCE_H
#define REMIT_OCCURRENCE_H

#include "compiler/spec.h"

/* The occurrence of that key, 0: the duty has none. */
Number occurrence_keyed(const Spec *spec, Number duty, Name key);

/* The occurrence that a reference means, 0: none.  A missing or unknown
 * key is told, with the keys that there are. */
Number occurrence_named(Spec *spec, const Thing *thing);

/* The occurrence of `duty` that goes with one of another: that of the same
 * key, else the last that is due before the other is (the end of its period,
 * the opening of its session, else its own opening).  0: none. */
Number occurrence_matching(const Spec *spec, Number duty, Number occurrence);

/* What a reference means for an occurrence that reads it: the one named, or
 * between duties that recur the matching one.  Inside a circle, 0. */
Number occurrence_for(Spec *spec, const Thing *thing, Number occurrence);

/* The last day of the fact that fulfilled it, none: no fact, or unknown. */
Moment occurrence_fulfilled(Spec *spec, Number occurrence);
/* When it finishes: on that day, else on its due day. */
Moment occurrence_finish(Spec *spec, Number occurrence);
#endif
