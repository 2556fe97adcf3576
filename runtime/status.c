/* status.c -- how an occurrence stands on a day.
 *
 * The statuses are tried in the order of RemitStatus; the first that applies
 * is the answer.  In these notes D is the deadline: the latest day on which
 * the occurrence can fall due, so that a tentative date is never overdue
 * before its latest place.  What is ongoing, or has no due day, has no D.
 *
 * note [over]: a supersession or a lapse on day S ends what is due on S or
 * later, and what has no D; what was due before S, or was fulfilled before S,
 * stays as it was.  It is seen from S on.  A tentative date that may still
 * come on S or later is ended too.
 *
 * note [excused]: waived from the day on which the waiver was known; a fact
 * `cancelled` excuses as a waiver does.
 *
 * note [counts]: a fact counts from the day that it says (`known`), else from
 * the last day of its extent; a fact with neither always counts.
 *
 * note [late]: the first of the facts that fulfil is the one that matters, so
 * with imprecise facts it happened between the least of their first days and
 * the least of their last days; an unknown day bounds neither.  Fulfilled when
 * it cannot have been after D, late when it must have been, else it cannot be
 * told.  Without D, fulfilled; but where D hangs on a day that nobody knows,
 * it cannot be told, done or not.
 *
 * note [condition]: it holds from `triggered`, if that is not after D.  While
 * it does not, the occurrence is conditional; after D, not triggered.
 *
 * note [mandate]: a mandate falls due on the last day of its term, and that
 * asks nothing of anybody: past it, the mandate has lapsed.
 *
 * note [needs]: an occurrence waits for one that it needs until that one is
 * fulfilled, superseded, waived, lapsed or not triggered; a proposal and a
 * condition that does not hold bind nobody.  What the needed one itself waits
 * for makes no difference, so the question is not recursive. */
#include "runtime/remit.h"

static bool has_occurrence(const RemitRegistry *registry, RemitNumber number)
{
    return number != 0 &&
           number <= remit_count(registry, REMIT_ARRAY_OCCURRENCE);
}

/* D; REMIT_NO_DAY: none. */
static RemitDay deadline(const RemitOccurrence *o)
{
    if (o->ongoing || o->due == REMIT_NO_DAY)
        return REMIT_NO_DAY;
    return o->due_latest > o->due ? o->due_latest : o->due;
}

static bool reached(RemitDay day, RemitDay today)
{
    return day != REMIT_NO_DAY && day <= today;
}

/* ---- facts --------------------------------------------------------------- */

/* By note [counts]. */
static bool fact_counts(const RemitFact *fact, RemitDay today)
{
    RemitDay from = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;
    return from == REMIT_NO_DAY || from <= today;
}

/* Whether such a fact is what fulfils a duty of this kind.  A meeting's last
 * day comes as a fact `done`, too. */
static bool fact_fulfils(RemitKind kind, uint8_t word)
{
    if (kind != REMIT_REPORT)
        return word == REMIT_DONE;
    return word == REMIT_SUBMITTED || word == REMIT_ISSUED ||
           word == REMIT_CONSIDERED;
}

/* What is known of a fulfilment: by note [late]. */
typedef struct {
    RemitNumber fact;           /* the first to end; 0: not fulfilled */
    RemitDay    from;           /* REMIT_NO_DAY: any day before `to` */
    RemitDay    to;             /* REMIT_NO_DAY: any day after `from` */
} Fulfilment;

/* `number` is the fact's; nothing is assumed about the order of facts. */
static void fulfilment_add(Fulfilment *f, RemitNumber number, RemitExtent on)
{
    bool ends_first = on.to != REMIT_NO_DAY &&
                      (f->to == REMIT_NO_DAY || on.to < f->to);

    if (f->fact == 0)
        f->from = on.from;
    else if (on.from < f->from)     /* REMIT_NO_DAY is before every day */
        f->from = on.from;
    if (f->fact == 0 || ends_first) {
        f->fact = number;
        f->to = on.to;
    }
}

static Fulfilment fulfilment_of(const RemitRegistry *registry,
                                const RemitOccurrence *o, RemitDay today)
{
    RemitKind  kind = (RemitKind)remit_duty(registry, o->duty).kind;
    Fulfilment f = {0, REMIT_NO_DAY, REMIT_NO_DAY};

    for (uint32_t i = 0; i < o->facts.count; i++) {
        RemitFact fact = remit_fact(registry, o->facts.first + i);
        if (fact_fulfils(kind, fact.word) && fact_counts(&fact, today))
            fulfilment_add(&f, o->facts.first + i, fact.on);
    }
    return f;
}

/* By note [late], of a fulfilment that there is. */
static RemitStatus punctuality(const Fulfilment *f, RemitDay due, bool unknown)
{
    if (unknown)
        return REMIT_CANNOT_TELL;
    if (due == REMIT_NO_DAY || (f->to != REMIT_NO_DAY && f->to <= due))
        return REMIT_FULFILLED;
    return f->from > due ? REMIT_FULFILLED_LATE : REMIT_CANNOT_TELL;
}

static bool cancelled(const RemitRegistry *registry, const RemitOccurrence *o,
                      RemitDay today)
{
    for (uint32_t i = 0; i < o->facts.count; i++) {
        RemitFact fact = remit_fact(registry, o->facts.first + i);
        if (fact.word == REMIT_CANCELLED && fact_counts(&fact, today))
            return true;
    }
    return false;
}

