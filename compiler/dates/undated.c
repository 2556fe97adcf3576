/* undated.c -- looks through the clauses of what has no due day. */
#include "compiler/dates/undated.h"

#include "compiler/dates/instruments.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/point.h"
#include "compiler/dates/sessions.h"
#include "compiler/names/resolve.h"

/* ---- days that nobody knows ---------------------------------------------- */

static bool is_unknown(const Reader *reader, const Point *point);

/* Whether a function would have to be asked about such a day. */
static bool is_asked_of_unknown(const Reader *reader, const Call *call)
{
    for (const Argument *a = call->arguments; a; a = a->next)
        if (a->kind == ARGUMENT_POINT && is_unknown(reader, a->as.point))
            return true;
    return false;
}

/* Whether nobody knows the day on which a point falls, though it is one: an
 * adoption, an event or a fact on an unknown day, or what hangs on one. */
static bool is_unknown(const Reader *reader, const Point *point)
{
    Spec *spec = reader->spec;
    while (point->kind == POINT_EDGE || point->kind == POINT_SHIFT)
        point = point->as.inner;
    if (point->kind == POINT_CALL)
        return is_asked_of_unknown(reader, point->as.call);
    if (point->kind == POINT_ADOPTION)
        return true;
    if (point->kind != POINT_NAME && point->kind != POINT_DUE
        && point->kind != POINT_DONE)
        return false;
    const Thing *thing = &point->as.name;
    Number body = resolved(spec, &thing->ref, IS_BODY);
    if (resolved(spec, &thing->ref, IS_INSTRUMENT))
        return true;
    if (body)
        return event_is_unknown(spec, body);
    Number other = occurrence_for(spec, thing, reader->occurrence);
    return other && AT(spec->occurrences, other)->unknown;
}

static bool clause_is_unknown(const Reader *reader, const Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_DURING: case NODE_JUST_BEFORE:
        return is_unknown(reader, n->as.point);
    case NODE_WITHIN:  return is_unknown(reader, n->as.within.point);
    case NODE_BETWEEN: return is_unknown(reader, n->as.points->next->point);
    default:           return false;
    }
}

bool undated_is_unknown(Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty       *duty = AT(spec->duties, o->duty);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     REMIT_NO_DAY};
    for (Number i = 0; i < duty->clause_count; i++)
        if (clause_is_unknown(
                &reader, AT(spec->clauses, duty->first_clause + i)->node))
            return true;
    for (Number i = 0; i < o->hop_count && !moment_known(&o->opens); i++) {
        const HopRecord *hop = AT(spec->hops, o->first_hop + i);
        if (hop->group == 1 && hop->body
            && AT(spec->bodies, hop->body)->unit_count)
            return true;
    }
    return false;
}

/* ---- why there is no day --------------------------------------------------- */

/* A term counts from a day that may be unknown. */
static const Node *term_of_mandate(const Spec *spec, const Duty *duty)
{
    const Clause *span = duty_first(spec, duty, NODE_FOR);
    const Clause *until = duty_first(spec, duty, NODE_UNTIL);
    if (mandate_of(spec, duty)->permanent || (!span && !until))
        return NULL;
    return span ? span->node : until->node;
}

/* The clause that would have set the day, had what it names one. */
static const Node *deadline_of(const Spec *spec, const Duty *duty)
{
    if (duty->word == ACT_MANDATE)
        return term_of_mandate(spec, duty);
    for (Number i = 0; i < duty->clause_count; i++) {
        const Node *n = AT(spec->clauses, duty->first_clause + i)->node;
        switch ((int)n->kind) {
        case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN:
        case NODE_AT: case NODE_DURING: case NODE_JUST_BEFORE:
        case NODE_WITHIN: case NODE_BETWEEN:
        case NODE_INSIDE: case NODE_HELD_WITH:
            return n;
        default:
            break;
        }
    }
    return NULL;
}

static const Point *point_of(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_WITHIN:  return n->as.within.point;
    case NODE_BETWEEN: return n->as.points->next->point;
    case NODE_FOR: case NODE_INSIDE: case NODE_HELD_WITH: return NULL;
    default:           return n->as.point;
    }
}

/* Why the thing that a deadline names has no day itself; 0: nothing says so. */
static StepNumber reason_of(const Reader *reader, const Node *n)
{
    Spec         *spec = reader->spec;
    const Point  *point = point_of(n);
    const Thing  *thing = NULL;
    if (n->kind == NODE_FOR || (point && point->kind == POINT_ADOPTION))
        return AT(spec->instruments,
                  AT(spec->duties, reader->duty)->instrument)->adopted.step;
    if (point && (point->kind == POINT_NAME || point->kind == POINT_DUE))
        thing = &point->as.name;
    else if (!point && n->as.things)
        thing = &n->as.things->thing;
    Number other = thing && resolved(spec, &thing->ref, IS_DUTY)
                 ? occurrence_for(spec, thing, reader->occurrence) : 0;
    return other ? AT(spec->occurrences, other)->due.step : 0;
}

/* A session that its body does not have: a finding says so. */
static bool names_no_session(const Spec *spec, const Point *point)
{
    while (point && (point->kind == POINT_EDGE || point->kind == POINT_SHIFT))
        point = point->as.inner;
    if (!point || point->kind != POINT_SESSION
        || point->as.session->pick != PICK_LABEL)
        return false;
    Number body = resolved(spec, &point->as.session->body, IS_BODY);
    return body && !session_labelled(spec, body, point->as.session->label);
}

static StepNumber no_day(Spec *spec, Rule rule, Span place, uint32_t detail,
                         StepNumber input)
{
    return spec_step(spec, rule, place, remit_extent_none(),
                     remit_extent_none(), detail, &input, input ? 1 : 0);
}

/* The clauses by which a text leaves the day open, and what each says. */
static const struct { NodeKind kind; Rule rule; } open_clauses[] = {
    {NODE_UNTIL,       RULE_NO_DAY_ONGOING},
    {NODE_ONGOING,     RULE_NO_DAY_ONGOING},
    {NODE_PERMANENTLY, RULE_NO_DAY_ONGOING},
    {NODE_WHEN,        RULE_NO_DAY_WORDS},
    {NODE_SOON,        RULE_NO_DAY_SOON},
    {NODE_TO,          RULE_NO_DAY_HOP},
};

static Name words_of(Spec *spec, const Node *n)
{
    return n->kind == NODE_WHEN && n->as.texts
         ? intern(spec->names, text_value(n->as.texts)) : 0;
}

StepNumber undated_step(Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    const Duty       *duty = AT(spec->duties, o->duty);
    const Node       *said = deadline_of(spec, duty);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     REMIT_NO_DAY};
    if (said)
        return no_day(spec,
                      names_no_session(spec, point_of(said))
                          ? RULE_NO_DAY_SESSION : RULE_NO_DAY_THERE,
                      said->span, 0, reason_of(&reader, said));
    for (size_t i = 0; i < sizeof open_clauses / sizeof *open_clauses; i++) {
        const Clause *c = duty_first(spec, duty, open_clauses[i].kind);
        if (c)
            return no_day(spec, open_clauses[i].rule, c->node->span,
                          words_of(spec, c->node), 0);
    }
    return no_day(spec, o->ongoing ? RULE_NO_DAY_ONGOING : RULE_NO_DAY_SAID,
                  duty->act->span, 0, 0);
}
