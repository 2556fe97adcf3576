/* occurrence_csv.c -- one occurrence, one row; lists within a cell are
 * separated by semicolons, chains as in `CSTD 14 then ECOSOC 2011`. */
#include "compiler/say/occurrence_csv.h"

#include "compiler/say/phrase.h"

void occurrence_csv_titles(Csv *csv)
{
    static const char *const titles[] = {
        "id", "key", "kind", "title", "instrument", "paragraph", "verb",
        "force", "strength", "lead", "with", "opens", "due", "due_latest",
        "certainty", "submit", "issue", "status", "days", "slack_days",
        "facts", "hops", "file", "line", "column"};

    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        csv_text(csv, titles[i]);
    csv_end_row(csv);
}

/* A cell whose text was put together in a writer. */
static void cell_held(Csv *csv, Writer *text)
{
    csv_text(csv, writer_held(text));
    text->count = 0;
}

static void number_cell(Csv *csv, bool known, int64_t number)
{
    if (known)
        csv_number(csv, number);
    else
        csv_empty(csv);
}

static void source_cells(Csv *csv, const OccurrenceRow *row, Writer *text)
{
    const RemitRegistry *registry = row->registry;
    bool known = row->duty.paragraph != 0;

    phrase_instrument(text, registry, row->duty.instrument);
    cell_held(csv, text);
    phrase_paragraph(text, registry, row->duty.paragraph);
    cell_held(csv, text);
    csv_text(csv, remit_string(registry, row->paragraph.verb));
    csv_text(csv, known ? remit_force_text((RemitForce)row->paragraph.force)
                        : "");
    number_cell(csv, known, row->paragraph.strength);
    phrase_actors(text, registry, row->duty.lead, "; ");
    cell_held(csv, text);
    phrase_actors(text, registry, row->duty.with, "; ");
    cell_held(csv, text);
}

static void date_cells(Csv *csv, const OccurrenceRow *row)
{
    const RemitOccurrence *o = &row->occurrence;

    csv_day(csv, o->opens);
    csv_day(csv, o->due);
    csv_day(csv, o->due_latest);
    csv_text(csv, remit_certainty_text((RemitCertainty)o->certainty));
    csv_day(csv, row->submit);
    csv_day(csv, row->issue);
    csv_text(csv, row->has_today ? remit_status_text(row->status) : "");
    number_cell(csv, row->has_days, row->days);
    number_cell(csv, o->slack_known, o->slack);
}

static void facts_cell(Csv *csv, const OccurrenceRow *row, Writer *text)
{
    RemitRange facts = row->occurrence.facts;

    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(row->registry, facts.first + i);
        if (i > 0)
            writer_text(text, "; ");
        phrase_fact(text, row->registry, &fact);
    }
    cell_held(csv, text);
}

static void place_cells(Csv *csv, const OccurrenceRow *row)
{
    Place place = occurrence_place(row);
    bool  known = place.source != NULL;

    csv_text(csv, known ? place.source->path : "");
    number_cell(csv, known, place.line);
    number_cell(csv, known, place.column);
}

void occurrence_csv(Csv *csv, const OccurrenceRow *row, const char *language)
{
    const RemitRegistry *registry = row->registry;
    Writer text = writer_memory();

    csv_text(csv, remit_string(registry, row->duty.id));
    csv_text(csv, remit_string(registry, row->occurrence.key));
    csv_text(csv, remit_kind_text((RemitKind)row->duty.kind));
    csv_text(csv, remit_text_in(registry, row->duty.titles, language));
    source_cells(csv, row, &text);
    date_cells(csv, row);
    facts_cell(csv, row, &text);
    phrase_chains(&text, registry, row->occurrence.hops, " and ", " then ",
                  "; ");
    cell_held(csv, &text);
    place_cells(csv, row);
    csv_end_row(csv);
    writer_free(&text);
}
