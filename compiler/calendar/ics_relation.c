/* ics_relation.c -- RELATED-TO, LINK, CONCEPT and REFID.
 *
 * Of two items one waits for, the earlier says FINISHTOSTART and points to the
 * later, and the later says DEPENDS-ON and points back.  The milestones of one
 * chain come before each other, and all of them before the deadline. */
#include "compiler/calendar/ics_relation.h"

#include "compiler/say/phrase.h"

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

/* Whether an earlier one of the needs says the same. */
static bool is_said(const RemitRegistry *registry, RemitRange needs,
                    uint32_t index)
{
    RemitNumber to = remit_dependency(registry, needs.first + index).to;

    for (uint32_t i = 0; i < index; i++)
        if (remit_dependency(registry, needs.first + i).to == to)
            return true;
    return false;
}

/* Whether it goes into `to`, which then waits for it. */
static bool goes_into(const RemitRegistry *registry, RemitRange needs,
                      RemitNumber to)
{
    for (uint32_t i = 0; i < needs.count; i++) {
        RemitDependency d = remit_dependency(registry, needs.first + i);
        if (d.to == to && d.word == REMIT_INPUT_TO)
            return true;
    }
    return false;
}

static void relate_upwards(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = events->view->registry;
    RemitRange needs = remit_occurrence(registry, item->occurrence).needs;

    for (uint32_t i = 0; i < needs.count; i++) {
        RemitNumber  to = remit_dependency(registry, needs.first + i).to;
        CalendarItem other = deadline_of(registry, to);
        if (to != item->occurrence && calendar_shows(events->view, to) &&
            !is_said(registry, needs, i))
            put_relation(events, goes_into(registry, needs, to)
                                     ? "FINISHTOFINISH" : "DEPENDS-ON",
                         0, &other);
    }
}

/* What may begin only after it, what may end only then, and what goes into
 * it. */
static void relate_downwards(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = events->view->registry;
    RemitDependentWalk walk = remit_dependents_of(registry, item->occurrence);
    RemitNumber number;

    while ((number = remit_dependents_next(&walk)) != 0) {
        RemitDependency d = remit_dependency(registry, number);
        CalendarItem    other = deadline_of(registry, d.from);
        if (d.from == item->occurrence ||
            !calendar_shows(events->view, d.from))
            continue;
        if (d.word == REMIT_AFTER)
            put_relation(events, "FINISHTOSTART", 0, &other);
        else if (d.word == REMIT_NEEDS)
            put_relation(events, "FINISHTOFINISH", 0, &other);
        else if (d.word == REMIT_INPUT_TO)
            put_relation(events, "DEPENDS-ON", 0, &other);
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
        relate_upwards(events, item);
        relate_downwards(events, item);
    }
    if (duty->instrument != 0)
        put_document(events, duty->instrument);
    put_concepts(events, duty->topics);
}
