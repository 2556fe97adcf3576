/* user_check.h -- checks written in the language: `check NAME SEVERITY "…"`.
 *
 * note [ends]: a check quantifies over what the registry holds and repeats
 * nothing, so it ends.  All it calls are foreign functions, each of which is
 * given five seconds, once.  Quantifiers stand inside each other no deeper than
 * USER_CHECK_DEPTH, and one that asks about nothing outside of itself is
 * answered once. */
#ifndef REMIT_USER_CHECK_H
#define REMIT_USER_CHECK_H

#include "compiler/check/check.h"
#include "compiler/spec.h"

enum { USER_CHECK_DEPTH = 3 };  /* of quantifiers, `each` counted */

typedef struct UserChecks UserChecks;

/* Reads and types the checks of all modules; what is wrong is told, and a
 * check with a mistake is left out.  Names must be resolved. */
UserChecks *user_checks_read(Spec *spec);
void        user_checks_run(UserChecks *checks, Spec *spec,
                            const RemitRegistry *registry);
void        user_checks_free(UserChecks *checks);   /* accepts NULL */
#endif
