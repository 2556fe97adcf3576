/* composition.c -- the parts of a body's membership make up its members.
 *
 * On the first day of each span of its members the shares that hold then are
 * added up; a share of no stated number is nobody's. */
#include "compiler/check/check.h"

static bool holds_on(const RemitMembership *m, RemitDay day)
{
    return (m->from == REMIT_NO_DAY || m->from <= day)
        && (m->until == REMIT_NO_DAY || day <= m->until);
}

static bool meet(const RemitMembership *a, const RemitMembership *b)
{
    return (a->until == REMIT_NO_DAY || b->from == REMIT_NO_DAY
            || b->from <= a->until)
        && (b->until == REMIT_NO_DAY || a->from == REMIT_NO_DAY
            || a->from <= b->until);
}

static RemitMembership membership(const Check *check, RemitNumber n)
{
    return remit_membership(check->registry, n);
}

static RemitDay a_day_of(const RemitMembership *m)
{
    return m->from != REMIT_NO_DAY ? m->from
         : m->until != REMIT_NO_DAY ? m->until : REMIT_LAST_DAY;
}

/* The shares of one day: their sum, and the first of them (0: none). */
static RemitNumber sum_on(const Check *check, RemitRange all, RemitDay day,
                          int64_t *sum)
{
    RemitNumber first = 0;
    *sum = 0;
    for EACH_IN(n, all) {
        RemitMembership m = membership(check, n);
        if (m.word != REMIT_COMPOSED || !holds_on(&m, day))
            continue;
        first = first ? first : n;
        *sum += m.number;
    }
    return first;
}

static void look_for_sum(const Check *check, RemitNumber body, RemitRange all,
                         RemitNumber n)
{
    RemitMembership m = membership(check, n);
    int64_t         sum;
    RemitNumber     first = sum_on(check, all, a_day_of(&m), &sum);
    if (!first || sum == m.number)
        return;
    diag_begin(check->diag, CODE_COMPOSITION_SUM,
               check_place(check, REMIT_ARRAY_MEMBERSHIP, first),
               "%s has %d members, and is composed of %lld",
               check_body(check, body), m.number, (long long)sum);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_MEMBERSHIP, n),
              "its members stand here");
}

/* Beside the one before it of the same word, and of the same share. */
static void look_for_two(const Check *check, RemitNumber body, RemitNumber a,
                         RemitNumber b)
{
    RemitMembership first = membership(check, a), next = membership(check, b);
    bool same = first.word == next.word
             && (first.word == REMIT_MEMBERS || first.of == next.of);
    if (!same || !meet(&first, &next))
        return;
    diag_begin(check->diag, CODE_COMPOSITION_AMBIGUOUS,
               check_place(check, REMIT_ARRAY_MEMBERSHIP, b),
               first.word == REMIT_MEMBERS
                   ? "%s has %d members and %d at one time"
                   : "%s has %d and %d of one sort at one time",
               check_body(check, body), first.number, next.number);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_MEMBERSHIP, a),
              "the other number stands here");
    diag_help(check->diag, "say from when or until when, `(from 2007)`");
}

/* A body has few shares and spans. */
static void look(const Check *check, RemitNumber body, RemitRange all)
{
    for EACH_IN(n, all) {
        if (membership(check, n).word == REMIT_MEMBERS)
            look_for_sum(check, body, all, n);
        if (n > all.first)
            look_for_two(check, body, n - 1, n);
    }
}

void check_composition(const Check *check)
{
    for EACH_RECORD(check, n, BODY) {
        RemitRange all = remit_body(check->registry, n).memberships;
        if (all.count > 1)
            look(check, n, all);
    }
}
