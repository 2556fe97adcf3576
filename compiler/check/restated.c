/* restated.c -- who says again what was asked for says the same. */
#include "compiler/check/check.h"

void check_restated(const Check *check)
{
    for EACH_REMARK(check, remark, REMARK_RESTATED) {
        diag_begin(check->diag, CODE_RESTATED_OTHERWISE, remark->place,
                   "`%s` is restated with another %s",
                   check_subject(check, remark), check_what(check, remark));
        check_about_remark(check, remark);
        diag_note(check->diag, remark->other, "it was said so here");
    }
    for EACH_REMARK(check, remark, REMARK_RESTATED_FORCE) {
        diag_begin(check->diag, CODE_RESTATED_FORCE, remark->place,
                   "`%s` is restated with another force, `%s`",
                   check_subject(check, remark), check_what(check, remark));
        check_about_remark(check, remark);
        diag_note(check->diag, remark->other, "the verb first used");
    }
}
