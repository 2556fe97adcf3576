/* syntax.c -- what is wrong with a sentence, and how reading goes on.
 *
 * In:   the parser's stack, and the token that it refused.
 * Out:  one finding for one mistake; a stack that can take the token that is
 *       given back.
 *
 * What may stand somewhere is asked of the grammar's own tables, so that no
 * list of expectations is kept by hand.  The stack is at a *boundary* when a
 * clause or declaration could begin: the word `note`, or `horizon`, would be
 * taken.  Mending tries, in this order: the block that was not closed, the
 * keyword that was misspelt, the brace that was left out, the word too many;
 * else everything up to the next clause is passed over. */
#include <assert.h>
#include <stdio.h>

#include "grammar.h"
#include "lang/parser.h"

enum {
    CALM = 3                    /* tokens after which a mistake is a new one */
};

/* ---- asking the tables ------------------------------------------------- */

static bool may_take(const GrammarView *view, int code)
{
    GrammarView trial = *view;
    return grammar_take(&trial, code);
}

/* A keyword may stand as itself, or as the name that it is. */
static bool may_follow(GrammarView *view, int code)
{
    GrammarView trial = *view;
    if (grammar_take(&trial, code)) {
        *view = trial;
        return true;
    }
    int fallback = grammar_fallback(code);
    return fallback && grammar_take(view, fallback);
}

static bool is_boundary(const GrammarView *view)
{
    return may_take(view, TK_NOTE) || may_take(view, TK_HORIZON);
}

/* `view` with everything ended that a new clause would end. */
static GrammarView at_clause(const GrammarView *view)
{
    GrammarView settled = *view;
    if (may_take(view, TK_NOTE))
        grammar_settle(&settled, TK_NOTE);
    else
        grammar_settle(&settled, TK_HORIZON);
    return settled;
}

/* The highest boundary at or below `view`. */
static GrammarView boundary_below(GrammarView view)
{
    while (!is_boundary(&view) && view.kept > 0) {
        view.pushed = 0;
        view.kept--;
    }
    return view;
}

/* What stands in a block; told by a clause that only it has. */
static const char *clause_name(const GrammarView *clause)
{
    static const struct { int code; const char *name; } blocks[] = {
        {TK_HORIZON, "declaration"},
        {TK_TAKES, "clause of an act"},
        {TK_DUTY, "clause of a paragraph"},
        {TK_PARA, "clause of an instrument"},
        {TK_SECRETARIAT, "clause of a body"},
        {TK_LABELLED, "clause of sessions"},
        {TK_PART, "clause of a session"},
        {TK_FORECAST, "clause of a policy"},
        {TK_WEEKEND, "clause of holidays"},
        {TK_REMIND, "clause of a calendar"},
        {TK_EACH, "clause of a check"},
        {TK_FORMS, "clause of a verb"},
        {TK_OFFSET, "clause of a zone"},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
        if (may_take(clause, blocks[i].code))
            return blocks[i].name;
    return "clause of this block";
}

/* ---- what was expected ------------------------------------------------- */

/* Phrases for sets of tokens: where the first two may stand, the set is named
 * by the phrase, and its members are left out. */
typedef struct {
    int         first, second;
    const char *phrase;
    const int  *members;        /* ends in 0 */
} Group;

static const int point_members[] = {
    TK_DATE, TK_INTEGER, TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL, TK_MAY,
    TK_JUNE, TK_JULY, TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER, TK_NOVEMBER,
    TK_DECEMBER, TK_MONDAY, TK_TUESDAY, TK_WEDNESDAY, TK_THURSDAY, TK_FRIDAY,
    TK_SATURDAY, TK_SUNDAY, TK_EARLY, TK_MID, TK_LATE, TK_START, TK_END,
    TK_ADOPTION, TK_UNKNOWN, TK_ORDINAL, TK_FIRST, TK_LAST, TK_EASTER,
    TK_ORTHODOX_EASTER, TK_NEXT, TK_NAME, TK_SYMBOL_NAME, 0
};
static const int month_members[] = {
    TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL, TK_MAY, TK_JUNE, TK_JULY,
    TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER, TK_NOVEMBER, TK_DECEMBER, 0
};
static const int weekday_members[] = {
    TK_MONDAY, TK_TUESDAY, TK_WEDNESDAY, TK_THURSDAY, TK_FRIDAY, TK_SATURDAY,
    TK_SUNDAY, 0
};
static const int unit_members[] = {
    TK_DAY, TK_DAYS, TK_WEEK, TK_WEEKS, TK_MONTH, TK_MONTHS, TK_QUARTER,
    TK_QUARTERS, TK_YEAR, TK_YEARS, TK_WORKING, 0
};
static const int thing_members[] = {TK_NAME, TK_SYMBOL_NAME, 0};

static const Group groups[] = {
    {TK_DATE, TK_ADOPTION, "a date, a session, an event or a duty",
     point_members},
    {TK_DATE, TK_UNKNOWN, "a date", point_members},
    {TK_DATE, TK_EARLY, "a date", point_members},
    {TK_DATE, TK_JANUARY, "a date", point_members},
    {TK_JANUARY, TK_FEBRUARY, "a month", month_members},
    {TK_MONDAY, TK_TUESDAY, "a weekday", weekday_members},
    {TK_WEEKS, TK_MONTHS, "a unit like `weeks`", unit_members},
    {TK_NAME, TK_SYMBOL_NAME, "a name", thing_members},
};

enum { TOKENS_MAX = 400, SHOWN_MAX = 6 };

typedef struct {
    bool        may[TOKENS_MAX];
    const char *phrase[SHOWN_MAX];
    int         shown, left;
    const char *clause;         /* what may begin here; NULL: nothing */
} Expected;

static void expect_phrase(Expected *e, const char *phrase)
{
    if (e->shown < SHOWN_MAX)
        e->phrase[e->shown++] = phrase;
    else
        e->left++;
}

static void expect_groups(Expected *e)
{
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
        const Group *g = &groups[i];
        if (!e->may[g->first] || !e->may[g->second])
            continue;
        expect_phrase(e, g->phrase);
        for (const int *code = g->members; *code; code++)
            e->may[*code] = false;
    }
}

