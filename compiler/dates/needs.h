/* needs.h -- what waits for what.
 *
 * Runs when every occurrence has its dates: it changes none of them. */
#ifndef REMIT_NEEDS_H
#define REMIT_NEEDS_H

#include "compiler/spec.h"

/* Fills spec->needs, an occurrence's adjacent. */
void needs_build(Spec *spec);
#endif
