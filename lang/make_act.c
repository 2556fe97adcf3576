/* make_act.c -- makers of citations, paragraphs, acts, their clauses, facts
 * and expectations. */
#include "lang/make.h"

#include <stdio.h>

static Ref ref_of(Token token)
{
    return (Ref){.span = token.span, .name = token.name};
}

static Node *grown(Parser *p, Node *n)
{
    n->span.to = p->end;
    return n;
}

/* A part of a clause that may be said once is said at `head` again. */
static void once(Parser *p, bool said, Span head)
{
    if (!said)
        return;
    Str text = span_text(p->sources, head);
    diag_begin(p->diag, CODE_REPEATED_CLAUSE, head,
               "`%.*s` is said twice here", STR_ARG(text));
    diag_help(p->diag, "keep one");
}

/* ---- paragraphs -------------------------------------------------------- */

Cite *make_cite(Parser *p, Token head, ParaList paras, Token of, Token locator)
{
    Cite *cite = arena_alloc(p->arena, sizeof *cite);
    Span  from = head.span.from ? head.span : of.span;
    cite->span = (Span){from.from, p->end};
    cite->of = ref_of(of);
    cite->locator = locator.name;
    cite->paras = paras.first;
    return cite;
}

ParaItem *make_para_item(Parser *p, Token from, Token to)
{
    ParaItem *item = arena_alloc(p->arena, sizeof *item);
    bool      backwards = to.number < from.number;
    item->span = span_join(from.span, to.span);
    item->from = backwards ? to.number : from.number;
    item->to = backwards ? from.number : to.number;
    item->sub = from.name;
    if (backwards) {
        diag_begin(p->diag, CODE_BAD_NUMBER, item->span,
                   "this range ends before it begins");
        diag_help(p->diag, "write `%d..%d`", item->from, item->to);
    }
    return item;
}

ParaItem *make_para_bis(Parser *p, Token number, Token bis)
{
    ParaItem *item = make_para_item(p, number, number);
    item->span = span_join(number.span, bis.span);
    item->sub = bis.name;
    return item;
}

ParaItem *make_para_apart(Parser *p, Token number, Token sub)
{
    ParaItem *item = make_para_bis(p, number, sub);
    Str       text = intern_text(p->interns, sub.name);
    item->span.to = p->end;
    diag_begin(p->diag, CODE_BAD_NUMBER, item->span,
               "a subparagraph is written without a blank");
    diag_help(p->diag, "write `%d(%.*s)`", number.number, STR_ARG(text));
    return item;
}

Where where(Token head, WhereWord is, ParaList items)
{
    return (Where){word(head, (int32_t)is), items.first};
}

Node *make_para(Parser *p, Where place, Token verb, ActorList actors,
                Node *block)
{
    Node *n = node(p, NODE_PARA, (Token){.span = place.word.span});
    n->as.para.where = (WhereWord)place.word.is;
    n->as.para.items = place.items;
    n->as.para.verb = ref_of(verb);
    n->as.para.actors = actors.first;
    n->as.para.block = block;
    return n;
}

Actor *make_actor(Parser *p, Token role, Token who)
{
    Actor *actor = arena_alloc(p->arena, sizeof *actor);
    actor->from = span_join(role.span, who.span).from;
    actor->role = role.name;
    actor->who = ref_of(who);
    return actor;
}

/* ---- acts -------------------------------------------------------------- */

Node *make_act(Parser *p, Word act, Token name, Token of, TextList title,
               Node *block)
{
    Node *n = node(p, NODE_ACT, (Token){.span = act.span});
    n->as.act.word = (ActWord)act.is;
    n->as.act.name = ref_of(name);
    if (of.name) {
        n->as.act.of = arena_alloc(p->arena, sizeof *n->as.act.of);
        *n->as.act.of = ref_of(of);
    }
    n->as.act.title = title.first;
    n->as.act.block = block;
    return n;
}

Node *make_change(Parser *p, NodeKind kind, Token head, ThingList things,
                  Point *on, Node *block)
{
    Node *n = node(p, kind, head);
    n->as.change.things = things.first;
    n->as.change.on = on;
    n->as.change.block = block;
    return n;
}

Node *make_amends(Parser *p, Token head, Thing thing, Node *block)
{
    ThingList one = thing_add(p, (ThingList){0}, thing);
    return make_change(p, NODE_AMENDS, head, one, NULL, block);
}

Node *make_restates(Parser *p, Token head, Thing thing, Node *block)
{
    ThingList one = thing_add(p, (ThingList){0}, thing);
    return make_change(p, NODE_RESTATES, head, one, NULL, block);
}

