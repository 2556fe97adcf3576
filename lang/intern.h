/* intern.h -- each distinct name once, as a number.
 *
 * Numbers are given in the order of first meeting, from 1; 0 is no name.
 * Equal text, equal number; names live as long as the table.  The caller
 * brings text in NFC (unicode.h). */
#ifndef REMIT_INTERN_H
#define REMIT_INTERN_H

#include "lang/str.h"

typedef uint32_t Name;                  /* 0: no name */
typedef struct Interns Interns;

Interns *interns_new(void);
void     interns_free(Interns *table);              /* accepts NULL */
Name     intern(Interns *table, Str text);          /* adds what is new */
Name     intern_find(const Interns *table, Str text);   /* 0 if not there */
Str      intern_text(const Interns *table, Name name);  /* NUL-terminated */
uint32_t intern_count(const Interns *table);        /* highest number given */
#endif
