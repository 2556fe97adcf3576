/* symbol.h -- what a document symbol says, read out of it.
 *
 * `A/66/77-E/2011/103 and Corr.1` is one document with two symbols, the
 * General Assembly's, of its 66th session, and the Council's, of 2011; and a
 * corrigendum stands beside it.  A symbol is its organ and elements between
 * strokes: bodies below the organ (`CN.16`), the session or the year, the kind
 * (`RES`, `L.3`), the number, and suffixes (`Add.1`).  The organ may be any
 * word that begins with a capital, so the symbols of other houses are read
 * alike.  Resolutions and decisions also go by their numbers alone, `53/208 A
 * to E`: of a session the General Assembly's, of a year the Council's.
 *
 * note [normal]: each symbol has one normal spelling: plain hyphens, kinds in
 * capitals, one way to put blanks; no asterisk, which says that a document was
 * issued again, and no letter of a language, for all languages share a
 * symbol.  Two texts name one document when they share a normal symbol. */
#ifndef REMIT_SYMBOL_H
#define REMIT_SYMBOL_H

#include "lang/str.h"

enum {
    SYMBOL_JOINT_MAX = 4,       /* symbols of one document */
    SYMBOL_BODIES_MAX = 8,
    SYMBOL_SUFFIXES_MAX = 16,
    SYMBOL_BYTES_MAX = 250,     /* of one normal symbol */
    SYMBOL_NORMAL_MAX = SYMBOL_JOINT_MAX * (SYMBOL_BYTES_MAX + 3)
                      + SYMBOL_SUFFIXES_MAX * 24
};

typedef enum {
    SUFFIX_ADD, SUFFIX_AMEND, SUFFIX_CORR, SUFFIX_REV, SUFFIX_SUMMARY
} SuffixWord;

typedef struct {
    SuffixWord word;
    int32_t    number;          /* 0: none */
} Suffix;

typedef struct {
    Suffix   at[SYMBOL_SUFFIXES_MAX];
    uint32_t count;
} Suffixes;

/* Every Str but those of a short form's organ lies in the text that was read;
 * len 0: it is not said. */
typedef struct {
    Str         text;           /* `E/2011/103`, with its part in brackets */
    Str         organ;          /* `E`, `WSIS-05` */
    Str         bodies[SYMBOL_BODIES_MAX];  /* `CN.16`; further ones not */
    uint32_t    body_count;
    const char *kind;           /* `RES`, `L`; "": none */
    Str         session;        /* `66`, `S-19`, `ES-11`, `LVIII` */
    int32_t     year;           /* 0: none */
    int32_t     number;         /* 0: none */
    uint32_t    letters;        /* bit 0: A, as in `53/208 A to E` */
    Suffixes    suffixes;
    Str         part;           /* `Part II`, `Vol. I`, without brackets */
    char        language;       /* `E` of `DOC/6-E`; 0: none */
    bool        is_short;       /* a number without its organ's letter */
    char        normal[SYMBOL_BYTES_MAX + 1];
} SymbolPart;

typedef struct {
    SymbolPart parts[SYMBOL_JOINT_MAX];
    uint32_t   count;
    Suffixes   follow;          /* beside the document: `and Corr. 1 and 2` */
    bool       star;            /* issued again */
} Symbol;

typedef struct {
    Str         at;             /* what cannot be read */
    const char *why;            /* a sentence that goes on from it */
} SymbolFault;

/* False: it is no symbol, and `fault`, if it is not NULL, says what of it. */
bool symbol_read(Str text, Symbol *symbol, SymbolFault *fault);

/* Whether a text that is no symbol was meant as one, and is no title: its
 * first word begins with a capital and has a stroke. */
bool symbol_is_meant(Str text);

/* The normal spelling of the whole, joint symbols in the order of their bytes;
 * `out` has SYMBOL_NORMAL_MAX bytes.  Of a text that is no symbol, none. */
void symbol_normal(const Symbol *symbol, char *out);

/* Whether both name one document. */
bool symbol_equal(Str a, Str b);

/* The session's number, or the year; 0: neither is a number. */
int32_t symbol_period(const SymbolPart *part);

const char *suffix_text(SuffixWord word);   /* `Add` */
#endif
