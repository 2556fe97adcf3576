/* lag.h -- how much later one thing must be than another.
 *
 * A lag is a function from days to days that never decreases: some days, some
 * months (a day that does not exist becomes the last of its month), some
 * working days of one place, or a roll to the next working day; then some
 * days more.  A negative count is a lead.
 *
 * Days stay in the range of civil.h.  What would pass its end is LAG_BEYOND,
 * later than every day; what would pass its beginning is its first day, which
 * asks nothing of anyone. */
#ifndef REMIT_LAG_H
#define REMIT_LAG_H

#include "runtime/workday.h"

typedef enum {
    LAG_DAYS, LAG_MONTHS, LAG_WORKING_DAYS,
    LAG_ROLL_NEXT               /* count is not used */
} LagKind;

typedef struct {
    LagKind kind;
    int32_t count;
    int32_t then;               /* days after that */
    const RemitWorkdays *workdays;      /* NULL: weekends alone */
} Lag;

#define LAG_BEYOND (REMIT_LAST_DAY + 1)

Lag      lag_days(int32_t days);
/* `workdays` counts for working days alone. */
Lag      lag_of(RemitDuration by, bool back, const RemitWorkdays *workdays);

/* The day that `day` leads to, or LAG_BEYOND. */
RemitDay lag_apply(const Lag *lag, RemitDay day);
/* The latest day that leads to `limit` or an earlier day; REMIT_NO_DAY when
 * even the first day of the range leads to a later one. */
RemitDay lag_latest(const Lag *lag, RemitDay limit);
/* No day is moved on by fewer days than this, but where the range begins.  It
 * may be less than the least, never more. */
int64_t  lag_least(const Lag *lag);
#endif
