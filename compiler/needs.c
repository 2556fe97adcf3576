/* needs.c -- dependencies between occurrences, from the clauses that say so. */
#include "compiler/needs.h"

#include "compiler/occurrence.h"
#include "compiler/resolve.h"

/* ---- dependencies -------------------------------------------------------- */

static void add_need(Spec *spec, Number from, Number to,
                     RemitDependencyWord word, Span place)
{
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
    while (point && (point->kind == POINT_EDGE || point->kind == POINT_SHIFT))
        point = point->inner;
    if (!point || (point->kind != POINT_NAME && point->kind != POINT_DUE
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
 * submitted after the input is due. */
static void need_inputs(Spec *spec, Number occurrence, const ThingItem *item)
{
    RemitDay due = AT(spec->occurrences, occurrence)->due.early.to;
    Number   model = AT(spec->occurrences, occurrence)->model;
    for (; item; item = item->next) {
        const Thing *thing = &item->thing;
        Number duty = resolved(spec, &thing->ref, IS_DUTY);
        if (!duty)
            continue;
        bool chosen = thing->key || !AT(spec->duties, duty)->recurring;
        bool own = model && AT(spec->occurrences, model)->duty == duty;
        Number to = chosen ? occurrence_named(spec, thing, true)
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

/* ---- conditions that are inherited --------------------------------------- */

static bool passes_on(uint8_t word)
{
    return word == REMIT_AFTER || word == REMIT_NEEDS || word == REMIT_INSIDE
        || word == REMIT_EVERY || word == REMIT_DURING;
}

/* Occurrences stand in an order in which what is referred to for a date comes
 * first, so one walk passes every condition on. */
static void inherit(Spec *spec, Number occurrence)
{
    Occurrence *o = AT(spec->occurrences, occurrence);
    for (Number i = 0; i < o->need_count; i++) {
        const Need *need = AT(spec->needs, o->first_need + i);
        const Occurrence *other = AT(spec->occurrences, need->to);
        if (!passes_on(need->word) || !other->conditional)
            continue;
        bool first = !o->conditional;
        o->conditional = true;
        if (other->triggered == REMIT_NO_DAY)
            o->triggered = REMIT_NO_DAY;
        else if (first
                 || (o->triggered != REMIT_NO_DAY
                     && other->triggered > o->triggered))
            o->triggered = other->triggered;
    }
}

/* ---- what no longer binds ------------------------------------------------ */

/* What falls due after the adoption, of an occurrence, a duty, or every duty
 * of an instrument. */
static void supersede_duty(Spec *spec, Number duty, Name key, RemitDay adopted)
{
    const Duty *d = AT(spec->duties, duty);
    for (Number i = 0; i < d->occurrence_count; i++) {
        Occurrence *o = AT(spec->occurrences, d->first_occurrence + i);
        if ((!key || key == o->key)
            && (!moment_known(&o->due) || o->due.early.to > adopted))
            o->superseded = adopted;
    }
}

static void supersede_thing(Spec *spec, const Thing *thing, RemitDay adopted)
{
    Number duty = resolved(spec, &thing->ref, IS_DUTY);
    Number instrument = resolved(spec, &thing->ref, IS_INSTRUMENT);
    if (duty)
        supersede_duty(spec, duty, thing->key, adopted);
    if (!instrument)
        return;
    const Instrument *in = AT(spec->instruments, instrument);
    for (Number i = 0; i < in->duty_count; i++)
        supersede_duty(spec, in->first_duty + i, 0, adopted);
}

/* `supersedes X` ends what falls due after its adoption. */
static void supersede(Spec *spec, const Change *change)
{
    RemitDay adopted =
        AT(spec->instruments, change->instrument)->adopted.early.to;
    const ThingItem *item = change->node->as.change.things;
    for (; item && adopted != REMIT_NO_DAY; item = item->next)
        supersede_thing(spec, &item->thing, adopted);
}

/* What hangs on a mandate lapses the day after its last term. */
static void lapse(Spec *spec, Occurrence *o)
{
    Number mandate = AT(spec->duties, o->duty)->mandate;
    const Duty *under = mandate ? AT(spec->duties, mandate) : NULL;
    if (!under || under->permanent || !moment_known(&under->term_end))
        return;
    RemitDay end = under->term_end.early.to;
    if (!moment_known(&o->due) || o->due.early.to > end)
        o->lapsed = remit_day_add_days(end, 1);
}

void needs_build(Spec *spec)
{
    for (Number i = 1; i <= spec->occurrences.count; i++)
        need_occurrence(spec, i);
    for (Number i = 1; i <= spec->occurrences.count; i++)
        inherit(spec, i);
    for (size_t i = 0; i < spec->changes.count; i++)
        if (spec->changes.at[i].node->kind == NODE_SUPERSEDES)
            supersede(spec, &spec->changes.at[i]);
    for (Number i = 1; i <= spec->occurrences.count; i++)
        lapse(spec, AT(spec->occurrences, i));
}
