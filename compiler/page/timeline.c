/* timeline.c -- draws the timeline: a picture for each panel, with a lane for
 * each lead, and what waits for what across the lanes.
 *
 * All is mirrored where the page reads from right to left.  What waits for a
 * thing in another panel runs out of the one and into the other. */
#include "compiler/page/timeline.h"

#include "compiler/say/phrase.h"
#include "compiler/say/waiting.h"
#include "lang/sort.h"


enum { CURVE = 24, TRACK = 8, NAME_LETTERS = 14 };

static int seen(const Timeline *t, int x)
{
    return page_is_rtl(t->page) ? TIMELINE_WIDTH - x : x;
}

/* The side of its anchor that a text runs away from. */
static const char *anchor(const Timeline *t, bool flipped)
{
    return page_is_rtl(t->page) != flipped ? "end" : "start";
}

static int panel_year(const Timeline *t, uint32_t panel)
{
    return t->first + (int)panel * TIMELINE_YEARS;
}

/* ---- lanes --------------------------------------------------------------- */

static void lane_title(const Timeline *t, RemitNumber lane)
{
    writer_text(&t->page->scratch,
                lane == 0 ? page_say(t->page, WORDING_OPEN_NO_LEAD)
                          : phrase_body_id(t->page->registry, lane));
}

/* The names stand beside the picture, so that one scrolls under them. */
static void draw_names(Timeline *t, uint32_t panel)
{
    bool rtl = page_is_rtl(t->page);

    writer_format(t->page->out, "<svg class=\"names\" width=\"%d\" "
                  "height=\"%d\" viewBox=\"0 0 %d %d\" "
                  "aria-hidden=\"true\">\n", TIMELINE_GUTTER,
                  t->heights[panel], TIMELINE_GUTTER, t->heights[panel]);
    for (RemitNumber lane = 0; lane < t->lane_count; lane++) {
        const TimelineSlot *slot = timeline_slot(t, panel, lane);
        if (slot->rows == 0)
            continue;
        writer_format(t->page->out, "<rect class=\"lane\" y=\"%d\" "
                      "width=\"%d\" height=\"%d\"/><text x=\"%d\" y=\"%d\" "
                      "text-anchor=\"%s\">", slot->top, TIMELINE_GUTTER,
                      slot->height, rtl ? TIMELINE_GUTTER - 6 : 6,
                      slot->top + 17, anchor(t, false));
        lane_title(t, lane);
        page_cut(t->page, NAME_LETTERS);
        page_held(t->page);
        page_raw(t->page, "<title>");
        lane_title(t, lane);
        page_held(t->page);
        page_raw(t->page, "</title></text>\n");
    }
    page_raw(t->page, "</svg>\n");
}

static void draw_lanes(Timeline *t, uint32_t panel)
{
    for (RemitNumber lane = 0; lane < t->lane_count; lane++) {
        const TimelineSlot *slot = timeline_slot(t, panel, lane);
        if (slot->rows > 0)
            writer_format(t->page->out, "<rect class=\"lane\" y=\"%d\" "
                          "width=\"%d\" height=\"%d\"/>\n", slot->top,
                          TIMELINE_WIDTH, slot->height);
    }
}

static void draw_years(Timeline *t, uint32_t panel)
{
    for (int i = 0; i < TIMELINE_YEARS; i++) {
        int x = TIMELINE_MARGIN + i * TIMELINE_YEAR;
        writer_format(t->page->out,
            "<path class=\"year\" d=\"M%d 0V%d\"/>"
            "<text class=\"when\" x=\"%d\" y=\"15\" text-anchor=\"%s\">%d"
            "</text>\n",
            seen(t, x), t->heights[panel], seen(t, x + 5), anchor(t, false),
            panel_year(t, panel) + i);
    }
}

/* A line on the day for which the status is asked. */
static void draw_today(Timeline *t, uint32_t panel)
{
    RemitDay today = t->page->today;
    int      year = remit_civil(today).year, first = panel_year(t, panel), x;

    if (today == REMIT_NO_DAY || year < first ||
        year >= first + TIMELINE_YEARS)
        return;
    x = seen(t, timeline_across(t, panel, today));
    writer_format(t->page->out, "<path class=\"today\" d=\"M%d %dV%d\"/>\n",
                  x, TIMELINE_HEADER, t->heights[panel]);
}

/* ---- what waits for what ------------------------------------------------- */

typedef struct { uint32_t from, to; } Edge;     /* nodes */
typedef VEC(Edge) Edges;

static int by_nodes(const void *a, const void *b)
{
    const Edge *x = a, *y = b;

    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return (x->to > y->to) - (x->to < y->to);
}

