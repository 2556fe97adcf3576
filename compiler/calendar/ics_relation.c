/* ics_relation.c -- RELATED-TO, LINK, CONCEPT and REFID.
 *
 * Of two items one waits for, the earlier says FINISHTOSTART and points to the
 * later, and the later says DEPENDS-ON and points back.  The milestones of one
 * chain come before each other, and all of them before the deadline. */
#include "compiler/calendar/ics_relation.h"

#include "compiler/say/phrase.h"
#include "compiler/say/waiting.h"

static void put_relation(IcsEvents *events, const char *type, int32_t gap,
                         const CalendarItem *to)
{
    ics_put(&events->ics, "RELATED-TO;RELTYPE=");
    ics_put(&events->ics, type);
    if (gap != 0) {
        writer_format(&events->scratch, ";GAP=%sP%dD", gap < 0 ? "-" : "",
                      (int)(gap < 0 ? -gap : gap));
        ics_put_str(&events->ics, ics_taken(events));
    }
    ics_put(&events->ics, ":");
    ics_put_uid(events, to);
    ics_end(&events->ics);
}

static CalendarItem deadline_of(const RemitRegistry *registry,
                                RemitNumber occurrence)
{
    RemitOccurrence o = remit_occurrence(registry, occurrence);
    RemitDuty       duty = remit_duty(registry, o.duty);

    return (CalendarItem){.kind = duty.kind == REMIT_MANDATE ? ITEM_EXPIRY
                                                             : ITEM_DEADLINE,
                          .occurrence = occurrence, .from = o.due};
}

static void put_parent(IcsEvents *events, const RemitDuty *duty)
{
    const RemitRegistry *registry = events->view->registry;
    RemitDuty    under;
    CalendarItem parent;

    if (duty->under == 0)
        return;
    under = remit_duty(registry, duty->under);
    parent = deadline_of(registry, under.occurrences.first);
    if (under.occurrences.count > 0 && under.kind == REMIT_MANDATE &&
        calendar_shows(events->view, parent.occurrence))
        put_relation(events, "PARENT", 0, &parent);
}

/* ---- between the dates of one document ---------------------------------- */

/* The nearest milestone of a chain behind a word, or before it; 0: none. */
static RemitNumber neighbour(const RemitRegistry *registry,
                             RemitRange milestones, unsigned chain, int word,
                             bool behind)
{
    RemitNumber best = 0;
    int         best_word = 0;

    for (uint32_t i = 0; i < milestones.count; i++) {
        RemitMilestone m = remit_milestone(registry, milestones.first + i);
        if (m.chain != chain || !remit_day_in_range(m.day) ||
            (behind ? m.word <= word : m.word >= word))
            continue;
        if (best == 0 || (behind ? m.word < best_word : m.word > best_word)) {
            best = milestones.first + i;
            best_word = m.word;
        }
    }
    return best;
}

static CalendarItem milestone_of(const RemitRegistry *registry,
                                 RemitNumber number)
{
    static const ItemKind kinds[] = {[REMIT_FORECAST] = ITEM_FORECAST,
                                     [REMIT_SUBMIT] = ITEM_SUBMIT,
                                     [REMIT_ISSUE] = ITEM_ISSUE};
    RemitMilestone m = remit_milestone(registry, number);

    return (CalendarItem){.kind = kinds[m.word <= REMIT_ISSUE ? m.word
                                                              : REMIT_SUBMIT],
                          .occurrence = m.occurrence, .milestone = number,
                          .from = m.day};
}

static void relate_milestone(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = events->view->registry;
    RemitMilestone m = remit_milestone(registry, item->milestone);
    RemitRange     all = remit_occurrence(registry,
                                          item->occurrence).milestones;
    RemitNumber    before = neighbour(registry, all, m.chain, m.word, false);
    RemitNumber    behind = neighbour(registry, all, m.chain, m.word, true);
    CalendarItem   other;

    if (before != 0) {
        other = milestone_of(registry, before);
        put_relation(events, "DEPENDS-ON", 0, &other);
    }
    other = behind != 0 ? milestone_of(registry, behind)
                        : deadline_of(registry, item->occurrence);
    if (behind != 0 || calendar_shows(events->view, item->occurrence))
        put_relation(events, "FINISHTOSTART", other.from - item->from, &other);
}

