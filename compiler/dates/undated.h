/* undated.h -- why something has no due day.
 *
 * A text may name none, or one that nobody knows.  The reason is a step like
 * any other, whose result is no day. */
#ifndef REMIT_UNDATED_H
#define REMIT_UNDATED_H

#include "compiler/spec.h"

/* Of an occurrence without a due day: whether it hangs on an unknown one, by a
 * deadline or by a session that is counted from the adoption. */
bool undated_is_unknown(Spec *spec, Number occurrence);

/* Notes the reason why it has none. */
StepNumber undated_step(Spec *spec, Number occurrence);
#endif
