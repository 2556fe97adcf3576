/* ics_event.c -- the lines of a VEVENT, always in one order.
 *
 * note [stamp]: without a METHOD a DTSTAMP says when the item was last
 * revised (RFC 5545 §3.8.7.2).  That is the last dated thing that bears on it:
 * the adoption of its instrument, or a recorded fact; and where there is none,
 * the first day of the era, so that the same spec gives the same bytes. */
#include "compiler/ics_event.h"

#include "compiler/document_link.h"
#include "compiler/item_uid.h"
#include "compiler/phrase.h"

enum { SUMMARY_OCTETS = 255 };

static const RemitRegistry *registry_of(const IcsEvents *events)
{
    return events->reader.made->registry;
}

/* The text in scratch, which is empty again. */
static Str taken(IcsEvents *events)
{
    Str text = {events->scratch.at, (uint32_t)events->scratch.count};

    events->scratch.count = 0;
    return text;
}

/* ---- when it was revised ------------------------------------------------ */

static RemitDay later(RemitDay a, RemitDay b)
{
    return a > b ? a : b;       /* REMIT_NO_DAY is before every day */
}

/* The last day of a fact, if it counts by the day that was asked for. */
static RemitDay fact_day(const IcsEvents *events, const RemitFact *fact)
{
    RemitDay known = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;

    if (events->reader.today != REMIT_NO_DAY && known > events->reader.today)
        return REMIT_NO_DAY;
    return known;
}

static RemitDay duty_revised(const IcsEvents *events, RemitNumber occurrence)
{
    const RemitRegistry *registry = registry_of(events);
    RemitOccurrence o = remit_occurrence(registry, occurrence);
    RemitNumber     instrument = remit_duty(registry, o.duty).instrument;
    RemitDay day = instrument == 0
                 ? REMIT_NO_DAY
                 : remit_instrument(registry, instrument).adopted.to;

    for (uint32_t i = 0; i < o.facts.count; i++) {
        RemitFact fact = remit_fact(registry, o.facts.first + i);
        day = later(day, fact_day(events, &fact));
    }
    return day;
}

static RemitDay revised(const IcsEvents *events, const CalendarItem *item)
{
    RemitDay day = item->occurrence != 0
                 ? duty_revised(events, item->occurrence)
                 : events->session_facts[item->session];

    return day == REMIT_NO_DAY ? 0 : day;
}

static void find_session_facts(IcsEvents *events)
{
    const RemitRegistry *registry = registry_of(events);
    uint32_t   sessions = remit_count(registry, REMIT_ARRAY_SESSION);
    RemitDay  *days = memory_new((sessions + 1) * sizeof *days);

    for (uint32_t i = 0; i <= sessions; i++)
        days[i] = REMIT_NO_DAY;
    for (RemitNumber i = 1; i <= remit_count(registry, REMIT_ARRAY_FACT); i++) {
        RemitFact fact = remit_fact(registry, i);
        if (fact.occurrence == 0 && fact.session <= sessions)
            days[fact.session] = later(days[fact.session],
                                       fact_day(events, &fact));
    }
    events->session_facts = days;
}

/* ---- lines -------------------------------------------------------------- */

static void put_stamp(Ics *ics, const char *name, RemitDay day)
{
    ics_put(ics, name);
    ics_put_day(ics, day);
    ics_put(ics, "T000000Z");
    ics_end(ics);
}

static void put_identity(IcsEvents *events, const CalendarItem *item)
{
    RemitDay day = revised(events, item);

    ics_put(&events->ics, "UID:");
    item_uid(&events->scratch, registry_of(events), item);
    ics_put_str(&events->ics, taken(events));
    ics_end(&events->ics);
    put_stamp(&events->ics, "DTSTAMP:", day);
    put_stamp(&events->ics, "LAST-MODIFIED:", day);
    ics_line(&events->ics, "SEQUENCE:0");
}

/* DTEND is the day after the last; without it an event has one day. */
static void put_days(Ics *ics, const CalendarItem *item)
{
    ics_put(ics, "DTSTART;VALUE=DATE:");
    ics_put_day(ics, item->from);
    ics_end(ics);
    if (item->to == REMIT_LAST_DAY)
        return;
    ics_put(ics, "DTEND;VALUE=DATE:");
    ics_put_day(ics, item->to + 1);
    ics_end(ics);
}

/* A property whose text is in scratch. */
static void put_text(IcsEvents *events, const char *name, bool native)
{
    Str text = taken(events);

    if (text.len == 0)
        return;
    ics_put(&events->ics, name);
    if (native) {
        ics_put(&events->ics, ";LANGUAGE=");
        ics_put(&events->ics, events->reader.language);
    }
    ics_put(&events->ics, ":");
    ics_put_text(&events->ics, text);
    ics_end(&events->ics);
}

