/* declare.c -- the two rounds of declare.h.
 *
 * In:   the modules' trees, no name looked up.
 * Out:  bodies, instruments, paragraphs, verbs, duties with their clauses,
 *       changes; and the declarations without a name, each in its list. */
#include "compiler/names/declare.h"

#include "compiler/dates/instruments.h"
#include "compiler/dates/written.h"
#include "compiler/names/asof.h"
#include "lang/literal.h"
#include "lang/meant.h"

#include <stdio.h>

/* ---- first round --------------------------------------------------------- */

/* Another name, if it can be written as one, stands for the body too. */
static void declare_aliases(Spec *spec, const Node *block, Number index)
{
    for (; block; block = block->next) {
        if (block->kind != NODE_ALIAS)
            continue;
        for (const Text *t = block->as.texts; t; t = t->next)
            spec_declare(spec, IS_BODY,
                         intern(spec->names, text_value(t)), t->span,
                         index);
    }
}

static void declare_body(Spec *spec, const Module *module, Node *node)
{
    const Ref *ref = &node->as.decl.ref;
    Number     index = (Number)spec->bodies.count + 1;
    Body body = {.word = (EntityWord)node->as.decl.word, .name = ref->name,
                 .place = ref->span, .node = node,
                 .names = node->as.decl.title, .language = module->language};
    if (!spec_declare(spec, IS_BODY, ref->name, ref->span, index))
        return;
    VEC_PUSH(&spec->bodies, body);
    declare_aliases(spec, node->as.decl.block, index);
}

/* A symbol alone stands for the first of the instruments in that document,
 * unless one of them is the whole of it. */
static void declare_symbol(Spec *spec, Name name, Span place, Number index)
{
    Number  taken = spec_entity(spec, name);
    Entity *entity = taken ? AT(spec->entities, taken) : NULL;
    bool    whole = !AT(spec->instruments, index)->locator;
    if (!entity)
        spec_declare(spec, IS_INSTRUMENT, name, place, index);
    else if (whole && entity->kind == IS_INSTRUMENT && entity->name == name)
        entity->index = index;
}

/* `decision 52/468` is A/DEC/52/468. */
static void declare_in_full(Spec *spec, const Node *node, Span place,
                            Number index)
{
    Str    text = spec_text(spec, node->as.instrument.symbol.name);
    bool   decision = node->as.instrument.word == INSTRUMENT_DECISION;
    char   full[SYMBOL_BYTES_MAX + 16];
    Symbol symbol;
    if (!text.len || *text.at < '0' || *text.at > '9')
        return;                 /* an organ or a word begins it */
    if (!symbol_read(text, &symbol, NULL) || !symbol.parts[0].is_short
        || *symbol.parts[0].kind)
        return;
    int len = snprintf(full, sizeof full, "%s %.*s",
                       decision ? "decision" : "resolution", STR_ARG(text));
    if (len > 0 && (size_t)len < sizeof full
        && symbol_read(str_of(full), &symbol, NULL))
        declare_symbol(spec, intern(spec->names,
                                    str_of(symbol.parts[0].normal)),
                       place, index);
}

/* Whether the whole of this document, by any of its symbols, is another. */
static bool is_taken(const Spec *spec, Name name)
{
    Number taken = spec_entity(spec, name);
    return taken && (AT(spec->entities, taken)->kind != IS_INSTRUMENT
        || !AT(spec->instruments, AT(spec->entities, taken)->index)->locator);
}

/* An instrument goes by its symbol as written, and by each of the document's
 * symbols in their normal spelling; with its locator, if it has one. */
static void declare_symbols(Spec *spec, const Ref *symbol, Name locator,
                            Number index)
{
    Name     names[SYMBOL_JOINT_MAX];
    uint32_t count = spec_symbols(spec, symbol->name, names);
    if (!locator && is_taken(spec, symbol->name)) {
        spec_declare(spec, IS_INSTRUMENT, symbol->name, symbol->span, index);
        return;
    }
    for (uint32_t i = 0; locator && i < (count ? count : 1); i++) {
        Name name = spec_joined(spec, count ? names[i] : symbol->name, ' ',
                                locator);
        if (!spec_declare(spec, IS_INSTRUMENT, name, symbol->span, index))
            return;
    }
    for (uint32_t i = 0; i < count; i++)
        declare_symbol(spec, names[i], symbol->span, index);
    declare_symbol(spec, symbol->name, symbol->span, index);
}

