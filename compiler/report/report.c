/* report.c -- the report while it is filled: rows, nodes, edges. */
#include "compiler/report/report.h"

#include "compiler/say/phrase.h"

static const struct {
    const char *name, *about;
    ReportFill *fill;
    Wording     title;
    bool        needs_day, has_graph;
} kinds[] = {
#define REPORT(id, name, day, graph, about)                                 \
    [REPORT_##id] = {#name, about, report_##name, WORDING_REPORT_##id, day, \
                     graph},
#include "compiler/report/report.def"
#undef REPORT
};

const char *report_name(ReportKind kind)      { return kinds[kind].name; }
const char *report_about(ReportKind kind)     { return kinds[kind].about; }
bool        report_needs_day(ReportKind kind) { return kinds[kind].needs_day; }
bool        report_has_graph(ReportKind kind) { return kinds[kind].has_graph; }

bool report_find(const char *name, ReportKind *kind)
{
    for (int i = 0; i < REPORT_COUNT; i++) {
        if (strcmp(name, kinds[i].name) != 0)
            continue;
        *kind = (ReportKind)i;
        return true;
    }
    return false;
}

/* ---- making -------------------------------------------------------------- */

static const char *copy(Report *report, const char *text)
{
    return arena_copy(report->arena, text, strlen(text));
}

/* The instrument adopted last, with its day; equal days: the first. */
static void find_latest(Report *report, const RemitRegistry *registry)
{
    uint32_t    count = remit_count(registry, REMIT_ARRAY_INSTRUMENT);
    RemitNumber found = 0;
    RemitDay    last = REMIT_NO_DAY;

    for (RemitNumber i = 1; i <= count; i++) {
        RemitDay day = remit_instrument(registry, i).adopted.to;
        if (day == REMIT_NO_DAY || day <= last)
            continue;
        found = i;
        last = day;
    }
    report->latest = "";
    if (found == 0)
        return;
    phrase_instrument(&report->scratch, registry, found);
    writer_text(&report->scratch, ", ");
    writer_day(&report->scratch, last);
    report->latest = copy(report, writer_held(&report->scratch));
    report->scratch.count = 0;
}

Report *report_new(const char *key, const char *title,
                   const ReportInput *input)
{
    Report *report = memory_new(sizeof *report);

    report->arena = arena_new();
    report->scratch = writer_memory();
    report->key = key;
    report->language = input->language;
    report->title = copy(report, title);
    report->latest = "";
    report->as_of = input->registry->as_of;
    report->today = input->today;
    return report;
}

Report *report_make(ReportKind kind, const ReportInput *input)
{
    Report *report = report_new(kinds[kind].name,
                                wording(kinds[kind].title, input->language),
                                input);

    report->has_graph = kinds[kind].has_graph;
    find_latest(report, input->registry);
    kinds[kind].fill(report, input);
    return report;
}

void report_free(Report *report)
{
    if (report == NULL)
        return;
    for (size_t i = 0; i < report->sections.count; i++)
        VEC_FREE(&report->sections.at[i].cells);
    VEC_FREE(&report->sections);
    VEC_FREE(&report->nodes);
    VEC_FREE(&report->edges);
    writer_free(&report->scratch);
    arena_free(report->arena);
    memory_free(report);
}

/* ---- rows ---------------------------------------------------------------- */

void report_section(Report *report, const char *key, const char *title,
                    const ReportColumn *columns, uint32_t count)
{
    ReportSection section = {.key = key, .title = copy(report, title),
                             .columns = columns, .column_count = count};

    VEC_PUSH(&report->sections, section);
}

static ReportSection *last_section(Report *report)
{
    return &report->sections.at[report->sections.count - 1];
}

static void push(Report *report, ReportCell cell)
{
    VEC_PUSH(&last_section(report)->cells, cell);
}

void report_text(Report *report, const char *text)
{
    if (text[0] == '\0')
        report_empty(report);
    else
        push(report, (ReportCell){.kind = CELL_TEXT,
                                  .text = copy(report, text)});
}

void report_word(Report *report, const char *word, Wording shown)
{
    push(report, (ReportCell){.kind = CELL_WORD, .text = word,
                              .shown = wording(shown, report->language)});
}

void report_said(Report *report, const char *text, const char *shown)
{
    if (text[0] == '\0')
        report_empty(report);
    else
        push(report, (ReportCell){.kind = CELL_WORD,
                                  .text = copy(report, text),
                                  .shown = copy(report, shown)});
}

void report_number(Report *report, int64_t number)
{
    push(report, (ReportCell){.kind = CELL_NUMBER, .number = number});
}

void report_day(Report *report, RemitDay day)
{
    if (day == REMIT_NO_DAY)
        report_empty(report);
    else
        push(report, (ReportCell){.kind = CELL_DAY, .number = day});
}

void report_empty(Report *report)
{
    push(report, (ReportCell){.kind = CELL_EMPTY});
}

void report_held(Report *report)
{
    report_text(report, writer_held(&report->scratch));
    report->scratch.count = 0;
}

/* ---- order --------------------------------------------------------------- */

/* Rows from..middle and middle..to are in order; puts both in order. */
static void merge(ReportCell *into, const ReportCell *rows, uint32_t width,
                  size_t from, size_t middle, size_t to, ReportCompare *compare)
{
    size_t left = from, right = middle, size = width * sizeof *rows;

    for (size_t at = from; at < to; at++) {
        bool first = left < middle &&
                     (right >= to || compare(rows + left * width,
                                             rows + right * width) <= 0);
        size_t taken = first ? left++ : right++;
        memcpy(into + at * width, rows + taken * width, size);
    }
}

void report_sort(Report *report, ReportCompare *compare)
{
    ReportSection *section = last_section(report);
    uint32_t       width = section->column_count;
    size_t         count = section->cells.count / width;
    ReportCell    *from = section->cells.at;
    ReportCell    *spare, *into;

    if (count < 2)
        return;
    spare = into = memory_new(section->cells.count * sizeof *into);
    for (size_t run = 1; run < count; run *= 2) {
        ReportCell *old = from;
        for (size_t at = 0; at < count; at += 2 * run) {
            size_t middle = at + run < count ? at + run : count;
            size_t to = at + 2 * run < count ? at + 2 * run : count;
            merge(into, from, width, at, middle, to, compare);
        }
        from = into;
        into = old;
    }
    if (from == spare)
        memcpy(section->cells.at, spare, section->cells.count * sizeof *spare);
    memory_free(spare);
}

/* ---- the graph ----------------------------------------------------------- */

uint32_t report_node(Report *report, ReportNodeKind kind, const char *label,
                     const char *second, bool strong)
{
    ReportNode node = {kind, copy(report, label), copy(report, second), strong};

    VEC_PUSH(&report->nodes, node);
    return (uint32_t)report->nodes.count - 1;
}

void report_edge(Report *report, uint32_t from, uint32_t to, const char *label,
                 bool strong)
{
    ReportEdge edge = {from, to, copy(report, label), strong};

    VEC_PUSH(&report->edges, edge);
}
