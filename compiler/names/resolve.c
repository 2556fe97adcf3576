/* resolve.c -- walks every tree once and looks each name up.
 *
 * In:   entities declared (declare.c).
 * Out:  targets set; duties tied to what they are of and under; changes tied
 *       to the duty that they change.
 *
 * What may stand in a place is a set of kinds, one bit each. */
#include "compiler/names/resolve.h"

#include "compiler/foreign/call_type.h"
#include "compiler/names/asof.h"
#include "compiler/names/walk.h"
#include "lang/meant.h"

enum {
    MAY_ACT = 1 << 0,           /* body, office, group: can act or receive */
    MAY_CHANNEL = 1 << 1,
    MAY_EVENT = 1 << 2,
    MAY_TOPIC = 1 << 3,
    MAY_PROGRAMME = 1 << 4,
    MAY_PLACE = 1 << 5,
    MAY_INSTRUMENT = 1 << 6,
    MAY_DUTY = 1 << 7,
    MAY_PROCESS = 1 << 8,       /* can be asked and can receive, never meets */
    MAY_MEET = 1 << 9           /* a body, which stands for its session */
};
enum {
    ACTORS = MAY_ACT,
    ADDRESSEES = MAY_ACT | MAY_PROCESS,
    RECIPIENTS = ADDRESSEES | MAY_CHANNEL | MAY_EVENT | MAY_PROGRAMME
               | MAY_TOPIC,
    ANYTHING = 0x1ff
};

/* ---- one name ------------------------------------------------------------ */

static unsigned body_bit(EntityWord word)
{
    switch (word) {
    case ENTITY_BODY:      return MAY_ACT | MAY_MEET;
    case ENTITY_OFFICE: case ENTITY_GROUP: return MAY_ACT;
    case ENTITY_CHANNEL:   return MAY_CHANNEL;
    case ENTITY_PROCESS:   return MAY_PROCESS;
    case ENTITY_EVENT:     return MAY_EVENT;
    case ENTITY_TOPIC:     return MAY_TOPIC;
    case ENTITY_PROGRAMME: return MAY_PROGRAMME;
    case ENTITY_PLACE:     return MAY_PLACE;
    }
    return 0;
}

static unsigned entity_bit(const Spec *spec, const Entity *entity)
{
    switch (entity->kind) {
    case IS_BODY:       return body_bit(AT(spec->bodies, entity->index)->word);
    case IS_INSTRUMENT: return MAY_INSTRUMENT;
    case IS_DUTY:       return MAY_DUTY;
    }
    return 0;
}

/* `CSTD-14`, where CSTD is a body. */
static bool suggest_session(Spec *spec, Str text)
{
    uint32_t digits = text.len;
    while (digits > 0 && text.at[digits - 1] >= '0'
           && text.at[digits - 1] <= '9')
        digits--;
    uint32_t len = digits > 0 && text.at[digits - 1] == '-' ? digits - 1
                                                            : digits;
    Str  body = {text.at, len}, number = {text.at + digits, text.len - digits};
    Name name = len && number.len ? intern(spec->names, body) : 0;
    if (!name || !spec_named(spec, name, IS_BODY))
        return false;
    diag_help(spec->diag, "did you mean `%.*s %.*s`?", STR_ARG(body),
              STR_ARG(number));
    return true;
}

/* Whether a name is a title with `-` or `_` for its blanks, case aside. */
static bool is_title(Str name, Str title)
{
    if (name.len != title.len)
        return false;
    for (uint32_t i = 0; i < name.len; i++) {
        char a = name.at[i] == '_' || name.at[i] == ' ' ? '-' : name.at[i];
        char b = title.at[i] == ' ' ? '-' : title.at[i];
        bool letters = ((a | 0x20) >= 'a' && (a | 0x20) <= 'z');
        if (a != b && !(letters && (a | 0x20) == (b | 0x20)))
            return false;
    }
    return true;
}

