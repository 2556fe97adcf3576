/* answers.c -- what a program learns from desk.c, whoever compiled either.
 *
 * It asks only what minor version 0 could answer, so that it compiles with
 * that header, too; ASK_1_1 adds what came later. */
#include "desk.h"

#include <stdio.h>

static const RemitRegistry *const desk = &desk_registry;

static void put_day(const char *what, RemitDay day)
{
    char text[11];

    remit_day_format(day, text);
    printf(" %s %s", what, text[0] ? text : "-");
}

static void occurrence(RemitNumber number, RemitDay today)
{
    RemitOccurrence o = remit_occurrence(desk, number);
    RemitDuty       duty = remit_duty(desk, o.duty);
    int32_t         days;

    printf("%s[%s] %s %s", remit_string(desk, duty.id),
           remit_string(desk, o.key), remit_kind_text((RemitKind)duty.kind),
           remit_certainty_text((RemitCertainty)o.certainty));
    put_day("opens", o.opens);
    put_day("due", o.due);
    printf(" %s", remit_status_text(remit_status(desk, number, today)));
    if (remit_days(desk, number, today, &days))
        printf(" %d", (int)days);
    printf(" \"%s\"\n", remit_text_in(desk, duty.titles, "fr"));
}

#ifdef ASK_1_1
static void later(void)
{
    RemitNumber survey = remit_duty(desk, DESK_DUTY_SURVEY).occurrences.first;
    RemitNumber scratch[DESK_COUNT_OCCURRENCE], number;
    RemitReach  reach = remit_downstream(desk, survey, scratch);

    while ((number = remit_reach_next(&reach)) != 0)
        printf("after survey: %s\n", remit_string(desk,
               remit_duty(desk, remit_occurrence(desk, number).duty).id));
    printf("period %u, relations %u, chains %u\n",
           (unsigned)remit_duty(desk, DESK_DUTY_INSPECTION).period,
           (unsigned)remit_count(desk, REMIT_ARRAY_RELATION),
           (unsigned)remit_chain_count(desk, remit_duty(
               desk, DESK_DUTY_REPAIRS).occurrences.first));
}
#endif

int main(void)
{
    RemitDay     today = remit_day(2027, 4, 2);
    RemitDueWalk walk = remit_due_from(desk, REMIT_NO_DAY, REMIT_LAST_DAY);
    RemitFound   found = {REMIT_ARRAY_BODY, 0};
    RemitNumber  number;

    if (!remit_is_readable(desk)) {
        puts("not readable");
        return 1;
    }
    while ((number = remit_due_next(&walk)) != 0)
        occurrence(number, today);
    printf("PC/2026/7 %d", remit_find(desk, "PC/2026/7", &found));
    printf(" %u %u\n", (unsigned)found.array, (unsigned)found.number);
    number = remit_tied_on(desk, DESK_BODY_CLERK, REMIT_TIE_UNDER, today);
    printf("Clerk under %s\n", remit_string(desk, remit_body(desk, number).id));
#ifdef ASK_1_1
    later();
#endif
    return 0;
}
