/* lower_occurrence.c -- occurrences with all that belongs to each: hops,
 * milestones, facts, dependencies, every kind adjacent and in that order. */
#include "compiler/lower/lowering.h"

/* ---- hops and milestones ------------------------------------------------- */

static void add_hop(Lowering *l, const HopRecord *hop)
{
    builder_add_hop(l->b, (RemitHop){
        .occurrence = l->occurrence_of[hop->occurrence - 1],
        .to = LOWERED(l->body_of, hop->body),
        .session = LOWERED(l->session_of, hop->session),
        .part = LOWERED(l->part_of, hop->part),
        .opens = hop->opens, .closes = hop->closes,
        .item = builder_string(l->b, hop->item),
        .chain = hop->chain, .group = hop->group,
        .certainty = lower_certainty(remit_extent_exists(hop->opens),
                                     hop->tentative),
        .inferred = hop->inferred});
    lower_place(l, REMIT_ARRAY_HOP, hop->place);
    VEC_PUSH(&l->spec->trace->hops, hop->step);
}

static RemitRange occurrence_hops(Lowering *l, const Occurrence *o)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_HOP);
    for (Number i = 0; i < o->hop_count; i++)
        add_hop(l, AT(l->spec->hops, o->first_hop + i));
    return lower_end(l, REMIT_ARRAY_HOP, range);
}

/* An occurrence's hops are adjacent in the spec as in the registry. */
static RemitNumber hop_number(const Occurrence *o, RemitRange hops, Number hop)
{
    return hop ? hops.first + (hop - o->first_hop) : 0;
}

static void add_milestone(Lowering *l, const Occurrence *o, RemitRange hops,
                          const MilestoneRecord *m)
{
    builder_add_milestone(l->b, (RemitMilestone){
        .occurrence = l->occurrence_of[m->occurrence - 1],
        .hop = hop_number(o, hops, m->hop),
        .day = m->when.early.from, .latest = m->when.late.from,
        .policy = lower_name(l, m->policy), .chain = m->chain,
        .word = (uint8_t)m->word, .words = m->words,
        .certainty = lower_certainty(moment_known(&m->when),
                                     m->when.tentative)});
    lower_place(l, REMIT_ARRAY_MILESTONE, m->place);
    VEC_PUSH(&l->spec->trace->milestones, m->when.step);
}

static RemitRange occurrence_milestones(Lowering *l, const Occurrence *o,
                                        RemitRange hops)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_MILESTONE);
    for (Number i = 0; i < o->milestone_count; i++)
        add_milestone(l, o, hops,
                      AT(l->spec->milestones, o->first_milestone + i));
    return lower_end(l, REMIT_ARRAY_MILESTONE, range);
}

/* ---- facts and dependencies ---------------------------------------------- */

static void add_fact(Lowering *l, const FactRecord *fact)
{
    if (fact->unused)
        return;
    builder_add_fact(l->b, (RemitFact){
        .occurrence = LOWERED(l->occurrence_of, fact->occurrence),
        .session = LOWERED(l->session_of, fact->session),
        .body = LOWERED(l->body_of, fact->body),
        .on = fact->on, .known = fact->known,
        .symbol = lower_name(l, fact->symbol), .word = (uint8_t)fact->word});
    lower_place(l, REMIT_ARRAY_FACT, fact->place);
}

static RemitRange occurrence_facts(Lowering *l, const Occurrence *o)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_FACT);
    for (Number i = 0; i < o->fact_count; i++)
        add_fact(l, AT(l->spec->facts, o->first_fact + i));
    return lower_end(l, REMIT_ARRAY_FACT, range);
}

static RemitRange occurrence_needs(Lowering *l, const Occurrence *o)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_DEPENDENCY);
    for (Number i = 0; i < o->need_count; i++) {
        const Need *need = AT(l->spec->needs, o->first_need + i);
        builder_add_dependency(l->b, (RemitDependency){
            .from = l->occurrence_of[need->from - 1],
            .to = l->occurrence_of[need->to - 1], .word = need->word});
        lower_place(l, REMIT_ARRAY_DEPENDENCY, need->place);
    }
    return lower_end(l, REMIT_ARRAY_DEPENDENCY, range);
}

/* ---- occurrences --------------------------------------------------------- */

static RemitOccurrence days_of(const Occurrence *o, const Fate *fate)
{
    bool known = moment_known(&o->due);
    bool moves = known && o->due.late.to != o->due.early.to;
    return (RemitOccurrence){
        .opens = o->opens.early.from,
        .due = o->due.early.to, .due_latest = o->due.late.to,
        .superseded = fate->superseded, .waived = fate->waived,
        .lapsed = fate->lapsed, .triggered = fate->triggered,
        .certainty = lower_certainty(known, o->due.tentative || moves),
        .conditional = o->conditional, .ongoing = o->ongoing,
        .slack = o->slack, .slack_known = o->slack_known,
        .unknown = o->unknown && !known,
        .covers = fate->covers,
        .has_covers = remit_extent_exists(fate->covers),
        .otherwise = fate->otherwise, .has_otherwise = fate->has_otherwise};
}

static void add_occurrence(Lowering *l, Number number)
{
    const Occurrence *o = AT(l->spec->occurrences, number);
    const Node       *act = AT(l->spec->duties, o->duty)->act;
    const Fate        fate = fate_of(l->spec, o);
    RemitOccurrence   record = days_of(o, &fate);
    record.duty = l->duty_of[o->duty - 1];
    record.key = lower_name(l, o->key);
    record.cycle = lower_name(l, fate.cycle);
    record.hops = occurrence_hops(l, o);
    record.milestones = occurrence_milestones(l, o, record.hops);
    record.facts = occurrence_facts(l, o);
    record.needs = occurrence_needs(l, o);
    builder_add_occurrence(l->b, record);
    lower_place(l, REMIT_ARRAY_OCCURRENCE,
                span_join(node_head(act), act->as.act.name.span));
    VEC_PUSH(&l->spec->trace->opens, o->opens.step);
    VEC_PUSH(&l->spec->trace->due, o->due.step);
    VEC_PUSH(&l->spec->trace->otherwise, fate.otherwise_step);
    VEC_PUSH(&l->spec->trace->revised, revised_occurrence(l, o));
    VEC_PUSH(&l->spec->trace->drivers, LOWERED(l->occurrence_of, o->driver));
}

void lower_occurrences(Lowering *l)
{
    for (size_t i = 0; i < l->spec->occurrences.count; i++)
        add_occurrence(l, l->occurrence_order[i]);
    memory_free(l->occurrence_order);
    l->occurrence_order = NULL;
    for (size_t i = 0; i < l->spec->facts.count; i++)
        if (!l->spec->facts.at[i].occurrence)
            add_fact(l, &l->spec->facts.at[i]);
}