/* Each once, however many occurrences of the two nodes hang together. */
static Edges edges_of(const Timeline *t)
{
    uint32_t count = remit_count(t->page->registry, REMIT_ARRAY_DEPENDENCY);
    Edges    edges = {0};
    size_t   kept = 0;

    for (RemitNumber i = 1; i <= count; i++) {
        Waiting w = waiting_of(remit_dependency(t->page->registry, i));
        uint32_t from = t->node_of[w.awaited], to = t->node_of[w.waits];
        if (from != 0 && to != 0 && from != to)
            VEC_PUSH(&edges, (Edge){from - 1, to - 1});
    }
    if (edges.count > 0)
        sort_list(edges.at, edges.count, sizeof *edges.at, by_nodes);
    for (size_t i = 0; i < edges.count; i++)
        if (kept == 0 || by_nodes(&edges.at[kept - 1], &edges.at[i]) != 0)
            edges.at[kept++] = edges.at[i];
    edges.count = kept;
    return edges;
}

static void begin_edge(const Timeline *t, const Edge *edge, bool arrow)
{
    writer_format(t->page->out, "<path class=\"edge\" data-from=\"%u\" "
                  "data-to=\"%u\"%s d=\"", edge->from, edge->to,
                  arrow ? " marker-end=\"url(#arrow)\"" : "");
}

/* Past its own label, where that is on the way. */
static int leaves(const TimelineNode *from, const TimelineNode *to)
{
    int past = from->latest + TIMELINE_GAP + from->width;

    return from->panel == to->panel && !from->flipped && !from->is_cell &&
           to->x > past + CURVE ? past : from->x;
}

static void draw_edge(const Timeline *t, uint32_t panel, const Edge *edge)
{
    const TimelineNode *from = &t->nodes.at[edge->from];
    const TimelineNode *to = &t->nodes.at[edge->to];
    Writer *out = t->page->out;
    int x1 = seen(t, leaves(from, to)), x2 = seen(t, to->x);
    int sign = page_is_rtl(t->page) ? -1 : 1;

    if (from->panel == panel && to->panel == panel) {
        begin_edge(t, edge, true);
        writer_format(out, "M%d %dC%d %d %d %d %d %d\"/>\n", x1, from->y,
                      x1 + sign * CURVE, from->y, x2 - sign * CURVE, to->y,
                      x2, to->y);
    } else if (from->panel == panel) {
        begin_edge(t, edge, false);
        writer_format(out, "M%d %dl%d %dH%d\"/>\n", x1, from->y, sign * TRACK,
                      TRACK, seen(t, from->panel < to->panel
                                     ? TIMELINE_WIDTH : 0));
    } else if (to->panel == panel) {
        begin_edge(t, edge, true);
        writer_format(out, "M%d %dH%dL%d %d\"/>\n",
                      seen(t, from->panel < to->panel ? 0 : TIMELINE_WIDTH),
                      to->y - TRACK, x2 - sign * 2 * TRACK, x2, to->y);
    }
}

/* ---- what is due --------------------------------------------------------- */

static void put_members(const Timeline *t, const TimelineNode *node)
{
    const char *between = "";

    for (RemitNumber i = node->first; i != 0; i = t->next[i]) {
        writer_format(t->page->out, "%so%u", between, i);
        between = " ";
    }
}

static void draw_mark(Timeline *t, const TimelineNode *node)
{
    int x = seen(t, node->x), latest = seen(t, node->latest);
    int label = node->flipped ? node->x - TIMELINE_GAP - TIMELINE_ARROW
                              : node->latest + TIMELINE_GAP;

    if (latest != x)
        writer_format(t->page->out, "<path d=\"M%d %dH%d\"/>", x, node->y,
                      latest);
    writer_format(t->page->out, "<circle cx=\"%d\" cy=\"%d\" r=\"4\"/>"
                  "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">", x, node->y,
                  seen(t, label), node->y + 4, anchor(t, node->flipped));
    timeline_label(t->page, node);
    page_held(t->page);
    page_raw(t->page, "</text><title>");
    phrase_occurrence(&t->page->scratch, t->page->registry, node->first);
    writer_text(&t->page->scratch, ", ");
    writer_day(&t->page->scratch,
               remit_occurrence(t->page->registry, node->first).due);
}

static void draw_cell(Timeline *t, const TimelineNode *node)
{
    writer_format(t->page->out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" "
                  "height=\"%d\" rx=\"3\"/><text x=\"%d\" y=\"%d\" "
                  "text-anchor=\"middle\">%u</text><title>",
                  seen(t, node->x) - TIMELINE_CELL / 2,
                  node->y - TIMELINE_ROW / 2 + 1, TIMELINE_CELL,
                  TIMELINE_ROW - 2, seen(t, node->x), node->y + 4,
                  node->count);
    lane_title(t, node->lane);
    writer_text(&t->page->scratch, ", ");
    phrase_extent(&t->page->scratch,
                  remit_extent_quarter(node->quarter / 4,
                                       node->quarter % 4 + 1));
}

