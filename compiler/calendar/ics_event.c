/* ics_event.c -- the lines of an item, always in one order.
 *
 * First what identifies it and says when it was revised; then all the rest,
 * which is put together apart, for its fingerprint tells whether it was.
 *
 * note [stamp]: without a METHOD a DTSTAMP says when the item was last
 * revised (RFC 5545 §3.8.7.2).  That is the last dated thing that bears on it
 * or on what its dates hang on (item_revised.h); and where there is none, the
 * first day of 1970, so that the same spec gives the same bytes.  With a lock
 * it never goes back. */
#include "compiler/calendar/ics_event.h"

#include "compiler/calendar/ics_alarm.h"
#include "compiler/calendar/ics_relation.h"
#include "compiler/calendar/ics_task.h"
#include "compiler/calendar/ics_zone.h"
#include "compiler/calendar/item_uid.h"
#include "compiler/calendar/lock_text.h"
#include "compiler/say/phrase.h"

enum { SUMMARY_OCTETS = LOCK_TITLE, SECONDS_IN_A_DAY = 86400 };

static const RemitRegistry *registry_of(const IcsEvents *events)
{
    return events->reader.made->registry;
}

Str ics_taken(IcsEvents *events)
{
    Str text = {events->scratch.at, (uint32_t)events->scratch.count};

    events->scratch.count = 0;
    return text;
}

static void put_uid(Writer *out, const IcsEvents *events,
                    const CalendarItem *item)
{
    if (events->style.tasks)
        item_task_uid(out, registry_of(events), item);
    else
        item_uid(out, registry_of(events), item);
}

void ics_put_uid(IcsEvents *events, const CalendarItem *item)
{
    put_uid(&events->scratch, events, item);
    ics_put_str(&events->ics, ics_taken(events));
}

/* ---- identity and revision ---------------------------------------------- */

/* Both stamps are the same: note [stamp]. */
static void put_identity(IcsEvents *events, const LockItem *item)
{
    Ics     ics = {events->out, 0};
    Writer *out = events->out;
    Str     stamp;

    lock_put_stamp(&events->scratch, item->stamp);
    stamp = ics_taken(events);
    ics_lines(&ics, events->style.tasks ? "BEGIN:VTODO\r\n"
                                        : "BEGIN:VEVENT\r\n");
    ics_put(&ics, "UID:");
    ics_line(&ics, item->uid);
    writer_text(out, "DTSTAMP:");
    writer_str(out, stamp);
    writer_text(out, "\r\nLAST-MODIFIED:");
    writer_str(out, stamp);
    writer_text(out, "\r\nSEQUENCE:");
    writer_number(out, item->sequence);
    writer_text(out, "\r\n");
}

/* The item behind its identity; what was put together is gone then. */
static void put_body(IcsEvents *events)
{
    Ics ics = {events->out, 0};

    writer_put(events->out, events->body.at, events->body.count);
    ics_lines(&ics, events->style.tasks ? "END:VTODO\r\n" : "END:VEVENT\r\n");
    events->body.count = 0;
}

/* note [stamp] */
static LockStamp stamp_of(const IcsEvents *events, const CalendarItem *item)
{
    RemitDay day = item_revised(events->reader.made, item,
                                events->reader.today);

    return day == REMIT_NO_DAY ? 0 : (LockStamp)day * SECONDS_IN_A_DAY;
}

/* ---- lines -------------------------------------------------------------- */

/* DTEND is the day after the last; without it an event has one day. */
static void put_event_days(Ics *ics, RemitDay from, RemitDay to)
{
    ics_put(ics, "DTSTART;VALUE=DATE:");
    ics_put_day(ics, from);
    ics_end(ics);
    if (to == REMIT_LAST_DAY)
        return;
    ics_put(ics, "DTEND;VALUE=DATE:");
    ics_put_day(ics, to + 1);
    ics_end(ics);
}

static void put_time(IcsEvents *events, const char *name,
                     const CalendarItem *item, RemitDay day, int32_t minute)
{
    ics_put(&events->ics, name);
    ics_put_time(&events->ics, registry_of(events), item->zone, day, minute);
    ics_end(&events->ics);
}

/* From its first time of day on its first day to the other on the last. */
static void put_times(IcsEvents *events, const CalendarItem *item)
{
    if (!events->style.tasks)
        put_time(events, "DTSTART", item, item->from, item->begins);
    put_time(events, events->style.tasks ? "DUE" : "DTEND", item, item->to,
             item->ends);
}

