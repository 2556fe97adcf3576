/* test_parse.c -- sentences into trees: every construct of the language. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/parse.h"
#include "lang/print.h"

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

static char *join_lines(const char *const *lines, size_t count)
{
    char  *text = NULL;
    size_t size = 0;
    FILE  *file = open_memstream(&text, &size);
    for (size_t i = 0; i < count; i++)
        fprintf(file, "%s\n", lines[i]);
    fclose(file);
    return text;
}

static void expect_tree(const char *const *text, size_t lines,
                        const char *const *tree, size_t nodes)
{
    char   *input = join_lines(text, lines), *want = join_lines(tree, nodes);
    char   *got = NULL;
    size_t  size = 0;
    Reading r = read_text(input, strlen(input));
    FILE   *file = open_memstream(&got, &size);
    print_tree(file, r.module, r.interns, r.sources);
    fclose(file);
    cr_expect_eq(diag_total(r.diag), 0u, "%s", input);
    cr_expect_str_eq(got, want);
    close_reading(&r);
    free(input);
    free(want);
    free(got);
}

#define EXPECT_TREE(name)                                                    \
    expect_tree(name##_text, COUNT(name##_text), name##_tree,               \
                COUNT(name##_tree))

static const char *const head_text[] = {
    "use un",
    "use un/sessions",
    "use \"lib/a.remit\"",
    "language en",
    "horizon 2030",
};
static const char *const head_tree[] = {
    "1:1 use un",
    "2:1 use un/sessions",
    "3:1 use \"lib/a.remit\"",
    "4:1 language en",
    "5:1 horizon 2030",
};

Test(parse, what_a_file_begins_with)
{
    EXPECT_TREE(head);
}

static const char *const bodies_text[] = {
    "body CSTD \"Commission\" zh \"科\" fr \"C\" {",
    "    name zh \"科技\" fr \"Sci\"",
    "    title \"T\"",
    "    note \"a\" + \"b\" + \"c\"",
    "    link \"https://un.org/\"",
    "    allow self-mandate \"known\"",
    "    kind functional-commission",
    "    under ECOSOC (from 1992-04 until end of 2006)",
    "    seat Geneva (in 2006)",
    "    secretariat UNCTAD",
    "    members 33 (until 2006), 43 (from 2007)",
    ("    composed of 22 member-states, 5 each of civil-society, "
     "private-sector (from 2010)"),
    "    balanced",
    "    established 2006-04 by CEB meeting 3 at GA 60 main",
    "    ended unknown by A/RES/60/252",
    "    chair Brazil (from 2010 until 2012)",
    "    vice-chair of-one",
    "    president rotates every year among A, B (from 2006-07-14)",
    "    meets at most once every year { note \"n\" }",
    "    meets at least 3 times in any 12 months",
    "    part of programme X",
    "    theme \"t\"",
    "    alias UNCSTD, \"The Commission\"",
    "}",
    "office A",
    "group B \"b\"",
    "channel C { }",
    "process D",
    "topic E",
    "programme F",
    ("event G \"g\" on 2015-12-15 .. 2015-12-16 { place Geneva hosted by "
     "chair of A, B }"),
    "event H { on early 2010 known 2009-01-05 }",
    "place Geneva { zone \"Europe/Zurich\" }",
};
static const char *const bodies_tree[] = {
    "1:1 body CSTD \"Commission\" zh \"科\" fr \"C\"",
    "2:5   name zh \"科技\" fr \"Sci\"",
    "3:5   title \"T\"",
    "4:5   note \"abc\"",
    "5:5   link \"https://un.org/\"",
    "6:5   allow self-mandate \"known\"",
    "7:5   kind functional-commission",
    ("8:5   under ECOSOC ( from 1992-04-01..1992-04-30 until end of "
     "2006-01-01..2006-12-31 )"),
    ("9:5   seat Geneva ( from 2006-01-01..2006-12-31 until "
     "2006-01-01..2006-12-31 )"),
    "10:5   secretariat UNCTAD",
    ("11:5   members 33 ( until 2006-01-01..2006-12-31 ), 43 ( from "
     "2007-01-01..2007-12-31 )"),
    ("12:5   composed of 22 member-states, 5 each of civil-society, 5 each of "
     "private-sector ( from 2010-01-01..2010-12-31 )"),
    "13:5   balanced",
    ("14:5   established 2006-04-01..2006-04-30 by CEB meeting 3 at GA 60 "
     "part main"),
    "15:5   ended unknown by A/RES/60/252",
    ("16:5   chair Brazil ( from 2010-01-01..2010-12-31 until "
     "2012-01-01..2012-12-31 )"),
    "17:5   vice-chair of-one",
    "18:5   president rotates 1 years A, B ( from 2006-07-14 )",
    "19:5   meets most 1 every 1 years",
    "19:37     note \"n\"",
    "20:5   meets least 3 in any 12 months",
    "21:5   part of X",
    "22:5   theme \"t\"",
    "23:5   alias \"UNCSTD\" \"The Commission\"",
    "25:1 office A",
    "26:1 group B \"b\"",
    "27:1 channel C",
    "28:1 process D",
    "29:1 topic E",
    "30:1 programme F",
    "31:1 event G \"g\" on 2015-12-15..2015-12-16",
    "31:43   place Geneva",
    "31:56   hosted by chair of A, B",
    "32:1 event H",
    "32:11   on early 2010-01-01..2010-12-31",
    "32:25   known 2009-01-05",
    "33:1 place Geneva",
    "33:16   zone \"Europe/Zurich\"",
};

Test(parse, bodies_and_their_kin)
{
    EXPECT_TREE(bodies);
}

static const char *const sessions_text[] = {
    "sessions of CSTD {",
    "    number 9 in 2006, then one every year",
    "    number 1 in 2000",
    "    number 5 in 2000, then one every 2 years",
    "    labelled by year",
    "    usually opens between 1 may and 31 may for 5 days until 2021",
    "    opens tuesday of working-week 3 of september until 2022",
    "    opens 1st monday of june from 2000",
    "    opens last friday of june",
    "    opens monday after 15 may",
    "    opens monday on-or-after 15 may",
    "    opens monday before 15 may",
    "    opens monday on-or-before 15 may",
    "    opens 2 days before easter",
    "    opens 3 weeks after orthodox-easter",
    "    opens end of june for 2 weeks",
    "    opens start of february",
    "    opens 3 days after 2 days before end of february",
    "    closes the day before the next opens",
    "    closes 31 december",
    "    part main from its opening until 31 december",
    "    part rest from 2011-01-01 until its closing { note \"n\" }",
    ("    part substantive on 2011-07-04 .. 2011-07-29 place Geneva known "
     "2011-01"),
    ("    session 14 in 2011 on 2011-05-23 .. 2011-05-27 place Geneva known "
     "2010 {"),
    "        theme \"t\" part a on 2011-05-23 hosted by A",
    "    }",
    "    session \"S-19\" on late 1997",
    "    alternates review, policy every year from 2007",
    "}",
};
static const char *const sessions_tree[] = {
    "1:1 sessions of CSTD",
    "2:5   number 9 in 2006 years 1",
    "3:5   number 1 in 2000",
    "4:5   number 5 in 2000 years 2",
    "5:5   labelled by year",
    ("6:5   usually opens rule(fixed month 5 day 1) latest rule(fixed month 5 "
     "day 31) days 5 until 2021"),
    "7:5   opens rule(working-week nth 3 weekday 2 month 9) until 2022",
    "8:5   opens rule(nth-weekday nth 1 weekday 1 month 6) from 2000",
    "9:5   opens rule(nth-weekday nth -1 weekday 5 month 6)",
    "10:5   opens rule(after weekday 1 month 5 day 15)",
    "11:5   opens rule(on-or-after weekday 1 month 5 day 15)",
    "12:5   opens rule(before weekday 1 month 5 day 15)",
    "13:5   opens rule(on-or-before weekday 1 month 5 day 15)",
    "14:5   opens rule(easter offset -2)",
    "15:5   opens rule(orthodox-easter offset 21)",
    "16:5   opens rule(last-of-month month 6) days 14",
    "17:5   opens rule(fixed month 2 day 1)",
    "18:5   opens rule(last-of-month month 2 offset 1)",
    "19:5   closes the day before the next opens",
    "20:5   closes rule(fixed month 12 day 31)",
    "21:5   part main from its opening until rule(fixed month 12 day 31)",
    "22:5   part rest from 2011-01-01 until its closing",
    "22:51     note \"n\"",
    ("23:5   part substantive on 2011-07-04..2011-07-29 place Geneva known "
     "2011-01-01..2011-01-31"),
    ("24:5   session number 14 label 14 in 2011 on 2011-05-23..2011-05-27 "
     "place Geneva known 2010-01-01..2010-12-31"),
    "25:9     theme \"t\"",
    "25:19     part a on 2011-05-23",
    "25:40     hosted by A",
    "27:5   session label S-19 on late 1997-01-01..1997-12-31",
    "28:5   alternates review, policy 1 years from 2007-01-01..2007-12-31",
};

Test(parse, sessions_and_their_parts)
{
    EXPECT_TREE(sessions);
}

static const char *const instruments_text[] = {
    "resolution E/RES/2010/2 \"Assessment\" {",
    "    title zh \"信\"",
    "    adopted 2010-07-19 by ECOSOC meeting 39 at ECOSOC 2010 substantive",
    "    issued early 2010",
    "    effective 1 july 2010",
    ("    recalls E/RES/2006/46, para 35, 68..71, 24 bis of A/60/687 chapter "
     "I.B, Tunis"),
    "    implements A/1/2",
    "    endorses \"S/RES/1440 (2002)\"",
    "    responds to A/1/2",
    "    supersedes A/1/2, x, A/1/2#y",
    "    paragraphs 38",
    "    about T, U",
    "    para 1..3, 5, 20(a), 20(a)(ii), 24 bis notes",
    "    preamble 2 recalls",
    "    summary notes",
    "    masthead notes",
    "    footnote 3 notes SG",
    "    para 30 invites chair of CSTD, SG {",
    "        qualifier \"q\"",
    "        duty d",
    "        report r \"R\" fr \"R\"",
    "        meeting m",
    "        restraint n",
    "        establish W \"w\" { under CSTD }",
    "        mandate M of IGF \"I\"",
    "        mandate N",
    "        extends M by 5 years from 2010",
    "        extends M to end of 2015 { note \"n\" }",
    "        extends M permanently",
    "        amends A/1/2#d { by 2012 }",
    "        supersedes d[2012], e",
    "        terminates M on 2015-12-31",
    "        restates d { by 2010 }",
    "        either { duty a } or { duty b } because \"c\"",
    "    }",
    "}",
    "decision \"S/1 (2)\" chapter I.B part ii as Plan \"P\"",
    "outcome A/60/687",
    "agreement A/66/77–E/2011/103 annex 2 section 3 volume IV",
    "document A/1/2",
};
static const char *const instruments_tree[] = {
    "1:1 resolution E/RES/2010/2 \"Assessment\"",
    "2:5   title zh \"信\"",
    ("3:5   adopted 2010-07-19 by ECOSOC meeting 39 at ECOSOC 2010 part "
     "substantive"),
    "4:5   issued early 2010-01-01..2010-12-31",
    "5:5   effective 2010-07-01",
    ("6:5   recalls E/RES/2006/46, para 35, 68..71, 24(bis) of A/60/687 "
     "chapter I.B, Tunis"),
    "7:5   implements A/1/2",
    "8:5   endorses S/RES/1440 (2002)",
    "9:5   responds A/1/2",
    "10:5   supersedes A/1/2, x, A/1/2#y",
    "11:5   paragraphs 38",
    "12:5   about T, U",
    "13:5   para 1..3, 5, 20(a), 20(a(ii)), 24(bis) notes",
    "14:5   preamble 2 recalls",
    "15:5   summary notes",
    "16:5   masthead notes",
    "17:5   footnote 3 notes SG",
    "18:5   para 30 invites chair of CSTD, SG",
    "19:9     qualifier \"q\"",
    "20:9     duty d",
    "21:9     report r \"R\" fr \"R\"",
    "22:9     meeting m",
    "23:9     restraint n",
    "24:9     establish W \"w\"",
    "24:27       under CSTD",
    "25:9     mandate M of IGF \"I\"",
    "26:9     mandate N",
    "27:9     extends M by 5 years from 2010-01-01..2010-12-31",
    "28:9     extends M to end of 2015-01-01..2015-12-31",
    "28:36       note \"n\"",
    "29:9     extends M permanently",
    "30:9     amends A/1/2#d",
    "30:26       by 2012-01-01..2012-12-31",
    "31:9     supersedes d[2012], e",
    "32:9     terminates M on 2015-12-31",
    "33:9     restates d",
    "33:22       by 2010-01-01..2010-12-31",
    "34:9     either because \"c\"",
    "34:18       duty a",
    "34:32       duty b",
    "37:1 decision S/1 (2) locator chapter I.B part ii as Plan \"P\"",
    "38:1 outcome A/60/687",
    "39:1 agreement A/66/77–E/2011/103 locator annex 2 section 3 volume IV",
    "40:1 document A/1/2",
};

Test(parse, instruments_and_their_paragraphs)
{
    EXPECT_TREE(instruments);
}

static const char *const acts_text[] = {
    "resolution A/1/2 { para 1 asks A { duty d {",
    "    lead chair of A, B",
    "    jointly",
    "    with C, D",
    "    consulting E",
    "    delegated to DESA",
    "    drafted by F",
    "    hosted by G",
    "    speaks for H",
    "    to CSTD 16 and ECOSOC 2013 then GA 68 main item \"17\" then office",
    "    to next session of GA main then 2nd session of HRC since adoption",
    "    through ECOSOC, GA",
    "    reaching GA 66 by end of 2011",
    "    needs X, Y[CSTD 16], Z[2012-Q1], W[once], A/1/2#v[GA \"S-19\"]",
    "    inside X[2012]",
    "    input to X[CSTD 16]",
    "    about T",
    "    held as sessions of IGF",
    "    held with X",
    "    covers 2012",
    "    covers the year before",
    "    covers the 2 years before",
    "    except \"e\"",
    "    apart from X",
    "    qualifier \"q\"",
    "    part of X",
    "    alternates a, b every 2 years",
    "    assume by 2007 because \"b\"",
    "    either { by 2010 } or { by 2011 } because \"c\"",
    "} } }",
};
static const char *const acts_tree[] = {
    "1:1 resolution A/1/2",
    "1:20   para 1 asks A",
    "1:36     duty d",
    "2:5       lead chair of A, B",
    "3:5       jointly",
    "4:5       with C, D",
    "5:5       consulting E",
    "6:5       delegated to DESA",
    "7:5       drafted by F",
    "8:5       hosted by G",
    "9:5       speaks for H",
    ("10:5       to (1) CSTD 16 (1) ECOSOC 2013 (2) GA 68 part main item "
     "\"17\" (3) office"),
    ("11:5       to (1) next session of GA part main (2) session 2 since "
     "adoption of HRC"),
    "12:5       through ECOSOC, GA",
    "13:5       reaching GA 66 by end of 2011-01-01..2011-12-31",
    "14:5       needs X, Y[CSTD 16], Z[2012-Q1], W[once], A/1/2#v[GA S-19]",
    "15:5       inside X[2012]",
    "16:5       input to X[CSTD 16]",
    "17:5       about T",
    "18:5       held as sessions of IGF",
    "19:5       held with X",
    "20:5       covers 2012-01-01..2012-12-31",
    "21:5       covers 1 years before",
    "22:5       covers 2 years before",
    "23:5       except \"e\"",
    "24:5       apart from X",
    "25:5       qualifier \"q\"",
    "26:5       part of X",
    "27:5       alternates a, b 2 years",
    "28:5       assume because \"b\"",
    "28:12         by 2007-01-01..2007-12-31",
    "29:5       either because \"c\"",
    "29:14         by 2010-01-01..2010-12-31",
    "29:29         by 2011-01-01..2011-12-31",
};

Test(parse, who_and_to_whom)
{
    EXPECT_TREE(acts);
}

static const char *const when_text[] = {
    "resolution A/1/2 { para 1 asks A { duty d {",
    "    by 2010-12-31",
    "    before july 2016",
    "    on 2006-Q1",
    "    in 2015",
    "    at CSTD 14",
    "    between 2010 and 2011-03 .. 2011-04",
    "    from adoption",
    "    until CSTD 14 main closes",
    "    since adoption",
    "    within 6 months of X",
    "    after X",
    "    after X[2010] plus 2 weeks",
    "    by start of 2010",
    "    by end of X",
    "    by early 2010",
    "    by mid CSTD 14",
    "    by late june",
    "    by end of june",
    "    by CSTD opens",
    "    by X due",
    "    by X done",
    "    by 10 weeks before GA 66",
    "    by 5 working days after 3 quarters before X",
    "    by 31 march",
    "    by 2 weeks before 31 march",
    "    by august",
    "    by end of month",
    "    by start of quarter",
    "    by 31 march 2016",
    "    by last monday of june",
    "    by next session of GA opens",
    "    takes 1 day",
    "    every year",
    "    every quarter",
    "    every 12 months",
    "    every 2 years",
    "    every session of CSTD",
    "    every 2nd session of CSTD",
    "    every X",
    "    times 3",
    "    at most once every year",
    "    at least twice in any 12 months",
    "    rolled to the next working day",
    "    rolled to previous working day of New-York",
    "    if igf-mandate extended",
    "    if not X happened",
    "    if \"words\"",
    "    if A/1/2 adopted",
    "    upon X",
    "    when \"w\" zh \"v\"",
    "    ongoing",
    "    as soon as possible",
    "    during X",
    "    just before IGF 7 opens",
    "    for 5 years",
    "    permanently { note \"n\" }",
    "} } }",
};
static const char *const when_tree[] = {
    "1:1 resolution A/1/2",
    "1:20   para 1 asks A",
    "1:36     duty d",
    "2:5       by 2010-12-31",
    "3:5       before 2016-07-01..2016-07-31",
    "4:5       on 2006-01-01..2006-03-31",
    "5:5       in 2015-01-01..2015-12-31",
    "6:5       at CSTD 14",
    "7:5       between 2010-01-01..2010-12-31, 2011-03-01..2011-04-30",
    "8:5       from adoption",
    "9:5       until CSTD 14 part main closes",
    "10:5       since adoption",
    "11:5       within 6 months of X",
    "12:5       after of X",
    "13:5       after 2 weeks of X[2010]",
    "14:5       by start of 2010-01-01..2010-12-31",
    "15:5       by end of X",
    "16:5       by early 2010-01-01..2010-12-31",
    "17:5       by mid CSTD 14",
    "18:5       by late month(6)",
    "19:5       by rule(last-of-month month 6)",
    "20:5       by CSTD opens",
    "21:5       by X due",
    "22:5       by X done",
    "23:5       by 10 weeks before GA 66",
    "24:5       by 5 working days after 9 months before X",
    "25:5       by rule(fixed month 3 day 31)",
    "26:5       by rule(fixed month 3 day 31 offset -14)",
    "27:5       by month(8)",
    "28:5       by end of period 1 months",
    "29:5       by start of period 3 months",
    "30:5       by 2016-03-31",
    "31:5       by rule(nth-weekday nth -1 weekday 1 month 6)",
    "32:5       by next session of GA opens",
    "33:5       takes 1 days",
    "34:5       every 1 years by the calendar",
    "35:5       every 3 months by the calendar",
    "36:5       every 12 months",
    "37:5       every 2 years by the calendar",
    "38:5       every session 1 of CSTD",
    "39:5       every session 2 of CSTD",
    "40:5       every X",
    "41:5       times 3",
    "42:5       at most most 1 every 1 years",
    "43:5       at most least 2 in any 12 months",
    "44:5       rolled to next",
    "45:5       rolled to previous of New-York",
    "46:5       if igf-mandate extended",
    "47:5       if not X happened",
    "48:5       if words \"words\"",
    "49:5       if A/1/2 adopted",
    "50:5       upon X",
    "51:5       when \"w\" zh \"v\"",
    "52:5       ongoing",
    "53:5       as soon as possible",
    "54:5       during X",
    "55:5       just before IGF 7 opens",
    "56:5       for 5 years",
    "57:5       permanently",
    "57:19         note \"n\"",
};

Test(parse, when)
{
    EXPECT_TREE(when);
}

static const char *const facts_text[] = {
    "done a on 2010-09 .. 2010-12",
    "submitted a[CSTD 3] on early 2010",
    "issued A/1/2#a as A/66/77-E/2011/103 on 2011-05-04 { note \"n\" }",
    "considered a at GA 66 main on 2011-10-01",
    "started a",
    "happened e on unknown",
    "planned a on 2011-02 known 2010-01-01",
    "postponed CSTD 14 to 2012 known 2011 because \"b\"",
    "cancelled GA \"S-19\" known 2010",
    "waived a known 2010 because \"x\" + \"y\"",
    "expect a submit 2011-04-25",
    ("expect a[2010] due none status fulfilled-late certainty firm lead chair "
     "of CSTD"),
    "expect a days -5 hops 2 slack none hop 1 CSTD 14 hop 2 none lead \"x\"",
    "expect GA 66 opens 2011-09-13 closes end of 2012 { note \"n\" }",
};
static const char *const facts_tree[] = {
    "1:1 done a on 2010-09-01..2010-12-31",
    "2:1 submitted a[CSTD 3] on early 2010-01-01..2010-12-31",
    "3:1 issued A/1/2#a on 2011-05-04 as A/66/77-E/2011/103",
    "3:54   note \"n\"",
    "4:1 considered a on 2011-10-01 at GA 66 part main",
    "5:1 started a",
    "6:1 happened e on unknown",
    "7:1 planned a on 2011-02-01..2011-02-28 known 2010-01-01",
    ("8:1 postponed CSTD 14 on 2012-01-01..2012-12-31 known "
     "2011-01-01..2011-12-31 because \"b\""),
    "9:1 cancelled GA S-19 known 2010-01-01..2010-12-31",
    "10:1 waived a known 2010-01-01..2010-12-31 because \"xy\"",
    "11:1 expect a submit 2011-04-25",
    ("12:1 expect a[2010] due none status fulfilled-late certainty firm lead "
     "chair of CSTD"),
    ("13:1 expect a days -5 hops 2 slack none hop 1 CSTD 14 hop 2 none lead "
     "\"x\""),
    "14:1 expect GA 66 opens 2011-09-13 closes end of 2012-01-01..2012-12-31",
    "14:52   note \"n\"",
};

Test(parse, facts_and_expectations)
{
    EXPECT_TREE(facts);
}

static const char *const rest_text[] = {
    "policy documents \"d\" {",
    "    applies to report, meeting",
    "    for ECOSOC, CSTD",
    "    from 2010",
    "    until end of 2020",
    "    words 8500, 10700 (from 2012)",
    "    forecast 2 weeks after session closes",
    ("    submit 10 weeks before session opens, rolled to the previous "
     "working day of New-York { note \"n\" }"),
    "    issue 6 weeks before session opens",
    "}",
    "holidays New-York {",
    "    day \"X\" 25 december from 2000 until 2010",
    "    day \"Y\" fr \"Y\" 2017-04-14",
    "    day \"Z\" 2 days before easter",
    "    day \"E\" eid-al-fitr(year)",
    "    day \"L\" last monday of may",
    "    weekend saturday, sunday",
    "    years 2017, 2020 .. 2024",
    "}",
    "calendar c \"C\" {",
    "    show duties of SG, CSTD",
    "    show sessions of CSTD",
    "    show milestones",
    "    show proposals",
    "    remind 30 days, 7 days before",
    "    language en, zh",
    "}",
    "check a hazard \"m\" fr \"n\" {",
    ("    each duty d where due of d in august and not (lead = SG or days + 5 "
     ">= 10 weeks)"),
    "}",
    "check b error \"m\" {",
    "    note \"n\"",
    ("    each session where count of report r where (r = 1 - -2) > 3 and "
     "some duty where (kind != \"x\")"),
    "        or every hop h has (opens of h in 2010 .. 2012-06)",
    "    note \"o\"",
    "}",
    "extern \"lunar\" {",
    "    eid-al-fitr (year number, zone text) date",
    "    today () date { note \"n\" }",
    "}",
    "upon overdue of any report call notify(lead, title, due)",
    "upon due of X call f()",
    ("verb requests { force request strength 4 forms en \"requests\" fr "
     "\"prie\" }"),
    "zone \"Europe/Zurich\" {",
    "    offset \"+01:00\" until 1980",
    ("    summer \"+02:00\" from last sunday of march at \"01:00\" until last "
     "sunday of october at \"01:00\" from 1981"),
    "}",
};
static const char *const rest_tree[] = {
    "1:1 policy documents \"d\"",
    "2:5   applies to report, meeting",
    "3:5   for bodies ECOSOC, CSTD",
    "4:5   from 2010-01-01..2010-12-31",
    "5:5   until end of 2020-01-01..2020-12-31",
    "6:5   words 8500, 10700 ( from 2012-01-01..2012-12-31 )",
    "7:5   forecast 2 weeks after closes",
    "8:5   submit 10 weeks before opens previous of New-York",
    "8:92     note \"n\"",
    "9:5   issue 6 weeks before opens",
    "11:1 holidays New-York",
    "12:5   day \"X\" rule(fixed month 12 day 25) from 2000 until 2010",
    "13:5   day \"Y\" fr \"Y\" 2017-04-14",
    "14:5   day \"Z\" rule(easter offset -2)",
    "15:5   day \"E\" function eid-al-fitr",
    "16:5   day \"L\" rule(nth-weekday nth -1 weekday 1 month 5)",
    "17:5   weekend 96",
    "18:5   years 2017-01-01..2017-12-31, 2020-01-01..2024-12-31",
    "20:1 calendar c \"C\"",
    "21:5   show duties SG, CSTD",
    "22:5   show sessions CSTD",
    "23:5   show milestones",
    "24:5   show proposals",
    "25:5   remind 30 days, 7 days",
    "26:5   language en, zh",
    ("28:1 check a hazard \"m\" fr \"n\" each duty d where (and (in due of d "
     "month(8)) (not (or (= lead SG) (>= (+ days 5) 10 weeks))))"),
    ("31:1 check b error \"m\" each session where (or (and (> (count-of "
     "report r (= r (- 1 -2))) 3) (some duty (!= kind \"x\"))) (every hop h "
     "(in opens of h 2010-01-01..2012-06-30)))"),
    "32:5   note \"n\"",
    "35:5   note \"o\"",
    "37:1 extern \"lunar\"",
    "38:5   function eid-al-fitr year number zone text gives date",
    "39:5   function today gives date",
    "39:21     note \"n\"",
    "41:1 upon overdue of any report call notify lead, title, due",
    "42:1 upon due of X call f",
    "43:1 verb requests",
    "43:17   force request",
    "43:31   strength 4",
    "43:42   forms en \"requests\" fr \"prie\"",
    "44:1 zone \"Europe/Zurich\"",
    "45:5   offset \"+01:00\" until 1980",
    ("46:5   offset summer \"+02:00\" from rule(nth-weekday nth -1 weekday 7 "
     "month 3) at \"01:00\" until rule(nth-weekday nth -1 weekday 7 month 10) "
     "at \"01:00\" from 1981"),
};

Test(parse, policies_holidays_calendars_checks_and_the_rest)
{
    EXPECT_TREE(rest);
}

/* Every prefix of a text is read to its end, and so is every text with one
 * byte changed; what they say does not matter here. */
