/* answer.c -- answers questions about dates, one line each, for the oracles.
 *
 * In:   lines of a word and numbers; a day is its number, none is "none".
 * Out:  one line for each, in order.
 *
 * The Python scripts beside this file ask and know the answers.  A question
 * that is not understood ends the program with status 1. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "runtime/civil.h"
#include "runtime/dayrule.h"
#include "runtime/recur.h"
#include "runtime/workday.h"

enum {
    MAX_NUMBERS = 4000,
    MAX_LINE = 16 * MAX_NUMBERS,
    RANGE = REMIT_LAST_DAY - REMIT_FIRST_DAY + 1,
    RANKS = RANGE / 32 + 2
};

static uint8_t bits[RANKS * 4];
static uint32_t rank[RANKS];
static RemitWorkdays seat;
static RemitRecurrence recurrence;

/* ---- answers ------------------------------------------------------------- */

static void say_day(RemitDay day)
{
    if (day == REMIT_NO_DAY)
        fputs("none", stdout);
    else
        printf("%d", (int)day);
}

static void say_extent(RemitExtent e)
{
    say_day(e.from);
    putchar(' ');
    say_day(e.to);
}

static void say_clamped(bool clamped)
{
    fputs(clamped ? " clamped" : "", stdout);
}

static RemitDuration duration(const long *n)
{
    return (RemitDuration){(int32_t)n[0], (RemitUnit)n[1]};
}

/* ---- civil --------------------------------------------------------------- */

static void answer_day(const long *n, size_t count)
{
    (void)count;
    say_day(remit_day((int)n[0], (int)n[1], (int)n[2]));
}

static void answer_civil(const long *n, size_t count)
{
    RemitDay day = (RemitDay)n[0], parsed = 0;
    RemitCivil c = remit_civil(day);
    RemitIsoWeek week = remit_iso_week(day);
    char text[11];

    (void)count;
    remit_day_format(day, text);
    printf("%d %d %d weekday %d week %d-%d %s %s", c.year, c.month, c.day,
           remit_weekday(day), week.year, week.week, text,
           remit_day_parse(text, strlen(text), &parsed) && parsed == day
               ? "same" : "differs");
}

static void answer_length(const long *n, size_t count)
{
    (void)count;
    printf("%d", remit_days_in_month((int)n[0], (int)n[1]));
}

static void answer_add_days(const long *n, size_t count)
{
    (void)count;
    say_day(remit_day_add_days((RemitDay)n[0], (int32_t)n[1]));
}

static void answer_add_months(const long *n, size_t count)
{
    bool clamped;

    (void)count;
    say_day(remit_day_add_months((RemitDay)n[0], (int32_t)n[1], &clamped));
    say_clamped(clamped);
}

static void answer_term(const long *n, size_t count)
{
    (void)count;
    say_day(remit_term_end((RemitDay)n[0], duration(n + 1)));
}

/* size in months, year, number */
static void answer_extent(const long *n, size_t count)
{
    int year = (int)n[1], number = (int)n[2];

    (void)count;
    switch (n[0]) {
    case 12: say_extent(remit_extent_year(year)); break;
    case 6:  say_extent(remit_extent_half(year, number)); break;
    case 3:  say_extent(remit_extent_quarter(year, number)); break;
    case 1:  say_extent(remit_extent_month(year, number)); break;
    default: exit(1);
    }
}

/* from, to, count, unit, back */
static void answer_shift(const long *n, size_t count)
{
    RemitExtent e = {(RemitDay)n[0], (RemitDay)n[1]};
    bool clamped;

    (void)count;
    say_extent(remit_extent_shift(e, duration(n + 2), n[4] != 0, &clamped));
    say_clamped(clamped);
}

static void answer_thirds(const long *n, size_t count)
{
    RemitExtent e = {(RemitDay)n[0], (RemitDay)n[1]};

    (void)count;
    for (int which = 0; which < 3; which++) {
        fputs(which ? " " : "", stdout);
        say_extent(remit_extent_third(e, which));
    }
}

/* ---- rules --------------------------------------------------------------- */

/* kind, month, day, weekday, nth, offset, year */
static void answer_rule(const long *n, size_t count)
{
    RemitDayRule rule = {
        (uint8_t)n[0], (uint8_t)n[1], (uint8_t)n[2], (uint8_t)n[3],
        (int8_t)n[4], (int16_t)n[5]
    };

    (void)count;
    say_day(remit_dayrule_in(&rule, (int)n[6]));
}

