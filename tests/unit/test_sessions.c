/* test_sessions.c -- which sessions a body has, when they open and close. */
#include "tests/unit/fixture_spec.h"

static void sessions(Fixture *f, const char *text)
{
    fixture_begin(f, text);
    instruments_date(f->spec);
    sessions_build(f->spec);
}

/* ---- shown as text ------------------------------------------------------- */

typedef struct { char text[2048]; size_t length; } Shown;

static void show(Shown *s, const char *text)
{
    int n = snprintf(s->text + s->length, sizeof s->text - s->length, "%s",
                     text);
    s->length += (size_t)n;
    cr_assert_lt(s->length, sizeof s->text);
}

/* `2004-03-01`, `2004-03-01/2004-03-31`, `none`. */
static void show_extent(Shown *s, RemitExtent e)
{
    char day[11];
    if (!remit_extent_exists(e)) {
        show(s, "none");
        return;
    }
    remit_day_format(e.from, day);
    show(s, day);
    if (e.from == e.to)
        return;
    remit_day_format(e.to, day);
    show(s, "/");
    show(s, day);
}

static void show_days(Shown *s, const Fixture *f, Name name, RemitExtent opens,
                      RemitExtent closes, bool tentative)
{
    show(s, spec_text(f->spec, name).at);
    show(s, " ");
    show_extent(s, opens);
    show(s, " to ");
    show_extent(s, closes);
    if (tentative)
        show(s, " tentative");
}

/* A line for each session of a body, in order, and for each of its parts. */
static void show_sessions(Shown *s, const Fixture *f, const char *name)
{
    const Body *b = AT(f->spec->bodies, fixture_named(f, name, IS_BODY));
    *s = (Shown){0};
    for (Number i = 0; i < b->session_count; i++) {
        const SessionRecord *r = AT(f->spec->sessions, b->first_session + i);
        show_days(s, f, r->label, r->opens, r->closes, r->tentative);
        if (r->cycle) {
            show(s, " ");
            show(s, spec_text(f->spec, r->cycle).at);
        }
        show(s, "\n");
        for (Number p = 0; p < r->part_count; p++) {
            const PartRecord *part = AT(f->spec->parts, r->first_part + p);
            cr_expect_eq(part->session, b->first_session + i);
            show(s, "  ");
            show_days(s, f, part->name, part->opens, part->closes,
                      part->tentative);
            show(s, "\n");
        }
    }
}

/* `14, 15 main, 15 late`: what a hop may choose from, in order. */
static void show_units(Shown *s, const Fixture *f, const char *name)
{
    const Body *b = AT(f->spec->bodies, fixture_named(f, name, IS_BODY));
    *s = (Shown){0};
    for (Number i = 0; i < b->unit_count; i++) {
        const Unit *u = AT(f->spec->units, b->first_unit + i);
        show(s, i ? ", " : "");
        show(s, spec_text(f->spec,
                          AT(f->spec->sessions, u->session)->label).at);
        if (!u->part)
            continue;
        show(s, " ");
        show(s, spec_text(f->spec, AT(f->spec->parts, u->part)->name).at);
    }
}

static void expect_sessions_of(const Fixture *f, const char *body,
                               const char *wanted)
{
    Shown s;
    show_sessions(&s, f, body);
    cr_expect_str_eq(s.text, wanted, "%s has\n%s", body, s.text);
}

static void expect_units_of(const Fixture *f, const char *body,
                            const char *wanted)
{
    Shown s;
    show_units(&s, f, body);
    cr_expect_str_eq(s.text, wanted, "%s has %s", body, s.text);
}

/* Those of body B. */
static void expect_sessions(const char *text, const char *wanted)
{
    Fixture f;
    sessions(&f, text);
    expect_sessions_of(&f, "B", wanted);
    cr_expect_str_empty(fixture_findings(&f));
    fixture_end(&f);
}

/* ---- rules --------------------------------------------------------------- */

