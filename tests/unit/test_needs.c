/* test_needs.c -- which occurrence depends on which, and in what order acts
 * are dated. */
#include "tests/unit/fixture_dates.h"

static const char *const words[] = {
    [REMIT_AFTER] = "after", [REMIT_NEEDS] = "needs", [REMIT_INSIDE] = "inside",
    [REMIT_INPUT_TO] = "input to", [REMIT_DURING] = "during",
    [REMIT_EVERY] = "every", [REMIT_ON_CONDITION] = "if",
};

/* `KEY needs y[once], after z[2007]`, a line for each occurrence. */
static void show_needs(Shown *s, Fixture *f)
{
    const Duty *duty =
        AT(f->spec->duties, fixture_named(f, "x", IS_DUTY));
    *s = (Shown){0};
    for (Number i = 0; i < duty->occurrence_count; i++) {
        const Occurrence *o =
            AT(f->spec->occurrences, duty->first_occurrence + i);
        show_name(s, f, "", o->key);
        for (Number n = 0; n < o->need_count; n++) {
            const Need       *need = AT(f->spec->needs, o->first_need + n);
            const Occurrence *to = AT(f->spec->occurrences, need->to);
            show(s, n ? ", " : " ");
            show(s, words[need->word]);
            show_name(s, f, " ", AT(f->spec->duties, to->duty)->name);
            show_name(s, f, "[", to->key);
            show(s, "]");
        }
        show(s, "\n");
    }
    show(s, fixture_findings(f));
}

static void needs_rows(const DatesRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char    text[4096];
        Fixture f;
        Shown   s;
        snprintf(text, sizeof text, DATES_WORLD " resolution A/RES/60/1 {"
                 " adopted 2006-01-16 by GA para 1 requests SG { %s } } %s",
                 rows[i].acts, rows[i].more);
        dates_begin(&f, text);
        show_needs(&s, &f);
        cr_expect_str_eq(s.text, rows[i].wanted, "%s\ngives\n%s", text, s.text);
        fixture_end(&f);
    }
}

#define NEEDS(rows) needs_rows(rows, sizeof(rows) / sizeof *(rows))

Test(needs, a_clause_that_names_another_act_depends_on_it)
{
    static const DatesRow rows[] = {
        {"duty y { by 2007 } duty x { needs y }", "", "once needs y[once]\n"},
        {"duty y { by 2007 } duty x { inside y }", "",
         "once inside y[once]\n"},
        {"duty y { by 2007 } duty x { held with y, summit }", "",
         "once during y[once]\n"},
        {"duty y { by 2007 } duty x { during y }", "", "once during y[once]\n"},
        {"duty y { by 2007 } duty x { after y }", "", "once after y[once]\n"},
        {"duty y { by 2007 } duty x { after y due }", "",
         "once after y[once]\n"},
        {"duty y { by 2007 } duty x { after y done }", "",
         "once after y[once]\n"},
        {"duty y { by 2007 } duty x { after 2 weeks after y due }", "",
         "once after y[once]\n"},
        {"duty y { by 2007 } duty x { after end of y due }", "",
         "once after y[once]\n"},
        {"duty x { after summit }", "", "once\n"},
        {"duty z duty y duty x { held with y, z }", "",
         "once during y[once], during z[once]\n"},
        {"duty x { after B 1 }", "", "once\n"},
        {"duty y { by 2007 } duty x { if y done }", "", "once if y[once]\n"},
        {"duty y { by 2007 } duty x { every y }", "", "once every y[once]\n"},
        {"duty x { needs Nothing }", "",
         "once\n1 unknown-name: `Nothing` is declared nowhere\n"},
        {"duty x { if Nothing done }", "",
         "once\n1 unknown-name: `Nothing` is declared nowhere\n"},
        {"duty x { needs x }", "", "once\n1 circle: `x` needs itself\n"},
    };
    NEEDS(rows);
}

/* ---- inputs -------------------------------------------------------------- */

#define YEARLY "report y { every year until 2009 } "

/* B 1 opens on 7 May 2007: ten weeks before is 26 February, twelve weeks 12
 * February. */
#define POLICIES                                                            \
    "policy p { applies to report issue 6 weeks before session opens"       \
    " submit 10 weeks before session opens }"                               \
    " policy q { applies to report submit 12 weeks before session opens }"

/* What was issued before the amendment keeps its day, 1 June 2010; the year
 * after it is due a year sooner. */
#define AMENDED "report y { every year by 2010-06-01 until 2008 }"
#define EARLIER                                                             \
    DATES_LATER("2008-06-01", "amends y { by 2009-06-01 }")                 \
    " issued y[2007] on 2008-01-01"

Test(needs, an_input_feeds_the_first_that_is_submitted_after_it)
{
    static const DatesRow rows[] = {
        {YEARLY "report x { by 2008-05-05 input to y }", "",
         "once input to y[2008]\n"},
        {YEARLY "report x { by 2008-05-05 input to y[2009] }", "",
         "once input to y[2009]\n"},
        {YEARLY "report x { by 2010 input to y }", "", "once\n"},
        {YEARLY "report x { input to y }", "", "once input to y[2007]\n"},
        {YEARLY "report x { every y input to y }", "",
         "2007 every y[2007], input to y[2007]\n"
         "2008 every y[2008], input to y[2008]\n"
         "2009 every y[2009], input to y[2009]\n"},
        {YEARLY "duty z { by 2007-06-01 } report x { every z input to y }", "",
         "once every z[once], input to y[2007]\n"},
        {"report y { every session of B } report x { by 2007-02-11 input to y"
         " }", POLICIES, "once input to y[B 1]\n"},
        {"report y { every session of B } report x { by 2007-02-12 input to y"
         " }", POLICIES, "once input to y[B 2]\n"},
        {"report y { every session of B } report x { by 2007-02-12 input to y"
         " }", "policy p { applies to report submit 12 weeks before session"
         " opens } policy q { applies to report submit 10 weeks before session"
         " opens }", "once input to y[B 2]\n"},
        {AMENDED " report x { by 2008 input to y }", EARLIER,
         "once input to y[2008]\n"},
        {YEARLY, DATES_UNKNOWN("report x { input to y }"), "once\n"},
        {"report x { input to x }", "", "once\n"},
        {"report x { input to Nothing }", "",
         "once\n1 unknown-name: `Nothing` is declared nowhere\n"},
    };
    NEEDS(rows);
}

