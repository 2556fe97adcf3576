/* make_decl.c -- makers of declarations, and of clauses of bodies, sessions,
 * policies, holidays, calendars and checks.
 *
 * A clause with a tail (`session 14 in 2011 on …`) is made by its first words
 * and filled by its tail, each part of which may be said once. */
#include "lang/make.h"

static Ref ref_of(Token token)
{
    return (Ref){.span = token.span, .name = token.name};
}

static Token head_of(Word word)
{
    return (Token){.span = word.span};
}

/* Whatever `n` has been given since its span was last set. */
static Span tail_of(Parser *p, const Node *n)
{
    Span span = {n->span.to, p->end};
    Str  text = span_text(p->sources, span);
    while (text.len && (unsigned char)*text.at <= ' ') {
        text.at++, text.len--, span.from++;
    }
    return span;
}

/* Grows `n` over its tail; `said`: whether it had that part already. */
static Node *tail(Parser *p, Node *n, bool said, const char *what)
{
    if (said) {
        diag_begin(p->diag, CODE_REPEATED_CLAUSE, tail_of(p, n),
                   "`%s` is said twice here", what);
        diag_help(p->diag, "keep one");
    }
    n->span.to = p->end;
    return n;
}

/* ---- declarations ------------------------------------------------------ */

Node *make_use(Parser *p, Token head, Token module)
{
    Node *n = node(p, NODE_USE, head);
    n->as.word.text = span_text(p->sources, module.span);
    return n;
}

Node *make_use_file(Parser *p, Token head, Token file)
{
    Node *n = node(p, NODE_USE, head);
    n->as.word.text = file.as.text;
    n->as.word.quoted = true;
    return n;
}

Node *make_allow(Parser *p, Token head, Token code, Token reason)
{
    Node *n = node(p, NODE_ALLOW, head);
    n->as.allow.code = ref_of(code);
    n->as.allow.reason = reason.as.text;
    return n;
}

Node *make_decl(Parser *p, NodeKind kind, Token head, Token name,
                TextList title, Node *block)
{
    Node *n = node(p, kind, head);
    n->as.decl.ref = ref_of(name);
    n->as.decl.title = title.first;
    n->as.decl.block = block;
    return n;
}

Node *make_entity(Parser *p, Word word, Token name, TextList title,
                  Point *on, Node *block)
{
    Node *n = make_decl(p, NODE_ENTITY, head_of(word), name, title, block);
    n->as.decl.word = word.is;
    n->as.decl.point = on;
    return n;
}

Node *make_text_block(Parser *p, NodeKind kind, Token head, Token text,
                      Node *block)
{
    Node *n = node(p, kind, head);
    n->as.text_block.text = text.as.text;
    n->as.text_block.block = block;
    return n;
}

Node *make_instrument(Parser *p, Word word, Token symbol, Token locator,
                      Token alias, TextList title, Node *block)
{
    Node *n = node(p, NODE_INSTRUMENT, head_of(word));
    n->as.instrument.word = (InstrumentWord)word.is;
    n->as.instrument.symbol = ref_of(symbol);
    n->as.instrument.locator = locator.name;
    n->as.instrument.alias = ref_of(alias);
    n->as.instrument.title = title.first;
    n->as.instrument.block = block;
    return n;
}

Node *make_function(Parser *p, Token name, RefPairs parameters, Token result,
                    Node *block)
{
    Node *n = node(p, NODE_FUNCTION, name);
    n->as.function.name = ref_of(name);
    n->as.function.parameters = parameters.names.first;
    n->as.function.types = parameters.types.first;
    n->as.function.result = ref_of(result);
    n->as.function.block = block;
    return n;
}

Node *make_hook(Parser *p, Token head, Token moment, bool any, Token kind,
                Token function, RefList arguments, Node *block)
{
    Node *n = node(p, NODE_HOOK, head);
    n->as.hook.moment = ref_of(moment);
    n->as.hook.any = any;
    n->as.hook.kind = ref_of(kind);
    n->as.hook.function = ref_of(function);
    n->as.hook.arguments = arguments.first;
    n->as.hook.block = block;
    return n;
}

/* ---- bodies ------------------------------------------------------------ */

Node *make_holder(Parser *p, Token role, Token who, Dated dated)
{
    Node *n = node(p, NODE_HOLDER, role);
    n->as.holder.role = role.name;
    n->as.holder.who = ref_of(who);
    n->as.holder.dated = dated;
    return n;
}