/* ---- working days -------------------------------------------------------- */

/* first, count, weekend, holidays; the questions that follow are about it */
static void answer_table(const long *n, size_t count)
{
    RemitWorkdaysBuilder b;

    if ((size_t)n[1] > RANGE
        || !remit_workdays_begin(&b, (RemitDay)n[0], (uint32_t)n[1],
                                 (uint8_t)n[2], bits, rank))
        exit(1);
    for (size_t i = 3; i < count; i++)
        if (!remit_workdays_close(&b, (RemitDay)n[i]))
            exit(1);
    seat = remit_workdays_seal(&b);
    fputs("sealed", stdout);
}

static void answer_rolls(const long *n, size_t count)
{
    RemitDay day = (RemitDay)n[0];

    (void)count;
    printf("%d ", remit_is_working_day(&seat, day));
    say_day(remit_roll(&seat, day, REMIT_ROLL_NEXT));
    putchar(' ');
    say_day(remit_roll(&seat, day, REMIT_ROLL_PREVIOUS));
    putchar(' ');
    say_day(remit_roll(&seat, day, REMIT_ROLL_NEAREST));
}

static void answer_work(const long *n, size_t count)
{
    (void)count;
    say_day(remit_add_working_days(&seat, (RemitDay)n[0], (int32_t)n[1]));
}

static void answer_between(const long *n, size_t count)
{
    (void)count;
    printf("%d", (int)remit_working_days_between(&seat, (RemitDay)n[0],
                                                 (RemitDay)n[1]));
}

/* ---- recurrence ---------------------------------------------------------- */

/* from, to, count, unit; the questions that follow are about it */
static void answer_extents(const long *n, size_t count)
{
    RemitExtent first = {(RemitDay)n[0], (RemitDay)n[1]};

    (void)count;
    recurrence = remit_recur_extents(first, duration(n + 2));
    fputs("set", stdout);
}

/* start, count, unit */
static void answer_anniversaries(const long *n, size_t count)
{
    (void)count;
    recurrence = remit_recur_anniversaries((RemitDay)n[0], duration(n + 1));
    fputs("set", stdout);
}

static void answer_period(const long *n, size_t count)
{
    bool clamped;

    (void)count;
    say_extent(remit_recur_period(&recurrence, (int32_t)n[0], &clamped));
    say_clamped(clamped);
}

static void answer_index(const long *n, size_t count)
{
    RemitDay day = (RemitDay)n[0];

    (void)count;
    printf("%d %d", (int)remit_recur_begun(&recurrence, day),
           (int)remit_recur_from(&recurrence, day));
}

/* ---- questions ----------------------------------------------------------- */

typedef struct Question {
    const char *word;
    size_t numbers;             /* at least */
    void (*answer)(const long *numbers, size_t count);
} Question;

static const Question questions[] = {
    {"day", 3, answer_day},
    {"civil", 1, answer_civil},
    {"length", 2, answer_length},
    {"add-days", 2, answer_add_days},
    {"add-months", 2, answer_add_months},
    {"term", 3, answer_term},
    {"extent", 3, answer_extent},
    {"shift", 5, answer_shift},
    {"thirds", 2, answer_thirds},
    {"rule", 7, answer_rule},
    {"table", 3, answer_table},
    {"rolls", 1, answer_rolls},
    {"work", 2, answer_work},
    {"between", 2, answer_between},
    {"extents", 4, answer_extents},
    {"anniversaries", 3, answer_anniversaries},
    {"period", 1, answer_period},
    {"index", 1, answer_index}
};

static const Question *find_question(const char *word)
{
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (strcmp(questions[i].word, word) == 0)
            return &questions[i];
    return NULL;
}

static bool answer_line(char *line)
{
    static long numbers[MAX_NUMBERS];
    size_t count = 0;
    char *word = strtok(line, " \n");
    const Question *question = word ? find_question(word) : NULL;

    for (char *t; (t = strtok(NULL, " \n")) != NULL; count++) {
        if (count == MAX_NUMBERS)
            return false;
        numbers[count] = strtol(t, NULL, 10);
    }
    if (!question || count < question->numbers)
        return false;
    question->answer(numbers, count);
    putchar('\n');
    return true;
}

int main(void)
{
    static char line[MAX_LINE];

    while (fgets(line, sizeof line, stdin))
        if (!answer_line(line))
            return 1;
    return 0;
}
