/* spec.c -- the tables that every pass shares.
 *
 * Names are small numbers, so what a name stands for is one array look-up. */
#include "compiler/spec.h"

#include "lang/parse.h"
#include "lang/symbol.h"

#include <assert.h>

/* One symbol is asked for several times in turn. */
struct ReadSymbol {
    Name     symbol;
    Name     names[SYMBOL_JOINT_MAX];
    uint32_t count;
};

Spec *spec_new(const CompileOptions *options, Sources *sources,
               Interns *names, Diag *diag, Trace *trace)
{
    Spec *spec = memory_new(sizeof *spec);
    spec->options = options;
    spec->sources = sources;
    spec->names = names;
    spec->diag = diag;
    spec->trace = trace;
    spec->read = memory_new(sizeof(struct ReadSymbol));
    return spec;
}

static bool has_checks(const Module *module)
{
    const Node *n = module->first;
    while (n && n->kind != NODE_CHECK)
        n = n->next;
    return n != NULL;
}

void spec_shed_occurrences(Spec *spec)
{
    VEC_FREE(&spec->occurrences);
    VEC_FREE(&spec->fates);
    VEC_FREE(&spec->hops);
    VEC_FREE(&spec->milestones);
    VEC_FREE(&spec->facts);
    VEC_FREE(&spec->bounds);
    VEC_FREE(&spec->needs);
}

void spec_shed_dates(Spec *spec)
{
    for (size_t i = 0; i < spec->modules.count; i++)
        if (!has_checks(spec->modules.at[i]))
            module_free_dates(spec->modules.at[i]);
}

void spec_shed(Spec *spec)
{
    spec_shed_occurrences(spec);
    for (size_t i = 0; i < spec->modules.count; i++) {
        Module **module = &spec->modules.at[i];
        if (*module && !has_checks(*module)) {
            module_free(*module);
            *module = NULL;
        }
    }
    VEC_FREE(&spec->entity_of);
    VEC_FREE(&spec->verb_of);
    VEC_FREE(&spec->hidden);
    VEC_FREE(&spec->entities);
    VEC_FREE(&spec->used);
    VEC_FREE(&spec->verbs);
    VEC_FREE(&spec->bodies);
    VEC_FREE(&spec->sessions);
    VEC_FREE(&spec->parts);
    VEC_FREE(&spec->units);
    VEC_FREE(&spec->instruments);
    VEC_FREE(&spec->paragraphs);
    VEC_FREE(&spec->duties);
    VEC_FREE(&spec->clauses);
    VEC_FREE(&spec->changes);
    VEC_FREE(&spec->versions);
    VEC_FREE(&spec->mandates);
    VEC_FREE(&spec->alternatives);
    VEC_FREE(&spec->terms);
    VEC_FREE(&spec->order);
    VEC_FREE(&spec->facts_said);
    VEC_FREE(&spec->expects);
    VEC_FREE(&spec->session_blocks);
    VEC_FREE(&spec->policies);
    VEC_FREE(&spec->holidays);
    VEC_FREE(&spec->calendars);
    VEC_FREE(&spec->zones_said);
}

void spec_free(Spec *spec)
{
    if (!spec)
        return;
    spec_shed(spec);
    for (size_t i = 0; i < spec->modules.count; i++)
        module_free(spec->modules.at[i]);
    VEC_FREE(&spec->modules);
    memory_free(spec->read);
    memory_free(spec);
}

size_t spec_nodes(const Spec *spec, NodeKind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < spec->modules.count; i++)
        count += spec->modules.at[i]->nodes[kind];
    return count;
}

/* ---- names --------------------------------------------------------------- */

void spec_use(Spec *spec, Number entity)
{
    while (spec->used.count < entity)
        VEC_PUSH(&spec->used, false);
    if (entity)
        *AT(spec->used, entity) = true;
}

Str spec_text(const Spec *spec, Name name)
{
    return intern_text(spec->names, name);
}

