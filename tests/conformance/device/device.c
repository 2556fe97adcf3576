/* device.c -- a registry on a small machine: the same lines everywhere.
 *
 * What is due in 2011 and how it stands in the middle of that year; and for
 * each year a number made from the status of every occurrence on the first of
 * every month, and from what is up- and downstream of it. */
#include "wsis.h"

#include "port.h"

static const RemitRegistry *const registry = &wsis_registry;

static void put_due(RemitNumber number, RemitDay today)
{
    RemitOccurrence o = remit_occurrence(registry, number);
    RemitDuty       duty = remit_duty(registry, o.duty);
    char            due[11];

    remit_day_format(o.due, due);
    port_put(due);
    port_put(" ");
    port_put(remit_string(registry, duty.id));
    port_put(" ");
    port_put(remit_string(registry, o.key));
    port_put(" ");
    port_put(remit_status_text(remit_status(registry, number, today)));
    port_put(" ");
    port_put(remit_text_in(registry, duty.titles, "zh"));
    port_put("\n");
}

static void put_number(uint32_t number)
{
    char text[9];

    for (int i = 7; i >= 0; i--, number >>= 4)
        text[i] = "0123456789abcdef"[number & 15];
    text[8] = '\0';
    port_put(text);
    port_put("\n");
}

static uint32_t fold(uint32_t sum, uint32_t value)
{
    return (sum ^ value) * 16777619u;
}

static uint32_t fold_reach(uint32_t sum, RemitReach reach)
{
    RemitNumber number;

    while ((number = remit_reach_next(&reach)) != 0)
        sum = fold(sum, number);
    return sum;
}

static uint32_t year_sum(int year)
{
    static RemitNumber scratch[WSIS_COUNT_OCCURRENCE];
    uint32_t sum = 2166136261u;

    for (RemitNumber i = 1; i <= WSIS_COUNT_OCCURRENCE; i++) {
        for (int month = 1; month <= 12; month++)
            sum = fold(sum, remit_status(registry, i,
                                         remit_day(year, month, 1)));
        sum = fold_reach(sum, remit_upstream(registry, i, scratch));
        sum = fold_reach(sum, remit_downstream(registry, i, scratch));
    }
    return sum;
}

int main(void)
{
    RemitDueWalk walk = remit_due_from(registry, remit_day(2011, 1, 1),
                                       remit_day(2011, 12, 31));
    RemitFound   found = {REMIT_ARRAY_BODY, 0};
    RemitNumber  number;

    if (!remit_is_readable(registry) ||
        !remit_find(registry, "A/RES/70/125", &found) ||
        found.number != WSIS_INSTRUMENT_A_RES_70_125)
        return 1;
    while ((number = remit_due_next(&walk)) != 0)
        put_due(number, remit_day(2011, 7, 1));
    for (int year = 2006; year <= 2016; year++)
        put_number(year_sum(year));
    return 0;
}
