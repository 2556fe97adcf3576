/* workday.c -- counting and finding working days by rank and select.
 *
 * Two questions answer all others.  open_before(day): how many working days
 * lie between the beginning of time (REMIT_FIRST_DAY) and `day`.  nth_open(k):
 * which day is working day number k of all time, from 0.  Both cut time into
 * three: before the table and after it weeks repeat and division is enough;
 * inside, the ranks and one block of bits. */
#include "runtime/workday.h"
#include <string.h>

enum { BLOCK_BYTES = REMIT_WORKDAYS_BLOCK / 8 };

static const RemitWorkdays weekends_alone = {
    .first = REMIT_FIRST_DAY, .weekend = REMIT_WEEKEND_SAT_SUN
};

static uint32_t blocks_of(uint32_t count)
{
    return count / REMIT_WORKDAYS_BLOCK
        + (count % REMIT_WORKDAYS_BLOCK != 0);
}

static uint32_t count_ones(uint32_t x)
{
    x -= x >> 1 & 0x55555555u;
    x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0fu;
    return (x * 0x01010101u) >> 24;
}

/* ---- weeks --------------------------------------------------------------- */

static bool is_weekend(uint8_t weekend, int weekday)
{
    return (weekend >> (weekday - 1) & 1) != 0;
}

static int32_t open_in_week(uint8_t weekend)
{
    return 7 - (int32_t)count_ones(weekend & 0x7fu);
}

/* Days of the week outside the weekend in [from, to), from <= to. */
static int32_t week_open_between(uint8_t weekend, RemitDay from, RemitDay to)
{
    int32_t open = (to - from) / 7 * open_in_week(weekend);
    int weekday = from < to ? remit_weekday(from) : 1;

    for (int left = (to - from) % 7; left > 0; left--) {
        open += !is_weekend(weekend, weekday);
        weekday = weekday % 7 + 1;
    }
    return open;
}

/* The kth day outside the weekend from `from` on, k from 0. */
static RemitDay week_nth_open(uint8_t weekend, RemitDay from, int32_t k)
{
    int32_t per_week = open_in_week(weekend);

    if (per_week == 0 || !remit_day_in_range(from))
        return REMIT_NO_DAY;

    RemitDay day = from + k / per_week * 7;
    int weekday = remit_weekday(from);

    for (int32_t left = k % per_week;; day++) {
        if (!is_weekend(weekend, weekday) && left-- == 0)
            break;
        weekday = weekday % 7 + 1;
    }
    return remit_day_in_range(day) ? day : REMIT_NO_DAY;
}

/* ---- the table ----------------------------------------------------------- */

