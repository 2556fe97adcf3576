/* civil.c -- civil days in closed form.
 *
 * One idea carries the file: a year that begins in March has its leap day at
 * its end, so the days before a month are a straight line, (153 m + 2) / 5,
 * and leap years are counted by division.  Days are counted from 1600-03-01,
 * the beginning of a cycle of 400 years, which keeps every number here
 * positive.  The file reads: days, moving them, extents, text. */
#include "runtime/civil.h"

enum {
    DAYS_IN_CYCLE = 146097,     /* of 400 years */
    DAYS_TO_JANUARY = 306,      /* of a year that begins in March */
    CYCLE_YEAR = 1600,
    CYCLE_DAY = -135080         /* 1600-03-01 */
};

static bool is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_length(int year, int month)
{
    static const uint8_t lengths[12] = {
        31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
    };
    return lengths[month - 1] + (month == 2 && is_leap_year(year));
}

static bool year_in_range(int year)
{
    return year >= REMIT_FIRST_YEAR && year <= REMIT_LAST_YEAR;
}

/* The day of a date that exists, from CYCLE_YEAR on, in range or not. */
static RemitDay count_days(int year, int month, int day)
{
    int m = (month + 9) % 12;                   /* March is 0 */
    int y = year - CYCLE_YEAR - (m >= 10);

    return CYCLE_DAY + 365 * y + y / 4 - y / 100 + y / 400
        + (153 * m + 2) / 5 + day - 1;
}

/* ---- days ---------------------------------------------------------------- */

bool remit_day_in_range(RemitDay day)
{
    return day >= REMIT_FIRST_DAY && day <= REMIT_LAST_DAY;
}

RemitDay remit_day(int year, int month, int day)
{
    if (day < 1 || day > remit_days_in_month(year, month))
        return REMIT_NO_DAY;
    return count_days(year, month, day);
}

RemitCivil remit_civil(RemitDay day)
{
    if (!remit_day_in_range(day))
        return (RemitCivil){0, 0, 0};

    /* Centuries, years and months are linear in days but for rounding, and
     * divisions by multiplication give it (Neri and Schneider, 2022).  Years
     * begin in March, so that the leap day is their last. */
    uint32_t n = 4 * (uint32_t)(day - CYCLE_DAY) + 3;
    uint32_t in_century = 4 * (n % DAYS_IN_CYCLE / 4) + 3;
    uint64_t years = UINT64_C(2939745) * in_century;
    uint32_t in_year = (uint32_t)years / 2939745 / 4;
    uint32_t months = 2141 * in_year + 197913;
    uint32_t month = months >> 16;
    bool     next = in_year >= DAYS_TO_JANUARY;

    return (RemitCivil){
        (int16_t)(CYCLE_YEAR + 100 * (n / DAYS_IN_CYCLE) + (years >> 32)
                  + next),
        (uint8_t)(next ? month - 12 : month),
        (uint8_t)((months & 0xffff) / 2141 + 1)
    };
}

int remit_weekday(RemitDay day)
{
    if (!remit_day_in_range(day))
        return 0;
    /* REMIT_FIRST_DAY is a Monday. */
    return (day - REMIT_FIRST_DAY) % 7 + 1;
}

RemitIsoWeek remit_iso_week(RemitDay day)
{
    if (!remit_day_in_range(day))
        return (RemitIsoWeek){0, 0};

    /* A week belongs to the year of its Thursday, which may be 2200's. */
    RemitDay thursday = day - (remit_weekday(day) - 4);
    int year = thursday > REMIT_LAST_DAY ? REMIT_LAST_YEAR + 1
                                         : remit_civil(thursday).year;
    int week = (thursday - count_days(year, 1, 1)) / 7 + 1;

    return (RemitIsoWeek){(int16_t)year, (uint8_t)week};
}

int remit_days_in_month(int year, int month)
{
    if (!year_in_range(year) || month < 1 || month > 12)
        return 0;
    return month_length(year, month);
}

/* ---- moving days --------------------------------------------------------- */

static void tell(bool *clamped, bool value)
{
    if (clamped)
        *clamped = value;
}