/* `Secretary-General`, where SG has that title. */
static bool suggest_title(Spec *spec, Str text)
{
    for (size_t i = 0; i < spec->bodies.count; i++) {
        const Body *b = &spec->bodies.at[i];
        for (const Text *t = b->names; t; t = t->next) {
            if (!is_title(text, text_value(t)))
                continue;
            diag_help(spec->diag, "did you mean `%.*s`?",
                      STR_ARG(spec_text(spec, b->name)));
            return true;
        }
    }
    return false;
}

static void suggest(Spec *spec, const Ref *ref, unsigned may)
{
    if (!diag_suggests(spec->diag))
        return;
    Str         text = spec_text(spec, ref->name);
    const char *meant = meant_by_name(text);
    if (meant) {
        diag_help(spec->diag, "%s", meant);
        return;
    }
    if (suggest_session(spec, text))
        return;
    Nearest nearest = nearest_begin(text);
    for (size_t i = 0; i < spec->entities.count; i++)
        if (entity_bit(spec, &spec->entities.at[i]) & may)
            nearest_offer(&nearest, spec_text(spec, spec->entities.at[i].name));
    if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s`?", STR_ARG(nearest.best));
    else if (!suggest_title(spec, text))
        diag_help(spec->diag, "nothing is called so or nearly so; declare it, "
                  "or `use` the file that does");
}

static void find(Spec *spec, Ref *ref, unsigned may, const char *wanted)
{
    if (!ref->name)
        return;
    Number entity = spec_entity(spec, ref->name);
    Str    text = spec_text(spec, ref->name);
    if (!entity && asof_hidden(spec, ref->name))
        return;
    if (!entity) {
        diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
                   "`%.*s` is declared nowhere", STR_ARG(text));
        suggest(spec, ref, may);
        return;
    }
    const Entity *found = AT(spec->entities, entity);
    if (entity_bit(spec, found) & may) {
        ref->target = entity;
        spec_use(spec, entity);
        return;
    }
    diag_begin(spec->diag, CODE_WRONG_KIND, ref->span,
               "`%.*s` is %s, and %s is needed here", STR_ARG(text),
               entity_kind_text(spec, found), wanted);
    diag_note(spec->diag, found->place, "it is declared here");
}

Number resolved(const Spec *spec, const Ref *ref, EntityKind kind)
{
    if (!ref->target || AT(spec->entities, ref->target)->kind != kind)
        return 0;
    return AT(spec->entities, ref->target)->index;
}

/* ---- compound parts ------------------------------------------------------ */

static void find_refs(Spec *spec, RefItem *item, unsigned may,
                      const char *wanted)
{
    for (; item; item = item->next)
        find(spec, &item->ref, may, wanted);
}

/* The act that `SYMBOL#name` names: one known by that whole name (declare.c,
 * a second creation), else the one of that name if the instrument holds it. */
static Number act_of_symbol(Spec *spec, const Thing *thing)
{
    Number instrument = spec_named(spec, thing->symbol, IS_INSTRUMENT);
    Name   symbol = instrument ? AT(spec->instruments, instrument)->symbol
                               : thing->symbol;
    Number entity =
        spec_entity(spec, spec_qualified(spec, symbol, thing->ref.name));
    if (entity)
        return entity;
    Number duty = spec_named(spec, thing->ref.name, IS_DUTY);
    if (!duty || !instrument
        || AT(spec->duties, duty)->instrument != instrument)
        return 0;
    return spec_entity(spec, thing->ref.name);
}

static void find_thing(Spec *spec, Thing *thing, unsigned may,
                       const char *wanted)
{
    if (!thing->symbol) {
        find(spec, &thing->ref, may, wanted);
        return;
    }
    if (!thing->ref.name) {     /* a whole instrument, perhaps not in the
                                   corpus */
        Number entity = spec_entity(spec, thing->symbol);
        thing->ref.target = may & MAY_INSTRUMENT ? entity : 0;
        return;
    }
    thing->ref.target = act_of_symbol(spec, thing);
    spec_use(spec, thing->ref.target);
    if (thing->ref.target || asof_hidden(spec, thing->symbol))
        return;
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, thing->ref.span,
               "`%.*s` holds no act `%.*s`",
               STR_ARG(spec_text(spec, thing->symbol)),
               STR_ARG(spec_text(spec, thing->ref.name)));
    Number duty = spec_named(spec, thing->ref.name, IS_DUTY);
    if (duty)
        diag_note(spec->diag, AT(spec->duties, duty)->act->as.act.name.span,
                  "the act of that name stands here");
}

