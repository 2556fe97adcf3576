/* c_names.h -- legal C identifiers for names of any script.
 *
 * An identifier is made of the name alone, so it stays what it is when other
 * things come and go: ASCII letters in upper case, digits, `_` for anything
 * else of ASCII, and `U8054` for a letter outside it.  Where two names of one
 * sort would get the same one, or one would be cut, each gets a number made
 * from its whole name, and a `_` at the end, which no other has.  None of
 * two keeps the plain form: a program that used it stops compiling, rather
 * than read another record. */
#ifndef REMIT_C_NAMES_H
#define REMIT_C_NAMES_H

#include "compiler/say/writer.h"
#include "lang/memory.h"
#include "runtime/remit.h"

/* The significant characters of an identifier in C99. */
#define C_NAME_MOST 63

typedef struct {
    RemitNumber number;         /* of the record that it stands for */
    char       *id;             /* a copy of the name */
    char        text[C_NAME_MOST + 1];
} CName;

typedef VEC(CName) CNames;

/* What all identifiers of a table begin with: `WSIS`.  It begins with a letter
 * and has at most C_PREFIX_MOST characters. */
#define C_PREFIX_MOST 24
void c_prefix(Writer *out, const char *name);

void c_names_add(CNames *names, RemitNumber number, const char *id);
/* Gives each its text, prefix and sort included: `WSIS_BODY_CSTD`.  The two
 * together have at most C_NAME_MOST - 24 characters. */
void c_names_settle(CNames *names, const char *prefix, const char *sort);
void c_names_free(CNames *names);
#endif
