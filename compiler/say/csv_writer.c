/* csv_writer.c -- cells and rows. */
#include "compiler/say/csv_writer.h"

Csv csv_begin(Writer *out)
{
    return (Csv){out, true};
}

static void separate(Csv *csv)
{
    if (!csv->first)
        writer_char(csv->out, ',');
    csv->first = false;
}

static void quoted(Writer *out, const char *text, const char *before)
{
    writer_char(out, '"');
    writer_text(out, before);
    for (const char *quote; (quote = strchr(text, '"')) != NULL;) {
        writer_put(out, text, (size_t)(quote - text) + 1);
        writer_char(out, '"');
        text = quote + 1;
    }
    writer_text(out, text);
    writer_char(out, '"');
}

void csv_text(Csv *csv, const char *text)
{
    bool formula = text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;

    separate(csv);
    if (formula || strpbrk(text, "\",\r\n") != NULL)
        quoted(csv->out, text, formula ? "'" : "");
    else
        writer_text(csv->out, text);
}

void csv_number(Csv *csv, int64_t number)
{
    separate(csv);
    writer_number(csv->out, number);
}

void csv_day(Csv *csv, RemitDay day)
{
    separate(csv);
    writer_day(csv->out, day);
}

void csv_empty(Csv *csv)
{
    separate(csv);
}

void csv_end_row(Csv *csv)
{
    writer_char(csv->out, '\n');
    csv->first = true;
}
