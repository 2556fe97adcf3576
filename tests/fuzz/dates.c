/* dates.c -- days, durations, rules, recurrences and working days.
 *
 * The bytes choose questions.  Each is asked of the runtime and worked out
 * again from a calendar that was walked from 1900-01-01, a day at a time; no
 * formula of the runtime is used.  Where the runtime computes, here is a loop.
 */
#include <stdlib.h>
#include <string.h>

#include "runtime/civil.h"
#include "runtime/dayrule.h"
#include "runtime/recur.h"
#include "runtime/workday.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { DAYS = REMIT_LAST_DAY - REMIT_FIRST_DAY + 1, SEAT_DAYS = 3000 };

typedef struct { int year, month, day, weekday; } Walked;

static Walked walked[DAYS];
static int    first_of[300][13];    /* index of a month's first day */

/* ---- the walked calendar ------------------------------------------------- */

static bool is_leap(int year)
{
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

static int length(int year, int month)
{
    static const int days[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
                               31};
    return days[month] + (month == 2 && is_leap(year));
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    Walked at = {1900, 1, 1, 1};    /* a Monday */

    (void)argc, (void)argv;
    for (int i = 0; i < DAYS; i++) {
        walked[i] = at;
        if (at.day == 1)
            first_of[at.year - 1900][at.month] = i;
        at.weekday = at.weekday == 7 ? 1 : at.weekday + 1;
        if (at.day++ < length(at.year, at.month))
            continue;
        at.day = 1;
        if (at.month++ == 12)
            at.month = 1, at.year++;
    }
    return 0;
}

static const Walked *at_day(RemitDay day)
{
    return &walked[day - REMIT_FIRST_DAY];
}

static bool in_range(int64_t day)
{
    return day >= REMIT_FIRST_DAY && day <= REMIT_LAST_DAY;
}

static RemitDay ranged(int64_t day)
{
    return in_range(day) ? (RemitDay)day : REMIT_NO_DAY;
}

static RemitDay day_of(int64_t year, int month, int day)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1
        || day > length((int)year, month))
        return REMIT_NO_DAY;
    return first_of[year - 1900][month] + day - 1 + REMIT_FIRST_DAY;
}

/* ---- the bytes ----------------------------------------------------------- */

typedef struct {
    const uint8_t *at, *end;
} Bytes;

static int32_t take(Bytes *bytes, int count)
{
    uint32_t value = 0;

    while (count-- && bytes->at < bytes->end)
        value = value << 8 | *bytes->at++;
    return (int32_t)value;
}

/* 0 .. below - 1 */
static int32_t take_below(Bytes *bytes, uint32_t below)
{
    return (int32_t)((uint32_t)take(bytes, below > 256 ? 4 : 1) % below);
}

static RemitDay take_day(Bytes *bytes)
{
    switch (take_below(bytes, 16)) {
    case 0:  return take(bytes, 4);                 /* no day, mostly */
    case 1:  return REMIT_LAST_DAY - take_below(bytes, 800);
    case 2:  return REMIT_FIRST_DAY + take_below(bytes, 800);
    default: return REMIT_FIRST_DAY + take_below(bytes, DAYS);
    }
}

static RemitDuration take_duration(Bytes *bytes)
{
    RemitUnit unit = (RemitUnit)take_below(bytes, 4);
    int32_t   count = take_below(bytes, 8) ? take_below(bytes, 200)
                                           : take(bytes, 4);
    return (RemitDuration){count, unit};
}

/* ---- single days --------------------------------------------------------- */

static void check_iso_week(RemitDay day)
{
    RemitIsoWeek week = remit_iso_week(day);
    RemitDay     thursday = day - at_day(day)->weekday + 4;
    int          count = 0;

    if (!in_range(thursday))
        return;
    for (RemitDay at = thursday; in_range(at)
         && at_day(at)->year == at_day(thursday)->year; at -= 7)
        count++;
    CLAIM(week.year == at_day(thursday)->year);
    CLAIM(week.week == count);
}

