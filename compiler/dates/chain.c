/* chain.c -- chooses the session of every hop.
 *
 * In:   the `to` clauses of a duty, one occurrence of it, the units of bodies.
 * Out:  its hops, ordered by chain and group.
 *
 * Two rules choose for a hop without a number.  Forward: the first unit that
 * opens after every hop of the group before has closed.  Backward: before a
 * numbered group, the last unit that closes before that one opens.  Backward
 * goes first, from each numbered group towards the beginning; what it leaves
 * is filled forward. */
#include "compiler/dates/chain.h"

#include "compiler/dates/sessions.h"
#include "compiler/names/resolve.h"

typedef struct {
    Spec    *spec;
    Number   occurrence;
    RemitDay since;             /* day after which the first hop opens */
    Number   first, count;      /* this chain's hops */
} Chain;

static HopRecord *hop_at(const Chain *chain, Number i)
{
    return AT(chain->spec->hops, chain->first + i);
}

static bool is_dated(const HopRecord *hop)
{
    return remit_extent_exists(hop->opens);
}

/* ---- one hop ------------------------------------------------------------- */

/* The step that opens a unit. */
static StepNumber opening_step(const Spec *spec, const Unit *unit)
{
    return unit->part ? AT(spec->parts, unit->part)->step_opens
                      : AT(spec->sessions, unit->session)->step_opens;
}

/* `after` and `other` are steps that led to the choice, or 0. */
static void set_unit(Chain *chain, HopRecord *hop, const Unit *unit, Rule rule,
                     StepNumber after, StepNumber other)
{
    Spec *spec = chain->spec;
    hop->session = unit->session;
    hop->part = unit->part;
    hop->opens = unit->opens;
    hop->closes = unit->closes;
    hop->tentative = unit->tentative;
    StepNumber inputs[] = {opening_step(spec, unit), after, other};
    hop->step =
        spec_step(spec, rule, hop->place, remit_extent_day(unit->opens.from),
                  remit_extent_day(unit->opens.to),
                  session_key(spec, unit->session), inputs,
                  other ? 3 : 2);
}

static bool is_wanted(const Spec *spec, Number body)
{
    EntityWord word = AT(spec->bodies, body)->word;
    return word == ENTITY_BODY || word == ENTITY_GROUP || word == ENTITY_OFFICE;
}

/* Whether a session is to be chosen for the hop: its body meets, none is
 * named, and `every session of B` has not given it one. */
static bool is_open(const Chain *chain, const HopRecord *hop, const Hop *said)
{
    return !is_dated(hop) && said->to->pick != PICK_LABEL && hop->body
        && is_wanted(chain->spec, hop->body)
        && AT(chain->spec->bodies, hop->body)->unit_count > 0;
}

/* ---- groups -------------------------------------------------------------- */

/* First hop of the group that hop i is in, and of the group after it. */
static Number group_start(const Chain *chain, Number i)
{
    while (i > 0 && hop_at(chain, i - 1)->group == hop_at(chain, i)->group)
        i--;
    return i;
}

static Number group_end(const Chain *chain, Number i)
{
    uint16_t group = hop_at(chain, i)->group;
    while (i < chain->count && hop_at(chain, i)->group == group)
        i++;
    return i;
}

/* The day by which a hop has closed, at its earliest or its latest place. */
static RemitDay closing(const HopRecord *hop, bool latest)
{
    return hop->tentative && !latest ? hop->closes.from : hop->closes.to;
}

/* Day on which the last hop of the nearest dated group before `start` has
 * closed; since when there is none.  *step is that hop's. */
static RemitDay closed_before(const Chain *chain, Number start, bool latest,
                              StepNumber *step)
{
    *step = 0;
    while (start > 0) {
        Number end = start;
        RemitDay last = REMIT_NO_DAY;
        start = group_start(chain, start - 1);
        for (Number i = start; i < end; i++) {
            const HopRecord *hop = hop_at(chain, i);
            if (is_dated(hop) && closing(hop, latest) > last) {
                last = closing(hop, latest);
                *step = hop->step;
            }
        }
        if (last != REMIT_NO_DAY)
            return last;
    }
    return chain->since;
}

