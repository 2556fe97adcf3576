/* test_dayrule.c -- the day that a rule names in a year.
 *
 * All rules are compared with a walk over all days in tests/oracle. */
#include <criterion/criterion.h>
#include "runtime/dayrule.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

typedef struct Case {
    RemitDayRule rule;
    int year;
    int month, day;             /* of the expected day; zero is no day */
    int in_year;                /* of the expected day, when it differs */
} Case;

static void expect_cases(const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const Case *c = &cases[i];
        RemitDay want = c->day == 0 ? REMIT_NO_DAY
            : remit_day(c->in_year ? c->in_year : c->year, c->month, c->day);
        char got[11];
        RemitDay day = remit_dayrule_in(&c->rule, c->year);

        remit_day_format(day, got);
        cr_expect_eq(day, want, "case %zu: %d-%d-%d, not %s", i, c->year,
                     c->month, c->day, got);
    }
}

#define EXPECT(cases) expect_cases(cases, COUNT(cases))

Test(dayrule, a_fixed_day_is_there_when_its_year_has_it)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_FIXED, .month = 12, .day = 25}, 2011, 12, 25, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 2, .day = 29}, 2012, 2, 29, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 2, .day = 29}, 2011, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 2, .day = 29, .offset = 1},
         2011, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 2, .day = 29}, 2100, 0, 0, 0}
    };
    EXPECT(cases);
}

Test(dayrule, the_end_of_a_month_is_its_last_day)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_LAST_OF_MONTH, .month = 2}, 2012, 2, 29, 0},
        {{.kind = REMIT_RULE_LAST_OF_MONTH, .month = 2}, 2100, 2, 28, 0},
        {{.kind = REMIT_RULE_LAST_OF_MONTH, .month = 12}, 2199, 12, 31, 0}
    };
    EXPECT(cases);
}

/* September 2011 begins on a Thursday, May 2011 on a Sunday. */
Test(dayrule, the_nth_weekday_of_a_month_may_not_exist)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 4, .nth = 1},
         2011, 9, 1, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 3, .nth = 1},
         2011, 9, 7, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 5, .nth = 5},
         2011, 9, 30, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 1, .nth = 5},
         2011, 0, 0, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 1, .nth = -1},
         2011, 5, 30, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 2, .nth = -1},
         2011, 5, 31, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 3, .nth = -1},
         2011, 5, 25, 0}
    };
    EXPECT(cases);
}

/* The holidays that New York and Geneva name this way. */
Test(dayrule, seats_have_holidays_on_nth_weekdays)
{
    static const Case cases[] = {
        /* Memorial Day, Labor Day, Thanksgiving */
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 1, .nth = -1},
         2024, 5, 27, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 1, .nth = 1},
         2020, 9, 7, 0},
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 11, .weekday = 4, .nth = 4},
         2017, 11, 23, 0},
        /* Jeune genevois: the Thursday after the first Sunday of September */
        {{.kind = REMIT_RULE_NTH_WEEKDAY, .month = 9, .weekday = 7, .nth = 1,
          .offset = 4}, 2011, 9, 8, 0}
    };
    EXPECT(cases);
}

/* Rule 1 of the General Assembly: Tuesday of the third week of September that
 * is counted from the first with a working day; the second since 2023. */
Test(dayrule, the_general_assembly_opens_by_rule_1)
{
    static const int opening[] = {
        16, 14, 13, 12, 18, 16, 15, 14, 13, 18,         /* 2003 .. 2012 */
        17, 16, 15, 13, 12, 18, 17, 15, 14, 13,         /* 2013 .. 2022 */
        5, 10, 9, 8, 7, 5, 11, 10                       /* 2023 .. 2030 */
    };
    cr_assert_eq(COUNT(opening), 2030 - 2003 + 1);
    for (int i = 0; i < (int)COUNT(opening); i++) {
        int year = 2003 + i;
        RemitDayRule rule = {
            .kind = REMIT_RULE_WORKING_WEEK, .month = 9, .weekday = 2,
            .nth = year < 2023 ? 3 : 2
        };
        cr_expect_eq(remit_dayrule_in(&rule, year),
                     remit_day(year, 9, opening[i]), "GA of %d", year);
    }
}

/* September 2023 begins on a Friday, 2024 on a Sunday; May 2027 on a
 * Saturday; February 2021 has exactly four weeks. */
