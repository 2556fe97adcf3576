/* hours.h -- at what time of day, and by which clock, things are held.
 *
 * The clock is that of the place, else of the seat of the body that sits or
 * leads.  Where nothing is known of it the time of day is dropped, and told. */
#ifndef REMIT_HOURS_H
#define REMIT_HOURS_H

#include "compiler/spec.h"

/* Settles sessions and parts; needs seats and zones. */
void hours_of_sessions(Spec *spec);
/* Settles meetings; needs occurrences. */
void hours_of_meetings(Spec *spec);
#endif
