/* test_lexer.c -- text into words; what is no word is said once. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/lexer.h"
#include "lang/print.h"

#define COUNT(table) (sizeof (table) / sizeof (table)[0])

/* Tokens without their places, then findings as CODE@FROM-TO, bytes from 0. */
static char *lex(const char *text, size_t len)
{
    char    *out = NULL, *tokens = NULL;
    size_t   size = 0, token_size = 0;
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    const Source *source = sources_add(sources, "t", text, len);
    FILE    *file = open_memstream(&tokens, &token_size);
    print_tokens(file, source, sources, interns, diag);
    fclose(file);
    diag_sort(diag);
    file = open_memstream(&out, &size);
    for (char *line = strtok(tokens, "\n"); line; line = strtok(NULL, "\n"))
        fprintf(file, "%s\n", strchr(line, ' ') + 1);
    for (uint32_t i = 0; i < diag_total(diag); i++) {
        Finding f = diag_finding(diag, i);
        fprintf(file, "! %s %u-%u %s\n", code_text(f.code),
                (unsigned)(f.span.from - source->base),
                (unsigned)(f.span.to - source->base), f.help ? f.help : "");
    }
    fclose(file);
    free(tokens);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
    return out;
}

typedef struct { const char *text, *tokens; } Case;

static void expect_cases(const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *got = lex(cases[i].text, strlen(cases[i].text));
        cr_expect_str_eq(got, cases[i].tokens, "%s\n%s", cases[i].text, got);
        free(got);
    }
}

Test(lexer, words_of_every_kind)
{
    static const Case cases[] = {
        {"by CSTD", "keyword by\na name CSTD\n"},
        {"By", "a name By\n"},
        {"civil-society_2 a--b", "a name civil-society_2\na name a--b\n"},
        {"\xC3\x84rzte-\xE6\xB3\x95", "a name \xC3\x84rzte-\xE6\xB3\x95\n"},
        {"10 007", "a number 10\na number 007\n! bad-number 3-6 write `7`\n"},
        {"1st 22nd 3rd 11th 112th",
         "an ordinal like `2nd` 1st\nan ordinal like `2nd` 22nd\n"
         "an ordinal like `2nd` 3rd\nan ordinal like `2nd` 11th\n"
         "an ordinal like `2nd` 112th\n"},
        {"2010-12-31 2016-07 2006-Q1",
         "a date 2010-12-31\na date 2016-07\na date 2006-Q1\n"},
        {"1..3", "a number 1\n`..` ..\na number 3\n"},
        {"20(a) 20(a)(ii)", "a paragraph like `20(a)` 20(a)\n"
         "a paragraph like `20(a)` 20(a)(ii)\n"},
        {"I.B 3.2", "a word like `I.B` I.B\na word like `I.B` 3.2\n"},
        {"A/RES/70/125 A/C.2/59/3 WSIS-II/PC-3/DOC/5 E/2010/CRP.4",
         "a symbol A/RES/70/125\na symbol A/C.2/59/3\n"
         "a symbol WSIS-II/PC-3/DOC/5\na symbol E/2010/CRP.4\n"},
        {"A/66/77-E/2011/103", "a symbol A/66/77-E/2011/103\n"},
        {"S/RES/1440(2002) un/sessions",
         "a symbol S/RES/1440(2002)\na symbol un/sessions\n"},
        {"TD/B(S-XXIII)/2/Add.2 WSIS-05/TUNIS/DOC/6(Rev.1)-E TD(XII)/2",
         "a symbol TD/B(S-XXIII)/2/Add.2\n"
         "a symbol WSIS-05/TUNIS/DOC/6(Rev.1)-E\na symbol TD(XII)/2\n"},
        {"f(x) A/1(x,y)", "a name f\n`(` (\na name x\n`)` )\na symbol A/1\n"
         "`(` (\na name x\n`,` ,\na name y\n`)` )\n"},
        {"A/RES/70/125#x-y", "a `SYMBOL#name` A/RES/70/125#x-y\n"},
        {"{}()[],..+-=!=<<=>>=",
         "`{` {\n`}` }\n`(` (\n`)` )\n`[` [\n`]` ]\n`,` ,\n`..` ..\n`+` +\n"
         "`-` -\n`=` =\n`!=` !=\n`<` <\n`<=` <=\n`>` >\n`>=` >=\n"},
        {"\"a\" \"\"", "a text in quotes \"a\"\na text in quotes \"\"\n"},
        {"zh \"a\" zh-Hant\n\"b\" zh b",
         "a language tag zh\na text in quotes \"a\"\n"
         "a language tag zh-Hant\na text in quotes \"b\"\n"
         "a name zh\na name b\n"},
        {"# all\nby # it\n# \xE4\xB8\xAD", "keyword by\n"},
        {"a\r\nb\rc", "a name a\na name b\na name c\n"},
        {"a\xE2\x80\x8E b", "a name a\na name b\n"},
        {"", ""},
    };
    expect_cases(cases, COUNT(cases));
}

