/* lineage.c -- which instrument gave a mandate, and what later ones did to it.
 *
 * The first list holds mandates, creations of bodies and whatever a later
 * instrument refers to; the second every reference between instruments. */
#include <stdlib.h>

#include "compiler/phrase.h"
#include "compiler/record_words.h"
#include "compiler/report_cells.h"

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

/* ---- terms --------------------------------------------------------------- */

/* The last day that an extension or an end gave, by the place that says it. */
typedef struct { Span place; RemitDay until; StepNumber step; } Ending;
typedef VEC(Ending) Endings;

static void find_endings(const Trace *trace, Endings *endings)
{
    for (size_t i = 0; i < trace->steps.count; i++) {
        const Step *step = &trace->steps.at[i];
        if (step->rule == RULE_EXTENDED || step->rule == RULE_TERMINATED)
            VEC_PUSH(endings, (Ending){step->place, step->early.to,
                                       (StepNumber)i + 1});
    }
}

static Ending ending_at(const Endings *endings, Span place)
{
    for (size_t i = 0; i < endings->count; i++)
        if (endings->at[i].place.from == place.from &&
            endings->at[i].place.to == place.to)
            return endings->at[i];
    return (Ending){NO_SPAN, REMIT_NO_DAY, 0};
}

/* The last day of a mandate's first term: the derivation of any later end
 * begins with that.  REMIT_NO_DAY: no end was said. */
static RemitDay first_ending(const Trace *trace, StepNumber number)
{
    const Step *step;

    while ((step = trace_step(trace, number)) != NULL) {
        if (step->rule == RULE_TERM || step->rule == RULE_UNTIL)
            return step->early.to;
        /* inputs come before what they make, so this ends */
        number = step->input_count > 0 ? trace->inputs.at[step->first_input]
                                       : 0;
    }
    return REMIT_NO_DAY;
}

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
        qsort(acts->at, acts->count, sizeof *acts->at, by_duty_and_day);
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

/* How the end of a mandate was found: its own, or that of an extension. */
static StepNumber step_of_end(const ReportInput *input, RemitNumber duty,
                              const Endings *endings, const Act *acts,
                              size_t count)
{
    const Trace *trace = &input->made->trace;
    RemitNumber  o = remit_duty(input->registry, duty).occurrences.first;
    StepNumber   found = o >= 1 && o <= trace->due.count
                       ? trace->due.at[o - 1] : 0;

    for (size_t i = 0; i < count && found == 0; i++)
        found = ending_at(endings, trace_place(trace, REMIT_ARRAY_RELATION,
                                               acts[i].relation)).step;
    return found;
}

static void given_row(Report *report, const ReportInput *input,
                      RemitNumber number, StepNumber end)
{
    const RemitRegistry *r = input->registry;
    RemitDuty duty = remit_duty(r, number);

    cell_duty(report, input, number);
    report_word(report, "given-by", WORDING_RELATION_ESTABLISHED);
    cell_basis(report, input, number);
    report_day(report, remit_instrument(r, duty.instrument).adopted.to);
    report_day(report, duty.kind == REMIT_MANDATE
                       ? first_ending(&input->made->trace, end)
                       : REMIT_NO_DAY);
    cell_title(report, input, number);
}

static void act_row(Report *report, const ReportInput *input,
                    const Endings *endings, const Act *act)
{
    RemitRelation relation = remit_relation(input->registry, act->relation);
    Span place = trace_place(&input->made->trace, REMIT_ARRAY_RELATION,
                             act->relation);

    cell_duty(report, input, act->duty);
    cell_relation(report, relation.word);
    cell_said_in(report, input, &relation);
    report_day(report, act->adopted);
    report_day(report, ending_at(endings, place).until);
    cell_title(report, input, act->duty);
}

static void mandate_section(Report *report, const ReportInput *input,
                            const Acts *acts)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);
    Endings  endings = {0};
    size_t   at = 0;

    find_endings(&input->made->trace, &endings);
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
                  step_of_end(input, i, &endings, acts->at + from, at - from));
        for (size_t k = from; k < at; k++)
            act_row(report, input, &endings, &acts->at[k]);
    }
    VEC_FREE(&endings);
}

static void citation_row(Report *report, const ReportInput *input,
                         const RemitRelation *relation)
{
    const RemitRegistry *r = input->registry;

    cell_said_in(report, input, relation);
    report_day(report, remit_instrument(r, relation->from).adopted.to);
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