Node *make_rotates(Parser *p, Token role, Length period, RefList among,
                   Dated dated)
{
    Node *n = node(p, NODE_ROTATES, role);
    n->as.rotates.role = role.name;
    n->as.rotates.period = period.is;
    n->as.rotates.period.count = period_count(p, period);
    n->as.rotates.among = among.first;
    n->as.rotates.dated = dated;
    return n;
}

Count *make_count(Parser *p, Token number, bool each, Token of, Dated dated)
{
    Count *count = arena_alloc(p->arena, sizeof *count);
    count->span = (Span){number.span.from, p->end};
    count->number = number.number;
    count->each = each;
    count->of = ref_of(of);
    count->dated = dated;
    return count;
}

Bounded make_bound(Token head, bool most, Word times, bool rolling,
                   Length window)
{
    return (Bounded){head, {.most = most, .times = times.is,
                            .rolling = rolling, .window = window.is}};
}

Node *make_life(Parser *p, NodeKind kind, Token head, Point *point)
{
    Node *n = node(p, kind, head);
    n->as.life.point = point;
    return n;
}

Node *life_by(Parser *p, Node *n, Token by)
{
    tail(p, n, n->as.life.by.name, "by");
    n->as.life.by = ref_of(by);
    return n;
}

Node *life_meeting(Parser *p, Node *n, Token number)
{
    tail(p, n, n->as.life.meeting, "meeting");
    n->as.life.meeting = number.number;
    return n;
}

Node *life_at(Parser *p, Node *n, Session *session)
{
    tail(p, n, n->as.life.session, "at");
    n->as.life.session = session;
    return n;
}

/* ---- sessions ---------------------------------------------------------- */

Node *make_numbered(Parser *p, Token head, Token first, Token year, Length then)
{
    Node *n = node(p, NODE_NUMBERED, head);
    n->as.numbered.first = first.number;
    n->as.numbered.year = year.number;
    n->as.numbered.years = then.is.count;
    if (then.is.count && then.is.unit != REMIT_YEARS) {
        diag_begin(p->diag, CODE_SYNTAX, then.span,
                   "sessions are numbered by years");
        diag_help(p->diag, "write `then one every year`, or list the sessions "
                  "one by one");
        n->as.numbered.years = 1;
    }
    return n;
}

Node *make_projection(Parser *p, NodeKind kind, Token head, Point *rule,
                      Point *latest)
{
    Node *n = node(p, kind, head);
    n->as.projection.rule = rule;
    n->as.projection.latest = latest;
    return n;
}

Node *projection_for(Parser *p, Node *n, Length length)
{
    tail(p, n, n->as.projection.days, "for");
    if (length.is.unit == REMIT_WEEKS)
        length.is.count *= 7;
    else if (length.is.unit != REMIT_DAYS)
        diag_begin(p->diag, CODE_SYNTAX, length.span,
                   "a session lasts a number of days or weeks");
    n->as.projection.days = length.is.count;
    return n;
}

Node *projection_from(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.projection.from_year, "from");
    n->as.projection.from_year = year.number;
    return n;
}

Node *projection_until(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.projection.until_year, "until");
    n->as.projection.until_year = year.number;
    return n;
}

Node *make_alternates(Parser *p, Token head, RefList words, Length period)
{
    Node *n = node(p, NODE_ALTERNATES, head);
    n->as.alternates.words = words.first;
    n->as.alternates.period = period.is;
    n->as.alternates.calendar = period.calendar;
    n->as.alternates.period.count = period_count(p, period);
    return n;
}

Node *alternates_from(Parser *p, Node *n, Point *from)
{
    tail(p, n, false, "from");
    n->as.alternates.from = from;
    return n;
}

Node *make_part(Parser *p, Token head, Token name)
{
    Node *n = node(p, NODE_PART, head);
    n->as.part.name = ref_of(name);
    return n;
}

Node *part_on(Parser *p, Node *n, Point *on)
{
    tail(p, n, n->as.part.on, "on");
    n->as.part.on = on;
    return n;
}

Node *part_from(Parser *p, Node *n, Point *from)
{
    tail(p, n, n->as.part.from || n->as.part.from_opening, "from");
    n->as.part.from = from;
    n->as.part.from_opening = !from;
    return n;
}

Node *part_until(Parser *p, Node *n, Point *until)
{
    tail(p, n, n->as.part.until || n->as.part.until_closing, "until");
    n->as.part.until = until;
    n->as.part.until_closing = !until;
    return n;
}

