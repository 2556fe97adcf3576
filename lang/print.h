/* print.h -- a printer for every stage of reading.
 *
 * For people who look for a mistake, and for tests.  One line a token or a
 * node, its line and column first; nodes in braces are indented.  Values are
 * shown as the parser understood them: dates as days, texts with escapes. */
#ifndef REMIT_PRINT_H
#define REMIT_PRINT_H

#include <stdio.h>

#include "lang/diag.h"
#include "lang/tree.h"

void print_tokens(FILE *out, const Source *source, const Sources *sources,
                  Interns *interns, Diag *diag);
void print_tree(FILE *out, const Module *module, const Interns *interns,
                const Sources *sources);
#endif
