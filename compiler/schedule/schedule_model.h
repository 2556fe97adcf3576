/* schedule_model.h -- what schedule.c and infeasible.c share. */
#ifndef REMIT_SCHEDULE_MODEL_H
#define REMIT_SCHEDULE_MODEL_H

#include "compiler/schedule/network.h"
#include "compiler/spec.h"

/* What an occurrence has to say in the network. */
typedef enum {
    BINDS_NOT,                  /* superseded, waived or lapsed */
    BINDS_WEAKLY,               /* a proposal, or its condition does not hold:
                                   binds its like alone */
    BINDS,
    BINDS_NO_MORE               /* finished on a known day, or a mandate */
} Bond;

typedef enum {
    ITEM_WHOLE,                 /* an occurrence, from opening to finish */
    ITEM_SUBMISSION,            /* the day on which it has to be submitted */
    ITEM_SHIFT                  /* a day counted from another */
} ItemKind;

typedef struct {
    ItemKind kind;
    Number   occurrence;
} ScheduleItem;

typedef struct {
    Spec             *spec;
    Network          *network;
    VEC(ScheduleItem) further;  /* items, after all occurrences */
    VEC(Span)         clauses;  /* what says so: see schedule_place */
    uint8_t          *bonds;    /* by occurrence: Bond */
    Instant          *submissions;      /* by occurrence; 0: not asked for;
                                           NULL: none is */
    bool             *tangled;  /* by occurrence: stands in a conflict */
    bool             *circular; /* … that is a circle */
} Schedule;

#define START_OF(occurrence) ((Instant)(2 * (occurrence)))
#define END_OF(occurrence)   FINISH_OF(START_OF(occurrence))

/* Where a clause stands: numbers are those of the spec's bounds, and further
 * ones for what is no bound. */
Span schedule_place(const Schedule *schedule, ClauseNumber clause);

/* What an instant is of. */
ScheduleItem schedule_item(const Schedule *schedule, Instant at);

/* Reports every conflict of the solved network, and marks what stands in it.
 * One that two bounds of one occurrence make by themselves is its empty
 * window, and is not told here. */
void infeasible_report(Schedule *schedule);
#endif
