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
    RemitNumber waits, awaited; /* occurrences */
    const char *word;           /* how: for machines, and for people */
    Wording     how;
} Waiting;

Waiting waiting_of(RemitDependency dependency);

/* What an occurrence waits for, in the order of the dependencies that it
 * stands first in, then of its inputs. */
typedef struct {
    const RemitRegistry *registry;
    RemitRange           needs;
    uint32_t             next;          /* of needs */
    RemitDependentWalk   dependents;
} WaitingWalk;

WaitingWalk waiting_begin(const RemitRegistry *registry,
                          RemitNumber occurrence);
/* False: there is no more. */
bool        waiting_next(WaitingWalk *walk, Waiting *waiting);
#endif