Test(parse, cut_and_changed_texts_are_read_all_the_same)
{
    char *text = join_lines(rest_text, COUNT(rest_text));
    char *acts = join_lines(acts_text, COUNT(acts_text));
    size_t len = strlen(text);
    for (size_t i = 0; i < len; i++) {
        Reading r = read_text(text, i);
        close_reading(&r);
    }
    len = strlen(acts);
    for (size_t i = 0; i < len; i++) {
        char before = acts[i];
        acts[i] = "{}\"x1 ("[i % 7];
        Reading r = read_text(acts, len);
        close_reading(&r);
        acts[i] = before;
    }
    free(text);
    free(acts);
}

/* ---- places ------------------------------------------------------------ */

Test(parse, a_node_spans_its_whole_construct)
{
    static const char text[] = "  body A { under B (from 2010) kind k }  ";
    Reading r = read_text(text, strlen(text));
    const Node *body = r.module->first, *under = body->as.decl.block;
    Str         all = span_text(r.sources, body->span);
    Str         head = span_text(r.sources, node_head(body));
    Str         clause = span_text(r.sources, under->span);
    cr_expect(str_equal(all, STR_LIT("body A { under B (from 2010) kind k }")));
    cr_expect(str_equal(head, STR_LIT("body")));
    cr_expect(str_equal(clause, STR_LIT("under B (from 2010)")));
    close_reading(&r);
}

Test(parse, a_tree_outlives_what_its_dates_are_made_of)
{
    static const char text[] =
        "event E \"Summit\" on end of 2003 { note \"held\" } body B \"Body\"";
    Reading r = read_text(text, strlen(text));
    cr_assert_not_null(r.module->first);
    cr_assert_not_null(r.module->dates);
    module_free_dates(r.module);
    cr_expect_null(r.module->dates);
    module_free_dates(r.module);
    const Node *event = r.module->first, *body = event->next;
    cr_expect(str_equal(text_value(event->as.decl.title),
                        STR_LIT("Summit")));
    cr_expect_eq(event->as.decl.block->kind, NODE_NOTE);
    cr_expect(str_equal(text_value(body->as.decl.title), STR_LIT("Body")));
    close_reading(&r);
}

Test(parse, the_language_of_a_file_is_known)
{
    static const char text[] = "language fr\nbody A";
    Reading r = read_text(text, strlen(text));
    cr_expect_str_eq(intern_text(r.interns, r.module->language).at, "fr");
    close_reading(&r);
}
