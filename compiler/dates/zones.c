/* zones.c -- from `zone` blocks to onsets.
 *
 * In:   for each zone its `offset` clauses, one after the other in time, and
 *       its `summer` clauses in any order.
 * Out:  onsets: what the clock shows changes by `after - before` minutes.
 *
 * The clauses are written out as events of single years and played through in
 * the order of time, which gives each its offset before and after, and shows
 * where two clauses contradict each other.  Then events of one clause that
 * change alike from year to year are one onset again. */
#include "compiler/dates/zones.h"

#include "compiler/names/walk.h"
#include "lang/sort.h"


enum { DAY_MINUTES = 24 * 60, ONE_YEAR = 1, SETTLED = 2 };

/* In the order in which they come at one moment. */
typedef enum { SUMMER_ENDS, OFFSET_CHANGES, SUMMER_BEGINS } EventWord;

typedef struct {
    RemitDay     day;
    int32_t      minute;        /* of the day, by the clock as it is before */
    EventWord    word;
    const Node  *node;          /* NODE_OFFSET */
    RemitDayRule rule;
    int32_t      year;          /* in which the rule is asked */
} Event;

typedef struct {
    Spec    *spec;
    Zone     zone;
    Span     place;
    VEC(const Node *) offsets, summers;
    VEC(Event) events;
    int32_t  last_year;         /* that is written out: note [settled] */
    bool     told;
} Table;

static void complain(Table *table, Span place, const char *what)
{
    if (!table->told)
        diag_begin(table->spec->diag, CODE_BAD_ZONE, place, "%s", what);
    table->told = true;
}

/* ---- years --------------------------------------------------------------- */

static int32_t from_year(const Node *n)
{
    int32_t year = n->as.offset.from_year;
    return year > REMIT_FIRST_YEAR ? year : REMIT_FIRST_YEAR;
}

static int32_t until_year(const Node *n)
{
    int32_t year = n->as.offset.until_year;
    return year && year < REMIT_LAST_YEAR ? year : REMIT_LAST_YEAR;
}

/* One offset holds until the next begins. */
static int32_t offset_ends(const Table *table, size_t i)
{
    const Node *n = table->offsets.at[i];
    return n->as.offset.until_year || i + 1 == table->offsets.count
         ? until_year(n) : from_year(table->offsets.at[i + 1]) - 1;
}

static bool settle_years(Table *table)
{
    size_t count = table->offsets.count;
    if (!count) {
        complain(table, table->place, "this zone has no `offset`");
        return false;
    }
    for (size_t i = 0; i + 1 < count; i++)
        if (offset_ends(table, i) + 1 != from_year(table->offsets.at[i + 1])
            || offset_ends(table, i) < from_year(table->offsets.at[i]))
            complain(table, table->offsets.at[i + 1]->span,
                     "this offset does not begin in the year after the one "
                     "before it ends");
    table->zone.first_year = from_year(table->offsets.at[0]);
    table->zone.last_year = offset_ends(table, count - 1);
    if (table->zone.last_year < table->zone.first_year)
        complain(table, table->offsets.at[count - 1]->span,
                 "this ends before it begins");
    return !table->told;
}

