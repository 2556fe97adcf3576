/* unroll.c -- which occurrences there are, and each made whole in turn.
 *
 * In:   duties in an order in which whatever is referred to comes first.
 * Out:  occurrences, hops, milestones, facts; those of one duty adjacent.
 *
 * A recurrence opens no later than the horizon, and no later than the end of
 * the mandate that it is under.  Periods are computed from the first, never
 * from the one before. */
#include "compiler/dates/unroll.h"

#include "compiler/dates/amend.h"
#include "compiler/dates/called.h"
#include "compiler/dates/chain.h"
#include "compiler/dates/condition.h"
#include "compiler/dates/covers.h"
#include "compiler/dates/facts.h"
#include "compiler/dates/milestone.h"
#include "compiler/dates/point.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/window.h"
#include "compiler/names/resolve.h"
#include "compiler/say/progress.h"
#include "runtime/recur.h"

#include <stdio.h>

/* One duty being unrolled. */
typedef struct {
    Spec     *spec;
    Number    duty;
    Moment    opens;            /* of the duty as a whole */
    Moment    starts;           /* the same with what it is `after` */
    RemitDay  last;             /* no occurrence begins after it */
    RemitDay  after;            /* nor on it or before; REMIT_NO_DAY: any */
    RemitDay  amended;          /* when another version came; REMIT_NO_DAY: it
                                   is the last */
    RemitDay  from, until;      /* as `from` and `until` bound it */
    int32_t   times;            /* at most so many; 0: as many as fit */
    Span      place;            /* of the clause that recurs */
    bool      told;             /* that it has no beginning */
    bool     *filled;           /* there are as many in all as there may be */
} Unroll;

/* ---- one occurrence ------------------------------------------------------ */

static Name text_name(Spec *spec, const char *text)
{
    return intern(spec->names, str_of(text));
}

/* `times 3` and `until 2016` that leave room for another number. */
static void note_times(const Unroll *u, const char *often)
{
    const Duty   *duty = AT(u->spec->duties, u->duty);
    const Clause *until = duty_first(u->spec, duty, NODE_UNTIL);
    if (until && u->until != REMIT_NO_DAY)
        trace_remark(u->spec->trace, (Remark){
            REMARK_TIMES, duty->name, u->times, u->until, until->node->span,
            NO_SPAN, text_name(u->spec, often)});
}

/* Passing a limit in all is told once, where it happened. */
static void tell_full(Unroll *u, unsigned limit, const char *what)
{
    if (*u->filled)
        return;
    *u->filled = true;
    diag_begin(u->spec->diag, CODE_TOO_LARGE, u->place,
               "with this, more than %u %s in all", limit, what);
    diag_help(u->spec->diag,
              "bound it with `until`, or set an earlier `horizon`");
}

static bool is_full(Unroll *u)
{
    Spec *spec = u->spec;
    Number count = AT(spec->duties, u->duty)->occurrence_count;
    if (u->times && count >= (Number)u->times) {
        note_times(u, "more");
        return true;
    }
    if (spec->occurrences.count < OCCURRENCES_IN_ALL)
        return false;
    tell_full(u, OCCURRENCES_IN_ALL, "things fall due");
    return true;
}

/* Of what occurrences have. */
static bool is_overfull(Unroll *u)
{
    bool hops = u->spec->hops.count >= HOPS_IN_ALL;
    bool facts = u->spec->facts.count >= FACTS_IN_ALL;
    if (hops)
        tell_full(u, HOPS_IN_ALL, "sessions are reported to");
    else if (facts)
        tell_full(u, FACTS_IN_ALL, "facts are shared");
    return hops || facts;
}

/* Of a recurrence: what is due once has none of the three. */
static RemitDay beginning(const Spec *spec, RemitExtent period, Number session,
                          Number model)
{
    if (remit_extent_exists(period))
        return period.from;
    if (session)
        return unit_of_session(spec, session, 0).opens.from;
    return AT(spec->occurrences, model)->opens.early.from;
}

/* False when no more may come. */
static bool add(Unroll *u, Name key, RemitExtent period, Number session,
                Number model)
{
    Spec *spec = u->spec;
    if (u->after != REMIT_NO_DAY
        && beginning(spec, period, session, model) <= u->after)
        return true;
    if (is_full(u))
        return false;
    Duty *duty = AT(spec->duties, u->duty);
    VEC_PUSH(&spec->occurrences, (Occurrence){
        .duty = u->duty, .key = key, .period = period, .session = session,
        .model = model, .opens = moment_none(), .due = moment_none()});
    duty->occurrence_count++;
    return true;
}

