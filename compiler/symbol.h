/* symbol.h -- what a United Nations document symbol says of itself.
 *
 * `A/66/77-E/2011/103 and Corr.1` is one document with two symbols: the
 * General Assembly's, of its 66th session, and the Council's, of 2011.  A
 * symbol begins with its organ; further elements name subsidiary bodies
 * (`CN.16`, `C.2`, `HRC`) and kinds (`RES`, `L.3`); the first that is a bare
 * number is the session, or the year where an organ counts by years. */
#ifndef REMIT_SYMBOL_H
#define REMIT_SYMBOL_H

#include "lang/str.h"

typedef struct {
    Str     text;               /* `E/2011/103` */
    Str     organ;              /* `E` */
    bool    subsidiary;         /* a body below the organ is named */
    int32_t number;             /* session or year; 0: none */
} SymbolPart;

/* Takes the next symbol from the front of *rest; false: no more. */
bool symbol_next(Str *rest, SymbolPart *part);

/* What stdlib/un calls the principal organ of that letter; NULL: none. */
const char *symbol_organ_name(Str organ);
#endif
