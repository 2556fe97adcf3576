/* vagueness.c -- what the texts leave open, and in which words.
 *
 * Nothing is dated that a text leaves undated; here is the list of it, so that
 * the next text can do better.  What obliges nobody is left out. */
#include "compiler/report/report_cells.h"

typedef enum {
    OPEN_NO_DATE, OPEN_ONGOING, OPEN_NO_LEAD, OPEN_NO_RECIPIENT,
    OPEN_CONDITION, OPEN_WORDS, OPEN_TENTATIVE, OPEN_COUNT
} Open;

/* In the order of Open; so are the wordings. */
static const char *const words[OPEN_COUNT] = {
    "no-date", "no-end", "no-lead", "no-recipient", "condition", "words",
    "tentative"
};

static const ReportColumn summary[] = {
    {"left_open", WORDING_COL_LEFT_OPEN, REPORT_FIXED},
    {"number", WORDING_COL_NUMBER, REPORT_RIGHT},
};

static const ReportColumn columns[] = {
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"left_open", WORDING_COL_LEFT_OPEN, REPORT_WRAPS},
    {"words", WORDING_COL_WORDS, REPORT_WRAPS},
    {"verb", WORDING_COL_VERB, REPORT_WRAPS},
    {"force", WORDING_COL_FORCE, REPORT_DATA},
    {"strength", WORDING_COL_FORCE, REPORT_RIGHT},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
};

static uint32_t bit(Open open)
{
    return 1u << open;
}

static uint32_t open_in(const ReportInput *input, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(input->registry, number);
    uint32_t open = 0;

    if (o.ongoing)
        open |= bit(OPEN_ONGOING);
    else if (o.due == REMIT_NO_DAY)
        open |= bit(OPEN_NO_DATE);
    else if (o.certainty == REMIT_TENTATIVE)
        open |= bit(OPEN_TENTATIVE);
    if (o.conditional)
        open |= bit(OPEN_CONDITION);
    if (o.hops.count == 0)
        open |= bit(OPEN_NO_RECIPIENT);
    return open;
}

/* What the duty leaves open in any of its occurrences. */
static uint32_t open_of(const ReportInput *input, const RemitDuty *duty)
{
    uint32_t open = 0;

    for (uint32_t i = 0; i < duty->occurrences.count; i++)
        if (report_concerns(input, duty->occurrences.first + i))
            open |= open_in(input, duty->occurrences.first + i);
    if (duty->kind != REMIT_REPORT)
        open &= ~bit(OPEN_NO_RECIPIENT);
    if (duty->kind == REMIT_ESTABLISH || duty->kind == REMIT_MANDATE)
        open &= ~bit(OPEN_NO_DATE);     /* it is done by being said */
    if (duty->lead.count == 0 && duty->kind != REMIT_MANDATE)
        open |= bit(OPEN_NO_LEAD);
    if (duty->words.count > 0)
        open |= bit(OPEN_WORDS);
    return open;
}

static void cell_open(Report *report, uint32_t open)
{
    Writer text = writer_memory(), shown = writer_memory();

    for (int i = 0; i < OPEN_COUNT; i++) {
        if ((open & bit((Open)i)) == 0)
            continue;
        if (text.count > 0) {
            writer_text(&text, "; ");
            writer_text(&shown, "; ");
        }
        writer_text(&text, words[i]);
        writer_text(&shown, wording((Wording)(WORDING_OPEN_NO_DATE + i),
                                    report->language));
    }
    report_said(report, writer_held(&text), writer_held(&shown));
    writer_free(&text);
    writer_free(&shown);
}

static void cell_words(Report *report, const ReportInput *input,
                       RemitRange texts)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText text = remit_text(input->registry, texts.first + i);
        if (i > 0)
            writer_text(&report->scratch, "; ");
        writer_text(&report->scratch, remit_string(input->registry,
                                                   text.value));
    }
    report_held(report);
}

static void add_row(Report *report, const ReportInput *input,
                    RemitNumber number, uint32_t open)
{
    RemitDuty      duty = remit_duty(input->registry, number);
    RemitParagraph paragraph = remit_paragraph(input->registry,
                                               duty.paragraph);

    cell_duty(report, input, number);
    cell_open(report, open);
    cell_words(report, input, duty.words);
    report_text(report, remit_string(input->registry, paragraph.verb));
    report_text(report, remit_force_text((RemitForce)paragraph.force));
    report_number(report, paragraph.strength);
    cell_lead(report, input, number);
    cell_basis(report, input, number);
    cell_title(report, input, number);
}

static bool is_asked_for(const ReportInput *input, RemitNumber number)
{
    RemitDuty duty = remit_duty(input->registry, number);

    for (uint32_t i = 0; i < duty.occurrences.count; i++)
        if (report_concerns(input, duty.occurrences.first + i))
            return duty.proposal == 0;
    return false;
}

static void add_summary(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);
    int      numbers[OPEN_COUNT] = {0};

    for (RemitNumber i = 1; i <= count; i++) {
        RemitDuty duty = remit_duty(input->registry, i);
        uint32_t  open = is_asked_for(input, i) ? open_of(input, &duty) : 0;
        for (int k = 0; k < OPEN_COUNT; k++)
            numbers[k] += (open & bit((Open)k)) != 0;
    }
    REPORT_SECTION(report, "summary",
                   wording(WORDING_SECTION_SUMMARY, input->language), summary);
    for (int k = 0; k < OPEN_COUNT; k++) {
        if (numbers[k] == 0)
            continue;
        report_word(report, words[k], (Wording)(WORDING_OPEN_NO_DATE + k));
        report_number(report, numbers[k]);
    }
}

void report_vagueness(Report *report, const ReportInput *input)
{
    uint32_t count = remit_count(input->registry, REMIT_ARRAY_DUTY);

    add_summary(report, input);
    REPORT_SECTION(report, "duties", report->title, columns);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitDuty duty = remit_duty(input->registry, i);
        uint32_t  open = is_asked_for(input, i) ? open_of(input, &duty) : 0;
        if (open != 0)
            add_row(report, input, i, open);
    }
}
