/* lineage.c -- which instrument gave a mandate, and what later ones did to it.
 *
 * The first list holds mandates, creations of bodies and whatever a later
 * instrument refers to; the second every reference between instruments. */

#include "compiler/say/record_words.h"
#include "compiler/report/report_cells.h"
#include "compiler/report/term_ends.h"
#include "compiler/say/phrase.h"
#include "lang/sort.h"

static const ReportColumn columns[] = {
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"relation", WORDING_COL_RELATION, REPORT_FIXED},
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"adopted", WORDING_COL_ADOPTED, REPORT_FIXED},
    {"until", WORDING_COL_UNTIL, REPORT_FIXED},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn citations[] = {
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"adopted", WORDING_COL_ADOPTED, REPORT_FIXED},
    {"relation", WORDING_COL_RELATION, REPORT_FIXED},
    {"refers_to", WORDING_COL_REFERS_TO, REPORT_WRAPS},
    {"paragraphs", WORDING_COL_PARAGRAPHS, REPORT_WRAPS},
};

/* ---- what was done to each duty ------------------------------------------ */

typedef struct { RemitNumber duty, relation; RemitDay adopted; } Act;
typedef VEC(Act) Acts;

static int by_duty_and_day(const void *left, const void *right)
{
    const Act *a = left, *b = right;

    if (a->duty != b->duty)
        return a->duty < b->duty ? -1 : 1;
    if (a->adopted != b->adopted)
        return a->adopted < b->adopted ? -1 : 1;
    return a->relation < b->relation ? -1 : a->relation > b->relation;
}

static void find_acts(const RemitRegistry *r, Acts *acts)
{
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation relation = remit_relation(r, i);
        Act act = {relation.duty, i,
                   remit_instrument(r, relation.from).adopted.to};
        if (relation.duty != 0)
            VEC_PUSH(acts, act);
    }
    if (acts->count > 0)
        sort_list(acts->at, acts->count, sizeof *acts->at, by_duty_and_day);
}

/* ---- rows ---------------------------------------------------------------- */

static void cell_relation(Report *report, uint8_t word)
{
    report_word(report, relation_word(word),
                (Wording)(WORDING_RELATION_RECALLS + (int)word));
}

/* `A/RES/65/141, 17` */
static void cell_said_in(Report *report, const ReportInput *input,
                         const RemitRelation *relation)
{
    phrase_instrument(&report->scratch, input->registry, relation->from);
    if (relation->paragraph != 0) {
        writer_text(&report->scratch, ", ");
        phrase_paragraph(&report->scratch, input->registry,
                         relation->paragraph);
    }
    report_held(report);
}

static void given_row(Report *report, const ReportInput *input,
                      RemitNumber number, RemitDay until)
{
    const RemitRegistry *r = input->registry;
    RemitDuty duty = remit_duty(r, number);

    cell_duty(report, input, number);
    report_word(report, "given-by", WORDING_RELATION_ESTABLISHED);
    cell_basis(report, input, number);
    cell_adopted(report, input, duty.instrument);
    report_day(report, until);
    cell_title(report, input, number);
}

static void act_row(Report *report, const ReportInput *input,
                    const TermEnds *ends, const Act *act)
{
    RemitRelation relation = remit_relation(input->registry, act->relation);

    cell_duty(report, input, act->duty);
    cell_relation(report, relation.word);
    cell_said_in(report, input, &relation);
    cell_adopted(report, input, relation.from);
    report_day(report, term_end_given(ends, act->relation));
    cell_title(report, input, act->duty);
}

/* The first of those acts that changed a term, 0: none did. */
static RemitNumber first_change(const ReportInput *input, const Acts *acts,
                                size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        RemitNumber number = acts->at[i].relation;
        uint8_t     word = remit_relation(input->registry, number).word;
        if (word == REMIT_EXTENDS || word == REMIT_TERMINATES)
            return number;
    }
    return 0;
}