Node *make_either(Parser *p, Token head, Node *first, Node *second,
                  Token because)
{
    Node *n = node(p, NODE_EITHER, head);
    n->as.either.first = first;
    n->as.either.second = second;
    n->as.either.because = because.as.text;
    return n;
}

Node *make_extends(Parser *p, Token head, Thing thing)
{
    Node *n = node(p, NODE_EXTENDS, head);
    n->as.extends.thing = thing;
    return n;
}

/* How long an extension lasts is said once; `by` and `to` may stand together,
 * for a text may say both, and they may disagree. */
static Node *extends_once(Parser *p, Node *n, bool said)
{
    if (said || n->as.extends.permanently) {
        diag_begin(p->diag, CODE_REPEATED_CLAUSE, (Span){n->span.to, p->end},
                   "how far this extends is said twice");
        diag_help(p->diag, "keep one of them; `by` and `to` may stand together");
    }
    return grown(p, n);
}

Node *extends_by(Parser *p, Node *n, Length by)
{
    extends_once(p, n, n->as.extends.by.count != 0)->as.extends.by = by.is;
    return n;
}

Node *extends_to(Parser *p, Node *n, Point *to)
{
    extends_once(p, n, n->as.extends.to != NULL)->as.extends.to = to;
    return n;
}

Node *extends_for_good(Parser *p, Node *n)
{
    bool said = n->as.extends.by.count || n->as.extends.to;
    extends_once(p, n, said)->as.extends.permanently = true;
    return n;
}

Node *extends_from(Parser *p, Node *n, Point *from)
{
    once(p, n->as.extends.from, from->span);
    n->as.extends.from = from;
    return grown(p, n);
}

Node *extends_close(Parser *p, Node *n, Node *block)
{
    n->as.extends.block = block;
    return grown(p, n);
}

/* ---- clauses of acts --------------------------------------------------- */

Hop *make_hop(Parser *p, Session *to, Token item)
{
    Hop *hop = arena_alloc(p->dates, sizeof *hop);
    hop->span = (Span){to->span.from, p->end};
    hop->to = to;
    hop->item = item.as.text;
    return hop;
}

Node *make_assume(Parser *p, Token head, Node *clause, Token because)
{
    Node *n = node(p, NODE_ASSUME, head);
    n->as.assume.clause = clause;
    n->as.assume.because = because.as.text;
    return n;
}

Node *make_reaching(Parser *p, Token head, Session *at, Point *by)
{
    Node *n = node(p, NODE_REACHING, head);
    n->as.reaching.at = at;
    n->as.reaching.by = by;
    return n;
}

Node *make_covers(Parser *p, Token head, Point *point)
{
    Node *n = node(p, NODE_COVERS, head);
    n->as.covers.point = point;
    return n;
}

Node *make_covers_before(Parser *p, Token head, Length period)
{
    Node *n = node(p, NODE_COVERS, head);
    n->as.covers.period_before = true;
    n->as.covers.period = period.is;
    return n;
}

Node *make_between(Parser *p, Token head, Point *from, Point *to)
{
    PointList two = point_add(p, (PointList){0}, from);
    return node_points(p, NODE_BETWEEN, head, point_add(p, two, to));
}

Node *make_within(Parser *p, NodeKind kind, Token head, Length length,
                  Point *point)
{
    Node *n = node(p, kind, head);
    n->as.within.length = (Lasting){length.is, length.call};
    n->as.within.point = point;
    return n;
}

Node *every_period(Parser *p, Token head, Length period)
{
    Node *n = node(p, NODE_EVERY, head);
    n->as.every.kind = EVERY_PERIOD;
    n->as.every.period = period.is;
    n->as.every.calendar = period.calendar;
    n->as.every.period.count = period_count(p, period);
    return n;
}

Node *every_session(Parser *p, Token head, Token nth, Token body)
{
    Node *n = node(p, NODE_EVERY, head);
    n->as.every.kind = EVERY_SESSION;
    n->as.every.nth = nth.number ? nth.number : 1;
    n->as.every.body = ref_of(body);
    return n;
}

Node *every_thing(Parser *p, Token head, Thing thing)
{
    Node *n = node(p, NODE_EVERY, head);
    n->as.every.kind = EVERY_THING;
    n->as.every.thing = thing;
    return n;
}

Node *if_words(Parser *p, Token head, Token words)
{
    Node *n = node(p, NODE_IF, head);
    n->as.condition.word = CONDITION_WORDS;
    n->as.condition.text = words.as.text;
    return n;
}

Node *if_called(Parser *p, Token head, bool negated, Call *call)
{
    Node *n = node(p, NODE_IF, head);
    n->as.condition.word = CONDITION_CALLED;
    n->as.condition.negated = negated;
    n->as.condition.call = call;
    return n;
}

