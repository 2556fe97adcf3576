/* chain.h -- through which sessions a report goes.
 *
 * Every `to` clause is a chain of groups; the hops of one group go in
 * parallel.  A hop that names no session gets one here, before anything is
 * scheduled, and scheduling never changes it. */
#ifndef REMIT_CHAIN_H
#define REMIT_CHAIN_H

#include "compiler/spec.h"

/* Adds the hops of an occurrence; `since` is the day from which the first hop
 * counts: the last day before its session may open.  The occurrence is the
 * last of the list. */
void chain_build(Spec *spec, Number occurrence, RemitDay since);
#endif
