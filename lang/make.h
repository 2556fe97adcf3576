/* make.h -- the makers of the tree: one for each phrase of grammar.y.
 *
 * Everything made lies in the parser's arena.  A maker reports what the
 * grammar cannot say (a day that no month has, a clause said twice) and
 * returns something usable all the same. */
#ifndef REMIT_MAKE_H
#define REMIT_MAKE_H

#include "lang/parser.h"

/* A keyword that chooses one of an enum, or a number. */
typedef struct { Span span; int32_t is; } Word;
/* A duration; `calendar` when it is counted by the calendar (`year`). */
typedef struct { RemitDuration is; bool calendar; Span span;
                 Call *call; } Length;      /* call: see Lasting */
typedef struct { Word word; ParaItem *items; } Where;
typedef struct { Token head; Bound is; } Bounded;
typedef struct { Ref over, variable; Expr *where; } Each;
typedef struct { RefList names, types; } RefPairs;

static inline Word word(Token token, int32_t is)
{
    return (Word){token.span, is};
}
static inline Word   no_word(void)   { return (Word){NO_SPAN, 0}; }
static inline Length no_length(void) { return (Length){.span = NO_SPAN}; }

/* ---- lists ------------------------------------------------------------- */

NodeList     node_add(NodeList list, Node *node);
RefList      ref_add(Parser *p, RefList list, Token name);
RefPairs     parameter_add(Parser *p, RefPairs list, Token name, Token type);
TextList     text_one(Parser *p, Token text);
TextList     text_more(Parser *p, TextList list, Token text);
TextList     text_add(Parser *p, TextList list, Token language, Token text);
TextList     text_before(Parser *p, Token text, TextList list);
ThingList    thing_add(Parser *p, ThingList list, Thing thing);
HopList      hop_add(HopList list, Hop *hop, uint16_t step);
CountList    count_add(CountList list, Count *count);
CountList    share_again(Parser *p, CountList list, Token of, Dated dated);
CiteList     cite_add(CiteList list, Cite *cite);
ParaList     para_add(ParaList list, ParaItem *item);
ActorList    actor_add(ActorList list, Actor *actor);
PointList    point_add(Parser *p, PointList list, Point *point);
DurationList duration_add(Parser *p, DurationList list, Length length);

/* ---- words ------------------------------------------------------------- */

Token make_join(Parser *p, Token a, Token b);
Token make_alias(Parser *p, Token name);        /* its text as a string */
/* Of a SYMBOL or a STRING, read by symbol.h; its text, as written, as a name. */
Token make_symbol(Parser *p, Token token);
Token make_locator(Parser *p, Token before, Token word, Token value);
Token make_key(Parser *p, Token first, Token last);
Token make_date_key(Parser *p, Token date);
Thing make_thing(Token name);
Thing make_thing_of(Token symbol_name);
Thing make_thing_symbol(Parser *p, Token symbol);   /* ref.name is 0 */
Thing thing_key(Thing thing, Token key);

/* ---- points ------------------------------------------------------------ */

Length make_length(Parser *p, Token count, RemitUnit unit, int32_t each);
Length make_unit(Token word, int32_t count, RemitUnit unit);
/* How many units lie between two that recur: at least 1, and told if not. */
int32_t period_count(Parser *p, Length period);

Point *make_point(Parser *p, PointKind kind, Token word);
Point *make_date(Parser *p, Token date);
Point *make_year(Parser *p, Token year);
Point *make_month_year(Parser *p, Word month, Token year);
Point *make_day(Parser *p, Token day, Word month, Token year);
Point *make_range(Parser *p, Point *from, Point *to);
Point *make_season(Parser *p, Point *first, Point *last);
/* A range of which only `dated`, one of its two ends, has a year. */
Point *make_half_dated(Parser *p, Point *first, Point *last,
                       const Point *dated);
Point *make_edge(Parser *p, Word edge, Point *of);
Point *make_unknown(Parser *p, Token word);
Point *make_month(Parser *p, Word month);
Point *make_period(Parser *p, Length period);
Point *make_named(Parser *p, PointKind kind, Thing thing);
Point *make_session(Parser *p, Session *session, Word edge);
Point *make_shift(Parser *p, Length by, Point *of, bool back);

