/* timeline.h -- where everything stands on the timeline.
 *
 * Time runs across, and is cut into panels of a few years each, one below the
 * other, so that a panel fits a page.  In a panel there is a lane for each lead
 * that has something due then.  What is due is a node: an occurrence on its
 * day, or, where a lane is crowded, all that falls due in one quarter of a
 * year. */
#ifndef REMIT_TIMELINE_H
#define REMIT_TIMELINE_H

#include "compiler/page/page.h"

/* Pixels, as wide as A4 laid across; `GUTTER` holds the names of the lanes. */
enum {
    TIMELINE_YEARS = 5, TIMELINE_YEAR = 172, TIMELINE_MARGIN = 10,
    TIMELINE_WIDTH = TIMELINE_YEARS * TIMELINE_YEAR + 2 * TIMELINE_MARGIN,
    TIMELINE_GUTTER = 108, TIMELINE_HEADER = 22, TIMELINE_ROW = 18,
    TIMELINE_GAP = 9, TIMELINE_ARROW = 6, TIMELINE_LABEL = 40,
    TIMELINE_LETTER = 7, TIMELINE_CELL = 34
};

typedef struct {
    RemitNumber lane;           /* body; 0: nobody leads */
    uint32_t    panel;
    RemitNumber first, last;    /* occurrences; see Timeline.next */
    uint32_t    count;
    bool        is_cell;        /* a quarter, not an occurrence */
    bool        flipped;        /* the label stands before the mark */
    int         quarter;        /* of a cell: 4 * year + 0..3 */
    int         x, latest;      /* of the due day and its latest place */
    int         width;          /* of the label */
    uint32_t    row;
    int         y;
} TimelineNode;

/* One lane in one panel. */
typedef struct {
    uint32_t count;             /* what is due in it */
    uint32_t rows;
    uint32_t cell;              /* the last: node + 1; 0: none */
    int      top, height;       /* 0: not in the panel */
} TimelineSlot;

typedef struct {
    Page              *page;
    VEC(TimelineNode)  nodes;   /* in the order of their days */
    uint32_t          *node_of; /* by occurrence: node + 1; 0: none */
    RemitNumber       *next;    /* by occurrence: the next of its node */
    TimelineSlot      *slots;   /* panel by panel, lane by lane */
    int               *heights; /* of the panels */
    uint32_t           lane_count, panel_count, total;
    int                first, last;     /* years */
} Timeline;

/* Lays out all that has a day; freed by timeline_free. */
Timeline timeline_of(Page *page);
void     timeline_free(Timeline *timeline);

/* In the panel, from the side where reading begins. */
int           timeline_across(const Timeline *timeline, uint32_t panel,
                              RemitDay day);
TimelineSlot *timeline_slot(const Timeline *timeline, uint32_t panel,
                            RemitNumber lane);
/* The label of a node into page->scratch, cut where it is too long. */
void          timeline_label(Page *page, const TimelineNode *node);
#endif
