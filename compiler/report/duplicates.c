/* duplicates.c -- what seems to be asked for twice.
 *
 * Three signs: one lead owes one recipient, at one session, reports that
 * different instruments ask for; one document is recorded for several duties;
 * an instrument says that it asks again. */

#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"
#include "lang/sort.h"
#include "lang/symbol.h"

static const ReportColumn same_report[] = {
    {"group", WORDING_COL_GROUP, REPORT_RIGHT},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"to", WORDING_GOES_TO, REPORT_WRAPS},
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn same_symbol[] = {
    {"symbol", WORDING_COL_SYMBOL, REPORT_WRAPS},
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn restated[] = {
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"restated_in", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

/* ---- one lead, one recipient --------------------------------------------- */

/* A report that reaches a recipient; `count`: at how many shared sessions. */
typedef struct {
    const char *lead;
    RemitNumber to, session, duty, instrument;
    uint32_t    count;
} Arrival;

typedef VEC(Arrival) Arrivals;

static int by_number(RemitNumber a, RemitNumber b)
{
    return a < b ? -1 : a > b;
}

static int same_lead_and_body(const Arrival *a, const Arrival *b)
{
    int order = strcmp(a->lead, b->lead);

    return order != 0 ? order : by_number(a->to, b->to);
}

static int by_session(const void *left, const void *right)
{
    const Arrival *a = left, *b = right;
    int order = same_lead_and_body(a, b);

    if (order == 0)
        order = by_number(a->session, b->session);
    return order != 0 ? order : by_number(a->duty, b->duty);
}

static int by_duty(const void *left, const void *right)
{
    const Arrival *a = left, *b = right;
    int order = same_lead_and_body(a, b);

    return order != 0 ? order : by_number(a->duty, b->duty);
}

static void add_arrivals(Report *report, const ReportInput *input,
                         Arrivals *all, RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitOccurrence o = remit_occurrence(r, number);
    RemitDuty       duty = remit_duty(r, o.duty);
    const char     *lead;

    if (duty.kind != REMIT_REPORT || duty.proposal || duty.lead.count == 0)
        return;
    phrase_actors(&report->scratch, r, duty.lead, ", ");
    lead = arena_copy(report->arena, writer_held(&report->scratch),
                      report->scratch.count);
    report->scratch.count = 0;
    for (uint32_t i = 0; i < o.hops.count; i++) {
        RemitHop hop = remit_hop(r, o.hops.first + i);
        Arrival  arrival = {lead, hop.to, hop.session, o.duty, duty.instrument,
                            1};
        if (hop.to != 0)
            VEC_PUSH(all, arrival);
    }
}

/* Keeps those that share a session with a report of another instrument, each
 * duty once for a session. */
static void keep_shared(Arrivals *all)
{
    size_t kept = 0;

    for (size_t from = 0, to; from < all->count; from = to) {
        bool several = false;
        for (to = from; to < all->count; to++) {
            const Arrival *a = &all->at[from], *b = &all->at[to];
            if (same_lead_and_body(a, b) != 0 || a->session != b->session)
                break;
            several |= a->instrument != b->instrument;
        }
        for (size_t i = from; several && i < to; i++)
            if (i == from || all->at[i].duty != all->at[i - 1].duty)
                all->at[kept++] = all->at[i];
    }
    all->count = kept;
}

/* A duty once for a recipient, with the number of sessions. */
static void join_sessions(Arrivals *all)
{
    size_t kept = 0;

    if (all->count == 0)
        return;
    sort_list(all->at, all->count, sizeof *all->at, by_duty);
    for (size_t i = 1; i < all->count; i++) {
        if (by_duty(&all->at[kept], &all->at[i]) == 0)
            all->at[kept].count++;
        else
            all->at[++kept] = all->at[i];
    }
    all->count = kept + 1;
}

static void arrival_row(Report *report, const ReportInput *input, int group,
                        const Arrival *arrival)
{
    report_number(report, group);
    report_text(report, arrival->lead);
    report_text(report, phrase_body_id(input->registry, arrival->to));
    cell_duty(report, input, arrival->duty);
    report_number(report, arrival->count);
    cell_basis(report, input, arrival->duty);
    cell_title(report, input, arrival->duty);
}

static void same_report_section(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_OCCURRENCE);
    Arrivals all = {0};
    int      group = 0;

    REPORT_SECTION(report, "same_report",
                   wording(WORDING_SECTION_SAME_REPORT, input->language),
                   same_report);
    for (RemitNumber i = 1; i <= count; i++)
        if (report_concerns(input, i))
            add_arrivals(report, input, &all, i);
    if (all.count > 0)
        sort_list(all.at, all.count, sizeof *all.at, by_session);
    keep_shared(&all);
    join_sessions(&all);
    for (size_t i = 0; i < all.count; i++) {
        if (i == 0 || same_lead_and_body(&all.at[i], &all.at[i - 1]) != 0)
            group++;
        arrival_row(report, input, group, &all.at[i]);
    }
    VEC_FREE(&all);
}

/* ---- one document -------------------------------------------------------- */

typedef struct {
    const char *symbol;         /* as written */
    char       *normal;         /* of whatever spelling */
    RemitNumber occurrence, duty;
} Issue;
typedef VEC(Issue) Issues;

static int by_symbol(const void *left, const void *right)
{
    const Issue *a = left, *b = right;
    int order = strcmp(a->normal, b->normal);

    if (order == 0)
        order = by_number(a->duty, b->duty);
    return order != 0 ? order : by_number(a->occurrence, b->occurrence);
}

static char *normal_symbol(const char *text)
{
    Symbol symbol;
    bool   good = symbol_read(str_of(text), &symbol, NULL);
    size_t size = good ? SYMBOL_NORMAL_MAX : strlen(text) + 1;
    char  *normal = memory_new(size);

    if (good)
        symbol_normal(&symbol, normal);
    else
        memcpy(normal, text, size);
    return normal;
}

static void find_issues(const ReportInput *input, Issues *issues)
{
    const RemitRegistry *r = input->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_FACT); i++) {
        RemitFact fact = remit_fact(r, i);
        const char *symbol = remit_string(r, fact.symbol);
        if (fact.symbol != 0 && fact.occurrence != 0)
            VEC_PUSH(issues,
                     (Issue){symbol, normal_symbol(symbol), fact.occurrence,
                             remit_occurrence(r, fact.occurrence).duty});
    }
    if (issues->count > 0)
        sort_list(issues->at, issues->count, sizeof *issues->at, by_symbol);
}