/* `year` and the rest as tree.h has them; a call that goes too deep is cut. */
Call     *make_call(Parser *p, Token function, Argument *arguments);
Point    *make_called(Parser *p, Call *call);
Length    length_of_call(Call *call);
ArgumentList argument_add(ArgumentList list, Argument *argument);
Argument *argument_number(Parser *p, Token head, Token number, int32_t sign);
Argument *argument_year(Parser *p, Token word);
Argument *argument_text(Parser *p, Token text);
Argument *argument_truth(Parser *p, Token word, bool is);
Argument *argument_duration(Parser *p, Length duration);
Argument *argument_point(Parser *p, Point *point);

Point *rule_fixed(Parser *p, Token day, Word month);
Point *rule_week(Parser *p, Word weekday, Token nth, Word month);
Point *rule_nth(Parser *p, Word nth, Word weekday, Word month);
Point *rule_beside(Parser *p, Word weekday, Word beside, Token day, Word month);
Point *rule_easter(Parser *p, Token word, RemitDayRuleKind kind);
Point *rule_edge(Parser *p, Token word, Word month, Edge edge);
Point *rule_shift(Parser *p, Length by, Point *of, bool back);

Session *session_body(Parser *p, Token body);
Session *session_number(Parser *p, Token body, Token number, Token part);
Session *session_label(Parser *p, Token body, Token label, Token part);
Session *session_next(Parser *p, Token word, Token body, Token part);
Session *session_nth(Parser *p, Token nth, Token body);

/* ---- nodes with one plain member --------------------------------------- */

Node *node(Parser *p, NodeKind kind, Token head);
Node *node_notes(Parser *p, Node *node, Node *notes);
Node *node_number(Parser *p, NodeKind kind, Token head, Token number);
Node *node_texts(Parser *p, NodeKind kind, Token head, TextList texts);
Node *node_string(Parser *p, NodeKind kind, Token head, Token string);
Node *node_ref(Parser *p, NodeKind kind, Token head, Token name);
Node *node_refs(Parser *p, NodeKind kind, Token head, RefList refs);
Node *node_dated(Parser *p, NodeKind kind, Token head, Token name, Dated dated);
Node *node_point(Parser *p, NodeKind kind, Token head, Point *point);
Node *node_points(Parser *p, NodeKind kind, Token head, PointList points);
Node *node_length(Parser *p, NodeKind kind, Token head, Length length);
Node *node_durations(Parser *p, NodeKind kind, Token head, DurationList list);
Node *node_actors(Parser *p, NodeKind kind, Token head, ActorList actors);
Node *node_things(Parser *p, NodeKind kind, Token head, ThingList things);
Node *node_hops(Parser *p, NodeKind kind, Token head, HopList hops);
Node *node_cites(Parser *p, NodeKind kind, Token head, CiteList cites);
Node *node_counts(Parser *p, NodeKind kind, Token head, CountList counts);
Node *node_bound(Parser *p, NodeKind kind, Token head, Bounded bound);
Node *node_weekend(Parser *p, Token head, Word weekdays);

/* ---- declarations ------------------------------------------------------ */

Node *make_use(Parser *p, Token head, Token module);
Node *make_use_file(Parser *p, Token head, Token file);
Node *make_allow(Parser *p, Token head, Token code, Token reason);
Node *make_entity(Parser *p, Word word, Token name, TextList title,
                  Point *on, Node *block);
Node *make_decl(Parser *p, NodeKind kind, Token head, Token name,
                TextList title, Node *block);
Node *make_text_block(Parser *p, NodeKind kind, Token head, Token text,
                      Node *block);
Node *make_instrument(Parser *p, Word word, Token symbol, Token locator,
                      Token alias, TextList title, Node *block);
Node *make_check(Parser *p, Token head, Token name, Token severity,
                 TextList message, Each each, NodeList before, NodeList after);
Node *make_function(Parser *p, Token name, RefPairs parameters, Token result,
                    Node *block);