#define TIED                                                                \
    "1 ambiguous-input: `y[2007]` and `y[2008]` are submitted on the same"  \
    " day\n"

/* Each year is due with the one date. */
Test(needs, of_those_submitted_on_one_day_the_first_two_are_told)
{
    static const DatesRow rows[] = {
        {"report y { every year by 2010-06-01 until 2008 }"
         " report x { by 2007 input to y }", "",
         "once input to y[2007]\n" TIED},
        {"report y { every year by 2010-06-01 until 2009 }"
         " report x { by 2007 input to y }", "",
         "once input to y[2007]\n" TIED},
    };
    NEEDS(rows);
}

/* ---- which of several ---------------------------------------------------- */

Test(needs, between_two_that_recur_the_key_or_the_last_before_is_meant)
{
    static const DatesRow rows[] = {
        {YEARLY "duty x { every year until 2008 needs y }", "",
         "2007 needs y[2007]\n2008 needs y[2008]\n"},
        {YEARLY "duty x { every year from 2010 needs y }", "",
         "2010 needs y[2009]\n"},
        {"duty y { every 12 months until 2008 }"
         " duty x { every year until 2008 needs y }", "",
         "2007 needs y[2007-01-16]\n2008 needs y[2008-01-16]\n"},
        {YEARLY "report x { every session of B needs y }", "",
         "B 1\nB 2 needs y[2007]\n"},
        {"duty y { every session of B } report x { every session of B needs y"
         " }", "", "B 1 needs y[B 1]\nB 2 needs y[B 2]\n"},
        {"duty y { every session of B } duty x { every year until 2008 needs y"
         " }", "", "2007 needs y[B 1]\n2008 needs y[B 2]\n"},
        {YEARLY "duty z { by 2008-06-01 } duty x { every z needs y }", "",
         "once every z[once]\n"},
        {YEARLY "duty z { from 2008-06-01 } duty x { every z needs y }", "",
         "once every z[once], needs y[2007]\n"},
        {AMENDED " duty x { every 12 months from 2010-09-01 needs y }", EARLIER,
         "2010-09-01 needs y[2007]\n"},
        {"duty z { every year from 2007 }",
         DATES_UNKNOWN("duty y duty x { every y needs z }"),
         "once every y[once]\n"},
        {"restraint y { every year } duty x { every session of B needs y }", "",
         "B 1\nB 2\n"},
    };
    NEEDS(rows);
}

#define KEY "1 needs-key: `y` recurs, and it is not said which one is meant\n"

Test(needs, one_that_recurs_is_named_with_its_key)
{
    static const DatesRow rows[] = {
        {YEARLY "duty x { needs y }", "", "once\n" KEY},
        {"duty y { every month } duty x { needs y }", "", "once\n" KEY},
        {"duty y { every session of F } duty x { needs y }", "",
         "once\n" KEY},
        {YEARLY "duty x { needs y[2010] }", "",
         "once\n1 no-such-occurrence: `y` has no occurrence 2010\n"},
        {YEARLY "duty x { needs y[B 1] }", "",
         "once\n1 no-such-occurrence: `y` has no occurrence B 1\n"},
        {"duty y { by 2007 } duty x { needs y[2010] }", "",
         "once\n1 no-such-occurrence: `y` has no occurrence 2010\n"},
        {"duty y { every session of F } duty x { needs y[2010] }", "",
         "once\n1 no-such-occurrence: `y` has no occurrence 2010\n"},
        {YEARLY "duty x { needs y[2008] }", "", "once needs y[2008]\n"},
    };
    NEEDS(rows);
}

/* ---- circles of dates ---------------------------------------------------- */

/* The shortest circle through the first of a group is told. */
Test(needs, acts_that_wait_for_each_other_take_no_dates)
{
    static const DatesRow rows[] = {
        {"duty x { after x }", "",
         "once\n1 circle: `x` waits for itself\n"},
        {"duty y { after z } duty x { after z } duty z { after x }", "",
         "once\n1 circle: `x` and `z` wait for each other\n"
         "1 note: `x` waits for `z` here\n1 note: `z` waits for `x` here\n"},
        {"duty x { after y after y } duty y { after z } duty z { after x }", "",
         "once\n1 circle: `x` waits for itself, by way of 2 others\n"
         "1 note: `x` waits for `y` here\n1 note: `y` waits for `z` here\n"
         "1 note: `z` waits for `x` here\n"},
        {"duty y { by 2007 } duty x { after y after z } duty z { after x"
         " after y }", "",
         "once after y[once]\n1 circle: `x` and `z` wait for each other\n"
         "1 note: `x` waits for `z` here\n1 note: `z` waits for `x` here\n"},
        {"establish E \"E\" { if E established } duty x { by 2007 }", "",
         "once\n1 circle: `establish-E` waits for itself\n"},
    };
    NEEDS(rows);
}
