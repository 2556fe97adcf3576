/* condition.c -- reads `if` and `upon`. */
#include "compiler/dates/condition.h"

#include "compiler/dates/called.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"

/* The first instrument that extends the mandate, adopted no earlier than the
 * one that sets the condition. */
static Moment first_extension(const Spec *spec, Number mandate,
                              Number instrument)
{
    const Moment *set = &AT(spec->instruments, instrument)->adopted;
    Moment first = moment_none();
    for (Number i = AT(spec->duties, mandate)->first_change; i;
         i = AT(spec->changes, i)->next) {
        const Change *change = AT(spec->changes, i);
        if (change->node->kind != NODE_EXTENDS)
            continue;
        const Moment *adopted =
            &AT(spec->instruments, change->instrument)->adopted;
        if (moment_known(adopted)
            && (!moment_known(set) || adopted->early.from >= set->early.from))
            first = moment_earlier(first, *adopted);
    }
    return first;
}

static Moment body_life(Spec *spec, Number body, NodeKind kind)
{
    const Body *b = AT(spec->bodies, body);
    for (Node *n = b->node ? b->node->as.decl.block : NULL; n; n = n->next)
        if (n->kind == kind)
            return moment_written(spec, n->as.life.point);
    return moment_none();
}

/* As the body says, else when the act that establishes it was done. */
static Moment established(Spec *spec, Number body)
{
    Moment said = body_life(spec, body, NODE_ESTABLISHED);
    Number act = duty_establishing(spec, body);
    if (moment_known(&said) || !act || !AT(spec->duties, act)->occurrence_count)
        return said;
    return occurrence_fulfilled(spec, AT(spec->duties, act)->first_occurrence);
}

static Moment when_held(Spec *spec, const Duty *duty, const Node *n)
{
    const Thing *thing = &n->as.condition.thing;
    Number act = resolved(spec, &thing->ref, IS_DUTY);
    Number body = resolved(spec, &thing->ref, IS_BODY);
    Number instrument = resolved(spec, &thing->ref, IS_INSTRUMENT);
    switch (n->as.condition.word) {
    case CONDITION_WORDS: case CONDITION_CALLED: break;
    case CONDITION_EXTENDED:
        return act ? first_extension(spec, act, duty->instrument)
                   : moment_none();
    case CONDITION_DONE: {
        Number occurrence = act ? occurrence_named(spec, thing) : 0;
        return occurrence ? occurrence_fulfilled(spec, occurrence) : moment_none();
    }
    case CONDITION_HAPPENED:
        return body && AT(spec->bodies, body)->happened
             ? AT(spec->bodies, body)->when : moment_none();
    case CONDITION_ADOPTED:
        return instrument ? AT(spec->instruments, instrument)->adopted
                          : moment_none();
    case CONDITION_ESTABLISHED:
        return body ? established(spec, body) : moment_none();
    case CONDITION_ENDED:
        return body ? body_life(spec, body, NODE_ENDED) : moment_none();
    }
    return moment_none();
}

/* `if not X` holds from the beginning as long as X has not come about. */
static Moment unless(const Spec *spec, const Duty *duty, const Moment *held)
{
    return moment_known(held)
         ? moment_none() : AT(spec->instruments, duty->instrument)->adopted;
}

/* `upon X` is a condition as long as nobody knows when X is. */
static bool waits_upon(Spec *spec, Number number)
{
    const Clause *upon = duty_first(spec, AT(spec->duties, number), NODE_UPON);
    Reader        reader = {spec, number, 0, remit_extent_none(), REMIT_NO_DAY};
    if (!upon)
        return false;
    Moment m = point_read(&reader, upon->node->as.point, USE_OPENING);
    return !moment_known(&m);
}

/* What a function says holds from the beginning, or never; the step is its
 * answer's, also when the condition does not hold. */
static Moment said(Spec *spec, Number number, Number occurrence, const Node *n)
{
    const Duty *duty = AT(spec->duties, number);
    Moment      held = AT(spec->instruments, duty->instrument)->adopted;
    Reader      reader = {spec, number, occurrence, remit_extent_none(),
                          held.early.from};
    bool        is;
    StepNumber  step;
    if (!occurrence)
        return held;
    reader.period = period_of(spec, AT(spec->occurrences, occurrence));
    if (!called_truth(&reader, n->as.condition.call, &is, &step)
        || is == n->as.condition.negated)
        held = moment_none();
    held.step = step;
    return held;
}

bool condition_is_asked(const Spec *spec, Number duty)
{
    const Clause *clause =
        duty_first(spec, AT(spec->duties, duty), NODE_IF);
    return clause && clause->node->as.condition.word == CONDITION_CALLED;
}

bool condition_of(Spec *spec, Number number, Number occurrence, Moment *when)
{
    const Duty   *duty = AT(spec->duties, number);
    const Clause *clause = duty_first(spec, duty, NODE_IF);
    *when = moment_none();
    if (!clause)
        return waits_upon(spec, number);
    if (clause->node->as.condition.word == CONDITION_CALLED) {
        *when = said(spec, number, occurrence, clause->node);
        return true;
    }
    *when = when_held(spec, duty, clause->node);
    if (clause->node->as.condition.negated)
        *when = unless(spec, duty, when);
    if (!moment_known(when))
        return true;
    *when = moment_last(when);  /* as a fact counts from its last day */
    moment_step(spec, when, RULE_CONDITION, clause->node->span, 0,
                    when->step);
    return true;
}
