/* why_occurrence.c -- why an occurrence opens, is due, goes where it goes, is
 * to be handed in when it is, and no longer binds. */
#include "compiler/command/why.h"

#include "compiler/say/ending.h"
#include "compiler/say/phrase.h"
#include "compiler/say/phrase_in.h"

typedef struct {
    Why            *why;
    RemitNumber     number;
    RemitOccurrence record;
} Asked;

static StepNumber step_opens(const Asked *asked)
{
    const Trace *t = &asked->why->made->trace;
    return why_step(t->opens.at, t->opens.count, asked->number);
}

static StepNumber step_due(const Asked *asked)
{
    const Trace *t = &asked->why->made->trace;
    return why_step(t->due.at, t->due.count, asked->number);
}

static StepNumber step_otherwise(const Asked *asked)
{
    const Trace *t = &asked->why->made->trace;
    return why_step(t->otherwise.at, t->otherwise.count, asked->number);
}

static StepNumber step_hop(const Asked *asked, RemitNumber hop)
{
    const Trace *t = &asked->why->made->trace;
    return why_step(t->hops.at, t->hops.count, hop);
}

static StepNumber step_milestone(const Asked *asked, RemitNumber milestone)
{
    const Trace *t = &asked->why->made->trace;
    return why_step(t->milestones.at, t->milestones.count, milestone);
}

/* ---- as text ------------------------------------------------------------- */

static void put_head(Writer *out, const Asked *asked)
{
    const RemitRegistry *r = asked->why->registry;
    RemitDuty duty = remit_duty(r, asked->record.duty);

    const char *title = remit_text_in(
        r, duty.titles, command_language(asked->why->options, r));

    phrase_occurrence(out, r, asked->number);
    writer_text(out, title[0] == '\0' ? "" : "  ");
    writer_shown(out, str_of(title));
    writer_char(out, '\n');
    phrase_instrument(out, r, duty.instrument);
    writer_text(out, ", ");
    phrase_paragraph_in(out, r, duty.paragraph,
                        command_language(asked->why->options, r));
    writer_char(out, '\n');
}

static void put_hop(Writer *out, const Asked *asked, RemitNumber number)
{
    Why     *why = asked->why;
    RemitHop hop = remit_hop(why->registry, number);
    Writer   text = writer_memory();

    writer_char(out, '\n');
    phrase_hop(&text, why->registry, number);
    why_put_about(out, why, WORDING_WHY_TO, &text);
    if (remit_extent_exists(hop.opens)) {
        writer_text(out, ", ");
        writer_day(out, hop.opens.from);
        writer_text(out, " .. ");
        writer_day(out, hop.closes.to);
    }
    if (hop.inferred)
        writer_text(out, why_word(why, WORDING_WHY_CHOSEN));
    writer_char(out, '\n');
    why_put_tree(out, why, step_hop(asked, number));
    writer_free(&text);
}

static void put_milestone(Writer *out, const Asked *asked, RemitNumber number)
{
    static const Wording words[] = {
        [REMIT_FORECAST] = WORDING_WHY_FORECAST,
        [REMIT_SUBMIT] = WORDING_WHY_SUBMIT,
        [REMIT_ISSUE] = WORDING_WHY_ISSUE};
    RemitMilestone m = remit_milestone(asked->why->registry, number);

    why_put_date(out, asked->why, why_word(asked->why, words[m.word]), m.day,
                 m.latest, step_milestone(asked, number));
}

static void put_place(Writer *out, const Why *why, Span span)
{
    Place place = place_of(why->made->sources, span.from);

    if (place.source == NULL)
        return;
    writer_text(out, "  [");
    writer_shown(out, str_of(place.source->path));
    writer_format(out, ":%u:%u]", place.line, place.column);
}

/* `    A/RES/80/173  [ga-resolutions.remit:230:23]` */
static void put_source(Writer *out, const Why *why, RemitNumber instrument,
                       RemitArrayName array, RemitNumber number)
{
    writer_spaces(out, 4);
    phrase_instrument(out, why->registry, instrument);
    put_place(out, why, trace_place(&why->made->trace, array, number));
    writer_char(out, '\n');
}

