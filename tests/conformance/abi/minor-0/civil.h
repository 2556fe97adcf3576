/* civil.h -- days, extents of days, and how durations move them.
 *
 * A day is a civil day of the proleptic Gregorian calendar, without a time or
 * a zone, from 1900-01-01 to 2199-12-31, counted from 1970-01-01.  Everything
 * that would leave that range, or that no calendar holds, is REMIT_NO_DAY;
 * and whatever is given REMIT_NO_DAY, or any other number that is no day of
 * the range, answers with it.  So a chain of calls needs one test, at its end.
 *
 * No heap, no I/O, no libc. */
#ifndef REMIT_CIVIL_H
#define REMIT_CIVIL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t RemitDay;       /* days since 1970-01-01 */

#define REMIT_NO_DAY     INT32_MIN
#define REMIT_FIRST_YEAR 1900
#define REMIT_LAST_YEAR  2199
#define REMIT_FIRST_DAY  ((RemitDay)-25567)     /* 1900-01-01 */
#define REMIT_LAST_DAY   ((RemitDay)84005)      /* 2199-12-31 */

typedef struct RemitCivil {
    int16_t year;
    uint8_t month;              /* 1 .. 12 */
    uint8_t day;                /* 1 .. 31 */
} RemitCivil;

/* The days that a point covers, both ends included.  "None" is REMIT_NO_DAY
 * at both ends; no function here returns an extent with only one end. */
typedef struct RemitExtent {
    RemitDay from;
    RemitDay to;
} RemitExtent;

typedef enum RemitUnit {
    REMIT_DAYS,
    REMIT_WEEKS,
    REMIT_MONTHS,
    REMIT_YEARS,
    REMIT_WORKING_DAYS          /* needs a seat: see workday.h */
} RemitUnit;

typedef struct RemitDuration {
    int32_t count;
    RemitUnit unit;
} RemitDuration;

typedef struct RemitIsoWeek {
    int16_t year;               /* may differ from the day's by one */
    uint8_t week;               /* 1 .. 53 */
} RemitIsoWeek;

/* ---- days ---------------------------------------------------------------- */

RemitDay   remit_day(int year, int month, int day);
RemitCivil remit_civil(RemitDay day);               /* zeros for no day */
bool       remit_day_in_range(RemitDay day);
int        remit_weekday(RemitDay day);     /* 1 Monday .. 7 Sunday; 0 no day */
RemitIsoWeek remit_iso_week(RemitDay day);          /* zeros for no day */
/* 28 .. 31; 0 when there is no such month in the range. */
int        remit_days_in_month(int year, int month);

RemitDay   remit_day_add_days(RemitDay day, int32_t days);
/* A day that does not exist becomes the last of its month.  `clamped` may be
 * NULL; otherwise it is always written: whether that happened. */
RemitDay   remit_day_add_months(RemitDay day, int32_t months, bool *clamped);
/* One day moved by any duration but working days, which give no day. */
RemitDay   remit_day_shift(RemitDay day, RemitDuration by, bool back,
                           bool *clamped);
/* The last day of a term that begins on `from`: the day before its
 * anniversary.  A term is at least one unit long and not in working days. */
RemitDay   remit_term_end(RemitDay from, RemitDuration term);

/* ---- extents ------------------------------------------------------------- */

RemitExtent remit_extent_none(void);
RemitExtent remit_extent_day(RemitDay day);
RemitExtent remit_extent_year(int year);
RemitExtent remit_extent_half(int year, int half);          /* 1, 2 */
RemitExtent remit_extent_quarter(int year, int quarter);    /* 1 .. 4 */
RemitExtent remit_extent_month(int year, int month);
/* Both ends in range and in order. */
bool        remit_extent_exists(RemitExtent e);
bool        remit_extent_is_whole_months(RemitExtent e);
/* Moves both ends.  Whole months moved by months or years stay whole months,
 * which clamps nothing; anything else moves end by end, and `clamped` says
 * whether either end met a day that does not exist. */
RemitExtent remit_extent_shift(RemitExtent e, RemitDuration by, bool back,
                               bool *clamped);
/* Thirds by whole days, the remainder to the middle; `which` is 0 early, 1
 * mid, 2 late.  One or two days have no thirds and come back whole. */
RemitExtent remit_extent_third(RemitExtent e, int which);

/* ---- text ---------------------------------------------------------------- */

/* YYYY-MM-DD and a NUL; for no day, the empty string. */
void remit_day_format(RemitDay day, char out[11]);
/* Exactly YYYY-MM-DD, and a day that exists; else false and no change. */
bool remit_day_parse(const char *text, size_t len, RemitDay *out);

#ifdef __cplusplus
}
#endif
#endif
