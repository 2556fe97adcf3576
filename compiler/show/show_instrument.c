/* show_instrument.c -- an instrument, by its symbol or its alias. */
#include "compiler/show/show.h"

#include "compiler/say/record_words.h"
#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"
#include "lang/symbol.h"

/* ---- what its symbol says ------------------------------------------------ */

/* Each item led by a comma. */
static void put_items(Writer *out, const SymbolPart *part)
{
    if (part->organ.len)        /* old resolutions name none */
        writer_format(out, ", organ %.*s", STR_ARG(part->organ));
    for (uint32_t i = 0; i < part->body_count; i++)
        writer_format(out, ", body %.*s", STR_ARG(part->bodies[i]));
    if (part->session.len)
        writer_format(out, ", session %.*s", STR_ARG(part->session));
    if (part->year)
        writer_format(out, ", year %d", (int)part->year);
    if (*part->kind)
        writer_format(out, ", kind %s", part->kind);
    if (part->number)
        writer_format(out, ", number %d", (int)part->number);
    for (uint32_t i = 0; i < part->suffixes.count; i++) {
        writer_format(out, ", %s", suffix_text(part->suffixes.at[i].word));
        if (part->suffixes.at[i].number)
            writer_format(out, ".%d", (int)part->suffixes.at[i].number);
    }
    if (part->part.len)
        writer_format(out, ", %.*s", STR_ARG(part->part));
}

static void say_symbol(Report *report, const ReportInput *input,
                       const char *text)
{
    Symbol symbol;

    if (!symbol_read(str_of(text), &symbol, NULL))
        return;
    for (uint32_t i = 0; i < symbol.count; i++) {
        Writer items = writer_memory();
        put_items(&items, &symbol.parts[i]);
        writer_format(&report->scratch, "%s:%s", symbol.parts[i].normal,
                      writer_held(&items) + 1);
        writer_free(&items);
        show_say(report, input, "symbol", NULL, REMIT_ARRAY_INSTRUMENT, 0);
    }
}

/* ---- statements ---------------------------------------------------------- */

static void say_adoption(Report *report, const ReportInput *input,
                         RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitInstrument in = remit_instrument(r, number);

    phrase_extent(&report->scratch, in.adopted);
    if (in.body != 0)
        writer_format(&report->scratch, "%sby %s",
                      report->scratch.count ? " " : "",
                      phrase_body_id(r, in.body));
    if (in.meeting != 0)
        writer_format(&report->scratch, " meeting %d", (int)in.meeting);
    show_say_clause(report, input, "adopted", NULL, REMIT_ARRAY_INSTRUMENT,
                    number, NODE_ADOPTED);
    if (in.has_effective)
        phrase_extent(&report->scratch, in.effective);
    show_say_clause(report, input, "effective", NULL, REMIT_ARRAY_INSTRUMENT,
                    number, NODE_EFFECTIVE);
}

/* The others of one document, each by its locator. */
static void say_beside(Report *report, const ReportInput *input,
                       RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitString symbol = remit_instrument(r, number).symbol;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_INSTRUMENT); i++) {
        if (i == number || remit_instrument(r, i).symbol != symbol)
            continue;
        phrase_instrument(&report->scratch, r, i);
        show_say(report, input, "beside", NULL, REMIT_ARRAY_INSTRUMENT, i);
    }
}

static void statements(Report *report, const ReportInput *input,
                       RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitInstrument in = remit_instrument(r, number);

    show_statements(report, input);
    phrase_instrument(&report->scratch, r, number);
    show_say(report, input, instrument_word(in.word), NULL,
             REMIT_ARRAY_INSTRUMENT, number);
    say_symbol(report, input, remit_string(r, in.symbol));
    show_say(report, input, "as", remit_string(r, in.alias),
             REMIT_ARRAY_INSTRUMENT, number);
    show_texts(report, input, "title", in.titles);
    say_adoption(report, input, number);
    if (in.paragraph_count != 0)
        writer_number(&report->scratch, in.paragraph_count);
    show_say_clause(report, input, "paragraphs", NULL, REMIT_ARRAY_INSTRUMENT,
                    number, NODE_PARAGRAPHS);
    show_texts(report, input, "link", in.links);
    say_beside(report, input, number);
}

