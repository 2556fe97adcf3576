/* render.c -- what renderers share, and the list of them. */
#include "compiler/render/render.h"

static Render *const renderers[] = {
#define FORMAT(id, name, commands) [FORMAT_##id] = report_as_##name,
#include "compiler/render/format.def"
#undef FORMAT
};

void report_print(Format format, const Report *report, Writer *out,
                  RenderStyle style)
{
    renderers[format](report, out, style);
}

/* On one line: a tab and a line end are blanks. */
static void put_line(Writer *out, const char *text)
{
    size_t from = out->count;

    writer_text(out, text);
    for (size_t i = from; i < out->count; i++)
        if (strchr("\t\r\n", out->at[i]) != NULL)
            out->at[i] = ' ';
}

void render_cell(Writer *out, const ReportCell *cell)
{
    switch (cell->kind) {
    case CELL_EMPTY:
        return;
    case CELL_TEXT:
        put_line(out, cell->text);
        return;
    case CELL_WORD:
        put_line(out, cell->shown);
        return;
    case CELL_NUMBER:
        writer_number(out, cell->number);
        return;
    case CELL_DAY:
        writer_day(out, (RemitDay)cell->number);
        if (cell->tentative)
            writer_char(out, '?');
        return;
    }
}

/* A line about a day, if there is one. */
static bool day_line(Writer *out, const Report *report, Wording line,
                     RemitDay day)
{
    char text[11];

    if (day == REMIT_NO_DAY)
        return false;
    remit_day_format(day, text);
    wording_about(out, line, report->language, text);
    return true;
}

static bool latest_line(Writer *out, const Report *report)
{
    if (report->latest[0] == '\0')
        return false;
    wording_about(out, WORDING_LATEST_INSTRUMENT, report->language,
                  report->latest);
    return true;
}

bool render_head(Writer *out, const Report *report, int index)
{
    if (report->today == REMIT_NO_DAY)
        index++;
    if (report->as_of == REMIT_NO_DAY && index >= 1)
        index++;
    switch (index) {
    case 0:  return day_line(out, report, WORDING_EDITION, report->today);
    case 1:  return day_line(out, report, WORDING_AS_OF, report->as_of);
    case 2:  return latest_line(out, report);
    default: return false;
    }
}

bool render_moves(const ReportSection *section)
{
    for (size_t i = 0; i < section->cells.count; i++)
        if (section->cells.at[i].tentative)
            return true;
    return false;
}

bool render_column_is_shown(const ReportSection *section, uint32_t column)
{
    if (section->columns[column].kind == REPORT_DATA)
        return false;
    for (size_t i = column; i < section->cells.count;
         i += section->column_count)
        if (section->cells.at[i].kind != CELL_EMPTY)
            return true;
    return false;
}

bool render_title_is_shown(const Report *report, const ReportSection *section)
{
    return strcmp(report->title, section->title) != 0;
}
