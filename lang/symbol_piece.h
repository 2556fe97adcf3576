/* symbol_piece.h -- what symbols are made of, read one by one.  Of symbol.c
 * alone.
 *
 * A SymbolReader goes through the bytes once.  Each piece that is read is noted
 * in the SymbolPart and put, in its normal spelling, behind what was put
 * before. */
#ifndef REMIT_SYMBOL_PIECE_H
#define REMIT_SYMBOL_PIECE_H

#include <stddef.h>

#include "lang/symbol.h"

enum { SYMBOL_NUMBERS_MAX = 2 };

typedef struct {
    const char  *from;          /* where this symbol begins */
    const char  *at, *end;
    SymbolPart  *part;
    SymbolFault *fault;         /* NULL: nobody asks */
    Str          numbers[SYMBOL_NUMBERS_MAX];   /* elements of digits alone */
    uint32_t     number_count;
    bool         counted;       /* `L.3`: the kind has the number */
    bool         bad;
    uint32_t     used;          /* bytes of part->normal */
} SymbolReader;

/* ---- bytes --------------------------------------------------------------- */

bool        piece_is_digit(char c);
bool        piece_is_capital(char c);
bool        piece_is_letter(char c);
bool        piece_is_any_case(Str text, const char *word);
bool        piece_is_digits(Str text);
Str         piece_between(const char *from, const char *to);
const char *piece_past_blanks(const char *at, const char *end);
/* A hyphen, an en dash or an em dash: its length; 0: none of them. */
size_t      piece_dash(const char *at, const char *end);
/* Whether an organ and a stroke begin here. */
bool        piece_begins_symbol(const char *at, const char *end);
/* A capital by itself: no letter or digit follows. */
bool        piece_lone_capital(const char *at, const char *end);
Str         piece_take_digits(const char **at, const char *end);
int32_t     piece_value(Str digits);    /* 0 for more than nine */

/* ---- what is put and what is told ---------------------------------------- */

/* Notes the first fault; false. */
bool piece_fail(SymbolReader *r, Str at, const char *why);
void piece_put(SymbolReader *r, Str text);
void piece_put_char(SymbolReader *r, char c);
void piece_put_text(SymbolReader *r, const char *text);
void piece_put_capitals(SymbolReader *r, Str text);
void piece_put_plain(SymbolReader *r, Str text);    /* dashes as hyphens */

/* ---- pieces -------------------------------------------------------------- */

/* `66`, `S-19`, `ES-11`, `S-XXIII`, `LVIII`, `2002`. */
bool piece_is_session(Str text);
void piece_set_period(SymbolPart *part, Str text);
/* `A`, `A to E`, `A, C and D` behind a number, if there are any. */
void piece_letters(SymbolReader *r);
bool piece_suffix_add(SymbolReader *r, Suffixes *list, Suffix suffix, Str at);
/* `Add.1`, `Corr. 2`, `Summary`; false, and nothing read: none. */
bool piece_suffix(SymbolReader *r, Suffixes *list);
bool piece_is_suffix(const char *at, const char *end);
/* The part's suffixes from the one of this number on. */
void piece_put_suffixes(SymbolReader *r, uint32_t first);
int  piece_format_suffix(char *out, size_t size, Suffix suffix);
/* From the bracket at `open` to its partner, which is passed. */
bool piece_inside(SymbolReader *r, const char *open, Str *inside);
/* `(Part II)`, `(V)`, `(2002)`, `(Rev.1)` behind a number, if there are any. */
bool piece_brackets(SymbolReader *r);
#endif
