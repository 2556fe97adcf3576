/* needs.c -- dependencies between occurrences, from the clauses that say so. */
#include "compiler/dates/needs.h"

#include "compiler/dates/occurrence.h"
#include "compiler/names/resolve.h"

/* ---- dependencies -------------------------------------------------------- */

static void tell_own(Spec *spec, Number occurrence, Span place)
{
    const Duty *duty = AT(spec->duties,
                          AT(spec->occurrences, occurrence)->duty);
    diag_begin(spec->diag, CODE_CIRCLE, place, "`%.*s` needs itself",
               STR_ARG(spec_text(spec, duty->name)));
    diag_about(spec->diag, (Subject){ABOUT_OCCURRENCE, occurrence});
}

static void add_need(Spec *spec, Number from, Number to,
                     RemitDependencyWord word, Span place)
{
    if (to == from && word == REMIT_NEEDS)
        tell_own(spec, from, place);
    if (!to || to == from)
        return;
    VEC_PUSH(&spec->needs, (Need){from, to, (uint8_t)word, place});
    AT(spec->occurrences, from)->need_count++;
}

static void need_things(Spec *spec, Number occurrence, const ThingItem *item,
                        RemitDependencyWord word)
{
    for (; item; item = item->next)
        if (resolved(spec, &item->thing.ref, IS_DUTY))
            add_need(spec, occurrence,
                     occurrence_for(spec, &item->thing, occurrence), word,
                     item->thing.ref.span);
}

/* The duty that a point names, below its edges and shifts. */
static void need_point(Spec *spec, Number occurrence, const Point *point,
                       RemitDependencyWord word)
{
    while (point->kind == POINT_EDGE || point->kind == POINT_SHIFT)
        point = point->as.inner;
    if ((point->kind != POINT_NAME && point->kind != POINT_DUE
         && point->kind != POINT_DONE)
        || !resolved(spec, &point->as.name.ref, IS_DUTY))
        return;
    add_need(spec, occurrence,
             occurrence_for(spec, &point->as.name, occurrence), word,
             point->span);
}

/* ---- inputs -------------------------------------------------------------- */

/* When it is submitted: as the first policy has it, else when it is due. */
static RemitDay submitted(const Spec *spec, const Occurrence *o)
{
    RemitDay first = REMIT_NO_DAY;
    for (Number i = 0; i < o->milestone_count; i++) {
        const MilestoneRecord *m = AT(spec->milestones, o->first_milestone + i);
        if (m->word == MILESTONE_SUBMIT
            && (first == REMIT_NO_DAY || m->when.early.from < first))
            first = m->when.early.from;
    }
    return first == REMIT_NO_DAY ? o->due.early.to : first;
}

static void tell_tie(Spec *spec, const Duty *duty, Number first, Number second,
                     Span place)
{
    Str name = spec_text(spec, duty->name);
    Str keys[] = {spec_text(spec, AT(spec->occurrences, first)->key),
                  spec_text(spec, AT(spec->occurrences, second)->key)};
    diag_begin(spec->diag, CODE_AMBIGUOUS_INPUT, place,
               "`%.*s[%.*s]` and `%.*s[%.*s]` are submitted on the same day",
               STR_ARG(name), STR_ARG(keys[0]), STR_ARG(name),
               STR_ARG(keys[1]));
    diag_about(spec->diag, (Subject){ABOUT_OCCURRENCE, first});
    diag_about(spec->diag, (Subject){ABOUT_OCCURRENCE, second});
    diag_help(spec->diag, "say which one this feeds: `input to %.*s[%.*s]`",
              STR_ARG(name), STR_ARG(keys[0]));
}

