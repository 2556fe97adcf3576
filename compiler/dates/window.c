/* window.c -- reads the clauses that say when.
 *
 * In:   an occurrence with its period, session or model, and its facts.
 * Out:  opens and due, each a one-day moment with its derivation.
 *
 * Deadlines are gathered one by one and the earliest binds; openings likewise
 * and the latest binds.  Both keep every step that took part as input. */
#include "compiler/dates/window.h"

#include "compiler/dates/called.h"
#include "compiler/dates/chain.h"
#include "compiler/dates/condition.h"
#include "compiler/dates/instruments.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/term.h"
#include "compiler/dates/undated.h"
#include "compiler/names/resolve.h"

/* What has been gathered for one occurrence. */
typedef struct {
    Reader reader;
    Moment opens;               /* latest so far */
    Moment due;                 /* earliest so far */
    VEC(StepNumber) dues;       /* of all deadlines */
    Number clause;              /* that is read; 0: none */
    bool assumed;               /* no text says it: it is an `assume` */
} Gather;

/* A duty as a whole bounds no occurrence. */
static void note_bound(Gather *g, const Moment *m, bool deadline)
{
    if (!g->reader.occurrence)
        return;
    VEC_PUSH(&g->reader.spec->bounds, (BoundRecord){
        .clause = g->clause, .step = m->step, .occurrence = g->reader.occurrence,
        .day = deadline ? m->early.to : m->early.from,
        .latest = deadline ? m->late.to : m->late.from,
        .deadline = deadline, .tentative = m->tentative});
}

static void open_no_earlier(Gather *g, Moment m)
{
    if (moment_known(&m)) {
        Moment first = moment_first(&m);
        g->opens = moment_later(g->opens, first);
        note_bound(g, &first, false);
    }
}

static void due_no_later(Gather *g, Moment m, Rule rule, Span place)
{
    if (!moment_known(&m))
        return;
    moment_step(g->reader.spec, &m, rule, place, 0, m.step);
    if (g->assumed)
        moment_step(g->reader.spec, &m, RULE_ASSUMED, place, 0, m.step);
    VEC_PUSH(&g->dues, m.step);
    g->due = moment_earlier(g->due, m);
    note_bound(g, &m, true);
}

/* ---- one clause ---------------------------------------------------------- */

static void gather_by(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.point, USE_OPENING);
    if (moment_known(&m))
        due_no_later(g, moment_last(&m), RULE_BY, n->span);
}

/* `before end of P` means `by P`: the days before the end are not excluded
 * by its last one. */
static void gather_before(Gather *g, const Node *n)
{
    const Point *p = n->as.point;
    Moment m = point_read(&g->reader, p, USE_OPENING);
    if (!moment_known(&m))
        return;
    if (p->kind == POINT_EDGE && p->edge == EDGE_END) {
        due_no_later(g, moment_last(&m), RULE_BEFORE_END, n->span);
        return;
    }
    Moment first = moment_first(&m);
    due_no_later(g, moment_plus(&first, -1), RULE_BEFORE, n->span);
}

static void gather_extent(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.point, USE_ALL);
    if (!moment_known(&m))
        return;
    open_no_earlier(g, m);
    due_no_later(g, moment_last(&m), RULE_WITHIN_EXTENT, n->span);
}

static void gather_between(Gather *g, const Node *n)
{
    const PointItem *first = n->as.points;
    Moment from = point_read(&g->reader, first->point, USE_ALL);
    Moment to = point_read_end(&g->reader, first->point, first->next->point,
                               &from);
    open_no_earlier(g, from);
    if (moment_known(&to))
        due_no_later(g, moment_last(&to), RULE_BETWEEN, n->span);
}

/* By the length of a `within` or an `after`. */
static Moment shift_by(Gather *g, const Moment *m, const Node *n)
{
    RemitDuration by;
    StepNumber    given;
    if (!called_length(&g->reader, &n->as.within.length, &by, &given))
        return moment_none();
    return moment_shift_given(&g->reader, m, by, given, false, n->span);
}

