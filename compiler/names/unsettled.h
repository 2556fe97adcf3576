/* unsettled.h -- clauses that have no meaning where they stand.
 *
 * Each gives the error `misplaced-clause`, so that nothing that a spec says is
 * dropped in silence. */
#ifndef REMIT_UNSETTLED_H
#define REMIT_UNSETTLED_H

#include "compiler/spec.h"

void unsettled_report(Spec *spec);
#endif
