/* recur.c -- the same recurrences by Remit's runtime and by libical.
 *
 *     recur remit|libical COUNT       COUNT rules, ten occurrences each
 *
 * Prints the sum of all days, which must be the same.  Rule k begins on a day
 * that every month has, so that both mean the same by a month later. */
#include "runtime/recur.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OCCURRENCES = 10 };

typedef struct {
    const char   *rule;
    RemitDuration step;
} Rule;

static const Rule rules[] = {
    {"FREQ=YEARLY;COUNT=10", {1, REMIT_YEARS}},
    {"FREQ=YEARLY;INTERVAL=2;COUNT=10", {2, REMIT_YEARS}},
    {"FREQ=MONTHLY;INTERVAL=3;COUNT=10", {3, REMIT_MONTHS}},
    {"FREQ=WEEKLY;INTERVAL=2;COUNT=10", {2, REMIT_WEEKS}},
};
enum { RULES = sizeof rules / sizeof *rules };

static RemitCivil start_of(unsigned k)
{
    return (RemitCivil){(int16_t)(2000 + k % 20), (uint8_t)(1 + k / 20 % 12),
                        (uint8_t)(1 + k / 240 % 28)};
}

static long long by_remit(unsigned count)
{
    long long sum = 0;
    for (unsigned k = 0; k < count; k++) {
        RemitCivil      c = start_of(k);
        RemitRecurrence r = remit_recur_anniversaries(
            remit_day(c.year, c.month, c.day), rules[k % RULES].step);
        for (int32_t i = 0; i < OCCURRENCES; i++)
            sum += remit_recur_period(&r, i, NULL).from;
    }
    return sum;
}

static long long by_libical(unsigned count)
{
    struct icalrecurrencetype read[RULES];
    long long sum = 0;
    for (size_t i = 0; i < RULES; i++)
        read[i] = icalrecurrencetype_from_string(rules[i].rule);
    for (unsigned k = 0; k < count; k++) {
        RemitCivil           c = start_of(k);
        struct icaltimetype  start = {
            .year = c.year, .month = c.month, .day = c.day, .is_date = 1};
        icalrecur_iterator *walk =
            icalrecur_iterator_new(read[k % RULES], start);
        struct icaltimetype at = icalrecur_iterator_next(walk);
        for (; !icaltime_is_null_time(at); at = icalrecur_iterator_next(walk))
            sum += remit_day(at.year, at.month, at.day);
        icalrecur_iterator_free(walk);
    }
    return sum;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    unsigned  count = (unsigned)strtoul(argv[2], NULL, 10);
    bool      ours = strcmp(argv[1], "remit") == 0;
    printf("%lld\n", ours ? by_remit(count) : by_libical(count));
    return 0;
}
