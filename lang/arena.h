/* arena.h -- memory that lives exactly as long as its arena.
 *
 * A module's tree is carved from one Arena and released with it, once it is
 * lowered; so no node has an owner to track and no pass frees anything. */
#ifndef REMIT_ARENA_H
#define REMIT_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void   arena_free(Arena *arena);                        /* accepts NULL */
void  *arena_alloc(Arena *arena, size_t size);          /* zeroed, never NULL */
char  *arena_copy(Arena *arena, const char *text, size_t len); /* NUL added */
size_t arena_used(const Arena *arena);                  /* bytes handed out */
#endif
