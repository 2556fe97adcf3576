/* make.c -- makers of lists, words, and nodes with one plain member.
 *
 * In:   tokens, and what the rules of grammar.y made of their parts.
 * Out:  the parts of the tree, in the parser's arena.
 *
 * Lists hold their first and last member, never a pointer into themselves,
 * because Lemon moves them as values. */
#include "lang/make.h"

#include "lang/symbol.h"

#define NEW(p, type) ((type *)arena_alloc((p)->arena, sizeof(type)))

/* Puts `item` at the end of `list`, both of any kind. */
#define APPEND(list, item)                                                   \
    do {                                                                     \
        if ((list).last)                                                     \
            (list).last->next = (item);                                      \
        else                                                                 \
            (list).first = (item);                                           \
        (list).last = (item);                                                \
    } while (0)

static Ref ref_of(Token token)
{
    return (Ref){.span = token.span, .name = token.name};
}

static Str source_text(Parser *p, Span span)
{
    return span_text(p->sources, span);
}

void parser_declare(Parser *p, Node *declaration)
{
    APPEND(p->declarations, declaration);
}

/* ---- lists ------------------------------------------------------------- */

NodeList node_add(NodeList list, Node *node)
{
    APPEND(list, node);
    return list;
}

RefList ref_add(Parser *p, RefList list, Token name)
{
    RefItem *item = NEW(p, RefItem);
    item->ref = ref_of(name);
    APPEND(list, item);
    return list;
}

RefPairs parameter_add(Parser *p, RefPairs list, Token name, Token type)
{
    list.names = ref_add(p, list.names, name);
    list.types = ref_add(p, list.types, type);
    return list;
}

static Text *make_text(Parser *p, Token string)
{
    Text *text = NEW(p, Text);
    text->at = string.as.text.at;
    text->len = string.as.text.len;
    text->span = string.span;
    return text;
}

TextList text_more(Parser *p, TextList list, Token text)
{
    Text *item = make_text(p, text);
    APPEND(list, item);
    return list;
}

TextList text_one(Parser *p, Token text)
{
    return text_more(p, (TextList){0}, text);
}

TextList text_add(Parser *p, TextList list, Token language, Token text)
{
    Text *item = make_text(p, text);
    item->language = language.name;
    item->span = span_join(language.span, text.span);
    APPEND(list, item);
    return list;
}

TextList text_before(Parser *p, Token text, TextList list)
{
    Text *item = make_text(p, text);
    item->next = list.first;
    return (TextList){item, list.last};
}

ThingList thing_add(Parser *p, ThingList list, Thing thing)
{
    ThingItem *item = NEW(p, ThingItem);
    item->thing = thing;
    APPEND(list, item);
    return list;
}

/* Groups count from 1; `step` 1 begins the next, 0 stays in the last. */
HopList hop_add(HopList list, Hop *hop, uint16_t step)
{
    uint16_t group = list.last ? list.last->group : 0;
    hop->group = (uint16_t)(group + (group < UINT16_MAX ? step : 0));
    APPEND(list, hop);
    return list;
}

CountList count_add(CountList list, Count *count)
{
    APPEND(list, count);
    return list;
}

/* `5 each of civil-society, private-sector`: the second has five too. */
CountList share_again(Parser *p, CountList list, Token of, Dated dated)
{
    const Count *before = list.last;
    Token        number = of;
    if (!before->each) {
        Str text = source_text(p, of.span);
        diag_begin(p->diag, CODE_SYNTAX, of.span,
                   "it is not said how many `%.*s` there are", STR_ARG(text));
        diag_help(p->diag, "write a number before it, or `each of` before "
                  "the first that share one");
    }
    number.number = before->number;
    return count_add(list, make_count(p, number, before->each, of, dated));
}

CiteList cite_add(CiteList list, Cite *cite)
{
    APPEND(list, cite);
    return list;
}

ParaList para_add(ParaList list, ParaItem *item)
{
    APPEND(list, item);
    return list;
}

ActorList actor_add(ActorList list, Actor *actor)
{
    APPEND(list, actor);
    return list;
}

PointList point_add(Parser *p, PointList list, Point *point)
{
    PointItem *item = NEW(p, PointItem);
    item->point = point;
    APPEND(list, item);
    return list;
}

