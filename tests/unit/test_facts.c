/* test_facts.c -- what happened, and what is known of it on a day. */
#include "tests/unit/fixture_dates.h"

static const char *const words[] = {
    [FACT_DONE] = "done", [FACT_SUBMITTED] = "submitted",
    [FACT_ISSUED] = "issued", [FACT_CONSIDERED] = "considered",
    [FACT_STARTED] = "started", [FACT_HAPPENED] = "happened",
    [FACT_PLANNED] = "planned", [FACT_POSTPONED] = "postponed",
    [FACT_CANCELLED] = "cancelled", [FACT_WAIVED] = "waived",
};

/* `KEY done 2007-01-01/2007-12-31 known 2007-12-31; waived DAY`. */
static void show_facts(Shown *s, Fixture *f)
{
    const Duty *duty = AT(f->spec->duties, fixture_named(f, "x", IS_DUTY));
    *s = (Shown){0};
    for (Number i = 0; i < duty->occurrence_count; i++) {
        const Occurrence *o =
            AT(f->spec->occurrences, duty->first_occurrence + i);
        show_name(s, f, "", o->key);
        for (Number n = 0; n < o->fact_count; n++) {
            const FactRecord *fact = AT(f->spec->facts, o->first_fact + n);
            show(s, n ? "; " : " ");
            show(s, words[fact->word]);
            show_known(s, " ", fact->on.from);
            show_known(s, "/", fact->on.to);
            show_known(s, " known ", fact->known);
            if (fact->session)
                show_name(s, f, " at ",
                          AT(f->spec->sessions, fact->session)->label);
        }
        show_known(s, " excused ", fate_of(f->spec, o).waived);
        show(s, "\n");
    }
    show(s, fixture_findings(f));
}

static void facts(const char *text, const char *as_of, const char *wanted)
{
    Fixture f;
    Shown   s;
    fixture_begin(&f, text);
    f.options.as_of = fixture_at(as_of);
    instruments_date(f.spec);
    sessions_build(f.spec);
    seats_build(f.spec);
    zones_build(f.spec);
    order_duties(f.spec);
    unroll(f.spec);
    show_facts(&s, &f);
    cr_expect_str_eq(s.text, wanted, "%s\nas of %s gives\n%s", text, as_of,
                     s.text);
    fixture_end(&f);
}

static void facts_rows(const DatesRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char text[4096];
        snprintf(text, sizeof text, DATES_WORLD " resolution A/RES/60/1 {"
                 " adopted 2006-01-16 by GA para 1 requests SG { %s } } %s",
                 rows[i].acts, rows[i].more);
        facts(text, "", rows[i].wanted);
    }
}

#define FACTS(rows) facts_rows(rows, sizeof(rows) / sizeof *(rows))

Test(facts, a_fact_is_known_on_its_last_day_unless_it_says_when)
{
    static const DatesRow rows[] = {
        {"duty x", "done x on 2007",
         "once done 2007-01-01/2007-12-31 known 2007-12-31\n"},
        {"duty x", "done x on 2007 known 2009-01-01",
         "once done 2007-01-01/2007-12-31 known 2009-01-01\n"},
        {"duty x", "done x on unknown", "once done\n"},
        {"duty x", "waived x on 2007-01-01 known 2007-02-01",
         "once waived 2007-01-01/2007-01-01 known 2007-02-01"
         " excused 2007-02-01\n"},
        {"duty x", "cancelled x known 2007-02-01",
         "once cancelled known 2007-02-01 excused 2007-02-01\n"},
        {"duty x", "cancelled x on unknown",
         "once cancelled excused 1900-01-01\n"},
        {"duty x", "waived x on 2007-01-01",
         "once waived 2007-01-01/2007-01-01 known 2007-01-01"
         " excused 2007-01-01\n"
         "1 needs-known: it is not said when this was known\n"},
        {"duty x { every year until 2008 }",
         "done x[2008] on 2008-03-01 started x[2008] on 2008-02-01",
         "2007\n2008 done 2008-03-01/2008-03-01 known 2008-03-01;"
         " started 2008-02-01/2008-02-01 known 2008-02-01\n"},
        {"duty x { every year until 2008 }", "done x on 2008-03-01",
         "2007\n2008\n"
         "1 needs-key: `x` recurs, and it is not said which one is meant\n"},
        {"duty y duty x", "done x on 2008-03-01 done y on 2007-03-01",
         "once done 2008-03-01/2008-03-01 known 2008-03-01\n"},
    };
    FACTS(rows);
}

