/* The page: what is escaped, and how. */
#include "compiler/page/assets.h"
#include "compiler/page/page.h"

#include <criterion/criterion.h>

static Page page_on(Writer *out, const char *language)
{
    return (Page){.out = out, .language = language, .name = "x",
                  .today = REMIT_NO_DAY, .scratch = writer_memory()};
}

Test(page, texts_are_never_markup)
{
    static const struct { const char *text, *made; } rows[] = {
        {"", ""},
        {"plain", "plain"},
        {"<script>", "&lt;script&gt;"},
        {"a & b", "a &amp; b"},
        {"&lt;", "&amp;lt;"},
        {"\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"},
        {"two\n\tlines", "two\n\tlines"},
        {"a\rb\x1b[1m\x7f", "a\xef\xbf\xbd" "b\xef\xbf\xbd[1m\xef\xbf\xbd"},
        {"\xc2\x85", "\xef\xbf\xbd"},           /* U+0085, a control */
        {"\xff", "\xef\xbf\xbd"},               /* begins no character */
        {"\xd8\xb9", "\xd8\xb9"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        Page   page = page_on(&out, "en");
        page_text(&page, rows[i].text);
        cr_expect_str_eq(writer_held(&out), rows[i].made);
        writer_free(&out);
        writer_free(&page.scratch);
    }
}

Test(page, what_a_sentence_is_about_stands_apart_and_is_escaped)
{
    Writer out = writer_memory();
    Page   page = page_on(&out, "zh");

    writer_text(&page.scratch, "<1>");
    page_about(&page, WORDING_PARAGRAPH);
    page_about(&page, WORDING_PARAGRAPH);
    cr_assert_str_eq(writer_held(&out),
                     "第<bdi>&lt;1&gt;</bdi>段第<bdi></bdi>段");
    writer_free(&out);
    writer_free(&page.scratch);
}

Test(page, only_a_day_that_may_move_has_a_latest_place)
{
    Writer out = writer_memory();
    Page   page = page_on(&out, "en");

    page_day(&page, REMIT_NO_DAY, REMIT_NO_DAY);
    page_day(&page, 0, 0);
    page_day(&page, 0, 1);
    cr_assert_str_eq(writer_held(&out),
        "<time dir=\"ltr\" datetime=\"1970-01-01\">1970-01-01</time>"
        "<time dir=\"ltr\" datetime=\"1970-01-01\">1970-01-01</time>"
        "? (at the latest <bdi>1970-01-02</bdi>)");
    writer_free(&out);
    writer_free(&page.scratch);
}

Test(page, only_arabic_reads_from_right_to_left)
{
    Writer out = writer_memory();
    Page   arabic = page_on(&out, "ar"), russian = page_on(&out, "ru");

    cr_assert(page_is_rtl(&arabic));
    cr_assert_not(page_is_rtl(&russian));
    writer_free(&out);
    writer_free(&arabic.scratch);
    writer_free(&russian.scratch);
}

/* Else the element would end inside. */
Test(page, style_and_script_close_no_element)
{
    for (const char *const *line = page_style; *line != NULL; line++)
        cr_assert_null(strstr(*line, "</"));
    for (const char *const *line = page_script; *line != NULL; line++)
        cr_assert(strstr(*line, "</") == NULL && strstr(*line, "<!") == NULL);
}
