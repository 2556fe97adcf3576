/* lag.c -- moves a day, forward and backward. */
#include "compiler/schedule/lag.h"

Lag lag_days(int32_t days)
{
    return (Lag){.kind = LAG_DAYS, .count = days};
}

/* Any count beyond the days of the range leaves it, so nothing is lost. */
static int32_t counted(RemitDuration by, bool back, int32_t each)
{
    int64_t most = (int64_t)REMIT_LAST_DAY - REMIT_FIRST_DAY + 1;
    int64_t count = (int64_t)by.count * each * (back ? -1 : 1);
    return (int32_t)(count > most ? most : count < -most ? -most : count);
}

Lag lag_of(RemitDuration by, bool back, const RemitWorkdays *workdays)
{
    switch (by.unit) {
    case REMIT_DAYS:  return lag_days(counted(by, back, 1));
    case REMIT_WEEKS: return lag_days(counted(by, back, 7));
    case REMIT_MONTHS: case REMIT_YEARS:
        return (Lag){.kind = LAG_MONTHS,
                     .count =
                         counted(by, back, by.unit == REMIT_YEARS ? 12 : 1)};
    case REMIT_WORKING_DAYS:
        return (Lag){.kind = LAG_WORKING_DAYS, .count = counted(by, back, 1),
                     .workdays = workdays};
    }
    return lag_days(0);
}

/* ---- forward ------------------------------------------------------------- */

static RemitDay shifted(const Lag *lag, RemitDay day)
{
    switch (lag->kind) {
    case LAG_DAYS:   return remit_day_add_days(day, lag->count);
    case LAG_MONTHS: return remit_day_add_months(day, lag->count, NULL);
    case LAG_WORKING_DAYS:
        return remit_add_working_days(lag->workdays, day, lag->count);
    case LAG_ROLL_NEXT: return remit_roll(lag->workdays, day, REMIT_ROLL_NEXT);
    }
    return day;
}

/* A day that left the range left it at the end towards which it was moved. */
static RemitDay kept(RemitDay day, bool back)
{
    if (day != REMIT_NO_DAY)
        return day;
    return back ? REMIT_FIRST_DAY : LAG_BEYOND;
}

RemitDay lag_apply(const Lag *lag, RemitDay day)
{
    bool     back = lag->kind != LAG_ROLL_NEXT && lag->count < 0;
    RemitDay at = kept(shifted(lag, day), back);
    if (at == LAG_BEYOND || !lag->then)
        return at;
    return kept(remit_day_add_days(at, lag->then), lag->then < 0);
}

/* ---- backward ------------------------------------------------------------ */

static bool fits(const Lag *lag, RemitDay day, RemitDay limit)
{
    return lag_apply(lag, day) <= limit;
}

static RemitDay within_range(int64_t day)
{
    return day < REMIT_FIRST_DAY ? REMIT_FIRST_DAY
         : day > REMIT_LAST_DAY  ? REMIT_LAST_DAY : (RemitDay)day;
}

/* A day near the answer: the lag the other way round. */
static RemitDay guess(const Lag *lag, RemitDay limit)
{
    Lag back = *lag;
    back.count = -lag->count;
    back.then = 0;
    if (lag->kind == LAG_ROLL_NEXT)
        back = lag_days(0);
    return within_range(
        lag_apply(&back, within_range((int64_t)limit - lag->then)));
}

/* The last of the days low .. high that fits; `low` does. */
static RemitDay last_that_fits(const Lag *lag, RemitDay limit, RemitDay low,
                               RemitDay high)
{
    while (low < high) {
        RemitDay middle = low + (high - low + 1) / 2;
        if (fits(lag, middle, limit))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* From the guess in steps that double, until the answer lies between two. */
RemitDay lag_latest(const Lag *lag, RemitDay limit)
{
    const RemitDay begin = guess(lag, limit);
    RemitDay low = begin, high = begin;
    for (int32_t step = 1; !fits(lag, low, limit); step *= 2) {
        if (low == REMIT_FIRST_DAY)
            return REMIT_NO_DAY;
        high = low - 1;
        low = within_range((int64_t)low - step);
    }
    if (low < begin)
        return last_that_fits(lag, limit, low, high);
    for (int32_t step = 1; high < REMIT_LAST_DAY; step *= 2) {
        high = within_range((int64_t)low + step);
        if (!fits(lag, high, limit))
            return last_that_fits(lag, limit, low, high - 1);
        low = high;
    }
    return REMIT_LAST_DAY;
}

/* ---- circles ------------------------------------------------------------- */

/* A year has 365 days or 366, a month 28 to 31; three days more allow for
 * February and for the end of a month. */
static int64_t least_months(int64_t months)
{
    if (months >= 0)
        return months / 12 * 365 + months % 12 * 30 - (months % 12 ? 3 : 1);
    return -(-months / 12 * 366 + -months % 12 * 31 + 3);
}

int64_t lag_least(const Lag *lag)
{
    int64_t anything = (int64_t)REMIT_FIRST_DAY - REMIT_LAST_DAY;
    switch (lag->kind) {
    case LAG_DAYS:   return (int64_t)lag->count + lag->then;
    case LAG_MONTHS:
        return (lag->count ? least_months(lag->count) : 0) + lag->then;
    case LAG_WORKING_DAYS:
        return (lag->count < 0 ? anything : lag->count) + lag->then;
    case LAG_ROLL_NEXT: return lag->then;
    }
    return anything;
}