Node *make_hook(Parser *p, Token head, Token moment, bool any, Token kind,
                Token function, RefList arguments, Node *block);

/* ---- clauses of bodies and sessions ------------------------------------ */

Node  *make_holder(Parser *p, Token role, Token who, Dated dated);
Node  *make_rotates(Parser *p, Token role, Length period, RefList among,
                    Dated dated);
Count *make_count(Parser *p, Token number, bool each, Token of, Dated dated);
Bounded make_bound(Token head, bool most, Word times, bool rolling,
                   Length window);
Node *make_life(Parser *p, NodeKind kind, Token head, Point *point);
Node *life_by(Parser *p, Node *node, Token by);
Node *life_meeting(Parser *p, Node *node, Token number);
Node *life_at(Parser *p, Node *node, Session *session);

Node *make_numbered(Parser *p, Token head, Token first, Token year,
                    Length then);
Node *make_projection(Parser *p, NodeKind kind, Token head, Point *rule,
                      Point *latest);
Node *projection_for(Parser *p, Node *node, Length length);
Node *projection_from(Parser *p, Node *node, Token year);
Node *projection_until(Parser *p, Node *node, Token year);
Node *make_alternates(Parser *p, Token head, RefList words, Length period);
Node *alternates_from(Parser *p, Node *node, Point *from);
Node *make_part(Parser *p, Token head, Token name);
Node *part_on(Parser *p, Node *node, Point *on);
Node *part_from(Parser *p, Node *node, Point *from);    /* NULL: its opening */
Node *part_until(Parser *p, Node *node, Point *until);  /* NULL: its closing */
Node *part_place(Parser *p, Node *node, Token place);
Node *part_known(Parser *p, Node *node, Point *known);
Node *part_close(Parser *p, Node *node, Node *block);
Node *make_session_node(Parser *p, Token head, Token label);
Node *session_in(Parser *p, Node *node, Token year);
Node *session_on(Parser *p, Node *node, Point *on);
Node *session_place(Parser *p, Node *node, Token place);
Node *session_known(Parser *p, Node *node, Point *known);
Node *session_close(Parser *p, Node *node, Node *block);

/* ---- paragraphs and acts ----------------------------------------------- */

Cite     *make_cite(Parser *p, Token head, ParaList paras, Token of,
                    Token locator);
ParaItem *make_para_item(Parser *p, Token from, Token to);
ParaItem *make_para_bis(Parser *p, Token number, Token bis);
ParaItem *make_para_apart(Parser *p, Token number, Token sub);  /* `20 (a)` */
Where     where(Token head, WhereWord word, ParaList items);
Node     *make_para(Parser *p, Where where, Token verb, ActorList actors,
                    Node *block);
Actor    *make_actor(Parser *p, Token role, Token who);
Node     *make_act(Parser *p, Word word, Token name, Token of, TextList title,
                   Node *block);
Node     *make_change(Parser *p, NodeKind kind, Token head, ThingList things,
                      Point *on, Node *block);
Node     *make_amends(Parser *p, Token head, Thing thing, Node *block);
Node     *make_restates(Parser *p, Token head, Thing thing, Node *block);
Node     *make_either(Parser *p, Token head, Node *first, Node *second,
                      Token because);
Node     *make_extends(Parser *p, Token head, Thing thing);
Node     *extends_by(Parser *p, Node *node, Length by);
Node     *extends_from(Parser *p, Node *node, Point *from);
Node     *extends_to(Parser *p, Node *node, Point *to);
Node     *extends_for_good(Parser *p, Node *node);
Node     *extends_close(Parser *p, Node *node, Node *block);

/* ---- clauses of acts --------------------------------------------------- */

Hop  *make_hop(Parser *p, Session *to, Token item);
Node *make_assume(Parser *p, Token head, Node *clause, Token because);
Node *make_reaching(Parser *p, Token head, Session *at, Point *by);
Node *make_covers(Parser *p, Token head, Point *point);
Node *make_covers_before(Parser *p, Token head, Length period);
Node *make_between(Parser *p, Token head, Point *from, Point *to);
Node *make_within(Parser *p, NodeKind kind, Token head, Length length,
                  Point *point);
