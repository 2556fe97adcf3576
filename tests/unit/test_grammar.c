/* test_grammar.c -- keywords are keywords only where one is asked for.
 *
 * Lemon compresses its tables unless it is told not to, and would then take
 * the keyword of a clause for the name that might have stood before it,
 * without a conflict.  So every keyword is tried wherever a name must stand,
 * and every clause after everything that may end in a name or not. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "grammar.h"
#include "lang/parse.h"

int grammar_fallback(int code);

static const struct { int code; const char *text; } keywords[] = {
#define KEYWORD(token, text) {TK_##token, text},
#include "lang/keywords.def"
#undef KEYWORD
};
enum { KEYWORDS = sizeof keywords / sizeof keywords[0] };
#define COUNT(table) (sizeof (table) / sizeof (table)[0])

/* What became of a text: its findings, and how many nodes lie at `depth`. */
typedef struct { uint32_t errors; unsigned nodes; } Outcome;

static unsigned count_at(const Node *list, unsigned depth)
{
    unsigned count = 0;
    for (const Node *n = list; n; n = n->next) {
        const Node *inside[NODE_LISTS_MAX];
        unsigned    lists = node_lists(n, inside);
        if (depth == 0)
            count++;
        else
            for (unsigned i = 0; i < lists; i++)
                count += count_at(inside[i], depth - 1);
    }
    return count;
}

static Outcome read_text(const char *text, unsigned depth)
{
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    Module  *module = parse_module(sources_add(sources, "t",
     text, strlen(text)),
                                   sources, interns, diag);
    Outcome  outcome = {diag_errors(diag), count_at(module->first, depth)};
    module_free(module);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
    return outcome;
}

Test(grammar, every_keyword_falls_back_to_a_name)
{
    for (size_t i = 0; i < KEYWORDS; i++)
        cr_expect_eq(grammar_fallback(keywords[i].code), TK_NAME, "%s",
                     keywords[i].text);
}

Test(grammar, keywords_stand_in_the_order_of_their_letters)
{
    for (size_t i = 1; i < KEYWORDS; i++)
        cr_expect_lt(strcmp(keywords[i - 1].text, keywords[i].text), 0, "%s",
                     keywords[i].text);
}

/* ---- keywords as names ------------------------------------------------- */

