/* parent_known.c -- a subsidiary body is under another.
 *
 * Principal organs, agencies and offices are under nobody; what an organ sets
 * up, and what by its kind is somebody's, reports to somebody. */
#include "compiler/check/check.h"

#include <string.h>

static bool is_subsidiary_kind(const char *kind)
{
    static const char *const kinds[] = {
        "committee", "department", "expert-body", "functional-commission",
        "inter-agency-group", "main-committee", "regional-commission",
        "subsidiary-body", "subsidiary-organ", "working-group"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kind, kinds[i]) == 0)
            return true;
    return false;
}

/* Of each body: the binding act that sets it up, 0: none. */
static RemitNumber *acts(const Check *check)
{
    size_t       count = remit_count(check->registry, REMIT_ARRAY_BODY) + 1;
    RemitNumber *by = arena_alloc(check->arena, count * sizeof *by);
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.kind == REMIT_ESTABLISH && duty.of && !by[duty.of]
            && check_binds(check, n))
            by[duty.of] = n;
    }
    return by;
}

void check_parent_known(const Check *check)
{
    const RemitNumber *by = acts(check);
    for EACH_RECORD(check, n, BODY) {
        RemitBody body = remit_body(check->registry, n);
        bool      acts_itself = body.word == REMIT_BODY
                             || body.word == REMIT_GROUP;
        if (!acts_itself || check_parent(check, n)
            || (!by[n]
                && !is_subsidiary_kind(check_string(check, body.kind))))
            continue;
        diag_begin(check->diag, CODE_UNDER_NOBODY,
                   check_place(check, REMIT_ARRAY_BODY, n),
                   "%s is under nobody", check_body(check, n));
        if (by[n])
            diag_note(check->diag,
                      check_place(check, REMIT_ARRAY_DUTY, by[n]),
                      "it is set up by this");
        diag_help(check->diag, "say whom it reports to, `under BODY`");
    }
}
