/* chains.c -- through which sessions each report goes: a row a hop.
 *
 * In the graph a session stands once, whoever sends it something, so that one
 * sees where the chains meet. */
#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"

static const ReportColumn columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"chain", WORDING_COL_CHAIN, REPORT_RIGHT},
    {"step", WORDING_COL_STEP, REPORT_RIGHT},
    {"to", WORDING_GOES_TO, REPORT_WRAPS},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"closes", WORDING_COL_CLOSES, REPORT_FIXED},
    {"certainty", WORDING_COL_CHOSEN, REPORT_DATA},
    {"submit", WORDING_SUBMIT_BY, REPORT_FIXED},
    {"issue", WORDING_ISSUE_BY, REPORT_FIXED},
    {"item", WORDING_COL_ITEM, REPORT_WRAPS},
    {"chosen", WORDING_COL_CHOSEN, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

/* ---- rows ---------------------------------------------------------------- */

/* The milestone of a kind that prepares the hop, empty without one. */
static void hop_milestone(Report *report, const ReportInput *input,
                          const RemitOccurrence *o, RemitNumber hop,
                          RemitMilestoneWord word)
{
    for (uint32_t i = 0; i < o->milestones.count; i++) {
        RemitMilestone m = remit_milestone(input->registry,
                                           o->milestones.first + i);
        if (m.hop != hop || m.word != (uint8_t)word)
            continue;
        cell_moving_day(report, m.day, m.latest);
        return;
    }
    report_empty(report);
}

static void hop_row(Report *report, const ReportInput *input,
                    const RemitOccurrence *o, RemitNumber number)
{
    RemitHop hop = remit_hop(input->registry, number);

    cell_occurrence(report, input, hop.occurrence);
    report_number(report, hop.chain);
    report_number(report, hop.group);
    phrase_hop(&report->scratch, input->registry, number);
    report_held(report);
    cell_moving_day(report, hop.opens.from, hop.opens.to);
    cell_moving_day(report, hop.closes.from, hop.closes.to);
    cell_certainty(report, hop.certainty);
    hop_milestone(report, input, o, number, REMIT_SUBMIT);
    hop_milestone(report, input, o, number, REMIT_ISSUE);
    report_text(report, remit_string(input->registry, hop.item));
    report_word(report, hop.inferred ? "inferred" : "written",
                hop.inferred ? WORDING_CHOSEN_INFERRED
                             : WORDING_CHOSEN_WRITTEN);
    cell_lead(report, input, o->duty);
    cell_title(report, input, o->duty);
}

/* ---- the graph ----------------------------------------------------------- */

/* Which node a session, or a recipient without one, has got; by number, 0:
 * none yet, else one more than the node. */
typedef struct { uint32_t *sessions, *bodies; } Nodes;

static uint32_t node_of(Report *report, const ReportInput *input, Nodes *nodes,
                        RemitNumber number)
{
    RemitHop  hop = remit_hop(input->registry, number);
    uint32_t *held = hop.session != 0 ? &nodes->sessions[hop.session]
                                      : &nodes->bodies[hop.to];
    Writer    label = writer_memory(), day = writer_memory();

    if (*held == 0) {
        phrase_hop(&label, input->registry, number);
        writer_day(&day, hop.opens.from);
        *held = 1 + report_node(report, REPORT_NODE_SESSION,
                                writer_held(&label), writer_held(&day), false);
    }
    writer_free(&label);
    writer_free(&day);
    return *held - 1;
}

/* From every hop of the group before, or from the act itself. */
static void link_hop(Report *report, const ReportInput *input, Nodes *nodes,
                     const RemitOccurrence *o, uint32_t act, uint32_t index)
{
    RemitHop    hop = remit_hop(input->registry, o->hops.first + index);
    uint32_t    node = node_of(report, input, nodes, o->hops.first + index);
    const char *id = remit_string(input->registry,
                                  remit_duty(input->registry, o->duty).id);

    if (hop.group <= 1)
        report_edge(report, act, node, "", true);
    for (uint32_t i = 0; i < index; i++) {
        RemitHop before = remit_hop(input->registry, o->hops.first + i);
        if (before.chain == hop.chain && before.group + 1 == hop.group)
            report_edge(report,
                        node_of(report, input, nodes, o->hops.first + i),
                        node, id, hop.inferred == 0);
    }
}

static void graph(Report *report, const ReportInput *input, Nodes *nodes,
                  RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);
    Writer   due = writer_memory();
    uint32_t act;

    phrase_occurrence(&report->scratch, input->registry, number);
    writer_day(&due, o.due);
    act = report_node(report, REPORT_NODE_ACT, writer_held(&report->scratch),
                      writer_held(&due), false);
    report->scratch.count = 0;
    writer_free(&due);
    for (uint32_t i = 0; i < o.hops.count; i++)
        link_hop(report, input, nodes, &o, act, i);
}

void report_chains(Report *report, const ReportInput *input)
{
    const RemitRegistry *r = input->registry;
    DueList     list = report_list(input);
    RemitNumber number;
    Nodes nodes = {
        memory_new((remit_count(r, REMIT_ARRAY_SESSION) + 1) *
                   sizeof(uint32_t)),
        memory_new((remit_count(r, REMIT_ARRAY_BODY) + 1) * sizeof(uint32_t)),
    };

    REPORT_SECTION(report, "chains", report->title, columns);
    while ((number = due_list_next(&list)) != 0) {
        RemitOccurrence o = remit_occurrence(r, number);
        for (uint32_t i = 0; i < o.hops.count; i++)
            hop_row(report, input, &o, o.hops.first + i);
        if (o.hops.count > 0)
            graph(report, input, &nodes, number);
    }
    memory_free(nodes.sessions);
    memory_free(nodes.bodies);
}
