/* str.h -- a piece of text that somebody else owns.
 *
 * A Str never ends in a NUL by promise; print it with STR_ARG. */
#ifndef REMIT_STR_H
#define REMIT_STR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *at;
    uint32_t    len;            /* bytes */
} Str;

/* For "%.*s". */
#define STR_ARG(s) (int)(s).len, (s).at
#define STR_LIT(literal) ((Str){(literal), (uint32_t)(sizeof(literal) - 1)})

static inline Str str_of(const char *text)
{
    return (Str){text, (uint32_t)strlen(text)};
}

static inline bool str_equal(Str a, Str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* Byte order: the one order that no locale changes. */
static inline int str_compare(Str a, Str b)
{
    uint32_t shorter = a.len < b.len ? a.len : b.len;
    int      order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}
#endif
