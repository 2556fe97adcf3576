/* recur.h -- periods that return, each computed from the first.
 *
 * `every year`, `every 2 years from 2010`, `every quarter` shift a calendar
 * extent; `every 12 months from 2012-02-29` runs from anniversary to
 * anniversary.  Period k is always counted from the beginning and never from
 * period k - 1, so a day that does not exist in one month comes back in the
 * next.  Nothing here walks over time.
 *
 * A step is at least one day, week, month or year; a recurrence with another
 * (working days, zero) or without a beginning has no periods. */
#ifndef REMIT_RECUR_H
#define REMIT_RECUR_H
#include "runtime/civil.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct RemitRecurrence {
    RemitExtent first;          /* period 0 */
    RemitDuration step;         /* from the beginning of one to the next */
    bool tiled;                 /* a period ends where the next begins */
} RemitRecurrence;

/* Period k is `first` moved by k steps, as remit_extent_shift moves it.  Years
 * from 2010: (remit_extent_year(2010), {1, REMIT_YEARS}); every second year:
 * the same extent with {2, REMIT_YEARS}, and the odd years are in no period. */
RemitRecurrence remit_recur_extents(RemitExtent first, RemitDuration step);

/* Period k begins on the kth anniversary of `start`, `start` being the 0th,
 * and ends on the day before the next. */
RemitRecurrence remit_recur_anniversaries(RemitDay start, RemitDuration step);

/* Period k; none for k < 0 and where the period leaves the range of days.
 * `clamped` (may be NULL) says whether its first day, or for extents either
 * end, would not exist and became the last of its month. */
RemitExtent remit_recur_period(const RemitRecurrence *r, int32_t k,
                               bool *clamped);

/* How many periods have begun by the end of `day`: the index of the first
 * that begins after it.  Zero for no day. */
int32_t remit_recur_begun(const RemitRecurrence *r, RemitDay day);

/* The index of the first period that begins on or after `day`; that period
 * may be none, beyond the range. */
int32_t remit_recur_from(const RemitRecurrence *r, RemitDay day);

#ifdef __cplusplus
}
#endif
#endif
