/* calendar_items.c -- who is shown, and the walk over it. */
#include "compiler/calendar/calendar_items.h"

enum {
    VAGUE_DAYS = 92,            /* a session known to no better is not shown */
    EVERYTHING = 1 << REMIT_SHOW_DUTIES | 1 << REMIT_SHOW_MILESTONES
};

static unsigned bit(RemitShowWord word)
{
    return 1u << word;
}

/* ---- the view ----------------------------------------------------------- */

static void show(CalendarView *view, RemitNumber body, unsigned bits)
{
    if (body == 0)
        view->of_all = (uint16_t)(view->of_all | bits);
    else if (body <= remit_count(view->registry, REMIT_ARRAY_BODY))
        view->shown[body] = (uint16_t)(view->shown[body] | bits);
}

static void show_declared(CalendarView *view, RemitRange shows)
{
    for (uint32_t i = 0; i < shows.count; i++) {
        RemitShow record = remit_show(view->registry, shows.first + i);
        show(view, record.body, bit((RemitShowWord)record.word));
    }
}

/* The sessions of every body that has to do with anything. */
static void show_everything(CalendarView *view)
{
    const RemitRegistry *r = view->registry;
    unsigned sessions = bit(REMIT_SHOW_SESSIONS);

    show(view, 0, EVERYTHING);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_HOP); i++)
        if (remit_hop(r, i).to != 0)
            show(view, remit_hop(r, i).to, sessions);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_ACTOR); i++)
        if (remit_actor(r, i).body != 0)
            show(view, remit_actor(r, i).body, sessions);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_INSTRUMENT); i++)
        if (remit_instrument(r, i).body != 0)
            show(view, remit_instrument(r, i).body, sessions);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++)
        if (remit_duty(r, i).of != 0)
            show(view, remit_duty(r, i).of, sessions);
}

CalendarView calendar_view(const RemitRegistry *registry, RemitNumber calendar,
                           RemitDay today)
{
    RemitRange   shows = remit_calendar(registry, calendar).shows;
    uint32_t     bodies = remit_count(registry, REMIT_ARRAY_BODY);
    CalendarView view = {registry, today, NULL, 0};

    if (today == REMIT_NO_DAY)
        view.today = REMIT_LAST_DAY;
    view.shown = memory_new((bodies + 1) * sizeof *view.shown);
    if (shows.count == 0)
        show_everything(&view);
    else
        show_declared(&view, shows);
    return view;
}

void calendar_view_free(CalendarView *view)
{
    memory_free(view->shown);
    view->shown = NULL;
}

/* ---- who is shown ------------------------------------------------------- */

static unsigned bits_of(const CalendarView *view, RemitNumber body)
{
    return view->shown[body] | view->of_all;
}

/* Bits of a body, and of whoever holds its role on the due day. */
static unsigned actor_bits(const CalendarView *view, RemitNumber number,
                           RemitDay due)
{
    RemitActor  actor = remit_actor(view->registry, number);
    const char *role = remit_string(view->registry, actor.role);
    unsigned    bits = bits_of(view, actor.body);

    if (role[0] != '\0')
        bits |= bits_of(view, remit_holder_on(view->registry, actor.body, role,
                                              due));
    return bits;
}

/* All bits of those who owe it: its lead; and the body that a mandate is of. */
static unsigned owner_bits(const CalendarView *view, const RemitDuty *duty,
                           RemitDay due)
{
    unsigned bits = view->of_all;

    for (uint32_t i = 0; i < duty->lead.count; i++)
        bits |= actor_bits(view, duty->lead.first + i, due);
    if (duty->kind == REMIT_MANDATE)
        bits |= bits_of(view, duty->of);
    return bits;
}

