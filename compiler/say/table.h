/* table.h -- rows of text in aligned columns, for people.
 *
 * Aligned by what a text takes on a terminal, whatever its script.  A column
 * in which nothing stands, in no row, is left out.  Where a width is given,
 * columns that may shrink are cut to it, at whole clusters and marked with an
 * ellipsis; without one nothing is ever cut. */
#ifndef REMIT_TABLE_H
#define REMIT_TABLE_H

#include "compiler/say/writer.h"

typedef enum {
    COLUMN_LEFT, COLUMN_RIGHT, COLUMN_SHRINKS, COLUMN_WRAPS
} ColumnKind;

typedef struct {
    const char *title;
    ColumnKind  kind;           /* what shrinks or wraps is set to the left */
} Column;

typedef struct Table Table;

Table *table_new(const Column *columns, uint32_t count);    /* not copied */
void   table_free(Table *table);
/* The next cell of the row, copied; a full row begins the next. */
void   table_cell(Table *table, const char *text);

/* Whether it can be made as narrow as that. */
bool table_fits(const Table *table, uint32_t width);

/* `width` 0: as wide as it comes.  Headings are bold with `color`. */
void table_write(const Table *table, Writer *out, uint32_t width, bool color);
void table_write_markdown(const Table *table, Writer *out);

/* Bytes of the text that go on a line so wide: up to a blank, else up to a
 * hyphen or a slash, else as much as fits; at least one cluster. */
uint32_t table_line(Str text, uint32_t width);

/* Free text within Markdown: nothing in it ends a cell or begins a mark. */
void markdown_text(Writer *out, Str text);

/* Columns of the terminal behind `fd`: COLUMNS, else what it says; 0: it is
 * no terminal. */
uint32_t table_terminal_width(int fd);
#endif