/* Bit i is day i of the block, set when open, whatever the byte order. */
static uint32_t open_bits(const uint8_t *closed_bits, uint32_t block)
{
    const uint8_t *b = closed_bits + (size_t)block * BLOCK_BYTES;

    return ~((uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16
             | (uint32_t)b[3] << 24);
}

static uint32_t table_total(const RemitWorkdays *w)
{
    return w->count == 0 ? 0 : w->rank[blocks_of(w->count)];
}

/* Open days among the first `index` days of the table, index < count. */
static uint32_t table_open_before(const RemitWorkdays *w, uint32_t index)
{
    uint32_t block = index / REMIT_WORKDAYS_BLOCK;
    uint32_t below = (1u << index % REMIT_WORKDAYS_BLOCK) - 1;

    return w->rank[block]
        + count_ones(open_bits(w->closed_bits, block) & below);
}

/* The last block with at most k open days before it, k < total. */
static uint32_t block_of_nth(const RemitWorkdays *w, uint32_t k)
{
    uint32_t low = 0, high = blocks_of(w->count);

    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (w->rank[middle] <= k)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The day of the kth open bit of the table, k < total. */
static RemitDay table_nth_open(const RemitWorkdays *w, uint32_t k)
{
    uint32_t block = block_of_nth(w, k);
    uint32_t bits = open_bits(w->closed_bits, block);

    for (uint32_t left = k - w->rank[block]; left > 0; left--)
        bits &= bits - 1;
    /* The lowest bit that is left; the ones below it count its place. */
    return w->first + (RemitDay)(block * REMIT_WORKDAYS_BLOCK
                                 + count_ones((bits & (0u - bits)) - 1));
}

/* ---- all of time --------------------------------------------------------- */

static RemitDay table_end(const RemitWorkdays *w)
{
    return w->first + (RemitDay)w->count;
}

/* Working days in [REMIT_FIRST_DAY, day); `day` may be one past the range. */
static int32_t open_before(const RemitWorkdays *w, RemitDay day)
{
    if (day < w->first || w->count == 0)
        return week_open_between(w->weekend, REMIT_FIRST_DAY, day);

    int32_t before = week_open_between(w->weekend, REMIT_FIRST_DAY, w->first);

    if (day < table_end(w))
        return before + (int32_t)table_open_before(w,
                                                   (uint32_t)(day - w->first));
    return before + (int32_t)table_total(w)
        + week_open_between(w->weekend, table_end(w), day);
}

/* Working day number k of all time, from 0; REMIT_NO_DAY beyond. */
static RemitDay nth_open(const RemitWorkdays *w, int64_t k)
{
    if (k < 0 || k > REMIT_LAST_DAY - REMIT_FIRST_DAY)
        return REMIT_NO_DAY;

    int32_t n = (int32_t)k;
    int32_t before = week_open_between(w->weekend, REMIT_FIRST_DAY, w->first);
    int32_t inside = (int32_t)table_total(w);

    if (n < before)
        return week_nth_open(w->weekend, REMIT_FIRST_DAY, n);
    n -= before;
    if (n < inside)
        return table_nth_open(w, (uint32_t)n);
    return week_nth_open(w->weekend, table_end(w), n - inside);
}

/* Working day number k, counted from 0 at the beginning of the table; before
 * and beyond it, of all time.  Most steps stay inside, and need no division. */
static RemitDay nth_of_table(const RemitWorkdays *w, int64_t k)
{
    if (k >= 0 && k < table_total(w))
        return table_nth_open(w, (uint32_t)k);
    return nth_open(w, k + week_open_between(w->weekend, REMIT_FIRST_DAY,
                                             w->first));
}

/* ---- building ------------------------------------------------------------ */

size_t remit_workdays_bits_size(uint32_t count)
{
    return (size_t)blocks_of(count) * BLOCK_BYTES;
}

size_t remit_workdays_rank_count(uint32_t count)
{
    return (size_t)blocks_of(count) + 1;
}

static void set_bit(uint8_t *bits, uint32_t index)
{
    bits[index / 8] = (uint8_t)(bits[index / 8] | 1u << index % 8);
}

bool remit_workdays_begin(RemitWorkdaysBuilder *b, RemitDay first,
                          uint32_t count, uint8_t weekend,
                          uint8_t *closed_bits, uint32_t *rank)
{
    if (!remit_day_in_range(first)
        || count > (uint32_t)(REMIT_LAST_DAY - first) + 1)
        return false;

    *b = (RemitWorkdaysBuilder){first, count, closed_bits, rank, weekend};
    memset(closed_bits, 0, remit_workdays_bits_size(count));

    int weekday = remit_weekday(first);
    uint32_t end = blocks_of(count) * REMIT_WORKDAYS_BLOCK;

    for (uint32_t i = 0; i < end; i++) {
        if (i >= count || is_weekend(weekend, weekday))
            set_bit(closed_bits, i);
        weekday = weekday % 7 + 1;
    }
    return true;
}

bool remit_workdays_close(RemitWorkdaysBuilder *b, RemitDay holiday)
{
    if (!remit_day_in_range(holiday) || holiday < b->first
        || (uint32_t)(holiday - b->first) >= b->count)
        return false;
    set_bit(b->closed_bits, (uint32_t)(holiday - b->first));
    return true;
}

RemitWorkdays remit_workdays_seal(const RemitWorkdaysBuilder *b)
{
    uint32_t open = 0, blocks = blocks_of(b->count);

    for (uint32_t i = 0; i < blocks; i++) {
        b->rank[i] = open;
        open += count_ones(open_bits(b->closed_bits, i));
    }
    b->rank[blocks] = open;
    return (RemitWorkdays){
        b->first, b->count, b->closed_bits, b->rank, b->weekend
    };
}

/* ---- asking -------------------------------------------------------------- */

static const RemitWorkdays *or_weekends(const RemitWorkdays *w)
{
    return w ? w : &weekends_alone;
}

bool remit_workdays_covers(const RemitWorkdays *w, RemitDay day)
{
    w = or_weekends(w);
    return day >= w->first && day < table_end(w);
}

bool remit_is_working_day(const RemitWorkdays *w, RemitDay day)
{
    w = or_weekends(w);
    if (!remit_day_in_range(day))
        return false;
    if (!remit_workdays_covers(w, day))
        return !is_weekend(w->weekend, remit_weekday(day));

    uint32_t index = (uint32_t)(day - w->first);
    return (w->closed_bits[index / 8] >> index % 8 & 1) == 0;
}

RemitDay remit_add_working_days(const RemitWorkdays *w, RemitDay day,
                                int32_t n)
{
    w = or_weekends(w);
    if (!remit_day_in_range(day))
        return REMIT_NO_DAY;
    if (n == 0)
        return day;

    /* The first day that counts, and how many working days on from it. */
    RemitDay start = n > 0 ? day + 1 : day;
    int64_t on = n > 0 ? (int64_t)n - 1 : n;

    if (remit_workdays_covers(w, start))
        return nth_of_table(w, on + table_open_before(
                                         w, (uint32_t)(start - w->first)));
    return nth_open(w, on + open_before(w, start));
}

RemitDay remit_roll(const RemitWorkdays *w, RemitDay day, RemitRoll roll)
{
    if (remit_is_working_day(w, day))
        return day;

    RemitDay next = remit_add_working_days(w, day, 1);
    RemitDay previous = remit_add_working_days(w, day, -1);

    if (roll == REMIT_ROLL_NEXT)
        return next;
    if (roll == REMIT_ROLL_PREVIOUS)
        return previous;
    if (previous == REMIT_NO_DAY)
        return next;
    if (next == REMIT_NO_DAY)
        return previous;
    return next - day < day - previous ? next : previous;
}

int32_t remit_working_days_between(const RemitWorkdays *w, RemitDay from,
                                   RemitDay to)
{
    w = or_weekends(w);
    if (!remit_day_in_range(from) || !remit_day_in_range(to))
        return 0;
    if (from < to)
        return open_before(w, to + 1) - open_before(w, from + 1);
    return open_before(w, to) - open_before(w, from);
}

/* ---- moving by any unit -------------------------------------------------- */

/* The count with its direction, saturated; nothing moves 2^31 days. */
static int32_t signed_count(RemitDuration by, bool back)
{
    if (!back)
        return by.count;
    return by.count == INT32_MIN ? INT32_MAX : -by.count;
}

RemitDay remit_day_shift_at(const RemitWorkdays *w, RemitDay day,
                            RemitDuration by, bool back, bool *clamped)
{
    if (by.unit != REMIT_WORKING_DAYS)
        return remit_day_shift(day, by, back, clamped);
    if (clamped)
        *clamped = false;
    return remit_add_working_days(w, day, signed_count(by, back));
}

RemitExtent remit_extent_shift_at(const RemitWorkdays *w, RemitExtent e,
                                  RemitDuration by, bool back, bool *clamped)
{
    if (by.unit != REMIT_WORKING_DAYS)
        return remit_extent_shift(e, by, back, clamped);

    RemitDay from = remit_day_shift_at(w, e.from, by, back, clamped);
    RemitDay to = remit_day_shift_at(w, e.to, by, back, clamped);

    if (from == REMIT_NO_DAY || to == REMIT_NO_DAY)
        return remit_extent_none();
    return (RemitExtent){from, to};
}
