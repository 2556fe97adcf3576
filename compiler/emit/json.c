/* json.c -- NAME.json: the whole registry, and where it comes from.
 *
 * Field names are for others to build on: they may be joined by new ones, and
 * none changes its meaning.  Names stand where the registry has numbers; days
 * are YYYY-MM-DD or null, an extent {"from","to"} or null.  An occurrence is
 * what `due --format json` shows of it, and more. */
#include "compiler/calendar/item_uid.h"
#include "compiler/emit/emitter.h"
#include "compiler/say/record_words.h"
#include "compiler/say/derivation_json.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/record_json.h"
#include "compiler/say/zone_json.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

enum { NAME_OCTETS = 200 };

typedef struct {
    Json               json;
    const EmitInput   *input;
    const Compilation *made;
    const RemitRegistry *registry;
    Writer             scratch;
    Derivation         derivation;
} Tell;

/* ---- pieces -------------------------------------------------------------- */

static void string(Tell *tell, const char *key, RemitString text)
{
    json_member_or_null(&tell->json, key, remit_string(tell->registry, text));
}

static void body(Tell *tell, const char *key, RemitNumber number)
{
    json_member_or_null(&tell->json, key,
                        phrase_body_id(tell->registry, number));
}

/* A number of which 0 says that there is none. */
static void count(Tell *tell, const char *key, int32_t number)
{
    json_key(&tell->json, key);
    if (number == 0)
        json_nothing(&tell->json);
    else
        json_number(&tell->json, number);
}

static void texts(Tell *tell, const char *key, RemitRange range)
{
    texts_json(&tell->json, tell->registry, key, range);
}

static void extent(Tell *tell, const char *key, RemitExtent days)
{
    json_member_extent(&tell->json, key, days);
}

static void certainty(Tell *tell, uint8_t word)
{
    json_member(&tell->json, "certainty",
                remit_certainty_text((RemitCertainty)word));
}

static void place(Tell *tell, Span span)
{
    json_key(&tell->json, "source");
    place_json(&tell->json, place_of(tell->made->sources, span.from));
}

static void place_of_record(Tell *tell, RemitArrayName array,
                            RemitNumber number)
{
    place(tell, trace_place(&tell->made->trace, array, number));
}

/* A member whose text is in scratch. */
static void held(Tell *tell, const char *key)
{
    json_member_or_null(&tell->json, key, writer_held(&tell->scratch));
    tell->scratch.count = 0;
}

/* Values alone, without their languages: notes, words, links. */
static void values(Tell *tell, const char *key, RemitRange range)
{
    json_key(&tell->json, key);
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitText text = remit_text(tell->registry, range.first + i);
        json_text(&tell->json, remit_string(tell->registry, text.value));
    }
    json_close(&tell->json, ']');
}

/* ---- steps --------------------------------------------------------------- */

static StepNumber step_at(const StepNumber *at, size_t count,
                          RemitNumber number)
{
    return number >= 1 && number <= count ? at[number - 1] : 0;
}

static void step_member(Tell *tell, const char *key, StepNumber step)
{
    json_key(&tell->json, key);
    if (step == 0)
        json_nothing(&tell->json);
    else
        json_number(&tell->json, step);
}

/* ---- bodies and their sessions ------------------------------------------- */

