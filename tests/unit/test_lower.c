/* test_lower.c -- what the registry says of a text, record by record. */
#include "tests/unit/fixture_spec.h"

#include <stdarg.h>

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* Text that grows to a limit. */
typedef struct { char at[2048]; } Page;

static void put(Page *out, const char *format, ...)
{
    size_t  used = strlen(out->at);
    va_list list;
    va_start(list, format);
    vsnprintf(out->at + used, sizeof out->at - used, format, list);
    va_end(list);
}

static const char *string(const Fixture *f, RemitString text)
{
    return remit_string(f->registry, text);
}

static void put_texts(Page *out, const Fixture *f, RemitRange range)
{
    for (uint32_t i = 0; i < range.count; i++) {
        RemitText text = remit_text(f->registry, range.first + i);
        put(out, "%s%s:%s", i ? " | " : "", string(f, text.language),
            string(f, text.value));
    }
}

static void put_actors(Page *out, const Fixture *f, RemitRange range)
{
    for (uint32_t i = 0; i < range.count; i++) {
        RemitActor actor = remit_actor(f->registry, range.first + i);
        put(out, "%s%s%s%s", i ? ", " : "", string(f, actor.role),
            actor.role ? " of " : "",
            string(f, remit_body(f->registry, actor.body).id));
    }
}

static void lowered(Fixture *f, const char *text)
{
    fixture_lower(f, text);
    cr_assert_str_eq(fixture_findings(f), "", "%s", f->findings);
}

#define HEAD "verb asks { force request strength 3 } body A { } body B { }" \
             " body C { } "

/* ---- who ----------------------------------------------------------------- */

Test(lower, the_first_actor_leads_unless_the_text_says_otherwise)
{
    static const struct { const char *para, *clauses, *wanted; } cases[] = {
        {"A",                "",                     "A +"},
        {"A, B",             "",                     "A + B"},
        {"",                 "",                     " +"},
        {"",                 "jointly",              " +"},
        {"A, chair of B, C", "jointly",              "A, chair of B, C +"},
        {"A, B",             "with C",               "A + B, C"},
        {"A, B",             "with C, B, A",         "A + B, C"},
        {"A, B",             "lead C",               "C + A, B"},
        {"A, B",             "lead B",               "B + A"},
        {"A",                "lead chair of A",      "chair of A + A"},
        {"A",                "lead B, C  with A",    "B, C + A"},
        {"A, B",             "jointly with chair of A", "A, B + chair of A"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Fixture f;
        Page   text = {""}, found = {""};
        put(&text, HEAD "resolution R/1 { para 1 asks %s { duty d { %s } } }",
            cases[i].para, cases[i].clauses);
        lowered(&f, text.at);
        RemitDuty duty = remit_duty(f.registry, 1);
        put_actors(&found, &f, duty.lead);
        put(&found, " +%s", duty.with.count ? " " : "");
        put_actors(&found, &f, duty.with);
        cr_expect_str_eq(found.at, cases[i].wanted, "%s / %s: %s",
                         cases[i].para, cases[i].clauses, found.at);
        fixture_end(&f);
    }
}

/* ---- orders -------------------------------------------------------------- */

Test(lower, records_stand_in_the_orders_that_readers_search_by)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, "horizon 2011 body Z { } body A { } verb asks { force request }"
            " resolution R/2 chapter II { adopted 2009-01-01"
            "   para 9 asks { duty z { every year } duty a } }"
            " resolution R/2 chapter I { adopted 2009-01-01"
            "   para 8 asks { duty m { by 2010 } } }"
            " resolution R/10 { adopted 2009-01-01 }");
    for (RemitNumber i = 1; i <= remit_count(f.registry, REMIT_ARRAY_BODY); i++)
        put(&found, "%s ", string(&f, remit_body(f.registry, i).id));
    for (RemitNumber i = 1;
         i <= remit_count(f.registry, REMIT_ARRAY_INSTRUMENT); i++) {
        RemitInstrument in = remit_instrument(f.registry, i);
        put(&found, "%s/%s ", string(&f, in.symbol), string(&f, in.locator));
    }
    for (RemitNumber i = 1;
         i <= remit_count(f.registry, REMIT_ARRAY_OCCURRENCE); i++) {
        RemitOccurrence o = remit_occurrence(f.registry, i);
        put(&found, "%s[%s] ", string(&f, remit_duty(f.registry, o.duty).id),
            string(&f, o.key));
    }
    cr_expect_str_eq(found.at, "A Z R/10/ R/2/chapter I R/2/chapter II "
                     "a[once] m[once] z[2010] z[2011] ", "%s", found.at);
    fixture_end(&f);
}

