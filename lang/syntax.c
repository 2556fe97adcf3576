/* syntax.c -- what is wrong with a sentence, and how reading goes on.
 *
 * In:   the parser's stack, and the token that it refused.
 * Out:  one finding for one mistake; a stack that can take the token that is
 *       given back.
 *
 * What may stand somewhere is asked of the grammar's own tables (expected.h),
 * so that no list of expectations is kept by hand.  Mending tries, in this
 * order: the clause that broke off, the block that was not closed, the keyword
 * that was misspelt, the brace that was left out, the word too many; else
 * everything up to the next clause is passed over. */
#include <assert.h>
#include <stdio.h>

#include "grammar.h"
#include "lang/expected.h"
#include "lang/meant.h"

enum {
    CALM = 3                    /* tokens after which a mistake is a new one */
};

/* ---- boundaries -------------------------------------------------------- */

static bool opens(int code)
{
    return code == TK_LBRACE || code == TK_LPAREN || code == TK_LBRACKET;
}

static bool closes(int code)
{
    return code == TK_RBRACE || code == TK_RPAREN || code == TK_RBRACKET;
}

/* The highest boundary at or below `view`, and in no block that is closed. */
static GrammarView boundary_below(GrammarView view)
{
    uint32_t closed = 0;
    while (view.kept > 0 && (closed > 0 || !view_is_boundary(&view))) {
        int code = grammar_last(&view);
        closed += closes(code);
        closed -= closed > 0 && opens(code);
        view.pushed = 0;
        view.kept--;
    }
    return view;
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
        if (!view_may_take(view, keywords[i].code))
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
        if (!view_may_follow(&view, next.code))
            return false;
        if (next.code == 0)
            return true;
    }
    return true;
}

/* The same of what is left of the line, as far as its clause goes. */
static bool reads_line(Parser *p, GrammarView view)
{
    Lexer  ahead = p->lexer;
    Lexeme next;
    for (;;) {
        parser_read(&ahead, &next);
        if (next.code == 0 || next.first)
            return view_is_boundary(&view);
        if (!view_may_follow(&view, next.code))
            return false;
        if (next.code == TK_LBRACE)
            return true;
    }
}

/* ---- findings ---------------------------------------------------------- */

static bool surplus(Parser *p, const GrammarView *below, const Lexeme *wrong);

/* What to write: what is known of the word, else the keyword near it, else
 * nothing in its place. */
static void help_word(Parser *p, const GrammarView *view,
                      const GrammarView *below, const Lexeme *wrong, int near)
{
    const char *meant = meant_by(p, view, wrong);
    char        found[64];
    if (meant) {
        diag_help(p->diag, "%s", meant);
    } else if (near) {
        diag_help(p->diag, "did you mean %s?", token_text(near));
    } else if (!wrong->first
               && (wrong->code == TK_COMMA
                   || meant_is_filler(span_text(p->sources,
                                                wrong->token.span)))
               && surplus(p, below, wrong)) {
        quote(p, wrong, found, sizeof found);
        diag_help(p->diag, "leave %s out", found);
    }
}

/* A word stands where a clause begins, and begins none. */
static void report_clause(Parser *p, const GrammarView *view,
                          const GrammarView *below, const Lexeme *wrong,
                          int near)
{
    GrammarView clause = view_at_clause(below);
    char        found[64];
    quote(p, wrong, found, sizeof found);
    if (!near && !wrong->first && p->last->code == TK_NAME)
        diag_doubt(p->diag, p->last->token.span);
    diag_begin(p->diag, CODE_SYNTAX, wrong->token.span, "%s is no %s", found,
               view_clause_name(&clause));
    help_word(p, view, below, wrong, near);
}

/* Whether the last word is a keyword that the grammar took for a name. */
static bool is_keyword_as_name(Parser *p)
{
    GrammarView view = grammar_view(p->grammar);
    if (!token_is_keyword(p->last->code)
        || grammar_top(p->grammar) != p->last->code)
        return false;
    view.kept--;
    return !view_may_take(&view, p->last->code);
}

static void note_name(Parser *p)
{
    if (is_keyword_as_name(p)) {
        Str word = span_text(p->sources, p->last->token.span);
        diag_note(p->diag, p->last->token.span,
                  "`%.*s` is read as a name here", STR_ARG(word));
    }
}

