/* check.h -- the checks that read a registry, and what they share.
 *
 * A check is one file, compiler/check/NAME.c, with `void check_NAME(const
 * Check *)`, and a line in check/check.def.  It reads the registry, takes its
 * places from the trace, and reports findings of lang/codes.def; it changes
 * nothing and derives no date.  None takes more than near-linear time in the
 * number of duties.
 *
 * A finding stands at the clause that it is about, so that a recurring duty
 * whose every occurrence breaks a rule has one finding (see diag_begin). */
#ifndef REMIT_CHECK_H
#define REMIT_CHECK_H

#include "compiler/trace.h"
#include "lang/arena.h"
#include "lang/diag.h"

typedef struct Check {
    const RemitRegistry *registry;
    const Trace         *trace;
    const Interns       *names;
    Diag                *diag;
    Arena               *arena; /* texts of messages; gone after the checks */
    const char          *language;  /* of titles and names; NULL: the root's */
} Check;

void checks_run(const RemitRegistry *registry, const Trace *trace,
                const Interns *names, Diag *diag);

/* Every number of an array, from 1. */
#define EACH_RECORD(check, n, NAME)                                         \
    (RemitNumber n = 1,                                                     \
                 n##_last = remit_count((check)->registry,                  \
                                        REMIT_ARRAY_##NAME);                \
     n <= n##_last; n++)
/* Every number of a range. */
#define EACH_IN(n, range)                                                   \
    (RemitNumber n = (range).first; n - (range).first < (range).count; n++)

/* Every remark of the trace of one kind. */
#define EACH_REMARK(check, remark, kind)                                    \
    (const Remark *remark = check_remark(check, NULL, kind); remark;        \
     remark = check_remark(check, remark, kind))
/* The next behind `last`, or the first (NULL); NULL: no more. */
const Remark *check_remark(const Check *check, const Remark *last,
                           RemarkWord word);
/* Its subject, good until the checks are done. */
const char   *check_subject(const Check *check, const Remark *remark);
/* The word that goes with it. */
const char   *check_what(const Check *check, const Remark *remark);

/* What the finding just begun is about; every one that is about something has
 * its subject, so that what is shown of it can bear the mark.  The list is an
 * array of the registry.  A remark about a duty names it. */
void check_about(const Check *check, RemitArrayName array, RemitNumber number);
void check_about_remark(const Check *check, const Remark *remark);

/* ---- places -------------------------------------------------------------- */

/* Of a record: the act of a duty, the `to` of a hop, the symbol of an
 * instrument … */
Span check_place(const Check *check, RemitArrayName array, RemitNumber number);
/* Whether it lies in the standard library. */
bool check_is_library(const Check *check, Span place);
/* The clause that says when an occurrence is due, else its act. */
Span check_due_place(const Check *check, RemitNumber occurrence);

/* ---- words, each good until the checks are done -------------------------- */

const char *check_string(const Check *check, RemitString string);
const char *check_body(const Check *check, RemitNumber body);
const char *check_duty(const Check *check, RemitNumber duty);
const char *check_occurrence(const Check *check, RemitNumber occurrence);
const char *check_session(const Check *check, RemitNumber session);
const char *check_hop(const Check *check, RemitNumber hop);
const char *check_instrument(const Check *check, RemitNumber instrument);
const char *check_day(const Check *check, RemitDay day);
const char *check_days(const Check *check, RemitExtent extent);
/* `on 2013-05-04`, or `between 2013-05-04 and 2013-06-10` when it may move. */
const char *check_between(const Check *check, RemitDay early, RemitDay late);

/* ---- what many checks ask ------------------------------------------------ */

/* Whether anybody is obliged: no proposal, no mere statement. */
bool check_binds(const Check *check, RemitNumber duty);
RemitForce check_force(const Check *check, RemitNumber duty);
/* From when its first occurrence opens until its last one is due, or binds no
 * longer; as far as that is not known, ever. */
RemitExtent check_days_bound(const Check *check, RemitNumber duty);
/* The rule by which the due day was found; RULE_COUNT: no due day. */
Rule check_due_rule(const Check *check, RemitNumber occurrence);
/* Whether an instrument itself says the due day: `by`, `in`, `at` … */
bool check_due_is_said(const Check *check, RemitNumber occurrence);
/* Whether a fact says that it is fulfilled, whenever that became known. */
bool check_is_fulfilled(const Check *check, RemitNumber occurrence);
/* The fact that fulfilled it, 0: none. */
RemitNumber check_fulfilment(const Check *check, RemitNumber occurrence);
/* Of a fact `considered at` another session than the chain says: the hop that
 * it contradicts; 0: none. */
RemitNumber check_elsewhere(const Check *check, RemitNumber fact);
/* Whether it is to happen `during` another occurrence. */
bool check_is_during(const Check *check, RemitNumber occurrence);
/* What a body is under on any day, 0: nobody. */
RemitNumber check_parent(const Check *check, RemitNumber body);
#endif
