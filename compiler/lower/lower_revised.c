/* lower_revised.c -- the last dated thing that bears on what falls due, and on
 * sessions.
 *
 * note [bears]: what an instrument says is known from its adoption on, what a
 * fact says from the day that the fact is, or where either says `known D`, from
 * then on.  A step of a derivation is known when all is that it took in, and
 * the text that asked for it.  Inputs stand before the steps that take them in,
 * so one pass from the first step to the last is enough.
 *
 * What falls due hangs on the steps of its days and of its hops, and on the
 * instruments that ask for it or changed it.  Its own facts are left out: which
 * of them count, the day decides that is asked about. */
#include "compiler/lower/lowering.h"

#include <stdlib.h>

#include "compiler/dates/changes.h"
#include "compiler/dates/written.h"

/* A piece of text, and since when it is known. */
typedef struct {
    Span     place;
    RemitDay day;
} Bearing;

struct Revised {
    VEC(Bearing) bearings;      /* in the order of the text, none in another */
    size_t       last;          /* of them, that was asked for last */
    RemitDay    *steps;         /* by StepNumber */
    RemitDay    *sessions;      /* by number of the spec */
};

static RemitDay later(RemitDay a, RemitDay b)
{
    return a > b ? a : b;       /* REMIT_NO_DAY is before every day */
}

static void raise(RemitDay *day, RemitDay by)
{
    *day = later(*day, by);
}

static RemitDay *no_days(size_t count)
{
    RemitDay *days = memory_new((count + 1) * sizeof *days);
    for (size_t i = 0; i <= count; i++)
        days[i] = REMIT_NO_DAY;
    return days;
}

/* ---- texts --------------------------------------------------------------- */

/* Notes no step: nothing is derived here. */
static RemitDay day_of(Spec *spec, const Point *point)
{
    Trace *trace = spec->trace;
    size_t steps = trace->steps.count;
    Moment when = moment_written(spec, point);
    trace_rewind(trace, steps);
    return when.early.to;
}

/* What `known D` in a block says, else `day`. */
static RemitDay known_in(Spec *spec, const Node *block, RemitDay day)
{
    while (block && block->kind != NODE_KNOWN)
        block = block->next;
    return block ? day_of(spec, block->as.point) : day;
}

/* That a meeting was held as its session is a fact without a text. */
static bool is_said(const Spec *spec, const FactRecord *fact)
{
    return !fact->session
        || fact->place.from != AT(spec->sessions, fact->session)->place.from
        || fact->word != FACT_DONE;
}

static int by_place(const void *left, const void *right)
{
    const Bearing *a = left, *b = right;
    return a->place.from < b->place.from ? -1 : a->place.from > b->place.from;
}

static void find_bearings(Spec *spec, struct Revised *r)
{
    VEC_PUSH(&r->bearings, ((Bearing){NO_SPAN, REMIT_NO_DAY}));
    for (size_t i = 0; i < spec->instruments.count; i++) {
        const Instrument *in = &spec->instruments.at[i];
        VEC_PUSH(&r->bearings, ((Bearing){
            in->node->span, known_in(spec, in->node->as.instrument.block,
                                     in->adopted.early.to)}));
    }
    for (size_t i = 0; i < spec->facts.count; i++)
        if (is_said(spec, &spec->facts.at[i]))
            VEC_PUSH(&r->bearings, ((Bearing){spec->facts.at[i].place,
                                         spec->facts.at[i].known}));
    qsort(r->bearings.at, r->bearings.count, sizeof *r->bearings.at, by_place);
}

/* Whether the one numbered `i` is the last that begins at `at` or before. */
static bool is_last_before(const struct Revised *r, size_t i, Pos at)
{
    return r->bearings.at[i].place.from <= at
        && (i + 1 == r->bearings.count || at < r->bearings.at[i + 1].place.from);
}

static RemitDay known_at(struct Revised *r, Pos at)
{
    size_t low = 0, high = r->bearings.count;
    if (!is_last_before(r, r->last, at)) {
        while (high - low > 1) {
            size_t middle = low + (high - low) / 2;
            if (r->bearings.at[middle].place.from <= at)
                low = middle;
            else
                high = middle;
        }
        r->last = low;
    }
    return at < r->bearings.at[r->last].place.to ? r->bearings.at[r->last].day
                                              : REMIT_NO_DAY;
}

/* ---- sessions and events ------------------------------------------------- */

static void seed(struct Revised *r, StepNumber opens, StepNumber closes,
                 RemitDay day)
{
    raise(&r->steps[opens], day);
    raise(&r->steps[closes], day);
}