Test(lower, every_record_has_a_place_and_every_date_its_step)
{
    static const RemitArrayName arrays[] = {
        REMIT_ARRAY_BODY, REMIT_ARRAY_TIE, REMIT_ARRAY_SESSION,
        REMIT_ARRAY_PART, REMIT_ARRAY_HOLIDAY, REMIT_ARRAY_INSTRUMENT,
        REMIT_ARRAY_PARAGRAPH, REMIT_ARRAY_ACTOR, REMIT_ARRAY_DUTY,
        REMIT_ARRAY_OCCURRENCE, REMIT_ARRAY_HOP, REMIT_ARRAY_MILESTONE,
        REMIT_ARRAY_DEPENDENCY, REMIT_ARRAY_FACT, REMIT_ARRAY_CALENDAR,
        REMIT_ARRAY_SHOW, REMIT_ARRAY_TEXT, REMIT_ARRAY_NUMBER
    };
    Fixture f;
    lowered(&f, HEAD "place P holidays P { day \"x\" 2010-03-01 }"
            " body S \"Sitting\" { under A }"
            " sessions of S { session 1 on 2010-05-03 .. 2010-05-07 {"
            "   part main on 2010-05-04 .. 2010-05-07 } }"
            " resolution R/1 { adopted 2010-01-01 para 1 asks A {"
            "   duty a { by 2010-02 } report b { needs a  to S 1 then C } } }"
            " policy p { applies to report submit 1 week before session opens }"
            " done a on 2010-02-03"
            " calendar c { show reports remind 3 days before }");
    for (size_t i = 0; i < COUNT(arrays); i++) {
        uint32_t count = remit_count(f.registry, arrays[i]);
        cr_expect_gt(count, 0, "array %d", (int)arrays[i]);
        cr_expect_eq(f.trace.places[arrays[i]].count, count, "array %d",
                     (int)arrays[i]);
        for (RemitNumber n = 1; n <= count; n++)
            cr_expect_neq(trace_place(&f.trace, arrays[i], n).from, 0,
                          "array %d record %u", (int)arrays[i], n);
    }
    cr_expect_eq(f.trace.opens.count, 2);
    cr_expect_eq(f.trace.due.count, 2);
    cr_expect_eq(f.trace.hops.count, 2);
    cr_expect_eq(f.trace.milestones.count, 1);
    cr_expect_neq(trace_step(&f.trace, f.trace.due.at[1]).number, 0);
    cr_expect_eq(trace_step(&f.trace, f.trace.hops.at[1]).number, 0);
    fixture_end(&f);
}

/* ---- texts --------------------------------------------------------------- */

Test(lower, a_plain_string_is_in_the_language_of_its_file)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, "language fr"
            " body A \"Bureau\" { name en \"Board\" es \"Mesa\" }"
            " verb prie { force request }"
            " resolution R/1 \"Un\" { title en \"One\""
            "   para 1 prie { qualifier \"toujours\" duty d \"D\" {"
            "     when \"bientôt\" { note \"n\" } as soon as possible } } }");
    put_texts(&found, &f, remit_body(f.registry, 1).names);
    put(&found, "\n");
    put_texts(&found, &f, remit_instrument(f.registry, 1).titles);
    put(&found, "\n");
    put_texts(&found, &f, remit_duty(f.registry, 1).titles);
    put(&found, "\n");
    put_texts(&found, &f, remit_duty(f.registry, 1).words);
    put(&found, "\n");
    put_texts(&found, &f, remit_duty(f.registry, 1).notes);
    cr_expect_str_eq(found.at, "fr:Bureau | en:Board | es:Mesa\n"
                     "fr:Un | en:One\nfr:D\n"
                     "fr:bientôt | en:as soon as possible | fr:toujours\nfr:n",
                     "%s", found.at);
    cr_expect_str_eq(string(&f, f.registry->language), "fr");
    fixture_end(&f);
}

