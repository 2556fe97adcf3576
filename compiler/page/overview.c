/* overview.c -- how much there is of what, in two small tables. */
#include "compiler/page/page.h"

static void put_row(Page *page, const char *shown, int64_t number)
{
    page_raw(page, "<tr><th scope=\"row\">");
    page_text(page, shown);
    page_raw(page, "</th><td class=\"number\">");
    page_number(page, number);
    page_raw(page, "</td></tr>\n");
}

static void put_sizes(Page *page)
{
    static const struct { Wording title; RemitArrayName array; } sizes[] = {
        {WORDING_PAGE_INSTRUMENTS, REMIT_ARRAY_INSTRUMENT},
        {WORDING_PAGE_BODIES, REMIT_ARRAY_BODY},
        {WORDING_PAGE_DUTIES, REMIT_ARRAY_DUTY},
        {WORDING_PAGE_OCCURRENCES, REMIT_ARRAY_OCCURRENCE}};

    page_raw(page, "<table>\n");
    page_element(page, "caption", WORDING_COL_NUMBER);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        put_row(page, page_say(page, sizes[i].title),
                remit_count(page->registry, sizes[i].array));
    put_row(page, page_say(page, WORDING_PAGE_FINDINGS),
            diag_total(page->made->diag));
    page_raw(page, "</table>\n");
}

/* One row for each state that any occurrence is in. */
static void put_states(Page *page)
{
    uint32_t    count = remit_count(page->registry, REMIT_ARRAY_OCCURRENCE);
    int64_t     numbers[REMIT_OUTSTANDING + 1] = {0};
    const char *shown[REMIT_OUTSTANDING + 1] = {0};

    for (RemitNumber i = 1; i <= count; i++) {
        int state = page->today == REMIT_NO_DAY
            ? remit_occurrence(page->registry, i).certainty
            : (int)remit_status(page->registry, i, page->today);
        numbers[state]++;
        shown[state] = page_state_shown(page, i);
    }
    page_raw(page, "<table>\n");
    page_element(page, "caption", page->today == REMIT_NO_DAY
                 ? WORDING_PAGE_CERTAINTY : WORDING_COL_STATUS);
    for (int i = REMIT_PROPOSED; i <= REMIT_OUTSTANDING; i++)
        if (numbers[i] > 0)
            put_row(page, shown[i], numbers[i]);
    page_raw(page, "</table>\n");
}

void page_overview(Page *page)
{
    page_raw(page, "<section id=\"overview\">\n");
    page_element(page, "h2", WORDING_PAGE_OVERVIEW);
    page_raw(page, "<div class=\"tables\">\n");
    put_sizes(page);
    if (remit_count(page->registry, REMIT_ARRAY_OCCURRENCE) > 0)
        put_states(page);
    page_raw(page, "</div>\n</section>\n");
}