/* What may stand at `view`; where a clause may begin, that as one phrase. */
static Expected expected_at(const GrammarView *view)
{
    Expected    e = {.shown = 0};
    bool        boundary = is_boundary(view);
    GrammarView clause = at_clause(view);
    for (int code = 0; code < grammar_tokens && code < TOKENS_MAX; code++)
        e.may[code] = may_take(view, code)
                   && !(boundary && may_take(&clause, code));
    expect_groups(&e);
    for (int code = 0; code < grammar_tokens && code < TOKENS_MAX; code++)
        if (e.may[code])
            expect_phrase(&e, token_text(code));
    if (boundary)
        e.clause = clause_name(&clause);
    return e;
}

/* "a name, `{` or a date", in `room`. */
static void write_expected(const Expected *e, char *room, size_t size)
{
    bool   more = e->left || e->clause;
    size_t used = 0;
    for (int i = 0; i < e->shown && used < size; i++) {
        const char *between = i == 0 ? "" : i + 1 == e->shown && !more ? " or "
                                                                       : ", ";
        int len = snprintf(room + used, size - used, "%s%s", between,
                           e->phrase[i]);
        used += len > 0 ? (size_t)len : 0;
    }
    if (used >= size || !more)
        return;
    const char *between = used ? " or " : "";
    if (e->clause)
        snprintf(room + used, size - used, "%s%s %s", between,
                 e->clause[0] == 'a' ? "an" : "a", e->clause);
    else
        snprintf(room + used, size - used, "%ssomething else", between);
}

/* ---- how tokens are quoted --------------------------------------------- */

enum { QUOTE_MAX = 40 };

/* The token in backquotes, cut where it is long. */
static void quote(Parser *p, const Lexeme *lexeme, char *room, size_t size)
{
    Str text = span_text(p->sources, lexeme->token.span);
    if (lexeme->code == 0)
        snprintf(room, size, "the end of the file");
    else if (lexeme->code == TK_STRING)
        snprintf(room, size, "a text");
    else if (text.len > QUOTE_MAX)
        snprintf(room, size, "a word of %u bytes", (unsigned)text.len);
    else
        snprintf(room, size, "`%.*s`", STR_ARG(text));
}

/* ---- misspelt keywords ------------------------------------------------- */

static bool is_word(const Lexeme *lexeme)
{
    return lexeme->code == TK_NAME || lexeme->code == TK_LANGTAG
        || token_is_keyword(lexeme->code);
}

