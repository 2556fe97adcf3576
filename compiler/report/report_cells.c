/* report_cells.c -- records as cells. */
#include "compiler/report/report_cells.h"

#include "compiler/say/phrase.h"
#include "compiler/say/phrase_in.h"

void cell_moving_day(Report *report, RemitDay early, RemitDay late)
{
    ReportSection *section = &report->sections.at[report->sections.count - 1];

    report_day(report, early);
    section->cells.at[section->cells.count - 1].tentative =
        early != REMIT_NO_DAY && late > early;
}

/* ---- of an occurrence ---------------------------------------------------- */

void cell_occurrence(Report *report, const ReportInput *input,
                     RemitNumber occurrence)
{
    phrase_occurrence(&report->scratch, input->registry, occurrence);
    report_held(report);
}

void cell_due(Report *report, const ReportInput *input, RemitNumber occurrence)
{
    RemitOccurrence o = remit_occurrence(input->registry, occurrence);
    ReportSection  *section = &report->sections.at[report->sections.count - 1];

    report_day(report, o.due);
    section->cells.at[section->cells.count - 1].tentative =
        o.due != REMIT_NO_DAY && o.certainty == REMIT_TENTATIVE;
}

void cell_due_latest(Report *report, const ReportInput *input,
                     RemitNumber occurrence)
{
    report_day(report, remit_occurrence(input->registry,
                                        occurrence).due_latest);
}

void cell_certainty(Report *report, uint8_t certainty)
{
    report_text(report, remit_certainty_text((RemitCertainty)certainty));
}

void cell_status(Report *report, const ReportInput *input,
                 RemitNumber occurrence)
{
    RemitStatus status;

    if (input->today == REMIT_NO_DAY) {
        report_empty(report);
        return;
    }
    status = remit_status(input->registry, occurrence, input->today);
    report_word(report, remit_status_text(status),
                (Wording)(WORDING_STATUS_PROPOSED + (int)status));
}

void cell_days(Report *report, const ReportInput *input,
               RemitNumber occurrence)
{
    int32_t days;

    if (input->today != REMIT_NO_DAY &&
        remit_days(input->registry, occurrence, input->today, &days))
        report_number(report, days);
    else
        report_empty(report);
}

void cell_milestone(Report *report, const ReportInput *input,
                    RemitNumber occurrence, RemitMilestoneWord word)
{
    RemitNumber    number = remit_milestone_first(input->registry, occurrence,
                                                  word);
    RemitMilestone m = remit_milestone(input->registry, number);

    if (number == 0)
        report_empty(report);
    else
        cell_moving_day(report, m.day, m.latest);
}

void cell_hops(Report *report, const ReportInput *input,
               RemitNumber occurrence)
{
    RemitRange hops = remit_occurrence(input->registry, occurrence).hops;
    Writer     shown = writer_memory();

    phrase_chains(&report->scratch, input->registry, hops, " and ", " then ",
                  "; ");
    phrase_chains(&shown, input->registry, hops,
                  wording(WORDING_AND, input->language),
                  wording(WORDING_THEN, input->language), "; ");
    report_said(report, writer_held(&report->scratch), writer_held(&shown));
    report->scratch.count = 0;
    writer_free(&shown);
}

/* ---- of a duty ----------------------------------------------------------- */

void cell_duty(Report *report, const ReportInput *input, RemitNumber duty)
{
    report_text(report, remit_string(input->registry,
                                     remit_duty(input->registry, duty).id));
}

void cell_title(Report *report, const ReportInput *input, RemitNumber duty)
{
    report_text(report, remit_text_in(input->registry,
                                      remit_duty(input->registry, duty).titles,
                                      input->language));
}

void cell_adopted(Report *report, const ReportInput *input,
                  RemitNumber instrument)
{
    RemitExtent adopted = remit_instrument(input->registry,
                                           instrument).adopted;

    if (adopted.from == adopted.to) {
        report_day(report, adopted.to);
        return;
    }
    phrase_extent(&report->scratch, adopted);
    report_held(report);
}

void cell_lead(Report *report, const ReportInput *input, RemitNumber duty)
{
    phrase_actors(&report->scratch, input->registry,
                  remit_duty(input->registry, duty).lead, ", ");
    report_held(report);
}

static void put_basis(Writer *out, const RemitRegistry *registry,
                      const RemitDuty *duty, const char *language)
{
    size_t from;

    phrase_instrument(out, registry, duty->instrument);
    from = out->count;
    writer_text(out, ", ");
    phrase_paragraph_in(out, registry, duty->paragraph, language);
    if (out->count == from + 2)
        out->count = from;
}

void cell_basis(Report *report, const ReportInput *input, RemitNumber duty)
{
    RemitDuty record = remit_duty(input->registry, duty);
    Writer    shown = writer_memory();

    put_basis(&report->scratch, input->registry, &record, "en");
    put_basis(&shown, input->registry, &record, input->language);
    report_said(report, writer_held(&report->scratch), writer_held(&shown));
    report->scratch.count = 0;
    writer_free(&shown);
}

void cell_instrument(Report *report, const ReportInput *input,
                     RemitNumber instrument)
{
    phrase_instrument(&report->scratch, input->registry, instrument);
    report_held(report);
}

/* ---- which --------------------------------------------------------------- */

DueList report_list(const ReportInput *input)
{
    return due_list_begin(input->registry, input->window);
}

bool report_concerns(const ReportInput *input, RemitNumber occurrence)
{
    return input->window.body == 0 ||
           due_concerns(input->registry, occurrence, input->window.body);
}
