/* standing.c -- conditions inherited, supersession, the ends of mandates.
 *
 * A condition spreads from the occurrences that have one, the one that holds
 * last first; so the first that reaches an occurrence is the one that decides,
 * and each is looked at once, in circles too. */
#include "compiler/dates/standing.h"

#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/names/resolve.h"
#include "lang/sort.h"


/* ---- conditions that are inherited --------------------------------------- */

/* `from` depends on `to`, and never on itself: what waits for itself is in a
 * circle, which gives no dates. */
typedef struct { Number from, to; } Reliance;

typedef struct {
    Spec         *spec;
    VEC(Reliance) all;          /* by `to` */
    Number       *first;        /* of occurrence o: first[o] .. first[o + 1] */
    bool         *reached;
} Spread;

static void rely(Spread *s, Number from, Number to)
{
    if (to)
        VEC_PUSH(&s->all, (Reliance){from, to});
}

static void rely_on_point(Spread *s, Number occurrence, const Point *point);

/* On what a function is asked about; `call` may be NULL. */
static void rely_on_call(Spread *s, Number occurrence, const Call *call)
{
    for (const Argument *a = call ? call->arguments : NULL; a; a = a->next)
        if (a->kind == ARGUMENT_POINT)
            rely_on_point(s, occurrence, a->as.point);
}

static void rely_on_point(Spread *s, Number occurrence, const Point *point)
{
    for (; point; point = point_inner(point))
        if (point->kind == POINT_CALL)
            rely_on_call(s, occurrence, point->as.call);
        else if ((point->kind == POINT_NAME || point->kind == POINT_DUE
             || point->kind == POINT_DONE)
            && resolved(s->spec, &point->as.name.ref, IS_DUTY))
            rely(s, occurrence,
                 occurrence_for(s->spec, &point->as.name, occurrence));
}

static void rely_on_clause(Spread *s, Number occurrence, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_FROM: case NODE_JUST_BEFORE: case NODE_DURING: case NODE_UPON:
        rely_on_point(s, occurrence, n->as.point);
        break;
    case NODE_AFTER: case NODE_WITHIN:
        rely_on_call(s, occurrence, n->as.within.length.call);
        rely_on_point(s, occurrence, n->as.within.point);
        break;
    case NODE_BETWEEN:
        for (const PointItem *item = n->as.points; item; item = item->next)
            rely_on_point(s, occurrence, item->point);
        break;
    default: break;
    }
}

/* An input does not bind what it feeds, and a condition is one's own. */
static bool passes_on(uint8_t word)
{
    return word == REMIT_AFTER || word == REMIT_NEEDS || word == REMIT_INSIDE
        || word == REMIT_EVERY || word == REMIT_DURING;
}

static void rely_on_all(Spread *s, Number occurrence)
{
    Spec *spec = s->spec;
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty *duty = AT(spec->duties, o->duty);
    for (Number i = 0; i < o->need_count; i++) {
        const Need *need = AT(spec->needs, o->first_need + i);
        if (passes_on(need->word))
            rely(s, occurrence, need->to);
    }
    for (Number i = 0; i < duty->clause_count; i++)
        rely_on_clause(s, occurrence,
                       AT(spec->clauses, duty->first_clause + i)->node);
    if (duty->mandate && AT(spec->duties, duty->mandate)->occurrence_count)
        rely(s, occurrence, AT(spec->duties, duty->mandate)->first_occurrence);
}

static int by_to(const void *left, const void *right)
{
    const Reliance *a = left, *b = right;
    return a->to != b->to ? compare_numbers(a->to, b->to)
                          : compare_numbers(a->from, b->from);
}

static void find_reliances(Spread *s)
{
    size_t count = s->spec->occurrences.count;
    for (Number i = 1; i <= count; i++)
        rely_on_all(s, i);
    if (s->all.count)
        sort_list(s->all.at, s->all.count, sizeof *s->all.at, by_to);
    for (size_t i = 0; i < s->all.count; i++)
        s->first[s->all.at[i].to + 1]++;
    for (size_t i = 1; i <= count + 1; i++)
        s->first[i] += s->first[i - 1];
}

/* A condition and the day on which it held; one that has not is last. */
typedef struct { Number occurrence; RemitDay triggered; } Origin;

static int latest_first(const void *left, const void *right)
{
    const Origin *a = left, *b = right;
    RemitDay x = a->triggered == REMIT_NO_DAY ? INT32_MAX : a->triggered;
    RemitDay y = b->triggered == REMIT_NO_DAY ? INT32_MAX : b->triggered;
    if (x != y)
        return x > y ? -1 : 1;
    return compare_numbers(a->occurrence, b->occurrence);
}

static void spread(Spread *s, Origin origin)
{
    VEC(Number) queue = {0};
    VEC_PUSH(&queue, origin.occurrence);
    for (size_t i = 0; i < queue.count; i++) {
        Number at = queue.at[i];
        if (s->reached[at])
            continue;
        s->reached[at] = true;
        Occurrence *o = AT(s->spec->occurrences, at);
        Fate        fate = fate_of(s->spec, o);
        o->conditional = true;
        fate.triggered = origin.triggered;
        fate_set(s->spec, o, &fate);
        for (Number r = s->first[at]; r < s->first[at + 1]; r++)
            VEC_PUSH(&queue, s->all.at[r].from);
    }
    VEC_FREE(&queue);
}

