/* One report in every format, with what is hostile to each in its cells. */
#include "compiler/render/render.h"

#include <criterion/criterion.h>

static const ReportColumn columns[] = {
    {"what", WORDING_COL_WHAT, REPORT_WRAPS},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"days", WORDING_COL_DAYS, REPORT_RIGHT},
    {"status", WORDING_COL_STATUS, REPORT_WRAPS},
    {"force", WORDING_COL_FORCE, REPORT_DATA},
};

static const ReportColumn others[] = {
    {"name", WORDING_COL_NAME, REPORT_WRAPS},
    {"days", WORDING_COL_DAYS, REPORT_RIGHT},
};

static RemitDay day(const char *text)
{
    RemitDay found = REMIT_NO_DAY;

    remit_day_parse(text, strlen(text), &found);
    return found;
}

/* An empty report, as report_make makes one. */
static Report *blank(void)
{
    Report *report = memory_new(sizeof *report);

    report->arena = arena_new();
    report->scratch = writer_memory();
    report->key = "test";
    report->title = "The title";
    report->language = "en";
    report->latest = "A/1";
    report->as_of = REMIT_NO_DAY;
    report->today = day("2011-01-31");
    report->has_graph = true;
    return report;
}

static void row(Report *report, const char *what, const char *due, int days)
{
    report_text(report, what);
    report_day(report, day(due));
    report_number(report, days);
    report_word(report, "cannot-tell", WORDING_STATUS_CANNOT_TELL);
    report_text(report, "hidden");
}

static Report *sample(void)
{
    Report  *report = blank();
    uint32_t a, b;

    REPORT_SECTION(report, "first", "The title", columns);
    row(report, "\033[31m=1+1\n\"x\"", "2011-07-04", -3);
    report->sections.at[0].cells.at[1].tentative = true;
    row(report, "a|b \xE2\x80\xAE<c>", "", 12);
    REPORT_SECTION(report, "second", "Second", others);
    report_text(report, "Zoe");
    report_empty(report);
    REPORT_SECTION(report, "third", "Third", others);
    a = report_node(report, REPORT_NODE_ACT, "a \"b\" \\N &amp;\033", "", true);
    b = report_node(report, REPORT_NODE_SESSION, "s\nt", "2011-07-04", false);
    report_edge(report, a, b, "", true);
    report_edge(report, b, a, "]; x", false);
    return report;
}

static void expect(Format format, RenderStyle style, const char *wanted)
{
    Report *report = sample();
    Writer  out = writer_memory();

    report_print(format, report, &out, style);
    cr_expect_str_eq(writer_held(&out), wanted, "%s", writer_held(&out));
    writer_free(&out);
    report_free(report);
}

Test(render_report, text_shows_what_is_hidden_and_leaves_out_what_is_empty)
{
    expect(FORMAT_TEXT, (RenderStyle){0, false},
           "The title\n"
           "Edition of 2011-01-31\n"
           "Latest instrument: A/1\n"
           "\n"
           "What                Due          Days  Status\n"
           "\\u{1B}[31m=1+1 \"x\"  2011-07-04?    -3  cannot tell\n"
           "a|b \\u{202E}<c>                    12  cannot tell\n"
           "\n"
           "Second\n"
           "Name\n"
           "Zoe\n"
           "\n"
           "Third\n"
           "None.\n"
           "\n"
           "? the date is tentative: the earliest day is shown\n");
}

Test(render_report, text_too_wide_for_the_terminal_is_a_line_a_column)
{
    expect(FORMAT_TEXT, (RenderStyle){30, false},
           "The title\n"
           "Edition of 2011-01-31\n"
           "Latest instrument: A/1\n"
           "\n"
           "What: \\u{1B}[31m=1+1 \"x\"\n"
           "Due: 2011-07-04?\n"
           "Days: -3\n"
           "Status: cannot tell\n"
           "\n"
           "What: a|b \\u{202E}<c>\n"
           "Days: 12\n"
           "Status: cannot tell\n"
           "\n"
           "Second\n"
           "Name\n"
           "Zoe\n"
           "\n"
           "Third\n"
           "None.\n"
           "\n"
           "? the date is tentative: the\n"
           "  earliest day is shown\n");
}