static void declare_instrument(Spec *spec, Module *module, Node *node)
{
    const Ref *symbol = &node->as.instrument.symbol;
    const Ref *alias = &node->as.instrument.alias;
    Name       locator = node->as.instrument.locator;
    Number     index = (Number)spec->instruments.count + 1;
    Instrument instrument = {.node = node, .module = module,
                             .symbol = symbol->name, .locator = locator,
                             .alias = alias->name,
                             .adopted = moment_none()};
    VEC_PUSH(&spec->instruments, instrument);
    declare_symbols(spec, symbol, locator, index);
    declare_in_full(spec, node, symbol->span, index);
    if (alias->name)
        spec_declare(spec, IS_INSTRUMENT, alias->name, alias->span, index);
}

static RemitForce force_of(Str word, bool *known)
{
    static const struct { const char *word; RemitForce force; } words[] = {
        {"decision", REMIT_DECIDES},         {"request", REMIT_REQUEST},
        {"invitation", REMIT_INVITATION},    {"exhortation", REMIT_EXHORTATION},
        {"declaratory", REMIT_DECLARATORY},  {"proposal", REMIT_PROPOSAL},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (str_equal(word, str_of(words[i].word))) {
            *known = true;
            return words[i].force;
        }
    }
    *known = false;
    return REMIT_DECLARATORY;
}

static void verb_clauses(Spec *spec, Verb *verb)
{
    for (Node *c = verb->node->as.decl.block; c; c = c->next) {
        if (c->kind == NODE_STRENGTH) {
            verb->strength = c->as.number;
            if (verb->strength < 0 || verb->strength > 5)
                diag_begin(spec->diag, CODE_OUT_OF_RANGE, c->span,
                           "the strength of a verb is a number from 0 to 5");
        } else if (c->kind == NODE_FORCE) {
            bool known;
            RemitForce force =
                force_of(spec_text(spec, c->as.ref.name), &known);
            verb->force = (Number)force + 1;
            if (known)
                continue;
            diag_begin(spec->diag, CODE_UNKNOWN_NAME, c->as.ref.span,
                       "`%.*s` is no force of a verb",
                       STR_ARG(spec_text(spec, c->as.ref.name)));
            diag_help(spec->diag, "a force is decision, request, invitation, "
                      "exhortation, declaratory or proposal");
        }
    }
}

/* `en`, `zh-Hant`: what looks otherwise is no tag. */
static void check_tags(Spec *spec, const Node *node)
{
    for (const RefItem *tag = node->as.refs; tag; tag = tag->next) {
        Str text = spec_text(spec, tag->ref.name);
        if (literal_has_tag_shape(text))
            continue;
        diag_begin(spec->diag, CODE_UNKNOWN_NAME, tag->ref.span,
                   "`%.*s` is no tag of a language", STR_ARG(text));
        diag_help(spec->diag, "a tag is like `en`, `fr` or `zh-Hant`");
    }
}

static void declare_verb(Spec *spec, Node *node)
{
    const Ref *ref = &node->as.decl.ref;
    Verb       verb = {ref->name, ref->span, 0, -1, node};
    verb_clauses(spec, &verb);
    while (spec->verb_of.count <= ref->name)
        VEC_PUSH(&spec->verb_of, 0);
    Number first = spec->verb_of.at[ref->name];
    if (first) {
        diag_begin(spec->diag, CODE_DECLARED_TWICE, ref->span,
                   "the verb `%.*s` is declared twice",
                   STR_ARG(spec_text(spec, ref->name)));
        diag_note(spec->diag, AT(spec->verbs, first)->place,
                  "it is first declared here");
        return;
    }
    VEC_PUSH(&spec->verbs, verb);
    spec->verb_of.at[ref->name] = (Number)spec->verbs.count;
}

static void first_round(Spec *spec, Module *module, Node *node)
{
    Said said = {node, module};
    switch ((int)node->kind) {
    case NODE_ENTITY:     declare_body(spec, module, node); break;
    case NODE_LANGUAGE:   check_tags(spec, node); break;
    case NODE_INSTRUMENT:
        if (asof_instrument(spec, node))
            declare_instrument(spec, module, node);
        else
            asof_hide(spec, node);
        break;
    case NODE_VERB:       declare_verb(spec, node); break;
    case NODE_FACT:
        if (asof_fact(spec, node))
            VEC_PUSH(&spec->facts_said, said);
        break;
    case NODE_EXPECT:     VEC_PUSH(&spec->expects, said); break;
    case NODE_SESSIONS:   VEC_PUSH(&spec->session_blocks, said); break;
    case NODE_POLICY:     VEC_PUSH(&spec->policies, said); break;
    case NODE_HOLIDAYS:   VEC_PUSH(&spec->holidays, said); break;
    case NODE_CALENDAR:   VEC_PUSH(&spec->calendars, said); break;
    case NODE_ZONE:       VEC_PUSH(&spec->zones_said, said); break;
    default: break;             /* read by modules.c, or has no meaning yet */
    }
}

