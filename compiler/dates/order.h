/* order.h -- in which order duties can be dated.
 *
 * A duty comes after every duty that it refers to for a date.  Duties that
 * refer to each other in a circle get none from each other: they are marked,
 * and the circle is told with its path. */
#ifndef REMIT_ORDER_H
#define REMIT_ORDER_H

#include "compiler/spec.h"

/* Fills spec->order; sets Duty.in_circle. */
void order_duties(Spec *spec);
#endif
