/* ics.c -- the calendars: all.ics, and NAME.CALENDAR.LANGUAGE.ics for each
 * `calendar` of the spec and each of its languages.
 *
 * One pass over the registry for each file; what is kept grows with the bodies
 * and sessions, not with the items. */
#include <strings.h>

#include "compiler/emit/emitter.h"
#include "compiler/ics_event.h"
#include "compiler/item_uid.h"
#include "compiler/phrase.h"
#include "compiler/wording.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

enum { NAME_OCTETS = 90, TAG_OCTETS = 64 };

typedef struct {
    const EmitInput *input;
    Output          *output;
    Writer          *said;
    VEC(char *)      names;     /* of the files begun */
} Calendars;

static const RemitRegistry *registry_of(const Calendars *all)
{
    return all->input->made->registry;
}

/* ---- one file ----------------------------------------------------------- */

/* `language` NULL: the title is in another than the calendar's. */
static void put_head(Ics *ics, const char *title, const char *language)
{
    ics_line(ics, "BEGIN:VCALENDAR");
    ics_line(ics, "VERSION:2.0");
    ics_line(ics, "PRODID:-//Remit//Remit " REMIT_VERSION "//EN");
    ics_line(ics, "CALSCALE:GREGORIAN");
    ics_put(ics, "NAME");
    if (language != NULL) {
        ics_put(ics, ";LANGUAGE=");
        ics_put(ics, language);
    }
    ics_put(ics, ":");
    ics_put_text(ics, str_of(title));
    ics_end(ics);
    ics_text_line(ics, "X-WR-CALNAME", title);
    ics_line(ics, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
    ics_line(ics, "X-PUBLISHED-TTL:P1D");
}

/* How many items it has. */
static uint32_t put_calendar(Writer *out, const EmitInput *input,
                             RemitNumber calendar, const char *title,
                             const char *language)
{
    CalendarView view = calendar_view(input->made->registry, calendar,
                                      input->today);
    ItemReader   reader = {input->made, language, input->today};
    CalendarWalk walk = calendar_walk(&view);
    IcsEvents    events = ics_events_begin(out, reader, &view);
    CalendarItem item;
    uint32_t     count = 0;

    put_head(&events.ics, title,
             phrase_has_language(view.registry,
                                 remit_calendar(view.registry, calendar).titles,
                                 language) ? language : NULL);
    for (; calendar_next(&walk, &item); count++)
        ics_event(&events, &item);
    ics_line(&events.ics, "END:VCALENDAR");
    ics_events_end(&events);
    calendar_view_free(&view);
    return count;
}

static void write_file(Calendars *all, const char *name, RemitNumber calendar,
                       const char *title, const char *language)
{
    Writer *out = output_file(all->output, name);

    if (put_calendar(out, all->input, calendar, title, language) > 0)
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

static char *file_name(const Calendars *all, RemitNumber calendar,
                       const char *language)
{
    const RemitRegistry *registry = registry_of(all);
    Writer      name = writer_memory();
    const char *id = remit_string(registry, remit_calendar(registry,
                                                           calendar).id);

    uid_part(&name, all->input->name, NAME_OCTETS);
    writer_char(&name, '.');
    uid_part(&name, id, NAME_OCTETS);
    writer_char(&name, '.');
    uid_part(&name, language, TAG_OCTETS);
    writer_text(&name, ".ics");
    writer_held(&name);
    return name.at;
}

static bool write_calendar(Calendars *all, RemitNumber number,
                           const char *language)
{
    const RemitRegistry *registry = registry_of(all);
    RemitCalendar calendar = remit_calendar(registry, number);
    char         *name = file_name(all, number, language);
    const char   *title = remit_text_in(registry, calendar.titles, language);

    if (!take_name(all, name))
        return false;
    write_file(all, name, number,
               title[0] != '\0' ? title : remit_string(registry, calendar.id),
               language);
    return true;
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
    write_file(all, "all.ics", 0, writer_held(&title), language);
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