/* ---- calendar periods ---------------------------------------------------- */

static Name period_key(Spec *spec, RemitExtent period, RemitUnit unit,
                       int32_t months)
{
    char text[16];
    RemitCivil c = remit_civil(period.from);
    if (unit == REMIT_YEARS)
        return intern(spec->names, str_digits(text, c.year));
    if (unit == REMIT_MONTHS && months == 3)
        snprintf(text, sizeof text, "%04d-Q%d", c.year, (c.month + 2) / 3);
    else if (unit == REMIT_MONTHS)
        snprintf(text, sizeof text, "%04d-%02d", c.year, c.month);
    else
        remit_day_format(period.from, text);
    return text_name(spec, text);
}

static void no_beginning(Unroll *u)
{
    u->told = true;
    diag_begin(u->spec->diag, CODE_NO_BEGINNING, u->place,
               "this recurrence has no first period, since the day of adoption "
               "is not known");
    diag_about(u->spec->diag, (Subject){ABOUT_DUTY, u->duty});
    diag_help(u->spec->diag, "say `from YEAR`");
}

/* `every year`: the first is the first that begins after the duty opens,
 * unless `from` names one. */
static void calendar_periods(Unroll *u, RemitDuration period)
{
    RemitDay day = u->from != REMIT_NO_DAY ? u->from : u->starts.early.from;
    if (day == REMIT_NO_DAY) {
        no_beginning(u);
        return;
    }
    RemitRecurrence r = remit_recur_extents(period_around(day, period), period);
    int32_t k = u->from != REMIT_NO_DAY ? 0 : 1;
    for (;; k++) {
        RemitExtent p = remit_recur_period(&r, k, NULL);
        if (!remit_extent_exists(p) || p.from > u->last
            || (u->until != REMIT_NO_DAY && p.from > u->until)
            || !add(u, period_key(u->spec, p, period.unit, period.count), p, 0,
                    0))
            return;
    }
}

/* The year that `from` names, or in a cycle the first that begins after the
 * duty opens; 0: which years are meant is not said. */
static int64_t first_spaced_year(const Unroll *u)
{
    const Duty *duty = AT(u->spec->duties, u->duty);
    if (u->from != REMIT_NO_DAY)
        return remit_civil(u->from).year;
    if (!duty_first(u->spec, duty, NODE_ALTERNATES)
        || u->starts.early.from == REMIT_NO_DAY)
        return 0;
    return remit_civil(u->starts.early.from).year + 1;
}

/* `every 2 years from 2007`: single years, two years apart. */
static void spaced_years(Unroll *u, RemitDuration period)
{
    int64_t first = first_spaced_year(u);
    if (!first) {
        u->told = true;
        diag_begin(u->spec->diag, CODE_NO_BEGINNING, u->place,
                   "`every %d years` does not say in which year it begins",
                   (int)period.count);
        diag_about(u->spec->diag, (Subject){ABOUT_DUTY, u->duty});
        diag_help(u->spec->diag, "say `from YEAR`");
        return;
    }
    for (int64_t year = first; year <= REMIT_LAST_YEAR; year += period.count) {
        RemitExtent p = remit_extent_year((int)year);
        if (p.from > u->last || (u->until != REMIT_NO_DAY && p.from > u->until)
            || !add(u, period_key(u->spec, p, REMIT_YEARS, 12), p, 0, 0))
            return;
    }
}

/* Of years only 29 February is not in every one. */
static void advise_end_of_month(Unroll *u, RemitDuration step)
{
    bool years = step.unit == REMIT_YEARS
              || (step.unit == REMIT_MONTHS && step.count % 12 == 0);
    if (years) {
        diag_begin(u->spec->diag, CODE_NO_SUCH_DAY, u->place,
                   "not every year has a 29 february; its 28 february is "
                   "taken");
        diag_help(u->spec->diag, "begin on a day that every year has, or say "
                  "`every year by end of february`");
        return;
    }
    diag_begin(u->spec->diag, CODE_NO_SUCH_DAY, u->place,
               "not every month has that day; the last of the month is taken");
    diag_help(u->spec->diag, "say `every month by end of month`, or begin on "
              "a day that every month has");
}

