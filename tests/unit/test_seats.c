/* test_seats.c -- whose working days count, and which years are known. */
#include "tests/unit/fixture_spec.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static void seats(Fixture *f, const char *text)
{
    fixture_begin(f, text);
    instruments_date(f->spec);
    seats_build(f->spec);
}

static Number body(const Fixture *f, const char *name)
{
    return fixture_named(f, name, IS_BODY);
}

/* ---- holidays ------------------------------------------------------------ */

static bool works(const Fixture *f, const char *place, const char *day)
{
    return remit_is_working_day(seat_workdays(f->spec, body(f, place)),
                                fixture_at(day));
}

static bool covers(const Fixture *f, const char *place, const char *day)
{
    return seat_covers(f->spec, body(f, place), fixture_at(day));
}

Test(seats, without_a_place_weekends_count_alone)
{
    Fixture f;
    seats(&f, "place Paris");
    cr_expect_null(seat_workdays(f.spec, 0));
    cr_expect_null(seat_workdays(f.spec, body(&f, "Paris")));
    cr_expect_not(seat_covers(f.spec, 0, fixture_at("2020-01-01")));
    cr_expect_not(covers(&f, "Paris", "2020-01-01"));
    fixture_end(&f);
}

/* 25 December 2017 is a Monday, 2018 a Tuesday. */
Test(seats, a_written_holiday_closes_its_day_and_makes_its_year_known)
{
    Fixture f;
    seats(&f, "place P holidays P { day \"Christmas\" 2017-12-25"
              " day \"Monday\" 2017-12-25 }");
    cr_expect_not(works(&f, "P", "2017-12-25"));
    cr_expect(works(&f, "P", "2017-12-26"));
    cr_expect_not(works(&f, "P", "2017-12-23"));
    cr_expect(works(&f, "P", "2018-12-25"));
    cr_expect(covers(&f, "P", "2017-01-01"));
    cr_expect_not(covers(&f, "P", "2016-12-31"));
    cr_expect_not(covers(&f, "P", "2018-01-01"));
    cr_expect_not(seat_covers(f.spec, body(&f, "P"), REMIT_NO_DAY));
    fixture_end(&f);
}

Test(seats, a_yearly_holiday_closes_its_day_in_its_years)
{
    Fixture f;
    seats(&f, "place P holidays P {"
              " day \"Christmas\" 25 december from 2018 until 2019 }");
    cr_expect(works(&f, "P", "2017-12-25"));
    cr_expect_not(works(&f, "P", "2018-12-25"));
    cr_expect_not(works(&f, "P", "2019-12-25"));
    cr_expect(works(&f, "P", "2020-12-25"));
    cr_expect_not(covers(&f, "P", "2017-06-01"));
    cr_expect(covers(&f, "P", "2018-06-01"));
    cr_expect_not(covers(&f, "P", "2020-06-01"));
    fixture_end(&f);
}

/* Easter Monday 2017 is 17 April, 2018 is 2 April. */
Test(seats, listed_years_are_known_and_bound_the_yearly_holidays)
{
    Fixture f;
    seats(&f, "place P holidays P { years 2017, 2020 .. 2021"
              " day \"Easter Monday\" 1 day after easter"
              " day \"Strike\" 2018-06-05 }");
    cr_expect_not(works(&f, "P", "2017-04-17"));
    cr_expect(works(&f, "P", "2018-04-02"));
    cr_expect_not(works(&f, "P", "2018-06-05"));
    cr_expect(covers(&f, "P", "2017-06-01"));
    cr_expect_not(covers(&f, "P", "2018-06-01"));
    cr_expect(covers(&f, "P", "2021-06-01"));
    fixture_end(&f);
}

/* 1 May 2017 is a Monday, 2018 a Tuesday. */
Test(seats, beside_written_holidays_yearly_ones_make_no_year_known)
{
    Fixture f;
    seats(&f, "place P holidays P { day \"May Day\" 1 may"
              " day \"Ascension\" 2017-05-25 }");
    cr_expect_not(works(&f, "P", "2018-05-01"));
    cr_expect(covers(&f, "P", "2017-05-01"));
    cr_expect_not(covers(&f, "P", "2018-05-01"));
    fixture_end(&f);
}

/* 1 January 2021 is a Friday. */
Test(seats, several_blocks_of_a_place_are_read_as_one)
{
    Fixture f;
    seats(&f, "place P place Q"
              " holidays P { weekend friday, saturday }"
              " holidays Q { day \"x\" 2021-03-01 }"
              " holidays P { day \"y\" 2021-03-03 }");
    cr_expect_not(works(&f, "P", "2021-01-01"));
    cr_expect(works(&f, "P", "2021-01-03"));
    cr_expect_not(works(&f, "P", "2021-03-03"));
    cr_expect(works(&f, "P", "2021-03-01"));
    cr_expect_not(works(&f, "Q", "2021-03-01"));
    cr_expect_not(works(&f, "Q", "2021-01-03"));
    fixture_end(&f);
}

