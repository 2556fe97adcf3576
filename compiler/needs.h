/* needs.h -- what waits for what, and what no longer binds.
 *
 * Runs when every occurrence has its dates: it changes none of them. */
#ifndef REMIT_NEEDS_H
#define REMIT_NEEDS_H

#include "compiler/spec.h"

/* Fills spec->needs, an occurrence's adjacent; passes conditions on to what
 * depends on them; marks what a later instrument superseded and what fell
 * after the end of its mandate. */
void needs_build(Spec *spec);
#endif
