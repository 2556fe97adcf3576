/* cycles.c -- month by month what expires and what is due, on what basis.
 *
 * Laid out as a secretariat publishes its mandate and reporting cycles: a
 * section a month, what expires and what is due in it by day, then what has no
 * day, then the abbreviations that the lists use. */
#include <stdio.h>

#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"

static const ReportColumn columns[] = {
    {"date", WORDING_COL_DATE, REPORT_FIXED},
    {"certainty", WORDING_COL_DATE, REPORT_DATA},
    {"event", WORDING_COL_EVENT, REPORT_FIXED},
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"to", WORDING_GOES_TO, REPORT_WRAPS},
    {"submit", WORDING_SUBMIT_BY, REPORT_FIXED},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"status", WORDING_COL_STATUS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn undated[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"status", WORDING_COL_STATUS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static const ReportColumn abbreviations[] = {
    {"abbreviation", WORDING_COL_ABBREVIATION, REPORT_FIXED},
    {"name", WORDING_COL_NAME, REPORT_WRAPS},
};

/* ---- the bodies that are mentioned --------------------------------------- */

/* By body: whether a list names it. */
typedef struct { bool *held; uint32_t count; } Mentions;

static void mention(Mentions *mentions, RemitNumber body)
{
    if (body <= mentions->count)
        mentions->held[body] = true;
}

static void mention_all(Mentions *mentions, const RemitRegistry *r,
                        RemitNumber occurrence)
{
    RemitOccurrence o = remit_occurrence(r, occurrence);
    RemitDuty       duty = remit_duty(r, o.duty);

    for (uint32_t i = 0; i < duty.lead.count; i++)
        mention(mentions, remit_actor(r, duty.lead.first + i).body);
    for (uint32_t i = 0; i < o.hops.count; i++)
        mention(mentions, remit_hop(r, o.hops.first + i).to);
    mention(mentions, duty.of);
}

static void add_abbreviations(Report *report, const ReportInput *input,
                              const Mentions *mentions)
{
    REPORT_SECTION(report, "abbreviations",
                   wording(WORDING_SECTION_ABBREVIATIONS, input->language),
                   abbreviations);
    for (RemitNumber i = 1; i <= mentions->count; i++) {
        RemitBody   body = remit_body(input->registry, i);
        const char *name = remit_text_in(input->registry, body.names,
                                         input->language);
        if (!mentions->held[i] || name[0] == '\0' ||
            strcmp(name, remit_string(input->registry, body.id)) == 0)
            continue;
        report_text(report, remit_string(input->registry, body.id));
        report_text(report, name);
    }
}

/* ---- months -------------------------------------------------------------- */

/* `July 2011`, and `2011-07` as the section's key. */
static void begin_month(Report *report, const ReportInput *input,
                        RemitCivil day)
{
    char year[8], key[16];

    snprintf(year, sizeof year, "%d", day.year);
    snprintf(key, sizeof key, "%04d-%02d", day.year, day.month);
    wording_about(&report->scratch,
                  (Wording)(WORDING_MONTH_1 + day.month - 1), input->language,
                  year);
    REPORT_SECTION(report, arena_copy(report->arena, key, strlen(key)),
                   writer_held(&report->scratch), columns);
    report->scratch.count = 0;
}

static void add_row(Report *report, const ReportInput *input,
                    RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);
    bool ends = remit_duty(input->registry, o.duty).kind == REMIT_MANDATE;

    cell_due(report, input, number);
    cell_certainty(report, o.certainty);
    report_word(report, ends ? "expires" : "due",
                ends ? WORDING_EVENT_EXPIRES : WORDING_EVENT_DUE);
    cell_occurrence(report, input, number);
    cell_lead(report, input, o.duty);
    cell_hops(report, input, number);
    cell_milestone(report, input, number, REMIT_SUBMIT);
    cell_basis(report, input, o.duty);
    cell_status(report, input, number);
    cell_title(report, input, o.duty);
}

static void undated_row(Report *report, const ReportInput *input,
                        RemitNumber number)
{
    RemitNumber duty = remit_occurrence(input->registry, number).duty;

    cell_occurrence(report, input, number);
    cell_lead(report, input, duty);
    cell_basis(report, input, duty);
    cell_status(report, input, number);
    cell_title(report, input, duty);
}

/* What obliges nobody falls due for nobody. */
static bool obliges(const ReportInput *input, RemitNumber number)
{
    RemitNumber duty = remit_occurrence(input->registry, number).duty;

    return remit_duty(input->registry, duty).proposal == 0;
}

static void add_months(Report *report, const ReportInput *input,
                       Mentions *mentions)
{
    DueList     list = report_list(input);
    RemitCivil  month = {0, 0, 0};
    bool        in_undated = false;
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0) {
        RemitDay   due = remit_occurrence(input->registry, number).due;
        RemitCivil day = remit_civil(due);
        if (!obliges(input, number))
            continue;
        mention_all(mentions, input->registry, number);
        if (due == REMIT_NO_DAY) {
            if (!in_undated)
                REPORT_SECTION(report, "undated",
                               wording(WORDING_SECTION_UNDATED,
                                       input->language), undated);
            in_undated = true;
            undated_row(report, input, number);
            continue;
        }
        if (day.year != month.year || day.month != month.month)
            begin_month(report, input, day);
        month = day;
        add_row(report, input, number);
    }
}

void report_cycles(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_BODY);
    Mentions mentions = {memory_new(count + 1), count};

    add_months(report, input, &mentions);
    add_abbreviations(report, input, &mentions);
    memory_free(mentions.held);
}
