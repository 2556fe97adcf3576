/* asof.c -- compares the day on which a thing became known with --as-of.
 *
 * A thing counts from the last day of its extent, as a fact does. */
#include "compiler/asof.h"

#include "compiler/instruments.h"
#include "compiler/moment.h"

/* True for a point that is not given or not known. */
static bool known_by(Spec *spec, const Point *point)
{
    RemitDay as_of = spec->options->as_of;
    if (as_of == REMIT_NO_DAY || !point)
        return true;
    Moment when = moment_written(spec, point);
    return !moment_known(&when) || when.early.to <= as_of;
}

bool asof_instrument(Spec *spec, const Node *instrument)
{
    return known_by(spec, instrument_adoption(instrument));
}

bool asof_fact(Spec *spec, const Node *fact)
{
    const Point *known = fact->as.fact->known;
    return known_by(spec, known ? known : fact->as.fact->point);
}

bool asof_session(Spec *spec, const Node *session)
{
    return known_by(spec, session->as.session.known);
}

/* ---- names that do not exist yet ----------------------------------------- */

static void hide(Spec *spec, Name name)
{
    while (name && spec->hidden.count <= name)
        VEC_PUSH(&spec->hidden, 0);
    if (name)
        spec->hidden.at[name] = 1;
}

static void hide_acts(Spec *spec, const Node *block)
{
    Name establish = intern(spec->names, STR_LIT("establish"));
    for (const Node *n = block; n; n = n->next) {
        if (n->kind != NODE_ACT)
            continue;
        hide(spec, n->as.act.name.name);
        if (n->as.act.word == ACT_ESTABLISH)
            hide(spec, spec_joined(spec, establish, '-', n->as.act.name.name));
    }
}

void asof_hide(Spec *spec, const Node *instrument)
{
    hide(spec, instrument->as.instrument.symbol.name);
    hide(spec, instrument->as.instrument.alias.name);
    for (Node *n = instrument->as.instrument.block; n; n = n->next)
        if (n->kind == NODE_PARA)
            hide_acts(spec, n->as.para.block);
}

bool asof_hidden(const Spec *spec, Name name)
{
    return name < spec->hidden.count && spec->hidden.at[name];
}
