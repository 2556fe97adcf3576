/* network.c -- earliest days forward, latest days backward.
 *
 * In:   items, waits and bounds.
 * Out:  the days of every instant, or the conflicts that forbid them.
 *
 * Tarjan's algorithm, on a stack of its own, gives the components, each after
 * all that it leads to.  So the forward pass takes them from the last to the
 * first, and the backward pass from the first to the last. */
#include "compiler/schedule/network_run.h"

#include <assert.h>

/* Lags applied inside circles before an attempt is given up: some per wait,
 * and as many as a small circle needs that crosses the whole range a day at
 * a time. */
enum { WORK_EACH = 64, WORK_AT_LEAST = 1 << 24 };

/* ---- saying -------------------------------------------------------------- */

static void add_limits(Network *n)
{
    VEC_PUSH(&n->limits, (Limits){.earliest = REMIT_FIRST_DAY,
                                  .latest = REMIT_LAST_DAY});
    VEC_PUSH(&n->late, REMIT_NO_DAY);
}

void network_reserve(Network *n, size_t items)
{
    VEC_RESERVE(&n->limits, 2 * (items + 1));
    VEC_RESERVE(&n->late, 2 * (items + 1));
}

Network *network_new(void)
{
    Network *n = memory_new(sizeof *n);
    add_limits(n);
    add_limits(n);
    VEC_PUSH(&n->manners, ((Manner){lag_days(0), false}));
    return n;
}

void network_free(Network *n)
{
    if (!n)
        return;
    conflict_free(n);
    run_free(&n->run);
    memory_free(n->first);
    memory_free(n->leaving);
    memory_free(n->component);
    memory_free(n->order);
    memory_free(n->member);
    memory_free(n->blocked);
    memory_free(n->doubtful);
    VEC_FREE(&n->waits);
    VEC_FREE(&n->manners);
    VEC_FREE(&n->limits);
    VEC_FREE(&n->late);
    VEC_FREE(&n->steps);
    VEC_FREE(&n->conflicts);
    memory_free(n);
}

Instant network_item(Network *n)
{
    Instant start = (Instant)n->limits.count;
    add_limits(n);
    add_limits(n);
    return start;
}

const Lag *wait_lag(const Network *n, const Wait *wait)
{
    return &n->manners.at[wait->manner].lag;
}

static bool same_manner(const Manner *a, const Manner *b)
{
    return a->forward == b->forward && a->lag.kind == b->lag.kind
        && a->lag.count == b->lag.count && a->lag.then == b->lag.then
        && a->lag.workdays == b->lag.workdays;
}

/* One of the last few, or a further one. */
static uint32_t manner_of(Network *n, Manner manner)
{
    enum { LOOKED_AT = 8 };
    size_t count = n->manners.count;
    for (size_t i = count; i > 0 && count - i < LOOKED_AT; i--)
        if (same_manner(&n->manners.at[i - 1], &manner))
            return (uint32_t)i - 1;
    VEC_PUSH(&n->manners, manner);
    return (uint32_t)count;
}

void network_wait(Network *n, Instant from, Instant to, Lag lag, bool forward,
                  ClauseNumber clause)
{
    assert(clause && from >= 2 && to >= 2);
    uint32_t manner = manner_of(n, (Manner){lag, forward});
    VEC_PUSH(&n->waits, (Wait){from, to, manner, clause});
}

void network_no_earlier(Network *n, Instant at, RemitDay day,
                        ClauseNumber clause)
{
    Limits *limits = &n->limits.at[at];
    assert(clause && remit_day_in_range(day));
    if (limits->earliest_clause && day <= limits->earliest)
        return;
    limits->earliest = day;
    limits->earliest_clause = clause;
}

void network_no_later(Network *n, Instant at, RemitDay latest, RemitDay planned,
                      ClauseNumber clause)
{
    Limits   *limits = &n->limits.at[at];
    RemitDay *late = &n->late.at[at];
    assert(clause && remit_day_in_range(latest) && planned <= latest);
    if (*late == REMIT_NO_DAY || planned < *late)
        *late = planned;
    if (limits->latest_clause && latest >= limits->latest)
        return;
    limits->latest = latest;
    limits->latest_clause = clause;
}

/* ---- waits by where they begin ------------------------------------------- */

