/* test_lag.c -- lags forward, backward and their least. */
#include "compiler/schedule/lag.h"

#include <criterion/criterion.h>
#include <string.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

static RemitDay at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    cr_assert(remit_day_parse(text, strlen(text), &day), "%s", text);
    return day;
}

static Lag months(int32_t count)
{
    return (Lag){.kind = LAG_MONTHS, .count = count};
}

static Lag working(int32_t count, int32_t then)
{
    return (Lag){.kind = LAG_WORKING_DAYS, .count = count, .then = then};
}

Test(lag, a_day_is_moved_by_its_kind)
{
    Lag roll = {.kind = LAG_ROLL_NEXT};
    struct { Lag lag; const char *from, *to; } cases[] = {
        {lag_days(10), "2010-02-25", "2010-03-07"},
        {lag_days(-10), "2010-03-07", "2010-02-25"},
        {months(1), "2011-01-31", "2011-02-28"},
        {months(-1), "2012-03-31", "2012-02-29"},
        {working(1, 0), "2011-07-01", "2011-07-04"},    /* Friday, Monday */
        {working(5, 1), "2011-07-01", "2011-07-09"},
        {roll, "2011-07-02", "2011-07-04"},             /* Saturday */
        {roll, "2011-07-04", "2011-07-04"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        cr_expect_eq(lag_apply(&cases[i].lag, at(cases[i].from)),
                     at(cases[i].to), "case %zu", i);
}

Test(lag, the_latest_day_that_leads_there_is_the_last_of_several)
{
    Lag roll = {.kind = LAG_ROLL_NEXT};
    struct { Lag lag; const char *limit, *latest; } cases[] = {
        {lag_days(10), "2010-03-07", "2010-02-25"},
        {months(1), "2011-02-28", "2011-01-31"},
        {months(1), "2011-02-27", "2011-01-27"},
        {months(-1), "2012-02-29", "2012-03-31"},
        {working(1, 0), "2011-07-04", "2011-07-03"},    /* Monday, Sunday */
        {working(1, 0), "2011-07-03", "2011-06-30"},
        {roll, "2011-07-04", "2011-07-04"},
        {roll, "2011-07-03", "2011-07-01"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        cr_expect_eq(lag_latest(&cases[i].lag, at(cases[i].limit)),
                     at(cases[i].latest), "case %zu", i);
}

Test(lag, what_leaves_the_range_is_beyond_it_or_its_first_day)
{
    Lag week = lag_days(7), back = lag_days(-7), years = months(12 * 301);
    cr_expect_eq(lag_apply(&week, REMIT_LAST_DAY - 6), LAG_BEYOND);
    cr_expect_eq(lag_apply(&week, REMIT_LAST_DAY - 7), REMIT_LAST_DAY);
    cr_expect_eq(lag_apply(&back, REMIT_FIRST_DAY + 3), REMIT_FIRST_DAY);
    cr_expect_eq(lag_latest(&week, REMIT_FIRST_DAY + 6), REMIT_NO_DAY);
    cr_expect_eq(lag_latest(&back, REMIT_LAST_DAY), REMIT_LAST_DAY);
    cr_expect_eq(lag_latest(&years, REMIT_LAST_DAY), REMIT_NO_DAY);
}

Test(lag, a_duration_is_a_lag_of_its_unit)
{
    static const struct {
        RemitDuration by;
        bool          back;
        LagKind       kind;
        int32_t       count;
    } cases[] = {
        {{6, REMIT_WEEKS}, false, LAG_DAYS, 42},
        {{3, REMIT_DAYS}, true, LAG_DAYS, -3},
        {{2, REMIT_YEARS}, false, LAG_MONTHS, 24},
        {{5, REMIT_WORKING_DAYS}, true, LAG_WORKING_DAYS, -5},
        {{INT32_MAX, REMIT_YEARS}, false, LAG_MONTHS, 109573},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Lag lag = lag_of(cases[i].by, cases[i].back, NULL);
        cr_expect_eq(lag.kind, cases[i].kind, "case %zu", i);
        cr_expect_eq(lag.count, cases[i].count, "case %zu", i);
    }
}

/* Over eight years around a century that is no leap year. */
Test(lag, it_never_decreases_and_moves_no_day_by_less_than_its_least)
{
    Lag lags[] = {
        lag_days(3), lag_days(-400), months(1), months(2), months(11),
        months(96), months(-1), months(-3), months(-25), months(-96),
        working(7, -2), working(-4, 1), {.kind = LAG_ROLL_NEXT, .then = 2},
    };
    for (size_t i = 0; i < COUNT(lags); i++) {
        RemitDay before = REMIT_FIRST_DAY, wrong = REMIT_NO_DAY;
        for (RemitDay d = at("2095-12-01"); d < at("2104-03-05"); d++) {
            RemitDay to = lag_apply(&lags[i], d);
            if (to < before || to - d < lag_least(&lags[i]))
                wrong = d;
            before = to;
        }
        cr_expect_eq(wrong, REMIT_NO_DAY, "lag %zu", i);
    }
}

/* The fewest days by which so many months move any day of nine years, among
 * which 2100 is no leap year. */
static int64_t fewest_days(const Lag *lag)
{
    int64_t fewest = INT64_MAX;
    for (RemitDay day = at("2096-01-01"); day <= at("2104-12-31"); day++) {
        int64_t moved = (int64_t)lag_apply(lag, day) - day;
        fewest = moved < fewest ? moved : fewest;
    }
    return fewest;
}

/* Whole years are told within a day.  The months beside them count 30 days each
 * less three in all, which may be a week too few. */
Test(lag, the_least_of_months_is_near_what_they_may_be)
{
    for (int32_t count = 1; count <= 48; count++) {
        Lag lag = months(count);
        int64_t slack = fewest_days(&lag) - lag_least(&lag);
        cr_expect(slack >= 0, "%d months: %d", count, (int)slack);
        cr_expect(slack <= (count % 12 ? 7 : 1), "%d months: %d", count,
                  (int)slack);
    }
}
