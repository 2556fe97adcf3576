/* conflict.c -- the constraints that cannot all hold, and no more.
 *
 * In:   an instant that passed its limit, or a circle that never closes, and
 *       the history of how that came about (note [event]).
 * Out:  steps of an irreducible set, in the order of the history.
 *
 * A history that meets no instant twice is a path, and a path is reduced by
 * walking it twice.  Anything else is a set from which pieces are left out,
 * halves first and single constraints last, for as long as the rest still
 * cannot hold. */
#include "compiler/schedule/network_run.h"

#include <assert.h>
#include <string.h>

/* A reduction tries at most so many lags, and all of them together. */
#define WORK_TO_REDUCE ((uint64_t)1 << 25)
#define WORK_IN_ALL    ((uint64_t)1 << 26)
#define WORK_OF_A_STEP 20               /* lag_latest searches */

typedef VEC(uint32_t) Waits;

/* What a clash goes back to. */
typedef struct {
    Waits   waits;              /* in the order of time */
    Instant begins;             /* where the first of them begins */
    Instant ends;
    bool    circle;
} History;

static void reverse(Waits *waits)
{
    for (size_t i = 0, j = waits->count; i + 1 < j--; i++) {
        uint32_t swapped = waits->at[i];
        waits->at[i] = waits->at[j];
        waits->at[j] = swapped;
    }
}

static History history_of(const Run *run, const Clash *clash)
{
    History h = {.begins = clash->at, .ends = clash->at,
                 .circle = clash->circle != 0};
    uint32_t left = clash->circle;
    for (uint32_t e = clash->event; e && (!h.circle || left--);
         e = run->events.at[e - 1].before) {
        uint32_t wait = run->events.at[e - 1].wait;
        VEC_PUSH(&h.waits, wait);
        h.begins = wait_of(run->network, wait).from;
    }
    reverse(&h.waits);
    return h;
}

/* ---- steps --------------------------------------------------------------- */

static void step_no_earlier(Network *n, Instant at)
{
    const Limits *limits = &n->limits.at[at];
    if (limits->earliest_clause)
        VEC_PUSH(&n->steps,
                 (NetworkStep){STEP_NO_EARLIER, limits->earliest_clause, at, 0,
                               limits->earliest});
}

static void step_no_later(Network *n, Instant at)
{
    const Limits *limits = &n->limits.at[at];
    if (limits->latest_clause)
        VEC_PUSH(&n->steps, (NetworkStep){STEP_NO_LATER, limits->latest_clause,
                                          at, 0, limits->latest});
}

static void step_wait(Network *n, const Wait *wait, RemitDay day)
{
    if (wait->clause)
        VEC_PUSH(
            &n->steps,
            (NetworkStep){STEP_WAIT, wait->clause, wait->to, wait->from, day});
}

static void close_conflict(Network *n, size_t first, bool reduced)
{
    VEC_PUSH(&n->conflicts,
             (Conflict){first, n->steps.count - first, reduced});
}

/* ---- paths --------------------------------------------------------------- */

/* A path of `length` waits.  `latest[i]` is the latest day on which its
 * instant i still lets the path end in time; `place[i]` is where the path
 * has the instant i of the network, plus 1. */
typedef struct {
    Network        *network;
    const uint32_t *waits;
    Instant         begins;
    size_t          length;
    RemitDay       *latest;
    size_t          from;       /* the path may as well begin here, anywhere in
                                   time; past the end: at its bound */
    size_t         *place;
} Path;

static Instant path_at(const Path *p, size_t i)
{
    return i ? wait_of(p->network, p->waits[i - 1]).to : p->begins;
}

/* Every `latest` behind `from` exists, so the path from there on could be kept
 * from any of its instants. */