Node *part_place(Parser *p, Node *n, Token place)
{
    tail(p, n, n->as.part.place.name, "place");
    n->as.part.place = ref_of(place);
    return n;
}

Node *part_known(Parser *p, Node *n, Point *known)
{
    tail(p, n, n->as.part.known, "known");
    n->as.part.known = known;
    return n;
}

Node *part_time(Parser *p, Node *n, const Hours *hours)
{
    tail(p, n, n->as.part.hours, "time");
    n->as.part.hours = hours;
    return n;
}

Node *part_close(Parser *p, Node *n, Node *block)
{
    tail(p, n, false, "");
    n->as.part.block = block;
    return n;
}

/* The label of a session is its number, or a text in quotes (`"S-19"`). */
Node *make_session_node(Parser *p, Token head, Token label)
{
    Node *n = node(p, NODE_SESSION, head);
    Str   text = label.as.text.at ? label.as.text
                                  : span_text(p->sources, label.span);
    n->as.session.number = label.as.text.at ? 0 : label.number;
    n->as.session.label = intern(p->interns, text);
    return n;
}

Node *session_in(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.session.year, "in");
    n->as.session.year = year.number;
    return n;
}

Node *session_on(Parser *p, Node *n, Point *on)
{
    tail(p, n, n->as.session.on, "on");
    n->as.session.on = on;
    return n;
}

Node *session_place(Parser *p, Node *n, Token place)
{
    tail(p, n, n->as.session.place.name, "place");
    n->as.session.place = ref_of(place);
    return n;
}

Node *session_known(Parser *p, Node *n, Point *known)
{
    tail(p, n, n->as.session.known, "known");
    n->as.session.known = known;
    return n;
}

Node *session_time(Parser *p, Node *n, const Hours *hours)
{
    tail(p, n, n->as.session.hours, "time");
    n->as.session.hours = hours;
    return n;
}

Node *session_close(Parser *p, Node *n, Node *block)
{
    tail(p, n, false, "");
    n->as.session.block = block;
    return n;
}

/* ---- policies, holidays, calendars ------------------------------------- */

Node *make_milestone(Parser *p, Word word, Length by, bool after, Word edge)
{
    Node *n = node(p, NODE_MILESTONE, head_of(word));
    n->as.milestone.word = (MilestoneWord)word.is;
    n->as.milestone.before = by.is;
    n->as.milestone.after = after;
    n->as.milestone.edge = (Edge)edge.is;
    return n;
}

Node *milestone_rolled(Parser *p, Node *n, Node *rolled)
{
    tail(p, n, false, "");
    n->as.milestone.roll = rolled->as.roll;
    return n;
}

Node *make_holiday(Parser *p, Token head, TextList names, Point *rule)
{
    Node *n = node(p, NODE_HOLIDAY, head);
    n->as.holiday.names = names.first;
    n->as.holiday.rule = rule;
    return n;
}

/* `eid-al-fitr(year)`: a function of the year gives the day. */
Node *make_holiday_call(Parser *p, Token head, TextList names, Token function,
                        Token argument)
{
    Node *n = make_holiday(p, head, names, NULL);
    n->as.holiday.function = ref_of(function);
    if (!str_equal(intern_text(p->interns, argument.name), STR_LIT("year"))) {
        diag_begin(p->diag, CODE_SYNTAX, argument.span,
                   "a holiday is worked out from the year alone");
        diag_help(p->diag, "write `(year)`");
    }
    return n;
}

Node *holiday_from(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.holiday.from_year, "from");
    n->as.holiday.from_year = year.number;
    return n;
}

Node *holiday_until(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.holiday.until_year, "until");
    n->as.holiday.until_year = year.number;
    return n;
}

Node *make_show(Parser *p, Token head, Word word, RefList of)
{
    Node *n = node(p, NODE_SHOW, head);
    n->as.show.word = (ShowWord)word.is;
    n->as.show.of = of.first;
    return n;
}

/* ---- time zones -------------------------------------------------------- */

Node *offset_from(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.offset.from_year, "from");
    n->as.offset.from_year = year.number;
    return n;
}

Node *offset_until(Parser *p, Node *n, Token year)
{
    tail(p, n, n->as.offset.until_year, "until");
    n->as.offset.until_year = year.number;
    return n;
}

/* ---- checks of the user's own ------------------------------------------ */

