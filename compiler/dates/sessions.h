/* sessions.h -- when each body sits.
 *
 * A session has written dates, or those of a rule (`opens tuesday of
 * working-week 3 of september`), or those of a projection (`usually opens
 * between …`, always tentative), or, when only its number is known, it lies
 * anywhere in its year.  Numbered sessions are listed to two years beyond the
 * horizon. */
#ifndef REMIT_SESSIONS_H
#define REMIT_SESSIONS_H

#include "compiler/spec.h"

/* A limit against hostile input; a finding names it when it is passed. */
#ifndef REMIT_SMALL_LIMITS
#define SESSIONS_IN_ALL 4000000u
#else                           /* for the fuzzer, to be soon met */
#define SESSIONS_IN_ALL 10000u
#endif

/* Fills sessions, parts and units of every body. */
void sessions_build(Spec *spec);

/* The session of that label, 0: the body has none. */
Number session_labelled(const Spec *spec, Number body, Name label);
/* Its part of that name, 0: none. */
Number session_part(const Spec *spec, Number session, Name part);

/* Units of a body by place: the first that opens after `day` (strictly); the
 * last that closes before it.  0: there is none.  A cancelled session has no
 * units. */
Number unit_after(const Spec *spec, Number body, RemitDay day);
Number unit_before(const Spec *spec, Number body, RemitDay day);
/* The unit that stands for a session, or for its part when `part` is not 0:
 * design's "a session with parts means its first part not organizational". */
Unit unit_of_session(const Spec *spec, Number session, Number part);
/* The unit that a session reference means; `next` and the like are those that
 * open after `since`.  False: there is none, and a finding when it was
 * named. */
bool session_unit(Spec *spec, const Session *session, RemitDay since,
                  Unit *unit);

/* `CSTD 14`, interned. */
Name session_key(Spec *spec, Number session);
#endif
