/* test_order.c -- which duty is dated before which, and circles. */
#include "tests/unit/fixture_spec.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

/* The acts of one paragraph, between a head of one line and a tail. */
static void order(Fixture *f, const char *acts)
{
    char text[4096];
    snprintf(text, sizeof text,
             "verb asks { force request }  body B { }  event E "
             "resolution R/1 { adopted 2010-01-01 para 1 asks B {\n%s\n} }",
             acts);
    fixture_begin(f, text);
    order_duties(f->spec);
}

/* The ids in their order, a blank between. */
static const char *ids(const Fixture *f, char *out, size_t room)
{
    out[0] = '\0';
    for (size_t i = 0; i < f->spec->order.count; i++) {
        const Duty *duty = AT(f->spec->duties, f->spec->order.at[i]);
        size_t at = strlen(out);
        snprintf(out + at, room - at, "%s%.*s", at ? " " : "",
                 STR_ARG(spec_text(f->spec, duty->name)));
    }
    return out;
}

static void expect_order(const char *acts, const char *wanted)
{
    Fixture f;
    char    found[256];
    order(&f, acts);
    cr_expect_str_eq(ids(&f, found, sizeof found), wanted, "%s: %s", acts,
                     found);
    cr_expect_str_eq(fixture_findings(&f), "", "%s: %s", acts, f.findings);
    fixture_end(&f);
}

Test(order, duties_that_refer_to_nothing_keep_the_order_of_the_text)
{
    expect_order("duty c duty a duty b", "c a b");
}

Test(order, what_a_clause_takes_a_date_from_comes_first)
{
    static const char *const clauses[] = {
        "after b", "after b plus 2 weeks", "within 6 months of b", "by b",
        "before b due", "on b done", "in b", "at b", "from b", "until b",
        "between adoption and b", "between b and 2011", "just before b",
        "during b", "upon b", "covers b", "every b", "inside b",
        "held with b", "if b done", "by end of b",
        "by 2 weeks before b due", "by 1 month after end of b",
        "assume by b because \"x\"",
        "either { by b } or { by 2011 } because \"x\"",
    };
    for (size_t i = 0; i < COUNT(clauses); i++) {
        char acts[128];
        snprintf(acts, sizeof acts, "duty a { %s } duty b", clauses[i]);
        expect_order(acts, "b a");
    }
}

Test(order, what_gives_no_date_leaves_the_order_alone)
{
    static const char *const clauses[] = {
        "needs b", "input to b", "after E", "by 2011", "if not E happened",
        "either { by 2011 } or { by b } because \"x\"",
    };
    for (size_t i = 0; i < COUNT(clauses); i++) {
        char acts[128];
        snprintf(acts, sizeof acts, "duty a { %s } duty b", clauses[i]);
        expect_order(acts, "a b");
    }
}

Test(order, a_mandate_comes_before_what_is_under_it)
{
    expect_order("duty a { under m } mandate m { for 5 years }", "m a");
}

Test(order, a_mandate_comes_after_what_its_extension_counts_from)
{
    expect_order("mandate m { for 5 years } duty a"
                 " extends m by 1 year from a due", "a m");
}

Test(order, references_are_followed_in_the_order_of_the_text)
{
    expect_order("duty a { by d after c } duty b duty c duty d", "d c a b");
}

Test(order, a_chain_as_long_as_a_corpus_needs_no_deep_stack)
{
    enum { LENGTH = 20000, ROOM = 64 };
    char *text = memory_new((size_t)LENGTH * ROOM);
    size_t at = 0;
    at += (size_t)sprintf(text, "verb asks { force request } body B { } "
                          "resolution R/1 { para 1 asks B {");
    for (int i = 1; i < LENGTH; i++)
        at += (size_t)sprintf(text + at, "duty d%d { after d%d }\n", i, i + 1);
    sprintf(text + at, "duty d%d } }", LENGTH);
    Fixture f;
    fixture_begin(&f, text);
    order_duties(f.spec);
    cr_expect_eq(f.spec->order.count, LENGTH);
    cr_expect_eq(f.spec->order.at[0], LENGTH);
    cr_expect_eq(f.spec->order.at[LENGTH - 1], 1);
    cr_expect_str_eq(fixture_findings(&f), "");
    fixture_end(&f);
    memory_free(text);
}

/* ---- circles ------------------------------------------------------------- */

/* The ids of those in a circle, a blank between. */
static void expect_circle(const char *acts, const char *in_order,
                          const char *in_circle, const char *findings)
{
    Fixture f;
    char    found[256];
    order(&f, acts);
    cr_expect_str_eq(ids(&f, found, sizeof found), in_order, "%s", found);
    f.spec->order.count = 0;
    for (Number d = 1; d <= f.spec->duties.count; d++)
        if (AT(f.spec->duties, d)->in_circle)
            VEC_PUSH(&f.spec->order, d);
    cr_expect_str_eq(ids(&f, found, sizeof found), in_circle, "%s", found);
    cr_expect_str_eq(fixture_findings(&f), findings, "%s", f.findings);
    fixture_end(&f);
}

Test(order, two_that_wait_for_each_other_are_a_circle)
{
    expect_circle("duty a { after b }\nduty b { after a }", "a b", "a b",
                  "2 circle: `a` and `b` wait for each other\n"
                  "2 note: `a` waits for `b` here\n"
                  "3 note: `b` waits for `a` here\n");
}

Test(order, one_that_waits_for_itself_is_a_circle)
{
    expect_circle("duty a { by 1 week before a due }", "a", "a",
                  "2 circle: `a` waits for itself\n");
}

Test(order, the_path_of_a_circle_is_a_shortest_one)
{
    expect_circle("duty a { after b }\n"
                  "duty b { after c }\n"
                  "duty c { by 2012\n"
                  "         after a\n"
                  "         during d }\n"
                  "duty d { inside b }", "a b c d", "a b c d",
                  "2 circle: `a` waits for itself, by way of 2 others\n"
                  "2 note: `a` waits for `b` here\n"
                  "3 note: `b` waits for `c` here\n"
                  "5 note: `c` waits for `a` here\n");
}

Test(order, who_waits_for_a_circle_is_not_in_it)
{
    expect_circle("duty z { after a }\nduty a { after b }\n"
                  "duty b { after a  after y }\nduty y", "y a b z", "a b",
                  "3 circle: `a` and `b` wait for each other\n"
                  "3 note: `a` waits for `b` here\n"
                  "4 note: `b` waits for `a` here\n");
}

Test(order, each_circle_is_told_once)
{
    expect_circle("duty a { after b }\nduty b { after a }\n"
                  "duty c { after c }", "a b c", "a b c",
                  "2 circle: `a` and `b` wait for each other\n"
                  "2 note: `a` waits for `b` here\n"
                  "3 note: `b` waits for `a` here\n"
                  "4 circle: `c` waits for itself\n");
}
