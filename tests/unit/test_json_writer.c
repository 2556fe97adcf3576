/* JSON: brackets, commas, line ends and escapes. */
#include "compiler/say/json_writer.h"

#include <criterion/criterion.h>

Test(json_writer, nested_values_are_separated_by_commas)
{
    Writer out = writer_memory();
    Json   json = json_begin(&out);

    json_open(&json, '{');
    json_member(&json, "a", "x");
    json_key(&json, "b");
    json_open(&json, '[');
    json_number(&json, -7);
    json_nothing(&json);
    json_open(&json, '{');
    json_close(&json, '}');
    json_close(&json, ']');
    json_member_bool(&json, "c", true);
    json_member_day(&json, "d", remit_day(2011, 7, 4));
    json_member_day(&json, "e", REMIT_NO_DAY);
    json_member_or_null(&json, "f", "");
    json_close(&json, '}');
    cr_assert_str_eq(writer_held(&out),
                     "{\"a\":\"x\",\"b\":[-7,null,{}],\"c\":true,"
                     "\"d\":\"2011-07-04\",\"e\":null,\"f\":null}");
    writer_free(&out);
}

Test(json_writer, elements_of_an_array_of_lines_have_a_line_each)
{
    Writer out = writer_memory();
    Json   json = json_begin(&out);

    json_open(&json, '{');
    json_key(&json, "a");
    json_open_lines(&json);
    for (int i = 0; i < 2; i++) {
        json_open(&json, '{');
        json_key(&json, "n");
        json_open(&json, '[');
        json_number(&json, i);
        json_number(&json, i);
        json_close(&json, ']');
        json_close(&json, '}');
    }
    json_close_lines(&json);
    json_key(&json, "b");
    json_open_lines(&json);
    json_close_lines(&json);
    json_close(&json, '}');
    cr_assert_str_eq(writer_held(&out),
                     "{\"a\":[\n{\"n\":[0,0]},\n{\"n\":[1,1]}\n],\"b\":[]}");
    writer_free(&out);
}

Test(json_writer, strings_are_escaped_and_always_valid)
{
    static const struct { const char *text, *json; } rows[] = {
        {"", "\"\""},
        {"plain", "\"plain\""},
        {"\"\\/", "\"\\\"\\\\/\""},
        {"a\nb\tc\rd", "\"a\\nb\\tc\\rd\""},
        {"\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\""},
        {"报告 é", "\"报告 é\""},
        {"\xc2\x85", "\"\\u0085\""},
        {"a\xff" "b", "\"a\\ufffdb\""},
        {"\xe6\x8a", "\"\\ufffd\\ufffd\""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        Json   json = json_begin(&out);
        json_text(&json, rows[i].text);
        cr_expect_str_eq(writer_held(&out), rows[i].json);
        writer_free(&out);
    }
}
