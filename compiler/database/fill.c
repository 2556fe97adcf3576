/* fill.c -- one value of a row after the other. */
#include "compiler/database/fill.h"

void fill_begin(Fill *f, TableId table)
{
    f->rows->begin(f->rows, table);
}

void fill_end(Fill *f)
{
    f->rows->end(f->rows);
}

void fill_number(Fill *f, int64_t value)
{
    f->rows->number(f->rows, value);
}

void fill_null(Fill *f)
{
    f->rows->null(f->rows);
}

/* Null for 0, which is no number of anything. */
void fill_number_or_null(Fill *f, int64_t value)
{
    if (value == 0)
        fill_null(f);
    else
        fill_number(f, value);
}

void fill_name(Fill *f, const char *text)
{
    f->rows->text(f->rows, text);
}

/* Null for the empty text. */
void fill_text(Fill *f, const char *value)
{
    if (value[0] == '\0')
        fill_null(f);
    else
        fill_name(f, value);
}

void fill_string(Fill *f, RemitString value)
{
    fill_text(f, remit_string(f->r, value));
}

/* What is in scratch. */
void fill_held(Fill *f)
{
    fill_text(f, writer_held(&f->scratch));
    f->scratch.count = 0;
}

void fill_title(Fill *f, RemitRange texts)
{
    fill_text(f, remit_text_in(f->r, texts, f->language));
}

void fill_day(Fill *f, RemitDay value)
{
    char shown[11];

    if (value == REMIT_NO_DAY) {
        fill_null(f);
        return;
    }
    remit_day_format(value, shown);
    fill_name(f, shown);
}

void fill_extent(Fill *f, RemitExtent value)
{
    fill_day(f, value.from);
    fill_day(f, value.to);
}

void fill_certainty(Fill *f, uint8_t word)
{
    fill_name(f, remit_certainty_text((RemitCertainty)word));
}

void fill_place(Fill *f, Span span)
{
    Place where = place_of(f->made->sources, span.from);

    fill_text(f, where.source == NULL ? "" : where.source->path);
    fill_number_or_null(f, where.source == NULL ? 0 : where.line);
}
