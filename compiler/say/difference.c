/* difference.c -- merges the occurrences of two compilations. */
#include "compiler/say/difference.h"

#include <string.h>

#include "compiler/say/ending.h"
#include "compiler/say/json_writer.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"
#include "compiler/say/table.h"
#include "lang/sort.h"
#include "lang/text_order.h"

static const char *const field_words[MOVED_COUNT] = {
    [MOVED_OPENS] = "opens",   [MOVED_DUE] = "due",
    [MOVED_LATEST] = "due at the latest",
    [MOVED_SUBMIT] = "submit", [MOVED_ISSUE] = "issue",
    [MOVED_SUPERSEDED] = "superseded", [MOVED_LAPSED] = "lapsed",
    [MOVED_WAIVED] = "waived", [MOVED_CHAIN] = "to",
};
static const char *const kind_words[] = {
    [DIFFERENCE_ADDED] = "added", [DIFFERENCE_REMOVED] = "removed",
    [DIFFERENCE_MOVED] = "moved", [DIFFERENCE_ENDED] = "ended",
};

/* ---- occurrences by id and key ------------------------------------------- */

typedef struct {
    const char *id, *key;
    RemitNumber number;
} Entry;

typedef struct { Entry *at; uint32_t count; } Entries;

static int compare(const void *left, const void *right)
{
    const Entry *a = left, *b = right;
    int          order = strcmp(a->id, b->id);
    return order ? order : key_compare(a->key, b->key);
}

static Entries entries_of(const RemitRegistry *r)
{
    Entries entries = {.count = remit_count(r, REMIT_ARRAY_OCCURRENCE)};
    entries.at = memory_new((entries.count + 1) * sizeof *entries.at);
    for (RemitNumber i = 1; i <= entries.count; i++) {
        RemitOccurrence o = remit_occurrence(r, i);
        entries.at[i - 1] = (Entry){
            remit_string(r, remit_duty(r, o.duty).id), remit_string(r, o.key),
            i};
    }
    sort_list(entries.at, entries.count, sizeof *entries.at, compare);
    return entries;
}

/* ---- one date ------------------------------------------------------------ */

static RemitDay milestone_day(const RemitRegistry *r, RemitNumber occurrence,
                              RemitMilestoneWord word)
{
    RemitNumber first = remit_milestone_first(r, occurrence, word);
    return first ? remit_milestone(r, first).day : REMIT_NO_DAY;
}

static RemitDay day_of(const RemitRegistry *r, RemitNumber number,
                       MovedField field)
{
    RemitOccurrence o = remit_occurrence(r, number);
    switch (field) {
    case MOVED_OPENS:  return o.opens;
    case MOVED_DUE:    return o.due;
    case MOVED_LATEST: return o.due_latest;
    case MOVED_SUBMIT: return milestone_day(r, number, REMIT_SUBMIT);
    case MOVED_ISSUE:  return milestone_day(r, number, REMIT_ISSUE);
    case MOVED_SUPERSEDED: return o.superseded;
    case MOVED_LAPSED: return o.lapsed;
    case MOVED_WAIVED: return o.waived;
    case MOVED_CHAIN: case MOVED_COUNT: break;
    }
    return REMIT_NO_DAY;
}

static void put_chain(Writer *out, const RemitRegistry *r, RemitNumber number)
{
    phrase_chains(out, r, remit_occurrence(r, number).hops, " and ", " then ",
                  "; ");
}

/* The latest place is told only where it is another day than due. */
static bool is_told(const RemitRegistry *before, const RemitRegistry *after,
                    RemitNumber old, RemitNumber new, MovedField field)
{
    if (field != MOVED_LATEST)
        return true;
    RemitOccurrence a = remit_occurrence(before, old);
    RemitOccurrence b = remit_occurrence(after, new);
    return a.due != a.due_latest || b.due != b.due_latest;
}

static bool same_chain(const RemitRegistry *before, const RemitRegistry *after,
                       RemitNumber old, RemitNumber new)
{
    Writer a = writer_memory(), b = writer_memory();
    put_chain(&a, before, old);
    put_chain(&b, after, new);
    bool same = strcmp(writer_held(&a), writer_held(&b)) == 0;
    writer_free(&a);
    writer_free(&b);
    return same;
}

