/* test_policies.c -- when documents are due, by the policies that apply. */
#include "tests/unit/fixture_dates.h"

static const char *const milestones[] = {
    [MILESTONE_FORECAST] = "forecast", [MILESTONE_SUBMIT] = "submit",
    [MILESTONE_ISSUE] = "issue",
};

static void policy(const char *acts, const char *clauses, const char *wanted)
{
    char    text[4096];
    Fixture f;
    Shown   s = {0};
    snprintf(text, sizeof text, DATES_WORLD " policy p { %s }"
             " resolution A/RES/60/1 { adopted 2006-01-16 by GA"
             " para 1 requests SG { %s } }", clauses, acts);
    dates_begin(&f, text);
    for (size_t i = 0; i < f.spec->milestones.count; i++) {
        const MilestoneRecord *m = &f.spec->milestones.at[i];
        show(&s, milestones[m->word]);
        show_day(&s, " ", m->when.early.from);
        show(&s, m->words ? " short\n" : "\n");
    }
    show(&s, fixture_findings(&f));
    cr_expect_str_eq(s.text, wanted, "%s\n%s\ngives\n%s", acts, clauses,
                     s.text);
    fixture_end(&f);
}

#define TEN_WEEKS "submit 10 weeks before session opens "
#define TO_B "report x { to B 1 }"
#define SUBMIT "submit 2007-02-26\n"

/* Ten weeks before Monday 7 May 2007 are Monday 26 February. */
Test(policies, one_applies_to_its_kinds_bodies_and_years)
{
    static const struct { const char *acts, *clauses, *wanted; } rows[] = {
        {TO_B, "applies to report " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to duty " TEN_WEEKS, ""},
        {TO_B, TEN_WEEKS, ""},
        {"duty x { to B 1 }", "applies to duty, report " TEN_WEEKS, SUBMIT},
        {"report x { kind study to B 1 }", "applies to study " TEN_WEEKS,
         SUBMIT},
        {"report x { kind study to B 1 }", "applies to report " TEN_WEEKS, ""},
        {TO_B, "applies to report for F, B " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to report for F " TEN_WEEKS, ""},
        {TO_B, "applies to report from 2007 " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to report from 2008 " TEN_WEEKS, ""},
        {TO_B, "applies to report until 2007 " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to report until 2006 " TEN_WEEKS, ""},
        {TO_B, "applies to report issue 2 days after session closes",
         "issue 2007-05-13\n"},
        {TO_B, "applies to report submit 6000 weeks before session opens", ""},
        {TO_B, "applies to report submit 10 weeks before session opens,"
         " rolled to the previous working day", SUBMIT},
        {"report x { to B 2 and B 1 }", "applies to report " TEN_WEEKS, SUBMIT},
        {"report x { to F }", "applies to report " TEN_WEEKS, ""},
        {TO_B, "applies to report words 8500 " TEN_WEEKS,
         "submit 2007-02-26 short\n"},
        {TO_B, "applies to report words 8500 of SG " TEN_WEEKS,
         "submit 2007-02-26 short\n"},
        {TO_B, "applies to report words 8500 of F " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to report words 8500 (from 2008) " TEN_WEEKS, SUBMIT},
        {TO_B, "applies to report words 8500 (from 2007) " TEN_WEEKS,
         "submit 2007-02-26 short\n"},
        {TO_B, "applies to report words 8500 (until 2006) " TEN_WEEKS, SUBMIT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        policy(rows[i].acts, rows[i].clauses, rows[i].wanted);
}
