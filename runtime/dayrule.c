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

/* ---- the fields of a rule ------------------------------------------------ */

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

static bool has_day_and_weekday(const RemitDayRule *rule)
{
    return has_day(rule) && has_weekday(rule);
}

static bool has_week(const RemitDayRule *rule)
{
    return has_month(rule) && has_weekday(rule) && rule->nth >= 1
        && rule->nth <= 5;
}

static bool has_week_or_last(const RemitDayRule *rule)
{
    return has_week(rule)
        || (has_month(rule) && has_weekday(rule) && rule->nth == -1);
}

static bool has_nothing(const RemitDayRule *rule)
{
    (void)rule;
    return true;
}

/* ---- the day of each kind, its fields being right ------------------------ */

static RemitDay fixed(const RemitDayRule *rule, int year)
{
    return remit_day(year, rule->month, rule->day);
}

static RemitDay end_of_month(const RemitDayRule *rule, int year)
{
    return last_of_month(year, rule->month);
}

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
    RemitDay anchor = fixed(rule, year);

    if (anchor == REMIT_NO_DAY)
        return REMIT_NO_DAY;
    return anchor + start
        + (rule->weekday - remit_weekday(anchor) - start + 14) % 7;
}

static RemitDay on_or_after(const RemitDayRule *rule, int year)
{
    return weekday_near(rule, year, 0);
}

static RemitDay after(const RemitDayRule *rule, int year)
{
    return weekday_near(rule, year, 1);
}

static RemitDay on_or_before(const RemitDayRule *rule, int year)
{
    return weekday_near(rule, year, -6);
}

static RemitDay before(const RemitDayRule *rule, int year)
{
    return weekday_near(rule, year, -7);
}

/* Easter Sunday is the Sunday after the full moon on or after 21 March, by
 * the moon of the Church: the method of Meeus, Jones and Butcher. */
static RemitDay easter(const RemitDayRule *rule, int year)
{
    (void)rule;

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
static RemitDay orthodox_easter(const RemitDayRule *rule, int year)
{
    (void)rule;

    int moon = (19 * (year % 19) + 15) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int apart = year / 100 - year / 400 - 2;

    return remit_day(year, 3, 22) + moon + sunday + apart;
}

/* ---- the kinds ----------------------------------------------------------- */

typedef struct Kind {
    bool (*fits)(const RemitDayRule *rule);     /* the fields are right */
    RemitDay (*day)(const RemitDayRule *rule, int year);
} Kind;

static const Kind kinds[] = {
    [REMIT_RULE_FIXED]          = {has_day, fixed},
    [REMIT_RULE_LAST_OF_MONTH]  = {has_month, end_of_month},
    [REMIT_RULE_NTH_WEEKDAY]    = {has_week_or_last, nth_weekday},
    [REMIT_RULE_WORKING_WEEK]   = {has_week, working_week},
    [REMIT_RULE_ON_OR_AFTER]    = {has_day_and_weekday, on_or_after},
    [REMIT_RULE_AFTER]          = {has_day_and_weekday, after},
    [REMIT_RULE_ON_OR_BEFORE]   = {has_day_and_weekday, on_or_before},
    [REMIT_RULE_BEFORE]         = {has_day_and_weekday, before},
    [REMIT_RULE_EASTER]         = {has_nothing, easter},
    [REMIT_RULE_ORTHODOX_EASTER] = {has_nothing, orthodox_easter}
};

bool remit_dayrule_is_valid(const RemitDayRule *rule)
{
    return rule->kind < sizeof kinds / sizeof *kinds
        && kinds[rule->kind].fits(rule);
}

RemitDay remit_dayrule_in(const RemitDayRule *rule, int year)
{
    if (year < REMIT_FIRST_YEAR || year > REMIT_LAST_YEAR
        || !remit_dayrule_is_valid(rule))
        return REMIT_NO_DAY;

    RemitDay day = kinds[rule->kind].day(rule, year);

    /* `day` may lie a week outside the range before its offset is added. */
    if (day == REMIT_NO_DAY)
        return REMIT_NO_DAY;
    day += rule->offset;
    return remit_day_in_range(day) ? day : REMIT_NO_DAY;
}