static void ties(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "ties");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitTie tie = remit_tie(tell->registry, range.first + i);
        json_open(&tell->json, '{');
        json_member(&tell->json, "what", tie_word(tie.word));
        body(tell, "to", tie.to);
        string(tell, "role", tie.role);
        json_member_day(&tell->json, "from", tie.from);
        json_member_day(&tell->json, "until", tie.until);
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void parts(Tell *tell, RemitRange range)
{
    const Trace *trace = &tell->made->trace;

    json_key(&tell->json, "parts");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitPart part = remit_part(tell->registry, range.first + i);
        json_open(&tell->json, '{');
        string(tell, "name", part.name);
        extent(tell, "opens", part.opens);
        extent(tell, "closes", part.closes);
        body(tell, "place", part.place);
        zone_json_time(&tell->json, tell->registry, part.zone, part.begins,
                       part.ends);
        certainty(tell, part.certainty);
        step_member(tell, "derivation",
                    step_at(trace->parts.at, trace->parts.count,
                            range.first + i));
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void session(Tell *tell, RemitNumber number)
{
    RemitSession record = remit_session(tell->registry, number);

    json_open(&tell->json, '{');
    string(tell, "label", record.label);
    count(tell, "number", record.number);
    count(tell, "year", record.year);
    extent(tell, "opens", record.opens);
    extent(tell, "closes", record.closes);
    body(tell, "place", record.place);
    zone_json_time(&tell->json, tell->registry, record.zone, record.begins,
                   record.ends);
    certainty(tell, record.certainty);
    json_member_bool(&tell->json, "cancelled", record.cancelled);
    string(tell, "cycle", record.cycle);
    texts(tell, "themes", record.themes);
    parts(tell, record.parts);
    step_member(tell, "derivation",
                step_at(tell->made->trace.sessions.at,
                        tell->made->trace.sessions.count, number));
    place_of_record(tell, REMIT_ARRAY_SESSION, number);
    json_close(&tell->json, '}');
}

static void sessions(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "sessions");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++)
        session(tell, range.first + i);
    json_close(&tell->json, ']');
}

static void body_object(Tell *tell, RemitNumber number)
{
    RemitBody record = remit_body(tell->registry, number);

    json_open(&tell->json, '{');
    string(tell, "id", record.id);
    json_member(&tell->json, "what", body_word(record.word));
    string(tell, "kind", record.kind);
    texts(tell, "names", record.names);
    values(tell, "aliases", record.aliases);
    extent(tell, "established", record.established);
    extent(tell, "ended", record.ended);
    string(tell, "zone", record.zone);
    values(tell, "links", record.links);
    ties(tell, record.ties);
    record_json_members(&tell->json, tell->registry, record.memberships);
    json_member_bool(&tell->json, "balanced", record.balanced);
    record_json_bounds(&tell->json, tell->registry, record.bounds);
    sessions(tell, record.sessions);
    place_of_record(tell, REMIT_ARRAY_BODY, number);
    json_close(&tell->json, '}');
}

static void holiday(Tell *tell, RemitNumber number)
{
    RemitHoliday record = remit_holiday(tell->registry, number);

    json_open(&tell->json, '{');
    body(tell, "place", record.place);
    json_member_day(&tell->json, "day", record.day);
    texts(tell, "names", record.names);
    json_close(&tell->json, '}');
}

/* ---- instruments --------------------------------------------------------- */

static void actors(Tell *tell, const char *key, RemitRange range)
{
    json_key(&tell->json, key);
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitActor actor = remit_actor(tell->registry, range.first + i);
        json_open(&tell->json, '{');
        body(tell, "body", actor.body);
        string(tell, "role", actor.role);
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void duty_ids(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "duties");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitNumber number = remit_number(tell->registry, range.first + i);
        RemitDuty   duty = remit_duty(tell->registry, number);
        json_text(&tell->json, remit_string(tell->registry, duty.id));
    }
    json_close(&tell->json, ']');
}

static void paragraph(Tell *tell, RemitNumber number)
{
    RemitParagraph record = remit_paragraph(tell->registry, number);

    json_open(&tell->json, '{');
    json_member(&tell->json, "where", where_word(record.where));
    string(tell, "label", record.label);
    string(tell, "verb", record.verb);
    json_member(&tell->json, "force",
                remit_force_text((RemitForce)record.force));
    json_member_number(&tell->json, "strength", record.strength);
    actors(tell, "actors", record.actors);
    duty_ids(tell, record.duties);
    place_of_record(tell, REMIT_ARRAY_PARAGRAPH, number);
    json_close(&tell->json, '}');
}

static void paragraphs(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "paragraphs");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++)
        paragraph(tell, range.first + i);
    json_close(&tell->json, ']');
}

