/* waiting.c -- turns an input round, so that the one that waits stands first. */
#include "compiler/say/waiting.h"

#include "compiler/say/record_words.h"

Waiting waiting_of(RemitDependency d)
{
    if (d.word == REMIT_INPUT_TO)
        return (Waiting){d.to, d.from, "takes-in", WORDING_HOW_TAKES_IN, d};
    return (Waiting){d.from, d.to, dependency_word(d.word),
                     (Wording)(WORDING_HOW_AFTER + (int)d.word), d};
}

WaitingWalk waiting_begin(const RemitRegistry *registry,
                          RemitNumber occurrence)
{
    return (WaitingWalk){registry,
                         remit_occurrence(registry, occurrence).needs, 0,
                         remit_dependents_of(registry, occurrence), false};
}

WaitingWalk awaited_begin(const RemitRegistry *registry,
                          RemitNumber occurrence)
{
    WaitingWalk walk = waiting_begin(registry, occurrence);

    walk.down = true;
    return walk;
}

/* Of what the text says, an input alone goes down; of what others say, all
 * but that. */
static bool next_said(WaitingWalk *walk, RemitDependency *d)
{
    RemitNumber number;

    while (walk->next < walk->needs.count) {
        *d = remit_dependency(walk->registry,
                              walk->needs.first + walk->next++);
        if ((d->word == REMIT_INPUT_TO) == walk->down)
            return true;
    }
    while ((number = remit_dependents_next(&walk->dependents)) != 0) {
        *d = remit_dependency(walk->registry, number);
        if ((d->word == REMIT_INPUT_TO) != walk->down)
            return true;
    }
    return false;
}

bool waiting_next(WaitingWalk *walk, Waiting *waiting)
{
    RemitDependency d;

    if (!next_said(walk, &d))
        return false;
    *waiting = waiting_of(d);
    return true;
}