/* Projected two years beyond the horizon. */
Test(sessions, a_rule_holds_in_its_years)
{
    expect_sessions(
        "horizon 2006 body B sessions of B {"
        " number 1 in 2004, then one every year"
        " opens 1 april for 2 weeks from 2005 until 2006"
        " opens 1 march for 5 days until 2004"
        " usually opens between 1 may and 10 may for 5 days from 2007 }",
        "1 2004-03-01 to 2004-03-05\n"
        "2 2005-04-01 to 2005-04-14\n"
        "3 2006-04-01 to 2006-04-14\n"
        "4 2007-05-01/2007-05-10 to 2007-05-05/2007-05-14 tentative\n"
        "5 2008-05-01/2008-05-10 to 2008-05-05/2008-05-14 tentative\n");
}

Test(sessions, a_closing_before_the_opening_is_the_next_years)
{
    expect_sessions("horizon 2004 body B sessions of B {"
                    " number 1 in 2004, then one every 4 years"
                    " opens 1 september closes 15 march }",
                    "1 2004-09-01 to 2005-03-15\n");
}

/* A day on which the session may not even have opened closes nothing. */
Test(sessions, a_closing_amid_the_possible_openings_says_nothing)
{
    expect_sessions("horizon 2004 body B sessions of B {"
                    " number 1 in 2004, then one every 4 years"
                    " usually opens between 1 may and 31 may closes 15 may }",
                    "1 2004-05-01/2004-05-31 to 2004-05-01/2004-12-31"
                    " tentative\n");
}

Test(sessions, a_closing_on_no_day_leaves_the_rest_of_the_year)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 february closes 29 february }",
                    "1 2004-02-01 to 2004-02-29\n"
                    "2 2005-02-01 to 2005-02-01/2005-12-31\n");
    expect_sessions("horizon 2002 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march closes 29 february }",
                    "1 2004-03-01 to 2004-03-01/2004-12-31\n");
}

Test(sessions, without_a_next_one_the_rest_of_the_year_is_left)
{
    expect_sessions("horizon 2002 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march until 2004"
                    " closes the day before the next opens }",
                    "1 2004-03-01 to 2004-03-01/2004-12-31\n");
}

/* 366 days before 10 January 2005 is 10 January 2004, before 10 January 2006
 * it is 9 January 2005, before 10 January 2007 9 January 2006: the second
 * session opens ahead of the first, and order is by opening. */
Test(sessions, each_closes_before_whichever_opens_next)
{
    expect_sessions("horizon 2004 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 20 january until 2004"
                    " opens 366 days before 10 january from 2005"
                    " closes the day before the next opens }",
                    "2 2004-01-10 to 2004-01-19\n"
                    "1 2004-01-20 to 2005-01-08\n"
                    "3 2005-01-09 to 2006-01-08\n");
}

/* The second has no next one that is held. */
Test(sessions, a_cancelled_session_ends_none_before_it)
{
    expect_sessions("horizon 2004 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march closes the day before the next opens }"
                    " cancelled B 3 known 2004-01-01",
                    "1 2004-03-01 to 2005-02-28\n"
                    "2 2005-03-01 to 2006-02-28\n"
                    "3 2006-03-01 to 2007-02-28\n");
}

Test(sessions, without_a_closing_the_rest_of_the_year_is_left)
{
    expect_sessions("horizon 2002 body B sessions of B {"
                    " number 1 in 2004 opens 1 march }",
                    "1 2004-03-01 to 2004-03-01/2004-12-31\n");
}

Test(sessions, a_length_goes_before_the_next_opening)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march for 1 week"
                    " closes the day before the next opens }",
                    "1 2004-03-01 to 2004-03-07\n"
                    "2 2005-03-01 to 2005-03-07\n");
}

/* Somewhere in 2005, where the rule says nothing any more. */
Test(sessions, the_next_one_may_open_anywhere_in_its_year)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march until 2004"
                    " closes the day before the next opens }",
                    "1 2004-03-01 to 2004-12-31/2005-12-30\n"
                    "2 2005-01-01/2005-12-31 to 2005-01-01/2005-12-31"
                    " tentative\n");
}