/* The sentence breaks off, and something else begins in another line: a reader
 * looks where it broke off. */
static bool breaks_off(Parser *p, const Lexeme *wrong, int near)
{
    return (wrong->first || wrong->code == 0) && !near && p->last->code > 0;
}

/* Whether the last word could only be the name of a function, and is not
 * called, where a number was to be written: `for months`.  A name that stands
 * for a holiday is taken for one that lacks its `(`. */
static bool is_no_length(Parser *p, const GrammarView *view)
{
    GrammarView before = *view;
    if (view->pushed || view->kept < 2 || !is_word(p->last)
        || !view_may_take(view, TK_LPAREN))
        return false;
    for (int code = 0; code < grammar_tokens; code++)
        if (code != TK_LPAREN && view_may_take(view, code))
            return false;
    before.kept--;
    return view_may_take(&before, TK_INTEGER)
        && (p->last->code != TK_NAME || !view_may_take(&before, TK_DATE));
}

static void report_length(Parser *p, const GrammarView *view)
{
    char        expected[600], found[64], after[64];
    GrammarView before = *view;
    before.kept--;
    expected_write(&before, expected, sizeof expected);
    quote(p, p->last, found, sizeof found);
    quote(p, p->before, after, sizeof after);
    p->mistake_line = p->last->line;
    diag_begin(p->diag, CODE_SYNTAX, p->last->token.span,
               "expected %s after %s, found %s", expected, after, found);
    const char *meant = meant_by(p, &before, p->last);
    if (meant)
        diag_help(p->diag, "%s", meant);
}

static Pos line_end(const Parser *p, const Lexeme *lexeme)
{
    const Source *source = p->lexer.source;
    const char   *at = source->text + (lexeme->token.span.to - source->base);
    return lexeme->token.span.to + (Pos)strcspn(at, "\n\r");
}

/* What stands in the line just before a word that may not, and behind it, is
 * probably no name of anything either: that it is none is no news. */
static void doubt(Parser *p, const GrammarView *view, const Lexeme *wrong)
{
    const Lexeme *from = p->before->line == p->last->line
                       && p->before->token.span.from ? p->before : p->last;
    if (!p->last->token.span.from
        || (wrong->line != p->last->line && view_is_boundary(view)))
        return;
    diag_doubt(p->diag, (Span){from->token.span.from,
                               wrong->line == p->last->line
                                   ? line_end(p, wrong)
                                   : p->last->token.span.to});
}

static void report_word(Parser *p, const GrammarView *view,
                        const GrammarView *below, const Lexeme *wrong,
                        int near)
{
    char expected[600], found[64], after[64] = "", line[32] = "";
    Span span = wrong->token.span;
    if (is_no_length(p, view)) {
        report_length(p, view);
        return;
    }
    if (!near)
        doubt(p, view, wrong);
    expected_write(view, expected, sizeof expected);
    quote(p, wrong, found, sizeof found);
    if (p->last->token.span.from)
        quote(p, p->last, after, sizeof after);
    if (breaks_off(p, wrong, near)) {
        snprintf(line, sizeof line, " in line %u",
                 (unsigned)place_of(p->sources, span.from).line);
        span = p->last->token.span;
        p->mistake_line = p->last->line;
    }
    diag_begin(p->diag, CODE_SYNTAX, span, "expected %s%s%s, found %s%s",
               expected, after[0] ? " after " : "", after, found,
               wrong->code ? line : "");
    note_name(p);
    help_word(p, view, below, wrong, near);
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
    if (p->owed) {              /* one without a `{` took its `}` */
        p->owed--;
        return;
    }
    if (block.span.from == block.span.to)       /* its `{` was left out too */
        return;
    diag_begin(p->diag, CODE_UNTERMINATED, block.span,
               "this block is not closed");
    if (wrong->code)
        diag_note(p->diag, wrong->token.span,
                  "a `}` is missing before this, to judge by the indentation");
    diag_help(p->diag, "close it with `}`");
}

