/* amend.c -- versions of a duty's clauses, each a run in spec->clauses. */
#include "compiler/dates/amend.h"

#include "compiler/dates/changes.h"
#include "compiler/dates/occurrence.h"

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
static void add_version(Spec *spec, Duty *duty, const Change *change)
{
    Node   *block = change->node->as.change.block;
    Number  first = (Number)spec->clauses.count + 1;
    for (Number i = 0; i < duty->clause_count; i++) {
        Clause old = *AT(spec->clauses, duty->first_clause + i);
        if (!gives(block, old.node->kind))
            VEC_PUSH(&spec->clauses, old);
    }
    for (Node *n = block; n; n = n->next)
        VEC_PUSH(&spec->clauses, clause_of(n, false));
    VEC_PUSH(&spec->versions,
             (Version){change_adopted(spec, change), duty->first_clause,
                       duty->clause_count, changes_recurrence(block)});
    duty->version_count++;
    duty->first_clause = first;
    duty->clause_count = (Number)(spec->clauses.count + 1 - first);
}

void amend(Spec *spec)
{
    for (Number d = 1; d <= spec->duties.count; d++) {
        Duty *duty = AT(spec->duties, d);
        duty->first_version = (Number)spec->versions.count + 1;
        for (Number i = duty->first_change; i;
             i = AT(spec->changes, i)->next)
            if (AT(spec->changes, i)->node->kind == NODE_AMENDS)
                add_version(spec, duty, AT(spec->changes, i));
    }
}

/* ---- choosing one -------------------------------------------------------- */

/* A version holds until the adoption of the amendment after it; versions
 * stand in the order of adoption. */
ClauseRun amend_choose(Spec *spec, Number occurrence)
{
    Number    number = AT(spec->occurrences, occurrence)->duty;
    Duty     *duty = AT(spec->duties, number);
    ClauseRun now = {duty->first_clause, duty->clause_count};
    if (!duty->version_count)
        return now;
    Moment done = occurrence_fulfilled(spec, occurrence);
    for (Number i = 0; moment_known(&done) && i < duty->version_count; i++) {
        const Version *v = AT(spec->versions, duty->first_version + i);
        if (done.early.to > v->until)
            continue;
        duty->first_clause = v->first_clause;
        duty->clause_count = v->clause_count;
        break;
    }
    return now;
}

void amend_restore(Spec *spec, Number number, ClauseRun now)
{
    Duty *duty = AT(spec->duties, number);
    duty->first_clause = now.first;
    duty->clause_count = now.count;
}

bool amend_otherwise(Spec *spec, Number number)
{
    Duty     *duty = AT(spec->duties, number);
    ClauseRun second = alternative_of(spec, duty).second;
    if (!second.first)
        return false;
    duty->first_clause = second.first;
    duty->clause_count = second.count;
    return true;
}