/* Only 2004 has a 29 February; 1 March is never before it. */
Test(sessions, a_rule_without_a_day_leaves_the_whole_year)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 29 february for 2 days }",
                    "1 2004-02-29 to 2004-03-01\n"
                    "2 2005-01-01/2005-12-31 to 2005-01-01/2005-12-31"
                    " tentative\n");
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " usually opens between 1 march and 29 february }",
                    "1 2004-01-01/2004-12-31 to 2004-01-01/2004-12-31"
                    " tentative\n"
                    "2 2005-01-01/2005-12-31 to 2005-01-01/2005-12-31"
                    " tentative\n");
}

/* ---- numbers and years --------------------------------------------------- */

Test(sessions, the_calendar_ends_before_a_late_horizon_does)
{
    expect_sessions("horizon 2199 body B sessions of B {"
                    " number 1 in 2198 opens 1 march for 1 day }",
                    "1 2198-03-01 to 2198-03-01\n"
                    "2 2199-03-01 to 2199-03-01\n");
}

Test(sessions, labelled_by_year_they_begin_with_the_first_year_named)
{
    expect_sessions("horizon 2004 body B sessions of B { labelled by year"
                    " opens 1 march for 1 day from 2004"
                    " session 2006 on 2006-06-01 .. 2006-06-02"
                    " session 2003 on 2003-06-01 .. 2003-06-02"
                    " session 7 on 2003-12-30 .. 2003-12-31 }",
                    "2003 2003-06-01 to 2003-06-02\n"
                    "7 2003-12-30 to 2003-12-31\n"
                    "2004 2004-03-01 to 2004-03-01\n"
                    "2005 2005-03-01 to 2005-03-01\n"
                    "2006 2006-06-01 to 2006-06-02\n");
    expect_sessions("horizon 2004 body B sessions of B { labelled by year"
                    " session 2005 on 2005-06-01 .. 2005-06-02"
                    " opens 1 march for 1 day }",
                    "2005 2005-06-01 to 2005-06-02\n"
                    "2006 2006-03-01 to 2006-03-01\n");
}

Test(sessions, labelled_by_year_they_may_be_years_apart)
{
    expect_sessions("horizon 2005 body B sessions of B { labelled by year"
                    " number 2003 in 2003, then one every 2 years"
                    " opens 1 march for 1 day from 2003 }",
                    "2003 2003-03-01 to 2003-03-01\n"
                    "2005 2005-03-01 to 2005-03-01\n"
                    "2007 2007-03-01 to 2007-03-01\n");
}

Test(sessions, where_nothing_names_a_year_none_is_projected)
{
    expect_sessions("horizon 2004 body B sessions of B { labelled by year"
                    " opens 1 march for 1 day }", "");
}

/* The year 3000, and that of a 900th session, are beyond the calendar; one
 * that cannot be dated comes first. */
Test(sessions, a_number_beyond_the_calendar_gives_no_year)
{
    expect_sessions("horizon 2004 body B sessions of B { labelled by year"
                    " session 3000 session 1899 session 2004 }",
                    "1899 none to none\n3000 none to none\n"
                    "2004 2004-01-01/2004-12-31 to 2004-01-01/2004-12-31"
                    " tentative\n");
    expect_sessions("horizon 2001 body B sessions of B {"
                    " number 200 in 2004 session 1 session 1000 }",
                    "1 none to none\n1000 none to none\n");
}

