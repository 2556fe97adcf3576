/* format.c -- lays a module out again, word by word.
 *
 * In:   a module without errors, and its source.
 * Out:  text.
 *
 * First the words are listed, each with what stands before it: how many line
 * ends, and which comments.  Then braces are paired, and it is settled which
 * blocks are opened over lines.  The printing after that is one walk over the
 * list that looks one word ahead. */
#include "lang/format.h"

#include <string.h>

#include "grammar.h"
#include "lang/diag.h"
#include "lang/lexer.h"
#include "lang/memory.h"
#include "lang/unicode.h"
#include "lang/walk.h"

typedef struct {
    int      code;
    Str      text;
    uint32_t width;             /* columns */
    uint32_t gap;               /* first byte of what stands before it */
    uint32_t lines;             /* line ends before it */
    bool     comment;           /* a comment stands before it */
    bool     beside;            /* the first of them on the last word's line */
    bool     touches;           /* nothing stands between it and the last */
    bool     starts;            /* it begins a clause or a declaration */
    bool     broken;            /* `{` of a block over several lines, and `}` */
    uint32_t mate;              /* the other brace */
} Word;

typedef struct {
    const Source *source;
    VEC(Word)     words;
    VEC(char)     out;
    uint32_t      column;       /* columns written on this line */
    uint32_t      depth;        /* blocks open over lines */
    bool          fresh;        /* nothing is written on this line yet */
    uint32_t      stack_end;    /* texts up to here have a line each, */
    uint32_t      stack_column; /* their tags in this column */
} Format;

/* ---- listing the words --------------------------------------------------- */

/* What stands between two words: blanks, line ends, comments. */
static void read_gap(const Format *f, Word *word, uint32_t to)
{
    const char *text = f->source->text;
    for (uint32_t i = word->gap; i < to; i++) {
        if (text[i] == '\n')
            word->lines++;
        if (text[i] != '#')
            continue;
        word->beside = word->beside
            || (f->words.count && !word->comment && word->lines == 0);
        word->comment = true;
        while (i + 1 < to && text[i + 1] != '\n')
            i++;
    }
    word->touches = word->gap == to;
}

static void add_word(Format *f, int code, Span span, uint32_t *end)
{
    uint32_t from = span.from - f->source->base;
    Word     word = {.code = code, .gap = *end,
                     .text = {f->source->text + from, span.to - span.from}};
    word.width = unicode_width(word.text);
    read_gap(f, &word, from);
    VEC_PUSH(&f->words, word);
    *end = span.to - f->source->base;
}

/* The module has no errors, so reading it again gives no finding. */
static void list_words(Format *f, Arena *arena, Interns *interns)
{
    Sources *none = sources_new();
    Diag    *diag = diag_new(none);
    Lexer    lexer;
    Token    token;
    uint32_t end = 0;
    int      code;
    lexer_begin(&lexer, f->source, keywords_new(arena, interns), arena, interns,
                diag);
    while ((code = lexer_next(&lexer, &token)) != 0)
        add_word(f, code, token.span, &end);
    Word last = {.gap = end};
    read_gap(f, &last, f->source->len);
    VEC_PUSH(&f->words, last);
    diag_free(diag);
    sources_free(none);
}

/* ---- what begins a line -------------------------------------------------- */

