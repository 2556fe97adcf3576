/* frame.c -- head and foot of the page, and the form that filters it. */
#include "compiler/page/assets.h"
#include "compiler/page/page.h"
#include "compiler/say/phrase.h"

/* ---- head ---------------------------------------------------------------- */

static void put_lines(Page *page, const char *const *lines)
{
    for (; *lines != NULL; lines++)
        page_raw(page, *lines);
}

static void put_title(Page *page)
{
    page_word(page, WORDING_EVERYTHING);
    page_word(page, WORDING_COLON);
    page_text(page, page->name);
}

static void put_policy(Page *page)
{
    writer_format(page->out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\""
        "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; "
        "base-uri 'none'; form-action 'none'\">\n",
        page_script_hash, page_style_hash);
}

static void put_date_line(Page *page, Wording id, RemitDay day)
{
    if (day == REMIT_NO_DAY)
        return;
    page_raw(page, "<p class=\"quiet\">");
    writer_day(&page->scratch, day);
    page_about(page, id);
    page_raw(page, "</p>\n");
}

static void put_contents(Page *page)
{
    static const struct { const char *id; Wording title; } parts[] = {
        {"overview", WORDING_PAGE_OVERVIEW},
        {"timeline", WORDING_PAGE_TIMELINE},
        {"duties", WORDING_PAGE_DUTIES},
        {"findings", WORDING_PAGE_FINDINGS}};

    page_raw(page, "<nav aria-label=\"");
    page_word(page, WORDING_PAGE_CONTENTS);
    page_raw(page, "\">\n<ul>\n");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        writer_format(page->out, "<li><a href=\"#%s\">", parts[i].id);
        page_word(page, parts[i].title);
        page_raw(page, "</a></li>\n");
    }
    page_raw(page, "</ul>\n</nav>\n");
}

void page_head(Page *page)
{
    writer_format(page->out, "<!DOCTYPE html>\n"
                  "<html lang=\"%s\" dir=\"%s\">\n<head>\n"
                  "<meta charset=\"utf-8\">\n", page->language,
                  page_is_rtl(page) ? "rtl" : "ltr");
    put_policy(page);
    page_raw(page, "<meta name=\"viewport\" content=\"width=device-width, "
             "initial-scale=1\">\n<title>");
    put_title(page);
    page_raw(page, "</title>\n<style>");
    put_lines(page, page_style);
    page_raw(page, "</style>\n</head>\n<body>\n"
             "<a class=\"skip\" href=\"#main\">");
    page_word(page, WORDING_PAGE_SKIP);
    page_raw(page, "</a>\n<header>\n<h1>");
    put_title(page);
    page_raw(page, "</h1>\n");
    put_date_line(page, WORDING_STATUS_ON, page->today);
    put_date_line(page, WORDING_AS_OF, page->registry->as_of);
    put_contents(page);
    page_raw(page, "</header>\n<main id=\"main\" tabindex=\"-1\">\n");
}

void page_foot(Page *page)
{
    page_raw(page, "</main>\n<script>");
    put_lines(page, page_script);
    page_raw(page, "</script>\n</body>\n</html>\n");
}

/* ---- the form ------------------------------------------------------------ */

/* What the page has to choose from, each in its order. */
typedef struct {
    bool *bodies;
    bool  states[REMIT_OUTSTANDING + 1];    /* or certainties */
    bool  years[REMIT_LAST_YEAR - REMIT_FIRST_YEAR + 1];
    bool  undated;
} Choices;

static void note_choices(const Page *page, Choices *choices)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_OCCURRENCE);

    for (RemitNumber i = 1; i <= count; i++) {
        RemitOccurrence o = remit_occurrence(page->registry, i);
        int year = remit_civil(o.due).year - REMIT_FIRST_YEAR;
        page_bodies(page, i, choices->bodies);
        if (page->today == REMIT_NO_DAY)
            choices->states[o.certainty] = true;
        else
            choices->states[remit_status(page->registry, i, page->today)] =
                true;
        if (year >= 0)
            choices->years[year] = true;
        else
            choices->undated = true;
    }
}