Test(sessions, a_session_far_from_its_numbered_year_is_remarked)
{
    static const struct { const char *text; size_t remarks; } cases[] = {
        {"labelled by year session 2011 on 2010-12-01 .. 2011-02-01", 0},
        {"labelled by year session 2011 on 2010-01-01 .. 2010-02-01", 1},
        {"labelled by year session 2011 on 2012-01-01 .. 2012-02-01", 1},
        {"labelled by year session 2011 on early 2010", 0},
        {"number 14 in 2011 session 14 on 2011-12-30 .. 2012-02-01", 0},
        {"number 14 in 2011 session 14 on 2010-12-30 .. 2011-02-01", 1},
        {"number 14 in 2011 session 14 in 2010 on 2010-05-03 .. 2010-05-07", 1},
        {"number 14 in 2011 session \"S-1\" on 2010-05-03 .. 2010-05-07", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char    text[256];
        Fixture f;
        snprintf(text, sizeof text, "horizon 2011 body B sessions of B { %s }",
                 cases[i].text);
        sessions(&f, text);
        cr_expect_eq(f.trace.remarks.count, cases[i].remarks, "%s",
                     cases[i].text);
        fixture_end(&f);
    }
}

Test(sessions, a_cycle_gives_its_word_to_each_year)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2003, then one every year"
                    " opens 1 march for 1 day"
                    " alternates review, policy every year from 2004"
                    " session \"S-1\" session \"S-2\" on 2004-06-01 }",
                    "S-1 none to none\n"
                    "1 2003-03-01 to 2003-03-01\n"
                    "2 2004-03-01 to 2004-03-01 review\n"
                    "S-2 2004-06-01 to 2004-06-01 review\n"
                    "3 2005-03-01 to 2005-03-01 policy\n");
}

Test(sessions, what_is_said_twice_is_told)
{
    Fixture f;
    sessions(&f, "horizon 2002 body B\n"
                 "sessions of B { note \"x\" number 1 in 2004\n"
                 " session 1 on 2004-05-03\n"
                 " session 1 on 2004-06-03 }\n"
                 "sessions of B { number 2 in 2004 }\n");
    expect_sessions_of(&f, "B",
                       "2 2004-01-01/2004-12-31 to 2004-01-01/2004-12-31"
                       " tentative\n"
                       "1 2004-05-03 to 2004-05-03\n");
    cr_expect_str_eq(fixture_findings(&f),
        "4 declared-twice: session 1 is listed twice\n"
        "3 note: it is first listed here\n"
        "5 repeated-clause: the numbering of these sessions is said twice\n"
        "2 note: it is first said here\n");
    fixture_end(&f);
}

/* ---- written dates ------------------------------------------------------- */

/* June 2004 has 30 days, its early third is ten. */
Test(sessions, a_date_is_as_precise_as_it_is_written)
{
    expect_sessions("horizon 2001 body B sessions of B {"
                    " session \"a\" on unknown"
                    " session \"b\" on unknown in 2003"
                    " session \"c\" on early june 2004"
                    " session \"d\" on june 2004"
                    " session \"e\" on 2004-06-02 .. 2004-06-04"
                    " session \"f\" on start of july 2004"
                    " session \"g\" on end of july 2004 }",
                    "a none to none\n"
                    "b 2003-01-01/2003-12-31 to 2003-01-01/2003-12-31"
                    " tentative\n"
                    "c 2004-06-01/2004-06-10 to 2004-06-01/2004-06-10"
                    " tentative\n"
                    "d 2004-06-01/2004-06-30 to 2004-06-01/2004-06-30\n"
                    "e 2004-06-02 to 2004-06-04\n"
                    "f 2004-07-01 to 2004-07-01\n"
                    "g 2004-07-31 to 2004-07-31\n");
}

/* What opens on one day goes by number, then by label in the order in which
 * the labels were first read: here B comes first. */
Test(sessions, what_opens_on_one_day_goes_by_number_then_label)
{
    expect_sessions("horizon 2001 postponed B \"S-B\" to 2004-06-02"
                    " known 2004-01-01 body B sessions of B {"
                    " session 9 on 2004-06-02"
                    " session 8 on 2004-06-02"
                    " session \"S-A\" on 2004-06-02"
                    " session \"S-B\" on 2004-06-02"
                    " session \"S-C\" on 2004-06-02 }",
                    "S-B 2004-06-02 to 2004-06-02\n"
                    "S-A 2004-06-02 to 2004-06-02\n"
                    "S-C 2004-06-02 to 2004-06-02\n"
                    "8 2004-06-02 to 2004-06-02\n"
                    "9 2004-06-02 to 2004-06-02\n");
}

/* ---- parts --------------------------------------------------------------- */

