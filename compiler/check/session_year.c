/* session_year.c -- a session opens in the year that its number stands for. */
#include "compiler/check/check.h"

void check_session_year(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_SESSION_YEAR)
        diag_begin(check->diag, CODE_SESSION_YEAR, remark->place,
                   "%s belongs to %d by its number, and opens in %d",
                   check_subject(check, remark), (int)remark->first,
                   (int)remark->second);
}
