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

    page_raw(page, "<li><p><strong>");
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

void page_findings(Page *page)
{
    uint32_t count = diag_total(page->made->diag);

    page_raw(page, "<section id=\"findings\">\n");
    page_element(page, "h2", WORDING_PAGE_FINDINGS);
    if (count == 0)
        page_element(page, "p", WORDING_NOTHING_HERE);
    else
        page_raw(page, "<ol class=\"findings\">\n");
    for (uint32_t i = 0; i < count; i++)
        put_finding(page, i);
    if (count > 0)
        page_raw(page, "</ol>\n");
    page_raw(page, "</section>\n");
}
