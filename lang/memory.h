/* memory.h -- the heap, for everything above the runtime.
 *
 * Nobody above this line checks an allocation: when memory runs out the
 * process says so and ends here, with exit status 3, before any output is
 * renamed into place. */
#ifndef REMIT_MEMORY_H
#define REMIT_MEMORY_H

#include <stddef.h>

void *memory_new(size_t size);                      /* zeroed, never NULL */
void *memory_grow(void *old, size_t size);          /* realloc, never NULL */
void  memory_free(void *block);                     /* accepts NULL */
_Noreturn void memory_out(void);                    /* a size overflows */

/* A piece of whole pages, zeroed, of which only those that are touched cost
 * memory.  The heap may keep what it gets back; pages are given back. */
void *memory_pages(size_t size);                    /* never NULL */
void  memory_pages_free(void *pages, size_t size);

/* Doubles *capacity.  Returns the array, perhaps moved. */
void *memory_double(void *array, size_t *capacity, size_t element);

/* Makes room for one more element in a growing array: doubles it when it is
 * full.  Returns the array, perhaps moved. */
static inline void *memory_room(void *array, size_t count, size_t *capacity,
                                size_t element)
{
    return count < *capacity ? array : memory_double(array, capacity, element);
}

/* Room for at least `count` elements in all. */
void *memory_reserve(void *array, size_t count, size_t *capacity,
                     size_t element);

/* A growing array.  PUSH appends one value; the array is the owner's to free
 * with VEC_FREE. */
#define VEC(type) struct { type *at; size_t count, capacity; }
#define VEC_PUSH(vec, ...)                                                  \
    ((vec)->at = memory_room((vec)->at, (vec)->count, &(vec)->capacity,     \
                             sizeof *(vec)->at),                            \
     (vec)->at[(vec)->count++] = (__VA_ARGS__))
/* So that nothing is moved until there are as many.  Room of a large array that
 * is never used costs no memory. */
#define VEC_RESERVE(vec, number)                                            \
    ((vec)->at = memory_reserve((vec)->at, (number), &(vec)->capacity,      \
                                sizeof *(vec)->at))
#define VEC_FREE(vec)                                                       \
    (memory_free((vec)->at), (vec)->at = NULL,                              \
     (vec)->count = (vec)->capacity = 0)
#endif
