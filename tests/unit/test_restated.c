/* test_restated.c -- what a restatement says otherwise than the original. */
#include "tests/unit/fixture_dates.h"

#define VERBS                                                               \
    "verb urges { force request strength 5 forms en \"urges\" }"            \
    " verb invites { force invitation strength 2 forms en \"invites\" }"    \
    " verb notes { force declaratory strength 0 forms en \"notes\" } "

/* `deadline`, `term` …, or `force` and the verb, a line each. */
static void show_restated(Shown *s, const Fixture *f)
{
    *s = (Shown){0};
    for (size_t i = 0; i < f->trace.remarks.count; i++) {
        const Remark *r = &f->trace.remarks.at[i];
        if (r->word != REMARK_RESTATED && r->word != REMARK_RESTATED_FORCE)
            continue;
        show(s, r->word == REMARK_RESTATED ? "" : "force ");
        show_name(s, f, "", r->what);
        show(s, "\n");
    }
}

/* One paragraph, and one a year later that speaks of it. */
static void restated(const char *first, const char *again, const char *wanted)
{
    char    text[4096];
    Fixture f;
    Shown   s;
    snprintf(text, sizeof text, DATES_WORLD VERBS
             " resolution A/RES/60/1 { adopted 2006-01-16 by GA para 1 %s }"
             " resolution A/RES/61/1 { adopted 2007-01-16 by GA para 1 %s }",
             first, again);
    dates_begin(&f, text);
    show_restated(&s, &f);
    cr_expect_str_eq(s.text, wanted, "%s\n%s\ngives\n%s%s", first, again,
                     s.text, fixture_findings(&f));
    fixture_end(&f);
}

typedef struct { const char *first, *again, *wanted; } Row;

/* Acts of the same paragraph, by the same actor. */
static void restated_rows(const Row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char first[512], again[512];
        snprintf(first, sizeof first, "requests SG { %s }", rows[i].first);
        snprintf(again, sizeof again, "requests SG { %s }", rows[i].again);
        restated(first, again, rows[i].wanted);
    }
}

#define RESTATED(rows) restated_rows(rows, sizeof(rows) / sizeof *(rows))

/* ---- when ---------------------------------------------------------------- */

Test(restated, a_deadline_is_compared_by_its_day)
{
    static const Row rows[] = {
        {"duty x { by 2008 }", "restates x { by 2008-12-31 }", ""},
        {"duty x { by 2008 }", "restates x { before 2009 }", ""},
        {"duty x { by 2008 }", "restates x { by 2009 }", "deadline\n"},
        {"duty x { by 2008 }", "restates x { by lost }", ""},
        {"duty x { by 2008 by 2009 }", "restates x { by 2009 }", "deadline\n"},
        {"duty x { by 2009 by 2008 }", "restates x { by 2009 }", ""},
        {"duty x { }", "restates x { by 2009 }", "deadline\n"},
        {"duty x { by 2008 }", "restates x { }", ""},
        {"duty x { either { by 2008 } or { by 2009 } because \"vague\" }",
         "restates x { by 2009 }", ""},
        {"duty x { either { by 2008 } or { by 2009 } because \"vague\" }",
         "restates x { by 2010 }", "deadline\n"},
    };
    RESTATED(rows);
}

Test(restated, a_key_says_which_deadline_is_meant)
{
    static const Row rows[] = {
        {"duty x { every year }", "restates x { by 2007-12-31 }", ""},
        {"duty x { every year }", "restates x[2008] { by 2008-12-31 }", ""},
        {"duty x { every year }", "restates x[2008] { by 2007-12-31 }",
         "deadline\n"},
        {"duty x { every year }", "restates x[2099] { by 2007-12-31 }", ""},
        {"duty x { every session of F }", "restates x { by 2008 }", ""},
    };
    RESTATED(rows);
}

Test(restated, what_has_a_deadline_is_not_left_open)
{
    static const Row rows[] = {
        {"duty x { by 2008 }", "restates x { ongoing }", "deadline\n"},
        {"duty x { by 2008 }", "restates x { as soon as possible }",
         "deadline\n"},
        {"duty x { by 2008 when \"in time\" }",
         "restates x { when \"in due course\" }", ""},
        {"duty x { }", "restates x { ongoing }", ""},
    };
    RESTATED(rows);
}

Test(restated, a_recurrence_is_the_same_in_every_word)
{
    static const Row rows[] = {
        {"duty x { every year }", "restates x { every year }", ""},
        {"duty x { }", "restates x { every year }", "recurrence\n"},
        {"duty x { every year }", "restates x { every 2 years }",
         "recurrence\n"},
        {"duty x { every year }", "restates x { every month }",
         "recurrence\n"},
        {"duty x { every month }", "restates x { every 1 month }",
         "recurrence\n"},
        {"duty x { every year }", "restates x { every session of B }",
         "recurrence\n"},
        {"duty x { every session of B }",
         "restates x { every 2nd session of B }", "recurrence\n"},
        {"duty x { every session of B }", "restates x { every session of F }",
         "recurrence\n"},
        {"duty y duty z duty x { every y }", "restates x { every z }",
         "recurrence\n"},
        {"duty y duty z duty x { every y }", "restates x { every y }", ""},
    };
    RESTATED(rows);
}

