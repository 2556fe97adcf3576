/* unsettled.h -- constructs that have a spelling and no meaning.
 *
 * What has none yet gives the hazard `not-yet-understood`, and the rest of the
 * file compiles; what has none where it stands, the error `misplaced-clause`.
 * So nothing that a spec says is dropped in silence. */
#ifndef REMIT_UNSETTLED_H
#define REMIT_UNSETTLED_H

#include "compiler/spec.h"

void unsettled_report(Spec *spec);
#endif
