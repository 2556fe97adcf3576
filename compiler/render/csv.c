/* csv.c -- a report as one table: its sections below each other.
 *
 * The first column names the section; then come the columns of all sections,
 * each once, in the order in which they first appear.  A cell whose section
 * has no such column is empty. */
#include "compiler/render/render.h"
#include "compiler/say/csv_writer.h"

typedef VEC(const char *) Keys;

static bool has_key(const Keys *keys, const char *key)
{
    for (size_t i = 0; i < keys->count; i++)
        if (strcmp(keys->at[i], key) == 0)
            return true;
    return false;
}

static void collect(const Report *report, Keys *keys)
{
    for (size_t i = 0; i < report->sections.count; i++) {
        const ReportSection *section = &report->sections.at[i];
        for (uint32_t k = 0; k < section->column_count; k++)
            if (!has_key(keys, section->columns[k].key))
                VEC_PUSH(keys, section->columns[k].key);
    }
}

/* Which column of the section a key names; column_count: none. */
static uint32_t column_of(const ReportSection *section, const char *key)
{
    uint32_t i = 0;

    while (i < section->column_count &&
           strcmp(section->columns[i].key, key) != 0)
        i++;
    return i;
}

static void put_cell(Csv *csv, const ReportCell *cell)
{
    switch (cell->kind) {
    case CELL_EMPTY:  csv_empty(csv);                         return;
    case CELL_TEXT:
    case CELL_WORD:   csv_text(csv, cell->text);              return;
    case CELL_NUMBER: csv_number(csv, cell->number);          return;
    case CELL_DAY:    csv_day(csv, (RemitDay)cell->number);   return;
    }
}

static void put_section(Csv *csv, const ReportSection *section,
                        const Keys *keys)
{
    uint32_t *columns = memory_new((keys->count + 1) * sizeof *columns);

    for (size_t k = 0; k < keys->count; k++)
        columns[k] = column_of(section, keys->at[k]);
    for (size_t row = 0; row < section->cells.count;
         row += section->column_count) {
        csv_text(csv, section->key);
        for (size_t k = 0; k < keys->count; k++) {
            if (columns[k] == section->column_count)
                csv_empty(csv);
            else
                put_cell(csv, &section->cells.at[row + columns[k]]);
        }
        csv_end_row(csv);
    }
    memory_free(columns);
}

void report_as_csv(const Report *report, Writer *out, RenderStyle style)
{
    Csv  csv = csv_begin(out);
    Keys keys = {0};

    (void)style;
    collect(report, &keys);
    csv_text(&csv, "section");
    for (size_t i = 0; i < keys.count; i++)
        csv_text(&csv, keys.at[i]);
    csv_end_row(&csv);
    for (size_t i = 0; i < report->sections.count; i++)
        put_section(&csv, &report->sections.at[i], &keys);
    VEC_FREE(&keys);
}