static void sort_waits(Network *n)
{
    size_t instants = n->limits.count;
    n->first = memory_new((instants + 2) * sizeof *n->first);
    n->leaving = memory_new((n->waits.count + 1) * sizeof *n->leaving);
    for (size_t i = 0; i < n->waits.count; i++)
        n->first[n->waits.at[i].from + 2]++;
    for (size_t i = 1; i < instants + 2; i++)
        n->first[i] += n->first[i - 1];
    for (size_t i = 0; i < n->waits.count; i++)
        n->leaving[n->first[n->waits.at[i].from + 1]++] =
            own_waits(n) + (uint32_t)i;
}

/* ---- components ---------------------------------------------------------- */

/* What was entered and is not yet placed waits on a stack, and the path that
 * led there on another; each has fewer than there are places left in `order`
 * and in `member`, and so lies at their ends, its top lowest. */
typedef struct {
    Network  *network;
    uint32_t *entered;          /* order of entry, 0: not yet */
    uint32_t *lowest;           /* lowest entry that can be reached */
    uint32_t *next;             /* index of the wait to follow next */
    Instant  *stack, *path;     /* their tops */
    Instant  *bottom;           /* of the path */
    size_t    placed;
    uint32_t  clock;
} Search;

static void enter(Search *s, Instant at)
{
    s->entered[at] = s->lowest[at] = ++s->clock;
    *--s->stack = at;
    *--s->path = at;
}

static void leave(Search *s, Instant at)
{
    Network *n = s->network;
    s->path++;
    if (s->path != s->bottom) {
        Instant above = *s->path;
        if (s->lowest[at] < s->lowest[above])
            s->lowest[above] = s->lowest[at];
    }
    if (s->lowest[at] != s->entered[at])
        return;
    n->member[n->components++] = (uint32_t)s->placed;
    Instant member;
    do {
        member = *s->stack++;
        n->component[member] = (uint32_t)n->components;
        n->order[s->placed++] = member;
    } while (member != at);
    n->member[n->components] = (uint32_t)s->placed;
}

static void search(Search *s, Instant start)
{
    Network *n = s->network;
    enter(s, start);
    while (s->path != s->bottom) {
        Instant at = *s->path;
        if (s->next[at] == wait_count(n, at)) {
            leave(s, at);
            continue;
        }
        Instant to = wait_of(n, wait_from(n, at, s->next[at]++)).to;
        if (!s->entered[to])
            enter(s, to);
        else if (!n->component[to] && s->entered[to] < s->lowest[at])
            s->lowest[at] = s->entered[to];
    }
}

static void find_components(Network *n)
{
    size_t room = n->limits.count + 1;
    n->component = memory_new(room * sizeof *n->component);
    n->order = memory_new(room * sizeof *n->order);
    n->member = memory_new(room * sizeof *n->member);
    Search s = {.network = n,
                .entered = memory_new(room * sizeof *s.entered),
                .lowest = memory_new(room * sizeof *s.lowest),
                .next = memory_new(room * sizeof *s.next),
                .stack = n->order + room,
                .path = n->member + room,
                .bottom = n->member + room};
    for (Instant at = 2; at < n->limits.count; at++)
        if (!s.entered[at])
            search(&s, at);
    memory_free(s.entered);
    memory_free(s.lowest);
    memory_free(s.next);
}

/* Whether a component holds a way from an instant to itself. */
static bool is_circular(const Network *n, const Instant *instants, size_t count)
{
    if (count > 1)
        return true;
    for (uint32_t i = 0; i < wait_count(n, *instants); i++)
        if (wait_of(n, wait_from(n, *instants, i)).to == *instants)
            return true;
    return false;
}

/* ---- forward ------------------------------------------------------------- */

RemitDay network_begin(const Network *n, Instant at)
{
    const Limits *limits = &n->limits.at[at];
    return n->blocked[at] && limits->earliest > limits->latest
         ? REMIT_FIRST_DAY : limits->earliest;
}

static void begin_at_bound(Network *n, Instant at)
{
    const Limits *limits = &n->limits.at[at];
    n->run.day[at] = network_begin(n, at);
    n->run.event[at] = 0;
    n->run.known[at] = limits->earliest_clause
                    && n->run.day[at] == limits->earliest;
}

/* note [conflict] of network.h. */
static void block(Network *n, const Instant *instants, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        n->blocked[instants[i]] = n->doubtful[instants[i]] = true;
        begin_at_bound(n, instants[i]);
    }
}

static RunEnd settle(Network *n, const Instant *instants, size_t count,
                     Clash *clash)
{
    if (is_circular(n, instants, count))
        return run_settle(&n->run, instants, count, clash);
    *clash = (Clash){*instants, n->run.event[*instants], 0};
    return n->run.day[*instants] > run_limit(&n->run, *instants)
         ? RUN_CLASHED : RUN_SETTLED;
}

