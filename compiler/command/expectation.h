/* expectation.h -- what an `expect` asks for, as it comes out. */
#ifndef REMIT_EXPECTATION_H
#define REMIT_EXPECTATION_H

#include "compiler/compile.h"
#include "compiler/say/writer.h"

/* What is found, in the words of Expected.wanted; "none" for what is not
 * there. */
void expectation_found(Writer *out, const Compilation *made,
                       const Expected *expected, RemitDay today);

/* The same as the language spells it, to stand in the place of what was
 * expected. */
void expectation_value(Writer *out, const Compilation *made,
                       const Expected *expected, RemitDay today);

/* `ec-outcome submit`, `CSTD 14 opens`: the thing and what of it. */
void expectation_asked(Writer *out, const Compilation *made,
                       const Expected *expected);
#endif
