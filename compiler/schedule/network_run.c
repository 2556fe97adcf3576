/* network_run.c -- moves instants until nothing moves.
 *
 * A queue of instants that moved; each hands its day on along its waits.  In
 * a circle that gains a day each turn that would go on to the end of the
 * range, so an instant that has moved as often as there are instants is
 * looked at: when the waits of its history go round and their least lags add
 * up to more than nothing, the circle can never close. */
#include "compiler/schedule/network_run.h"

void run_begin(Run *run, const Network *network, uint64_t most)
{
    size_t room = network->limits.count;
    *run = (Run){.network = network, .most = most};
    run->day = memory_new(room * sizeof *run->day);
    run->event = memory_new(room * sizeof *run->event);
    run->known = memory_new(room * sizeof *run->known);
}

/* Room for a queue, which only what goes round needs. */
static void run_queue(Run *run)
{
    size_t room = run->network->limits.count;
    if (run->queue)
        return;
    run->moved = memory_new(room * sizeof *run->moved);
    run->queued = memory_new(room * sizeof *run->queued);
    run->queue = memory_new(room * sizeof *run->queue);
}

RemitDay run_limit(const Run *run, Instant at)
{
    return run->limit ? run->limit[at] : run->network->limits.at[at].latest;
}

void run_free(Run *run)
{
    memory_free(run->day);
    memory_free(run->limit);
    memory_free(run->event);
    memory_free(run->known);
    memory_free(run->moved);
    memory_free(run->queued);
    memory_free(run->queue);
    VEC_FREE(&run->events);
}

bool run_move(Run *run, uint32_t number)
{
    Wait     wait = wait_of(run->network, number);
    RemitDay day = lag_apply(wait_lag(run->network, &wait),
                             run->day[wait.from]);
    run->work++;
    if (day <= run->day[wait.to])
        return false;
    VEC_PUSH(&run->events, (Event){number, run->event[wait.from]});
    run->day[wait.to] = day;
    run->event[wait.to] = (uint32_t)run->events.count;
    run->known[wait.to] = run->known[wait.from];
    return true;
}

/* ---- circles ------------------------------------------------------------- */

/* Walks back at most `most` events until an instant comes again; answers how
 * many waits lie between. */
static uint32_t history_circle(const Run *run, Instant at, uint32_t event,
                               uint32_t most)
{
    const Network *n = run->network;
    uint32_t steps = 0;
    for (uint32_t e = event; e && steps < most;
         e = run->events.at[e - 1].before) {
        steps++;
        if (wait_of(n, run->events.at[e - 1].wait).from == at)
            return steps;
    }
    return 0;
}

static int64_t least_gain(const Run *run, uint32_t event, uint32_t steps)
{
    int64_t gain = 0;
    for (uint32_t e = event; steps--; e = run->events.at[e - 1].before) {
        Wait wait = wait_of(run->network, run->events.at[e - 1].wait);
        gain += lag_least(wait_lag(run->network, &wait));
    }
    return gain;
}

/* Whether the history of `at` ends in a circle that always gains days. */
static bool never_ends(const Run *run, Instant at, size_t count, Clash *clash)
{
    uint32_t event = run->event[at];
    uint32_t steps = history_circle(run, at, event, (uint32_t)count);
    if (!steps || least_gain(run, event, steps) <= 0)
        return false;
    *clash = (Clash){at, event, steps};
    return true;
}

/* ---- the queue ----------------------------------------------------------- */

static bool counts(const Run *run, uint32_t number)
{
    if (run->on)
        return run->on[number];
    Wait wait = wait_of(run->network, number);
    return run->component[wait.from] == run->component[wait.to];
}

typedef struct {
    size_t head, waiting, room;
} Ring;

static void put(Run *run, Ring *ring, Instant at)
{
    if (run->queued[at])
        return;
    run->queued[at] = true;
    run->queue[(ring->head + ring->waiting++) % ring->room] = at;
}

static Instant take(Run *run, Ring *ring)
{
    Instant at = run->queue[ring->head];
    ring->head = (ring->head + 1) % ring->room;
    ring->waiting--;
    run->queued[at] = false;
    return at;
}

/* Hands the day of `at` on. */
static RunEnd hand_on(Run *run, Ring *ring, Instant at, Clash *clash)
{
    const Network *n = run->network;
    for (uint32_t i = 0; i < wait_count(n, at); i++) {
        uint32_t number = wait_from(n, at, i);
        if (!counts(run, number) || !run_move(run, number))
            continue;
        Instant to = wait_of(n, number).to;
        if (++run->moved[to] % (ring->room + 1) == 0
            && never_ends(run, to, ring->room, clash))
            return RUN_CLASHED;
        put(run, ring, to);
    }
    return RUN_SETTLED;
}

RunEnd run_settle(Run *run, const Instant *instants, size_t count, Clash *clash)
{
    Ring   ring = {.room = count};
    RunEnd end = RUN_SETTLED;
    run_queue(run);
    for (size_t i = 0; i < count; i++) {
        run->moved[instants[i]] = 0;
        put(run, &ring, instants[i]);
    }
    while (ring.waiting && end == RUN_SETTLED) {
        Instant at = take(run, &ring);
        if (run->day[at] > run_limit(run, at)) {
            *clash = (Clash){at, run->event[at], 0};
            end = RUN_CLASHED;
        } else if (run->work > run->most) {
            end = RUN_EXHAUSTED;
        } else {
            end = hand_on(run, &ring, at, clash);
        }
    }
    while (ring.waiting)
        take(run, &ring);
    return end;
}