Node *if_state(Parser *p, Token head, bool negated, Thing thing, Word state)
{
    Node *n = node(p, NODE_IF, head);
    n->as.condition.word = (ConditionWord)state.is;
    n->as.condition.negated = negated;
    n->as.condition.thing = thing;
    return n;
}

Node *make_rolled(Parser *p, Token head, Word kind, Token seat)
{
    Node *n = node(p, NODE_ROLLED, head);
    n->as.roll.kind = (RollKind)kind.is;
    n->as.roll.seat = ref_of(seat);
    return n;
}

/* ---- facts ------------------------------------------------------------- */

Node *make_fact(Parser *p, Word fact, Thing thing, Session *session)
{
    Node *n = node(p, NODE_FACT, (Token){.span = fact.span});
    n->as.fact = arena_alloc(p->arena, sizeof *n->as.fact);
    n->as.fact->word = (FactWord)fact.is;
    n->as.fact->thing = thing;
    n->as.fact->session = session;
    return n;
}

/* `on` and, of what was postponed, `to`. */
Node *fact_on(Parser *p, Node *n, Token head, Point *point)
{
    once(p, n->as.fact->point, head.span);
    n->as.fact->point = point;
    return grown(p, n);
}

Node *fact_as(Parser *p, Node *n, Token head, Token symbol)
{
    once(p, n->as.fact->as.name, head.span);
    n->as.fact->as = ref_of(symbol);
    return grown(p, n);
}

Node *fact_at(Parser *p, Node *n, Token head, Session *session)
{
    once(p, n->as.fact->at, head.span);
    n->as.fact->at = session;
    return grown(p, n);
}

Node *fact_known(Parser *p, Node *n, Token head, Point *known)
{
    once(p, n->as.fact->known, head.span);
    n->as.fact->known = known;
    return grown(p, n);
}

Node *fact_because(Parser *p, Node *n, Token head, Token because)
{
    once(p, n->as.fact->because.at, head.span);
    n->as.fact->because = because.as.text;
    return grown(p, n);
}

Node *fact_close(Parser *p, Node *n, Node *block)
{
    n->as.fact->block = block;
    return grown(p, n);
}

/* ---- expectations ------------------------------------------------------ */

Node *make_expect(Parser *p, Token head, Thing thing, Session *session,
                  Expectation *first)
{
    Node *n = node(p, NODE_EXPECT, head);
    n->as.expect = arena_alloc(p->arena, sizeof *n->as.expect);
    n->as.expect->thing = thing;
    n->as.expect->session = session;
    n->as.expect->items = n->as.expect->last = first;
    return n;
}

Node *expect_add(Parser *p, Node *n, Expectation *item)
{
    n->as.expect->last->next = item;
    n->as.expect->last = item;
    return grown(p, n);
}

Node *expect_close(Parser *p, Node *n, Node *block)
{
    n->as.expect->block = block;
    return grown(p, n);
}

static Expectation *new_expectation(Parser *p, Token field)
{
    Expectation *item = arena_alloc(p->arena, sizeof *item);
    item->span = (Span){field.span.from, p->end};
    item->field = field.name;
    return item;
}

Expectation *expect_point(Parser *p, Token field, Point *point)
{
    Expectation *item = new_expectation(p, field);
    item->point = point;
    return item;
}

Expectation *expect_word(Parser *p, Token field, Token value)
{
    Expectation *item = new_expectation(p, field);
    item->word = value.name;
    return item;
}

Expectation *expect_role(Parser *p, Token field, Token role, Token body)
{
    Expectation *item = new_expectation(p, field);
    Str          a = intern_text(p->interns, role.name);
    Str          b = intern_text(p->interns, body.name);
    size_t       size = (size_t)a.len + b.len + 5;
    char        *text = arena_alloc(p->arena, size);
    snprintf(text, size, "%.*s of %.*s", STR_ARG(a), STR_ARG(b));
    item->word = intern(p->interns, str_of(text));
    return item;
}

Expectation *expect_text(Parser *p, Token field, Token value)
{
    Expectation *item = new_expectation(p, field);
    item->text = value.as.text;
    return item;
}

Expectation *expect_count(Parser *p, Token field, Token value, int32_t sign)
{
    Expectation *item = new_expectation(p, field);
    item->counted = true;
    item->count = sign * value.number;
    return item;
}

Expectation *expect_hop(Parser *p, Token field, Token number, Session *session)
{
    Expectation *item = new_expectation(p, field);
    item->number = number.number;
    item->point = make_session(p, session, no_word());
    return item;
}

Expectation *expect_no_hop(Parser *p, Token field, Token number, Token none)
{
    Expectation *item = expect_word(p, field, none);
    item->number = number.number;
    return item;
}