/* A task is DUE on the last day that is allowed, as programs show it. */
static void put_days(IcsEvents *events, RemitDay from, RemitDay to)
{
    if (!events->style.tasks) {
        put_event_days(&events->ics, from, to);
        return;
    }
    ics_put(&events->ics, "DUE;VALUE=DATE:");
    ics_put_day(&events->ics, to);
    ics_end(&events->ics);
}

/* `begun` is the property's name, and all in front of its value. */
static void put_property(IcsEvents *events, Str begun, Str text)
{
    if (text.len == 0)
        return;
    ics_put_str(&events->ics, begun);
    ics_put_text(&events->ics, text);
    ics_end(&events->ics);
}

/* A property of which each reader may ask in what language it is. */
static void put_said(IcsEvents *events, Str name, Str text, bool native)
{
    if (text.len == 0)
        return;
    ics_put_str(&events->ics, name);
    put_property(events, native ? events->native : STR_LIT(":"), text);
}

static void put_location(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitNumber place;
    RemitRange  names;
    const char *name;

    if (item->occurrence != 0)
        return;
    place = item->part != 0 ? remit_part(registry, item->part).place
                            : remit_session(registry, item->session).place;
    if (place == 0)
        return;
    names = remit_body(registry, place).names;
    name = remit_text_in(registry, names, events->reader.language);
    writer_text(&events->scratch,
                name[0] != '\0' ? name : phrase_body_id(registry, place));
    put_said(events, STR_LIT("LOCATION"), ics_taken(events),
             phrase_has_language(registry, names, events->reader.language));
}

