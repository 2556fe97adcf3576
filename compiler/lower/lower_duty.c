/* lower_duty.c -- duties: who leads, who stands beside, and what is said. */
#include "compiler/lower/lowering.h"

#include "compiler/names/resolve.h"

/* ---- who ----------------------------------------------------------------- */

static bool is_same(const Spec *spec, const Actor *a, const Actor *b)
{
    return a->role == b->role
        && resolved(spec, &a->who, IS_BODY) == resolved(spec, &b->who, IS_BODY);
}

static bool holds(const Spec *spec, const Actors *actors, const Actor *actor)
{
    for (size_t i = 0; i < actors->list.count; i++)
        if (is_same(spec, actors->list.at[i], actor))
            return true;
    return false;
}

/* Nobody twice, and nobody beside himself (`except` NULL: anybody). */
static void add_actors(const Spec *spec, Actors *actors, const Actor *actor,
                       const Actors *except)
{
    for (; actor; actor = actor->next)
        if (!holds(spec, actors, actor)
            && !(except && holds(spec, except, actor)))
            VEC_PUSH(&actors->list, actor);
}

static void add_clauses(const Spec *spec, const Duty *duty, NodeKind kind,
                        Actors *actors, const Actors *except)
{
    Number        cursor = 0;
    const Clause *clause;
    while ((clause = duty_clause(spec, duty, kind, &cursor)) != NULL)
        add_actors(spec, actors, clause->node->as.actors, except);
}

/* The paragraph's first actor leads, or all of them `jointly`, or whom `lead`
 * names in their place. */
static void find_leads(const Spec *spec, const Duty *duty, Actors *lead)
{
    const Actor *first =
        AT(spec->paragraphs, duty->paragraph)->node->as.para.actors;
    add_clauses(spec, duty, NODE_LEAD, lead, NULL);
    if (lead->list.count || !first)
        return;
    if (duty_first(spec, duty, NODE_JOINTLY))
        add_actors(spec, lead, first, NULL);
    else
        VEC_PUSH(&lead->list, first);
}

static RemitRange put_actors(Lowering *l, Actors *actors)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_ACTOR);
    for (size_t i = 0; i < actors->list.count; i++)
        lower_actor(l, actors->list.at[i]);
    return lower_end(l, REMIT_ARRAY_ACTOR, range);
}

static void duty_actors(Lowering *l, const Duty *duty, RemitDuty *record)
{
    const Spec *spec = l->spec;
    l->lead.list.count = l->with.list.count = 0;
    find_leads(spec, duty, &l->lead);
    add_actors(spec, &l->with,
               AT(spec->paragraphs, duty->paragraph)->node->as.para.actors,
               &l->lead);
    add_clauses(spec, duty, NODE_WITH, &l->with, &l->lead);
    record->lead = put_actors(l, &l->lead);
    record->with = put_actors(l, &l->with);
}

/* ---- texts --------------------------------------------------------------- */

static Name language_of(const Lowering *l, const Duty *duty)
{
    return AT(l->spec->instruments, duty->instrument)->module->language;
}

static const Node *clause_at(const Lowering *l, const Duty *duty, Number i)
{
    return AT(l->spec->clauses, duty->first_clause + i)->node;
}

static RemitRange duty_titles(Lowering *l, const Duty *duty)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    lower_texts(l, duty->act->as.act.title, language_of(l, duty));
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = clause_at(l, duty, i);
        if (n->kind == NODE_TITLE || n->kind == NODE_NAME)
            lower_texts(l, n->as.texts, language_of(l, duty));
    }
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

static void put_notes(Lowering *l, const Node *n, Name language)
{
    for (; n; n = n->next)
        if (n->kind == NODE_NOTE)
            lower_texts(l, n->as.texts, language);
}

/* Why there are two readings. */
static void put_because(Lowering *l, const Duty *duty, const Node *around)
{
    builder_add_text(l->b, (RemitText){
        lower_name(l, language_of(l, duty)),
        builder_string(l->b, around->as.either.because)});
    lower_place(l, REMIT_ARRAY_TEXT, node_head(around));
}

/* The notes of the act and those of its clauses, and the reason for an
 * `either` around it. */
static RemitRange duty_notes(Lowering *l, const Duty *duty)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = clause_at(l, duty, i);
        if (n->kind == NODE_NOTE)
            lower_texts(l, n->as.texts, language_of(l, duty));
        put_notes(l, node_notes_of(n), language_of(l, duty));
    }
    const Node *around = alternative_of(l->spec, duty).around;
    if (around)
        put_because(l, duty, around);
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

static void put_soon(Lowering *l, const Node *n)
{
    builder_add_text(l->b, (RemitText){
        lower_name(l, l->english),
        builder_string(l->b, STR_LIT("as soon as possible"))});
    lower_place(l, REMIT_ARRAY_TEXT, n->span);
}

static void put_words(Lowering *l, const Node *n, Name language)
{
    switch ((int)n->kind) {
    case NODE_WHEN: case NODE_QUALIFIER: case NODE_EXCEPT:
        lower_texts(l, n->as.texts, language);
        break;
    case NODE_SOON: put_soon(l, n); break;
    default: break;
    }
}