static void check_text(RemitDay day)
{
    char     text[11];
    RemitDay again = REMIT_NO_DAY;

    remit_day_format(day, text);
    if (!in_range(day)) {
        CLAIM(text[0] == '\0');
        return;
    }
    CLAIM(remit_day_parse(text, strlen(text), &again));
    CLAIM(again == day);
    CLAIM(strtol(text, NULL, 10) == at_day(day)->year);
    CLAIM(strtol(text + 8, NULL, 10) == at_day(day)->day);
}

static void ask_day(Bytes *bytes)
{
    RemitDay   day = take_day(bytes);
    RemitCivil civil = remit_civil(day);

    check_text(day);
    CLAIM(remit_day_in_range(day) == in_range(day));
    if (!in_range(day)) {
        CLAIM(civil.year == 0 && civil.month == 0 && civil.day == 0);
        CLAIM(remit_weekday(day) == 0);
        return;
    }
    CLAIM(civil.year == at_day(day)->year);
    CLAIM(civil.month == at_day(day)->month);
    CLAIM(civil.day == at_day(day)->day);
    CLAIM(remit_weekday(day) == at_day(day)->weekday);
    CLAIM(remit_day(civil.year, civil.month, civil.day) == day);
    check_iso_week(day);
}

static void ask_civil(Bytes *bytes)
{
    int year = 1890 + take_below(bytes, 320), month = take_below(bytes, 15);
    int day = take_below(bytes, 34);

    CLAIM(remit_day(year, month, day) == day_of(year, month, day));
    CLAIM(remit_days_in_month(year, month)
          == (day_of(year, month, 1) == REMIT_NO_DAY ? 0
                                                     : length(year, month)));
}

/* ---- moving -------------------------------------------------------------- */

/* Months counted up or down one by one. */
static RemitDay moved_months(RemitDay day, int64_t months, bool *clamped)
{
    int64_t year = at_day(day)->year;
    int     month = at_day(day)->month, wanted = at_day(day)->day;

    *clamped = false;
    if (months > 12 * 400 || months < -12 * 400)
        return REMIT_NO_DAY;
    for (; months > 0; months--)
        if (month++ == 12)
            month = 1, year++;
    for (; months < 0; months++)
        if (month-- == 1)
            month = 12, year--;
    if (year < 1900 || year > 2199)
        return REMIT_NO_DAY;
    *clamped = wanted > length((int)year, month);
    return day_of(year, month, *clamped ? length((int)year, month) : wanted);
}

static RemitDay moved(RemitDay day, RemitDuration by, bool back, bool *clamped)
{
    int64_t count = back ? -(int64_t)by.count : by.count;

    *clamped = false;
    if (!in_range(day))
        return REMIT_NO_DAY;
    switch (by.unit) {
    case REMIT_DAYS:         return ranged(day + count);
    case REMIT_WEEKS:        return ranged(day + count * 7);
    case REMIT_MONTHS:       return moved_months(day, count, clamped);
    case REMIT_YEARS:        return moved_months(day, count * 12, clamped);
    case REMIT_WORKING_DAYS: break;
    }
    return REMIT_NO_DAY;
}

static void ask_shift(Bytes *bytes)
{
    RemitDay      day = take_day(bytes);
    RemitDuration by = take_duration(bytes);
    bool          back = take_below(bytes, 2), clamped, expected;
    RemitDay      to = remit_day_shift(day, by, back, &clamped);

    CLAIM(to == moved(day, by, back, &expected));
    CLAIM(clamped == expected || to == REMIT_NO_DAY);
    CLAIM(to == remit_day_shift(day, by, back, NULL));
    if (by.unit == REMIT_DAYS && !back)
        CLAIM(to == remit_day_add_days(day, by.count));
    if (by.unit == REMIT_MONTHS && !back)
        CLAIM(to == remit_day_add_months(day, by.count, NULL));
}