static void issue_row(Report *report, const ReportInput *input,
                      const Issue *issue)
{
    report_text(report, issue->symbol);
    cell_occurrence(report, input, issue->occurrence);
    cell_due(report, input, issue->occurrence);
    cell_basis(report, input, issue->duty);
    cell_title(report, input, issue->duty);
}

static void same_symbol_section(Report *report, const ReportInput *input)
{
    Issues issues = {0};

    REPORT_SECTION(report, "same_symbol",
                   wording(WORDING_SECTION_SAME_SYMBOL, input->language),
                   same_symbol);
    find_issues(input, &issues);
    for (size_t from = 0, to; from < issues.count; from = to) {
        for (to = from + 1; to < issues.count; to++)
            if (strcmp(issues.at[to].normal, issues.at[from].normal) != 0)
                break;
        if (issues.at[from].duty == issues.at[to - 1].duty)
            continue;
        for (size_t i = from; i < to; i++)
            if (i == from || by_symbol(&issues.at[i], &issues.at[i - 1]) != 0)
                issue_row(report, input, &issues.at[i]);
    }
    for (size_t i = 0; i < issues.count; i++)
        memory_free(issues.at[i].normal);
    VEC_FREE(&issues);
}

/* ---- asked for again ----------------------------------------------------- */

static void restated_section(Report *report, const ReportInput *input)
{
    const RemitRegistry *r = input->registry;

    REPORT_SECTION(report, "restated",
                   wording(WORDING_SECTION_RESTATED, input->language),
                   restated);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation relation = remit_relation(r, i);
        if (relation.word != REMIT_RESTATES || relation.duty == 0)
            continue;
        cell_duty(report, input, relation.duty);
        cell_basis(report, input, relation.duty);
        phrase_instrument(&report->scratch, r, relation.from);
        writer_text(&report->scratch, ", ");
        phrase_paragraph(&report->scratch, r, relation.paragraph);
        report_held(report);
        cell_title(report, input, relation.duty);
    }
}

void report_duplicates(Report *report, const ReportInput *input)
{
    same_report_section(report, input);
    same_symbol_section(report, input);
    restated_section(report, input);
}