static void instrument(Tell *tell, RemitNumber number)
{
    RemitInstrument record = remit_instrument(tell->registry, number);

    json_open(&tell->json, '{');
    string(tell, "symbol", record.symbol);
    string(tell, "locator", record.locator);
    string(tell, "alias", record.alias);
    json_member(&tell->json, "what", instrument_word(record.word));
    texts(tell, "titles", record.titles);
    extent(tell, "adopted", record.adopted);
    extent(tell, "effective", record.has_effective ? record.effective
                                                   : remit_extent_none());
    body(tell, "by", record.body);
    count(tell, "meeting", record.meeting);
    count(tell, "paragraph_count", record.paragraph_count);
    values(tell, "links", record.links);
    paragraphs(tell, record.paragraphs);
    place_of_record(tell, REMIT_ARRAY_INSTRUMENT, number);
    json_close(&tell->json, '}');
}

/* What one instrument says of another, or of an act in it. */
static void relation(Tell *tell, RemitNumber number)
{
    RemitRelation record = remit_relation(tell->registry, number);

    json_open(&tell->json, '{');
    json_member(&tell->json, "how", relation_word(record.word));
    phrase_instrument(&tell->scratch, tell->registry, record.from);
    held(tell, "from");
    phrase_paragraph(&tell->scratch, tell->registry, record.paragraph);
    held(tell, "paragraph");
    phrase_instrument(&tell->scratch, tell->registry, record.to);
    held(tell, "to");
    string(tell, "duty", remit_duty(tell->registry, record.duty).id);
    string(tell, "cited", record.cited);
    string(tell, "label", record.label);
    place_of_record(tell, REMIT_ARRAY_RELATION, number);
    json_close(&tell->json, '}');
}

/* ---- duties and occurrences ---------------------------------------------- */

static void topics(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "topics");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++)
        json_text(&tell->json,
                  phrase_body_id(tell->registry, remit_number(
                      tell->registry, range.first + i)));
    json_close(&tell->json, ']');
}

static void duty(Tell *tell, RemitNumber number)
{
    RemitDuty record = remit_duty(tell->registry, number);
    RemitDuty under = remit_duty(tell->registry, record.under);

    json_open(&tell->json, '{');
    string(tell, "id", record.id);
    json_member(&tell->json, "kind", remit_kind_text((RemitKind)record.kind));
    texts(tell, "title", record.titles);
    phrase_instrument(&tell->scratch, tell->registry, record.instrument);
    held(tell, "instrument");
    phrase_paragraph(&tell->scratch, tell->registry, record.paragraph);
    held(tell, "paragraph");
    actors(tell, "lead", record.lead);
    actors(tell, "with", record.with);
    body(tell, "of", record.of);
    string(tell, "under", under.id);
    json_member_bool(&tell->json, "proposal", record.proposal);
    json_member_bool(&tell->json, "recurring", record.recurring);
    json_member(&tell->json, "reading",
                reading_word(record.reading));
    string(tell, "period", record.period);
    zone_json_time(&tell->json, tell->registry, record.zone, record.begins,
                   record.ends);
    record_json_parties(&tell->json, tell->registry, record.parties);
    record_json_bounds(&tell->json, tell->registry, record.bounds);
    record_json_terms(&tell->json, tell->registry, record.terms);
    topics(tell, record.topics);
    texts(tell, "themes", record.themes);
    values(tell, "notes", record.notes);
    values(tell, "words", record.words);
    place_of_record(tell, REMIT_ARRAY_DUTY, number);
    json_close(&tell->json, '}');
}