static void mandate_section(Report *report, const ReportInput *input,
                            const Acts *acts)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);
    TermEnds ends = term_ends_of(input->made);
    size_t   at = 0;

    REPORT_SECTION(report, "mandates",
                   wording(WORDING_SECTION_MANDATES, input->language), columns);
    for (RemitNumber i = 1; i <= count; i++) {
        uint8_t kind = remit_duty(input->registry, i).kind;
        size_t  from = at;
        while (at < acts->count && acts->at[at].duty == i)
            at++;
        if (from == at && kind != REMIT_MANDATE && kind != REMIT_ESTABLISH)
            continue;
        given_row(report, input, i,
                  term_end_first(&ends, i, first_change(input, acts, from,
                                                        at)));
        for (size_t k = from; k < at; k++)
            act_row(report, input, &ends, &acts->at[k]);
    }
    term_ends_free(&ends);
}

static void citation_row(Report *report, const ReportInput *input,
                         const RemitRelation *relation)
{
    const RemitRegistry *r = input->registry;

    cell_said_in(report, input, relation);
    cell_adopted(report, input, relation->from);
    cell_relation(report, relation->word);
    if (relation->duty != 0)
        report_text(report, remit_string(r, remit_duty(r, relation->duty).id));
    else if (relation->to != 0)
        cell_instrument(report, input, relation->to);
    else
        report_text(report, remit_string(r, relation->cited));
    report_text(report, remit_string(r, relation->label));
}

static void citation_section(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_RELATION);

    REPORT_SECTION(report, "citations",
                   wording(WORDING_SECTION_CITATIONS, input->language),
                   citations);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitRelation relation = remit_relation(input->registry, i);
        citation_row(report, input, &relation);
    }
}

/* ---- the graph ----------------------------------------------------------- */

/* By number, one more than the node; 0: it has none yet. */
typedef struct { uint32_t *instruments, *duties; } Nodes;

static uint32_t instrument_node(Report *report, const ReportInput *input,
                                Nodes *nodes, RemitNumber number)
{
    uint32_t *held = &nodes->instruments[number];
    Writer    day = writer_memory();

    if (*held == 0) {
        phrase_instrument(&report->scratch, input->registry, number);
        writer_day(&day,
                   remit_instrument(input->registry, number).adopted.to);
        *held = 1 + report_node(report, REPORT_NODE_INSTRUMENT,
                                writer_held(&report->scratch),
                                writer_held(&day), false);
        report->scratch.count = 0;
    }
    writer_free(&day);
    return *held - 1;
}

/* A duty comes with the edge from the instrument that gave it. */
static uint32_t duty_node(Report *report, const ReportInput *input,
                          Nodes *nodes, RemitNumber number)
{
    RemitDuty duty = remit_duty(input->registry, number);
    uint32_t *held = &nodes->duties[number];

    if (*held == 0) {
        *held = 1 + report_node(report, REPORT_NODE_ACT,
                                remit_string(input->registry, duty.id), "",
                                duty.kind == REMIT_MANDATE);
        report_edge(report,
                    instrument_node(report, input, nodes, duty.instrument),
                    *held - 1, "", true);
    }
    return *held - 1;
}

static void graph(Report *report, const ReportInput *input)
{
    const RemitRegistry *r = input->registry;
    Nodes nodes = {
        memory_new((remit_count(r, REMIT_ARRAY_INSTRUMENT) + 1) *
                   sizeof(uint32_t)),
        memory_new((remit_count(r, REMIT_ARRAY_DUTY) + 1) * sizeof(uint32_t)),
    };

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++)
        if (remit_duty(r, i).kind == REMIT_MANDATE)
            duty_node(report, input, &nodes, i);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation relation = remit_relation(r, i);
        uint32_t      to;
        if (relation.duty == 0 && relation.to == 0)
            continue;
        to = relation.duty != 0
           ? duty_node(report, input, &nodes, relation.duty)
           : instrument_node(report, input, &nodes, relation.to);
        report_edge(report,
                    instrument_node(report, input, &nodes, relation.from), to,
                    relation_word(relation.word),
                    relation.word != REMIT_RECALLS);
    }
    memory_free(nodes.instruments);
    memory_free(nodes.duties);
}

void report_lineage(Report *report, const ReportInput *input)
{
    Acts acts = {0};

    find_acts(input->registry, &acts);
    mandate_section(report, input, &acts);
    citation_section(report, input);
    graph(report, input);
    VEC_FREE(&acts);
}
