/* called.h -- what a call of a foreign function gives, for a reader.
 *
 * A date among the arguments is its point's first day.  Where that may move,
 * the function is asked for the earliest and for the latest, and what it gives
 * is tentative.  With a day that nobody knows it is not asked, and there is no
 * answer; nor is there one where it gives none, which is a finding. */
#ifndef REMIT_CALLED_H
#define REMIT_CALLED_H

#include "compiler/dates/point.h"

Moment called_moment(const Reader *reader, const Call *call);
/* *step: of the answer, 0 when there is none. */
bool   called_truth(const Reader *reader, const Call *call, bool *truth,
                    StepNumber *step);
/* A written length, *step 0, or a function's; false: it gives none. */
bool   called_length(const Reader *reader, const Lasting *length,
                     RemitDuration *is, StepNumber *step);
/* The last day of a term of that length; REMIT_NO_DAY: there is none. */
RemitDay called_term_end(const Reader *reader, RemitDay from,
                         const Lasting *length);
#endif
