/* csv_writer.h -- comma-separated values (RFC 4180, lines end in LF).
 *
 * A cell is quoted when it must be.  Free text that a spreadsheet would take
 * for a formula gets an apostrophe before it. */
#ifndef REMIT_CSV_WRITER_H
#define REMIT_CSV_WRITER_H

#include "compiler/say/writer.h"

typedef struct {
    Writer *out;
    bool    first;              /* no cell stands in this row yet */
} Csv;

Csv  csv_begin(Writer *out);
void csv_text(Csv *csv, const char *text);
void csv_number(Csv *csv, int64_t number);
void csv_day(Csv *csv, RemitDay day);
void csv_empty(Csv *csv);
void csv_end_row(Csv *csv);
#endif
