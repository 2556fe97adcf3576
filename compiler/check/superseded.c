/* superseded.c -- what has been superseded is relied on no more.
 *
 * Recalling it is no reliance: every text recalls its history.  To extend,
 * amend or restate it is, and so is to wait for it. */
#include "compiler/check/check.h"

/* By what each duty and instrument was superseded: a relation, 0: nothing. */
typedef struct {
    RemitNumber *duties, *instruments;
} Gone;

static RemitDay adopted(const Check *check, RemitNumber relation)
{
    RemitNumber from = remit_relation(check->registry, relation).from;
    return remit_instrument(check->registry, from).adopted.to;
}

/* The earliest adoption counts. */
static void mark(const Check *check, RemitNumber *gone, RemitNumber relation)
{
    if (adopted(check, relation) != REMIT_NO_DAY
        && (!*gone || adopted(check, relation) < adopted(check, *gone)))
        *gone = relation;
}

static void note(const Check *check, RemitNumber relation)
{
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_RELATION, relation),
              "it was superseded here, on %s",
              check_day(check, adopted(check, relation)));
}

static bool relies(uint8_t word)
{
    return word == REMIT_EXTENDS || word == REMIT_AMENDS
        || word == REMIT_RESTATES;
}

static void look_at_relation(const Check *check, const Gone *gone,
                             RemitNumber n)
{
    RemitRelation r = remit_relation(check->registry, n);
    RemitNumber by = r.duty && gone->duties[r.duty] ? gone->duties[r.duty]
                   : r.to ? gone->instruments[r.to] : 0;
    if (!relies(r.word) || !by || adopted(check, n) == REMIT_NO_DAY
        || adopted(check, n) <= adopted(check, by))
        return;
    diag_begin(check->diag, CODE_SUPERSEDED_RELIED_ON,
               check_place(check, REMIT_ARRAY_RELATION, n),
               "`%s` is built on after it was superseded",
               check_string(check, r.cited));
    note(check, by);
}

static bool binds_still(const RemitOccurrence *o)
{
    return o->superseded == REMIT_NO_DAY && o->waived == REMIT_NO_DAY;
}

/* `every X` and `inside X` are one reliance, and stand side by side. */
static bool is_told(const Check *check, RemitNumber n)
{
    if (n == 1)
        return false;
    RemitDependency a = remit_dependency(check->registry, n - 1);
    RemitDependency b = remit_dependency(check->registry, n);
    return a.from == b.from && a.to == b.to && a.word != REMIT_INPUT_TO;
}

static void look_at_need(const Check *check, const Gone *gone, RemitNumber n)
{
    RemitDependency d = remit_dependency(check->registry, n);
    RemitOccurrence from = remit_occurrence(check->registry, d.from);
    RemitOccurrence to = remit_occurrence(check->registry, d.to);
    RemitNumber     by = gone->duties[to.duty];
    if (to.superseded == REMIT_NO_DAY || !binds_still(&from) || !by
        || d.word == REMIT_INPUT_TO || is_told(check, n)
        || check_is_fulfilled(check, d.to)
        || check_is_fulfilled(check, d.from))
        return;
    diag_begin(check->diag, CODE_SUPERSEDED_RELIED_ON,
               check_place(check, REMIT_ARRAY_DEPENDENCY, n),
               "`%s` hangs on `%s`, which has been superseded",
               check_occurrence(check, d.from),
               check_occurrence(check, d.to));
    check_about(check, REMIT_ARRAY_OCCURRENCE, d.from);
    note(check, by);
}

static RemitNumber *numbers(const Check *check, RemitArrayName array)
{
    return arena_alloc(check->arena,
                       ((size_t)remit_count(check->registry, array) + 1)
                           * sizeof(RemitNumber));
}

void check_superseded(const Check *check)
{
    Gone gone = {numbers(check, REMIT_ARRAY_DUTY),
                 numbers(check, REMIT_ARRAY_INSTRUMENT)};
    for EACH_RECORD(check, n, RELATION) {
        RemitRelation r = remit_relation(check->registry, n);
        if (r.word == REMIT_SUPERSEDES && r.duty)
            mark(check, &gone.duties[r.duty], n);
        else if (r.word == REMIT_SUPERSEDES && r.to)
            mark(check, &gone.instruments[r.to], n);
    }
    for EACH_RECORD(check, n, RELATION)
        look_at_relation(check, &gone, n);
    for EACH_RECORD(check, n, DEPENDENCY)
        look_at_need(check, &gone, n);
}
