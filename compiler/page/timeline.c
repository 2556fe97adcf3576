/* timeline.c -- time across, a lane for each lead, and what waits for what.
 *
 * Marks stand in the order of their days.  Each goes into the first row of its
 * lane where nothing is in its way, then rows and lanes get their height.  All
 * is laid out from left to right and mirrored where the page reads from right
 * to left. */
#include "compiler/page/page.h"
#include "compiler/say/due_list.h"
#include "compiler/say/phrase.h"

/* Pixels.  Years are narrower when there are so many that it gets too wide. */
enum {
    MARGIN = 12, HEADER = 24, YEAR_WIDTH = 96, WIDEST = 12000, LANE_TITLE = 20,
    ROW = 18, LETTER = 7, LABEL_MOST = 480, LABEL_GAP = 9, TITLE_EVERY = 900,
    YEAR_LABEL = 48, CURVE = 24
};

typedef struct {
    RemitNumber occurrence;
    RemitNumber lane;           /* body; 0: nobody leads */
    int         x, latest;      /* of the due day and its latest place */
    int         width;          /* of the label */
    uint32_t    row;
    int         y;
} Mark;

typedef struct {
    int      top;
    uint32_t rows;
    bool     used;
} Lane;

typedef struct {
    Page        *page;
    VEC(Mark)    marks;
    uint32_t    *mark_of;       /* by occurrence: index + 1; 0: none */
    Lane        *lanes;         /* by body */
    uint32_t     lane_count;
    int          first, last;   /* years */
    int          year_width, width, height;
} Timeline;

/* ---- measuring ----------------------------------------------------------- */

static int across(const Timeline *t, RemitDay day)
{
    RemitDay start = remit_day(t->first, 1, 1);
    int64_t  days = (int64_t)day - start;

    return MARGIN + (int)(days * t->year_width * 100 / 36525);
}

static RemitNumber lane_of(const Timeline *t, const RemitOccurrence *o)
{
    RemitDuty   duty = remit_duty(t->page->registry, o->duty);
    RemitNumber body = 0;

    if (duty.lead.count == 0)
        return 0;
    body = remit_actor_on(t->page->registry, duty.lead.first, o->due);
    return body != 0 ? body
                     : remit_actor(t->page->registry, duty.lead.first).body;
}

static int label_width(Timeline *t, RemitNumber occurrence)
{
    Writer *text = &t->page->scratch;
    int64_t width;

    phrase_occurrence(text, t->page->registry, occurrence);
    width = (int64_t)text->count * LETTER;
    text->count = 0;
    return width > LABEL_MOST ? LABEL_MOST : (int)width;
}

static void add_mark(Timeline *t, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(t->page->registry, number);
    Mark mark = {.occurrence = number, .lane = lane_of(t, &o),
                 .x = across(t, o.due), .latest = across(t, o.due),
                 .width = label_width(t, number)};

    if (o.due_latest > o.due)
        mark.latest = across(t, o.due_latest);
    if (mark.latest + LABEL_GAP + mark.width + MARGIN > t->width)
        t->width = mark.latest + LABEL_GAP + mark.width + MARGIN;
    t->lanes[mark.lane].used = true;
    VEC_PUSH(&t->marks, mark);
    t->mark_of[number] = (uint32_t)t->marks.count;
}

static void note_years(Timeline *t)
{
    uint32_t count = remit_count(t->page->registry, REMIT_ARRAY_OCCURRENCE);

    for (RemitNumber i = 1; i <= count; i++) {
        RemitOccurrence o = remit_occurrence(t->page->registry, i);
        int from = remit_civil(o.due).year, to = from;
        if (o.due == REMIT_NO_DAY)
            continue;
        if (o.due_latest > o.due)
            to = remit_civil(o.due_latest).year;
        if (t->first == 0 || from < t->first)
            t->first = from;
        if (to > t->last)
            t->last = to;
    }
    t->year_width = WIDEST / (t->last - t->first + 1);
    if (t->year_width > YEAR_WIDTH)
        t->year_width = YEAR_WIDTH;
    t->width = 2 * MARGIN + t->year_width * (t->last - t->first + 1);
}

