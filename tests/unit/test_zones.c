/* test_zones.c -- what the clocks of a zone show, and times held by them. */
#include "tests/unit/fixture_dates.h"

/* `YEAR-YEAR BEFORE>AFTER at MINUTE`, minutes from UTC; a line an onset. */
static void show_zone(Shown *s, Fixture *f, const char *id)
{
    Number number = zone_named(f->spec, str_of(id));
    const Zone *zone = number ? AT(f->spec->zones->all, number) : NULL;
    *s = (Shown){0};
    for (Number i = 0; zone && i < zone->onset_count; i++) {
        const RemitOnset *o = AT(f->spec->zones->onsets, zone->first_onset + i);
        char line[64];
        snprintf(line, sizeof line, "%d-%d %d>%d at %d%s\n", (int)o->first_year,
                 (int)o->last_year, (int)o->before, (int)o->after,
                 (int)o->minute, o->summer ? " summer" : "");
        show(s, line);
    }
    show(s, fixture_findings(f));
}

/* Of the zone Test/A. */
static void zone(const char *text, const char *wanted)
{
    Fixture f;
    Shown   s;
    fixture_begin(&f, text);
    zones_build(f.spec);
    show_zone(&s, &f, "Test/A");
    cr_expect_str_eq(s.text, wanted, "%s\ngives\n%s", text, s.text);
    fixture_end(&f);
}

#define A(clauses) "zone \"Test/A\" { " clauses " }"
#define BAD(what) "1 bad-zone: " what "\n"

Test(zones, an_offset_holds_until_the_next_begins)
{
    zone(A("offset \"+01:00\" from 2000"), "2000-2000 60>60 at 0\n");
    zone(A("offset \"+01:00\" from 2000 until 3000"), "2000-2000 60>60 at 0\n");
    zone(A("offset \"+01:00\" from 2000 until 2001"), "2000-2000 60>60 at 0\n");
    zone(A("note \"x\" offset \"+01:00\" from 2000"
           " offset \"+02:00\" from 2004"),
         "2000-2000 60>60 at 0\n2004-2004 60>120 at 0\n");
    zone(A("offset \"+01:00\" from 2005 until 2003"
           " offset \"+02:00\" from 2004"),
         BAD("this offset does not begin in the year after the one before it "
             "ends"));
}

#define SUMMER(from, until)                                                 \
    A("offset \"+01:00\" from 2000 summer \"+02:00\" from " from            \
      " until " until)

Test(zones, a_summer_that_ends_before_it_begins_spans_the_new_year)
{
    zone(SUMMER("1 april at \"02:00\"", "1 april at \"05:00\""),
         "2000-2000 60>60 at 0\n2000-2199 60>120 at 120 summer\n"
         "2000-2199 120>60 at 300\n");
    zone(SUMMER("1 april at \"02:00\"", "1 april at \"01:00\""),
         "2000-2000 120>120 at 0 summer\n2000-2199 120>60 at 60\n"
         "2000-2199 60>120 at 120 summer\n");
    zone(SUMMER("1 january at \"02:00\"", "1 july at \"00:00\""),
         "2000-2000 60>60 at 0\n2000-2199 60>120 at 120 summer\n"
         "2000-2199 120>60 at 0\n");
}

/* 2004 has a 29 February, 2005 and 2006 have none. */
Test(zones, a_summer_begins_in_years_that_have_its_day)
{
    zone(SUMMER("29 february at \"00:00\"", "1 october at \"00:00\" from 2004"),
         "2000-2000 60>60 at 0\n2004-2004 60>120 at 0 summer\n"
         "2004-2004 120>60 at 0\n");
}

