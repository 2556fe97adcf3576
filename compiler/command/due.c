/* due.c -- `remit due`: what is due, when, and how it stands. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/due_list.h"
#include "compiler/say/occurrence_csv.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/table.h"

typedef struct {
    const Options     *options;
    const Compilation *made;
    RemitDay           today;
    DueList            list;
    Writer             out;
} Due;

/* ---- as text ------------------------------------------------------------ */

static const Column columns[] = {
    {"DUE", COLUMN_LEFT},       {"STATUS", COLUMN_LEFT},
    {"DAYS", COLUMN_RIGHT},     {"WHAT", COLUMN_SHRINKS},
    {"WHO", COLUMN_SHRINKS},    {"SUBMIT BY", COLUMN_LEFT},
    {"TO", COLUMN_SHRINKS},     {"TITLE", COLUMN_SHRINKS},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void cell_held(Table *table, Writer *text)
{
    table_cell(table, writer_held(text));
    text->count = 0;
}

/* The day, marked where it may yet move. */
static void due_cell(Table *table, const OccurrenceRow *row, Writer *text)
{
    writer_day(text, row->occurrence.due);
    if (row->occurrence.due == REMIT_NO_DAY)
        writer_char(text, '-');
    else if (row->occurrence.certainty == REMIT_TENTATIVE)
        writer_char(text, '?');
    cell_held(table, text);
}

/* `text` holds nothing, before and after. */
static void row_cells(Table *table, const OccurrenceRow *row,
                      const char *language, Writer *text)
{
    const RemitRegistry *registry = row->registry;

    due_cell(table, row, text);
    table_cell(table, remit_status_text(row->status));
    if (row->has_days)
        writer_number(text, row->days);
    cell_held(table, text);
    phrase_occurrence(text, registry, row->number);
    cell_held(table, text);
    phrase_actors(text, registry, row->duty.lead, ", ");
    cell_held(table, text);
    writer_day(text, row->submit);
    cell_held(table, text);
    phrase_chains(text, registry, row->occurrence.hops, " and ", " then ",
                  "; ");
    cell_held(table, text);
    table_cell(table, remit_text_in(registry, row->duty.titles, language));
}

/* Said below the table: what the marks in it mean. */
static void legend(Due *due, bool tentative, bool undated)
{
    if (tentative || undated)
        writer_char(&due->out, '\n');
    if (tentative)
        writer_text(&due->out, "? the date is tentative: the earliest day is "
                               "shown\n");
    if (undated)
        writer_format(&due->out, "%s- there is no day: `remit why NAME` says "
                      "why\n",
                      due->options->format == FORMAT_MARKDOWN ? "\\" : "");
}

static void nothing(Due *due)
{
    const DueWindow *window = &due->list.window;

    writer_text(&due->out, "Nothing is due");
    if (window->body != 0)
        writer_format(&due->out, " for %s",
                      phrase_body_id(due->made->registry, window->body));
    if (window->from != REMIT_NO_DAY) {
        writer_text(&due->out, " from ");
        writer_day(&due->out, window->from);
    }
    if (window->to != REMIT_NO_DAY) {
        writer_text(&due->out, " to ");
        writer_day(&due->out, window->to);
    }
    writer_text(&due->out, ".\n");
}

static void due_table(Due *due)
{
    Table      *table = table_new(columns, COLUMNS);
    Writer      text = writer_memory();
    bool        tentative = false, undated = false, empty = true;
    RemitNumber number;

    while ((number = due_list_next(&due->list)) != 0) {
        OccurrenceRow row = occurrence_row(due->made, number, due->today);
        row_cells(table, &row, due->options->language, &text);
        empty = false;
        tentative |= row.occurrence.certainty == REMIT_TENTATIVE;
        undated |= row.occurrence.due == REMIT_NO_DAY;
    }
    if (empty) {
        nothing(due);
    } else if (due->options->format == FORMAT_MARKDOWN) {
        table_write_markdown(table, &due->out);
    } else {
        table_write(table, &due->out, table_terminal_width(STDOUT_FILENO),
                    command_color(due->options, STDOUT_FILENO));
    }
    if (!empty)
        legend(due, tentative, undated);
    writer_free(&text);
    table_free(table);
}

/* ---- as data ------------------------------------------------------------ */

static void due_json(Due *due)
{
    Json        json = json_begin(&due->out);
    RemitNumber number;

    json_open(&json, '{');
    json_member_day(&json, "as_of", due->made->registry->as_of);
    json_member_day(&json, "today", due->today);
    json_key(&json, "occurrences");
    json_open_lines(&json);
    while ((number = due_list_next(&due->list)) != 0) {
        OccurrenceRow row = occurrence_row(due->made, number, due->today);
        occurrence_json(&json, &row);
    }
    json_close_lines(&json);
    json_close(&json, '}');
    writer_char(&due->out, '\n');
}

static void due_csv(Due *due)
{
    Csv         csv = csv_begin(&due->out);
    RemitNumber number;

    occurrence_csv_titles(&csv);
    while ((number = due_list_next(&due->list)) != 0) {
        OccurrenceRow row = occurrence_row(due->made, number, due->today);
        occurrence_csv(&csv, &row, due->options->language);
    }
}

static void print(Due *due)
{
    switch (due->options->format) {
    case FORMAT_TEXT:
    case FORMAT_MARKDOWN: due_table(due); return;
    case FORMAT_JSON:     due_json(due);  return;
    case FORMAT_CSV:      due_csv(due);   return;
    case FORMAT_DOT:
    case FORMAT_COUNT:    break;        /* not offered */
    }
}

/* ---- what was asked for ------------------------------------------------- */

static int run(const Options *options, const Compilation *made, int status)
{
    Due       due = {.options = options, .made = made};
    DueWindow window = {REMIT_NO_DAY, REMIT_NO_DAY, 0};

    if (!command_today(options, &due.today))
        return STATUS_TROUBLE;
    if (!command_window(options, made->registry, due.today, &window))
        return STATUS_USAGE;
    due.list = due_list_begin(made->registry, window);
    due.out = writer_to(STDOUT_FILENO);
    print(&due);
    return command_finish(&due.out, status);
}

int command_due(const Options *options)
{
    return command_on(options, 0, run);
}
