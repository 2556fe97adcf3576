/* term_length.c -- a term is as long as it is said to be. */
#include "compiler/check/check.h"

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
}
