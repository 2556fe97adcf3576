/* holidays_known.c -- where working days count, the holidays are known.
 *
 * One finding a seat, with the spans of years that were asked for. */
#include "compiler/check/check.h"


#include "compiler/say/writer.h"
#include "lang/sort.h"

static int by_seat(const void *left, const void *right)
{
    const Remark *a = left, *b = right;
    if (a->subject != b->subject)
        return a->subject < b->subject ? -1 : 1;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->place.from > b->place.from) - (a->place.from < b->place.from);
}

/* The years of the remarks `from` to `to`, in order: `2006 to 2016, 2018`. */
static void put_years(Writer *out, const Remark *from, const Remark *to)
{
    while (from < to) {
        const Remark *last = from;
        while (last + 1 < to && last[1].first <= last->first + 1)
            last++;
        writer_format(out, "%s%d", out->count ? ", " : "", (int)from->first);
        if (last->first > from->first)
            writer_format(out, " to %d", (int)last->first);
        from = last + 1;
    }
}

static void tell(const Check *check, const Remark *from, const Remark *to)
{
    Writer      years = writer_memory();
    const char *seat = from->subject ? check_subject(check, from)
                                     : "the seat, which is not known,";
    put_years(&years, from, to);
    diag_begin(check->diag, CODE_NO_HOLIDAYS, from->place,
               "the holidays of %s are not known for %s, so weekends count "
               "alone", seat, writer_held(&years));
    diag_help(check->diag, "list them in `holidays`, with `years`");
    writer_free(&years);
}

void check_holidays_known(const Check *check)
{
    VEC(Remark) all = {0};
    for EACH_REMARK(check, remark, REMARK_NO_HOLIDAYS)
        VEC_PUSH(&all, *remark);
    if (all.count)
        sort_list(all.at, all.count, sizeof *all.at, by_seat);
    for (size_t i = 0, end; i < all.count; i = end) {
        for (end = i + 1; end < all.count
                          && all.at[end].subject == all.at[i].subject;)
            end++;
        tell(check, &all.at[i], &all.at[end]);
    }
    VEC_FREE(&all);
}
