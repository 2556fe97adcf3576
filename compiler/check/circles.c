/* circles.c -- things of which none may be finished before the other.
 *
 * Circles of references that give days (`after X`) are told while the days are
 * worked out (dates/order.c).  A circle of `needs` gives no day and breaks
 * none: all could be finished on one day, which nobody meant.  What needs itself
 * is no dependency, and told in dates/needs.c. */
#include "compiler/check/check.h"

#include "lang/memory.h"

typedef struct {
    const Check *check;
    uint32_t    *open;      /* by occurrence: needs of it that are in question */
    uint32_t    *walked;    /* by occurrence: the walk that came by; 0: none */
} Circles;

/* The next dependency of an occurrence that is a `needs` and in question. */
static RemitNumber next_need(const Circles *c, RemitNumber occurrence)
{
    RemitRange needs = remit_occurrence(c->check->registry, occurrence).needs;
    for EACH_IN(n, needs) {
        RemitDependency d = remit_dependency(c->check->registry, n);
        if (d.word == REMIT_NEEDS && c->open[d.to])
            return n;
    }
    return 0;
}

/* Whether anything needs another thing. */
static bool count_needs(Circles *c)
{
    bool any = false;
    for EACH_RECORD(c->check, n, DEPENDENCY) {
        RemitDependency d = remit_dependency(c->check->registry, n);
        if (d.word != REMIT_NEEDS)
            continue;
        c->open[d.from]++;
        any = true;
    }
    return any;
}

/* Takes out what waits for nothing in question, until only circles are left,
 * and what waits for them. */
static void peel(Circles *c, RemitNumber *queue)
{
    const RemitRegistry *r = c->check->registry;
    uint32_t filled = 0;
    for EACH_RECORD(c->check, n, OCCURRENCE)
        if (!c->open[n])
            queue[filled++] = n;
    for (uint32_t i = 0; i < filled; i++) {
        RemitDependentWalk walk = remit_dependents_of(r, queue[i]);
        RemitNumber        n;
        while ((n = remit_dependents_next(&walk)) != 0) {
            RemitDependency d = remit_dependency(r, n);
            if (d.word == REMIT_NEEDS && !--c->open[d.from])
                queue[filled++] = d.from;
        }
    }
}

static void tell(const Circles *c, RemitNumber start)
{
    const Check *check = c->check;
    RemitNumber  need = next_need(c, start), at = start;
    diag_begin(check->diag, CODE_CIRCLE,
               check_place(check, REMIT_ARRAY_DEPENDENCY, need),
               "`%s` needs what cannot be finished without it",
               check_occurrence(check, start));
    do {
        RemitDependency d = remit_dependency(check->registry, need);
        check_about(check, REMIT_ARRAY_OCCURRENCE, at);
        diag_note(check->diag, check_place(check, REMIT_ARRAY_DEPENDENCY, need),
                  "`%s` needs `%s` here", check_occurrence(check, at),
                  check_occurrence(check, d.to));
        at = d.to;
        need = next_need(c, at);
    } while (at != start);
    diag_help(check->diag, "each keeps the deadline that its own text states; "
              "they could be finished only on one day");
}

/* From one to the next in question, until a circle closes or an earlier walk
 * has been here. */
static void walk_from(Circles *c, RemitNumber start)
{
    RemitNumber at = start;
    while (!c->walked[at]) {
        c->walked[at] = start;
        at = remit_dependency(c->check->registry, next_need(c, at)).to;
    }
    if (c->walked[at] == start)
        tell(c, at);
}

static void find_circles(Circles *c)
{
    for EACH_RECORD(c->check, n, OCCURRENCE)
        if (c->open[n] && !c->walked[n])
            walk_from(c, n);
}

void check_circles(const Check *check)
{
    size_t       room = (size_t)remit_count(check->registry,
                                            REMIT_ARRAY_OCCURRENCE) + 1;
    Circles      c = {check, memory_new(room * sizeof *c.open),
                      memory_new(room * sizeof *c.walked)};
    RemitNumber *queue = memory_new(room * sizeof *queue);
    if (count_needs(&c)) {
        peel(&c, queue);
        find_circles(&c);
    }
    memory_free(queue);
    memory_free(c.walked);
    memory_free(c.open);
}
