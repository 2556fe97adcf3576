/* timeline_layout.c -- gives every occurrence its panel, lane, row and place.
 *
 * Nodes stand in the order of their days.  Each goes into the first row of its
 * lane where nothing is in its way, then lanes and panels get their height.
 * All is laid out from left to right; who draws it may mirror it. */
#include "compiler/page/timeline.h"
#include "compiler/say/due_list.h"
#include "compiler/say/phrase.h"

/* A lane of a panel that holds more is drawn by quarters; where there are very
 * many in all, so is one that holds a few. */
enum { LANE_MOST = 60, ALL_MOST = 1500, LANE_MOST_OF_MANY = 6, LANE_PAD = 8 };

TimelineSlot *timeline_slot(const Timeline *t, uint32_t panel,
                            RemitNumber lane)
{
    return &t->slots[(size_t)panel * t->lane_count + lane];
}

/* ---- days ---------------------------------------------------------------- */

static uint32_t panel_of(const Timeline *t, RemitDay day)
{
    return (uint32_t)(remit_civil(day).year - t->first) / TIMELINE_YEARS;
}

int timeline_across(const Timeline *t, uint32_t panel, RemitDay day)
{
    int      year = t->first + (int)panel * TIMELINE_YEARS;
    RemitDay start = remit_day(year, 1, 1);
    int64_t  days = (int64_t)day - start;
    int64_t  x = TIMELINE_MARGIN + days * TIMELINE_YEAR * 100 / 36525;

    return x > TIMELINE_WIDTH ? TIMELINE_WIDTH : (int)x;
}

static void note_years(Timeline *t)
{
    uint32_t count = remit_count(t->page->registry, REMIT_ARRAY_OCCURRENCE);

    for (RemitNumber i = 1; i <= count; i++) {
        RemitDay due = remit_occurrence(t->page->registry, i).due;
        int      year = remit_civil(due).year;
        if (due == REMIT_NO_DAY)
            continue;
        t->total++;
        if (t->first == 0 || year < t->first)
            t->first = year;
        if (year > t->last)
            t->last = year;
    }
    if (t->total > 0)
        t->panel_count = (uint32_t)(t->last - t->first) / TIMELINE_YEARS + 1;
}

/* ---- nodes --------------------------------------------------------------- */

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

void timeline_label(Page *page, const TimelineNode *node)
{
    if (node->is_cell) {
        writer_number(&page->scratch, node->count);
        return;
    }
    phrase_occurrence(&page->scratch, page->registry, node->first);
    page_cut(page, TIMELINE_LABEL);
}

/* What is beyond ASCII counts by its octets: it may be wide. */
static int label_width(Page *page, const TimelineNode *node)
{
    int width;

    timeline_label(page, node);
    width = (int)page->scratch.count * TIMELINE_LETTER;
    page->scratch.count = 0;
    return width > TIMELINE_WIDTH / 3 ? TIMELINE_WIDTH / 3 : width;
}

static void add_node(Timeline *t, TimelineNode node, RemitNumber number)
{
    node.first = node.last = number;
    node.count = 1;
    VEC_PUSH(&t->nodes, node);
    t->node_of[number] = (uint32_t)t->nodes.count;
}

static void add_mark(Timeline *t, RemitNumber number, const RemitOccurrence *o,
                     TimelineNode node)
{
    int width;

    node.x = node.latest = timeline_across(t, node.panel, o->due);
    if (o->due_latest > o->due)
        node.latest = timeline_across(t, node.panel, o->due_latest);
    add_node(t, node, number);
    width = label_width(t->page, &t->nodes.at[t->nodes.count - 1]);
    t->nodes.at[t->nodes.count - 1].width = width;
    t->nodes.at[t->nodes.count - 1].flipped =
        node.latest + TIMELINE_GAP + width > TIMELINE_WIDTH;
}

static void add_to_cell(Timeline *t, RemitNumber number,
                        const RemitOccurrence *o, TimelineNode node)
{
    TimelineSlot *slot = timeline_slot(t, node.panel, node.lane);
    RemitCivil    due = remit_civil(o->due);
    TimelineNode *cell = slot->cell == 0 ? NULL : &t->nodes.at[slot->cell - 1];

    node.quarter = 4 * due.year + (due.month - 1) / 3;
    if (cell != NULL && cell->quarter == node.quarter) {
        t->next[cell->last] = number;
        cell->last = number;
        cell->count++;
        t->node_of[number] = slot->cell;
        return;
    }
    node.is_cell = true;
    node.x = node.latest = TIMELINE_MARGIN + TIMELINE_YEAR / 8 +
        (node.quarter - 4 * (t->first + (int)node.panel * TIMELINE_YEARS)) *
        TIMELINE_YEAR / 4;
    add_node(t, node, number);
    slot->cell = (uint32_t)t->nodes.count;
}

