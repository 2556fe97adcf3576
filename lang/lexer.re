/* lexer.re -- text into words, for re2c.
 *
 * In:   one source, a NUL after its last byte (the sentinel).
 * Out:  a code and a Token for each word; findings for what is no word.
 *
 * The rules know bytes; what they match is worked out in literal.c.  Whatever
 * is not ASCII, outside strings and comments, goes through other(). */
#include "lang/lexer.h"

#include "grammar.h"
#include "lang/literal.h"
#include "lang/unicode.h"

/*!re2c
    re2c:yyfill:enable = 0;
    re2c:flags:utf-8 = 1;
    re2c:flags:bit-vectors = 1;
    re2c:yych:conversion = 1;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = at;
    re2c:define:YYMARKER = marker;

    // pieces, named once
    digit  = [0-9];
    letter = [A-Za-z];
    part   = [A-Za-z0-9_];
    dash   = "-" | [\u2013\u2014];
    name   = letter part* ("-"+ part+)*;
    inside_brackets = part+ ((dash | ".") part+)*;
    unit   = part | dash part | "." part | "."? "(" inside_brackets ")";
    symbol = letter unit* ("/" unit+)+ "*"?;
    plain  = [\t\x20-\x7e];
    inside = [\t\x20-\x7e] \ ["\\];
    any    = [\x00-\ud7ff\ue000-\U0010ffff];
    wide   = [\u00a0-\u2029\u202f-\ud7ff\ue000-\U0010ffff];
*/

void lexer_begin(Lexer *lexer, const Source *source, Keywords keywords,
                 Arena *arena, Interns *interns, Diag *diag)
{
    *lexer = (Lexer){
        .source = source,
        .cursor = source->text,
        .limit = source->text + source->len,
        .line = source->text,
        .keywords = keywords,
        .arena = arena,
        .interns = interns,
        .diag = diag,
    };
}

/* What must not stand in a comment or a string is reported in passing. */
static void refuse(Lexer *lx, const char *from, const char *to)
{
    Code code = literal_refusal(from, to);
    Span span = literal_span(lx, from, to);
    if (code == CODE_DIRECTION_OVERRIDE)
        diag_begin(lx->diag, code, span, "a directional override stands here, "
                   "and would hide what the text says");
    else
        diag_begin(lx->diag, code, span, "a control character stands here");
    diag_help(lx->diag, "remove it");
    literal_mistake(lx);
}

void lexer_stop(Lexer *lx, Span span)
{
    diag_begin(lx->diag, CODE_TOO_LARGE, span,
               "after %d mistakes the rest of this file was not read",
               MISTAKES_MAX);
    lx->bad = true;
    lx->cursor = lx->limit;
}

/* Whether so much is wrong before `at` that reading ends there. */
static bool hopeless(Lexer *lx, const char *at)
{
    if (lx->mistakes < MISTAKES_MAX)
        return false;
    lexer_stop(lx, literal_span(lx, at, at));
    return true;
}

/* Nothing after the first byte that is no UTF-8 can be trusted. */
static void give_up(Lexer *lx, const char *from)
{
    diag_begin(lx->diag, CODE_BAD_UTF8, literal_span(lx, from, from + 1),
               "byte 0x%02X is not UTF-8, and nothing after it was read",
               (unsigned)(unsigned char)*from);
    diag_help(lx->diag, "save the file as UTF-8");
    lx->bad = true;
    lx->cursor = lx->limit;
}

/* Past a comment, up to its line end. */
static const char *comment(Lexer *lx, const char *at)
{
    for (;;) {
        const char *from = at, *marker;
        /*!re2c
            (plain | wide)+     { continue; }
            [\n\r]              { return from; }
            "\x00"              { if (from == lx->limit) return from;
                                  refuse(lx, from, at); continue; }
            any                 { refuse(lx, from, at);
                                  if (hopeless(lx, at)) return lx->limit;
                                  continue; }
            *                   { give_up(lx, from); return lx->limit; }
        */
    }
}

/* Past a string in one line, from after its opening quote; `from` at a line
 * end means that it was not closed. */
