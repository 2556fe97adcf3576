/* dayrule.h -- rules that name one day in each year, in closed form.
 *
 * `4 july`, `end of february`, `last monday of may`, `tuesday of working-week
 * 3 of september`, Easter and what hangs on it.  A rule is a plain record, so
 * that a tree, a model or a table can hold it; a field that its kind does not
 * name is zero.  `offset` counts days from the day that the rest names. */
#ifndef REMIT_DAYRULE_H
#define REMIT_DAYRULE_H
#include "runtime/civil.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum RemitDayRuleKind {
    REMIT_RULE_FIXED,           /* month, day; 29 february only in leap years */
    REMIT_RULE_LAST_OF_MONTH,   /* month */
    REMIT_RULE_NTH_WEEKDAY,     /* month, weekday, nth 1 .. 5, or -1 the last */
    REMIT_RULE_WORKING_WEEK,    /* month, weekday, nth 1 .. 5: note [week] */
    REMIT_RULE_ON_OR_AFTER,     /* month, day, weekday */
    REMIT_RULE_AFTER,           /* month, day, weekday: strictly after */
    REMIT_RULE_ON_OR_BEFORE,    /* month, day, weekday */
    REMIT_RULE_BEFORE,          /* month, day, weekday: strictly before */
    REMIT_RULE_EASTER,          /* Gregorian (western) Easter Sunday */
    REMIT_RULE_ORTHODOX_EASTER  /* Julian computus, as a Gregorian day */
} RemitDayRuleKind;

/* note [week]: rule 1 of the General Assembly.  Weeks begin on Monday and are
 * counted from the first that holds a working day (Monday to Friday) of the
 * month.  So days of week 1 may lie in the month before, and days of the last
 * week in the month after.  A week that holds no working day of the month is
 * none of its weeks, and gives no day. */

typedef struct RemitDayRule {
    uint8_t kind;               /* a RemitDayRuleKind */
    uint8_t month;              /* 1 .. 12 */
    uint8_t day;                /* 1 .. 31 */
    uint8_t weekday;            /* 1 Monday .. 7 Sunday */
    int8_t nth;
    int16_t offset;             /* days, may be negative */
} RemitDayRule;

/* Whether the fields fit the kind, and some year has such a day.  `30
 * february` does not; `29 february` and `5th monday of june` do. */
bool remit_dayrule_is_valid(const RemitDayRule *rule);

/* The day that the rule names in `year`.  It may lie in the year before or
 * after (`monday before 1 january`).  REMIT_NO_DAY when that year has none,
 * the rule is not valid, or year or result leave the range. */
RemitDay remit_dayrule_in(const RemitDayRule *rule, int year);

#ifdef __cplusplus
}
#endif
#endif
