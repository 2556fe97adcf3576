/* no_deadline.c -- what is requested is requested for a day.
 *
 * Softer verbs leave the day open on purpose; what has been done needs none
 * any more, and what something else waits for has that one's.  Of a session
 * that there is not, no-such-session tells. */
#include "compiler/check/check.h"

/* What goes into a report is limited by that one's submission, be that known
 * or not. */
static bool is_input(const Check *check, RemitRange needs)
{
    for EACH_IN(n, needs)
        if (remit_dependency(check->registry, n).word == REMIT_INPUT_TO)
            return true;
    return false;
}

/* Whether something that has a day waits for it, and so sets its latest. */
static bool is_awaited(const Check *check, RemitNumber n)
{
    RemitDependentWalk walk = remit_dependents_of(check->registry, n);
    RemitNumber        d;
    while ((d = remit_dependents_next(&walk)) != 0) {
        RemitNumber from = remit_dependency(check->registry, d).from;
        if (remit_occurrence(check->registry, from).due != REMIT_NO_DAY)
            return true;
    }
    return false;
}

/* A body meets, and the report is due when it does, be that known or not. */
static bool goes_to_body(const Check *check, RemitRange hops)
{
    for EACH_IN(n, hops) {
        RemitNumber to = remit_hop(check->registry, n).to;
        if (to && remit_body(check->registry, to).word == REMIT_BODY)
            return true;
    }
    return false;
}

static bool has_deadline(const Check *check, RemitRange occurrences)
{
    for EACH_IN(n, occurrences) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (o.due != REMIT_NO_DAY || o.unknown || o.ongoing
            || goes_to_body(check, o.hops) || check_is_fulfilled(check, n)
            || is_input(check, o.needs) || is_awaited(check, n)
            || check_due_rule(check, n) == RULE_NO_DAY_SESSION)
            return true;
    }
    return !occurrences.count;
}

static bool takes_deadline(uint8_t kind)
{
    return kind == REMIT_DUTY || kind == REMIT_REPORT || kind == REMIT_MEETING
        || kind == REMIT_ESTABLISH;
}

void check_no_deadline(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.proposal || !takes_deadline(duty.kind)
            || check_force(check, n) != REMIT_REQUEST
            || has_deadline(check, duty.occurrences))
            continue;
        diag_begin(check->diag, CODE_NO_DEADLINE,
                   check_place(check, REMIT_ARRAY_DUTY, n),
                   "`%s` is requested, and no day is set for it",
                   check_duty(check, n));
        check_about(check, REMIT_ARRAY_DUTY, n);
    }
}
