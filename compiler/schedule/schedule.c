/* schedule.c -- makes a network of what the clauses say, and reads it.
 *
 * In:   occurrences with their windows, bounds, hops, milestones and needs.
 * Out:  slack; a finding for each conflict.
 *
 * Where a date may move, an opening counts at its earliest place and a
 * deadline at its latest, so that what is found impossible is so wherever it
 * falls; slack is counted to the deadline's earliest place, which is the one
 * that is shown.
 *
 * What stands in a circle that cannot hold opens as its own text says, since
 * it can wait for nothing there.  No other date is changed.
 *
 * Bounds that window.c took from the due day of another duty are left out:
 * that duty may finish earlier, and the wait for it says so. */
#include "compiler/schedule/schedule.h"

#include "compiler/dates/amend.h"
#include "compiler/dates/called.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/dates/seats.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"
#include "compiler/schedule/schedule_model.h"

/* ---- saying -------------------------------------------------------------- */

static ClauseNumber clause_at(Schedule *s, Span place)
{
    VEC_PUSH(&s->clauses, place);
    return (ClauseNumber)(s->spec->bounds.count + s->clauses.count);
}

Span schedule_place(const Schedule *s, ClauseNumber clause)
{
    Number bounds = (Number)s->spec->bounds.count;
    return clause > bounds ? *AT(s->clauses, clause - bounds)
                           : bound_place(s->spec, AT(s->spec->bounds, clause));
}

static void no_earlier(Schedule *s, Instant at, RemitDay day, Span place)
{
    if (remit_day_in_range(day))
        network_no_earlier(s->network, at, day, clause_at(s, place));
}

/* `clause` 0: a further one, which stands at `place`. */
static void no_later_by(Schedule *s, Instant at, RemitDay planned,
                        RemitDay latest, ClauseNumber clause, Span place)
{
    if (remit_day_in_range(latest) && remit_day_in_range(planned))
        network_no_later(s->network, at, latest,
                         planned < latest ? planned : latest,
                         clause ? clause : clause_at(s, place));
}

static void no_later(Schedule *s, Instant at, RemitDay planned, RemitDay latest,
                     Span place)
{
    no_later_by(s, at, planned, latest, 0, place);
}

/* Whether an occurrence may hold another back. */
static bool may_wait(const Schedule *s, Number later, Number earlier)
{
    Bond bond = s->bonds[later];
    if (bond != BINDS && bond != BINDS_WEAKLY)
        return false;
    return s->bonds[earlier] != BINDS_NOT
        && (s->bonds[earlier] != BINDS_WEAKLY || bond == BINDS_WEAKLY);
}

/* `to` belongs to `later`, `from` to `earlier`. */
static void wait_for(Schedule *s, Number later, Number earlier, Instant from,
                     Instant to, Lag lag, Span place)
{
    if (!may_wait(s, later, earlier))
        return;
    bool forward = s->bonds[later] == BINDS_WEAKLY
                && s->bonds[earlier] != BINDS_WEAKLY;
    network_wait(s->network, from, to, lag, forward, clause_at(s, place));
}

static Instant add_item(Schedule *s, ItemKind kind, Number occurrence)
{
    VEC_PUSH(&s->further, (ScheduleItem){kind, occurrence});
    return network_item(s->network);
}

ScheduleItem schedule_item(const Schedule *s, Instant at)
{
    Number occurrences = (Number)s->spec->occurrences.count;
    Number item = ITEM_OF(at);
    return item <= occurrences ? (ScheduleItem){ITEM_WHOLE, item}
                               : *AT(s->further, item - occurrences);
}

/* ---- who binds ----------------------------------------------------------- */

static Bond bond_of(Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty       *duty = AT(spec->duties, o->duty);
    Moment            done = occurrence_fulfilled(spec, occurrence);
    Fate              fate = fate_of(spec, o);
    if (fate.superseded != REMIT_NO_DAY || fate.waived != REMIT_NO_DAY
        || (fate.lapsed != REMIT_NO_DAY && moment_known(&o->due)))
        return BINDS_NOT;
    if (duty->word == ACT_MANDATE || moment_known(&done))
        return BINDS_NO_MORE;
    if (duty->proposal || (o->conditional && fate.triggered == REMIT_NO_DAY))
        return BINDS_WEAKLY;
    return BINDS;
}