Node *every_period(Parser *p, Token head, Length period);
Node *every_session(Parser *p, Token head, Token nth, Token body);
Node *every_thing(Parser *p, Token head, Thing thing);
Node *if_words(Parser *p, Token head, Token words);
Node *if_called(Parser *p, Token head, bool negated, Call *call);
Node *if_state(Parser *p, Token head, bool negated, Thing thing, Word state);
Node *make_rolled(Parser *p, Token head, Word kind, Token seat);

/* ---- facts and expectations -------------------------------------------- */

Node *make_fact(Parser *p, Word word, Thing thing, Session *session);
Node *fact_on(Parser *p, Node *node, Token head, Point *point);
Node *fact_as(Parser *p, Node *node, Token head, Token symbol);
Node *fact_at(Parser *p, Node *node, Token head, Session *session);
Node *fact_known(Parser *p, Node *node, Token head, Point *known);
Node *fact_because(Parser *p, Node *node, Token head, Token because);
Node *fact_close(Parser *p, Node *node, Node *block);

Node *make_expect(Parser *p, Token head, Thing thing, Session *session,
                  Expectation *first);
Node *expect_add(Parser *p, Node *node, Expectation *item);
Node *expect_close(Parser *p, Node *node, Node *block);
Expectation *expect_point(Parser *p, Token field, Point *point);
Expectation *expect_word(Parser *p, Token field, Token value);
Expectation *expect_role(Parser *p, Token field, Token role, Token body);
Expectation *expect_text(Parser *p, Token field, Token value);
Expectation *expect_count(Parser *p, Token field, Token value, int32_t sign);
Expectation *expect_hop(Parser *p, Token field, Token number, Session *session);
Expectation *expect_no_hop(Parser *p, Token field, Token number, Token none);

/* ---- times of day, and time zones -------------------------------------- */

const Hours *make_hours(Parser *p, Token begins, Token ends);
Node *node_hours(Parser *p, Token head, const Hours *hours);
Node *part_time(Parser *p, Node *node, const Hours *hours);
Node *session_time(Parser *p, Node *node, const Hours *hours);
Node *make_offset(Parser *p, Token head, Token text);
Node *make_summer(Parser *p, Token head, Token text, Point *from, Token at,
                  Point *until, Token till);
Node *offset_from(Parser *p, Node *node, Token year);
Node *offset_until(Parser *p, Node *node, Token year);

/* ---- policies, holidays, calendars ------------------------------------- */

Node *make_milestone(Parser *p, Word word, Length by, bool after, Word edge);
Node *milestone_rolled(Parser *p, Node *node, Node *rolled);
Node *make_holiday(Parser *p, Token head, TextList names, Point *rule);
Node *make_holiday_call(Parser *p, Token head, TextList names, Token function,
                        Token argument);
Node *holiday_from(Parser *p, Node *node, Token year);
Node *holiday_until(Parser *p, Node *node, Token year);
Word  weekday_add(Word set, Word weekday);
Node *make_show(Parser *p, Token head, Word word, RefList of);

/* ---- checks of the user's own ------------------------------------------ */

Each  make_each(Token over, Token variable, Expr *where);
Expr *expr_two(Parser *p, ExprKind kind, Expr *left, Expr *right);
Expr *expr_not(Parser *p, Token head, Expr *operand);
Expr *expr_number(Parser *p, Token head, Token number, int32_t sign);
Expr *expr_text(Parser *p, Token text);
Expr *expr_truth(Parser *p, Token word, bool is);
Expr *expr_duration(Parser *p, Length duration);
Expr *expr_point(Parser *p, Point *point);
Expr *expr_field(Parser *p, Token field, Token of);
ExprList expr_add(ExprList list, Expr *expr);
Expr *expr_call(Parser *p, Token function, Expr *arguments);
Expr *expr_quantifier(Parser *p, ExprKind kind, Token head, Token over,
                      Token variable, Expr *condition);
#endif
