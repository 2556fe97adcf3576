/* reach.c -- chains of hops, and what hangs on what.
 *
 * note [queue]: the occurrences seen are a list in the caller's scratch, in
 * the order in which they were found; it is the queue of a breadth-first
 * search and the mark of having been seen in one.  0 is "not seen", so the
 * last one points to itself. */
#include "runtime/remit.h"

/* ---- chains -------------------------------------------------------------- */

uint32_t remit_chain_count(const RemitRegistry *registry,
                           RemitNumber occurrence)
{
    RemitRange hops = remit_occurrence(registry, occurrence).hops;
    return hops.count == 0
               ? 0 : remit_hop(registry, hops.first + hops.count - 1).chain;
}

RemitRange remit_chain(const RemitRegistry *registry, RemitNumber occurrence,
                       uint32_t chain)
{
    RemitRange hops = remit_occurrence(registry, occurrence).hops;
    RemitRange own = {0, 0};

    for (uint32_t i = 0; i < hops.count; i++) {
        if (remit_hop(registry, hops.first + i).chain != chain)
            continue;
        if (own.count++ == 0)
            own.first = hops.first + i;
    }
    return own;
}

/* ---- one step ------------------------------------------------------------ */

/* Whether the table was made before there was NEEDED_BY. */
static bool is_unsorted(const RemitRegistry *registry)
{
    return remit_count(registry, REMIT_ARRAY_NEEDED_BY) == 0;
}

static RemitNumber to_at(const RemitRegistry *registry, RemitNumber place)
{
    return remit_dependency(registry, remit_needed_by(registry, place)).to;
}

RemitDependentWalk remit_dependents_of(const RemitRegistry *registry,
                                       RemitNumber occurrence)
{
    RemitNumber low = 1;
    RemitNumber high = remit_count(registry, REMIT_ARRAY_NEEDED_BY) + 1;

    while (low < high) {
        RemitNumber middle = low + (high - low) / 2;
        if (to_at(registry, middle) < occurrence)
            low = middle + 1;
        else
            high = middle;
    }
    return (RemitDependentWalk){registry, occurrence, low};
}

static RemitNumber next_unsorted(RemitDependentWalk *walk)
{
    while (walk->next <= remit_count(walk->registry, REMIT_ARRAY_DEPENDENCY)) {
        RemitNumber number = walk->next++;
        if (remit_dependency(walk->registry, number).to == walk->to)
            return number;
    }
    return 0;
}

RemitNumber remit_dependents_next(RemitDependentWalk *walk)
{
    if (walk->to == 0)
        return 0;
    if (is_unsorted(walk->registry))
        return next_unsorted(walk);
    if (walk->next > remit_count(walk->registry, REMIT_ARRAY_NEEDED_BY) ||
        to_at(walk->registry, walk->next) != walk->to)
        return 0;
    return remit_needed_by(walk->registry, walk->next++);
}

/* ---- all of them --------------------------------------------------------- */

static RemitReach reach_from(const RemitRegistry *registry,
                             RemitNumber occurrence, RemitNumber *scratch,
                             bool down)
{
    uint32_t   count = remit_count(registry, REMIT_ARRAY_OCCURRENCE);
    RemitReach reach = {registry, scratch, 0, 0, down};

    if (!scratch || occurrence == 0 || occurrence > count)
        return reach;
    for (uint32_t i = 0; i < count; i++)
        scratch[i] = 0;
    scratch[occurrence - 1] = occurrence;
    reach.at = reach.last = occurrence;
    return reach;
}

RemitReach remit_upstream(const RemitRegistry *registry,
                          RemitNumber occurrence, RemitNumber *scratch)
{
    return reach_from(registry, occurrence, scratch, false);
}

RemitReach remit_downstream(const RemitRegistry *registry,
                            RemitNumber occurrence, RemitNumber *scratch)
{
    return reach_from(registry, occurrence, scratch, true);
}

/* Puts an occurrence at the end of the list, unless it is in it. */
static void see(RemitReach *reach, RemitNumber occurrence)
{
    if (occurrence == 0 ||
        occurrence > remit_count(reach->registry, REMIT_ARRAY_OCCURRENCE) ||
        reach->scratch[occurrence - 1] != 0)
        return;
    reach->scratch[reach->last - 1] = occurrence;
    reach->scratch[occurrence - 1] = occurrence;
    reach->last = occurrence;
}

static void see_needs(RemitReach *reach, RemitRange needs)
{
    for (uint32_t i = 0; i < needs.count; i++)
        see(reach, remit_dependency(reach->registry, needs.first + i).to);
}

static void see_dependents(RemitReach *reach, RemitNumber occurrence)
{
    RemitDependentWalk walk = remit_dependents_of(reach->registry, occurrence);
    RemitNumber        number;

    while ((number = remit_dependents_next(&walk)) != 0)
        see(reach, remit_dependency(reach->registry, number).from);
}

RemitNumber remit_reach_next(RemitReach *reach)
{
    RemitNumber next;

    if (reach->at == 0)
        return 0;
    if (reach->down)
        see_dependents(reach, reach->at);
    else
        see_needs(reach, remit_occurrence(reach->registry, reach->at).needs);
    next = reach->scratch[reach->at - 1];
    reach->at = next == reach->at ? 0 : next;
    return reach->at;
}
