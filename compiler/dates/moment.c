/* moment.c -- edges, moves and comparisons of moments. */
#include "compiler/dates/moment.h"

Moment moment_first(const Moment *m)
{
    Moment first = *m;
    first.early = remit_extent_day(m->early.from);
    first.late = remit_extent_day(m->late.from);
    return first;
}

Moment moment_last(const Moment *m)
{
    Moment last = *m;
    last.early = remit_extent_day(m->early.to);
    last.late = remit_extent_day(m->late.to);
    return last;
}

Moment moment_of_session(RemitExtent days, bool tentative, StepNumber step)
{
    if (!tentative)
        return (Moment){days, days, false, step};
    return (Moment){remit_extent_day(days.from), remit_extent_day(days.to),
                    true, step};
}

static RemitExtent extent_plus(RemitExtent e, int32_t days)
{
    RemitExtent moved = {remit_day_add_days(e.from, days),
                         remit_day_add_days(e.to, days)};
    return remit_extent_exists(moved) ? moved : remit_extent_none();
}

Moment moment_plus(const Moment *m, int32_t days)
{
    Moment moved = *m;
    moved.early = extent_plus(m->early, days);
    moved.late = extent_plus(m->late, days);
    return moved;
}

/* The latest place of another moment takes the place of the chosen one's: one
 * of the two has two places, and so has what comes of them. */
static Moment with_late(Moment chosen, const Moment *other)
{
    chosen.late = other->late;
    chosen.tentative = true;
    return chosen;
}

Moment moment_later(Moment a, Moment b)
{
    if (!moment_known(&a) || !moment_known(&b))
        return moment_known(&a) ? a : b;
    bool   second = b.early.from > a.early.from;
    Moment other = second ? a : b, later = second ? b : a;
    return other.late.from > later.late.from ? with_late(later, &other) : later;
}

Moment moment_earlier(Moment a, Moment b)
{
    if (!moment_known(&a) || !moment_known(&b))
        return moment_known(&a) ? a : b;
    bool   second = b.early.from < a.early.from;
    Moment other = second ? a : b, first = second ? b : a;
    return other.late.from < first.late.from ? with_late(first, &other) : first;
}