static bool is_crowded(const Timeline *t, const TimelineSlot *slot)
{
    return slot->count > LANE_MOST ||
           (t->total > ALL_MOST && slot->count > LANE_MOST_OF_MANY);
}

/* Calls `each` for all that has a day, in the order of days. */
static void each_dated(Timeline *t,
                       void each(Timeline *t, RemitNumber number))
{
    DueWindow   everything = {REMIT_NO_DAY, REMIT_NO_DAY, 0};
    DueList     list = due_list_begin(t->page->registry, everything);
    RemitNumber number;

    while ((number = due_list_next(&list)) != 0)
        if (remit_occurrence(t->page->registry, number).due != REMIT_NO_DAY)
            each(t, number);
}

static void count_one(Timeline *t, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(t->page->registry, number);

    timeline_slot(t, panel_of(t, o.due), lane_of(t, &o))->count++;
}

static void add_one(Timeline *t, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(t->page->registry, number);
    TimelineNode    node = {.panel = panel_of(t, o.due),
                            .lane = lane_of(t, &o)};

    if (is_crowded(t, timeline_slot(t, node.panel, node.lane)))
        add_to_cell(t, number, &o, node);
    else
        add_mark(t, number, &o, node);
}

/* ---- rows, lanes, panels ------------------------------------------------- */

/* Where each row of a lane is free again. */
typedef VEC(int) Ends;

static void place_node(TimelineNode *node, TimelineSlot *slot, Ends *ends)
{
    int label = TIMELINE_GAP + TIMELINE_ARROW + node->width;
    int from = node->x - TIMELINE_GAP - (node->flipped ? label : 0);
    int to = node->latest + TIMELINE_GAP + (node->flipped ? 0 : label);

    if (node->is_cell)
        from = to = node->x;
    while (node->row < ends->count && ends->at[node->row] > from)
        node->row++;
    if (node->row == ends->count)
        VEC_PUSH(ends, to);
    ends->at[node->row] = to;
    if (slot->rows <= node->row)
        slot->rows = node->row + 1;
}

static void place_rows(Timeline *t)
{
    size_t count = (size_t)t->panel_count * t->lane_count;
    Ends  *ends = memory_new(count * sizeof *ends + 1);

    for (size_t i = 0; i < t->nodes.count; i++) {
        TimelineNode *node = &t->nodes.at[i];
        TimelineSlot *slot = timeline_slot(t, node->panel, node->lane);
        place_node(node, slot, &ends[slot - t->slots]);
    }
    for (size_t i = 0; i < count; i++)
        VEC_FREE(&ends[i]);
    memory_free(ends);
}

static void place_lanes(Timeline *t, uint32_t panel)
{
    int y = TIMELINE_HEADER;

    for (RemitNumber lane = 0; lane < t->lane_count; lane++) {
        TimelineSlot *slot = timeline_slot(t, panel, lane);
        if (slot->rows == 0)
            continue;
        slot->top = y;
        slot->height = (int)slot->rows * TIMELINE_ROW + LANE_PAD;
        y += slot->height + 2;
    }
    t->heights[panel] = y;
}

static void place(Timeline *t)
{
    place_rows(t);
    for (uint32_t i = 0; i < t->panel_count; i++)
        place_lanes(t, i);
    for (size_t i = 0; i < t->nodes.count; i++) {
        TimelineNode *node = &t->nodes.at[i];
        node->y = timeline_slot(t, node->panel, node->lane)->top +
                  LANE_PAD / 2 + (int)node->row * TIMELINE_ROW +
                  TIMELINE_ROW / 2;
    }
}

/* ---- all ----------------------------------------------------------------- */

Timeline timeline_of(Page *page)
{
    uint32_t count = remit_count(page->registry, REMIT_ARRAY_OCCURRENCE);
    Timeline t = {.page = page};

    t.lane_count = remit_count(page->registry, REMIT_ARRAY_BODY) + 1;
    note_years(&t);
    t.slots = memory_new((size_t)t.panel_count * t.lane_count *
                         sizeof *t.slots + 1);
    t.heights = memory_new(t.panel_count * sizeof *t.heights + 1);
    t.node_of = memory_new((count + 1) * sizeof *t.node_of);
    t.next = memory_new((count + 1) * sizeof *t.next);
    each_dated(&t, count_one);
    each_dated(&t, add_one);
    place(&t);
    return t;
}

void timeline_free(Timeline *t)
{
    VEC_FREE(&t->nodes);
    memory_free(t->slots);
    memory_free(t->heights);
    memory_free(t->node_of);
    memory_free(t->next);
}
