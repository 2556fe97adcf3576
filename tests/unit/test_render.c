/* test_render.c -- findings as people and programs read them. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "lang/diag.h"

/* One text of one source, and the findings in it. */
typedef struct {
    Sources *sources;
    Diag    *diag;
    Pos      base;
} World;

static World world_of(const char *path, const char *text)
{
    World world = {.sources = sources_new()};

    world.base = sources_add(world.sources, path, text, strlen(text))->base;
    world.diag = diag_new(world.sources);
    return world;
}

/* The bytes from..to of the world's text. */
static Span at(const World *world, uint32_t from, uint32_t to)
{
    return (Span){world->base + from, world->base + to};
}

static char *written(const Diag *diag, DiagStyle style)
{
    char  *text = NULL;
    size_t size = 0;
    FILE  *out = open_memstream(&text, &size);

    diag_write(diag, out, style);
    fclose(out);
    return text;
}

/* Ends the world: compares all that is written. */
static void expect_written(World world, DiagStyle style, const char *expected)
{
    char *text;

    diag_sort(world.diag);
    text = written(world.diag, style);
    cr_expect_str_eq(text, expected, "\n--- got\n%s--- expected\n%s", text,
                     expected);
    free(text);
    diag_free(world.diag);
    sources_free(world.sources);
}

static const DiagStyle plain = {0}, json = {.json = true};

/* One finding in one line: what stands in the line and under it. */
static void expect_carets(const char *text, uint32_t from, uint32_t to,
                          const char *place, const char *line,
                          const char *carets)
{
    World world = world_of("a", text);
    char  expected[2048];

    diag_begin(world.diag, CODE_SYNTAX, at(&world, from, to), "odd");
    snprintf(expected, sizeof expected,
             "a:%s: error: odd [syntax]\n   1 |%s%s\n     | %s\n\n1 error\n",
             place, *line ? " " : "", line, carets);
    expect_written(world, plain, expected);
}

Test(render, a_finding_shows_place_sentence_line_and_carets)
{
    World world = world_of("wsis.remit", "body CSTD\n    under ECOSOK\n");

    diag_begin(world.diag, CODE_UNKNOWN_NAME, at(&world, 20, 26),
               "unknown name `%s`", "ECOSOK");
    diag_help(world.diag, "did you mean `%s`?", "ECOSOC");
    expect_written(world, plain,
        "wsis.remit:2:11: error: unknown name `ECOSOK` [unknown-name]\n"
        "   2 |     under ECOSOK\n"
        "     |           ^^^^^^\n"
        "   help: did you mean `ECOSOC`?\n"
        "\n"
        "1 error\n");
}

Test(render, notes_with_a_place_show_it_and_gutters_agree)
{
    World world = world_of("a.remit", "duty x\n\n\n\n\n\n\n\n\n\n\nduty x\n");

    sources_add(world.sources, "b.remit", "duty x", 6);
    diag_begin(world.diag, CODE_DECLARED_TWICE, at(&world, 22, 23),
               "`x` is declared twice");
    diag_note(world.diag, at(&world, 5, 6), "it is first declared here");
    diag_note(world.diag, at(&world, 30, 31), "and here");
    diag_note(world.diag, NO_SPAN, "a name is declared once");
    expect_written(world, plain,
        "a.remit:12:6: error: `x` is declared twice [declared-twice]\n"
        "   12 | duty x\n"
        "      |      ^\n"
        "a.remit:1:6: note: it is first declared here\n"
        "    1 | duty x\n"
        "      |      ^\n"
        "b.remit:1:6: note: and here\n"
        "    1 | duty x\n"
        "      |      ^\n"
        "   note: a name is declared once\n"
        "\n"
        "1 error\n");
}

