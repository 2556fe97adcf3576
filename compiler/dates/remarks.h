/* remarks.h -- what the checks want to know and the registry does not hold.
 *
 * Two deadlines in one instrument, several leads of one duty, rotations from
 * no day, lengths that disagree, weekends, names that nothing refers to,
 * restatements that differ: each is a Remark of trace.h.  Nothing is changed. */
#ifndef REMIT_REMARKS_H
#define REMIT_REMARKS_H

#include "compiler/spec.h"

/* Called once, when all dates are known. */
void remarks_make(Spec *spec);

/* The part of it in restated.c. */
void remark_restated(Spec *spec);
#endif