Test(lower, a_paragraph_is_labelled_as_it_is_written)
{
    static const struct { const char *text, *label; RemitWhere where; } of[] = {
        {"para 24", "24", REMIT_IN_PARA},
        {"para 1..3, 5", "1..3, 5", REMIT_IN_PARA},
        {"para 20(a), 24 bis", "20(a), 24 bis", REMIT_IN_PARA},
        {"preamble 2", "2", REMIT_IN_PREAMBLE},
        {"footnote 3", "3", REMIT_IN_FOOTNOTE},
        {"summary", "", REMIT_IN_SUMMARY},
        {"masthead", "", REMIT_IN_MASTHEAD},
    };
    for (size_t i = 0; i < COUNT(of); i++) {
        Fixture f;
        Page   text = {""};
        put(&text, HEAD "resolution R/1 { %s asks A }", of[i].text);
        lowered(&f, text.at);
        RemitParagraph para = remit_paragraph(f.registry, 1);
        cr_expect_str_eq(string(&f, para.label), of[i].label);
        cr_expect_eq(para.where, of[i].where);
        cr_expect_eq(para.force, REMIT_REQUEST);
        cr_expect_eq(para.strength, 3);
        fixture_end(&f);
    }
}

Test(lower, a_link_is_an_https_address)
{
    static const char *const good[] = {
        "https://undocs.org/A/66/77", "https://x", "https://x.org/a?b=c#d"
    };
    static const char *const bad[] = {
        "http://x.org", "https://", "https:///a", "https://x.org/a b",
        "javascript:alert(1)", "https://x.org/\\\"", "HTTPS://x.org"
    };
    for (size_t i = 0; i < COUNT(good) + COUNT(bad); i++) {
        Fixture f;
        Page   text = {""};
        bool    fits = i < COUNT(good);
        put(&text, "body A { link \"%s\" }",
            fits ? good[i] : bad[i - COUNT(good)]);
        fixture_lower(&f, text.at);
        cr_expect_str_eq(fixture_findings(&f), fits ? ""
                         : "1 bad-link: this is no https address\n",
                         "%s%s", text.at, f.findings);
        fixture_end(&f);
    }
}

/* ---- bodies -------------------------------------------------------------- */

Test(lower, a_body_that_an_act_establishes_has_its_names_and_its_day)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, HEAD "resolution R/1 { adopted 2010-01-01 para 1 asks A {"
            " establish W \"Working group\" { title fr \"Groupe\" under B"
            " kind expert-group } } } done establish-W on 2010-04");
    RemitFound w;
    cr_assert(remit_find(f.registry, "W", &w));
    RemitBody body = remit_body(f.registry, w.number);
    put_texts(&found, &f, body.names);
    cr_expect_str_eq(found.at, "en:Working group | fr:Groupe");
    cr_expect_str_eq(string(&f, body.kind), "expert-group");
    cr_expect_eq(body.established.from, fixture_at("2010-04-01"));
    cr_expect_eq(body.established.to, fixture_at("2010-04-30"));
    RemitNumber b = remit_tied_on(f.registry, w.number, REMIT_TIE_UNDER,
                                  fixture_at("2010-05-01"));
    cr_expect_str_eq(string(&f, remit_body(f.registry, b).id), "B");
    fixture_end(&f);
}

Test(lower, yearly_holidays_are_listed_from_the_first_adoption_to_the_horizon)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, "horizon 2011 place Q place P body A { }"
            " resolution R/1 { adopted 2009-06-01 by A }"
            " holidays Q { day \"Early\" 2001-05-01 }"
            " holidays P { day \"C\" 25 december  day \"D\" 26 december from"
            " 2008 until 2010 }");
    for (RemitNumber i = 1;
         i <= remit_count(f.registry, REMIT_ARRAY_HOLIDAY); i++) {
        RemitHoliday holiday = remit_holiday(f.registry, i);
        char         day[11];
        remit_day_format(holiday.day, day);
        put(&found, "%s %s ", string(&f, remit_body(f.registry,
                                                    holiday.place).id), day);
        put_texts(&found, &f, holiday.names);
        put(&found, "\n");
    }
    cr_expect_str_eq(found.at,
                     "P 2008-12-26 en:D\n"
                     "P 2009-12-25 en:C\nP 2009-12-26 en:D\n"
                     "P 2010-12-25 en:C\nP 2010-12-26 en:D\n"
                     "P 2011-12-25 en:C\n"
                     "Q 2001-05-01 en:Early\n", "%s", found.at);
    fixture_end(&f);
}

