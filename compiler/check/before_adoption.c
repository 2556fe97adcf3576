/* before_adoption.c -- nothing is due, or to be handed in, before anybody
 * asked for it.
 *
 * A session that was over by then is told as such (closed_before.c). */
#include "compiler/check/check.h"

static void tell_adopted(const Check *check, RemitNumber instrument)
{
    RemitExtent adopted =
        remit_instrument(check->registry, instrument).adopted;
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_INSTRUMENT, instrument),
              "%s was adopted on %s", check_instrument(check, instrument),
              check_days(check, adopted));
}

static void look_at_due(const Check *check, RemitNumber n,
                        const RemitOccurrence *o, RemitNumber instrument)
{
    if (o->due_latest == REMIT_NO_DAY || !check_due_is_said(check, n))
        return;
    diag_begin(check->diag, CODE_DUE_BEFORE_ADOPTION,
               check_due_place(check, n),
               "`%s` is due %s, before it was asked for",
               check_occurrence(check, n),
               check_between(check, o->due, o->due_latest));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    tell_adopted(check, instrument);
}

static void look_at_submission(const Check *check, RemitNumber n,
                               RemitNumber instrument, RemitDay adopted)
{
    RemitNumber    number =
        remit_milestone_first(check->registry, n, REMIT_SUBMIT);
    RemitMilestone submit = remit_milestone(check->registry, number);
    if (!number || submit.latest >= adopted)
        return;
    diag_begin(check->diag, CODE_SUBMIT_BEFORE_ADOPTION,
               check_place(check, REMIT_ARRAY_HOP, submit.hop),
               "`%s` was to be submitted %s for %s, before it was asked "
               "for", check_occurrence(check, n),
               check_between(check, submit.day, submit.latest),
               check_hop(check, submit.hop));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    tell_adopted(check, instrument);
}

static void look(const Check *check, RemitNumber n, RemitNumber instrument,
                 RemitDay adopted)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    if (o.due_latest < adopted)
        look_at_due(check, n, &o, instrument);
    else if (o.milestones.count)
        look_at_submission(check, n, instrument, adopted);
}

void check_before_adoption(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty   duty = remit_duty(check->registry, n);
        RemitExtent adopted =
            remit_instrument(check->registry, duty.instrument).adopted;
        if (duty.kind == REMIT_MANDATE || !check_binds(check, n)
            || adopted.from == REMIT_NO_DAY)
            continue;
        for EACH_IN(o, duty.occurrences)
            look(check, o, duty.instrument, adopted.from);
    }
}