Test(zones, onsets_that_differ_in_anything_are_apart)
{
    zone(A("offset \"+01:00\" from 2000"
           " summer \"+02:00\" from last sunday of march at \"02:00\""
           "   until last sunday of october at \"03:00\" from 2001 until 2002"
           " summer \"+02:00\" from last saturday of march at \"02:00\""
           "   until last sunday of october at \"03:00\" from 2003"),
         "2000-2000 60>60 at 0\n2001-2002 60>120 at 120 summer\n"
         "2001-2199 120>60 at 180\n2003-2199 60>120 at 120 summer\n");
    zone(A("offset \"+01:00\" from 2000 until 2003"
           " summer \"+02:00\" from 1 january at \"00:00\""
           "   until 1 july at \"00:00\" from 2003 until 2003"
           " offset \"+02:00\" from 2004"),
         "2000-2000 60>60 at 0\n2003-2003 60>120 at 0 summer\n"
         "2003-2003 120>60 at 0\n2004-2004 60>120 at 0\n");
}

Test(zones, a_zone_has_a_name_of_its_own)
{
    zone("zone \"\" { offset \"+01:00\" }", BAD("a zone has a name"));
    zone("zone \"Test A\" { offset \"+01:00\" }",
         BAD("the name of a zone is letters, digits, `/`, `_`, `+` and `-`"));
    zone("zone \"Test{A\" { offset \"+01:00\" }",
         BAD("the name of a zone is letters, digits, `/`, `_`, `+` and `-`"));
    zone("zone \"Etc/GMT-9_z:\" { offset \"+01:00\" }",
         BAD("the name of a zone is letters, digits, `/`, `_`, `+` and `-`"));
    zone(A("offset \"+01:00\" from 2000") A("offset \"+02:00\""),
         "2000-2000 60>60 at 0\n"
         "1 declared-twice: the zone `Test/A` is declared twice\n"
         "1 note: it is first declared here\n");
}

/* ---- asking -------------------------------------------------------------- */

#define NORTH                                                               \
    A("offset \"+01:00\" from 2000 until 2007"                              \
      " summer \"+02:00\" from last sunday of march at \"02:00\""           \
      " until last sunday of october at \"03:00\"")

/* In 2007 the last Sundays are 25 March and 28 October. */
Test(zones, a_clock_skips_an_hour_and_shows_another_twice)
{
    static const struct {
        const char *day;
        int         minute;
        ClockWord   is;
    } rows[] = {
        {"2007-03-25", 119, CLOCK_SHOWS}, {"2007-03-25", 120, CLOCK_NEVER},
        {"2007-03-25", 179, CLOCK_NEVER}, {"2007-03-25", 180, CLOCK_SHOWS},
        {"2007-10-28", 119, CLOCK_SHOWS}, {"2007-10-28", 120, CLOCK_TWICE},
        {"2007-10-28", 179, CLOCK_TWICE}, {"2007-10-28", 180, CLOCK_SHOWS},
        {"2007-06-01", 150, CLOCK_SHOWS},
    };
    Fixture f;
    fixture_begin(&f, NORTH);
    zones_build(f.spec);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        cr_expect_eq(zone_clock(f.spec, 1, fixture_at(rows[i].day),
                                rows[i].minute), rows[i].is, "row %zu", i);
    cr_expect_not(zone_knows(f.spec, 1, fixture_at("1999-12-31")));
    cr_expect(zone_knows(f.spec, 1, fixture_at("2000-01-01")));
    cr_expect(zone_knows(f.spec, 1, fixture_at("2007-12-31")));
    cr_expect_not(zone_knows(f.spec, 1, fixture_at("2008-01-01")));
    fixture_end(&f);
}

/* Its onset of 2004 has no day in 2003 and 2005. */
Test(zones, a_change_on_no_day_changes_no_clock)
{
    Fixture f;
    fixture_begin(&f, SUMMER("29 february at \"00:00\"",
                             "1 october at \"00:00\" from 2004"));
    zones_build(f.spec);
    cr_expect_eq(zone_clock(f.spec, 1, fixture_at("2004-02-29"), 30),
                 CLOCK_NEVER);
    cr_expect_eq(zone_clock(f.spec, 1, fixture_at("2004-03-01"), 30),
                 CLOCK_SHOWS);
    fixture_end(&f);
}

/* ---- times of day -------------------------------------------------------- */

