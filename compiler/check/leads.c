/* leads.c -- somebody leads what is to be done, and one.
 *
 * Several lead where the text says `jointly`; `lead A, B` does not.  A report
 * that nobody makes is told as such (no-reporter).  Where an organ decides to
 * set up a body, or gives a mandate, it acts itself. */
#include "compiler/check/check.h"

static bool wants_lead(const Check *check, RemitNumber n,
                       const RemitDuty *duty)
{
    return check_binds(check, n) && duty->kind != REMIT_REPORT
        && duty->kind != REMIT_MANDATE
        && !(duty->kind == REMIT_ESTABLISH
             && check_force(check, n) == REMIT_DECIDES);
}

void check_leads(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.lead.count || !wants_lead(check, n, &duty))
            continue;
        diag_begin(check->diag, CODE_NO_LEAD,
                   check_place(check, REMIT_ARRAY_DUTY, n),
                   "nobody is named who is to do `%s`", check_duty(check, n));
        check_about(check, REMIT_ARRAY_DUTY, n);
        diag_help(check->diag, "where the practice is known, say `lead BODY`");
    }
    for EACH_REMARK(check, remark, REMARK_TWO_LEADS) {
        diag_begin(check->diag, CODE_TWO_LEADS, remark->place,
                   "`%s` is led by %d bodies, and which of them answers for "
                   "it is not said", check_subject(check, remark),
                   remark->first);
        check_about_remark(check, remark);
        diag_help(check->diag, "say `jointly`, or one `lead` and the others "
                               "`with`");
    }
}