/* A line begins with a keyword of a clause: it is not misspelt. */
static bool starts_clause(const GrammarView *below, const Lexeme *wrong)
{
    GrammarView clause = view_at_clause(below);
    return wrong->first && view_may_take(&clause, wrong->code);
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
    bool        boundary = view_is_boundary(view);
    GrammarView clause = view_at_clause(below);
    if (wrong->code == 0 && p->depth > 0)
        report_open(p, wrong);
    else if (wrong->code == TK_RBRACE && p->depth == 0 && boundary)
        report_close(p, wrong);
    else if (boundary && (near ? view_may_take(&clause, near)
                               : begins_clause(p, wrong)))
        report_clause(p, view, below, wrong, near);
    else
        report_word(p, view, below, wrong, near);
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
    *p->before = *p->last;
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
    while (!view_may_take(&view, lexeme->code) || count == 0) {
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
    if (view_may_take(&view, wrong->code) || !grammar_take(&view, TK_RBRACE)
        || !view_is_boundary(&view))
        return false;
    GrammarView outer = view_at_clause(&view);
    uint32_t    depth = p->depth - 1;
    while (!view_may_take(&outer, wrong->code)) {
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
    if (!near || !grammar_take(&fixed, near)
        || !view_may_follow(&fixed, wrong->code) || !reads_on(p, fixed, 1))
        return false;
    GrammarView below = boundary_below(view);
    *p->last = *p->before;
    report(p, &view, &below, &meant, near);
    grammar_pop(p->grammar);
    meant.code = near;
    return feed(p, &meant);
}

/* A clause broke off, and the keyword that begins the next line was taken for
 * the name it lacks (`under`, then `seat Geneva`): reads it as the clause that
 * it begins. */
static bool mend_broken(Parser *p)
{
    GrammarView view = grammar_view(p->grammar);
    Lexeme      next = *p->last;
    if (!next.first || !is_keyword_as_name(p))
        return false;
    view.kept--;
    GrammarView below = boundary_below(view);
    GrammarView clause = view_at_clause(&below);
    if (!view_may_take(&clause, next.code))
        return false;
    *p->last = *p->before;
    p->since = 0;
    p->mistakes++;
    p->mistake_at = next.token.span.from;
    report(p, &view, &below, &next, 0);
    cut_back(p, &below);
    return feed(p, &next);
}

/* A `{` before `wrong`. */
static bool mend_brace(Parser *p, const Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    if (!is_word(wrong) || !grammar_take(&view, TK_LBRACE)
        || !view_may_take(&view, wrong->code)
        || !grammar_take(&view, wrong->code) || !reads_on(p, view, 2))
        return false;
    return feed_left_out(p, TK_LBRACE, wrong);
}

/* Whether the text reads on without `wrong`. */
static bool surplus(Parser *p, const GrammarView *below, const Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    Lexer       ahead = p->lexer;
    Lexeme      next;
    if (opens(wrong->code) || begins_clause(p, wrong))
        return false;
    parser_read(&ahead, &next);
    if (starts_clause(below, &next) && !view_may_take(&view, next.code))
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
    if (module)
        return lexeme->first && lexeme->column <= p->margin
            && is_word(lexeme);
    if (lexeme->code == TK_RBRACE || view_may_take(clause, lexeme->code))
        return true;
    return is_word(lexeme) && lexeme->first && lexeme->column <= indent;
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
    GrammarView clause = view_at_clause(&view);
    bool        module = view_may_take(&clause, TK_HORIZON);
    uint32_t    indent = lexeme->first ? lexeme->column : p->indent;
    uint32_t    depth = 0, round = 0;   /* braces; others, of one line */
    if (view_may_take(&clause, lexeme->code)
        || (!module && closes_all(p, lexeme, told)))
        return;
    do {
        if (lexeme->code == TK_LBRACE)
            depth++;
        else if (opens(lexeme->code))
            round++;
        else if (lexeme->code == TK_RBRACE && depth > 0)
            depth--;
        else if (lexeme->code == TK_RBRACE && !module)
            return;
        else if (closes(lexeme->code) && round > 0)
            round--;
        parser_read(&p->lexer, lexeme);
        if (lexeme->first)
            round = 0;
        if (!module && closes_all(p, lexeme, told && depth == 0))
            return;
    } while (lexeme->code
             && (depth + round > 0
                 || !goes_on(p, &clause, lexeme, module, indent)));
}

/* A block ends that may not end yet (a check without its `each`): takes it
 * and what it is of from the stack. */
static void abandon(Parser *p, Lexeme *close)
{
    GrammarView view = grammar_view(p->grammar);
    uint32_t    depth = p->depth;
    if (view_may_take(&view, TK_RBRACE))
        return;
    while (grammar_height(p->grammar) > 0 && p->depth >= depth)
        drop(p);
    GrammarView below = boundary_below(grammar_view(p->grammar));
    cut_back(p, &below);
    parser_read(&p->lexer, close);
}

/* Past the rest of a clause, of which `below` is kept. */
static void pass_over(Parser *p, const GrammarView *below, Lexeme *wrong,
                      bool told)
{
    cut_back(p, below);
    skip(p, wrong, told);
    if (wrong->code == TK_RBRACE)
        abandon(p, wrong);
}

/* `wrong` fails because `the` before it was taken for a name (`by the end of
 * 2011`): leaves that out. */
static bool mend_article(Parser *p, Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    Lexeme      article = *p->last;
    char        found[64];
    if (wrong->code == 0 || !is_word(&article)
        || grammar_top(p->grammar) != article.code
        || (article.code != TK_NAME && !is_keyword_as_name(p))
        || !meant_is_article(span_text(p->sources, article.token.span)))
        return false;
    view.kept--;
    GrammarView fixed = view, below = boundary_below(view);
    bool        reads = view_may_follow(&fixed, wrong->code)
                     && reads_line(p, fixed);
    *p->last = *p->before;
    report(p, &view, &below, &article, 0);
    quote(p, &article, found, sizeof found);
    if (reads)
        diag_help(p->diag, "leave %s out", found);
    else if (wrong->code == TK_ORDINAL)
        diag_help(p->diag, "a session goes by its body and number, as in "
                  "`GA 66`");
    else
        diag_help(p->diag, "write dates and names without %s", found);
    grammar_pop(p->grammar);
    if (!reads)
        pass_over(p, &below, wrong, false);
    return true;
}

/* The end has come inside something: closes it all. */
static void finish(Parser *p, const GrammarView *below, const Lexeme *end)
{
    cut_back(p, below);
    while (p->depth > 0 && feed_left_out(p, TK_RBRACE, end))
        continue;
    GrammarView view = grammar_view(p->grammar);
    p->stopped = !view_may_take(&view, 0);
}

/* Whether this is the echo of a mistake that was reported already. */
static bool is_echo(const Parser *p, const Lexeme *wrong)
{
    bool same = p->mistake_line == wrong->line
             || (p->since && p->mistake_line == p->last->line);
    return wrong->bad || p->last->bad
        || (p->bad_year && p->last->token.span.from == p->bad_year)
        || (p->mistakes && p->since < CALM && same);
}

static void mend(Parser *p, const GrammarView *below, Lexeme *wrong, int near,
                 bool told)
{
    if (wrong->code == 0) {
        finish(p, below, wrong);
    } else if (mend_brace(p, wrong)) {
        return;
    } else if (mend_spelling(p, wrong, near) || surplus(p, below, wrong)) {
        parser_read(&p->lexer, wrong);
    } else {
        pass_over(p, below, wrong, told);
    }
}

/* Mending ends: the token is another one, or it can be taken now. */
static bool takes(Parser *p, const Lexeme *lexeme)
{
    GrammarView view = grammar_view(p->grammar);
    return view_may_follow(&view, lexeme->code);
}

static void mend_here(Parser *p, Lexeme *wrong)
{
    GrammarView view = grammar_view(p->grammar);
    GrammarView below = boundary_below(view);
    bool        echo = is_echo(p, wrong);
    Pos         place = wrong->token.span.from;
    int         near = echo || starts_clause(&below, wrong)
                            || meant_by(p, &view, wrong)
                     ? 0 : near_keyword(p, &view, wrong);
    if (!echo || wrong->bad || p->last->bad)
        p->mistake_line = wrong->line;
    p->since = 0;
    p->mistakes += !echo;
    p->mistake_at = place;
    p->lexer.passing = true;
    if (echo || !(mend_open(p, &below, wrong) || mend_article(p, wrong)
                  || mend_last(p, wrong))) {
        if (!echo)
            report(p, &view, &below, wrong, near);
        mend(p, &below, wrong, near, !echo);
    }
    p->lexer.passing = false;
    assert(p->stopped || wrong->token.span.from != place || takes(p, wrong));
}

void syntax_mend(Parser *p, Lexeme *wrong)
{
    if (!is_echo(p, wrong) && mend_broken(p) && takes(p, wrong))
        return;
    mend_here(p, wrong);
}
