/* derivation.h -- why a date falls where it does, in sentences.
 *
 * A derivation is a tree of steps (trace.h); what a step says stands in
 * rules.def.  Here the two are put together, and nothing is worked out. */
#ifndef REMIT_DERIVATION_H
#define REMIT_DERIVATION_H

#include "compiler/compile.h"
#include "compiler/say/writer.h"

/* What one step did: `10 weeks before 2011-07-04`. */
void derivation_sentence(Writer *out, const Compilation *made, StepNumber step);

/* The first steps in one line: `2011-04-25: 10 weeks before 2011-07-04;
 * 2011-07-04: …`.  Nothing for a day that is only written down. */
void derivation_short(Writer *out, const Compilation *made, StepNumber step);

/* The whole tree, a line a step, `indent` blanks before the first, with the
 * places in the source.  A step that was shown before is not shown again. */
void derivation_full(Writer *out, const Compilation *made, StepNumber step,
                     uint32_t indent);
#endif
