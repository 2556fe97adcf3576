/* ics_zone.c -- VTIMEZONE (RFC 5545 §3.6.5).
 *
 * Each onset is an observance that begins on the first day that its rule names.
 * A rule that goes on, and that RRULE can say in the forms that every client
 * knows, is one observance.  Of others each year is one of its own: of those
 * from the year before the first item on, and the last that there was.  So no
 * rule has an UNTIL, on which python3-icalendar 4 gives up a whole file.  What
 * begins behind the last item is left out: ruby-icalendar 2 cannot read a time
 * before it. */
#include "compiler/calendar/ics_zone.h"

#include "runtime/dayrule.h"

enum { DAY_MINUTES = 24 * 60, WEEK = 7 };

/* What the items of one file need. */
typedef struct {
    bool    *used;              /* by zone */
    RemitDay first, last;       /* days that are to be known */
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

void ics_put_time(Ics *ics, const RemitRegistry *registry, RemitNumber zone,
                  RemitDay day, int32_t minute)
{
    ics_put(ics, ";TZID=");
    ics_put(ics, remit_string(registry, remit_zone(registry, zone).id));
    ics_put(ics, ":");
    if (minute == DAY_MINUTES)
        put_local(ics, day + 1, 0);
    else
        put_local(ics, day, minute);
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

/* Without end, and in forms in which no month runs out of days. */
static bool is_sayable(const RemitOnset *onset)
{
    if (onset->shift != 0 || onset->last_year < REMIT_LAST_YEAR)
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

static void put_rule(Ics *ics, const RemitOnset *onset)
{
    ics_put(ics, "RRULE:FREQ=YEARLY;BYMONTH=");
    put_number(ics, onset->month);
    put_days(ics, onset);
    ics_end(ics);
}

/* ---- observances --------------------------------------------------------- */

/* Of every year from that day on, or of that day alone. */
static void put_observance(Ics *ics, const RemitOnset *onset, RemitDay day,
                           bool repeats)
{
    const char *name = onset->summer ? "DAYLIGHT" : "STANDARD";

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
    bool    repeats = is_sayable(onset);
    int32_t year = onset->first_year;
    int32_t before = remit_civil(needed->first).year - 1;

    if (!repeats && year < before)
        year = before < onset->last_year ? before : onset->last_year;
    for (; year <= onset->last_year; year++) {
        RemitDay day = day_in(onset, year);
        if (day > needed->last)
            return;
        if (day != REMIT_NO_DAY)
            put_observance(ics, onset, day, repeats);
        if (repeats)
            return;
    }
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
    needed->used[item->zone] = true;
    if (item->from < needed->first)
        needed->first = item->from;
    if (item->to > needed->last)
        needed->last = item->to;
}

void ics_zones(Ics *ics, const CalendarView *view, bool tasks)
{
    const RemitRegistry *r = view->registry;
    uint32_t     count = remit_count(r, REMIT_ARRAY_ZONE);
    CalendarWalk walk = calendar_walk(view);
    CalendarItem item;
    Needed       needed = {NULL, REMIT_LAST_DAY, REMIT_FIRST_DAY};

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
