/* covers.c -- reads `covers …` and `alternates …` for one occurrence. */
#include "compiler/dates/covers.h"

#include "compiler/dates/point.h"
#include "compiler/dates/written.h"

/* The year to which an occurrence belongs: of its period, its session, else
 * of its due day.  0: none. */
static int32_t year_of(const Spec *spec, const Occurrence *o)
{
    if (remit_extent_exists(o->period))
        return remit_civil(o->period.from).year;
    if (o->session)
        return AT(spec->sessions, o->session)->year;
    return moment_known(&o->due) ? remit_civil(o->due.early.to).year : 0;
}

/* The same, as a day: the first of its period, of its session, else its last.
 */
static RemitDay day_of(const Spec *spec, const Occurrence *o)
{
    if (remit_extent_exists(o->period))
        return o->period.from;
    if (o->session)
        return AT(spec->sessions, o->session)->opens.from;
    return o->due.early.to;
}

/* `the year before`: the calendar years, or months, before its own. */
static RemitExtent period_before(const Spec *spec, const Occurrence *o,
                                 RemitDuration period)
{
    int32_t     year = year_of(spec, o);
    RemitExtent own = remit_extent_year(year);
    if (!year)
        return remit_extent_none();
    if (period.unit == REMIT_MONTHS && moment_known(&o->due)) {
        RemitCivil due = remit_civil(o->due.early.to);
        own = remit_extent_month(due.year, due.month);
    }
    RemitExtent first = remit_extent_shift(own, period, true, NULL);
    return remit_extent_exists(first)
         ? (RemitExtent){first.from, remit_day_add_days(own.from, -1)}
         : remit_extent_none();
}

static RemitExtent covered(Spec *spec, Number occurrence, const Node *n)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    if (n->as.covers.period_before)
        return period_before(spec, o, n->as.covers.period);
    Reader reader = {spec, o->duty, occurrence, period_of(spec, o),
                     o->opens.early.from};
    Moment m = point_read(&reader, n->as.covers.point, USE_ALL);
    return m.early;
}

/* How many days, months or years come before the one of that year or day. */
static int32_t units_since(RemitUnit unit, RemitDay from, int32_t year,
                           RemitDay day)
{
    RemitCivil first = remit_civil(from);
    if (unit == REMIT_YEARS)
        return year - first.year;
    if (day == REMIT_NO_DAY)
        return -1;
    if (unit != REMIT_MONTHS)
        return day - from;
    RemitCivil at = remit_civil(day);
    return 12 * (at.year - first.year) + at.month - first.month;
}

Name cycle_word(Spec *spec, const Node *n, const Point *begins, int32_t year,
                RemitDay day)
{
    const RefItem *word = n->as.alternates.words;   /* at least one */
    Moment         from = moment_written(spec, begins);
    RemitDuration  period = n->as.alternates.period;
    int64_t        step = period.unit == REMIT_WEEKS ? 7LL * period.count
                                                     : period.count;
    int64_t        count = 1;
    for (const RefItem *w = word->next; w; w = w->next)
        count++;
    if (!moment_known(&from) || !year)
        return 0;
    int32_t since = units_since(period.unit, from.early.from, year, day);
    /* A year may lie between two cycles; a quarter or a week is its own. */
    bool between = period.unit == REMIT_YEARS || !n->as.alternates.calendar;
    if (since < 0 || (since % step && between))
        return 0;
    for (int64_t i = since / step % count; i > 0; i--)
        word = word->next;
    return word->ref.name;
}

static Name duty_cycle(Spec *spec, const Duty *duty, const Occurrence *o)
{
    const Clause *cycle = duty_first(spec, duty, NODE_ALTERNATES);
    const Clause *from = duty_first(spec, duty, NODE_FROM);
    return cycle && from ? cycle_word(spec, cycle->node, from->node->as.point,
                                      year_of(spec, o), day_of(spec, o)) : 0;
}

void covers_set(Spec *spec, Number occurrence)
{
    const Duty *duty =
        AT(spec->duties, AT(spec->occurrences, occurrence)->duty);
    const Clause *covers = duty_first(spec, duty, NODE_COVERS);
    RemitExtent   days = covers ? covered(spec, occurrence, covers->node)
                                : remit_extent_none();
    Occurrence *o = AT(spec->occurrences, occurrence);
    Name        cycle = duty_cycle(spec, duty, o);
    if (!remit_extent_exists(days) && !cycle)
        return;
    Fate fate = fate_of(spec, o);
    fate.covers = days;
    fate.cycle = cycle;
    fate_set(spec, o, &fate);
}
