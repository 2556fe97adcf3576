/* make_point.c -- makers of dates, durations, yearly rules, points, sessions.
 *
 * In:   tokens and smaller points.
 * Out:  points whose days exist: what no calendar holds is a finding here,
 *       with the nearest day that there is. */
#include "lang/make.h"


static const char *const month_names[] = {
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december"
};

static Point *new_point(Parser *p, PointKind kind, Span from)
{
    Point *point = arena_alloc(p->dates, point_size(kind));
    point->kind = kind;
    point->depth = 1;
    point->span = (Span){from.from, p->end};
    return point;
}

/* ---- durations --------------------------------------------------------- */

Length make_length(Parser *p, Token count, RemitUnit unit, int32_t each)
{
    enum { COUNT_MAX = 100000 };
    int32_t number = count.number;
    if (number > COUNT_MAX) {
        diag_begin(p->diag, CODE_TOO_LARGE, count.span,
                   "a duration of %d is longer than the calendar", number);
        diag_help(p->diag, "lengths go up to %d", COUNT_MAX);
        number = COUNT_MAX;
    }
    return (Length){
        .is = {number * each, unit},
        .calendar = unit == REMIT_YEARS,
        .span = {count.span.from, p->end},
    };
}

Length make_unit(Token word, int32_t count, RemitUnit unit)
{
    return (Length){.is = {count, unit}, .calendar = true, .span = word.span};
}

int32_t period_count(Parser *p, Length period)
{
    if (period.is.count)
        return period.is.count;
    diag_begin(p->diag, CODE_BAD_NUMBER, period.span,
               "nothing can recur every 0 days");
    return 1;
}

/* ---- dates ------------------------------------------------------------- */

static Point *extent_point(Parser *p, Span from, RemitExtent extent)
{
    Point *point = new_point(p, POINT_EXTENT, from);
    point->as.extent = extent;
    return point;
}

Point *make_point(Parser *p, PointKind kind, Token word)
{
    return new_point(p, kind, word.span);
}

Point *make_date(Parser *p, Token date)
{
    Point *point = extent_point(p, date.span, date.as.extent);
    point->span = date.span;
    return point;
}

/* The year that a number stands for; the nearest there is, if there is none. */
static int year_of(Parser *p, Token number)
{
    int year = number.number;
    if (year >= REMIT_FIRST_YEAR && year <= REMIT_LAST_YEAR)
        return year;
    p->bad_year = number.span.from;
    if (parser_is_cut(p))
        return REMIT_FIRST_YEAR;
    diag_begin(p->diag, CODE_BAD_DATE, number.span,
               "%d is no year that the calendar knows", year);
    diag_help(p->diag, "years run from %d to %d", REMIT_FIRST_YEAR,
              REMIT_LAST_YEAR);
    return year < REMIT_FIRST_YEAR ? REMIT_FIRST_YEAR : REMIT_LAST_YEAR;
}

Point *make_year(Parser *p, Token year)
{
    Point *point = extent_point(p, year.span,
                                remit_extent_year(year_of(p, year)));
    point->span = year.span;
    return point;
}

/* `march 31` has the day behind the month. */
static void day_behind(Parser *p, Word month, Token day)
{
    p->bad_year = day.span.from;
    diag_begin(p->diag, CODE_BAD_DATE, span_join(month.span, day.span),
               "the day stands before the month");
    diag_help(p->diag, "write `%d %s`, and the year behind it", day.number,
              month_names[month.is - 1]);
}

Point *make_month_year(Parser *p, Word month, Token year)
{
    if (year.number >= 1 && year.number <= 31 && !parser_is_cut(p)) {
        day_behind(p, month, year);
        return extent_point(p, month.span,
                            remit_extent_month(REMIT_FIRST_YEAR, month.is));
    }
    return extent_point(p, month.span,
                        remit_extent_month(year_of(p, year), month.is));
}

Point *make_day(Parser *p, Token day, Word month, Token year)
{
    int y = year_of(p, year), d = day.number;
    int last = remit_days_in_month(y, month.is);
    if (d < 1 || d > last) {
        const char *name = month_names[month.is - 1];
        diag_begin(p->diag, CODE_BAD_DATE, span_join(day.span, year.span),
                   "there is no %d %s %d", d, name, y);
        diag_help(p->diag, "%s %d ends on the %d%s", name, y, last,
                  ordinal_suffix(last));
        d = d < 1 ? 1 : last;
    }
    return extent_point(p, day.span,
                        remit_extent_day(remit_day(y, month.is, d)));
}

