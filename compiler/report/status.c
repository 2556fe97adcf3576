/* status.c -- how every duty stands: a section a status, the urgent first. */
#include "compiler/report/report_cells.h"

static const ReportColumn summary[] = {
    {"status", WORDING_COL_STATUS, REPORT_FIXED},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
};

static const ReportColumn columns[] = {
    {"due", WORDING_DUE, REPORT_FIXED},
    {"due_latest", WORDING_DUE, REPORT_DATA},
    {"certainty", WORDING_DUE, REPORT_DATA},
    {"days", WORDING_COL_DAYS, REPORT_RIGHT},
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"to", WORDING_GOES_TO, REPORT_WRAPS},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

/* What asks for somebody's attention comes first. */
static const RemitStatus order[] = {
    REMIT_OVERDUE, REMIT_OUTSTANDING, REMIT_CANNOT_TELL, REMIT_WAITING,
    REMIT_CONDITIONAL, REMIT_ONGOING, REMIT_NO_DATE, REMIT_FULFILLED_LATE,
    REMIT_FULFILLED, REMIT_LAPSED, REMIT_NOT_TRIGGERED, REMIT_WAIVED,
    REMIT_SUPERSEDED, REMIT_PROPOSED,
};

enum { STATUSES = sizeof order / sizeof *order };

static void count_all(const ReportInput *input, uint32_t *counts)
{
    DueList     list = report_list(input);
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0)
        counts[remit_status(input->registry, number, input->today)]++;
}

static void add_row(Report *report, const ReportInput *input,
                    RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);

    cell_due(report, input, number);
    cell_due_latest(report, input, number);
    cell_certainty(report, o.certainty);
    cell_days(report, input, number);
    cell_occurrence(report, input, number);
    cell_lead(report, input, o.duty);
    cell_hops(report, input, number);
    cell_basis(report, input, o.duty);
    cell_title(report, input, o.duty);
}

static void add_section(Report *report, const ReportInput *input,
                        RemitStatus status)
{
    DueList     list = report_list(input);
    RemitNumber number;

    REPORT_SECTION(report, remit_status_text(status),
                   wording_status(status, input->language), columns);
    while ((number = due_list_next(&list)) != 0)
        if (remit_status(input->registry, number, input->today) == status)
            add_row(report, input, number);
}

void report_status(Report *report, const ReportInput *input)
{
    uint32_t counts[STATUSES] = {0};

    if (input->today == REMIT_NO_DAY)
        return;
    count_all(input, counts);
    REPORT_SECTION(report, "summary",
                   wording(WORDING_SECTION_SUMMARY, input->language), summary);
    for (int i = 0; i < STATUSES; i++) {
        if (counts[order[i]] == 0)
            continue;
        report_word(report, remit_status_text(order[i]),
                    (Wording)(WORDING_STATUS_PROPOSED + (int)order[i]));
        report_number(report, counts[order[i]]);
    }
    for (int i = 0; i < STATUSES; i++)
        if (counts[order[i]] > 0)
            add_section(report, input, order[i]);
}
