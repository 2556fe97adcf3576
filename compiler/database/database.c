/* database.c -- writes the rows of every table, in the order of schema.def.
 *
 * Each function below writes one table; what it writes for a row is the list
 * of that table's columns. */
#include "compiler/database/database.h"

#include <stdio.h>

#include "compiler/report/record_words.h"
#include "compiler/report/status_spans.h"
#include "compiler/report/term_ends.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/zone_json.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

typedef struct {
    Rows                *rows;
    const Compilation   *made;
    const RemitRegistry *r;
    RemitDay             today;
    const char          *language;      /* of titles; NULL: the registry's */
    TermEnds             ends;
    RemitNumber         *changed;       /* by duty: a relation that changed
                                           its term, 0: none did */
    Writer               scratch;
} Fill;

/* ---- values -------------------------------------------------------------- */

static void begin(Fill *f, TableId table)
{
    f->rows->begin(f->rows, table);
}

static void end(Fill *f)
{
    f->rows->end(f->rows);
}

static void number(Fill *f, int64_t value)
{
    f->rows->number(f->rows, value);
}

static void null(Fill *f)
{
    f->rows->null(f->rows);
}

/* Null for 0, which is no number of anything. */
static void number_or_null(Fill *f, int64_t value)
{
    if (value == 0)
        null(f);
    else
        number(f, value);
}

static void name(Fill *f, const char *text)
{
    f->rows->text(f->rows, text);
}

/* Null for the empty text. */
static void text(Fill *f, const char *value)
{
    if (value[0] == '\0')
        null(f);
    else
        name(f, value);
}

static void string(Fill *f, RemitString value)
{
    text(f, remit_string(f->r, value));
}

/* What is in scratch. */
static void held(Fill *f)
{
    text(f, writer_held(&f->scratch));
    f->scratch.count = 0;
}

static void title(Fill *f, RemitRange texts)
{
    text(f, remit_text_in(f->r, texts, f->language));
}

static void day(Fill *f, RemitDay value)
{
    char shown[11];

    if (value == REMIT_NO_DAY) {
        null(f);
        return;
    }
    remit_day_format(value, shown);
    name(f, shown);
}

static void extent(Fill *f, RemitExtent value)
{
    day(f, value.from);
    day(f, value.to);
}

static void certainty(Fill *f, uint8_t word)
{
    name(f, remit_certainty_text((RemitCertainty)word));
}

static void place(Fill *f, Span span)
{
    Place where = place_of(f->made->sources, span.from);

    text(f, where.source == NULL ? "" : where.source->path);
    number_or_null(f, where.source == NULL ? 0 : where.line);
}

/* ---- lists --------------------------------------------------------------- */

/* owner, position, language, value */
static void wordings(Fill *f, TableId table, RemitNumber owner, RemitRange list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        RemitText one = remit_text(f->r, list.first + i);
        begin(f, table);
        number(f, owner);
        number(f, i + 1);
        name(f, remit_string(f->r, one.language));
        name(f, remit_string(f->r, one.value));
        end(f);
    }
}

/* owner, `what` unless NULL, position, body, role */
static void actors(Fill *f, TableId table, RemitNumber owner, const char *what,
                   RemitRange list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        RemitActor one = remit_actor(f->r, list.first + i);
        begin(f, table);
        number(f, owner);
        if (what != NULL)
            name(f, what);
        number(f, i + 1);
        number_or_null(f, one.body);
        string(f, one.role);
        end(f);
    }
}

/* ---- settings and months ------------------------------------------------- */

static void settings_row(Fill *f)
{
    begin(f, TABLE_settings);
    number(f, 1);
    name(f, REMIT_VERSION);
    day(f, f->r->as_of);
    day(f, f->today);
    number(f, f->r->horizon);
    string(f, f->r->language);
    end(f);
}

static void widen(RemitExtent *all, RemitDay day)
{
    if (!remit_day_in_range(day))
        return;
    if (all->from == REMIT_NO_DAY || day < all->from)
        all->from = day;
    if (all->to == REMIT_NO_DAY || day > all->to)
        all->to = day;
}

