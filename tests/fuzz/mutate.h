/* mutate.h -- changes to a text that keep it nearly Remit.
 *
 * A fuzzer that flips bytes seldom gets past the grammar.  This one cuts a
 * text into words and changes whole words: one for another of its kind, a
 * clause or a declaration put in, blocks moved, doubled and exchanged.  So what
 * comes out is often accepted, and reaches the passes behind. */
#ifndef REMIT_FUZZ_MUTATE_H
#define REMIT_FUZZ_MUTATE_H

#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls; its own changes to bytes are one of the ways. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
                               unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size,
                                 const uint8_t *two, size_t two_size,
                                 uint8_t *out, size_t most, unsigned seed);

/* From the reference (snippets.awk), each ended by NULL. */
extern const char *const snippet_clauses[];
extern const char *const snippet_declarations[];
#endif
