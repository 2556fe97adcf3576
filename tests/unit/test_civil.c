/* test_civil.c -- days, extents, durations: what design.md promises of them.
 *
 * Every single day is compared with Python's calendar in tests/oracle. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include "runtime/civil.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* The day that a test writes down; it must exist. */
static RemitDay at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    cr_assert(remit_day_parse(text, strlen(text), &day), "%s", text);
    return day;
}

static RemitExtent span(const char *from, const char *to)
{
    return (RemitExtent){at(from), at(to)};
}

static void expect_text(const char *got, const char *want, int line)
{
    cr_expect_str_eq(got, want, "line %d: %s, not %s", line, got, want);
}

/* "" is no day. */
static void day_is(RemitDay day, const char *want, int line)
{
    char got[11];

    remit_day_format(day, got);
    expect_text(got, want, line);
}

/* ".." is none. */
static void extent_is(RemitExtent e, const char *want, int line)
{
    char from[11], to[11], got[24];

    remit_day_format(e.from, from);
    remit_day_format(e.to, to);
    snprintf(got, sizeof got, "%s..%s", from, to);
    expect_text(got, want, line);
}

#define expect_day(day, want)  day_is(day, want, __LINE__)
#define expect_extent(e, want) extent_is(e, want, __LINE__)

/* ---- days ---------------------------------------------------------------- */

Test(civil, days_are_counted_from_the_first_of_1970)
{
    cr_expect_eq(remit_day(1970, 1, 1), 0);
    cr_expect_eq(remit_day(1970, 1, 2), 1);
    cr_expect_eq(remit_day(1969, 12, 31), -1);
    cr_expect_eq(remit_day(2000, 3, 1), 11017);
    cr_expect_eq(remit_day(1900, 1, 1), REMIT_FIRST_DAY);
    cr_expect_eq(remit_day(2199, 12, 31), REMIT_LAST_DAY);
}

Test(civil, a_date_that_does_not_exist_is_no_day)
{
    static const int dates[][3] = {
        {2011, 2, 29}, {1900, 2, 29}, {2100, 2, 29}, {2000, 2, 30},
        {2011, 4, 31}, {2011, 1, 32}, {2011, 1, 0}, {2011, 1, -1},
        {2011, 0, 1}, {2011, 13, 1}, {2011, -1, 1}, {1899, 12, 31},
        {2200, 1, 1}, {-2147483647 - 1, 1, 1}, {2147483647, 1, 1},
        {2011, 2147483647, 1}, {2011, 1, 2147483647}
    };
    for (size_t i = 0; i < COUNT(dates); i++)
        cr_expect_eq(remit_day(dates[i][0], dates[i][1], dates[i][2]),
                     REMIT_NO_DAY, "%d-%d-%d", dates[i][0], dates[i][1],
                     dates[i][2]);
}

Test(civil, centuries_are_leap_years_only_every_fourth)
{
    cr_expect_eq(remit_days_in_month(1900, 2), 28);
    cr_expect_eq(remit_days_in_month(2000, 2), 29);
    cr_expect_eq(remit_days_in_month(2011, 2), 28);
    cr_expect_eq(remit_days_in_month(2012, 2), 29);
    cr_expect_eq(remit_days_in_month(2100, 2), 28);
    cr_expect_eq(remit_days_in_month(2199, 12), 31);
}

Test(civil, a_month_that_does_not_exist_has_no_days)
{
    cr_expect_eq(remit_days_in_month(2011, 0), 0);
    cr_expect_eq(remit_days_in_month(2011, 13), 0);
    cr_expect_eq(remit_days_in_month(1899, 12), 0);
    cr_expect_eq(remit_days_in_month(2200, 1), 0);
}

Test(civil, a_day_has_one_date)
{
    RemitCivil c = remit_civil(remit_day(2012, 2, 29));
    cr_expect(c.year == 2012 && c.month == 2 && c.day == 29);
    c = remit_civil(REMIT_LAST_DAY);
    cr_expect(c.year == 2199 && c.month == 12 && c.day == 31);
}

