/* meetings.c -- a body meets, and a duty is done, as often as it may.
 *
 * note [numbers]: where sessions are numbered, the numbers say how many lie
 * between two of them, though no date of those is known: an eighth meeting in
 * the seventh year after a first cannot be one of "at most one a year".
 *
 * Calendar periods: with p the period of a session and n its number, sessions
 * i and j need n_j - n_i + 1 <= times * (p_j - p_i + 1).  That holds for all
 * pairs if it holds between each session and the one before it at which
 * n - times * p is least, so one walk is enough.  At least so often: whole
 * periods between two neighbours hold times * (p_j - p_i - 1) sessions. */
#include "compiler/check/check.h"

#include "compiler/say/writer.h"

#include <string.h>

/* What happened, in the order of time. */
typedef struct {
    int64_t     number;         /* counted on, without gaps unless known */
    RemitDay    early, late;
    Span        place;
    const char *text, *days;
    RemitFound  about;
} Event;

typedef VEC(Event) Events;

typedef struct {
    const Check *check;
    RemitBound   bound;
    RemitNumber  bound_number;
    const char  *who;
} BoundRule;

static const char *unit_text(const RemitBound *bound)
{
    bool one = bound->window == 1;
    switch ((int)bound->unit) {
    case REMIT_DAYS:   return one ? "day" : "days";
    case REMIT_WEEKS:  return one ? "week" : "weeks";
    case REMIT_MONTHS: return one ? "month" : "months";
    case REMIT_YEARS:  return one ? "year" : "years";
    default:           return "working days";
    }
}

/* Number of the calendar period of a day; of so many units from year 0. */
static int64_t period_of(const RemitBound *bound, RemitDay day)
{
    RemitCivil c = remit_civil(day);
    int64_t    window = bound->window > 0 ? bound->window : 1;
    switch ((int)bound->unit) {
    case REMIT_YEARS:  return c.year / window;
    case REMIT_MONTHS: return (c.year * (int64_t)12 + c.month - 1) / window;
    /* 1970-01-01 was a Thursday. */
    case REMIT_WEEKS:  return ((int64_t)day + 3 + 7 * 10000) / 7 / window;
    default:           return ((int64_t)day + 100000) / window;
    }
}

/* `once every year`, `3 times in any 12 months` */
static const char *bound_text(const BoundRule *rule)
{
    const RemitBound *bound = &rule->bound;
    Writer text = writer_memory();
    if (bound->times <= 2)
        writer_text(&text, bound->times == 1 ? "once" : "twice");
    else
        writer_format(&text, "%d times", bound->times);
    writer_text(&text, bound->rolling ? " in any " : " every ");
    if (bound->window != 1)
        writer_format(&text, "%d ", bound->window);
    writer_text(&text, unit_text(bound));
    const char *held = writer_held(&text);
    const char *copy = arena_copy(rule->check->arena, held, strlen(held));
    writer_free(&text);
    return copy;
}

static void tell(const BoundRule *rule, const Event *first, const Event *last)
{
    const Check *check = rule->check;
    int64_t      count = last->number - first->number + 1;
    diag_begin(check->diag, CODE_MEETING_BOUND, last->place,
               "%lld from %s on %s to %s on %s is too %s: `%s` is bound to at "
               "%s %s", (long long)count, first->text, first->days,
               last->text, last->days, rule->bound.most ? "many" : "few",
               rule->who, rule->bound.most ? "most" : "least",
               bound_text(rule));
    check_about(check, first->about.array, first->about.number);
    check_about(check, last->about.array, last->about.number);
    diag_note(check->diag, first->place, "%s stands here", first->text);
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_BOUND, rule->bound_number),
              "the bound stands here");
}

/* ---- at most ------------------------------------------------------------- */

static void at_most_in_periods(const BoundRule *rule, const Events *events)
{
    const RemitBound *bound = &rule->bound;
    int64_t best = 0;
    size_t  at = 0;
    for (size_t i = 0; i < events->count; i++) {
        const Event *e = &events->at[i];
        int64_t worth = e->number
                      - bound->times * period_of(bound, e->late);
        if (i && worth > best + bound->times - 1) {
            tell(rule, &events->at[at], e);
            return;
        }
        int64_t early = e->number
                      - bound->times * period_of(bound, e->early);
        if (!i || early < best) {
            best = early;
            at = i;
        }
    }
}

/* Sessions n and n + times lie a window apart; so do those of neighbours
 * whose numbers are further apart, once for each such step. */
static void at_most_rolling(const BoundRule *rule, const Events *events)
{
    const RemitBound *bound = &rule->bound;
    size_t first = 0;
    for (size_t i = 1; i < events->count; i++) {
        const Event *e = &events->at[i];
        while (first + 1 < i
               && events->at[first + 1].number <= e->number - bound->times)
            first++;
        const Event *f = &events->at[first];
        int64_t  steps = (e->number - f->number) / bound->times;
        int64_t  window = steps * bound->window;
        RemitDuration by = {(int32_t)(window < 100000 ? window : 100000),
                            (RemitUnit)bound->unit};
        RemitDay apart = remit_day_shift(f->early, by, false, NULL);
        if (steps > 0 && (apart == REMIT_NO_DAY || e->late < apart)) {
            tell(rule, f, e);
            return;
        }
    }
}

/* ---- at least ------------------------------------------------------------ */

