/* test_syntax.c -- what is wrong with a sentence is said once, where it stands,
 * and the rest is read. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/parse.h"

#define COUNT(table) (sizeof (table) / sizeof (table)[0])

typedef struct {
    Sources *sources;
    Interns *interns;
    Diag    *diag;
    Module  *module;
} Reading;

static Reading read_text(const char *text, size_t len)
{
    Reading r = {sources_new(), interns_new(), NULL, NULL};
    r.diag = diag_new(r.sources);
    r.module = parse_module(sources_add(r.sources, "t", text, len), r.sources,
                            r.interns, r.diag);
    diag_sort(r.diag);
    return r;
}

static void close_reading(Reading *r)
{
    module_free(r->module);
    diag_free(r->diag);
    interns_free(r->interns);
    sources_free(r->sources);
}

/* Findings as `LINE:COLUMN CODE message`, and ` | help` if there is one. */
static char *findings(const char *text, size_t len)
{
    char   *got = NULL;
    size_t  size = 0;
    Reading r = read_text(text, len);
    FILE   *file = open_memstream(&got, &size);
    for (uint32_t i = 0; i < diag_total(r.diag); i++) {
        Finding f = diag_finding(r.diag, i);
        Place   place = place_of(r.sources, f.span.from);
        fprintf(file, "%u:%u %s %s%s%s\n", (unsigned)place.line,
                (unsigned)place.column, code_text(f.code), f.message,
                f.help ? " | " : "", f.help ? f.help : "");
    }
    fclose(file);
    close_reading(&r);
    return got;
}

typedef struct { const char *text, *findings; } Case;

static void expect_findings(const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *got = findings(cases[i].text, strlen(cases[i].text));
        cr_expect_str_eq(got, cases[i].findings, "%s\n%s", cases[i].text, got);
        free(got);
    }
}

Test(syntax, a_misspelt_keyword_is_recognized)
{
    static const Case cases[] = {
        {"bdy A",
         "1:1 syntax `bdy` is no declaration | did you mean `body`?\n"},
        {"body A { chiar B }",
         "1:10 syntax `chiar` is no clause of a body | "
         "did you mean `chair`?\n"},
        {"resolution A/1/2 { adoptd 2010 by B }",
         "1:20 syntax `adoptd` is no clause of an instrument | "
         "did you mean `adopted`?\n"},
        {"body A { members 33 (untl 2006) }",
         "1:22 syntax expected `from`, `until` or `in` after `(`, found `untl`"
         " | did you mean `until`?\n"},
        {"resolution A/1/2 { para 1 asks A { duty d { to B 14 byy 2010 } } }",
         "1:53 syntax `byy` is no clause of an act | did you mean `by`?\n"},
        {"resolution A/1/2 { para 1 asks A { duty d { every sesion of B } } }",
         "1:51 syntax expected a period like `year`, a name, a number, "
         "`session` or an ordinal like `2nd` after `every`, found `sesion` | "
         "did you mean `session`?\n"},
        {"sessions of A { number 1 in 2000, then one evry year }",
         "1:44 syntax expected `every` after `one`, found `evry` | "
         "did you mean `every`?\n"},
    };
    expect_findings(cases, COUNT(cases));
}

Test(syntax, what_was_expected_is_named_briefly)
{
    static const Case cases[] = {
        {"body", "1:1 syntax expected a name after `body`, "
                 "found the end of the file\n"},
        {"body \"A\"", "1:6 syntax expected a name after `body`, "
                       "found a text\n"},
        {"resolution x", "1:12 syntax expected a symbol or a text in quotes "
                         "after `resolution`, found `x`\n"},
        {"body A { kind }", "1:15 syntax expected a name after `kind`, "
                            "found `}`\n"},
        {"resolution A/1/2 { adopted by B }",
         "1:28 syntax expected a date after `adopted`, found `by`\n"},
        {"resolution A/1/2 { para 1 asks A { duty d { by } } }",
         "1:48 syntax expected a date, a session, an event or a duty after "
         "`by`, found `}`\n"},
        {"resolution A/1/2 { para 1 asks A { duty d { takes 5 } } }",
         "1:53 syntax expected a unit like `weeks` after `5`, found `}`\n"},
        {"holidays A { weekend 6 }",
         "1:22 syntax expected a weekday after `weekend`, found `6`\n"},
        {"{", "1:1 syntax expected a declaration, found `{`\n"},
    };
    expect_findings(cases, COUNT(cases));
}

