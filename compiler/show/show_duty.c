/* show_duty.c -- a duty, a report, a mandate; or one occurrence of it. */
#include "compiler/show/show.h"

#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"
#include "compiler/say/record_json.h"
#include "compiler/say/record_words.h"
#include "compiler/say/waiting.h"

/* ---- statements ---------------------------------------------------------- */

static void say_actors(Report *report, const ReportInput *input,
                       const char *what, RemitRange actors)
{
    for (uint32_t i = 0; i < actors.count; i++) {
        phrase_actor(&report->scratch, input->registry, actors.first + i);
        show_say(report, input, what, NULL, REMIT_ARRAY_ACTOR,
                 actors.first + i);
    }
}

static void say_parties(Report *report, const ReportInput *input,
                        RemitRange parties)
{
    const RemitRegistry *r = input->registry;

    for (uint32_t i = 0; i < parties.count; i++) {
        RemitParty party = remit_party(r, parties.first + i);
        if (party.role != 0)
            writer_format(&report->scratch, "%s of ",
                          remit_string(r, party.role));
        writer_text(&report->scratch, phrase_body_id(r, party.body));
        if (party.by != REMIT_NO_DAY)
            writer_text(&report->scratch, " by ");
        writer_day(&report->scratch, party.by);
        show_say(report, input, record_party_word(party.word), NULL,
                 REMIT_ARRAY_PARTY, parties.first + i);
    }
}

static void say_terms(Report *report, const ReportInput *input,
                      RemitRange terms)
{
    const RemitRegistry *r = input->registry;

    for (uint32_t i = 0; i < terms.count; i++) {
        RemitTerm term = remit_term(r, terms.first + i);
        Writer   *out = &report->scratch;
        writer_day(out, term.from);
        writer_text(out, term.permanent ? " on" : " .. ");
        if (!term.permanent)
            writer_day(out, term.end);
        writer_text(out, term.terminated ? ", ended by " : ", by ");
        phrase_instrument(out, r, term.instrument);
        show_say(report, input, "term", NULL, REMIT_ARRAY_TERM,
                 terms.first + i);
    }
}

static void say_basis(Report *report, const ReportInput *input,
                      const RemitDuty *duty)
{
    const RemitRegistry *r = input->registry;
    RemitParagraph p = remit_paragraph(r, duty->paragraph);

    phrase_instrument(&report->scratch, r, duty->instrument);
    show_say(report, input, "instrument", NULL, REMIT_ARRAY_INSTRUMENT,
             duty->instrument);
    phrase_paragraph(&report->scratch, r, duty->paragraph);
    if (p.verb != 0)
        writer_format(&report->scratch, " %s (%s, strength %d)",
                      remit_string(r, p.verb),
                      remit_force_text((RemitForce)p.force), p.strength);
    show_say(report, input, "paragraph", NULL, REMIT_ARRAY_PARAGRAPH,
             duty->paragraph);
}

/* What the other reading of its paragraph has in its place. */
static void say_other(Report *report, const ReportInput *input,
                      RemitNumber paragraph, uint8_t reading)
{
    const RemitRegistry *r = input->registry;
    RemitRange duties = remit_paragraph(r, paragraph).duties;

    for (uint32_t i = 0; i < duties.count; i++) {
        RemitNumber number = remit_number(r, duties.first + i);
        RemitDuty   duty = remit_duty(r, number);
        if (duty.reading == reading)
            show_say(report, input, "other reading", remit_string(r, duty.id),
                     REMIT_ARRAY_DUTY, number);
    }
}

static void say_otherwise(Report *report, const ReportInput *input,
                          RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);

    if (!o.has_otherwise)
        return;
    phrase_occurrence(&report->scratch, input->registry, number);
    writer_text(&report->scratch, o.otherwise == REMIT_NO_DAY ? " undated"
                                                              : " due ");
    writer_day(&report->scratch, o.otherwise);
    show_say(report, input, "other reading", NULL, REMIT_ARRAY_OCCURRENCE,
             number);
}

static void say_readings(Report *report, const ReportInput *input,
                         RemitNumber number)
{
    RemitDuty duty = remit_duty(input->registry, number);

    if (duty.reading != REMIT_READING_ONLY)
        show_say(report, input, "reading", reading_word(duty.reading),
                 REMIT_ARRAY_DUTY, number);
    if (duty.reading == REMIT_READING_FIRST)
        say_other(report, input, duty.paragraph, REMIT_READING_SECOND);
    if (duty.reading == REMIT_READING_SECOND)
        say_other(report, input, duty.paragraph, REMIT_READING_FIRST);
    for (uint32_t i = 0; i < duty.occurrences.count; i++)
        say_otherwise(report, input, duty.occurrences.first + i);
}