/* ---- second round -------------------------------------------------------- */

/* Puts the clauses of `block` into the list, one reading of every `either`
 * and what an `assume` assumes in their places.  The stack is ours: readings
 * may be nested as deeply as the grammar allows.  Whether there was another
 * reading is the answer. */
static bool collect(Spec *spec, ClauseRun *run, Node *block, bool second)
{
    VEC(Node *) stack = {0};
    Node *c = block;
    bool  either = false;
    run->first = (Number)spec->clauses.count + 1;
    for (;;) {
        while (!c && stack.count)
            c = stack.at[--stack.count]->next;
        if (!c)
            break;
        if (c->kind == NODE_EITHER && c->as.either.first) {
            VEC_PUSH(&stack, c);
            c = second ? c->as.either.second : c->as.either.first;
            either = true;
            continue;
        }
        bool assumed = c->kind == NODE_ASSUME && c->as.assume.clause;
        VEC_PUSH(&spec->clauses,
                 clause_of(assumed ? c->as.assume.clause : c, assumed));
        c = c->next;
    }
    run->count = (Number)(spec->clauses.count + 1 - run->first);
    VEC_FREE(&stack);
    return either;
}

/* `around` as in Alternative. */
static void collect_clauses(Spec *spec, Duty *duty, const Node *around,
                            Node *block)
{
    ClauseRun   run;
    Alternative other = {.around = around};
    bool        either = collect(spec, &run, block, false);
    if (either)
        collect(spec, &other.second, block, true);
    if (either || around) {
        VEC_PUSH(&spec->alternatives, other);
        duty->alternative = (Number)spec->alternatives.count;
    }
    duty->first_clause = run.first;
    duty->clause_count = run.count;
}

/* `establish B` is the duty `establish-B`. */
static Name act_name(Spec *spec, const Node *act)
{
    if (act->as.act.word != ACT_ESTABLISH)
        return act->as.act.name.name;
    return spec_joined(spec, intern(spec->names, STR_LIT("establish")), '-',
                       act->as.act.name.name);
}

/* One of no known day, such as a draft, comes after all others. */
static RemitDay adopted_on(Spec *spec, Number instrument)
{
    const Node *n = AT(spec->instruments, instrument)->node;
    RemitDay    day = moment_written(spec, instrument_adoption(n)).early.to;
    return day == REMIT_NO_DAY ? REMIT_LAST_DAY : day;
}

static Name by_instrument(Spec *spec, const Duty *duty)
{
    Name symbol = AT(spec->instruments, duty->instrument)->symbol;
    return spec_qualified(spec, symbol, duty->name);
}

static void report_second(Spec *spec, const Duty *first, const Duty *second)
{
    const Ref *ref = &second->act->as.act.name;
    diag_begin(spec->diag, CODE_CREATED_TWICE, ref->span,
               "`%.*s` is established a second time",
               STR_ARG(spec_text(spec, ref->name)));
    diag_note(spec->diag, first->act->as.act.name.span,
              "it was first established here");
}

/* A second creation of one body is a thing that instruments do.  The act that
 * was adopted first keeps the name; the other goes by its instrument's symbol
 * too, `SYMBOL#establish-B`.  `duty` is to be the next of the list. */
static void created_twice(Spec *spec, Duty *duty)
{
    Number number = duty->word == ACT_ESTABLISH
                  ? spec_named(spec, duty->name, IS_DUTY) : 0;
    if (!number)
        return;
    Duty *other = AT(spec->duties, number);
    bool  earlier = adopted_on(spec, duty->instrument)
                 < adopted_on(spec, other->instrument);
    report_second(spec, earlier ? duty : other, earlier ? other : duty);
    if (!earlier) {
        duty->name = by_instrument(spec, duty);
        return;
    }
    Entity *entity = AT(spec->entities, spec_entity(spec, duty->name));
    entity->index = (Number)spec->duties.count + 1;
    entity->place = duty->act->as.act.name.span;
    other->name = by_instrument(spec, other);
    spec_declare(spec, IS_DUTY, other->name, other->act->as.act.name.span,
                 number);
}