/* ---- status -------------------------------------------------------------- */

/* By note [over], leaving what was fulfilled aside. */
static bool ended_by(RemitDay day, RemitDay due, RemitDay today)
{
    return reached(day, today) && (due == REMIT_NO_DAY || due >= day);
}

static bool superseded(const RemitOccurrence *o, const Fulfilment *f,
                       RemitDay due, RemitDay today)
{
    bool before = f->fact != 0 && f->to != REMIT_NO_DAY &&
                  f->to < o->superseded;
    return ended_by(o->superseded, due, today) && !before;
}

/* By note [condition]. */
static bool condition_holds(const RemitOccurrence *o, RemitDay due,
                            RemitDay today)
{
    return !o->conditional ||
           (reached(o->triggered, today) &&
            (due == REMIT_NO_DAY || o->triggered <= due));
}

/* The status but for proposals and for all that comes after overdue, where it
 * says outstanding. */
static RemitStatus standing(const RemitRegistry *registry,
                            const RemitOccurrence *o, RemitDay today)
{
    Fulfilment f = fulfilment_of(registry, o, today);
    RemitDay   due = deadline(o);
    bool       past = due != REMIT_NO_DAY && due < today;

    if (superseded(o, &f, due, today))
        return REMIT_SUPERSEDED;
    if (reached(o->waived, today) || cancelled(registry, o, today))
        return REMIT_WAIVED;
    if (f.fact != 0)
        return punctuality(&f, due, o->unknown);
    if (o->unknown)
        return REMIT_CANNOT_TELL;
    if (!condition_holds(o, due, today))
        return past ? REMIT_NOT_TRIGGERED : REMIT_CONDITIONAL;
    if (ended_by(o->lapsed, due, today))
        return REMIT_LAPSED;
    if (past && remit_duty(registry, o->duty).kind == REMIT_MANDATE)
        return REMIT_LAPSED;    /* by note [mandate] */
    return past ? REMIT_OVERDUE : REMIT_OUTSTANDING;
}

/* By note [needs]. */
static bool binds(const RemitRegistry *registry, RemitNumber needed,
                  RemitDay today)
{
    if (!has_occurrence(registry, needed))
        return false;
    RemitOccurrence o = remit_occurrence(registry, needed);
    RemitStatus     status = standing(registry, &o, today);
    bool        open = status == REMIT_CANNOT_TELL &&
                       fulfilment_of(registry, &o, today).fact == 0;
    return !remit_duty(registry, o.duty).proposal &&
           (open || status == REMIT_OVERDUE || status == REMIT_OUTSTANDING);
}

static bool waits(const RemitRegistry *registry, const RemitOccurrence *o,
                  RemitDay today)
{
    if (o->opens != REMIT_NO_DAY && today < o->opens)
        return true;
    for (uint32_t i = 0; i < o->needs.count; i++) {
        RemitDependency d = remit_dependency(registry, o->needs.first + i);
        if (d.word == REMIT_NEEDS && binds(registry, d.to, today))
            return true;
    }
    return false;
}

RemitStatus remit_status(const RemitRegistry *registry, RemitNumber occurrence,
                         RemitDay today)
{
    if (!has_occurrence(registry, occurrence))
        return REMIT_NO_DATE;
    RemitOccurrence o = remit_occurrence(registry, occurrence);
    RemitStatus     status = standing(registry, &o, today);
    if (remit_duty(registry, o.duty).proposal)
        return REMIT_PROPOSED;
    if (status != REMIT_OUTSTANDING)
        return status;
    if (waits(registry, &o, today))
        return REMIT_WAITING;
    if (o.ongoing)
        return REMIT_ONGOING;
    return o.due == REMIT_NO_DAY ? REMIT_NO_DATE : REMIT_OUTSTANDING;
}

/* Whether the days to or from the due day still mean something. */
static bool runs(RemitStatus status)
{
    return status == REMIT_NOT_TRIGGERED || status == REMIT_CONDITIONAL ||
           status == REMIT_OVERDUE || status == REMIT_OUTSTANDING;
}

bool remit_days(const RemitRegistry *registry, RemitNumber occurrence,
                RemitDay today, int32_t *days)
{
    RemitOccurrence o = remit_occurrence(registry, occurrence);

    if (!has_occurrence(registry, occurrence) || o.ongoing ||
        !remit_day_in_range(o.due) || !remit_day_in_range(today) ||
        !runs(standing(registry, &o, today)))
        return false;
    *days = today - o.due;
    return true;
}

/* ---- the rest ------------------------------------------------------------ */

RemitNumber remit_fulfilment(const RemitRegistry *registry,
                             RemitNumber occurrence, RemitDay today)
{
    RemitOccurrence o = remit_occurrence(registry, occurrence);
    return fulfilment_of(registry, &o, today).fact;
}

RemitNumber remit_milestone_first(const RemitRegistry *registry,
                                  RemitNumber occurrence,
                                  RemitMilestoneWord word)
{
    RemitRange  range = remit_occurrence(registry, occurrence).milestones;
    RemitNumber first = 0;
    RemitDay    day = REMIT_NO_DAY;

    for (uint32_t i = 0; i < range.count; i++) {
        RemitMilestone m = remit_milestone(registry, range.first + i);
        if (m.word != (uint8_t)word || m.day == REMIT_NO_DAY)
            continue;
        if (first == 0 || m.day < day) {
            first = range.first + i;
            day = m.day;
        }
    }
    return first;
}
