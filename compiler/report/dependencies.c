/* dependencies.c -- what waits for what, how much room is left, and who waits
 * for whom.
 *
 * note [critical]: an occurrence is critical when its slack is known and none
 * is left.  A path begins at a critical occurrence on which the earliest day of
 * no other critical one hangs, and goes back along what the earliest days hang
 * on.  Slack and drivers are the scheduler's; nothing is worked out here. */

#include "compiler/say/record_words.h"
#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"
#include "compiler/say/waiting.h"
#include "lang/sort.h"

static const ReportColumn columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"how", WORDING_COL_HOW, REPORT_FIXED},
    {"waits_for", WORDING_COL_WAITS_FOR, REPORT_WRAPS},
    {"waits_for_due", WORDING_COL_ITS_DUE, REPORT_FIXED},
    {"waits_for_status", WORDING_COL_STATUS, REPORT_WRAPS},
    {"slack_days", WORDING_COL_SLACK, REPORT_RIGHT},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn path_columns[] = {
    {"path", WORDING_COL_PATH, REPORT_RIGHT},
    {"step", WORDING_COL_STEP, REPORT_RIGHT},
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"slack_days", WORDING_COL_SLACK, REPORT_RIGHT},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn lead_columns[] = {
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"waits_for", WORDING_COL_WAITS_FOR, REPORT_WRAPS},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
};

static void cell_slack(Report *report, const RemitOccurrence *o)
{
    if (o->slack_known)
        report_number(report, o->slack);
    else
        report_empty(report);
}

/* ---- the critical path --------------------------------------------------- */

static bool is_critical(const RemitOccurrence *o)
{
    return o->slack_known && o->slack <= 0;
}

/* What its earliest day hangs on; 0: the path ends here. */
static RemitNumber driver_of(const ReportInput *input, RemitNumber number)
{
    const Trace *trace = &input->made->trace;

    return number <= trace->drivers.count ? trace->drivers.at[number - 1] : 0;
}

/* By occurrence: whether the earliest day of something critical hangs on it. */
static bool *drives(const ReportInput *input)
{
    const RemitRegistry *r = input->registry;
    uint32_t count = remit_count(r, REMIT_ARRAY_OCCURRENCE);
    bool    *held = memory_new(count + 1);

    for (RemitNumber i = 1; i <= count; i++) {
        RemitOccurrence o = remit_occurrence(r, i);
        if (is_critical(&o))
            held[driver_of(input, i)] = true;
    }
    return held;
}

typedef VEC(RemitNumber) Path;

/* From `number` back; no longer than there are occurrences, whatever circles
 * the drivers make. */
static void find_path(const ReportInput *input, RemitNumber number, Path *path)
{
    uint32_t most = remit_count(input->registry, REMIT_ARRAY_OCCURRENCE);

    path->count = 0;
    for (; number != 0 && path->count < most; number = driver_of(input, number))
        VEC_PUSH(path, number);
}

static void path_rows(Report *report, const ReportInput *input,
                      const Path *path, int number)
{
    for (size_t i = path->count; i-- > 0;) {
        RemitOccurrence o = remit_occurrence(input->registry, path->at[i]);
        report_number(report, number);
        report_number(report, (int64_t)(path->count - i));
        cell_occurrence(report, input, path->at[i]);
        cell_due(report, input, path->at[i]);
        cell_slack(report, &o);
        cell_lead(report, input, o.duty);
        cell_title(report, input, o.duty);
    }
}

static void critical_section(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_OCCURRENCE);
    bool    *inner = drives(input);
    Path     path = {0};
    int      paths = 0;

    REPORT_SECTION(report, "critical",
                   wording(WORDING_SECTION_CRITICAL, input->language),
                   path_columns);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitOccurrence o = remit_occurrence(input->registry, i);
        if (!is_critical(&o) || inner[i] || !report_concerns(input, i))
            continue;
        find_path(input, i, &path);
        if (path.count > 1)
            path_rows(report, input, &path, ++paths);
    }
    VEC_FREE(&path);
    memory_free(inner);
}

/* ---- what waits for what ------------------------------------------------- */

static void dependency_row(Report *report, const ReportInput *input,
                           const Waiting *w)
{
    RemitOccurrence o = remit_occurrence(input->registry, w->waits);

    cell_occurrence(report, input, w->waits);
    cell_due(report, input, w->waits);
    report_word(report, w->word, w->how);
    cell_occurrence(report, input, w->awaited);
    cell_due(report, input, w->awaited);
    cell_status(report, input, w->awaited);
    cell_slack(report, &o);
    cell_lead(report, input, o.duty);
    cell_title(report, input, o.duty);
}

