/* Tables: columns that line up, whatever the script. */
#include "compiler/say/table.h"

#include <criterion/criterion.h>

static const Column columns[] = {
    {"WHO", COLUMN_LEFT}, {"DAYS", COLUMN_RIGHT}, {"TITLE", COLUMN_SHRINKS}};

static Table *table_of(const char *const *cells, size_t count)
{
    Table *table = table_new(columns, 3);

    for (size_t i = 0; i < count; i++)
        table_cell(table, cells[i]);
    return table;
}

static void expect(const char *const *cells, size_t count, uint32_t width,
                   const char *wanted)
{
    Table *table = table_of(cells, count);
    Writer out = writer_memory();

    table_write(table, &out, width, false);
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
    table_free(table);
}

Test(table, columns_are_as_wide_as_what_stands_in_them)
{
    static const char *const cells[] = {"SG", "7", "Report",
                                        "秘书长", "-114", "e\xcc\x81t\xc3\xa9"};

    expect(cells, 6, 0,
           "WHO     DAYS  TITLE\n"
           "SG         7  Report\n"
           "秘书长  -114  e\xcc\x81t\xc3\xa9\n");
}

Test(table, a_row_ends_with_its_last_cell)
{
    static const char *const cells[] = {"SG", "", "", "GA", "12345", "x"};

    expect(cells, 6, 0,
           "WHO   DAYS  TITLE\n"
           "SG\n"
           "GA   12345  x\n");
}

Test(table, a_column_in_which_nothing_stands_is_left_out)
{
    static const char *const cells[] = {"SG", "", "x", "GA", "", "y"};

    expect(cells, 6, 0,
           "WHO  TITLE\n"
           "SG   x\n"
           "GA   y\n");
}

/* 3 + 2 + 4 + 2 leave 12 of 23 for the title. */
Test(table, a_column_is_cut_between_characters_to_fit_a_terminal)
{
    static const char *const cells[] = {"SG", "7", "A title of many words",
                                        "GA", "8", "报告报告报告报告"};

    expect(cells, 6, 23,
           "WHO  DAYS  TITLE\n"
           "SG      7  A title of \xe2\x80\xa6\n"
           "GA      8  报告报告报\xe2\x80\xa6\n");
}

Test(table, hidden_characters_are_shown_escaped)
{
    static const char *const cells[] = {"a\x1b[1m", "1", "x\ny"};

    expect(cells, 3, 0,
           "WHO         DAYS  TITLE\n"
           "a\\u{1B}[1m     1  x y\n");
}

Test(table, markdown_cells_hold_no_marks)
{
    static const char *const cells[] = {"a|b", "1", "*x* <b>"};
    Table *table = table_of(cells, 3);
    Writer out = writer_memory();

    table_write_markdown(table, &out);
    cr_assert_str_eq(writer_held(&out),
                     "| WHO | DAYS | TITLE |\n"
                     "| --- | ---: | --- |\n"
                     "| a\\|b | 1 | \\*x\\* \\<b\\> |\n");
    writer_free(&out);
    table_free(table);
}
