/* session_year.c -- a session opens in the year that its number stands for. */
#include "compiler/check/check.h"

/* The session whose days stand there. */
static void about_session(const Check *check, Span place)
{
    for EACH_RECORD(check, n, SESSION)
        if (check_place(check, REMIT_ARRAY_SESSION, n).from == place.from)
            check_about(check, REMIT_ARRAY_SESSION, n);
}

void check_session_year(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_SESSION_YEAR) {
        diag_begin(check->diag, CODE_SESSION_YEAR, remark->place,
                   "%s belongs to %d by its number, and opens in %d",
                   check_subject(check, remark), (int)remark->first,
                   (int)remark->second);
        about_session(check, remark->place);
    }
}
