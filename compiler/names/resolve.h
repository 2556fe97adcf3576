/* resolve.h -- finds what every name stands for.
 *
 * Sets Ref.target to the number of an entity wherever a name must stand for
 * one; reports names that stand for nothing or for the wrong kind of thing,
 * with the nearest that would do. */
#ifndef REMIT_RESOLVE_H
#define REMIT_RESOLVE_H

#include "compiler/spec.h"

void resolve(Spec *spec);

/* The number behind a resolved name when it is of that kind, else 0. */
Number resolved(const Spec *spec, const Ref *ref, EntityKind kind);
#endif