/* B 1 is from 7 to 11 May 2007. */
Test(facts, what_is_considered_was_there_when_the_session_opened)
{
    static const DatesRow rows[] = {
        {"report x", "considered x at B 1",
         "once considered 2007-05-07/2007-05-07 known 2007-05-11 at 1\n"},
        {"report x", "considered x at B 1 on 2007-05-09",
         "once considered 2007-05-09/2007-05-09 known 2007-05-09 at 1\n"},
        {"report x", "considered x at B 3", "once considered at 3\n"},
        {"report x", "considered x at F 7",
         "once considered\n1 no-such-session: F has no session 7\n"},
    };
    FACTS(rows);
}

/* V 1 is tentative; five days from 30 December 2199 end beyond the calendar. */
Test(facts, a_meeting_is_held_when_its_session_has_closed)
{
    static const DatesRow rows[] = {
        {"meeting x { held as sessions of B }", "",
         "B 1 done 2007-05-07/2007-05-11 known 2007-05-11 at 1\n"
         "B 2 done 2008-05-05/2008-05-09 known 2008-05-09 at 2\n"},
        {"meeting x { held as sessions of V }",
         "body V sessions of V { session 1 on early june 2007 }", "V 1\n"},
        {"report x { every session of B times 1 }", "", "B 1\n"},
    };
    FACTS(rows);
    facts("horizon 2199 body SG body GA body W sessions of W {"
          " number 1 in 2199 opens 30 december for 5 days }"
          " verb requests { force request strength 4 forms en \"requests\" }"
          " resolution A/RES/60/1 { adopted 2006-01-16 by GA"
          " para 1 requests SG { meeting x { held as sessions of W } } }", "",
          "W 1\n");
}

Test(facts, what_is_known_later_is_not_there)
{
    static const char text[] =
        DATES_WORLD " resolution A/RES/60/1 { adopted 2006-01-16 by GA para 1"
        " requests SG { meeting x { held as sessions of B } } }"
        " started x[B 1] on 2007-05-06 considered x[B 1] at B 1";
    facts(text, "2007-05-10",
          "B 1 started 2007-05-06/2007-05-06 known 2007-05-06\nB 2\n"
          "1 always-known: this date is taken for known on that day already\n");
    facts(text, "2007-05-11",
          "B 1 started 2007-05-06/2007-05-06 known 2007-05-06;"
          " considered 2007-05-07/2007-05-07 known 2007-05-11 at 1;"
          " done 2007-05-07/2007-05-11 known 2007-05-11 at 1\nB 2\n"
          "1 always-known: this date is taken for known on that day already\n");
}

Test(facts, what_is_said_of_a_session_that_is_not_there_is_told)
{
    static const DatesRow rows[] = {
        {"duty x", "postponed F 7 to 2007-05-01 known 2007-01-01",
         "once\n1 no-such-session: F has no session 7\n"},
        {"duty x", "postponed B 1 to 2007-05-08 known 2007-01-01", "once\n"},
        {"establish E \"E\" { part of pr } duty x",
         "programme pr body D { under Nobody chair rotates every 12 months"
         " among Nobody, F (from 2006-07-14) }",
         "once\n1 unknown-name: `Nobody` is declared nowhere\n"
         "1 unknown-name: `Nobody` is declared nowhere\n"},
        {"duty x", "holidays Nobody { day \"x\" 25 december }",
         "once\n1 unknown-name: `Nobody` is declared nowhere\n"},
    };
    FACTS(rows);
}

Test(facts, what_is_inside_another_has_its_facts)
{
    static const DatesRow rows[] = {
        {"report y { by 2007 } report x { inside y }", "issued y on 2007-03-01",
         "once issued 2007-03-01/2007-03-01 known 2007-03-01\n"},
        {"report y { every year } report x { inside y[2099] }",
         "issued y[2007] on 2007-03-01",
         "once\n1 no-such-occurrence: `y` has no occurrence 2099\n"},
    };
    FACTS(rows);
}

/* ---- the days that depend on no act -------------------------------------- */

#define PLAIN                                                               \
    "horizon 2010 body SG body GA"                                          \
    " verb requests { force request strength 4 forms en \"requests\" }"

