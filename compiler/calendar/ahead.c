/* ahead.c -- four looks, each at what the look before it has brought. */
#include "compiler/calendar/ahead.h"

/* How many items ahead. */
enum { FIRST_LOOK = 16, SECOND_LOOK = 11, THIRD_LOOK = 7, LAST_LOOK = 3 };
enum { LINE = 64 };

static void ask(const void *at, size_t size)
{
    const char *line = at;

    for (size_t i = 0; i < size; i += LINE)
        __builtin_prefetch(line + i);
}

static void ask_record(const RemitRegistry *registry, RemitArrayName name,
                       RemitNumber number)
{
    const RemitArray *array = &registry->arrays[name];

    if (number >= 1 && number <= array->count)
        ask((const char *)array->at + (size_t)(number - 1) * array->size,
            array->size);
}

static void ask_step(const Trace *trace, StepNumber number)
{
    const void *at = trace_near(trace, number);

    if (at != NULL)
        ask(at, LINE + 1);
}

/* The occurrence that comes so many places later; 0: there is none. */
static RemitNumber ahead(const RemitRegistry *registry, RemitNumber next,
                         RemitNumber by)
{
    return remit_by_due(registry, next + by);
}

static void look_at_duty(const Compilation *made, RemitNumber number)
{
    const RemitRegistry *registry = made->registry;
    RemitOccurrence o = remit_occurrence(registry, number);

    ask_record(registry, REMIT_ARRAY_DUTY, o.duty);
    ask_record(registry, REMIT_ARRAY_HOP, o.hops.first);
    ask(&made->trace.due.at[number - 1], sizeof(StepNumber));
    ask(&made->trace.revised.at[number - 1], sizeof(RemitDay));
}

static void look_at_texts(const Compilation *made, RemitNumber number)
{
    const RemitRegistry *registry = made->registry;
    RemitOccurrence o = remit_occurrence(registry, number);
    RemitDuty       duty = remit_duty(registry, o.duty);

    ask_record(registry, REMIT_ARRAY_TEXT, duty.titles.first);
    ask_record(registry, REMIT_ARRAY_ACTOR, duty.lead.first);
    ask_record(registry, REMIT_ARRAY_PARAGRAPH, duty.paragraph);
    ask(remit_string(registry, duty.id), 1);
    ask_step(&made->trace, made->trace.due.at[number - 1]);
}

static void look_at_strings(const Compilation *made, RemitNumber number)
{
    const RemitRegistry *registry = made->registry;
    const Trace    *trace = &made->trace;
    RemitOccurrence o = remit_occurrence(registry, number);
    RemitDuty       duty = remit_duty(registry, o.duty);
    Step            step = trace_step(trace, trace->due.at[number - 1]);

    ask(remit_string(registry,
                     remit_text(registry, duty.titles.first).value), LINE + 1);
    if (step.input_count > 0)
        ask_step(trace, step.inputs[0]);
}

void ahead_look(const Compilation *made, RemitNumber next)
{
    const RemitRegistry *registry = made->registry;
    RemitNumber number = ahead(registry, next, FIRST_LOOK);

    ask_record(registry, REMIT_ARRAY_OCCURRENCE, number);
    if ((number = ahead(registry, next, SECOND_LOOK)) != 0)
        look_at_duty(made, number);
    if ((number = ahead(registry, next, THIRD_LOOK)) != 0)
        look_at_texts(made, number);
    if ((number = ahead(registry, next, LAST_LOOK)) != 0)
        look_at_strings(made, number);
}
