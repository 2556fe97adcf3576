/* unroll.h -- from duties to dated occurrences.
 *
 * Every duty becomes the occurrences that its `every` asks for, or one; each
 * gets its facts, its window, its hops and its milestones. */
#ifndef REMIT_UNROLL_H
#define REMIT_UNROLL_H

#include "compiler/spec.h"

/* Limits against hostile input; a finding names one when it is passed.  One act
 * alone does not reach the first: three centuries have fewer days. */
#ifndef REMIT_SMALL_LIMITS
#define OCCURRENCES_IN_ALL 4000000u
#define HOPS_IN_ALL 6000000u
#define FACTS_IN_ALL 7000000u
#else                           /* for the fuzzer, to be soon met */
#define OCCURRENCES_IN_ALL 1500u
#define HOPS_IN_ALL 4000u
#define FACTS_IN_ALL 4500u
#endif

void unroll(Spec *spec);
#endif
