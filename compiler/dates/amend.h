/* amend.h -- what a duty says before and after it was amended, and otherwise.
 *
 * `amends X { … }`: each clause given replaces that clause, for occurrences
 * not fulfilled on the day of adoption.  A duty keeps the clauses of every
 * version; the last is what it says now.  The second reading of an `either`
 * is a version too, beside them all. */
#ifndef REMIT_AMEND_H
#define REMIT_AMEND_H

#include "compiler/spec.h"

/* Makes the versions of every duty; needs the days of adoption. */
void amend(Spec *spec);

/* The version that an occurrence lives by: the last that was adopted before
 * it was fulfilled.  The duty's own clauses are set to it; those that it had
 * are returned, and amend_restore sets them back. */
ClauseRun amend_choose(Spec *spec, Number occurrence);
void      amend_restore(Spec *spec, Number duty, ClauseRun now);

/* Sets the duty's clauses to its second reading; false: it has none. */
bool amend_otherwise(Spec *spec, Number duty);
#endif
