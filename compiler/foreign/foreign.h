/* foreign.h -- what a spec declares `extern`, and calls while dates are found.
 *
 * Nothing is loaded unless `--allow-extern` names a folder and something is
 * called.  Each call is made once for each set of arguments.  Whatever goes
 * wrong is a finding, at the declaration when a library is loaded, at the call
 * when it gives no answer; what hangs on the answer then has no date. */
#ifndef REMIT_FOREIGN_SPEC_H
#define REMIT_FOREIGN_SPEC_H

#include "compiler/say/writer.h"
#include "compiler/spec.h"
#include "runtime/foreign/remit_foreign.h"

/* Gathers the declarations, called or not. */
void foreign_declare(Spec *spec);
/* Loads the libraries of what foreign_wanted was told of. */
void foreign_begin(Spec *spec);
void foreign_finish(Spec *spec);                    /* accepts none begun */

/* What an `extern` says of a function; false: none declares it, or not well.
 * Between declare and finish. */
typedef struct {
    RemitForeignSignature signature;
    Str                   library;
    Span                  place;
} ForeignDeclaration;
bool foreign_declared(const Spec *spec, Name function,
                      ForeignDeclaration *declaration);
/* The same for a call with so many arguments, which is noted, so that the
 * function will be there; a finding when it cannot be called so. */
bool foreign_wanted(Spec *spec, const Ref *function, uint32_t arguments,
                    ForeignDeclaration *declaration);
/* Says of an unknown function that it is one. */
void foreign_unknown(Spec *spec, const Ref *function);
/* Says of a value of one type that another is needed. */
void foreign_mistyped(Spec *spec, Span place, const char *what,
                      RemitForeignType wanted,
                      const ForeignDeclaration *declaration);
/* Has a finding made that the library may not be loaded. */
void foreign_not_allowed(Spec *spec, Str library, Span place);

/* The name of a function in C, the caller's to free: `-` becomes `_`. */
char *foreign_symbol(Str name);
/* remit_foreign_open for a library that a spec names. */
int   foreign_open(const char *folder, Str name, RemitForeignReason *reason);

/* Calls a function that was wanted, with as many arguments as it takes, each
 * of its type; a text in the answer lives until finish.  False: it gives no
 * answer, and a finding at `place` says why, one for each place. */
bool foreign_answer(Spec *spec, Name function, Span place,
                    const RemitForeignValue *arguments,
                    RemitForeignValue *answer);
/* Has that finding made of an answer that is of no use here; `words` say what
 * is wrong with it. */
void foreign_failed(Spec *spec, Name function, Span place,
                    const RemitForeignValue *arguments, const char *words);
/* `eid-al-fitr(2011)`. */
void foreign_words(Writer *out, Spec *spec, Name function,
                   const RemitForeignValue *arguments);
void foreign_value_words(Writer *out, Spec *spec,
                         const RemitForeignValue *value);

/* The day that the function of a NODE_HOLIDAY gives for a year, REMIT_NO_DAY:
 * none in that year.  False: it was not called, or gave no answer. */
bool foreign_day(Spec *spec, const Node *holiday, int year, RemitDay *day);
#endif