static void inherit(Spec *spec)
{
    VEC(Origin) origins = {0};
    for (Number i = 1; i <= spec->occurrences.count; i++) {
        const Occurrence *o = AT(spec->occurrences, i);
        if (o->conditional)
            VEC_PUSH(&origins, ((Origin){i, fate_of(spec, o).triggered}));
    }
    if (!origins.count)
        return;
    size_t room = spec->occurrences.count + 3;
    Spread s = {.spec = spec, .first = memory_new(room * sizeof *s.first),
                .reached = memory_new(room * sizeof *s.reached)};
    find_reliances(&s);
    sort_list(origins.at, origins.count, sizeof *origins.at, latest_first);
    for (size_t i = 0; i < origins.count; i++)
        spread(&s, origins.at[i]);
    VEC_FREE(&s.all);
    memory_free(s.first);
    memory_free(s.reached);
    VEC_FREE(&origins);
}

/* ---- what a later instrument ends ---------------------------------------- */

/* Whether an occurrence may fall due after a day. */
static bool is_due_after(const Occurrence *o, RemitDay day)
{
    return !moment_known(&o->due) || o->due.late.to > day;
}

static void lapse_after(Spec *spec, Occurrence *o, RemitDay last)
{
    Fate fate = fate_of(spec, o);
    fate.lapsed = remit_day_add_days(last, 1);
    fate_set(spec, o, &fate);
}

/* Changes stand in the order of adoption: the first to supersede it does. */
static void supersede_duty(Spec *spec, Number duty, Name key, RemitDay adopted)
{
    const Duty *d = AT(spec->duties, duty);
    for (Number i = 0; i < d->occurrence_count; i++) {
        Occurrence *o = AT(spec->occurrences, d->first_occurrence + i);
        Fate fate = fate_of(spec, o);
        if ((key && key != o->key) || fate.superseded != REMIT_NO_DAY
            || !is_due_after(o, adopted))
            continue;
        fate.superseded = adopted;
        fate_set(spec, o, &fate);
    }
}

/* `supersedes X` ends what falls due after its adoption: of a duty, or of all
 * that an instrument asked. */
static void supersede(Spec *spec, const Change *change)
{
    RemitDay adopted =
        AT(spec->instruments, change->instrument)->adopted.early.to;
    Number instrument = resolved(spec, &change->thing->ref, IS_INSTRUMENT);
    if (adopted == REMIT_NO_DAY)
        return;
    if (change->duty)
        supersede_duty(spec, change->duty, change->thing->key, adopted);
    if (!instrument)
        return;
    const Instrument *in = AT(spec->instruments, instrument);
    for (Number i = 0; i < in->duty_count; i++)
        supersede_duty(spec, in->first_duty + i, 0, adopted);
}

/* `terminates X` of a duty ends it on that day; of a mandate, see term.c. */
static void terminate(Spec *spec, const Change *change)
{
    const Duty  *duty = change->duty ? AT(spec->duties, change->duty) : NULL;
    const Point *on = change->node->as.change.on;
    if (!duty || duty->word == ACT_MANDATE)
        return;
    Reader reader = {spec, change->duty, 0, remit_extent_none(),
                     REMIT_NO_DAY};
    Moment end = on ? point_read(&reader, on, USE_ALL)
                      : AT(spec->instruments, change->instrument)->adopted;
    for (Number i = 0; moment_known(&end) && i < duty->occurrence_count; i++) {
        Occurrence *o = AT(spec->occurrences, duty->first_occurrence + i);
        bool named = !change->thing->key || change->thing->key == o->key;
        if (named && is_due_after(o, end.early.to))
            lapse_after(spec, o, end.early.to);
    }
}

/* ---- mandates ------------------------------------------------------------ */

/* The last day of a term, before what came after it cut it short. */
static RemitDay end_of(const Spec *spec, const Mandate *under, Number i)
{
    RemitDay end = AT(spec->terms, under->first_term + i)->end;
    for (Number k = i + 1; k < under->term_count; k++) {
        const TermRecord *later = AT(spec->terms, under->first_term + k);
        if (later->terminated && (end == REMIT_NO_DAY || later->end < end))
            end = later->end;
    }
    return end;
}

/* The last day of the terms that were over when `day` came, if none covers it;
 * REMIT_NO_DAY: one does, or none has begun. */
static RemitDay ended_before(const Spec *spec, const Mandate *under,
                             RemitDay day)
{
    RemitDay last = REMIT_NO_DAY;
    for (Number i = 0; i < under->term_count; i++) {
        const TermRecord *term = AT(spec->terms, under->first_term + i);
        RemitDay end = end_of(spec, under, i);
        if (term->terminated || term->from == REMIT_NO_DAY)
            continue;
        if (term->from <= day && (end == REMIT_NO_DAY || day <= end))
            return REMIT_NO_DAY;
        if (end < day && end > last)
            last = end;
    }
    return last;
}

/* What hangs on a mandate lapses the day after the term before it: what falls
 * after the last term, or into a gap between two. */
static void lapse(Spec *spec, Occurrence *o)
{
    Number mandate = AT(spec->duties, o->duty)->mandate;
    if (!mandate)
        return;
    const Mandate *under = mandate_of(spec, AT(spec->duties, mandate));
    RemitDay end = REMIT_NO_DAY;
    if (moment_known(&o->due))
        end = ended_before(spec, under, o->due.late.to);
    else if (!under->permanent)
        end = under->end.early.to;
    if (end != REMIT_NO_DAY)
        lapse_after(spec, o, end);
}

/* ---- the pass ------------------------------------------------------------ */

void standing_settle(Spec *spec)
{
    inherit(spec);
    for (size_t i = 0; i < spec->changes.count; i++) {
        const Change *change = &spec->changes.at[i];
        if (change->node->kind == NODE_SUPERSEDES)
            supersede(spec, change);
        else if (change->node->kind == NODE_TERMINATES)
            terminate(spec, change);
    }
    for (Number i = 1; i <= spec->occurrences.count; i++)
        lapse(spec, AT(spec->occurrences, i));
}