Test(render, findings_are_parted_and_summed_up)
{
    World world = world_of("a", "x y\n");

    diag_begin(world.diag, CODE_SYNTAX, at(&world, 2, 3), "odd");
    diag_begin(world.diag, CODE_HOP_NO_BODY, at(&world, 0, 1), "new");
    diag_begin(world.diag, CODE_UNUSED_ALLOW, at(&world, 0, 1), "idle");
    diag_begin(world.diag, CODE_UNUSED_ALLOW, at(&world, 2, 3), "idle");
    diag_begin(world.diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file `b`");
    expect_written(world, plain,
        "remit: error: no file `b` [no-such-module]\n"
        "\n"
        "a:1:1: hazard: new [hop-no-body]\n"
        "   1 | x y\n"
        "     | ^\n"
        "\n"
        "a:1:1: advice: idle [unused-allow]\n"
        "   1 | x y\n"
        "     | ^\n"
        "\n"
        "a:1:3: error: odd [syntax]\n"
        "   1 | x y\n"
        "     |   ^\n"
        "\n"
        "a:1:3: advice: idle [unused-allow]\n"
        "   1 | x y\n"
        "     |   ^\n"
        "\n"
        "2 errors, 1 hazard, 2 pieces of advice\n");
}

Test(render, where_nothing_is_found_nothing_is_written)
{
    expect_written(world_of("a", "x"), plain, "");
    expect_written(world_of("a", "x"), json, "[]\n");
}

Test(render, carets_stand_under_what_is_seen)
{
    /* wide, combining, joined emoji, Arabic behind Latin */
    expect_carets("\xe8\x81\xaf\xe5\x90\x88 x", 3, 6, "1:2",
                  "\xe8\x81\xaf\xe5\x90\x88 x", "  ^^");
    expect_carets("\xe8\x81\xaf\xe5\x90\x88 x", 7, 8, "1:4",
                  "\xe8\x81\xaf\xe5\x90\x88 x", "     ^");
    expect_carets("e\xcc\x81t\xc3\xa9 x", 0, 6, "1:1", "e\xcc\x81t\xc3\xa9 x",
                  "^^^");
    expect_carets("e\xcc\x81t", 1, 3, "1:1", "e\xcc\x81t", "^");
    expect_carets("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 x", 12, 13,
                  "1:3", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 x",
                  "   ^");
    expect_carets("in \xd8\xa7\xd9\x84 x", 8, 9, "1:7",
                  "in \xd8\xa7\xd9\x84 x", "      ^");
}

Test(render, tabs_become_blanks_up_to_the_next_stop)
{
    expect_carets("\tx", 1, 2, "1:2", "    x", "    ^");
    expect_carets("ab\tx\ty", 3, 4, "1:4", "ab  x   y", "    ^");
    expect_carets("ab\tx\ty", 5, 6, "1:6", "ab  x   y", "        ^");
    expect_carets("ab\tx", 2, 3, "1:3", "ab  x", "  ^^");
    expect_carets("abcd\tx", 5, 6, "1:6", "abcd    x", "        ^");
}

Test(render, what_would_hide_text_is_shown_escaped)
{
    expect_carets("a\x1b[2J b", 6, 7, "1:7", "a\\u{1B}[2J b",
                  "           ^");
    expect_carets("a\xe2\x80\xae" "b", 1, 4, "1:2", "a\\u{202E}b",
                  " ^^^^^^^^");
    expect_carets("\xe2\x81\xa7" "b", 3, 4, "1:2", "\\u{2067}b",
                  "        ^");
    expect_carets("a\xff" "b", 1, 2, "1:2", "a\\xFFb", " ^^^^");
    expect_carets("a\xc2\x85", 0, 1, "1:1", "a\\u{85}", "^");
}

Test(render, messages_and_paths_are_escaped_as_well)
{
    World world = world_of("a\nb\xff.remit", "x");

    diag_begin(world.diag, CODE_SYNTAX, at(&world, 0, 1), "`%s`",
               "\x1b]\xe2\x80\xae\t\xc3\xa9");
    diag_help(world.diag, "not `%s`", "\r");
    expect_written(world, plain,
        "a\\u{A}b\\xFF.remit:1:1: error: `\\u{1B}]\\u{202E}\\u{9}\xc3\xa9` "
        "[syntax]\n"
        "   1 | x\n"
        "     | ^\n"
        "   help: not `\\u{D}`\n"
        "\n"
        "1 error\n");
}

Test(render, a_line_that_begins_right_to_left_is_isolated)
{
    expect_carets("\xd8\xa7\xd9\x84 x", 5, 6, "1:4",
                  "\xe2\x81\xa6\xd8\xa7\xd9\x84 x\xe2\x81\xa9", "   ^");
}

Test(render, a_place_without_width_still_gets_a_caret)
{
    expect_carets("", 0, 0, "1:1", "", "^");
    expect_carets("", 0, 1, "1:1", "", "^");
    expect_carets("abc", 3, 3, "1:4", "abc", "   ^");
    expect_carets("abc\n", 3, 4, "1:4", "abc", "   ^");
    expect_carets("abc\r\n", 3, 5, "1:4", "abc", "   ^");
    expect_carets("abc", 1, 1, "1:2", "abc", " ^");
    expect_carets("\xcc\x81" "a", 0, 2, "1:1", "\xcc\x81" "a", "^");
}

Test(render, a_span_of_several_lines_goes_on)
{
    expect_carets("abc def\nghi\n", 4, 10, "1:5", "abc def", "    ^^^...");
    expect_carets("abc\r\ndef", 0, 6, "1:1", "abc", "^^^...");
    expect_carets("abc\n\n", 0, 5, "1:1", "abc", "^^^...");
    expect_carets("abc\n", 0, 4, "1:1", "abc", "^^^");
}

/* `count` times the letter, written at the end of `text`. */
static void letters(char *text, char letter, size_t count)
{
    size_t len = strlen(text);

    memset(text + len, letter, count);
    text[len + count] = '\0';
}

Test(render, of_a_long_line_a_window_is_shown)
{
    static char text[1 << 20], line[400], carets[400];

    /* in the middle: 40 columns before the place, 60 from it on */
    text[0] = line[0] = carets[0] = '\0';
    letters(text, 'a', 500000);
    letters(text, 'b', 3);
    letters(text, 'c', 400000);
    strcat(line, "\xe2\x80\xa6");
    letters(line, 'a', 40);
    letters(line, 'b', 3);
    letters(line, 'c', 57);
    strcat(line, "\xe2\x80\xa6");
    letters(carets, ' ', 41);
    letters(carets, '^', 3);
    expect_carets(text, 500000, 500003, "1:500001", line, carets);

    /* at its end */
    line[0] = carets[0] = '\0';
    strcat(line, "\xe2\x80\xa6");
    letters(line, 'c', 40);
    letters(carets, ' ', 41);
    letters(carets, '^', 1);
    expect_carets(text, 900003, 900003, "1:900004", line, carets);

    /* at its beginning, and longer than the window */
    line[0] = carets[0] = '\0';
    letters(line, 'a', 100);
    strcat(line, "\xe2\x80\xa6");
    letters(carets, '^', 100);
    expect_carets(text, 0, 400000, "1:1", line, carets);
}

Test(render, a_line_of_a_hundred_columns_is_shown_whole)
{
    char line[400] = "", carets[400] = "";

    letters(line, 'a', 100);
    letters(carets, ' ', 99);
    letters(carets, '^', 1);
    expect_carets(line, 99, 100, "1:100", line, carets);
}

Test(render, of_more_than_a_thousand_findings_the_gravest_are_shown)
{
    World  world = world_of("a", "");
    char  *text;

    for (Pos pos = 100; pos < 1600; pos++)      /* beyond every source */
        diag_begin(world.diag, CODE_HOP_NO_BODY, (Span){pos, pos},
                   "new");
    diag_begin(world.diag, CODE_SYNTAX, (Span){2000, 2001}, "odd");
    diag_sort(world.diag);
    text = written(world.diag, plain);
    cr_expect_str_eq(strstr(text, "remit: error: odd"),
                     "remit: error: odd [syntax]\n"
                     "\n"
                     "501 more findings are not shown\n"
                     "1 error, 1500 hazards\n");
    size_t shown = 0;
    for (const char *p = text; (p = strstr(p, ": hazard: ")); p++)
        shown++;
    cr_expect_eq(shown, 999);
    free(text);
    diag_free(world.diag);
    sources_free(world.sources);
}

Test(render, colours_wrap_words_and_never_the_source)
{
    World world = world_of("a", "x y");

    diag_begin(world.diag, CODE_HOP_NO_BODY, at(&world, 2, 3), "new");
    expect_written(world, (DiagStyle){.color = true},
        "\033[1ma:1:3: \033[0m\033[1;33mhazard: \033[0mnew "
        "[hop-no-body]\n"
        "\033[34m   1 |\033[0m x y\n"
        "\033[34m     |\033[0m   \033[1;33m^\033[0m\n"
        "\n"
        "1 hazard\n");
}

Test(render, json_has_every_member_and_escapes)
{
    World world = world_of("a\"\\.remit", "\xe8\x81\xaf x\ny\n");

    diag_begin(world.diag, CODE_SYNTAX, at(&world, 4, 7),
               "\"\\\n\x1b\xe2\x80\xae\xff\xc3\xa9");
    diag_note(world.diag, at(&world, 0, 3), "here");
    diag_note(world.diag, NO_SPAN, "so");
    diag_help(world.diag, "mend it");
    diag_begin(world.diag, CODE_NO_SUCH_MODULE, NO_SPAN, "no file");
    expect_written(world, json,
        "[\n"
        "  {\"code\":\"no-such-module\",\"severity\":\"error\","
        "\"message\":\"no file\",\"file\":null,\"line\":null,"
        "\"column\":null,\"endLine\":null,\"endColumn\":null,"
        "\"help\":null,\"notes\":[]},\n"
        "  {\"code\":\"syntax\",\"severity\":\"error\",\"message\":"
        "\"\\\"\\\\\\n\\u001b\\u202e\\ufffd\xc3\xa9\","
        "\"file\":\"a\\\"\\\\.remit\",\"line\":1,\"column\":3,"
        "\"endLine\":2,\"endColumn\":2,\"help\":\"mend it\",\"notes\":["
        "{\"message\":\"here\",\"file\":\"a\\\"\\\\.remit\",\"line\":1,"
        "\"column\":1},"
        "{\"message\":\"so\",\"file\":null,\"line\":null,\"column\":null}"
        "]}\n"
        "]\n");
}

Test(render, sarif_counts_code_points_and_names_files_by_uri)
{
    World world = world_of("my file.remit", "e\xcc\x81 x\n");
    char *text;

    diag_begin(world.diag, CODE_BAD_UTF8, at(&world, 4, 5), "odd");
    diag_note(world.diag, at(&world, 0, 3), "here");
    diag_help(world.diag, "mend it");
    diag_begin(world.diag, CODE_UNUSED_ALLOW, NO_SPAN, "idle");
    diag_sort(world.diag);
    text = written(world.diag, (DiagStyle){.sarif = true});
    char expected[1024];
    snprintf(expected, sizeof expected,
        "\"results\": [\n"
        "      {\"ruleId\":\"unused-allow\",\"ruleIndex\":%d,"
        "\"level\":\"note\",\"message\":{\"text\":\"idle\"},"
        "\"locations\":[]},\n"
        "      {\"ruleId\":\"bad-utf8\",\"ruleIndex\":0,"
        "\"level\":\"error\",\"message\":{\"text\":\"odd\\nhelp: mend it\"},"
        "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":"
        "{\"uri\":\"my%%20file.remit\"},\"region\":{\"startLine\":1,"
        "\"startColumn\":4,\"endLine\":1,\"endColumn\":5}}}],"
        "\"relatedLocations\":[{\"id\":0,\"message\":{\"text\":\"here\"},"
        "\"physicalLocation\":{\"artifactLocation\":"
        "{\"uri\":\"my%%20file.remit\"},\"region\":{\"startLine\":1,"
        "\"startColumn\":1,\"endLine\":1,\"endColumn\":3}}}]}\n"
        "    ]\n  }]\n}\n", CODE_UNUSED_ALLOW);
    cr_expect_str_eq(strstr(text, "\"results\""), expected);
    free(text);
    diag_free(world.diag);
    sources_free(world.sources);
}