/* What is said of a session holds for all of it, its parts included, which
 * take its steps in. */
static void seed_sessions(Spec *spec, struct Revised *r)
{
    for (size_t i = 0; i < spec->sessions.count; i++) {
        const SessionRecord *s = &spec->sessions.at[i];
        if (s->node && s->node->as.session.known)
            seed(r, s->step_opens, s->step_closes,
                 day_of(spec, s->node->as.session.known));
    }
    for (size_t i = 0; i < spec->parts.count; i++) {
        const PartRecord *part = &spec->parts.at[i];
        if (part->node->as.part.known)
            seed(r, part->step_opens, part->step_closes,
                 day_of(spec, part->node->as.part.known));
    }
    for (size_t i = 0; i < spec->facts.count; i++) {
        const FactRecord *fact = &spec->facts.at[i];
        if (fact->occurrence || !fact->session)
            continue;
        const SessionRecord *s = AT(spec->sessions, fact->session);
        seed(r, s->step_opens, s->step_closes, fact->known);
    }
}

static void seed_events(Spec *spec, struct Revised *r)
{
    for (size_t i = 0; i < spec->bodies.count; i++) {
        const Body *body = &spec->bodies.at[i];
        if (body->word == ENTITY_EVENT && body->node && body->when.step)
            raise(&r->steps[body->when.step],
                  known_in(spec, body->node->as.decl.block, REMIT_NO_DAY));
    }
}

/* ---- steps --------------------------------------------------------------- */

static void date_steps(const Trace *trace, struct Revised *r)
{
    for (Step step = {0}; trace_next(trace, &step);) {
        RemitDay day = known_at(r, step.place.from);
        if (day == REMIT_NO_DAY && step.rule == RULE_FACT)
            day = step.early.to;
        for (uint32_t n = 0; n < step.input_count; n++)
            raise(&day, r->steps[step.inputs[n]]);
        raise(&r->steps[step.number], day);
    }
}

static void date_sessions(const Spec *spec, struct Revised *r)
{
    for (size_t i = 0; i < spec->sessions.count; i++) {
        const SessionRecord *s = &spec->sessions.at[i];
        RemitDay            *day = &r->sessions[i + 1];
        *day = later(r->steps[s->step_opens], r->steps[s->step_closes]);
        for (Number p = 0; p < s->part_count; p++) {
            const PartRecord *part = AT(spec->parts, s->first_part + p);
            raise(day, r->steps[part->step_opens]);
            raise(day, r->steps[part->step_closes]);
        }
    }
}

void revised_begin(Lowering *l)
{
    Spec           *spec = l->spec;
    struct Revised *r = memory_new(sizeof *r);
    r->steps = no_days(spec->trace->steps.count);
    r->sessions = no_days(spec->sessions.count);
    find_bearings(spec, r);
    seed_sessions(spec, r);
    seed_events(spec, r);
    r->steps[0] = REMIT_NO_DAY; /* of what has no step */
    date_steps(spec->trace, r);
    date_sessions(spec, r);
    l->revised = r;
}

void revised_end(Lowering *l)
{
    VEC_FREE(&l->revised->bearings);
    memory_free(l->revised->steps);
    memory_free(l->revised->sessions);
    memory_free(l->revised);
}

/* ---- what hangs on them -------------------------------------------------- */

static RemitDay revised_duty(const Lowering *l, Number number)
{
    const Spec *spec = l->spec;
    const Duty *duty = AT(spec->duties, number);
    RemitDay    day = REMIT_NO_DAY;
    if (duty->instrument)
        day = AT(spec->instruments, duty->instrument)->adopted.early.to;
    for (Number c = duty->first_change; c; c = AT(spec->changes, c)->next)
        raise(&day, change_adopted(spec, AT(spec->changes, c)));
    return day;
}

RemitDay revised_occurrence(const Lowering *l, const Occurrence *o)
{
    const Spec     *spec = l->spec;
    const RemitDay *steps = l->revised->steps;
    RemitDay day = later(steps[o->opens.step], steps[o->due.step]);
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(spec->hops, o->first_hop + i);
        raise(&day, steps[hop->step]);
        raise(&day, revised_session(l, hop->session));
    }
    for (Number i = 0; i < o->milestone_count; i++)
        raise(&day, steps[AT(spec->milestones, o->first_milestone + i)
                              ->when.step]);
    raise(&day, fate_of(spec, o).superseded);
    return later(day, revised_duty(l, o->duty));
}

RemitDay revised_session(const Lowering *l, Number session)
{
    return l->revised->sessions[session];
}
