/* difference.h -- what is due in one compilation and not, or otherwise, in
 * another.
 *
 * Occurrences are matched by duty and key, so neither the order of a file nor
 * its layout makes a difference. */
#ifndef REMIT_DIFFERENCE_H
#define REMIT_DIFFERENCE_H

#include "compiler/compile.h"
#include "compiler/say/writer.h"
#include "lang/memory.h"

typedef enum {
    DIFFERENCE_ADDED, DIFFERENCE_REMOVED, DIFFERENCE_MOVED,
    DIFFERENCE_ENDED            /* there, and binds no longer */
} DifferenceKind;

typedef enum {
    MOVED_OPENS, MOVED_DUE, MOVED_LATEST, MOVED_SUBMIT, MOVED_ISSUE,
    MOVED_SUPERSEDED, MOVED_LAPSED, MOVED_WAIVED,
    MOVED_CHAIN,
    MOVED_COUNT
} MovedField;

typedef struct {
    DifferenceKind kind;
    RemitNumber    before, after;       /* occurrences; 0: not there */
    bool           moved[MOVED_COUNT];
} Difference;

typedef VEC(Difference) Differences;

/* By id, then key; free with VEC_FREE. */
Differences differences_of(const Compilation *before,
                           const Compilation *after);

/* For people: a row for every date that moved.  For programs: JSON. */
void differences_text(Writer *out, const Differences *all,
                      const Compilation *before, const Compilation *after,
                      uint32_t width, bool color);
void differences_json(Writer *out, const Differences *all,
                      const Compilation *before, const Compilation *after);
#endif