Test(render_report, markdown_escapes_its_marks)
{
    expect(FORMAT_MARKDOWN, (RenderStyle){0, false},
           "# The title\n\n"
           "Edition of 2011-01-31\n\n"
           "Latest instrument: A/1\n\n"
           "| What | Due | Days | Status |\n"
           "| --- | --- | ---: | --- |\n"
           "| \\\\u{1B}\\[31m=1+1 \"x\" | 2011-07-04? | -3 | cannot tell |\n"
           "| a\\|b \\\\u{202E}\\<c\\> |  | 12 | cannot tell |\n"
           "\n"
           "? the date is tentative: the earliest day is shown\n\n"
           "## Second\n\n"
           "| Name |\n"
           "| --- |\n"
           "| Zoe |\n"
           "\n"
           "## Third\n\n"
           "None.\n\n");
}

Test(render_report, csv_has_the_columns_of_all_sections)
{
    expect(FORMAT_CSV, (RenderStyle){0, false},
           "section,what,due,days,status,force,name\n"
           "first,\"\033[31m=1+1\n\"\"x\"\"\",2011-07-04,-3,cannot-tell,"
           "hidden,\n"
           "first,a|b \xE2\x80\xAE<c>,,12,cannot-tell,hidden,\n"
           "second,,,,,,Zoe\n");
}

Test(render_report, json_keeps_every_text)
{
    expect(FORMAT_JSON, (RenderStyle){0, false},
           "{\"report\":\"test\",\"title\":\"The title\",\"as_of\":null,"
           "\"today\":\"2011-01-31\",\"latest_instrument\":\"A/1\","
           "\"sections\":[\n"
           "{\"name\":\"first\",\"title\":\"The title\",\"rows\":["
           "{\"what\":\"\\u001b[31m=1+1\\n\\\"x\\\"\",\"due\":\"2011-07-04\","
           "\"days\":-3,\"status\":\"cannot-tell\",\"force\":\"hidden\"},"
           "{\"what\":\"a|b \xE2\x80\xAE<c>\",\"due\":null,\"days\":12,"
           "\"status\":\"cannot-tell\",\"force\":\"hidden\"}"
           "]},\n"
           "{\"name\":\"second\",\"title\":\"Second\",\"rows\":["
           "{\"name\":\"Zoe\",\"days\":null}"
           "]},\n"
           "{\"name\":\"third\",\"title\":\"Third\",\"rows\":[]}\n"
           "],\"graph\":{\"nodes\":[\n"
           "{\"number\":1,\"kind\":\"act\",\"label\":"
           "\"a \\\"b\\\" \\\\N &amp;\\u001b\",\"second\":null,"
           "\"strong\":true},\n"
           "{\"number\":2,\"kind\":\"session\",\"label\":\"s\\nt\","
           "\"second\":\"2011-07-04\",\"strong\":false}\n"
           "],\"edges\":[\n"
           "{\"from\":1,\"to\":2,\"label\":null,\"strong\":true},\n"
           "{\"from\":2,\"to\":1,\"label\":\"]; x\",\"strong\":false}\n"
           "]}}\n");
}

Test(render_report, dot_quotes_every_label)
{
    expect(FORMAT_DOT, (RenderStyle){0, false},
           "digraph test {\n"
           "    graph [rankdir=LR, charset=\"UTF-8\"];\n"
           "    n1 [shape=box, label=\"a \\\"b\\\" \\\\N &amp;amp;"
           "\\\\u{1B}\", style=bold];\n"
           "    n2 [shape=ellipse, label=\"s t\\n2011-07-04\"];\n"
           "    n1 -> n2 [];\n"
           "    n2 -> n1 [style=dashed, label=\"]; x\"];\n"
           "}\n");
}

/* By the second letter of the first cell. */
static int second_letter(const ReportCell *left, const ReportCell *right)
{
    return (left->text[1] > right->text[1]) - (left->text[1] < right->text[1]);
}

Test(render_report, rows_that_are_equal_stay_in_their_order)
{
    static const char *const names[] = {"ab", "ca", "ba", "db", "ac", "fa",
                                        "eb"};
    static const char *const wanted[] = {"ca", "ba", "fa", "ab", "db", "eb",
                                         "ac"};
    Report *report = blank();

    REPORT_SECTION(report, "first", "First", others);
    for (int i = 0; i < 7; i++) {
        report_text(report, names[i]);
        report_number(report, i);
    }
    report_sort(report, second_letter);
    for (size_t i = 0; i < 7; i++)
        cr_expect_str_eq(report->sections.at[0].cells.at[2 * i].text,
                         wanted[i]);
    report_free(report);
}

Test(render_report, every_kind_is_found_by_its_name_and_no_other)
{
    ReportKind found;

    for (int i = 0; i < REPORT_COUNT; i++) {
        cr_expect(report_find(report_name((ReportKind)i), &found));
        cr_expect_eq((int)found, i);
    }
    cr_expect_not(report_find("", &found));
    cr_expect_not(report_find("statuses", &found));
}