static void say_finished(Schedule *s, Number occurrence)
{
    Spec             *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty       *duty = AT(spec->duties, o->duty);
    if (duty->word == ACT_MANDATE) {
        const Mandate *mandate = mandate_of(spec, duty);
        no_earlier(s, START_OF(occurrence), mandate->from.early.from,
                   duty->act->span);
        no_earlier(s, END_OF(occurrence), mandate->end.early.to,
                   duty->act->span);
        return;
    }
    Moment      done = occurrence_fulfilled(spec, occurrence);
    Span        place = done.step ? trace_step(spec->trace, done.step).place
                                  : duty->act->span;
    no_earlier(s, END_OF(occurrence), done.early.to, place);
    if (moment_known(&o->opens) && o->opens.early.from <= done.early.to)
        no_earlier(s, START_OF(occurrence), o->opens.early.from, place);
}

/* ---- what is waited for -------------------------------------------------- */

/* What a clause opens after: the finish of another duty, moved by the shifts
 * of its point and then by a lag. */
typedef struct {
    Number       occurrence;
    const Point *point;
    Lag          lag;
} Awaited;

static Lag lag_at_seat(const Schedule *s, Number occurrence, RemitDuration by,
                       bool back)
{
    Spec             *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    Number place = 0;
    if (by.unit == REMIT_WORKING_DAYS)
        place = seat_for(spec, NULL, reader_lead(&reader), reader.since);
    return lag_of(by, back, seat_workdays(spec, place));
}

/* The length of `after … plus` or `takes`; without an answer, nothing. */
static Lag lag_of_length(const Schedule *s, Number occurrence,
                         const Lasting *length)
{
    Spec             *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    RemitDuration     by;
    StepNumber        given;
    if (!called_length(&reader, length, &by, &given))
        return lag_days(0);
    return lag_at_seat(s, occurrence, by, false);
}

static const Point *point_of_wait(const Schedule *s, Number occurrence,
                                  const Node *n, Lag *lag)
{
    Number duty = AT(s->spec->occurrences, occurrence)->duty;
    bool   recurring = AT(s->spec->duties, duty)->recurring;
    *lag = lag_days(0);
    switch ((int)n->kind) {
    case NODE_AFTER:
        *lag = lag_of_length(s, occurrence, &n->as.within.length);
        lag->then = 1;
        return n->as.within.point;
    case NODE_WITHIN: lag->then = 1; return n->as.within.point;
    case NODE_FROM:   return recurring ? NULL : n->as.point;
    case NODE_UPON:   return n->as.point;
    default: return NULL;
    }
}

/* False: the clause waits for the finish of no duty. */
static bool awaited_by(const Schedule *s, Number occurrence, const Node *n,
                       Awaited *out)
{
    const Point *p = point_of_wait(s, occurrence, n, &out->lag);
    out->point = p;
    while (p && p->kind == POINT_SHIFT)
        p = p->as.inner;
    if (!p || (p->kind != POINT_NAME && p->kind != POINT_DONE)
        || !resolved(s->spec, &p->as.name.ref, IS_DUTY))
        return false;
    out->occurrence = occurrence_for(s->spec, &p->as.name, occurrence);
    return out->occurrence != 0;
}

/* The instant that a point means: the finish, or a day counted from it.  The
 * innermost shift comes first; there are at most POINT_DEPTH_MAX. */
static Instant shifted(Schedule *s, Number occurrence, const Awaited *a,
                       Span place)
{
    const Point *shifts[POINT_DEPTH_MAX];
    int          count = 0;
    Instant      at = END_OF(a->occurrence);
    for (const Point *p = a->point;
         p->kind == POINT_SHIFT && count < POINT_DEPTH_MAX; p = p->as.inner)
        shifts[count++] = p;
    while (count-- > 0) {
        Instant next = add_item(s, ITEM_SHIFT, occurrence);
        wait_for(s, occurrence, a->occurrence, at, next,
                 lag_at_seat(s, occurrence, shifts[count]->as.shift.by,
                             shifts[count]->as.shift.back), place);
        at = next;
    }
    return at;
}

