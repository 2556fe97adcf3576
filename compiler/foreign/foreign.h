/* foreign.h -- what a spec declares `extern`, and calls while dates are found.
 *
 * Nothing is loaded unless `--allow-extern` names a folder and something is
 * called.  Each call is made once for each argument.  Whatever goes wrong is a
 * finding, at the declaration when a library is loaded, at the call when it
 * gives no answer; what hangs on the answer then has no date. */
#ifndef REMIT_FOREIGN_SPEC_H
#define REMIT_FOREIGN_SPEC_H

#include "compiler/spec.h"
#include "runtime/foreign/remit_foreign.h"

void foreign_begin(Spec *spec);
void foreign_finish(Spec *spec);                    /* accepts none begun */

/* What an `extern` says of a function; false: none declares it, or not well.
 * Between begin and finish. */
typedef struct {
    RemitForeignSignature signature;
    Str              library;
    Span             place;
} ForeignDeclaration;
bool foreign_declared(const Spec *spec, Name function,
                      ForeignDeclaration *declaration);
/* Says of an unknown function that it is one. */
void foreign_unknown(Spec *spec, const Ref *function);
/* Has a finding made that the library may not be loaded. */
void foreign_not_allowed(Spec *spec, Str library, Span place);

/* The name of a function in C, the caller's to free: `-` becomes `_`. */
char *foreign_symbol(Str name);
/* remit_foreign_open for a library that a spec names. */
int   foreign_open(const char *folder, Str name, RemitForeignReason *reason);

/* The day that the function of a NODE_HOLIDAY gives for a year, REMIT_NO_DAY:
 * none in that year.  False: it was not called, or gave no answer. */
bool foreign_day(Spec *spec, const Node *holiday, int year, RemitDay *day);
#endif