static void path_backward(Path *p)
{
    const Network *n = p->network;
    p->latest[p->length] = n->limits.at[path_at(p, p->length)].latest;
    for (size_t i = p->length; i-- > 0;) {
        Wait wait = wait_of(n, p->waits[i]);
        p->latest[i] = lag_latest(wait_lag(n, &wait), p->latest[i + 1]);
        if (p->latest[i] == REMIT_NO_DAY) {
            p->from = i;
            return;
        }
    }
    p->from = p->length + 1;    /* at its bound */
}

/* An item on the path twice has its own way from start to finish; where that
 * already comes too late, the waits between are no part of the conflict. */
static size_t path_shortcut(const Path *p, size_t i, RemitDay day)
{
    Instant at = path_at(p, i);
    if (at % 2)
        return 0;
    size_t j = p->place[FINISH_OF(at)];
    return j && j - 1 > i && j - 1 <= p->length && day > p->latest[j - 1]
         ? j - 1 : 0;
}

static void path_walk(Path *p)
{
    Network *n = p->network;
    bool     bound = p->from > p->length;
    size_t   i = bound ? 0 : p->from;
    RemitDay day = bound ? network_begin(n, p->begins) : REMIT_FIRST_DAY;
    if (bound && day > REMIT_FIRST_DAY)
        step_no_earlier(n, p->begins);
    while (i < p->length) {
        Wait   wait = wait_of(n, p->waits[i]);
        size_t j = path_shortcut(p, i, day);
        if (j) {
            i = j;
            continue;
        }
        day = lag_apply(wait_lag(n, &wait), day);
        step_wait(n, &wait, day);
        i++;
    }
    step_no_later(n, path_at(p, p->length));
}

/* Sets p->place.  False when an instant comes twice, or a finish before its
 * start: then the item's own way closes a circle. */
static bool path_places(Path *p)
{
    for (size_t i = 0; i <= p->length; i++) {
        Instant at = path_at(p, i);
        if (p->place[at] || (at % 2 == 0 && p->place[FINISH_OF(at)]))
            return false;
        p->place[at] = i + 1;
    }
    return true;
}

static void path_clean(Path *p)
{
    for (size_t i = 0; i <= p->length; i++)
        p->place[path_at(p, i)] = 0;
    memory_free(p->latest);
}

/* False, and nothing noted: the history is no path. */
static bool path_reduce(Network *n, const History *h)
{
    Path p = {.network = n, .waits = h->waits.at, .begins = h->begins,
              .length = h->waits.count, .place = n->scratch->place};
    bool simple = !h->circle && path_places(&p);
    if (simple) {
        size_t first = n->steps.count;
        p.latest = memory_new((p.length + 1) * sizeof *p.latest);
        path_backward(&p);
        path_walk(&p);
        close_conflict(n, first, true);
        n->scratch->work += WORK_OF_A_STEP * p.length;
    }
    path_clean(&p);
    return simple;
}

/* ---- sets ---------------------------------------------------------------- */

/* A constraint that may be left out. */
typedef struct {
    NetworkStepKind kind;
    uint32_t        number;     /* a wait, or the instant of a bound */
} Element;

typedef struct {
    Network      *network;
    Scratch      *scratch;
    Run          *run;          /* the scratch's */
    VEC(Element)  elements;
    VEC(Instant)  instants;     /* both of every item that takes part */
    Clash         clash;
} Set;

static void set_touch(Set *s, Instant at)
{
    Instant start = at & ~(Instant)1;
    if (s->scratch->seen[start])
        return;
    s->scratch->seen[start] = true;
    VEC_PUSH(&s->instants, start);
    VEC_PUSH(&s->instants, FINISH_OF(start));
    s->scratch->on[ITEM_OF(start)] = true;
}

static void set_element(Set *s, const Element *e, bool in)
{
    switch (e->kind) {
    case STEP_WAIT: s->scratch->on[e->number] = in; break;
    case STEP_NO_EARLIER:
        s->run->day[e->number] = in ? network_begin(s->network, e->number)
                                    : REMIT_FIRST_DAY;
        break;
    case STEP_NO_LATER:
        s->run->limit[e->number] = in ? s->network->limits.at[e->number].latest
                                      : REMIT_LAST_DAY;
        break;
    }
}