static void say_clause(Schedule *s, Number occurrence, const Node *n)
{
    Awaited a;
    if (n->kind == NODE_TAKES) {
        wait_for(s, occurrence, occurrence, START_OF(occurrence),
                 END_OF(occurrence),
                 lag_of_length(s, occurrence, &n->as.length), n->span);
    } else if (awaited_by(s, occurrence, n, &a)
               && may_wait(s, occurrence, a.occurrence)) {
        Instant from = shifted(s, occurrence, &a, n->span);
        wait_for(s, occurrence, a.occurrence, from, START_OF(occurrence), a.lag,
                 n->span);
    }
}

static void say_clauses(Schedule *s, Number occurrence)
{
    Spec  *spec = s->spec;
    Number number = AT(spec->occurrences, occurrence)->duty;
    ClauseRun   now = amend_choose(spec, occurrence);
    const Duty *duty = AT(spec->duties, number);
    for (Number i = 0; i < duty->clause_count; i++)
        say_clause(s, occurrence,
                   AT(spec->clauses, duty->first_clause + i)->node);
    amend_restore(spec, number, now);
}

/* ---- dependencies -------------------------------------------------------- */

/* The earliest day on which a policy has it submitted, 0: none does. */
static const MilestoneRecord *first_submission(const Spec *spec,
                                               Number      occurrence)
{
    const Occurrence      *o = AT(spec->occurrences, occurrence);
    const MilestoneRecord *first = NULL;
    for (Number i = 0; i < o->milestone_count; i++) {
        const MilestoneRecord *m = AT(spec->milestones, o->first_milestone + i);
        if (m->word == MILESTONE_SUBMIT
            && (!first || m->when.early.from < first->when.early.from))
            first = m;
    }
    return first;
}

static void say_input(Schedule *s, const Need *need)
{
    const MilestoneRecord *m = first_submission(s->spec, need->to);
    wait_for(s, need->to, need->from, END_OF(need->from), END_OF(need->to),
             lag_days(1), need->place);
    if (!m || !may_wait(s, need->to, need->from))
        return;
    if (!s->submissions)
        s->submissions = memory_new((s->spec->occurrences.count + 1)
                                    * sizeof *s->submissions);
    Instant *at = &s->submissions[need->to];
    if (!*at) {
        *at = add_item(s, ITEM_SUBMISSION, need->to);
        no_later(s, *at, m->when.early.from, m->when.late.from, m->place);
    }
    wait_for(s, need->to, need->from, END_OF(need->from), *at, lag_days(1),
             need->place);
}

static void say_need(Schedule *s, const Need *n)
{
    Lag at_once = lag_days(0);
    switch ((RemitDependencyWord)n->word) {
    case REMIT_AFTER: case REMIT_DURING: break;     /* clauses and bounds */
    case REMIT_NEEDS:
        wait_for(s, n->from, n->to, END_OF(n->to), END_OF(n->from), at_once,
                 n->place);
        break;
    case REMIT_INSIDE:
        wait_for(s, n->to, n->from, END_OF(n->from), END_OF(n->to), at_once,
                 n->place);
        wait_for(s, n->from, n->to, START_OF(n->to), START_OF(n->from), at_once,
                 n->place);
        break;
    case REMIT_INPUT_TO: say_input(s, n); break;
    case REMIT_EVERY:
        wait_for(s, n->from, n->to, START_OF(n->to), START_OF(n->from), at_once,
                 n->place);
        break;
    case REMIT_ON_CONDITION:
        wait_for(s, n->from, n->to, END_OF(n->to), START_OF(n->from), at_once,
                 n->place);
        break;
    }
}

/* ---- windows ------------------------------------------------------------- */

/* Whether a wait says better when it opens. */
static bool follows_another(const Schedule *s, const BoundRecord *b)
{
    const Spec       *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, b->occurrence);
    const Node       *node = bound_node(spec, b);
    Awaited a;
    if (node)
        return node->kind == NODE_INSIDE
            || awaited_by(s, b->occurrence, node, &a);
    return o->model && b->step
        && b->step == AT(spec->occurrences, o->model)->opens.step;
}

static void say_openings(Schedule *s)
{
    for (Number i = 1; i <= s->spec->bounds.count; i++) {
        const BoundRecord *b = AT(s->spec->bounds, i);
        Bond bond = s->bonds[b->occurrence];
        if (!b->deadline && (bond == BINDS || bond == BINDS_WEAKLY)
            && !follows_another(s, b) && remit_day_in_range(b->day))
            network_no_earlier(s->network, START_OF(b->occurrence), b->day, i);
    }
}

