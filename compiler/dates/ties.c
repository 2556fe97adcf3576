/* ties.c -- gathers the ties of all bodies into one list. */
#include "compiler/dates/ties.h"

#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"
#include "runtime/recur.h"

#include <stdlib.h>

/* ---- one clause ---------------------------------------------------------- */

static RemitDay first_day(Spec *spec, const Point *point)
{
    return moment_written(spec, point).early.from;
}

static RemitDay last_day(Spec *spec, const Point *point)
{
    return moment_written(spec, point).early.to;
}

static void add(Spec *spec, Ties *ties, BodyTie tie, const Dated *dated)
{
    tie.from = first_day(spec, dated->from);
    tie.until = last_day(spec, dated->until);
    if (tie.to)
        VEC_PUSH(&ties->all, tie);
}

static void add_refs(Spec *spec, Ties *ties, BodyTie tie, const RefItem *item)
{
    static const Dated always = {NULL, NULL};
    for (; item; item = item->next) {
        tie.to = resolved(spec, &item->ref, IS_BODY);
        add(spec, ties, tie, &always);
    }
}

/* Each holder for one period, in turn.  Without a start nobody can tell who
 * holds the role when. */
static void add_rotation(Spec *spec, Ties *ties, BodyTie tie, const Node *n)
{
    const RefItem  *who = n->as.rotates.among;
    RemitDay        start = first_day(spec, n->as.rotates.dated.from);
    RemitDay        end = last_day(spec, n->as.rotates.dated.until);
    RemitRecurrence turns =
        remit_recur_anniversaries(start, n->as.rotates.period);
    tie.kind = NODE_HOLDER;
    if (end == REMIT_NO_DAY)
        end = remit_day(spec->horizon, 12, 31);
    for (int32_t k = 0;; k++) {
        RemitExtent turn = remit_recur_period(&turns, k, NULL);
        if (!remit_extent_exists(turn) || turn.from > end)
            return;
        tie.to = resolved(spec, &who->ref, IS_BODY);
        tie.from = turn.from;
        tie.until = turn.to < end || !n->as.rotates.dated.until ? turn.to : end;
        if (tie.to)
            VEC_PUSH(&ties->all, tie);
        who = who->next ? who->next : n->as.rotates.among;
    }
}

static void add_clause(Spec *spec, Ties *ties, Number body, const Node *n)
{
    BodyTie tie = {.body = body, .kind = n->kind, .place = n->span};
    switch ((int)n->kind) {
    case NODE_UNDER: case NODE_SEAT: case NODE_SECRETARIAT:
        tie.to = resolved(spec, &n->as.dated_ref.ref, IS_BODY);
        add(spec, ties, tie, &n->as.dated_ref.dated);
        break;
    case NODE_HOLDER:
        tie.to = resolved(spec, &n->as.holder.who, IS_BODY);
        tie.role = n->as.holder.role;
        add(spec, ties, tie, &n->as.holder.dated);
        break;
    case NODE_ROTATES:
        tie.role = n->as.rotates.role;
        add_rotation(spec, ties, tie, n);
        break;
    case NODE_PART_OF: add_refs(spec, ties, tie, n->as.refs); break;
    default: break;
    }
}

/* ---- all bodies ---------------------------------------------------------- */

static bool block_says(const Spec *spec, Number body, NodeKind kind)
{
    const Node *node = AT(spec->bodies, body)->node;
    for (const Node *n = node ? node->as.decl.block : NULL; n; n = n->next)
        if (n->kind == kind)
            return true;
    return false;
}

static void add_established(Spec *spec, Ties *ties, const Duty *duty)
{
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = AT(spec->clauses, duty->first_clause + i)->node;
        if (!block_says(spec, duty->of, n->kind))
            add_clause(spec, ties, duty->of, n);
    }
}

static void gather(Spec *spec, Ties *ties)
{
    for (Number b = 1; b <= spec->bodies.count; b++) {
        const Node *node = AT(spec->bodies, b)->node;
        for (Node *n = node ? node->as.decl.block : NULL; n; n = n->next)
            add_clause(spec, ties, b, n);
    }
    for (size_t i = 0; i < spec->duties.count; i++)
        if (spec->duties.at[i].word == ACT_ESTABLISH && spec->duties.at[i].of)
            add_established(spec, ties, &spec->duties.at[i]);
}

/* Counts ties into their places, so that each body's keep their order. */
void ties_build(Spec *spec, Ties *ties)
{
    Ties   found = {0};
    size_t bodies = spec->bodies.count;
    gather(spec, &found);
    for (size_t i = 0; i <= bodies; i++)
        VEC_PUSH(&ties->first, 0);
    for (size_t i = 0; i < found.all.count; i++)
        ties->first.at[found.all.at[i].body]++;
    ties->first.at[0] = 1;
    for (size_t i = 1; i <= bodies; i++)
        ties->first.at[i] += ties->first.at[i - 1];
    Number *next = memory_new((bodies + 1) * sizeof *next);
    memcpy(next, ties->first.at, (bodies + 1) * sizeof *next);
    for (size_t i = 0; i < found.all.count; i++)
        VEC_PUSH(&ties->all, (BodyTie){0});
    for (size_t i = 0; i < found.all.count; i++)
        *AT(ties->all, next[found.all.at[i].body - 1]++) = found.all.at[i];
    memory_free(next);
    ties_free(&found);
}

void ties_free(Ties *ties)
{
    VEC_FREE(&ties->all);
    VEC_FREE(&ties->first);
}

/* ---- asking -------------------------------------------------------------- */

static bool holds_on(const BodyTie *tie, RemitDay day)
{
    return (tie->from == REMIT_NO_DAY || tie->from <= day)
        && (tie->until == REMIT_NO_DAY || day <= tie->until);
}

Number tied_to(const Ties *ties, Number body, NodeKind kind, RemitDay day)
{
    const BodyTie *best = NULL;
    for (Number i = ties->first.at[body - 1]; i < ties->first.at[body]; i++) {
        const BodyTie *tie = AT(ties->all, i);
        if (tie->kind != kind || !holds_on(tie, day))
            continue;
        if (!best || tie->from > best->from)
            best = tie;
    }
    return best ? best->to : 0;
}