Test(dayrule, working_weeks_begin_with_the_first_working_day)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 9, .weekday = 2, .nth = 1},
         2023, 8, 29, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 9, .weekday = 1, .nth = 1},
         2024, 9, 2, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 9, .weekday = 7, .nth = 1},
         2024, 9, 8, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 5, .weekday = 1, .nth = 5},
         2027, 5, 31, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 2, .weekday = 7, .nth = 4},
         2021, 2, 28, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 2, .weekday = 1, .nth = 5},
         2021, 0, 0, 0},
        {{.kind = REMIT_RULE_WORKING_WEEK, .month = 9, .weekday = 5, .nth = 5},
         2024, 10, 4, 0}
    };
    EXPECT(cases);
}

/* 14 September 2011 is a Wednesday. */
Test(dayrule, a_weekday_is_found_on_either_side_of_a_day)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_ON_OR_AFTER, .month = 9, .day = 14, .weekday = 3},
         2011, 9, 14, 0},
        {{.kind = REMIT_RULE_ON_OR_AFTER, .month = 9, .day = 14, .weekday = 2},
         2011, 9, 20, 0},
        {{.kind = REMIT_RULE_AFTER, .month = 9, .day = 14, .weekday = 3},
         2011, 9, 21, 0},
        {{.kind = REMIT_RULE_AFTER, .month = 9, .day = 14, .weekday = 4},
         2011, 9, 15, 0},
        {{.kind = REMIT_RULE_ON_OR_BEFORE, .month = 9, .day = 14,
          .weekday = 3}, 2011, 9, 14, 0},
        {{.kind = REMIT_RULE_ON_OR_BEFORE, .month = 9, .day = 14,
          .weekday = 4}, 2011, 9, 8, 0},
        {{.kind = REMIT_RULE_BEFORE, .month = 9, .day = 14, .weekday = 3},
         2011, 9, 7, 0},
        {{.kind = REMIT_RULE_BEFORE, .month = 9, .day = 14, .weekday = 2},
         2011, 9, 13, 0},
        {{.kind = REMIT_RULE_AFTER, .month = 2, .day = 29, .weekday = 1},
         2011, 0, 0, 0}
    };
    EXPECT(cases);
}

/* 1 January 2011 is a Saturday, as is 31 December. */
Test(dayrule, the_day_may_lie_in_the_year_beside)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_BEFORE, .month = 1, .day = 1, .weekday = 1},
         2011, 12, 27, 2010},
        {{.kind = REMIT_RULE_AFTER, .month = 12, .day = 31, .weekday = 1},
         2011, 1, 2, 2012},
        {{.kind = REMIT_RULE_FIXED, .month = 1, .day = 1, .offset = -1},
         2011, 12, 31, 2010}
    };
    EXPECT(cases);
}

Test(dayrule, a_day_outside_the_range_is_no_day)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_BEFORE, .month = 1, .day = 1, .weekday = 1},
         1900, 0, 0, 0},
        {{.kind = REMIT_RULE_BEFORE, .month = 1, .day = 1, .weekday = 1,
          .offset = 7}, 1900, 1, 1, 0},
        {{.kind = REMIT_RULE_AFTER, .month = 12, .day = 31, .weekday = 1},
         2199, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 1, .day = 1, .offset = INT16_MIN},
         1950, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 1, .day = 1, .offset = INT16_MAX},
         2150, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 1, .day = 1}, 1899, 0, 0, 0},
        {{.kind = REMIT_RULE_FIXED, .month = 1, .day = 1}, 2200, 0, 0, 0},
        {{.kind = REMIT_RULE_EASTER}, INT32_MAX, 0, 0, 0}
    };
    EXPECT(cases);
}

/* Sundays of almanacs: the earliest and the latest Easters of the range, and
 * years in which the two churches agree. */
