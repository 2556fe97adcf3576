/* recurrence.c -- what recurs does so at least once, and as often as it is
 * said to before the horizon. */
#include "compiler/check/check.h"

void check_recurrence(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_NEVER_FIRES) {
        diag_begin(check->diag, CODE_NEVER_FIRES, remark->place,
                   "`%s` recurs, and has no occurrence until the end of %d",
                   check_subject(check, remark),
                   (int)check->registry->horizon);
        check_about_remark(check, remark);
    }
    for EACH_REMARK(check, remark, REMARK_PAST_HORIZON) {
        diag_begin(check->diag, CODE_PAST_HORIZON, remark->place,
                   "`%s` recurs past the horizon, %d",
                   check_subject(check, remark), (int)remark->first);
        check_about_remark(check, remark);
        diag_help(check->diag, "say `horizon YEAR` in the root file to have "
                  "the rest");
    }
}