static void say_ties(Report *report, const ReportInput *input,
                     RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitDuty duty = remit_duty(r, number);
    Span held = trace_clause(&input->made->trace, REMIT_ARRAY_DUTY, number,
                             NODE_HELD_AS);

    show_say(report, input, "of", phrase_body_id(r, duty.of),
             REMIT_ARRAY_BODY, duty.of);
    show_say_clause(report, input, "under",
                    remit_string(r, remit_duty(r, duty.under).id),
                    REMIT_ARRAY_DUTY, number, NODE_UNDER);
    show_say_clause(report, input, "period", remit_string(r, duty.period),
                    REMIT_ARRAY_DUTY, number, held.from ? NODE_HELD_AS
                                                        : NODE_EVERY);
    for (uint32_t i = 0; i < duty.topics.count; i++)
        show_say(report, input, "about",
                 phrase_body_id(r, remit_number(r, duty.topics.first + i)),
                 REMIT_ARRAY_NUMBER, duty.topics.first + i);
    say_readings(report, input, number);
    if (duty.proposal)
        show_say(report, input, "proposal", "obliges nobody",
                 REMIT_ARRAY_DUTY, number);
}

static void statements(Report *report, const ReportInput *input,
                       RemitNumber number)
{
    static const NodeKind shown[] = {NODE_EVERY, NODE_HELD_AS, NODE_UNDER,
                                     NODE_NONE};
    const RemitRegistry *r = input->registry;
    RemitDuty duty = remit_duty(r, number);

    show_statements(report, input);
    show_say(report, input, remit_kind_text((RemitKind)duty.kind),
             remit_string(r, duty.id), REMIT_ARRAY_DUTY, number);
    show_texts(report, input, "title", duty.titles);
    say_basis(report, input, &duty);
    say_actors(report, input, "lead", duty.lead);
    say_actors(report, input, "with", duty.with);
    say_parties(report, input, duty.parties);
    say_ties(report, input, number);
    say_terms(report, input, duty.terms);
    show_clauses(report, input, REMIT_ARRAY_DUTY, number, shown);
    show_bounds(report, input, duty.bounds);
    show_texts(report, input, "theme", duty.themes);
    show_texts(report, input, "words", duty.words);
    show_texts(report, input, "note", duty.notes);
}

/* ---- occurrences --------------------------------------------------------- */

static const ReportColumn occurrence_columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"due_latest", WORDING_DUE, REPORT_DATA},
    {"submit", WORDING_SUBMIT, REPORT_FIXED},
    {"issue", WORDING_ISSUE, REPORT_FIXED},
    {"status", WORDING_COL_STATUS, REPORT_FIXED},
    {"slack", WORDING_COL_SLACK, REPORT_RIGHT},
    {"to", WORDING_GOES_TO, REPORT_WRAPS},
};

static void occurrence_row(Report *report, const ReportInput *input,
                           RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);

    cell_occurrence(report, input, number);
    report_day(report, o.opens);
    cell_due(report, input, number);
    cell_due_latest(report, input, number);
    cell_milestone(report, input, number, REMIT_SUBMIT);
    cell_milestone(report, input, number, REMIT_ISSUE);
    cell_status(report, input, number);
    if (o.slack_known)
        report_number(report, o.slack);
    else
        report_empty(report);
    cell_hops(report, input, number);
}

static void occurrence_section(Report *report, const ReportInput *input,
                               RemitRange range)
{
    if (range.count == 0)
        return;
    REPORT_SECTION(report, "occurrences",
                   wording(WORDING_SECTION_OCCURRENCES, input->language),
                   occurrence_columns);
    for (uint32_t i = 0; i < range.count; i++)
        occurrence_row(report, input, range.first + i);
}

