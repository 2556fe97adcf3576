/* changes.c -- orders changes by adoption, and finds those of one duty. */
#include "compiler/dates/changes.h"

#include "lang/sort.h"


typedef struct { Change change; RemitDay adopted; Number order; } Ranked;

RemitDay change_adopted(const Spec *spec, const Change *change)
{
    return AT(spec->instruments, change->instrument)->adopted.early.to;
}

static int by_adoption(const void *left, const void *right)
{
    const Ranked *a = left, *b = right;
    if (a->adopted != b->adopted)
        return a->adopted < b->adopted ? -1 : 1;
    return compare_numbers(a->order, b->order);
}

static void sort(Spec *spec)
{
    size_t count = spec->changes.count;
    VEC(Ranked) dated = {0};
    for (size_t i = 0; i < count; i++) {
        const Change *change = &spec->changes.at[i];
        VEC_PUSH(&dated,
                 (Ranked){*change, change_adopted(spec, change), (Number)i});
    }
    sort_list(dated.at, count, sizeof *dated.at, by_adoption);
    for (size_t i = 0; i < count; i++)
        spec->changes.at[i] = dated.at[i].change;
    VEC_FREE(&dated);
}

/* From the last to the first, so that each chain begins with the earliest. */
static void chain(Spec *spec)
{
    for (Number i = (Number)spec->changes.count; i; i--) {
        Change *change = AT(spec->changes, i);
        if (!change->duty)
            continue;
        Duty *duty = AT(spec->duties, change->duty);
        change->next = duty->first_change;
        duty->first_change = i;
    }
}

void changes_order(Spec *spec)
{
    if (!spec->changes.count)
        return;
    sort(spec);
    chain(spec);
}