Test(civil, no_day_answers_every_question_with_nothing)
{
    static const RemitDay beyond[] = {
        REMIT_NO_DAY, REMIT_FIRST_DAY - 1, REMIT_LAST_DAY + 1, INT32_MAX
    };
    for (size_t i = 0; i < COUNT(beyond); i++) {
        RemitDay day = beyond[i];
        RemitCivil c = remit_civil(day);
        RemitIsoWeek week = remit_iso_week(day);
        bool clamped = true;

        cr_expect_not(remit_day_in_range(day));
        cr_expect(c.year == 0 && c.month == 0 && c.day == 0);
        cr_expect(week.year == 0 && week.week == 0);
        cr_expect_eq(remit_weekday(day), 0);
        cr_expect_eq(remit_day_add_days(day, 0), REMIT_NO_DAY);
        cr_expect_eq(remit_day_add_months(day, 0, &clamped), REMIT_NO_DAY);
        cr_expect_not(clamped);
        cr_expect_eq(remit_term_end(day, (RemitDuration){1, REMIT_DAYS}),
                     REMIT_NO_DAY);
        expect_extent(remit_extent_day(day), "..");
        expect_day(day, "");
    }
    cr_expect(remit_day_in_range(REMIT_FIRST_DAY));
    cr_expect(remit_day_in_range(REMIT_LAST_DAY));
}

Test(civil, weeks_begin_on_monday)
{
    cr_expect_eq(remit_weekday(at("1900-01-01")), 1);
    cr_expect_eq(remit_weekday(at("1970-01-01")), 4);
    cr_expect_eq(remit_weekday(at("2010-07-19")), 1);
    cr_expect_eq(remit_weekday(at("2011-05-22")), 7);
    cr_expect_eq(remit_weekday(at("2199-12-31")), 2);
}

Test(civil, an_iso_week_belongs_to_the_year_of_its_thursday)
{
    static const struct { const char *day; int year, week; } weeks[] = {
        {"2009-12-31", 2009, 53}, {"2010-01-03", 2009, 53},
        {"2010-01-04", 2010, 1}, {"2012-12-31", 2013, 1},
        {"1900-01-01", 1900, 1}, {"2199-12-31", 2200, 1}
    };
    for (size_t i = 0; i < COUNT(weeks); i++) {
        RemitIsoWeek week = remit_iso_week(at(weeks[i].day));
        cr_expect(week.year == weeks[i].year && week.week == weeks[i].week,
                  "%s: %d-W%d", weeks[i].day, week.year, week.week);
    }
}

/* ---- moving days --------------------------------------------------------- */

Test(civil, days_are_added_across_leap_days)
{
    expect_day(remit_day_add_days(at("2012-02-28"), 2), "2012-03-01");
    expect_day(remit_day_add_days(at("2011-07-04"), -42), "2011-05-23");
    expect_day(remit_day_add_days(at("2011-07-04"), 0), "2011-07-04");
    expect_day(remit_day_add_days(REMIT_FIRST_DAY, -1), "");
    expect_day(remit_day_add_days(REMIT_LAST_DAY, 1), "");
    expect_day(remit_day_add_days(REMIT_LAST_DAY, INT32_MAX), "");
    expect_day(remit_day_add_days(REMIT_FIRST_DAY, INT32_MIN), "");
}

Test(civil, a_day_missing_from_its_month_becomes_the_last_and_says_so)
{
    static const struct {
        const char *from;
        int32_t months;
        const char *to;
        bool clamped;
    } moves[] = {
        {"2010-07-19", 6, "2011-01-19", false},
        {"2010-01-31", 1, "2010-02-28", true},
        {"2012-01-31", 1, "2012-02-29", true},
        {"2012-01-31", 2, "2012-03-31", false},
        {"2012-02-29", 12, "2013-02-28", true},
        {"2012-02-29", 48, "2016-02-29", false},
        {"2012-03-31", -1, "2012-02-29", true},
        {"2012-01-15", -1, "2011-12-15", false},
        {"2012-05-30", 0, "2012-05-30", false},
        {"1900-01-01", 3599, "2199-12-01", false},
        {"1900-01-31", -1, "", false},
        {"2199-12-01", 1, "", false},
        {"2199-12-02", 1, "", false},
        {"2000-01-01", INT32_MAX, "", false},
        {"2000-01-01", INT32_MIN, "", false}
    };
    for (size_t i = 0; i < COUNT(moves); i++) {
        bool clamped = !moves[i].clamped;
        RemitDay to = remit_day_add_months(at(moves[i].from), moves[i].months,
                                           &clamped);
        expect_day(to, moves[i].to);
        cr_expect_eq(clamped, moves[i].clamped, "%s", moves[i].from);
    }
}