/* From the day after P to P + DURATION, both included. */
static void gather_within(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.within.point, USE_LAST);
    if (!moment_known(&m))
        return;
    Moment base = moment_last(&m);
    Moment next = moment_plus(&base, 1);
    moment_step(g->reader.spec, &next, RULE_AFTER, n->span, 0, base.step);
    open_no_earlier(g, next);
    Moment end = shift_by(g, &m, n);
    if (!moment_known(&end))
        return;
    due_no_later(g, moment_last(&end), RULE_WITHIN, n->span);
}

/* Opens the day after X finishes, or after the lag beyond that. */
static void gather_after(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.within.point, USE_LAST);
    if (!moment_known(&m))
        return;
    if (n->as.within.length.is.count || n->as.within.length.call)
        m = shift_by(g, &m, n);
    if (!moment_known(&m))
        return;
    Moment last = moment_last(&m);
    Moment next = moment_plus(&last, 1);
    moment_step(g->reader.spec, &next, RULE_AFTER, n->span, 0, last.step);
    open_no_earlier(g, next);
}

static void gather_from(Gather *g, const Node *n, bool recurring)
{
    if (recurring)
        return;                 /* bounds the periods that exist */
    Moment m = point_read(&g->reader, n->as.point, USE_OPENING);
    if (!moment_known(&m))
        return;
    m = moment_first(&m);
    moment_step(g->reader.spec, &m, RULE_FROM, n->span, 0, m.step);
    open_no_earlier(g, m);
}

static void gather_just_before(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.point, USE_OPENING);
    if (!moment_known(&m))
        return;
    Moment first = moment_first(&m);
    due_no_later(g, moment_plus(&first, -1), RULE_BEFORE, n->span);
}

static void gather_upon(Gather *g, const Node *n)
{
    Moment m = point_read(&g->reader, n->as.point, USE_OPENING);
    if (!moment_known(&m))
        return;
    m = moment_first(&m);
    moment_step(g->reader.spec, &m, RULE_UPON, n->span, 0, m.step);
    open_no_earlier(g, m);
}

/* Inside the window of an occurrence, or the days of an event. */
static void gather_window(Gather *g, const Node *n, const Thing *thing)
{
    Spec *spec = g->reader.spec;
    Number body = resolved(spec, &thing->ref, IS_BODY);
    if (body) {
        Moment when = AT(spec->bodies, body)->when;
        open_no_earlier(g, when);
        if (moment_known(&when))
            due_no_later(g, moment_last(&when), RULE_WITHIN_EXTENT, n->span);
        return;
    }
    Number other = occurrence_for(spec, thing, g->reader.occurrence);
    if (!other)
        return;
    open_no_earlier(g, AT(spec->occurrences, other)->opens);
    due_no_later(g, AT(spec->occurrences, other)->due, RULE_INSIDE, n->span);
}

/* `inside X` has X's dates; `held with X` its window. */
static void gather_inside(Gather *g, const Node *n)
{
    for (const ThingItem *item = n->as.things; item; item = item->next)
        gather_window(g, n, &item->thing);
}

/* `during X`: all the days of a session, the window of a duty. */
static void gather_during(Gather *g, const Node *n)
{
    const Point *p = n->as.point;
    if (p->kind == POINT_NAME && !point_is_meeting(g->reader.spec, p))
        gather_window(g, n, &p->as.name);
    else
        gather_extent(g, n);
}

/* The clauses that only open. */
static void gather_opening(Gather *g, const Node *n, bool recurring)
{
    switch ((int)n->kind) {
    case NODE_AFTER: gather_after(g, n); break;
    case NODE_FROM:  gather_from(g, n, recurring); break;
    case NODE_UPON:  gather_upon(g, n); break;
    default: break;
    }
}

