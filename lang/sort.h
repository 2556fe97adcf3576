/* sort.h -- lists put in order, at little cost where they are nearly so.
 *
 * Most lists are made in the order of the text, and are wanted in one that
 * differs little from it or not at all. */
#ifndef REMIT_SORT_H
#define REMIT_SORT_H

#include <stddef.h>
#include <stdint.h>

/* Like qsort, but stable, and linear for a list that is made of few runs that
 * are in order. */
void sort_list(void *list, size_t count, size_t size,
               int (*compare)(const void *, const void *));

/* Puts `count` numbers in the order of their keys, equal ones as they stand;
 * keys[0] is that of number 1.  Linear in the count and in how far the keys
 * lie apart: it is for days, and for numbers of records. */
void sort_numbers(uint32_t *numbers, size_t count, const int32_t *keys);
#endif
