/* two_readings.c -- two readings of a text give one date. */
#include "compiler/check/check.h"

void check_two_readings(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (!o.has_otherwise || o.due == o.otherwise)
            continue;
        diag_begin(check->diag, CODE_TWO_READINGS, check_due_place(check, n),
                   "`%s` is %s%s by the first reading, and %s%s by the second",
                   check_occurrence(check, n),
                   o.due == REMIT_NO_DAY ? "undated" : "due on ",
                   check_day(check, o.due),
                   o.otherwise == REMIT_NO_DAY ? "undated" : "on ",
                   check_day(check, o.otherwise));
        check_about(check, REMIT_ARRAY_OCCURRENCE, n);
        diag_help(check->diag, "the first is scheduled");
    }
}
