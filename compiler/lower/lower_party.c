/* lower_party.c -- who else has to do with a duty, and how often it may be. */
#include "compiler/lower/lowering.h"

#include "compiler/dates/point.h"
#include "compiler/names/resolve.h"

/* ---- parties ------------------------------------------------------------- */

static void add_party(Lowering *l, Number duty, const Ref *who, Name role,
                      RemitPartyWord word, RemitDay by)
{
    Number body = resolved(l->spec, who, IS_BODY);
    if (!body)
        return;
    builder_add_party(l->b, (RemitParty){
        .duty = l->duty_of[duty - 1], .body = l->body_of[body - 1],
        .role = lower_name(l, role), .by = by, .word = (uint8_t)word});
    lower_place(l, REMIT_ARRAY_PARTY, who->span);
}

static void add_actors(Lowering *l, Number duty, const Actor *actor,
                       RemitPartyWord word)
{
    for (; actor; actor = actor->next)
        add_party(l, duty, &actor->who, actor->role, word, REMIT_NO_DAY);
}

static void add_refs(Lowering *l, Number duty, const RefItem *item,
                     RemitPartyWord word)
{
    for (; item; item = item->next)
        add_party(l, duty, &item->ref, 0, word, REMIT_NO_DAY);
}

/* `reaching GA by P`: the last day of P at its earliest place. */
static RemitDay reached(const Lowering *l, Number number, const Node *n)
{
    const Duty *duty = AT(l->spec->duties, number);
    Moment since = AT(l->spec->instruments, duty->instrument)->adopted;
    Reader reader = {l->spec, number, 0, remit_extent_none(), since.early.to};
    return n->as.reaching.by
         ? point_read(&reader, n->as.reaching.by, USE_OPENING).early.to
         : REMIT_NO_DAY;
}

void lower_reached(Lowering *l)
{
    const Spec   *spec = l->spec;
    const Clause *clause;
    if (!spec_nodes(spec, NODE_REACHING))
        return;
    for (Number d = 1; d <= spec->duties.count; d++) {
        Number cursor = 0;
        while ((clause = duty_clause(spec, AT(spec->duties, d), NODE_REACHING,
                                     &cursor)) != NULL)
            VEC_PUSH(&l->reached,
                     ((Reached){clause->node->as.reaching.at->body,
                                reached(l, d, clause->node)}));
    }
}

static void add_reached(Lowering *l, Number duty)
{
    const Reached *reached = &l->reached.at[l->next_reached++];
    add_party(l, duty, &reached->who, 0, REMIT_REACHING, reached->by);
}

static void add_clause(Lowering *l, Number duty, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_CONSULTING:
        add_actors(l, duty, n->as.actors, REMIT_CONSULTING); break;
    case NODE_DELEGATED:
        add_actors(l, duty, n->as.actors, REMIT_DELEGATED); break;
    case NODE_DRAFTED:
        add_actors(l, duty, n->as.actors, REMIT_DRAFTED_BY); break;
    case NODE_HOSTED:
        add_actors(l, duty, n->as.actors, REMIT_HOSTED_BY); break;
    case NODE_SPEAKS:
        add_actors(l, duty, n->as.actors, REMIT_SPEAKS_FOR); break;
    case NODE_THROUGH: add_refs(l, duty, n->as.refs, REMIT_THROUGH); break;
    case NODE_PART_OF: add_refs(l, duty, n->as.refs, REMIT_PART_OF); break;
    case NODE_APART:   add_refs(l, duty, n->as.refs, REMIT_APART_FROM); break;
    case NODE_HELD_AS:
        add_party(l, duty, &n->as.ref, 0, REMIT_HELD_AS, REMIT_NO_DAY); break;
    case NODE_REACHING: add_reached(l, duty); break;
    default: break;
    }
}

RemitRange lower_parties(Lowering *l, Number number)
{
    const Duty *duty = AT(l->spec->duties, number);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_PARTY);
    for (Number i = 0; i < duty->clause_count; i++)
        add_clause(l, number,
                   AT(l->spec->clauses, duty->first_clause + i)->node);
    return lower_end(l, REMIT_ARRAY_PARTY, range);
}

/* ---- themes -------------------------------------------------------------- */

RemitRange lower_themes(Lowering *l, Number number)
{
    const Spec   *spec = l->spec;
    const Duty   *duty = AT(spec->duties, number);
    Name          language = AT(spec->instruments, duty->instrument)
                                 ->module->language;
    RemitRange    range = lower_begin(l, REMIT_ARRAY_TEXT);
    Number        cursor = 0;
    const Clause *theme;
    while ((theme = duty_clause(spec, duty, NODE_THEME, &cursor)) != NULL)
        lower_texts(l, theme->node->as.texts, language);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

/* ---- bounds -------------------------------------------------------------- */

void lower_bound(Lowering *l, const Node *n)
{
    const Bound *bound = &n->as.bound;
    builder_add_bound(l->b, (RemitBound){
        .times = bound->times, .window = bound->window.count,
        .unit = (uint8_t)bound->window.unit, .most = bound->most,
        .rolling = bound->rolling});
    lower_place(l, REMIT_ARRAY_BOUND, n->span);
}

RemitRange lower_bounds(Lowering *l, Number number)
{
    const Duty   *duty = AT(l->spec->duties, number);
    RemitRange    range = lower_begin(l, REMIT_ARRAY_BOUND);
    Number        cursor = 0;
    const Clause *bound;
    while ((bound = duty_clause(l->spec, duty, NODE_BOUND, &cursor)) != NULL)
        lower_bound(l, bound->node);
    return lower_end(l, REMIT_ARRAY_BOUND, range);
}

/* ---- terms --------------------------------------------------------------- */

/* The terms of a mandate are adjacent in the spec, in order. */
RemitRange lower_terms(Lowering *l, Number number)
{
    const Duty *duty = AT(l->spec->duties, number);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_TERM);
    if (!duty->term)
        return lower_end(l, REMIT_ARRAY_TERM, range);
    const Mandate *mandate = mandate_of(l->spec, duty);
    for (Number i = 0; i < mandate->term_count; i++) {
        const TermRecord *term = AT(l->spec->terms, mandate->first_term + i);
        builder_add_term(l->b, (RemitTerm){
            .duty = l->duty_of[number - 1],
            .instrument = LOWERED(l->instrument_of, term->instrument),
            .from = term->from, .end = term->end,
            .permanent = term->permanent, .terminated = term->terminated});
        lower_place(l, REMIT_ARRAY_TERM, term->place);
        VEC_PUSH(&l->spec->trace->terms, term->step);
    }
    return lower_end(l, REMIT_ARRAY_TERM, range);
}
