/* Every finding is explained, by examples that do what they say. */
#include "compiler/say/explain.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <unistd.h>

#include "compiler/compile.h"

static bool is_said(const char *text)
{
    return text != NULL && text[0] != '\0';
}

Test(explain, every_code_has_its_explanation)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        Explanation e = explain((Code)i);
        cr_expect(is_said(e.rule) && is_said(e.why) && is_said(e.breaks) &&
                  is_said(e.keeps), "%s", code_text((Code)i));
    }
}

Test(explain, examples_end_in_a_line_end)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        Explanation e = explain((Code)i);
        if (!is_said(e.breaks) || !is_said(e.keeps))
            continue;
        cr_expect_eq(e.breaks[strlen(e.breaks) - 1], '\n');
        cr_expect_eq(e.keeps[strlen(e.keeps) - 1], '\n');
    }
}

/* ---- the examples, compiled --------------------------------------------- */

/* Findings of `code`, asked for by its name, in a file that holds `text`. */
static uint32_t count_of(Code code, const char *text)
{
    char           path[] = "/tmp/remit-explain-XXXXXX";
    const char    *files[] = {path};
    CompileOptions options = {.files = files, .file_count = 1,
                              .as_of = REMIT_NO_DAY,
                              .wanted = &code, .wanted_count = 1};
    Compilation   *made;
    uint32_t       count = 0;
    int            fd = mkstemp(path);

    cr_assert_geq(fd, 0);
    cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
    made = compile(&options);
    for (uint32_t i = 0; i < diag_total(made->diag); i++)
        count += diag_finding(made->diag, i).code == code;
    compilation_free(made);
    unlink(path);
    return count;
}

/* What begins with a comment says in words what no text can show. */
static bool is_shown(const char *text)
{
    return is_said(text) && text[0] != '#';
}

Test(explain, one_example_breaks_the_rule_and_the_other_keeps_it)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        Explanation e = explain((Code)i);
        if (is_shown(e.breaks))
            cr_expect_gt(count_of((Code)i, e.breaks), 0, "%s is not found",
                         code_text((Code)i));
        if (is_shown(e.keeps))
            cr_expect_eq(count_of((Code)i, e.keeps), 0, "%s is found",
                         code_text((Code)i));
    }
}

Test(explain, an_example_that_keeps_the_rule_has_no_errors)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        Explanation e = explain((Code)i);
        for (int c = 0; is_shown(e.keeps) && c < CODE_COUNT; c++)
            if (code_severity((Code)c) == DIAG_ERROR)
                cr_expect_eq(count_of((Code)c, e.keeps), 0, "%s keeps, has %s",
                             code_text((Code)i), code_text((Code)c));
    }
}