/* Moves what comes after, and hands doubts on. */
static void spread(Network *n, Instant at)
{
    for (uint32_t i = 0; i < wait_count(n, at); i++) {
        uint32_t number = wait_from(n, at, i);
        Instant  to = wait_of(n, number).to;
        if (n->blocked[at] && n->component[to] == n->component[at])
            continue;
        run_move(&n->run, number);
        n->doubtful[to] = n->doubtful[to] || n->doubtful[at];
    }
}

/* In a circle everything comes after everything. */
static void share_doubts(Network *n, const Instant *instants, size_t count)
{
    bool any = false;
    for (size_t i = 0; i < count; i++)
        any = any || n->doubtful[instants[i]];
    for (size_t i = 0; any && i < count; i++)
        n->doubtful[instants[i]] = true;
}

static void forward(Network *n)
{
    for (size_t c = n->components; c-- > 0;) {
        const Instant *instants = n->order + n->member[c];
        size_t count = n->member[c + 1] - n->member[c];
        Clash  clash;
        RunEnd end = settle(n, instants, count, &clash);
        if (end == RUN_CLASHED)
            conflict_find(n, &n->run, &clash);
        if (end != RUN_SETTLED)
            block(n, instants, count);
        share_doubts(n, instants, count);
        for (size_t i = 0; i < count; i++)
            spread(n, instants[i]);
    }
}

/* ---- backward ------------------------------------------------------------ */

/* Lowers the latest day of `at` to what its waits allow; true: it moved. */
static bool pull(Network *n, Instant at)
{
    RemitDay *late = &n->late.at[at], before = *late;
    for (uint32_t i = 0; i < wait_count(n, at); i++) {
        Wait          wait = wait_of(n, wait_from(n, at, i));
        const Manner *manner = &n->manners.at[wait.manner];
        if (manner->forward || n->blocked[wait.to]
            || n->late.at[wait.to] == REMIT_NO_DAY)
            continue;
        RemitDay day = lag_latest(&manner->lag, n->late.at[wait.to]);
        n->run.work++;
        if (day == REMIT_NO_DAY)
            day = REMIT_FIRST_DAY;
        if (*late == REMIT_NO_DAY || day < *late)
            *late = day;
    }
    return *late != before;
}

static bool pull_all(Network *n, const Instant *instants, size_t count)
{
    bool moved = false;
    for (size_t i = 0; i < count; i++)
        if (!n->blocked[instants[i]] && pull(n, instants[i]))
            moved = true;
    return moved;
}

static void backward(Network *n)
{
    n->run.most += n->run.work;
    for (size_t c = 0; c < n->components; c++) {
        const Instant *instants = n->order + n->member[c];
        size_t count = n->member[c + 1] - n->member[c];
        bool circular = is_circular(n, instants, count);
        while (pull_all(n, instants, count) && circular)
            if (n->run.work > n->run.most) {
                block(n, instants, count);
                break;
            }
    }
}

/* ---- solving ------------------------------------------------------------- */

bool network_solve(Network *n)
{
    size_t instants = n->limits.count;
    sort_waits(n);
    find_components(n);
    run_begin(&n->run, n,
              WORK_AT_LEAST
                  + WORK_EACH * ((uint64_t)own_waits(n) + n->waits.count));
    n->run.component = n->component;
    n->blocked = memory_new(instants * sizeof *n->blocked);
    n->doubtful = memory_new(instants * sizeof *n->doubtful);
    for (Instant at = 0; at < instants; at++)
        begin_at_bound(n, at);
    forward(n);
    backward(n);
    return !n->conflicts.count;
}

/* ---- answers ------------------------------------------------------------- */

RemitDay network_earliest(const Network *n, Instant at)
{
    return n->run.known[at] && !n->doubtful[at] ? n->run.day[at]
                                                : REMIT_NO_DAY;
}

RemitDay network_latest(const Network *n, Instant at)
{
    return n->late.at[at];
}

Instant network_driver(const Network *n, Instant at)
{
    uint32_t event = n->run.event[at];
    return event ? wait_of(n, n->run.events.at[event - 1].wait).from : 0;
}

size_t network_conflict_count(const Network *n)
{
    return n->conflicts.count;
}

NetworkConflict network_conflict(const Network *n, size_t index)
{
    const Conflict *c = &n->conflicts.at[index];
    return (NetworkConflict){n->steps.at + c->first_step, c->step_count,
                             c->reduced};
}
