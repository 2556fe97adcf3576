/* empty_window.c -- what is due opens before that.
 *
 * What opens after another duty is left to the scheduler, which knows how
 * early that one can be over. */
#include "compiler/check/check.h"

/* Whether it opens when something else finishes, which may be early. */
static bool waits(const Check *check, const RemitOccurrence *o,
                  const Step *opens)
{
    if (opens->rule != RULE_AFTER)
        return false;
    for EACH_IN(n, o->needs)
        if (remit_dependency(check->registry, n).word == REMIT_AFTER)
            return true;
    return false;
}

static void look(const Check *check, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitDuty       duty = remit_duty(check->registry, o.duty);
    RemitExtent     adopted =
        remit_instrument(check->registry, duty.instrument).adopted;
    if (o.opens == REMIT_NO_DAY || o.due_latest == REMIT_NO_DAY
        || o.opens <= o.due_latest || !check_binds(check, o.duty)
        || o.due_latest < adopted.from)
        return;
    Step step = trace_step(check->trace, check->trace->opens.at[n - 1]);
    if (waits(check, &o, &step))
        return;
    diag_begin(check->diag, CODE_EMPTY_WINDOW, check_due_place(check, n),
               "`%s` opens only on %s, and is due %s",
               check_occurrence(check, n), check_day(check, o.opens),
               check_between(check, o.due, o.due_latest));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    if (step.place.from)
        diag_note(check->diag, step.place, "this is when it opens");
}

void check_empty_window(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE)
        look(check, n);
}