Test(sessions, a_part_of_its_own_goes_before_the_common_one)
{
    expect_sessions("horizon 2001 body B sessions of B {"
                    " part main from its opening until 31 december"
                    " part resumed until its closing"
                    " session 59 on 2004-09-14 .. 2005-09-12 {"
                    "   part main on 2004-10-01 .. 2004-12-01 }"
                    " session 60 on 2005-09-13 .. 2006-09-11 { theme \"Work\" }"
                    " session \"S-1\" }",
                    "S-1 none to none\n"
                    "  main none to none\n"
                    "  resumed none to none\n"
                    "59 2004-09-14 to 2005-09-12\n"
                    "  main 2004-10-01 to 2004-12-01\n"
                    "  resumed 2004-09-14 to 2005-09-12\n"
                    "60 2005-09-13 to 2006-09-11\n"
                    "  main 2005-09-13 to 2005-12-31\n"
                    "  resumed 2005-09-13 to 2006-09-11\n");
}

/* 10 January after 14 September 2004 is in 2005, which has no 29 February. */
Test(sessions, a_part_opens_on_the_first_such_day_of_its_session)
{
    expect_sessions("horizon 2001 body B sessions of B {"
                    " session 59 on 2004-09-14 .. 2005-09-12 {"
                    "   part spring from 10 january until march 2005"
                    "   part dated from 2005-02-01 until 2005-02-04"
                    "   part never from 29 february"
                    "   part vague on october 2004"
                    "   part early on early october 2004"
                    "   part unknown on unknown }"
                    " session 60 on 2005-09-13 .. 2005-09-14 {"
                    "   part closing until 29 february } }",
                    "59 2004-09-14 to 2005-09-12\n"
                    "  spring 2005-01-10 to 2005-03-31\n"
                    "  dated 2005-02-01 to 2005-02-04\n"
                    "  never none to 2005-09-12\n"
                    "  vague 2004-10-01/2004-10-31 to 2004-10-01/2004-10-31\n"
                    "  early 2004-10-01/2004-10-10 to 2004-10-01/2004-10-10"
                    " tentative\n"
                    "  unknown none to none\n"
                    "60 2005-09-13 to 2005-09-14\n"
                    "  closing 2005-09-13 to none\n");
}

/* As tentative as any of them. */
Test(sessions, a_session_given_by_parts_spans_them)
{
    expect_sessions("horizon 2001 body B sessions of B {"
                    " session 1 { part b on 2004-06-01 .. 2004-06-05"
                    "             part d on early 2004-08"
                    "             part a on 2004-03-01 .. 2004-03-05"
                    "             part c on unknown }"
                    " session 2 { part c on unknown } }",
                    "2 none to none\n"
                    "  c none to none\n"
                    "1 2004-03-01 to 2004-08-01/2004-08-10 tentative\n"
                    "  b 2004-06-01 to 2004-06-05\n"
                    "  d 2004-08-01/2004-08-10 to 2004-08-01/2004-08-10"
                    " tentative\n"
                    "  a 2004-03-01 to 2004-03-05\n"
                    "  c none to none\n");
}

Test(sessions, a_part_that_became_known_later_is_not_there)
{
    Fixture f;
    fixture_begin(&f, "horizon 2001 body B sessions of B {"
                      " session 1 on 2004-05-03 .. 2004-05-14 {"
                      "   part a on 2004-05-03 known 2003-01-01"
                      "   part b on 2004-05-10 known 2004-01-01 } }");
    f.options.as_of = fixture_at("2003-12-31");
    instruments_date(f.spec);
    sessions_build(f.spec);
    expect_sessions_of(&f, "B", "1 2004-05-03 to 2004-05-14\n"
                                "  a 2004-05-03 to 2004-05-03\n");
    fixture_end(&f);
}

/* ---- what a hop may choose from ------------------------------------------ */

Test(sessions, a_hop_chooses_among_dated_parts_or_sessions_that_are_held)
{
    Fixture f;
    sessions(&f, "horizon 2001 body A body B body C sessions of B {"
                 " session 1 on 2004-05-03 .. 2004-05-14 {"
                 "   part organizational on 2004-05-03"
                 "   part late on 2004-05-10 part early on 2004-05-10"
                 "   part lost on unknown }"
                 " session 2 on 2005-05-02 {"
                 "   part organizational on 2005-05-02 }"
                 " session 3 on 2004-05-10"
                 " session 4 on 2006-05-01"
                 " session \"S-1\" { part x on unknown } }"
                 " cancelled B 4 known 2006-04-01"
                 " sessions of C { session 1 on 2004-01-01 }"
                 " cancelled C 1 known 2003-12-01");
    expect_units_of(&f, "A", "");
    expect_units_of(&f, "B", "1 late, 1 early, 3, 2");
    expect_units_of(&f, "C", "");
    fixture_end(&f);
}

