/* occurrence_row.c -- gathers the values, and names them. */
#include "compiler/say/occurrence_row.h"

#include "compiler/say/phrase.h"

static RemitDay milestone_day(const RemitRegistry *registry,
                              RemitNumber occurrence, RemitMilestoneWord word)
{
    RemitNumber number = remit_milestone_first(registry, occurrence, word);

    return number == 0 ? REMIT_NO_DAY : remit_milestone(registry, number).day;
}

OccurrenceRow occurrence_row(const Compilation *made, RemitNumber number,
                             RemitDay today)
{
    const RemitRegistry *registry = made->registry;
    OccurrenceRow row = {.made = made, .registry = registry, .number = number};

    row.occurrence = remit_occurrence(registry, number);
    row.duty = remit_duty(registry, row.occurrence.duty);
    row.paragraph = remit_paragraph(registry, row.duty.paragraph);
    row.submit = milestone_day(registry, number, REMIT_SUBMIT);
    row.issue = milestone_day(registry, number, REMIT_ISSUE);
    row.has_today = today != REMIT_NO_DAY;
    if (row.has_today) {
        row.status = remit_status(registry, number, today);
        row.has_days = remit_days(registry, number, today, &row.days);
    }
    return row;
}

Place occurrence_place(const OccurrenceRow *row)
{
    const Trace *trace = &row->made->trace;
    Span span = trace_place(trace, REMIT_ARRAY_OCCURRENCE, row->number);

    if (span.from == 0)
        span = trace_place(trace, REMIT_ARRAY_DUTY, row->occurrence.duty);
    return place_of(row->made->sources, span.from);
}

/* ---- JSON --------------------------------------------------------------- */

/* A member whose text is put together in a writer. */
static void member_held(Json *json, const char *key, Writer *text)
{
    json_member_or_null(json, key, writer_held(text));
    text->count = 0;
}

void texts_json(Json *json, const RemitRegistry *registry, const char *key,
                RemitRange texts)
{
    json_key(json, key);
    json_open(json, '{');
    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText text = remit_text(registry, texts.first + i);
        json_member(json, remit_string(registry, text.language),
                    remit_string(registry, text.value));
    }
    json_close(json, '}');
}

static void source_json(Json *json, const OccurrenceRow *row, Writer *text)
{
    const RemitRegistry *registry = row->registry;
    bool known = row->duty.paragraph != 0;

    phrase_instrument(text, registry, row->duty.instrument);
    member_held(json, "instrument", text);
    phrase_paragraph(text, registry, row->duty.paragraph);
    member_held(json, "paragraph", text);
    json_member_or_null(json, "verb",
                        remit_string(registry, row->paragraph.verb));
    json_member_or_null(json, "force", known
        ? remit_force_text((RemitForce)row->paragraph.force) : "");
    json_key(json, "strength");
    if (known)
        json_number(json, row->paragraph.strength);
    else
        json_nothing(json);
}

static void actors_json(Json *json, const OccurrenceRow *row, Writer *text)
{
    RemitRange with = row->duty.with;

    phrase_actors(text, row->registry, row->duty.lead, ", ");
    member_held(json, "lead", text);
    json_key(json, "with");
    json_open(json, '[');
    for (uint32_t i = 0; i < with.count; i++) {
        phrase_actor(text, row->registry, with.first + i);
        json_text(json, writer_held(text));
        text->count = 0;
    }
    json_close(json, ']');
}

static void number_or_null(Json *json, const char *key, bool known,
                           int32_t number)
{
    json_key(json, key);
    if (known)
        json_number(json, number);
    else
        json_nothing(json);
}

static void dates_json(Json *json, const OccurrenceRow *row)
{
    const RemitOccurrence *o = &row->occurrence;

    json_member_day(json, "opens", o->opens);
    json_member_day(json, "due", o->due);
    json_member_day(json, "due_latest", o->due_latest);
    json_member(json, "certainty",
                remit_certainty_text((RemitCertainty)o->certainty));
    json_member_day(json, "submit", row->submit);
    json_member_day(json, "issue", row->issue);
    if (row->has_today) {
        json_member(json, "status", remit_status_text(row->status));
        number_or_null(json, "days", row->has_days, row->days);
    }
    number_or_null(json, "slack_days", o->slack_known, o->slack);
}

