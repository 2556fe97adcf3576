/* point.c -- reads points.
 *
 * A point is at most POINT_DEPTH_MAX deep, so reading it may call itself.
 * Every rule that is applied is noted as a step while it is applied; a shift
 * that meets a day that does not exist says so in its step's detail. */
#include "compiler/dates/point.h"

#include "compiler/dates/called.h"
#include "compiler/dates/moment.h"
#include "compiler/dates/occurrence.h"
#include "compiler/dates/seats.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/written.h"
#include "compiler/names/resolve.h"

/* ---- who reads ----------------------------------------------------------- */

Number reader_lead(const Reader *reader)
{
    const Spec *spec = reader->spec;
    const Duty   *duty = AT(spec->duties, reader->duty);
    const Clause *lead = duty_first(spec, duty, NODE_LEAD);
    const Actor  *actor = lead ? lead->node->as.actors
        : AT(spec->paragraphs, duty->paragraph)->node->as.para.actors;
    return actor ? resolved(spec, &actor->who, IS_BODY) : 0;
}

static Moment adoption(const Reader *reader)
{
    const Spec *spec = reader->spec;
    return AT(spec->instruments, AT(spec->duties, reader->duty)->instrument)
        ->adopted;
}

/* ---- durations and rolls ------------------------------------------------- */

static const RemitWorkdays *workdays(const Reader *reader, const Ref *seat,
                                     RemitDay day, Number *place)
{
    *place = seat_for(reader->spec, seat, reader_lead(reader), day);
    return seat_workdays(reader->spec, *place);
}

/* Whether the holidays at the seat are known in all years between two moments;
 * where they are not, weekends counted alone, and the trace says so. */
static bool holidays_known(const Reader *reader, Number seat, const Moment *a,
                           const Moment *b, Span place)
{
    RemitDay days[] = {a->early.from, a->late.to, b->early.from, b->late.to};
    RemitDay from = days[0], to = days[0];
    bool     known = true;
    for (size_t i = 1; i < sizeof days / sizeof *days; i++) {
        from = days[i] < from ? days[i] : from;
        to = days[i] > to ? days[i] : to;
    }
    int last = remit_civil(to).year;
    for (int year = remit_civil(from).year; year <= last; year++) {
        if (seat_covers(reader->spec, seat, remit_day(year, 1, 1)))
            continue;
        trace_remark(reader->spec->trace, (Remark){
            REMARK_NO_HOLIDAYS,
            seat ? AT(reader->spec->bodies, seat)->name : 0, year, 0, place,
            NO_SPAN, 0});
        known = false;
    }
    return known;
}

Moment moment_shift_given(const Reader *reader, const Moment *m,
                          RemitDuration by, StepNumber given, bool back,
                          Span place)
{
    if (!moment_known(m))
        return *m;
    Number seat;
    bool   clamped_early, clamped_late;
    const RemitWorkdays *days = by.unit == REMIT_WORKING_DAYS
        ? workdays(reader, NULL, m->early.from, &seat) : NULL;
    Moment moved = *m;
    moved.early =
        remit_extent_shift_at(days, m->early, by, back, &clamped_early);
    moved.late = remit_extent_shift_at(days, m->late, by, back, &clamped_late);
    if (!moment_known(&moved))
        return moment_none();
    if (by.unit == REMIT_WORKING_DAYS
        && !holidays_known(reader, seat, m, &moved, place))
        moved.tentative = true;
    StepNumber inputs[] = {m->step, given};
    moved.step = spec_step(reader->spec,
                           clamped_early || clamped_late ? RULE_SHIFT_CLAMPED
                               : back ? RULE_SHIFT_BACK : RULE_SHIFT,
                           place, moved.early, moved.late,
                           spec_duration(reader->spec, by), inputs,
                           given ? 2 : 1);
    return moved;
}

Moment moment_shift(const Reader *reader, const Moment *m, RemitDuration by,
                    bool back, Span place)
{
    return moment_shift_given(reader, m, by, 0, back, place);
}

static RemitExtent roll_day(const RemitWorkdays *days, RemitDay day,
                            RollKind kind)
{
    static const RemitRoll rolls[] = {
        [ROLL_NEXT] = REMIT_ROLL_NEXT,
        [ROLL_PREVIOUS] = REMIT_ROLL_PREVIOUS,
        [ROLL_NEAREST] = REMIT_ROLL_NEAREST,
    };
    return remit_extent_day(remit_roll(days, day, rolls[kind]));
}

Moment moment_roll(const Reader *reader, const Moment *m, const Roll *roll,
                   Span place)
{
    if (!moment_known(m) || roll->kind == ROLL_NONE)
        return *m;
    Number seat;
    const RemitWorkdays *days =
        workdays(reader, &roll->seat, m->early.to, &seat);
    Moment rolled = *m;
    rolled.early = roll_day(days, m->early.to, roll->kind);
    rolled.late = roll_day(days, m->late.to, roll->kind);
    if (!moment_known(&rolled))
        return moment_none();
    if (!holidays_known(reader, seat, m, &rolled, place))
        rolled.tentative = true;
    if (rolled.early.to != m->early.to || rolled.late.to != m->late.to)
        moment_step(reader->spec, &rolled,
                    seat ? RULE_ROLLED : RULE_ROLLED_NOWHERE, place,
                    seat ? AT(reader->spec->bodies, seat)->name : 0, m->step);
    return rolled;
}

