/* inputs.c -- what goes into a report is there before the report is handed in.
 *
 * An input that is merely due with its consumer was given that day by the
 * consumer, and is asked for no later by anybody; it is left alone. */
#include "compiler/check/check.h"

/* The day on which the consumer must be ready, and what that day is called. */
static RemitDay ready_by(const Check *check, RemitNumber consumer,
                         const char **what)
{
    RemitOccurrence o = remit_occurrence(check->registry, consumer);
    RemitNumber     submit =
        remit_milestone_first(check->registry, consumer, REMIT_SUBMIT);
    *what = submit ? "is to be submitted" : "is due";
    return submit ? remit_milestone(check->registry, submit).latest
                  : o.due_latest;
}

/* The session that an occurrence is first sent to, 0: none. */
static RemitNumber first_session(const Check *check, RemitNumber n)
{
    RemitRange hops = remit_occurrence(check->registry, n).hops;
    return hops.count ? remit_hop(check->registry, hops.first).session : 0;
}

/* Whether both go to one session, where neither has time for the other. */
static bool in_one_cycle(const Check *check, RemitNumber input,
                         RemitNumber consumer)
{
    RemitNumber session = first_session(check, input);
    return session && session == first_session(check, consumer)
        && check_due_rule(check, input) == RULE_FIRST_HOP;
}

static bool is_before(const Check *check, RemitNumber input,
                      RemitNumber consumer, RemitDay *ready,
                      const char **what)
{
    RemitOccurrence in = remit_occurrence(check->registry, input);
    *ready = ready_by(check, consumer, what);
    return in.due == REMIT_NO_DAY || *ready == REMIT_NO_DAY
        || (in.due <= *ready && !in_one_cycle(check, input, consumer));
}

static void look(const Check *check, RemitNumber n, RemitNumber input,
                 RemitNumber consumer)
{
    RemitDay    ready;
    const char *what;
    Rule        rule = check_due_rule(check, input);
    if (rule == RULE_DUE_WITH || rule == RULE_INSIDE
        || is_before(check, input, consumer, &ready, &what))
        return;
    RemitOccurrence in = remit_occurrence(check->registry, input);
    diag_begin(check->diag, CODE_INPUT_TOO_LATE,
               check_place(check, REMIT_ARRAY_DEPENDENCY, n),
               "`%s` goes into `%s`, which %s by %s, and is itself due %s",
               check_occurrence(check, input),
               check_occurrence(check, consumer), what,
               check_day(check, ready),
               check_between(check, in.due, in.due_latest));
    check_about(check, REMIT_ARRAY_OCCURRENCE, input);
    check_about(check, REMIT_ARRAY_OCCURRENCE, consumer);
    diag_note(check->diag, check_due_place(check, input),
              "this is when `%s` is due", check_occurrence(check, input));
}

static bool is_report(const Check *check, RemitNumber occurrence)
{
    RemitNumber duty = remit_occurrence(check->registry, occurrence).duty;
    return remit_duty(check->registry, duty).kind == REMIT_REPORT;
}

void check_inputs(const Check *check)
{
    for EACH_RECORD(check, n, DEPENDENCY) {
        RemitDependency d = remit_dependency(check->registry, n);
        if (d.word == REMIT_INPUT_TO)
            look(check, n, d.from, d.to);
        else if (d.word == REMIT_NEEDS && is_report(check, d.from))
            look(check, n, d.to, d.from);
    }
}