static Word *word_at(Format *f, Pos pos)
{
    size_t      low = 0, high = f->words.count - 1;
    const char *at = f->source->text + (pos - f->source->base);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (f->words.at[middle].text.at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return f->words.at[low].text.at == at ? &f->words.at[low] : NULL;
}

/* What `assume` assumes is part of its clause. */
static void mark_start(Node *node, const Node *parent, void *context)
{
    Word *word = node->span.from && !(parent && parent->kind == NODE_ASSUME)
               ? word_at(context, node->span.from) : NULL;
    if (word)
        word->starts = true;
}

static void pair_braces(Format *f)
{
    VEC(uint32_t) open = {0};
    for (uint32_t i = 0; i < f->words.count; i++) {
        if (f->words.at[i].code == TK_LBRACE) {
            VEC_PUSH(&open, i);
        } else if (f->words.at[i].code == TK_RBRACE && open.count) {
            uint32_t mate = open.at[--open.count];
            f->words.at[i].mate = mate;
            f->words.at[mate].mate = i;
        }
    }
    VEC_FREE(&open);
}

static bool has_line_end(Str text)
{
    return text.len && memchr(text.at, '\n', text.len) != NULL;
}

/* A block that was written over lines is broken; so is what holds it. */
static void break_written(Format *f)
{
    VEC(uint32_t) open = {0};
    for (uint32_t i = 0; i < f->words.count; i++) {
        Word *word = &f->words.at[i];
        if (word->lines || word->comment)
            for (size_t o = open.count;
                 o-- > 0 && !f->words.at[open.at[o]].broken;)
                f->words.at[open.at[o]].broken = true;
        if (word->code == TK_LBRACE)
            VEC_PUSH(&open, i);
        else if (word->code == TK_RBRACE && open.count)
            word->broken = f->words.at[open.at[--open.count]].broken;
    }
    VEC_FREE(&open);
}

/* ---- blanks -------------------------------------------------------------- */

static bool closes(int code)
{
    return code == TK_RPAREN || code == TK_RBRACKET || code == TK_COMMA;
}

static bool opens(int code)
{
    return code == TK_LPAREN || code == TK_LBRACKET;
}

/* `1..3`, of paragraphs, is written without blanks; a range of days with
 * them: as the author wrote whole numbers. */
static bool is_tight_range(const Format *f, uint32_t i)
{
    return f->words.at[i].code == TK_DOTDOT && i > 0
        && f->words.at[i - 1].code == TK_INTEGER && f->words.at[i].touches
        && f->words.at[i + 1].code == TK_INTEGER && f->words.at[i + 1].touches;
}

/* The number of `-3`: a minus that touches what follows it alone is a sign. */
static bool is_signed(const Format *f, uint32_t i)
{
    return f->words.at[i].code == TK_INTEGER && f->words.at[i].touches
        && f->words.at[i - 1].code == TK_MINUS
        && (i < 2 || !f->words.at[i - 1].touches
            || opens(f->words.at[i - 2].code));
}

/* How many blanks stand before word i when it goes on in the line. */
static uint32_t blanks(const Format *f, uint32_t i)
{
    const Word *word = &f->words.at[i], *last = &f->words.at[i - 1];
    if (closes(word->code) || opens(last->code))
        return 0;
    if (opens(word->code) && word->touches)
        return 0;
    if (is_tight_range(f, i) || is_tight_range(f, i - 1) || is_signed(f, i))
        return 0;
    if (last->code == TK_LBRACE && word->code == TK_RBRACE)
        return 1;
    return word->starts && last->code != TK_LBRACE ? 2 : 1;
}

/* ---- breaking what is too long ------------------------------------------- */

/* Columns of the line that begins with word i, if no block of it is broken;
 * *end is the first word of the next line. */
static uint32_t line_width(const Format *f, uint32_t i, uint32_t *end)
{
    uint32_t width = f->words.at[i].width, depth = 0;
    for (*end = i + 1; *end + 1 < f->words.count; ++*end) {
        const Word *word = &f->words.at[*end];
        if (depth == 0 && (word->starts || word->code == TK_RBRACE))
            return width;
        depth += word->code == TK_LBRACE;
        depth -= word->code == TK_RBRACE;
        width += blanks(f, *end) + word->width;
    }
    return width;
}

/* Breaks the outermost blocks of a line that does not fit; their lines are
 * looked at in their turn.  A block of no words cannot be broken. */
static void break_long(Format *f)
{
    uint32_t depth = 0;
    for (uint32_t i = 0; i + 1 < f->words.count; i++) {
        Word *word = &f->words.at[i];
        if (word->code == TK_RBRACE) {
            depth -= word->broken;
            continue;
        }
        if (word->code == TK_LBRACE) {
            depth += word->broken;
            if (!word->broken)
                i = word->mate;
            continue;
        }
        uint32_t end;
        if (!word->starts || 4 * depth + line_width(f, i, &end) <= FORMAT_WIDTH)
            continue;
        for (uint32_t b = i + 1; b < end; b++) {
            Word *brace = &f->words.at[b];
            if (brace->code != TK_LBRACE)
                continue;
            bool empty = brace->mate == b + 1;
            brace->broken = f->words.at[brace->mate].broken =
                brace->broken || !empty;
            b = brace->mate;
        }
    }
}

/* ---- printing ------------------------------------------------------------ */

static void put(Format *f, const char *text, uint32_t len)
{
    for (uint32_t i = 0; i < len; i++)
        if (text[i] != '\r')
            VEC_PUSH(&f->out, text[i]);
}

static void put_blanks(Format *f, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        VEC_PUSH(&f->out, ' ');
    f->column += count;
}

static void end_line(Format *f)
{
    VEC_PUSH(&f->out, '\n');
    f->column = 0;
    f->fresh = true;
}

static void put_word(Format *f, const Word *word)
{
    put(f, word->text.at, word->text.len);
    f->column =
        has_line_end(word->text) ? FORMAT_WIDTH : f->column + word->width;
    f->fresh = false;
}

static void indent(Format *f, uint32_t more)
{
    if (f->fresh)
        put_blanks(f, 4 * f->depth + more);
}

/* Without the blanks at its end. */
static uint32_t comment_length(const char *text, uint32_t from, uint32_t to)
{
    uint32_t end = from;
    while (end < to && text[end] != '\n')
        end++;
    while (end > from && (text[end - 1] == ' ' || text[end - 1] == '\t'
                          || text[end - 1] == '\r'))
        end--;
    return end - from;
}

/* The comments of a gap, each on its line but the one beside the last word.
 * An empty line before or between them is kept; *lines is how many line ends
 * are still to be accounted for when the next word comes. */
static void put_comments(Format *f, const Word *word, uint32_t to,
                         uint32_t *lines)
{
    const char *text = f->source->text;
    uint32_t    ends = 0;
    bool        beside = word->beside;
    for (uint32_t i = word->gap; i < to; i++) {
        if (text[i] == '\n')
            ends++;
        if (text[i] != '#')
            continue;
        uint32_t len = comment_length(text, i, to);
        if (beside) {
            put_blanks(f, 2);
        } else {
            if (!f->fresh)
                end_line(f);
            if (ends > 1 && f->out.count > 1
                && f->out.at[f->out.count - 2] != '{')
                end_line(f);
            indent(f, word->code == TK_RBRACE && word->broken ? 4 : 0);
        }
        put(f, text + i, len);
        end_line(f);
        beside = false;
        ends = 1;
        i += len - 1;
        while (i + 1 < to && text[i + 1] != '\n')
            i++;
        i++;                    /* the line end that the comment takes */
    }
    *lines = ends;
}

/* Whether word i begins a line, when no comment makes it do so. */
static bool begins_line(const Format *f, uint32_t i, const Word *block)
{
    const Word *word = &f->words.at[i];
    if (i == 0 || word->code == 0)
        return true;
    if (word->code == TK_RBRACE)
        return word->broken;
    if (f->words.at[i - 1].code == TK_LBRACE)
        return f->words.at[i - 1].broken;
    return word->starts && (!block || block->broken);
}

static bool keeps_empty_line(const Format *f, uint32_t i)
{
    const Word *word = &f->words.at[i];
    return i > 0 && word->code != 0 && word->code != TK_RBRACE
        && f->words.at[i - 1].code != TK_LBRACE;
}

/* Columns from word i to the next comma, or to the end of its line. */
static uint32_t reach(const Format *f, uint32_t i)
{
    uint32_t width = f->words.at[i].width;
    while (f->words.at[i].code != TK_COMMA && i + 1 < f->words.count) {
        const Word *next = &f->words.at[++i];
        if (next->starts || next->code == TK_LBRACE || next->code == TK_RBRACE
            || next->code == 0)
            break;
        width += blanks(f, i) + next->width;
    }
    return width;
}

static bool is_too_long(const Format *f, uint32_t i)
{
    return f->words.at[i - 1].code == TK_COMMA
        && f->column + blanks(f, i) + reach(f, i) > FORMAT_WIDTH;
}

/* The word behind a run of tagged texts, `fr "…" ru "…" + "…"`, that begins
 * with the tag i.  *over: whether it was written over lines. */
static uint32_t texts_end(const Format *f, uint32_t i, uint32_t *width,
                          bool *over)
{
    *width = 0;
    *over = false;
    uint32_t end = i;
    for (int code; (code = f->words.at[end].code) == TK_LANGTAG
         || code == TK_STRING || code == TK_JOIN; end++) {
        *over = *over || (end > i && code == TK_LANGTAG
                          && f->words.at[end].lines);
        *width += blanks(f, end) + f->words.at[end].width;
    }
    return end;
}

/* Texts in several languages that do not fit, or were written over lines, have
 * a line each.  Called with the first tag, where it stands. */
static void begin_stack(Format *f, uint32_t i)
{
    uint32_t width;
    bool     over;
    uint32_t end = texts_end(f, i, &width, &over);
    if (!over && f->column + width <= FORMAT_WIDTH + 1)
        return;
    f->stack_end = end;
    f->stack_column = f->column;
}

static bool is_stacked(const Format *f, uint32_t i)
{
    return i < f->stack_end && f->words.at[i].code == TK_LANGTAG;
}

static void separate(Format *f, uint32_t i, const Word *block)
{
    const Word *word = &f->words.at[i];
    uint32_t    lines = word->lines;
    bool        line = begins_line(f, i, block);
    if (word->comment) {
        uint32_t to = word->code ? (uint32_t)(word->text.at - f->source->text)
                                 : f->source->len;
        put_comments(f, word, to, &lines);
    }
    if (line && !f->fresh)
        end_line(f);
    if (line && lines > 1 && keeps_empty_line(f, i) && f->out.count)
        end_line(f);
    if (is_stacked(f, i)) {
        if (!f->fresh)
            end_line(f);
        put_blanks(f, f->stack_column);
    } else if (f->fresh)
        indent(f, line ? 0 : 4);
    else if (i > 0 && is_too_long(f, i)) {
        end_line(f);
        indent(f, 4);
    } else if (i > 0) {
        put_blanks(f, blanks(f, i));
    }
}

static void print_words(Format *f)
{
    VEC(uint32_t) open = {0};
    f->fresh = true;
    for (uint32_t i = 0; i < f->words.count; i++) {
        const Word *word = &f->words.at[i];
        const Word *block = open.count ? &f->words.at[open.at[open.count - 1]]
                                       : NULL;
        if (word->code == TK_RBRACE && open.count) {
            f->depth -= block->broken;
            open.count--;
        }
        if (word->code == 0)
            f->depth = 0;
        separate(f, i, block);
        if (word->code == TK_LANGTAG && i >= f->stack_end)
            begin_stack(f, i);
        put_word(f, word);
        if (word->code == TK_LBRACE) {
            f->depth += word->broken;
            VEC_PUSH(&open, i);
        }
    }
    VEC_FREE(&open);
}

char *format_module(const Module *module, Interns *interns, size_t *len)
{
    Format f = {.source = module->source};
    Arena *arena = arena_new();
    list_words(&f, arena, interns);
    walk_module(module, mark_start, &f);
    pair_braces(&f);
    break_written(&f);
    break_long(&f);
    print_words(&f);
    arena_free(arena);
    VEC_FREE(&f.words);
    while (f.out.count && f.out.at[f.out.count - 1] == '\n')
        f.out.count--;
    if (f.out.count)
        VEC_PUSH(&f.out, '\n');
    *len = f.out.count;
    VEC_PUSH(&f.out, '\0');
    return f.out.at;
}