Test(dayrule, easter_is_where_the_almanacs_have_it)
{
    static const struct { int year, month, day; } western[] = {
        {1900, 4, 15}, {1913, 3, 23}, {1943, 4, 25}, {1954, 4, 18},
        {1981, 4, 19}, {2000, 4, 23}, {2008, 3, 23}, {2011, 4, 24},
        {2024, 3, 31}, {2025, 4, 20}, {2038, 4, 25}, {2049, 4, 18}
    }, eastern[] = {
        {2000, 4, 30}, {2008, 4, 27}, {2011, 4, 24}, {2013, 5, 5},
        {2021, 5, 2}, {2024, 5, 5}, {2025, 4, 20}
    };
    RemitDayRule rule = {.kind = REMIT_RULE_EASTER};

    for (size_t i = 0; i < COUNT(western); i++)
        cr_expect_eq(remit_dayrule_in(&rule, western[i].year),
                     remit_day(western[i].year, western[i].month,
                               western[i].day), "%d", western[i].year);
    rule.kind = REMIT_RULE_ORTHODOX_EASTER;
    for (size_t i = 0; i < COUNT(eastern); i++)
        cr_expect_eq(remit_dayrule_in(&rule, eastern[i].year),
                     remit_day(eastern[i].year, eastern[i].month,
                               eastern[i].day), "%d", eastern[i].year);
}

Test(dayrule, feasts_hang_on_easter)
{
    static const Case cases[] = {
        {{.kind = REMIT_RULE_EASTER, .offset = -2}, 2024, 3, 29, 0},
        {{.kind = REMIT_RULE_EASTER, .offset = 1}, 2025, 4, 21, 0},
        {{.kind = REMIT_RULE_EASTER, .offset = 39}, 2011, 6, 2, 0},
        {{.kind = REMIT_RULE_EASTER, .offset = 50}, 2011, 6, 13, 0},
        {{.kind = REMIT_RULE_ORTHODOX_EASTER, .offset = -2}, 2024, 5, 3, 0}
    };
    EXPECT(cases);
}

Test(dayrule, a_rule_that_no_year_can_keep_is_not_valid)
{
    static const RemitDayRule rules[] = {
        {.kind = REMIT_RULE_FIXED, .month = 2, .day = 30},
        {.kind = REMIT_RULE_FIXED, .month = 4, .day = 31},
        {.kind = REMIT_RULE_FIXED, .month = 4},
        {.kind = REMIT_RULE_FIXED, .day = 1},
        {.kind = REMIT_RULE_FIXED, .month = 13, .day = 1},
        {.kind = REMIT_RULE_LAST_OF_MONTH},
        {.kind = REMIT_RULE_LAST_OF_MONTH, .month = 13},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .weekday = 1, .nth = 1},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .nth = 1},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 8, .nth = 1},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 1},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 1, .nth = 6},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 5, .weekday = 1, .nth = -2},
        {.kind = REMIT_RULE_WORKING_WEEK, .weekday = 1, .nth = 1},
        {.kind = REMIT_RULE_WORKING_WEEK, .month = 5, .nth = 1},
        {.kind = REMIT_RULE_WORKING_WEEK, .month = 5, .weekday = 1, .nth = -1},
        {.kind = REMIT_RULE_ON_OR_AFTER, .month = 5, .day = 1},
        {.kind = REMIT_RULE_AFTER, .month = 5, .weekday = 1},
        {.kind = REMIT_RULE_ON_OR_BEFORE, .month = 2, .day = 30, .weekday = 1},
        {.kind = REMIT_RULE_BEFORE, .day = 3, .weekday = 1},
        {.kind = REMIT_RULE_ORTHODOX_EASTER + 1},
        {.kind = 255}
    };
    for (size_t i = 0; i < COUNT(rules); i++) {
        cr_expect_not(remit_dayrule_is_valid(&rules[i]), "rule %zu", i);
        cr_expect_eq(remit_dayrule_in(&rules[i], 2012), REMIT_NO_DAY,
                     "rule %zu", i);
    }
}

Test(dayrule, a_rule_that_some_years_keep_is_valid)
{
    static const RemitDayRule rules[] = {
        {.kind = REMIT_RULE_FIXED, .month = 2, .day = 29},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 2, .weekday = 1, .nth = 5},
        {.kind = REMIT_RULE_NTH_WEEKDAY, .month = 2, .weekday = 7, .nth = -1},
        {.kind = REMIT_RULE_WORKING_WEEK, .month = 2, .weekday = 1, .nth = 5},
        {.kind = REMIT_RULE_BEFORE, .month = 2, .day = 29, .weekday = 7},
        {.kind = REMIT_RULE_EASTER}
    };
    for (size_t i = 0; i < COUNT(rules); i++)
        cr_expect(remit_dayrule_is_valid(&rules[i]), "rule %zu", i);
}