static void find_things(Spec *spec, ThingItem *item, unsigned may,
                        const char *wanted)
{
    for (; item; item = item->next)
        find_thing(spec, &item->thing, may, wanted);
}

static void find_session(Spec *spec, Session *session)
{
    if (session)
        find(spec, &session->body, MAY_ACT, "a body that meets");
}

static void find_point(Spec *spec, Point *point);

/* The names among the arguments; the function's own is foreign.h's. */
static void find_in_call(Spec *spec, const Call *call)
{
    for (const Argument *a = call->arguments; a; a = a->next)
        if (a->kind == ARGUMENT_POINT && a->as.point->kind == POINT_CALL)
            find_in_call(spec, a->as.point->as.call);
        else if (a->kind == ARGUMENT_POINT)
            find_point(spec, a->as.point);
}

static void find_call(Spec *spec, const Call *call, RemitForeignType wanted)
{
    if (!call)
        return;
    call_type(spec, call, wanted);
    find_in_call(spec, call);
}

static void find_point(Spec *spec, Point *point)
{
    for (; point; point = point_inner(point)) {
        if (point->kind == POINT_CALL)
            find_call(spec, point->as.call, REMIT_FOREIGN_DATE);
        else if (point->kind == POINT_SESSION)
            find_session(spec, point->as.session);
        else if (point->kind == POINT_NAME)
            find_thing(spec, &point->as.name,
                       MAY_DUTY | MAY_EVENT | MAY_INSTRUMENT | MAY_MEET,
                       "a body that meets, an event, an act or an instrument");
        else if (point->kind == POINT_DUE || point->kind == POINT_DONE)
            find_thing(spec, &point->as.name, MAY_DUTY, "an act");
    }
}

static void find_points(Spec *spec, PointItem *item)
{
    for (; item; item = item->next)
        find_point(spec, item->point);
}

static void find_actors(Spec *spec, Actor *actor)
{
    for (; actor; actor = actor->next)
        find(spec, &actor->who, ADDRESSEES,
             "a body, an office, a group or a process");
}

static void find_hops(Spec *spec, Hop *hop)
{
    for (; hop; hop = hop->next)
        find(spec, &hop->to->body, RECIPIENTS, "a recipient");
}

static void find_counts(Spec *spec, Count *count)
{
    for (; count; count = count->next) {
        find(spec, &count->of, ACTORS, "a body or a group");
        find_point(spec, count->dated.from);
        find_point(spec, count->dated.until);
    }
}

static void find_every(Spec *spec, Every *every)
{
    if (every->kind == EVERY_SESSION)
        find(spec, &every->body, MAY_ACT, "a body that meets");
    else if (every->kind == EVERY_THING)
        find_thing(spec, &every->thing, MAY_DUTY, "an act");
}

static void find_fact(Spec *spec, Node *node)
{
    unsigned may = node->as.fact->word == FACT_HAPPENED ? MAY_EVENT : MAY_DUTY;
    if (!node->as.fact->session)
        find_thing(spec, &node->as.fact->thing, may,
                   may == MAY_EVENT ? "an event" : "an act");
    find_session(spec, node->as.fact->session);
    find_session(spec, node->as.fact->at);
    find_point(spec, node->as.fact->point);
}

static void find_expect(Spec *spec, Node *node)
{
    find_session(spec, node->as.expect->session);
    if (!node->as.expect->session)
        find_thing(spec, &node->as.expect->thing, MAY_DUTY, "an act");
    for (Expectation *i = node->as.expect->items; i; i = i->next)
        if (i->point && i->point->kind == POINT_SESSION)
            find(spec, &i->point->as.session->body, RECIPIENTS, "a recipient");
}