static void dependency_section(Report *report, const ReportInput *input)
{
    DueList     list = report_list(input);
    RemitNumber number;

    REPORT_SECTION(report, "dependencies",
                   wording(WORDING_SECTION_DEPENDENCIES, input->language),
                   columns);
    while ((number = due_list_next(&list)) != 0) {
        WaitingWalk walk = waiting_begin(input->registry, number);
        Waiting     waiting;
        while (waiting_next(&walk, &waiting))
            dependency_row(report, input, &waiting);
    }
}

/* ---- who waits for whom -------------------------------------------------- */

typedef struct { const char *lead, *other; } Pair;
typedef VEC(Pair) Pairs;

static int by_names(const void *left, const void *right)
{
    const Pair *a = left, *b = right;
    int order = strcmp(a->lead, b->lead);

    return order != 0 ? order : strcmp(a->other, b->other);
}

static const char *lead_of(Report *report, const ReportInput *input,
                           RemitNumber occurrence)
{
    RemitNumber duty = remit_occurrence(input->registry, occurrence).duty;
    const char *text;

    phrase_actors(&report->scratch, input->registry,
                  remit_duty(input->registry, duty).lead, ", ");
    text = arena_copy(report->arena, writer_held(&report->scratch),
                      report->scratch.count);
    report->scratch.count = 0;
    return text;
}

static void collect(Report *report, const ReportInput *input, Pairs *pairs)
{
    const RemitRegistry *r = input->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DEPENDENCY); i++) {
        Waiting w = waiting_of(remit_dependency(r, i));
        Pair pair = {lead_of(report, input, w.waits),
                     lead_of(report, input, w.awaited)};
        if (report_concerns(input, w.waits) && pair.lead[0] != '\0' &&
            pair.other[0] != '\0' && strcmp(pair.lead, pair.other) != 0)
            VEC_PUSH(pairs, pair);
    }
    if (pairs->count > 0)
        sort_list(pairs->at, pairs->count, sizeof *pairs->at, by_names);
}

static void lead_section(Report *report, const ReportInput *input)
{
    Pairs  pairs = {0};
    size_t from = 0;

    REPORT_SECTION(report, "leads",
                   wording(WORDING_SECTION_WAITING, input->language),
                   lead_columns);
    collect(report, input, &pairs);
    for (size_t i = 0; i < pairs.count; i++) {
        if (i + 1 < pairs.count &&
            by_names(&pairs.at[i], &pairs.at[i + 1]) == 0)
            continue;
        report_text(report, pairs.at[i].lead);
        report_text(report, pairs.at[i].other);
        report_number(report, (int64_t)(i + 1 - from));
        from = i + 1;
    }
    VEC_FREE(&pairs);
}

/* ---- the graph ----------------------------------------------------------- */

static uint32_t node_of(Report *report, const ReportInput *input,
                        uint32_t *nodes, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);
    Writer due = writer_memory();

    if (nodes[number] == 0) {
        phrase_occurrence(&report->scratch, input->registry, number);
        writer_day(&due, o.due);
        nodes[number] = 1 + report_node(report, REPORT_NODE_ACT,
                                        writer_held(&report->scratch),
                                        writer_held(&due), is_critical(&o));
        report->scratch.count = 0;
    }
    writer_free(&due);
    return nodes[number] - 1;
}

/* An edge leads from what must come first to what waits for it. */
static void graph(Report *report, const ReportInput *input)
{
    const RemitRegistry *r = input->registry;
    uint32_t  count = remit_count(r, REMIT_ARRAY_OCCURRENCE);
    uint32_t *nodes = memory_new((count + 1) * sizeof *nodes);

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DEPENDENCY); i++) {
        Waiting w = waiting_of(remit_dependency(r, i));
        RemitOccurrence waits = remit_occurrence(r, w.waits);
        RemitOccurrence awaited = remit_occurrence(r, w.awaited);
        if (w.waits > count || w.awaited > count
            || !report_concerns(input, w.waits))
            continue;
        /* one after the other: a call may number a node */
        uint32_t first = node_of(report, input, nodes, w.awaited);
        uint32_t second = node_of(report, input, nodes, w.waits);
        report_edge(report, first, second, w.word,
                    is_critical(&waits) && is_critical(&awaited));
    }
    memory_free(nodes);
}

void report_dependencies(Report *report, const ReportInput *input)
{
    critical_section(report, input);
    dependency_section(report, input);
    lead_section(report, input);
    graph(report, input);
}