/* `every 12 months` from a day: its anniversaries; the day itself is the
 * first when `from` names it. */
static void anniversaries(Unroll *u, RemitDuration step)
{
    bool     named = u->from != REMIT_NO_DAY;
    RemitDay start = named ? u->from : u->starts.early.from;
    if (start == REMIT_NO_DAY) {
        no_beginning(u);
        return;
    }
    RemitRecurrence r = remit_recur_anniversaries(start, step);
    for (int32_t k = named ? 0 : 1;; k++) {
        bool        clamped;
        RemitExtent p = remit_recur_period(&r, k, &clamped);
        char        key[11];
        if (!remit_extent_exists(p) || p.from > u->last
            || (u->until != REMIT_NO_DAY && p.from > u->until))
            return;
        if (clamped)
            advise_end_of_month(u, step);
        remit_day_format(p.from, key);
        if (!add(u, text_name(u->spec, key), remit_extent_day(p.from), 0, 0))
            return;
    }
}

static void unroll_periods(Unroll *u, const Every *every)
{
    RemitDuration period = every->period;
    if (period.unit == REMIT_YEARS && period.count > 1)
        spaced_years(u, period);
    else if (every->calendar)
        calendar_periods(u, period);
    else
        anniversaries(u, period);
}

/* ---- sessions and other duties ------------------------------------------- */

static void unroll_sessions(Unroll *u, Number body, int32_t nth)
{
    Spec *spec = u->spec;
    Number first = AT(spec->bodies, body)->first_session;
    Number count = AT(spec->bodies, body)->session_count;
    RemitDay after = u->from != REMIT_NO_DAY ? remit_day_add_days(u->from, -1)
                                             : u->starts.early.from;
    int32_t met = 0;
    if (after == REMIT_NO_DAY)
        no_beginning(u);
    for (Number i = 0; i < count; i++) {
        Unit unit = unit_of_session(spec, first + i, 0);
        RemitDay opens = unit.opens.from;
        if (!remit_extent_exists(unit.opens)
            || AT(spec->sessions, first + i)->cancelled || after == REMIT_NO_DAY
            || opens <= after || opens > u->last
            || (u->until != REMIT_NO_DAY && opens > u->until))
            continue;
        if (met++ % (nth > 0 ? nth : 1) == 0
            && !add(u, session_key(spec, first + i), remit_extent_none(),
                    first + i, 0))
            return;
    }
}

/* Whether an occurrence lies between `from` and `until`: its period, else its
 * due day. */
static bool is_bounded(const Unroll *u, const Occurrence *o)
{
    RemitExtent days =
        remit_extent_exists(o->period) ? o->period : o->due.early;
    if (o->opens.early.from > u->last)
        return false;
    if (!remit_extent_exists(days))
        return true;
    return (u->from == REMIT_NO_DAY || days.to >= u->from)
        && (u->until == REMIT_NO_DAY || days.from <= u->until);
}

/* One for each of the other's that is not over when the duty opens. */
static void unroll_things(Unroll *u, const Thing *thing)
{
    Spec  *spec = u->spec;
    Number other = resolved(spec, &thing->ref, IS_DUTY);
    if (!other || AT(spec->duties, other)->in_circle)
        return;
    Number first = AT(spec->duties, other)->first_occurrence;
    Number count = AT(spec->duties, other)->occurrence_count;
    for (Number i = 0; i < count; i++) {
        const Occurrence *o = AT(spec->occurrences, first + i);
        bool              over =
            moment_known(&o->due) && o->due.early.to < u->starts.early.from;
        if (over || !is_bounded(u, o) || (thing->key && thing->key != o->key))
            continue;
        if (!add(u, o->key, remit_extent_none(), 0, first + i))
            return;
    }
}

/* ---- bounds of a recurrence ---------------------------------------------- */

static RemitDay bound_of(Unroll *u, NodeKind kind, bool last)
{
    const Duty   *duty = AT(u->spec->duties, u->duty);
    const Clause *clause = duty_first(u->spec, duty, kind);
    if (!clause)
        return REMIT_NO_DAY;
    Reader reader = {u->spec, u->duty, 0, remit_extent_none(),
                     u->starts.early.from};
    Moment m = point_read(&reader, clause->node->as.point,
                           last ? USE_ALL : USE_OPENING);
    return last ? m.early.to : m.early.from;
}

