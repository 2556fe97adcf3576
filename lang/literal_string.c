/* literal_string.c -- texts in quotes: escapes, indentation, directions.
 *
 * In:   the bytes between the quotes, which lexer.re has looked through.
 * Out:  the text that they stand for; itself, without a copy, when there is
 *       nothing to resolve. */
#include "lang/literal.h"

#include "lang/unicode.h"

typedef struct {
    Lexer   *lx;
    char    *text;              /* room for every byte between the quotes */
    uint32_t used;
} Writer;

static void put(Writer *w, char byte)
{
    w->text[w->used++] = byte;
}

/* ---- escapes ----------------------------------------------------------- */

static void put_point(Writer *w, int32_t point)
{
    if (point < 0x80) {
        put(w, (char)point);
        return;
    }
    if (point < 0x800) {
        put(w, (char)(0xC0 | point >> 6));
    } else {
        if (point < 0x10000) {
            put(w, (char)(0xE0 | point >> 12));
        } else {
            put(w, (char)(0xF0 | point >> 18));
            put(w, (char)(0x80 | (point >> 12 & 0x3F)));
        }
        put(w, (char)(0x80 | (point >> 6 & 0x3F)));
    }
    put(w, (char)(0x80 | (point & 0x3F)));
}

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
         : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static void bad_escape(Writer *w, const char *from, const char *to,
                       const char *help)
{
    Lexer *lx = w->lx;
    diag_begin(lx->diag, CODE_BAD_ESCAPE, literal_span(lx, from, to),
               "`%.*s` stands for no character", (int)(to - from), from);
    diag_help(lx->diag, "%s", help);
    literal_mistake(lx);
}

/* Whether a character may be written as `\u{…}`. */
static bool may_stand(int32_t point)
{
    return point >= 0 && point <= 0x10FFFF
        && !(point >= 0xD800 && point <= 0xDFFF)
        && (point == '\t' || point == '\n' || !unicode_is_control(point))
        && point != '\r' && !unicode_is_override(point);
}

/* `\u{4E2D}`, `at` behind the `u`; returns where it ends. */
static const char *unicode_escape(Writer *w, const char *at, const char *to)
{
    const char *from = at - 2;
    int32_t     point = 0;
    int         count = 0;
    if (at < to && *at == '{')
        for (at++; at < to && hex(*at) >= 0; at++, count++)
            point = count < 6 ? point * 16 + hex(*at) : -1;
    bool closed = at < to && *at == '}';
    at += closed;
    if (!closed || count == 0)
        bad_escape(w, from, at, "write `\\u{…}` with one to six hexadecimal "
                   "digits");
    else if (count > 6 || !may_stand(point))
        bad_escape(w, from, at, "no such character may stand in a text");
    else
        put_point(w, point);
    return at;
}

/* One escape, `at` behind the backslash; returns where it ends. */
static const char *escape(Writer *w, const char *at, const char *to)
{
    if (at == to) {
        put(w, '\\');
        return at;
    }
    switch (*at) {
    case 'n':  put(w, '\n'); return at + 1;
    case '"':  put(w, '"');  return at + 1;
    case '\\': put(w, '\\'); return at + 1;
    case 'u':  return unicode_escape(w, at + 1, to);
    default:   break;
    }
    size_t size;
    unicode_next(at, (size_t)(to - at), &size);
    bad_escape(w, at - 1, at + size, "the escapes are `\\n`, `\\\"`, `\\\\` "
               "and `\\u{…}`");
    return at + size;
}

static void put_line(Writer *w, const char *from, const char *to)
{
    while (from < to) {
        if (*from == '\\')
            from = escape(w, from + 1, to);
        else
            put(w, *from++);
    }
}

/* ---- texts of several lines -------------------------------------------- */

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static const char *line_end(const char *at, const char *to)
{
    while (at < to && *at != '\n' && *at != '\r')
        at++;
    return at;
}

static const char *line_next(const char *end, const char *to)
{
    if (end + 1 < to && end[0] == '\r' && end[1] == '\n')
        return end + 2;
    return end + 1;
}

