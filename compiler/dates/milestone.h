/* milestone.h -- by when a document is forecast, submitted and issued.
 *
 * A policy plans and never replaces `due`: its milestones are counted from the
 * session of the first hop of each chain, by the policy that holds on the day
 * on which that session opens. */
#ifndef REMIT_MILESTONE_H
#define REMIT_MILESTONE_H

#include "compiler/spec.h"

void milestone_build(Spec *spec, Number occurrence);
#endif