/* The keyword nearest to a word among those that may stand at `view`, or 0. */
static int near_keyword(Parser *p, const GrammarView *view,
                        const Lexeme *lexeme)
{
    static const struct { int code; const char *text; } keywords[] = {
#define KEYWORD(token, text) {TK_##token, text},
#include "lang/keywords.def"
#undef KEYWORD
    };
    if (!is_word(lexeme))
        return 0;
    Nearest nearest = nearest_begin(span_text(p->sources, lexeme->token.span));
    int     best = 0;
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        const char *before = nearest.best.at;
        if (!may_take(view, keywords[i].code))
            continue;
        nearest_offer(&nearest, str_of(keywords[i].text));
        if (nearest.best.at != before)
            best = keywords[i].code;
    }
    return best;
}

/* Whether the next `count` tokens of the text may follow at `view`. */
static bool reads_on(Parser *p, GrammarView view, int count)
{
    Lexer ahead = p->lexer;
    for (int i = 0; i < count; i++) {
        Lexeme next;
        parser_read(&ahead, &next);
        if (!may_follow(&view, next.code))
            return false;
        if (next.code == 0)
            return true;
    }
    return true;
}

static bool opens(int code)
{
    return code == TK_LBRACE || code == TK_LPAREN || code == TK_LBRACKET;
}

static bool closes(int code)
{
    return code == TK_RBRACE || code == TK_RPAREN || code == TK_RBRACKET;
}

/* ---- findings ---------------------------------------------------------- */

static void help_near(Parser *p, int near)
{
    if (near)
        diag_help(p->diag, "did you mean %s?", token_text(near));
}

/* A word stands where a clause begins, and begins none. */
static void report_clause(Parser *p, const GrammarView *clause,
                          const Lexeme *wrong, int near)
{
    char found[64];
    quote(p, wrong, found, sizeof found);
    diag_begin(p->diag, CODE_SYNTAX, wrong->token.span, "%s is no %s", found,
               clause_name(clause));
    help_near(p, near);
}

static void report_word(Parser *p, const GrammarView *view,
                        const Lexeme *wrong, int near)
{
    char     expected[600], found[64], after[64] = "";
    Expected e = expected_at(view);
    write_expected(&e, expected, sizeof expected);
    quote(p, wrong, found, sizeof found);
    if (p->last->token.span.from)
        quote(p, p->last, after, sizeof after);
    diag_begin(p->diag, CODE_SYNTAX, wrong->token.span,
               "expected %s%s%s, found %s", expected, after[0] ? " after " : "",
               after, found);
    help_near(p, near);
}

/* A `}` too many. */
static void report_close(Parser *p, const Lexeme *wrong)
{
    diag_begin(p->diag, CODE_SYNTAX, wrong->token.span, "`}` closes nothing");
    diag_help(p->diag, "remove it, or look for a `}` too many before it");
}

static void report_open(Parser *p, const Lexeme *wrong)
{
    Block block = p->misfit.span.from ? p->misfit : p->blocks[p->depth - 1];
    p->misfit = (Block){NO_SPAN, 0};
    diag_begin(p->diag, CODE_UNTERMINATED, block.span,
               "this block is not closed");
    if (wrong->code)
        diag_note(p->diag, wrong->token.span,
                  "a `}` is missing before this, to judge by the indentation");
    diag_help(p->diag, "close it with `}`");
}

static bool begins_clause(Parser *p, const Lexeme *wrong)
{
    int last = p->last->code;
    return is_word(wrong) && (wrong->first || last == TK_LBRACE
                              || last == TK_RBRACE || last == 0);
}

static void report(Parser *p, const GrammarView *view,
                   const GrammarView *below, const Lexeme *wrong, int near)
{
    bool        boundary = is_boundary(view);
    GrammarView clause = at_clause(below);
    if (wrong->code == 0 && p->depth > 0)
        report_open(p, wrong);
    else if (wrong->code == TK_RBRACE && p->depth == 0 && boundary)
        report_close(p, wrong);
    else if (boundary && (near ? may_take(&clause, near)
                               : begins_clause(p, wrong)))
        report_clause(p, &clause, wrong, near);
    else
        report_word(p, view, wrong, near);
}

/* ---- mending ----------------------------------------------------------- */

/* Takes the top from the stack; both ends of a pair may lie there. */
static void drop(Parser *p)
{
    int code = grammar_pop(p->grammar);
    if (opens(code))
        p->depth--;
    else if (closes(code))
        p->depth++;
}

