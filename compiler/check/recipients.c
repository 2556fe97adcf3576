/* recipients.c -- a report has somebody who reports, and somebody who reads. */
#include "compiler/check/check.h"

/* Whether anything says where the report goes: a recipient, or a report that
 * it is part of or feeds. */
static bool has_recipient(const Check *check, const RemitDuty *duty)
{
    for EACH_IN(n, duty->occurrences) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (o.hops.count)
            return true;
        for EACH_IN(d, o.needs) {
            RemitDependency need = remit_dependency(check->registry, d);
            if (need.word == REMIT_INSIDE || need.word == REMIT_INPUT_TO)
                return true;
        }
    }
    return false;
}

void check_recipients(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        Span      place = check_place(check, REMIT_ARRAY_DUTY, n);
        if (duty.kind != REMIT_REPORT || !check_binds(check, n))
            continue;
        if (!duty.lead.count) {
            diag_begin(check->diag, CODE_NO_REPORTER, place,
                       "nobody is named who makes the report `%s`",
                       check_duty(check, n));
            check_about(check, REMIT_ARRAY_DUTY, n);
        }
        if (duty.occurrences.count && !has_recipient(check, &duty)) {
            diag_begin(check->diag, CODE_NO_RECIPIENT, place,
                       "the report `%s` goes to nobody", check_duty(check, n));
            check_about(check, REMIT_ARRAY_DUTY, n);
        }
    }
}
