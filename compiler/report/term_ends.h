/* term_ends.h -- when the terms of a mandate end, as they were derived.
 *
 * Only the last end is the due day in a registry.  The earlier ones stand in
 * the trace: an extension's at the place of its relation, the first term's at
 * the beginning of the derivation of any later one. */
#ifndef REMIT_TERM_ENDS_H
#define REMIT_TERM_ENDS_H

#include "compiler/compile.h"

typedef struct { Span place; RemitDay until; StepNumber step; } TermEnd;

typedef struct {
    const Compilation *made;
    VEC(TermEnd) list;          /* of extensions and early ends */
} TermEnds;

TermEnds term_ends_of(const Compilation *made);
void     term_ends_free(TermEnds *ends);

/* The last day that a relation gave its mandate; REMIT_NO_DAY: none. */
RemitDay term_end_given(const TermEnds *ends, RemitNumber relation);
/* The last day of a mandate's first term, given a relation that changed it, 0:
 * none did.  REMIT_NO_DAY: it is no mandate, or no end was said. */
RemitDay term_end_first(const TermEnds *ends, RemitNumber duty,
                        RemitNumber relation);
#endif