static void draw_node(Timeline *t, uint32_t index)
{
    const TimelineNode *node = &t->nodes.at[index];
    RemitOccurrence     o = remit_occurrence(t->page->registry, node->first);

    writer_format(t->page->out, "<a class=\"mark %s\" href=\"#o%u\" "
                  "data-node=\"%u\" data-at=\"",
                  node->is_cell ? "cell" : remit_certainty_text(
                      (RemitCertainty)o.certainty), node->first, index);
    put_members(t, node);
    page_raw(t->page, "\">");
    if (node->is_cell)
        draw_cell(t, node);
    else
        draw_mark(t, node);
    page_held(t->page);
    page_raw(t->page, "</title></a>\n");
}

/* ---- panels -------------------------------------------------------------- */

static void draw_panel(Timeline *t, uint32_t panel, const Edges *edges)
{
    writer_format(t->page->out, "<svg width=\"%d\" height=\"%d\" "
                  "viewBox=\"0 0 %d %d\" role=\"group\" "
                  "aria-labelledby=\"years-%u\">\n", TIMELINE_WIDTH,
                  t->heights[panel], TIMELINE_WIDTH, t->heights[panel],
                  panel);
    draw_lanes(t, panel);
    draw_years(t, panel);
    draw_today(t, panel);
    for (size_t i = 0; i < edges->count; i++)
        draw_edge(t, panel, &edges->at[i]);
    for (uint32_t i = 0; i < t->nodes.count; i++)
        if (t->nodes.at[i].panel == panel)
            draw_node(t, i);
    page_raw(t->page, "</svg>\n");
}

static bool is_empty(const Timeline *t, uint32_t panel)
{
    return t->heights[panel] <= TIMELINE_HEADER;
}

static void put_panel(Timeline *t, uint32_t panel, const Edges *edges)
{
    int year = panel_year(t, panel);

    writer_format(t->page->out, "<div class=\"panel\">\n"
                  "<h3 id=\"years-%u\">%d\xe2\x80\x93%d</h3>\n"
                  "<div class=\"lanes\">\n", panel, year,
                  year + TIMELINE_YEARS - 1);
    draw_names(t, panel);
    writer_format(t->page->out, "<div class=\"scroll\" role=\"region\" "
                  "tabindex=\"0\" aria-labelledby=\"years-%u\">\n", panel);
    draw_panel(t, panel, edges);
    page_raw(t->page, "</div>\n</div>\n</div>\n");
}

/* What all panels point with. */
static void put_arrow(Timeline *t)
{
    page_raw(t->page, "<svg class=\"defs\" width=\"0\" height=\"0\" "
             "aria-hidden=\"true\"><defs><marker id=\"arrow\" "
             "viewBox=\"0 0 8 8\" refX=\"12\" refY=\"4\" markerWidth=\"8\" "
             "markerHeight=\"8\" orient=\"auto\">"
             "<path d=\"M0 0L8 4L0 8z\"/></marker></defs></svg>\n");
}

static bool has_cells(const Timeline *t)
{
    for (size_t i = 0; i < t->nodes.count; i++)
        if (t->nodes.at[i].is_cell)
            return true;
    return false;
}

static void put_all(Timeline *t)
{
    Edges edges = edges_of(t);

    page_element(t->page, "p", WORDING_PAGE_LEGEND);
    if (has_cells(t))
        page_element(t->page, "p", WORDING_PAGE_LEGEND_CELLS);
    page_raw(t->page, "<p><a class=\"skip\" href=\"#duties\">");
    page_word(t->page, WORDING_PAGE_PAST_TIMELINE);
    page_raw(t->page, "</a></p>\n");
    put_arrow(t);
    for (uint32_t i = 0; i < t->panel_count; i++)
        if (!is_empty(t, i))
            put_panel(t, i, &edges);
    VEC_FREE(&edges);
}

void page_timeline(Page *page)
{
    Timeline t = timeline_of(page);

    page_raw(page, "<section id=\"timeline\" class=\"timeline\">\n");
    page_element(page, "h2", WORDING_PAGE_TIMELINE);
    if (t.nodes.count == 0)
        page_element(page, "p", WORDING_NOTHING_HERE);
    else
        put_all(&t);
    page_raw(page, "</section>\n");
    timeline_free(&t);
}