static void declare_established(Spec *spec, const Module *module, Node *act)
{
    const Ref *ref = &act->as.act.name;
    if (spec_entity(spec, ref->name))
        return;
    Body body = {.word = ENTITY_BODY, .name = ref->name, .place = ref->span,
                 .names = act->as.act.title, .language = module->language};
    VEC_PUSH(&spec->bodies, body);
    spec_declare(spec, IS_BODY, ref->name, ref->span,
                 (Number)spec->bodies.count);
}

/* An act of the second reading that the first has too, by its name, is that
 * one, and its clauses are its second ones. */
static bool is_second_of(Spec *spec, const Duty *duty, const Node *around)
{
    Number number = duty->reading == REMIT_READING_SECOND
                  ? spec_named(spec, duty->name, IS_DUTY) : 0;
    Duty  *first = number ? AT(spec->duties, number) : NULL;
    if (!first || alternative_of(spec, first).around != around)
        return false;
    first->reading = REMIT_READING_BOTH;
    collect(spec, &AT(spec->alternatives, first->alternative)->second,
            duty->act->as.act.block, true);
    return true;
}

static void declare_mandate(Spec *spec, Duty *duty)
{
    VEC_PUSH(&spec->mandates, ((Mandate){.from = moment_none(),
                                         .end = moment_none()}));
    duty->term = (Number)spec->mandates.count;
}

static void declare_act(Spec *spec, const Module *module, Duty duty,
                        const Node *around)
{
    Node *act = duty.act;
    duty.name = act_name(spec, act);
    duty.word = act->as.act.word;
    duty.proposal = duty.reading == REMIT_READING_SECOND
                 || AT(spec->paragraphs, duty.paragraph)->force
                    == REMIT_PROPOSAL;
    if (is_second_of(spec, &duty, around))
        return;
    created_twice(spec, &duty);
    if (act->as.act.word == ACT_ESTABLISH)
        declare_established(spec, module, act);
    Number next = (Number)spec->duties.count + 1;
    if (spec_named(spec, duty.name, IS_DUTY) != next
        && !spec_declare(spec, IS_DUTY, duty.name, act->as.act.name.span, next))
        return;
    if (duty.word == ACT_MANDATE)
        declare_mandate(spec, &duty);
    collect_clauses(spec, &duty, around, act->as.act.block);
    VEC_PUSH(&spec->duties, duty);
}

/* One change for each thing that the clause names. */
static void declare_change(Spec *spec, Number instrument, Number paragraph,
                           Node *n)
{
    Change change = {.node = n, .thing = &n->as.extends.thing,
                     .instrument = instrument, .paragraph = paragraph};
    if (n->kind == NODE_EXTENDS)
        VEC_PUSH(&spec->changes, change);
    else
        for (ThingItem *item = n->as.change.things; item; item = item->next) {
            change.thing = &item->thing;
            VEC_PUSH(&spec->changes, change);
        }
}

/* What the second reading would change stays as it is. */
static void report_unchanged(Spec *spec, const Node *n)
{
    diag_begin(spec->diag, CODE_TWO_READINGS, node_head(n),
               "by the second reading this changes, and the first counts");
}

/* `said` holds what is known of any clause of the paragraph, `around` is the
 * innermost `either` that it stands in, or NULL. */
static void declare_clause(Spec *spec, const Module *module, const Duty *said,
                           const Node *around, Node *n)
{
    Duty duty = *said;
    switch ((int)n->kind) {
    case NODE_ACT:
        duty.act = n;
        declare_act(spec, module, duty, around);
        break;
    case NODE_EXTENDS: case NODE_AMENDS: case NODE_SUPERSEDES:
    case NODE_TERMINATES: case NODE_RESTATES:
        if (said->reading == REMIT_READING_SECOND)
            report_unchanged(spec, n);
        else
            declare_change(spec, said->instrument, said->paragraph, n);
        break;
    default: break;
    }
}

/* An `either` around acts; first its first reading is read, then the other. */
typedef struct {
    const Node *either;
    bool        second;
} Reading;
typedef VEC(Reading) Readings;

/* What follows the last clause of a reading. */
static Node *after_reading(Readings *open)
{
    Reading *last = &open->at[open->count - 1];
    if (!last->second) {
        last->second = true;
        return last->either->as.either.second;
    }
    open->count--;
    return last->either->next;
}

