/* instruments.h -- when instruments were adopted and events happen.
 *
 * Also the horizon, which the root file states or which lies ten years after
 * the last adoption, never counted from the clock. */
#ifndef REMIT_INSTRUMENTS_H
#define REMIT_INSTRUMENTS_H

#include "compiler/spec.h"

#define HORIZON_YEARS 10                /* beyond the last adoption */

/* The point on which an instrument was adopted, else issued; NULL: not said. */
const Point *instrument_adoption(const Node *instrument);

void instruments_date(Spec *spec);

/* Whether an event is said to be on a day that is `unknown`. */
bool event_is_unknown(const Spec *spec, Number body);
#endif