static const char *quoted(Lexer *lx, const char *at, StringShape *shape)
{
    for (;;) {
        const char *from = at, *marker;
        /*!re2c
            inside+             { continue; }
            ["]                 { shape->closed = true; return from; }
            "\\" (any \ [\x00\n\r])    { shape->escapes = true; continue; }
            wide+               { shape->wide = true; continue; }
            "\\"                { continue; }
            [\n\r]              { return from; }
            "\x00"              { if (from == lx->limit) return from;
                                  refuse(lx, from, at); continue; }
            any                 { refuse(lx, from, at);
                                  if (!hopeless(lx, at)) continue;
                                  shape->closed = true; return lx->limit; }
            *                   { give_up(lx, from); shape->closed = true;
                                  return lx->limit; }
        */
    }
}

/* The same for a string of several lines, up to three quotes. */
static const char *long_quoted(Lexer *lx, const char *at, StringShape *shape)
{
    for (;;) {
        const char *from = at, *marker;
        /*!re2c
            ["]["]["]           { shape->closed = true; return from; }
            ["]                 { continue; }
            inside+             { continue; }
            "\\" (any \ [\x00\n\r])    { shape->escapes = true; continue; }
            "\\"                { continue; }
            wide+               { shape->wide = true; continue; }
            [\n\r]              { lx->line = at; continue; }
            "\x00"              { if (from == lx->limit) return from;
                                  refuse(lx, from, at); continue; }
            any                 { refuse(lx, from, at);
                                  if (!hopeless(lx, at)) continue;
                                  shape->closed = true; return lx->limit; }
            *                   { give_up(lx, from); shape->closed = true;
                                  return lx->limit; }
        */
    }
}

static int string(Lexer *lx, const char *from, Token *token)
{
    StringShape shape = {.is_long = from[1] == '"' && from[2] == '"'};
    uint32_t    quotes = shape.is_long ? 3 : 1;
    const char *line = lx->line, *to;
    to = shape.is_long ? long_quoted(lx, from + 3, &shape)
                       : quoted(lx, from + 1, &shape);
    bool cut = to == lx->limit && shape.closed;
    lx->cursor = shape.closed && !cut ? to + quotes : to;
    literal_string(lx, from, from + quotes, to, shape, token);
    if (shape.is_long && !shape.closed)
        lx->line = line;
    return TK_STRING;
}

/* A name, a keyword, or the language tag of the string that follows. */
static int named(Lexer *lx, const char *from, const char *at, Token *token)
{
    Str text = {from, (uint32_t)(at - from)};
    if ((unsigned char)*at >= 0x80 || *at == '-') {
        at = literal_name(lx, from, at, &text);
        lx->cursor = at;
        token->span.to = lx->source->base + (Pos)(at - lx->source->text);
    }
    literal_check_name(lx, text);
    token->name = intern(lx->interns, text);
    if (token->name < lx->keywords.limit
        && lx->keywords.code[token->name])
        return lx->keywords.code[token->name];
    return literal_is_tag(text, at) ? TK_LANGTAG : TK_NAME;
}

/* A character beyond ASCII where a word should begin. */
static int other(Lexer *lx, const char *from, const char *at, Token *token)
{
    size_t  size;
    int32_t point = unicode_next(from, (size_t)(lx->limit - from), &size);
    if (unicode_is_name_start(point))
        return named(lx, from, from, token);
    if (literal_curly(lx, from, point, token))
        return TK_STRING;
    if (unicode_is_override(point) || unicode_is_control(point))
        refuse(lx, from, at);
    else if (!literal_is_mark(point))
        literal_stray(lx, from, at);
    return 0;
}

/* `#` begins a comment where a line begins, or after a blank. */
static void hash(Lexer *lx, const char *from, const char *at)
{
    if (from > lx->line && from[-1] != ' ' && from[-1] != '\t') {
        diag_begin(lx->diag, CODE_STRAY_CHARACTER, literal_span(lx, from, at),
                   "`#` begins a comment only after a blank");
        diag_help(lx->diag, "put a blank before it");
        literal_mistake(lx);
    }
    lx->cursor = at;
    at = comment(lx, at);
    if (lx->cursor != lx->limit)
        lx->cursor = at;
}

/* Settles where the token lies; then the cursor is behind it. */
static inline void settle(Lexer *lx, const char *from, const char *at,
                          Token *token)
{
    Pos start = lx->source->base + (Pos)(from - lx->source->text);
    token->span = (Span){start, start + (Pos)(at - from)};
    lx->column = (uint32_t)(from - lx->line);
    lx->cursor = at;
}

/* The token is settled before its code is worked out. */
#define TAKE(code)                                                           \
    do {                                                                     \
        settle(lx, from, at, token);                                         \
        return (code);                                                       \
    } while (0)
