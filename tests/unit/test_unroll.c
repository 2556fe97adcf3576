/* test_unroll.c -- which occurrences an act has. */
#include "tests/unit/fixture_dates.h"

/* ---- periods ------------------------------------------------------------- */

Test(unroll, a_recurrence_ends_with_its_bounds)
{
    static const DatesRow rows[] = {
        {"duty x { every year until 2008 }", "",
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year times 2 }", "",
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year times 1 until 2008 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year times 1 until lost }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year times 9 from 2010 until lost }", "",
         "2010 2010-01-01 to 2010-12-31\n"},
        {"duty x { every 12 months from 2010-02-01 }", "",
         "2010-02-01 2006-01-16 to 2010-02-01\n"},
        {"duty x { every year times 9 until 2007 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year times 9 from 2009 until 2015 }", "",
         "2009 2009-01-01 to 2009-12-31\n2010 2010-01-01 to 2010-12-31\n"},
        {"duty x { every year times 9 from 2010 }", "",
         "2010 2010-01-01 to 2010-12-31\n"},
        {"duty x { every year from 2010 until 2015 }", "",
         "2010 2010-01-01 to 2010-12-31\n"},
        {"duty x { every 2 years from 2007 times 1 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every 2 years from 2007 until 2008 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every 12 months until 2007-06-01 }", "",
         "2007-01-16 2006-01-16 to 2007-01-16\n"},
    };
    DATES_ROWS(rows);
}