/* From the first to the last day on which something weighs on somebody. */
static RemitExtent busy_days(const RemitRegistry *r)
{
    RemitExtent all = remit_extent_none();

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_OCCURRENCE); i++)
        widen(&all, remit_occurrence(r, i).due);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_MILESTONE); i++)
        widen(&all, remit_milestone(r, i).day);
    return all;
}

static void month_row(Fill *f, int year, int month)
{
    char        shown[24];
    RemitExtent days = remit_extent_month(year, month);

    snprintf(shown, sizeof shown, "%04d-%02d", year, month);
    begin(f, TABLE_calendar_month);
    number(f, year * 100 + month);
    name(f, shown);
    extent(f, days);
    end(f);
}

static void month_rows(Fill *f)
{
    RemitExtent all = busy_days(f->r);
    RemitCivil  from = remit_civil(all.from), to = remit_civil(all.to);
    int         last = to.year * 12 + to.month - 1;

    if (!remit_extent_exists(all))
        return;
    for (int i = from.year * 12 + from.month - 1; i <= last; i++)
        month_row(f, i / 12, i % 12 + 1);
}

/* ---- times of day -------------------------------------------------------- */

static void clock(Fill *f, int32_t minutes)
{
    phrase_clock(&f->scratch, minutes);
    held(f);
}

static void time_of_day(Fill *f, RemitNumber zone, int32_t begins, int32_t ends)
{
    if (zone == 0) {
        null(f);
        null(f);
        null(f);
        return;
    }
    string(f, remit_zone(f->r, zone).id);
    clock(f, begins);
    clock(f, ends);
}

/* ---- bodies -------------------------------------------------------------- */

static void body_row(Fill *f, RemitNumber i)
{
    RemitBody record = remit_body(f->r, i);

    begin(f, TABLE_body);
    number(f, i);
    name(f, remit_string(f->r, record.id));
    name(f, body_word(record.word));
    string(f, record.kind);
    title(f, record.names);
    extent(f, record.established);
    extent(f, record.ended);
    string(f, record.zone);
    end(f);
}

static void body_name_rows(Fill *f, RemitNumber i)
{
    wordings(f, TABLE_body_name, i, remit_body(f->r, i).names);
}

static void tie_row(Fill *f, RemitNumber i)
{
    RemitTie record = remit_tie(f->r, i);

    begin(f, TABLE_tie);
    number(f, i);
    number(f, record.body);
    name(f, tie_word(record.word));
    number_or_null(f, record.to);
    string(f, record.role);
    day(f, record.from);
    day(f, record.until);
    end(f);
}

static void session_row(Fill *f, RemitNumber i)
{
    RemitSession record = remit_session(f->r, i);

    begin(f, TABLE_session);
    number(f, i);
    number(f, record.body);
    phrase_session(&f->scratch, f->r, i);
    held(f);
    string(f, record.label);
    number_or_null(f, record.number);
    number_or_null(f, record.year);
    extent(f, record.opens);
    extent(f, record.closes);
    number_or_null(f, record.place);
    certainty(f, record.certainty);
    number(f, record.cancelled != 0);
    time_of_day(f, record.zone, record.begins, record.ends);
    end(f);
}

static void part_row(Fill *f, RemitNumber i)
{
    RemitPart record = remit_part(f->r, i);

    begin(f, TABLE_part);
    number(f, i);
    number(f, record.session);
    name(f, remit_string(f->r, record.name));
    extent(f, record.opens);
    extent(f, record.closes);
    number_or_null(f, record.place);
    certainty(f, record.certainty);
    time_of_day(f, record.zone, record.begins, record.ends);
    end(f);
}