/* ---- things and sessions ------------------------------------------------- */

static Moment read_session(const Reader *reader, const Point *point, Use use)
{
    Spec *spec = reader->spec;
    Unit  unit;
    RemitDay since = reader->since;
    if (point->as.session->pick == PICK_NTH) {
        Moment adopted = adoption(reader);
        since = adopted.early.to;
    }
    if (!session_unit(spec, point->as.session, since, &unit)
        || !remit_extent_exists(unit.opens))
        return moment_none();
    bool first = point->edge == EDGE_OPENS
              || (point->edge == EDGE_WHOLE && use == USE_OPENING);
    bool last = point->edge == EDGE_CLOSES
             || (point->edge == EDGE_WHOLE && use == USE_LAST);
    Moment m = moment_of_session(first ? unit.opens : unit.closes,
                                 unit.tentative, 0);
    if (!first && !last) {
        m.early.from = unit.opens.from;
        m.late.from = unit.tentative ? unit.opens.to : unit.opens.from;
    }
    const SessionRecord *s = AT(spec->sessions, unit.session);
    StepNumber           from = unit.part
                  ? (last ? AT(spec->parts, unit.part)->step_closes
                          : AT(spec->parts, unit.part)->step_opens)
                  : (last ? s->step_closes : s->step_opens);
    moment_step(spec, &m,
                first      ? RULE_SESSION_OPENS
                    : last ? RULE_SESSION_CLOSES
                           : RULE_SESSION_DAYS,
                point->span, session_key(spec, unit.session), from);
    return m;
}

bool point_is_meeting(const Spec *spec, const Point *point)
{
    Number body = point->kind == POINT_NAME
        ? resolved(spec, &point->as.name.ref, IS_BODY) : 0;
    return body && AT(spec->bodies, body)->word == ENTITY_BODY;
}

/* A body without a number: its session, as `BODY opens` means it. */
static Moment read_body(const Reader *reader, const Point *point, Use use)
{
    const Ref *body = &point->as.name.ref;
    Session session = {.pick = PICK_BODY, .span = point->span, .body = *body};
    Point   meeting = {.kind = POINT_SESSION, .span = point->span};
    meeting.as.session = &session;
    return read_session(reader, &meeting, use);
}

static Moment read_thing(const Reader *reader, const Point *point, Use use)
{
    Spec  *spec = reader->spec;
    const Thing *thing = &point->as.name;
    Number body = resolved(spec, &thing->ref, IS_BODY);
    Number instrument = resolved(spec, &thing->ref, IS_INSTRUMENT);
    if (point_is_meeting(spec, point))
        return read_body(reader, point, use);
    if (body)
        return AT(spec->bodies, body)->when;
    if (instrument)
        return AT(spec->instruments, instrument)->adopted;
    Number occurrence = occurrence_for(spec, thing, reader->occurrence);
    if (!occurrence)
        return moment_none();
    Moment m = point->kind == POINT_DUE ? AT(spec->occurrences, occurrence)->due
             : point->kind == POINT_DONE ? occurrence_fulfilled(spec, occurrence)
             : occurrence_finish(spec, occurrence);
    if (moment_known(&m))
        moment_step(spec, &m,
                    point->kind == POINT_DUE        ? RULE_DUE_OF
                        : point->kind == POINT_DONE ? RULE_DONE_OF
                                                    : RULE_FINISH_OF,
                    point->span, thing->ref.name, m.step);
    return m;
}

/* ---- points -------------------------------------------------------------- */

RemitExtent period_of(const Spec *spec, const Occurrence *o)
{
    while (!remit_extent_exists(o->period) && !o->session && o->model)
        o = AT(spec->occurrences, o->model);
    if (remit_extent_exists(o->period) || !o->session)
        return o->period;
    return remit_extent_day(unit_of_session(spec, o->session, 0).opens.from);
}

RemitExtent period_around(RemitDay day, RemitDuration period)
{
    RemitCivil c = remit_civil(day);
    if (period.unit == REMIT_YEARS)
        return remit_extent_year(c.year);
    if (period.unit == REMIT_MONTHS && period.count == 3)
        return remit_extent_quarter(c.year, (c.month + 2) / 3);
    if (period.unit == REMIT_MONTHS)
        return remit_extent_month(c.year, c.month);
    if (period.unit == REMIT_WEEKS) {
        RemitDay monday = remit_day_add_days(day, 1 - remit_weekday(day));
        return (RemitExtent){monday, remit_day_add_days(monday, 6)};
    }
    return remit_extent_day(day);
}

/* `29 february`: the only day of a month that some years do not have.  Every
 * year has all months. */