Point *make_range(Parser *p, Point *from, Point *to)
{
    RemitExtent a = from->as.extent, b = to->as.extent;
    Span        span = span_join(from->span, to->span);
    Point      *point = new_point(p, POINT_EXTENT, span);
    bool        backwards = b.to < a.from;
    if (backwards && p->bad_year < span.from) {
        diag_begin(p->diag, CODE_BAD_DATE, span, "this ends before it begins");
        diag_help(p->diag, "write the earlier date first");
    }
    point->range = a.from == a.to && b.from == b.to;
    point->as.extent = backwards ? (RemitExtent){b.from, a.to}
                                 : (RemitExtent){a.from, b.to};
    return point;
}

Point *make_season(Parser *p, Point *first, Point *last)
{
    Point *point = new_point(p, POINT_SEASON, first->span);
    point->as.season.first = first;
    point->as.season.last = last;
    return point;
}

/* The days of a point that has no year, in a year. */
static RemitExtent in_year(const Point *point, int year)
{
    if (point->kind == POINT_MONTH)
        return remit_extent_month(year, point->as.month);
    return remit_extent_day(remit_dayrule_in(&point->as.rule, year));
}

Point *make_half_dated(Parser *p, Point *first, Point *last,
                       const Point *dated)
{
    bool         ahead = dated == last;     /* the first lacks its year */
    const Point *bare = ahead ? first : last;
    RemitExtent  given = dated->as.extent, found;
    Str          text = span_text(p->sources, bare->span);
    int          year = remit_civil(ahead ? given.to : given.from).year;
    found = in_year(bare, year);
    if (remit_extent_exists(found)
        && (ahead ? found.from > given.to : found.to < given.from)) {
        year += ahead ? -1 : 1;
        found = in_year(bare, year);
    }
    if (!remit_extent_exists(found))
        found = given;
    diag_begin(p->diag, CODE_BAD_DATE, bare->span,
               "of this span, only the %s has a year",
               ahead ? "end" : "beginning");
    diag_help(p->diag, "write `%.*s %d`", STR_ARG(text), year);
    return extent_point(p, first->span,
                        ahead ? (RemitExtent){found.from, given.to}
                              : (RemitExtent){given.from, found.to});
}

Point *make_unknown(Parser *p, Token word)
{
    return new_point(p, POINT_UNKNOWN, word.span);
}

Point *make_month(Parser *p, Word month)
{
    Point *point = new_point(p, POINT_MONTH, month.span);
    point->span = month.span;
    point->as.month = month.is;
    return point;
}

Point *make_period(Parser *p, Length period)
{
    Point *point = new_point(p, POINT_PERIOD, period.span);
    point->as.period = period.is;
    return point;
}

/* ---- days of a year not named ------------------------------------------ */

static Point *rule_point(Parser *p, Span from, RemitDayRule rule)
{
    Point *point = new_point(p, POINT_RULE, from);
    point->as.rule = rule;
    if (!remit_dayrule_is_valid(&rule)) {
        Str text = span_text(p->sources, point->span);
        diag_begin(p->diag, CODE_BAD_DATE, point->span,
                   "no year has a day like `%.*s`", STR_ARG(text));
        point->as.rule = (RemitDayRule){
            .kind = REMIT_RULE_FIXED, .month = 1, .day = 1};
    }
    return point;
}

/* Numbers above 99 are wrong in every field of a rule, and stay so. */
static uint8_t small(int32_t number)
{
    return (uint8_t)(number < 0 || number > 99 ? 99 : number);
}

Point *rule_fixed(Parser *p, Token day, Word month)
{
    return rule_point(p, day.span, (RemitDayRule){
        .kind = REMIT_RULE_FIXED, .month = small(month.is),
        .day = small(day.number)});
}

Point *rule_week(Parser *p, Word weekday, Token nth, Word month)
{
    return rule_point(p, weekday.span, (RemitDayRule){
        .kind = REMIT_RULE_WORKING_WEEK, .month = small(month.is),
        .weekday = small(weekday.is), .nth = (int8_t)small(nth.number)});
}

Point *rule_nth(Parser *p, Word nth, Word weekday, Word month)
{
    int8_t which = (int8_t)(nth.is < 0 ? -1 : small(nth.is));
    return rule_point(p, nth.span, (RemitDayRule){
        .kind = REMIT_RULE_NTH_WEEKDAY, .month = small(month.is),
        .weekday = small(weekday.is), .nth = which});
}

Point *rule_beside(Parser *p, Word weekday, Word beside, Token day, Word month)
{
    return rule_point(p, weekday.span, (RemitDayRule){
        .kind = (uint8_t)beside.is, .month = small(month.is),
        .day = small(day.number), .weekday = small(weekday.is)});
}

Point *rule_easter(Parser *p, Token word, RemitDayRuleKind kind)
{
    return rule_point(p, word.span, (RemitDayRule){.kind = (uint8_t)kind});
}

