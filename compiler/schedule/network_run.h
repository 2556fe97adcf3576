/* network_run.h -- what the parts of the scheduler share.
 *
 * network.c      holds a network and solves it
 * network_run.c  moves instants until nothing moves, and keeps how
 * conflict.c     finds an irreducible set where that fails */
#ifndef REMIT_NETWORK_RUN_H
#define REMIT_NETWORK_RUN_H

#include "compiler/schedule/network.h"
#include "lang/memory.h"

/* How a wait holds; many waits hold alike. */
typedef struct {
    Lag  lag;
    bool forward;
} Manner;

typedef struct {
    Instant      from, to;
    uint32_t     manner;        /* into Network.manners */
    ClauseNumber clause;        /* 0: that an item ends no sooner than begun */
} Wait;

/* The bounds of one instant that bind: the strictest. */
typedef struct {
    RemitDay     earliest;      /* the first of the range: none */
    RemitDay     latest;        /* the last of the range: none */
    ClauseNumber earliest_clause, latest_clause;
} Limits;

/* note [event]: an instant was moved by a wait, whose `from` stood at that
 * time where event `before` had moved it.  So every day has a history, a walk
 * that begins at a bound, also where a circle was gone round many times. */
typedef struct {
    uint32_t wait;
    uint32_t before;            /* event from 1; 0: its own bound */
} Event;

/* One attempt to let every instant of some set have its earliest day. */
typedef struct {
    const Network *network;
    RemitDay      *day;         /* by instant, like the rest */
    RemitDay      *limit;       /* that it may not pass; NULL: what bounds it
                                   in the network */
    uint32_t      *event;       /* that gave the day; 0: its own bound */
    bool          *known;       /* goes back to a bound that was said */
    uint32_t      *moved;       /* how often; this and the next two are made
                                   for the first circle */
    bool          *queued;
    Instant       *queue;       /* a ring */
    const uint32_t *component;  /* waits count inside one; NULL: see `on` */
    const bool    *on;          /* waits that count, by number */
    VEC(Event)     events;
    uint64_t       work, most;  /* lags applied, and how many may be */
} Run;

/* How an attempt failed. */
typedef struct {
    Instant  at;
    uint32_t event;             /* its last */
    uint32_t circle;            /* the last so many waits of its history go
                                   round and can never end; 0: past its limit */
} Clash;

typedef enum { RUN_SETTLED, RUN_CLASHED, RUN_EXHAUSTED } RunEnd;

void   run_begin(Run *run, const Network *network, uint64_t most);
RemitDay run_limit(const Run *run, Instant at);
void   run_free(Run *run);
/* Moves `to` of a wait as its `from` stands; true: it moved. */
bool   run_move(Run *run, uint32_t wait);
/* Until nothing moves among the `count` instants.  Days and events are set
 * before. */
RunEnd run_settle(Run *run, const Instant *instants, size_t count,
                  Clash *clash);

typedef struct {
    size_t first_step, step_count;
    bool   reduced;
} Conflict;

/* Memory for reducing, made for the first conflict; clean between two. */
typedef struct {
    size_t  *place;             /* by instant */
    bool    *seen;              /* by instant */
    bool    *on, *met;          /* by wait */
    Run      run;
    uint64_t work;              /* of all conflicts so far */
} Scratch;

struct Network {
    VEC(Wait)     waits;        /* that were said; see wait_of */
    VEC(Manner)   manners;
    VEC(Limits)   limits;       /* by instant; two are not used */
    VEC(RemitDay) late;         /* by instant: as planned, then as found;
                                   REMIT_NO_DAY: unbounded */
    uint32_t     *first;        /* waits from instant i that were said are
                                   leaving[first[i]] to
                                   leaving[first[i + 1] - 1], by number */
    uint32_t     *leaving;
    uint32_t     *component;    /* by instant; later ones come first in time */
    Instant      *order;        /* instants, by component */
    uint32_t     *member;       /* of component c: order[member[c]] … */
    size_t        components;
    Run           run;
    bool         *blocked;      /* by instant */
    bool         *doubtful;     /* by instant: blocked, or after such */
    VEC(NetworkStep) steps;
    VEC(Conflict) conflicts;
    Scratch      *scratch;      /* NULL: no conflict yet */
};

/* note [own]: that an item ends no sooner than it begins is a wait too, of the
 * item's number; those that were said have the numbers after all of these. */
static inline uint32_t own_waits(const Network *n)
{
    return (uint32_t)(n->limits.count / 2);
}

static inline Wait wait_of(const Network *n, uint32_t number)
{
    uint32_t own = own_waits(n);
    return number >= own ? n->waits.at[number - own]
                         : (Wait){.from = 2 * number, .to = 2 * number + 1};
}

/* How many waits an instant begins, and the number of one of them. */
static inline uint32_t wait_count(const Network *n, Instant from)
{
    return n->first[from + 1] - n->first[from] + (from % 2 == 0);
}

static inline uint32_t wait_from(const Network *n, Instant from, uint32_t index)
{
    uint32_t own = from % 2 == 0;
    return index < own ? ITEM_OF(from)
                       : n->leaving[n->first[from] + index - own];
}

const Lag *wait_lag(const Network *network, const Wait *wait);

/* The day that an instant's own bound gives it; where nothing may go through
 * and its bounds exclude each other, the first of the range. */
RemitDay network_begin(const Network *network, Instant at);

/* Notes an irreducible set behind a clash; after a bound of work, nothing. */
void conflict_find(Network *network, const Run *run, const Clash *clash);
void conflict_free(Network *network);
#endif
