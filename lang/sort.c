/* sort.c -- a merge sort of the runs that a list is made of.
 *
 * What stands in order already is one run, found by one look and left alone.
 * Otherwise neighbouring runs are merged, from the list to a copy and back,
 * until there is one. */
#include "lang/sort.h"

#include "lang/memory.h"

#include <string.h>

typedef struct {
    size_t size;                /* of an element */
    int  (*compare)(const void *, const void *);
    VEC(size_t) runs;           /* where each begins, in bytes; then the end */
} Sorter;

/* ---- runs ---------------------------------------------------------------- */

/* Where the run ends that begins at `from`. */
static const char *run_end(const Sorter *s, const char *from, const char *end)
{
    do
        from += s->size;
    while (from < end && s->compare(from - s->size, from) <= 0);
    return from;
}

static void find_runs(Sorter *s, const char *list, const char *first_end,
                      const char *end)
{
    VEC_PUSH(&s->runs, 0);
    for (const char *at = first_end; at < end; at = run_end(s, at, end))
        VEC_PUSH(&s->runs, (size_t)(at - list));
    VEC_PUSH(&s->runs, (size_t)(end - list));
}

/* ---- merging ------------------------------------------------------------- */

/* Of equal elements the left one comes first. */
static void merge(const Sorter *s, char *to, const char *left,
                  const char *right, const char *end)
{
    const char *middle = right;

    while (left < middle && right < end) {
        const char **least = s->compare(left, right) <= 0 ? &left : &right;
        memcpy(to, *least, s->size);
        *least += s->size;
        to += s->size;
    }
    memcpy(to, left, (size_t)(middle - left));
    memcpy(to + (middle - left), right, (size_t)(end - right));
}

/* Merges every two runs; one that is left over is copied. */
static void merge_pairs(Sorter *s, char *to, const char *from)
{
    size_t *run = s->runs.at, count = s->runs.count - 1, kept = 0;

    for (size_t i = 0; i < count; i += 2) {
        size_t end = run[i + 2 < count ? i + 2 : count];
        merge(s, to + run[i], from + run[i], from + run[i + 1], from + end);
        run[kept++] = run[i];
    }
    run[kept] = run[count];
    s->runs.count = kept + 1;
}

void sort_list(void *list, size_t count, size_t size,
               int (*compare)(const void *, const void *))
{
    Sorter s = {.size = size, .compare = compare};

    if (count < 2)
        return;                 /* `list` may be NULL */
    char       *from = list;
    const char *end = from + count * size;
    const char *first_end = run_end(&s, from, end);
    if (first_end == end)
        return;
    char *copy = memory_new(count * size), *to = copy;
    for (find_runs(&s, from, first_end, end); s.runs.count > 2;) {
        merge_pairs(&s, to, from);
        char *other = from;
        from = to;
        to = other;
    }
    if (from == copy)
        memcpy(list, copy, count * size);
    memory_free(copy);
    VEC_FREE(&s.runs);
}

/* ---- by counting --------------------------------------------------------- */

void sort_numbers(uint32_t *numbers, size_t count, const int32_t *keys)
{
    int32_t least = INT32_MAX, most = INT32_MIN;

    for (size_t i = 0; i < count; i++) {
        int32_t key = keys[numbers[i] - 1];
        least = key < least ? key : least;
        most = key > most ? key : most;
    }
    if (count < 2)
        return;
    size_t    range = (size_t)((int64_t)most - least) + 1;
    uint32_t *place = memory_new((range + 1) * sizeof *place);
    uint32_t *from = memory_new(count * sizeof *from);
    for (size_t i = 0; i < count; i++)
        place[(int64_t)keys[numbers[i] - 1] - least + 1]++;
    for (size_t i = 1; i < range; i++)
        place[i] += place[i - 1];
    memcpy(from, numbers, count * sizeof *from);
    for (size_t i = 0; i < count; i++)
        numbers[place[(int64_t)keys[from[i] - 1] - least]++] = from[i];
    memory_free(from);
    memory_free(place);
}
