/* test_standing.c -- what binds under a condition, and what no longer binds. */
#include "tests/unit/fixture_dates.h"

#define LATER(day, acts) DATES_LATER(day, acts)

/* ---- conditions ---------------------------------------------------------- */

#define MANDATE "mandate m of B \"M\" { for 2 years } "

Test(standing, an_extension_since_the_condition_was_set_meets_it)
{
    static const DatesRow rows[] = {
        {MANDATE "duty x { if m extended by 2010 }", "",
         "once 2006-01-16 to 2010-12-31 conditional\n"},
        {MANDATE "duty x { if m extended by 2010 }",
         LATER("2007-03-01", "extends m by 1 year"),
         "once 2007-03-01 to 2010-12-31 conditional triggered 2007-03-01\n"},
        {MANDATE "duty x { if m extended by 2010 }",
         LATER("2005-03-01", "extends m by 1 year"),
         "once 2006-01-16 to 2010-12-31 conditional\n"},
        {MANDATE "duty x { if m extended by 2010 }",
         LATER("2007-03-01", "terminates m"),
         "once 2006-01-16 to 2010-12-31 conditional\n"},
        {MANDATE "duty x { if m extended by 2010 }",
         DATES_UNKNOWN("extends m by 1 year"),
         "once 2006-01-16 to 2010-12-31 conditional\n"},
        {MANDATE, DATES_UNKNOWN("duty x { if m extended by 2010 }")
         LATER("2005-03-01", "extends m by 1 year"),
         "once 2005-03-01 to 2010-12-31 conditional triggered 2005-03-01\n"},
    };
    DATES_ROWS(rows);
}

/* D is established and ended on the last day of what is written. */
#define LIFE "body D { established 2007-02 by GA ended 2009-02-01 by GA }"

Test(standing, a_condition_holds_from_the_last_day_of_what_meets_it)
{
    static const DatesRow rows[] = {
        {"duty x { if D established }", LIFE,
         "once 2007-02-28 to none conditional triggered 2007-02-28\n"},
        {"duty x { if D ended }", LIFE,
         "once 2009-02-01 to none conditional triggered 2009-02-01\n"},
        {"duty x { if F established }", "",
         "once 2006-01-16 to none conditional\n"},
        {"duty x { if F ended }", "", "once 2006-01-16 to none conditional\n"},
        {"establish E \"E\" { } duty x { if E established }", "",
         "once 2006-01-16 to none conditional\n"},
        {"establish E \"E\" { } duty x { if E established }",
         "done establish-E on 2008-02-03",
         "once 2008-02-03 to none conditional triggered 2008-02-03\n"},
        {"establish E \"E\" { every session of F } duty x { if E established }",
         "", "once 2006-01-16 to none conditional\n"},
        {"duty x { if summit happened }", "",
         "once 2006-01-16 to none conditional\n"},
        {"duty x { if summit happened }", "happened summit on 2007-11-15",
         "once 2007-11-15 to none conditional triggered 2007-11-15\n"},
        {"duty x { if not summit happened }", "happened summit on 2007-11-15",
         "once 2006-01-16 to none conditional\n"},
        {"duty x { if not summit happened }", "",
         "once 2006-01-16 to none conditional triggered 2006-01-16\n"},
        {"duty x { if A/RES/61/1 adopted }", LATER("2007-03-01", "duty z"),
         "once 2007-03-01 to none conditional triggered 2007-03-01\n"},
        {"duty y duty x { if y done }", "done y on 2007",
         "once 2007-12-31 to none conditional triggered 2007-12-31\n"},
        {"duty x { if \"funds allow\" }", "",
         "once 2006-01-16 to none conditional\n"},
        {"duty x { upon lost }", "", "once 2006-01-16 to none conditional\n"},
        {"duty x { upon summit }", "", "once 2007-11-12 to none\n"},
    };
    DATES_ROWS(rows);
}

#define NOWHERE "once 2006-01-16 to none conditional\n"                     \
    "1 unknown-name: `Nothing` is declared nowhere\n"