static void ask_extent(Bytes *bytes)
{
    RemitDay    from = take_day(bytes);
    RemitExtent e = {from, from}, part;
    int64_t     after;

    if (!in_range(from) || !in_range(e.to += take_below(bytes, 500)))
        return;
    CLAIM(remit_extent_exists(e));
    after = (int64_t)e.to + 1;
    CLAIM(remit_extent_is_whole_months(e)
          == (at_day(from)->day == 1
              && at_day(e.to)->day
                     == length(at_day(e.to)->year, at_day(e.to)->month)));
    for (int i = 0; i < 3 && e.to - e.from >= 2; i++, from = part.to + 1) {
        part = remit_extent_third(e, i);
        CLAIM(part.from == from && part.to >= part.from);
    }
    CLAIM(e.to - e.from < 2 || from == after);
}

static void ask_extent_shift(Bytes *bytes)
{
    RemitDay      from = take_day(bytes);
    RemitExtent   e = {from, from}, to;
    RemitDuration by = take_duration(bytes);
    bool          back = take_below(bytes, 2), one, two, clamped;

    if (!in_range(from) || !in_range(e.to += take_below(bytes, 100)))
        return;
    to = remit_extent_shift(e, by, back, &clamped);
    if (remit_extent_is_whole_months(e) && by.unit != REMIT_DAYS
        && by.unit != REMIT_WEEKS) {
        CLAIM(!remit_extent_exists(to) || remit_extent_is_whole_months(to));
        return;
    }
    RemitDay a = moved(e.from, by, back, &one);
    RemitDay b = moved(e.to, by, back, &two);
    if (a == REMIT_NO_DAY || b == REMIT_NO_DAY) {
        CLAIM(!remit_extent_exists(to));
        return;
    }
    CLAIM(to.from == a && to.to == b);
    CLAIM(clamped == (one || two));
}

/* ---- rules --------------------------------------------------------------- */

static bool is_worked(RemitDay day)
{
    return at_day(day)->weekday <= 5;
}

/* The Monday of the nth week with a working day of the month. */
static RemitDay week_monday(int year, int month, int nth)
{
    RemitDay first = day_of(year, month, 1), last = REMIT_NO_DAY;
    RemitDay end = first + length(year, month) - 1;

    for (RemitDay day = first; day <= end; day++) {
        RemitDay monday = day - at_day(day)->weekday + 1;
        if (!is_worked(day) || monday == last)
            continue;
        last = monday;
        if (--nth == 0)
            return monday;
    }
    return REMIT_NO_DAY;
}

static RemitDay nth_weekday(int year, int month, int weekday, int nth)
{
    RemitDay found = REMIT_NO_DAY;

    for (int day = 1; day <= length(year, month); day++)
        if (at_day(day_of(year, month, day))->weekday == weekday) {
            found = day_of(year, month, day);
            if (--nth == 0)
                return found;
        }
    return nth < 0 ? found : REMIT_NO_DAY;
}

static int64_t towards(RemitDay day, int weekday, int step, bool strictly)
{
    int64_t at = day;
    int     here = at_day(day)->weekday;

    if (strictly || here != weekday)
        do {
            at += step;
            here = (here + step + 6) % 7 + 1;
        } while (here != weekday);
    return at;
}

static RemitDay ruled(const RemitDayRule *r, int year)
{
    RemitDay day = day_of(year, r->month, r->day);
    bool     near = r->kind >= REMIT_RULE_ON_OR_AFTER
                 && r->kind <= REMIT_RULE_BEFORE;
    int64_t  at = REMIT_NO_DAY;

    if (r->kind == REMIT_RULE_FIXED)
        at = day;
    else if (r->kind == REMIT_RULE_LAST_OF_MONTH)
        at = day_of(year, r->month, length(year, r->month));
    else if (r->kind == REMIT_RULE_NTH_WEEKDAY)
        at = nth_weekday(year, r->month, r->weekday, r->nth);
    else if (r->kind == REMIT_RULE_WORKING_WEEK) {
        at = week_monday(year, r->month, r->nth);
        if (at != REMIT_NO_DAY)
            at += r->weekday - 1;
    } else if (near && day != REMIT_NO_DAY)
        at = towards(day, r->weekday, r->kind <= REMIT_RULE_AFTER ? 1 : -1,
                     r->kind == REMIT_RULE_AFTER
                     || r->kind == REMIT_RULE_BEFORE);
    return at == REMIT_NO_DAY ? REMIT_NO_DAY : ranged(at + r->offset);
}