/* `days` after `day`, for any number that 64 bits of weeks can ask for. */
static RemitDay move_days(RemitDay day, int64_t days)
{
    int64_t moved = day + days;

    if (!remit_day_in_range(day) || moved < REMIT_FIRST_DAY
        || moved > REMIT_LAST_DAY)
        return REMIT_NO_DAY;
    return (RemitDay)moved;
}

/* `months` after `day`; one day beyond the range is still told, for the ends
 * of terms.  Everything further is REMIT_NO_DAY. */
static RemitDay move_months(RemitDay day, int64_t months, bool *clamped)
{
    tell(clamped, false);
    if (!remit_day_in_range(day))
        return REMIT_NO_DAY;

    RemitCivil from = remit_civil(day);
    int64_t month0 = from.year * 12 + from.month - 1 + months;

    if (month0 < REMIT_FIRST_YEAR * 12 || month0 > (REMIT_LAST_YEAR + 1) * 12)
        return REMIT_NO_DAY;

    int year = (int)(month0 / 12), month = (int)(month0 % 12) + 1;
    int last = month_length(year, month);
    bool too_far = from.day > last;
    RemitDay moved = count_days(year, month, too_far ? last : from.day);

    if (moved > REMIT_LAST_DAY + 1)
        return REMIT_NO_DAY;
    tell(clamped, too_far);
    return moved;
}

static RemitDay day_or_none(RemitDay day)
{
    return remit_day_in_range(day) ? day : REMIT_NO_DAY;
}

/* Any unit that needs no seat; the answer may be one day beyond the range. */
static RemitDay move_day(RemitDay day, int64_t count, RemitUnit unit,
                         bool *clamped)
{
    tell(clamped, false);
    switch (unit) {
    case REMIT_DAYS:   return move_days(day, count);
    case REMIT_WEEKS:  return move_days(day, count * 7);
    case REMIT_MONTHS: return move_months(day, count, clamped);
    case REMIT_YEARS:  return move_months(day, count * 12, clamped);
    case REMIT_WORKING_DAYS: break;
    }
    return REMIT_NO_DAY;
}

RemitDay remit_day_add_days(RemitDay day, int32_t days)
{
    return move_days(day, days);
}

RemitDay remit_day_add_months(RemitDay day, int32_t months, bool *clamped)
{
    return day_or_none(move_months(day, months, clamped));
}

RemitDay remit_day_shift(RemitDay day, RemitDuration by, bool back,
                         bool *clamped)
{
    int64_t count = back ? -(int64_t)by.count : by.count;

    return day_or_none(move_day(day, count, by.unit, clamped));
}

RemitDay remit_term_end(RemitDay from, RemitDuration term)
{
    if (term.count < 1)
        return REMIT_NO_DAY;
    if (term.unit == REMIT_DAYS || term.unit == REMIT_WEEKS) {
        int64_t days = (int64_t)term.count * (term.unit == REMIT_DAYS ? 1 : 7);
        return move_days(from, days - 1);
    }

    RemitDay anniversary = move_day(from, term.count, term.unit, NULL);
    return anniversary == REMIT_NO_DAY ? REMIT_NO_DAY : anniversary - 1;
}

/* ---- extents ------------------------------------------------------------- */

RemitExtent remit_extent_none(void)
{
    return (RemitExtent){REMIT_NO_DAY, REMIT_NO_DAY};
}

/* Both days, or none. */
static RemitExtent extent(RemitDay from, RemitDay to)
{
    if (!remit_day_in_range(from) || !remit_day_in_range(to))
        return remit_extent_none();
    return (RemitExtent){from, to};
}

/* The nth run of `size` months of a year, n from 1. */
static RemitExtent extent_of_months(int year, int n, int size)
{
    if (!year_in_range(year) || n < 1 || n > 12 / size)
        return remit_extent_none();

    int last = n * size;
    return (RemitExtent){
        count_days(year, last - size + 1, 1),
        count_days(year, last, month_length(year, last))
    };
}

RemitExtent remit_extent_day(RemitDay day)
{
    return extent(day, day);
}

