/* test_network.c -- the scheduler against worked examples, and against a slow
 * and obvious one that repeats every constraint until nothing moves. */
#include "compiler/schedule/network.h"
#include "lang/memory.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* ---- worked by hand ------------------------------------------------------ */

static RemitDay at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    if (*text)
        cr_assert(remit_day_parse(text, strlen(text), &day), "%s", text);
    return day;
}

static void no_earlier(Network *n, Instant instant, const char *day,
                       ClauseNumber clause)
{
    network_no_earlier(n, instant, at(day), clause);
}

static void no_later(Network *n, Instant instant, const char *day,
                     ClauseNumber clause)
{
    network_no_later(n, instant, at(day), at(day), clause);
}

static void days(Network *n, Instant from, Instant to, int32_t count,
                 ClauseNumber clause)
{
    network_wait(n, from, to, lag_days(count), false, clause);
}

static void expect_days(const Network *n, Instant instant, const char *earliest,
                        const char *latest)
{
    char text[2][11];
    remit_day_format(network_earliest(n, instant), text[0]);
    remit_day_format(network_latest(n, instant), text[1]);
    cr_expect_str_eq(text[0], earliest, "instant %u", (unsigned)instant);
    cr_expect_str_eq(text[1], latest, "instant %u", (unsigned)instant);
}

/* Every conflict as `clause=day clause=day`, and a line each. */
static void expect_conflicts(const Network *n, const char *wanted)
{
    char out[2000] = "";
    size_t used = 0;
    for (size_t i = 0; i < network_conflict_count(n); i++) {
        NetworkConflict c = network_conflict(n, i);
        cr_expect(c.reduced);
        for (size_t s = 0; s < c.count; s++) {
            char day[11] = "beyond";
            if (c.steps[s].day != LAG_BEYOND)
                remit_day_format(c.steps[s].day, day);
            used += (size_t)snprintf(out + used, sizeof out - used, "%s%u=%s",
                                     s ? " " : "", (unsigned)c.steps[s].clause,
                                     day);
        }
        used += (size_t)snprintf(out + used, sizeof out - used, "\n");
    }
    cr_expect_str_eq(out, wanted);
}

/* Consultations from 19 July 2010, which take six weeks, and a report after
 * them that is due on 25 April 2011 and takes two months. */
Test(network, days_run_forward_from_openings_and_back_from_deadlines)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-07-19", 1);
    days(n, a, FINISH_OF(a), 42, 2);
    days(n, FINISH_OF(a), b, 1, 3);
    network_wait(n, b, FINISH_OF(b), (Lag){.kind = LAG_MONTHS, .count = 2},
                 false, 4);
    no_later(n, FINISH_OF(b), "2011-04-25", 5);
    cr_expect(network_solve(n));
    expect_days(n, a, "2010-07-19", "2011-01-13");
    expect_days(n, FINISH_OF(a), "2010-08-30", "2011-02-24");
    expect_days(n, b, "2010-08-31", "2011-02-25");
    expect_days(n, FINISH_OF(b), "2010-10-31", "2011-04-25");
    cr_expect_eq(network_driver(n, b), FINISH_OF(a));
    cr_expect_eq(network_driver(n, a), 0u);
    cr_expect_eq(network_conflict_count(n), 0u);
    network_free(n);
}

Test(network, nothing_bounds_what_no_clause_bounds)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-01-01", 1);
    no_later(n, FINISH_OF(b), "2011-01-01", 2);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(a), "2010-01-01", "");
    expect_days(n, b, "", "2011-01-01");
    network_free(n);
}

Test(network, the_backward_pass_counts_from_the_planned_day)
{
    Network *n = network_new();
    Instant a = network_item(n);
    no_earlier(n, a, "2012-05-20", 1);
    network_no_later(n, FINISH_OF(a), at("2012-05-31"), at("2012-05-01"), 2);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(a), "2012-05-20", "2012-05-01");
    network_free(n);
}

