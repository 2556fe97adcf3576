/* moment.h -- a day of the world with what is not known about it: reckoning.
 *
 * Moments by themselves, whoever read them and wherever they were written.
 * The type, and what makes one, stand in spec.h. */
#ifndef REMIT_MOMENT_H
#define REMIT_MOMENT_H

#include "compiler/spec.h"

/* The one-day moment of an edge of `m`: its first or its last days. */
Moment moment_first(const Moment *m);
Moment moment_last(const Moment *m);
/* A day of a session: `days` are its earliest and latest place when it is
 * tentative, and its extent when it is not. */
Moment moment_of_session(RemitExtent days, bool tentative, StepNumber step);
/* Moved by whole days; both places. */
Moment moment_plus(const Moment *m, int32_t days);
/* The later, or the earlier, of two, at either place; an unknown one loses.
 * Tentative if one that gave a place is; of two on the same days the first
 * gives both. */
Moment moment_later(Moment a, Moment b);
Moment moment_earlier(Moment a, Moment b);
#endif
