/* due.c -- what falls due in a window, by the array that is sorted for it. */
#include "runtime/remit.h"

/* The due day of the occurrence at place `number` of the sorted array. */
static RemitDay due_at(const RemitRegistry *registry, RemitNumber number)
{
    return remit_occurrence(registry, remit_by_due(registry, number)).due;
}

/* `from` may be REMIT_NO_DAY, which is before every day; the last day that
 * `to` can usefully be is REMIT_LAST_DAY. */
RemitDueWalk remit_due_from(const RemitRegistry *registry, RemitDay from,
                            RemitDay to)
{
    RemitNumber low = 1;
    RemitNumber high = remit_count(registry, REMIT_ARRAY_BY_DUE) + 1;

    while (low < high) {
        RemitNumber middle = low + (high - low) / 2;
        if (due_at(registry, middle) < from)
            low = middle + 1;
        else
            high = middle;
    }
    return (RemitDueWalk){registry, low, to};
}

RemitNumber remit_due_next(RemitDueWalk *walk)
{
    if (walk->next > remit_count(walk->registry, REMIT_ARRAY_BY_DUE) ||
        due_at(walk->registry, walk->next) > walk->to)
        return 0;
    return remit_by_due(walk->registry, walk->next++);
}