Test(network, a_forward_wait_does_not_bind_what_it_waits_for)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-01-01", 1);
    no_later(n, FINISH_OF(a), "2010-12-31", 2);
    network_wait(n, FINISH_OF(a), b, lag_days(1), true, 3);
    no_later(n, FINISH_OF(b), "2010-06-30", 4);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(a), "2010-01-01", "2010-12-31");
    expect_days(n, FINISH_OF(b), "2010-01-02", "2010-06-30");
    network_free(n);
}

Test(network, a_path_that_comes_too_late_names_its_clauses_in_order)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-07-19", 7);
    days(n, a, FINISH_OF(a), 42, 2);
    days(n, FINISH_OF(a), b, 1, 5);
    no_later(n, FINISH_OF(b), "2010-08-15", 3);
    no_later(n, FINISH_OF(a), "2011-08-15", 4);
    cr_expect_not(network_solve(n));
    expect_conflicts(n,
                     "7=2010-07-19 2=2010-08-30 5=2010-08-31 3=2010-08-15\n");
    expect_days(n, FINISH_OF(b), "", "2010-08-15");
    expect_days(n, FINISH_OF(a), "2010-08-30", "2011-08-15");
    network_free(n);
}

Test(network, a_duration_is_no_part_where_the_window_is_empty_without_it)
{
    Network *n = network_new();
    Instant a = network_item(n);
    no_earlier(n, a, "2010-01-10", 1);
    days(n, a, FINISH_OF(a), 5, 2);
    no_later(n, FINISH_OF(a), "2010-01-08", 3);
    cr_expect_not(network_solve(n));
    expect_conflicts(n, "1=2010-01-10 3=2010-01-08\n");
    network_free(n);
}

Test(network, a_detour_is_no_part_where_the_item_itself_comes_too_late)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-01-10", 1);
    days(n, a, b, 0, 2);
    days(n, b, FINISH_OF(a), 3, 3);
    no_later(n, FINISH_OF(a), "2010-01-08", 4);
    cr_expect_not(network_solve(n));
    expect_conflicts(n, "1=2010-01-10 4=2010-01-08\n");
    network_free(n);
}

Test(network, a_circle_that_gains_days_is_told_from_its_lowest_clause)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n), c = network_item(n);
    no_earlier(n, a, "2010-03-01", 1);
    days(n, FINISH_OF(b), FINISH_OF(a), 0, 4);
    days(n, FINISH_OF(a), b, 1, 3);
    days(n, FINISH_OF(a), c, 1, 5);
    no_later(n, FINISH_OF(c), "2010-02-01", 6);
    cr_expect_not(network_solve(n));
    expect_conflicts(n, "3=2010-03-02 4=2010-03-02\n");
    expect_days(n, b, "", "");
    expect_days(n, FINISH_OF(c), "", "2010-02-01");
    network_free(n);
}

Test(network, a_circle_without_gain_holds)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-03-01", 1);
    no_later(n, FINISH_OF(b), "2010-04-01", 2);
    days(n, FINISH_OF(a), FINISH_OF(b), 0, 3);
    days(n, FINISH_OF(b), FINISH_OF(a), 0, 4);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(a), "2010-03-01", "2010-04-01");
    expect_days(n, FINISH_OF(b), "2010-03-01", "2010-04-01");
    network_free(n);
}

/* A month on and thirty days back gains a day a turn, until February: from
 * 29 January it leads to 28 February and back to 29 January. */
Test(network, a_circle_may_close_after_many_turns)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-01-05", 1);
    network_wait(n, a, b, (Lag){.kind = LAG_MONTHS, .count = 1}, false, 2);
    days(n, b, a, -30, 3);
    cr_expect(network_solve(n));
    expect_days(n, a, "2010-01-29", "");
    expect_days(n, b, "2010-02-28", "");
    network_free(n);
}

