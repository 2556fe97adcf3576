/* page.c -- escaped text, and the small things that all parts say. */
#include "compiler/page/page.h"

#include "compiler/say/duration.h"
#include "lang/unicode.h"

/* ---- texts --------------------------------------------------------------- */

void page_raw(Page *page, const char *markup)
{
    writer_text(page->out, markup);
}

/* What stands for a character of markup; NULL: it stands for itself. */
static const char *entity(int32_t point)
{
    switch (point) {
    case '&':  return "&amp;";
    case '<':  return "&lt;";
    case '>':  return "&gt;";
    case '"':  return "&quot;";
    case '\'': return "&#39;";
    default:   break;
    }
    if (point == '\n' || point == '\t')
        return NULL;
    if (point < 0x20 || (point >= 0x7f && point < 0xa0))
        return "\xef\xbf\xbd";          /* no control character, nor bad byte */
    return NULL;
}

void page_str(Page *page, Str text)
{
    uint32_t from = 0, at = 0;

    while (at < text.len) {
        size_t      size;
        int32_t     point = unicode_next(text.at + at, text.len - at, &size);
        const char *instead = entity(point);
        if (instead != NULL) {
            writer_put(page->out, text.at + from, at - from);
            writer_text(page->out, instead);
            from = at + (uint32_t)size;
        }
        at += (uint32_t)size;
    }
    writer_put(page->out, text.at + from, at - from);
}

void page_text(Page *page, const char *text)
{
    page_str(page, str_of(text));
}

void page_number(Page *page, int64_t number)
{
    writer_number(page->out, number);
}

void page_cut(Page *page, int characters)
{
    Writer *text = &page->scratch;
    size_t  at = 0, size, kept = 0;

    for (int i = 0; at < text->count; i++) {
        unicode_next(text->at + at, text->count - at, &size);
        if (i == characters - 1)
            kept = at;
        if (i == characters) {
            text->count = kept;
            writer_text(text, "\xe2\x80\xa6");
            return;
        }
        at += size;
    }
}

void page_held(Page *page)
{
    page_text(page, writer_held(&page->scratch));
    page->scratch.count = 0;
}

/* ---- words --------------------------------------------------------------- */

const char *page_say(const Page *page, Wording id)
{
    return wording(id, page->language);
}

void page_word(Page *page, Wording id)
{
    page_text(page, page_say(page, id));
}

void page_element(Page *page, const char *tag, Wording id)
{
    writer_format(page->out, "<%s>", tag);
    page_word(page, id);
    writer_format(page->out, "</%s>\n", tag);
}

void page_term(Page *page, Wording id)
{
    page_raw(page, "<div>");
    page_element(page, "dt", id);
}

bool page_is_rtl(const Page *page)
{
    return strcmp(page->language, "ar") == 0;
}

void page_about(Page *page, Wording id)
{
    const char *text = page_say(page, id);
    const char *hole = strstr(text, "{}");

    if (hole == NULL) {
        page_text(page, text);
        page->scratch.count = 0;
        return;
    }
    page_str(page, (Str){text, (uint32_t)(hole - text)});
    page_raw(page, "<bdi>");
    page_held(page);
    page_raw(page, "</bdi>");
    page_text(page, hole + 2);
}

/* ---- values -------------------------------------------------------------- */

void page_record_text(Page *page, RemitText text)
{
    const char *language = remit_string(page->registry, text.language);

    page_raw(page, "<bdi");
    if (language[0] != '\0' && strcmp(language, page->language) != 0) {
        page_raw(page, " lang=\"");
        page_text(page, language);
        page_raw(page, "\"");
    }
    page_raw(page, ">");
    page_text(page, remit_string(page->registry, text.value));
    page_raw(page, "</bdi>");
}

void page_wording(Page *page, RemitRange texts)
{
    const char *value = remit_text_in(page->registry, texts, page->language);

    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText text = remit_text(page->registry, texts.first + i);
        if (remit_string(page->registry, text.value) != value)
            continue;
        page_record_text(page, text);
        return;
    }
}

static void put_time(Page *page, RemitDay day)
{
    char text[11];

    remit_day_format(day, text);
    writer_format(page->out,
                  "<time dir=\"ltr\" datetime=\"%s\">%s</time>", text, text);
}

void page_day(Page *page, RemitDay day, RemitDay latest)
{
    if (day == REMIT_NO_DAY)
        return;
    put_time(page, day);
    if (latest == day || latest == REMIT_NO_DAY)
        return;
    page_raw(page, "?");
    writer_day(&page->scratch, latest);
    page_about(page, WORDING_WHY_AT_LATEST);
}

void page_days(Page *page, int64_t count)
{
    Writer  english = writer_memory();
    int64_t size = count < 0 ? -count : count;

    writer_number(&english, size);
    writer_text(&english, size == 1 ? " day" : " days");
    if (count < 0)
        writer_char(&page->scratch, '-');
    duration_put(&page->scratch, str_of(writer_held(&english)),
                 page->language);
    page_held(page);
    writer_free(&english);
}

void page_place(Page *page, Place place)
{
    if (place.source == NULL)
        return;
    page_raw(page, "<code dir=\"ltr\">");
    page_text(page, place.source->path);
    writer_format(page->out, ":%u:%u</code>", place.line, place.column);
}

/* ---- occurrences --------------------------------------------------------- */

static RemitCertainty certainty_of(const Page *page, RemitNumber occurrence)
{
    return (RemitCertainty)remit_occurrence(page->registry,
                                            occurrence).certainty;
}

const char *page_state(const Page *page, RemitNumber occurrence)
{
    if (page->today == REMIT_NO_DAY)
        return remit_certainty_text(certainty_of(page, occurrence));
    return remit_status_text(remit_status(page->registry, occurrence,
                                          page->today));
}

const char *page_state_shown(const Page *page, RemitNumber occurrence)
{
    if (page->today != REMIT_NO_DAY)
        return wording_status(remit_status(page->registry, occurrence,
                                           page->today), page->language);
    switch (certainty_of(page, occurrence)) {
    case REMIT_FIRM:      return page_say(page, WORDING_PAGE_FIRM);
    case REMIT_TENTATIVE: return page_say(page, WORDING_TENTATIVE);
    case REMIT_UNDATED:   break;
    }
    return page_say(page, WORDING_STATUS_UNDATED);
}

static void mark_actors(const Page *page, RemitRange actors, RemitDay day,
                        bool *bodies)
{
    for (uint32_t i = 0; i < actors.count; i++) {
        RemitNumber actor = actors.first + i;
        bodies[remit_actor(page->registry, actor).body] = true;
        bodies[remit_actor_on(page->registry, actor, day)] = true;
    }
}

void page_bodies(const Page *page, RemitNumber occurrence, bool *bodies)
{
    RemitOccurrence o = remit_occurrence(page->registry, occurrence);
    RemitDuty       duty = remit_duty(page->registry, o.duty);

    mark_actors(page, duty.lead, o.due, bodies);
    mark_actors(page, duty.with, o.due, bodies);
    for (uint32_t i = 0; i < o.hops.count; i++)
        bodies[remit_hop(page->registry, o.hops.first + i).to] = true;
    bodies[0] = false;
}