/* Of readings in readings, the second of any is the second. */
static uint8_t reading_of(const Readings *open)
{
    if (!open->count)
        return REMIT_READING_ONLY;
    for (size_t i = 0; i < open->count; i++)
        if (open->at[i].second)
            return REMIT_READING_SECOND;
    return REMIT_READING_FIRST;
}

static void declare_acts(Spec *spec, const Module *module, Number instrument,
                         Number paragraph, Node *block)
{
    Duty     said = {.instrument = instrument, .paragraph = paragraph};
    Readings open = {0};
    for (Node *n = block; n || open.count;) {
        if (!n) {
            n = after_reading(&open);
            continue;
        }
        if (n->kind == NODE_EITHER) {
            VEC_PUSH(&open, ((Reading){.either = n}));
            n = n->as.either.first;
            continue;
        }
        said.reading = reading_of(&open);
        declare_clause(spec, module, &said,
                       open.count ? open.at[open.count - 1].either : NULL, n);
        n = n->next;
    }
    VEC_FREE(&open);
}

static void paragraph_verb(Spec *spec, Paragraph *paragraph)
{
    const Ref *ref = &paragraph->node->as.para.verb;
    Number     verb =
        ref->name < spec->verb_of.count ? spec->verb_of.at[ref->name] : 0;
    if (verb) {
        const Verb *found = AT(spec->verbs, verb);
        paragraph->verb = verb;
        paragraph->force = found->force ? found->force - 1 : REMIT_DECLARATORY;
        paragraph->strength = found->strength < 0 ? 0 : found->strength;
        return;
    }
    const char *meant = meant_by_verb(spec_text(spec, ref->name));
    Nearest     nearest = nearest_begin(spec_text(spec, ref->name));
    for (size_t i = 0; diag_suggests(spec->diag) && i < spec->verbs.count; i++)
        nearest_offer(&nearest, spec_text(spec, spec->verbs.at[i].name));
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no verb that this corpus declares",
               STR_ARG(spec_text(spec, ref->name)));
    if (meant && spec->verbs.count)
        diag_help(spec->diag, "%s", meant);
    else if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s`?", STR_ARG(nearest.best));
    else if (!spec->verbs.count)
        diag_help(spec->diag,
                  "`use un` brings the verbs of the United Nations");
}

static void second_round(Spec *spec, Number index)
{
    Instrument *instrument = AT(spec->instruments, index);
    Module     *module = instrument->module;
    instrument->first_paragraph = (Number)spec->paragraphs.count + 1;
    instrument->first_duty = (Number)spec->duties.count + 1;
    for (Node *n = instrument->node->as.instrument.block; n; n = n->next) {
        if (n->kind == NODE_AMENDS || n->kind == NODE_SUPERSEDES)
            declare_change(spec, index, 0, n);
        if (n->kind != NODE_PARA)
            continue;
        Paragraph paragraph = {.instrument = index, .node = n};
        paragraph_verb(spec, &paragraph);
        VEC_PUSH(&spec->paragraphs, paragraph);
        declare_acts(spec, module, index, (Number)spec->paragraphs.count,
                     n->as.para.block);
    }
    instrument = AT(spec->instruments, index);
    instrument->paragraph_count =
        (Number)(spec->paragraphs.count + 1 - instrument->first_paragraph);
    instrument->duty_count =
        (Number)(spec->duties.count + 1 - instrument->first_duty);
}

/* What is declared can be counted beforehand. */
static void reserve(Spec *spec)
{
    size_t acts = spec_nodes(spec, NODE_ACT);
    size_t instruments = spec_nodes(spec, NODE_INSTRUMENT);
    VEC_RESERVE(&spec->instruments, instruments);
    VEC_RESERVE(&spec->paragraphs, spec_nodes(spec, NODE_PARA));
    VEC_RESERVE(&spec->duties, acts);
    VEC_RESERVE(&spec->clauses, 3 * acts);
    VEC_RESERVE(&spec->entities,
                acts + 2 * instruments + spec_nodes(spec, NODE_ENTITY));
    VEC_RESERVE(&spec->entity_of, (size_t)intern_count(spec->names) + 1);
}

void declare(Spec *spec)
{
    reserve(spec);
    for (size_t i = 0; i < spec->modules.count; i++)
        for (Node *n = spec->modules.at[i]->first; n; n = n->next)
            first_round(spec, spec->modules.at[i], n);
    for (Number i = 1; i <= spec->instruments.count; i++)
        second_round(spec, i);
}
