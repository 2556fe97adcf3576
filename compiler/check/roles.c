/* roles.c -- somebody holds a role at every time, and one at a time.
 *
 * The holders of one role of one body are compared in the order of their
 * first days.  A role that changes hands between the opening of a duty and
 * its deadline is told of the duty. */
#include "compiler/check/check.h"

#include "lang/sort.h"

#include <string.h>

typedef struct {
    const char *role;
    RemitTie    tie;
    RemitNumber number;
} Holder;

static int by_start(const void *left, const void *right)
{
    const Holder *a = left, *b = right;
    int order = strcmp(a->role, b->role);
    if (order)
        return order;
    if (a->tie.from != b->tie.from)
        return a->tie.from < b->tie.from ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

static void begin(const Check *check, Code code, const Holder *h,
                  const char *format, RemitDay day)
{
    diag_begin(check->diag, code,
               check_place(check, REMIT_ARRAY_TIE, h->number), format,
               h->role, check_body(check, h->tie.body), check_day(check, day));
}

static void look_between(const Check *check, const Holder *a, const Holder *b)
{
    if (b->tie.from == REMIT_NO_DAY)
        return;
    RemitDay until = a->tie.until;
    if (until == REMIT_NO_DAY || until >= b->tie.from)
        begin(check, CODE_TWO_HOLDERS, b,
              "there are two who are %s of %s from %s", b->tie.from);
    else if (remit_day_add_days(until, 1) < b->tie.from)
        begin(check, CODE_ROTATION_GAP, b,
              "nobody is %s of %s from %s until this one",
              remit_day_add_days(until, 1));
    else
        return;
    diag_note(check->diag, check_place(check, REMIT_ARRAY_TIE, a->number),
              "%s stands here", check_body(check, a->tie.to));
}

static void look_at_body(const Check *check, RemitNumber n)
{
    VEC(Holder) all = {0};
    RemitRange  ties = remit_body(check->registry, n).ties;
    for EACH_IN(t, ties) {
        RemitTie tie = remit_tie(check->registry, t);
        if (tie.word == REMIT_TIE_HOLDER)
            VEC_PUSH(&all, (Holder){check_string(check, tie.role), tie, t});
    }
    if (all.count)
        sort_list(all.at, all.count, sizeof *all.at, by_start);
    for (size_t i = 1; i < all.count; i++)
        if (strcmp(all.at[i].role, all.at[i - 1].role) == 0)
            look_between(check, &all.at[i - 1], &all.at[i]);
    VEC_FREE(&all);
}

/* ---- within a duty ------------------------------------------------------- */

static void look_at_duty(const Check *check, RemitNumber actor, RemitNumber n)
{
    RemitActor      a = remit_actor(check->registry, actor);
    RemitOccurrence o = remit_occurrence(check->registry, n);
    if (!a.role || o.opens == REMIT_NO_DAY || o.due == REMIT_NO_DAY
        || check_is_fulfilled(check, n))
        return;
    const char *role = check_string(check, a.role);
    RemitNumber first =
        remit_holder_on(check->registry, a.body, role, o.opens);
    RemitNumber last = remit_holder_on(check->registry, a.body, role, o.due);
    if (!first || !last || first == last)
        return;
    diag_begin(check->diag, CODE_ROLE_CHANGES_HANDS,
               check_place(check, REMIT_ARRAY_DUTY, o.duty),
               "the %s of %s is %s when `%s` begins, and %s when it is due",
               role, check_body(check, a.body), check_body(check, first),
               check_occurrence(check, n), check_body(check, last));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_due_place(check, n), "it is due on %s",
              check_day(check, o.due));
}

void check_roles(const Check *check)
{
    for EACH_RECORD(check, n, BODY)
        look_at_body(check, n);
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (!check_binds(check, n))
            continue;
        for EACH_IN(actor, duty.lead)
            for EACH_IN(o, duty.occurrences)
                look_at_duty(check, actor, o);
    }
    for EACH_REMARK(check, remark, REMARK_NO_START)
        diag_begin(check->diag, CODE_ROTATION_NO_START, remark->place,
                   "the %s of %s rotates, and from when is not said",
                   check_what(check, remark), check_subject(check, remark));
}
