/* item_revised.c -- one pass over facts and relations, then a look-up. */
#include "compiler/calendar/item_revised.h"

static RemitDay later(RemitDay a, RemitDay b)
{
    return a > b ? a : b;       /* REMIT_NO_DAY is before every day */
}

/* The last day of a fact, if it counts by then. */
static RemitDay fact_day(const RemitFact *fact, RemitDay today)
{
    RemitDay known = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;

    return today != REMIT_NO_DAY && known > today ? REMIT_NO_DAY : known;
}

static RemitDay *no_days(uint32_t count)
{
    RemitDay *days = memory_new(((size_t)count + 1) * sizeof *days);

    for (size_t i = 0; i <= count; i++)
        days[i] = REMIT_NO_DAY;
    return days;
}

static RemitDay adopted(const RemitRegistry *registry, RemitNumber instrument)
{
    return instrument == 0 ? REMIT_NO_DAY
                           : remit_instrument(registry, instrument).adopted.to;
}

static void find_sessions(Revised *revised, RemitDay today)
{
    const RemitRegistry *registry = revised->registry;
    uint32_t sessions = remit_count(registry, REMIT_ARRAY_SESSION);

    revised->sessions = no_days(sessions);
    for (RemitNumber i = 1; i <= remit_count(registry, REMIT_ARRAY_FACT); i++) {
        RemitFact fact = remit_fact(registry, i);
        RemitDay *day;
        if (fact.occurrence != 0 || fact.session == 0 ||
            fact.session > sessions)
            continue;
        day = &revised->sessions[fact.session];
        *day = later(*day, fact_day(&fact, today));
    }
}

static void find_duties(Revised *revised)
{
    const RemitRegistry *registry = revised->registry;
    uint32_t duties = remit_count(registry, REMIT_ARRAY_DUTY);
    uint32_t relations = remit_count(registry, REMIT_ARRAY_RELATION);

    revised->duties = no_days(duties);
    for (RemitNumber i = 1; i <= duties; i++)
        revised->duties[i] = adopted(registry,
                                     remit_duty(registry, i).instrument);
    for (RemitNumber i = 1; i <= relations; i++) {
        RemitRelation relation = remit_relation(registry, i);
        RemitDay     *day;
        if (relation.duty == 0 || relation.duty > duties ||
            relation.word == REMIT_RECALLS)
            continue;
        day = &revised->duties[relation.duty];
        *day = later(*day, adopted(registry, relation.from));
    }
}

Revised revised_begin(const RemitRegistry *registry, RemitDay today)
{
    Revised revised = {.registry = registry};

    find_sessions(&revised, today);
    find_duties(&revised);
    return revised;
}

void revised_end(Revised *revised)
{
    memory_free(revised->sessions);
    memory_free(revised->duties);
}

RemitDay revised_day(const Revised *revised, const CalendarItem *item,
                     RemitDay today)
{
    const RemitRegistry *registry = revised->registry;
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitDay        day;

    if (item->occurrence == 0)
        return revised->sessions[item->session];
    day = revised->duties[o.duty];
    for (uint32_t i = 0; i < o.facts.count; i++) {
        RemitFact fact = remit_fact(registry, o.facts.first + i);
        day = later(day, fact_day(&fact, today));
    }
    for (uint32_t i = 0; i < o.hops.count; i++) {
        RemitHop hop = remit_hop(registry, o.hops.first + i);
        day = later(day, revised->sessions[hop.session]);
    }
    return day;
}