static void put_relation(Writer *out, const Why *why, RemitNumber number)
{
    if (number != 0)
        put_source(out, why, remit_relation(why->registry, number).from,
                   REMIT_ARRAY_RELATION, number);
}

/* ---- the terms of a mandate ---- */

static StepNumber step_term(const Why *why, RemitNumber term)
{
    const Trace *t = &why->made->trace;
    return why_step(t->terms.at, t->terms.count, term);
}

static void put_term(Writer *out, Why *why, uint32_t index, RemitNumber number)
{
    RemitTerm term = remit_term(why->registry, number);
    Writer    text = writer_memory();

    writer_char(out, '\n');
    writer_number(&text, index);
    why_put_about(out, why, WORDING_WHY_TERM, &text);
    writer_char(out, ' ');
    writer_day(out, term.from);
    writer_text(out, " .. ");
    writer_day(out, term.end);
    writer_text(out, term.permanent ? why_word(why, WORDING_WHY_FOR_GOOD) : "");
    writer_char(out, '\n');
    put_source(out, why, term.instrument, REMIT_ARRAY_TERM, number);
    why_put_tree(out, why, step_term(why, number));
    writer_free(&text);
}

static void put_terms(Writer *out, const Asked *asked)
{
    RemitRange terms = remit_duty(asked->why->registry,
                                  asked->record.duty).terms;

    for (uint32_t i = 0; i < terms.count; i++)
        put_term(out, asked->why, i + 1, terms.first + i);
}

static void put_waivers(Writer *out, const Asked *asked)
{
    const Why *why = asked->why;
    RemitRange facts = asked->record.facts;

    for (uint32_t i = 0; i < facts.count; i++) {
        if (remit_fact(why->registry, facts.first + i).word
            != REMIT_WAIVED_FACT)
            continue;
        writer_spaces(out, 4);
        writer_day(out, asked->record.waived);
        put_place(out, why, trace_place(&why->made->trace, REMIT_ARRAY_FACT,
                                        facts.first + i));
        writer_char(out, '\n');
    }
}

/* The last day of the mandate that it was under. */
static void put_mandate(Writer *out, const Asked *asked)
{
    const RemitRegistry *r = asked->why->registry;
    RemitNumber under = remit_duty(r, asked->record.duty).under;
    RemitRange  terms = remit_duty(r, under).occurrences;
    Asked       mandate = {asked->why, terms.first + terms.count - 1,
                           asked->record};

    if (under != 0 && terms.count > 0)
        why_put_tree(out, asked->why, step_due(&mandate));
}

static void put_ends(Writer *out, const Asked *asked)
{
    const RemitOccurrence *o = &asked->record;
    Why        *why = asked->why;
    const char *language = why->derivation.language;
    RemitNumber by = o->superseded != REMIT_NO_DAY
                     || o->lapsed != REMIT_NO_DAY
                   ? ending_of(why->made, asked->number) : 0;

    if (o->superseded != REMIT_NO_DAY) {
        why_put_date(out, why, wording_status(REMIT_SUPERSEDED, language),
                     o->superseded, o->superseded, 0);
        put_relation(out, why, by);
    }
    if (o->lapsed != REMIT_NO_DAY) {
        why_put_date(out, why, wording_status(REMIT_LAPSED, language),
                     o->lapsed, o->lapsed, 0);
        if (by != 0)
            put_relation(out, why, by);
        else
            put_mandate(out, asked);
    }
    if (o->waived != REMIT_NO_DAY) {
        why_put_date(out, why, wording_status(REMIT_WAIVED, language),
                     o->waived, o->waived, 0);
        put_waivers(out, asked);
    }
}

static void print_text(Writer *out, const Asked *asked)
{
    const RemitOccurrence *o = &asked->record;
    Why                   *why = asked->why;

    put_head(out, asked);
    why_put_date(out, why, why_word(why, WORDING_WHY_OPENS), o->opens,
                 o->opens, step_opens(asked));
    why_put_date(out, why, why_word(why, WORDING_WHY_DUE), o->due,
                 o->due_latest, step_due(asked));
    if (o->has_otherwise)
        why_put_date(out, why, why_word(why, WORDING_WHY_OTHERWISE),
                     o->otherwise, o->otherwise, step_otherwise(asked));
    for (uint32_t i = 0; i < o->hops.count; i++)
        put_hop(out, asked, o->hops.first + i);
    for (uint32_t i = 0; i < o->milestones.count; i++)
        put_milestone(out, asked, o->milestones.first + i);
    put_terms(out, asked);
    put_ends(out, asked);
}

