/* overdue.c -- what is overdue today, out of a table in the program itself.
 *
 *     overdue [YYYY-MM-DD [LANGUAGE]]
 *
 * wsis.h and wsis.c are written by `remit build`: see the Makefile.  No file is
 * read and nothing is allocated; the whole registry is constant data. */
#include <remit.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "wsis.h"

static const RemitRegistry *const registry = &wsis_registry;

/* Today in UTC: days since 1970-01-01, as Remit counts them. */
static RemitDay today(void)
{
    return (RemitDay)(time(NULL) / 86400);
}

static const char *body_name(RemitNumber body, const char *language)
{
    return remit_text_in(registry, remit_body(registry, body).names, language);
}

/* Who owes it: the bodies themselves, or who held the role on that day. */
static void print_lead(const RemitDuty *duty, RemitDay day,
                       const char *language)
{
    uint32_t i;

    for (i = 0; i < duty->lead.count; i++) {
        RemitActor  actor = remit_actor(registry, duty->lead.first + i);
        RemitNumber body = remit_actor_on(registry, duty->lead.first + i, day);
        printf("%s%s", i > 0 ? ", " : "    ",
               body_name(body != 0 ? body : actor.body, language));
        if (body == 0)
            printf(" (%s)", remit_string(registry, actor.role));
    }
    if (duty->lead.count > 0)
        printf("\n");
}

/* How many others cannot be done as long as this one is not. */
static unsigned count_waiting(RemitNumber occurrence, RemitDay day)
{
    static RemitNumber scratch[WSIS_COUNT_OCCURRENCE];
    RemitReach  reach = remit_downstream(registry, occurrence, scratch);
    RemitNumber number;
    unsigned    count = 0;

    while ((number = remit_reach_next(&reach)) != 0)
        if (remit_status(registry, number, day) == REMIT_WAITING)
            count++;
    return count;
}

static void print_occurrence(RemitNumber number, RemitDay day,
                             const char *language)
{
    RemitOccurrence o = remit_occurrence(registry, number);
    RemitDuty       duty = remit_duty(registry, o.duty);
    RemitInstrument instrument = remit_instrument(registry, duty.instrument);
    unsigned        waiting = count_waiting(number, day);
    int32_t         days = 0;
    char            due[11];

    remit_days(registry, number, day, &days);
    remit_day_format(o.due, due);
    printf("%s  %s[%s], %ld days overdue\n", due,
           remit_string(registry, duty.id), remit_string(registry, o.key),
           (long)days);
    printf("    %s\n", remit_text_in(registry, duty.titles, language));
    print_lead(&duty, o.due, language);
    printf("    %s, %s\n", remit_string(registry, instrument.symbol),
           remit_text_in(registry, instrument.titles, language));
    if (waiting > 0)
        printf("    %u more wait for it\n", waiting);
}

int main(int argc, char **argv)
{
    RemitDay     day = today();
    const char  *language = argc > 2 ? argv[2] : NULL;
    RemitDueWalk walk;
    RemitNumber  number;
    unsigned     count = 0;

    if (!remit_is_readable(registry) ||
        (argc > 1 && !remit_day_parse(argv[1], strlen(argv[1]), &day))) {
        fprintf(stderr, "usage: overdue [YYYY-MM-DD [LANGUAGE]]\n");
        return 2;
    }
    walk = remit_due_from(registry, REMIT_NO_DAY, day);
    while ((number = remit_due_next(&walk)) != 0) {
        if (remit_status(registry, number, day) != REMIT_OVERDUE)
            continue;
        print_occurrence(number, day, language);
        count++;
    }
    printf("%u overdue\n", count);
    return 0;
}