/* Opening of the earliest hop of the nearest dated group after `i`, none:
 * there is no such group. */
static RemitDay opened_after(const Chain *chain, Number i, StepNumber *step)
{
    RemitDay first = REMIT_NO_DAY;
    Number   next = group_end(chain, i);
    *step = 0;
    while (first == REMIT_NO_DAY && next < chain->count) {
        for (Number end = group_end(chain, next); next < end; next++) {
            const HopRecord *hop = hop_at(chain, next);
            if (is_dated(hop)
                && (first == REMIT_NO_DAY || hop->opens.from < first)) {
                first = hop->opens.from;
                *step = hop->step;
            }
        }
    }
    return first;
}

/* ---- choosing ------------------------------------------------------------ */

/* What might have been chosen instead of `unit`: the first to open after
 * `day`, or the one after that when it is the same; 0: there is none. */
static StepNumber alternative(Chain *chain, const HopRecord *hop,
                              const Unit *unit, RemitDay day)
{
    Spec  *spec = chain->spec;
    Number at = day == REMIT_NO_DAY ? 0 : unit_after(spec, hop->body, day);
    if (at && AT(spec->units, at)->opens.from == unit->opens.from)
        at = unit_after(spec, hop->body, unit->opens.from);
    if (!at)
        return 0;
    const Unit *other = AT(spec->units, at);
    StepNumber  step = opening_step(spec, other);
    return spec_step(spec, RULE_ALTERNATIVE, hop->place,
                     remit_extent_day(other->opens.from),
                     remit_extent_day(other->opens.to),
                     session_key(spec, other->session), &step, 1);
}

static void choose_backward(Chain *chain, Number i, const Hop *said)
{
    StepNumber step;
    RemitDay   opens = opened_after(chain, i, &step);
    HopRecord *hop = hop_at(chain, i);
    if (opens == REMIT_NO_DAY || said->to->pick != PICK_BODY)
        return;
    Number unit = unit_before(chain->spec, hop->body, opens);
    if (!unit)
        return;
    Unit       chosen = *AT(chain->spec->units, unit);
    StepNumber before;
    RemitDay   closed = closed_before(chain, group_start(chain, i), false,
                                      &before);
    StepNumber other = alternative(chain, hop, &chosen, closed);
    set_unit(chain, hop, &chosen, RULE_LAST_BEFORE, step, other);
    hop->inferred = true;
}

static RemitDay adoption_day(const Chain *chain)
{
    const Spec *spec = chain->spec;
    Number      duty = AT(spec->occurrences, chain->occurrence)->duty;
    return AT(spec->instruments, AT(spec->duties, duty)->instrument)
        ->adopted.early.to;
}

static void choose_forward(Chain *chain, Number i, const Hop *said)
{
    StepNumber step;
    Number     start = group_start(chain, i);
    RemitDay   latest = closed_before(chain, start, true, &step);
    RemitDay   closed = closed_before(chain, start, false, &step);
    HopRecord *hop = hop_at(chain, i);
    if (closed == REMIT_NO_DAY)
        return;
    Unit chosen, later;
    Session session = *said->to;
    if (session.pick == PICK_NTH)
        closed = latest = adoption_day(chain);
    if (!session_unit(chain->spec, &session, closed, &chosen))
        return;
    StepNumber other = alternative(chain, hop, &chosen, chosen.opens.from);
    set_unit(chain, hop, &chosen, RULE_FIRST_AFTER, step, other);
    if (session_unit(chain->spec, &session, latest, &later)
        && later.opens.from != chosen.opens.from)
        hop->tentative = true;  /* at the latest place it is another one */
    hop->inferred = true;
}

/* The said hops of a clause, by number; a chain has few. */
static const Hop *said_at(const Hop *said, Number i)
{
    while (i-- > 0)
        said = said->next;
    return said;
}

