/* item_revised.c -- what the trace says, and the item's own facts. */
#include "compiler/calendar/item_revised.h"

/* The last day of a fact, if it counts by then. */
static RemitDay fact_day(const RemitFact *fact, RemitDay today)
{
    RemitDay known = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;

    return today != REMIT_NO_DAY && known > today ? REMIT_NO_DAY : known;
}

RemitDay item_revised(const Compilation *made, const CalendarItem *item,
                      RemitDay today)
{
    RemitRange facts;
    RemitDay   day;

    if (item->occurrence == 0)
        return made->trace.sessions_revised.at[item->session - 1];
    facts = remit_occurrence(made->registry, item->occurrence).facts;
    day = made->trace.revised.at[item->occurrence - 1];
    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(made->registry, facts.first + i);
        RemitDay  on = fact_day(&fact, today);
        if (on > day)           /* REMIT_NO_DAY is before every day */
            day = on;
    }
    return day;
}