static void gather_clause(Gather *g, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY:          gather_by(g, n); break;
    case NODE_BEFORE:      gather_before(g, n); break;
    case NODE_ON: case NODE_IN: case NODE_AT:
        gather_extent(g, n); break;
    case NODE_DURING:      gather_during(g, n); break;
    case NODE_BETWEEN:     gather_between(g, n); break;
    case NODE_WITHIN:      gather_within(g, n); break;
    case NODE_JUST_BEFORE: gather_just_before(g, n); break;
    case NODE_INSIDE: case NODE_HELD_WITH:
        gather_inside(g, n); break;
    default: break;
    }
}

/* ---- opening ------------------------------------------------------------- */

Moment window_duty_opens(Spec *spec, Number number)
{
    const Duty *duty = AT(spec->duties, number);
    Moment      opens =
        moment_first(&AT(spec->instruments, duty->instrument)->adopted);
    Moment held;
    if (condition_of(spec, number, 0, &held) && moment_known(&held)) {
        held = moment_last(&held);
        opens = moment_later(opens, held);
    }
    return opens;
}

/* Whether a point is another for each period of a recurrence: a day without a
 * year, a body's session, what recurs itself. */
static bool follows_period(const Spec *spec, const Point *point)
{
    while (point->kind == POINT_EDGE || point->kind == POINT_SHIFT)
        point = point->as.inner;
    switch (point->kind) {
    case POINT_RULE: case POINT_MONTH: case POINT_SEASON: case POINT_PERIOD:
    case POINT_CALL:
        return true;
    case POINT_SESSION:
        return point->as.session->pick == PICK_BODY
            || point->as.session->pick == PICK_NEXT;
    case POINT_NAME: case POINT_DUE: case POINT_DONE: {
        Number other = resolved(spec, &point->as.name.ref, IS_DUTY);
        return point_is_meeting(spec, point)
            || (other && !point->as.name.key
                && AT(spec->duties, other)->recurring);
    }
    case POINT_EXTENT: case POINT_UNKNOWN: case POINT_ADOPTION:
    case POINT_EDGE: case POINT_SHIFT:
    case POINT_SESSION_OPENS: case POINT_SESSION_CLOSES:
        break;
    }
    return false;
}

Moment window_recurrence_opens(Spec *spec, Number number, Moment opens)
{
    const Duty *duty = AT(spec->duties, number);
    Gather      g = {
             .reader = {spec, number, 0, remit_extent_none(), opens.early.from},
             .opens = opens,
             .due = moment_none()};
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = AT(spec->clauses, duty->first_clause + i)->node;
        bool after = n->kind == NODE_AFTER
                  && !follows_period(spec, n->as.within.point);
        bool upon = n->kind == NODE_UPON
                 && !follows_period(spec, n->as.point);
        if (after || upon)
            gather_opening(&g, n, true);
    }
    return g.opens;
}

/* The session of the body before this one, cancelled ones left out; 0: none. */
static Number session_before(const Spec *spec, Number session)
{
    Number first =
        AT(spec->bodies, AT(spec->sessions, session)->body)->first_session;
    while (session-- > first)
        if (!AT(spec->sessions, session)->cancelled)
            return session;
    return 0;
}

/* An occurrence for a session opens when the session before it has closed. */
static void open_after_session(Gather *g, const Occurrence *o)
{
    Spec  *spec = g->reader.spec;
    Number last = session_before(spec, o->session);
    if (!last)
        return;
    Unit before = unit_of_session(spec, last, 0);
    if (!remit_extent_exists(before.closes))
        return;
    Moment closes = moment_of_session(before.closes, before.tentative, 0);
    closes = moment_last(&closes);
    Moment next = moment_plus(&closes, 1);
    const SessionRecord *s = AT(spec->sessions, before.session);
    moment_step(spec, &next, RULE_AFTER_SESSION, s->place,
                session_key(spec, before.session), s->step_closes);
    open_no_earlier(g, next);
}

/* Whether the periods are the calendar's, and not anniversaries.  What is done
 * before an amendment made it recur has no clause that says so. */
static bool recurs_by_calendar(const Spec *spec, const Duty *duty)
{
    const Clause *every = duty_first(spec, duty, NODE_EVERY);
    const Clause *cycle = duty_first(spec, duty, NODE_ALTERNATES);
    if (every)
        return every->node->as.every.calendar;
    return !cycle || cycle->node->as.alternates.calendar;
}

