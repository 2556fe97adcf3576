/* explain.h -- the long explanation of each finding. */
#ifndef REMIT_EXPLAIN_H
#define REMIT_EXPLAIN_H

#include "lang/diag.h"

typedef struct {
    const char *rule, *why;
    const char *breaks, *keeps;     /* examples */
} Explanation;

/* Every code has one: a test sees to it.  NULL members: it has not. */
Explanation explain(Code code);
#endif
