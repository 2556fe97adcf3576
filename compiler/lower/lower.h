/* lower.h -- from the finished spec to the public registry.
 *
 * Records are put into the orders that runtime/remit.h states, and the trace
 * is numbered alike: the place of every record, the steps behind every date,
 * and what `expect` wants of which occurrence. */
#ifndef REMIT_LOWER_H
#define REMIT_LOWER_H

#include "compiler/spec.h"

void lower(Spec *spec, RemitRegistry **registry);   /* for registry_free */
#endif
