/* CSV: quoting, and what a spreadsheet would calculate. */
#include "compiler/say/csv_writer.h"

#include <criterion/criterion.h>

Test(csv_writer, cells_are_quoted_where_they_must_be)
{
    static const struct { const char *text, *cell; } rows[] = {
        {"", "\n"},
        {"plain", "plain\n"},
        {"a,b", "\"a,b\"\n"},
        {"say \"x\"", "\"say \"\"x\"\"\"\n"},
        {"two\nlines", "\"two\nlines\"\n"},
        {"=1+2", "\"'=1+2\"\n"},
        {"@x\"y", "\"'@x\"\"y\"\n"},
        {"a=b", "a=b\n"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        Csv    csv = csv_begin(&out);
        csv_text(&csv, rows[i].text);
        csv_end_row(&csv);
        cr_expect_str_eq(writer_held(&out), rows[i].cell);
        writer_free(&out);
    }
}

Test(csv_writer, rows_begin_anew)
{
    Writer out = writer_memory();
    Csv    csv = csv_begin(&out);

    csv_number(&csv, -12);
    csv_day(&csv, remit_day(2011, 7, 4));
    csv_end_row(&csv);
    csv_empty(&csv);
    csv_text(&csv, "x");
    csv_end_row(&csv);
    cr_assert_str_eq(writer_held(&out), "-12,2011-07-04\n,x\n");
    writer_free(&out);
}