/* ---- expectations, calendars --------------------------------------------- */

Test(lower, what_is_expected_reads_as_due_prints_it)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, HEAD "sessions of B { session 1 on 2010-05-03 .. 2010-05-07 {"
            "   part organizational on 2010-05-03"
            "   part main on 2010-05-04 .. 2010-05-07 } }"
            " resolution R/1 { adopted 2010-01-01 para 1 asks A {"
            "   report r { to B 1 } } }"
            " expect r due end of 2010 opens unknown submit none"
            "   status overdue lead chair of A lead \"A, C\" days -3"
            "   hop 1 B 1 hop 2 B 1 main hop 3 B 1 organizational hop 4 C"
            "   hop 5 none due 2010-05");
    for (size_t i = 0; i < f.trace.expected.count; i++) {
        const Expected *e = &f.trace.expected.at[i];
        cr_expect_eq(e->occurrence, 1);
        put(&found, "%s", intern_text(f.names, e->field).at);
        put(&found, e->number ? " %d=%s\n" : "%.0d=%s\n", e->number,
            e->wanted);
    }
    cr_expect_str_eq(found.at,
                     "due=2010-12-31\nopens=none\nsubmit=none\n"
                     "status=overdue\nlead=chair of A\nlead=A, C\ndays=-3\n"
                     "hop 1=B 1\nhop 2=B 1\nhop 3=B 1 organizational\n"
                     "hop 4=C\nhop 5=none\ndue=2010-05-01 .. 2010-05-31\n",
                     "%s", found.at);
    fixture_end(&f);
}

Test(lower, a_reference_to_a_duty_that_recurs_needs_a_key_that_exists)
{
    Fixture f;
    fixture_lower(&f, HEAD "horizon 2012"
                  " resolution R/1 { adopted 2009-06-01 para 1 asks A {"
                  "   duty yearly { every year } duty once-only } }\n"
                  "expect yearly due none\n"
                  "expect yearly[2013] due none\n"
                  "expect once-only[2010] due none\n"
                  "expect once-only[once] due none\n"
                  "expect yearly[2011] due none\n");
    cr_expect_str_eq(fixture_findings(&f),
                     "2 needs-key: `yearly` recurs, and it is not said which "
                     "one is meant\n"
                     "3 no-such-occurrence: `yearly` has no occurrence 2013\n"
                     "4 no-such-occurrence: `once-only` has no occurrence "
                     "2010\n", "%s", f.findings);
    cr_expect_eq(f.trace.expected.count, 5);
    cr_expect_eq(f.trace.expected.at[0].occurrence, 0);
    cr_expect_eq(f.trace.expected.at[3].occurrence, 1);
    cr_expect_eq(f.trace.expected.at[4].occurrence, 3);
    fixture_end(&f);
}

Test(lower, a_calendar_says_what_it_shows_and_when_it_reminds)
{
    Fixture f;
    Page   found = {""};
    lowered(&f, HEAD "calendar z { }"
            " calendar c \"C\" { show duties of B, A  show sessions"
            " remind 2 weeks, 3 days before  language fr, en }");
    RemitCalendar c = remit_calendar(f.registry, 1);
    put(&found, "%s;", string(&f, c.id));
    for (uint32_t i = 0; i < c.shows.count; i++) {
        RemitShow show = remit_show(f.registry, c.shows.first + i);
        put(&found, " %d of %s", show.word,
            string(&f, remit_body(f.registry, show.body).id));
    }
    for (uint32_t i = 0; i < c.remind.count; i++)
        put(&found, "; %u", remit_number(f.registry, c.remind.first + i));
    for (uint32_t i = 0; i < c.languages.count; i++)
        put(&found, "; %s", string(&f, remit_number(f.registry,
                                                    c.languages.first + i)));
    cr_expect_str_eq(found.at, "c; 0 of B 0 of A 4 of ; 14; 3; fr; en", "%s",
                     found.at);
    fixture_end(&f);
}