static bool is_leap_day(const Point *missing)
{
    return missing->as.rule.kind == REMIT_RULE_FIXED;
}

static void tell_needs_year(const Reader *reader, Span place)
{
    Spec *spec = reader->spec;
    bool  recurs = AT(spec->duties, reader->duty)->recurring;
    diag_begin(spec->diag, CODE_NEEDS_YEAR, place,
               "a date without a year means nothing here");
    diag_help(spec->diag, recurs ? "write the year: only within the years of "
                                   "a recurrence it may be left out"
                                 : "write the year, or make the duty recur "
                                   "(`every year`)");
}

static bool is_yearless(const Point *point)
{
    return point->kind == POINT_RULE || point->kind == POINT_MONTH
        || point->kind == POINT_SEASON;
}

/* A day or a month, in the year in which the reader's period begins. */
static Moment read_in_year(const Reader *reader, const Point *point)
{
    int year = remit_civil(reader->period.from).year;
    RemitExtent extent = point->kind == POINT_MONTH
        ? remit_extent_month(year, point->as.month)
        : remit_extent_day(remit_dayrule_in(&point->as.rule, year));
    Rule rule = RULE_IN_PERIOD;
    if (!remit_extent_exists(extent) && is_leap_day(point)) {
        extent = remit_extent_day(remit_day(year, 2, 28));
        rule = RULE_NO_SUCH_DAY;
        diag_begin(reader->spec->diag, CODE_NO_SUCH_DAY, point->span,
                   "most years have no 29 february; their 28 february is "
                   "taken");
        diag_help(reader->spec->diag, "say `end of february`");
    }
    Moment      m =
        moment_of(remit_extent_exists(extent) ? extent : remit_extent_none());
    moment_step(reader->spec, &m, rule, point->span, 0, 0);
    return m;
}

static Moment read_season(const Reader *reader, const Point *point)
{
    const Point *first = point->as.season.first;
    Moment m = read_in_year(reader, first);
    Moment end = point_read_end(reader, first, point->as.season.last, &m);
    if (!moment_known(&m) || !moment_known(&end))
        return moment_none();
    m.early.to = m.late.to = end.early.to;
    StepNumber inputs[] = {m.step, end.step};
    m.step = spec_step(reader->spec, RULE_IN_PERIOD, point->span, m.early,
                       m.late, 0, inputs, 2);
    return m;
}

static Moment read_yearless(const Reader *reader, const Point *point)
{
    if (!remit_extent_exists(reader->period)) {
        tell_needs_year(reader, point->span);
        return moment_none();
    }
    return point->kind == POINT_SEASON ? read_season(reader, point)
                                       : read_in_year(reader, point);
}

/* From december to january goes into the next year. */
Moment point_read_end(const Reader *reader, const Point *first,
                      const Point *last, const Moment *begun)
{
    Moment end = point_read(reader, last, USE_ALL);
    if (!is_yearless(first) || !is_yearless(last) || !moment_known(begun)
        || !moment_known(&end) || end.early.to >= begun->early.from)
        return end;
    Reader next = *reader;
    int    year = remit_civil(reader->period.from).year;
    next.period = remit_extent_year(year + 1);
    return point_read(&next, last, USE_ALL);
}

/* `month` of `end of month`: that in which the reader's period ends. */
static Moment read_period(const Reader *reader, const Point *point)
{
    if (!remit_extent_exists(reader->period)) {
        diag_begin(reader->spec->diag, CODE_NEEDS_YEAR, point->span,
                   "it is not said of which period");
        diag_help(reader->spec->diag, "write the date, or make the duty recur "
                  "(`every month`)");
        return moment_none();
    }
    Moment m = moment_of(period_around(reader->period.to, point->as.period));
    moment_step(reader->spec, &m, RULE_IN_PERIOD, point->span, 0, 0);
    return m;
}

Moment point_read(const Reader *reader, const Point *point, Use use)
{
    Spec *spec = reader->spec;
    Moment m;
    switch (point->kind) {
    case POINT_UNKNOWN:
    case POINT_SESSION_OPENS:   /* not of an act: there they mean nothing */
    case POINT_SESSION_CLOSES:
    case POINT_EXTENT:   return moment_written(spec, point);
    case POINT_RULE:
    case POINT_MONTH:
    case POINT_SEASON:   return read_yearless(reader, point);
    case POINT_SESSION:  return read_session(reader, point, use);
    case POINT_ADOPTION: return adoption(reader);
    case POINT_NAME:
    case POINT_DUE:
    case POINT_DONE:     return read_thing(reader, point, use);
    case POINT_EDGE:
        m = point_read(reader, point->as.inner, USE_ALL);
        return moment_edge(spec, point, m);
    case POINT_SHIFT:
        m = point_read(reader, point->as.inner,
                        point->as.shift.back ? USE_OPENING : USE_LAST);
        return moment_shift(reader, &m, point->as.shift.by,
                            point->as.shift.back, point->span);
    case POINT_PERIOD:   return read_period(reader, point);
    case POINT_CALL:     break;
    }
    return called_moment(reader, point->as.call);
}