/* ---- nodes --------------------------------------------------------------- */

/* Nodes that hold names in a member of their own. */
static void find_in_node(Spec *spec, Node *n)
{
    switch ((int)n->kind) {
    case NODE_ENTITY:   find_point(spec, n->as.decl.point); break;
    case NODE_SESSIONS:
        find(spec, &n->as.decl.ref, MAY_ACT, "a body that meets");
        break;
    case NODE_HOLIDAYS:
        find(spec, &n->as.decl.ref, MAY_PLACE, "a place");
        break;
    case NODE_FACT:     find_fact(spec, n); break;
    case NODE_EXPECT:   find_expect(spec, n); break;
    case NODE_PARA:     find_actors(spec, n->as.para.actors); break;
    case NODE_ACT:
        if (n->as.act.of)
            find(spec, n->as.act.of, ACTORS, "a body");
        break;
    case NODE_UNDER:
        find(spec, &n->as.dated_ref.ref, MAY_ACT | MAY_DUTY,
             "a body or a mandate");
        break;
    case NODE_SEAT:
        find(spec, &n->as.dated_ref.ref, MAY_PLACE, "a place");
        break;
    case NODE_SECRETARIAT:
        find(spec, &n->as.dated_ref.ref, ACTORS, "a body");
        break;
    case NODE_PLACE:    find(spec, &n->as.ref, MAY_PLACE, "a place"); break;
    case NODE_PART: find(spec, &n->as.part.place, MAY_PLACE, "a place"); break;
    case NODE_SESSION:
        find(spec, &n->as.session.place, MAY_PLACE, "a place");
        break;
    case NODE_HOLDER:
        find(spec, &n->as.holder.who, ACTORS, "a body or an office");
        break;
    case NODE_ROTATES:
        find_refs(spec, n->as.rotates.among, ACTORS, "a body");
        break;
    case NODE_ROLLED: find(spec, &n->as.roll.seat, MAY_PLACE, "a place"); break;
    case NODE_MILESTONE:
        find(spec, &n->as.milestone.roll.seat, MAY_PLACE, "a place");
        break;
    case NODE_EVERY:    find_every(spec, &n->as.every); break;
    case NODE_IF:
        find_call(spec, n->as.condition.call, REMIT_FOREIGN_TRUTH);
        if (n->as.condition.word != CONDITION_WORDS)
            find_thing(spec, &n->as.condition.thing, ANYTHING, "a name");
        break;
    case NODE_EXTENDS:
        find_thing(spec, &n->as.extends.thing, MAY_DUTY, "a mandate");
        find_point(spec, n->as.extends.from);
        find_point(spec, n->as.extends.to);
        break;
    case NODE_REACHING:
        find_session(spec, n->as.reaching.at);
        find_point(spec, n->as.reaching.by);
        break;
    case NODE_HELD_AS:
        find(spec, &n->as.ref, MAY_ACT, "a body that meets");
        break;
    case NODE_ADOPTED: case NODE_ISSUED: case NODE_EFFECTIVE:
    case NODE_ESTABLISHED: case NODE_ENDED:
        find(spec, &n->as.life.by, ACTORS | MAY_EVENT,
             "a body or a conference");
        find_session(spec, n->as.life.session);
        break;
    default: break;             /* by shape, below */
    }
}

