/* tie.c -- who holds a role of a body, and what a body hangs on, on a day.
 *
 * Where several ties hold on the day, the one that began last is the answer,
 * and of those that began together the first in the registry: a text that
 * names a new chair without ending the old one's term means the new one. */
#include "runtime/remit.h"

#include <string.h>

static bool holds_on(const RemitTie *tie, RemitDay day)
{
    return day != REMIT_NO_DAY &&
           (tie->from == REMIT_NO_DAY || tie->from <= day) &&
           (tie->until == REMIT_NO_DAY || day <= tie->until);
}

/* `role` NULL: whatever the role. */
static RemitNumber tied(const RemitRegistry *registry, RemitNumber body,
                        RemitTieWord word, const char *role, RemitDay day)
{
    RemitRange  ties = remit_body(registry, body).ties;
    RemitNumber to = 0;
    RemitDay    since = REMIT_NO_DAY;

    for (uint32_t i = 0; i < ties.count; i++) {
        RemitTie tie = remit_tie(registry, ties.first + i);
        if (tie.word != (uint8_t)word || tie.to == 0 || !holds_on(&tie, day))
            continue;
        if (role && strcmp(remit_string(registry, tie.role), role) != 0)
            continue;
        if (to == 0 || tie.from > since) {  /* an open beginning is the least */
            to = tie.to;
            since = tie.from;
        }
    }
    return to;
}

RemitNumber remit_holder_on(const RemitRegistry *registry, RemitNumber body,
                            const char *role, RemitDay day)
{
    return tied(registry, body, REMIT_TIE_HOLDER, role ? role : "", day);
}

RemitNumber remit_tied_on(const RemitRegistry *registry, RemitNumber body,
                          RemitTieWord word, RemitDay day)
{
    return tied(registry, body, word, NULL, day);
}

RemitNumber remit_actor_on(const RemitRegistry *registry, RemitNumber actor,
                           RemitDay day)
{
    RemitActor record = remit_actor(registry, actor);

    if (record.role == 0)
        return record.body;
    return remit_holder_on(registry, record.body,
                           remit_string(registry, record.role), day);
}
