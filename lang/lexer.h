/* lexer.h -- text into words.
 *
 * One word at a time, no copy a word: a token is a piece of the source, and
 * its name is a number of the intern table.  Keywords are names: the lexer
 * looks them up by that number, so that a name is hashed once.  Where the
 * grammar has no use for a keyword, it takes it as the name that it is.
 *
 * What is no word is reported here, once, and skipped or mended; the mended
 * token says so (`bad`), so that the parser does not report it again. */
#ifndef REMIT_LEXER_H
#define REMIT_LEXER_H

#include "lang/arena.h"
#include "lang/diag.h"
#include "lang/intern.h"
#include "runtime/civil.h"

typedef struct {
    Span    span;
    Name    name;       /* NAME, keywords, tags, SYMBOL, DOTTED; of SYMBOL#name
                           what follows `#`; of `20(a)` the `a` */
    int32_t number;     /* INTEGER, ORDINAL, `20(a)`; of SYMBOL#name the Name
                           of the symbol */
    union {
        Str         text;       /* STRING: escapes resolved */
        RemitExtent extent;     /* DATE */
    } as;
} Token;

/* What each keyword is, by its name; made once for an intern table. */
typedef struct {
    const uint16_t *code;       /* by Name; 0: no keyword */
    Name            limit;      /* names from here on are none */
} Keywords;

Keywords keywords_new(Arena *arena, Interns *interns);

typedef struct {
    const Source *source;
    const char   *cursor;       /* the next byte to read */
    const char   *limit;        /* the NUL after the last byte */
    const char   *line;         /* where the current line begins */
    Keywords      keywords;
    Arena        *arena;        /* for strings with escapes */
    Interns      *interns;
    Diag         *diag;
    bool          first;        /* the last token is the first of its line */
    bool          bad;          /* a finding was given for the last token */
    bool          passing;      /* the rest of this line is passed over: a quote
                                   without its partner, or a stray character,
                                   is no new mistake */
    uint32_t      column;       /* bytes before the last token in its line */
    uint32_t      mistakes;     /* findings given */
} Lexer;

void lexer_begin(Lexer *lexer, const Source *source, Keywords keywords,
                 Arena *arena, Interns *interns, Diag *diag);

/* The code of the next token (TK_… of grammar.h); 0 at the end of the text,
 * and from there on. */
int lexer_next(Lexer *lexer, Token *token);

/* Says that too much is wrong, and ends the text. */
enum { MISTAKES_MAX = 100 };
void lexer_stop(Lexer *lexer, Span span);

/* How a code is spoken of: "a name", "`{`", "`adopted`". */
const char *token_text(int code);
bool        token_is_keyword(int code);

/* `24th`, and not `24st`: the ending that an ordinal takes. */
const char *ordinal_suffix(int32_t number);
#endif
