/* text.c -- a report for a terminal: tables fitted to its width.
 *
 * Where even the narrowest table is too wide, every row becomes a few lines,
 * a line a column; there nothing is cut, and long lines are broken at blanks. */
#include "compiler/render.h"
#include "compiler/table.h"
#include "lang/unicode.h"

enum { LEAST = 8, GAP = 2, INDENT = 2 };

typedef struct {
    const ReportSection *section;
    Column   *columns;          /* those that are shown */
    uint32_t *from;             /* and where they stand in the section */
    uint32_t  count;
} Shown;

/* ---- lines ------------------------------------------------------------------ */

/* The bytes of `text` that fit into `width`, back to the last blank. */
static uint32_t fitting(Str text, uint32_t width)
{
    uint32_t most = unicode_fit(text, width), at = most;

    if (most == text.len)
        return most;
    while (at > 0 && text.at[at] != ' ')
        at--;
    if (at > 0)
        return at;
    return most > 0 ? most : unicode_cluster(text);
}

/* The text from column `indent` on, as many lines as it takes. */
static void put_wrapped(Writer *out, Str text, uint32_t width, uint32_t indent)
{
    uint32_t room = width > indent + LEAST ? width - indent : LEAST;

    while (width > 0 && unicode_width(text) > room) {
        uint32_t len = fitting(text, room);
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
    writer_char(out, '\n');
}

static void put_title(Writer *out, const char *title, RenderStyle style)
{
    if (style.color)
        writer_text(out, "\033[1m");
    writer_shown(out, str_of(title));
    writer_text(out, style.color ? "\033[0m\n" : "\n");
}

/* ---- tables ----------------------------------------------------------------- */

static ColumnKind kind_of(ReportColumnKind kind)
{
    return kind == REPORT_SHRINKS ? COLUMN_SHRINKS
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

/* The widest text of a column, its title included. */
static uint32_t natural_width(const Shown *shown, uint32_t i, Writer *text)
{
    uint32_t widest = unicode_width(str_of(shown->columns[i].title));

    for (size_t row = 0; row < rows_of(shown->section); row++) {
        uint32_t width;
        text->count = 0;
        render_cell(text, cell_at(shown, row, i));
        width = unicode_width((Str){text->at, (uint32_t)text->count});
        if (width > widest)
            widest = width;
    }
    return widest;
}

/* Whether the table can be made as narrow as that. */
static bool fits(const Shown *shown, uint32_t width)
{
    Writer   text = writer_memory();
    uint64_t total = 0;

    for (uint32_t i = 0; i < shown->count && width > 0; i++) {
        bool     shrinks = shown->columns[i].kind == COLUMN_SHRINKS;
        uint32_t natural = natural_width(shown, i, &text);
        total += GAP + (shrinks && natural > LEAST ? LEAST : natural);
    }
    writer_free(&text);
    return total <= (uint64_t)width + GAP;
}

static void put_table(const Shown *shown, Writer *out, RenderStyle style)
{
    Table *table = table_new(shown->columns, shown->count);
    Writer text = writer_memory();

    for (size_t row = 0; row < rows_of(shown->section); row++) {
        for (uint32_t i = 0; i < shown->count; i++) {
            render_cell(&text, cell_at(shown, row, i));
            table_cell(table, writer_held(&text));
            text.count = 0;
        }
    }
    table_write(table, out, style.width, style.color);
    writer_free(&text);
    table_free(table);
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

/* ---- the report --------------------------------------------------------------- */

static void put_section(const Report *report, const ReportSection *section,
                        Writer *out, RenderStyle style)
{
    Shown shown = shown_begin(report, section);

    writer_char(out, '\n');
    if (render_title_is_shown(report, section))
        put_title(out, section->title, style);
    if (shown.count == 0)
        put_wrapped(out, str_of(wording(WORDING_NOTHING_HERE,
                                        report->language)), style.width, 0);
    else if (fits(&shown, style.width))
        put_table(&shown, out, style);
    else
        put_cards(&shown, out, style);
    shown_end(&shown);
}

void report_as_text(const Report *report, Writer *out, RenderStyle style)
{
    Writer line = writer_memory();
    bool   moves = false;

    put_title(out, report->title, style);
    for (int i = 0; render_head(&line, report, i); i++) {
        put_wrapped(out, str_of(writer_held(&line)), style.width, INDENT);
        line.count = 0;
    }
    for (size_t i = 0; i < report->sections.count; i++) {
        put_section(report, &report->sections.at[i], out, style);
        moves |= render_moves(&report->sections.at[i]);
    }
    if (moves) {
        writer_char(out, '\n');
        put_wrapped(out, str_of(wording(WORDING_DAY_MAY_MOVE,
                                        report->language)), style.width,
                    INDENT);
    }
    writer_free(&line);
}
