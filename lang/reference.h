/* reference.h -- what lang/reference.md says of each keyword.
 *
 * The entries are made from the reference when Remit is built, so what
 * `remit explain` prints and what the reference says are one text. */
#ifndef REMIT_REFERENCE_H
#define REMIT_REFERENCE_H

#include <stddef.h>

#include "lang/str.h"

typedef struct {
    const char *word;           /* as lang/keywords.def has it */
    const char *text;           /* whole lines, the last one ended */
} ReferenceEntry;

extern const ReferenceEntry reference_entries[];
extern const size_t         reference_count;

/* NULL when it is no keyword. */
const char *reference_find(Str word);
#endif