/* What the text says without a date, of the act and of its paragraph. */
static RemitRange duty_words(Lowering *l, const Duty *duty)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_TEXT);
    ClauseRun  run = l->of_paragraph[duty->paragraph - 1];
    for (Number i = 0; i < duty->clause_count; i++)
        put_words(l, clause_at(l, duty, i), language_of(l, duty));
    for (Number i = 0; i < run.count; i++)
        put_words(l, l->common.at[run.first + i], language_of(l, duty));
    return lower_end(l, REMIT_ARRAY_TEXT, range);
}

/* ---- duties -------------------------------------------------------------- */

/* What says when it is to be done, how often, on what condition. */
static bool is_when(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_FROM: case NODE_UNTIL: case NODE_DURING: case NODE_JUST_BEFORE:
    case NODE_UPON: case NODE_BETWEEN: case NODE_SINCE: case NODE_WITHIN:
    case NODE_AFTER: case NODE_TAKES: case NODE_FOR: case NODE_PERMANENTLY:
    case NODE_EVERY: case NODE_TIMES: case NODE_ROLLED: case NODE_IF:
    case NODE_ONGOING: case NODE_NEEDS: case NODE_INSIDE: case NODE_INPUT:
    case NODE_TO: case NODE_COVERS: case NODE_HELD_AS: case NODE_HELD_WITH:
    case NODE_ALTERNATES: case NODE_ASSUME: case NODE_EITHER: case NODE_UNDER:
    case NODE_TIME: return true;
    default: return false;
    }
}

static void duty_places(Lowering *l, Number number)
{
    const Duty *duty = AT(l->spec->duties, number);
    for (const Node *n = duty->act->as.act.block; n; n = n->next)
        if (is_when(n))
            lower_clause(l, REMIT_ARRAY_DUTY, l->duty_of[number - 1], n);
}

/* They are adjacent, in the spec and in the registry. */
static RemitRange duty_occurrences(const Lowering *l, const Duty *duty)
{
    RemitRange range = {0, duty->occurrence_count};
    for (Number i = 0; i < duty->occurrence_count; i++) {
        RemitNumber n = l->occurrence_of[duty->first_occurrence + i - 1];
        if (!range.first || n < range.first)
            range.first = n;
    }
    return range;
}

static void set_duty(Lowering *l, Number number)
{
    const Duty *duty = AT(l->spec->duties, number);
    RemitDuty   record = {
        .id = lower_name(l, duty->name),
        .instrument = l->instrument_of[duty->instrument - 1],
        .paragraph = l->paragraph_of[duty->paragraph - 1],
        .of = LOWERED(l->body_of, duty->of),
        .under = LOWERED(l->duty_of, duty->mandate),
        .kind = (uint8_t)duty->word, .proposal = duty->proposal,
        .recurring = duty->recurring, .reading = duty->reading,
        .zone = LOWERED(l->zone_of, duty->time.zone),
        .begins = duty->time.begins, .ends = duty->time.ends};
    duty_actors(l, duty, &record);
    record.titles = duty_titles(l, duty);
    record.notes = duty_notes(l, duty);
    record.words = duty_words(l, duty);
    record.period = lower_period(l, number);
    record.topics = lower_topics(l, number);
    record.parties = lower_parties(l, number);
    record.themes = lower_themes(l, number);
    record.bounds = lower_bounds(l, number);
    record.terms = lower_terms(l, number);
    duty_places(l, number);
    RemitNumber at = l->duty_of[number - 1];
    record.occurrences = duty_occurrences(l, duty);
    *builder_duty(l->b, at) = record;
    *AT(l->spec->trace->places[REMIT_ARRAY_DUTY], at) =
        span_join(node_head(duty->act), duty->act->as.act.name.span);
}

/* Duties of a paragraph were declared one after the other. */
static void list_duties(Lowering *l, Number *next, Number paragraph)
{
    RemitRange range = lower_begin(l, REMIT_ARRAY_NUMBER);
    for (; *next <= l->spec->duties.count
           && AT(l->spec->duties, *next)->paragraph == paragraph; ++*next) {
        builder_add_number(l->b, l->duty_of[*next - 1]);
        lower_place(l, REMIT_ARRAY_NUMBER,
                    node_head(AT(l->spec->duties, *next)->act));
    }
    builder_paragraph(l->b, l->paragraph_of[paragraph - 1])->duties =
        lower_end(l, REMIT_ARRAY_NUMBER, range);
}

/* Duties are read in the order of the text, by which the tree and what hangs
 * on it lie in memory; by id, each would be a walk to somewhere else. */
void lower_duties(Lowering *l)
{
    const Spec *spec = l->spec;
    Number      next = 1;
    lower_blank(l, REMIT_ARRAY_DUTY, spec->duties.count);
    for (Number p = 1, d = 1; p <= spec->paragraphs.count; p++) {
        for (; d <= spec->duties.count && AT(spec->duties, d)->paragraph == p;
             d++)
            set_duty(l, d);
        list_duties(l, &next, p);
    }
}