/* Nodes whose names are told by the shape of their payload. */
static void find_by_shape(Spec *spec, Node *n)
{
    switch ((int)n->kind) {
    case NODE_BY: case NODE_BEFORE: case NODE_ON: case NODE_IN: case NODE_AT:
    case NODE_FROM: case NODE_UNTIL: case NODE_JUST_BEFORE: case NODE_DURING:
    case NODE_UPON: case NODE_ON_DAY:
        find_point(spec, n->as.point); break;
    case NODE_BETWEEN:  find_points(spec, n->as.points); break;
    case NODE_WITHIN: case NODE_AFTER:
        find_call(spec, n->as.within.length.call, REMIT_FOREIGN_DURATION);
        find_point(spec, n->as.within.point);
        break;
    case NODE_TAKES: case NODE_FOR:
        find_call(spec, n->as.length.call, REMIT_FOREIGN_DURATION);
        break;
    case NODE_COVERS:   find_point(spec, n->as.covers.point); break;
    case NODE_LEAD: case NODE_WITH: case NODE_CONSULTING: case NODE_DELEGATED:
    case NODE_DRAFTED: case NODE_HOSTED: case NODE_SPEAKS:
        find_actors(spec, n->as.actors); break;
    case NODE_TO:       find_hops(spec, n->as.hops); break;
    case NODE_THROUGH:
        find_refs(spec, n->as.refs, MAY_ACT | MAY_EVENT, "a body");
        break;
    case NODE_APART:    find_refs(spec, n->as.refs, ANYTHING, "a name"); break;
    case NODE_ABOUT:
        find_refs(spec, n->as.refs,
                  MAY_TOPIC | MAY_PROGRAMME | MAY_EVENT | MAY_ACT, "a topic");
        break;
    case NODE_PART_OF:
        find_refs(spec, n->as.refs,
                  MAY_PROGRAMME | MAY_TOPIC | MAY_PLACE | MAY_ACT,
                  "a programme");
        break;
    case NODE_FOR_BODIES: find_refs(spec, n->as.refs, ACTORS, "a body"); break;
    case NODE_SHOW:     find_refs(spec, n->as.show.of, ACTORS, "a body"); break;
    case NODE_NEEDS: case NODE_INSIDE: case NODE_INPUT:
        find_things(spec, n->as.things, MAY_DUTY, "an act"); break;
    case NODE_HELD_WITH:
        find_things(spec, n->as.things, MAY_DUTY | MAY_EVENT | MAY_ACT,
                    "an act or an event");
        break;
    case NODE_AMENDS:
    case NODE_SUPERSEDES:
    case NODE_TERMINATES:
    case NODE_RESTATES:
        find_things(spec, n->as.change.things, MAY_DUTY | MAY_INSTRUMENT,
                    "an act");
        find_point(spec, n->as.change.on);
        break;
    case NODE_MEMBERS: case NODE_COMPOSED: case NODE_WORDS:
        find_counts(spec, n->as.counts); break;
    default: break;             /* no name of the flat space */
    }
}

static void find_in(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)parent;
    (void)context;
    find_in_node(spec, n);
    find_by_shape(spec, n);
}

/* ---- what duties and changes hang on ------------------------------------- */

static void tie_duty(Spec *spec, Duty *duty)
{
    const Ref *of = duty->act->as.act.of;
    if (of)
        duty->of = resolved(spec, of, IS_BODY);
    if (duty->word == ACT_ESTABLISH)
        duty->of = spec_named(spec, duty->act->as.act.name.name, IS_BODY);
    const Clause *under = duty_first(spec, duty, NODE_UNDER);
    Number        mandate =
        under ? resolved(spec, &under->node->as.dated_ref.ref, IS_DUTY) : 0;
    if (!mandate)
        return;
    if (AT(spec->duties, mandate)->word == ACT_MANDATE) {
        duty->mandate = mandate;
        return;
    }
    diag_begin(spec->diag, CODE_WRONG_KIND, under->node->as.dated_ref.ref.span,
               "`%.*s` is an act, and a mandate is needed here",
               STR_ARG(spec_text(spec, under->node->as.dated_ref.ref.name)));
}

static void tie_change(const Spec *spec, Change *change)
{
    change->duty = resolved(spec, &change->thing->ref, IS_DUTY);
}

void resolve(Spec *spec)
{
    walk_nodes(spec, find_in, NULL);
    for (size_t i = 0; i < spec->duties.count; i++)
        tie_duty(spec, &spec->duties.at[i]);
    for (size_t i = 0; i < spec->changes.count; i++)
        tie_change(spec, &spec->changes.at[i]);
}