static void zone_change_row(Fill *f, RemitNumber i)
{
    RemitOnset record = remit_onset(f->r, i);

    begin(f, TABLE_zone_change);
    number(f, i);
    name(f, remit_string(f->r, remit_zone(f->r, record.zone).id));
    number(f, record.first_year);
    number_or_null(f, record.last_year < REMIT_LAST_YEAR ? record.last_year
                                                         : 0);
    name(f, zone_rule_word(record.rule));
    number(f, record.month);
    number(f, record.day);
    number(f, record.weekday);
    number(f, record.nth);
    number(f, record.shift);
    clock(f, record.minute);
    number(f, record.before);
    number(f, record.after);
    number(f, record.summer);
    end(f);
}

static void holiday_row(Fill *f, RemitNumber i)
{
    RemitHoliday record = remit_holiday(f->r, i);

    begin(f, TABLE_holiday);
    number(f, i);
    number_or_null(f, record.place);
    day(f, record.day);
    title(f, record.names);
    end(f);
}

/* ---- instruments --------------------------------------------------------- */

static void instrument_row(Fill *f, RemitNumber i)
{
    RemitInstrument record = remit_instrument(f->r, i);

    begin(f, TABLE_instrument);
    number(f, i);
    phrase_instrument(&f->scratch, f->r, i);
    held(f);
    name(f, remit_string(f->r, record.symbol));
    string(f, record.locator);
    string(f, record.alias);
    name(f, instrument_word(record.word));
    title(f, record.titles);
    extent(f, record.adopted);
    number_or_null(f, record.body);
    number_or_null(f, record.meeting);
    number_or_null(f, record.paragraph_count);
    end(f);
}

static void instrument_title_rows(Fill *f, RemitNumber i)
{
    wordings(f, TABLE_instrument_title, i, remit_instrument(f->r, i).titles);
}

static void paragraph_row(Fill *f, RemitNumber i)
{
    RemitParagraph record = remit_paragraph(f->r, i);

    begin(f, TABLE_paragraph);
    number(f, i);
    number(f, record.instrument);
    name(f, where_word(record.where));
    string(f, record.label);
    string(f, record.verb);
    name(f, remit_force_text((RemitForce)record.force));
    number(f, record.strength);
    end(f);
}

static void paragraph_actor_rows(Fill *f, RemitNumber i)
{
    actors(f, TABLE_paragraph_actor, i, NULL, remit_paragraph(f->r, i).actors);
}

/* ---- duties -------------------------------------------------------------- */

static void duty_row(Fill *f, RemitNumber i)
{
    RemitDuty record = remit_duty(f->r, i);

    begin(f, TABLE_duty);
    number(f, i);
    name(f, remit_string(f->r, record.id));
    name(f, remit_kind_text((RemitKind)record.kind));
    title(f, record.titles);
    phrase_actors(&f->scratch, f->r, record.lead, ", ");
    held(f);
    number_or_null(f, record.instrument);
    number_or_null(f, record.paragraph);
    number_or_null(f, record.of);
    number_or_null(f, record.under);
    number(f, record.proposal != 0);
    number(f, record.recurring != 0);
    name(f, reading_word(record.reading));
    string(f, record.period);
    day(f, term_end_first(&f->ends, i, f->changed[i]));
    time_of_day(f, record.zone, record.begins, record.ends);
    place(f, trace_place(&f->made->trace, REMIT_ARRAY_DUTY, i));
    end(f);
}

static void duty_title_rows(Fill *f, RemitNumber i)
{
    wordings(f, TABLE_duty_title, i, remit_duty(f->r, i).titles);
}

static void duty_actor_rows(Fill *f, RemitNumber i)
{
    RemitDuty record = remit_duty(f->r, i);

    actors(f, TABLE_duty_actor, i, "lead", record.lead);
    actors(f, TABLE_duty_actor, i, "with", record.with);
}

static void duty_topic_rows(Fill *f, RemitNumber i)
{
    RemitRange topics = remit_duty(f->r, i).topics;

    for (uint32_t k = 0; k < topics.count; k++) {
        begin(f, TABLE_duty_topic);
        number(f, i);
        number(f, k + 1);
        number_or_null(f, remit_number(f->r, topics.first + k));
        end(f);
    }
}