/* ---- as JSON ------------------------------------------------------------- */

static void json_hops(Json *json, const Asked *asked, Steps *all)
{
    Writer text = writer_memory();

    json_key(json, "hops");
    json_open(json, '[');
    for (uint32_t i = 0; i < asked->record.hops.count; i++) {
        RemitNumber number = asked->record.hops.first + i;
        RemitHop    hop = remit_hop(asked->why->registry, number);
        text.count = 0;
        phrase_hop(&text, asked->why->registry, number);
        json_open(json, '{');
        json_member(json, "to", writer_held(&text));
        json_member_day(json, "opens", hop.opens.from);
        json_member_bool(json, "inferred", hop.inferred);
        why_json_step(json, "step", step_hop(asked, number), all);
        json_close(json, '}');
    }
    json_close(json, ']');
    writer_free(&text);
}

static void json_milestones(Json *json, const Asked *asked, Steps *all)
{
    json_key(json, "milestones");
    json_open(json, '[');
    for (uint32_t i = 0; i < asked->record.milestones.count; i++) {
        RemitNumber    number = asked->record.milestones.first + i;
        RemitMilestone m = remit_milestone(asked->why->registry, number);
        json_open(json, '{');
        json_member(json, "what",
                    remit_milestone_text((RemitMilestoneWord)m.word));
        json_member_day(json, "day", m.day);
        why_json_step(json, "step", step_milestone(asked, number), all);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void json_terms(Json *json, const Asked *asked, Steps *all)
{
    const RemitRegistry *r = asked->why->registry;
    RemitRange           terms = remit_duty(r, asked->record.duty).terms;

    json_key(json, "terms");
    json_open(json, '[');
    for (uint32_t i = 0; i < terms.count; i++) {
        RemitTerm term = remit_term(r, terms.first + i);
        json_open(json, '{');
        json_member_day(json, "from", term.from);
        json_member_day(json, "end", term.end);
        json_member_bool(json, "permanent", term.permanent);
        json_member_bool(json, "terminated", term.terminated);
        why_json_step(json, "step", step_term(asked->why, terms.first + i),
                      all);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void json_dates(Json *json, const Asked *asked, Steps *all)
{
    const RemitOccurrence *o = &asked->record;

    json_member_day(json, "opens", o->opens);
    why_json_step(json, "opens_step", step_opens(asked), all);
    json_member_day(json, "due", o->due);
    json_member_day(json, "due_latest", o->due_latest);
    why_json_step(json, "due_step", step_due(asked), all);
    if (o->has_otherwise) {
        json_member_day(json, "otherwise", o->otherwise);
        why_json_step(json, "otherwise_step", step_otherwise(asked), all);
    }
    json_hops(json, asked, all);
    json_milestones(json, asked, all);
    json_terms(json, asked, all);
    json_member_day(json, "superseded", o->superseded);
    json_member_day(json, "lapsed", o->lapsed);
    json_member_day(json, "waived", o->waived);
}

static void print_json(Writer *out, const Asked *asked)
{
    const RemitRegistry *r = asked->why->registry;
    RemitDuty duty = remit_duty(r, asked->record.duty);
    Json      json = json_begin(out);
    Steps     all = {0};

    json_open(&json, '{');
    json_member(&json, "id", remit_string(r, duty.id));
    json_member(&json, "key", remit_string(r, asked->record.key));
    json_dates(&json, asked, &all);
    why_json_steps(&json, asked->why, &all);
    json_close(&json, '}');
    writer_char(out, '\n');
    VEC_FREE(&all);
}

void why_occurrence(Writer *out, Why *why, RemitNumber occurrence)
{
    Asked asked = {why, occurrence,
                   remit_occurrence(why->registry, occurrence)};

    if (why->options->format == FORMAT_JSON)
        print_json(out, &asked);
    else
        print_text(out, &asked);
}
