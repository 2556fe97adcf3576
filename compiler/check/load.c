/* load.c -- one lead hands in no more in a week than it can see through. */
#include "compiler/check/check.h"

#include "compiler/say/phrase.h"
#include "lang/sort.h"

#include <string.h>

enum { MOST_IN_A_WEEK = 5, WEEK = 7 };

typedef struct {
    RemitActor  lead;
    RemitDay    day;
    RemitNumber occurrence;
} Submission;

static bool is_same(RemitActor a, RemitActor b)
{
    return a.body == b.body && a.role == b.role;
}

static int by_day(const void *left, const void *right)
{
    const Submission *a = left, *b = right;
    if (a->lead.body != b->lead.body)
        return a->lead.body < b->lead.body ? -1 : 1;
    if (a->lead.role != b->lead.role)
        return a->lead.role < b->lead.role ? -1 : 1;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return a->occurrence < b->occurrence ? -1 : a->occurrence > b->occurrence;
}

static const char *lead_of(const Check *check, const Submission *s)
{
    RemitNumber duty = remit_occurrence(check->registry, s->occurrence).duty;
    Writer      out = writer_memory();
    phrase_actor(&out, check->registry,
                 remit_duty(check->registry, duty).lead.first);
    const char *held = writer_held(&out);
    const char *copy = arena_copy(check->arena, held, strlen(held));
    writer_free(&out);
    return copy;
}

/* The day on which it is to be handed in: planned, else due. */
static RemitDay day_of(const Check *check, RemitNumber n)
{
    RemitNumber milestone =
        remit_milestone_first(check->registry, n, REMIT_SUBMIT);
    return milestone ? remit_milestone(check->registry, milestone).day
                     : remit_occurrence(check->registry, n).due;
}

static bool counts(const Check *check, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    bool moot = o.superseded != REMIT_NO_DAY || o.waived != REMIT_NO_DAY
             || o.lapsed != REMIT_NO_DAY
             || (o.conditional && o.triggered == REMIT_NO_DAY);
    return !moot && !check_is_fulfilled(check, n)
        && day_of(check, n) != REMIT_NO_DAY;
}

static void tell(const Check *check, const Submission *first, size_t count)
{
    const Submission *last = first + count - 1;
    diag_begin(check->diag, CODE_MANY_IN_A_WEEK,
               check_place(check, REMIT_ARRAY_DUTY,
                           remit_occurrence(check->registry,
                                            last->occurrence).duty),
               "%s is to hand in %zu reports between %s and %s",
               lead_of(check, last), count, check_day(check, first->day),
               check_day(check, last->day));
    for (size_t i = 0; i < count; i++)
        check_about(check, REMIT_ARRAY_OCCURRENCE, first[i].occurrence);
    for (size_t i = 0; i + 1 < count && i < MOST_IN_A_WEEK; i++)
        diag_note(check->diag,
                  check_place(check, REMIT_ARRAY_DUTY,
                              remit_occurrence(check->registry,
                                               first[i].occurrence).duty),
                  "`%s` on %s", check_occurrence(check, first[i].occurrence),
                  check_day(check, first[i].day));
}

/* Each run of weeks that are too full is told once, with its first week. */
static void look(const Check *check, const Submission *all, size_t total)
{
    for (size_t from = 0, to = 0; from < total; from++) {
        if (to < from)
            to = from;
        while (to < total && is_same(all[to].lead, all[from].lead)
               && all[to].day < all[from].day + WEEK)
            to++;
        if (to - from > MOST_IN_A_WEEK) {
            tell(check, &all[from], to - from);
            from = to - 1;
        }
    }
}

void check_load(const Check *check)
{
    VEC(Submission) all = {0};
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.kind != REMIT_REPORT || duty.lead.count != 1
            || !check_binds(check, n))
            continue;
        RemitActor lead = remit_actor(check->registry, duty.lead.first);
        for EACH_IN(o, duty.occurrences)
            if (counts(check, o))
                VEC_PUSH(&all, (Submission){lead, day_of(check, o), o});
    }
    if (all.count) {
        sort_list(all.at, all.count, sizeof *all.at, by_day);
        look(check, all.at, all.count);
    }
    VEC_FREE(&all);
}