Test(network, a_circle_that_turns_past_a_deadline_needs_both_its_bounds)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, a, "2010-01-05", 1);
    network_wait(n, a, b, (Lag){.kind = LAG_MONTHS, .count = 1}, false, 2);
    days(n, b, a, -30, 3);
    no_later(n, a, "2010-01-20", 4);
    cr_expect_not(network_solve(n));
    expect_conflicts(n,
                     "1=2010-01-05 2=2010-02-21 3=2010-01-21 4=2010-01-20\n");
    network_free(n);
}

Test(network, a_conflict_is_not_told_again_of_what_comes_after_it)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n), c = network_item(n);
    no_earlier(n, a, "2010-07-01", 1);
    days(n, FINISH_OF(a), b, 1, 2);
    no_later(n, FINISH_OF(b), "2010-06-01", 3);
    days(n, FINISH_OF(b), c, 1, 4);
    no_later(n, FINISH_OF(c), "2010-06-10", 5);
    cr_expect_not(network_solve(n));
    expect_conflicts(n, "1=2010-07-01 2=2010-07-02 3=2010-06-01\n");
    network_free(n);
}

Test(network, what_comes_after_a_conflict_has_no_earliest_day)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n), c = network_item(n);
    no_earlier(n, a, "2010-07-01", 1);
    days(n, FINISH_OF(a), b, 1, 2);
    no_later(n, FINISH_OF(b), "2010-06-01", 3);
    days(n, FINISH_OF(b), c, 1, 4);
    no_earlier(n, c, "2010-08-01", 5);
    no_later(n, FINISH_OF(c), "2010-12-31", 6);
    cr_expect_not(network_solve(n));
    expect_days(n, FINISH_OF(a), "2010-07-01", "");
    expect_days(n, FINISH_OF(b), "", "2010-06-01");
    expect_days(n, FINISH_OF(c), "", "2010-12-31");
    network_free(n);
}

Test(network, bounds_that_exclude_each_other_are_a_conflict_of_two)
{
    Network *n = network_new();
    Instant a = network_item(n), b = network_item(n);
    no_earlier(n, FINISH_OF(a), "2010-07-01", 1);
    no_later(n, FINISH_OF(a), "2010-06-01", 2);
    days(n, FINISH_OF(a), b, 1, 3);
    no_later(n, b, "2010-05-01", 4);
    cr_expect_not(network_solve(n));
    expect_conflicts(n, "1=2010-07-01 2=2010-06-01\n");
    network_free(n);
}

/* ---- deep and wide ------------------------------------------------------- */

enum { DEEP = 50000 };

Test(network, a_chain_may_be_longer_than_any_stack)
{
    Network *n = network_new();
    Instant before = 0;
    for (int i = 0; i < DEEP; i++) {
        Instant item = network_item(n);
        if (before)
            days(n, FINISH_OF(before), item, 1, (ClauseNumber)i);
        before = item;
    }
    no_earlier(n, 2, "2010-01-01", DEEP);
    no_later(n, FINISH_OF(before), "2146-11-24", DEEP + 1);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(before), "2146-11-23", "2146-11-24");
    expect_days(n, 2, "2010-01-01", "2010-01-02");
    network_free(n);
}

Test(network, a_circle_may_be_longer_than_any_stack)
{
    Network *n = network_new();
    Instant first = network_item(n), before = first;
    for (int i = 1; i < DEEP; i++) {
        Instant item = network_item(n);
        days(n, FINISH_OF(before), FINISH_OF(item), 0, (ClauseNumber)i);
        before = item;
    }
    days(n, FINISH_OF(before), FINISH_OF(first), 0, DEEP);
    no_earlier(n, first, "2010-01-01", DEEP + 1);
    no_later(n, FINISH_OF(before), "2010-02-01", DEEP + 2);
    cr_expect(network_solve(n));
    expect_days(n, FINISH_OF(first + 2000), "2010-01-01", "2010-02-01");
    network_free(n);
}

/* ---- random networks, and what may be in them ---------------------------- */

