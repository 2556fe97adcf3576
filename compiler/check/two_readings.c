/* two_readings.c -- two readings of a text give one date. */
#include "compiler/check/check.h"

static const char *due_word(RemitDay due)
{
    return due == REMIT_NO_DAY ? "undated" : "due on ";
}

/* ---- one act, with two dates --------------------------------------------- */

static void compare_dates(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (!o.has_otherwise || o.due == o.otherwise)
            continue;
        diag_begin(check->diag, CODE_TWO_READINGS, check_due_place(check, n),
                   "`%s` is %s%s by the first reading, and %s%s by the second",
                   check_occurrence(check, n), due_word(o.due),
                   check_day(check, o.due),
                   o.otherwise == REMIT_NO_DAY ? "undated" : "on ",
                   check_day(check, o.otherwise));
        check_about(check, REMIT_ARRAY_OCCURRENCE, n);
        diag_help(check->diag, "the first is scheduled");
    }
}

/* ---- acts that only one reading has -------------------------------------- */

static RemitDay first_due(const Check *check, RemitNumber duty)
{
    RemitRange range = remit_duty(check->registry, duty).occurrences;
    return range.count ? remit_occurrence(check->registry, range.first).due
                       : REMIT_NO_DAY;
}

/* The next act of a paragraph that only `reading` has, from `*i` on; or 0. */
static RemitNumber next_of(const Check *check, RemitRange duties, uint32_t *i,
                           RemitReading reading)
{
    while (*i < duties.count) {
        RemitNumber duty = remit_number(check->registry, duties.first + (*i)++);
        if (remit_duty(check->registry, duty).reading == (uint8_t)reading)
            return duty;
    }
    return 0;
}

static void report_pair(const Check *check, RemitNumber first,
                        RemitNumber second)
{
    RemitDay one = first_due(check, first), other = first_due(check, second);
    diag_begin(check->diag, CODE_TWO_READINGS,
               check_place(check, REMIT_ARRAY_DUTY, first),
               "by the first reading there is `%s`, %s%s, and by the second "
               "`%s`, %s%s",
               check_duty(check, first), due_word(one), check_day(check, one),
               check_duty(check, second), due_word(other),
               check_day(check, other));
    check_about(check, REMIT_ARRAY_DUTY, first);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, second),
              "the second is here; the first is scheduled");
}

static void report_alone(const Check *check, RemitNumber duty,
                         const char *reading)
{
    diag_begin(check->diag, CODE_TWO_READINGS,
               check_place(check, REMIT_ARRAY_DUTY, duty),
               "`%s` is asked for by the %s reading alone",
               check_duty(check, duty), reading);
    check_about(check, REMIT_ARRAY_DUTY, duty);
    diag_help(check->diag, "the first is scheduled");
}

/* The acts of two readings stand for each other in the order of the text. */
static void compare_acts(const Check *check, RemitRange duties)
{
    uint32_t i = 0, j = 0;
    for (;;) {
        RemitNumber first = next_of(check, duties, &i, REMIT_READING_FIRST);
        RemitNumber second = next_of(check, duties, &j, REMIT_READING_SECOND);
        if (!first && !second)
            return;
        if (first && second)
            report_pair(check, first, second);
        else
            report_alone(check, first ? first : second,
                         first ? "first" : "second");
    }
}

static bool any_reading(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        uint8_t reading = remit_duty(check->registry, n).reading;
        if (reading == REMIT_READING_FIRST || reading == REMIT_READING_SECOND)
            return true;
    }
    return false;
}

void check_two_readings(const Check *check)
{
    compare_dates(check);
    if (!any_reading(check))
        return;
    for EACH_RECORD(check, n, PARAGRAPH)
        compare_acts(check, remit_paragraph(check->registry, n).duties);
}
