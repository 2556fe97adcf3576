/* window.h -- from when and until when: the window [opens, due].
 *
 * `opens` is no earlier than the instrument's adoption and the duty's own
 * condition.  `due` is what the instrument says: its own deadline, the
 * earliest when there are several; else the day the earliest dated session of
 * the first group of hops opens; else the end of the period or the term. */
#ifndef REMIT_WINDOW_H
#define REMIT_WINDOW_H

#include "compiler/spec.h"

/* The opening that holds for every occurrence: adoption, condition, `upon`. */
Moment window_duty_opens(Spec *spec, Number duty);

/* When a duty that recurs opens as a whole, which by itself opens then: with
 * what it is `after` and `upon` too, where that is the same for all its
 * occurrences. */
Moment window_recurrence_opens(Spec *spec, Number duty, Moment opens);

/* Sets the occurrence's opens, with what its own clauses add (`from`, `after`,
 * `on`, `between` …), and its due day as far as its own deadlines say. */
void window_open(Spec *spec, Number occurrence, Moment base);

/* The day after which a session may open that is chosen for the occurrence:
 * it counts from its opening, one that recurs from its period or session. */
RemitDay window_since(const Spec *spec, const Occurrence *occurrence,
                      RemitDay opens);

/* Sets due where no deadline did, from hops, period, session or term; rolls
 * it; and settles whether it is ongoing. */
void window_close(Spec *spec, Number occurrence);

/* First and last day of a mandate's terms: sets its Mandate.  Its
 * occurrence is the last of the list. */
void window_term(Spec *spec, Number occurrence);
#endif