/* `until`, or `for 3 years` from the beginning; of both the earlier. */
static RemitDay last_of_recurrence(Unroll *u)
{
    const Duty   *duty = AT(u->spec->duties, u->duty);
    const Clause *span = duty_first(u->spec, duty, NODE_FOR);
    RemitDay until = bound_of(u, NODE_UNTIL, true);
    RemitDay from = u->from != REMIT_NO_DAY ? u->from : u->starts.early.from;
    Reader   reader = {u->spec, u->duty, 0, remit_extent_none(), from};
    RemitDay end = span && from != REMIT_NO_DAY
                 ? called_term_end(&reader, from, &span->node->as.length)
                 : REMIT_NO_DAY;
    if (until == REMIT_NO_DAY || end == REMIT_NO_DAY)
        return until == REMIT_NO_DAY ? end : until;
    return end < until ? end : until;
}

static RemitDay last_opening(const Unroll *u)
{
    const Spec *spec = u->spec;
    RemitDay last = remit_day(spec->horizon, 12, 31);
    Number mandate = AT(spec->duties, u->duty)->mandate;
    const Mandate *under =
        mandate ? mandate_of(spec, AT(spec->duties, mandate)) : NULL;
    if (under && !under->permanent && moment_known(&under->end)
        && under->end.early.to < last)
        last = under->end.early.to;
    return u->amended != REMIT_NO_DAY && u->amended < last ? u->amended : last;
}

/* ---- a duty -------------------------------------------------------------- */

/* The session that `held as sessions of B` gives the occurrence of a year. */
static void give_sessions(Unroll *u, Number body)
{
    Spec *spec = u->spec;
    const Duty *duty = AT(spec->duties, u->duty);
    const Body *b = AT(spec->bodies, body);
    for (Number i = 0; i < duty->occurrence_count; i++) {
        Occurrence *o = AT(spec->occurrences, duty->first_occurrence + i);
        for (Number s = 0; s < b->session_count && !o->session; s++) {
            const SessionRecord *session =
                AT(spec->sessions, b->first_session + s);
            if (remit_extent_exists(session->opens) && !session->cancelled
                && session->opens.from >= o->period.from
                && session->opens.from <= o->period.to)
                o->session = b->first_session + s;
        }
    }
}

/* A recurrence that the horizon ends before its own bound does. */
static void note_horizon(const Unroll *u, const Clause *times)
{
    const Spec   *spec = u->spec;
    const Duty   *duty = AT(spec->duties, u->duty);
    const Clause *until = duty_first(spec, duty, NODE_UNTIL);
    bool past = u->until != REMIT_NO_DAY
             && u->until > remit_day(spec->horizon, 12, 31);
    bool few = times && duty->occurrence_count < (Number)u->times
            && u->until == REMIT_NO_DAY
            && u->last == remit_day(spec->horizon, 12, 31);
    if (u->amended == REMIT_NO_DAY && ((until && past) || few))
        trace_remark(spec->trace, (Remark){
            REMARK_PAST_HORIZON, duty->name, spec->horizon, 0,
            until && past ? until->node->span : times->node->span, NO_SPAN,
            0});
}

/* `every X` of an X that has no occurrence itself. */
static bool follows_none(const Unroll *u, const Every *e)
{
    const Spec *spec = u->spec;
    Number other = e->kind == EVERY_THING
                 ? resolved(spec, &e->thing.ref, IS_DUTY) : 0;
    return other && (AT(spec->duties, other)->in_circle
                     || !AT(spec->duties, other)->occurrence_count);
}

static void note_empty(const Unroll *u)
{
    const Duty *duty = AT(u->spec->duties, u->duty);
    if (!duty->occurrence_count && !u->told && u->amended == REMIT_NO_DAY)
        trace_remark(u->spec->trace, (Remark){
            REMARK_NEVER_FIRES, duty->name, 0, 0, u->place, NO_SPAN,
            0});
}

/* What recurs that a duty is inside of, without its saying inside which. */
static const Thing *inside_of(const Spec *spec, const Clause *inside)
{
    const Thing *thing = inside ? &inside->node->as.things->thing : NULL;
    Number other = thing ? resolved(spec, &thing->ref, IS_DUTY) : 0;
    const Duty *duty = other ? AT(spec->duties, other) : NULL;
    return duty && !thing->key && duty->recurring && !duty->in_circle ? thing
                                                                      : NULL;
}

