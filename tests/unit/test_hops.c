/* test_hops.c -- which sessions a chain goes through, and which points are. */
#include "tests/unit/fixture_dates.h"

/* M 1 is before B 1, M 2 between B 1 and B 2, M 3 after them. */
#define MIDDLE                                                              \
    "body M sessions of M { session 1 on 2007-03-05 session 2 on 2007-10-01"\
    " session 3 on 2009-03-02 }"

Test(hops, the_last_session_before_a_numbered_one_goes_on_to_it)
{
    static const DatesRow rows[] = {
        {"report x { to M then B 1 }", MIDDLE,
         "once 2006-01-16 to 2007-03-05 > M 1 > B 1\n"},
        {"report x { to M then B 2 and B 1 }", MIDDLE,
         "once 2006-01-16 to 2007-03-05 > M 1 > B 2 > B 1\n"},
        {"report x { to M then B 1 and B 2 }", MIDDLE,
         "once 2006-01-16 to 2007-03-05 > M 1 > B 1 > B 2\n"},
        {"report x { to M then F then B 2 }", MIDDLE,
         "once 2006-01-16 to 2007-10-01 > M 2 > F > B 2\n"},
        {"report x { to M then B 3 }", MIDDLE,
         "once 2006-01-16 to 2007-03-05 > M 1 > B 3\n"},
        {"report x { to K then B 1 }", "body K sessions of K {"
         " session 1 on 2007-03-05 session 2 on 2007-05-01 .. 2007-05-30 }",
         "once 2006-01-16 to 2007-03-05 > K 1 > B 1\n"},
        {"", MIDDLE DATES_UNKNOWN("report x { to M then B 2 }"),
         "once none to 2007-10-01 > M 2 > B 2\n"},
    };
    DATES_ROWS(rows);
}

/* All sessions of N are after B 1. */
Test(hops, where_none_is_before_the_first_after_is_taken)
{
    static const DatesRow rows[] = {
        {"report x { to N then B 1 }", "body N sessions of N {"
         " session 1 on 2009-03-02 }",
         "once 2006-01-16 to 2009-03-02 > N 1 > B 1\n"},
        {"report x { to next session of M then B 2 }", MIDDLE,
         "once 2006-01-16 to 2007-03-05 > M 1 > B 2\n"},
        {"report x { to B 2 then M }", MIDDLE,
         "once 2006-01-16 to 2008-05-05 > B 2 > M 3\n"},
        {"report x { to M 3 then B }", MIDDLE,
         "once 2006-01-16 to 2009-03-02 > M 3 > B\n"},
        {"report x { to F 7 then B }", "",
         "once 2006-01-16 to none > F > B 1\n"
         "1 no-such-session: F has no session 7\n"},
        {"report x { to Nobody 7 then B }", "",
         "once 2006-01-16 to none > > B 1\n"
         "1 unknown-name: `Nobody` is declared nowhere\n"},
        {"report x { to Nobody then B }", "",
         "once 2006-01-16 to none > > B 1\n"
         "1 unknown-name: `Nobody` is declared nowhere\n"},
    };
    DATES_ROWS(rows);
}

/* P 1 closes from 1 to 4 February 2007, before or after O 1. */
#define PROJECTED                                                           \
    "body P sessions of P { number 1 in 2007, then one every year"          \
    " usually opens between 28 january and 31 january for 5 days }"         \
    " body O sessions of O { session 1 on 2007-02-03 session 2 on 2007-03-03 }"\
    " body N sessions of N { session 1 on 2007-02-03 }"

Test(hops, a_projected_session_may_lead_to_either_of_two)
{
    static const DatesRow rows[] = {
        {"report x { to P then O }", PROJECTED,
         "once 2006-01-16 to 2007-01-28..2007-01-31 tentative > P 1 > O 1\n"},
        {"report x { to P then N }", PROJECTED,
         "once 2006-01-16 to 2007-01-28..2007-01-31 tentative > P 1 > N 1\n"},
        {"report x { to P then B 1 }", PROJECTED,
         "once 2006-01-16 to 2007-01-28..2007-01-31 tentative > P 1 > B 1\n"},
        {"report x { to P then O 1 }", PROJECTED,
         "once 2006-01-16 to 2007-01-28..2007-01-31 tentative > P 1 > O 1\n"},
    };
    DATES_ROWS(rows);
}

