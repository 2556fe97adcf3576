/* registry_index.c -- names to look up, occurrences by due day, dependents.
 *
 * Each is collected beside what is to be compared, sorted, and added to the
 * builder. */
#include "compiler/lower/registry_index.h"

#include "lang/memory.h"
#include "lang/sort.h"
#include "lang/symbol.h"
#include "lang/text_order.h"


/* ---- names --------------------------------------------------------------- */

typedef struct {
    TextKey   text;
    RemitName name;
} SortedName;

static void add_name(RegistryBuilder *b, RemitString text,
                     RemitArrayName array, RemitNumber number)
{
    if (text)
        builder_add_name(b, (RemitName){
            .text = text, .number = number, .array = (uint8_t)array
        });
}

/* An instrument by its symbol as written and in the normal spelling, and by
 * each symbol of a joint one. */
static void add_symbols(RegistryBuilder *b, RemitString written,
                        RemitNumber instrument)
{
    Symbol symbol;
    char   normal[SYMBOL_NORMAL_MAX];
    add_name(b, written, REMIT_ARRAY_INSTRUMENT, instrument);
    if (!symbol_read(str_of(builder_text_of(b, written)), &symbol, NULL))
        return;
    symbol_normal(&symbol, normal);
    RemitString whole = builder_string(b, str_of(normal));
    if (whole != written)
        add_name(b, whole, REMIT_ARRAY_INSTRUMENT, instrument);
    for (uint32_t i = 0; i < symbol.count; i++) {
        RemitString part =
            builder_string(b, str_of(symbol.parts[i].normal));
        if (part != written && part != whole)
            add_name(b, part, REMIT_ARRAY_INSTRUMENT, instrument);
    }
}

static void collect_names(RegistryBuilder *b)
{
    for (RemitNumber i = 1; i <= builder_count(b, REMIT_ARRAY_BODY); i++)
        add_name(b, builder_body(b, i)->id, REMIT_ARRAY_BODY, i);
    for (RemitNumber i = 1; i <= builder_count(b, REMIT_ARRAY_DUTY); i++)
        add_name(b, builder_duty(b, i)->id, REMIT_ARRAY_DUTY, i);
    for (RemitNumber i = 1; i <= builder_count(b, REMIT_ARRAY_CALENDAR); i++)
        add_name(b, builder_calendar(b, i)->id, REMIT_ARRAY_CALENDAR, i);
    for (RemitNumber i = 1; i <= builder_count(b, REMIT_ARRAY_INSTRUMENT);
         i++) {
        RemitInstrument *instrument = builder_instrument(b, i);
        RemitString alias = instrument->alias;
        add_symbols(b, instrument->symbol, i);
        add_name(b, alias, REMIT_ARRAY_INSTRUMENT, i);
    }
}

static int by_text(const void *left, const void *right)
{
    const SortedName *a = left;
    const SortedName *b = right;
    int               order = text_key_compare(&a->text, &b->text);

    if (order)
        return order;
    if (a->name.array != b->name.array)
        return a->name.array < b->name.array ? -1 : 1;
    return (a->name.number > b->name.number) -
           (a->name.number < b->name.number);
}

void index_names(RegistryBuilder *b)
{
    builder_reserve(b, REMIT_ARRAY_NAME,
                    (size_t)builder_count(b, REMIT_ARRAY_BODY)
                        + builder_count(b, REMIT_ARRAY_DUTY)
                        + 3 * builder_count(b, REMIT_ARRAY_INSTRUMENT));
    collect_names(b);

    uint32_t    count = builder_count(b, REMIT_ARRAY_NAME);
    SortedName *sorted = memory_new(count * sizeof *sorted);
    for (uint32_t i = 0; i < count; i++) {
        sorted[i].name = *builder_name(b, i + 1);
        sorted[i].text = text_key(builder_text_of(b, sorted[i].name.text));
    }
    sort_list(sorted, count, sizeof *sorted, by_text);
    for (uint32_t i = 0; i < count; i++)
        *builder_name(b, i + 1) = sorted[i].name;
    memory_free(sorted);
}

/* ---- due ----------------------------------------------------------------- */

typedef struct {
    RemitNumber duty;           /* they are by id */
    RemitNumber number;
    const char *key;
} SortedDue;

static int by_key(const void *left, const void *right)
{
    const SortedDue *a = left;
    const SortedDue *b = right;

    if (a->duty != b->duty)
        return a->duty < b->duty ? -1 : 1;
    int order = key_compare(a->key, b->key);
    if (order)
        return order;
    return (a->number > b->number) - (a->number < b->number);
}

/* By duty and key, and those by their days: so most are in order at once. */
void index_due(RegistryBuilder *b)
{
    uint32_t     all = builder_count(b, REMIT_ARRAY_OCCURRENCE), count = 0;
    SortedDue   *sorted = memory_new(all * sizeof *sorted);
    RemitNumber *numbers = memory_new(all * sizeof *numbers);
    RemitDay    *due = memory_new(all * sizeof *due);

    for (RemitNumber i = 1; i <= all; i++) {
        const RemitOccurrence *o = builder_occurrence(b, i);
        due[i - 1] = o->due;
        if (o->due != REMIT_NO_DAY)
            sorted[count++] =
                (SortedDue){o->duty, i, builder_text_of(b, o->key)};
    }
    sort_list(sorted, count, sizeof *sorted, by_key);
    for (uint32_t i = 0; i < count; i++)
        numbers[i] = sorted[i].number;
    sort_numbers(numbers, count, due);
    builder_reserve(b, REMIT_ARRAY_BY_DUE, count);
    for (uint32_t i = 0; i < count; i++)
        builder_add_by_due(b, numbers[i]);
    memory_free(due);
    memory_free(numbers);
    memory_free(sorted);
}

/* ---- dependents ---------------------------------------------------------- */

/* By what they point to, and those to one thing by what they are of. */
void index_needed(RegistryBuilder *b)
{
    uint32_t     count = builder_count(b, REMIT_ARRAY_DEPENDENCY);
    RemitNumber *sorted = memory_new(count * sizeof *sorted);
    int32_t     *from = memory_new(count * sizeof *from);
    int32_t     *to = memory_new(count * sizeof *to);

    for (uint32_t i = 0; i < count; i++) {
        const RemitDependency *d = builder_dependency(b, i + 1);
        sorted[i] = i + 1;
        from[i] = (int32_t)d->from;
        to[i] = (int32_t)d->to;
    }
    sort_numbers(sorted, count, from);
    sort_numbers(sorted, count, to);
    builder_reserve(b, REMIT_ARRAY_NEEDED_BY, count);
    for (uint32_t i = 0; i < count; i++)
        builder_add_needed_by(b, sorted[i]);
    memory_free(to);
    memory_free(from);
    memory_free(sorted);
}