Test(civil, nobody_needs_to_ask_about_clamping)
{
    expect_day(remit_day_add_months(at("2010-01-31"), 1, NULL), "2010-02-28");
}

Test(civil, a_day_moves_by_every_unit_but_working_days)
{
    static const struct {
        RemitDuration by;
        const char *on, *back;
    } moves[] = {
        {{10, REMIT_DAYS}, "2011-07-14", "2011-06-24"},
        {{10, REMIT_WEEKS}, "2011-09-12", "2011-04-25"},
        {{6, REMIT_MONTHS}, "2012-01-04", "2011-01-04"},
        {{2, REMIT_YEARS}, "2013-07-04", "2009-07-04"},
        {{5, REMIT_WORKING_DAYS}, "", ""},
        {{5, (RemitUnit)99}, "", ""},
        {{INT32_MAX, REMIT_WEEKS}, "", ""},
        {{INT32_MIN, REMIT_YEARS}, "", ""}
    };
    for (size_t i = 0; i < COUNT(moves); i++) {
        RemitDay day = at("2011-07-04");
        bool clamped = true;

        expect_day(remit_day_shift(day, moves[i].by, false, NULL),
                   moves[i].on);
        expect_day(remit_day_shift(day, moves[i].by, true, &clamped),
                   moves[i].back);
        cr_expect_not(clamped);
    }
}

Test(civil, a_term_ends_the_day_before_its_anniversary)
{
    static const struct {
        const char *from;
        RemitDuration term;
        const char *end;
    } terms[] = {
        {"2006-01-01", {5, REMIT_YEARS}, "2010-12-31"},
        {"2006-07-14", {12, REMIT_MONTHS}, "2007-07-13"},
        {"2010-12-20", {2, REMIT_WEEKS}, "2011-01-02"},
        {"2010-12-20", {1, REMIT_DAYS}, "2010-12-20"},
        {"2012-02-28", {1, REMIT_YEARS}, "2013-02-27"},
        {"2012-02-29", {1, REMIT_YEARS}, "2013-02-27"},
        {"2012-02-29", {4, REMIT_YEARS}, "2016-02-28"},
        {"2012-03-01", {1, REMIT_YEARS}, "2013-02-28"},
        {"2199-01-01", {1, REMIT_YEARS}, "2199-12-31"},
        {"1900-01-01", {3600, REMIT_MONTHS}, "2199-12-31"},
        {"2199-01-02", {1, REMIT_YEARS}, ""},
        {"2199-12-31", {1, REMIT_DAYS}, "2199-12-31"},
        {"2199-12-31", {2, REMIT_DAYS}, ""},
        {"2006-01-01", {INT32_MAX, REMIT_WEEKS}, ""},
        {"2006-01-01", {5, REMIT_WORKING_DAYS}, ""},
        {"2006-01-01", {0, REMIT_YEARS}, ""},
        {"2006-01-01", {-1, REMIT_DAYS}, ""}
    };
    for (size_t i = 0; i < COUNT(terms); i++)
        expect_day(remit_term_end(at(terms[i].from), terms[i].term),
                   terms[i].end);
}

/* ---- extents ------------------------------------------------------------- */

Test(civil, years_divide_into_halves_quarters_and_months)
{
    expect_extent(remit_extent_year(2015), "2015-01-01..2015-12-31");
    expect_extent(remit_extent_half(2015, 1), "2015-01-01..2015-06-30");
    expect_extent(remit_extent_half(2015, 2), "2015-07-01..2015-12-31");
    expect_extent(remit_extent_quarter(2006, 1), "2006-01-01..2006-03-31");
    expect_extent(remit_extent_quarter(2006, 4), "2006-10-01..2006-12-31");
    expect_extent(remit_extent_month(2012, 2), "2012-02-01..2012-02-29");
    expect_extent(remit_extent_day(at("2012-02-29")), "2012-02-29..2012-02-29");
}

