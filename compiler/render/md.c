/* md.c -- a report in Markdown (CommonMark with tables). */
#include "compiler/render/render.h"
#include "compiler/say/table.h"

static void markdown_line(Writer *out, const char *mark, const char *text)
{
    writer_text(out, mark);
    markdown_text(out, str_of(text));
    writer_text(out, "\n\n");
}

static ColumnKind kind_of(ReportColumnKind kind)
{
    return kind == REPORT_RIGHT ? COLUMN_RIGHT : COLUMN_LEFT;
}

static void put_cells(const ReportSection *section, const bool *shown,
                      Table *table)
{
    uint32_t column = 0;
    Writer   text = writer_memory();

    for (size_t i = 0; i < section->cells.count; i++, column++) {
        if (column == section->column_count)
            column = 0;
        if (!shown[column])
            continue;
        text.count = 0;
        render_cell(&text, &section->cells.at[i]);
        table_cell(table, writer_held(&text));
    }
    writer_free(&text);
}

static void put_table(const Report *report, const ReportSection *section,
                      Writer *out)
{
    uint32_t room = section->column_count + 1, count = 0;
    Column  *columns = memory_new(room * sizeof *columns);
    bool    *shown = memory_new(room);
    Table   *table;

    for (uint32_t i = 0; i < section->column_count; i++) {
        shown[i] = render_column_is_shown(section, i);
        if (shown[i])
            columns[count++] = (Column){
                wording(section->columns[i].title, report->language),
                kind_of(section->columns[i].kind)};
    }
    table = table_new(columns, count);
    put_cells(section, shown, table);
    table_write_markdown(table, out);
    table_free(table);
    memory_free(shown);
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
