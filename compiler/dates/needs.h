/* needs.h -- what waits for what.
 *
 * Runs when every occurrence has its dates: it changes none of them. */
#ifndef REMIT_NEEDS_H
#define REMIT_NEEDS_H

#include "compiler/spec.h"

/* A limit against hostile input; a finding names it when it is passed. */
#ifndef REMIT_SMALL_LIMITS
#define NEEDS_IN_ALL 8000000u
#else                           /* for the fuzzer, to be soon met */
#define NEEDS_IN_ALL 4000u
#endif

/* Fills spec->needs, an occurrence's adjacent. */
void needs_build(Spec *spec);
#endif