Test(hops, every_session_is_given_to_the_hop_that_names_its_body)
{
    static const DatesRow rows[] = {
        {"report x { every session of B times 1 to B }", "",
         "B 1 2006-01-16 to 2007-05-07 > B 1\n"},
        {"report x { every session of B times 1 to M then B }", MIDDLE,
         "B 1 2006-01-16 to 2007-03-05 > M 1 > B 1\n"},
        {"report x { every session of B times 1 to B 2 then next session of B"
         " then B }", "",
         "B 1 2006-01-16 to 2008-05-05 > B 2 > B > B 1\n"},
        {"report x { every session of B times 1 to F }", "",
         "B 1 2006-01-16 to 2007-05-07 > F\n"},
    };
    DATES_ROWS(rows);
}

/* ---- sessions that points pick ------------------------------------------- */

/* The first session of Q has no main part, the second is cancelled. */
#define PARTS                                                               \
    "body Q sessions of Q { session 1 on 2007-03-05 .. 2007-03-09"          \
    " session 2 on 2008-03-03 .. 2008-03-07 { part main on 2008-03-04 }"    \
    " session 3 on 2009-03-02 .. 2009-03-06 { part main on 2009-03-03 }"    \
    " session 4 on 2010-03-01 { part late on unknown } }"                   \
    " cancelled Q 2 known 2008-01-01"

Test(hops, a_point_picks_a_session_after_the_opening_or_the_adoption)
{
    static const DatesRow rows[] = {
        {"duty x { by next session of Q }", PARTS,
         "once 2006-01-16 to 2007-03-05\n"},
        {"duty x { by next session of Q main }", PARTS,
         "once 2006-01-16 to 2009-03-03\n"},
        {"duty x { by 2nd session of Q since adoption }", PARTS,
         "once 2006-01-16 to 2009-03-03\n"},
        {"duty x { by 9th session of Q since adoption }", PARTS,
         "once 2006-01-16 to none\n"},
        {"duty x { by Q 4 }", PARTS, "once 2006-01-16 to 2010-03-01\n"},
        {"duty x { by 1 day after B opens from 2007-06-01 }", "",
         "once 2007-06-01 to 2008-05-06\n"},
        {"", DATES_UNKNOWN("duty x { by next session of B }"),
         "once none to none\n"},
        {"", DATES_UNKNOWN("duty x { by 1 day after B opens }"),
         "once none to none\n"},
        {"duty x { by next session of Nobody }", "",
         "once 2006-01-16 to none\n"
         "1 unknown-name: `Nobody` is declared nowhere\n"},
        {"duty x { by F 7 }", "", "once 2006-01-16 to none\n"
         "1 no-such-session: F has no session 7\n"},
        {"duty x { by Y 3 }", "body Y sessions of Y { number 5 in 2007,"
         " then one every year opens 1 march for 1 day }",
         "once 2006-01-16 to none\n"
         "1 no-such-session: Y has no session 3\n"},
        {"duty x { by Y 2050 }", "body Y sessions of Y { labelled by year"
         " opens 1 march for 1 day from 2007 }",
         "once 2006-01-16 to none\n"
         "1 no-such-session: Y has no session 2050\n"},
        {"duty x { by B 9 }", "", "once 2006-01-16 to none\n"
         "1 no-such-session: B has no session 9\n"},
        {"duty x { by B 1 main }", "", "once 2006-01-16 to 2007-05-07\n"
         "1 no-such-session: session B 1 has no part `main`\n"},
    };
    DATES_ROWS(rows);
}

#define TEN "abcdefghij"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

Test(hops, a_long_name_keys_its_sessions)
{
    static const DatesRow rows[] = {
        {"report x { every session of " HUNDRED " }",
         "body " HUNDRED " sessions of " HUNDRED " { session 1 on 2007-03-05 }",
         HUNDRED " 1 2006-01-16 to 2007-03-05 > " HUNDRED " 1\n"},
    };
    DATES_ROWS(rows);
}
