/* expected.c -- what may stand somewhere, in words.
 *
 * In:   a state of the parser's stack.
 * Out:  "a name, `{` or a clause of a body".
 *
 * It is asked of the grammar's own tables; the lists here only put many words
 * under one phrase, and leave out a word that the phrase stands for. */
#include "lang/expected.h"

#include <stdio.h>

#include "grammar.h"

/* ---- asking the tables ------------------------------------------------- */

bool view_may_take(const GrammarView *view, int code)
{
    GrammarView trial = *view;
    return grammar_take(&trial, code);
}

bool view_may_follow(GrammarView *view, int code)
{
    GrammarView trial = *view;
    if (grammar_take(&trial, code)) {
        *view = trial;
        return true;
    }
    int fallback = grammar_fallback(code);
    return fallback && grammar_take(view, fallback);
}

bool view_is_boundary(const GrammarView *view)
{
    return view_may_take(view, TK_NOTE) || view_may_take(view, TK_HORIZON);
}

GrammarView view_at_clause(const GrammarView *view)
{
    GrammarView settled = *view;
    if (view_may_take(view, TK_NOTE))
        grammar_settle(&settled, TK_NOTE);
    else
        grammar_settle(&settled, TK_HORIZON);
    return settled;
}

/* What stands in a block is told by a clause that only it has. */
const char *view_clause_name(const GrammarView *clause)
{
    static const struct { int code; const char *name; } blocks[] = {
        {TK_HORIZON, "declaration"},
        {TK_TAKES, "clause of an act"},
        {TK_DUTY, "clause of a paragraph"},
        {TK_PARA, "clause of an instrument"},
        {TK_SECRETARIAT, "clause of a body"},
        {TK_LABELLED, "clause of sessions"},
        {TK_PART, "clause of a session"},
        {TK_FORECAST, "clause of a policy"},
        {TK_WEEKEND, "clause of holidays"},
        {TK_REMIND, "clause of a calendar"},
        {TK_EACH, "clause of a check"},
        {TK_FORMS, "clause of a verb"},
        {TK_OFFSET, "clause of a zone"},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
        if (view_may_take(clause, blocks[i].code))
            return blocks[i].name;
    return "clause of this block";
}

/* ---- what was expected ------------------------------------------------- */

/* Phrases for sets of tokens: where the first two may stand, the set is named
 * by the phrase, and its members are left out. */
typedef struct {
    int         first, second;
    const char *phrase;
    const int  *members;        /* ends in 0 */
} Group;

static const int point_members[] = {
    TK_DATE, TK_INTEGER, TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL, TK_MAY,
    TK_JUNE, TK_JULY, TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER, TK_NOVEMBER,
    TK_DECEMBER, TK_MONDAY, TK_TUESDAY, TK_WEDNESDAY, TK_THURSDAY, TK_FRIDAY,
    TK_SATURDAY, TK_SUNDAY, TK_EARLY, TK_MID, TK_LATE, TK_START, TK_END,
    TK_ADOPTION, TK_UNKNOWN, TK_ORDINAL, TK_FIRST, TK_LAST, TK_EASTER,
    TK_ORTHODOX_EASTER, TK_NEXT, TK_NAME, TK_SYMBOL_NAME, 0
};
static const int month_members[] = {
    TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL, TK_MAY, TK_JUNE, TK_JULY,
    TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER, TK_NOVEMBER, TK_DECEMBER, 0
};
static const int weekday_members[] = {
    TK_MONDAY, TK_TUESDAY, TK_WEDNESDAY, TK_THURSDAY, TK_FRIDAY, TK_SATURDAY,
    TK_SUNDAY, 0
};
static const int unit_members[] = {
    TK_DAY, TK_DAYS, TK_WEEK, TK_WEEKS, TK_MONTH, TK_MONTHS, TK_QUARTER,
    TK_QUARTERS, TK_YEAR, TK_YEARS, TK_WORKING, 0
};
static const int thing_members[] = {TK_NAME, TK_SYMBOL_NAME, 0};
static const int session_members[] = {TK_NAME, TK_NEXT, TK_ORDINAL, 0};
static const int locator_members[] = {
    TK_ANNEX, TK_CHAPTER, TK_PART, TK_SECTION, TK_VOLUME, 0
};
static const int expectation_members[] = {
    TK_DUE, TK_OPENS, TK_CLOSES, TK_COVERS, TK_FORECAST, TK_SUBMIT, TK_ISSUE,
    TK_STATUS, TK_CERTAINTY, TK_CYCLE, TK_KIND, TK_LEAD, TK_DAYS, TK_HOPS,
    TK_SLACK, TK_HOP, 0
};
static const int when_members[] = {
    TK_BY, TK_BEFORE, TK_ON, TK_IN, TK_AT, TK_FROM, TK_UNTIL, TK_DURING,
    TK_JUST, TK_UPON, TK_BETWEEN, TK_SINCE, TK_WITHIN, TK_AFTER, TK_TAKES,
    TK_FOR, TK_PERMANENTLY, TK_EVERY, TK_TIMES, TK_ROLLED, TK_IF, TK_WHEN,
    TK_ONGOING, TK_AS, 0
};
static const int shown_members[] = {
    TK_DUTIES, TK_REPORTS, TK_MEETINGS, TK_MANDATES, TK_SESSIONS,
    TK_MILESTONES, TK_PROPOSALS, TK_CONDITIONAL, 0
};
static const int state_members[] = {
    TK_EXTENDED, TK_DONE, TK_HAPPENED, TK_ADOPTED, TK_ESTABLISHED, TK_ENDED, 0
};
static const int bis_members[] = {TK_BIS, TK_TER, TK_QUATER, 0};
static const int fact_members[] = {
    TK_ON, TK_TO, TK_AS, TK_AT, TK_KNOWN, TK_BECAUSE, 0
};
static const int term_members[] = {
    TK_NAME, TK_STRING, TK_INTEGER, TK_DATE, TK_MINUS, TK_TRUE, TK_FALSE,
    TK_LPAREN, TK_COUNT,
    TK_SOME, TK_EVERY, TK_NOT, TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL,
    TK_MAY, TK_JUNE, TK_JULY, TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER,
    TK_NOVEMBER, TK_DECEMBER, 0
};
static const int argument_members[] = {
    TK_TRUE, TK_FALSE, TK_STRING, TK_MINUS, TK_YEAR, TK_RPAREN, TK_DATE,
    TK_INTEGER, TK_JANUARY, TK_FEBRUARY, TK_MARCH, TK_APRIL, TK_MAY, TK_JUNE,
    TK_JULY, TK_AUGUST, TK_SEPTEMBER, TK_OCTOBER, TK_NOVEMBER, TK_DECEMBER,
    TK_MONDAY, TK_TUESDAY, TK_WEDNESDAY, TK_THURSDAY, TK_FRIDAY, TK_SATURDAY,
    TK_SUNDAY, TK_EARLY, TK_MID, TK_LATE, TK_START, TK_END, TK_ADOPTION,
    TK_ORDINAL, TK_FIRST, TK_LAST, TK_EASTER, TK_ORTHODOX_EASTER, TK_NEXT,
    TK_NAME, TK_SYMBOL_NAME, 0
};
static const int operator_members[] = {
    TK_EQUAL, TK_NOT_EQUAL, TK_LESS, TK_LESS_EQUAL, TK_GREATER,
    TK_GREATER_EQUAL, TK_IN, TK_JOIN, TK_MINUS, TK_AND, TK_OR, 0
};

static const Group groups[] = {
    {TK_COUNT, TK_SOME, "a value", term_members},
    {TK_TRUE, TK_ADOPTION, "an argument", argument_members},
    {TK_EQUAL, TK_JOIN, "an operator like `<` or `and`", operator_members},
    {TK_DATE, TK_ADOPTION, "a date, a session, an event or a duty",
     point_members},
    {TK_DATE, TK_UNKNOWN, "a date", point_members},
    {TK_DATE, TK_EARLY, "a date", point_members},
    {TK_DATE, TK_JANUARY, "a date", point_members},
    {TK_MONDAY, TK_EASTER, "a day of the year like `31 march`", point_members},
    {TK_JANUARY, TK_FEBRUARY, "a month", month_members},
    {TK_MONDAY, TK_TUESDAY, "a weekday", weekday_members},
    {TK_WEEKS, TK_MONTHS, "a unit like `weeks`", unit_members},
    {TK_WEEK, TK_MONTH, "a period like `year`", unit_members},
    {TK_NEXT, TK_NAME, "a body or a session", session_members},
    {TK_NAME, TK_SYMBOL_NAME, "a name", thing_members},
    {TK_ANNEX, TK_CHAPTER, "a locator like `annex`", locator_members},
    {TK_STATUS, TK_HOPS, "an expectation like `due`",
     expectation_members},
    {TK_WITHIN, TK_TAKES, "a time like `by 2010`", when_members},
    {TK_DUTIES, TK_REPORTS, "something to show like `duties`", shown_members},
    {TK_EXTENDED, TK_HAPPENED, "a state like `extended`", state_members},
    {TK_BIS, TK_TER, "a suffix like `bis`", bis_members},
    {TK_KNOWN, TK_BECAUSE, "a detail like `on`", fact_members},
};

enum { TOKENS_MAX = 400, SHOWN_MAX = 6 };

typedef struct {
    bool        may[TOKENS_MAX];
    const char *phrase[SHOWN_MAX];
    int         shown, left;
    const char *clause;         /* what may begin here; NULL: nothing */
} Expected;

static void expect_phrase(Expected *e, const char *phrase)
{
    if (e->shown < SHOWN_MAX)
        e->phrase[e->shown++] = phrase;
    else
        e->left++;
}

static void expect_groups(Expected *e)
{
    for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++) {
        const Group *g = &groups[i];
        if (!e->may[g->first] || !e->may[g->second])
            continue;
        expect_phrase(e, g->phrase);
        for (const int *code = g->members; *code; code++)
            e->may[*code] = false;
    }
}

