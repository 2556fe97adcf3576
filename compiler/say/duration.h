/* duration.h -- a length of time in a reader's language.
 *
 * Derivations keep it as spec_duration (compiler/spec.h) spells it in English:
 * `10 weeks`, `1 working day`. */
#ifndef REMIT_DURATION_H
#define REMIT_DURATION_H

#include "compiler/say/writer.h"

/* After a preposition, where the language has cases.  What is no such length
 * comes out as it is. */
void duration_put(Writer *out, Str english, const char *language);
#endif