Test(lexer, a_dash_of_any_kind_joins_a_symbol_and_is_kept)
{
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    Arena   *arena = arena_new();
    const char *text = "A/66/77\xE2\x80\x93" "E/2011/103";
    Lexer    lexer;
    Token    token;
    lexer_begin(&lexer, sources_add(sources, "t", text, strlen(text)),
                keywords_new(arena, interns), arena, interns, diag);
    lexer_next(&lexer, &token);
    cr_expect_str_eq(intern_text(interns, token.name).at,
                     "A/66/77\xE2\x80\x93" "E/2011/103");
    cr_expect_eq(lexer_next(&lexer, &token), 0);
    cr_expect_eq(lexer_next(&lexer, &token), 0);
    cr_expect_eq(diag_errors(diag), 0);
    arena_free(arena);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
}

Test(lexer, numbers_that_touch_words_are_taken_apart)
{
    static const Case cases[] = {
        {"24bis", "a number 24\nkeyword bis\n! bad-number 0-5 write `24 "
         "bis`\n"},
        {"2010-2011", "a date 2010-2011\n! bad-number 0-9 write `2010 .. "
         "2011`\n"},
        {"2010-1-5", "a date 2010-1-5\n! bad-date 0-8 write `2010-01-05`\n"},
        {"5-7", "a number 5-7\n"
         "! bad-number 0-3 write numbers apart, and a span with `..`\n"},
        {"24\xE6\x9D\xA1", "a number 24\na name \xE6\x9D\xA1\n"
         "! bad-number 0-5 put a blank after `24`\n"},
        {"1th", "an ordinal like `2nd` 1th\n! bad-number 0-3 write `1st`\n"},
        {"11st", "an ordinal like `2nd` 11st\n! bad-number 0-4 write `11th`\n"},
        {"9999999999", "a number 9999999999\n"
         "! too-large 0-10 numbers go up to 999999999\n"},
    };
    expect_cases(cases, COUNT(cases));
}

Test(lexer, a_date_that_does_not_exist_comes_with_one_that_does)
{
    static const Case cases[] = {
        {"2011-02-30", "a date 2011-02-30\n"
         "! bad-date 0-10 the last of that month is 2011-02-28\n"},
        {"2012-02-30", "a date 2012-02-30\n"
         "! bad-date 0-10 the last of that month is 2012-02-29\n"},
        {"2011-06-31", "a date 2011-06-31\n"
         "! bad-date 0-10 the last of that month is 2011-06-30\n"},
        {"2011-06-00", "a date 2011-06-00\n"
         "! bad-date 0-10 the first of that month is 2011-06-01\n"},
        {"2011-13-01", "a date 2011-13-01\n"
         "! bad-date 0-10 months run from 01 to 12\n"},
        {"2011-13", "a date 2011-13\n! bad-date 0-7 months run from 01 to "
         "12\n"},
        {"1899-12-31", "a date 1899-12-31\n"
         "! bad-date 0-10 years run from 1900 to 2199\n"},
        {"2200-Q1", "a date 2200-Q1\n"
         "! bad-date 0-7 years run from 1900 to 2199\n"},
    };
    expect_cases(cases, COUNT(cases));
}

Test(lexer, what_is_no_word_is_said_once_where_it_stands)
{
    static const Case cases[] = {
        {"a;;; b", "a name a\na name b\n"
         "! stray-character 1-4 clauses need no sign between them\n"},
        {"a- b", "a name a-\na name b\n! stray-character 0-2 write `a`\n"},
        {"_a", "a name a\n! stray-character 0-1 a name begins with a letter\n"},
        {"a#b", "a name a\n! stray-character 1-2 put a blank before it\n"},
        {"\xE2\x80\x9C" "a", "a name a\n"
         "! stray-character 0-3 texts stand between \" and \"\n"},
        {"\xE2\x80\x9C" "a\xE2\x80\x9D b",
         "a text in quotes \xE2\x80\x9C" "a\xE2\x80\x9D\na name b\n"
         "! stray-character 0-7 texts stand between \" and \"\n"},
        {"\xC2\xAB" "a\nb", "a name a\na name b\n"
         "! stray-character 0-2 texts stand between \" and \"\n"},
        {"a\xC2\xA0" "b", "a name a\na name b\n"
         "! stray-character 1-3 write a plain blank\n"},
        {"a\x01\x02 b",
         "a name a\na name b\n! control-character 1-3 remove it\n"},
        {"a # \xE2\x80\xAE b\nc", "a name a\na name c\n"
         "! direction-override 4-7 remove it\n"},
        {"a \xE2\x80\xAA b", "a name a\na name b\n"
         "! direction-override 2-5 remove it\n"},
        {"a \xC3\x28 b", "a name a\n! bad-utf8 2-3 save the file as UTF-8\n"},
        {"a \xED\xA0\x80 b",
         "a name a\n! bad-utf8 2-3 save the file as UTF-8\n"},
        {"# \xFF\nb", "! bad-utf8 2-3 save the file as UTF-8\n"},
    };
    expect_cases(cases, COUNT(cases));
    char *got = lex("a\0\0b", 4);
    cr_expect_str_eq(got, "a name a\na name b\n"
                     "! control-character 1-3 remove it\n");
    free(got);
}

