/* ics_zone.c -- VTIMEZONE (RFC 5545 §3.6.5).
 *
 * Each onset is an observance that begins on the first day that its rule names.
 * A rule that RRULE can say in the forms that every client knows is one
 * observance; of others each year is one of its own, from the year before the
 * first item to the year after the last. */
#include "compiler/calendar/ics_zone.h"

#include "runtime/dayrule.h"

enum { DAY_MINUTES = 24 * 60, WEEK = 7 };

/* What the items of one file need. */
typedef struct {
    bool   *used;               /* by zone */
    int32_t first, last;        /* years */
} Needed;

/* ---- values -------------------------------------------------------------- */

static void put_two(char *at, int32_t number)
{
    at[0] = (char)('0' + number / 10 % 10);
    at[1] = (char)('0' + number % 10);
}

/* 20110523T100000 */
static void put_local(Ics *ics, RemitDay day, int32_t minute)
{
    char text[] = "T000000";

    put_two(text + 1, minute / 60);
    put_two(text + 3, minute % 60);
    ics_put_day(ics, day);
    ics_put(ics, text);
}

/* Minutes may lie before the day or behind it. */
static void put_moved(Ics *ics, RemitDay day, int32_t minute)
{
    for (; minute < 0; minute += DAY_MINUTES)
        day--;
    for (; minute >= DAY_MINUTES; minute -= DAY_MINUTES)
        day++;
    put_local(ics, day, minute);
}

void ics_put_time(Ics *ics, const RemitRegistry *registry, RemitNumber zone,
                  RemitDay day, int32_t minute)
{
    ics_put(ics, ";TZID=");
    ics_put(ics, remit_string(registry, remit_zone(registry, zone).id));
    ics_put(ics, ":");
    put_moved(ics, day, minute);
}

/* `TZOFFSETTO:+0100` */
static void put_offset(Ics *ics, const char *name, int32_t minutes)
{
    char    text[] = "+0000";
    int32_t size = minutes < 0 ? -minutes : minutes;

    if (minutes < 0)
        text[0] = '-';
    put_two(text + 1, size / 60);
    put_two(text + 3, size % 60);
    ics_put(ics, name);
    ics_put(ics, text);
    ics_end(ics);
}

/* ---- rules --------------------------------------------------------------- */

static RemitDay day_in(const RemitOnset *onset, int32_t year)
{
    RemitDayRule rule = {onset->rule, onset->month, onset->day, onset->weekday,
                         (int8_t)onset->nth, (int16_t)onset->shift};

    return remit_dayrule_in(&rule, year);
}

/* In no month that has 28 days do the days run out. */
static bool is_sayable(const RemitOnset *onset)
{
    if (onset->shift != 0)
        return false;
    switch ((RemitDayRuleKind)onset->rule) {
    case REMIT_RULE_FIXED:       return onset->day <= 28;
    case REMIT_RULE_NTH_WEEKDAY: return onset->nth <= 4;
    case REMIT_RULE_ON_OR_AFTER: return onset->day + WEEK - 1 <= 28;
    case REMIT_RULE_LAST_OF_MONTH:
    case REMIT_RULE_WORKING_WEEK:
    case REMIT_RULE_AFTER:
    case REMIT_RULE_ON_OR_BEFORE:
    case REMIT_RULE_BEFORE:
    case REMIT_RULE_EASTER:
    case REMIT_RULE_ORTHODOX_EASTER:
        return false;
    }
    return false;
}

static void put_number(Ics *ics, int32_t number)
{
    Writer text = writer_memory();

    writer_number(&text, number);
    ics_put(ics, writer_held(&text));
    writer_free(&text);
}

static void put_weekday(Ics *ics, uint8_t weekday)
{
    static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA",
                                       "SU"};

    ics_put(ics, weekday >= 1 && weekday <= WEEK ? days[weekday - 1] : "");
}

