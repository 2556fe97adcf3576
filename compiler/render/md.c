/* md.c -- a report in Markdown (CommonMark with tables). */
#include "compiler/render.h"
#include "compiler/table.h"

static void markdown_line(Writer *out, const char *mark, const char *text)
{
    writer_text(out, mark);
    markdown_text(out, str_of(text));
    writer_text(out, "\n\n");
}

static void put_table(const Report *report, const ReportSection *section,
                      Writer *out)
{
    Column  *columns = memory_new((section->column_count + 1) *
                                  sizeof *columns);
    Writer   text = writer_memory();
    uint32_t count = 0;
    Table   *table;

    for (uint32_t i = 0; i < section->column_count; i++)
        if (render_column_is_shown(section, i))
            columns[count++] = (Column){
                wording(section->columns[i].title, report->language),
                section->columns[i].kind == REPORT_RIGHT ? COLUMN_RIGHT
                                                         : COLUMN_LEFT};
    table = table_new(columns, count);
    for (size_t i = 0; i < section->cells.count; i++) {
        if (!render_column_is_shown(section,
                                    (uint32_t)(i % section->column_count)))
            continue;
        render_cell(&text, &section->cells.at[i]);
        table_cell(table, writer_held(&text));
        text.count = 0;
    }
    table_write_markdown(table, out);
    table_free(table);
    writer_free(&text);
    memory_free(columns);
}

static void put_section(const Report *report, const ReportSection *section,
                        Writer *out)
{
    if (render_title_is_shown(report, section))
        markdown_line(out, "## ", section->title);
    if (section->cells.count == 0) {
        markdown_line(out, "", wording(WORDING_NOTHING_HERE,
                                       report->language));
        return;
    }
    put_table(report, section, out);
    writer_char(out, '\n');
    if (render_moves(section))
        markdown_line(out, "", wording(WORDING_DAY_MAY_MOVE,
                                       report->language));
}

void report_as_md(const Report *report, Writer *out, RenderStyle style)
{
    Writer line = writer_memory();

    (void)style;
    markdown_line(out, "# ", report->title);
    for (int i = 0; render_head(&line, report, i); i++) {
        markdown_line(out, "", writer_held(&line));
        line.count = 0;
    }
    for (size_t i = 0; i < report->sections.count; i++)
        put_section(report, &report->sections.at[i], out);
    writer_free(&line);
}
