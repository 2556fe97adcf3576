/* changes.h -- what instruments say about duties that stand: in which order.
 *
 * Later instruments build on earlier ones: an extension counts from the end of
 * the term before it, an amendment replaces what the one before it left.  So
 * changes are read in the order of adoption, those of one day (and those of
 * unknown days, which come first) in the order of the text. */
#ifndef REMIT_CHANGES_H
#define REMIT_CHANGES_H

#include "compiler/spec.h"

/* Puts spec->changes in that order and chains those of each duty, from
 * Duty.first_change over Change.next; needs the days of adoption. */
void changes_order(Spec *spec);

/* The last day that may be its instrument's adoption; REMIT_NO_DAY: unknown. */
RemitDay change_adopted(const Spec *spec, const Change *change);
#endif