Test(restated, a_term_is_as_long_and_counted_alike)
{
    static const Row rows[] = {
        {"duty x { for 2 years }", "restates x { for 2 years }", ""},
        {"duty x { for 2 years }", "restates x { for 3 years }", "term\n"},
        {"duty x { for 2 years }", "restates x { for 2 months }", "term\n"},
        {"duty x { }", "restates x { for 2 years }", "term\n"},
    };
    RESTATED(rows);
}

Test(restated, what_is_covered_is_the_same_days)
{
    static const Row rows[] = {
        {"report x { covers 2007 }", "restates x { covers 2007 }", ""},
        {"report x { covers 2007 }",
         "restates x { covers 2007-01-01 .. 2007-12-31 }", ""},
        {"report x { covers 2007 }", "restates x { covers 2008 }",
         "coverage\n"},
        {"report x { covers 2007 }",
         "restates x { covers 2007-01-01 .. 2007-06-30 }", "coverage\n"},
        {"report x { covers the year before }",
         "restates x { covers the year before }", ""},
        {"report x { covers the year before }", "restates x { covers 2007 }",
         "coverage\n"},
        {"report x { covers the 2 years before }",
         "restates x { covers the 3 years before }", "coverage\n"},
        {"report x { covers the 2 years before }",
         "restates x { covers the 2 months before }", "coverage\n"},
        {"report x { }", "restates x { covers 2007 }", "coverage\n"},
    };
    RESTATED(rows);
}

/* ---- who ----------------------------------------------------------------- */

Test(restated, a_recipient_is_one_of_the_originals)
{
    static const Row rows[] = {
        {"report x { to B 1 then F }", "restates x { to B 1 }", ""},
        {"report x { to B 1 then F }", "restates x { to F }", ""},
        {"report x { to B 1 then F }", "restates x { to F 7 }", ""},
        {"report x { to B 1 }", "restates x { to B }", ""},
        {"report x { to B 1 }", "restates x { to B 2 }", "recipient\n"},
        {"report x { to B 1 }", "restates x { to F }", "recipient\n"},
        {"report x { every session of B }", "restates x { to B 2 }", ""},
        {"report x { to B 1 }", "restates x { to Nobody }", ""},
        {"report x { }", "restates x { to B }", "recipient\n"},
    };
    RESTATED(rows);
}

Test(restated, a_way_is_one_of_the_originals)
{
    static const Row rows[] = {
        {"report x { through F }", "restates x { through F }", ""},
        {"report x { through SG, F }", "restates x { through F }", ""},
        {"report x { to B }", "restates x { through B }", ""},
        {"report x { through F }", "restates x { through GA }",
         "way to its recipient\n"},
        {"report x { }", "restates x { through F }", "way to its recipient\n"},
        {"report x { }", "restates x { through Nobody }", ""},
    };
    RESTATED(rows);
}

Test(restated, a_body_is_under_the_same)
{
    static const Row rows[] = {
        {"establish E \"E\" { under B }", "restates establish-E { under B }",
         ""},
        {"establish E \"E\" { under B }", "restates establish-E { under F }",
         "body above it\n"},
        {"establish E \"E\" { }", "restates establish-E { under F }", ""},
    };
    RESTATED(rows);
}

Test(restated, what_an_addition_says_is_not_compared)
{
    static const Row rows[] = {
        {"duty x { }", "restates x { note \"again\" }", ""},
        {"duty x { }", "restates Nothing { by 2008 }", ""},
    };
    RESTATED(rows);
}

/* ---- actor and force ----------------------------------------------------- */

Test(restated, the_addressee_is_the_originals_actor_or_lead)
{
    static const Row rows[] = {
        {"requests SG { duty x { } }", "requests SG { restates x }", ""},
        {"requests SG { duty x { } }", "requests B { restates x }",
         "addressee\n"},
        {"requests SG, B { duty x { } }", "requests B { restates x }", ""},
        {"requests SG { duty x { lead B } }", "requests B { restates x }", ""},
        {"requests SG { duty x { lead F } }", "requests B { restates x }",
         "addressee\n"},
        {"requests chair of B { duty x { } }", "requests B { restates x }",
         "addressee\n"},
        {"requests chair of B { duty x { } }",
         "requests chair of B { restates x }", ""},
        {"requests { duty x { } }", "requests B { restates x }", ""},
        {"requests SG { duty x { } }", "requests { restates x }", ""},
        {"requests SG { duty x { } }", "requests B { restates x duty z }", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        restated(rows[i].first, rows[i].again, rows[i].wanted);
}

Test(restated, it_is_asked_as_strongly)
{
    static const Row rows[] = {
        {"requests SG { duty x { } }", "urges SG { restates x }",
         "force urges\n"},
        {"requests SG { duty x { } }", "invites SG { restates x }",
         "force invites\n"},
        {"requests SG { duty x { } }", "notes SG { restates x }", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        restated(rows[i].first, rows[i].again, rows[i].wanted);
}