#define SEATED                                                              \
    NORTH " place P { note \"x\" zone \"Test/A\" } place Q place R {"       \
    " zone \"Test/None\" } body T { seat P } body U { seat Q }"             \
    " body V { seat R }"
#define NONE "once 2006-01-16 to none\n"
#define UNKNOWN_ZONE                                                        \
    "1 unknown-zone: nothing is known of the time zone `Test/None`\n"
#define WITHOUT                                                             \
    "1 time-without-zone: by which clock this is meant is not known\n"
#define TIME "time \"10:00\" .. \"12:00\""

Test(zones, a_time_of_a_session_needs_a_clock_that_is_known)
{
    static const DatesRow rows[] = {
        {"duty x", SEATED "sessions of T { session 1 on 2007-03-05 " TIME " }",
         NONE UNKNOWN_ZONE},
        {"duty x", SEATED "sessions of T { session 1 on unknown " TIME " }",
         NONE UNKNOWN_ZONE},
        {"duty x", SEATED "sessions of T { session 1 on 2007-03-05"
         " time \"12:00\" .. \"10:00\" }",
         NONE UNKNOWN_ZONE "1 bad-time: this ends no later than it begins, and"
         " on the same day\n"},
        {"duty x", SEATED "sessions of T { session 1 on 2007-12-30 .."
         " 2008-01-02 " TIME " }", NONE UNKNOWN_ZONE WITHOUT},
        {"duty x", SEATED "sessions of T { session 1 on 2008-01-02 " TIME " }",
         NONE UNKNOWN_ZONE WITHOUT},
        {"duty x", SEATED "sessions of U { session 1 on 2007-03-05 " TIME " }",
         NONE UNKNOWN_ZONE WITHOUT},
        {"duty x", SEATED "sessions of V { session 1 on 2007-03-05 " TIME " }",
         NONE UNKNOWN_ZONE},
        {"duty x", SEATED "sessions of F { session 1 on 2007-03-05 " TIME " }",
         NONE UNKNOWN_ZONE WITHOUT},
        {"duty x", SEATED "sessions of F { session 1 on 2007-03-05 place P "
         TIME " }", NONE UNKNOWN_ZONE},
        {"duty x", SEATED "sessions of T { session 1 on 2007-03-05 .."
         " 2007-03-09 " TIME " { part a on 2007-03-06 part b on 2007-03-07 place Q } }",
         NONE UNKNOWN_ZONE WITHOUT},
        {"duty x", SEATED "sessions of F { number 1 in 2199 opens 30 december"
         " for 5 days session 1 " TIME " }", NONE UNKNOWN_ZONE WITHOUT},
    };
    DATES_ROWS(rows);
}

Test(zones, a_time_of_a_meeting_is_by_its_place_or_its_leads)
{
    static const DatesRow rows[] = {
        {"meeting x { by 2007 place P " TIME " }", SEATED,
         "once 2006-01-16 to 2007-12-31\n" UNKNOWN_ZONE},
        {"meeting x { by 2007 lead T " TIME " }", SEATED,
         "once 2006-01-16 to 2007-12-31\n" UNKNOWN_ZONE},
        {"meeting x { by 2007 " TIME " }", SEATED,
         "once 2006-01-16 to 2007-12-31\n" WITHOUT UNKNOWN_ZONE},
        {"meeting x { by 2007 lead D " TIME " }", SEATED
         " body D { seat Q seat P (from 2005) }",
         "once 2006-01-16 to 2007-12-31\n" UNKNOWN_ZONE},
        {"meeting x { by 2007 lead D " TIME " }", SEATED
         " body D { seat P (from 2005) seat Q }",
         "once 2006-01-16 to 2007-12-31\n" UNKNOWN_ZONE},
        {"meeting x { place P " TIME " }", SEATED, NONE UNKNOWN_ZONE},
        {"meeting x { every session of F place P " TIME " }", SEATED,
         UNKNOWN_ZONE},
    };
    DATES_ROWS(rows);
}
