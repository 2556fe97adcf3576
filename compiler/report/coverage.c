/* coverage.c -- which operative paragraphs of an instrument the spec holds.
 *
 * Only paragraphs count, not the preamble or a summary.  The percentage is
 * rounded down, so that 100 means every one of them. */
#include "compiler/say/paragraph_set.h"
#include "compiler/report/report_cells.h"

static const ReportColumn columns[] = {
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_FIXED},
    {"adopted", WORDING_COL_ADOPTED, REPORT_FIXED},
    {"paragraphs", WORDING_COL_PARAGRAPHS, REPORT_RIGHT},
    {"said", WORDING_COL_SAID, REPORT_RIGHT},
    {"percent", WORDING_COL_PERCENT, REPORT_RIGHT},
    {"missing", WORDING_COL_MISSING, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static void collect(const RemitRegistry *r, RemitRange paragraphs,
                    ParagraphSet *set)
{
    for (uint32_t i = 0; i < paragraphs.count; i++) {
        RemitParagraph p = remit_paragraph(r, paragraphs.first + i);
        if (p.where == REMIT_IN_PARA)
            paragraphs_add(set, remit_string(r, p.label));
    }
    paragraphs_settle(set);
}

static void count_cells(Report *report, const ParagraphSet *set, int32_t count)
{
    uint32_t said = paragraphs_count(set, count > 0 ? count : INT32_MAX);

    if (count <= 0) {
        report_empty(report);
        report_number(report, said);
        report_empty(report);
        report_empty(report);
        return;
    }
    report_number(report, count);
    report_number(report, said);
    report_number(report, (int64_t)said * 100 / count);
    paragraphs_missing(set, count, &report->scratch);
    report_held(report);
}

static void add_row(Report *report, const ReportInput *input,
                    RemitNumber number)
{
    RemitInstrument record = remit_instrument(input->registry, number);
    ParagraphSet    set = {0};

    collect(input->registry, record.paragraphs, &set);
    cell_instrument(report, input, number);
    cell_adopted(report, input, number);
    count_cells(report, &set, record.paragraph_count);
    report_text(report, remit_text_in(input->registry, record.titles,
                                      input->language));
    paragraphs_free(&set);
}

/* Those that say how many paragraphs they have, then those that do not. */
void report_coverage(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_INSTRUMENT);

    REPORT_SECTION(report, "instruments", report->title, columns);
    for (int stated = 1; stated >= 0; stated--) {
        for (RemitNumber i = 1; i <= count; i++) {
            RemitInstrument record = remit_instrument(input->registry, i);
            if ((record.paragraph_count > 0) == stated &&
                (stated || record.paragraphs.count > 0))
                add_row(report, input, i);
        }
    }
}