Test(seats, a_holiday_is_one_day)
{
    Fixture f;
    seats(&f, "place P holidays P { day \"x\" 2021-03 }");
    cr_expect_str_eq(fixture_findings(&f), "1 bad-date: a holiday is one day, "
                     "not a month or a quarter\n", "%s", f.findings);
    fixture_end(&f);
}

/* ---- whose seat ---------------------------------------------------------- */

static const char *const CORPUS =
    "place Geneva place Paris place Bonn "
    "body UN { seat Geneva } "
    "body Moved { under UN seat Paris (until 1999) seat Bonn (from 2000) } "
    "body Child { under UN } "
    "body Grandchild { under Child (from 2005-06-15) } "
    "body Round { under Trip } body Trip { under Round } "
    "body Alone { } "
    "verb decides { force decision } "
    "resolution R/1 { adopted 2003-01-01 by UN"
    " para 1 decides UN { establish Made { under Moved } } }";

Test(seats, the_seat_is_the_leads_else_that_of_the_nearest_above)
{
    static const struct { const char *lead, *day, *place; } cases[] = {
        {"UN", "2010-01-01", "Geneva"},
        {"Moved", "1999-12-31", "Paris"},
        {"Moved", "2000-01-01", "Bonn"},
        {"Child", "2010-01-01", "Geneva"},
        {"Grandchild", "2005-06-14", ""},
        {"Grandchild", "2005-06-15", "Geneva"},
        {"Made", "2010-01-01", "Bonn"},
        {"Alone", "2010-01-01", ""},
        {"Round", "2010-01-01", ""},
    };
    Fixture f;
    seats(&f, CORPUS);
    for (size_t i = 0; i < COUNT(cases); i++)
        cr_expect_eq(seat_for(f.spec, NULL, body(&f, cases[i].lead),
                              fixture_at(cases[i].day)),
                     body(&f, cases[i].place), "%s on %s", cases[i].lead,
                     cases[i].day);
    cr_expect_eq(seat_for(f.spec, NULL, 0, fixture_at("2010-01-01")), 0);
    fixture_end(&f);
}

Test(seats, the_seat_named_goes_before_the_leads)
{
    Fixture f;
    seats(&f, CORPUS);
    Ref paris = {.name = intern_find(f.names, STR_LIT("Paris"))};
    paris.target = spec_entity(f.spec, paris.name);
    cr_expect_eq(seat_for(f.spec, &paris, body(&f, "UN"),
                          fixture_at("2010-01-01")), body(&f, "Paris"));
    fixture_end(&f);
}

/* ---- ties ---------------------------------------------------------------- */

/* `to FROM..UNTIL`, a line each. */
static const char *ties_of(const Fixture *f, const char *name, char *out,
                           size_t room)
{
    const Ties *ties = &f->spec->seats->ties;
    Number      b = body(f, name);
    out[0] = '\0';
    for (Number i = ties->first.at[b - 1]; i < ties->first.at[b]; i++) {
        const BodyTie *tie = AT(ties->all, i);
        char   from[11], until[11];
        size_t at = strlen(out);
        Name   to = AT(f->spec->bodies, tie->to)->name;
        remit_day_format(tie->from, from);
        remit_day_format(tie->until, until);
        snprintf(out + at, room - at, "%.*s %.*s %s..%s\n",
                 STR_ARG(spec_text(f->spec, tie->role)),
                 STR_ARG(spec_text(f->spec, to)), from, until);
    }
    return out;
}

Test(seats, a_rotation_is_written_out_to_the_horizon)
{
    Fixture f;
    char    text[512];
    seats(&f, "horizon 2009 body A { } body B { } body G {"
              " chair rotates every 12 months among A, B (from 2006-07-14)"
              " secretary A (in 2008) }");
    cr_expect_str_eq(ties_of(&f, "G", text, sizeof text),
                     "chair A 2006-07-14..2007-07-13\n"
                     "chair B 2007-07-14..2008-07-13\n"
                     "chair A 2008-07-14..2009-07-13\n"
                     "chair B 2009-07-14..2010-07-13\n"
                     "secretary A 2008-01-01..2008-12-31\n", "%s", text);
    fixture_end(&f);
}

Test(seats, a_rotation_ends_where_it_says_and_needs_a_beginning)
{
    Fixture f;
    char    text[512];
    seats(&f, "horizon 2030 body A { } body B { } body G { chair rotates every"
              " 2 years among A, B (from 2006 until 2009-03) }"
              " body H { chair rotates every year among A, B }");
    cr_expect_str_eq(ties_of(&f, "G", text, sizeof text),
                     "chair A 2006-01-01..2007-12-31\n"
                     "chair B 2008-01-01..2009-03-31\n", "%s", text);
    cr_expect_str_eq(ties_of(&f, "H", text, sizeof text), "");
    fixture_end(&f);
}