/* What a duty says of its recurrence: its `every`, or that of its
 * `alternates a, b every year`, or of what it is inside of.  False: none. */
static bool find_every(const Unroll *u, Every *every, Span *place)
{
    const Duty   *duty = AT(u->spec->duties, u->duty);
    const Clause *said = duty_first(u->spec, duty, NODE_EVERY);
    const Clause *cycle = duty_first(u->spec, duty, NODE_ALTERNATES);
    const Clause *inside = duty_first(u->spec, duty, NODE_INSIDE);
    const Thing  *within = inside_of(u->spec, inside);
    if (!said && !cycle && within) {
        *every = (Every){.kind = EVERY_THING, .thing = *within};
        *place = inside->node->span;
        return true;
    }
    if (said) {
        *every = said->node->as.every;
        *place = said->node->span;
        return true;
    }
    if (!cycle)
        return false;
    *every = (Every){.kind = EVERY_PERIOD,
                     .period = cycle->node->as.alternates.period,
                     .calendar = cycle->node->as.alternates.calendar};
    *place = cycle->node->span;
    return true;
}

static void add_occurrences(Unroll *u)
{
    Spec *spec = u->spec;
    Duty *duty = AT(spec->duties, u->duty);
    const Clause *held = duty_first(spec, duty, NODE_HELD_AS);
    const Clause *times = duty_first(spec, duty, NODE_TIMES);
    Number body = held ? resolved(spec, &held->node->as.ref, IS_BODY) : 0;
    Every every;
    bool  recurs = find_every(u, &every, &u->place);
    duty->recurring = recurs || body;
    if (!duty->recurring && u->amended != REMIT_NO_DAY)
        return;                 /* once is once, as it was said last */
    if (!duty->recurring) {
        add(u, text_name(spec, "once"), remit_extent_none(), 0, 0);
        return;
    }
    if (!recurs)
        u->place = held->node->span;
    u->starts = window_recurrence_opens(spec, u->duty, u->opens);
    u->times = times ? times->node->as.number : 0;
    u->from = bound_of(u, NODE_FROM, false);
    u->until = last_of_recurrence(u);
    u->last = last_opening(u);
    if (!recurs) {
        unroll_sessions(u, body, 1);
        note_empty(u);
        return;
    }
    const Every *e = &every;
    Number of = resolved(spec, &e->body, IS_BODY);
    if (e->kind == EVERY_PERIOD)
        unroll_periods(u, e);
    else if (e->kind == EVERY_THING)
        unroll_things(u, &e->thing);
    else if (of)
        unroll_sessions(u, of, e->nth);
    if (body && e->kind == EVERY_PERIOD)
        give_sessions(u, body);
    if (!follows_none(u, e))
        note_empty(u);
    if (e->kind != EVERY_THING)
        note_horizon(u, times);
    if (duty->occurrence_count < (Number)u->times && u->until <= u->last)
        note_times(u, "less");
}

/* Periods that began by the day of an amendment recur as the text said until
 * then, later ones as it says since. */
static void add_versions(Unroll *u)
{
    Spec     *spec = u->spec;
    Duty     *duty = AT(spec->duties, u->duty);
    ClauseRun now = {duty->first_clause, duty->clause_count};
    duty->first_occurrence = (Number)spec->occurrences.count + 1;
    for (Number i = 0; i < duty->version_count; i++) {
        const Version *version = AT(spec->versions, duty->first_version + i);
        if (version->until == REMIT_NO_DAY || !version->recurrence)
            continue;
        duty->first_clause = version->first_clause;
        duty->clause_count = version->clause_count;
        u->amended = version->until;
        add_occurrences(u);
        if (duty->recurring)
            u->after = version->until;
    }
    duty->first_clause = now.first;
    duty->clause_count = now.count;
    u->amended = REMIT_NO_DAY;
    add_occurrences(u);
}

static RemitDay chain_since(const Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    return window_since(spec, o, o->opens.early.from);
}