/* By occurrence: the bound that is its deadline, 0: no clause says it. */
static Number *find_deadlines(const Spec *spec)
{
    Number *best = memory_new((spec->occurrences.count + 1) * sizeof *best);
    for (Number i = 1; i <= spec->bounds.count; i++) {
        const BoundRecord *b = AT(spec->bounds, i);
        Number *of = &best[b->occurrence];
        if (b->deadline && (!*of || b->day < AT(spec->bounds, *of)->day))
            *of = i;
    }
    return best;
}

static void say_deadline(Schedule *s, Number occurrence, Number bound)
{
    const Spec       *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    if (!moment_known(&o->due))
        return;
    Span place = bound ? NO_SPAN
               : o->due.step ? trace_step(spec->trace, o->due.step).place
               : AT(spec->duties, o->duty)->act->span;
    no_later_by(s, END_OF(occurrence), o->due.early.to, o->due.late.to, bound,
                place);
}

/* No session can consider it once it has closed. */
static void say_hops(Schedule *s, Number occurrence)
{
    const Spec       *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(spec->hops, o->first_hop + i);
        if (hop->group == 1 && remit_extent_exists(hop->closes))
            no_later(s, END_OF(occurrence), hop->closes.from, hop->closes.to,
                     hop->place);
    }
}

/* A meeting that is a session lasts as long as that. */
static void say_meeting(Schedule *s, Number occurrence)
{
    const Spec       *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    if (AT(spec->duties, o->duty)->word != ACT_MEETING || !o->session)
        return;
    const SessionRecord *session = AT(spec->sessions, o->session);
    no_earlier(s, START_OF(occurrence), session->opens.from, session->place);
    no_earlier(s, END_OF(occurrence), session->closes.from, session->place);
}

/* ---- lives --------------------------------------------------------------- */

/* The term of the mandate that it hangs on. */
static void say_mandate(Schedule *s, Number occurrence)
{
    const Spec *spec = s->spec;
    const Duty *duty =
        AT(spec->duties, AT(spec->occurrences, occurrence)->duty);
    const Clause *under = duty_first(spec, duty, NODE_UNDER);
    if (!duty->mandate || !under)
        return;
    const Mandate *mandate =
        mandate_of(spec, AT(spec->duties, duty->mandate));
    no_earlier(s, START_OF(occurrence), mandate->from.early.from,
               under->node->span);
    if (!mandate->permanent && moment_known(&mandate->end))
        no_later(s, END_OF(occurrence), mandate->end.early.to,
                 mandate->end.late.to, under->node->span);
}

/* By body: the days from which and until which it exists. */
typedef struct {
    Moment from, until;
    Span   from_place, until_place;
    Number act;                 /* duty that establishes it */
} Life;

static Life *find_lives(Spec *spec)
{
    Life *lives = memory_new((spec->bodies.count + 1) * sizeof *lives);
    for (Number b = 1; b <= spec->bodies.count; b++) {
        Life       *life = &lives[b];
        const Node *node = AT(spec->bodies, b)->node;
        life->from = life->until = moment_none();
        for (Node *n = node ? node->as.decl.block : NULL; n; n = n->next) {
            if (n->kind == NODE_ESTABLISHED) {
                life->from = moment_written(spec, n->as.life.point);
                life->from_place = n->span;
            } else if (n->kind == NODE_ENDED) {
                life->until = moment_written(spec, n->as.life.point);
                life->until_place = n->span;
            }
        }
    }
    for (Number d = 1; d <= spec->duties.count; d++) {
        const Duty *duty = AT(spec->duties, d);
        if (duty->word == ACT_ESTABLISH && duty->of && !lives[duty->of].act)
            lives[duty->of].act = d;
    }
    return lives;
}

static void say_life(Schedule *s, Number occurrence, const Life *lives)
{
    Spec             *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    Number lead = reader_lead(&reader);
    if (!lead)
        return;
    const Life *life = &lives[lead];
    if (moment_known(&life->from))
        no_earlier(s, START_OF(occurrence), life->from.early.from,
                   life->from_place);
    else if (life->act && life->act != o->duty
             && AT(spec->duties, life->act)->occurrence_count == 1)
        wait_for(s, occurrence, AT(spec->duties, life->act)->first_occurrence,
                 END_OF(AT(spec->duties, life->act)->first_occurrence),
                 START_OF(occurrence), lag_days(0),
                 node_head(AT(spec->duties, life->act)->act));
    if (moment_known(&life->until))
        no_later(s, END_OF(occurrence), life->until.early.to,
                 life->until.late.to, life->until_place);
}