/* Whether those elements cannot all hold whose number is below `from`, or
 * `to` and more.  What cannot be told counts as possible, so that nothing is
 * left out for it. */
static bool set_clashes(Set *s, size_t from, size_t to)
{
    for (size_t i = 0; i < s->instants.count; i++) {
        s->run->day[s->instants.at[i]] = REMIT_FIRST_DAY;
        s->run->limit[s->instants.at[i]] = REMIT_LAST_DAY;
        s->run->event[s->instants.at[i]] = 0;
    }
    s->run->events.count = 0;
    for (size_t i = 0; i < s->elements.count; i++)
        set_element(s, &s->elements.at[i], i < from || i >= to);
    return run_settle(s->run, s->instants.at, s->instants.count, &s->clash)
        == RUN_CLASHED;
}

static void set_drop(Set *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        set_element(s, &s->elements.at[i], false);
    memmove(s->elements.at + from, s->elements.at + to,
            (s->elements.count - to) * sizeof *s->elements.at);
    s->elements.count -= to - from;
}

static void set_reduce(Set *s)
{
    for (size_t size = (s->elements.count + 1) / 2; size; size /= 2) {
        for (size_t from = 0; from < s->elements.count;) {
            size_t to = from + size < s->elements.count ? from + size
                                                        : s->elements.count;
            if (set_clashes(s, from, to))
                set_drop(s, from, to);
            else
                from = to;
        }
    }
}

static void set_fill(Set *s, const History *h)
{
    const Network *n = s->network;
    set_touch(s, h->begins);
    if (!h->circle && network_begin(n, h->begins) > REMIT_FIRST_DAY)
        VEC_PUSH(&s->elements, (Element){STEP_NO_EARLIER, h->begins});
    for (size_t i = 0; i < h->waits.count; i++) {
        uint32_t number = h->waits.at[i];
        Wait     wait = wait_of(n, number);
        set_touch(s, wait.to);
        if (!wait.clause || s->scratch->on[number])
            continue;
        s->scratch->on[number] = true;
        VEC_PUSH(&s->elements, (Element){STEP_WAIT, number});
    }
    if (!h->circle && n->limits.at[h->ends].latest_clause)
        VEC_PUSH(&s->elements, (Element){STEP_NO_LATER, h->ends});
}

/* ---- the order of a set -------------------------------------------------- */

/* Each wait of the history once, where it comes first. */
static void once_each(Network *n, Waits *waits)
{
    bool  *met = n->scratch->met;
    size_t kept = 0;
    for (size_t i = 0; i < waits->count; i++) {
        if (!met[waits->at[i]])
            waits->at[kept++] = waits->at[i];
        met[waits->at[i]] = true;
    }
    waits->count = kept;
    for (size_t i = 0; i < kept; i++)
        met[waits->at[i]] = false;
}

/* Where the lowest clause of a circle stands. */
static size_t lowest(const Network *n, const Waits *waits)
{
    size_t best = 0;
    for (size_t i = 0; i < waits->count; i++) {
        ClauseNumber clause = wait_of(n, waits->at[i]).clause;
        ClauseNumber least = wait_of(n, waits->at[best]).clause;
        if (clause && (!least || clause < least))
            best = i;
    }
    return best;
}

/* The latest of the days before which nothing of the circle can be. */
static RemitDay day_to_begin(const Network *n, const Waits *waits)
{
    RemitDay day = REMIT_FIRST_DAY;
    for (size_t i = 0; i < waits->count; i++) {
        Instant to = wait_of(n, waits->at[i]).to, start = to - to % 2;
        if (n->limits.at[start].earliest > day)
            day = n->limits.at[start].earliest;
        if (n->limits.at[FINISH_OF(start)].earliest > day)
            day = n->limits.at[FINISH_OF(start)].earliest;
    }
    return day;
}