static void add_marks(Timeline *t)
{
    DueWindow   everything = {REMIT_NO_DAY, REMIT_NO_DAY, 0};
    DueList     list = due_list_begin(t->page->registry, everything);
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0)
        if (remit_occurrence(t->page->registry, number).due != REMIT_NO_DAY)
            add_mark(t, number);
}

/* ---- placing ------------------------------------------------------------- */

/* Where each row of a lane is free again. */
typedef VEC(int) Ends;

static void place_mark(Mark *mark, Lane *lane, Ends *ends)
{
    int past = mark->latest + LABEL_GAP + mark->width + MARGIN;

    while (mark->row < ends->count && ends->at[mark->row] > mark->x)
        mark->row++;
    if (mark->row == ends->count)
        VEC_PUSH(ends, past);
    ends->at[mark->row] = past;
    if (lane->rows <= mark->row)
        lane->rows = mark->row + 1;
}

static void place_rows(Timeline *t)
{
    Ends *ends = memory_new(t->lane_count * sizeof *ends);

    for (size_t i = 0; i < t->marks.count; i++) {
        Mark *mark = &t->marks.at[i];
        place_mark(mark, &t->lanes[mark->lane], &ends[mark->lane]);
    }
    for (uint32_t i = 0; i < t->lane_count; i++)
        VEC_FREE(&ends[i]);
    memory_free(ends);
}

static void place_lanes(Timeline *t)
{
    int y = HEADER;

    for (uint32_t i = 0; i < t->lane_count; i++) {
        t->lanes[i].top = y;
        if (t->lanes[i].used)
            y += LANE_TITLE + (int)t->lanes[i].rows * ROW + MARGIN;
    }
    t->height = y;
    for (size_t i = 0; i < t->marks.count; i++) {
        Mark *mark = &t->marks.at[i];
        mark->y = t->lanes[mark->lane].top + LANE_TITLE +
                  (int)mark->row * ROW + ROW / 2;
    }
}

/* ---- drawing ------------------------------------------------------------- */

static int seen(const Timeline *t, int x)
{
    return page_is_rtl(t->page) ? t->width - x : x;
}

static const char *anchor(const Timeline *t)
{
    return page_is_rtl(t->page) ? "end" : "start";
}

static void draw_years(Timeline *t)
{
    int step = (YEAR_LABEL + t->year_width - 1) / t->year_width;

    for (int year = t->first; year <= t->last; year += step) {
        int x = MARGIN + (year - t->first) * t->year_width;
        writer_format(t->page->out,
            "<line class=\"year\" x1=\"%d\" x2=\"%d\" y1=\"0\" y2=\"%d\"/>"
            "<text x=\"%d\" y=\"14\" text-anchor=\"%s\">%d</text>\n",
            seen(t, x), seen(t, x), t->height, seen(t, x + 4), anchor(t),
            year);
    }
}

/* The name is said again where one has scrolled past it. */
static void draw_lane(Timeline *t, RemitNumber body)
{
    const Lane *lane = &t->lanes[body];

    writer_format(t->page->out, "<rect class=\"lane\" x=\"0\" y=\"%d\" "
                  "width=\"%d\" height=\"%d\"/>\n", lane->top, t->width,
                  LANE_TITLE + (int)lane->rows * ROW + MARGIN - 4);
    for (int x = MARGIN; x == MARGIN || x < t->width - TITLE_EVERY / 4;
         x += TITLE_EVERY) {
        writer_format(t->page->out, "<text class=\"lane-name\" x=\"%d\" "
                      "y=\"%d\" text-anchor=\"%s\"%s>", seen(t, x),
                      lane->top + 14, anchor(t),
                      x == MARGIN ? "" : " aria-hidden=\"true\"");
        if (body == 0)
            page_word(t->page, WORDING_OPEN_NO_LEAD);
        else
            page_text(t->page, phrase_body_id(t->page->registry, body));
        page_raw(t->page, "</text>\n");
    }
}