static void duty_texts(Fill *f, RemitNumber i, const char *what,
                       RemitRange list)
{
    for (uint32_t k = 0; k < list.count; k++) {
        RemitText one = remit_text(f->r, list.first + k);
        begin(f, TABLE_duty_text);
        number(f, i);
        name(f, what);
        number(f, k + 1);
        name(f, remit_string(f->r, one.value));
        end(f);
    }
}

static void duty_text_rows(Fill *f, RemitNumber i)
{
    RemitDuty record = remit_duty(f->r, i);

    duty_texts(f, i, "note", record.notes);
    duty_texts(f, i, "words", record.words);
}

/* ---- occurrences --------------------------------------------------------- */

static void occurrence_days(Fill *f, RemitNumber i)
{
    OccurrenceRow row = occurrence_row(f->made, i, REMIT_NO_DAY);

    day(f, row.occurrence.opens);
    day(f, row.occurrence.due);
    day(f, row.occurrence.due_latest);
    certainty(f, row.occurrence.certainty);
    day(f, row.submit);
    day(f, row.issue);
}

static void occurrence_row_of(Fill *f, RemitNumber i)
{
    RemitOccurrence record = remit_occurrence(f->r, i);

    begin(f, TABLE_occurrence);
    number(f, i);
    phrase_occurrence(&f->scratch, f->r, i);
    held(f);
    number(f, record.duty);
    name(f, remit_string(f->r, record.key));
    occurrence_days(f, i);
    if (record.slack_known)
        number(f, record.slack);
    else
        null(f);
    number(f, record.conditional != 0);
    day(f, record.triggered);
    number(f, record.ongoing != 0);
    day(f, record.superseded);
    day(f, record.waived);
    day(f, record.lapsed);
    end(f);
}

static void status_rows(Fill *f)
{
    uint32_t    count = remit_count(f->r, REMIT_ARRAY_OCCURRENCE);
    StatusSpans spans = {0};

    for (RemitNumber i = 1; i <= count; i++) {
        status_spans(&spans, f->r, i);
        for (size_t k = 0; k < spans.list.count; k++) {
            begin(f, TABLE_status_span);
            number(f, i);
            day(f, spans.list.at[k].from);
            day(f, spans.list.at[k].to);
            name(f, remit_status_text(spans.list.at[k].status));
            end(f);
        }
    }
    status_spans_free(&spans);
}

static void hop_row(Fill *f, RemitNumber i)
{
    RemitHop record = remit_hop(f->r, i);

    begin(f, TABLE_hop);
    number(f, i);
    number(f, record.occurrence);
    number(f, record.chain);
    number(f, record.group);
    phrase_hop(&f->scratch, f->r, i);
    name(f, writer_held(&f->scratch));
    f->scratch.count = 0;
    number_or_null(f, record.to);
    number_or_null(f, record.session);
    number_or_null(f, record.part);
    extent(f, record.opens);
    extent(f, record.closes);
    certainty(f, record.certainty);
    number(f, record.inferred != 0);
    string(f, record.item);
    end(f);
}

static void milestone_row(Fill *f, RemitNumber i)
{
    RemitMilestone record = remit_milestone(f->r, i);

    begin(f, TABLE_milestone);
    number(f, i);
    number(f, record.occurrence);
    number_or_null(f, record.hop);
    name(f, remit_milestone_text((RemitMilestoneWord)record.word));
    number(f, record.chain);
    day(f, record.day);
    day(f, record.latest);
    certainty(f, record.certainty);
    string(f, record.policy);
    end(f);
}

static void dependency_row(Fill *f, RemitNumber i)
{
    RemitDependency record = remit_dependency(f->r, i);

    begin(f, TABLE_dependency);
    number(f, i);
    number(f, record.from);
    name(f, dependency_word(record.word));
    number(f, record.to);
    end(f);
}

static void fact_row(Fill *f, RemitNumber i)
{
    RemitFact record = remit_fact(f->r, i);

    begin(f, TABLE_fact);
    number(f, i);
    name(f, remit_fact_text((RemitFactWord)record.word));
    number_or_null(f, record.occurrence);
    number_or_null(f, record.session);
    number_or_null(f, record.body);
    extent(f, record.on);
    day(f, record.known);
    string(f, record.symbol);
    end(f);
}