static RemitDayRule edge_of_month(int month, Edge edge)
{
    if (edge == EDGE_START)
        return (RemitDayRule){.kind = REMIT_RULE_FIXED,
                              .month = small(month), .day = 1};
    return (RemitDayRule){.kind = REMIT_RULE_LAST_OF_MONTH,
                          .month = small(month)};
}

Point *rule_edge(Parser *p, Token word, Word month, Edge edge)
{
    return rule_point(p, word.span, edge_of_month(month.is, edge));
}

/* Moves a rule by days; false when it must be moved year by year. */
static bool rule_moved(RemitDayRule *rule, Length by, bool back)
{
    int32_t days = by.is.count * (by.is.unit == REMIT_WEEKS ? 7 : 1);
    int32_t offset = rule->offset + (back ? -days : days);
    if (by.is.unit != REMIT_DAYS && by.is.unit != REMIT_WEEKS)
        return false;
    if (offset < -366 || offset > 366)
        return false;
    rule->offset = (int16_t)offset;
    return true;
}

Point *rule_shift(Parser *p, Length by, Point *of, bool back)
{
    Span span = span_join(by.span, of->span);
    if (!rule_moved(&of->as.rule, by, back)) {
        diag_begin(p->diag, CODE_BAD_DATE, span,
                   "a day of every year is moved by days or weeks, and by a "
                   "year at most");
        diag_help(p->diag, "name the day itself");
    }
    of->span = span;
    return of;
}

/* ---- points ------------------------------------------------------------ */

/* A point around `inner`, or `inner` itself when that goes too deep. */
static Point *around(Parser *p, PointKind kind, Span from, Point *inner)
{
    Point *point = new_point(p, kind, from);
    point->as.inner = inner;
    point->depth = (uint8_t)(inner->depth + 1);
    if (point->depth <= POINT_DEPTH_MAX)
        return point;
    diag_begin(p->diag, CODE_TOO_DEEP, point->span,
               "a day is reached by more than %d steps", POINT_DEPTH_MAX);
    diag_help(p->diag, "write the steps as one duration");
    return NULL;
}

Point *make_edge(Parser *p, Word edge, Point *of)
{
    bool sharp = edge.is == EDGE_START || edge.is == EDGE_END;
    if (of->kind == POINT_MONTH && sharp)
        return rule_point(p, edge.span,
                          edge_of_month(of->as.month, (Edge)edge.is));
    Point *point = around(p, POINT_EDGE, edge.span, of);
    if (!point)
        return of;
    point->edge = (uint8_t)edge.is;
    return point;
}

Point *make_shift(Parser *p, Length by, Point *of, bool back)
{
    if (of->kind == POINT_RULE && rule_moved(&of->as.rule, by, back)) {
        of->span = span_join(by.span, of->span);
        return of;
    }
    Point *point = around(p, POINT_SHIFT, by.span, of);
    if (!point)
        return of;
    point->as.shift.by = by.is;
    point->as.shift.back = back;
    return point;
}

Point *make_named(Parser *p, PointKind kind, Thing thing)
{
    Point *point = new_point(p, kind, thing.ref.span);
    point->as.name = thing;
    return point;
}

Point *make_session(Parser *p, Session *session, Word edge)
{
    Point *point = new_point(p, POINT_SESSION, session->span);
    point->as.session = session;
    point->edge = edge.span.from ? (uint8_t)edge.is : EDGE_WHOLE;
    return point;
}

/* ---- sessions named ---------------------------------------------------- */

static Session *new_session(Parser *p, SessionPick pick, Span from, Token body,
                            Token part)
{
    Session *session = arena_alloc(p->dates, sizeof *session);
    session->pick = pick;
    session->span = (Span){from.from, p->end};
    session->body = (Ref){.span = body.span, .name = body.name};
    session->part = part.name;
    session->part_span = part.span;
    return session;
}

Session *session_body(Parser *p, Token body)
{
    Session *s = new_session(p, PICK_BODY, body.span, body, (Token){0});
    s->span = body.span;
    return s;
}

Session *session_number(Parser *p, Token body, Token number, Token part)
{
    char     digits[STR_DIGITS];
    Session *s = new_session(p, PICK_LABEL, body.span, body, part);
    s->number = number.number;
    s->label = intern(p->interns, str_digits(digits, number.number));
    return s;
}

Session *session_label(Parser *p, Token body, Token label, Token part)
{
    Session *s = new_session(p, PICK_LABEL, body.span, body, part);
    s->label = intern(p->interns, label.as.text);
    return s;
}

Session *session_next(Parser *p, Token head, Token body, Token part)
{
    return new_session(p, PICK_NEXT, head.span, body, part);
}

Session *session_nth(Parser *p, Token nth, Token body)
{
    Session *s = new_session(p, PICK_NTH, nth.span, body, (Token){0});
    s->number = nth.number;
    return s;
}
