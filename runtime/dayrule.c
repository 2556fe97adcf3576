/* dayrule.c -- the one day that a rule names in a year.
 *
 * In:   a rule, a year.  Out: a day or REMIT_NO_DAY.
 *
 * Each kind computes its day directly, then `offset` is added.  Steps between
 * weekdays are counted modulo 7, never searched for. */
#include "runtime/dayrule.h"

/* Days to go forward from `day` to the next `weekday`, 0 .. 6. */
static int days_until(RemitDay day, int weekday)
{
    return (weekday - remit_weekday(day) + 7) % 7;
}

static RemitDay last_of_month(int year, int month)
{
    return remit_day(year, month, remit_days_in_month(year, month));
}

/* ---- the kinds ----------------------------------------------------------- */

static RemitDay nth_weekday(const RemitDayRule *rule, int year)
{
    RemitDay last = last_of_month(year, rule->month);

    if (rule->nth < 0)
        return last - (remit_weekday(last) - rule->weekday + 7) % 7;

    RemitDay first = remit_day(year, rule->month, 1);
    RemitDay day = first + days_until(first, rule->weekday)
        + 7 * (rule->nth - 1);
    return day <= last ? day : REMIT_NO_DAY;
}

/* dayrule.h, note [week]. */
static RemitDay working_week(const RemitDayRule *rule, int year)
{
    RemitDay first = remit_day(year, rule->month, 1);
    int weekday = remit_weekday(first);
    /* The Monday of the first working day's week: a month that begins on a
     * weekend has its first working day on the Monday after. */
    RemitDay monday = first - (weekday - 1) + (weekday > 5 ? 7 : 0);

    monday += 7 * (rule->nth - 1);
    if (monday > last_of_month(year, rule->month))
        return REMIT_NO_DAY;
    return monday + rule->weekday - 1;
}

/* The weekday in the 7 days that begin `start` days after the anchor. */
static RemitDay weekday_near(const RemitDayRule *rule, int year, int start)
{
    RemitDay anchor = remit_day(year, rule->month, rule->day);

    if (anchor == REMIT_NO_DAY)
        return REMIT_NO_DAY;
    return anchor + start
        + (rule->weekday - remit_weekday(anchor) - start + 14) % 7;
}

/* Easter Sunday is the Sunday after the full moon on or after 21 March, by
 * the moon of the Church: the method of Meeus, Jones and Butcher. */
static RemitDay easter(int year)
{
    int golden = year % 19;
    int century = year / 100;
    int moon = (19 * golden + century - century / 4
                - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4)
                  - moon - year % 4) % 7;
    int late = (golden + 11 * moon + 22 * sunday) / 451;

    return remit_day(year, 3, 22) + moon + sunday - 7 * late;
}

/* The same by the Julian calendar, where the moon's cycle is 19 years and
 * nothing is corrected (Meeus), then as many days later as the calendars are
 * apart in that year's spring. */
static RemitDay orthodox_easter(int year)
{
    int moon = (19 * (year % 19) + 15) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int apart = year / 100 - year / 400 - 2;

    return remit_day(year, 3, 22) + moon + sunday + apart;
}

static RemitDay day_of_kind(const RemitDayRule *rule, int year)
{
    switch ((RemitDayRuleKind)rule->kind) {
    case REMIT_RULE_FIXED:
        return remit_day(year, rule->month, rule->day);
    case REMIT_RULE_LAST_OF_MONTH:   return last_of_month(year, rule->month);
    case REMIT_RULE_NTH_WEEKDAY:     return nth_weekday(rule, year);
    case REMIT_RULE_WORKING_WEEK:    return working_week(rule, year);
    case REMIT_RULE_ON_OR_AFTER:     return weekday_near(rule, year, 0);
    case REMIT_RULE_AFTER:           return weekday_near(rule, year, 1);
    case REMIT_RULE_ON_OR_BEFORE:    return weekday_near(rule, year, -6);
    case REMIT_RULE_BEFORE:          return weekday_near(rule, year, -7);
    case REMIT_RULE_EASTER:          return easter(year);
    case REMIT_RULE_ORTHODOX_EASTER: return orthodox_easter(year);
    }
    return REMIT_NO_DAY;
}

/* ---- the promise --------------------------------------------------------- */

static bool has_month(const RemitDayRule *rule)
{
    return rule->month >= 1 && rule->month <= 12;
}

static bool has_weekday(const RemitDayRule *rule)
{
    return rule->weekday >= 1 && rule->weekday <= 7;
}

/* A month and a day that exist at least in a leap year. */
static bool has_day(const RemitDayRule *rule)
{
    return rule->day >= 1
        && rule->day <= remit_days_in_month(2000, rule->month);
}

static bool has_nth(const RemitDayRule *rule)
{
    return rule->nth >= 1 && rule->nth <= 5;
}

bool remit_dayrule_is_valid(const RemitDayRule *rule)
{
    switch ((RemitDayRuleKind)rule->kind) {
    case REMIT_RULE_FIXED:         return has_day(rule);
    case REMIT_RULE_LAST_OF_MONTH: return has_month(rule);
    case REMIT_RULE_NTH_WEEKDAY:
        return has_month(rule) && has_weekday(rule)
            && (has_nth(rule) || rule->nth == -1);
    case REMIT_RULE_WORKING_WEEK:
        return has_month(rule) && has_weekday(rule) && has_nth(rule);
    case REMIT_RULE_ON_OR_AFTER:
    case REMIT_RULE_AFTER:
    case REMIT_RULE_ON_OR_BEFORE:
    case REMIT_RULE_BEFORE:
        return has_day(rule) && has_weekday(rule);
    case REMIT_RULE_EASTER:
    case REMIT_RULE_ORTHODOX_EASTER:
        return true;
    }
    return false;
}

RemitDay remit_dayrule_in(const RemitDayRule *rule, int year)
{
    if (year < REMIT_FIRST_YEAR || year > REMIT_LAST_YEAR
        || !remit_dayrule_is_valid(rule))
        return REMIT_NO_DAY;

    RemitDay day = day_of_kind(rule, year);

    /* `day` may lie a week outside the range before its offset is added. */
    if (day == REMIT_NO_DAY)
        return REMIT_NO_DAY;
    day += rule->offset;
    return remit_day_in_range(day) ? day : REMIT_NO_DAY;
}
