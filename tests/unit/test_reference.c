/* Every keyword has its entry in the reference, and the program knows it. */
#include "lang/reference.h"

#include <criterion/criterion.h>

static const char *const keywords[] = {
#define KEYWORD(token, text) text,
#include "lang/keywords.def"
#undef KEYWORD
};
enum { KEYWORD_COUNT = sizeof keywords / sizeof *keywords };

Test(reference, every_keyword_has_one_entry_that_says_something)
{
    for (size_t i = 0; i < KEYWORD_COUNT; i++) {
        const char *entry = reference_find(str_of(keywords[i]));
        cr_expect(entry && strlen(entry) > 1, "%s", keywords[i]);
    }
    cr_expect_eq(reference_count, (size_t)KEYWORD_COUNT);
}

Test(reference, an_entry_is_whole_lines_without_marks_of_the_page)
{
    for (size_t i = 0; i < reference_count; i++) {
        const char *text = reference_entries[i].text;
        cr_expect_eq(text[strlen(text) - 1], '\n');
        cr_expect_null(strstr(text, "<!--"), "%s", reference_entries[i].word);
        cr_expect_null(strstr(text, "```"), "%s", reference_entries[i].word);
    }
}

Test(reference, what_is_no_keyword_has_no_entry)
{
    cr_expect_null(reference_find(str_of("untill")));
    cr_expect_null(reference_find(str_of("")));
}