static void milestones(Tell *tell, RemitRange range)
{
    const Trace *trace = &tell->made->trace;

    json_key(&tell->json, "milestones");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitNumber    number = range.first + i;
        RemitMilestone m = remit_milestone(tell->registry, number);
        json_open(&tell->json, '{');
        json_member(&tell->json, "what",
                    remit_milestone_text((RemitMilestoneWord)m.word));
        json_member_number(&tell->json, "chain", m.chain);
        json_member_day(&tell->json, "day", m.day);
        json_member_day(&tell->json, "latest", m.latest);
        certainty(tell, m.certainty);
        string(tell, "policy", m.policy);
        json_key(&tell->json, "words");
        if (m.words)
            json_number(&tell->json, m.words);
        else
            json_nothing(&tell->json);
        step_member(tell, "derivation",
                    step_at(trace->milestones.at, trace->milestones.count,
                            number));
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void needs(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "needs");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitDependency d = remit_dependency(tell->registry, range.first + i);
        json_open(&tell->json, '{');
        json_member(&tell->json, "how", dependency_word(d.word));
        phrase_occurrence(&tell->scratch, tell->registry, d.to);
        held(tell, "what");
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void lives(Tell *tell, const RemitOccurrence *o)
{
    json_member_day(&tell->json, "superseded", o->superseded);
    json_member_day(&tell->json, "waived", o->waived);
    json_member_day(&tell->json, "lapsed", o->lapsed);
    json_member_bool(&tell->json, "conditional", o->conditional);
    json_member_day(&tell->json, "triggered", o->triggered);
    json_member_bool(&tell->json, "ongoing", o->ongoing);
    json_member_bool(&tell->json, "unknown", o->unknown);
    extent(tell, "covers", o->has_covers ? o->covers : remit_extent_none());
    string(tell, "cycle", o->cycle);
    json_key(&tell->json, "otherwise");
    if (!o->has_otherwise) {
        json_nothing(&tell->json);
        return;
    }
    json_open(&tell->json, '{');
    json_member_day(&tell->json, "due", o->otherwise);
    json_close(&tell->json, '}');
}

static void derivations_of(Tell *tell, RemitNumber number, RemitRange hops)
{
    const Trace *trace = &tell->made->trace;

    json_key(&tell->json, "derivation");
    json_open(&tell->json, '{');
    step_member(tell, "opens",
                step_at(trace->opens.at, trace->opens.count, number));
    step_member(tell, "due", step_at(trace->due.at, trace->due.count, number));
    step_member(tell, "otherwise", step_at(trace->otherwise.at,
                                           trace->otherwise.count, number));
    json_key(&tell->json, "hops");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < hops.count; i++)
        json_number(&tell->json, step_at(trace->hops.at, trace->hops.count,
                                         hops.first + i));
    json_close(&tell->json, ']');
    json_close(&tell->json, '}');
}

static void occurrence(Tell *tell, RemitNumber number)
{
    OccurrenceRow row = occurrence_row(tell->made, number, tell->input->today);

    json_open(&tell->json, '{');
    occurrence_members(&tell->json, &row);
    lives(tell, &row.occurrence);
    milestones(tell, row.occurrence.milestones);
    needs(tell, row.occurrence.needs);
    derivations_of(tell, number, row.occurrence.hops);
    json_close(&tell->json, '}');
}

/* Facts, those of sessions and events too. */
static void fact(Tell *tell, RemitNumber number)
{
    RemitFact record = remit_fact(tell->registry, number);

    json_open(&tell->json, '{');
    json_member(&tell->json, "what",
                remit_fact_text((RemitFactWord)record.word));
    phrase_occurrence(&tell->scratch, tell->registry, record.occurrence);
    held(tell, "of");
    phrase_session(&tell->scratch, tell->registry, record.session);
    held(tell, "session");
    body(tell, "event", record.body);
    extent(tell, "on", record.on);
    json_member_day(&tell->json, "known", record.known);
    string(tell, "symbol", record.symbol);
    place_of_record(tell, REMIT_ARRAY_FACT, number);
    json_close(&tell->json, '}');
}

/* ---- calendars ----------------------------------------------------------- */

