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

/* Writes a number in digits, without a NUL: "-12". */
enum { STR_DIGITS = 11 };
static inline Str str_digits(char room[STR_DIGITS], int32_t number)
{
    uint32_t at = STR_DIGITS, left = (uint32_t)number;

    if (number < 0)
        left = 0 - left;
    do {
        room[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        room[--at] = '-';
    return (Str){room + at, STR_DIGITS - at};
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