static void put_publicity(IcsEvents *events, bool all_day)
{
    ics_lines(&events->ics, events->style.tasks
                                ? "CLASS:PUBLIC\r\n"
                                : "TRANSP:TRANSPARENT\r\nCLASS:PUBLIC\r\n");
    if (events->style.profile != PROFILE_OUTLOOK)
        return;
    ics_lines(&events->ics, all_day ? "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n"
                                    : "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE\r\n");
    ics_lines(&events->ics, "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
}

static void put_status(IcsEvents *events, const CalendarItem *item)
{
    if (events->style.tasks)
        ics_task_status(events, item);
    else
        ics_lines(&events->ics, item->cancelled   ? "STATUS:CANCELLED\r\n"
                                : item->tentative ? "STATUS:TENTATIVE\r\n"
                                                  : "STATUS:CONFIRMED\r\n");
    put_publicity(events, item->zone == 0);
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

static void put_session_categories(IcsEvents *events, RemitNumber session)
{
    const RemitRegistry *registry = registry_of(events);

    ics_put(&events->ics, "CATEGORIES:session,");
    put_category(&events->ics,
                 phrase_body_id(registry,
                                remit_session(registry, session).body));
    ics_end(&events->ics);
}

static void put_categories(IcsEvents *events, const RemitDuty *duty)
{
    const RemitRegistry *registry = registry_of(events);

    ics_put(&events->ics, "CATEGORIES:");
    ics_put(&events->ics, remit_kind_text((RemitKind)duty->kind));
    for (uint32_t i = 0; i < duty->lead.count; i++) {
        RemitActor actor = remit_actor(registry, duty->lead.first + i);
        ics_put(&events->ics, ",");
        put_category(&events->ics, phrase_body_id(registry, actor.body));
    }
    ics_end(&events->ics);
}

static void put_link(IcsEvents *events, const RemitDuty *duty)
{
    const char *link = document_links_of(&events->links, duty->instrument);

    if (link[0] == '\0')
        return;
    ics_put(&events->ics, "URL:");
    ics_put(&events->ics, link);
    ics_end(&events->ics);
}

/* What a program wants to know, in names that every reader lets through. */
static void put_own(IcsEvents *events, const CalendarItem *item,
                    const RemitOccurrence *o, const RemitDuty *duty)
{
    const RemitRegistry *registry = registry_of(events);

    phrase_occurrence(&events->scratch, registry, item->occurrence);
    put_property(events, STR_LIT("X-REMIT-ID:"), ics_taken(events));
    phrase_instrument(&events->scratch, registry, duty->instrument);
    put_property(events, STR_LIT("X-REMIT-SOURCE:"), ics_taken(events));
    phrase_paragraph(&events->scratch, registry, duty->paragraph);
    put_property(events, STR_LIT("X-REMIT-CLAUSE:"), ics_taken(events));
    if (duty->paragraph != 0) {
        writer_number(&events->scratch,
                      remit_paragraph(registry, duty->paragraph).strength);
        put_property(events, STR_LIT("X-REMIT-STRENGTH:"), ics_taken(events));
    }
    phrase_chains(&events->scratch, registry, o->hops, " and ", " then ",
                  "; ");
    put_property(events, STR_LIT("X-REMIT-CHAIN:"), ics_taken(events));
}

static void put_duty(IcsEvents *events, const CalendarItem *item)
{
    const RemitRegistry *registry = registry_of(events);
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitDuty       duty = remit_duty(registry, o.duty);

    put_categories(events, &duty);
    put_link(events, &duty);
    ics_relations(events, item, &duty);
    put_own(events, item, &o, &duty);
}

/* ---- whole items -------------------------------------------------------- */

static void put_text_of(IcsEvents *events, const CalendarItem *item)
{
    bool native = item_title_is_native(&events->reader, item);

    if (item->zone != 0)
        put_times(events, item);
    else
        put_days(events, item->from, item->to);
    put_said(events, STR_LIT("SUMMARY"),
             (Str){events->title.at, (uint32_t)events->title.count}, native);
    item_description(&events->scratch, &events->reader, item);
    put_said(events, STR_LIT("DESCRIPTION"), ics_taken(events), native);
    put_location(events, item);
    put_status(events, item);
    if (item->occurrence != 0)
        put_duty(events, item);
    else
        put_session_categories(events, item->session);
    ics_alarms(events, item, writer_held(&events->title));
}

/* Its revision, by what is remembered of it; its texts live until the next
 * item.  Without a lock nobody asks for the fingerprint. */
static LockItem revise(IcsEvents *events, const CalendarItem *item)
{
    LockItem now = {.key = events->style.key,
                    .uid = writer_held(&events->uid),
                    .title = writer_held(&events->title),
                    .stamp = stamp_of(events, item),
                    .from = item->from, .to = item->to};

    if (events->style.section == NULL)
        return now;
    now.print = fingerprint_of(events->body.at, events->body.count);
    now.native = item_title_is_native(&events->reader, item);
    lock_revise(events->style.section, &now);
    return now;
}

void ics_event(IcsEvents *events, const CalendarItem *item)
{
    LockItem now;

    events->title.count = events->uid.count = 0;
    item_title(&events->title, &events->reader, item, SUMMARY_OCTETS);
    put_text_of(events, item);
    put_uid(&events->uid, events, item);
    now = revise(events, item);
    put_identity(events, &now);
    put_body(events);
}

void ics_hidden(IcsEvents *events, const CalendarItem *item)
{
    events->uid.count = 0;
    put_uid(&events->uid, events, item);
    lock_hide(events->style.section, writer_held(&events->uid),
              stamp_of(events, item));
}

void ics_withdrawn(IcsEvents *events, const LockItem *item)
{
    put_days(events, item->from, item->to);
    item_withdrawn_title(&events->scratch, &events->reader, item->title,
                         SUMMARY_OCTETS);
    put_said(events, STR_LIT("SUMMARY"), ics_taken(events), item->native);
    ics_line(&events->ics, "STATUS:CANCELLED");
    put_publicity(events, true);
    put_identity(events, item);
    put_body(events);
}

void ics_events_begin(IcsEvents *events, Writer *out, ItemReader reader,
                      const CalendarView *view, IcsStyle style)
{
    *events = (IcsEvents){.out = out, .reader = reader, .view = view,
                          .style = style, .body = writer_memory(),
                          .scratch = writer_memory(),
                          .title = writer_memory(),
                          .uid = writer_memory(), .tag = writer_memory()};
    events->ics = (Ics){&events->body, 0};
    events->links = document_links_begin(view->registry);
    events->reader.links = &events->links;
    events->why = derivation_begin(reader.made, reader.language);
    events->reader.why = &events->why;
    writer_text(&events->tag, ";LANGUAGE=");
    writer_text(&events->tag, reader.language);
    writer_char(&events->tag, ':');
    events->native = (Str){events->tag.at, (uint32_t)events->tag.count};
    events->reader.marked =
        diag_count(reader.made->diag, DIAG_HAZARD) > 0;
}

void ics_events_end(IcsEvents *events)
{
    writer_free(&events->tag);
    writer_free(&events->uid);
    writer_free(&events->title);
    writer_free(&events->scratch);
    writer_free(&events->body);
    derivation_end(&events->why);
    document_links_end(&events->links);
}
