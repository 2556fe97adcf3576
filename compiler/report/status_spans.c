/* status_spans.c -- note [changes]: a status is decided by comparing the day
 * with days of the occurrence, of its facts, and of what it needs; so it can
 * change only on such a day and on the day after. */
#include "compiler/report/status_spans.h"

#include "lang/sort.h"


static void add_day(StatusSpans *spans, RemitDay day)
{
    if (!remit_day_in_range(day))
        return;
    VEC_PUSH(&spans->days, day);
    if (day < REMIT_LAST_DAY)
        VEC_PUSH(&spans->days, day + 1);
}

/* By note [changes], without what it needs. */
static void add_days(StatusSpans *spans, const RemitRegistry *r,
                     const RemitOccurrence *o)
{
    const RemitDay own[] = {o->opens, o->due, o->due_latest, o->superseded,
                            o->waived, o->lapsed, o->triggered};

    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        add_day(spans, own[i]);
    for (uint32_t i = 0; i < o->facts.count; i++) {
        RemitFact fact = remit_fact(r, o->facts.first + i);
        add_day(spans, fact.known);
        add_day(spans, fact.on.from);
        add_day(spans, fact.on.to);
    }
}

static int by_day(const void *left, const void *right)
{
    const RemitDay *a = left, *b = right;

    return *a < *b ? -1 : *a > *b;
}

/* From `day` on it stands so, until somebody says otherwise. */
static void add_span(StatusSpans *spans, RemitDay day, RemitStatus status)
{
    StatusSpan *last;

    if (spans->list.count > 0) {
        last = &spans->list.at[spans->list.count - 1];
        if (last->status == status || last->from == day)
            return;
        last->to = day - 1;
    }
    VEC_PUSH(&spans->list, (StatusSpan){day, REMIT_LAST_DAY, status});
}

void status_spans(StatusSpans *spans, const RemitRegistry *registry,
                  RemitNumber occurrence)
{
    RemitOccurrence o = remit_occurrence(registry, occurrence);

    spans->list.count = spans->days.count = 0;
    VEC_PUSH(&spans->days, REMIT_FIRST_DAY);
    add_days(spans, registry, &o);
    for (uint32_t i = 0; i < o.needs.count; i++) {
        RemitDependency d = remit_dependency(registry, o.needs.first + i);
        RemitOccurrence needed = remit_occurrence(registry, d.to);
        if (d.word == REMIT_NEEDS)
            add_days(spans, registry, &needed);
    }
    sort_list(spans->days.at, spans->days.count, sizeof *spans->days.at,
              by_day);
    for (size_t i = 0; i < spans->days.count; i++)
        add_span(spans, spans->days.at[i],
                 remit_status(registry, occurrence, spans->days.at[i]));
}

void status_spans_free(StatusSpans *spans)
{
    VEC_FREE(&spans->list);
    VEC_FREE(&spans->days);
}