static void shows(Tell *tell, RemitRange range)
{
    json_key(&tell->json, "shows");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < range.count; i++) {
        RemitShow show = remit_show(tell->registry, range.first + i);
        json_open(&tell->json, '{');
        json_member(&tell->json, "what", show_word(show.word));
        body(tell, "of", show.body);
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void calendar(Tell *tell, RemitNumber number)
{
    RemitCalendar record = remit_calendar(tell->registry, number);

    json_open(&tell->json, '{');
    string(tell, "id", record.id);
    texts(tell, "titles", record.titles);
    shows(tell, record.shows);
    json_key(&tell->json, "remind");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < record.remind.count; i++)
        json_number(&tell->json,
                    remit_number(tell->registry, record.remind.first + i));
    json_close(&tell->json, ']');
    json_key(&tell->json, "languages");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < record.languages.count; i++)
        json_text(&tell->json, remit_string(
            tell->registry,
            remit_number(tell->registry, record.languages.first + i)));
    json_close(&tell->json, ']');
    place_of_record(tell, REMIT_ARRAY_CALENDAR, number);
    json_close(&tell->json, '}');
}

/* ---- the trace ----------------------------------------------------------- */

static void step(Tell *tell, RemitNumber number)
{
    derivation_json_step(&tell->json, &tell->derivation, number);
}

static void notes(Tell *tell, uint32_t index, uint32_t note_count)
{
    json_key(&tell->json, "notes");
    json_open(&tell->json, '[');
    for (uint32_t i = 0; i < note_count; i++) {
        Span        span;
        const char *text = diag_finding_note(tell->made->diag, index, i, &span);
        json_open(&tell->json, '{');
        json_member(&tell->json, "message", text);
        place(tell, span);
        json_close(&tell->json, '}');
    }
    json_close(&tell->json, ']');
}

static void findings(Tell *tell)
{
    json_key(&tell->json, "findings");
    json_open_lines(&tell->json);
    for (uint32_t i = 0; i < diag_total(tell->made->diag); i++) {
        Finding finding = diag_finding(tell->made->diag, i);
        json_open(&tell->json, '{');
        json_member(&tell->json, "code", code_text(finding.code));
        json_member(&tell->json, "severity", severity_text(finding.severity));
        json_member(&tell->json, "message", finding.message);
        json_member_or_null(&tell->json, "help",
                            finding.help != NULL ? finding.help : "");
        place(tell, finding.span);
        notes(tell, i, finding.note_count);
        json_close(&tell->json, '}');
    }
    json_close_lines(&tell->json);
}

/* `occurrence`, `duty`, `session` … */
static const char *list_word(uint32_t list)
{
    static const char *const words[REMIT_ARRAY_COUNT] = {
        [REMIT_ARRAY_BODY] = "body", [REMIT_ARRAY_SESSION] = "session",
        [REMIT_ARRAY_INSTRUMENT] = "instrument",
        [REMIT_ARRAY_PARAGRAPH] = "paragraph", [REMIT_ARRAY_DUTY] = "duty",
        [REMIT_ARRAY_OCCURRENCE] = "occurrence"};

    return list < REMIT_ARRAY_COUNT && words[list] != NULL ? words[list] : "";
}

static void subject(Tell *tell, Subject subject)
{
    const RemitRegistry *r = tell->registry;
    RemitParagraph       p;

    switch (subject.list) {
    case REMIT_ARRAY_BODY:
        writer_text(&tell->scratch, phrase_body_id(r, subject.number));
        break;
    case REMIT_ARRAY_SESSION:
        phrase_session(&tell->scratch, r, subject.number);
        break;
    case REMIT_ARRAY_INSTRUMENT:
        phrase_instrument(&tell->scratch, r, subject.number);
        break;
    case REMIT_ARRAY_PARAGRAPH:
        p = remit_paragraph(r, subject.number);
        phrase_instrument(&tell->scratch, r, p.instrument);
        writer_text(&tell->scratch, " para ");
        phrase_paragraph(&tell->scratch, r, subject.number);
        break;
    case REMIT_ARRAY_DUTY:
        writer_text(&tell->scratch,
                    remit_string(r, remit_duty(r, subject.number).id));
        break;
    case REMIT_ARRAY_OCCURRENCE:
        phrase_occurrence(&tell->scratch, r, subject.number);
        break;
    default: break;
    }
    held(tell, "id");
}

