/* format.h -- the canonical layout of a module.
 *
 * Printed from its words, in their order and as they are written, with its
 * comments where they stood; the tree says only where a clause begins.  So a
 * layout cannot change what a file means, and laying out twice changes nothing
 * more.
 *
 *   - a declaration begins at the margin, a clause of a block four blanks
 *     further in; one blank stands between words, two between clauses that
 *     share a line;
 *   - a block written on one line stays on it while the line fits in
 *     FORMAT_WIDTH columns; any other has a line for each of its clauses;
 *   - one empty line is kept between declarations and between clauses, never
 *     more, and none at the edges of a block;
 *   - a long clause is broken behind commas;
 *   - texts in several languages that do not fit on one line, or were written
 *     over several, have a line each, their tags under the first;
 *   - a comment beside words stays beside them, after two blanks. */
#ifndef REMIT_FORMAT_H
#define REMIT_FORMAT_H

#include "lang/tree.h"

#define FORMAT_WIDTH 100

/* The text of a module that has no errors, laid out; owned by the caller
 * (memory_free); *len bytes and a NUL. */
char *format_module(const Module *module, Interns *interns, size_t *len);
#endif
