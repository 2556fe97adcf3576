/* database.c -- writes the rows of every table, in the order of schema.def.
 *
 * Each function below writes one table; what it writes for a row is the list
 * of that table's columns. */
#include "compiler/database/database.h"
#include "compiler/database/fill.h"

#include <stdio.h>

#include "compiler/say/record_words.h"
#include "compiler/report/status_spans.h"
#include "compiler/report/term_ends.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/zone_json.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

/* ---- lists --------------------------------------------------------------- */

/* owner, position, language, value */
static void wordings(Fill *f, TableId table, RemitNumber owner, RemitRange list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        RemitText one = remit_text(f->r, list.first + i);
        fill_begin(f, table);
        fill_number(f, owner);
        fill_number(f, i + 1);
        fill_name(f, remit_string(f->r, one.language));
        fill_name(f, remit_string(f->r, one.value));
        fill_end(f);
    }
}

/* owner, `what` unless NULL, position, body, role */
static void actors(Fill *f, TableId table, RemitNumber owner, const char *what,
                   RemitRange list)
{
    for (uint32_t i = 0; i < list.count; i++) {
        RemitActor one = remit_actor(f->r, list.first + i);
        fill_begin(f, table);
        fill_number(f, owner);
        if (what != NULL)
            fill_name(f, what);
        fill_number(f, i + 1);
        fill_number_or_null(f, one.body);
        fill_string(f, one.role);
        fill_end(f);
    }
}

/* ---- settings and months ------------------------------------------------- */

static void settings_row(Fill *f)
{
    fill_begin(f, TABLE_settings);
    fill_number(f, 1);
    fill_name(f, REMIT_VERSION);
    fill_day(f, f->r->as_of);
    fill_day(f, f->today);
    fill_number(f, f->r->horizon);
    fill_string(f, f->r->language);
    fill_end(f);
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
    fill_begin(f, TABLE_calendar_month);
    fill_number(f, year * 100 + month);
    fill_name(f, shown);
    fill_extent(f, days);
    fill_end(f);
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
    fill_held(f);
}

static void time_of_day(Fill *f, RemitNumber zone, int32_t begins, int32_t ends)
{
    if (zone == 0) {
        fill_null(f);
        fill_null(f);
        fill_null(f);
        return;
    }
    fill_string(f, remit_zone(f->r, zone).id);
    clock(f, begins);
    clock(f, ends);
}

/* ---- bodies -------------------------------------------------------------- */

static void body_row(Fill *f, RemitNumber i)
{
    RemitBody record = remit_body(f->r, i);

    fill_begin(f, TABLE_body);
    fill_number(f, i);
    fill_name(f, remit_string(f->r, record.id));
    fill_name(f, body_word(record.word));
    fill_string(f, record.kind);
    fill_title(f, record.names);
    fill_extent(f, record.established);
    fill_extent(f, record.ended);
    fill_string(f, record.zone);
    fill_end(f);
}

static void body_name_rows(Fill *f, RemitNumber i)
{
    wordings(f, TABLE_body_name, i, remit_body(f->r, i).names);
}

static void tie_row(Fill *f, RemitNumber i)
{
    RemitTie record = remit_tie(f->r, i);

    fill_begin(f, TABLE_tie);
    fill_number(f, i);
    fill_number(f, record.body);
    fill_name(f, tie_word(record.word));
    fill_number_or_null(f, record.to);
    fill_string(f, record.role);
    fill_day(f, record.from);
    fill_day(f, record.until);
    fill_end(f);
}

static void session_row(Fill *f, RemitNumber i)
{
    RemitSession record = remit_session(f->r, i);

    fill_begin(f, TABLE_session);
    fill_number(f, i);
    fill_number(f, record.body);
    phrase_session(&f->scratch, f->r, i);
    fill_held(f);
    fill_string(f, record.label);
    fill_number_or_null(f, record.number);
    fill_number_or_null(f, record.year);
    fill_extent(f, record.opens);
    fill_extent(f, record.closes);
    fill_number_or_null(f, record.place);
    fill_certainty(f, record.certainty);
    fill_number(f, record.cancelled != 0);
    time_of_day(f, record.zone, record.begins, record.ends);
    fill_end(f);
}

static void part_row(Fill *f, RemitNumber i)
{
    RemitPart record = remit_part(f->r, i);

    fill_begin(f, TABLE_part);
    fill_number(f, i);
    fill_number(f, record.session);
    fill_name(f, remit_string(f->r, record.name));
    fill_extent(f, record.opens);
    fill_extent(f, record.closes);
    fill_number_or_null(f, record.place);
    fill_certainty(f, record.certainty);
    time_of_day(f, record.zone, record.begins, record.ends);
    fill_end(f);
}

