/* lower_relation.c -- what instruments say of earlier ones; how often duties
 * recur, and what they are about. */
#include "compiler/lower/lowering.h"

#include "compiler/names/resolve.h"
#include "lang/sort.h"

#include <stdio.h>

/* ---- relations ----------------------------------------------------------- */

typedef struct {
    RemitRelation record;
    Span          place;
    size_t        order;        /* of the text */
} Relation;

typedef struct { VEC(Relation) list; } Relations;

static int by_instrument(const void *left, const void *right)
{
    const Relation *a = left, *b = right;
    if (a->record.from != b->record.from)
        return a->record.from < b->record.from ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void add(Relations *all, RemitRelation record, Span place)
{
    VEC_PUSH(&all->list, (Relation){record, place, all->list.count});
}

static void add_recalls(Lowering *l, Relations *all, Number number)
{
    const Instrument *in = AT(l->spec->instruments, number);
    for (const Node *n = in->node->as.instrument.block; n; n = n->next) {
        if (n->kind != NODE_RECALLS)
            continue;
        for (const Cite *c = n->as.cites; c; c = c->next)
            add(all, (RemitRelation){
                .from = l->instrument_of[number - 1],
                .to = LOWERED(l->instrument_of,
                              spec_instrument(l->spec, c->of.name,
                                              c->locator)),
                .cited = lower_name(l, c->of.name),
                .label = lower_label(l, c->paras),
                .word = REMIT_RECALLS}, c->span);
    }
}

static RemitRelationWord change_word(NodeKind kind)
{
    return kind == NODE_EXTENDS      ? REMIT_EXTENDS
           : kind == NODE_AMENDS     ? REMIT_AMENDS
           : kind == NODE_SUPERSEDES ? REMIT_SUPERSEDES
           : kind == NODE_TERMINATES ? REMIT_TERMINATES : REMIT_RESTATES;
}

static void add_change(Lowering *l, Relations *all, const Change *change)
{
    const Thing *thing = change->thing;
    Number duty = resolved(l->spec, &thing->ref, IS_DUTY);
    Number of = duty ? AT(l->spec->duties, duty)->instrument
                     : resolved(l->spec, &thing->ref, IS_INSTRUMENT);
    add(all, (RemitRelation){
        .from = l->instrument_of[change->instrument - 1],
        .paragraph = LOWERED(l->paragraph_of, change->paragraph),
        .to = LOWERED(l->instrument_of, of),
        .duty = LOWERED(l->duty_of, duty),
        .cited = lower_name(l, thing->ref.name),
        .word = (uint8_t)change_word(change->node->kind)}, change->node->span);
}

void lower_relations(Lowering *l)
{
    Relations all = {0};
    for (Number i = 1; i <= l->spec->instruments.count; i++)
        add_recalls(l, &all, i);
    for (size_t i = 0; i < l->spec->changes.count; i++)
        add_change(l, &all, &l->spec->changes.at[i]);
    if (all.list.count)
        sort_list(all.list.at, all.list.count, sizeof *all.list.at,
                  by_instrument);
    for (size_t i = 0; i < all.list.count; i++) {
        builder_add_relation(l->b, all.list.at[i].record);
        lower_place(l, REMIT_ARRAY_RELATION, all.list.at[i].place);
    }
    VEC_FREE(&all.list);
}

/* ---- periods ------------------------------------------------------------- */

static const char *unit_word(RemitUnit unit)
{
    switch (unit) {
    case REMIT_DAYS:         return "day";
    case REMIT_WEEKS:        return "week";
    case REMIT_MONTHS:       return "month";
    case REMIT_YEARS:        return "year";
    case REMIT_WORKING_DAYS: return "working day";
    }
    return "";
}

static void put_span(Writer *out, const Every *every)
{
    const char *word = unit_word(every->period.unit);
    if (every->period.count == 1)
        writer_format(out, "every %s", word);
    else
        writer_format(out, "every %d %ss", every->period.count, word);
}

static const char *ordinal(int32_t n)
{
    bool teen = n % 100 >= 11 && n % 100 <= 13;
    return teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd"
                       : n % 10 == 3 ? "rd" : "th";
}

static void put_every(Writer *out, const Spec *spec, const Every *every)
{
    switch (every->kind) {
    case EVERY_PERIOD:
        put_span(out, every);
        return;
    case EVERY_SESSION:
        writer_text(out, "every ");
        if (every->nth > 1)
            writer_format(out, "%d%s ", every->nth, ordinal(every->nth));
        writer_text(out, "session of ");
        writer_str(out, spec_text(spec, every->body.name));
        return;
    case EVERY_THING:
        writer_text(out, "every ");
        writer_str(out, spec_text(spec, every->thing.ref.name));
        return;
    }
}

RemitString lower_period(Lowering *l, Number duty)
{
    const Spec   *spec = l->spec;
    const Duty   *record = AT(spec->duties, duty);
    const Clause *every = duty_first(spec, record, NODE_EVERY);
    const Clause *held = duty_first(spec, record, NODE_HELD_AS);
    if (!every && !held)
        return 0;
    Writer text = writer_memory();
    if (every) {
        put_every(&text, spec, &every->node->as.every);
    } else {
        writer_text(&text, "every session of ");
        writer_str(&text, spec_text(spec, held->node->as.ref.name));
    }
    RemitString string = builder_string(l->b, str_of(writer_held(&text)));
    writer_free(&text);
    return string;
}

/* ---- topics -------------------------------------------------------------- */

static bool has_number(const Lowering *l, RemitNumber first, RemitNumber body)
{
    for (; first <= builder_count(l->b, REMIT_ARRAY_NUMBER); first++)
        if (*builder_number(l->b, first) == body)
            return true;
    return false;
}

static void add_topics(Lowering *l, RemitNumber first, const Node *n)
{
    for (const RefItem *i = n->as.refs; i; i = i->next) {
        RemitNumber body = LOWERED(l->body_of,
                                   resolved(l->spec, &i->ref, IS_BODY));
        if (!body || has_number(l, first, body))
            continue;
        builder_add_number(l->b, body);
        lower_place(l, REMIT_ARRAY_NUMBER, i->ref.span);
    }
}

static void add_common_topics(Lowering *l, RemitNumber first, ClauseRun run)
{
    for (Number i = 0; i < run.count; i++)
        if (l->common.at[run.first + i]->kind == NODE_ABOUT)
            add_topics(l, first, l->common.at[run.first + i]);
}

/* Its own, then those of its paragraph and of its instrument. */
RemitRange lower_topics(Lowering *l, Number number)
{
    const Spec *spec = l->spec;
    const Duty *duty = AT(spec->duties, number);
    RemitRange  range = lower_begin(l, REMIT_ARRAY_NUMBER);
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = AT(spec->clauses, duty->first_clause + i)->node;
        if (n->kind == NODE_ABOUT)
            add_topics(l, range.first, n);
    }
    add_common_topics(l, range.first, l->of_paragraph[duty->paragraph - 1]);
    add_common_topics(l, range.first, l->of_instrument[duty->instrument - 1]);
    return lower_end(l, REMIT_ARRAY_NUMBER, range);
}