/* A period of the calendar opens on its first day, an anniversary the day
 * after the one before it; REMIT_NO_DAY: with the duty. */
static RemitDay period_opens(const Spec *spec, const Duty *duty,
                             Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    bool single = o->period.from == o->period.to;
    if (!single || recurs_by_calendar(spec, duty))
        return o->period.from;
    return occurrence == duty->first_occurrence
        ? REMIT_NO_DAY
        : remit_day_add_days(AT(spec->occurrences, occurrence - 1)->period.to,
                             1);
}

static void open_period(Gather *g, const Duty *duty, const Occurrence *o)
{
    RemitDay day = period_opens(g->reader.spec, duty, g->reader.occurrence);
    if (day == REMIT_NO_DAY)
        return;
    Moment period = moment_of(remit_extent_day(day));
    moment_step(g->reader.spec, &period, RULE_PERIOD, duty->act->span, o->key,
                0);
    open_no_earlier(g, period);
}

RemitDay window_since(const Spec *spec, const Occurrence *o, RemitDay opens)
{
    RemitDay start = REMIT_NO_DAY;
    if (remit_extent_exists(o->period))
        start = o->period.from;
    else if (o->session)
        start = unit_of_session(spec, o->session, 0).opens.from;
    if (start == REMIT_NO_DAY)
        return opens;
    return opens > start ? opens : remit_day_add_days(start, -1);
}

void window_open(Spec *spec, Number occurrence, Moment base)
{
    Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty *duty = AT(spec->duties, o->duty);
    Gather      g = {
             .reader = {spec, o->duty, occurrence, period_of(spec, o),
                        window_since(spec, o, base.early.from)},
             .opens = base,
             .due = moment_none()};
    if (moment_known(&base))
        note_bound(&g, &base, false);
    if (remit_extent_exists(o->period))
        open_period(&g, duty, o);
    if (o->model)
        open_no_earlier(&g, AT(spec->occurrences, o->model)->opens);
    if (o->session && !remit_extent_exists(o->period))
        open_after_session(&g, o);
    Number count = duty->word == ACT_MANDATE ? 0 : duty->clause_count;
    for (Number i = 0; i < count; i++) {
        g.clause = duty->first_clause + i;
        gather_opening(&g, AT(spec->clauses, g.clause)->node,
                       duty->recurring);
    }
    g.reader.since = window_since(spec, o, g.opens.early.from);
    for (Number i = 0; i < count; i++) {
        g.clause = duty->first_clause + i;
        const Clause *clause = AT(spec->clauses, g.clause);
        g.assumed = clause->assumed;
        gather_clause(&g, clause->node);
    }
    if (g.dues.count > 1)
        g.due.step =
            spec_step(spec, RULE_EARLIEST, duty->act->span, g.due.early,
                      g.due.late, 0, g.dues.at, g.dues.count);
    VEC_FREE(&g.dues);
    o = AT(spec->occurrences, occurrence);
    o->opens = g.opens;
    o->due = g.due;
}

/* ---- due, where no deadline says it -------------------------------------- */

static Moment due_of_hop(Spec *spec, Number number)
{
    const HopRecord *hop = AT(spec->hops, number);
    Moment m = moment_of_session(hop->opens, hop->tentative, hop->step);
    m = moment_last(&m);
    moment_step(spec, &m, RULE_FIRST_HOP, hop->place, 0, hop->step);
    return m;
}

/* The day on which the earliest session of a first group opens. */
static Moment due_of_hops(Spec *spec, const Occurrence *o)
{
    Moment first = moment_none();
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(spec->hops, o->first_hop + i);
        if (hop->group == 1 && remit_extent_exists(hop->opens))
            first = moment_earlier(first,
                                   due_of_hop(spec, o->first_hop + i));
    }
    return first;
}