static void put_location(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitNumber place = item->part != 0
                      ? remit_part(registry, item->part).place
                      : remit_session(registry, item->session).place;
    const char *name;

    if (item->occurrence != 0 || place == 0)
        return;
    name = remit_text_in(registry, remit_body(registry, place).names,
                         events->reader.language);
    ics_text_line(&events->ics, "LOCATION",
                  name[0] != '\0' ? name : phrase_body_id(registry, place));
}

static void put_status(Ics *ics, const CalendarItem *item)
{
    ics_line(ics, item->cancelled   ? "STATUS:CANCELLED"
                  : item->tentative ? "STATUS:TENTATIVE"
                                    : "STATUS:CONFIRMED");
    ics_line(ics, "TRANSP:TRANSPARENT");
    ics_line(ics, "CLASS:PUBLIC");
}

/* One category: a comma in it would make two of it in some readers. */
static void put_category(Ics *ics, const char *text)
{
    for (const char *comma; (comma = strchr(text, ',')) != NULL;
         text = comma + 1) {
        ics_put_text(ics, (Str){text, (uint32_t)(comma - text)});
        ics_put(ics, " ");
    }
    ics_put_text(ics, str_of(text));
}

static void put_categories(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitDuty       duty = remit_duty(registry, o.duty);
    RemitSession    session = remit_session(registry, item->session);

    ics_put(&events->ics, "CATEGORIES:");
    if (item->occurrence == 0) {
        ics_put(&events->ics, "session,");
        put_category(&events->ics, phrase_body_id(registry, session.body));
    } else {
        ics_put(&events->ics, remit_kind_text((RemitKind)duty.kind));
    }
    for (uint32_t i = 0; item->occurrence != 0 && i < duty.lead.count; i++) {
        RemitActor actor = remit_actor(registry, duty.lead.first + i);
        ics_put(&events->ics, ",");
        put_category(&events->ics, phrase_body_id(registry, actor.body));
    }
    ics_end(&events->ics);
}

/* The end of the mandate that the duty hangs on, if the same file has it. */
static void put_parent(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitNumber     under = remit_duty(registry, o.duty).under;
    CalendarItem    parent = {.kind = ITEM_EXPIRY};

    if (item->occurrence == 0 || under == 0)
        return;
    parent.occurrence = remit_duty(registry, under).occurrences.first;
    if (parent.occurrence == 0 ||
        remit_duty(registry, under).kind != REMIT_MANDATE ||
        !calendar_shows(events->view, parent.occurrence))
        return;
    ics_put(&events->ics, "RELATED-TO;RELTYPE=PARENT:");
    item_uid(&events->scratch, registry, &parent);
    ics_put_str(&events->ics, taken(events));
    ics_end(&events->ics);
}

static void put_link(IcsEvents *events, const CalendarItem *item)
{
    Str link;

    document_link(&events->scratch, registry_of(events),
                  item_instrument(&events->reader, item));
    link = taken(events);
    if (link.len == 0)
        return;
    ics_put(&events->ics, "URL:");
    ics_put_str(&events->ics, link);
    ics_end(&events->ics);
}

/* What a program wants to know, in names that every reader lets through. */
static void put_own(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitDuty       duty = remit_duty(registry, o.duty);
    RemitParagraph  paragraph = remit_paragraph(registry, duty.paragraph);

    if (item->occurrence == 0)
        return;
    phrase_occurrence(&events->scratch, registry, item->occurrence);
    put_text(events, "X-REMIT-ID", false);
    phrase_instrument(&events->scratch, registry, duty.instrument);
    put_text(events, "X-REMIT-SOURCE", false);
    phrase_paragraph(&events->scratch, registry, duty.paragraph);
    put_text(events, "X-REMIT-CLAUSE", false);
    if (duty.paragraph != 0) {
        writer_number(&events->scratch, paragraph.strength);
        put_text(events, "X-REMIT-STRENGTH", false);
    }
    phrase_chains(&events->scratch, registry, o.hops, " and ", " then ", "; ");
    put_text(events, "X-REMIT-CHAIN", false);
}

void ics_event(IcsEvents *events, const CalendarItem *item)
{
    bool native = item_title_is_native(&events->reader, item);

    ics_line(&events->ics, "BEGIN:VEVENT");
    put_identity(events, item);
    put_days(&events->ics, item);
    item_title(&events->scratch, &events->reader, item, SUMMARY_OCTETS);
    put_text(events, "SUMMARY", native);
    item_description(&events->scratch, &events->reader, item);
    put_text(events, "DESCRIPTION", native);
    put_location(events, item);
    put_status(&events->ics, item);
    put_categories(events, item);
    put_link(events, item);
    put_parent(events, item);
    put_own(events, item);
    ics_line(&events->ics, "END:VEVENT");
}

IcsEvents ics_events_begin(Writer *out, ItemReader reader,
                           const CalendarView *view)
{
    IcsEvents events = {.ics = {out, 0}, .reader = reader, .view = view,
                        .scratch = writer_memory()};

    find_session_facts(&events);
    return events;
}

void ics_events_end(IcsEvents *events)
{
    writer_free(&events->scratch);
    memory_free(events->session_facts);
}