static int32_t later(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* note [settled]: two years after the last that a clause names, what goes on
 * goes on unchanged, and every further year is like that one. */
static void settle_last(Table *table)
{
    int32_t last = table->zone.first_year;
    for (size_t i = 0; i < table->offsets.count; i++)
        last = later(last, from_year(table->offsets.at[i]));
    for (size_t i = 0; i < table->summers.count; i++) {
        const Node *n = table->summers.at[i];
        last = later(last, from_year(n));
        last = later(last, n->as.offset.until_year);
    }
    table->last_year = last + SETTLED < table->zone.last_year
                     ? last + SETTLED : table->zone.last_year;
}

/* ---- events -------------------------------------------------------------- */

/* 24:00 is midnight of the day after. */
static void add_event(Table *table, const Node *n, EventWord word,
                      RemitDayRule rule, int32_t minute, int32_t year)
{
    if (minute == DAY_MINUTES) {
        rule.offset++;
        minute = 0;
    }
    Event event = {remit_dayrule_in(&rule, year), minute, word, n, rule, year};
    if (event.day != REMIT_NO_DAY)
        VEC_PUSH(&table->events, event);
}

static RemitDayRule new_year(void)
{
    return (RemitDayRule){.kind = REMIT_RULE_FIXED, .month = 1, .day = 1};
}

/* A summer that ends earlier in the year than it begins ends in the next. */
static bool spans_new_year(const Node *n, int32_t year)
{
    RemitDay from = remit_dayrule_in(&n->as.offset.from->as.rule, year);
    RemitDay until = remit_dayrule_in(&n->as.offset.until->as.rule, year);
    return until < from
        || (until == from && n->as.offset.till <= n->as.offset.at);
}

/* A year before the first tells the state in which that begins. */
static void add_summer(Table *table, const Node *n)
{
    int32_t first = from_year(n), last = until_year(n);
    if (first < table->zone.first_year - ONE_YEAR)
        first = table->zone.first_year - ONE_YEAR;
    if (last > table->last_year)
        last = table->last_year;
    if (first > last)
        complain(table, n->span, "no year that an `offset` speaks of has this "
                                 "summer");
    for (int32_t year = first; year <= last; year++) {
        int32_t end = spans_new_year(n, year) ? year + 1 : year;
        add_event(table, n, SUMMER_BEGINS, n->as.offset.from->as.rule,
                  n->as.offset.at, year);
        add_event(table, n, SUMMER_ENDS, n->as.offset.until->as.rule,
                  n->as.offset.till, end);
    }
}

static int by_moment(const void *left, const void *right)
{
    const Event *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return a->minute != b->minute ? a->minute - b->minute
                                  : (int)a->word - (int)b->word;
}

static void add_events(Table *table)
{
    settle_last(table);
    for (size_t i = 0; i < table->offsets.count; i++)
        add_event(table, table->offsets.at[i], OFFSET_CHANGES, new_year(), 0,
                  from_year(table->offsets.at[i]));
    for (size_t i = 0; i < table->summers.count; i++)
        add_summer(table, table->summers.at[i]);
    sort_list(table->events.at, table->events.count, sizeof *table->events.at,
              by_moment);
}

/* ---- onsets -------------------------------------------------------------- */

/* What the clock shows, and why. */
typedef struct {
    int32_t     standard;
    const Node *summer;         /* NULL: it is none */
} Clock;

static int32_t shown(const Clock *clock)
{
    return clock->summer ? clock->summer->as.offset.minutes : clock->standard;
}

static void apply(Table *table, Clock *clock, const Event *event)
{
    if (event->word == SUMMER_ENDS) {
        if (clock->summer == event->node)
            clock->summer = NULL;
    } else if (event->word == OFFSET_CHANGES) {
        clock->standard = event->node->as.offset.minutes;
    } else {
        if (clock->summer)
            complain(table, event->node->span,
                     "this summer begins while another lasts");
        clock->summer = event->node;
    }
}

static RemitOnset onset_of(const Event *event, int32_t before,
                           const Clock *clock)
{
    return (RemitOnset){
        .first_year = event->year, .last_year = event->year,
        .before = before, .after = shown(clock), .minute = event->minute,
        .nth = event->rule.nth, .shift = event->rule.offset,
        .rule = event->rule.kind, .month = event->rule.month,
        .day = event->rule.day, .weekday = event->rule.weekday,
        .summer = clock->summer != NULL};
}

static bool is_rule_of(const RemitOnset *a, const RemitOnset *b)
{
    return a->before == b->before && a->after == b->after
        && a->minute == b->minute && a->nth == b->nth && a->shift == b->shift
        && a->rule == b->rule && a->month == b->month && a->day == b->day
        && a->weekday == b->weekday && a->summer == b->summer;
}

/* Joins it to the onset that it repeats in the year after, if there is one. */
static void add_onset(Table *table, RemitOnset onset)
{
    Zones *zones = table->spec->zones;
    for (Number i = table->zone.first_onset; i <= zones->onsets.count; i++) {
        RemitOnset *run = AT(zones->onsets, i);
        if (!is_rule_of(run, &onset) || run->last_year + 1 != onset.first_year)
            continue;
        run->last_year = onset.last_year;
        return;
    }
    VEC_PUSH(&zones->onsets, onset);
}

/* The state in which the first year begins: an onset that changes nothing. */
static void add_first(Table *table, const Clock *clock)
{
    Event first = {.rule = new_year(), .year = table->zone.first_year};
    add_onset(table, onset_of(&first, shown(clock), clock));
}

static void play(Table *table)
{
    Clock    clock = {table->offsets.at[0]->as.offset.minutes, NULL};
    RemitDay begin = remit_day(table->zone.first_year, 1, 1);
    size_t   i = 0, count = table->events.count;
    const Event *events = table->events.at;
    for (; i < count && events[i].day <= begin && !(events[i].day == begin
                                                    && events[i].minute); i++)
        apply(table, &clock, &events[i]);
    add_first(table, &clock);
    while (i < count) {
        int32_t before = shown(&clock);
        size_t  last = i;
        for (; i < count && events[i].day == events[last].day
               && events[i].minute == events[last].minute; i++)
            apply(table, &clock, &events[i]);
        last = i - 1;
        if (shown(&clock) != before
            && events[last].year <= table->last_year)
            add_onset(table, onset_of(&events[last], before, &clock));
    }
}

/* note [settled] */
static void open_ends(Table *table)
{
    Zones *zones = table->spec->zones;
    if (table->last_year == table->zone.last_year)
        return;
    for (Number i = table->zone.first_onset; i <= zones->onsets.count; i++)
        if (AT(zones->onsets, i)->last_year == table->last_year)
            AT(zones->onsets, i)->last_year = table->zone.last_year;
}

/* ---- zones --------------------------------------------------------------- */

/* As the common database has them; nothing in it needs quotes anywhere. */
static bool is_id(Table *table)
{
    Str id = table->zone.id;
    for (uint32_t i = 0; i < id.len; i++) {
        char c = id.at[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9') || strchr("/_+-", c)))
            complain(table, table->place, "the name of a zone is letters, "
                                          "digits, `/`, `_`, `+` and `-`");
    }
    if (!id.len)
        complain(table, table->place, "a zone has a name");
    return !table->told;
}

static bool is_declared(Table *table)
{
    Number other = zone_named(table->spec, table->zone.id);
    if (!other)
        return false;
    diag_begin(table->spec->diag, CODE_DECLARED_TWICE, table->place,
               "the zone `%.*s` is declared twice", STR_ARG(table->zone.id));
    diag_note(table->spec->diag, AT(table->spec->zones->all, other)->place,
              "it is first declared here");
    return true;
}

static void read_zone(Spec *spec, const Node *node)
{
    Zones *zones = spec->zones;
    Table  table = {.spec = spec, .place = node_head(node)};
    table.zone.id = node->as.text_block.text;
    table.zone.place = node_head(node);
    table.zone.first_onset = (Number)zones->onsets.count + 1;
    if (!is_id(&table) || is_declared(&table))
        return;
    for (const Node *n = node->as.text_block.block; n; n = n->next) {
        if (n->kind == NODE_OFFSET && n->as.offset.summer)
            VEC_PUSH(&table.summers, n);
        else if (n->kind == NODE_OFFSET)
            VEC_PUSH(&table.offsets, n);
    }
    if (settle_years(&table)) {
        add_events(&table);
        play(&table);
        open_ends(&table);
    }
    table.zone.onset_count =
        (Number)(zones->onsets.count + 1 - table.zone.first_onset);
    VEC_PUSH(&zones->all, table.zone);
    VEC_FREE(&table.offsets);
    VEC_FREE(&table.summers);
    VEC_FREE(&table.events);
}

Number zone_named(const Spec *spec, Str id)
{
    const Zones *zones = spec->zones;
    for (Number i = 1; i <= zones->all.count; i++)
        if (str_equal(AT(zones->all, i)->id, id))
            return i;
    return 0;
}

/* ---- places -------------------------------------------------------------- */

static void check_place(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)parent;
    (void)context;
    if (zone_named(spec, text_value(n->as.texts)))
        return;
    Nearest nearest = nearest_begin(text_value(n->as.texts));
    for (Number i = 1; i <= spec->zones->all.count; i++)
        nearest_offer(&nearest, AT(spec->zones->all, i)->id);
    diag_begin(spec->diag, CODE_UNKNOWN_ZONE, n->as.texts->span,
               "nothing is known of the time zone `%.*s`",
               STR_ARG(text_value(n->as.texts)));
    if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s`?", STR_ARG(nearest.best));
    else if (!spec->zones->all.count)
        diag_help(spec->diag, "`use un/zones` brings those of the seats of the "
                  "United Nations");
    else
        diag_help(spec->diag, "say what its clocks show: `zone \"%.*s\" { "
                  "offset \"+01:00\" }`", STR_ARG(text_value(n->as.texts)));
}

