/* literal.h -- what the words that lexer.re matches mean, and what is wrong
 * with those that only look like words.  Of the lexer alone.
 *
 * `from` and `at` are the first byte of the match and the one after it; the
 * token's span and the lexer's cursor are set already. */
#ifndef REMIT_LITERAL_H
#define REMIT_LITERAL_H

#include "lang/lexer.h"

typedef struct {
    bool is_long;               /* between three quotes */
    bool closed;
    bool escapes;               /* has a backslash */
    bool wide;                  /* has a character beyond ASCII */
} StringShape;

Span literal_span(const Lexer *lx, const char *from, const char *to);

/* A finding was given for this token. */
static inline void literal_mistake(Lexer *lx)
{
    lx->bad = true;
    lx->mistakes++;
}

/* ---- each returns the token's code ------------------------------------- */

int literal_integer(Lexer *lx, const char *from, const char *at, Token *token);
int literal_ordinal(Lexer *lx, const char *from, const char *at, Token *token);
int literal_day(Lexer *lx, const char *from, const char *at, Token *token);
int literal_month(Lexer *lx, const char *from, const char *at, Token *token);
int literal_quarter(Lexer *lx, const char *from, const char *at, Token *token);
int literal_subpara(Lexer *lx, const char *from, const char *at, Token *token);
int literal_dotted(Lexer *lx, const char *from, const char *at, Token *token);
int literal_symbol(Lexer *lx, const char *from, const char *at, Token *token);
/* `31/03/2011`, `31.3.2011`, `2011/3/31`: no date is written so. */
int literal_foreign_day(Lexer *lx, const char *from, const char *at,
                        Token *token);
int literal_bad_number(Lexer *lx, const char *from, const char *at,
                       Token *token);

/* Text between the quotes, escapes resolved.  A text of several lines loses
 * the line break after its opening quotes, a last line that is blank, and the
 * indentation that its lines have in common. */
void literal_string(Lexer *lx, const char *open, const char *from,
                    const char *to, StringShape shape, Token *token);

/* A name goes on beyond ASCII, or a `-` follows it: where it ends, and its
 * text in NFC. */
const char *literal_name(Lexer *lx, const char *from, const char *at,
                         Str *text);
/* Reports a name that is too long. */
enum { NAME_MAX_BYTES = 250 };
void literal_long_name(Lexer *lx, Str text);
static inline void literal_check_name(Lexer *lx, Str text)
{
    if (text.len > NAME_MAX_BYTES)
        literal_long_name(lx, text);
}
/* Whether it looks like the tag of a language, `zh`, `zh-Hant`. */
bool literal_has_tag_shape(Str text);
/* The same, and a string follows. */
bool literal_is_tag(Str text, const char *at);

/* ---- what is no word --------------------------------------------------- */

Code literal_refusal(const char *from, const char *to);
bool literal_is_mark(int32_t point);    /* a directional mark: a blank */
/* A text between quotes of another shape, in one line: reported, and taken. */
bool literal_curly(Lexer *lx, const char *from, int32_t point, Token *token);
void literal_stray(Lexer *lx, const char *from, const char *to);
#endif
