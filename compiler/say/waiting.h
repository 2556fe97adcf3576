/* waiting.h -- of two things that depend on each other, which one waits.
 *
 * A dependency is kept as the text says it (remit.h): what comes after, needs,
 * lies inside, stands first and waits for the other.  An input is said the
 * other way round: what it goes into waits for it. */
#ifndef REMIT_WAITING_H
#define REMIT_WAITING_H

#include "compiler/say/wording.h"
#include "runtime/remit.h"

typedef struct {
    RemitNumber     waits, awaited; /* occurrences */
    const char     *word;       /* how: for machines, and for people */
    Wording         how;
    RemitDependency said;       /* as the text says it */
} Waiting;

Waiting waiting_of(RemitDependency dependency);

/* What an occurrence waits for, or what waits for it: first what its own text
 * says, then what others say of it, each in the order of the dependencies. */
typedef struct {
    const RemitRegistry *registry;
    RemitRange           needs;
    uint32_t             next;          /* of needs */
    RemitDependentWalk   dependents;
    bool                 down;          /* what waits for it */
} WaitingWalk;

WaitingWalk waiting_begin(const RemitRegistry *registry,
                          RemitNumber occurrence);
WaitingWalk awaited_begin(const RemitRegistry *registry,
                          RemitNumber occurrence);
/* False: there is no more. */
bool        waiting_next(WaitingWalk *walk, Waiting *waiting);
#endif