static void choose(Chain *chain, const Hop *said)
{
    for (Number i = chain->count; i-- > 0;)
        if (is_open(chain, hop_at(chain, i), said_at(said, i)))
            choose_backward(chain, i, said_at(said, i));
    for (Number i = 0; i < chain->count; i++)
        if (is_open(chain, hop_at(chain, i), said_at(said, i)))
            choose_forward(chain, i, said_at(said, i));
}

/* ---- building ------------------------------------------------------------ */

static void add_hop(Chain *chain, const Hop *said, uint16_t number)
{
    Spec     *spec = chain->spec;
    HopRecord hop = {.occurrence = chain->occurrence,
                     .item = said->item,
                     .chain = number,
                     .group = said->group,
                     .place = said->span,
                     .opens = remit_extent_none(),
                     .closes = remit_extent_none()};
    hop.body = resolved(spec, &said->to->body, IS_BODY);
    VEC_PUSH(&spec->hops, hop);
    chain->count++;
    Unit unit;
    if (said->to->pick == PICK_LABEL && hop.body
        && session_unit(spec, said->to, REMIT_NO_DAY, &unit))
        set_unit(chain, AT(spec->hops, spec->hops.count), &unit,
                 RULE_NAMED_SESSION, 0, 0);
}

/* `every session of B` goes to that one, also where `to B` has no number: the
 * first hop of that body. */
static void give_session(Chain *chain, Number session, const Hop *said)
{
    Number body = AT(chain->spec->sessions, session)->body;
    for (Number i = 0; i < chain->count; i++, said = said->next) {
        HopRecord *hop = hop_at(chain, i);
        if (hop->body != body || is_dated(hop) || said->to->pick != PICK_BODY)
            continue;
        Unit unit = unit_of_session(chain->spec, session, 0);
        set_unit(chain, hop, &unit, RULE_EVERY_SESSION, 0, 0);
        return;
    }
}

static void add_session_hop(Spec *spec, Number occurrence, Number session,
                            Span place)
{
    Chain     chain = {.spec = spec,
                       .occurrence = occurrence,
                       .since = REMIT_NO_DAY,
                       .first = (Number)spec->hops.count + 1,
                       .count = 1};
    HopRecord hop = {.occurrence = occurrence,
                     .body = AT(spec->sessions, session)->body,
                     .chain = 1,
                     .group = 1,
                     .place = place};
    Unit unit = unit_of_session(spec, session, 0);
    VEC_PUSH(&spec->hops, hop);
    set_unit(&chain, AT(spec->hops, spec->hops.count), &unit,
             RULE_EVERY_SESSION, 0, 0);
    AT(spec->occurrences, occurrence)->hop_count = 1;
}

void chain_build(Spec *spec, Number occurrence, RemitDay since)
{
    const Duty *duty =
        AT(spec->duties, AT(spec->occurrences, occurrence)->duty);
    Number      session = AT(spec->occurrences, occurrence)->session;
    Number      cursor = 0;
    uint16_t    number = 0;
    const Clause *clause;
    AT(spec->occurrences, occurrence)->first_hop = (Number)spec->hops.count + 1;
    while ((clause = duty_clause(spec, duty, NODE_TO, &cursor)) != NULL) {
        Chain chain = {.spec = spec, .occurrence = occurrence, .since = since,
                       .first = (Number)spec->hops.count + 1};
        number++;
        for (const Hop *said = clause->node->as.hops; said; said = said->next)
            add_hop(&chain, said, number);
        if (session)
            give_session(&chain, session, clause->node->as.hops);
        choose(&chain, clause->node->as.hops);
        AT(spec->occurrences, occurrence)->hop_count += chain.count;
    }
    const Clause *every = duty_first(spec, duty, NODE_EVERY);
    if (!number && session && every
        && every->node->as.every.kind == EVERY_SESSION)
        add_session_hop(spec, occurrence, session, every->node->span);
}