/* The last date of each chain comes before the deadline. */
static void relate_to_milestones(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = events->view->registry;
    RemitRange all = remit_occurrence(registry, item->occurrence).milestones;
    uint32_t   chains = remit_chain_count(registry, item->occurrence);

    for (uint32_t chain = 1; chain <= chains; chain++) {
        RemitNumber last = neighbour(registry, all, chain, REMIT_ISSUE + 1,
                                     false);
        CalendarItem other = milestone_of(registry, last);
        if (last != 0)
            put_relation(events, "DEPENDS-ON", 0, &other);
    }
}

/* ---- between duties ----------------------------------------------------- */

/* Whether one of the first `count` of its own clauses says it of `to`: that it
 * goes into it, or that it waits for it. */
static bool says(const WaitingWalk *walk, uint32_t count, RemitNumber to,
                 bool input)
{
    for (uint32_t i = 0; i < count; i++) {
        RemitDependency d = remit_dependency(walk->registry,
                                             walk->needs.first + i);
        if (d.to == to && (d.word == REMIT_INPUT_TO) == input)
            return true;
    }
    return false;
}

/* Of its own clauses those before the last that the walk gave, else all. */
static uint32_t before(const WaitingWalk *walk, RemitNumber item,
                       const Waiting *waiting)
{
    return waiting->said.from == item ? walk->next - 1 : walk->needs.count;
}

/* What it waits for, each once; what it goes into waits for it, whatever else
 * is said of the two. */
static void relate_awaited(IcsEvents *events, RemitNumber item)
{
    const RemitRegistry *registry = events->view->registry;
    WaitingWalk walk = waiting_begin(registry, item);
    RemitNumber last = 0;
    Waiting     w;

    for (; waiting_next(&walk, &w); last = w.awaited) {
        CalendarItem other = deadline_of(registry, w.awaited);
        if (w.awaited != item && w.awaited != last &&
            calendar_shows(events->view, w.awaited) &&
            !says(&walk, before(&walk, item, &w), w.awaited, false) &&
            !says(&walk, walk.needs.count, w.awaited, true))
            put_relation(events, "DEPENDS-ON", 0, &other);
    }
}

/* What may begin only after it, and what may end only then. */
static void relate_waiting(IcsEvents *events, RemitNumber item)
{
    const RemitRegistry *registry = events->view->registry;
    WaitingWalk walk = awaited_begin(registry, item);
    Waiting     w;

    while (waiting_next(&walk, &w)) {
        CalendarItem other = deadline_of(registry, w.waits);
        if (w.waits == item || !calendar_shows(events->view, w.waits))
            continue;
        if (w.said.word == REMIT_AFTER)
            put_relation(events, "FINISHTOSTART", 0, &other);
        else if ((w.said.word == REMIT_NEEDS ||
                  w.said.word == REMIT_INPUT_TO) &&
                 !says(&walk, before(&walk, item, &w), w.waits, true))
            put_relation(events, "FINISHTOFINISH", 0, &other);
    }
}

/* ---- documents ---------------------------------------------------------- */

static void put_document(IcsEvents *events, RemitNumber instrument)
{
    const RemitRegistry *registry = events->view->registry;
    const char *link = document_links_of(&events->links, instrument);

    if (link[0] != '\0') {
        ics_put(&events->ics, "LINK;LINKREL=describedby;VALUE=URI:");
        ics_put(&events->ics, link);
        ics_end(&events->ics);
    }
    phrase_instrument(&events->scratch, registry, instrument);
    ics_put(&events->ics, "REFID:");
    ics_put_text(&events->ics, ics_taken(events));
    ics_end(&events->ics);
}

/* What it is about, where the spec says in which thesaurus that stands. */
static void put_concepts(IcsEvents *events, RemitRange topics)
{
    const RemitRegistry *registry = events->view->registry;

    for (uint32_t i = 0; i < topics.count; i++) {
        body_link(&events->scratch, registry,
                  remit_number(registry, topics.first + i));
        Str link = ics_taken(events);
        if (link.len == 0)
            continue;
        ics_put(&events->ics, "CONCEPT:");
        ics_put_str(&events->ics, link);
        ics_end(&events->ics);
    }
}

void ics_relations(IcsEvents *events, const CalendarItem *item,
                   const RemitDuty *duty)
{
    put_parent(events, duty);
    if (events->style.profile != PROFILE_LINKED)
        return;
    if (item->milestone != 0) {
        relate_milestone(events, item);
    } else {
        relate_to_milestones(events, item);
        relate_awaited(events, item->occurrence);
        relate_waiting(events, item->occurrence);
    }
    if (duty->instrument != 0)
        put_document(events, duty->instrument);
    put_concepts(events, duty->topics);
}
