/* after_mandate.c -- what hangs on a mandate is due while the mandate runs.
 *
 * A recurrence simply ends with its mandate; only what is asked for once, by
 * a day of its own, is told. */
#include "compiler/check/check.h"

static void look(const Check *check, const RemitDuty *duty, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    if (o.lapsed == REMIT_NO_DAY || o.due == REMIT_NO_DAY || o.due < o.lapsed
        || check_is_fulfilled(check, n))
        return;
    diag_begin(check->diag, CODE_DUE_AFTER_MANDATE, check_due_place(check, n),
               "`%s` is due %s, after `%s` has ended",
               check_occurrence(check, n),
               check_between(check, o.due, o.due_latest),
               check_duty(check, duty->under));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, duty->under),
              "its last day is %s",
              check_day(check, remit_day_add_days(o.lapsed, -1)));
}

void check_after_mandate(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (!duty.under || duty.recurring || !check_binds(check, n))
            continue;
        for EACH_IN(o, duty.occurrences)
            look(check, &duty, o);
    }
}