static unsigned kind_bits(uint8_t kind)
{
    unsigned bits = bit(REMIT_SHOW_DUTIES);

    if (kind == REMIT_REPORT)
        bits |= bit(REMIT_SHOW_REPORTS);
    if (kind == REMIT_MEETING)
        bits |= bit(REMIT_SHOW_MEETINGS);
    if (kind == REMIT_MANDATE)
        bits |= bit(REMIT_SHOW_MANDATES);
    return bits;
}

/* Whether it binds, or is shown although it does not; the end of a mandate is
 * how a mandate lapses. */
static bool stands(const CalendarView *view, RemitNumber occurrence,
                   RemitKind kind, unsigned bits)
{
    switch (remit_status(view->registry, occurrence, view->today)) {
    case REMIT_PROPOSED:
        return (bits & bit(REMIT_SHOW_PROPOSALS)) != 0;
    case REMIT_CONDITIONAL:
    case REMIT_NOT_TRIGGERED:
        return (bits & bit(REMIT_SHOW_CONDITIONAL)) != 0;
    case REMIT_LAPSED:
        return kind == REMIT_MANDATE;
    case REMIT_SUPERSEDED:
    case REMIT_WAIVED:
        return false;
    case REMIT_FULFILLED:
    case REMIT_FULFILLED_LATE:
    case REMIT_CANNOT_TELL:
    case REMIT_OVERDUE:
    case REMIT_WAITING:
    case REMIT_NO_DATE:
    case REMIT_ONGOING:
    case REMIT_OUTSTANDING:
        return true;
    }
    return false;
}

typedef struct { bool deadline, milestones; } Shown;

static Shown shown_of(const CalendarView *view, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(view->registry, number);
    RemitDuty       duty = remit_duty(view->registry, o.duty);
    unsigned        bits = owner_bits(view, &duty, o.due);
    Shown           shown = {(bits & kind_bits(duty.kind)) != 0, false};

    shown.milestones = shown.deadline ||
                       (bits & bit(REMIT_SHOW_MILESTONES)) != 0;
    if (shown.milestones &&
        !stands(view, number, (RemitKind)duty.kind, bits))
        shown = (Shown){false, false};
    return shown;
}

bool calendar_shows(const CalendarView *view, RemitNumber occurrence)
{
    return remit_occurrence(view->registry, occurrence).due != REMIT_NO_DAY &&
           shown_of(view, occurrence).deadline;
}

/* ---- items -------------------------------------------------------------- */

static CalendarItem deadline_item(const CalendarView *view, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(view->registry, number);
    CalendarItem    item = {.kind = ITEM_DEADLINE, .from = o.due, .to = o.due,
                            .latest = o.due_latest, .occurrence = number};
    RemitDuty       duty = remit_duty(view->registry, o.duty);

    if (duty.kind == REMIT_MANDATE)
        item.kind = ITEM_EXPIRY;
    item.zone = duty.zone;
    item.begins = duty.begins;
    item.ends = duty.ends;
    item.tentative = o.certainty == REMIT_TENTATIVE;
    return item;
}

static CalendarItem milestone_item(const CalendarView *view, RemitNumber number)
{
    static const ItemKind kinds[] = {
        [REMIT_FORECAST] = ITEM_FORECAST,
        [REMIT_SUBMIT] = ITEM_SUBMIT,
        [REMIT_ISSUE] = ITEM_ISSUE,
    };
    RemitMilestone m = remit_milestone(view->registry, number);
    CalendarItem   item = {.from = m.day, .to = m.day, .latest = m.latest,
                           .occurrence = m.occurrence, .milestone = number};

    item.kind = kinds[m.word <= REMIT_ISSUE ? m.word : REMIT_SUBMIT];
    item.tentative = m.certainty == REMIT_TENTATIVE;
    return item;
}