#define NEWLINE()     do { lx->line = at; lx->first = true;                  \
                           lx->passing = false; } while (0)

/* On to the next word, unless too much was wrong. */
#define NEXT()                                                               \
    if (!hopeless(lx, at))                                                   \
        continue;                                                            \
    settle(lx, at, at, token);                                               \
    lx->cursor = lx->limit;                                                  \
    return 0

static int next_word(Lexer *lx, const char *at, Token *token)
{
    for (;;) {
        const char *from = at, *marker;
        /*!re2c
            // what stands between words
            [ \t]+              { continue; }
            [\n\r]              { NEWLINE(); continue; }
            "#"                 { hash(lx, from, at);
                                  at = lx->cursor; continue; }

            // names; keywords are names that named() knows
            name                { TAKE(named(lx, from, at, token)); }
            symbol              { TAKE(literal_symbol(lx, from, at, token)); }
            symbol "#" name     { TAKE(literal_symbol(lx, from, at, token)); }
            letter (part | dash part)* ("." part+)+
                                { TAKE(literal_dotted(lx, from, at, token)); }

            // numbers and dates, above what only looks like one
            digit+              { TAKE(literal_integer(lx, from, at, token)); }
            digit+ ("st" | "nd" | "rd" | "th")
                                { TAKE(literal_ordinal(lx, from, at, token)); }
            digit{4} "-" digit{2} "-" digit{2}
                                { TAKE(literal_day(lx, from, at, token)); }
            digit{4} "-" digit{2}
                                { TAKE(literal_month(lx, from, at, token)); }
            digit{4} "-Q" [1-4] { TAKE(literal_quarter(lx, from, at, token)); }
            digit{1,2} [/.] digit{1,2} [/.] digit{4}
                                { TAKE(literal_foreign_day(lx, from, at,
                                                           token)); }
            digit{4} "/" digit{1,2} "/" digit{1,2}
                                { TAKE(literal_foreign_day(lx, from, at,
                                                           token)); }
            digit+ ("(" part+ ")")+
                                { TAKE(literal_subpara(lx, from, at, token)); }
            digit+ ("." part+)+ { TAKE(literal_dotted(lx, from, at, token)); }
            digit (part | dash part)*
                                { TAKE(literal_bad_number(lx, from, at,
                                                          token)); }

            // strings
            ["]                 { settle(lx, from, at, token);
                                  return string(lx, from, token); }

            // signs
            "{"                 { TAKE(TK_LBRACE); }
            "}"                 { TAKE(TK_RBRACE); }
            "("                 { TAKE(TK_LPAREN); }
            ")"                 { TAKE(TK_RPAREN); }
            "["                 { TAKE(TK_LBRACKET); }
            "]"                 { TAKE(TK_RBRACKET); }
            ","                 { TAKE(TK_COMMA); }
            ".."                { TAKE(TK_DOTDOT); }
            "+"                 { TAKE(TK_JOIN); }
            "-"                 { TAKE(TK_MINUS); }
            "="                 { TAKE(TK_EQUAL); }
            "!="                { TAKE(TK_NOT_EQUAL); }
            "<"                 { TAKE(TK_LESS); }
            "<="                { TAKE(TK_LESS_EQUAL); }
            ">"                 { TAKE(TK_GREATER); }
            ">="                { TAKE(TK_GREATER_EQUAL); }

            // the end, and whatever is left
            "\x00"              { if (from == lx->limit) {
                                      settle(lx, from, from, token);
                                      return 0;
                                  }
                                  while (at < lx->limit && !*at) at++;
                                  refuse(lx, from, at); continue; }
            [\x01-\x08\x0b\x0c\x0e-\x1f\x7f]+
                                { refuse(lx, from, at); NEXT(); }
            [!$%&'*./:;?@\\^_`|~]+
                                { literal_stray(lx, from, at); NEXT(); }
            any                 { settle(lx, from, at, token);
                                  int code = other(lx, from, at, token);
                                  if (code) return code;
                                  at = lx->cursor; NEXT(); }
            *                   { give_up(lx, from);
                                  settle(lx, from, from, token);
                                  lx->cursor = lx->limit; return 0; }
        */
    }
}

int lexer_next(Lexer *lx, Token *token)
{
    *token = (Token){.number = 0};
    lx->first = lx->cursor == lx->source->text;
    lx->bad = false;
    if (lx->cursor < lx->limit && hopeless(lx, lx->cursor))
        lx->cursor = lx->limit;
    return next_word(lx, lx->cursor, token);
}