static void draw_edge(Timeline *t, const RemitDependency *d)
{
    const Mark *from, *to;
    int x1, x2, bend = page_is_rtl(t->page) ? -CURVE : CURVE;

    if (t->mark_of[d->from] == 0 || t->mark_of[d->to] == 0)
        return;
    from = &t->marks.at[t->mark_of[d->to] - 1];
    to = &t->marks.at[t->mark_of[d->from] - 1];
    x1 = seen(t, from->x);
    x2 = seen(t, to->x);
    writer_format(t->page->out, "<path class=\"edge\" data-from=\"o%u\" "
                  "data-to=\"o%u\" marker-end=\"url(#arrow)\" "
                  "d=\"M%d %dC%d %d %d %d %d %d\"/>\n", d->to, d->from,
                  x1, from->y, x1 + bend, from->y, x2 - bend, to->y,
                  x2, to->y);
}

static void draw_mark(Timeline *t, const Mark *mark)
{
    RemitOccurrence o = remit_occurrence(t->page->registry, mark->occurrence);
    int x = seen(t, mark->x), latest = seen(t, mark->latest);

    writer_format(t->page->out, "<a class=\"mark %s\" href=\"#o%u\" "
                  "data-at=\"o%u\">",
                  remit_certainty_text((RemitCertainty)o.certainty),
                  mark->occurrence, mark->occurrence);
    if (latest != x)
        writer_format(t->page->out,
                      "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
                      x, latest, mark->y, mark->y);
    writer_format(t->page->out, "<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>"
                  "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, mark->y,
                  seen(t, mark->latest + LABEL_GAP), mark->y + 4, anchor(t));
    phrase_occurrence(&t->page->scratch, t->page->registry, mark->occurrence);
    page_held(t->page);
    page_raw(t->page, "</text><title>");
    phrase_occurrence(&t->page->scratch, t->page->registry, mark->occurrence);
    writer_text(&t->page->scratch, ", ");
    writer_day(&t->page->scratch, o.due);
    page_held(t->page);
    page_raw(t->page, "</title></a>\n");
}

static void draw(Timeline *t)
{
    uint32_t count = remit_count(t->page->registry, REMIT_ARRAY_DEPENDENCY);

    writer_format(t->page->out, "<svg viewBox=\"0 0 %d %d\" width=\"%d\" "
                  "height=\"%d\" role=\"group\" "
                  "aria-labelledby=\"timeline-title\">\n"
                  "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"12\" "
                  "refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
                  "orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" "
                  "fill=\"#8a4b08\"/></marker></defs>\n",
                  t->width, t->height, t->width, t->height);
    for (uint32_t i = 0; i < t->lane_count; i++)
        if (t->lanes[i].used)
            draw_lane(t, i);
    draw_years(t);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitDependency d = remit_dependency(t->page->registry, i);
        draw_edge(t, &d);
    }
    for (size_t i = 0; i < t->marks.count; i++)
        draw_mark(t, &t->marks.at[i]);
    page_raw(t->page, "</svg>\n");
}

static void put_frame(Timeline *t)
{
    page_element(t->page, "p", WORDING_PAGE_LEGEND);
    page_raw(t->page, "<p><a class=\"skip\" href=\"#duties\">");
    page_word(t->page, WORDING_PAGE_PAST_TIMELINE);
    page_raw(t->page, "</a></p>\n<div class=\"scroll\" role=\"region\" "
             "tabindex=\"0\" aria-labelledby=\"timeline-title\">\n");
    draw(t);
    page_raw(t->page, "</div>\n");
}

void page_timeline(Page *page)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_OCCURRENCE);
    Timeline t = {.page = page};

    t.lane_count = remit_count(page->registry, REMIT_ARRAY_BODY) + 1;
    t.lanes = memory_new(t.lane_count * sizeof *t.lanes);
    t.mark_of = memory_new((count + 1) * sizeof *t.mark_of);
    note_years(&t);
    add_marks(&t);
    place_rows(&t);
    place_lanes(&t);
    page_raw(page, "<section id=\"timeline\" class=\"timeline\">\n"
             "<h2 id=\"timeline-title\">");
    page_word(page, WORDING_PAGE_TIMELINE);
    page_raw(page, "</h2>\n");
    if (t.marks.count == 0)
        page_element(page, "p", WORDING_NOTHING_HERE);
    else
        put_frame(&t);
    page_raw(page, "</section>\n");
    VEC_FREE(&t.marks);
    memory_free(t.mark_of);
    memory_free(t.lanes);
}