DurationList duration_add(Parser *p, DurationList list, Length length)
{
    DurationItem *item = NEW(p, DurationItem);
    item->duration = length.is;
    item->span = length.span;
    APPEND(list, item);
    return list;
}

/* ---- words ------------------------------------------------------------- */

/* A joined text has room to grow, which `number` counts, so that a long chain
 * of `+` copies each byte a bounded number of times. */
Token make_join(Parser *p, Token a, Token b)
{
    Str      left = a.as.text, right = b.as.text;
    uint32_t len = left.len + right.len;
    char    *room = (char *)(uintptr_t)left.at;
    if (a.number < 0 || (uint32_t)a.number < len) {
        uint32_t size = len < INT32_MAX / 2 ? 2 * len + 1 : len + 1;
        room = arena_alloc(p->arena, size);
        if (left.len)
            memcpy(room, left.at, left.len);
        a.number = (int32_t)(size - 1);
    }
    if (right.len)
        memcpy(room + left.len, right.at, right.len);
    a.as.text = (Str){room, len};
    a.span = span_join(a.span, b.span);
    return a;
}

Token make_alias(Parser *p, Token name)
{
    name.as.text = intern_text(p->interns, name.name);
    return name;
}

/* What of a token's text cannot be read; all of it where escapes hide it. */
static Span fault_span(Span span, Str text, Str at)
{
    Pos written = span.to - span.from;
    Pos quote = written == text.len ? 0 : 1;
    if (written != text.len + 2 * quote || !at.len)
        return span;
    Pos from = span.from + quote + (Pos)(at.at - text.at);
    return (Span){from, from + at.len};
}

/* Texts in quotes may also be titles; a word with a stroke may not. */
static void check_symbol(Parser *p, Token token)
{
    Str         text = intern_text(p->interns, token.name);
    Symbol      symbol;
    SymbolFault fault;
    if (symbol_read(text, &symbol, &fault)
        || (text.len && token.span.to - token.span.from != text.len
            && !symbol_is_meant(text)))
        return;
    diag_begin(p->diag, CODE_BAD_SYMBOL,
               fault_span(token.span, text, fault.at),
               "no symbol: `%.*s` %s", STR_ARG(fault.at), fault.why);
}

Token make_symbol(Parser *p, Token token)
{
    if (!token.name)
        token.name = intern(p->interns, token.as.text);
    check_symbol(p, token);
    return token;
}

/* Two texts with one blank between, as one name. */
static Name join_names(Parser *p, Str a, Str b)
{
    char *room = arena_alloc(p->arena, (size_t)a.len + b.len + 2);
    memcpy(room, a.at, a.len);
    room[a.len] = ' ';
    memcpy(room + a.len + 1, b.at, b.len);
    return intern(p->interns, (Str){room, a.len + b.len + 1});
}

Token make_locator(Parser *p, Token before, Token word, Token value)
{
    Name name = join_names(p, source_text(p, word.span),
                           source_text(p, value.span));
    if (before.name)
        name = join_names(p, intern_text(p->interns, before.name),
                          intern_text(p->interns, name));
    before.span = span_join(before.span, span_join(word.span, value.span));
    before.name = name;
    return before;
}

Token make_key(Parser *p, Token first, Token last)
{
    Str text = source_text(p, last.span);
    if (text.len && text.at[0] == '"')
        text = last.as.text;            /* a label in quotes: `GA "S-19"` */
    if (first.span.from == last.span.from)
        first.name = first.name ? first.name : intern(p->interns, text);
    else
        first.name = join_names(p, intern_text(p->interns, first.name), text);
    first.span = span_join(first.span, last.span);
    return first;
}

Token make_date_key(Parser *p, Token date)
{
    date.name = intern(p->interns, source_text(p, date.span));
    return date;
}

Thing make_thing(Token name)
{
    return (Thing){.ref = ref_of(name)};
}

Thing make_thing_of(Token symbol_name)
{
    return (Thing){.ref = ref_of(symbol_name),
                   .symbol = (Name)symbol_name.number};
}

Thing make_thing_symbol(Parser *p, Token symbol)
{
    symbol = make_symbol(p, symbol);
    return (Thing){.ref = {.span = symbol.span}, .symbol = symbol.name};
}

Thing thing_key(Thing thing, Token key)
{
    thing.key = key.name;
    thing.key_span = key.span;
    return thing;
}

/* ---- nodes with one plain member --------------------------------------- */

