/* Every finding is explained. */
#include "compiler/explain.h"

#include <criterion/criterion.h>

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