/* ---- texts ------------------------------------------------------------- */

typedef struct { const char *source, *text, *finding; } TextCase;

static void expect_text(TextCase c)
{
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    Arena   *arena = arena_new();
    char    *got;
    Lexer    lexer;
    Token    token;
    lexer_begin(&lexer, sources_add(sources, "t", c.source, strlen(c.source)),
                keywords_new(arena, interns), arena, interns, diag);
    lexer_next(&lexer, &token);
    got = arena_copy(arena, token.as.text.at, token.as.text.len);
    cr_expect_str_eq(got, c.text, "%s", c.source);
    diag_sort(diag);
    cr_expect_eq(diag_total(diag), c.finding ? 1u : 0u, "%s", c.source);
    if (c.finding && diag_total(diag))
        cr_expect_str_eq(code_text(diag_finding(diag, 0).code), c.finding);
    arena_free(arena);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
}

Test(lexer, texts_have_escapes)
{
    static const TextCase cases[] = {
        {"\"a\\nb\"", "a\nb", NULL},
        {"\"\\\"\\\\\"", "\"\\", NULL},
        {"\"\\u{41}\\u{e9}\\u{4E2D}\\u{1F600}\"",
         "A\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80", NULL},
        {"\"a\\tb\"", "ab", "bad-escape"},
        {"\"\\u{}\"", "", "bad-escape"},
        {"\"\\u{110000}\"", "", "bad-escape"},
        {"\"\\u{D800}\"", "", "bad-escape"},
        {"\"\\u{202E}\"", "", "bad-escape"},
        {"\"\\u{7}\"", "", "bad-escape"},
        {"\"\\u{0000041}\"", "", "bad-escape"},
        {"\"a # b\"", "a # b", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_text(cases[i]);
}

Test(lexer, texts_of_several_lines_lose_what_indents_them)
{
    static const TextCase cases[] = {
        {"\"\"\"one\"\"\"", "one", NULL},
        {"\"\"\"\n    one\n      two\n\n    three\n    \"\"\"",
         "one\n  two\n\nthree", NULL},
        {"\"\"\"one\n    two\n    three\"\"\"", "one\ntwo\nthree", NULL},
        {"\"\"\"\r\n  a\r\n  b\r\n\"\"\"", "a\nb", NULL},
        {"\"\"\"\n  a \"quoted\" word\\n\n\"\"\"", "a \"quoted\" word\n", NULL},
        {"\"\"\"\"\"\"", "", NULL},
        {"\"\"\" a", " a", "unterminated"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_text(cases[i]);
}

Test(lexer, texts_end_with_their_line_and_leave_its_braces)
{
    static const TextCase cases[] = {
        {"\"a\nb", "a", "unterminated"},
        {"\"a {\nb", "a ", "unterminated"},
        {"\"a } }\nb", "a ", "unterminated"},
        {"\"", "", "unterminated"},
        {"\"\\", "\\", "unterminated"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_text(cases[i]);
}

Test(lexer, directions_are_closed_where_they_are_opened)
{
    static const TextCase cases[] = {
        {"\"\xE2\x81\xA6x\xE2\x81\xA9\"", "\xE2\x81\xA6x\xE2\x81\xA9", NULL},
        {"\"x\xE2\x80\x8F\"", "x\xE2\x80\x8F", NULL},
        {"\"\xE2\x81\xA7x\"", "\xE2\x81\xA7x", "unbalanced-isolate"},
        {"\"x\\u{2069}\"", "x\xE2\x81\xA9", "unbalanced-isolate"},
        {"\"\xE2\x80\xAEx\"", "\xE2\x80\xAEx", "direction-override"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        expect_text(cases[i]);
}

Test(lexer, names_are_one_name_however_they_are_composed)
{
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    Arena   *arena = arena_new();
    const char *text = "caf\xC3\xA9 cafe\xCC\x81";
    Lexer    lexer;
    Token    a, b;
    lexer_begin(&lexer, sources_add(sources, "t", text, strlen(text)),
                keywords_new(arena, interns), arena, interns, diag);
    lexer_next(&lexer, &a);
    lexer_next(&lexer, &b);
    cr_expect_eq(a.name, b.name);
    cr_expect_eq(b.span.to - b.span.from, 6);
    arena_free(arena);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
}

Test(lexer, a_file_of_nothing_but_mistakes_is_not_read_to_its_end)
{
    enum { LINES = 3000 };
    char *text = calloc(LINES, 4);
    for (size_t i = 0; i < LINES; i++)
        memcpy(text + 4 * i, "a ;\n", 4);
    Sources *sources = sources_new();
    Interns *interns = interns_new();
    Diag    *diag = diag_new(sources);
    FILE    *null = fopen("/dev/null", "w");
    print_tokens(null, sources_add(sources, "t", text, 4 * LINES), sources,
                 interns, diag);
    cr_expect_eq(diag_errors(diag), MISTAKES_MAX + 1);
    fclose(null);
    free(text);
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
}
