/* paragraph_set.c -- runs of numbers, and what lies between them. */
#include "compiler/say/paragraph_set.h"

#include "lang/sort.h"


/* ---- reading labels ------------------------------------------------------ */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A number that is too large is the largest there is. */
static int32_t read_number(const char **at)
{
    int32_t number = 0;

    for (; is_digit(**at); ++*at) {
        int32_t digit = **at - '0';
        number = number > (INT32_MAX - digit) / 10 ? INT32_MAX
                                                   : number * 10 + digit;
    }
    return number;
}

/* One item; *at is left at the comma behind it, or at the end. */
static void add_item(ParagraphSet *set, const char **at)
{
    ParagraphRun run;
    bool         other;

    while (**at == ' ')
        ++*at;
    run.from = run.to = read_number(at);
    if (strncmp(*at, "..", 2) == 0) {
        *at += 2;
        run.to = read_number(at);
    }
    other = **at == ' ';        /* `24 bis` */
    while (**at != ',' && **at != '\0')
        ++*at;
    if (!other && run.from > 0 && run.to >= run.from)
        VEC_PUSH(&set->runs, run);
}

void paragraphs_add(ParagraphSet *set, const char *label)
{
    while (*label != '\0') {
        add_item(set, &label);
        if (*label == ',')
            label++;
    }
}

/* ---- runs in order ------------------------------------------------------- */

static int by_number(const void *left, const void *right)
{
    const ParagraphRun *a = left, *b = right;

    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return a->to < b->to ? -1 : a->to > b->to;
}

void paragraphs_settle(ParagraphSet *set)
{
    size_t kept = 0;

    if (set->runs.count == 0)
        return;
    sort_list(set->runs.at, set->runs.count, sizeof *set->runs.at, by_number);
    for (size_t i = 1; i < set->runs.count; i++) {
        ParagraphRun *last = &set->runs.at[kept], run = set->runs.at[i];
        if (run.from - 1 > last->to)
            set->runs.at[++kept] = run;
        else if (run.to > last->to)
            last->to = run.to;
    }
    set->runs.count = kept + 1;
}

uint32_t paragraphs_count(const ParagraphSet *set, int32_t last)
{
    uint32_t count = 0;

    for (size_t i = 0; i < set->runs.count; i++) {
        ParagraphRun run = set->runs.at[i];
        if (run.from > last)
            break;
        count += (uint32_t)((run.to < last ? run.to : last) - run.from + 1);
    }
    return count;
}

int32_t paragraphs_last(const ParagraphSet *set)
{
    return set->runs.count ? set->runs.at[set->runs.count - 1].to : 0;
}

static void put_run(Writer *out, int32_t from, int32_t to, bool first)
{
    if (!first)
        writer_text(out, ", ");
    writer_number(out, from);
    if (to == from)
        return;
    writer_text(out, "..");
    writer_number(out, to);
}

void paragraphs_missing(const ParagraphSet *set, int32_t last, Writer *out)
{
    size_t  begun = out->count;
    int64_t next = 1;           /* the first that is not accounted for yet */

    for (size_t i = 0; i < set->runs.count && next <= last; i++) {
        ParagraphRun run = set->runs.at[i];
        int32_t end = run.from - 1 < last ? run.from - 1 : last;
        if (end >= next)
            put_run(out, (int32_t)next, end, out->count == begun);
        next = (int64_t)run.to + 1;
    }
    if (next <= last)
        put_run(out, (int32_t)next, last, out->count == begun);
}

void paragraphs_free(ParagraphSet *set)
{
    VEC_FREE(&set->runs);
}