static void ask_rule(Bytes *bytes)
{
    static const int8_t counts[] = {1, 2, 3, 4, 5, -1};
    RemitDayRule rule = {.kind = (uint8_t)take_below(bytes, 8)};
    int          year = 1901 + take_below(bytes, 298);

    rule.month = (uint8_t)(1 + take_below(bytes, 12));
    rule.weekday = (uint8_t)(1 + take_below(bytes, 7));
    rule.nth = counts[take_below(bytes, rule.kind == REMIT_RULE_WORKING_WEEK
                                            ? 5 : 6)];
    rule.day = (uint8_t)(1 + take_below(bytes, 31));
    rule.offset = (int16_t)(take_below(bytes, 4) ? 0 : take(bytes, 2));
    if (rule.kind == REMIT_RULE_FIXED || rule.kind == REMIT_RULE_LAST_OF_MONTH)
        rule.weekday = 0;
    if (rule.kind != REMIT_RULE_NTH_WEEKDAY
        && rule.kind != REMIT_RULE_WORKING_WEEK)
        rule.nth = 0;
    if (rule.kind == REMIT_RULE_LAST_OF_MONTH || rule.nth)
        rule.day = 0;
    if (remit_dayrule_is_valid(&rule))
        CLAIM(remit_dayrule_in(&rule, year) == ruled(&rule, year));
    else
        CLAIM(remit_dayrule_in(&rule, year) == REMIT_NO_DAY);
}

/* Easter lies on a Sunday, from 22 March to 25 April; the eastern one from
 * 4 April to 10 May in these centuries, and never before the western. */
static void ask_easter(Bytes *bytes)
{
    RemitDayRule rule = {.kind = REMIT_RULE_EASTER};
    int          year = 1900 + take_below(bytes, 300);
    RemitDay     west = remit_dayrule_in(&rule, year), east;

    rule.kind = REMIT_RULE_ORTHODOX_EASTER;
    east = remit_dayrule_in(&rule, year);
    CLAIM(in_range(west) && at_day(west)->weekday == 7);
    CLAIM(in_range(east) && at_day(east)->weekday == 7);
    CLAIM(west >= day_of(year, 3, 22) && west <= day_of(year, 4, 25));
    CLAIM(east >= day_of(year, 4, 4) && east <= day_of(year, 5, 10));
    CLAIM(east >= west);
}

/* ---- recurrences --------------------------------------------------------- */

static void ask_recurrence(Bytes *bytes)
{
    RemitDay      start = take_day(bytes), asked = take_day(bytes);
    RemitDuration step = take_duration(bytes);
    bool          clamped, expected;
    int64_t       begun = 0, before = 0;

    if (!in_range(start) || !in_range(asked) || step.count < 1)
        return;
    RemitRecurrence r = remit_recur_anniversaries(start, step);
    if (!remit_extent_exists(r.first)) {
        CLAIM(moved(start, step, false, &expected) == REMIT_NO_DAY);
        CLAIM(remit_recur_begun(&r, asked) == 0);
        return;
    }
    for (int64_t k = 0;; k++) {
        if (k * step.count > INT32_MAX)
            break;
        RemitDuration by = {(int32_t)(k * step.count), step.unit};
        RemitDay      day = moved(start, by, false, &expected);
        if (day == REMIT_NO_DAY)
            break;
        begun += day <= asked;
        before += day < asked;
        if (k < 40 || k % 97 == 0) {
            RemitExtent period = remit_recur_period(&r, (int32_t)k, &clamped);
            CLAIM(!remit_extent_exists(period) || period.from == day);
            CLAIM(!remit_extent_exists(period) || clamped == expected);
        }
    }
    CLAIM(remit_recur_begun(&r, asked) == begun);
    CLAIM(remit_recur_from(&r, asked) == before);
}

