/* table.c -- measures every cell, settles the widths, writes the rows. */
#include "compiler/table.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "lang/arena.h"
#include "lang/memory.h"
#include "lang/unicode.h"

enum { GAP = 2, LEAST = 8, MOST_COLUMNS = 1000 };

typedef struct {
    Str      text;
    uint32_t width;
} Cell;

struct Table {
    const Column *columns;
    uint32_t      count;        /* of columns */
    Arena        *arena;
    VEC(Cell)     cells;        /* row by row */
};

Table *table_new(const Column *columns, uint32_t count)
{
    Table *table = memory_new(sizeof *table);

    *table = (Table){.columns = columns, .count = count, .arena = arena_new()};
    return table;
}

void table_free(Table *table)
{
    VEC_FREE(&table->cells);
    arena_free(table->arena);
    memory_free(table);
}

void table_cell(Table *table, const char *text)
{
    uint32_t len = (uint32_t)strlen(text);
    Str      kept = {arena_copy(table->arena, text, len), len};

    VEC_PUSH(&table->cells, (Cell){kept, unicode_width(kept)});
}

/* ---- widths ------------------------------------------------------------- */

/* 0: nothing stands in the column. */
static uint32_t natural_width(const Table *table, uint32_t column)
{
    uint32_t title = unicode_width(str_of(table->columns[column].title));
    uint32_t widest = 0;

    for (size_t i = column; i < table->cells.count; i += table->count)
        if (table->cells.at[i].width > widest)
            widest = table->cells.at[i].width;
    return widest == 0 || widest > title ? widest : title;
}

static uint32_t *natural_widths(const Table *table)
{
    uint32_t *widths = memory_new(table->count * sizeof *widths);

    for (uint32_t i = 0; i < table->count; i++)
        widths[i] = natural_width(table, i);
    return widths;
}

/* The widest column that may yet shrink; table->count: none. */
static uint32_t widest_column(const Table *table, const uint32_t *widths)
{
    uint32_t found = table->count, most = LEAST;

    for (uint32_t i = 0; i < table->count; i++) {
        if (table->columns[i].kind != COLUMN_SHRINKS || widths[i] <= most)
            continue;
        found = i;
        most = widths[i];
    }
    return found;
}

/* Takes from the widest until the row fits, or nothing is left to take. */
static void shrink(const Table *table, uint32_t *widths, uint32_t width)
{
    uint64_t total = 0;

    for (uint32_t i = 0; i < table->count; i++) {
        if (table->columns[i].kind == COLUMN_SHRINKS && widths[i] > width)
            widths[i] = width;
        if (widths[i] > 0)
            total += widths[i] + (total > 0 ? GAP : 0);
    }
    while (total > width) {
        uint32_t widest = widest_column(table, widths);
        if (widest == table->count)
            return;
        widths[widest]--;
        total--;
    }
}

uint32_t table_terminal_width(int fd)
{
    const char    *said = getenv("COLUMNS");
    struct winsize size;
    long           columns = said == NULL ? 0 : strtol(said, NULL, 10);

    if (!isatty(fd))
        return 0;
    if (columns > 0 && columns <= MOST_COLUMNS)
        return (uint32_t)columns;
    if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

/* ---- rows --------------------------------------------------------------- */

static void write_cell(Writer *out, const Column *column, Cell cell,
                       uint32_t width, bool last)
{
    uint32_t blank;

    if (cell.width > width) {
        cell.text.len = unicode_fit(cell.text, width - 1);
        cell.width = unicode_width(cell.text) + 1;
        writer_shown(out, cell.text);
        writer_text(out, "\xe2\x80\xa6");       /* an ellipsis */
        cell.text.len = 0;
    }
    blank = width - cell.width;
    if (column->kind == COLUMN_RIGHT)
        writer_spaces(out, blank);
    writer_shown(out, cell.text);
    if (!last)
        writer_spaces(out, (column->kind == COLUMN_RIGHT ? 0 : blank) + GAP);
}

/* Blank cells at the end of a row leave no blanks behind. */
static uint32_t last_filled(const Table *table, const Cell *row,
                            const uint32_t *widths)
{
    uint32_t last = table->count - 1;

    while (last > 0 && (row[last].text.len == 0 || widths[last] == 0))
        last--;
    return last;
}

static void write_row(const Table *table, Writer *out, const uint32_t *widths,
                      const Cell *row)
{
    uint32_t last = last_filled(table, row, widths);

    for (uint32_t i = 0; i <= last; i++)
        if (widths[i] > 0)
            write_cell(out, &table->columns[i], row[i], widths[i], i == last);
}

static void write_titles(const Table *table, Writer *out,
                         const uint32_t *widths, bool color)
{
    Cell *titles = memory_new(table->count * sizeof *titles);

    for (uint32_t i = 0; i < table->count; i++) {
        Str title = str_of(table->columns[i].title);
        titles[i] = (Cell){title, unicode_width(title)};
    }
    if (color)
        writer_text(out, "\033[1m");
    write_row(table, out, widths, titles);
    if (color)
        writer_text(out, "\033[0m");
    writer_char(out, '\n');
    memory_free(titles);
}

void table_write(const Table *table, Writer *out, uint32_t width, bool color)
{
    uint32_t *widths = natural_widths(table);

    if (width > 0)
        shrink(table, widths, width);
    write_titles(table, out, widths, color);
    for (size_t i = 0; i + table->count <= table->cells.count;
         i += table->count) {
        write_row(table, out, widths, table->cells.at + i);
        writer_char(out, '\n');
    }
    memory_free(widths);
}

/* ---- Markdown ----------------------------------------------------------- */

void markdown_text(Writer *out, Str text)
{
    Writer shown = writer_memory();

    writer_shown(&shown, text);
    for (size_t i = 0; i < shown.count; i++) {
        if (strchr("\\`*_[]<>|&#", shown.at[i]) != NULL)
            writer_char(out, '\\');
        writer_char(out, shown.at[i]);
    }
    writer_free(&shown);
}

static void markdown_head(const Table *table, Writer *out,
                          const uint32_t *widths)
{
    for (uint32_t i = 0; i < table->count; i++)
        if (widths[i] > 0)
            writer_format(out, "| %s ", table->columns[i].title);
    writer_text(out, "|\n");
    for (uint32_t i = 0; i < table->count; i++)
        if (widths[i] > 0)
            writer_text(out, table->columns[i].kind == COLUMN_RIGHT ? "| ---: "
                                                                    : "| --- ");
    writer_text(out, "|\n");
}

void table_write_markdown(const Table *table, Writer *out)
{
    uint32_t *widths = natural_widths(table);

    markdown_head(table, out, widths);
    for (size_t i = 0; i < table->cells.count; i++) {
        if (widths[i % table->count] > 0) {
            writer_text(out, "| ");
            markdown_text(out, table->cells.at[i].text);
            writer_char(out, ' ');
        }
        if ((i + 1) % table->count == 0)
            writer_text(out, "|\n");
    }
    memory_free(widths);
}
