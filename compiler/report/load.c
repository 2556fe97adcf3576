/* load.c -- how much each lead owes: by month, in busy weeks, by session.
 *
 * A report weighs on the day on which it must be submitted, where a policy
 * says one; anything else on the day on which it is due.  A mandate's end and
 * a proposal weigh nothing. */
#include <stdio.h>

#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"
#include "lang/sort.h"

enum { BUSY = 2 };              /* submissions by one lead in a week, or more */

static const ReportColumn by_month[] = {
    {"month", WORDING_COL_MONTH, REPORT_FIXED},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"to_submit", WORDING_COL_TO_SUBMIT, REPORT_RIGHT},
    {"falls_due", WORDING_COL_FALLS_DUE, REPORT_RIGHT},
};

static const ReportColumn by_week[] = {
    {"week", WORDING_COL_WEEK, REPORT_FIXED},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
    {"occurrences", WORDING_COL_WHAT, REPORT_WRAPS},
};

static const ReportColumn by_session[] = {
    {"session", WORDING_COL_SESSION, REPORT_WRAPS},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"reports", WORDING_COL_REPORTS, REPORT_RIGHT},
    {"occurrences", WORDING_COL_WHAT, REPORT_WRAPS},
};

/* Something that one lead does on one day. */
typedef struct {
    const char *lead;
    RemitDay    day;
    bool        submission;     /* else it falls due */
    RemitNumber occurrence;
} Task;

typedef VEC(Task) Tasks;

/* ---- collecting ---------------------------------------------------------- */

static int by_day(const Task *a, const Task *b)
{
    return a->day < b->day ? -1 : a->day > b->day;
}

static int month_of(RemitDay day)
{
    RemitCivil civil = remit_civil(day);
    return civil.year * 12 + civil.month - 1;
}

/* The Monday of its week. */
static RemitDay week_of(RemitDay day)
{
    return day - (remit_weekday(day) - 1);
}

static int by_lead_then_day(const Task *a, const Task *b)
{
    int order = strcmp(a->lead, b->lead);

    if (order == 0)
        order = by_day(a, b);
    return order != 0 ? order : a->occurrence < b->occurrence ? -1
                              : a->occurrence > b->occurrence;
}

static int by_month_and_lead(const void *left, const void *right)
{
    const Task *a = left, *b = right;
    int first = month_of(a->day), second = month_of(b->day);

    return first != second ? (first < second ? -1 : 1)
                           : by_lead_then_day(a, b);
}

static int by_week_and_lead(const void *left, const void *right)
{
    const Task *a = left, *b = right;
    RemitDay first = week_of(a->day), second = week_of(b->day);

    return first != second ? (first < second ? -1 : 1)
                           : by_lead_then_day(a, b);
}

static void add_tasks(Report *report, const ReportInput *input, Tasks *tasks,
                      RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitOccurrence o = remit_occurrence(r, number);
    RemitDuty   duty = remit_duty(r, o.duty);
    RemitNumber m = remit_milestone_first(r, number, REMIT_SUBMIT);
    Task        task = {.occurrence = number};

    if (duty.proposal || duty.kind == REMIT_MANDATE || o.due == REMIT_NO_DAY)
        return;
    phrase_actors(&report->scratch, r, duty.lead, ", ");
    task.lead = arena_copy(report->arena, writer_held(&report->scratch),
                           report->scratch.count);
    report->scratch.count = 0;
    if (m != 0) {
        task.day = remit_milestone(r, m).day;
        task.submission = true;
        VEC_PUSH(tasks, task);
    }
    task.day = o.due;
    task.submission = false;
    VEC_PUSH(tasks, task);
}

static void collect(Report *report, const ReportInput *input, Tasks *tasks)
{
    DueList     list = report_list(input);
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0)
        add_tasks(report, input, tasks, number);
}

/* ---- by month ------------------------------------------------------------ */

static void month_row(Report *report, const Task *task, int submissions,
                      int due)
{
    RemitCivil day = remit_civil(task->day);

    writer_format(&report->scratch, "%04d-%02d", day.year, day.month);
    report_held(report);
    report_text(report, task->lead);
    report_number(report, submissions);
    report_number(report, due);
}

static void month_section(Report *report, const ReportInput *input,
                          const Tasks *tasks)
{
    int submissions = 0, due = 0;

    REPORT_SECTION(report, "months",
                   wording(WORDING_SECTION_BY_MONTH, input->language),
                   by_month);
    for (size_t i = 0; i < tasks->count; i++) {
        const Task *task = &tasks->at[i], *next = task + 1;
        submissions += task->submission;
        due += !task->submission;
        if (i + 1 < tasks->count &&
            month_of(task->day) == month_of(next->day) &&
            strcmp(task->lead, next->lead) == 0)
            continue;
        month_row(report, task, submissions, due);
        submissions = due = 0;
    }
}

/* ---- by week ------------------------------------------------------------- */