static const ReportColumn hop_columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"chain", WORDING_COL_CHAIN, REPORT_RIGHT},
    {"to", WORDING_GOES_TO, REPORT_FIXED},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"closes", WORDING_COL_CLOSES, REPORT_FIXED},
    {"chosen", WORDING_COL_CHOSEN, REPORT_FIXED},
    {"item", WORDING_COL_ITEM, REPORT_FIXED},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void hop_rows(Report *report, const ReportInput *input,
                     RemitNumber occurrence, bool *any)
{
    const RemitRegistry *r = input->registry;
    RemitRange hops = remit_occurrence(r, occurrence).hops;

    for (uint32_t i = 0; i < hops.count; i++) {
        RemitHop hop = remit_hop(r, hops.first + i);
        if (!*any)
            REPORT_SECTION(report, "hops",
                           wording(WORDING_COL_CHAIN, input->language),
                           hop_columns);
        *any = true;
        cell_occurrence(report, input, occurrence);
        report_number(report, hop.chain);
        phrase_hop(&report->scratch, r, hops.first + i);
        report_held(report);
        show_days(report, hop.opens, hop.certainty);
        show_days(report, hop.closes, hop.certainty);
        report_word(report, hop.inferred ? "inferred" : "written",
                    hop.inferred ? WORDING_CHOSEN_INFERRED
                                 : WORDING_CHOSEN_WRITTEN);
        report_text(report, remit_string(r, hop.item));
        show_place(report, input, REMIT_ARRAY_HOP, hops.first + i);
    }
}

/* ---- what hangs together ------------------------------------------------- */

static const ReportColumn need_columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"how", WORDING_COL_HOW, REPORT_FIXED},
    {"on", WORDING_COL_WAITS_FOR, REPORT_WRAPS},
    {"due", WORDING_COL_ITS_DUE, REPORT_FIXED},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static bool is_within(RemitRange range, RemitNumber number)
{
    return number >= range.first && number - range.first < range.count;
}

static void need_section(Report *report, const ReportInput *input,
                         RemitRange range)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DEPENDENCY); i++) {
        RemitDependency need = remit_dependency(r, i);
        if (!is_within(range, need.from) && !is_within(range, need.to))
            continue;
        if (!any)
            REPORT_SECTION(report, "needs",
                           wording(WORDING_SECTION_DEPENDENCIES,
                                   input->language), need_columns);
        any = true;
        Waiting waiting = waiting_of(need);
        cell_occurrence(report, input, waiting.waits);
        report_word(report, waiting.word, waiting.how);
        cell_occurrence(report, input, waiting.awaited);
        cell_due(report, input, waiting.awaited);
        show_place(report, input, REMIT_ARRAY_DEPENDENCY, i);
    }
}

static const ReportColumn change_columns[] = {
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"relation", WORDING_COL_RELATION, REPORT_FIXED},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void change_section(Report *report, const ReportInput *input,
                           RemitNumber duty)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation relation = remit_relation(r, i);
        if (relation.duty != duty)
            continue;
        if (!any)
            REPORT_SECTION(report, "changes",
                           wording(WORDING_SECTION_CITATIONS, input->language),
                           change_columns);
        any = true;
        cell_instrument(report, input, relation.from);
        report_word(report, relation_word(relation.word),
                    (Wording)(WORDING_RELATION_RECALLS + relation.word));
        show_place(report, input, REMIT_ARRAY_RELATION, i);
    }
}

static const ReportColumn under_columns[] = {
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

/* What hangs on a mandate. */
static void under_section(Report *report, const ReportInput *input,
                          RemitNumber mandate)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++) {
        if (remit_duty(r, i).under != mandate)
            continue;
        if (!any)
            REPORT_SECTION(report, "under",
                           wording(WORDING_SECTION_DUTIES, input->language),
                           under_columns);
        any = true;
        cell_duty(report, input, i);
        cell_basis(report, input, i);
        cell_title(report, input, i);
        show_place(report, input, REMIT_ARRAY_DUTY, i);
    }
}

static bool fact_of_duty(const ReportInput *input, const RemitFact *fact,
                         RemitNumber duty)
{
    return fact->occurrence != 0 &&
           remit_occurrence(input->registry, fact->occurrence).duty == duty;
}

static bool fact_of_occurrence(const ReportInput *input, const RemitFact *fact,
                               RemitNumber occurrence)
{
    (void)input;
    return fact->occurrence == occurrence;
}

void show_duty(Report *report, const ReportInput *input, RemitNumber number,
               RemitNumber occurrence)
{
    RemitRange range = remit_duty(input->registry, number).occurrences;
    bool       any = false;

    if (occurrence != 0)
        range = (RemitRange){occurrence, 1};
    statements(report, input, number);
    occurrence_section(report, input, range);
    for (uint32_t i = 0; i < range.count; i++)
        hop_rows(report, input, range.first + i, &any);
    need_section(report, input, range);
    under_section(report, input, number);
    change_section(report, input, number);
    if (occurrence != 0)
        show_facts(report, input, fact_of_occurrence, occurrence);
    else
        show_facts(report, input, fact_of_duty, number);
}