static void at_least_in_periods(const BoundRule *rule, const Events *events)
{
    const RemitBound *bound = &rule->bound;
    for (size_t i = 1; i < events->count; i++) {
        const Event *a = &events->at[i - 1], *b = &events->at[i];
        int64_t between = b->number - a->number - 1;
        int64_t whole = period_of(bound, b->early)
                      - period_of(bound, a->late) - 1;
        if (whole > 0 && between < whole * bound->times) {
            tell(rule, a, b);
            return;
        }
    }
}

/* After each of them, as many as must be follow within a window. */
static void at_least_rolling(const BoundRule *rule, const Events *events)
{
    const RemitBound *bound = &rule->bound;
    RemitDuration     by = {bound->window, (RemitUnit)bound->unit};
    size_t            times = (size_t)bound->times;
    for (size_t i = times; i < events->count; i++) {
        const Event *a = &events->at[i - times], *b = &events->at[i];
        RemitDay     end = remit_day_shift(a->late, by, false, NULL);
        if (b->number - a->number == bound->times && end != REMIT_NO_DAY
            && end < b->early) {
            tell(rule, a, b);
            return;
        }
    }
}

static void hold(const BoundRule *rule, const Events *events)
{
    if (events->count < 2 || rule->bound.times < 1 || rule->bound.window < 1)
        return;
    if (rule->bound.most && rule->bound.rolling)
        at_most_rolling(rule, events);
    else if (rule->bound.most)
        at_most_in_periods(rule, events);
    else if (rule->bound.rolling)
        at_least_rolling(rule, events);
    else
        at_least_in_periods(rule, events);
}

static void hold_all(const Check *check, RemitRange bounds,
                     const Events *events, const char *who)
{
    for EACH_IN(n, bounds)
        hold(&(BoundRule){check, remit_bound(check->registry, n), n, who},
             events);
}

/* ---- of bodies, of duties ------------------------------------------------ */

/* Of each body: whether a duty has to do with it.  What the standard library
 * knows of others is no matter of this corpus. */
static bool *concerned(const Check *check)
{
    size_t count = remit_count(check->registry, REMIT_ARRAY_BODY) + 1;
    bool  *found = arena_alloc(check->arena, count * sizeof *found);
    for EACH_RECORD(check, n, ACTOR)
        found[remit_actor(check->registry, n).body] = true;
    for EACH_RECORD(check, n, PARTY)
        found[remit_party(check->registry, n).body] = true;
    return found;
}

/* Sessions that did not happen count for nothing, nor do projected ones. */
static void add_sessions(const Check *check, RemitNumber body, Events *events)
{
    RemitRange sessions = remit_body(check->registry, body).sessions;
    int64_t    last = 0;
    for EACH_IN(n, sessions) {
        RemitSession s = remit_session(check->registry, n);
        if (s.cancelled || s.certainty != REMIT_FIRM)
            continue;
        int64_t number = s.number > last && s.number < REMIT_FIRST_YEAR
                       ? s.number : last + 1;
        last = number;
        VEC_PUSH(events, (Event){number, s.opens.from, s.opens.to,
                                 check_place(check, REMIT_ARRAY_SESSION, n),
                                 check_session(check, n),
                                 check_days(check, s.opens),
                                 {REMIT_ARRAY_SESSION, n}});
    }
}

static void add_occurrences(const Check *check, RemitRange occurrences,
                            Events *events)
{
    RemitDay last = REMIT_NO_DAY;
    for EACH_IN(n, occurrences) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        RemitNumber     f = check_fulfilment(check, n);
        RemitExtent     on = f ? remit_fact(check->registry, f).on
                               : (RemitExtent){o.due, o.due_latest};
        if (!remit_extent_exists(on) || o.waived != REMIT_NO_DAY
            || on.from < last)
            continue;
        last = on.from;
        Event event = {(int64_t)events->count + 1, on.from, on.to,
                       check_due_place(check, n), check_occurrence(check, n),
                       check_days(check, on), {REMIT_ARRAY_OCCURRENCE, n}};
        VEC_PUSH(events, event);
    }
}

/* The body whose sessions the duty is held as, 0: none. */
static RemitNumber held_as(const Check *check, const RemitDuty *duty)
{
    for EACH_IN(n, duty->parties) {
        RemitParty party = remit_party(check->registry, n);
        if (party.word == REMIT_HELD_AS)
            return party.body;
    }
    return 0;
}

static void look_at_duty(const Check *check, RemitNumber n)
{
    RemitDuty   duty = remit_duty(check->registry, n);
    RemitNumber body = held_as(check, &duty);
    Events      events = {0};
    if (!duty.bounds.count)
        return;
    if (body)
        add_sessions(check, body, &events);
    else
        add_occurrences(check, duty.occurrences, &events);
    hold_all(check, duty.bounds, &events,
             body ? check_body(check, body) : check_duty(check, n));
    VEC_FREE(&events);
}

void check_meetings(const Check *check)
{
    const bool *is_concerned = concerned(check);
    for EACH_RECORD(check, n, BODY) {
        RemitRange bounds = remit_body(check->registry, n).bounds;
        Events     events = {0};
        if (!bounds.count
            || (!is_concerned[n]
                && check_is_library(check,
                                    check_place(check, REMIT_ARRAY_BODY, n))))
            continue;
        add_sessions(check, n, &events);
        hold_all(check, bounds, &events, check_body(check, n));
        VEC_FREE(&events);
    }
    for EACH_RECORD(check, n, DUTY)
        look_at_duty(check, n);
}
