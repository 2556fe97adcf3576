/* text_order.h -- the orders in which texts stand.
 *
 * Neither knows a language or a locale, so that output is the same anywhere. */
#ifndef REMIT_TEXT_ORDER_H
#define REMIT_TEXT_ORDER_H

#include <stdint.h>

/* A text and its first bytes, which settle most comparisons without a look at
 * what may lie far away. */
typedef struct {
    uint64_t    first, second;  /* eight bytes each, the first highest */
    const char *text;
} TextKey;
TextKey text_key(const char *text);
int     text_key_compare_rest(const TextKey *a, const TextKey *b);

/* By bytes. */
static inline int text_key_compare(const TextKey *a, const TextKey *b)
{
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return text_key_compare_rest(a, b);
}

/* The order of keys: by bytes, but a run of digits by its value, so that
 * `CSTD 9` comes before `CSTD 14`.  0 only for equal texts. */
int key_compare(const char *a, const char *b);
#endif