static const Node *zone_clause(const Spec *spec, Number place)
{
    const Node *n = AT(spec->bodies, place)->node;
    for (n = n ? n->as.decl.block : NULL; n; n = n->next)
        if (n->kind == NODE_IN_ZONE)
            return n;
    return NULL;
}

Str zone_said(const Spec *spec, Number place)
{
    const Node *n = place ? zone_clause(spec, place) : NULL;
    return n ? text_value(n->as.texts) : (Str){NULL, 0};
}

void zones_build(Spec *spec)
{
    spec->zones = memory_new(sizeof *spec->zones);
    for (size_t i = 0; i < spec->zones_said.count; i++)
        read_zone(spec, spec->zones_said.at[i].node);
    walk_kind(spec, NODE_IN_ZONE, check_place, NULL);
}

void zones_free(Spec *spec)
{
    if (!spec->zones)
        return;
    VEC_FREE(&spec->zones->all);
    VEC_FREE(&spec->zones->onsets);
    memory_free(spec->zones);
    spec->zones = NULL;
}

/* ---- asking -------------------------------------------------------------- */

bool zone_knows(const Spec *spec, Number zone, RemitDay day)
{
    const Zone *z = AT(spec->zones->all, zone);
    int32_t     year = remit_civil(day).year;
    return year >= z->first_year && year <= z->last_year;
}