Test(civil, a_part_of_a_year_that_does_not_exist_is_none)
{
    expect_extent(remit_extent_year(1899), "..");
    expect_extent(remit_extent_year(2200), "..");
    expect_extent(remit_extent_half(2015, 3), "..");
    expect_extent(remit_extent_quarter(2015, 0), "..");
    expect_extent(remit_extent_quarter(2015, 5), "..");
    expect_extent(remit_extent_month(2015, 13), "..");
    expect_extent(remit_extent_none(), "..");
}

Test(civil, an_extent_exists_with_two_ends_in_order)
{
    RemitDay day = at("2010-07-19");

    cr_expect(remit_extent_exists((RemitExtent){day, day}));
    cr_expect_not(remit_extent_exists((RemitExtent){day, day - 1}));
    cr_expect_not(remit_extent_exists((RemitExtent){REMIT_NO_DAY, day}));
    cr_expect_not(remit_extent_exists((RemitExtent){day, REMIT_NO_DAY}));
    cr_expect_not(remit_extent_exists(remit_extent_none()));
}

Test(civil, whole_months_begin_on_a_first_and_end_on_a_last)
{
    static const struct { const char *from, *to; bool whole; } spans[] = {
        {"2006-04-01", "2006-04-30", true},
        {"2006-04-01", "2007-02-28", true},
        {"2008-02-01", "2008-02-29", true},
        {"2008-02-01", "2008-02-28", false},
        {"2006-04-02", "2006-04-30", false},
        {"2006-04-01", "2006-05-30", false}
    };
    for (size_t i = 0; i < COUNT(spans); i++)
        cr_expect_eq(remit_extent_is_whole_months(
                         span(spans[i].from, spans[i].to)), spans[i].whole,
                     "%s..%s", spans[i].from, spans[i].to);
    cr_expect_not(remit_extent_is_whole_months(remit_extent_none()));
}

Test(civil, moving_an_extent_moves_both_ends)
{
    static const struct {
        const char *from, *to;
        RemitDuration by;
        bool back;
        const char *moved;
        bool clamped;
    } moves[] = {
        /* the two of design.md */
        {"2006-04-01", "2006-04-30", {6, REMIT_MONTHS}, false,
         "2006-10-01..2006-10-31", false},
        {"2006-04-01", "2006-04-30", {2, REMIT_WEEKS}, false,
         "2006-04-15..2006-05-14", false},
        /* whole months stay whole, and nothing is clamped */
        {"2006-01-01", "2006-01-31", {1, REMIT_MONTHS}, false,
         "2006-02-01..2006-02-28", false},
        {"2006-02-01", "2006-02-28", {2, REMIT_YEARS}, false,
         "2008-02-01..2008-02-29", false},
        {"2006-01-01", "2006-03-31", {1, REMIT_MONTHS}, true,
         "2005-12-01..2006-02-28", false},
        {"2015-01-01", "2015-12-31", {10, REMIT_YEARS}, false,
         "2025-01-01..2025-12-31", false},
        {"2198-01-01", "2198-12-31", {1, REMIT_YEARS}, false,
         "2199-01-01..2199-12-31", false},
        /* anything else moves end by end */
        {"2006-01-30", "2006-01-31", {1, REMIT_MONTHS}, false,
         "2006-02-28..2006-02-28", true},
        {"2012-02-29", "2012-03-01", {1, REMIT_YEARS}, false,
         "2013-02-28..2013-03-01", true},
        {"2012-02-20", "2012-02-29", {1, REMIT_YEARS}, true,
         "2011-02-20..2011-02-28", true},
        {"2006-01-10", "2006-01-20", {1, REMIT_MONTHS}, false,
         "2006-02-10..2006-02-20", false},
        {"2011-07-04", "2011-07-29", {10, REMIT_WEEKS}, true,
         "2011-04-25..2011-05-20", false},
        /* where either end leaves the range there is nothing */
        {"2199-01-01", "2199-12-31", {1, REMIT_YEARS}, false, "..", false},
        {"2199-11-01", "2199-12-31", {1, REMIT_MONTHS}, false, "..", false},
        {"1900-01-01", "1900-01-31", {1, REMIT_MONTHS}, true, "..", false},
        {"2199-12-01", "2199-12-15", {20, REMIT_DAYS}, false, "..", false},
        {"1900-01-05", "1900-02-15", {10, REMIT_DAYS}, true, "..", false},
        {"2199-10-31", "2199-12-05", {1, REMIT_MONTHS}, false, "..", false},
        {"2006-04-01", "2006-04-30", {INT32_MIN, REMIT_YEARS}, true, "..",
         false},
        /* working days need a seat */
        {"2006-04-01", "2006-04-30", {2, REMIT_WORKING_DAYS}, false, "..",
         false}
    };
    for (size_t i = 0; i < COUNT(moves); i++) {
        bool clamped = !moves[i].clamped;
        RemitExtent e = remit_extent_shift(span(moves[i].from, moves[i].to),
                                           moves[i].by, moves[i].back,
                                           &clamped);
        expect_extent(e, moves[i].moved);
        cr_expect_eq(clamped, moves[i].clamped, "%s", moves[i].moved);
    }
    expect_extent(remit_extent_shift(remit_extent_none(),
                                     (RemitDuration){1, REMIT_DAYS}, false,
                                     NULL), "..");
}

