/* test_term.c -- how long mandates last, and what acts cover. */
#include "tests/unit/fixture_dates.h"

#define TWO "mandate x of B \"M\" { for 2 years }"

/* L 1 opens on some day of 2199: a year from the last of them ends beyond the
 * calendar. */
#define LATE                                                                \
    "body L sessions of L { number 1 in 2199"                               \
    " usually opens between 1 january and 31 december for 1 day session 1 }"

/* Two years from 16 January 2006 end on 15 January 2008. */
Test(term, a_term_runs_from_its_first_day_to_the_day_before)
{
    static const DatesRow rows[] = {
        {TWO, "", "once 2006-01-16 to 2008-01-15\n"},
        {"mandate x of B \"M\" { for 2 years from 2007 }", "",
         "once 2007-01-01 to 2008-12-31\n"},
        {"mandate x of B \"M\" { for 2 years until 2007 }", "",
         "once 2006-01-16 to 2007-12-31\n"},
        {"mandate x of B \"M\" { for 2 years until 2009 }", "",
         "once 2006-01-16 to 2008-01-15\n"},
        {"mandate x of B \"M\" { for 2 years until lost }", "",
         "once 2006-01-16 to 2008-01-15\n"},
        {"mandate x of B \"M\" { until lost }", "",
         "once 2006-01-16 to none\n"},
        {"mandate x of B \"M\" { from lost for 2 years }", "",
         "once 2006-01-16 to none\n"},
        {"mandate x of B \"M\" { for 300 years }", "",
         "once 2006-01-16 to none\n"},
        {"mandate x of B \"M\" { from L 1 for 1 year }", LATE,
         "once 2199-01-01 to none\n"},
        {"mandate x of B \"M\" { permanently }", "",
         "once 2006-01-16 to none ongoing\n"},
        {"", DATES_UNKNOWN(TWO), "once none to none\n"},
    };
    DATES_ROWS(rows);
}

Test(term, an_extension_counts_from_the_end_before_it)
{
    static const DatesRow rows[] = {
        {TWO, DATES_LATER("2007-06-01", "extends x by 1 year"),
         "once 2006-01-16 to 2009-01-15\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x from 2008-02-01 by 1 year"),
         "once 2006-01-16 to 2009-01-31\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x from lost by 1 year"),
         "once 2006-01-16 to 2008-01-15\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x to 2010"),
         "once 2006-01-16 to 2010-12-31\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x to lost"),
         "once 2006-01-16 to 2008-01-15\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x by 1 year to 2010"),
         "once 2006-01-16 to 2009-01-15\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x by 300 years to 2010"),
         "once 2006-01-16 to 2010-12-31\n"},
        {TWO, DATES_LATER("2007-06-01", "extends x permanently"),
         "once 2006-01-16 to none ongoing\n"},
        {TWO " duty y { by 2009 } duty z { after y }",
         DATES_LATER("2007-06-01", "extends x to y due"),
         "once 2006-01-16 to 2009-12-31\n"},
        {"mandate x of B \"M\" { }",
         DATES_LATER("2007-06-01", "extends x by 1 year to 2010"),
         "once 2006-01-16 to 2010-12-31\n"},
        {"mandate x of B \"M\" { }",
         DATES_LATER("2007-06-01", "extends x by 1 year"),
         "once 2006-01-16 to none\n"},
    };
    DATES_ROWS(rows);
}

Test(term, an_end_is_the_day_that_is_said_or_that_of_the_adoption)
{
    static const DatesRow rows[] = {
        {TWO, DATES_LATER("2007-06-01", "terminates x"),
         "once 2006-01-16 to 2007-06-01\n"},
        {TWO, DATES_LATER("2007-06-01", "terminates x on 2007-12-31"),
         "once 2006-01-16 to 2007-12-31\n"},
        {TWO, DATES_UNKNOWN("terminates x"), "once 2006-01-16 to 2008-01-15\n"},
        {TWO, DATES_LATER("2007-06-01", "supersedes x"),
         "once 2006-01-16 to 2008-01-15 superseded 2007-06-01\n"},
        {TWO, DATES_LATER("2007-06-01", "amends x { note \"again\" }"),
         "once 2006-01-16 to 2008-01-15\n"},
    };
    DATES_ROWS(rows);
}