/* The first occurrence that is submitted after `day`, 0: none. */
static Number first_submitted(Spec *spec, const Duty *duty, RemitDay day,
                              Span place)
{
    Number   first = 0, tie = 0;
    RemitDay when = REMIT_NO_DAY;
    for (Number i = 0; i < duty->occurrence_count; i++) {
        Number   number = duty->first_occurrence + i;
        RemitDay at = submitted(spec, AT(spec->occurrences, number));
        if (at <= day || (first && at > when))
            continue;
        tie = first && at == when ? tie ? tie : number : 0;
        if (!tie)
            first = number;
        when = at;
    }
    if (tie)
        tell_tie(spec, duty, first, tie, place);
    return first;
}

/* Without a key, an input for `every X` goes into the X that it is for; else
 * what recurs takes an input into the first of its occurrences that is
 * submitted after the input is due, or opens where it has no day of its own. */
static void need_inputs(Spec *spec, Number occurrence, const ThingItem *item)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    RemitDay due = moment_known(&o->due) ? o->due.early.to
                                         : o->opens.early.from;
    Number   model = o->model;
    for (; item; item = item->next) {
        const Thing *thing = &item->thing;
        Number duty = resolved(spec, &thing->ref, IS_DUTY);
        if (!duty)
            continue;
        bool chosen = thing->key || !AT(spec->duties, duty)->recurring;
        bool own = model && AT(spec->occurrences, model)->duty == duty;
        Number to = chosen ? occurrence_named(spec, thing)
                  : own ? model
                  : due == REMIT_NO_DAY ? 0
                  : first_submitted(spec, AT(spec->duties, duty), due,
                                    thing->ref.span);
        add_need(spec, occurrence, to, REMIT_INPUT_TO, thing->ref.span);
    }
}

/* ---- clauses ------------------------------------------------------------- */

static void need_clause(Spec *spec, Number occurrence, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_NEEDS:
        need_things(spec, occurrence, n->as.things, REMIT_NEEDS);
        break;
    case NODE_INSIDE:
        need_things(spec, occurrence, n->as.things, REMIT_INSIDE);
        break;
    case NODE_INPUT: need_inputs(spec, occurrence, n->as.things); break;
    case NODE_HELD_WITH:
        need_things(spec, occurrence, n->as.things, REMIT_DURING);
        break;
    case NODE_AFTER:
        need_point(spec, occurrence, n->as.within.point, REMIT_AFTER); break;
    case NODE_DURING:
        need_point(spec, occurrence, n->as.point, REMIT_DURING);
        break;
    case NODE_IF:
        if (n->as.condition.word == CONDITION_DONE
            && resolved(spec, &n->as.condition.thing.ref, IS_DUTY))
            add_need(spec, occurrence,
                     occurrence_for(spec, &n->as.condition.thing, occurrence),
                     REMIT_ON_CONDITION, n->span);
        break;
    default: break;
    }
}

static void need_occurrence(Spec *spec, Number occurrence)
{
    Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty *duty = AT(spec->duties, o->duty);
    o->first_need = (Number)spec->needs.count + 1;
    if (o->model)
        add_need(spec, occurrence, o->model, REMIT_EVERY, duty->act->span);
    for (Number i = 0; i < duty->clause_count; i++)
        need_clause(spec, occurrence,
                    AT(spec->clauses, duty->first_clause + i)->node);
}

/* ---- the pass ------------------------------------------------------------ */

static void tell_full(Spec *spec, Number occurrence)
{
    const Duty *duty = AT(spec->duties,
                          AT(spec->occurrences, occurrence)->duty);
    diag_begin(spec->diag, CODE_TOO_LARGE, duty->act->span,
               "with this, things wait for others more than %u times in all",
               NEEDS_IN_ALL);
    diag_help(spec->diag, "bound it with `until`, or set an earlier `horizon`");
}

void needs_build(Spec *spec)
{
    for (Number i = 1; i <= spec->occurrences.count; i++) {
        if (spec->needs.count > NEEDS_IN_ALL) {
            tell_full(spec, i);
            return;
        }
        need_occurrence(spec, i);
    }
}
