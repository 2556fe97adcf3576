/* duties.c -- each duty with its legal basis; each of its dates with chain,
 * milestones, dependencies and derivation. */
#include "compiler/calendar/document_link.h"
#include "compiler/page/page.h"
#include "compiler/say/derivation.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/phrase_in.h"
#include "compiler/say/waiting.h"

/* ---- the duty ------------------------------------------------------------ */

static void put_instrument(Page *page, RemitNumber instrument)
{
    document_link(&page->scratch, page->registry, instrument);
    if (page->scratch.count == 0) {
        phrase_instrument(&page->scratch, page->registry, instrument);
        page_raw(page, "<bdi>");
        page_held(page);
        page_raw(page, "</bdi>");
        return;
    }
    page_raw(page, "<a rel=\"noreferrer\" href=\"");
    page_held(page);
    page_raw(page, "\"><bdi>");
    phrase_instrument(&page->scratch, page->registry, instrument);
    page_held(page);
    page_raw(page, "</bdi></a>");
}

static Wording where_wording(uint8_t where)
{
    static const Wording wordings[] = {
        [REMIT_IN_PARA] = WORDING_PARAGRAPH,
        [REMIT_IN_PREAMBLE] = WORDING_PREAMBLE,
        [REMIT_IN_SUMMARY] = WORDING_SUMMARY,
        [REMIT_IN_MASTHEAD] = WORDING_MASTHEAD,
        [REMIT_IN_FOOTNOTE] = WORDING_FOOTNOTE};

    return where < sizeof wordings / sizeof *wordings ? wordings[where]
                                                      : WORDING_PARAGRAPH;
}

static void put_basis(Page *page, const RemitDuty *duty)
{
    RemitParagraph paragraph = remit_paragraph(page->registry,
                                               duty->paragraph);

    if (duty->instrument == 0)
        return;
    page_term(page, WORDING_COL_BASIS);
    page_raw(page, "<dd>");
    put_instrument(page, duty->instrument);
    if (duty->paragraph != 0) {
        page_raw(page, ", ");
        writer_text(&page->scratch,
                    remit_string(page->registry, paragraph.label));
        page_about(page, where_wording(paragraph.where));
        page_raw(page, ": <bdi>");
        page_text(page, remit_string(page->registry, paragraph.verb));
        page_raw(page, "</bdi>");
    }
    page_raw(page, "</dd></div>\n");
}

static void put_actors(Page *page, Wording label, RemitRange actors)
{
    if (actors.count == 0)
        return;
    page_term(page, label);
    page_raw(page, "<dd><bdi>");
    phrase_actors(&page->scratch, page->registry, actors, ", ");
    page_held(page);
    page_raw(page, "</bdi></dd></div>\n");
}

/* Every one of them: they are no wordings of one thing. */
static void put_texts(Page *page, Wording label, RemitRange texts)
{
    if (texts.count == 0)
        return;
    page_term(page, label);
    page_raw(page, "<dd>");
    for (uint32_t i = 0; i < texts.count; i++) {
        if (i > 0)
            page_raw(page, "<br>\n");
        page_record_text(page, remit_text(page->registry, texts.first + i));
    }
    page_raw(page, "</dd></div>\n");
}

static void put_period(Page *page, const RemitDuty *duty)
{
    if (duty->period == 0)
        return;
    page_term(page, WORDING_COL_PERIOD);
    page_raw(page, "<dd><bdi>");
    phrase_period_in(&page->scratch,
                     str_of(remit_string(page->registry, duty->period)),
                     page->language);
    page_held(page);
    page_raw(page, "</bdi></dd></div>\n");
}

/* ---- the chain ----------------------------------------------------------- */

