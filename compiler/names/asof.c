/* asof.c -- compares the day on which a thing became known with --as-of.
 *
 * A thing counts from the last day of its extent, as a fact does. */
#include "compiler/names/asof.h"

#include "compiler/dates/instruments.h"
#include "compiler/dates/written.h"

/* True for a point that is not given or not known. */
static bool known_by(Spec *spec, const Point *point)
{
    RemitDay as_of = spec->options->as_of;
    if (as_of == REMIT_NO_DAY || !point)
        return true;
    Moment when = moment_written(spec, point);
    return !moment_known(&when) || when.early.to <= as_of;
}

/* What `known D` in a block says, else `point`. */
static const Point *known_in(const Node *block, const Point *point)
{
    for (; block; block = block->next)
        if (block->kind == NODE_KNOWN)
            return block->as.point;
    return point;
}

bool asof_instrument(Spec *spec, const Node *instrument)
{
    return known_by(spec, known_in(instrument->as.instrument.block,
                                   instrument_adoption(instrument)));
}

bool asof_event(Spec *spec, const Node *event)
{
    return known_by(spec, known_in(event->as.decl.block, NULL));
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

bool asof_part(Spec *spec, const Node *part)
{
    return known_by(spec, part->as.part.known);
}

bool asof_day(const Spec *spec, RemitDay day)
{
    RemitDay as_of = spec->options->as_of;
    return as_of == REMIT_NO_DAY || day == REMIT_NO_DAY || day <= as_of;
}

/* ---- session dates known always ------------------------------------------ */

static bool is_library(const Module *module)
{
    static const char folder[] = "stdlib/";     /* as modules.c shows it */
    return strncmp(module->source->path, folder, sizeof folder - 1) == 0;
}

static bool is_foreseen(Spec *spec, const Node *n)
{
    if (n->kind != NODE_SESSION || !n->as.session.on || n->as.session.known)
        return false;
    Moment when = moment_written(spec, n->as.session.on);
    return moment_known(&when) && when.early.from > spec->options->as_of;
}

void asof_advise(Spec *spec)
{
    for (size_t i = 0; spec->options->as_of != REMIT_NO_DAY
                       && i < spec->session_blocks.count; i++) {
        const Said *said = &spec->session_blocks.at[i];
        const Node *n = said->node->as.decl.block;
        while (n && !is_foreseen(spec, n))
            n = n->next;
        if (!n || is_library(said->module))
            continue;
        diag_begin(spec->diag, CODE_ALWAYS_KNOWN, n->as.session.on->span,
                   "this date is taken for known on that day already");
        diag_help(spec->diag, "say since when: `known DATE`");
    }
}

/* ---- names that do not exist yet ----------------------------------------- */

static void hide(Spec *spec, Name name)
{
    while (name && spec->hidden.count <= name)
        VEC_PUSH(&spec->hidden, 0);
    if (name)
        spec->hidden.at[name] = 1;
}

static void hide_act(Spec *spec, const Node *act)
{
    Name establish = intern(spec->names, STR_LIT("establish"));
    hide(spec, act->as.act.name.name);
    if (act->as.act.word == ACT_ESTABLISH)
        hide(spec, spec_joined(spec, establish, '-', act->as.act.name.name));
}

/* The acts, of both readings of every `either`; the stack holds what comes
 * behind one. */
static void hide_acts(Spec *spec, const Node *block)
{
    VEC(const Node *) stack = {0};
    VEC_PUSH(&stack, block);
    while (stack.count) {
        const Node *n = stack.at[--stack.count];
        if (!n)
            continue;
        VEC_PUSH(&stack, n->next);
        if (n->kind == NODE_EITHER) {
            VEC_PUSH(&stack, n->as.either.second);
            VEC_PUSH(&stack, n->as.either.first);
        } else if (n->kind == NODE_ACT) {
            hide_act(spec, n);
        }
    }
    VEC_FREE(&stack);
}

static void hide_symbols(Spec *spec, Name symbol)
{
    Name     names[SYMBOL_JOINT_MAX];
    uint32_t count = spec_symbols(spec, symbol, names);
    hide(spec, symbol);
    for (uint32_t i = 0; i < count; i++)
        hide(spec, names[i]);
}

void asof_hide(Spec *spec, const Node *instrument)
{
    hide_symbols(spec, instrument->as.instrument.symbol.name);
    hide(spec, instrument->as.instrument.alias.name);
    for (Node *n = instrument->as.instrument.block; n; n = n->next)
        if (n->kind == NODE_PARA)
            hide_acts(spec, n->as.para.block);
}

static bool is_hidden(const Spec *spec, Name name)
{
    return name < spec->hidden.count && spec->hidden.at[name];
}

bool asof_hidden(const Spec *spec, Name name)
{
    Name     names[SYMBOL_JOINT_MAX];
    uint32_t count = is_hidden(spec, name) ? 0
                                           : spec_symbols(spec, name, names);
    bool     hidden = !count && is_hidden(spec, name);
    for (uint32_t i = 0; i < count && !hidden; i++)
        hidden = is_hidden(spec, names[i]);
    return hidden;
}