Node *node(Parser *p, NodeKind kind, Token head)
{
    Node *n = arena_alloc(p->arena, node_size(kind));
    n->kind = kind;
    p->nodes[kind]++;
    Pos head_len = head.span.to - head.span.from;
    n->head_len = (uint16_t)(head_len < UINT16_MAX ? head_len : UINT16_MAX);
    n->span = (Span){head.span.from, p->end};
    return n;
}

Node *node_notes(Parser *p, Node *n, Node *notes)
{
    if (notes)
        n = node_with_notes(p->arena, n, notes);
    n->span.to = p->end;
    return n;
}

Node *node_number(Parser *p, NodeKind kind, Token head, Token number)
{
    Node *n = node(p, kind, head);
    n->as.number = number.number;
    return n;
}

Node *node_texts(Parser *p, NodeKind kind, Token head, TextList texts)
{
    Node *n = node(p, kind, head);
    n->as.texts = texts.first;
    return n;
}

Node *node_string(Parser *p, NodeKind kind, Token head, Token string)
{
    return node_texts(p, kind, head, text_one(p, string));
}

Node *node_ref(Parser *p, NodeKind kind, Token head, Token name)
{
    Node *n = node(p, kind, head);
    n->as.ref = ref_of(name);
    return n;
}

Node *node_refs(Parser *p, NodeKind kind, Token head, RefList refs)
{
    Node *n = node(p, kind, head);
    n->as.refs = refs.first;
    return n;
}

Node *node_dated(Parser *p, NodeKind kind, Token head, Token name, Dated dated)
{
    Node *n = node(p, kind, head);
    n->as.dated_ref.ref = ref_of(name);
    n->as.dated_ref.dated = dated;
    return n;
}

Node *node_point(Parser *p, NodeKind kind, Token head, Point *point)
{
    Node *n = node(p, kind, head);
    n->as.point = point;
    return n;
}

Node *node_points(Parser *p, NodeKind kind, Token head, PointList points)
{
    Node *n = node(p, kind, head);
    n->as.points = points.first;
    return n;
}

Node *node_length(Parser *p, NodeKind kind, Token head, Length length)
{
    Node *n = node(p, kind, head);
    n->as.length = (Lasting){length.is, length.call};
    return n;
}

Node *node_durations(Parser *p, NodeKind kind, Token head, DurationList list)
{
    Node *n = node(p, kind, head);
    n->as.durations = list.first;
    return n;
}

Node *node_actors(Parser *p, NodeKind kind, Token head, ActorList actors)
{
    Node *n = node(p, kind, head);
    n->as.actors = actors.first;
    return n;
}

Node *node_things(Parser *p, NodeKind kind, Token head, ThingList things)
{
    Node *n = node(p, kind, head);
    n->as.things = things.first;
    return n;
}

/* What a chain is worked out from grows with the square of its length. */
static void limit_hops(Parser *p, const Hop *hop)
{
    for (int i = 0; i < HOPS_MAX && hop; i++)
        hop = hop->next;
    if (!hop)
        return;
    diag_begin(p->diag, CODE_TOO_LARGE, hop->span,
               "one `to` names more than %d who receive", HOPS_MAX);
    diag_help(p->diag, "name a group of them, or write a second `to`");
}

Node *node_hops(Parser *p, NodeKind kind, Token head, HopList hops)
{
    Node *n = node(p, kind, head);
    limit_hops(p, hops.first);
    n->as.hops = hops.first;
    return n;
}

Node *node_cites(Parser *p, NodeKind kind, Token head, CiteList cites)
{
    Node *n = node(p, kind, head);
    n->as.cites = cites.first;
    return n;
}

Node *node_counts(Parser *p, NodeKind kind, Token head, CountList counts)
{
    Node *n = node(p, kind, head);
    n->as.counts = counts.first;
    return n;
}

Node *node_bound(Parser *p, NodeKind kind, Token head, Bounded bound)
{
    Node *n = node(p, kind, head);
    n->as.bound = bound.is;
    return n;
}

Node *node_weekend(Parser *p, Token head, Word weekdays)
{
    Node *n = node(p, NODE_WEEKEND, head);
    n->as.number = weekdays.is;
    return n;
}

Word weekday_add(Word set, Word weekday)
{
    return (Word){span_join(set.span, weekday.span),
                  set.is | 1 << (weekday.is - 1)};
}