static void put_hop(Page *page, RemitNumber number)
{
    RemitHop hop = remit_hop(page->registry, number);

    writer_format(page->out, "<span class=\"hop %s\"><bdi>",
                  remit_certainty_text((RemitCertainty)hop.certainty));
    phrase_hop(&page->scratch, page->registry, number);
    page_held(page);
    page_raw(page, "</bdi>");
    if (remit_extent_exists(hop.opens)) {
        page_raw(page, " <span class=\"days\" dir=\"ltr\">");
        phrase_extent(&page->scratch, hop.opens);
        page_held(page);
        if (hop.certainty == REMIT_TENTATIVE)
            page_raw(page, "?");
        page_raw(page, "</span>");
    }
    page_raw(page, "</span>");
}

/* One chain: what it goes to at the same time stands in one item. */
static void put_chain(Page *page, RemitRange hops)
{
    uint16_t group = 0;

    page_raw(page, "<ol class=\"chain\">\n");
    for (uint32_t i = 0; i < hops.count; i++) {
        RemitHop hop = remit_hop(page->registry, hops.first + i);
        if (i == 0 || hop.group != group)
            page_raw(page, i == 0 ? "<li>" : "</li>\n<li>");
        else
            page_word(page, WORDING_AND);
        put_hop(page, hops.first + i);
        group = hop.group;
    }
    page_raw(page, "</li>\n</ol>\n");
}

static void put_chains(Page *page, RemitNumber occurrence)
{
    uint32_t count = remit_chain_count(page->registry, occurrence);

    if (count == 0)
        return;
    page_term(page, WORDING_GOES_TO);
    page_raw(page, "<dd class=\"chains\">");
    for (uint32_t i = 1; i <= count; i++) {
        RemitRange hops = remit_chain(page->registry, occurrence, i);
        if (hops.count > 0)
            put_chain(page, hops);
    }
    page_raw(page, "</dd></div>\n");
}

/* ---- one date ------------------------------------------------------------ */

static void put_day(Page *page, Wording label, RemitDay day, RemitDay latest)
{
    if (day == REMIT_NO_DAY)
        return;
    page_term(page, label);
    page_raw(page, "<dd>");
    page_day(page, day, latest);
    page_raw(page, "</dd></div>\n");
}

static void put_milestone(Page *page, Wording label, RemitNumber occurrence,
                          RemitMilestoneWord word)
{
    RemitNumber number = remit_milestone_first(page->registry, occurrence,
                                               word);
    RemitMilestone milestone = remit_milestone(page->registry, number);

    if (number != 0)
        put_day(page, label, milestone.day, milestone.latest);
}

static void put_slack(Page *page, const RemitOccurrence *o)
{
    if (!o->slack_known)
        return;
    page_term(page, WORDING_COL_SLACK);
    page_raw(page, "<dd>");
    page_days(page, o->slack);
    page_raw(page, "</dd></div>\n");
}

static void put_needs(Page *page, RemitNumber occurrence)
{
    WaitingWalk walk = waiting_begin(page->registry, occurrence);
    Waiting     waiting;
    bool        any = false;

    while (waiting_next(&walk, &waiting)) {
        if (!any) {
            page_term(page, WORDING_COL_WAITS_FOR);
            page_raw(page, "<dd>");
        }
        writer_format(page->out, "%s<a href=\"#o%u\"><bdi>",
                      any ? "; " : "", waiting.awaited);
        phrase_occurrence(&page->scratch, page->registry, waiting.awaited);
        page_held(page);
        page_raw(page, "</bdi></a> (");
        page_word(page, waiting.how);
        page_raw(page, ")");
        any = true;
    }
    if (any)
        page_raw(page, "</dd></div>\n");
}

static void put_fact(Page *page, const RemitFact *fact)
{
    page_text(page, wording_fact((RemitFactWord)fact->word, page->language));
    if (remit_extent_exists(fact->on)) {
        page_raw(page, " <bdi>");
        phrase_extent(&page->scratch, fact->on);
        page_held(page);
        page_raw(page, "</bdi>");
    }
    if (fact->symbol != 0) {
        page_raw(page, " ");
        writer_text(&page->scratch,
                    remit_string(page->registry, fact->symbol));
        page_about(page, WORDING_AS);
    }
}