/* Minutes of the clock from a change in `year` on; `at` is before it when
 * negative.  Far off when the year has no such change. */
static int64_t since_change(const RemitOnset *onset, int32_t year, RemitDay day,
                            int32_t minute)
{
    RemitDayRule rule = {onset->rule, onset->month, onset->day, onset->weekday,
                         (int8_t)onset->nth, (int16_t)onset->shift};
    RemitDay     on = remit_dayrule_in(&rule, year);
    if (on == REMIT_NO_DAY || year < onset->first_year
        || year > onset->last_year)
        return INT64_MAX;
    return ((int64_t)day - on) * DAY_MINUTES + minute - onset->minute;
}

/* note [clocks]: a change from `before` to `after` stands at a minute of the
 * clock as it is before.  Put forward, the clock never shows the minutes
 * behind that; turned back, it shows those before it a second time. */
ClockWord zone_clock(const Spec *spec, Number zone, RemitDay day,
                     int32_t minute)
{
    const Zone *z = AT(spec->zones->all, zone);
    int32_t     this_year = remit_civil(day).year;
    for (Number i = 0; i < z->onset_count; i++) {
        const RemitOnset *o = AT(spec->zones->onsets, z->first_onset + i);
        int64_t forward = (int64_t)o->after - o->before;
        for (int32_t year = this_year - 1; year <= this_year + 1; year++) {
            int64_t since = since_change(o, year, day, minute);
            if (since >= 0 && since < forward)
                return CLOCK_NEVER;
            if (since < 0 && since >= forward)
                return CLOCK_TWICE;
        }
    }
    return CLOCK_SHOWS;
}
