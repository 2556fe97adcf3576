/* schedule.h -- whether everything can hold, and how much room is left.
 *
 * Windows, waits, least durations, sessions that receive a report, and the
 * lives of bodies and mandates become one network of days (network.h).  The
 * slack of an occurrence is how many days later than at the earliest it may
 * finish without making anything else late.  Where clauses cannot all hold,
 * one finding names a set of them of which none can be left out; the stated
 * deadlines stay as they are, and the slack of what stands in the set is not
 * known.
 *
 * Scheduling changes no date, but that what stands in a circle that cannot
 * hold opens as its own text says, without waiting. */
#ifndef REMIT_SCHEDULE_H
#define REMIT_SCHEDULE_H

#include "compiler/spec.h"

/* Sets slack, slack_known and driver of every occurrence; after needs_build. */
void schedule(Spec *spec);
#endif