/* Once round from there. */
static void steps_round(Network *n, const Waits *waits)
{
    size_t   begin = lowest(n, waits);
    RemitDay day = day_to_begin(n, waits);
    for (size_t i = 0; i < waits->count; i++) {
        Wait wait = wait_of(n, waits->at[(begin + i) % waits->count]);
        if (day <= REMIT_LAST_DAY)
            day = lag_apply(wait_lag(n, &wait), day);
        step_wait(n, &wait, day);
    }
}

static void steps_along(Network *n, const Set *s, const Waits *waits)
{
    const Element *first = s->elements.at;
    const Element *last = first + s->elements.count - 1;
    if (first->kind == STEP_NO_EARLIER)
        step_no_earlier(n, first->number);
    for (size_t i = 0; i < waits->count; i++) {
        Wait     wait = wait_of(n, waits->at[i]);
        RemitDay day = s->run->day[wait.from];
        step_wait(n, &wait, day <= REMIT_LAST_DAY
                                ? lag_apply(wait_lag(n, &wait), day)
                                : LAG_BEYOND);
    }
    if (last->kind == STEP_NO_LATER)
        step_no_later(n, last->number);
}

/* ---- one clash ----------------------------------------------------------- */

static void set_note(Set *s)
{
    Network *n = s->network;
    bool     reduced = s->run->work <= s->run->most;
    size_t   first = n->steps.count;
    s->run->most = UINT64_MAX;
    bool clashes = set_clashes(s, 0, 0);
    assert(clashes && s->elements.count);
    (void)clashes;
    History left = history_of(s->run, &s->clash);
    once_each(n, &left.waits);
    if (left.circle)
        steps_round(n, &left.waits);
    else
        steps_along(n, s, &left.waits);
    close_conflict(n, first, reduced);
    VEC_FREE(&left.waits);
}

static void set_clean(Set *s)
{
    for (size_t i = 0; i < s->instants.count; i++)
        s->scratch->seen[s->instants.at[i]] = false;
    for (size_t i = 0; i < s->instants.count; i += 2)
        s->scratch->on[ITEM_OF(s->instants.at[i])] = false;
    for (size_t i = 0; i < s->elements.count; i++)
        if (s->elements.at[i].kind == STEP_WAIT)
            s->scratch->on[s->elements.at[i].number] = false;
    VEC_FREE(&s->elements);
    VEC_FREE(&s->instants);
}

static void set_conflict(Network *n, const History *h)
{
    Set s = {.network = n, .scratch = n->scratch, .run = &n->scratch->run};
    s.run->work = 0;
    s.run->most = WORK_TO_REDUCE;
    s.run->on = n->scratch->on;
    set_fill(&s, h);
    set_reduce(&s);
    set_note(&s);
    set_clean(&s);
    n->scratch->work += s.run->work;
}

static void scratch_make(Network *n)
{
    Scratch *s = n->scratch = memory_new(sizeof *s);
    s->place = memory_new(n->limits.count * sizeof *s->place);
    s->seen = memory_new(n->limits.count * sizeof *s->seen);
    size_t waits = own_waits(n) + n->waits.count;
    s->on = memory_new(waits * sizeof *s->on);
    s->met = memory_new(waits * sizeof *s->met);
    run_begin(&s->run, n, WORK_TO_REDUCE);
    s->run.limit = memory_new(n->limits.count * sizeof *s->run.limit);
}

void conflict_find(Network *n, const Run *run, const Clash *clash)
{
    if (!n->scratch)
        scratch_make(n);
    if (n->scratch->work > WORK_IN_ALL)
        return;
    History h = history_of(run, clash);
    if (!path_reduce(n, &h))
        set_conflict(n, &h);
    VEC_FREE(&h.waits);
}

void conflict_free(Network *n)
{
    Scratch *s = n->scratch;
    if (!s)
        return;
    memory_free(s->place);
    memory_free(s->seen);
    memory_free(s->on);
    memory_free(s->met);
    run_free(&s->run);
    memory_free(s);
}
