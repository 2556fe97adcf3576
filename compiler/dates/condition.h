/* condition.h -- whether and when what a duty waits for came about. */
#ifndef REMIT_CONDITION_H
#define REMIT_CONDITION_H

#include "compiler/spec.h"

/* Whether a duty has a condition (`if`, `upon`); *when is the moment on which
 * it held, none: it has not.  Duties that it names must be unrolled.  A
 * foreign function is asked for an occurrence; of the duty as a whole,
 * occurrence 0, it is taken to hold. */
bool condition_of(Spec *spec, Number duty, Number occurrence, Moment *when);
/* Whether a foreign function says if it holds. */
bool condition_is_asked(const Spec *spec, Number duty);
#endif
