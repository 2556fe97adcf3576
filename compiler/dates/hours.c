/* hours.c -- times of day, held against the clocks of places. */
#include "compiler/dates/hours.h"

#include "compiler/dates/point.h"
#include "compiler/dates/seats.h"
#include "compiler/dates/zones.h"
#include "compiler/names/resolve.h"

/* Something that is held at a time of day. */
typedef struct {
    const Hours *hours;
    RemitDay     from, to;      /* first and last day */
    Number       place;         /* body, 0: none known */
    Subject      about;
} HeldAt;

/* ---- findings ------------------------------------------------------------ */

static void tell_without(Spec *spec, const HeldAt *at)
{
    Str zone = zone_said(spec, at->place);
    diag_begin(spec->diag, CODE_TIME_WITHOUT_ZONE, at->hours->span,
               "by which clock this is meant is not known");
    diag_about(spec->diag, at->about);
    if (!at->place)
        diag_help(spec->diag, "say `place`, or the `seat` of the body");
    else if (!zone.at)
        diag_help(spec->diag, "say `zone` of the place `%.*s`",
                  STR_ARG(spec_text(spec, AT(spec->bodies, at->place)->name)));
    else
        diag_help(spec->diag, "of the zone `%.*s` nothing is known on that day",
                  STR_ARG(zone));
}

static void look_at_clock(Spec *spec, const HeldAt *at, Number zone,
                          RemitDay day, int32_t minute)
{
    ClockWord word = zone_clock(spec, zone, day, minute);
    char      text[11];
    if (word == CLOCK_SHOWS)
        return;
    remit_day_format(day, text);
    diag_begin(spec->diag, CODE_DOUBTFUL_TIME, at->hours->span,
               word == CLOCK_NEVER
                   ? "on %s the clock is put forward over %02d:%02d"
                   : "on %s the clock shows %02d:%02d twice",
               text, minute / 60, minute % 60);
    diag_about(spec->diag, at->about);
    diag_help(spec->diag, word == CLOCK_NEVER
                  ? "it is counted by the clock as it was before"
                  : "the first of the two is meant");
}

/* ---- one time ------------------------------------------------------------ */

static bool is_backwards(Spec *spec, const HeldAt *at)
{
    if (at->from != at->to || at->hours->ends > at->hours->begins)
        return false;
    diag_begin(spec->diag, CODE_BAD_TIME, at->hours->span,
               "this ends no later than it begins, and on the same day");
    return true;
}

static TimeOfDay settle(Spec *spec, const HeldAt *at)
{
    TimeOfDay none = {0};
    if (!at->hours || at->from == REMIT_NO_DAY || is_backwards(spec, at))
        return none;
    Str    said = zone_said(spec, at->place);
    Number zone = said.at ? zone_named(spec, said) : 0;
    if (!zone || !zone_knows(spec, zone, at->from)
        || !zone_knows(spec, zone, at->to)) {
        if (zone || !said.at)   /* else the place itself was told */
            tell_without(spec, at);
        return none;
    }
    look_at_clock(spec, at, zone, at->from, at->hours->begins);
    look_at_clock(spec, at, zone, at->to, at->hours->ends);
    return (TimeOfDay){zone, (int16_t)at->hours->begins,
                       (int16_t)at->hours->ends};
}

/* ---- sessions and parts -------------------------------------------------- */

/* What stands open counts by its earliest days. */
static HeldAt held_at(RemitExtent opens, RemitExtent closes)
{
    HeldAt at = {.from = opens.from, .to = opens.from};
    if (remit_extent_exists(closes) && closes.from > at.to)
        at.to = closes.from;
    return at;
}

static Number held_in(const Spec *spec, const SessionRecord *s, Number place)
{
    if (!place)
        place = s->seat;
    return place ? place : seat_for(spec, NULL, s->body, s->opens.from);
}

/* A part without a time of its own has that of its session. */
static void settle_part(Spec *spec, Number session, PartRecord *part)
{
    const SessionRecord *s = AT(spec->sessions, session);
    const Hours *own = part->node->as.part.hours;
    HeldAt at = held_at(part->opens, part->closes);
    at.about = (Subject){ABOUT_SESSION, session};
    at.hours = own ? own : s->node ? s->node->as.session.hours : NULL;
    at.place = at.hours ? held_in(spec, s, part->seat) : 0;
    part->time = settle(spec, &at);
}

static void settle_session(Spec *spec, Number session)
{
    SessionRecord *s = AT(spec->sessions, session);
    HeldAt at = held_at(s->opens, s->closes);
    at.about = (Subject){ABOUT_SESSION, session};
    at.hours = s->node ? s->node->as.session.hours : NULL;
    at.place = at.hours ? held_in(spec, s, 0) : 0;
    if (s->part_count == 0)
        s->time = settle(spec, &at);
    for (Number i = 0; i < s->part_count; i++)
        settle_part(spec, session, AT(spec->parts, s->first_part + i));
}

void hours_of_sessions(Spec *spec)
{
    for (Number i = 1; i <= spec->sessions.count; i++)
        settle_session(spec, i);
}

/* ---- meetings ------------------------------------------------------------ */

/* The day of the first occurrence that has one. */
static RemitDay first_day(const Spec *spec, const Duty *duty)
{
    for (Number i = 0; i < duty->occurrence_count; i++) {
        const Occurrence *o = AT(spec->occurrences, duty->first_occurrence + i);
        if (moment_known(&o->due))
            return o->due.early.to;
    }
    return REMIT_NO_DAY;
}

static void settle_meeting(Spec *spec, Number number)
{
    Duty         *duty = AT(spec->duties, number);
    const Clause *time = duty_first(spec, duty, NODE_TIME);
    const Clause *place = duty_first(spec, duty, NODE_PLACE);
    Reader        reader = {.spec = spec, .duty = number};
    HeldAt        at = {.about = {ABOUT_DUTY, number}};
    if (!time)
        return;
    at.hours = time->node->as.hours;
    at.from = at.to = first_day(spec, duty);
    if (at.from != REMIT_NO_DAY)
        at.place = seat_for(spec, place ? &place->node->as.ref : NULL,
                            reader_lead(&reader), at.from);
    duty->time = settle(spec, &at);
}

void hours_of_meetings(Spec *spec)
{
    for (Number i = 1; i <= spec->duties.count; i++)
        settle_meeting(spec, i);
}
