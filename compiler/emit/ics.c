/* ics.c -- the calendars: all.ics, and NAME.CALENDAR.LANGUAGE.ics for each
 * `calendar` of the spec and each of its languages; of profile `tasks` also
 * all.tasks.ics and NAME.CALENDAR.LANGUAGE.tasks.ics.
 *
 * One pass over the registry for each file; what is kept grows with the bodies
 * and the instruments, not with the items. */
#include <strings.h>

#include "compiler/calendar/ahead.h"
#include "compiler/calendar/fingerprint.h"
#include "compiler/calendar/ics_event.h"
#include "compiler/calendar/ics_zone.h"
#include "compiler/calendar/item_uid.h"
#include "compiler/emit/emitter.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

enum {
    NAME_OCTETS = 90, TAG_OCTETS = 64, GRACE_DAYS = 30,
    MANY_ITEMS = 3000           /* beyond it some programs refuse a file */
};

typedef struct {
    const EmitInput *input;
    Output          *output;
    Writer          *said;
    VEC(char *)      names;     /* of the files begun */
} Calendars;

/* One file. */
typedef struct {
    RemitNumber calendar;       /* 0: everything */
    const char *title;
    const char *language;
    bool        tasks;
} Part;

static const RemitRegistry *registry_of(const Calendars *all)
{
    return all->input->made->registry;
}

/* ---- one file ----------------------------------------------------------- */

/* What each calendar is drawn in: a name of CSS3, the same in every build. */
static const char *color(const char *id)
{
    static const char *const colors[] = {
        "steelblue", "seagreen", "darkorange", "mediumorchid",
        "firebrick", "teal", "goldenrod", "slateblue"};
    Fingerprint print = fingerprint_of(id, strlen(id));

    return colors[print.one % (sizeof colors / sizeof *colors)];
}

/* `native`: the title is in the calendar's language. */
static void put_name(Ics *ics, const Part *part, bool native)
{
    ics_put(ics, "NAME");
    if (native) {
        ics_put(ics, ";LANGUAGE=");
        ics_put(ics, part->language);
    }
    ics_put(ics, ":");
    ics_put_text(ics, str_of(part->title));
    ics_end(ics);
}