/* What has an occurrence is dated. */
static Moment due_of_session(Spec *spec, const Occurrence *o, bool meeting)
{
    Unit unit = unit_of_session(spec, o->session, 0);
    const SessionRecord *s = AT(spec->sessions, unit.session);
    Moment m = moment_of_session(meeting ? unit.closes : unit.opens,
                                 unit.tentative, 0);
    m = moment_last(&m);
    moment_step(spec, &m, meeting ? RULE_HELD_AS : RULE_EVERY_SESSION, s->place,
                session_key(spec, o->session),
                meeting ? s->step_closes : s->step_opens);
    return m;
}

static Moment due_by_default(Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty *duty = AT(spec->duties, o->duty);
    Moment hops = due_of_hops(spec, o);
    if (moment_known(&hops))
        return hops;
    if (o->session)
        return due_of_session(spec, o, duty->word == ACT_MEETING);
    if (o->model) {
        Moment m = AT(spec->occurrences, o->model)->due;
        if (moment_known(&m))
            moment_step(spec, &m, RULE_DUE_WITH, duty->act->span,
                        AT(spec->occurrences, o->model)->key, m.step);
        return m;
    }
    if (remit_extent_exists(o->period)) {
        Moment m = moment_of(remit_extent_day(o->period.to));
        moment_step(spec, &m, RULE_PERIOD_END, duty->act->span, o->key, 0);
        return m;
    }
    return moment_none();
}

static bool can_end(const Duty *duty)
{
    return duty->word != ACT_RESTRAINT;
}

/* `until` of a duty that does not recur ends it and is no deadline. */
static void end_ongoing(Spec *spec, Number occurrence)
{
    Occurrence   *o = AT(spec->occurrences, occurrence);
    const Duty   *duty = AT(spec->duties, o->duty);
    const Clause *until = duty_first(spec, duty, NODE_UNTIL);
    if (!until || duty->recurring)
        return;
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    Moment m = point_read(&reader, until->node->as.point, USE_ALL);
    o = AT(spec->occurrences, occurrence);
    o->ongoing = !moment_known(&o->due);
    if (!moment_known(&m))
        return;
    Fate fate = fate_of(spec, o);
    fate.lapsed = remit_day_add_days(m.late.to, 1);
    fate_set(spec, o, &fate);
}

void window_close(Spec *spec, Number occurrence)
{
    const Duty *duty =
        AT(spec->duties, AT(spec->occurrences, occurrence)->duty);
    Moment due = AT(spec->occurrences, occurrence)->due;
    if (!moment_known(&due) && can_end(duty))
        due = due_by_default(spec, occurrence);
    const Clause *rolled = duty_first(spec, duty, NODE_ROLLED);
    const Occurrence *o = AT(spec->occurrences, occurrence);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    if (rolled && moment_known(&due))
        due = moment_roll(&reader, &due, &rolled->node->as.roll,
                          rolled->node->span);
    AT(spec->occurrences, occurrence)->due = due;
    AT(spec->occurrences, occurrence)->unknown =
        !moment_known(&due) && undated_is_unknown(spec, occurrence);
    if (duty_first(spec, duty, NODE_ONGOING) || !can_end(duty))
        AT(spec->occurrences, occurrence)->ongoing = !moment_known(&due);
    end_ongoing(spec, occurrence);
    if (!moment_known(&due))
        AT(spec->occurrences, occurrence)->due.step =
            undated_step(spec, occurrence);
}

/* ---- mandates ------------------------------------------------------------ */

void window_term(Spec *spec, Number occurrence)
{
    Occurrence *o = AT(spec->occurrences, occurrence);
    Number      number = o->duty;
    Term        term = term_of(spec, number, occurrence);
    o = AT(spec->occurrences, occurrence);
    o->opens = moment_later(term.from, o->opens);
    o->due = term.end;
    o->ongoing = term.permanent;
    Mandate *mandate = mandate_of(spec, AT(spec->duties, number));
    mandate->end = term.end;
    mandate->from = term.from;
    mandate->permanent = term.permanent;
    if (!moment_known(&term.end))
        AT(spec->occurrences, occurrence)->due.step =
            undated_step(spec, occurrence);
}