/* What findings are about, in the words that were said of each. */
static void marks(Tell *tell)
{
    const Diag *diag = tell->made->diag;

    json_key(&tell->json, "marks");
    json_open_lines(&tell->json);
    for (uint32_t i = 0; i < diag_mark_total(diag); i++) {
        FindingMark mark = diag_mark(diag, i);
        Finding     finding = diag_finding(diag, mark.finding);
        json_open(&tell->json, '{');
        json_member(&tell->json, "what", list_word(mark.subject.list));
        subject(tell, mark.subject);
        json_member(&tell->json, "code", code_text(finding.code));
        json_member(&tell->json, "severity", severity_text(finding.severity));
        json_member(&tell->json, "message", mark.message);
        json_member_number(&tell->json, "finding", mark.finding + 1);
        json_close(&tell->json, '}');
    }
    json_close_lines(&tell->json);
}

/* ---- all of it ----------------------------------------------------------- */

static void each(Tell *tell, const char *key, uint32_t last,
                 void (*one)(Tell *, RemitNumber))
{
    json_key(&tell->json, key);
    json_open_lines(&tell->json);
    for (RemitNumber i = 1; i <= last; i++)
        one(tell, i);
    json_close_lines(&tell->json);
}

static void head(Tell *tell)
{
    const RemitRegistry *r = tell->registry;

    json_member(&tell->json, "remit", REMIT_VERSION);
    json_member_day(&tell->json, "as_of", r->as_of);
    if (tell->input->today != REMIT_NO_DAY)
        json_member_day(&tell->json, "today", tell->input->today);
    json_member_number(&tell->json, "horizon", r->horizon);
    string(tell, "language", r->language);
}

static void everything(Tell *tell)
{
    const RemitRegistry *r = tell->registry;

    json_open(&tell->json, '{');
    head(tell);
    each(tell, "bodies", remit_count(r, REMIT_ARRAY_BODY), body_object);
    each(tell, "holidays", remit_count(r, REMIT_ARRAY_HOLIDAY), holiday);
    each(tell, "instruments", remit_count(r, REMIT_ARRAY_INSTRUMENT),
         instrument);
    each(tell, "relations", remit_count(r, REMIT_ARRAY_RELATION), relation);
    each(tell, "duties", remit_count(r, REMIT_ARRAY_DUTY), duty);
    each(tell, "occurrences", remit_count(r, REMIT_ARRAY_OCCURRENCE),
         occurrence);
    each(tell, "facts", remit_count(r, REMIT_ARRAY_FACT), fact);
    each(tell, "calendars", remit_count(r, REMIT_ARRAY_CALENDAR), calendar);
    zone_json_all(&tell->json, r);
    each(tell, "derivations", (uint32_t)tell->made->trace.steps.count, step);
    findings(tell);
    marks(tell);
    json_close(&tell->json, '}');
}

static const char *language_of(const EmitInput *input)
{
    const RemitRegistry *registry = input->made->registry;

    return input->language != NULL ? input->language
                                   : remit_string(registry, registry->language);
}

bool emit_json(const EmitInput *input, Output *output, Writer *said)
{
    Tell    tell = {.input = input, .made = input->made,
                    .registry = input->made->registry,
                    .scratch = writer_memory(),
                    .derivation = derivation_begin(input->made,
                                                   language_of(input))};
    Writer *out;

    (void)said;
    uid_part(&tell.scratch, input->name, NAME_OCTETS);
    writer_text(&tell.scratch, ".json");
    out = output_file(output, writer_held(&tell.scratch));
    tell.scratch.count = 0;
    tell.json = json_begin(out);
    everything(&tell);
    writer_char(out, '\n');
    writer_free(&tell.scratch);
    derivation_end(&tell.derivation);
    return true;
}