static void put_facts(Page *page, RemitRange facts)
{
    if (facts.count == 0)
        return;
    page_term(page, WORDING_RECORDED);
    page_raw(page, "<dd>");
    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(page->registry, facts.first + i);
        if (i > 0)
            page_raw(page, "; ");
        put_fact(page, &fact);
    }
    page_raw(page, "</dd></div>\n");
}

/* The reason of one date into page->scratch, under its title. */
static void put_steps(Page *page, Wording title, StepNumber step)
{
    if (step == 0)
        return;
    if (page->scratch.count > 0)
        writer_char(&page->scratch, '\n');
    writer_text(&page->scratch, page_say(page, title));
    writer_char(&page->scratch, '\n');
    derivation_full(&page->scratch, &page->derivation, step, 2);
}

static void put_derivation(Page *page, RemitNumber occurrence)
{
    static const Wording words[] = {
        [REMIT_FORECAST] = WORDING_FORECAST, [REMIT_SUBMIT] = WORDING_SUBMIT,
        [REMIT_ISSUE] = WORDING_ISSUE};
    const Trace    *trace = &page->made->trace;
    RemitOccurrence o = remit_occurrence(page->registry, occurrence);

    derivation_forget(&page->derivation);
    put_steps(page, WORDING_COL_OPENS, trace->opens.at[occurrence - 1]);
    put_steps(page, WORDING_DUE, trace->due.at[occurrence - 1]);
    for (uint32_t i = 0; i < o.milestones.count; i++) {
        RemitNumber number = o.milestones.first + i;
        put_steps(page, words[remit_milestone(page->registry, number).word],
                  trace->milestones.at[number - 1]);
    }
    if (page->scratch.count == 0)
        return;
    page_raw(page, "<details><summary>");
    page_word(page, WORDING_WHY);
    page_raw(page, "</summary>\n<pre>");
    page_held(page);
    page_raw(page, "</pre></details>\n");
}

/* What the script filters by. */
static void put_data(Page *page, RemitNumber number, const RemitOccurrence *o)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_BODY);
    bool    *bodies = memory_new(count + 1);

    page_bodies(page, number, bodies);
    page_raw(page, " data-bodies=\"");
    for (RemitNumber i = 1; i <= count; i++)
        if (bodies[i])
            writer_format(page->out, " %u", i);
    writer_format(page->out, " \" data-state=\"%s\" data-year=\"",
                  page_state(page, number));
    if (o->due == REMIT_NO_DAY)
        page_raw(page, "none\"");
    else
        writer_format(page->out, "%d\"", remit_civil(o->due).year);
    memory_free(bodies);
}

static void put_state(Page *page, RemitNumber number)
{
    page_term(page, page->today == REMIT_NO_DAY ? WORDING_PAGE_CERTAINTY
                                                : WORDING_COL_STATUS);
    writer_format(page->out, "<dd class=\"state state-%s\">",
                  page_state(page, number));
    page_text(page, page_state_shown(page, number));
    page_raw(page, "</dd></div>\n");
}

/* Of a duty that falls due once, the title says it all. */
static void put_heading(Page *page, RemitNumber number,
                        const RemitOccurrence *o)
{
    if (remit_duty(page->registry, o->duty).occurrences.count > 1) {
        page_raw(page, "<h4><bdi>");
        phrase_occurrence(&page->scratch, page->registry, number);
        page_held(page);
        page_raw(page, "</bdi></h4>\n");
    }
    page_raw(page, "<dl>\n");
    put_day(page, WORDING_COL_OPENS, o->opens, REMIT_NO_DAY);
    put_day(page, WORDING_DUE, o->due, o->due_latest);
    put_state(page, number);
}