/* Takes from the stack what lies above `below`. */
static void cut_back(Parser *p, const GrammarView *below)
{
    while (grammar_height(p->grammar) > below->kept)
        drop(p);
}

static bool feed(Parser *p, const Lexeme *lexeme)
{
    if (!parser_feed(p, lexeme))
        return false;
    *p->last = *lexeme;
    return true;
}

/* Feeds a sign that the text left out, at the place of `before`. */
static bool feed_left_out(Parser *p, int code, const Lexeme *before)
{
    Lexeme sign = {.code = code, .line = before->line};
    Pos    at = before->token.span.from;
    sign.token.span = (Span){at, at};
    return feed(p, &sign);
}

/* Closes blocks until `lexeme` may begin a clause, and says so if that is to
 * be `told`; the stack stands at a boundary.  False, and nothing happened, if
 * it may not in any. */
static bool close_for(Parser *p, const Lexeme *lexeme, bool told)
{
    GrammarView view = grammar_view(p->grammar);
    uint32_t    count = 0;
    while (!may_take(&view, lexeme->code) || count == 0) {
        if (count == p->depth || !grammar_take(&view, TK_RBRACE))
            return false;
        count++;
    }
    if (told)
        report_open(p, lexeme);
    while (count-- > 0)
        feed_left_out(p, TK_RBRACE, lexeme);
    return true;
}

/* The line of a clause of an outer block is indented no more than the line
 * that opened this one: a `}` is missing. */
static bool mend_open(Parser *p, const GrammarView *below, const Lexeme *wrong)
{
    if (!wrong->first || p->depth == 0
        || wrong->column > p->blocks[p->depth - 1].indent)
        return false;
    GrammarView view = *below;
    if (may_take(&view, wrong->code) || !grammar_take(&view, TK_RBRACE)
        || !is_boundary(&view))
        return false;
    GrammarView outer = at_clause(&view);
    uint32_t    depth = p->depth - 1;
    while (!may_take(&outer, wrong->code)) {
        if (depth-- == 0 || !grammar_take(&outer, TK_RBRACE))
            return false;
    }
    cut_back(p, below);
    return close_for(p, wrong, true);
}

/* Keyword `near` in place of `wrong`, if the text then reads on. */
static bool mend_spelling(Parser *p, const Lexeme *wrong, int near)
{
    GrammarView view = grammar_view(p->grammar);
    if (!near || !grammar_take(&view, near) || !reads_on(p, view, 2))
        return false;
    Lexeme meant = *wrong;
    meant.code = near;
    return feed(p, &meant);
}

/* `wrong` fails because the word before it was a misspelt keyword and taken
 * for a name (`to CSTD 14 thn GA`): puts the keyword in its place. */
static bool mend_last(Parser *p, const Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    Lexeme      meant = *p->last;
    if (meant.code != TK_NAME || grammar_top(p->grammar) != TK_NAME)
        return false;
    view.kept--;
    int near = near_keyword(p, &view, &meant);
    GrammarView fixed = view;
    if (!near || !grammar_take(&fixed, near) || !may_follow(&fixed, wrong->code)
        || !reads_on(p, fixed, 1))
        return false;
    GrammarView below = boundary_below(view);
    *p->last = (Lexeme){.code = -1};
    report(p, &view, &below, &meant, near);
    grammar_pop(p->grammar);
    meant.code = near;
    return feed(p, &meant);
}

/* A `{` before `wrong`. */
static bool mend_brace(Parser *p, const Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    if (!is_word(wrong) || !grammar_take(&view, TK_LBRACE)
        || !may_take(&view, wrong->code)
        || !grammar_take(&view, wrong->code) || !reads_on(p, view, 2))
        return false;
    return feed_left_out(p, TK_LBRACE, wrong);
}

/* Without `wrong`, if the text then reads on. */
static bool mend_surplus(Parser *p, const Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    if (opens(wrong->code) || begins_clause(p, wrong))
        return false;
    return reads_on(p, view, CALM);
}

/* Whether reading goes on with `lexeme`: a clause begins, the block ends, or
 * an unknown word begins a line no further right than the line that `indent`
 * is of, and so is a new mistake.  Declarations begin where the first did; what
 * stands further right is of a block that was closed too early. */