typedef struct {
    NetworkStepKind kind;
    Instant  from, to;          /* to: the instant bounded */
    Lag      lag;
    bool     forward;
    RemitDay day, planned;
} Said;

enum { SAID_MAX = 64, INSTANTS_MAX = 40 };

typedef struct {
    uint32_t seed;
    uint32_t instants;          /* 2 .. instants - 1 */
    Said     said[SAID_MAX];    /* clause i + 1 */
    size_t   count;
} Sample;

static uint32_t roll_dice(Sample *s, uint32_t sides)
{
    s->seed = s->seed * 1664525u + 1013904223u;
    return (s->seed >> 8) % sides;
}

static int32_t between(Sample *s, int32_t low, int32_t high)
{
    return low + (int32_t)roll_dice(s, (uint32_t)(high - low + 1));
}

static uint8_t  closed_bits[512];
static uint32_t rank[200];
static RemitWorkdays new_york;

/* Weekends, every tenth of a month and the last week of each year. */
static void make_calendar(void)
{
    RemitWorkdaysBuilder b;
    RemitDay first = at("2009-01-01");
    cr_assert_leq(remit_workdays_bits_size(2500), sizeof closed_bits);
    cr_assert_leq(remit_workdays_rank_count(2500), COUNT(rank));
    remit_workdays_begin(&b, first, 2500, REMIT_WEEKEND_SAT_SUN, closed_bits,
                         rank);
    for (RemitDay d = first; d < first + 2500; d++) {
        RemitCivil c = remit_civil(d);
        if (c.day == 10 || (c.month == 12 && c.day > 24))
            remit_workdays_close(&b, d);
    }
    new_york = remit_workdays_seal(&b);
}

static Lag random_lag(Sample *s)
{
    Lag lag = {.kind = (LagKind)roll_dice(s, 4)};
    switch (lag.kind) {
    case LAG_DAYS:         lag.count = between(s, -10, 40); break;
    case LAG_MONTHS:       lag.count = between(s, -1, 3); break;
    case LAG_WORKING_DAYS: lag.count = between(s, -5, 20); break;
    case LAG_ROLL_NEXT:    break;
    }
    lag.then = roll_dice(s, 3) ? 0 : between(s, -30, 3);
    lag.workdays = roll_dice(s, 2) ? &new_york : NULL;
    return lag;
}

static void random_said(Sample *s, uint32_t circles)
{
    Said *c = &s->said[s->count++];
    uint32_t kind = roll_dice(s, 8);
    *c = (Said){.kind = kind < 2 ? STEP_NO_EARLIER : kind < 4 ? STEP_NO_LATER
                                                              : STEP_WAIT};
    c->to = 2 + roll_dice(s, s->instants - 2);
    if (c->kind == STEP_WAIT) {
        c->from = 2 + roll_dice(s, s->instants - 2);
        c->lag = random_lag(s);
        if (c->from / 2 > c->to / 2 && roll_dice(s, 100) >= circles) {
            Instant swapped = c->from;
            c->from = c->to;
            c->to = swapped;
        }
        c->forward = c->from / 2 < c->to / 2 && circles == 0
                  && roll_dice(s, 6) == 0;
        return;
    }
    c->day = at("2010-01-01") + between(s, 0, 500)
           + (c->kind == STEP_NO_LATER ? 300 : 0);
    c->planned = c->day - (roll_dice(s, 4) ? 0 : between(s, 0, 30));
}

static void random_sample(Sample *s, uint32_t seed)
{
    *s = (Sample){.seed = seed * 2654435761u + 1};
    s->instants = 2 + 2 * (2 + roll_dice(s, seed % 8 ? 6 : 18));
    size_t count = s->instants + roll_dice(s, s->instants);
    uint32_t circles = seed % 3 * 25;
    while (s->count < count && s->count < SAID_MAX)
        random_said(s, circles);
}

