/* network.h -- when things can happen at the earliest and must at the latest.
 *
 * A network is made of items, each with a start and a finish, and of three
 * kinds of constraint: one instant is no earlier than a lag after another, an
 * instant is no earlier than a day, or no later than one.  An item's finish is
 * never before its start; that always holds and is no constraint.
 *
 * Solving finds the earliest and latest day of every instant in time nearly
 * linear in their number: strongly connected components in topological order,
 * and inside a component a fixed point, which is bounded.
 *
 * note [conflict]: where the constraints cannot all hold, the network names
 * an irreducible set of those that cannot: leave any one out, and the others
 * can hold.  The instant at which that showed (of a circle: each of its
 * component) is blocked: nothing goes through it in either direction, and
 * what depends on it counts as if it stood alone.  So every further conflict
 * found is one by itself, and no instant shows more than one.  After a bound
 * of work on conflicts the next are blocked and not named.
 *
 * The network knows no duty: a constraint carries a number of its owner's. */
#ifndef REMIT_NETWORK_H
#define REMIT_NETWORK_H

#include "compiler/schedule/lag.h"

typedef struct Network Network;
typedef uint32_t Instant;               /* 0: none */
typedef uint32_t ClauseNumber;          /* the owner's, from 1 */

Network *network_new(void);
void     network_free(Network *network);            /* accepts NULL */

/* Room for so many items. */
void network_reserve(Network *network, size_t items);
/* A further item: its start.  The finish is the next instant. */
Instant network_item(Network *network);
#define FINISH_OF(start) ((start) + 1)
#define ITEM_OF(instant) ((instant) / 2)            /* from 1 */

/* `to` is no earlier than `lag` after `from`.  With `forward`, `to` has no
 * say in when `from` is: its latest day does not move that of `from`. */
void network_wait(Network *network, Instant from, Instant to, Lag lag,
                  bool forward, ClauseNumber clause);
void network_no_earlier(Network *network, Instant at, RemitDay day,
                        ClauseNumber clause);
/* `latest` cannot be passed; the backward pass counts from `planned`, which
 * is no later. */
void network_no_later(Network *network, Instant at, RemitDay latest,
                      RemitDay planned, ClauseNumber clause);

/* Once, when all is said.  False: there is a conflict. */
bool network_solve(Network *network);

/* ---- what came out ------------------------------------------------------- */

/* REMIT_NO_DAY: no constraint bounds it on that side; or it is blocked, or
 * comes after what is blocked, and its earliest day cannot be told. */
RemitDay network_earliest(const Network *network, Instant at);
RemitDay network_latest(const Network *network, Instant at);
/* The instant whose earliest day sets that of `at`; 0: its own bound does. */
Instant  network_driver(const Network *network, Instant at);

typedef enum { STEP_NO_EARLIER, STEP_WAIT, STEP_NO_LATER } NetworkStepKind;

typedef struct {
    NetworkStepKind kind;
    ClauseNumber    clause;
    Instant         at;         /* that it bounds */
    Instant         from;       /* of a wait */
    RemitDay        day;        /* that it gives; may be LAG_BEYOND */
} NetworkStep;

/* Along a path: the bound that it begins with, unless it begins anywhere; the
 * waits; the bound that it passes, unless that is the end of the range.  A
 * circle has its waits alone, once round from the lowest clause. */
typedef struct {
    const NetworkStep *steps;
    size_t             count;
    bool               reduced; /* false: the work passed its bound before the
                                   set was seen to be irreducible */
} NetworkConflict;

size_t          network_conflict_count(const Network *network);
NetworkConflict network_conflict(const Network *network, size_t index);
#endif
