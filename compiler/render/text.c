/* text.c -- a report for a terminal: tables fitted to its width.
 *
 * What is too long for its column goes on below.  Where even the narrowest
 * table is too wide, every row becomes a few lines, a line a column; sections
 * with the same columns look alike. */
#include "compiler/render/render.h"
#include "compiler/say/table.h"
#include "lang/unicode.h"

enum { LEAST = 8, INDENT = 2 };

typedef struct {
    const ReportSection *section;
    Column   *columns;          /* those that are shown */
    uint32_t *from;             /* and where they stand in the section */
    uint32_t  count;
} Shown;

/* ---- lines --------------------------------------------------------------- */

/* The text, as many lines as it takes; from the second on `indent` blanks. */
static void put_lines(Writer *out, Str text, uint32_t width, uint32_t indent)
{
    uint32_t room = width > indent + LEAST ? width - indent : LEAST;

    while (width > 0 && unicode_width(text) > room) {
        uint32_t len = table_line(text, room);
        writer_shown(out, (Str){text.at, len});
        while (len < text.len && text.at[len] == ' ')
            len++;
        text.at += len;
        text.len -= len;
        if (text.len == 0)
            break;
        writer_char(out, '\n');
        writer_spaces(out, indent);
    }
    writer_shown(out, text);
}

static void put_wrapped(Writer *out, Str text, uint32_t width, uint32_t indent)
{
    put_lines(out, text, width, indent);
    writer_char(out, '\n');
}

static void put_title(Writer *out, const char *title, RenderStyle style)
{
    if (style.color)
        writer_text(out, "\033[1m");
    put_lines(out, str_of(title), style.width, 0);
    writer_text(out, style.color ? "\033[0m\n" : "\n");
}

/* ---- tables -------------------------------------------------------------- */

static ColumnKind kind_of(ReportColumnKind kind)
{
    return kind == REPORT_WRAPS ? COLUMN_WRAPS
         : kind == REPORT_RIGHT   ? COLUMN_RIGHT : COLUMN_LEFT;
}

static Shown shown_begin(const Report *report, const ReportSection *section)
{
    Shown shown = {section, NULL, NULL, 0};
    uint32_t room = section->column_count + 1;

    shown.columns = memory_new(room * sizeof *shown.columns);
    shown.from = memory_new(room * sizeof *shown.from);
    for (uint32_t i = 0; i < section->column_count; i++) {
        const ReportColumn *column = &section->columns[i];
        if (!render_column_is_shown(section, i))
            continue;
        shown.columns[shown.count] = (Column){
            wording(column->title, report->language), kind_of(column->kind)};
        shown.from[shown.count++] = i;
    }
    return shown;
}

static void shown_end(Shown *shown)
{
    memory_free(shown->columns);
    memory_free(shown->from);
}

static const ReportCell *cell_at(const Shown *shown, size_t row, uint32_t i)
{
    return &shown->section->cells.at[row * shown->section->column_count +
                                     shown->from[i]];
}

static size_t rows_of(const ReportSection *section)
{
    return section->cells.count / section->column_count;
}

static Table *table_of(const Shown *shown)
{
    Table *table = table_new(shown->columns, shown->count);
    Writer text = writer_memory();

    for (size_t row = 0; row < rows_of(shown->section); row++) {
        for (uint32_t i = 0; i < shown->count; i++) {
            text.count = 0;
            render_cell(&text, cell_at(shown, row, i));
            table_cell(table, writer_held(&text));
        }
    }
    writer_free(&text);
    return table;
}

static void put_card(const Shown *shown, size_t row, Writer *out,
                     RenderStyle style)
{
    Writer text = writer_memory();

    for (uint32_t i = 0; i < shown->count; i++) {
        const ReportCell *cell = cell_at(shown, row, i);
        if (cell->kind == CELL_EMPTY)
            continue;
        text.count = 0;
        writer_format(&text, "%s: ", shown->columns[i].title);
        render_cell(&text, cell);
        put_wrapped(out, (Str){text.at, (uint32_t)text.count}, style.width,
                    INDENT);
    }
    writer_free(&text);
}

static void put_cards(const Shown *shown, Writer *out, RenderStyle style)
{
    for (size_t row = 0; row < rows_of(shown->section); row++) {
        if (row > 0)
            writer_char(out, '\n');
        put_card(shown, row, out, style);
    }
}

/* ---- the report ---------------------------------------------------------- */

static bool section_fits(const Report *report, const ReportSection *section,
                         uint32_t width)
{
    Shown  shown = shown_begin(report, section);
    Table *table = table_of(&shown);
    bool   fits = width == 0 || table_fits(table, width);

    table_free(table);
    shown_end(&shown);
    return fits;
}

static void put_section(const Report *report, const ReportSection *section,
                        bool as_table, Writer *out, RenderStyle style)
{
    Shown  shown = shown_begin(report, section);
    Table *table = table_of(&shown);

    writer_char(out, '\n');
    if (render_title_is_shown(report, section))
        put_title(out, section->title, style);
    if (shown.count == 0)
        put_wrapped(out, str_of(wording(WORDING_NOTHING_HERE,
                                        report->language)), style.width, 0);
    else if (as_table)
        table_write(table, out, style.width, style.color);
    else
        put_cards(&shown, out, style);
    table_free(table);
    shown_end(&shown);
}

/* For each section whether it fits, and all that have the same columns. */
static bool *fitting_sections(const Report *report, uint32_t width)
{
    size_t count = report->sections.count;
    const ReportSection *sections = report->sections.at;
    bool  *own = memory_new(count + 1), *fit = memory_new(count + 1);

    for (size_t i = 0; i < count; i++)
        own[i] = section_fits(report, &sections[i], width);
    for (size_t i = 0; i < count; i++) {
        fit[i] = true;
        for (size_t k = 0; k < count && fit[i]; k++)
            fit[i] = own[k] || sections[k].columns != sections[i].columns;
    }
    memory_free(own);
    return fit;
}

static void put_head(const Report *report, Writer *out, RenderStyle style)
{
    Writer line = writer_memory();

    put_title(out, report->title, style);
    for (int i = 0; render_head(&line, report, i); i++) {
        put_wrapped(out, str_of(writer_held(&line)), style.width, INDENT);
        line.count = 0;
    }
    writer_free(&line);
}

void report_as_text(const Report *report, Writer *out, RenderStyle style)
{
    bool *fit = fitting_sections(report, style.width);
    bool  moves = false;

    put_head(report, out, style);
    for (size_t i = 0; i < report->sections.count; i++) {
        put_section(report, &report->sections.at[i], fit[i], out, style);
        moves |= render_moves(&report->sections.at[i]);
    }
    if (moves) {
        writer_char(out, '\n');
        put_wrapped(out, str_of(wording(WORDING_DAY_MAY_MOVE,
                                        report->language)), style.width,
                    INDENT);
    }
    memory_free(fit);
}
