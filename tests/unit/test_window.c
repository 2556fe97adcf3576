/* test_window.c -- when an act opens and when it is due. */
#include "tests/unit/fixture_dates.h"

/* ---- days that nobody knows ---------------------------------------------- */

Test(window, a_deadline_on_an_unknown_day_is_none_and_is_told_apart)
{
    static const DatesRow rows[] = {
        {"duty x { by lost }", "", "once 2006-01-16 to none unknown\n"},
        {"duty x { before lost }", "", "once 2006-01-16 to none unknown\n"},
        {"duty x { in lost }", "", "once 2006-01-16 to none unknown\n"},
        {"duty x { just before lost }", "",
         "once 2006-01-16 to none unknown\n"},
        {"duty x { during lost }", "", "once 2006-01-16 to none unknown\n"},
        {"duty x { between 2007-01-01 and lost }", "",
         "once 2007-01-01 to none unknown\n"},
        {"duty x { within 2 weeks of lost }", "",
         "once 2006-01-16 to none unknown\n"},
        {"duty x { by end of lost }", "", "once 2006-01-16 to none unknown\n"},
        {"duty x { by 2 weeks after lost }", "",
         "once 2006-01-16 to none unknown\n"},
        {"duty y { by lost } duty x { by 2 weeks after y due }", "",
         "once 2006-01-16 to none unknown\n"},
        {"duty y { by lost } duty x { by y done }", "",
         "once 2006-01-16 to none unknown\n"},
        {"duty x { by 2 weeks after Lost }", DATES_UNKNOWN(""),
         "once 2006-01-16 to none unknown\n"},
        {"", DATES_UNKNOWN("duty x { by 2 weeks after adoption }"),
         "once none to none unknown\n"},
        {"", DATES_UNKNOWN("report x { to B }"),
         "once none to none unknown > B\n"},
    };
    DATES_ROWS(rows);
}

/* What is open, or will be known when it is done, hangs on no unknown day. */
Test(window, what_is_not_dated_is_not_unknown)
{
    static const DatesRow rows[] = {
        {"duty y { by 2007 } duty x { by y done }", "",
         "once 2006-01-16 to none\n"},
        {"duty x { by B 3 }", "", "once 2006-01-16 to none\n"},
        {"duty x { from lost }", "", "once 2006-01-16 to none\n"},
        {"duty y duty x { after y }", "", "once 2006-01-16 to none\n"},
        {"duty y duty x { inside y }", "", "once 2006-01-16 to none\n"},
        {"duty y duty x { every y }", "", "once 2006-01-16 to none\n"},
        {"duty x { rolled to the next working day }", "",
         "once 2006-01-16 to none\n"},
        {"duty x { until lost }", "", "once 2006-01-16 to none ongoing\n"},
        {"", DATES_UNKNOWN("report x { to SG then B }"),
         "once none to none > SG > B\n"},
        {"", DATES_UNKNOWN("report y report x { to y }"),
         "once none to none >\n"
         "1 wrong-kind: `y` is an act, and a recipient is needed here\n"
         "1 note: it is declared here\n"},
    };
    DATES_ROWS(rows);
}

/* Without it a function is not asked. */
#define ASKED                                                               \
    "extern \"none\" { length (day date) duration  day (day date) date"     \
    " holds (day date) truth"                                               \
    " all (a number, b text, c truth, d duration, e date, f date) date"     \
    " three (a date, b date, c date) date }"                                \
    " body P sessions of P { number 1 in 2007, then one every year"         \
    " usually opens between 28 january and 31 january for 5 days }"

Test(window, what_a_function_says_of_an_unknown_day_is_unknown_too)
{
    static const DatesRow rows[] = {
        {"duty x { by day(lost) }", ASKED, "once 2006-01-16 to none unknown\n"},
        {"duty x { by day(day(lost)) }", ASKED,
         "once 2006-01-16 to none unknown\n"},
        {"duty x { by all(1, \"two\", true, 4 days, P 1, lost) }", ASKED,
         "once 2006-01-16 to none unknown\n"},
        {"duty x { by all(1, \"two\", false, 4 days, 2007-01-01, lost) }",
         ASKED, "once 2006-01-16 to none unknown\n"},
        {"duty x { by all(year, \"two\", true, 4 days, P 1, lost) }", ASKED,
         "once 2006-01-16 to none unknown\n"
         "1 needs-year: it is not said of which period\n"},
        {"duty x { by three(P 1, P 2, lost) }", ASKED,
         "once 2006-01-16 to none unknown\n"},
        {"duty x { within length(lost) of 2007 }", ASKED,
         "once 2008-01-01 to none\n"},
        {"duty x { after 2007 plus length(lost) }", ASKED,
         "once 2006-01-16 to none\n"},
        {"duty x { if holds(lost) by 2007 }", ASKED,
         "once 2006-01-16 to 2007-12-31 conditional\n"},
        {"duty x { every year for length(lost) times 1 }", ASKED,
         "2007 2007-01-01 to 2007-12-31\n"},
        {"mandate x of B \"M\" { for length(lost) }", ASKED,
         "once 2006-01-16 to none\n"},
        {"duty x { for length(lost) from 2007 until 2008 }", ASKED,
         "once 2007-01-01 to none ongoing lapsed 2009-01-01\n"},
    };
    DATES_ROWS(rows);
}