static void relation_row(Fill *f, RemitNumber i)
{
    RemitRelation record = remit_relation(f->r, i);

    begin(f, TABLE_relation);
    number(f, i);
    number(f, record.from);
    number_or_null(f, record.paragraph);
    name(f, relation_word(record.word));
    number_or_null(f, record.to);
    number_or_null(f, record.duty);
    string(f, record.cited);
    string(f, record.label);
    day(f, term_end_given(&f->ends, i));
    end(f);
}

static void finding_rows(Fill *f)
{
    for (uint32_t i = 0; i < diag_total(f->made->diag); i++) {
        Finding finding = diag_finding(f->made->diag, i);
        begin(f, TABLE_finding);
        number(f, i + 1);
        name(f, code_text(finding.code));
        name(f, severity_text(finding.severity));
        name(f, finding.message);
        text(f, finding.help == NULL ? "" : finding.help);
        place(f, finding.span);
        end(f);
    }
}

/* ---- all of it ----------------------------------------------------------- */

static void each(Fill *f, RemitArrayName array,
                 void (*rows)(Fill *, RemitNumber))
{
    uint32_t count = remit_count(f->r, array);

    for (RemitNumber i = 1; i <= count; i++)
        rows(f, i);
}

/* Any that gave an end will do: all of them lead back to the first term. */
static void find_changed(Fill *f)
{
    uint32_t duties = remit_count(f->r, REMIT_ARRAY_DUTY);
    uint32_t count = remit_count(f->r, REMIT_ARRAY_RELATION);

    f->changed = memory_new((duties + 1) * sizeof *f->changed);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitRelation one = remit_relation(f->r, i);
        if (one.duty <= duties &&
            term_end_given(&f->ends, i) != REMIT_NO_DAY)
            f->changed[one.duty] = i;
    }
}

void database_rows(const EmitInput *input, Rows *rows)
{
    Fill f = {rows, input->made, input->made->registry, input->today,
              input->language, term_ends_of(input->made), NULL,
              writer_memory()};

    find_changed(&f);
    settings_row(&f);
    month_rows(&f);
    each(&f, REMIT_ARRAY_BODY, body_row);
    each(&f, REMIT_ARRAY_BODY, body_name_rows);
    each(&f, REMIT_ARRAY_TIE, tie_row);
    each(&f, REMIT_ARRAY_SESSION, session_row);
    each(&f, REMIT_ARRAY_PART, part_row);
    each(&f, REMIT_ARRAY_ONSET, zone_change_row);
    each(&f, REMIT_ARRAY_HOLIDAY, holiday_row);
    each(&f, REMIT_ARRAY_INSTRUMENT, instrument_row);
    each(&f, REMIT_ARRAY_INSTRUMENT, instrument_title_rows);
    each(&f, REMIT_ARRAY_PARAGRAPH, paragraph_row);
    each(&f, REMIT_ARRAY_PARAGRAPH, paragraph_actor_rows);
    each(&f, REMIT_ARRAY_DUTY, duty_row);
    each(&f, REMIT_ARRAY_DUTY, duty_title_rows);
    each(&f, REMIT_ARRAY_DUTY, duty_actor_rows);
    each(&f, REMIT_ARRAY_DUTY, duty_topic_rows);
    each(&f, REMIT_ARRAY_DUTY, duty_text_rows);
    each(&f, REMIT_ARRAY_OCCURRENCE, occurrence_row_of);
    status_rows(&f);
    each(&f, REMIT_ARRAY_HOP, hop_row);
    each(&f, REMIT_ARRAY_MILESTONE, milestone_row);
    each(&f, REMIT_ARRAY_DEPENDENCY, dependency_row);
    each(&f, REMIT_ARRAY_FACT, fact_row);
    each(&f, REMIT_ARRAY_RELATION, relation_row);
    finding_rows(&f);
    memory_free(f.changed);
    term_ends_free(&f.ends);
    writer_free(&f.scratch);
}
