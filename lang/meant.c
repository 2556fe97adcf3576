/* meant.c -- looks up false friends, and knows a few turns of phrase.
 *
 * In:   the word that the grammar refused, and those before it.
 * Out:  what to write, for people; or nothing. */
#include "lang/meant.h"

#include "grammar.h"
#include "lang/expected.h"

/* ---- single words ------------------------------------------------------ */

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool is_word(Str text, const char *word)
{
    size_t len = strlen(word);
    if (text.len != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (small(text.at[i]) != word[i])
            return false;
    return true;
}

bool meant_is_article(Str word)
{
    static const char *const words[] = {
        "the", "its", "their"
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (is_word(word, words[i]))
            return true;
    return false;
}

static const char *number_in_figures(Str word)
{
    static const struct { const char *word, *help; } numbers[] = {
        {"a", "write `1`"}, {"an", "write `1`"}, {"one", "write `1`"},
        {"two", "write `2`"}, {"three", "write `3`"},
        {"four", "write `4`"}, {"five", "write `5`"}, {"six", "write `6`"},
        {"seven", "write `7`"}, {"eight", "write `8`"}, {"nine", "write `9`"},
        {"ten", "write `10`"}, {"twelve", "write `12`"},
        {"other", "write `every 2 years  from YEAR`"},
        {"second", "write `2nd`, or `every 2 years  from YEAR`"},
        {"third", "write `3rd`, or `every 3 years  from YEAR`"},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (is_word(word, numbers[i].word))
            return numbers[i].help;
    return NULL;
}

static const char *false_friend(Parser *p, const GrammarView *view, Str word)
{
    static const struct { const char *word; int code; const char *help; }
    words[] = {
#define MEANT(word, token, help) {word, TK_##token, help},
#define MEANT_VERB(word, help)
#define MEANT_NAME(word, help)
#include "lang/meant.def"
#undef MEANT
#undef MEANT_VERB
#undef MEANT_NAME
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (!is_word(word, words[i].word)
            || (words[i].code == TK_OF && p->last->code == TK_NAME))
            continue;
        if (view_may_take(view, words[i].code))
            return words[i].help;
    }
    return NULL;
}

typedef struct { const char *word, *help; } Meant;

static const char *look_up(const Meant *words, size_t count, Str word)
{
    for (size_t i = 0; i < count; i++)
        if (is_word(word, words[i].word))
            return words[i].help;
    return NULL;
}

const char *meant_by_verb(Str verb)
{
    static const Meant verbs[] = {
#define MEANT(word, token, help)
#define MEANT_VERB(word, help) {word, help},
#define MEANT_NAME(word, help)
#include "lang/meant.def"
#undef MEANT
#undef MEANT_VERB
#undef MEANT_NAME
    };
    return look_up(verbs, sizeof verbs / sizeof verbs[0], verb);
}

/* `March`, `Friday`. */
static bool is_capital_time(Str name)
{
    static const char *const words[] = {
        "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (is_word(name, words[i]))
            return true;
    return false;
}

static bool begins_with(Str name, const char *text)
{
    size_t len = strlen(text);
    return name.len > len && memcmp(name.at, text, len) == 0;
}

const char *meant_by_name(Str name)
{
    static const Meant names[] = {
#define MEANT(word, token, help)
#define MEANT_VERB(word, help)
#define MEANT_NAME(word, help) {word, help},
#include "lang/meant.def"
#undef MEANT
#undef MEANT_VERB
#undef MEANT_NAME
    };
    if (is_capital_time(name))
        return "months and weekdays are written in small letters";
    if (begins_with(name, "mid-"))
        return "write `mid` and the date, as in `mid 2012`";
    if (begins_with(name, "end-"))
        return "write `end of` and the date, as in `end of 2012`";
    if (begins_with(name, "early-"))
        return "write `early` and the date, as in `early 2012`";
    if (begins_with(name, "late-"))
        return "write `late` and the date, as in `late 2012`";
    return look_up(names, sizeof names / sizeof names[0], name);
}

/* ---- turns of phrase --------------------------------------------------- */

static bool is_month(int code)
{
    return code >= TK_JANUARY && code <= TK_DECEMBER;
}

static bool is_date(int code)
{
    return code == TK_INTEGER || code == TK_DATE || is_month(code);
}

static bool begins_act(int code)
{
    return code == TK_DUTY || code == TK_REPORT || code == TK_MEETING
        || code == TK_ESTABLISH || code == TK_RESTRAINT || code == TK_MANDATE;
}

static bool is_named(int code)
{
    return code == TK_NAME || token_is_keyword(code);
}

/* Whether of all keywords that may stand at `view` none but this may. */
static bool wants_only(const GrammarView *view, int code)
{
    for (int other = 1; other < grammar_tokens; other++)
        if (other != code && view_may_take(view, other))
            return false;
    return view_may_take(view, code);
}

static bool is_when(int code)
{
    switch (code) {
    case TK_BY: case TK_BEFORE: case TK_ON: case TK_IN: case TK_AT:
    case TK_FROM: case TK_UNTIL: case TK_DURING: case TK_BETWEEN:
    case TK_WITHIN: case TK_AFTER: case TK_EVERY: case TK_FOR: case TK_TO:
        return true;
    default:
        return false;
    }
}

static bool is_entity(int code)
{
    return code == TK_BODY || code == TK_OFFICE || code == TK_GROUP
        || code == TK_PROCESS;
}

/* Of acts, and of what stands in a paragraph. */
static const char *act_phrase(Parser *p, const GrammarView *view,
                              const Lexeme *wrong)
{
    int         code = wrong->code;
    GrammarView clause = view_at_clause(view);
    bool        paras = view_may_take(&clause, TK_PARA);
    int         last = p->last->code, before = p->before->code;
    if (code == TK_STRING && begins_act(last) && view_may_take(view, TK_NAME))
        return "a short name comes before the title, as in `duty survey "
               "\"Survey the trade\"`";
    if (last == TK_OF && before == TK_MANDATE)
        return "a mandate has a name of its own: `mandate NAME of IGF { … }`";
    if (is_entity(last) && before == TK_ESTABLISH)
        return "`establish` is enough: the name of the body comes next";
    if (code == TK_NAME && last == TK_NAME && begins_act(before))
        return "the title of an act stands in quotes, behind its name";
    if (is_when(code) && view_may_take(&clause, TK_DUTY)
        && !view_may_take(&clause, code)
        && !view_may_take(view, TK_PERMANENTLY))
        return "that stands in braces behind an act, as in `duty survey "
               "\"Survey the trade\" { by 2011 }`";
    if (paras && !wrong->first && (code == TK_TO || begins_act(code))
        && view_may_take(view, TK_LBRACE))
        return "what is asked for stands in braces: `para 1 requests SG { "
               "report … }`";
    if (paras && last == TK_TO && code == TK_NAME)
        return "what is asked for stands in braces: `para 1 decides { … }`";
    return NULL;
}

/* Of sessions and chains. */
static const char *session_phrase(Parser *p, const GrammarView *view, int code)
{
    int last = p->last->code, before = p->before->code;
    if (code == TK_COMMA && view_may_take(view, TK_THEN))
        return "`and` joins two recipients of one step, `then` goes one step "
               "on";
    if (code == TK_MINUS && view_may_take(view, TK_THEN))
        return "`then` goes one step on";
    if (last == TK_TO && before == TK_AND)
        return "leave `to` out behind `and`; for a chain of its own write `to` "
               "without `and`";
    if (last == TK_TO && is_date(code) && view_may_take(view, TK_NEXT)
        && view_may_take(view, TK_NAME))
        return "`to` names a recipient; `until` says when something ends";
    if (last == TK_ITEM && before == TK_UNDER)
        return "write `item` alone, and its number in quotes: `to GA 66 item "
               "\"17\"`";
    if (wants_only(view, TK_SINCE) && code != TK_ADOPTION)
        return "a session goes by its body and number, as in `CSTD 14`; only "
               "`since adoption` counts otherwise";
    if (code == TK_ORDINAL
        && (view_may_take(view, TK_SYMBOL_NAME)
            || (view_may_take(view, TK_INTEGER)
                && view_may_take(view, TK_THEN))))
        return "a session goes by its body and number, as in `GA 66`";
    if (last == TK_PART && wants_only(view, TK_OF))
        return "a part of a session is named alone, as in `GA 66 main`";
    if (code == TK_INTEGER && before == TK_OF && last == TK_NAME
        && view_is_boundary(view))
        return "`every session of` takes a body; one session is `at`, `by` or "
               "`to CSTD 14`";
    if (code == TK_SESSION && before == TK_EVERY)
        return "write `every session of CSTD`";
    if (before == TK_SESSION && view_may_take(view, TK_ON)
        && (is_date(code) || code == TK_FROM))
        return "the days stand behind `on`: `session 14 on 2011-05-23 .. "
               "2011-05-27`";
    if (code == TK_INTEGER && view_may_take(view, TK_LABELLED))
        return "write `session` before its number";
    return NULL;
}

/* Of dates. */
static const char *date_phrase(Parser *p, const GrammarView *view, int code)
{
    int last = p->last->code;
    if (last == TK_ORDINAL && is_month(code))
        return "the day of a month is a number alone, as in `31 march`";
    if (last >= TK_MONDAY && last <= TK_SUNDAY && is_date(code))
        return "a date goes without its weekday";
    if (code == TK_INTEGER && is_month(last)
        && !view_may_take(view, TK_INTEGER))
        return "a weekday of a month is one of every year; write the date, as "
               "in `2011-03-07`";
    if (code == TK_QUARTER
        && (last == TK_FIRST || last == TK_LAST || last == TK_ORDINAL))
        return "a quarter is written `2011-Q1`";
    if ((last == TK_FIRST || last == TK_LAST) && code == TK_NAME)
        return "write `early 2012`, `late 2012`, `2012-Q1` or `2012 .. 2013`";
    if (code == TK_YEAR && last == TK_PREVIOUS)
        return "write `covers the year before`";
    if (last == TK_HORIZON)
        return "the horizon is a year, as in `2030`";
    if (wants_only(view, TK_OF) && p->before->code == TK_INTEGER)
        return "say of what, as in `within 6 months of adoption`";
    return NULL;
}

/* Of words that belong into quotes or brackets. */
static const char *sign_phrase(Parser *p, const GrammarView *view, int code)
{
    GrammarView clause = view_at_clause(view);
    int         last = p->last->code;
    if (last == TK_SYMBOL
        && (code == TK_LPAREN
            || (code == TK_AND && !view_may_take(view, TK_COMMA))))
        return "a symbol that holds blanks stands in quotes";
    if (code == TK_SYMBOL && view_may_take(view, TK_SYMBOL_NAME)
        && !view_may_take(view, TK_DATE))
        return "what happened to which act comes first, then the symbol: "
               "`issued paper as A/66/77 on 2011-05-04`";
    if (code == TK_INTEGER
        && (last == TK_RESOLUTION || last == TK_DECISION))
        return "write the whole symbol, as in `E/RES/2010/2`; one that is a "
               "number alone stands in quotes";
    if (view_may_take(view, TK_EXTENDED) && view_may_take(view, TK_HAPPENED)
        && p->before->code == TK_IF && is_named(last))
        return "a condition that nobody can compute stands in quotes, as in "
               "`if \"possible\"`";
    if ((is_named(code) || code == TK_INTEGER) && view_may_take(view, TK_STRING)
        && (view_may_take(view, TK_LANGTAG) || wants_only(view, TK_STRING))
        && !view_may_take(view, TK_NAME) && !view_is_boundary(view))
        return "a text stands in quotes";
    if (code == TK_STRING && p->before->code == TK_CHECK)
        return "the severity comes before the message: `check NAME hazard "
               "\"…\" { … }`";
    if ((code == TK_FROM || code == TK_UNTIL || code == TK_IN)
        && view_may_take(&clause, TK_SECRETARIAT)
        && !view_may_take(&clause, code))
        return "what holds for a time has the time in brackets, as in `(from "
               "2007)`";
    if (code == TK_NAME && last == TK_COMMA && view_may_take(view, TK_SUBPARA))
        return "leave the comma out";
    if (code == TK_INTEGER && p->before->code == TK_INTEGER
        && (last == TK_TO || last == TK_AND))
        return "paragraphs are listed `1, 2` or spanned `1..3`";
    if (code == TK_NAME && view_may_take(view, TK_WEEKEND))
        return "a holiday is written `day \"Christmas\" 25 december`";
    return NULL;
}

/* `survey done on 2010`. */
static const char *fact_phrase(Parser *p, const GrammarView *view, int code)
{
    Lexer  ahead = p->lexer;
    Lexeme next;
    if (code != TK_NAME || !view_may_take(view, TK_HORIZON))
        return NULL;
    parser_read(&ahead, &next);
    if (next.code == TK_DONE || next.code == TK_SUBMITTED
        || next.code == TK_ISSUED || next.code == TK_STARTED
        || next.code == TK_HAPPENED || next.code == TK_POSTPONED
        || next.code == TK_CANCELLED || next.code == TK_WAIVED
        || next.code == TK_PLANNED || next.code == TK_CONSIDERED)
        return "what happened comes first, as in `done survey on 2010`";
    return NULL;
}

static const char *phrase(Parser *p, const GrammarView *view,
                          const Lexeme *wrong)
{
    const char *help = fact_phrase(p, view, wrong->code);
    help = help ? help : act_phrase(p, view, wrong);
    help = help ? help : session_phrase(p, view, wrong->code);
    help = help ? help : date_phrase(p, view, wrong->code);
    return help ? help : sign_phrase(p, view, wrong->code);
}

/* Whether the words before the refused one stand where a verb does. */
static bool is_after_verb(const GrammarView *view)
{
    GrammarView clause = view_at_clause(view);
    return view_may_take(&clause, TK_PARA) || view_may_take(view, TK_LANGTAG);
}

/* `takes note of`, `also requests SG`: a verb of two words. */
static const char *verb_apart(Parser *p, const GrammarView *view)
{
    Str last = span_text(p->sources, p->last->token.span);
    Str before = span_text(p->sources, p->before->token.span);
    if (!is_after_verb(view) || !is_named(p->last->code))
        return NULL;
    if (p->before->code == TK_TAKES && p->last->code != TK_NOTE)
        return NULL;
    if (is_named(p->before->code) && p->before->line == p->last->line
        && meant_by_verb(before))
        return meant_by_verb(before);
    return p->last->code == TK_NAME ? meant_by_verb(last) : NULL;
}

/* A word that the grammar took for a name, before it broke off. */
static const char *taken_for_name(Parser *p, const Lexeme *word)
{
    return word->code == TK_NAME
         ? meant_by_name(span_text(p->sources, word->token.span)) : NULL;
}

bool meant_is_filler(Str word)
{
    static const char *const words[] = {
        "on", "of", "in", "at", "to", "by", "from", "for", "with", "as",
        "is", "are", "be", "the", "that", "and", "its"
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (is_word(word, words[i]))
            return true;
    return false;
}

const char *meant_by(Parser *p, const GrammarView *view, const Lexeme *wrong)
{
    Str         word = span_text(p->sources, wrong->token.span);
    Str         last = span_text(p->sources, p->last->token.span);
    const char *help = wrong->first ? NULL : verb_apart(p, view);
    if (!help)
        help = phrase(p, view, wrong);
    if (!help && is_named(wrong->code))
        help = false_friend(p, view, word);
    if (!help && !wrong->first && (p->last->code == TK_THE
                                   || p->last->code == TK_ITS)
        && view_is_boundary(view))
        help = "write dates and names without `the` or `its`";
    if (!help && view_may_take(view, TK_INTEGER) && is_named(wrong->code))
        help = number_in_figures(word);
    if (!help && p->last->code == TK_NAME && last.len > 2)
        help = number_in_figures(last);
    if (!help && !wrong->first)
        help = taken_for_name(p, p->last);
    if (!help && !wrong->first && !p->last->first)
        help = taken_for_name(p, p->before);
    return help;
}
