/* arena.c -- memory that lives exactly as long as its arena.
 *
 * A chain of blocks, each a zeroed piece handed out from its front; small ones
 * are of the heap, large ones are pages.  Nothing is given back before the end,
 * so whatever is handed out is still zero.  A request too large for a common
 * block gets one of its own, and the block in use stays in use. */
#include "lang/arena.h"

#include <stdint.h>
#include <string.h>

#include "lang/memory.h"

/* Enough for pointers, int64_t and double; nothing in a tree is wider. */
#define ALIGN ((size_t)8)

/* Bytes of blocks; from PAGES on they are pages. */
enum { FIRST_BLOCK = 4096, PAGES = 1 << 18, LARGEST_BLOCK = 1 << 20 };

typedef struct Block Block;
struct Block {
    Block *next;                /* an older one */
    size_t size;                /* in all */
    _Alignas(8) unsigned char bytes[];
};

struct Arena {
    Block         *blocks;      /* all of them, in no order that matters */
    unsigned char *at, *end;    /* what is left of the block in use */
    size_t         block;       /* bytes of the next common block */
    size_t         used;
};

Arena *arena_new(void)
{
    Arena *arena = memory_new(sizeof *arena);

    arena->block = FIRST_BLOCK;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (Block *block = arena->blocks, *next; block; block = next) {
        next = block->next;
        if (block->size < PAGES)
            memory_free(block);
        else
            memory_pages_free(block, block->size);
    }
    memory_free(arena);
}

static unsigned char *block_add(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(Block))
        memory_out();
    size += sizeof(Block);
    Block *block = size < PAGES ? memory_new(size) : memory_pages(size);
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block->bytes;
}

/* Out of line: the piece does not fit what is left. */
static void *carve_elsewhere(Arena *arena, size_t size)
{
    if (size > arena->block / 4)
        return block_add(arena, size);
    unsigned char *piece = block_add(arena, arena->block);
    arena->at = piece + size;
    arena->end = piece + arena->block;
    if (arena->block < LARGEST_BLOCK)
        arena->block *= 2;
    return piece;
}

/* `skip` bytes bring the front to the alignment that is wanted. */
static void *carve(Arena *arena, size_t size, size_t skip)
{
    size_t left = (size_t)(arena->end - arena->at);

    arena->used += size;
    if (left < skip || left - skip < size)
        return carve_elsewhere(arena, size);
    unsigned char *piece = arena->at + skip;
    arena->at = piece + size;
    return piece;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size_t skip = -(uintptr_t)arena->at & (ALIGN - 1);

    return carve(arena, size ? size : 1, skip);
}

char *arena_copy(Arena *arena, const char *text, size_t len)
{
    if (len == SIZE_MAX)
        memory_out();
    char *copy = carve(arena, len + 1, 0);
    if (len)
        memcpy(copy, text, len);
    return copy;
}

size_t arena_used(const Arena *arena)
{
    return arena->used;
}