/* From 16 January 2006 two years end on 15 January 2008. */
Test(unroll, of_a_length_and_a_last_day_the_earlier_ends_it)
{
    static const DatesRow rows[] = {
        {"duty x { every year for 2 years }", "",
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year for 2 years until 2007 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year for 1 year from 2007 until 2009 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
    };
    DATES_ROWS(rows);
}

#define NO_FIRST                                                            \
    "1 no-beginning: this recurrence has no first period, since the day of" \
    " adoption is not known\n"

Test(unroll, a_recurrence_from_an_unknown_day_has_no_beginning)
{
    static const DatesRow rows[] = {
        {"", DATES_UNKNOWN("duty x { every year }"), NO_FIRST},
        {"", DATES_UNKNOWN("duty x { every year for 3 years }"), NO_FIRST},
        {"", DATES_UNKNOWN("duty x { every 12 months }"), NO_FIRST},
        {"", DATES_UNKNOWN("duty x { every session of B }"), NO_FIRST},
        {"", DATES_UNKNOWN("duty x { alternates a, b every 2 years }"),
         "1 no-beginning: `every 2 years` does not say in which year it"
         " begins\n"},
        {"duty x { every 2 years }", "",
         "1 no-beginning: `every 2 years` does not say in which year it"
         " begins\n"},
        {"duty x { alternates a, b every 2 years until 2007 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
    };
    DATES_ROWS(rows);
}

#define LAST_YEARS                                                          \
    "horizon 2199 body SG body GA"                                          \
    " verb requests { force request strength 4 forms en \"requests\" }"     \
    " resolution A/RES/252/1 { adopted 2197-06-01 by GA para 1 requests SG {"

/* The year from 1 June 2199 on would end beyond it. */
Test(unroll, nothing_recurs_beyond_the_calendar)
{
    dates_of(LAST_YEARS "duty x { every year } } }",
             "2198 2198-01-01 to 2198-12-31\n2199 2199-01-01 to 2199-12-31\n");
    dates_of(LAST_YEARS "duty x { every 2 years from 2196 } } }",
             "2196 2197-06-01 to 2196-12-31\n2198 2198-01-01 to 2198-12-31\n");
    dates_of(LAST_YEARS "duty x { every 12 months } } }",
             "2198-06-01 2197-06-01 to 2198-06-01\n");
}

/* What recurs every nothing is told, and read as every one. */
Test(unroll, nothing_recurs_every_nothing)
{
    static const DatesRow rows[] = {
        {"duty x { every 0 months until 2006-03 }", "",
         "2006-02-16 2006-01-16 to 2006-02-16\n"
         "2006-03-16 2006-02-17 to 2006-03-16\n"
         "1 bad-number: nothing can recur every 0 days\n"},
        {"duty x { alternates a, b every 0 years until 2007-06-01 }", "",
         "2007 2007-01-01 to 2007-12-31\n"
         "1 bad-number: nothing can recur every 0 days\n"},
    };
    DATES_ROWS(rows);
}

/* What it is after counts where it is one day for all periods: the first year
 * is the first that begins after it. */
Test(unroll, a_recurrence_begins_after_what_it_is_after)
{
    static const DatesRow rows[] = {
        {"duty x { every year until 2009 after 2 weeks after summit }", "",
         "2008 2008-01-01 to 2008-12-31\n2009 2009-01-01 to 2009-12-31\n"},
        {"duty x { every year until 2008 after end of 2006 }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year until 2007 after adoption }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year until 2008 after B 1 }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year until 2008 upon summit }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
        {"duty x { every year until 2007 upon lost }", "",
         "2007 2007-01-01 to 2007-12-31 conditional\n"},
        {"duty y { by 2007-06-01 }"
         " duty x { every year until 2008 after y }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
        {"duty y { every year by 30 june }"
         " duty x { every year until 2008 after y[2007] }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
    };
    DATES_ROWS(rows);
}

Test(unroll, what_is_another_day_in_each_period_moves_none)
{
    static const DatesRow rows[] = {
        {"duty x { every year until 2007 after 5 may }", "",
         "2007 2007-05-06 to 2007-12-31\n"},
        {"duty x { every year until 2007 after next session of B }", "",
         "2007 2007-05-12 to 2007-12-31\n"},
        {"duty x { every year until 2007 after B opens }", "",
         "2007 2007-05-08 to 2007-12-31\n"},
        {"duty y { every year by 30 june }"
         " duty x { every year until 2008 after y }", "",
         "2007 2007-07-01 to 2007-12-31\n2008 2008-07-01 to 2008-12-31\n"},
    };
    DATES_ROWS(rows);
}

/* ---- sessions ------------------------------------------------------------ */

/* C 1 is cancelled, so its year has C 2. */
#define CANCELLED                                                           \
    "body C sessions of C { session 1 on 2007-03-05 session 2 on 2007-04-02"\
    " session 3 on 2007-05-01 } cancelled C 1 known 2007-01-01"

Test(unroll, sessions_that_are_held_have_occurrences)
{
    static const DatesRow rows[] = {
        {"report x { every session of B times 1 }", "",
         "B 1 2006-01-16 to 2007-05-07 > B 1\n"},
        {"report x { every session of C until 2007-04-30 }", CANCELLED,
         "C 2 2006-01-16 to 2007-04-02 > C 2\n"},
        {"report x { every session of B from 2008 }", "",
         "B 2 2007-05-12 to 2008-05-05 > B 2\n"},
        {"meeting x { held as sessions of B }", "",
         "B 1 2006-01-16 to 2007-05-11\nB 2 2007-05-12 to 2008-05-09\n"},
        {"meeting x { held as sessions of B every session of B times 1 }", "",
         "B 1 2006-01-16 to 2007-05-07 > B 1\n"},
        {"meeting x { held as sessions of C every year until 2007 }", CANCELLED,
         "2007 2007-01-01 to 2007-04-02\n"},
        {"meeting x { held as sessions of B every year }", "",
         "2007 2007-01-01 to 2007-05-11\n2008 2008-01-01 to 2008-05-09\n"
         "2009 2009-01-01 to 2009-12-31\n2010 2010-01-01 to 2010-12-31\n"},
        {"meeting x { held as sessions of L every year until 2007 }",
         "body L sessions of L { session 1 on 2009-03-02 }",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"report x { every session of F }", "", ""},
    };
    DATES_ROWS(rows);
}

/* ---- other acts ---------------------------------------------------------- */

Test(unroll, one_for_each_of_anothers_that_is_not_over)
{
    static const DatesRow rows[] = {
        {"duty y { by 2006-01-10 } duty x { every y }", "", ""},
        {"duty y { by 2006-01-20 } duty x { every y }", "",
         "once 2006-01-16 to 2006-01-20\n"},
        {"duty y { from 2020 } duty x { every y }", "", ""},
        {"duty y { every year until 2008 } duty x { every y[2008] }", "",
         "2008 2008-01-01 to 2008-12-31\n"},
        {"duty y { every year } duty x { every y times 1 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty y { every year } duty x { every y from 2008 until 2009 }", "",
         "2008 2008-01-01 to 2008-12-31\n2009 2009-01-01 to 2009-12-31\n"},
        {"duty y { every session of F } duty x { every y }", "", ""},
    };
    DATES_ROWS(rows);
}

#define WAITS                                                               \
    "1 circle: `y` and `x` wait for each other\n"                           \
    "1 note: `y` waits for `x` here\n1 note: `x` waits for `y` here\n"

Test(unroll, in_a_circle_nothing_follows_from_another)
{
    static const DatesRow rows[] = {
        {"duty y { every x } duty x { every y }", "", WAITS},
        {"duty y { every year inside x } duty x { inside y }", "",
         "once 2006-01-16 to none\n" WAITS},
    };
    DATES_ROWS(rows);
}

Test(unroll, what_lies_inside_something_that_recurs_recurs_with_it)
{
    static const DatesRow rows[] = {
        {"duty y { every year until 2008 } duty x { inside y }", "",
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"},
        {"duty y { every year until 2008 } duty x { inside y[2008] }", "",
         "once 2008-01-01 to 2008-12-31\n"},
        {"duty y { by 2007 } duty x { inside y }", "",
         "once 2006-01-16 to 2007-12-31\n"},
        {"duty y { every year } duty x { every year until 2007 inside y }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty y { every year }"
         " duty x { alternates a, b every year from 2010 inside y }", "",
         "2010 2010-01-01 to 2010-12-31 a\n"},
    };
    DATES_ROWS(rows);
}

Test(unroll, what_is_unknown_gives_nothing)
{
    static const DatesRow rows[] = {
        {"duty x { every session of Nobody }", "",
         "1 unknown-name: `Nobody` is declared nowhere\n"},
        {"duty x { every nothing }", "",
         "1 unknown-name: `nothing` is declared nowhere\n"},
    };
    DATES_ROWS(rows);
}

/* ---- mandates ------------------------------------------------------------ */

/* Two years end on 15 January 2008: what falls due later lapses then. */
Test(unroll, what_is_under_a_mandate_begins_within_its_term)
{
    static const DatesRow rows[] = {
        {"mandate m of B \"M\" { for 2 years } duty x { every year under m }",
         "", "2007 2007-01-01 to 2007-12-31\n"
         "2008 2008-01-01 to 2008-12-31 lapsed 2008-01-16\n"},
        {"mandate m of B \"M\" { for 9 years }"
         " duty x { every year from 2009 under m }",
         "", "2009 2009-01-01 to 2009-12-31\n2010 2010-01-01 to 2010-12-31\n"},
        {"mandate m of B \"M\" { permanently }"
         " duty x { every year from 2010 under m }",
         "", "2010 2010-01-01 to 2010-12-31\n"},
        {"mandate m of B \"M\" { } duty x { every year from 2010 under m }",
         "", "2010 2010-01-01 to 2010-12-31\n"},
        {"mandate m of B \"M\" { for 2 years }"
         " duty x { every year times 9 from 2008 under m }",
         "", "2008 2008-01-01 to 2008-12-31 lapsed 2008-01-16\n"},
    };
    DATES_ROWS(rows);
}

/* ---- amendments ---------------------------------------------------------- */

#define EVERY "duty x { every year }"

Test(unroll, an_amendment_changes_the_periods_after_it)
{
    static const DatesRow rows[] = {
        {EVERY, DATES_LATER("2008-06-01", "amends x { until 2009 }"),
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"
         "2009 2009-01-01 to 2009-12-31\n"},
        {EVERY, DATES_LATER("2008-06-01", "amends x { from 2010 }"),
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"
         "2010 2010-01-01 to 2010-12-31\n"},
        {EVERY, DATES_LATER("2008-06-01", "amends x { times 3 }"),
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"
         "2009 2009-01-01 to 2009-12-31\n"},
        {"duty x { alternates a, b every year from 2007 }",
         DATES_LATER("2008-06-01", "amends x { alternates b, c every year }"),
         "2007 2007-01-01 to 2007-12-31 b\n2008 2008-01-01 to 2008-12-31 c\n"
         "2009 2009-01-01 to 2009-12-31 b\n2010 2010-01-01 to 2010-12-31 c\n"},
        {"meeting x { held as sessions of B }",
         DATES_LATER("2007-06-01", "amends x { held as sessions of C }")
         " body C sessions of C { session 1 on 2007-03-05"
         " session 2 on 2008-03-03 }",
         "B 1 2006-01-16 to 2007-05-11\nC 2 2007-03-06 to 2008-03-03\n"},
        {"duty y { every year } duty x { every year }",
         DATES_LATER("2008-06-01", "amends x { every y }"),
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-12-31\n"
         "2009 2009-01-01 to 2009-12-31\n2010 2010-01-01 to 2010-12-31\n"},
        {"report x { every session of F }",
         DATES_LATER("2008-06-01", "amends x { until 2009 }"), ""},
        {"duty x { }", DATES_LATER("2008-06-01", "amends x { every 2 years"
                                   " from 2007 }"),
         "2007 2007-01-01 to 2007-12-31\n2009 2009-01-01 to 2009-12-31\n"},
    };
    DATES_ROWS(rows);
}

Test(unroll, an_amendment_beyond_the_horizon_or_of_no_day_changes_none)
{
    static const DatesRow rows[] = {
        {"duty x { every year from 2009 }",
         DATES_LATER("2012-06-01", "amends x { every 2 years }"),
         "2009 2009-01-01 to 2009-12-31\n2010 2010-01-01 to 2010-12-31\n"},
        {EVERY, DATES_UNKNOWN("amends x { every 2 years from 2007 }"),
         "2007 2007-01-01 to 2007-12-31\n2009 2009-01-01 to 2009-12-31\n"},
        {EVERY, DATES_LATER("2008-06-01", "amends x { by end of march }"),
         "2007 2007-01-01 to 2007-03-31\n2008 2008-01-01 to 2008-03-31\n"
         "2009 2009-01-01 to 2009-03-31\n2010 2010-01-01 to 2010-03-31\n"},
    };
    DATES_ROWS(rows);
}

/* What was done before it recurred was done under the first text. */
Test(unroll, what_is_fulfilled_keeps_the_text_of_its_day)
{
    static const DatesRow rows[] = {
        {"duty x { by 2009 }",
         DATES_LATER("2008-06-01", "amends x { every year from 2010 by 2010 }")
         " done x[2010] on 2008-05-01",
         "2010 2010-01-01 to 2009-12-31\n"},
        {"duty x { }", DATES_LATER("2008-06-01", "amends x { every 12 months"
                                   " from 2010-03-01 }")
         " done x[2010-03-01] on 2008-05-01",
         "2010-03-01 2010-03-01 to 2010-03-01\n"},
        {"duty x { by 2009 }",
         DATES_LATER("2008-06-01", "amends x { by 2010 }")
         " done x on 2008-06-02", "once 2006-01-16 to 2010-12-31\n"},
        {"duty x { by 2009 }",
         DATES_LATER("2008-06-01", "amends x { by 2010 }")
         " done x on 2008-06-01", "once 2006-01-16 to 2009-12-31\n"},
    };
    DATES_ROWS(rows);
}