static void zone_change_row(Fill *f, RemitNumber i)
{
    RemitOnset record = remit_onset(f->r, i);

    fill_begin(f, TABLE_zone_change);
    fill_number(f, i);
    fill_name(f, remit_string(f->r, remit_zone(f->r, record.zone).id));
    fill_number(f, record.first_year);
    fill_number_or_null(f, record.last_year < REMIT_LAST_YEAR ? record.last_year
                                                         : 0);
    fill_name(f, zone_rule_word(record.rule));
    fill_number(f, record.month);
    fill_number(f, record.day);
    fill_number(f, record.weekday);
    fill_number(f, record.nth);
    fill_number(f, record.shift);
    clock(f, record.minute);
    fill_number(f, record.before);
    fill_number(f, record.after);
    fill_number(f, record.summer);
    fill_end(f);
}

static void holiday_row(Fill *f, RemitNumber i)
{
    RemitHoliday record = remit_holiday(f->r, i);

    fill_begin(f, TABLE_holiday);
    fill_number(f, i);
    fill_number_or_null(f, record.place);
    fill_day(f, record.day);
    fill_title(f, record.names);
    fill_end(f);
}

/* ---- instruments --------------------------------------------------------- */

static void instrument_row(Fill *f, RemitNumber i)
{
    RemitInstrument record = remit_instrument(f->r, i);

    fill_begin(f, TABLE_instrument);
    fill_number(f, i);
    phrase_instrument(&f->scratch, f->r, i);
    fill_held(f);
    fill_name(f, remit_string(f->r, record.symbol));
    fill_string(f, record.locator);
    fill_string(f, record.alias);
    fill_name(f, instrument_word(record.word));
    fill_title(f, record.titles);
    fill_extent(f, record.adopted);
    fill_number_or_null(f, record.body);
    fill_number_or_null(f, record.meeting);
    fill_number_or_null(f, record.paragraph_count);
    fill_end(f);
}

static void instrument_title_rows(Fill *f, RemitNumber i)
{
    wordings(f, TABLE_instrument_title, i, remit_instrument(f->r, i).titles);
}

static void paragraph_row(Fill *f, RemitNumber i)
{
    RemitParagraph record = remit_paragraph(f->r, i);

    fill_begin(f, TABLE_paragraph);
    fill_number(f, i);
    fill_number(f, record.instrument);
    fill_name(f, where_word(record.where));
    fill_string(f, record.label);
    fill_string(f, record.verb);
    fill_name(f, remit_force_text((RemitForce)record.force));
    fill_number(f, record.strength);
    fill_end(f);
}

static void paragraph_actor_rows(Fill *f, RemitNumber i)
{
    actors(f, TABLE_paragraph_actor, i, NULL, remit_paragraph(f->r, i).actors);
}

/* ---- duties -------------------------------------------------------------- */

static void duty_row(Fill *f, RemitNumber i)
{
    RemitDuty record = remit_duty(f->r, i);

    fill_begin(f, TABLE_duty);
    fill_number(f, i);
    fill_name(f, remit_string(f->r, record.id));
    fill_name(f, remit_kind_text((RemitKind)record.kind));
    fill_title(f, record.titles);
    phrase_actors(&f->scratch, f->r, record.lead, ", ");
    fill_held(f);
    fill_number_or_null(f, record.instrument);
    fill_number_or_null(f, record.paragraph);
    fill_number_or_null(f, record.of);
    fill_number_or_null(f, record.under);
    fill_number(f, record.proposal != 0);
    fill_number(f, record.recurring != 0);
    fill_name(f, reading_word(record.reading));
    fill_string(f, record.period);
    fill_day(f, term_end_first(&f->ends, i, f->changed[i]));
    time_of_day(f, record.zone, record.begins, record.ends);
    fill_place(f, trace_place(&f->made->trace, REMIT_ARRAY_DUTY, i));
    fill_end(f);
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
        fill_begin(f, TABLE_duty_topic);
        fill_number(f, i);
        fill_number(f, k + 1);
        fill_number_or_null(f, remit_number(f->r, topics.first + k));
        fill_end(f);
    }
}

