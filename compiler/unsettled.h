/* unsettled.h -- constructs that have a spelling and no meaning yet.
 *
 * Each gives the hazard `not-yet-understood`, so that nothing that a spec says
 * is dropped in silence; the rest of the file compiles. */
#ifndef REMIT_UNSETTLED_H
#define REMIT_UNSETTLED_H

#include "compiler/spec.h"

void unsettled_report(Spec *spec);
#endif
