/* review.c -- a mandate has an end, or a day on which it is looked at again.
 *
 * Off unless it is asked for, by `--deny no-review`: most texts have neither,
 * and mean it. */
#include "compiler/check/check.h"

static bool is_open(const Check *check, const RemitDuty *duty)
{
    if (!duty->terms.count)
        return true;
    RemitTerm last = remit_term(check->registry, duty->terms.first
                                                     + duty->terms.count - 1);
    return last.permanent || last.end == REMIT_NO_DAY;
}

/* Of each mandate: whether anything is to be done under it by a day. */
static bool *reviewed(const Check *check)
{
    size_t count = remit_count(check->registry, REMIT_ARRAY_DUTY) + 1;
    bool  *found = arena_alloc(check->arena, count * sizeof *found);
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        found[duty.under] |= duty.under && duty.kind == REMIT_REPORT;
    }
    return found;
}

void check_review(const Check *check)
{
    if (!diag_denies(check->diag, CODE_NO_REVIEW))
        return;
    const bool *has_report = reviewed(check);
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.kind != REMIT_MANDATE || !check_binds(check, n)
            || !is_open(check, &duty) || has_report[n])
            continue;
        diag_begin(check->diag, CODE_NO_REVIEW,
                   check_place(check, REMIT_ARRAY_DUTY, n),
                   "`%s` has no end, and nothing under it reports",
                   check_duty(check, n));
        check_about(check, REMIT_ARRAY_DUTY, n);
        diag_help(check->diag, "`for 5 years`, `until 2030`, or a report "
                               "`under` it");
    }
}