/* Three hundred years from 2007 are beyond the last day, 31 December 2199,
 * and no day is before 1 January 1900. */
Test(window, a_deadline_beyond_the_calendar_is_none)
{
    static const DatesRow rows[] = {
        {"duty x { within 300 years of 2007 }", "",
         "once 2008-01-01 to none\n"},
        {"duty x { after 300 years after 2007 }", "",
         "once 2006-01-16 to none\n"},
        {"duty x { by 300 years after summit }", "",
         "once 2006-01-16 to none\n"},
        {"duty x { before 1900-01-01 }", "", "once 2006-01-16 to none\n"},
        {"duty x { by 2199-12-31 rolled to the next working day of Z }",
         "place Z holidays Z { day \"Last\" 2199-12-31 }",
         "once 2006-01-16 to none\n"},
    };
    DATES_ROWS(rows);
}

/* ---- points -------------------------------------------------------------- */

/* P 1 opens from 28 to 31 January 2007 and closes from 1 to 4 February. */
#define PROJECTED                                                           \
    "body P sessions of P { number 1 in 2007, then one every year"          \
    " usually opens between 28 january and 31 january for 5 days }"

/* A month after 28 January is 28 February, and so it is after 31 January. */
Test(window, a_projected_session_gives_an_earliest_and_a_latest_day)
{
    static const DatesRow rows[] = {
        {"duty x { in P 1 }", PROJECTED,
         "once 2007-01-28 to 2007-02-01..2007-02-04 tentative\n"},
        {"duty x { by P 1 }", PROJECTED,
         "once 2006-01-16 to 2007-01-28..2007-01-31 tentative\n"},
        {"duty x { by 1 month after P 1 opens }", PROJECTED,
         "once 2006-01-16 to 2007-02-28 tentative\n"},
    };
    DATES_ROWS(rows);
}

Test(window, a_part_and_an_instrument_have_days_too)
{
    static const DatesRow rows[] = {
        {"duty x { after Q 1 main }",
         "body Q sessions of Q { session 1 on 2007-09-11 .. 2008-09-10 {"
         " part main until 31 december } }",
         "once 2008-01-01 to none\n"},
        {"duty x { by Q 1 main }",
         "body Q sessions of Q { session 1 on 2007-09-11 .. 2008-09-10 {"
         " part main until 31 december } }",
         "once 2006-01-16 to 2007-09-11\n"},
        {"duty x { by 2 months after First }", "",
         "once 2006-01-16 to 2006-03-16\n"},
        {"duty x { during summit }", "",
         "once 2007-11-12 to 2007-11-14\n"},
        {"duty x { by 1 day after B opens }", "",
         "once 2006-01-16 to 2007-05-08\n"},
    };
    DATES_ROWS(rows);
}

Test(window, a_date_without_a_year_needs_a_period)
{
    static const DatesRow rows[] = {
        {"duty x { by end of month }", "",
         "once 2006-01-16 to none\n"
         "1 needs-year: it is not said of which period\n"},
        {"duty x { by 5 may }", "",
         "once 2006-01-16 to none\n"
         "1 needs-year: a date without a year means nothing here\n"},
    };
    DATES_ROWS(rows);
}

/* February 2008, which begins on a Friday and has 29 days, has five. */
Test(window, a_year_without_the_day_is_due_at_its_end)
{
    static const DatesRow rows[] = {
        {"duty x { every year by 5th friday of february until 2008 }", "",
         "2007 2007-01-01 to 2007-12-31\n2008 2008-01-01 to 2008-02-29\n"},
    };
    DATES_ROWS(rows);
}