static void week_row(Report *report, const ReportInput *input,
                     const Task *tasks, size_t count)
{
    RemitIsoWeek week = remit_iso_week(tasks->day);

    writer_format(&report->scratch, "%04d-W%02d", week.year, week.week);
    report_held(report);
    report_text(report, tasks->lead);
    report_number(report, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            writer_text(&report->scratch, "; ");
        phrase_occurrence(&report->scratch, input->registry,
                          tasks[i].occurrence);
    }
    report_held(report);
}

/* The submissions alone, moved to the front and put in order. */
static size_t only_submissions(Tasks *tasks)
{
    size_t kept = 0;

    for (size_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].submission && tasks->at[i].lead[0] != '\0')
            tasks->at[kept++] = tasks->at[i];
    if (kept > 0)
        sort_list(tasks->at, kept, sizeof *tasks->at, by_week_and_lead);
    return kept;
}

static void week_section(Report *report, const ReportInput *input,
                         Tasks *tasks)
{
    size_t count = only_submissions(tasks), from = 0;

    REPORT_SECTION(report, "busy_weeks",
                   wording(WORDING_SECTION_BUSY_WEEKS, input->language),
                   by_week);
    for (size_t i = 0; i < count; i++) {
        const Task *task = &tasks->at[i], *next = task + 1;
        if (i + 1 < count && week_of(task->day) == week_of(next->day) &&
            strcmp(task->lead, next->lead) == 0)
            continue;
        if (i + 1 - from >= BUSY)
            week_row(report, input, tasks->at + from, i + 1 - from);
        from = i + 1;
    }
}

/* ---- by session ---------------------------------------------------------- */

typedef struct { RemitNumber session, occurrence; RemitDay opens; } Arrival;
typedef VEC(Arrival) Arrivals;

static int by_opening(const void *left, const void *right)
{
    const Arrival *a = left, *b = right;

    if (a->opens != b->opens)
        return a->opens < b->opens ? -1 : 1;
    if (a->session != b->session)
        return a->session < b->session ? -1 : 1;
    return a->occurrence < b->occurrence ? -1 : a->occurrence > b->occurrence;
}

/* In order, what comes by two chains once. */
static void sort_arrivals(Arrivals *arrivals)
{
    size_t kept = 0;

    if (arrivals->count > 0)
        sort_list(arrivals->at, arrivals->count, sizeof *arrivals->at,
                  by_opening);
    for (size_t i = 0; i < arrivals->count; i++)
        if (i == 0 || by_opening(&arrivals->at[i], &arrivals->at[i - 1]) != 0)
            arrivals->at[kept++] = arrivals->at[i];
    arrivals->count = kept;
}

static void find_arrivals(const ReportInput *input, Arrivals *arrivals)
{
    const RemitRegistry *r = input->registry;
    DueList     list = report_list(input);
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0) {
        RemitOccurrence o = remit_occurrence(r, number);
        for (uint32_t i = 0; i < o.hops.count; i++) {
            RemitHop hop = remit_hop(r, o.hops.first + i);
            Arrival  arrival = {hop.session, number,
                                remit_session(r, hop.session).opens.from};
            if (hop.session != 0 && !remit_duty(r, o.duty).proposal)
                VEC_PUSH(arrivals, arrival);
        }
    }
    sort_arrivals(arrivals);
}

static void session_row(Report *report, const ReportInput *input,
                        const Arrival *arrivals, size_t count)
{
    RemitSession session = remit_session(input->registry, arrivals->session);

    phrase_session(&report->scratch, input->registry, arrivals->session);
    report_held(report);
    cell_moving_day(report, session.opens.from, session.opens.to);
    report_number(report, (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            writer_text(&report->scratch, "; ");
        phrase_occurrence(&report->scratch, input->registry,
                          arrivals[i].occurrence);
    }
    report_held(report);
}

static void session_section(Report *report, const ReportInput *input)
{
    Arrivals arrivals = {0};
    size_t   from = 0;

    REPORT_SECTION(report, "sessions",
                   wording(WORDING_SECTION_SESSIONS, input->language),
                   by_session);
    find_arrivals(input, &arrivals);
    for (size_t i = 0; i < arrivals.count; i++) {
        if (i + 1 < arrivals.count &&
            arrivals.at[i].session == arrivals.at[i + 1].session)
            continue;
        session_row(report, input, arrivals.at + from, i + 1 - from);
        from = i + 1;
    }
    VEC_FREE(&arrivals);
}

void report_load(Report *report, const ReportInput *input)
{
    Tasks tasks = {0};

    collect(report, input, &tasks);
    if (tasks.count > 0)
        sort_list(tasks.at, tasks.count, sizeof *tasks.at, by_month_and_lead);
    month_section(report, input, &tasks);
    week_section(report, input, &tasks);
    session_section(report, input);
    VEC_FREE(&tasks);
}