/* `%s` is where a name must stand; two words that lead on are left out. */
static const struct { const char *text, *except[3]; } positions[] = {
    {"use %s", {0}},
    {"language %s", {0}},
    {"body %s", {0}},
    {"office %s \"t\" { }", {0}},
    {"event %s on 2010", {0}},
    {"place %s { zone \"Europe/Zurich\" }", {0}},
    {"body A { kind %s }", {0}},
    {"body A { under %s (until 2006) }", {0}},
    {"body A { seat %s secretariat B }", {0}},
    {"body A { alias %s }", {0}},
    {"body A { chair %s (from 2010) }", {"rotates"}},
    {"body A { chair rotates every 12 months among %s, B }", {0}},
    {"body A { composed of 22 %s, 5 each of B }", {"each"}},
    {"body A { composed of 22 B, 5 each of %s, C }", {0}},
    {"body A { part of %s }", {"programme"}},
    {"body A { established 2010 by %s }", {0}},
    {"sessions of %s { labelled by year }", {0}},
    {"sessions of A { part %s from its opening }", {0}},
    {"sessions of A { session 14 on 2010 place %s }", {0}},
    {"sessions of A { alternates %s, b every year }", {0}},
    {"resolution A/1/2 as %s", {0}},
    {"resolution A/1/2 annex %s", {0}},
    {"resolution A/1/2 { recalls A/1/1, %s }", {"para"}},
    {"resolution A/1/2 { para 3 %s }", {"bis", "ter", "quater"}},
    {"resolution A/1/2 { para 3 asks A, %s }", {0}},
    {"resolution A/1/2 { para 3 asks chair of %s }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty %s \"t\" } }", {0}},
    {"resolution A/1/2 { para 3 asks A { mandate %s of B } }", {0}},
    {"resolution A/1/2 { para 3 asks A { mandate M of %s } }", {0}},
    {"resolution A/1/2 { para 3 asks A { establish %s } }", {0}},
    {"resolution A/1/2 { para 3 asks A { extends %s by 5 years } }", {0}},
    {"resolution A/1/2 { para 3 asks A { terminates %s on 2010 } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { with %s, B } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { with chair of %s } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { to %s } } }", {"next"}},
    {"resolution A/1/2 { para 3 asks A { duty d { to A and %s 3 } } }",
     {"next"}},
    {"resolution A/1/2 { para 3 asks A { duty d { to next session of %s } } }",
     {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { to 2nd session of %s since "
     "adoption } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { through %s } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { needs %s[once] } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { needs X[%s] } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { needs X[%s 16] } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { every session of %s } } }",
     {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { held as sessions of %s } } "
     "}", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { rolled to next working day "
     "of %s } } }", {0}},
    {"resolution A/1/2 { para 3 asks A { duty d { if %s done } } }", {"not"}},
    {"resolution A/1/2 { para 3 asks A { duty d { if not %s done } } }", {0}},
    {"done %s on 2010", {0}},
    {"done A/1/2#%s on 2010", {0}},
    {"considered a at %s", {"next"}},
    {"expect %s due 2010", {0}},
    {"expect a status %s", {"none"}},
    {"expect a lead %s of B", {"none"}},
    {"expect a lead chair of %s", {0}},
    {"expect a hop 1 %s 3", {"next", "none"}},
    {"policy %s { }", {0}},
    {"policy p { applies to %s for %s }", {0}},
    {"holidays %s { }", {0}},
    {"holidays A { day \"E\" %s(year) }",
     {"easter", "orthodox-easter"}},
    {"calendar %s \"t\" { show duties of %s language %s }", {0}},
    {"check %s hazard \"t\" { each duty where a }", {0}},
    {"check a %s \"t\" { each duty where a }", {0}},
    {"check a hazard \"t\" { each %s where a }", {0}},
    {"check a hazard \"t\" { each duty where due of %s = 3 }", {0}},
    {"check a hazard \"t\" { each duty where some %s x where (a) }", {0}},
    {"extern \"l\" { f (%s number) date }", {0}},
    {"extern \"l\" { f (year %s) date }", {0}},
    {"extern \"l\" { f () %s }", {0}},
    {"upon %s of X call f()", {0}},
    {"upon due of %s call f()", {"any"}},
    {"upon due of any %s call f(title)", {0}},
    {"upon due of X call %s(title)", {0}},
    {"upon due of X call f(%s)", {0}},
    {"verb %s { force %s }", {0}},
    {"body A { note \"n\" allow %s \"r\" }", {0}},
};

static bool is_month_or_weekday(const char *word)
{
    static const char *const words[] = {
        "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "first", "last", "end", "start",
    };
    for (size_t i = 0; i < COUNT(words); i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool leads_on(size_t position, const char *word)
{
    for (size_t i = 0; i < COUNT(positions[position].except); i++)
        if (positions[position].except[i]
            && strcmp(positions[position].except[i], word) == 0)
            return true;
    return strstr(positions[position].text, "%s(year)")
        && is_month_or_weekday(word);
}

Test(grammar, a_keyword_is_a_name_wherever_a_name_must_stand)
{
    char text[400];
    for (size_t i = 0; i < COUNT(positions); i++) {
        for (size_t k = 0; k < KEYWORDS; k++) {
            const char *word = keywords[k].text;
            if (leads_on(i, word))
                continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            snprintf(text, sizeof text, positions[i].text, word, word, word);
#pragma GCC diagnostic pop
            Outcome got = read_text(text, 0);
            cr_expect(got.errors == 0 && got.nodes == 1, "%s", text);
        }
    }
}

/* ---- clauses after what may go on -------------------------------------- */

/* Each ends where an optional name, or another optional word, might follow;
 * all are whole clauses. */
static const char *const act_ends[] = {
    "to CSTD", "to CSTD 14", "to CSTD 14 main", "to GA \"S-19\"",
    "to next session of GA", "to CSTD item \"3\"", "to A and B then C 2",
    "with A", "with A, chair of B", "lead chair of A", "jointly",
    "by end of 2010", "by 2010", "by july", "by 31 march", "by X", "by X due",
    "by X done", "by CSTD 14", "by CSTD 14 opens", "by CSTD opens",
    "by X[2010]", "by A/1/2#x", "by adoption", "by 2 weeks before X",
    "by 2010 .. 2011", "by end of month", "by early X",
    "by tuesday of working-week 3 of september", "by monday after 15 may",
    "by easter", "by next session of GA", "on 2010-12-31", "in july 2010",
    "at CSTD 14", "between 2010 and 2011", "between A and B", "from X",
    "until GA 66 main closes", "since adoption", "within 6 months of X",
    "after X", "after X plus 2 weeks", "needs X, Y[once]", "takes 6 weeks",
    "takes 5 working days", "every year", "every 2 years", "every 12 months",
    "every session of CSTD", "every 2nd session of CSTD", "every X", "times 3",
    "at most once every year", "at least twice in any 12 months",
    "at most 3 times every 2 years", "rolled to the next working day",
    "rolled to previous working day of New-York", "if X extended",
    "if not X done", "if \"words\"", "if A/1/2 adopted", "upon X",
    "when \"w\"", "when en \"w\" fr \"v\"", "ongoing",
    "as soon as possible", "qualifier \"q\"", "except \"e\"",
    "apart from X, Y", "assume by 2007 because \"b\"", "during X",
    "held with X", "held as sessions of IGF", "just before IGF 7 opens",
    "covers 2012", "covers the year before", "covers the 2 years before",
    "inside X", "input to X[CSTD 16]", "about T, U", "part of programme X",
    "part of X", "theme \"t\"", "alternates a, b every year", "for 5 years",
    "permanently", "under X", "under X (from 2010)", "place Geneva",
    "composed of 22 a, 5 each of b, c", "balanced",
     "members 33, 43 (from 2007)",
    "seat Geneva", "kind k", "secretariat S", "chair A (in 2010)",
    "chair rotates every year among A, B", "meets at least once every year",
    "through ECOSOC", "reaching GA by 2010", "reaching GA 66 by X",
    "consulting A", "delegated to A", "drafted by A", "hosted by A",
    "speaks for A", "name \"n\"", "name fr \"n\"", "title zh \"t\"",
    "note \"n\" + \"m\"", "link \"https://un.org\"", "allow code \"r\"",
    "either { by 2010 } or { by 2011 } because \"b\"",
};

/* `prefix A B suffix` must hold two nodes at `depth`, whatever A and B are. */
static void expect_pairs(const char *prefix, const char *suffix,
                         const char *const *ends, size_t count,
                         unsigned depth)
{
    char text[400];
    for (size_t a = 0; a < count; a++) {
        for (size_t b = 0; b < count; b++) {
            snprintf(text, sizeof text, "%s %s %s %s", prefix, ends[a], ends[b],
                     suffix);
            Outcome got = read_text(text, depth);
            cr_expect(got.errors == 0 && got.nodes == 2, "%s", text);
        }
    }
}

Test(grammar, every_clause_of_an_act_may_follow_every_other)
{
    char text[200];
    for (size_t i = 0; i < COUNT(act_ends); i++) {
        snprintf(text, sizeof text, "resolution A/1/2 { para 1 asks A { duty d "
                 "{ %s } } }", act_ends[i]);
        Outcome got = read_text(text, 3);
        cr_expect(got.errors == 0 && got.nodes == 1, "%s", text);
    }
    expect_pairs("resolution A/1/2 { para 1 asks A { duty d {", "} } }",
                 act_ends, COUNT(act_ends) - 1, 3);
}

static const char *const para_ends[] = {
    "duty d", "report r \"t\"", "meeting m en \"t\"", "restraint r",
    "establish B", "mandate M", "mandate M of B", "mandate M of B \"t\"",
    "extends M", "extends M by 5 years", "extends M to 2015", "extends M to X",
    "extends M permanently", "extends M by 5 years from X", "amends X",
    "amends A/1/1", "supersedes X, A/1/1", "terminates X",
    "terminates X on 2010", "terminates X on Y", "restates X",
    "restates A/1/1#x", "qualifier \"q\"", "about T", "except \"e\"",
    "note \"n\"", "either { duty d } or { duty e } because \"b\"",
};

Test(grammar, every_act_of_a_paragraph_may_follow_every_other)
{
    expect_pairs("resolution A/1/2 { para 1 asks A {", "} }", para_ends,
                 COUNT(para_ends) - 1, 2);
}

static const char *const instrument_ends[] = {
    "adopted 2010", "adopted 2010 by GA", "adopted unknown by GA meeting 39",
    "adopted 2010 at GA 66", "adopted 2010 at GA 66 main", "issued 2010 by A",
    "effective 2010", "paragraphs 38", "recalls A/1/1", "recalls Tunis",
    "recalls A/1/1 chapter I.B", "recalls para 35, 68..71 of A/60/687",
    "implements A/1/1", "endorses A/1/1", "responds to A/1/1, Tunis",
    "supersedes A/1/1", "supersedes X", "amends X", "about T", "known 2010",
    "alias A, \"B\"", "para 1 notes", "para 1, 3..5 notes A",
    "para 24 bis notes A, chair of B", "para 20(a) notes", "preamble 2 notes",
    "summary notes", "masthead notes A", "footnote 3 notes", "title \"t\"",
    "note zh \"n\"",
};

Test(grammar, every_clause_of_an_instrument_may_follow_every_other)
{
    expect_pairs("resolution A/1/2 {", "}", instrument_ends,
                 COUNT(instrument_ends), 1);
}

static const char *const body_ends[] = {
    "kind k", "under X", "under X (until 2010)", "seat Geneva",
    "secretariat S (from 2010 until 2012)", "members 33",
     "members 33, 43 (in 2010)",
    "composed of 3 a", "composed of 3 each of a, b", "balanced",
    "established 2010", "established 2010-04 by X", "ended unknown",
    "established 2010 by A/1/2", "established 2010 at GA 60", "chair A",
    "vice-chair A (from 2010)", "president A", "head A", "secretary A",
    "rapporteur A", "chair rotates every 12 months among A, B",
    "meets at most once every year", "alias X", "alias X, \"Y\"",
    "zone \"UTC\"", "on 2010", "on early 2010", "known 2010", "part of X",
    "part of programme X", "theme \"t\"", "place Geneva", "hosted by A",
    "name \"n\"", "note \"n\"",
};

Test(grammar, every_clause_of_a_body_may_follow_every_other)
{
    expect_pairs("body A {", "}", body_ends, COUNT(body_ends), 1);
}

static const char *const sessions_ends[] = {
    "number 9 in 2006", "number 9 in 2006, then one every year",
    "number 9 in 2006, then one every 2 years", "labelled by year",
    "usually opens 31 march", "usually opens between 1 may and 31 may",
    "usually opens 31 march for 5 days until 2021", "opens easter from 2010",
    "opens tuesday of working-week 3 of september until 2022",
    "usually opens 2nd monday of june for 2 weeks",
    "opens 39 days after easter", "opens monday on-or-after 15 may",
    "closes the day before the next opens", "closes 31 december",
    "closes end of june until 2010", "part main",
    "part main from its opening until 31 december", "part X until its closing",
    "part X on 2010 place Geneva", "part X from 1 may until 2010-06-01",
    "part X on 2010 { note \"n\" }", "session 14", "session 14 in 2011",
    "session 14 in 2011 on 2011-05 place Geneva known 2010",
    "session \"S-19\" on late 2010", "session 2011 { part a part b on 2010 }",
    "alternates a, b every year", "alternates a, b every 2 years from 2007",
    "note \"n\"",
};

Test(grammar, every_clause_of_sessions_may_follow_every_other)
{
    expect_pairs("sessions of A {", "}",
     sessions_ends, COUNT(sessions_ends), 1);
}

static const char *const declarations[] = {
    "use un", "use un/sessions", "use \"a.remit\"", "horizon 2030",
    "body A", "office A \"t\"", "group A { }", "channel A en \"t\"",
    "process A", "event A", "event A on 2010", "topic A", "programme A",
    "place A", "sessions of A { }", "resolution A/1/2", "decision \"x\" \"t\"",
    "outcome A/1/2 chapter I.B", "agreement A/1/2 annex 2 part b as X",
    "document A/1/2 as X \"t\"", "done a", "done a on 2010",
    "issued a[CSTD 3] as A/1/2 on 2010", "submitted a on 2010",
    "considered a at GA 66", "considered a at GA 66 main on 2010",
    "started a on 2010", "happened a on end of 2010",
     "planned a on 2010 known 2009",
    "postponed GA 66 to 2012 known 2011 because \"b\"",
    "cancelled a known 2010", "waived a[2010] known 2010 because \"b\"",
    "expect a due 2010", "expect a due none status overdue",
    "expect a lead SG days -5 hops 2", "expect a hop 1 CSTD 14",
    "expect a hop 2 GA 66 main", "expect GA 66 opens 2011-09-13 closes 2012",
    "policy p { submit 10 weeks before session opens }",
    "holidays A { weekend friday, saturday years 2017, 2020 .. 2024 }",
    "calendar c { show proposals }",
     "check c error \"m\" { each duty where a }",
    "extern \"l\" { f () date }", "upon due of X call f()",
    "verb v { strength 4 }", "zone \"Europe/Zurich\" { offset \"+01:00\" }",
};

Test(grammar, every_declaration_may_follow_every_other)
{
    expect_pairs("", "", declarations, COUNT(declarations), 0);
}