Test(standing, what_is_unknown_meets_no_condition)
{
    static const DatesRow rows[] = {
        {"duty x { if Nothing extended }", "", NOWHERE},
        {"duty x { if Nothing done }", "", NOWHERE},
        {"duty x { if Nothing happened }", "", NOWHERE},
        {"duty x { if Nothing adopted }", "", NOWHERE},
        {"duty x { if Nothing established }", "", NOWHERE},
        {"duty x { if Nothing ended }", "", NOWHERE},
    };
    DATES_ROWS(rows);
}

/* ---- conditions that are inherited --------------------------------------- */

#define IF_SUMMIT "duty y { if summit happened by 2008 } "
#define ON_DUE                                                              \
    "once 2006-01-16 to 2009-01-14 conditional\n"

Test(standing, a_condition_passes_on_to_what_hangs_on_it)
{
    static const DatesRow rows[] = {
        {IF_SUMMIT "duty x { by 2 weeks after y due }", "", ON_DUE},
        {IF_SUMMIT "duty x { within 2 weeks of y due }", "",
         "once 2009-01-01 to 2009-01-14 conditional\n"},
        {IF_SUMMIT "duty x { between y due and 2009-01-14 }", "",
         "once 2008-12-31 to 2009-01-14 conditional\n"},
        {IF_SUMMIT "duty x { by y done }", "",
         "once 2006-01-16 to none conditional\n"},
        {IF_SUMMIT "duty x { after y by 2010 }", "",
         "once 2009-01-01 to 2010-12-31 conditional\n"},
        {IF_SUMMIT "duty x { needs y by 2010 }", "",
         "once 2006-01-16 to 2010-12-31 conditional\n"},
        {IF_SUMMIT "report x { input to y by 2007 }", "",
         "once 2006-01-16 to 2007-12-31\n"},
        {IF_SUMMIT "duty x { by 2 weeks after B opens }", "",
         "once 2006-01-16 to 2007-05-21\n"},
        {"mandate m of B \"M\" { if summit happened for 2 years }"
         " duty x { by 2007 under m }", "",
         "once 2006-01-16 to 2007-12-31 conditional\n"},
        {IF_SUMMIT "mandate m of B \"M\" { every session of F }"
         " duty x { by 2007 under m }", "",
         "once 2006-01-16 to 2007-12-31\n"},
        {"duty y { if summit happened by 2 weeks after x due }"
         " duty x { by 2 weeks after y due }", "",
         "once 2006-01-16 to none\n"
         "1 circle: `y` and `x` wait for each other\n"
         "1 note: `y` waits for `x` here\n1 note: `x` waits for `y` here\n"},
    };
    DATES_ROWS(rows);
}

/* Of two conditions the one that holds last decides: that which has not. */
Test(standing, the_condition_that_holds_last_decides)
{
    static const DatesRow rows[] = {
        {"duty y { if summit happened } duty z { if D established }"
         " duty x { needs y, z }", LIFE " happened summit on 2007-11-15",
         "once 2006-01-16 to none conditional triggered 2007-11-15\n"},
        {"duty z { if D established } duty y { if summit happened }"
         " duty x { needs y, z }", LIFE " happened summit on 2007-11-15",
         "once 2006-01-16 to none conditional triggered 2007-11-15\n"},
        {"duty y { if summit happened } duty z { if D established }"
         " duty x { needs z, y }", LIFE,
         "once 2006-01-16 to none conditional\n"},
        {"duty y { if D established } duty z { if D established }"
         " duty x { needs y, z }", LIFE,
         "once 2006-01-16 to none conditional triggered 2007-02-28\n"},
    };
    DATES_ROWS(rows);
}

/* ---- what a later instrument ends ---------------------------------------- */

#define YEARLY "duty x { every year until 2009 }"
#define YEAR_7 "2007 2007-01-01 to 2007-12-31"
#define YEAR_8 "2008 2008-01-01 to 2008-12-31"
#define YEAR_9 "2009 2009-01-01 to 2009-12-31"