RemitExtent remit_extent_year(int year)
{
    return extent_of_months(year, 1, 12);
}

RemitExtent remit_extent_half(int year, int half)
{
    return extent_of_months(year, half, 6);
}

RemitExtent remit_extent_quarter(int year, int quarter)
{
    return extent_of_months(year, quarter, 3);
}

RemitExtent remit_extent_month(int year, int month)
{
    return extent_of_months(year, month, 1);
}

bool remit_extent_exists(RemitExtent e)
{
    return remit_day_in_range(e.from) && remit_day_in_range(e.to)
        && e.from <= e.to;
}

static bool is_last_of_month(RemitDay day)
{
    RemitCivil c = remit_civil(day);
    return c.day == month_length(c.year, c.month);
}

bool remit_extent_is_whole_months(RemitExtent e)
{
    return remit_extent_exists(e) && remit_civil(e.from).day == 1
        && is_last_of_month(e.to);
}

/* Whole months move by the first days of the first and of the last of them,
 * which always exist. */
static RemitExtent shift_months(RemitExtent e, int64_t months)
{
    RemitDay from = move_months(e.from, months, NULL);
    RemitDay first_of_last = e.to - (remit_civil(e.to).day - 1);
    RemitDay to = move_months(first_of_last, months, NULL);

    if (!remit_day_in_range(from) || !remit_day_in_range(to))
        return remit_extent_none();
    RemitCivil c = remit_civil(to);
    return (RemitExtent){from, to + month_length(c.year, c.month) - 1};
}

RemitExtent remit_extent_shift(RemitExtent e, RemitDuration by, bool back,
                               bool *clamped)
{
    bool at_from, at_to;
    bool by_months = by.unit == REMIT_MONTHS || by.unit == REMIT_YEARS;

    tell(clamped, false);
    if (by_months && remit_extent_is_whole_months(e)) {
        int64_t count = back ? -(int64_t)by.count : by.count;
        return shift_months(e, by.unit == REMIT_YEARS ? count * 12 : count);
    }

    RemitExtent moved = extent(remit_day_shift(e.from, by, back, &at_from),
                               remit_day_shift(e.to, by, back, &at_to));
    tell(clamped, moved.from != REMIT_NO_DAY && (at_from || at_to));
    return moved;
}

RemitExtent remit_extent_third(RemitExtent e, int which)
{
    if (!remit_extent_exists(e) || which < 0 || which > 2)
        return remit_extent_none();

    int third = (e.to - e.from + 1) / 3;

    if (third == 0)
        return e;
    if (which == 0)
        return (RemitExtent){e.from, e.from + third - 1};
    if (which == 1)
        return (RemitExtent){e.from + third, e.to - third};
    return (RemitExtent){e.to - third + 1, e.to};
}

/* ---- text ---------------------------------------------------------------- */

/* Below 100. */
static void put_two(char *out, int value)
{
    static const char digits[] =
        "00010203040506070809101112131415161718192021222324"
        "25262728293031323334353637383940414243444546474849"
        "50515253545556575859606162636465666768697071727374"
        "75767778798081828384858687888990919293949596979899";

    out[0] = digits[2 * value];
    out[1] = digits[2 * value + 1];
}

void remit_day_format(RemitDay day, char out[11])
{
    RemitCivil c = remit_civil(day);

    if (c.month == 0) {
        out[0] = '\0';
        return;
    }
    put_two(out, c.year / 100);
    put_two(out + 2, c.year % 100);
    out[4] = '-';
    put_two(out + 5, c.month);
    out[7] = '-';
    put_two(out + 8, c.day);
    out[10] = '\0';
}

/* -1 when one of them is no ASCII digit. */
static int read_digits(const char *text, int digits)
{
    int value = 0;

    for (int i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool remit_day_parse(const char *text, size_t len, RemitDay *out)
{
    if (len != 10 || text[4] != '-' || text[7] != '-')
        return false;

    RemitDay day = remit_day(read_digits(text, 4), read_digits(text + 5, 2),
                             read_digits(text + 8, 2));
    if (day == REMIT_NO_DAY)
        return false;
    *out = day;
    return true;
}