/* 6 January 2007 is a Saturday; nobody's holidays are known. */
Test(window, without_a_seat_weekends_alone_are_rolled_off)
{
    static const DatesRow rows[] = {
        {"duty x { by 2007-01-06 rolled to the previous working day }", "",
         "once 2006-01-16 to 2007-01-05 tentative\n"},
        {"duty x { by 2007-01-06 rolled to the next working day }", "",
         "once 2006-01-16 to 2007-01-08 tentative\n"},
        {"duty x { by 2007-01-06 rolled to the nearest working day }", "",
         "once 2006-01-16 to 2007-01-05 tentative\n"},
    };
    DATES_ROWS(rows);
}

/* The first that fulfilled it, whichever is written first. */
Test(window, after_a_report_is_after_the_first_that_fulfilled_it)
{
    static const DatesRow rows[] = {
        {"report y { by 2009 } duty x { after y }",
         "issued y on 2008-03-01 submitted y on 2008-02-01",
         "once 2008-02-02 to none\n"},
        {"report y { by 2009 } duty x { after y }",
         "issued y on 2008-03-01 submitted y on 2008-04-01",
         "once 2008-03-02 to none\n"},
        {"duty x { by Nothing due }", "", "once 2006-01-16 to none\n"
         "1 unknown-name: `Nothing` is declared nowhere\n"},
        {"duty y { if x done } duty x { if y done }", "",
         "once 2006-01-16 to none conditional\n"
         "1 circle: `y` and `x` wait for each other\n"
         "1 note: `y` waits for `x` here\n1 note: `x` waits for `y` here\n"},
    };
    DATES_ROWS(rows);
}

/* In 2007 no February has five Fridays, so that the year itself is left. */
Test(window, days_of_each_year_may_go_over_its_end)
{
    static const DatesRow rows[] = {
        {"duty x { every year until 2007 in 5 may .. 20 june }", "",
         "2007 2007-05-05 to 2007-06-20\n"},
        {"duty x { every year until 2007 in december .. january }", "",
         "2007 2007-12-01 to 2008-01-31\n"},
        {"duty x { every year until 2007 between december and january }", "",
         "2007 2007-12-01 to 2008-01-31\n"},
        {"duty x { every year until 2007 between 5 may and 2007-10-01 }", "",
         "2007 2007-05-05 to 2007-10-01\n"},
        {"duty x { every year until 2007"
         " in 5th friday of february .. 31 march }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year until 2007"
         " in 1 february .. 5th friday of february }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { every year until 2007"
         " between 5th friday of february and 31 march }", "",
         "2007 2007-01-01 to 2007-03-31\n"},
        {"duty x { every year until 2007"
         " between 1 february and 5th friday of february }", "",
         "2007 2007-02-01 to 2007-12-31\n"},
    };
    DATES_ROWS(rows);
}

/* ---- openings ------------------------------------------------------------ */

/* The session before the first is undated. */
Test(window, one_for_a_session_opens_when_the_one_before_has_closed)
{
    static const DatesRow rows[] = {
        {"report x { every session of B }", "",
         "B 1 2006-01-16 to 2007-05-07 > B 1\n"
         "B 2 2007-05-12 to 2008-05-05 > B 2\n"},
    };
    DATES_ROWS(rows);
}

Test(window, an_anniversary_opens_the_day_after_the_one_before)
{
    static const DatesRow rows[] = {
        {"duty x { every 12 months times 2 }", "",
         "2007-01-16 2006-01-16 to 2007-01-16\n"
         "2008-01-16 2007-01-17 to 2008-01-16\n"},
        {"duty x { alternates a, b every 12 months from 2006-05-01"
         " until 2007-12-31 }", "",
         "2006-05-01 2006-01-16 to 2006-05-01 a\n"
         "2007-05-01 2006-05-02 to 2007-05-01 b\n"},
        {"duty x { every day until 2006-01-18 }", "",
         "2006-01-17 2006-01-17 to 2006-01-17\n"
         "2006-01-18 2006-01-18 to 2006-01-18\n"},
        {"duty x { alternates a, b every year from 2009 }", "",
         "2009 2009-01-01 to 2009-12-31 a\n2010 2010-01-01 to 2010-12-31 b\n"},
    };
    DATES_ROWS(rows);
}

Test(window, what_lies_inside_no_occurrence_has_no_days_of_it)
{
    static const DatesRow rows[] = {
        {"duty y { every year } duty x { inside y[2099] }", "",
         "once 2006-01-16 to none\n"
         "1 no-such-occurrence: `y` has no occurrence 2099\n"},
    };
    DATES_ROWS(rows);
}
