/* declare.h -- gives every declared thing its number and its name.
 *
 * Two rounds, so that files may stand in any order: first what is declared as
 * such (bodies, instruments, verbs), then the acts that the instruments hold,
 * among them `establish B`, which declares B unless the first round did. */
#ifndef REMIT_DECLARE_H
#define REMIT_DECLARE_H

#include "compiler/spec.h"

void declare(Spec *spec);
#endif