/* ---- its paragraphs ------------------------------------------------------ */

static const ReportColumn paragraph_columns[] = {
    {"paragraph", WORDING_COL_PARAGRAPHS, REPORT_FIXED},
    {"verb", WORDING_COL_VERB, REPORT_FIXED},
    {"force", WORDING_COL_FORCE, REPORT_FIXED},
    {"actors", WORDING_LEAD, REPORT_WRAPS},
    {"duties", WORDING_COL_WHAT, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void paragraph_row(Report *report, const ReportInput *input,
                          RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitParagraph p = remit_paragraph(r, number);

    phrase_paragraph(&report->scratch, r, number);
    report_held(report);
    report_text(report, remit_string(r, p.verb));
    writer_format(&report->scratch, "%s %d",
                  remit_force_text((RemitForce)p.force), p.strength);
    report_held(report);
    phrase_actors(&report->scratch, r, p.actors, ", ");
    report_held(report);
    for (uint32_t i = 0; i < p.duties.count; i++)
        writer_format(&report->scratch, "%s%s", i ? ", " : "",
                      remit_string(r, remit_duty(r, remit_number(
                          r, p.duties.first + i)).id));
    report_held(report);
    show_place(report, input, REMIT_ARRAY_PARAGRAPH, number);
}

static void paragraph_section(Report *report, const ReportInput *input,
                              RemitRange paragraphs)
{
    if (paragraphs.count == 0)
        return;
    REPORT_SECTION(report, "paragraphs",
                   wording(WORDING_COL_PARAGRAPHS, input->language),
                   paragraph_columns);
    for (uint32_t i = 0; i < paragraphs.count; i++)
        paragraph_row(report, input, paragraphs.first + i);
}

/* ---- relations ----------------------------------------------------------- */

static const ReportColumn relation_columns[] = {
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"relation", WORDING_COL_RELATION, REPORT_FIXED},
    {"to", WORDING_COL_REFERS_TO, REPORT_WRAPS},
    {"paragraphs", WORDING_COL_PARAGRAPHS, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void put_target(Report *report, const RemitRegistry *r,
                       const RemitRelation *relation)
{
    if (relation->duty != 0)
        writer_text(&report->scratch,
                    remit_string(r, remit_duty(r, relation->duty).id));
    else if (relation->to != 0)
        phrase_instrument(&report->scratch, r, relation->to);
    else
        writer_text(&report->scratch, remit_string(r, relation->cited));
}

static void relation_section(Report *report, const ReportInput *input,
                             RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation relation = remit_relation(r, i);
        if (relation.from != number && relation.to != number)
            continue;
        if (!any)
            REPORT_SECTION(report, "relations",
                           wording(WORDING_SECTION_CITATIONS, input->language),
                           relation_columns);
        any = true;
        cell_instrument(report, input, relation.from);
        report_word(report, relation_word(relation.word),
                    (Wording)(WORDING_RELATION_RECALLS + relation.word));
        put_target(report, r, &relation);
        report_held(report);
        report_text(report, remit_string(r, relation.label));
        show_place(report, input, REMIT_ARRAY_RELATION, i);
    }
}

/* What is recorded under the document's symbol. */
static bool fact_of_symbol(const ReportInput *input, const RemitFact *fact,
                           RemitNumber instrument)
{
    const RemitRegistry *r = input->registry;

    return fact->symbol != 0 &&
           symbol_equal(str_of(remit_string(r, fact->symbol)),
                        str_of(remit_string(r, remit_instrument(
                            r, instrument).symbol)));
}

void show_instrument(Report *report, const ReportInput *input,
                     RemitNumber number)
{
    statements(report, input, number);
    paragraph_section(report, input,
                      remit_instrument(input->registry, number).paragraphs);
    relation_section(report, input, number);
    show_facts(report, input, fact_of_symbol, number);
}