/* The second is cancelled, so the first lasts until the third opens; S-1,
 * which may fall before the last has opened for sure, ends nothing. */
Test(sessions, each_closes_before_the_next_that_is_held)
{
    expect_sessions("horizon 2004 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " opens 1 march until 2005"
                    " usually opens between 1 march and 31 march from 2006"
                    " closes the day before the next opens"
                    " part first until 31 december"
                    " part last from 10 january until its closing"
                    " part fixed on 2004-05-03"
                    " session \"S-1\" on 2006-03-15 .. 2006-03-16 {"
                    "   part first on 2006-03-15 part last on 2006-03-16 } }"
                    " cancelled B 2 known 2004-12-01",
                    "1 2004-03-01 to 2006-02-28/2006-03-30\n"
                    "  first 2004-03-01 to 2004-12-31\n"
                    "  last 2005-01-10 to 2006-02-28/2006-03-30\n"
                    "  fixed 2004-05-03 to 2004-05-03\n"
                    "2 2005-03-01 to 2006-02-28/2006-03-30\n"
                    "  first 2005-03-01 to 2005-12-31\n"
                    "  last 2006-01-10 to 2006-02-28/2006-03-30\n"
                    "  fixed 2004-05-03 to 2004-05-03\n"
                    "3 2006-03-01/2006-03-31 to 2007-02-28/2007-03-30"
                    " tentative\n"
                    "  first 2006-03-01/2006-03-31 to 2006-12-31 tentative\n"
                    "  last 2007-01-10 to 2007-02-28/2007-03-30 tentative\n"
                    "  fixed 2004-05-03 to 2004-05-03\n"
                    "S-1 2006-03-15 to 2006-03-16\n"
                    "  first 2006-03-15 to 2006-03-15\n"
                    "  last 2006-03-16 to 2006-03-16\n"
                    "  fixed 2004-05-03 to 2004-05-03\n");
}

/* ---- facts --------------------------------------------------------------- */

/* Sessions `a` to `i` of B, and what is said of them. */
static const char POSTPONED[] =
    "horizon 2001 body B sessions of B {"
    " session \"a\" on 2004-03-01 .. 2004-03-05"
    " session \"b\" on 2004-03-01 .. 2004-03-05"
    " session \"c\" on 2004-03-01 .. 2004-03-05"
    " session \"d\""
    " session \"e\" on early june 2004"
    " session \"f\" on june 2004"
    " session \"g\" on 2004-07-01 .. 2004-07-20 {"
    "   part own on 2004-07-05 .. 2004-07-06 part open until its closing }"
    " session \"h\" { part x on unknown }"
    " session \"i\" on 2004-01-05 }"
    " postponed B \"a\" to 2005-01-03 known 2004-01-01"
    " postponed B \"b\" to 2005-02-01 .. 2005-02-02 known 2004-01-01"
    " postponed B \"c\" to march 2005 known 2004-01-01"
    " postponed B \"d\" to 2005-04-04 known 2004-01-01"
    " postponed B \"e\" to 2005-06-06 known 2004-01-01"
    " postponed B \"f\" to 2005-06-07 known 2004-01-01"
    " postponed B \"g\" to 2005-07-31 known 2004-01-01"
    " postponed B \"h\" to 2005-09-01 known 2004-01-01"
    " postponed B \"i\" to unknown known 2004-01-01"
    " postponed B \"none\" to 2005-09-01 known 2004-01-01";

/* 395 days lie between 1 July 2004 and 31 July 2005, and between 5 July 2004
 * and 4 August 2005. */
