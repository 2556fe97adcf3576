/* memory.c -- the heap, for everything above the runtime.
 *
 * The only file of lang and compiler that calls the C allocator, and so the
 * only place where memory can run out. */
#define _DEFAULT_SOURCE         /* MAP_ANONYMOUS, which POSIX has since 2024 */
#include "lang/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { EXIT_NO_MEMORY = 3, FIRST_ROOM = 8 };

_Noreturn void memory_out(void)
{
    fputs("remit: out of memory\n", stderr);    /* stderr has no buffer */
    exit(EXIT_NO_MEMORY);
}

void *memory_new(size_t size)
{
    void *block = calloc(1, size ? size : 1);

    if (!block)
        memory_out();
    return block;
}

void *memory_grow(void *old, size_t size)
{
    void *block = realloc(old, size ? size : 1);

    if (!block)
        memory_out();
    return block;
}

void memory_free(void *block)
{
    free(block);
}

void *memory_pages(size_t size)
{
    void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (pages == MAP_FAILED)
        memory_out();
    return pages;
}

void memory_pages_free(void *pages, size_t size)
{
    munmap(pages, size);
}

void *memory_double(void *array, size_t *capacity, size_t element)
{
    size_t limit = SIZE_MAX / element;
    size_t room = *capacity ? *capacity : FIRST_ROOM / 2;
    if (room > limit / 2)
        memory_out();
    *capacity = room * 2;
    return memory_grow(array, *capacity * element);
}

void *memory_reserve(void *array, size_t count, size_t *capacity,
                     size_t element)
{
    if (count <= *capacity)
        return array;
    if (count > SIZE_MAX / element)
        memory_out();
    *capacity = count;
    return memory_grow(array, count * element);
}