Test(facts, adoption_goes_before_issue)
{
    dates_of(PLAIN " resolution A/RES/60/1 { adopted 2006-01-16 by GA"
             " issued 2006-02-01 para 1 requests SG { duty x } }",
             "once 2006-01-16 to none\n");
    dates_of(PLAIN " resolution A/RES/60/1 { issued 2006-02-01"
             " adopted 2006-01-16 by GA para 1 requests SG { duty x } }",
             "once 2006-01-16 to none\n");
    dates_of(PLAIN " resolution A/RES/60/1 { issued 2006-02-01"
             " para 1 requests SG { duty x } }",
             "once 2006-02-01 to none\n");
}

Test(facts, what_happened_goes_before_what_was_announced)
{
    static const DatesRow rows[] = {
        {"duty x { by 1 day after summit }", "happened summit on 2007-12-01",
         "once 2006-01-16 to 2007-12-02\n"},
        {"duty x { by 1 day after summit }", "happened summit on unknown",
         "once 2006-01-16 to 2007-11-15\n"},
        {"duty x { by 1 day after summit }", "happened Nothing on 2007-12-01",
         "once 2006-01-16 to 2007-11-15\n"
         "1 unknown-name: `Nothing` is declared nowhere\n"},
    };
    DATES_ROWS(rows);
}

static int32_t horizon_of(const char *text, const char *findings)
{
    Fixture f;
    fixture_begin(&f, text);
    instruments_date(f.spec);
    int32_t horizon = f.spec->horizon;
    cr_expect_str_eq(fixture_findings(&f), findings, "%s gives %s", text,
                     f.findings);
    fixture_end(&f);
    return horizon;
}

#define RANGE "1 out-of-range: the horizon is a year from 1900 to 2199\n"

/* Ten years after the last adoption. */
Test(facts, the_horizon_is_said_or_follows_the_last_adoption)
{
    cr_expect_eq(horizon_of("horizon 2030", ""), 2030);
    cr_expect_eq(horizon_of("horizon 1899", RANGE), 2199);
    cr_expect_eq(horizon_of("horizon 2200", RANGE), 2199);
    cr_expect_eq(horizon_of("body A", ""), 1900);
    cr_expect_eq(horizon_of("body A resolution A/RES/60/1 { adopted 2006-01-16"
                            " by A }", ""), 2016);
    cr_expect_eq(horizon_of("body A resolution A/RES/60/1 { adopted 2195-01-16"
                            " by A }", ""), 2199);
}

/* Of a draft, the day on which it is taken for adopted. */
static RemitDay drafted(const char *text, Pos from, const char *adopted)
{
    Fixture f;
    fixture_begin(&f, text);
    f.spec->draft_from = from;
    f.options.draft_adopted = fixture_at(adopted);
    instruments_date(f.spec);
    RemitDay day = f.spec->instruments.at[0].adopted.early.from;
    fixture_end(&f);
    return day;
}

Test(facts, a_draft_is_adopted_on_the_day_that_is_asked)
{
    RemitDay asked = fixture_at("2007-01-01"), said = fixture_at("2006-01-16");
    cr_expect_eq(drafted("resolution A/RES/60/1 { }", 1, "2007-01-01"), asked);
    cr_expect_eq(drafted("resolution A/RES/60/1 { }", 0, "2007-01-01"),
                 REMIT_NO_DAY);
    cr_expect_eq(drafted("resolution A/RES/60/1 { }", 1, ""), REMIT_NO_DAY);
    cr_expect_eq(drafted("resolution A/RES/60/1 { }", 9999, "2007-01-01"),
                 REMIT_NO_DAY);
    cr_expect_eq(drafted("body A resolution A/RES/60/1 { adopted 2006-01-16 by"
                         " A }", 1, "2007-01-01"), said);
}

/* As of 2008, nobody has heard of it. */
Test(facts, an_event_that_became_known_later_has_no_day)
{
    Fixture f;
    fixture_begin(&f, "event e { on 2007-11-12 known 2009-01-01 }"
                      " event d { on 2007-11-13 known 2007-01-01 }");
    f.options.as_of = fixture_at("2008-01-01");
    instruments_date(f.spec);
    cr_expect_eq(AT(f.spec->bodies, fixture_named(&f, "e", IS_BODY))
                     ->when.early.from, REMIT_NO_DAY);
    cr_expect_eq(AT(f.spec->bodies, fixture_named(&f, "d", IS_BODY))
                     ->when.early.from, fixture_at("2007-11-13"));
    fixture_end(&f);
}
