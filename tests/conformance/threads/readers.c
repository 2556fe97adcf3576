/* readers.c -- threads that ask one table everything at once.
 *
 * A number is made from the answer to every question about every occurrence,
 * body and name, first by one thread and then by several at a time: it is the
 * same.  Built so that whatever two threads write, or one writes and another
 * reads, ends the program. */
#include "wsis.h"

#include <pthread.h>
#include <stdio.h>

enum { THREADS = 4, ROUNDS = 2, FIRST_YEAR = 2005, LAST_YEAR = 2017 };

static const RemitRegistry *const registry = &wsis_registry;

typedef struct Reader {
    pthread_t   thread;
    uint32_t    sum;
    RemitNumber scratch[WSIS_COUNT_OCCURRENCE];
} Reader;

static Reader readers[THREADS];

static void fold(Reader *r, uint32_t value)
{
    r->sum = (r->sum ^ value) * 16777619u;
}

static void fold_text(Reader *r, const char *text)
{
    for (; *text; text++)
        fold(r, (unsigned char)*text);
}

static void fold_day(Reader *r, RemitNumber occurrence, RemitDay today)
{
    int32_t days = 0;

    fold_text(r, remit_status_text(remit_status(registry, occurrence, today)));
    fold(r, remit_days(registry, occurrence, today, &days));
    fold(r, (uint32_t)days);
    fold(r, remit_fulfilment(registry, occurrence, today));
}

static void fold_reach(Reader *r, RemitReach reach)
{
    RemitNumber number;

    while ((number = remit_reach_next(&reach)) != 0)
        fold(r, number);
}

static void fold_occurrence(Reader *r, RemitNumber number)
{
    RemitOccurrence    o = remit_occurrence(registry, number);
    RemitDuty          duty = remit_duty(registry, o.duty);
    RemitDependentWalk walk = remit_dependents_of(registry, number);

    fold_text(r, remit_text_in(registry, duty.titles, "zh"));
    fold_text(r, remit_kind_text(duty.kind));
    fold(r, remit_find_occurrence(registry, o.duty,
                                  remit_string(registry, o.key)));
    fold(r, remit_milestone_first(registry, number, REMIT_SUBMIT));
    for (uint32_t i = 1; i <= remit_chain_count(registry, number); i++)
        fold(r, remit_chain(registry, number, i).first);
    for (RemitNumber d; (d = remit_dependents_next(&walk)) != 0; )
        fold(r, d);
    fold_reach(r, remit_upstream(registry, number, r->scratch));
    fold_reach(r, remit_downstream(registry, number, r->scratch));
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        fold_day(r, number, remit_day(year, 7, 1));
}

static void fold_body(Reader *r, RemitNumber number)
{
    RemitFound found = {REMIT_ARRAY_BODY, 0};
    RemitBody  body = remit_body(registry, number);

    fold(r, remit_find(registry, remit_string(registry, body.id), &found));
    fold(r, found.number);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        RemitDay day = remit_day(year, 7, 1);

        fold(r, remit_holder_on(registry, number, "chair", day));
        fold(r, remit_tied_on(registry, number, REMIT_TIE_UNDER, day));
    }
}

static void fold_due(Reader *r)
{
    RemitDueWalk walk = remit_due_from(registry, REMIT_NO_DAY, REMIT_LAST_DAY);
    RemitNumber  number;

    while ((number = remit_due_next(&walk)) != 0)
        fold(r, number);
}

static void *read_all(void *reader)
{
    Reader *r = reader;

    r->sum = 2166136261u;
    for (int round = 0; round < ROUNDS; round++) {
        fold(r, remit_is_readable(registry));
        fold_due(r);
        for (RemitNumber i = 1; i <= WSIS_COUNT_OCCURRENCE; i++)
            fold_occurrence(r, i);
        for (RemitNumber i = 1; i <= WSIS_COUNT_BODY; i++)
            fold_body(r, i);
        for (RemitNumber i = 1; i <= WSIS_COUNT_ACTOR; i++)
            fold(r, remit_actor_on(registry, i, remit_day(2011, 7, 1)));
    }
    return NULL;
}

int main(void)
{
    uint32_t wanted;

    read_all(&readers[0]);
    wanted = readers[0].sum;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&readers[i].thread, NULL, read_all, &readers[i]))
            return 1;
    for (int i = 0; i < THREADS; i++)
        if (pthread_join(readers[i].thread, NULL))
            return 1;
    for (int i = 0; i < THREADS; i++) {
        if (readers[i].sum == wanted)
            continue;
        printf("thread %d found %08x, not %08x\n", i,
               (unsigned)readers[i].sum, (unsigned)wanted);
        return 1;
    }
    return 0;
}