/* Bytes of indentation; all of a blank line. */
static uint32_t indent_of(const char *at, const char *end)
{
    const char *from = at;
    while (at < end && is_blank(*at))
        at++;
    return (uint32_t)(at - from);
}

/* What the lines after the first have in common that are not blank. */
static uint32_t common_indent(const char *at, const char *to)
{
    uint32_t common = UINT32_MAX;
    while (at < to) {
        const char *end = line_end(at, to);
        uint32_t    indent = indent_of(at, end);
        if (at + indent < end && indent < common)
            common = indent;
        at = line_next(end, to);
    }
    return common == UINT32_MAX ? 0 : common;
}

static void put_lines(Writer *w, const char *from, const char *to)
{
    const char *end = line_end(from, to);
    bool        open = indent_of(from, end) < (uint32_t)(end - from);
    uint32_t    common = end < to ? common_indent(line_next(end, to), to) : 0;
    if (open || end == to)
        put_line(w, from, end);
    bool some = open;
    while (end < to) {
        const char *at = line_next(end, to);
        uint32_t    indent;
        end = line_end(at, to);
        indent = indent_of(at, end);
        if (end == to && at + indent == end)
            return;                         /* the line of the closing quotes */
        if (some)
            put(w, '\n');
        some = true;
        if (at + indent < end)
            put_line(w, at + common, end);
    }
}

/* ---- the whole --------------------------------------------------------- */

/* Isolates must pair up within the text, or they reach into what follows. */
static void check_isolates(Lexer *lx, Str text, Span span)
{
    int depth = 0;
    for (uint32_t i = 0; i < text.len && depth >= 0;) {
        size_t  size;
        int32_t point = unicode_next(text.at + i, text.len - i, &size);
        depth += unicode_isolate(point);
        i += (uint32_t)size;
    }
    if (depth == 0)
        return;
    diag_begin(lx->diag, CODE_UNBALANCED_ISOLATE, span,
               depth > 0 ? "a directional isolate is not closed in this text"
                         : "a directional isolate is closed here that was not "
                           "opened");
    diag_help(lx->diag, "each of U+2066 to U+2068 needs its U+2069");
    literal_mistake(lx);
}

static void report_open(Lexer *lx, const char *open, StringShape shape)
{
    const char *end = open + (shape.is_long ? 3 : 1);
    if (lx->passing)
        return;
    diag_begin(lx->diag, CODE_UNTERMINATED, literal_span(lx, open, end),
               "this text is not closed");
    if (shape.is_long)
        diag_help(lx->diag, "three quotes close it");
    else
        diag_help(lx->diag, "a quote closes it in its own line; a text of "
                  "several lines stands between three quotes");
    literal_mistake(lx);
}

/* A text that its line did not close will hardly hold the braces that the
 * line ends in: they are read as braces. */
static const char *before_braces(const char *from, const char *to)
{
    const char *last = to;
    for (const char *at = to; at > from; at--) {
        if (at[-1] == '{' || at[-1] == '}')
            last = at - 1;
        else if (!is_blank(at[-1]))
            break;
    }
    return last;
}

void literal_string(Lexer *lx, const char *open, const char *from,
                    const char *to, StringShape shape, Token *token)
{
    if (!shape.closed) {
        report_open(lx, open, shape);
        if (!shape.is_long)
            lx->cursor = to = before_braces(from, to);
    }
    uint32_t len = (uint32_t)(to - from);
    token->span = literal_span(lx, open, lx->cursor);
    token->as.text = (Str){from, len};
    if (shape.escapes || shape.is_long) {
        Writer w = {lx, arena_alloc(lx->arena, (size_t)len + 1), 0};
        if (shape.is_long)
            put_lines(&w, from, to);
        else
            put_line(&w, from, to);
        token->as.text = (Str){w.text, w.used};
    }
    if (shape.wide || shape.escapes)
        check_isolates(lx, token->as.text, token->span);
}