Test(sessions, a_postponed_session_takes_its_length_and_parts_along)
{
    expect_sessions(POSTPONED,
                    "i 2004-01-05 to 2004-01-05\n"
                    "a 2005-01-03 to 2005-01-07\n"
                    "b 2005-02-01 to 2005-02-02\n"
                    "c 2005-03-01/2005-03-31 to 2005-03-01/2005-03-31\n"
                    "d 2005-04-04 to 2005-04-04\n"
                    "e 2005-06-06 to 2005-06-06\n"
                    "f 2005-06-07 to 2005-06-07\n"
                    "g 2005-07-31 to 2005-08-19\n"
                    "  own 2005-08-04 to 2005-08-05\n"
                    "  open 2005-07-31 to 2005-08-19\n"
                    "h 2005-09-01 to 2005-09-01\n"
                    "  x none to none\n");
}

/* From 1 May at the earliest to 3 May are two days. */
Test(sessions, a_plan_goes_before_a_projection_and_stays_tentative)
{
    expect_sessions("horizon 2003 body B sessions of B {"
                    " number 1 in 2004, then one every year"
                    " usually opens between 1 may and 31 may for 5 days"
                    " part all until its closing"
                    " session \"S-1\" on 2006-03-15 .. 2006-03-16"
                    " session \"S-2\" }"
                    " planned B 1 on 2004-05-03 .. 2004-05-07 known 2004-01-01"
                    " planned B 2 on unknown known 2004-01-01"
                    " planned B \"S-1\" on 2006-01-15 known 2004-01-01"
                    " planned B \"S-2\" on 2006-02-15 known 2004-01-01",
                    "1 2004-05-03 to 2004-05-07 tentative\n"
                    "  all 2004-05-03 to 2004-05-07 tentative\n"
                    "2 2005-05-01/2005-05-31 to 2005-05-05/2005-06-04"
                    " tentative\n"
                    "  all 2005-05-01/2005-05-31 to 2005-05-05/2005-06-04"
                    " tentative\n"
                    "S-2 2006-02-15 to 2006-02-15 tentative\n"
                    "  all 2006-02-15 to 2006-02-15 tentative\n"
                    "S-1 2006-03-15 to 2006-03-16\n"
                    "  all 2006-03-15 to 2006-03-16\n");
}

Test(sessions, nothing_is_moved_of_a_body_that_is_unknown)
{
    Fixture f;
    sessions(&f, "horizon 2001 body B"
                 " sessions of Nobody { session 1 on 2004-05-03 }"
                 " postponed Nobody 1 to 2004-06-03 known 2004-01-01");
    expect_sessions_of(&f, "B", "");
    cr_expect_eq(f.spec->sessions.count, 0);
    fixture_end(&f);
}

/* ---- taken as moved ------------------------------------------------------ */

/* What body B has when one is taken as moved by two weeks. */
static void shifted(const char *session, bool found, const char *wanted)
{
    Fixture      f;
    SessionShift shift = {.session = session,
                          .by = {.count = 2, .unit = REMIT_WEEKS}};
    fixture_begin(&f, "horizon 2001 body B sessions of B {"
                      " session 1 on 2004-05-03 .. 2004-05-07 {"
                      "   part a on 2004-05-04 part b on unknown }"
                      " session \"S-1\" }");
    f.options.shift = &shift;
    instruments_date(f.spec);
    sessions_build(f.spec);
    expect_sessions_of(&f, "B", wanted);
    cr_expect_eq(shift.found, found, "%s", session);
    fixture_end(&f);
}

Test(sessions, a_session_is_moved_with_its_parts)
{
    shifted("B 1", true,
            "S-1 none to none\n"
            "1 2004-05-17 to 2004-05-21\n"
            "  a 2004-05-18 to 2004-05-18\n"
            "  b none to none\n");
}

Test(sessions, what_is_no_dated_session_is_not_found)
{
    static const char *const names[] = {"B 2", "B S-1", "C 1", "B", "1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        shifted(names[i], false,
                "S-1 none to none\n"
                "1 2004-05-03 to 2004-05-07\n"
                "  a 2004-05-04 to 2004-05-04\n"
                "  b none to none\n");
}