Each make_each(Token over, Token variable, Expr *where)
{
    return (Each){ref_of(over), ref_of(variable), where};
}

Node *make_check(Parser *p, Token head, Token name, Token severity,
                 TextList message, Each each, NodeList before, NodeList after)
{
    Node *n = node(p, NODE_CHECK, head);
    n->as.check = arena_alloc(p->arena, sizeof *n->as.check);
    n->as.check->name = ref_of(name);
    n->as.check->severity = ref_of(severity);
    n->as.check->message = message.first;
    n->as.check->over = each.over;
    n->as.check->variable = each.variable;
    n->as.check->where = parser_is_mistaken(p, head.span.from) ? NULL
                                                               : each.where;
    n->as.check->block = before.first ? before.first : after.first;
    if (before.last)
        before.last->next = after.first;
    return n;
}

static Expr *new_expr(Parser *p, ExprKind kind, Span from)
{
    Expr *expr = arena_alloc(p->arena, sizeof *expr);
    expr->kind = kind;
    expr->depth = 1;
    expr->span = (Span){from.from, p->end};
    return expr;
}

/* Whether an expression over one of `depth` stays within the limit. */
static bool deepen(Parser *p, Expr *expr, int depth)
{
    expr->depth = depth + 1;
    if (expr->depth <= EXPR_DEPTH_MAX)
        return true;
    diag_begin(p->diag, CODE_TOO_DEEP, expr->span,
               "an expression is built of more than %d steps", EXPR_DEPTH_MAX);
    diag_help(p->diag, "split it into several checks");
    p->stopped = true;
    return false;
}

Expr *expr_two(Parser *p, ExprKind kind, Expr *left, Expr *right)
{
    Expr *expr = new_expr(p, kind, left->span);
    int   depth = left->depth > right->depth ? left->depth : right->depth;
    expr->left = left;
    expr->right = right;
    return deepen(p, expr, depth) ? expr : right;
}

Expr *expr_not(Parser *p, Token head, Expr *operand)
{
    Expr *expr = new_expr(p, EXPR_NOT, head.span);
    expr->left = operand;
    return deepen(p, expr, operand->depth) ? expr : operand;
}

Expr *expr_number(Parser *p, Token head, Token number, int32_t sign)
{
    Expr *expr = new_expr(p, EXPR_NUMBER, head.span);
    expr->as.number = sign * number.number;
    return expr;
}

Expr *expr_text(Parser *p, Token text)
{
    Expr *expr = new_expr(p, EXPR_TEXT, text.span);
    expr->as.text = text.as.text;
    return expr;
}

Expr *expr_truth(Parser *p, Token word, bool is)
{
    Expr *expr = new_expr(p, EXPR_TRUTH, word.span);
    expr->as.truth = is;
    return expr;
}

Expr *expr_duration(Parser *p, Length duration)
{
    Expr *expr = new_expr(p, EXPR_DURATION, duration.span);
    expr->as.duration = duration.is;
    return expr;
}

Expr *expr_point(Parser *p, Point *point)
{
    Expr *expr = new_expr(p, EXPR_POINT, point->span);
    expr->as.point = point;
    return expr;
}

Expr *expr_field(Parser *p, Token field, Token of)
{
    Expr *expr = new_expr(p, EXPR_FIELD, field.span);
    expr->as.field.field = ref_of(field);
    expr->as.field.of = ref_of(of);
    return expr;
}

ExprList expr_add(ExprList list, Expr *expr)
{
    if (list.last)
        list.last->next = expr;
    else
        list.first = expr;
    list.last = expr;
    return list;
}

Expr *expr_call(Parser *p, Token function, Expr *arguments)
{
    Expr *expr = new_expr(p, EXPR_CALL, function.span);
    int   depth = 0;
    expr->as.function = ref_of(function);
    expr->left = arguments;
    for (const Expr *e = arguments; e; e = e->next)
        depth = e->depth > depth ? e->depth : depth;
    if (!deepen(p, expr, depth))
        expr->left = NULL;
    return expr;
}

Expr *expr_quantifier(Parser *p, ExprKind kind, Token head, Token over,
                      Token variable, Expr *condition)
{
    Expr *expr = new_expr(p, kind, head.span);
    expr->as.quantifier.over = ref_of(over);
    expr->as.quantifier.variable = ref_of(variable);
    expr->right = condition;
    return deepen(p, expr, condition->depth) ? expr : condition;
}
