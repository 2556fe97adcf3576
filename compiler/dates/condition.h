/* condition.h -- whether and when what a duty waits for came about. */
#ifndef REMIT_CONDITION_H
#define REMIT_CONDITION_H

#include "compiler/spec.h"

/* Whether a duty has a condition (`if`, `upon`); *when is the moment on which
 * it held, none: it has not.  Duties that it names must be unrolled. */
bool condition_of(Spec *spec, Number duty, Moment *when);
#endif