static void put_days(Ics *ics, const RemitOnset *onset)
{
    if (onset->rule == REMIT_RULE_FIXED) {
        ics_put(ics, ";BYMONTHDAY=");
        put_number(ics, onset->day);
        return;
    }
    ics_put(ics, ";BYDAY=");
    if (onset->rule == REMIT_RULE_NTH_WEEKDAY)
        put_number(ics, onset->nth);
    put_weekday(ics, onset->weekday);
    if (onset->rule != REMIT_RULE_ON_OR_AFTER)
        return;
    for (int i = 0; i < WEEK; i++) {
        ics_put(ics, i == 0 ? ";BYMONTHDAY=" : ",");
        put_number(ics, onset->day + i);
    }
}

/* UNTIL is in universal time: that of the last onset itself. */
static void put_rule(Ics *ics, const RemitOnset *onset)
{
    RemitDay last = day_in(onset, onset->last_year);

    ics_put(ics, "RRULE:FREQ=YEARLY;BYMONTH=");
    put_number(ics, onset->month);
    put_days(ics, onset);
    if (onset->last_year < REMIT_LAST_YEAR) {
        ics_put(ics, ";UNTIL=");
        put_moved(ics, last, onset->minute - onset->before);
        ics_put(ics, "Z");
    }
    ics_end(ics);
}

/* ---- observances --------------------------------------------------------- */

/* Of the years from `first` to the onset's last, or of that one alone. */
static void put_observance(Ics *ics, const RemitOnset *onset, int32_t first,
                           bool repeats)
{
    const char *name = onset->summer ? "DAYLIGHT" : "STANDARD";
    RemitDay    day = day_in(onset, first);

    if (day == REMIT_NO_DAY)
        return;
    ics_put(ics, "BEGIN:");
    ics_line(ics, name);
    ics_put(ics, "DTSTART:");
    put_local(ics, day, onset->minute);
    ics_end(ics);
    put_offset(ics, "TZOFFSETFROM:", onset->before);
    put_offset(ics, "TZOFFSETTO:", onset->after);
    if (repeats)
        put_rule(ics, onset);
    ics_put(ics, "END:");
    ics_line(ics, name);
}

static void put_onset(Ics *ics, const RemitOnset *onset, const Needed *needed)
{
    int32_t first = onset->first_year, last = onset->last_year;

    if (first == last || is_sayable(onset)) {
        put_observance(ics, onset, first, first != last);
        return;
    }
    if (first < needed->first - 1)
        first = needed->first - 1;
    if (last > needed->last + 1)
        last = needed->last + 1;
    for (int32_t year = first; year <= last; year++)
        put_observance(ics, onset, year, false);
}

static void put_zone(Ics *ics, const RemitRegistry *registry,
                     const RemitZone *zone, const Needed *needed)
{
    ics_line(ics, "BEGIN:VTIMEZONE");
    ics_put(ics, "TZID:");
    ics_line(ics, remit_string(registry, zone->id));
    for (uint32_t i = 0; i < zone->onsets.count; i++) {
        RemitOnset onset = remit_onset(registry, zone->onsets.first + i);
        put_onset(ics, &onset, needed);
    }
    ics_line(ics, "END:VTIMEZONE");
}

/* ---- all that a file needs ----------------------------------------------- */

static void need_item(Needed *needed, const CalendarItem *item)
{
    int32_t from = remit_civil(item->from).year;
    int32_t to = remit_civil(item->to).year;

    needed->used[item->zone] = true;
    if (from < needed->first)
        needed->first = from;
    if (to > needed->last)
        needed->last = to;
}

void ics_zones(Ics *ics, const CalendarView *view, bool tasks)
{
    const RemitRegistry *r = view->registry;
    uint32_t     count = remit_count(r, REMIT_ARRAY_ZONE);
    CalendarWalk walk = calendar_walk(view);
    CalendarItem item;
    Needed       needed = {NULL, REMIT_LAST_YEAR, REMIT_FIRST_YEAR};

    if (count == 0)
        return;
    needed.used = memory_new((count + 1) * sizeof *needed.used);
    while (calendar_next(&walk, &item))
        if (item.zone != 0 && (!tasks || item.occurrence != 0))
            need_item(&needed, &item);
    for (RemitNumber i = 1; i <= count; i++) {
        RemitZone zone = remit_zone(r, i);
        if (needed.used[i])
            put_zone(ics, r, &zone, &needed);
    }
    memory_free(needed.used);
}