/* What may stand at `view`; where a clause may begin, that as one phrase. */
static Expected expected_at(const GrammarView *view)
{
    Expected    e = {.shown = 0};
    bool        boundary = view_is_boundary(view);
    GrammarView clause = view_at_clause(view);
    for (int code = 0; code < grammar_tokens && code < TOKENS_MAX; code++)
        e.may[code] = view_may_take(view, code)
                   && !(boundary && view_may_take(&clause, code));
    expect_groups(&e);
    for (int code = 0; code < grammar_tokens && code < TOKENS_MAX; code++)
        if (e.may[code])
            expect_phrase(&e, token_text(code));
    if (boundary)
        e.clause = view_clause_name(&clause);
    return e;
}

void expected_write(const GrammarView *view, char *room, size_t size)
{
    Expected e = expected_at(view);
    bool     more = e.left || e.clause;
    size_t   used = 0;
    for (int i = 0; i < e.shown && used < size; i++) {
        const char *between = i == 0 ? "" : i + 1 == e.shown && !more ? " or "
                                                                       : ", ";
        int len = snprintf(room + used, size - used, "%s%s", between,
                           e.phrase[i]);
        used += len > 0 ? (size_t)len : 0;
    }
    if (used >= size || !more)
        return;
    const char *between = used ? " or " : "";
    if (e.clause)
        snprintf(room + used, size - used, "%s%s %s", between,
                 e.clause[0] == 'a' ? "an" : "a", e.clause);
    else
        snprintf(room + used, size - used, "%ssomething else", between);
}