Test(syntax, a_block_that_is_not_closed_is_named_where_it_opens)
{
    static const Case cases[] = {
        {"body A {\n    kind k\nbody B\n",
         "1:8 unterminated this block is not closed | close it with `}`\n"},
        {"body A {\n    kind k\n",
         "1:8 unterminated this block is not closed | close it with `}`\n"},
        {"resolution A/1/2 {\n    para 1 asks A {\n        duty d {\n"
         "            by 2010\n    }\n    para 2 asks B\n}\n",
         "3:16 unterminated this block is not closed | close it with `}`\n"},
        {"body A { }\n}\nbody B\n",
         "2:1 syntax `}` closes nothing | remove it, or look for a `}` too "
         "many before it\n"},
        {"resolution A/1/2 {\n    para 1 asks A {\n"
         "        duty d \"t\" by 2010 }\n    }\n}\n",
         "3:20 syntax expected `{` or a clause of a paragraph after a text, "
         "found `by` | that stands in braces behind an act, as in `duty survey "
         "\"Survey the trade\" { by 2011 }`\n"},
    };
    expect_findings(cases, COUNT(cases));
}

Test(syntax, three_mistakes_are_three_findings_and_the_rest_is_read)
{
    static const char text[] =
        "body A {\n    foo bar baz\n    kind k\n}\n"
        "body B { under }\n"
        "resolution A/1/2 {\n    adopted 2010-02-30\n"
        "    para 1 asks B { duty d { by 2010 } }\n}\n"
        "body C\n";
    Reading r = read_text(text, strlen(text));
    unsigned declared = 0;
    for (const Node *n = r.module->first; n; n = n->next)
        declared++;
    cr_expect_eq(declared, 4u);
    close_reading(&r);
    char *got = findings(text, strlen(text));
    cr_expect_str_eq(got,
        "2:5 syntax `foo` is no clause of a body\n"
        "5:16 syntax expected a name after `under`, found `}`\n"
        "7:13 bad-date there is no 2010-02-30 | the last of that month is "
        "2010-02-28\n");
    free(got);
}

Test(syntax, one_mistake_does_not_echo)
{
    static const Case cases[] = {
        {"body A { zzz under B (from 2010) qqq }\nbody B\n",
         "1:10 syntax `zzz` is no clause of a body\n"
         "1:34 syntax expected `{` or a clause of a body after `)`, "
         "found `qqq`\n"},
        {"foo bar {\n    body C\n    { { } }\n}\nbody B\n",
         "1:1 syntax `foo` is no declaration\n"},
        {"body A \"x\" \"y\" { kind k }\n",
         "1:12 syntax expected `{`, `+`, a language tag or a declaration after "
         "a text, found a text\n"},
        {"body A { note x\" }\nbody B\n",
         "1:15 syntax expected a text in quotes or a language tag after "
         "`note`, found `x` | a text stands in quotes\n"},
        {"body A { name \"x }\nbody B\n",
         "1:15 unterminated this text is not closed | a quote closes it in "
         "its own line; a text of several lines stands between three "
         "quotes\n"},
        {"check a hazard \"m\" { }\nbody B\n",
         "1:22 syntax expected a clause of a check after `{`, found `}`\n"},
    };
    expect_findings(cases, COUNT(cases));
}

Test(syntax, what_no_sentence_can_mean_is_said)
{
    static const Case cases[] = {
        {"done a on 2011 .. 2010", "1:11 bad-date this ends before it begins "
                                   "| write the earlier date first\n"},
        {"done a on 31 june 2016",
         "1:11 bad-date there is no 31 june 2016 | june 2016 ends on the "
         "30th\n"},
        {"done a on 3000", "1:11 bad-date 3000 is no year that the calendar "
                           "knows | years run from 1900 to 2199\n"},
        {"sessions of A { opens 30 february }",
         "1:23 bad-date no year has a day like `30 february`\n"},
        {"sessions of A { opens 2 months before easter }",
         "1:23 bad-date a day of every year is moved by days or weeks, and by "
         "a year at most | name the day itself\n"},
        {"sessions of A { opens easter for 2 months }",
         "1:34 syntax a session lasts a number of days or weeks\n"},
        {"sessions of A { number 1 in 2000, then one every 6 months }",
         "1:50 syntax sessions are numbered by years | write `then one every "
         "year`, or list the sessions one by one\n"},
        {"done a on 2010 on 2011",
         "1:16 repeated-clause `on` is said twice here | keep one\n"},
        {"sessions of A { session 3 in 2010 in 2011 }",
         "1:35 repeated-clause `in` is said twice here | keep one\n"},
        {"language en\nlanguage fr",
         "2:1 repeated-clause the language of this file is said twice\n"},
        {"body A { composed of 3 a, b }",
         "1:27 syntax it is not said how many `b` there are | write a number "
         "before it, or `each of` before the first that share one\n"},
        {"resolution A/1/2 { para 5..3 notes }",
         "1:25 bad-number this range ends before it begins | write `3..5`\n"},
        {"resolution A/1/2 { para 20 (a) notes }",
         "1:25 bad-number a subparagraph is written without a blank | write "
         "`20(a)`\n"},
        {"holidays A { day \"E\" f(month) }",
         "1:24 syntax a holiday is worked out from the year alone | write "
         "`(year)`\n"},
        {"", "1:1 syntax nothing is declared here | declare a body, a "
             "resolution or another thing, or leave the file out\n"},
        {"# nothing\n", "1:1 syntax nothing is declared here | declare a body, "
                        "a resolution or another thing, or leave the file "
                        "out\n"},
    };
    expect_findings(cases, COUNT(cases));
}