/* ---- working days -------------------------------------------------------- */

typedef struct {
    RemitWorkdays table;
    bool          closed[SEAT_DAYS];
    uint8_t       bits[(SEAT_DAYS + 64) / 8];
    uint32_t      rank[SEAT_DAYS / 32 + 4];
} Seat;

static bool is_open(const Seat *seat, RemitDay day)
{
    int64_t i = (int64_t)day - seat->table.first;

    if (i >= 0 && i < (int64_t)seat->table.count)
        return !seat->closed[i];
    return !(seat->table.weekend >> (at_day(day)->weekday - 1) & 1);
}

static bool build(Seat *seat, Bytes *bytes)
{
    RemitDay first = take_day(bytes);
    uint32_t count = (uint32_t)take_below(bytes, SEAT_DAYS);
    uint8_t  weekend = (uint8_t)take_below(bytes, 127);
    RemitWorkdaysBuilder b;

    CLAIM(remit_workdays_bits_size(count) <= sizeof seat->bits);
    CLAIM(remit_workdays_rank_count(count) * sizeof(uint32_t)
          <= sizeof seat->rank);
    if (!remit_workdays_begin(&b, first, count, weekend, seat->bits,
                              seat->rank)) {
        CLAIM(!in_range(first) || !in_range((int64_t)first + count - 1));
        return false;
    }
    for (uint32_t i = 0; i < count; i++)
        seat->closed[i] =
            weekend >> (at_day(first + (int32_t)i)->weekday - 1) & 1;
    for (int holidays = take_below(bytes, 20); holidays && count; holidays--) {
        int32_t at = take_below(bytes, count);
        seat->closed[at] = true;
        CLAIM(remit_workdays_close(&b, first + at));
    }
    seat->table = remit_workdays_seal(&b);
    return true;
}

/* n working days on, by looking at each day. */
static RemitDay walk_days(const Seat *seat, RemitDay day, int32_t n)
{
    int64_t at = day;
    int     step = n < 0 ? -1 : 1;

    while (n != 0) {
        at += step;
        if (!in_range(at))
            return REMIT_NO_DAY;
        if (is_open(seat, (RemitDay)at))
            n -= step;
    }
    return (RemitDay)at;
}

static void ask_workdays(Bytes *bytes)
{
    static Seat seat;
    RemitDay    day, to;
    int32_t     n, count = 0;

    if (!build(&seat, bytes))
        return;
    day = take_day(bytes);
    n = take_below(bytes, 4000) - 2000;
    if (!in_range(day))
        return;
    CLAIM(remit_is_working_day(&seat.table, day) == is_open(&seat, day));
    to = remit_add_working_days(&seat.table, day, n);
    CLAIM(to == walk_days(&seat, day, n));
    to = day + take_below(bytes, 3000);
    if (!in_range(to))
        return;
    for (RemitDay at = day + 1; at <= to; at++)
        count += is_open(&seat, at);
    CLAIM(remit_working_days_between(&seat.table, day, to) == count);
    to = remit_roll(&seat.table, day, REMIT_ROLL_NEXT);
    CLAIM(to == (is_open(&seat, day) ? day : walk_days(&seat, day, 1)));
    to = remit_roll(&seat.table, day, REMIT_ROLL_PREVIOUS);
    CLAIM(to == (is_open(&seat, day) ? day : walk_days(&seat, day, -1)));
}

/* ---- all ----------------------------------------------------------------- */

static void (*const questions[])(Bytes *) = {
    ask_day, ask_civil, ask_shift, ask_extent, ask_extent_shift, ask_rule,
    ask_easter, ask_recurrence, ask_workdays
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Bytes bytes = {data, data + size};
    int   count = 0;

    while (bytes.at < bytes.end && count++ < 16)
        questions[take_below(&bytes, sizeof questions / sizeof *questions)](
            &bytes);
    return 0;
}
