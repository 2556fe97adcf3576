/* seats.h -- the working days of places.
 *
 * A place that has a `holidays` block gets a table of its working days; any
 * other closes on Saturdays and Sundays, and nothing is known of its
 * holidays.  Built once names are resolved and the horizon is known. */
#ifndef REMIT_SEATS_H
#define REMIT_SEATS_H

#include "compiler/dates/ties.h"
#include "compiler/spec.h"
#include "runtime/workday.h"

/* A day on which a place is closed, and why. */
typedef struct {
    Number      place;          /* body */
    RemitDay    day;
    const Node *node;           /* NODE_HOLIDAY */
    Number      holiday;        /* numbers the nodes */
    Name        language;       /* of plain strings there */
    bool        by_rule;        /* a day of every year, not written */
} ClosedDay;

typedef struct {
    Number        place;
    uint8_t       weekend;
    RemitWorkdays days;
    uint8_t      *closed_bits;
    uint32_t     *rank;
    bool          covered[REMIT_LAST_YEAR - REMIT_FIRST_YEAR + 1];
} SeatTable;

typedef struct Seats {
    Ties           ties;
    VEC(SeatTable) tables;      /* by Body.seat */
    VEC(ClosedDay) closed;      /* by place, day, then the order of the text */
    Number         holiday_count;
} Seats;

void seats_build(Spec *spec);
void seats_free(Spec *spec);                        /* accepts none built */

/* The table of a place; NULL for 0 and for one without holidays: Saturdays and
 * Sundays close, nothing else. */
const RemitWorkdays *seat_workdays(const Spec *spec, Number place);

/* Whether the holidays of that day's year are known there: the years that
 * `years` lists; without it, those of a written holiday; and when there are
 * only yearly ones, every year in which one of them is kept. */
bool seat_covers(const Spec *spec, Number place, RemitDay day);

/* The place whose working days count on `day`: the one named, else the seat of
 * the lead, else that of its parent, and so on up the line.  0: none. */
Number seat_for(const Spec *spec, const Ref *named, Number lead, RemitDay day);

/* What a body is tied to on a day by `under`, `seat`, `secretariat`. */
Number body_tied(const Spec *spec, Number body, NodeKind kind, RemitDay day);
#endif
