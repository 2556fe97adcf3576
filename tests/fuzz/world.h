/* world.h -- the files that a fuzzed compile sees, and where it writes.
 *
 * A folder of this process's own holds the specs and what is built of them;
 * it goes away at the end.  The standard library is tests/fuzz/stdlib, so the
 * fuzzer runs from the root of the tree.
 *
 * One input may be several files: behind a line `#file NAME` begins the file
 * of that name.  The first is spec.remit. */
#ifndef REMIT_FUZZ_WORLD_H
#define REMIT_FUZZ_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compiler/compile.h"

extern char world_spec[];       /* paths: the first file, */
extern char world_out[];        /* the folder for outputs, */
extern char world_lock[];       /* a lock, */
extern char world_stdlib[];     /* the standard library */

/* Makes the folder; from here on standard output and error are nobody's:
 * neither written nor closed, whatever a command does with them. */
void world_begin(void);
/* Writes the input's files in the place of those of the input before. */
void world_write(const uint8_t *data, size_t size);
/* Empties the folder for outputs, and drops the lock. */
void world_clear(void);

/* Compiles world_spec. */
Compilation *world_compile(RemitDay as_of);

/* A number that depends on every byte: what a target does beyond its main
 * task is chosen by it, so that an input always does the same. */
uint32_t world_choice(const uint8_t *data, size_t size);

/* Says what does not hold, and stops as a crash does. */
_Noreturn void world_fail(const char *claim);
#define CLAIM(what) ((what) ? (void)0 : world_fail(#what))
#endif