/* ---- hostile texts ----------------------------------------------------- */

static char *repeated(const char *before, const char *piece, size_t times,
                      const char *after)
{
    char  *text = NULL;
    size_t size = 0;
    FILE  *file = open_memstream(&text, &size);
    fputs(before, file);
    for (size_t i = 0; i < times; i++)
        fputs(piece, file);
    fputs(after, file);
    fclose(file);
    return text;
}

Test(syntax, a_million_of_anything_is_one_finding)
{
    static const struct {
        const char *before, *piece, *after, *code;
    } cases[] = {
        {"", "{", "", "syntax"},
        {"body A ", "{ ", "", "syntax"},
        {"", "}", "", "syntax"},
        {"resolution A/1/2 { para 1 asks A { ", "either { ", "", "too-deep"},
        {"resolution A/1/2 { para 1 asks A { duty d { ", "either { ", "",
         "too-deep"},
        {"check a hazard \"m\" { each duty where ", "(", "", "too-deep"},
        {"check a hazard \"m\" { each duty where ", "not ", "a }", "too-deep"},
        {"check a hazard \"m\" { each duty where a", " and a", " }",
         "too-deep"},
        {"resolution A/1/2 { para 1 asks A { duty d { by ", "end of ",
         "2010 } } }", "too-deep"},
        {"resolution A/1/2 { para 1 asks A { duty d { by ", "1 day before ",
         "2010 } } }", "too-deep"},
        {"sessions of A { opens ", "1 day before ", "easter }", "too-deep"},
        {"use ", "\xFF", "", "bad-utf8"},
        {"body A ", ";", "", "stray-character"},
        {"language a", "\x01", "", "control-character"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char   *text = repeated(cases[i].before, cases[i].piece, 1000000,
                                cases[i].after);
        Reading r = read_text(text, strlen(text));
        cr_expect_eq(diag_total(r.diag), 1u, "%s", cases[i].piece);
        if (diag_total(r.diag))
            cr_expect_str_eq(code_text(diag_finding(r.diag, 0).code),
                             cases[i].code, "%s", cases[i].piece);
        close_reading(&r);
        free(text);
    }
}

Test(syntax, after_a_hundred_mistakes_a_file_is_left)
{
    static const char *const pieces[] = {
        "foo bar\n", "body A { foo }\n", "done a on 31 june 2016\n", ";\n",
        "body 7\n",
    };
    for (size_t i = 0; i < COUNT(pieces); i++) {
        char   *text = repeated("", pieces[i], 5000, "");
        Reading r = read_text(text, strlen(text));
        cr_expect_leq(diag_total(r.diag), 103u, "%s", pieces[i]);
        cr_expect_geq(diag_total(r.diag), 101u, "%s", pieces[i]);
        close_reading(&r);
        free(text);
    }
}

Test(syntax, long_lists_and_long_joins_are_no_matter)
{
    static const struct { const char *before, *piece, *after; } cases[] = {
        {"language a", ", a", ""},
        {"body A { note \"a\"", " + \"b\"", " }"},
        {"expect a due 2010", " days 3", ""},
        {"", "body A ", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char   *text = repeated(cases[i].before, cases[i].piece, 300000,
                                cases[i].after);
        Reading r = read_text(text, strlen(text));
        cr_expect_eq(diag_total(r.diag), 0u, "%s", cases[i].piece);
        close_reading(&r);
        free(text);
    }
}
