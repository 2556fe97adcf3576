/* standing.h -- what binds only under a condition, and what no longer binds.
 *
 * Runs when every occurrence has its dates and its needs: it changes none of
 * them.  A condition passes on to whatever depends on its occurrence: by a
 * need, by a date that is counted from it, by the mandate that it is under. */
#ifndef REMIT_STANDING_H
#define REMIT_STANDING_H

#include "compiler/spec.h"

/* Sets conditional, triggered, superseded and lapsed of every occurrence. */
void standing_settle(Spec *spec);
#endif
