/* fill.h -- what the rows of the database are written with, value by value. */
#ifndef REMIT_FILL_H
#define REMIT_FILL_H

#include "compiler/database/database.h"
#include "compiler/report/term_ends.h"

typedef struct {
    Rows                *rows;
    const Compilation   *made;
    const RemitRegistry *r;
    RemitDay             today;
    const char          *language;      /* of titles; NULL: the registry's */
    TermEnds             ends;
    RemitNumber         *changed;       /* by duty: a relation that changed
                                           its term, 0: none did */
    Writer               scratch;
} Fill;

void fill_begin(Fill *f, TableId table);
void fill_end(Fill *f);

void fill_number(Fill *f, int64_t value);
void fill_number_or_null(Fill *f, int64_t value);   /* null for 0 */
void fill_null(Fill *f);
void fill_name(Fill *f, const char *text);
void fill_text(Fill *f, const char *value);         /* null for the empty */
void fill_string(Fill *f, RemitString value);
void fill_held(Fill *f);                            /* what is in scratch */
void fill_title(Fill *f, RemitRange texts);
void fill_day(Fill *f, RemitDay value);             /* null for no day */
void fill_extent(Fill *f, RemitExtent value);       /* two columns */
void fill_certainty(Fill *f, uint8_t word);
void fill_place(Fill *f, Span span);                /* file and line */

/* Tables of people and papers around duties: database_links.c. */
void fill_calendar(Fill *f, RemitNumber number);
void fill_party(Fill *f, RemitNumber number);
void fill_membership(Fill *f, RemitNumber number);
void fill_term(Fill *f, RemitNumber number);
void fill_marks(Fill *f);
#endif