Test(civil, thirds_leave_the_remainder_to_the_middle)
{
    static const struct { const char *from, *to, *third[3]; } spans[] = {
        {"2010-06-01", "2010-06-30", {"2010-06-01..2010-06-10",
            "2010-06-11..2010-06-20", "2010-06-21..2010-06-30"}},
        {"2010-07-01", "2010-07-31", {"2010-07-01..2010-07-10",
            "2010-07-11..2010-07-21", "2010-07-22..2010-07-31"}},
        {"2011-02-01", "2011-02-28", {"2011-02-01..2011-02-09",
            "2011-02-10..2011-02-19", "2011-02-20..2011-02-28"}},
        {"2011-01-01", "2011-12-31", {"2011-01-01..2011-05-01",
            "2011-05-02..2011-09-01", "2011-09-02..2011-12-31"}},
        {"2011-01-01", "2011-01-03", {"2011-01-01..2011-01-01",
            "2011-01-02..2011-01-02", "2011-01-03..2011-01-03"}},
        {"2011-01-01", "2011-01-02", {"2011-01-01..2011-01-02",
            "2011-01-01..2011-01-02", "2011-01-01..2011-01-02"}}
    };
    for (size_t i = 0; i < COUNT(spans); i++)
        for (int which = 0; which < 3; which++)
            expect_extent(remit_extent_third(span(spans[i].from, spans[i].to),
                                             which), spans[i].third[which]);
}

Test(civil, there_is_no_fourth_third)
{
    RemitExtent june = remit_extent_month(2010, 6);

    expect_extent(remit_extent_third(june, 3), "..");
    expect_extent(remit_extent_third(june, -1), "..");
    expect_extent(remit_extent_third(remit_extent_none(), 0), "..");
}

/* ---- text ---------------------------------------------------------------- */

Test(civil, only_a_full_date_that_exists_is_read)
{
    static const char *const texts[] = {
        "", "2010", "2010-12", "2010-12-1", "2010-12-011", "2010/12/01",
        "2010-12/01", "2010-13-01", "2010-02-29", "20l0-12-01", "2010-1a-01",
        "2010-12-0x", "-010-12-01", "+010-12-01", "1899-12-31", "2200-01-01",
        "2010-+1-01", " 2010-12-1"
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        RemitDay day = 7;
        cr_expect_not(remit_day_parse(texts[i], strlen(texts[i]), &day),
                      "%s", texts[i]);
        cr_expect_eq(day, 7, "%s was written", texts[i]);
    }
}

Test(civil, a_date_is_read_without_its_end_being_marked)
{
    RemitDay day;

    cr_expect(remit_day_parse("2010-07-19..2010-07-30", 10, &day));
    cr_expect_eq(day, remit_day(2010, 7, 19));
}

Test(civil, a_day_is_written_with_all_its_zeros)
{
    expect_day(remit_day(2005, 1, 9), "2005-01-09");
    expect_day(REMIT_FIRST_DAY, "1900-01-01");
    expect_day(REMIT_LAST_DAY, "2199-12-31");
}
