/* recur.c -- the kth period, and which k a day falls to.
 *
 * In:   a recurrence and an index or a day.  Out: an extent or an index.
 *
 * The kth beginning is the first moved by k steps at once.  Backwards, days
 * divide; months divide too, because a clamped beginning never leaves its
 * month: only the month of the day itself has to be looked into. */
#include "runtime/recur.h"

static bool is_by_months(RemitUnit unit)
{
    return unit == REMIT_MONTHS || unit == REMIT_YEARS;
}

static bool is_valid(const RemitRecurrence *r)
{
    bool steps = is_by_months(r->step.unit) || r->step.unit == REMIT_DAYS
        || r->step.unit == REMIT_WEEKS;

    return steps && r->step.count >= 1 && remit_day_in_range(r->first.from);
}

/* k steps; a count that 32 bits cannot hold leaves the range anyhow. */
static RemitDuration steps(const RemitRecurrence *r, int32_t k)
{
    int64_t count = (int64_t)k * r->step.count;

    return (RemitDuration){
        count > INT32_MAX ? INT32_MAX : (int32_t)count, r->step.unit
    };
}

RemitRecurrence remit_recur_extents(RemitExtent first, RemitDuration step)
{
    return (RemitRecurrence){first, step, false};
}

RemitRecurrence remit_recur_anniversaries(RemitDay start, RemitDuration step)
{
    RemitDay end = remit_term_end(start, step);
    RemitExtent first = {start, end};

    return (RemitRecurrence){
        end == REMIT_NO_DAY ? remit_extent_none() : first, step, true
    };
}

RemitExtent remit_recur_period(const RemitRecurrence *r, int32_t k,
                               bool *clamped)
{
    if (clamped)
        *clamped = false;
    if (k < 0 || !is_valid(r))
        return remit_extent_none();
    if (!r->tiled)
        return remit_extent_shift(r->first, steps(r, k), false, clamped);

    RemitDay start = r->first.from;
    RemitDay from = remit_day_shift(start, steps(r, k), false, clamped);
    /* k + 1 in 64 bits is not needed: by then `from` is no day. */
    RemitDay to = from == REMIT_NO_DAY ? REMIT_NO_DAY
                                       : remit_term_end(start, steps(r, k + 1));

    return to == REMIT_NO_DAY ? remit_extent_none() : (RemitExtent){from, to};
}

/* Months from the month of `from` to that of `to`. */
static int32_t months_between(RemitDay from, RemitDay to)
{
    RemitCivil a = remit_civil(from), b = remit_civil(to);

    return (b.year - a.year) * 12 + b.month - a.month;
}

int32_t remit_recur_begun(const RemitRecurrence *r, RemitDay day)
{
    if (!is_valid(r) || !remit_day_in_range(day) || day < r->first.from)
        return 0;

    int64_t step = r->step.count;

    if (!is_by_months(r->step.unit)) {
        int64_t days = r->step.unit == REMIT_WEEKS ? step * 7 : step;
        return (int32_t)((day - r->first.from) / days) + 1;
    }
    if (r->step.unit == REMIT_YEARS)
        step *= 12;

    int32_t k = (int32_t)(months_between(r->first.from, day) / step);
    /* Period k begins in the month of `day` or before, but maybe after it. */
    RemitDay begins = remit_day_shift(r->first.from, steps(r, k), false, NULL);

    return begins <= day ? k + 1 : k;
}

int32_t remit_recur_from(const RemitRecurrence *r, RemitDay day)
{
    if (!remit_day_in_range(day))
        return 0;
    return remit_recur_begun(r, day - 1);
}