/* Whether it bound before and does not after. */
static bool is_ended(const RemitRegistry *before, const RemitRegistry *after,
                     const Difference *d)
{
    bool bound = true, ended = false;
    for (MovedField f = MOVED_SUPERSEDED; f <= MOVED_WAIVED; f++) {
        bound = bound && day_of(before, d->before, f) == REMIT_NO_DAY;
        ended = ended || day_of(after, d->after, f) != REMIT_NO_DAY;
    }
    return bound && ended;
}

static void add_moved(Differences *all, const RemitRegistry *before,
                      const RemitRegistry *after, RemitNumber old,
                      RemitNumber new)
{
    Difference found = {DIFFERENCE_MOVED, old, new, {false}};
    bool       any = false;
    for (MovedField f = MOVED_OPENS; f < MOVED_CHAIN; f++)
        found.moved[f] = day_of(before, old, f) != day_of(after, new, f)
                      && is_told(before, after, old, new, f);
    found.moved[MOVED_CHAIN] = !same_chain(before, after, old, new);
    for (int f = 0; f < MOVED_COUNT; f++)
        any = any || found.moved[f];
    if (is_ended(before, after, &found))
        found.kind = DIFFERENCE_ENDED;
    if (any)
        VEC_PUSH(all, found);
}

Differences differences_of(const Compilation *before, const Compilation *after)
{
    Entries     old = entries_of(before->registry);
    Entries     new = entries_of(after->registry);
    Differences all = {0};
    for (uint32_t i = 0, j = 0; i < old.count || j < new.count;) {
        int order = i == old.count ? 1 : j == new.count ? -1
                  : compare(&old.at[i], &new.at[j]);
        if (order < 0)
            VEC_PUSH(&all, (Difference){DIFFERENCE_REMOVED, old.at[i++].number,
                                        0, {false}});
        else if (order > 0)
            VEC_PUSH(&all, (Difference){DIFFERENCE_ADDED, 0, new.at[j++].number,
                                        {false}});
        else
            add_moved(&all, before->registry, after->registry,
                      old.at[i++].number, new.at[j++].number);
    }
    memory_free(old.at);
    memory_free(new.at);
    return all;
}

/* ---- where it comes from ------------------------------------------------- */

/* The clause that gives a date; for what is gone, where it stood. */
static Place clause_of(const Difference *d, const Compilation *before,
                       const Compilation *after, MovedField field)
{
    const Compilation *made = d->after ? after : before;
    RemitNumber        number = d->after ? d->after : d->before;
    const Trace       *trace = &made->trace;
    StepNumber step = field == MOVED_OPENS ? trace->opens.at[number - 1]
                                           : trace->due.at[number - 1];
    Span               span = step ? trace_step(trace, step).place
                                     : trace_place(trace,
                                                   REMIT_ARRAY_OCCURRENCE,
                                                   number);
    Span               end = NO_SPAN;
    if (field == MOVED_SUPERSEDED || field == MOVED_LAPSED)
        end = trace_place(trace, REMIT_ARRAY_RELATION,
                          ending_of(made, number));
    if (end.from)
        span = end;
    return place_of(made->sources, span.from);
}

/* ---- as text ------------------------------------------------------------- */

typedef struct {
    Table             *table;
    const Compilation *before, *after;
    Writer             text;
} Rows;

static void cell(Rows *rows)
{
    table_cell(rows->table, writer_held(&rows->text));
    rows->text.count = 0;
}

static void put_day_or_chain(Rows *rows, const Compilation *made,
                             RemitNumber number, MovedField field)
{
    if (number && field == MOVED_CHAIN)
        put_chain(&rows->text, made->registry, number);
    else if (number)
        writer_day(&rows->text, day_of(made->registry, number, field));
    cell(rows);
}

static void put_days(Rows *rows, const Difference *d, MovedField field)
{
    RemitDay old = d->before ? day_of(rows->before->registry, d->before, field)
                             : REMIT_NO_DAY;
    RemitDay new = d->after ? day_of(rows->after->registry, d->after, field)
                            : REMIT_NO_DAY;
    if (old != REMIT_NO_DAY && new != REMIT_NO_DAY)
        writer_format(&rows->text, "%+d", (int)(new - old));
    cell(rows);
}

