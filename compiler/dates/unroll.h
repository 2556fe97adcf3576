/* unroll.h -- from duties to dated occurrences.
 *
 * Every duty becomes the occurrences that its `every` asks for, or one; each
 * gets its facts, its window, its hops and its milestones. */
#ifndef REMIT_UNROLL_H
#define REMIT_UNROLL_H

#include "compiler/spec.h"

/* Limits against hostile input; a finding names the one that is passed. */
#ifndef REMIT_SMALL_LIMITS
#define OCCURRENCES_PER_CLAUSE 110000u  /* each day of three hundred years */
#define OCCURRENCES_IN_ALL     4000000u
#else                                   /* for the fuzzer, to be soon met */
#define OCCURRENCES_PER_CLAUSE 400u
#define OCCURRENCES_IN_ALL     1500u
#endif

void unroll(Spec *spec);
#endif
