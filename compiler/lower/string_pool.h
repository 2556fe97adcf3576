/* string_pool.h -- the text of a registry: each distinct string once.
 *
 * Strings are numbered by their offset in one block of bytes, as
 * runtime/remit.h wants them: NUL-terminated, 0 the empty text.  A text that
 * holds a NUL is kept up to it.  Equal texts get equal offsets, and the same
 * calls in the same order the same bytes. */
#ifndef REMIT_STRING_POOL_H
#define REMIT_STRING_POOL_H

#include "lang/str.h"
#include "runtime/remit.h"

typedef struct StringPool StringPool;

StringPool *string_pool_new(void);
void        string_pool_free(StringPool *pool);     /* accepts NULL */
/* Room for so many strings of so many bytes in all. */
void        string_pool_reserve(StringPool *pool, size_t count, size_t bytes);
RemitString string_pool_add(StringPool *pool, Str text);
/* Both until the next string_pool_add. */
const char *string_pool_text(const StringPool *pool, RemitString string);
Str         string_pool_bytes(const StringPool *pool);  /* the whole block */
/* The block, from now on the caller's; nothing may be asked or added then. */
char       *string_pool_take(StringPool *pool);
#endif