static void put_row(Rows *rows, const Difference *d, MovedField field)
{
    const Compilation *made = d->after ? rows->after : rows->before;
    Place place = clause_of(d, rows->before, rows->after, field);
    table_cell(rows->table, kind_words[d->kind]);
    phrase_occurrence(&rows->text, made->registry,
                      d->after ? d->after : d->before);
    cell(rows);
    table_cell(rows->table, field_words[field]);
    put_day_or_chain(rows, rows->before, d->before, field);
    put_day_or_chain(rows, rows->after, d->after, field);
    put_days(rows, d, field);
    if (place.source) {
        writer_shown(&rows->text, str_of(place.source->path));
        writer_format(&rows->text, ":%u:%u", place.line, place.column);
    }
    cell(rows);
}

void differences_text(Writer *out, const Differences *all,
                      const Compilation *before, const Compilation *after,
                      uint32_t width, bool color)
{
    static const Column columns[] = {
        {"CHANGE", COLUMN_LEFT}, {"WHAT", COLUMN_LEFT}, {"DATE", COLUMN_LEFT},
        {"BEFORE", COLUMN_LEFT}, {"AFTER", COLUMN_LEFT},
        {"DAYS", COLUMN_RIGHT},  {"CLAUSE", COLUMN_SHRINKS},
    };
    Rows rows = {table_new(columns, sizeof columns / sizeof columns[0]), before,
                 after, writer_memory()};
    for (size_t i = 0; i < all->count; i++) {
        const Difference *d = &all->at[i];
        if (!d->before || !d->after)
            put_row(&rows, d, MOVED_DUE);
        for (MovedField f = MOVED_OPENS; f < MOVED_COUNT; f++)
            if (d->moved[f])
                put_row(&rows, d, f);
    }
    if (all->count)
        table_write(rows.table, out, width, color);
    else
        writer_text(out, "Nothing moves.\n");
    table_free(rows.table);
    writer_free(&rows.text);
}

/* ---- as JSON ------------------------------------------------------------- */

static void json_value(Json *json, const char *key, const Compilation *made,
                       RemitNumber number, MovedField field)
{
    if (field != MOVED_CHAIN) {
        json_member_day(json, key,
                        number ? day_of(made->registry, number, field)
                               : REMIT_NO_DAY);
        return;
    }
    Writer text = writer_memory();
    if (number)
        put_chain(&text, made->registry, number);
    json_member_or_null(json, key, writer_held(&text));
    writer_free(&text);
}

static void json_field(Json *json, const Difference *d, MovedField field,
                       const Compilation *before, const Compilation *after)
{
    json_open(json, '{');
    json_member(json, "date", field_words[field]);
    json_value(json, "before", before, d->before, field);
    json_value(json, "after", after, d->after, field);
    json_key(json, "source");
    place_json(json, clause_of(d, before, after, field));
    json_close(json, '}');
}

static void json_difference(Json *json, const Difference *d,
                            const Compilation *before,
                            const Compilation *after)
{
    const RemitRegistry *r = d->after ? after->registry : before->registry;
    RemitOccurrence o = remit_occurrence(r, d->after ? d->after : d->before);
    json_open(json, '{');
    json_member(json, "change", kind_words[d->kind]);
    json_member(json, "id", remit_string(r, remit_duty(r, o.duty).id));
    json_member(json, "key", remit_string(r, o.key));
    json_key(json, "dates");
    json_open(json, '[');
    for (MovedField f = MOVED_OPENS; f < MOVED_COUNT; f++)
        if (d->moved[f] || (f == MOVED_DUE && (!d->before || !d->after)))
            json_field(json, d, f, before, after);
    json_close(json, ']');
    json_close(json, '}');
}

void differences_json(Writer *out, const Differences *all,
                      const Compilation *before, const Compilation *after)
{
    Json json = json_begin(out);
    json_open(&json, '{');
    json_key(&json, "changes");
    json_open_lines(&json);
    for (size_t i = 0; i < all->count; i++)
        json_difference(&json, &all->at[i], before, after);
    json_close_lines(&json);
    json_close(&json, '}');
    writer_char(out, '\n');
}
