/* amend.c -- versions of a duty's clauses, each a run in spec->clauses. */
#include "compiler/dates/amend.h"

#include "compiler/dates/moment.h"

#include <stdlib.h>

/* ---- making versions ----------------------------------------------------- */

static bool gives(const Node *block, NodeKind kind)
{
    for (; block; block = block->next)
        if (block->kind == kind)
            return true;
    return false;
}

static bool changes_recurrence(const Node *block)
{
    return gives(block, NODE_EVERY) || gives(block, NODE_TIMES)
        || gives(block, NODE_HELD_AS) || gives(block, NODE_FROM)
        || gives(block, NODE_UNTIL) || gives(block, NODE_ALTERNATES);
}

/* The clauses so far, those replaced left out, and the new ones. */
static void add_version(Spec *spec, Number number, const Change *change)
{
    Duty   *duty = AT(spec->duties, number);
    Node   *block = change->node->as.change.block;
    Number  first = (Number)spec->clauses.count + 1;
    for (Number i = 0; i < duty->clause_count; i++) {
        Clause old = *AT(spec->clauses, duty->first_clause + i);
        if (!gives(block, old.node->kind))
            VEC_PUSH(&spec->clauses, old);
    }
    for (Node *n = block; n; n = n->next)
        VEC_PUSH(&spec->clauses, (Clause){n, false});
    RemitDay adopted = AT(spec->instruments, change->instrument)
                           ->adopted.early.to;
    VEC_PUSH(&spec->versions, (Version){number, adopted, duty->first_clause,
                                        duty->clause_count,
                                        changes_recurrence(block)});
    duty->first_clause = first;
    duty->clause_count = (Number)(spec->clauses.count + 1 - first);
    duty->amended = true;
}

typedef struct { const Change *change; RemitDay adopted; size_t order; } Later;

static int by_adoption(const void *left, const void *right)
{
    const Later *a = left, *b = right;
    if (a->adopted != b->adopted)
        return a->adopted < b->adopted ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

void amend(Spec *spec)
{
    VEC(Later) later = {0};
    for (size_t i = 0; i < spec->changes.count; i++) {
        const Change *change = &spec->changes.at[i];
        if (change->node->kind != NODE_AMENDS || !change->duty)
            continue;
        VEC_PUSH(
            &later,
            (Later){
                change,
                AT(spec->instruments, change->instrument)->adopted.early.to,
                i});
    }
    if (later.count)
        qsort(later.at, later.count, sizeof *later.at, by_adoption);
    for (size_t i = 0; i < later.count; i++)
        add_version(spec, later.at[i].change->duty, later.at[i].change);
    VEC_FREE(&later);
}

/* ---- choosing one -------------------------------------------------------- */

/* A version holds until the adoption of the amendment after it; versions
 * stand in the order of adoption. */
void amend_choose(Spec *spec, Number occurrence)
{
    Number number = AT(spec->occurrences, occurrence)->duty;
    Duty  *duty = AT(spec->duties, number);
    duty->last_clause_run = (ClauseRun){duty->first_clause, duty->clause_count};
    if (!duty->amended)
        return;
    Moment done = moment_fulfilled(spec, occurrence);
    for (size_t i = 0; moment_known(&done) && i < spec->versions.count; i++) {
        const Version *v = &spec->versions.at[i];
        if (v->duty != number || done.early.to > v->until)
            continue;
        duty->first_clause = v->first_clause;
        duty->clause_count = v->clause_count;
        return;
    }
}

void amend_restore(Spec *spec, Number number)
{
    Duty *duty = AT(spec->duties, number);
    duty->first_clause = duty->last_clause_run.first;
    duty->clause_count = duty->last_clause_run.count;
}

bool amend_otherwise(Spec *spec, Number number)
{
    Duty *duty = AT(spec->duties, number);
    if (!duty->second.count)
        return false;
    duty->first_clause = duty->second.first;
    duty->clause_count = duty->second.count;
    return true;
}
