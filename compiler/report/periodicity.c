/* periodicity.c -- what recurs how often, by period and by topic.
 *
 * By period stand the duties that recur; by topic every duty that says what it
 * is about, so that one sees how often a subject is reported on. */
#include "compiler/report/report_cells.h"
#include "compiler/say/phrase_in.h"

static const ReportColumn by_period[] = {
    {"period", WORDING_COL_PERIOD, REPORT_WRAPS},
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
    {"first", WORDING_COL_FIRST, REPORT_FIXED},
    {"last", WORDING_COL_LAST, REPORT_FIXED},
    {"next", WORDING_COL_NEXT, REPORT_FIXED},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn by_topic[] = {
    {"topic", WORDING_COL_TOPIC, REPORT_WRAPS},
    {"period", WORDING_COL_PERIOD, REPORT_WRAPS},
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
    {"first", WORDING_COL_FIRST, REPORT_FIXED},
    {"last", WORDING_COL_LAST, REPORT_FIXED},
    {"next", WORDING_COL_NEXT, REPORT_FIXED},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

/* ---- what a duty's occurrences come to ----------------------------------- */

typedef struct {
    uint32_t    number;
    RemitNumber first, last, next;      /* occurrences; 0: none is dated */
} Recurrence;

/* Occurrences of a duty are ordered by due day, those without one last. */
static Recurrence recurrence_of(const ReportInput *input, RemitNumber duty)
{
    RemitRange range = remit_duty(input->registry, duty).occurrences;
    Recurrence found = {0, 0, 0, 0};

    for (uint32_t i = 0; i < range.count; i++) {
        RemitNumber number = range.first + i;
        RemitDay    due = remit_occurrence(input->registry, number).due;
        if (!report_concerns(input, number))
            continue;
        found.number++;
        if (due == REMIT_NO_DAY)
            continue;
        if (found.first == 0)
            found.first = number;
        found.last = number;
        if (found.next == 0 && input->today != REMIT_NO_DAY &&
            due >= input->today)
            found.next = number;
    }
    return found;
}

static void cell_due_or_none(Report *report, const ReportInput *input,
                             RemitNumber occurrence)
{
    if (occurrence == 0)
        report_empty(report);
    else
        cell_due(report, input, occurrence);
}

static void add_row(Report *report, const ReportInput *input, RemitNumber duty,
                    const Recurrence *found)
{
    const char *period = remit_string(input->registry,
                                      remit_duty(input->registry,
                                                 duty).period);

    phrase_period_in(&report->scratch, str_of(period), input->language);
    report_said(report, period, writer_held(&report->scratch));
    report->scratch.count = 0;
    cell_duty(report, input, duty);
    cell_lead(report, input, duty);
    report_number(report, found->number);
    cell_due_or_none(report, input, found->first);
    cell_due_or_none(report, input, found->last);
    cell_due_or_none(report, input, found->next);
    cell_basis(report, input, duty);
    cell_title(report, input, duty);
}

/* By the first cell; empty cells last. */
static int by_first_cell(const ReportCell *left, const ReportCell *right)
{
    if (left->text == NULL || right->text == NULL)
        return (left->text == NULL) - (right->text == NULL);
    return strcmp(left->text, right->text);
}

/* ---- the two lists ------------------------------------------------------- */

static void period_section(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);

    REPORT_SECTION(report, "periods",
                   wording(WORDING_SECTION_BY_PERIOD, input->language),
                   by_period);
    for (RemitNumber i = 1; i <= count; i++) {
        Recurrence found = recurrence_of(input, i);
        if (remit_duty(input->registry, i).recurring && found.number > 0)
            add_row(report, input, i, &found);
    }
    report_sort(report, by_first_cell);
}

static void topic_rows(Report *report, const ReportInput *input,
                       RemitNumber duty)
{
    const RemitRegistry *r = input->registry;
    RemitRange topics = remit_duty(r, duty).topics;
    Recurrence found = recurrence_of(input, duty);

    for (uint32_t i = 0; i < topics.count && found.number > 0; i++) {
        RemitBody   topic = remit_body(r, remit_number(r, topics.first + i));
        const char *name = remit_text_in(r, topic.names, input->language);
        report_text(report, name[0] != '\0' ? name : remit_string(r, topic.id));
        add_row(report, input, duty, &found);
    }
}

void report_periodicity(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);

    period_section(report, input);
    REPORT_SECTION(report, "topics",
                   wording(WORDING_SECTION_BY_TOPIC, input->language),
                   by_topic);
    for (RemitNumber i = 1; i <= count; i++)
        topic_rows(report, input, i);
    report_sort(report, by_first_cell);
}