/* Days of a session or part.  False: they are not known well enough. */
static bool settle_days(CalendarItem *item, RemitExtent opens,
                        RemitExtent closes)
{
    if (!remit_extent_exists(opens) ||
        (item->tentative && opens.to - opens.from > VAGUE_DAYS))
        return false;
    item->from = opens.from;
    item->latest = item->tentative ? opens.to : opens.from;
    item->to = !remit_extent_exists(closes) ? opens.from
             : item->tentative              ? closes.from
                                            : closes.to;
    if (item->to < item->from)
        item->to = item->from;
    return true;
}

static bool session_item(const CalendarView *view, RemitNumber number,
                         CalendarItem *item)
{
    RemitSession s = remit_session(view->registry, number);

    *item = (CalendarItem){.kind = ITEM_SESSION, .session = number,
                           .zone = s.zone, .begins = s.begins, .ends = s.ends,
                           .tentative = s.certainty == REMIT_TENTATIVE,
                           .cancelled = s.cancelled};
    return settle_days(item, s.opens, s.closes);
}

static bool part_item(const CalendarView *view, RemitNumber number,
                      CalendarItem *item)
{
    RemitPart part = remit_part(view->registry, number);

    *item = (CalendarItem){.kind = ITEM_PART, .session = part.session,
                           .part = number, .zone = part.zone,
                           .begins = part.begins, .ends = part.ends,
                           .tentative = part.certainty == REMIT_TENTATIVE};
    item->cancelled = remit_session(view->registry, part.session).cancelled;
    return settle_days(item, part.opens, part.closes);
}

/* ---- the walk ----------------------------------------------------------- */

CalendarWalk calendar_walk(const CalendarView *view)
{
    CalendarWalk walk = {.view = view, .session = 1};

    walk.due = remit_due_from(view->registry, REMIT_NO_DAY, REMIT_LAST_DAY);
    return walk;
}

CalendarWalk calendar_walk_hidden(const CalendarView *view)
{
    CalendarWalk walk = calendar_walk(view);

    walk.session = remit_count(view->registry, REMIT_ARRAY_SESSION) + 1;
    walk.hidden = true;
    return walk;
}

static bool next_milestone(CalendarWalk *walk, CalendarItem *item)
{
    while (walk->milestones.count > 0) {
        *item = milestone_item(walk->view, walk->milestones.first);
        walk->milestones.first++;
        walk->milestones.count--;
        if (remit_day_in_range(item->from))
            return true;
    }
    return false;
}

static bool next_due(CalendarWalk *walk, CalendarItem *item)
{
    const RemitRegistry *registry = walk->view->registry;
    RemitNumber number;

    if (next_milestone(walk, item))
        return true;
    while ((number = remit_due_next(&walk->due)) != 0) {
        Shown shown = shown_of(walk->view, number);
        if (shown.milestones != walk->hidden)
            walk->milestones = remit_occurrence(registry, number).milestones;
        if (shown.deadline != walk->hidden) {
            *item = deadline_item(walk->view, number);
            return true;
        }
        if (next_milestone(walk, item))
            return true;
    }
    return false;
}

static bool next_part(CalendarWalk *walk, CalendarItem *item)
{
    while (walk->parts.count > 0) {
        RemitNumber number = walk->parts.first++;
        walk->parts.count--;
        if (part_item(walk->view, number, item))
            return true;
    }
    return false;
}

static bool next_session(CalendarWalk *walk, CalendarItem *item)
{
    const CalendarView *view = walk->view;

    if (next_part(walk, item))
        return true;
    while (walk->session <= remit_count(view->registry, REMIT_ARRAY_SESSION)) {
        RemitNumber  number = walk->session++;
        RemitSession session = remit_session(view->registry, number);
        if ((bits_of(view, session.body) & bit(REMIT_SHOW_SESSIONS)) == 0)
            continue;
        walk->parts = session.parts;
        if (session.parts.count > 0 ? next_part(walk, item)
                                    : session_item(view, number, item))
            return true;
    }
    return false;
}

bool calendar_next(CalendarWalk *walk, CalendarItem *item)
{
    return next_due(walk, item) || next_session(walk, item);
}