static void duty_texts(Fill *f, RemitNumber i, const char *what,
                       RemitRange list)
{
    for (uint32_t k = 0; k < list.count; k++) {
        RemitText one = remit_text(f->r, list.first + k);
        fill_begin(f, TABLE_duty_text);
        fill_number(f, i);
        fill_name(f, what);
        fill_number(f, k + 1);
        fill_name(f, remit_string(f->r, one.value));
        fill_end(f);
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

    fill_day(f, row.occurrence.opens);
    fill_day(f, row.occurrence.due);
    fill_day(f, row.occurrence.due_latest);
    fill_certainty(f, row.occurrence.certainty);
    fill_day(f, row.submit);
    fill_day(f, row.issue);
}

static void occurrence_row_of(Fill *f, RemitNumber i)
{
    RemitOccurrence record = remit_occurrence(f->r, i);

    fill_begin(f, TABLE_occurrence);
    fill_number(f, i);
    phrase_occurrence(&f->scratch, f->r, i);
    fill_held(f);
    fill_number(f, record.duty);
    fill_name(f, remit_string(f->r, record.key));
    occurrence_days(f, i);
    if (record.slack_known)
        fill_number(f, record.slack);
    else
        fill_null(f);
    fill_number(f, record.conditional != 0);
    fill_day(f, record.triggered);
    fill_number(f, record.ongoing != 0);
    fill_day(f, record.superseded);
    fill_day(f, record.waived);
    fill_day(f, record.lapsed);
    fill_number(f, record.unknown != 0);
    fill_day(f, record.has_otherwise ? record.otherwise : REMIT_NO_DAY);
    fill_end(f);
}

static void status_rows(Fill *f)
{
    uint32_t    count = remit_count(f->r, REMIT_ARRAY_OCCURRENCE);
    StatusSpans spans = {0};

    for (RemitNumber i = 1; i <= count; i++) {
        status_spans(&spans, f->r, i);
        for (size_t k = 0; k < spans.list.count; k++) {
            fill_begin(f, TABLE_status_span);
            fill_number(f, i);
            fill_day(f, spans.list.at[k].from);
            fill_day(f, spans.list.at[k].to);
            fill_name(f, remit_status_text(spans.list.at[k].status));
            fill_end(f);
        }
    }
    status_spans_free(&spans);
}

static void hop_row(Fill *f, RemitNumber i)
{
    RemitHop record = remit_hop(f->r, i);

    fill_begin(f, TABLE_hop);
    fill_number(f, i);
    fill_number(f, record.occurrence);
    fill_number(f, record.chain);
    fill_number(f, record.group);
    phrase_hop(&f->scratch, f->r, i);
    fill_name(f, writer_held(&f->scratch));
    f->scratch.count = 0;
    fill_number_or_null(f, record.to);
    fill_number_or_null(f, record.session);
    fill_number_or_null(f, record.part);
    fill_extent(f, record.opens);
    fill_extent(f, record.closes);
    fill_certainty(f, record.certainty);
    fill_number(f, record.inferred != 0);
    fill_string(f, record.item);
    fill_end(f);
}

static void milestone_row(Fill *f, RemitNumber i)
{
    RemitMilestone record = remit_milestone(f->r, i);

    fill_begin(f, TABLE_milestone);
    fill_number(f, i);
    fill_number(f, record.occurrence);
    fill_number_or_null(f, record.hop);
    fill_name(f, remit_milestone_text((RemitMilestoneWord)record.word));
    fill_number(f, record.chain);
    fill_day(f, record.day);
    fill_day(f, record.latest);
    fill_certainty(f, record.certainty);
    fill_string(f, record.policy);
    fill_end(f);
}

static void dependency_row(Fill *f, RemitNumber i)
{
    RemitDependency record = remit_dependency(f->r, i);

    fill_begin(f, TABLE_dependency);
    fill_number(f, i);
    fill_number(f, record.from);
    fill_name(f, dependency_word(record.word));
    fill_number(f, record.to);
    fill_end(f);
}

static void fact_row(Fill *f, RemitNumber i)
{
    RemitFact record = remit_fact(f->r, i);

    fill_begin(f, TABLE_fact);
    fill_number(f, i);
    fill_name(f, remit_fact_text((RemitFactWord)record.word));
    fill_number_or_null(f, record.occurrence);
    fill_number_or_null(f, record.session);
    fill_number_or_null(f, record.body);
    fill_extent(f, record.on);
    fill_day(f, record.known);
    fill_string(f, record.symbol);
    fill_end(f);
}

static void relation_row(Fill *f, RemitNumber i)
{
    RemitRelation record = remit_relation(f->r, i);

    fill_begin(f, TABLE_relation);
    fill_number(f, i);
    fill_number(f, record.from);
    fill_number_or_null(f, record.paragraph);
    fill_name(f, relation_word(record.word));
    fill_number_or_null(f, record.to);
    fill_number_or_null(f, record.duty);
    fill_string(f, record.cited);
    fill_string(f, record.label);
    fill_day(f, term_end_given(&f->ends, i));
    fill_end(f);
}

static void finding_rows(Fill *f)
{
    for (uint32_t i = 0; i < diag_total(f->made->diag); i++) {
        Finding finding = diag_finding(f->made->diag, i);
        fill_begin(f, TABLE_finding);
        fill_number(f, i + 1);
        fill_name(f, code_text(finding.code));
        fill_name(f, severity_text(finding.severity));
        fill_name(f, finding.message);
        fill_text(f, finding.help == NULL ? "" : finding.help);
        fill_place(f, finding.span);
        fill_end(f);
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
    each(&f, REMIT_ARRAY_PARTY, fill_party);
    each(&f, REMIT_ARRAY_MEMBERSHIP, fill_membership);
    each(&f, REMIT_ARRAY_TERM, fill_term);
    each(&f, REMIT_ARRAY_CALENDAR, fill_calendar);
    finding_rows(&f);
    fill_marks(&f);
    memory_free(f.changed);
    term_ends_free(&f.ends);
    writer_free(&f.scratch);
}