Name spec_joined(Spec *spec, Name first, char mark, Name second)
{
    Str    a = spec_text(spec, first), b = spec_text(spec, second);
    char   small[96];
    size_t len = (size_t)a.len + b.len + 1;
    char  *text = len <= sizeof small ? small : memory_new(len);
    memcpy(text, a.at, a.len);
    text[a.len] = mark;
    memcpy(text + a.len + 1, b.at, b.len);
    Name name = intern(spec->names, (Str){text, (uint32_t)len});
    if (text != small)
        memory_free(text);
    return name;
}

Name spec_qualified(Spec *spec, Name symbol, Name act)
{
    return spec_joined(spec, symbol, '#', act);
}

Name spec_duration(Spec *spec, RemitDuration duration)
{
    static const char *const units[] = {
        [REMIT_DAYS] = "days",      [REMIT_WEEKS] = "weeks",
        [REMIT_MONTHS] = "months",  [REMIT_YEARS] = "years",
        [REMIT_WORKING_DAYS] = "working days",
    };
    char digits[STR_DIGITS];
    Name count = intern(spec->names, str_digits(digits, duration.count));
    Str  unit = str_of(units[duration.unit]);
    if (duration.count == 1)
        unit.len--;
    return spec_joined(spec, count, ' ', intern(spec->names, unit));
}

static uint32_t read_names(const Spec *spec, Str text,
                           Name names[SYMBOL_JOINT_MAX])
{
    Symbol read;
    if (!symbol_read(text, &read, NULL))
        return 0;
    for (uint32_t i = 0; i < read.count; i++)
        names[i] = intern(spec->names, str_of(read.parts[i].normal));
    return read.count;
}

uint32_t spec_symbols(const Spec *spec, Name symbol,
                      Name names[SYMBOL_JOINT_MAX])
{
    struct ReadSymbol *last = spec->read;
    Str text = spec_text(spec, symbol);
    if (!text.len || !memchr(text.at, '/', text.len))
        return 0;
    if (last->symbol != symbol) {
        last->symbol = symbol;
        last->count = read_names(spec, text, last->names);
    }
    for (uint32_t i = 0; i < last->count; i++)
        names[i] = last->names[i];
    return last->count;
}

static Number entity_named(const Spec *spec, Name name)
{
    return name < spec->entity_of.count ? spec->entity_of.at[name] : 0;
}

Number spec_entity(const Spec *spec, Name name)
{
    Name   names[SYMBOL_JOINT_MAX];
    Number found = entity_named(spec, name);
    if (found || !name)
        return found;
    uint32_t count = spec_symbols(spec, name, names);
    for (uint32_t i = 0; i < count && !found; i++)
        found = entity_named(spec, names[i]);
    return found;
}

Number spec_instrument(Spec *spec, Name symbol, Name locator)
{
    Name     names[SYMBOL_JOINT_MAX] = {symbol};
    uint32_t count = locator ? spec_symbols(spec, symbol, names) : 0;
    Number   found = 0;
    for (uint32_t i = 0; i < count && !found; i++)
        found = spec_named(spec, spec_joined(spec, names[i], ' ', locator),
                           IS_INSTRUMENT);
    if (locator && !count)
        found = spec_named(spec, spec_joined(spec, symbol, ' ', locator),
                           IS_INSTRUMENT);
    return found ? found : spec_named(spec, symbol, IS_INSTRUMENT);
}

Number spec_named(const Spec *spec, Name name, EntityKind kind)
{
    Number entity = spec_entity(spec, name);
    if (!entity || AT(spec->entities, entity)->kind != kind)
        return 0;
    return AT(spec->entities, entity)->index;
}

/* An instrument may have been declared by its symbol in another spelling. */
static void note_first(Spec *spec, const Entity *first, Str again)
{
    if (first->kind != IS_INSTRUMENT) {
        diag_note(spec->diag, first->place, "it is first declared here");
    } else {
        Name symbol = AT(spec->instruments, first->index)->symbol;
        Str  text = spec_text(spec, symbol);
        if (str_equal(text, again))
            diag_note(spec->diag, first->place, "it is first declared here");
        else
            diag_note(spec->diag, first->place,
                      "it is first declared here, as `%.*s`", STR_ARG(text));
    }
    diag_help(spec->diag, "give one of the two another name");
}

