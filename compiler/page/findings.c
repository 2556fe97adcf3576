/* findings.c -- what the checks found, and where. */
#include "compiler/page/page.h"

static Wording severity_word(Severity severity)
{
    switch (severity) {
    case DIAG_ADVICE: return WORDING_PAGE_ADVICE;
    case DIAG_HAZARD: return WORDING_PAGE_HAZARD;
    case DIAG_ERROR:  break;
    }
    return WORDING_PAGE_ERROR;
}

static void put_where(Page *page, Span span)
{
    Place place = place_of(page->made->sources, span.from);

    if (place.source == NULL)
        return;
    page_raw(page, " ");
    page_place(page, place);
}

static void put_notes(Page *page, uint32_t index, const Finding *finding)
{
    for (uint32_t i = 0; i < finding->note_count; i++) {
        Span        span;
        const char *note = diag_finding_note(page->made->diag, index, i,
                                             &span);
        page_raw(page, "<p class=\"quiet\" lang=\"en\" dir=\"ltr\">");
        page_text(page, note);
        put_where(page, span);
        page_raw(page, "</p>\n");
    }
    if (finding->help == NULL)
        return;
    page_raw(page, "<p class=\"quiet\" lang=\"en\" dir=\"ltr\">");
    page_text(page, finding->help);
    page_raw(page, "</p>\n");
}

static void put_finding(Page *page, uint32_t index)
{
    Finding finding = diag_finding(page->made->diag, index);

    writer_format(page->out, "<li id=\"f%u\"><p><strong class=\"severity\">",
                  index);
    page_word(page, severity_word(finding.severity));
    writer_format(page->out, "</strong> <code>%s</code>",
                  code_text(finding.code));
    put_where(page, finding.span);
    page_raw(page, "</p>\n<p lang=\"en\" dir=\"ltr\">");
    page_text(page, finding.message);
    page_raw(page, "</p>\n");
    put_notes(page, index, &finding);
    page_raw(page, "</li>\n");
}

void page_marks(Page *page, RemitArrayName array, RemitNumber number)
{
    Subject  subject = {array, number};
    uint32_t count, first = diag_marks_of(page->made->diag, subject, &count);

    for (uint32_t i = first; i < first + count; i++) {
        FindingMark mark = diag_mark(page->made->diag, i);
        Finding     finding = diag_finding(page->made->diag, mark.finding);
        page_raw(page, "<p class=\"found\"><strong class=\"severity\">");
        page_word(page, severity_word(finding.severity));
        writer_format(page->out, "</strong> <a href=\"#f%u\">%s</a> "
                      "<span lang=\"en\" dir=\"ltr\">", mark.finding,
                      code_text(finding.code));
        page_text(page, mark.message);
        page_raw(page, "</span></p>\n");
    }
}

/* A list for every hundred, all but the first folded: note [folded] of
 * duties.c. */
static void put_findings(Page *page, uint32_t count)
{
    enum { LIST = 100 };

    for (uint32_t from = 0; from < count; from += LIST) {
        page_raw(page, from > 0 ? "<noscript class=\"fold\">" : "");
        writer_format(page->out, "<ol class=\"findings\" start=\"%u\">\n",
                      from + 1);
        for (uint32_t i = from; i < count && i < from + LIST; i++)
            put_finding(page, i);
        page_raw(page, "</ol>");
        page_raw(page, from > 0 ? "</noscript>\n" : "\n");
    }
}

void page_findings(Page *page)
{
    uint32_t count = diag_total(page->made->diag);

    page_raw(page, "<section id=\"findings\">\n");
    page_element(page, "h2", WORDING_PAGE_FINDINGS);
    if (count == 0)
        page_element(page, "p", WORDING_NOTHING_HERE);
    put_findings(page, count);
    page_raw(page, "</section>\n");
}
