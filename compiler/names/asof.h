/* asof.h -- what was known on the day that `--as-of` names.
 *
 * Instruments adopted later, facts known later and session dates known later
 * do not exist: neither do the names that they declare, and a reference to
 * one is left without a target and without a finding.  Without `--as-of`
 * everything is known. */
#ifndef REMIT_ASOF_H
#define REMIT_ASOF_H

#include "compiler/spec.h"

/* An instrument on an unknown day exists. */
bool asof_instrument(Spec *spec, const Node *instrument);
bool asof_fact(Spec *spec, const Node *fact);
bool asof_session(Spec *spec, const Node *session);
bool asof_part(Spec *spec, const Node *part);
/* Whether the day of an event is known; the event itself exists. */
bool asof_event(Spec *spec, const Node *event);
/* Whether what became known on that day is known; REMIT_NO_DAY: it is. */
bool asof_day(const Spec *spec, RemitDay day);

/* A session date that does not say when it was known is known always.  As of a
 * day before the session, one advice for each block of sessions that is not of
 * the standard library. */
void asof_advise(Spec *spec);

/* Remembers every name that an instrument would have declared. */
void asof_hide(Spec *spec, const Node *instrument);
bool asof_hidden(const Spec *spec, Name name);
#endif
