/* hop_order.c -- a report goes up, step by step, and forward in time. */
#include "compiler/check/check.h"

static void order(const Check *check, RemitNumber before, RemitNumber after)
{
    RemitHop a = remit_hop(check->registry, before);
    RemitHop b = remit_hop(check->registry, after);
    if (a.opens.from == REMIT_NO_DAY || b.opens.from == REMIT_NO_DAY
        || b.opens.to >= a.opens.from)
        return;
    diag_begin(check->diag, CODE_HOPS_OUT_OF_ORDER,
               check_place(check, REMIT_ARRAY_HOP, after),
               "%s opens %s, before %s, from which `%s` is to come",
               check_hop(check, after),
               check_between(check, b.opens.from, b.opens.to),
               check_hop(check, before),
               check_occurrence(check, a.occurrence));
    check_about(check, REMIT_ARRAY_OCCURRENCE, a.occurrence);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_HOP, before),
              "%s opens %s", check_hop(check, before),
              check_between(check, a.opens.from, a.opens.to));
}

/* Whether `top` is above the parent of `body`; lines are short, and may be a
 * circle by mistake. */
static bool is_above_parent(const Check *check, RemitNumber body,
                            RemitNumber top)
{
    RemitNumber up = check_parent(check, body);
    for (int step = 0; up && step < 16; step++) {
        if (up == top)
            return step > 0;
        up = check_parent(check, up);
    }
    return false;
}

static void level(const Check *check, RemitNumber before, RemitNumber after)
{
    RemitHop a = remit_hop(check->registry, before);
    RemitHop b = remit_hop(check->registry, after);
    if (!a.to || !b.to || !is_above_parent(check, a.to, b.to))
        return;
    diag_begin(check->diag, CODE_SKIPS_LEVEL,
               check_place(check, REMIT_ARRAY_HOP, after),
               "`%s` goes from %s to %s past %s, which is between them",
               check_occurrence(check, a.occurrence),
               check_body(check, a.to), check_body(check, b.to),
               check_body(check, check_parent(check, a.to)));
    check_about(check, REMIT_ARRAY_OCCURRENCE, a.occurrence);
}

/* Every hop beside every one of the group before it; groups are small. */
static void chain(const Check *check, RemitRange hops, uint32_t at)
{
    RemitHop hop = remit_hop(check->registry, hops.first + at);
    for (uint32_t i = at; i-- > 0;) {
        RemitHop other = remit_hop(check->registry, hops.first + i);
        if (other.chain != hop.chain || other.group + 1 < hop.group)
            return;
        if (other.group + 1 == hop.group) {
            order(check, hops.first + i, hops.first + at);
            level(check, hops.first + i, hops.first + at);
        }
    }
}

void check_hop_order(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitRange hops = remit_occurrence(check->registry, n).hops;
        for (uint32_t i = 1; i < hops.count; i++)
            chain(check, hops, i);
    }
}
