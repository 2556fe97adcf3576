/* occurrence_csv.h -- occurrences as rows of CSV. */
#ifndef REMIT_OCCURRENCE_CSV_H
#define REMIT_OCCURRENCE_CSV_H

#include "compiler/say/csv_writer.h"
#include "compiler/say/occurrence_row.h"

void occurrence_csv_titles(Csv *csv);
/* Titles in `language`, by remit_text_in. */
void occurrence_csv(Csv *csv, const OccurrenceRow *row, const char *language);
#endif