static bool goes_on(const Parser *p, const GrammarView *clause,
                    const Lexeme *lexeme, bool module, uint32_t indent)
{
    bool name = lexeme->code == TK_NAME || lexeme->code == TK_LANGTAG;
    if (module)
        return lexeme->first && lexeme->column <= p->margin
            && is_word(lexeme);
    if (lexeme->code == TK_RBRACE || may_take(clause, lexeme->code))
        return true;
    return name && lexeme->first && lexeme->column <= indent;
}

/* What begins without indentation is a declaration: closes what is open. */
static bool closes_all(Parser *p, const Lexeme *lexeme, bool told)
{
    return lexeme->first && lexeme->column == 0 && close_for(p, lexeme, told);
}

/* Past everything up to where reading goes on; the stack stands at a boundary.
 * `told`: a block that was not closed is said to be so. */
static void skip(Parser *p, Lexeme *lexeme, bool told)
{
    GrammarView view = grammar_view(p->grammar);
    GrammarView clause = at_clause(&view);
    bool        module = may_take(&clause, TK_HORIZON);
    uint32_t    indent = lexeme->first ? lexeme->column : p->indent;
    uint32_t    depth = 0;
    if (may_take(&clause, lexeme->code)
        || (!module && closes_all(p, lexeme, told)))
        return;
    do {
        if (opens(lexeme->code))
            depth++;
        else if (depth > 0)
            depth -= closes(lexeme->code);
        else if (lexeme->code == TK_RBRACE && !module)
            return;
        parser_read(&p->lexer, lexeme);
        if (!module && closes_all(p, lexeme, told && depth == 0))
            return;
    } while (lexeme->code
             && (depth > 0 || !goes_on(p, &clause, lexeme, module, indent)));
}

/* A block ends that may not end yet (a check without its `each`): takes it
 * and what it is of from the stack. */
static void abandon(Parser *p, Lexeme *close)
{
    GrammarView view = grammar_view(p->grammar);
    uint32_t    depth = p->depth;
    if (may_take(&view, TK_RBRACE))
        return;
    while (grammar_height(p->grammar) > 0 && p->depth >= depth)
        drop(p);
    GrammarView below = boundary_below(grammar_view(p->grammar));
    cut_back(p, &below);
    parser_read(&p->lexer, close);
}

/* The end has come inside something: closes it all. */
static void finish(Parser *p, const GrammarView *below, const Lexeme *end)
{
    cut_back(p, below);
    while (p->depth > 0 && feed_left_out(p, TK_RBRACE, end))
        continue;
    GrammarView view = grammar_view(p->grammar);
    p->stopped = !may_take(&view, 0);
}

/* Whether this is the echo of a mistake that was reported already. */
static bool is_echo(const Parser *p, const Lexeme *wrong)
{
    return wrong->bad || p->last->bad
        || (p->mistakes && p->since < CALM && p->mistake_line == wrong->line);
}

static void mend(Parser *p, const GrammarView *below, Lexeme *wrong, int near,
                 bool told)
{
    if (wrong->code == 0) {
        finish(p, below, wrong);
    } else if (mend_brace(p, wrong)) {
        return;
    } else if (mend_spelling(p, wrong, near) || mend_surplus(p, wrong)) {
        parser_read(&p->lexer, wrong);
    } else {
        cut_back(p, below);
        skip(p, wrong, told);
        if (wrong->code == TK_RBRACE)
            abandon(p, wrong);
    }
}

/* Mending ends: the token is another one, or it can be taken now. */
static bool takes(Parser *p, const Lexeme *lexeme)
{
    GrammarView view = grammar_view(p->grammar);
    return may_follow(&view, lexeme->code);
}

void syntax_mend(Parser *p, Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    GrammarView below = boundary_below(view);
    bool        echo = is_echo(p, wrong);
    Pos         place = wrong->token.span.from;
    int         near = echo ? 0 : near_keyword(p, &view, wrong);
    p->mistake_line = wrong->line;
    p->since = 0;
    p->mistakes += !echo;
    p->lexer.passing = true;
    if (echo || !(mend_open(p, &below, wrong) || mend_last(p, wrong))) {
        if (!echo)
            report(p, &view, &below, wrong, near);
        mend(p, &below, wrong, near, !echo);
    }
    p->lexer.passing = false;
    assert(p->stopped || wrong->token.span.from != place || takes(p, wrong));
}
