/* test_recur.c -- periods that return, counted from the first.
 *
 * Long runs are compared with a walk over time in tests/oracle. */
#include <criterion/criterion.h>
#include <string.h>
#include "runtime/recur.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static RemitDay at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    cr_assert(text[0] == '\0' || remit_day_parse(text, strlen(text), &day),
              "%s", text);
    return day;
}

typedef struct Expected {
    int32_t k;
    const char *from, *to;      /* "" none */
    bool clamped;
} Expected;

static void expect_periods(RemitRecurrence r, const Expected *expected,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const Expected *x = &expected[i];
        bool clamped = !x->clamped;
        RemitExtent e = remit_recur_period(&r, x->k, &clamped);
        char from[11], to[11];

        remit_day_format(e.from, from);
        remit_day_format(e.to, to);
        cr_expect_str_eq(from, x->from, "period %d: %s", x->k, from);
        cr_expect_str_eq(to, x->to, "period %d: %s", x->k, to);
        cr_expect_eq(clamped, x->clamped, "period %d", x->k);
    }
}

#define EXPECT(r, expected) expect_periods(r, expected, COUNT(expected))

/* ---- periods ------------------------------------------------------------- */

Test(recur, every_year_is_each_calendar_year)
{
    static const Expected years[] = {
        {0, "2011-01-01", "2011-12-31", false},
        {1, "2012-01-01", "2012-12-31", false},
        {188, "2199-01-01", "2199-12-31", false},
        {189, "", "", false}, {-1, "", "", false}, {INT32_MAX, "", "", false}
    };
    EXPECT(remit_recur_extents(remit_extent_year(2011),
                               (RemitDuration){1, REMIT_YEARS}), years);
}

Test(recur, every_second_year_leaves_the_years_between_out)
{
    static const Expected years[] = {
        {0, "2007-01-01", "2007-12-31", false},
        {3, "2013-01-01", "2013-12-31", false}
    };
    EXPECT(remit_recur_extents(remit_extent_year(2007),
                               (RemitDuration){2, REMIT_YEARS}), years);
}

Test(recur, quarters_months_and_weeks_follow_each_other)
{
    static const Expected quarters[] = {
        {1, "2007-01-01", "2007-03-31", false},
        {5, "2008-01-01", "2008-03-31", false}
    }, months[] = {
        {1, "2012-02-01", "2012-02-29", false},
        {13, "2013-02-01", "2013-02-28", false}
    }, weeks[] = {
        {52, "2010-12-27", "2011-01-02", false}
    };
    EXPECT(remit_recur_extents(remit_extent_quarter(2006, 4),
                               (RemitDuration){3, REMIT_MONTHS}), quarters);
    EXPECT(remit_recur_extents(remit_extent_month(2012, 1),
                               (RemitDuration){1, REMIT_MONTHS}), months);
    EXPECT(remit_recur_extents((RemitExtent){at("2009-12-28"),
                                             at("2010-01-03")},
                               (RemitDuration){1, REMIT_WEEKS}), weeks);
}

Test(recur, anniversaries_end_the_day_before_the_next)
{
    static const Expected chairs[] = {
        {0, "2006-07-14", "2007-07-13", false},
        {4, "2010-07-14", "2011-07-13", false}
    }, fortnights[] = {
        {0, "2010-07-19", "2010-08-01", false},
        {2, "2010-08-16", "2010-08-29", false}
    };
    EXPECT(remit_recur_anniversaries(at("2006-07-14"),
                                     (RemitDuration){12, REMIT_MONTHS}),
           chairs);
    EXPECT(remit_recur_anniversaries(at("2010-07-19"),
                                     (RemitDuration){14, REMIT_DAYS}),
           fortnights);
}

Test(recur, a_leap_day_returns_with_the_leap_year)
{
    static const Expected years[] = {
        {0, "2012-02-29", "2013-02-27", false},
        {1, "2013-02-28", "2014-02-27", true},
        {3, "2015-02-28", "2016-02-28", true},
        {4, "2016-02-29", "2017-02-27", false},
        {88, "2100-02-28", "2101-02-27", true},
        {92, "2104-02-29", "2105-02-27", false}
    };
    EXPECT(remit_recur_anniversaries(at("2012-02-29"),
                                     (RemitDuration){1, REMIT_YEARS}), years);
    EXPECT(remit_recur_anniversaries(at("2012-02-29"),
                                     (RemitDuration){12, REMIT_MONTHS}), years);
}

Test(recur, a_last_of_the_month_does_not_drift)
{
    static const Expected months[] = {
        {0, "2011-01-31", "2011-02-27", false},
        {1, "2011-02-28", "2011-03-30", true},
        {2, "2011-03-31", "2011-04-29", false},
        {3, "2011-04-30", "2011-05-30", true},
        {13, "2012-02-29", "2012-03-30", true}
    };
    EXPECT(remit_recur_anniversaries(at("2011-01-31"),
                                     (RemitDuration){1, REMIT_MONTHS}), months);
}

Test(recur, a_period_beyond_the_range_is_none)
{
    static const Expected years[] = {
        {9, "2198-06-01", "2199-05-31", false}, {10, "", "", false},
        {11, "", "", false}, {INT32_MAX, "", "", false}
    }, whole[] = {{0, "2199-01-01", "2199-12-31", false}, {1, "", "", false}};

    EXPECT(remit_recur_anniversaries(at("2189-06-01"),
                                     (RemitDuration){1, REMIT_YEARS}), years);
    EXPECT(remit_recur_anniversaries(at("2199-01-01"),
                                     (RemitDuration){1, REMIT_YEARS}), whole);
}