static void put_occurrence(Page *page, RemitNumber number)
{
    OccurrenceRow          row = occurrence_row(page->made, number,
                                                page->today);
    const RemitOccurrence *o = &row.occurrence;
    Place                  place = occurrence_place(&row);

    writer_format(page->out, "<div class=\"occurrence\" id=\"o%u\"", number);
    put_data(page, number, o);
    page_raw(page, ">\n");
    put_heading(page, number, o);
    put_milestone(page, WORDING_SUBMIT_BY, number, REMIT_SUBMIT);
    put_milestone(page, WORDING_ISSUE_BY, number, REMIT_ISSUE);
    put_slack(page, o);
    put_needs(page, number);
    put_facts(page, o->facts);
    put_chains(page, number);
    if (place.source != NULL) {
        page_term(page, WORDING_PAGE_PLACE);
        page_raw(page, "<dd>");
        page_place(page, place);
        page_raw(page, "</dd></div>\n");
    }
    page_raw(page, "</dl>\n");
    page_marks(page, REMIT_ARRAY_OCCURRENCE, number);
    put_derivation(page, number);
    page_raw(page, "</div>\n");
}

/* ---- all ----------------------------------------------------------------- */

static void put_title(Page *page, RemitNumber number, const RemitDuty *duty)
{
    writer_format(page->out, "<article class=\"duty\" id=\"d%u\" "
                  "aria-labelledby=\"t%u\">\n<h3 id=\"t%u\">",
                  number, number, number);
    if (duty->titles.count > 0)
        page_wording(page, duty->titles);
    else
        page_text(page, remit_string(page->registry, duty->id));
    page_raw(page, "</h3>\n");
}

static void put_id(Page *page, const RemitDuty *duty)
{
    page_raw(page, "<p><code dir=\"ltr\">");
    page_text(page, remit_string(page->registry, duty->id));
    page_raw(page, "</code></p>\n");
}

static void put_duty(Page *page, RemitNumber number)
{
    RemitDuty duty = remit_duty(page->registry, number);

    put_title(page, number, &duty);
    put_id(page, &duty);
    page_raw(page, "<dl>\n");
    put_basis(page, &duty);
    put_actors(page, WORDING_LEAD, duty.lead);
    put_actors(page, WORDING_WITH, duty.with);
    put_period(page, &duty);
    put_texts(page, WORDING_COL_WORDS, duty.words);
    put_texts(page, WORDING_NOTE, duty.notes);
    page_raw(page, "</dl>\n");
    page_marks(page, REMIT_ARRAY_DUTY, number);
    for (uint32_t i = 0; i < duty.occurrences.count; i++)
        put_occurrence(page, duty.occurrences.first + i);
    page_raw(page, "</article>\n");
}

/* note [folded]: A browser takes seconds for some hundred thousand elements.
 * Where there are many duties, all but the first stand in `noscript`: a browser
 * without script shows them as they are, and for one with script each is but a
 * text, which the script searches as such, and unfolds when it is asked for, or
 * there is nothing better to do. */
enum { MANY = 1000, UNFOLDED = 100, FOLD = 100 };

/* Whether a fold begins before the duty, so many occurrences from the start of
 * the last. */
static bool folds(uint32_t all, uint32_t shown, bool folded)
{
    return all > MANY && shown >= (folded ? FOLD : UNFOLDED);
}

static void put_duties(Page *page, uint32_t count)
{
    uint32_t all = remit_count(page->registry, REMIT_ARRAY_OCCURRENCE);
    uint32_t shown = 0;
    bool     folded = false;

    for (RemitNumber i = 1; i <= count; i++) {
        if (folds(all, shown, folded)) {
            page_raw(page, folded ? "</noscript>" : "");
            page_raw(page, "<noscript class=\"fold\">");
            folded = true;
            shown = 0;
        }
        put_duty(page, i);
        shown += 1 + remit_duty(page->registry, i).occurrences.count;
    }
    page_raw(page, folded ? "</noscript>\n" : "");
}

void page_duties(Page *page)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_DUTY);

    writer_format(page->out, "<section id=\"duties\" tabindex=\"-1\" "
                  "data-count=\"%u\">\n", count);
    page_element(page, "h2", WORDING_PAGE_DUTIES);
    page_element(page, "p", count == 0 ? WORDING_NOTHING_HERE
                                       : WORDING_DAY_MAY_MOVE);
    put_duties(page, count);
    page_raw(page, "</section>\n");
}