/* ---- all of it ----------------------------------------------------------- */

static void say_occurrences(Schedule *s)
{
    Number *deadlines = find_deadlines(s->spec);
    Life   *lives = find_lives(s->spec);
    for (Number o = 1; o <= s->spec->occurrences.count; o++) {
        if (s->bonds[o] == BINDS_NO_MORE)
            say_finished(s, o);
        if (s->bonds[o] != BINDS && s->bonds[o] != BINDS_WEAKLY)
            continue;
        say_clauses(s, o);
        say_deadline(s, o, deadlines[o]);
        say_hops(s, o);
        say_meeting(s, o);
        say_mandate(s, o);
        say_life(s, o, lives);
    }
    memory_free(deadlines);
    memory_free(lives);
}

static Moment opening(const BoundRecord *b)
{
    return (Moment){remit_extent_day(b->day), remit_extent_day(b->latest),
                    b->tentative, b->step};
}

/* Without what it waits for. */
static void reopen(Schedule *s)
{
    Spec *spec = s->spec;
    for (Number o = 1; o <= spec->occurrences.count; o++)
        if (s->circular[o])
            AT(spec->occurrences, o)->opens = moment_none();
    for (size_t i = 0; i < spec->bounds.count; i++) {
        const BoundRecord *b = &spec->bounds.at[i];
        Occurrence        *o = AT(spec->occurrences, b->occurrence);
        if (s->circular[b->occurrence] && !b->deadline
            && !follows_another(s, b))
            o->opens = moment_later(o->opens, opening(b));
    }
}

/* The occurrence from which the earliest finish comes, 0: from its own text.
 * Between two there are few instants, unless they go round. */
static Number driver_of(const Schedule *s, Number number)
{
    enum { STEPS_MAX = 4 * POINT_DEPTH_MAX };
    Instant at = END_OF(number);
    for (int i = 0; at && i < STEPS_MAX; i++) {
        ScheduleItem item = schedule_item(s, at);
        if (item.kind == ITEM_WHOLE && item.occurrence != number)
            return item.occurrence;
        at = network_driver(s->network, at);
    }
    return 0;
}

static void read_slack(Schedule *s, Number number)
{
    Occurrence *o = AT(s->spec->occurrences, number);
    RemitDay earliest = network_earliest(s->network, END_OF(number));
    RemitDay latest = network_latest(s->network, END_OF(number));
    Bond     bond = s->bonds[number];
    o->slack_known = (bond == BINDS || bond == BINDS_WEAKLY)
                  && !s->tangled[number]
                  && earliest != REMIT_NO_DAY && latest != REMIT_NO_DAY;
    o->slack = o->slack_known ? latest - earliest : 0;
    o->driver = earliest == REMIT_NO_DAY ? 0 : driver_of(s, number);
}

void schedule(Spec *spec)
{
    size_t   count = spec->occurrences.count;
    Schedule s = {.spec = spec,
                  .network = network_new(),
                  .bonds = memory_new((count + 1) * sizeof *s.bonds),
                  .tangled = memory_new((count + 1) * sizeof *s.tangled),
                  .circular = memory_new((count + 1) * sizeof *s.circular)};
    network_reserve(s.network, count);
    for (Number o = 1; o <= count; o++) {
        network_item(s.network);
        s.bonds[o] = (uint8_t)bond_of(spec, o);
    }
    say_openings(&s);
    say_occurrences(&s);
    for (Number i = 1; i <= spec->needs.count; i++)
        say_need(&s, AT(spec->needs, i));
    network_solve(s.network);
    infeasible_report(&s);
    reopen(&s);
    for (Number o = 1; o <= count; o++)
        read_slack(&s, o);
    network_free(s.network);
    VEC_FREE(&s.further);
    VEC_FREE(&s.clauses);
    memory_free(s.bonds);
    memory_free(s.submissions);
    memory_free(s.tangled);
    memory_free(s.circular);
}