bool spec_declare(Spec *spec, EntityKind kind, Name name, Span place,
                  Number index)
{
    Number first = spec_entity(spec, name);
    if (first) {
        Str text = spec_text(spec, name);
        diag_begin(spec->diag, CODE_DECLARED_TWICE, place,
                   "`%.*s` is declared twice", STR_ARG(text));
        note_first(spec, AT(spec->entities, first), text);
        return false;
    }
    while (spec->entity_of.count <= name)
        VEC_PUSH(&spec->entity_of, 0);
    VEC_PUSH(&spec->entities, (Entity){kind, name, place, index});
    spec->entity_of.at[name] = (Number)spec->entities.count;
    return true;
}

static const char *body_word_text(EntityWord word)
{
    switch (word) {
    case ENTITY_BODY:      return "a body";
    case ENTITY_OFFICE:    return "an office";
    case ENTITY_GROUP:     return "a group";
    case ENTITY_CHANNEL:   return "a channel";
    case ENTITY_PROCESS:   return "a process";
    case ENTITY_EVENT:     return "an event";
    case ENTITY_TOPIC:     return "a topic";
    case ENTITY_PROGRAMME: return "a programme";
    case ENTITY_PLACE:     return "a place";
    }
    return "a name";
}

const char *entity_kind_text(const Spec *spec, const Entity *entity)
{
    switch (entity->kind) {
    case IS_BODY:
        return body_word_text(AT(spec->bodies, entity->index)->word);
    case IS_INSTRUMENT: return "an instrument";
    case IS_DUTY:       return "an act";
    }
    return "a name";
}

/* ---- clauses ------------------------------------------------------------- */

Number duty_establishing(Spec *spec, Number body)
{
    Name establish = intern(spec->names, STR_LIT("establish"));
    Name act = spec_joined(spec, establish, '-', AT(spec->bodies, body)->name);
    return spec_named(spec, act, IS_DUTY);
}

Clause clause_of(Node *node, bool assumed)
{
    return (Clause){node, (uint8_t)node->kind, assumed};
}

Mandate *mandate_of(const Spec *spec, const Duty *duty)
{
    assert(duty->term);
    return AT(spec->mandates, duty->term);
}

Alternative alternative_of(const Spec *spec, const Duty *duty)
{
    return duty->alternative ? *AT(spec->alternatives, duty->alternative)
                             : (Alternative){0};
}

static const Fate no_fate = {
    .triggered = REMIT_NO_DAY, .superseded = REMIT_NO_DAY,
    .waived = REMIT_NO_DAY, .lapsed = REMIT_NO_DAY,
    .covers = {REMIT_NO_DAY, REMIT_NO_DAY}, .otherwise = REMIT_NO_DAY
};

Fate fate_of(const Spec *spec, const Occurrence *o)
{
    return o->fate ? *AT(spec->fates, o->fate) : no_fate;
}

void fate_set(Spec *spec, Occurrence *o, const Fate *fate)
{
    if (!o->fate) {
        VEC_PUSH(&spec->fates, no_fate);
        o->fate = (Number)spec->fates.count;
    }
    *AT(spec->fates, o->fate) = *fate;
}

const Node *bound_node(const Spec *spec, const BoundRecord *bound)
{
    return bound->clause ? AT(spec->clauses, bound->clause)->node : NULL;
}

Span bound_place(const Spec *spec, const BoundRecord *bound)
{
    const Node *node = bound_node(spec, bound);
    return node ? node->span : trace_step(spec->trace, bound->step).place;
}

/* ---- moments ------------------------------------------------------------- */

StepNumber spec_step(Spec *spec, Rule rule, Span place, RemitExtent early,
                     RemitExtent late, uint32_t detail,
                     const StepNumber *inputs, size_t input_count)
{
    Step step = {.rule = (uint16_t)rule, .place = place,
                 .early = early, .late = late, .detail = detail,
                 .inputs = inputs, .input_count = (uint16_t)input_count};
    return trace_note(spec->trace, &step);
}

void moment_step(Spec *spec, Moment *moment, Rule rule, Span place,
                 uint32_t detail, StepNumber input)
{
    moment->step = spec_step(spec, rule, place, moment->early, moment->late,
                             detail, &input, 1);
}
