/* term.h -- how long a mandate runs, with what extended it. */
#ifndef REMIT_TERM_H
#define REMIT_TERM_H

#include "compiler/spec.h"

typedef struct {
    Moment from;                /* first day */
    Moment end; /* last day of the last term; none: no end said */
    bool   permanent;
} Term;

/* Terms in the order of adoption: an extension counts from the end of the term
 * before it unless it says `from`. */
Term term_of(Spec *spec, Number duty, Number occurrence);
#endif