Test(standing, what_falls_due_after_its_adoption_is_superseded)
{
    static const DatesRow rows[] = {
        {YEARLY, LATER("2008-06-01", "supersedes x"),
         YEAR_7 "\n" YEAR_8 " superseded 2008-06-01\n"
         YEAR_9 " superseded 2008-06-01\n"},
        {YEARLY, LATER("2008-06-01", "supersedes x[2009]"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 " superseded 2008-06-01\n"},
        {YEARLY, LATER("2008-06-01", "supersedes A/RES/60/1"),
         YEAR_7 "\n" YEAR_8 " superseded 2008-06-01\n"
         YEAR_9 " superseded 2008-06-01\n"},
        {YEARLY, LATER("2008-06-01", "supersedes x[2009] supersedes x"),
         YEAR_7 "\n" YEAR_8 " superseded 2008-06-01\n"
         YEAR_9 " superseded 2008-06-01\n"},
        {YEARLY, DATES_UNKNOWN("supersedes x"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 "\n"},
        {"duty x", LATER("2008-06-01", "supersedes x"),
         "once 2006-01-16 to none superseded 2008-06-01\n"},
    };
    DATES_ROWS(rows);
}

Test(standing, what_falls_due_after_its_end_has_lapsed)
{
    static const DatesRow rows[] = {
        {YEARLY, LATER("2008-06-01", "terminates x"),
         YEAR_7 "\n" YEAR_8 " lapsed 2008-06-02\n"
         YEAR_9 " lapsed 2008-06-02\n"},
        {YEARLY, LATER("2008-06-01", "terminates x on 2008-12-31"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 " lapsed 2009-01-01\n"},
        {YEARLY, LATER("2008-06-01", "terminates x[2009]"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 " lapsed 2008-06-02\n"},
        {YEARLY, LATER("2008-06-01", "terminates x on lost"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 "\n"},
        {YEARLY, DATES_UNKNOWN("terminates x"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 "\n"},
        {YEARLY, LATER("2008-06-01", "terminates A/RES/60/1"),
         YEAR_7 "\n" YEAR_8 "\n" YEAR_9 "\n"},
    };
    DATES_ROWS(rows);
}

/* ---- mandates ------------------------------------------------------------ */

#define UNDER "mandate m of B \"M\" { for 2 years } duty x { by 2009 under m }"
#define BY_9 "once 2006-01-16 to 2009-12-31"

/* Two years end on 15 January 2008. */
Test(standing, what_falls_beyond_the_terms_has_lapsed)
{
    static const DatesRow rows[] = {
        {UNDER, "", BY_9 " lapsed 2008-01-16\n"},
        {UNDER, LATER("2007-06-01", "extends m by 2 years"), BY_9 "\n"},
        {UNDER, LATER("2007-06-01", "extends m permanently"), BY_9 "\n"},
        {UNDER, LATER("2007-06-01", "extends m from 2010-02-01 by 2 years"),
         BY_9 " lapsed 2008-01-16\n"},
        {UNDER, LATER("2007-06-01", "extends m by 1 year extends m from"
                      " 2010-02-01 by 2 years"),
         BY_9 " lapsed 2009-01-16\n"},
        {UNDER, LATER("2007-06-01", "extends m from 2006-06-01 by 1 year"),
         BY_9 " lapsed 2008-01-16\n"},
        {UNDER, LATER("2007-06-01", "extends m permanently terminates m on"
                      " 2008-05-31"),
         BY_9 " lapsed 2008-06-01\n"},
        {UNDER, LATER("2007-06-01", "terminates m"),
         BY_9 " lapsed 2007-06-02\n"},
        {UNDER, LATER("2009-06-01", "terminates m"),
         BY_9 " lapsed 2008-01-16\n"},
        {UNDER, LATER("2007-06-01", "extends m from lost by 2 years"),
         BY_9 " lapsed 2008-01-16\n"},
        {"mandate m of B \"M\" { for 2 years from 2007 }"
         " duty x { by 2006-06-30 under m }", "",
         "once 2006-01-16 to 2006-06-30\n"},
        {"mandate m of B \"M\" { for 2 years } duty x { under m }", "",
         "once 2006-01-16 to none lapsed 2008-01-16\n"},
        {"mandate m of B \"M\" { permanently } duty x { under m }", "",
         "once 2006-01-16 to none\n"},
        {"mandate m of B \"M\" { from lost for 2 years }"
         " duty x { by 2007 under m }", "",
         "once 2006-01-16 to 2007-12-31\n"},
    };
    DATES_ROWS(rows);
}