/* ---- lengths that are said twice ----------------------------------------- */

Test(term, a_length_that_its_days_do_not_have_is_remarked)
{
    static const struct { const char *acts; uint32_t remarks; } rows[] = {
        {"duty x { from 2007 until 2008 for 2 years }", 0},
        {"duty x { from 2007 until 2008 for 3 years }", 1},
        {"duty x { between 2007 and 2008 for 2 years }", 0},
        {"duty x { between 2007 and 2008 for 1 year }", 1},
        {"duty x { between 2007 and 2008 from 2007 until 2009 for 3 years }",
         0},
        {"duty x { from 2007 until lost for 2 years }", 0},
        {"duty x { from lost until 2008 for 2 years }", 0},
        {"duty x { from 2007 until 2008 for 300 years }", 0},
        {"duty x { until 2008 for 3 years }", 0},
        {"duty x { from 2007 for 3 years }", 0},
        {"mandate x of B \"M\" { from 2007 until 2008 for 3 years }", 1},
        {"mandate x of B \"M\" { from 2007 until 2008 for 2 years }", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char     text[2048];
        uint32_t found = 0;
        Fixture  f;
        snprintf(text, sizeof text, DATES_WORLD " resolution A/RES/60/1 {"
                 " adopted 2006-01-16 by GA para 1 requests SG { %s } }",
                 rows[i].acts);
        dates_begin(&f, text);
        for (size_t r = 0; r < f.trace.remarks.count; r++)
            found += f.trace.remarks.at[r].word == REMARK_TERM_LENGTH;
        cr_expect_eq(found, rows[i].remarks, "%s: %u", rows[i].acts, found);
        fixture_end(&f);
    }
}

/* ---- covers -------------------------------------------------------------- */

Test(term, what_is_covered_ends_before_the_year_of_the_report)
{
    static const DatesRow rows[] = {
        {"report x { every session of B times 1 covers the year before }", "",
         "B 1 2006-01-16 to 2007-05-07 covers 2006-01-01/2006-12-31 > B 1\n"},
        {"report x { by 2008-05-05 covers the year before }", "",
         "once 2006-01-16 to 2008-05-05 covers 2007-01-01/2007-12-31\n"},
        {"report x { by 2008-05-05 covers the 2 years before }", "",
         "once 2006-01-16 to 2008-05-05 covers 2006-01-01/2007-12-31\n"},
        {"report x { covers the year before }", "",
         "once 2006-01-16 to none\n"},
        {"report x { by 2008-05-05 covers the 6 months before }", "",
         "once 2006-01-16 to 2008-05-05 covers 2007-11-01/2008-04-30\n"},
        {"restraint x { every year until 2007 covers the 6 months before }", "",
         "2007 2007-01-01 to none ongoing covers 2006-07-01/2006-12-31\n"},
        {"report x { by 2008-05-05 covers the 200 years before }", "",
         "once 2006-01-16 to 2008-05-05\n"},
        {"report x { by 2008-05-05 covers 2005 }", "",
         "once 2006-01-16 to 2008-05-05 covers 2005-01-01/2005-12-31\n"},
        {"report x { by 2008-05-05 covers lost }", "",
         "once 2006-01-16 to 2008-05-05\n"},
    };
    DATES_ROWS(rows);
}

Test(term, a_cycle_has_a_word_where_it_has_a_beginning)
{
    static const DatesRow rows[] = {
        {"duty x { every year alternates a, b every 2 years from 2008 }", "",
         "2008 2008-01-01 to 2008-12-31 a\n2009 2009-01-01 to 2009-12-31\n"
         "2010 2010-01-01 to 2010-12-31 b\n"},
        {"duty x { alternates a, b every year until 2007 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
        {"duty x { alternates a, b every year from lost until 2007 }", "",
         "2007 2007-01-01 to 2007-12-31\n"},
    };
    DATES_ROWS(rows);
}