/* ---- the slow scheduler -------------------------------------------------- */

static RemitDay slow_lag(const Lag *lag, RemitDay day)
{
    RemitDay to = day;
    switch (lag->kind) {
    case LAG_DAYS: to = remit_day_add_days(day, lag->count); break;
    case LAG_MONTHS: to = remit_day_add_months(day, lag->count, NULL); break;
    case LAG_WORKING_DAYS:
        to = remit_add_working_days(lag->workdays, day, lag->count); break;
    case LAG_ROLL_NEXT:
        to = remit_roll(lag->workdays, day, REMIT_ROLL_NEXT);
        break;
    }
    if (to == REMIT_NO_DAY && (lag->kind == LAG_ROLL_NEXT || lag->count > 0))
        return LAG_BEYOND;
    to = to == REMIT_NO_DAY ? REMIT_FIRST_DAY : to;
    return to + lag->then < REMIT_FIRST_DAY ? REMIT_FIRST_DAY
         : to + lag->then > REMIT_LAST_DAY  ? LAG_BEYOND : to + lag->then;
}

typedef struct {
    RemitDay early[INSTANTS_MAX + 2];
    RemitDay late[INSTANTS_MAX + 2];    /* REMIT_NO_DAY: unbounded */
} Days;

static bool raise_day(RemitDay *day, RemitDay to)
{
    bool moved = to > *day;
    if (moved)
        *day = to;
    return moved;
}

static bool slow_forward(const Sample *s, const bool *in, bool bounds,
                         Days *out)
{
    RemitDay limit[INSTANTS_MAX + 2];
    for (Instant i = 0; i < s->instants; i++) {
        out->early[i] = REMIT_FIRST_DAY;
        limit[i] = REMIT_LAST_DAY;
    }
    for (size_t i = 0; i < s->count; i++)
        if (in[i] && s->said[i].kind == STEP_NO_LATER && bounds
            && s->said[i].day < limit[s->said[i].to])
            limit[s->said[i].to] = s->said[i].day;
    for (bool moved = true; moved;) {
        moved = false;
        for (Instant a = 2; a < s->instants; a += 2)
            moved |= raise_day(&out->early[a + 1], out->early[a]);
        for (size_t i = 0; i < s->count; i++) {
            const Said *c = &s->said[i];
            if (in[i] && c->kind == STEP_NO_EARLIER && bounds)
                moved |= raise_day(&out->early[c->to], c->day);
            if (in[i] && c->kind == STEP_WAIT)
                moved |= raise_day(&out->early[c->to],
                                   slow_lag(&c->lag, out->early[c->from]));
        }
        for (Instant i = 2; i < s->instants; i++)
            if (out->early[i] > limit[i])
                return false;
    }
    return true;
}

static bool lower_day(RemitDay *day, RemitDay to)
{
    bool moved = *day == REMIT_NO_DAY || to < *day;
    if (moved)
        *day = to;
    return moved;
}

/* No lag of a sample leads back by more than 99 days. */
static RemitDay slow_latest(const Lag *lag, RemitDay limit)
{
    RemitDay day = limit + 99;
    while (day > REMIT_FIRST_DAY && slow_lag(lag, day) > limit)
        day--;
    return day;
}

static void slow_backward(const Sample *s, Days *out)
{
    for (Instant i = 0; i < s->instants; i++)
        out->late[i] = REMIT_NO_DAY;
    for (bool moved = true; moved;) {
        moved = false;
        for (Instant a = 2; a < s->instants; a += 2)
            if (out->late[a + 1] != REMIT_NO_DAY)
                moved |= lower_day(&out->late[a], out->late[a + 1]);
        for (size_t i = 0; i < s->count; i++) {
            const Said *c = &s->said[i];
            if (c->kind == STEP_NO_LATER)
                moved |= lower_day(&out->late[c->to], c->planned);
            if (c->kind == STEP_WAIT && !c->forward
                && out->late[c->to] != REMIT_NO_DAY)
                moved |= lower_day(&out->late[c->from],
                                   slow_latest(&c->lag, out->late[c->to]));
        }
    }
}