static void facts_json(Json *json, const OccurrenceRow *row)
{
    RemitRange facts = row->occurrence.facts;

    json_key(json, "facts");
    json_open(json, '[');
    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(row->registry, facts.first + i);
        json_open(json, '{');
        json_member(json, "what", remit_fact_text((RemitFactWord)fact.word));
        json_member_day(json, "on", fact.on.to);
        json_member_or_null(json, "symbol",
                            remit_string(row->registry, fact.symbol));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void hop_json(Json *json, const RemitRegistry *registry,
                     RemitNumber number, Writer *text)
{
    RemitHop     hop = remit_hop(registry, number);
    RemitSession session = remit_session(registry, hop.session);
    RemitPart    part = remit_part(registry, hop.part);

    json_open(json, '{');
    json_member_number(json, "chain", hop.chain);
    json_member_number(json, "group", hop.group);
    phrase_hop(text, registry, number);
    member_held(json, "to", text);
    json_member_or_null(json, "body", phrase_body_id(registry, hop.to));
    json_member_or_null(json, "session", remit_string(registry, session.label));
    json_member_or_null(json, "part", remit_string(registry, part.name));
    json_member_day(json, "opens", hop.opens.from);
    json_member_day(json, "closes", hop.closes.from);
    json_member(json, "certainty",
                remit_certainty_text((RemitCertainty)hop.certainty));
    json_member_bool(json, "inferred", hop.inferred);
    json_close(json, '}');
}

static void hops_json(Json *json, const OccurrenceRow *row, Writer *text)
{
    RemitRange hops = row->occurrence.hops;

    json_key(json, "hops");
    json_open(json, '[');
    for (uint32_t i = 0; i < hops.count; i++)
        hop_json(json, row->registry, hops.first + i, text);
    json_close(json, ']');
}

void place_json(Json *json, Place place)
{
    if (place.source == NULL) {
        json_nothing(json);
        return;
    }
    json_open(json, '{');
    json_member(json, "file", place.source->path);
    json_member_number(json, "line", place.line);
    json_member_number(json, "column", place.column);
    json_close(json, '}');
}

void occurrence_members(Json *json, const OccurrenceRow *row)
{
    const RemitRegistry *registry = row->registry;
    Writer text = writer_memory();

    json_member(json, "id", remit_string(registry, row->duty.id));
    json_member(json, "key", remit_string(registry, row->occurrence.key));
    json_member(json, "kind", remit_kind_text((RemitKind)row->duty.kind));
    texts_json(json, registry, "title", row->duty.titles);
    source_json(json, row, &text);
    actors_json(json, row, &text);
    dates_json(json, row);
    facts_json(json, row);
    hops_json(json, row, &text);
    json_key(json, "source");
    place_json(json, occurrence_place(row));
    writer_free(&text);
}

void occurrence_json(Json *json, const OccurrenceRow *row)
{
    json_open(json, '{');
    occurrence_members(json, row);
    json_close(json, '}');
}

/* ---- one field ---------------------------------------------------------- */

static void put_number(Writer *out, bool known, int32_t number)
{
    if (known)
        writer_number(out, number);
}

/* Of the first hop: the last day of the session, at its earliest. */
static RemitDay closes(const OccurrenceRow *row)
{
    RemitRange hops = row->occurrence.hops;

    return hops.count == 0 ? REMIT_NO_DAY
                           : remit_hop(row->registry, hops.first).closes.from;
}

/* `2012-01-01 .. 2012-12-31`; one day alone. */
static void put_extent(Writer *out, RemitExtent extent)
{
    writer_day(out, extent.from);
    if (extent.from == extent.to)
        return;
    writer_text(out, " .. ");
    writer_day(out, extent.to);
}

static bool put_date(Writer *out, const OccurrenceRow *row, const char *field)
{
    const struct { const char *name; RemitDay day; } dates[] = {
        {"opens", row->occurrence.opens},
        {"closes", closes(row)},
        {"due", row->occurrence.due},
        {"due_latest", row->occurrence.due_latest},
        {"due-latest", row->occurrence.due_latest},
        {"forecast", milestone_day(row->registry, row->number, REMIT_FORECAST)},
        {"submit", row->submit},
        {"issue", row->issue},
    };

    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        if (strcmp(field, dates[i].name) != 0)
            continue;
        writer_day(out, dates[i].day);
        return true;
    }
    return false;
}

static bool put_word(Writer *out, const OccurrenceRow *row, const char *field)
{
    const RemitOccurrence *o = &row->occurrence;

    if (strcmp(field, "certainty") == 0)
        writer_text(out, remit_certainty_text((RemitCertainty)o->certainty));
    else if (strcmp(field, "cycle") == 0)
        writer_text(out, remit_string(row->registry, o->cycle));
    else if (strcmp(field, "covers") == 0 && o->has_covers)
        put_extent(out, o->covers);
    else if (strcmp(field, "covers") == 0)
        return true;
    else if (strcmp(field, "kind") == 0)
        writer_text(out, remit_kind_text((RemitKind)row->duty.kind));
    else if (strcmp(field, "status") == 0 && row->has_today)
        writer_text(out, remit_status_text(row->status));
    else if (strcmp(field, "lead") == 0)
        phrase_actors(out, row->registry, row->duty.lead, ", ");
    else if (strcmp(field, "days") == 0)
        put_number(out, row->has_days, row->days);
    else if (strcmp(field, "hops") == 0)
        put_number(out, true, (int32_t)o->hops.count);
    else if (strcmp(field, "slack") == 0 || strcmp(field, "slack_days") == 0)
        put_number(out, o->slack_known, o->slack);
    else
        return false;
    return true;
}

static void put_hop(Writer *out, const OccurrenceRow *row, int32_t number)
{
    RemitRange hops = row->occurrence.hops;

    if (number >= 1 && (uint32_t)number <= hops.count)
        phrase_hop(out, row->registry, hops.first + (uint32_t)number - 1);
}

bool occurrence_field(Writer *out, const OccurrenceRow *row, const char *field,
                      int32_t number)
{
    size_t from = out->count;

    if (strcmp(field, "hop") == 0)
        put_hop(out, row, number);
    else if (!put_date(out, row, field) && !put_word(out, row, field))
        return false;
    if (out->count == from)
        writer_text(out, "none");
    return true;
}
