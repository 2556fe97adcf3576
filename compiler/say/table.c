/* table.c -- measures every cell, settles the widths, writes the rows. */
#include "compiler/say/table.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "lang/arena.h"
#include "lang/memory.h"
#include "lang/unicode.h"

/* LEAST is what a column may shrink to; one that wraps, to its longest word,
 * if that is not wider than WORD. */
enum { GAP = 2, LEAST = 8, WORD = 12, MOST_LINES = 6, MOST_COLUMNS = 1000 };

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

/* ---- widths -------------------------------------------------------------- */

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

static uint32_t longest_word(Str text)
{
    uint32_t longest = 0, from = 0;

    for (uint32_t i = 0; i <= text.len && longest < WORD; i++) {
        uint32_t width;
        if (i < text.len && text.at[i] != ' ')
            continue;
        width = unicode_width((Str){text.at + from, i - from});
        longest = width > longest ? width : longest;
        from = i + 1;
    }
    return longest < WORD ? longest : WORD;
}

/* How narrow a column so wide may become. */
static uint32_t least_width(const Table *table, uint32_t column,
                            uint32_t natural)
{
    uint32_t least;

    switch (table->columns[column].kind) {
    case COLUMN_LEFT:
    case COLUMN_RIGHT:
        return natural;
    case COLUMN_SHRINKS:
        return natural < LEAST ? natural : LEAST;
    case COLUMN_WRAPS:
        break;
    }
    least = longest_word(str_of(table->columns[column].title));
    for (size_t i = column; i < table->cells.count && least < WORD;
         i += table->count) {
        uint32_t word = longest_word(table->cells.at[i].text);
        least = word > least ? word : least;
    }
    return least < natural ? least : natural;
}

static uint32_t *least_widths(const Table *table, const uint32_t *widths)
{
    uint32_t *least = memory_new(table->count * sizeof *least);

    for (uint32_t i = 0; i < table->count; i++)
        least[i] = least_width(table, i, widths[i]);
    return least;
}

static uint64_t total_width(const Table *table, const uint32_t *widths)
{
    uint64_t total = 0;

    for (uint32_t i = 0; i < table->count; i++)
        if (widths[i] > 0)
            total += widths[i] + (total > 0 ? GAP : 0);
    return total;
}

/* The widest column that may yet shrink; table->count: none. */
static uint32_t widest_column(const Table *table, const uint32_t *widths,
                              const uint32_t *least)
{
    uint32_t found = table->count, most = 0;

    for (uint32_t i = 0; i < table->count; i++) {
        if (widths[i] <= least[i] || widths[i] <= most)
            continue;
        found = i;
        most = widths[i];
    }
    return found;
}

/* Takes from the widest until the row fits, or nothing is left to take. */
static void shrink(const Table *table, uint32_t *widths, uint32_t width)
{
    uint32_t *least = least_widths(table, widths);
    uint64_t  total;

    for (uint32_t i = 0; i < table->count; i++)
        if (widths[i] > width && widths[i] > least[i])
            widths[i] = width > least[i] ? width : least[i];
    total = total_width(table, widths);
    while (total > width) {
        uint32_t widest = widest_column(table, widths, least);
        if (widest == table->count)
            break;
        widths[widest]--;
        total--;
    }
    memory_free(least);
}

bool table_fits(const Table *table, uint32_t width)
{
    uint32_t *widths = natural_widths(table);
    uint32_t *least = least_widths(table, widths);
    bool      fits = total_width(table, least) <= width;

    memory_free(least);
    memory_free(widths);
    return fits;
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

/* ---- rows ---------------------------------------------------------------- */

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

static void write_line(const Table *table, Writer *out, const uint32_t *widths,
                       const Cell *row)
{
    uint32_t last = last_filled(table, row, widths);

    for (uint32_t i = 0; i <= last; i++)
        if (widths[i] > 0)
            write_cell(out, &table->columns[i], row[i], widths[i], i == last);
}

static uint32_t break_at_blank(Str text, uint32_t most)
{
    while (most > 0 && text.at[most] != ' ')
        most--;
    return most;
}

/* Behind a hyphen or a slash, before a bracket: parts of names and symbols. */
static uint32_t break_in_word(Str text, uint32_t most)
{
    while (most > 0 && text.at[most - 1] != '-' && text.at[most - 1] != '/' &&
           text.at[most] != '[')
        most--;
    return most;
}

uint32_t table_line(Str text, uint32_t width)
{
    uint32_t most = unicode_fit(text, width), at;

    if (most == text.len)
        return most;
    if (most == 0)
        return unicode_cluster(text);
    at = break_at_blank(text, most);
    if (at == 0)
        at = break_in_word(text, most);
    return at > 0 ? at : most;
}

static void skip(Str *text, uint32_t len)
{
    while (len < text->len && text->at[len] == ' ')
        len++;
    text->at += len;
    text->len -= len;
}

/* What of the cell stands on this line; the rest is left in it. */
static Cell take_line(Cell *cell, ColumnKind kind, uint32_t width, bool last)
{
    Cell line = *cell;

    if (kind == COLUMN_WRAPS && cell->width > width && !last)
        line.text.len = table_line(cell->text, width);
    line.width = unicode_width(line.text);
    skip(&cell->text, line.text.len);
    cell->width = unicode_width(cell->text);
    return line;
}

/* As many lines as the cells that wrap need, or may have. */
static void write_lines(const Table *table, Writer *out, const uint32_t *widths,
                        const Cell *row)
{
    size_t size = table->count * sizeof *row;
    Cell  *rest = memory_new(size), *line = memory_new(size);
    bool   more = true;

    memcpy(rest, row, size);
    for (uint32_t i = 0; i < table->count; i++)
        if (widths[i] == 0)
            rest[i] = (Cell){{"", 0}, 0};
    for (int number = 1; more; number++) {
        more = false;
        for (uint32_t i = 0; i < table->count; i++) {
            line[i] = take_line(&rest[i], table->columns[i].kind, widths[i],
                                number == MOST_LINES);
            more |= rest[i].text.len > 0;
        }
        write_line(table, out, widths, line);
        if (more)
            writer_char(out, '\n');
    }
    memory_free(line);
    memory_free(rest);
}

static void write_row(const Table *table, Writer *out, const uint32_t *widths,
                      const Cell *row)
{
    for (uint32_t i = 0; i < table->count; i++) {
        if (table->columns[i].kind == COLUMN_WRAPS && widths[i] > 0 &&
            row[i].width > widths[i]) {
            write_lines(table, out, widths, row);
            return;
        }
    }
    write_line(table, out, widths, row);
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

/* ---- Markdown ------------------------------------------------------------ */

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
