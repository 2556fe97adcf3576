/* instruments.c -- the days that depend on no duty. */
#include "compiler/dates/instruments.h"

#include "compiler/dates/written.h"
#include "compiler/names/asof.h"
#include "compiler/names/resolve.h"

/* ---- adoption, issue ----------------------------------------------------- */

const Point *instrument_adoption(const Node *instrument)
{
    const Point *issued = NULL;
    for (Node *n = instrument->as.instrument.block; n; n = n->next) {
        if (n->kind == NODE_ADOPTED)
            return n->as.life.point;
        if (n->kind == NODE_ISSUED)
            issued = n->as.life.point;
    }
    return issued;
}

static void date_instrument(Spec *spec, Instrument *instrument)
{
    instrument->effective = remit_extent_none();
    for (Node *n = instrument->node->as.instrument.block; n; n = n->next) {
        if (n->kind == NODE_EFFECTIVE)
            instrument->effective =
                moment_written(spec, n->as.life.point).early;
        if (n->kind != NODE_ADOPTED && n->kind != NODE_ISSUED)
            continue;
        if (moment_known(&instrument->adopted) && n->kind == NODE_ISSUED)
            continue;           /* adoption goes before issue */
        Moment when = moment_written(spec, n->as.life.point);
        Rule rule = !moment_known(&when)         ? RULE_NO_ADOPTION
                    : n->kind == NODE_ADOPTED ? RULE_ADOPTED : RULE_ISSUED;
        moment_step(spec, &when, rule, n->span, instrument->symbol, when.step);
        instrument->adopted = when;
        Number by = resolved(spec, &n->as.life.by, IS_BODY);
        instrument->adopter = by ? by : instrument->adopter;
    }
    if (!instrument_adoption(instrument->node))
        moment_step(spec, &instrument->adopted, RULE_NO_ADOPTION,
                    instrument->node->as.instrument.symbol.span,
                    instrument->symbol, 0);
}

/* A draft that does not say when it is adopted. */
static void date_draft(Spec *spec, Instrument *instrument)
{
    const CompileOptions *options = spec->options;
    if (!spec->draft_from || options->draft_adopted == REMIT_NO_DAY
        || instrument->node->span.from < spec->draft_from
        || instrument_adoption(instrument->node))
        return;
    instrument->adopted = moment_of(remit_extent_day(options->draft_adopted));
    moment_step(spec, &instrument->adopted, RULE_DRAFT,
                instrument->node->as.instrument.symbol.span,
                instrument->symbol, 0);
}

/* ---- events -------------------------------------------------------------- */

/* When an event is said to be; NULL: not said. */
static const Point *event_point(const Body *body)
{
    if (!body->node || body->word != ENTITY_EVENT)
        return NULL;
    const Point *on = body->node->as.decl.point;
    for (Node *n = body->node->as.decl.block; n && !on; n = n->next)
        on = n->kind == NODE_ON_DAY ? n->as.point : NULL;
    return on;
}

bool event_is_unknown(const Spec *spec, Number body)
{
    const Body  *b = AT(spec->bodies, body);
    const Point *on = event_point(b);
    return !moment_known(&b->when) && on && on->kind == POINT_UNKNOWN;
}

static void date_event(Spec *spec, Body *body)
{
    const Point *on = event_point(body);
    if (on && !asof_event(spec, body->node))
        on = NULL;
    body->when = moment_written(spec, on);
    if (moment_known(&body->when))
        moment_step(spec, &body->when, RULE_EVENT, body->place, body->name,
                    body->when.step);
}

/* `happened E on P`: what happened goes before what was announced. */
static void happen(Spec *spec, const Node *fact)
{
    Number body = resolved(spec, &fact->as.fact->thing.ref, IS_BODY);
    Moment when = moment_written(spec, fact->as.fact->point);
    if (!body || !moment_known(&when))
        return;
    moment_step(spec, &when, RULE_FACT, fact->span,
                AT(spec->bodies, body)->name, when.step);
    AT(spec->bodies, body)->when = when;
    AT(spec->bodies, body)->happened = true;
}

/* ---- the horizon --------------------------------------------------------- */

static bool stated_horizon(Spec *spec)
{
    for (Node *n = spec->root->first; n; n = n->next) {
        if (n->kind != NODE_HORIZON)
            continue;
        spec->horizon = n->as.number;
        if (n->as.number >= REMIT_FIRST_YEAR && n->as.number <= REMIT_LAST_YEAR)
            return true;
        diag_begin(spec->diag, CODE_OUT_OF_RANGE, n->span,
                   "the horizon is a year from %d to %d", REMIT_FIRST_YEAR,
                   REMIT_LAST_YEAR);
        spec->horizon = REMIT_LAST_YEAR;
        return true;
    }
    return false;
}

static void derive_horizon(Spec *spec)
{
    spec->horizon = spec->options->horizon;
    if (spec->horizon)
        return;
    RemitDay last = REMIT_NO_DAY;
    for (size_t i = 0; i < spec->instruments.count; i++)
        if (spec->instruments.at[i].adopted.early.to > last)
            last = spec->instruments.at[i].adopted.early.to;
    spec->horizon = last == REMIT_NO_DAY
        ? REMIT_FIRST_YEAR
        : remit_civil(last).year + HORIZON_YEARS;
    if (spec->horizon > REMIT_LAST_YEAR)
        spec->horizon = REMIT_LAST_YEAR;
}

static void find_first_year(Spec *spec)
{
    RemitDay first = REMIT_LAST_DAY;
    for (size_t i = 0; i < spec->instruments.count; i++) {
        RemitDay day = spec->instruments.at[i].adopted.early.from;
        if (day != REMIT_NO_DAY && day <= first) {
            first = day;
            spec->first_year = remit_civil(day).year;
        }
    }
}

void instruments_date(Spec *spec)
{
    for (size_t i = 0; i < spec->instruments.count; i++)
        date_instrument(spec, &spec->instruments.at[i]);
    for (size_t i = 0; i < spec->instruments.count; i++)
        date_draft(spec, &spec->instruments.at[i]);
    for (size_t i = 0; i < spec->bodies.count; i++)
        date_event(spec, &spec->bodies.at[i]);
    for (size_t i = 0; i < spec->facts_said.count; i++)
        if (spec->facts_said.at[i].node->as.fact->word == FACT_HAPPENED)
            happen(spec, spec->facts_said.at[i].node);
    find_first_year(spec);
    if (!stated_horizon(spec))
        derive_horizon(spec);
}
