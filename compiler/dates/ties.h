/* ties.h -- what bodies are tied to, and from when until when.
 *
 * `under`, `seat`, `secretariat`, `part of` and the holders of roles, out of
 * the blocks of bodies and, for a body that an act establishes, out of that
 * act where the body's own block is silent.  A rotation is written out as its
 * holders, anniversary by anniversary, to the end of the horizon. */
#ifndef REMIT_TIES_H
#define REMIT_TIES_H

#include "compiler/spec.h"

typedef struct {
    Number   body, to;          /* bodies */
    NodeKind kind;              /* UNDER, SEAT, SECRETARIAT, PART_OF, HOLDER */
    RemitDay from, until;       /* REMIT_NO_DAY: open */
    Name     role;              /* of a holder */
    Span     place;
} BodyTie;

typedef struct {
    VEC(BodyTie) all;           /* by body, then in the order of the text */
    VEC(Number)  first;         /* of body b: first.at[b - 1]; then the end */
} Ties;

void ties_build(Spec *spec, Ties *ties);
void ties_free(Ties *ties);                         /* what it holds */

/* What the body is tied to on that day, 0: nothing.  Where several ties hold,
 * the one that began last. */
Number tied_to(const Ties *ties, Number body, NodeKind kind, RemitDay day);
#endif
