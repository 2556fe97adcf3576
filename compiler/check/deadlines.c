/* deadlines.c -- one thing has one deadline. */
#include "compiler/check/check.h"

void check_deadlines(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_TWO_DEADLINES) {
        diag_begin(check->diag, CODE_TWO_DEADLINES, remark->place,
                   "`%s` is due by this on %s, and by another clause on %s",
                   check_subject(check, remark),
                   check_day(check, remark->first),
                   check_day(check, remark->second));
        check_about_remark(check, remark);
        diag_note(check->diag, remark->other, "the other stands here");
        diag_help(check->diag, "the earlier one binds");
    }
}
