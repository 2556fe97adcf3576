/* parse.h -- one source into a tree.
 *
 * Text becomes words (lexer.re), words become sentences (grammar.y), sentences
 * become nodes (make.c), all in arenas of the module.  What is wrong is
 * reported and mended, so that the rest is read all the same. */
#ifndef REMIT_PARSE_H
#define REMIT_PARSE_H

#include "lang/diag.h"
#include "lang/tree.h"

/* Findings go to `diag`; the tree holds what could be understood.  Never
 * NULL; module_free releases it. */
Module *parse_module(const Source *source, const Sources *sources,
                     Interns *interns, Diag *diag);
void    module_free(Module *module);            /* accepts NULL */
/* Gives back what dates are worked out from, half of a large tree: from now on
 * no Point, Session, Hop or Call of it may be looked at. */
void    module_free_dates(Module *module);
#endif