/* Outlook stops reading after too many lines that it does not know. */
static void put_head(Ics *ics, const Part *part, const EmitInput *input)
{
    const RemitRegistry *registry = input->made->registry;
    RemitCalendar calendar = remit_calendar(registry, part->calendar);

    ics_line(ics, "BEGIN:VCALENDAR");
    ics_line(ics, "VERSION:2.0");
    ics_line(ics, "PRODID:-//Remit//Remit " REMIT_VERSION "//EN");
    ics_line(ics, "CALSCALE:GREGORIAN");
    if (input->profile != PROFILE_OUTLOOK) {
        put_name(ics, part, phrase_has_language(registry, calendar.titles,
                                                part->language));
        ics_put(ics, "COLOR:");
        ics_line(ics, color(remit_string(registry, calendar.id)));
        ics_line(ics, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    }
    ics_text_line(ics, "X-WR-CALNAME", part->title);
    ics_line(ics, "X-PUBLISHED-TTL:P1D");
}

/* Everything is remembered in whatever language it was; each calendar by its
 * own. */
static IcsStyle style_of(const EmitInput *input, const Part *part)
{
    const RemitRegistry *registry = input->made->registry;
    RemitCalendar calendar = remit_calendar(registry, part->calendar);
    IcsStyle      style = {.profile = input->profile, .tasks = part->tasks};

    style.key = (LockKey){remit_string(registry, calendar.id),
                          part->calendar != 0 ? part->language : "",
                          part->tasks ? "tasks" : "events"};
    if (input->alarms)
        style.remind = calendar.remind;
    if (input->lock != NULL)
        style.section = lock_section(input->lock, style.key);
    return style;
}

/* What is waived or superseded has vanished from a day on that is known. */
static void date_hidden(IcsEvents *events)
{
    CalendarWalk walk = calendar_walk_hidden(events->view);
    CalendarItem item;

    while (calendar_next(&walk, &item))
        ics_hidden(events, &item);
}

/* Those that vanished stay until some days after they would have been. */
static uint32_t put_withdrawn(IcsEvents *events)
{
    RemitDay        today = events->reader.today;
    uint32_t        count = 0;
    const LockItem *item;

    if (events->style.section == NULL)
        return 0;
    date_hidden(events);
    while ((item = lock_withdrawn(events->style.section)) != NULL) {
        if (today != REMIT_NO_DAY && today - item->to > GRACE_DAYS)
            continue;
        ics_withdrawn(events, item);
        count++;
    }
    return count;
}

static uint32_t put_items(IcsEvents *events)
{
    CalendarWalk walk = calendar_walk(events->view);
    CalendarItem item;
    uint32_t     count = 0;

    while (calendar_next(&walk, &item)) {
        if (events->style.tasks && item.occurrence == 0)
            continue;           /* nobody owes a session */
        if (item.occurrence != 0)
            ahead_look(events->reader.made, walk.due.next);
        ics_event(events, &item);
        count++;
    }
    return count;
}

/* How many items it has. */
static uint32_t put_calendar(Writer *out, const EmitInput *input,
                             const Part *part)
{
    CalendarView view = calendar_view(input->made->registry, part->calendar,
                                      input->today);
    ItemReader   reader = {input->made, part->language, input->today,
                           input->lock != NULL, NULL, false, NULL};
    Ics          ics = {out, 0};
    IcsEvents    events;
    uint32_t     count;

    ics_events_begin(&events, out, reader, &view, style_of(input, part));
    put_head(&ics, part, input);
    ics_zones(&ics, &view, part->tasks);
    count = put_items(&events);
    count += put_withdrawn(&events);
    ics_line(&ics, "END:VCALENDAR");
    ics_events_end(&events);
    calendar_view_free(&view);
    return count;
}

static void write_file(Calendars *all, const char *name, const Part *part)
{
    Writer  *out = output_file(all->output, name);
    uint32_t count = put_calendar(out, all->input, part);

    if (count > MANY_ITEMS)
        writer_format(all->said, "the calendar %s has %u items; some programs "
                      "take no more than %d: a `calendar` can show the duties "
                      "of one body\n", name, (unsigned)count, MANY_ITEMS);
    if (count > 0)
        return;
    output_drop(all->output);
    writer_format(all->said, "the calendar %s would be empty; it is not "
                             "written\n", name);
}

/* ---- names -------------------------------------------------------------- */

/* The name of a file, which nobody else has, whatever the case. */
static bool take_name(Calendars *all, char *name)
{
    VEC_PUSH(&all->names, name);
    for (size_t i = 0; i + 1 < all->names.count; i++) {
        if (strcasecmp(all->names.at[i], name) != 0)
            continue;
        writer_format(all->said, "two calendars would both be written to "
                                 "`%s`: their names differ only in case", name);
        return false;
    }
    return true;
}

static char *file_name(const Calendars *all, const Part *part)
{
    const RemitRegistry *registry = registry_of(all);
    Writer      name = writer_memory();
    const char *id = remit_string(registry,
                                  remit_calendar(registry, part->calendar).id);

    uid_part(&name, all->input->name, NAME_OCTETS);
    writer_char(&name, '.');
    uid_part(&name, id, NAME_OCTETS);
    writer_char(&name, '.');
    uid_part(&name, part->language, TAG_OCTETS);
    writer_text(&name, part->tasks ? ".tasks.ics" : ".ics");
    writer_held(&name);
    return name.at;
}

static bool write_part(Calendars *all, RemitNumber number,
                       const char *language, bool tasks)
{
    const RemitRegistry *registry = registry_of(all);
    RemitCalendar calendar = remit_calendar(registry, number);
    const char   *title = remit_text_in(registry, calendar.titles, language);
    Part          part = {number, title, language, tasks};
    char         *name = file_name(all, &part);

    if (title[0] == '\0')
        part.title = remit_string(registry, calendar.id);
    if (!take_name(all, name))
        return false;
    write_file(all, name, &part);
    return true;
}

static bool write_calendar(Calendars *all, RemitNumber number,
                           const char *language)
{
    return write_part(all, number, language, false) &&
           (all->input->profile != PROFILE_TASKS ||
            write_part(all, number, language, true));
}

/* ---- languages ---------------------------------------------------------- */

typedef VEC(const char *) Tags;

static void add_tag(Tags *tags, const char *tag)
{
    for (size_t i = 0; i < tags->count; i++)
        if (strcmp(tags->at[i], tag) == 0)
            return;
    VEC_PUSH(tags, tag);
}

/* Of plain strings in the spec. */
static const char *own_language(const RemitRegistry *registry)
{
    const char *language = remit_string(registry, registry->language);

    return language[0] != '\0' ? language : "en";
}

/* A calendar that names none has those in which duties are titled. */
static void find_tags(const RemitRegistry *registry, RemitNumber calendar,
                      Tags *tags)
{
    RemitRange named = remit_calendar(registry, calendar).languages;

    for (uint32_t i = 0; i < named.count; i++)
        add_tag(tags, remit_string(registry,
                                   remit_number(registry, named.first + i)));
    if (tags->count > 0)
        return;
    add_tag(tags, own_language(registry));
    for (RemitNumber i = 1; i <= remit_count(registry, REMIT_ARRAY_DUTY); i++) {
        RemitRange titles = remit_duty(registry, i).titles;
        for (uint32_t t = 0; t < titles.count; t++) {
            RemitText text = remit_text(registry, titles.first + t);
            add_tag(tags, remit_string(registry, text.language));
        }
    }
}

static bool write_languages(Calendars *all, RemitNumber calendar)
{
    Tags tags = {0};
    bool good = true;

    find_tags(registry_of(all), calendar, &tags);
    for (size_t i = 0; good && i < tags.count; i++)
        good = write_calendar(all, calendar, tags.at[i]);
    VEC_FREE(&tags);
    return good;
}

static void write_everything(Calendars *all)
{
    const char *language = all->input->language;
    Writer      title = writer_memory();

    if (language == NULL)
        language = own_language(registry_of(all));
    writer_text(&title, wording(WORDING_EVERYTHING, language));
    writer_text(&title, wording(WORDING_COLON, language));
    writer_text(&title, all->input->name);
    write_file(all, "all.ics",
               &(Part){0, writer_held(&title), language, false});
    if (all->input->profile == PROFILE_TASKS)
        write_file(all, "all.tasks.ics",
                   &(Part){0, writer_held(&title), language, true});
    writer_free(&title);
}

bool emit_ics(const EmitInput *input, Output *output, Writer *said)
{
    Calendars all = {.input = input, .output = output, .said = said};
    bool      good = true;

    write_everything(&all);
    for (RemitNumber i = 1;
         good && i <= remit_count(registry_of(&all), REMIT_ARRAY_CALENDAR); i++)
        good = write_languages(&all, i);
    for (size_t i = 0; i < all.names.count; i++)
        memory_free(all.names.at[i]);
    VEC_FREE(&all.names);
    return good;
}