static void begin_choice(Page *page, const char *name, Wording label)
{
    writer_format(page->out, "<div><label for=\"f-%s\">", name);
    page_word(page, label);
    writer_format(page->out, "</label>\n<select id=\"f-%s\" name=\"%s\">\n"
                  "<option value=\"\">", name, name);
    page_word(page, WORDING_PAGE_ALL);
    page_raw(page, "</option>\n");
}

static void end_choice(Page *page)
{
    page_raw(page, "</select></div>\n");
}

static void choose_body(Page *page, const Choices *choices)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_BODY);

    begin_choice(page, "body", WORDING_PAGE_BODY);
    for (RemitNumber i = 1; i <= count; i++) {
        if (!choices->bodies[i])
            continue;
        writer_format(page->out, "<option value=\"%u\">", i);
        page_text(page, phrase_body_id(page->registry, i));
        page_raw(page, "</option>\n");
    }
    end_choice(page);
}

static void state_option(Page *page, const char *value, const char *shown)
{
    writer_format(page->out, "<option value=\"%s\">", value);
    page_text(page, shown);
    page_raw(page, "</option>\n");
}

static void choose_state(Page *page, const Choices *choices)
{
    static const Wording certainties[] = {
        WORDING_PAGE_FIRM, WORDING_TENTATIVE, WORDING_STATUS_UNDATED};

    if (page->today == REMIT_NO_DAY) {
        begin_choice(page, "state", WORDING_PAGE_CERTAINTY);
        for (int i = REMIT_FIRM; i <= REMIT_UNDATED; i++)
            if (choices->states[i])
                state_option(page, remit_certainty_text((RemitCertainty)i),
                             page_say(page, certainties[i]));
    } else {
        begin_choice(page, "state", WORDING_COL_STATUS);
        for (int i = REMIT_PROPOSED; i <= REMIT_OUTSTANDING; i++)
            if (choices->states[i])
                state_option(page, remit_status_text((RemitStatus)i),
                             wording_status((RemitStatus)i, page->language));
    }
    end_choice(page);
}

static void choose_year(Page *page, const Choices *choices)
{
    begin_choice(page, "year", WORDING_PAGE_YEAR);
    for (int i = 0; i <= REMIT_LAST_YEAR - REMIT_FIRST_YEAR; i++)
        if (choices->years[i])
            writer_format(page->out, "<option>%d</option>\n",
                          REMIT_FIRST_YEAR + i);
    if (choices->undated)
        state_option(page, "none", page_say(page, WORDING_SECTION_UNDATED));
    end_choice(page);
}

static void put_text_field(Page *page)
{
    page_raw(page, "<div><label for=\"f-text\">");
    page_word(page, WORDING_PAGE_TEXT);
    page_raw(page, "</label>\n<input id=\"f-text\" name=\"text\" "
             "type=\"search\" autocomplete=\"off\"></div>\n"
             "<div><button type=\"reset\">");
    page_word(page, WORDING_PAGE_RESET);
    page_raw(page, "</button></div>\n"
             "<p id=\"count\" role=\"status\" aria-live=\"polite\"></p>\n");
}

/* Hidden until the script runs: without it there is nothing to filter. */
void page_filter(Page *page)
{
    uint32_t bodies = remit_count(page->registry, REMIT_ARRAY_BODY);
    Choices *choices = memory_new(sizeof *choices);

    choices->bodies = memory_new(bodies + 1);
    note_choices(page, choices);
    page_raw(page, "<form id=\"filter\" role=\"search\" hidden aria-label=\"");
    page_word(page, WORDING_PAGE_FILTER);
    page_raw(page, "\" data-shown=\"");
    page_word(page, WORDING_PAGE_SHOWN);
    page_raw(page, "\">\n");
    choose_body(page, choices);
    choose_state(page, choices);
    choose_year(page, choices);
    put_text_field(page);
    page_raw(page, "</form>\n");
    memory_free(choices->bodies);
    memory_free(choices);
}