/* ---- side by side -------------------------------------------------------- */

static Network *network_of(const Sample *s)
{
    Network *n = network_new();
    for (Instant a = 2; a < s->instants; a += 2)
        cr_assert_eq(network_item(n), a);
    for (size_t i = 0; i < s->count; i++) {
        const Said *c = &s->said[i];
        ClauseNumber clause = (ClauseNumber)i + 1;
        switch (c->kind) {
        case STEP_NO_EARLIER:
            network_no_earlier(n, c->to, c->day, clause);
            break;
        case STEP_NO_LATER:
            network_no_later(n, c->to, c->day, c->planned, clause); break;
        case STEP_WAIT:
            network_wait(n, c->from, c->to, c->lag, c->forward, clause); break;
        }
    }
    return n;
}

static const char *compare_days(const Sample *s, const Network *n,
                                const Days *slow)
{
    bool all[SAID_MAX];
    Days free;                  /* days that no bound gives */
    memset(all, 1, sizeof all);
    slow_forward(s, all, false, &free);
    for (Instant i = 2; i < s->instants; i++) {
        RemitDay early = network_earliest(n, i);
        bool     unbounded = slow->early[i] == free.early[i];
        if (early == REMIT_NO_DAY ? !unbounded : early != slow->early[i])
            return "another earliest day";
        if (network_latest(n, i) != slow->late[i])
            return "another latest day";
    }
    return NULL;
}

static const char *check_conflict(const Sample          *s,
                                  const NetworkConflict *conflict)
{
    bool in[SAID_MAX] = {false};
    Days days;
    if (!conflict->reduced)
        return "not reduced";
    for (size_t i = 0; i < conflict->count; i++) {
        size_t clause = conflict->steps[i].clause;
        if (!clause || clause > s->count || in[clause - 1])
            return "a clause that is none, or twice";
        in[clause - 1] = true;
    }
    if (slow_forward(s, in, true, &days))
        return "a conflict that can hold";
    for (size_t i = 0; i < s->count; i++) {
        if (!in[i])
            continue;
        in[i] = false;
        if (!slow_forward(s, in, true, &days))
            return "a clause too many";
        in[i] = true;
    }
    return NULL;
}

static const char *compare(const Sample *s, bool *feasible)
{
    Days slow;
    bool all[SAID_MAX];
    const char *wrong = NULL;
    memset(all, 1, sizeof all);
    *feasible = slow_forward(s, all, true, &slow);
    Network *n = network_of(s);
    if (network_solve(n) != *feasible)
        wrong = *feasible ? "a conflict where all can hold" : "no conflict";
    if (!wrong && *feasible) {
        slow_backward(s, &slow);
        wrong = compare_days(s, n, &slow);
    }
    for (size_t i = 0; !wrong && i < network_conflict_count(n); i++) {
        NetworkConflict conflict = network_conflict(n, i);
        wrong = check_conflict(s, &conflict);
    }
    network_free(n);
    return wrong;
}

static void compare_samples(uint32_t from, uint32_t to)
{
    Sample   s;
    uint32_t feasible = 0;
    make_calendar();
    for (uint32_t seed = from; seed < to; seed++) {
        bool possible;
        random_sample(&s, seed);
        const char *wrong = compare(&s, &possible);
        feasible += possible;
        cr_expect(!wrong, "seed %u: %s", (unsigned)seed, wrong ? wrong : "");
    }
    /* both kinds are well represented */
    cr_expect_gt(feasible, (to - from) / 5);
    cr_expect_lt(feasible, (to - from) / 5 * 4);
}

Test(network, a_thousand_random_networks_agree_with_the_slow_scheduler)
{
    compare_samples(0, 1000);
}

Test(network, two_thousand_more_agree)
{
    compare_samples(1000, 3000);
}
