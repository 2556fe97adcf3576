/* c_text.h -- text in C source: comments that nothing can end, and the pool. */
#ifndef REMIT_C_TEXT_H
#define REMIT_C_TEXT_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

/* As it may stand in a comment: letters, digits and a few marks of ASCII; `_`
 * for every other character. */
void c_comment(Writer *out, const char *text);

/* The pool of a registry as `static const struct { ... } NAME`, which is as
 * long as the pool and has no padding. */
void c_pool(Writer *out, const RemitRegistry *registry, const char *name);
#endif