/* The day that the second reading of an `either` gives, where it differs. */
static void read_otherwise(Unroll *u, Number occurrence)
{
    Spec      *spec = u->spec;
    Occurrence kept = *AT(spec->occurrences, occurrence);
    Fate       fate = fate_of(spec, &kept);
    size_t     bounds = spec->bounds.count;
    size_t     hops = spec->hops.count;
    if (!amend_otherwise(spec, u->duty))
        return;
    AT(spec->occurrences, occurrence)->hop_count = 0;
    window_open(spec, occurrence, u->opens);
    chain_build(spec, occurrence, chain_since(spec, occurrence));
    window_close(spec, occurrence);
    Moment due = AT(spec->occurrences, occurrence)->due;
    *AT(spec->occurrences, occurrence) = kept;
    spec->bounds.count = bounds;
    spec->hops.count = hops;
    if (due.early.to != kept.due.early.to) {
        fate.has_otherwise = true;
        fate.otherwise = due.early.to;
        fate.otherwise_step = due.step;
    }
    fate_set(spec, AT(spec->occurrences, occurrence), &fate);
}

static void complete(Unroll *u, const FactIndex *facts, Number occurrence)
{
    Spec *spec = u->spec;
    facts_attach(spec, facts, occurrence);
    ClauseRun now = amend_choose(spec, occurrence);
    window_open(spec, occurrence, u->opens);
    if (AT(spec->duties, u->duty)->word == ACT_MANDATE) {
        window_term(spec, occurrence);
    } else {
        chain_build(spec, occurrence, chain_since(spec, occurrence));
        window_close(spec, occurrence);
        milestone_build(spec, occurrence);
        covers_set(spec, occurrence);
        read_otherwise(u, occurrence);
    }
    amend_restore(spec, u->duty, now);
}

/* A function's answer moves nothing, so it is noted beside what does. */
static void note_answer(Spec *spec, Number occurrence, StepNumber answer)
{
    Moment    *opens = &AT(spec->occurrences, occurrence)->opens;
    StepNumber inputs[] = {opens->step, answer};
    Span       place = trace_step(spec->trace, answer).place;
    if (opens->step)
        opens->step = spec_step(spec, RULE_CONDITION_ASKED, place,
                                opens->early, opens->late, 0, inputs, 2);
}

static void settle_condition(Spec *spec, Number duty, Number occurrence)
{
    Moment held;
    if (!condition_of(spec, duty, occurrence, &held))
        return;
    if (condition_is_asked(spec, duty) && held.step)
        note_answer(spec, occurrence, held.step);
    Occurrence *o = AT(spec->occurrences, occurrence);
    Fate        fate = fate_of(spec, o);
    o->conditional = true;
    fate.triggered = held.early.to;
    fate_set(spec, o, &fate);
}

static void unroll_duty(Spec *spec, const FactIndex *facts, Number duty,
                        bool *filled)
{
    Unroll u = {.spec = spec,
                .duty = duty,
                .opens = window_duty_opens(spec, duty),
                .starts = moment_none(),
                .from = REMIT_NO_DAY,
                .until = REMIT_NO_DAY,
                .last = REMIT_LAST_DAY,
                .after = REMIT_NO_DAY,
                .amended = REMIT_NO_DAY,
                .filled = filled};
    add_versions(&u);
    Number first = AT(spec->duties, duty)->first_occurrence;
    Number count = AT(spec->duties, duty)->occurrence_count;
    for (Number i = 0; i < count && !is_overfull(&u); i++) {
        complete(&u, facts, first + i);
        settle_condition(spec, duty, first + i);
    }
    facts_complain(spec, facts, duty);
}

/* Of one that does not recur there is one, which opens and falls due. */
static void reserve(Spec *spec)
{
    size_t count = spec->duties.count;
    VEC_RESERVE(&spec->occurrences, count);
    VEC_RESERVE(&spec->bounds, 3 * count);
    VEC_RESERVE(&spec->hops, 2 * spec_nodes(spec, NODE_TO));
    VEC_RESERVE(&spec->trace->steps.words, 36 * count);
}

void unroll(Spec *spec)
{
    reserve(spec);
    FactIndex *facts = facts_index(spec);
    bool       filled = false;
    for (size_t i = 0; i < spec->order.count; i++) {
        progress_step(spec->options->progress, i, spec->order.count);
        unroll_duty(spec, facts, spec->order.at[i], &filled);
    }
    VEC_FREE(&spec->order);     /* it was for this pass */
    facts_index_free(facts);
    facts_of_sessions(spec);
}