Test(recur, nobody_needs_to_ask_about_clamping)
{
    RemitRecurrence r = remit_recur_anniversaries(
        at("2011-01-31"), (RemitDuration){1, REMIT_MONTHS});

    cr_expect_eq(remit_recur_period(&r, 1, NULL).from, at("2011-02-28"));
}

/* ---- indexes ------------------------------------------------------------- */

typedef struct Index {
    const char *day;
    int32_t begun, from;
} Index;

static void expect_indexes(RemitRecurrence r, const Index *expected,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        RemitDay day = at(expected[i].day);
        cr_expect_eq(remit_recur_begun(&r, day), expected[i].begun,
                     "begun by %s", expected[i].day);
        cr_expect_eq(remit_recur_from(&r, day), expected[i].from,
                     "from %s", expected[i].day);
    }
}

#define EXPECT_INDEX(r, expected) expect_indexes(r, expected, COUNT(expected))

Test(recur, the_first_period_on_or_after_a_day_is_found)
{
    static const Index years[] = {
        {"2010-12-31", 0, 0}, {"2011-01-01", 1, 0}, {"2011-01-02", 1, 1},
        {"2012-12-31", 2, 2}, {"2013-01-01", 3, 2}, {"2199-12-31", 189, 189},
        {"1900-01-01", 0, 0}, {"", 0, 0}
    }, biennial[] = {
        {"2007-01-01", 1, 0}, {"2008-12-31", 1, 1}, {"2009-01-01", 2, 1}
    }, weeks[] = {
        {"2009-12-28", 1, 0}, {"2010-01-03", 1, 1}, {"2010-01-04", 2, 1}
    }, days[] = {
        {"2010-07-19", 1, 0}, {"2010-07-28", 1, 1}, {"2010-07-29", 2, 1}
    };
    EXPECT_INDEX(remit_recur_extents(remit_extent_year(2011),
                                     (RemitDuration){1, REMIT_YEARS}), years);
    EXPECT_INDEX(remit_recur_extents(remit_extent_year(2007),
                                     (RemitDuration){2, REMIT_YEARS}),
                 biennial);
    EXPECT_INDEX(remit_recur_anniversaries(at("2009-12-28"),
                                           (RemitDuration){1, REMIT_WEEKS}),
                 weeks);
    EXPECT_INDEX(remit_recur_anniversaries(at("2010-07-19"),
                                           (RemitDuration){10, REMIT_DAYS}),
                 days);
}

Test(recur, a_clamped_beginning_counts_on_the_day_it_became)
{
    static const Index months[] = {
        {"2011-01-31", 1, 0}, {"2011-02-27", 1, 1}, {"2011-02-28", 2, 1},
        {"2011-03-30", 2, 2}, {"2011-03-31", 3, 2}, {"2011-04-30", 4, 3}
    }, leap[] = {
        {"2013-02-27", 1, 1}, {"2013-02-28", 2, 1}, {"2016-02-28", 4, 4},
        {"2016-02-29", 5, 4}
    };
    EXPECT_INDEX(remit_recur_anniversaries(at("2011-01-31"),
                                           (RemitDuration){1, REMIT_MONTHS}),
                 months);
    EXPECT_INDEX(remit_recur_anniversaries(at("2012-02-29"),
                                           (RemitDuration){1, REMIT_YEARS}),
                 leap);
}

Test(recur, without_a_step_or_a_beginning_there_are_no_periods)
{
    RemitExtent year = remit_extent_year(2011);
    const RemitRecurrence nothing[] = {
        remit_recur_extents(year, (RemitDuration){0, REMIT_YEARS}),
        remit_recur_extents(year, (RemitDuration){-1, REMIT_DAYS}),
        remit_recur_extents(year, (RemitDuration){5, REMIT_WORKING_DAYS}),
        remit_recur_extents(year, (RemitDuration){5, (RemitUnit)99}),
        remit_recur_extents(remit_extent_none(),
                            (RemitDuration){1, REMIT_YEARS}),
        remit_recur_anniversaries(REMIT_NO_DAY,
                                  (RemitDuration){1, REMIT_YEARS}),
        remit_recur_anniversaries(at("2199-06-01"),
                                  (RemitDuration){1, REMIT_YEARS}),
        remit_recur_anniversaries(at("2011-01-01"),
                                  (RemitDuration){0, REMIT_WEEKS})
    };
    for (size_t i = 0; i < COUNT(nothing); i++) {
        RemitExtent e = remit_recur_period(&nothing[i], 0, NULL);
        cr_expect(e.from == REMIT_NO_DAY && e.to == REMIT_NO_DAY, "%zu", i);
        cr_expect_eq(remit_recur_begun(&nothing[i], at("2199-12-31")), 0,
                     "%zu", i);
    }
}

Test(recur, a_step_longer_than_time_happens_once)
{
    static const Expected only[] = {
        {0, "2011-01-01", "2011-12-31", false}, {1, "", "", false},
        {2, "", "", false}
    };
    static const Index once[] = {{"2011-01-01", 1, 0}, {"2199-12-31", 1, 1}};
    RemitRecurrence r = remit_recur_extents(
        remit_extent_year(2011), (RemitDuration){INT32_MAX, REMIT_YEARS});

    EXPECT(r, only);
    EXPECT_INDEX(r, once);
    r.step.unit = REMIT_WEEKS;
    EXPECT(r, only);
    EXPECT_INDEX(r, once);
}
