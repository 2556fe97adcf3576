/* term_length.c -- what is said to be so long, or to be so many times, is. */
#include "compiler/check/check.h"

static void look_at_times(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_TIMES) {
        diag_begin(check->diag, CODE_TERM_LENGTH, remark->place,
                   "`%s` is to recur %d times, and until %s it does so %s often",
                   check_subject(check, remark), (int)remark->first,
                   check_day(check, remark->second),
                   check_what(check, remark));
        check_about_remark(check, remark);
    }
}

void check_term_length(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_TERM_LENGTH) {
        diag_begin(check->diag, CODE_TERM_LENGTH, remark->place,
                   "by its length `%s` ends on %s, and by this on %s",
                   check_subject(check, remark),
                   check_day(check, remark->first),
                   check_day(check, remark->second));
        check_about_remark(check, remark);
    }
    look_at_times(check);
}
