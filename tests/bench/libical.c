/* libical.c -- builds and writes the items of a calendar with libical.
 *
 *     libical ITEMS OUT
 *
 * ITEMS has a line for each property of each item, NAME, parameters and value
 * apart by tabs and the value unescaped (items.py); an empty line ends an
 * item.  Each item is freed once it is written, which is libical's fast way.
 * So both make the same calendar, out of what is known of it. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The next field of a line; the rest of it is left behind. */
static char *field(char **rest)
{
    char *at = *rest, *tab = strchr(at, '\t');
    *rest = tab ? tab + 1 : at + strlen(at);
    if (tab)
        *tab = '\0';
    return at;
}

/* `\n` and `\\` stand for a line end and a backslash. */
static void unescape(char *text)
{
    char *to = text;
    for (; *text; text++) {
        if (*text == '\\' && text[1])
            *to++ = *++text == 'n' ? '\n' : *text;
        else
            *to++ = *text;
    }
    *to = '\0';
}

static icalproperty *property_of(const char *name, const char *value)
{
    icalproperty_kind kind = icalproperty_string_to_kind(name);
    icalproperty     *p;
    switch ((int)kind) {
    case ICAL_SUMMARY_PROPERTY:     return icalproperty_new_summary(value);
    case ICAL_DESCRIPTION_PROPERTY: return icalproperty_new_description(value);
    case ICAL_UID_PROPERTY:         return icalproperty_new_uid(value);
    case ICAL_CATEGORIES_PROPERTY:  return icalproperty_new_categories(value);
    case ICAL_SEQUENCE_PROPERTY:
        return icalproperty_new_sequence((int)strtol(value, NULL, 10));
    case ICAL_DTSTAMP_PROPERTY:
        return icalproperty_new_dtstamp(icaltime_from_string(value));
    case ICAL_LASTMODIFIED_PROPERTY:
        return icalproperty_new_lastmodified(icaltime_from_string(value));
    case ICAL_DTSTART_PROPERTY:
        return icalproperty_new_dtstart(icaltime_from_string(value));
    case ICAL_DTEND_PROPERTY:
        return icalproperty_new_dtend(icaltime_from_string(value));
    case ICAL_NO_PROPERTY: case ICAL_X_PROPERTY:
        p = icalproperty_new_x(value);
        icalproperty_set_x_name(p, name);
        return p;
    default:
        p = icalproperty_new(kind);
        icalproperty_set_value_from_string(p, value, "NO");
        return p;
    }
}

static icalproperty *read_property(char *line)
{
    char *name = field(&line), *parameters = field(&line);
    unescape(line);
    icalproperty *p = property_of(name, line);
    if (*parameters)
        icalproperty_add_parameter(p,
                                   icalparameter_new_from_string(parameters));
    return p;
}

int main(int argc, char **argv)
{
    FILE         *in = argc == 3 ? fopen(argv[1], "r") : NULL;
    FILE         *out = in ? fopen(argv[2], "w") : NULL;
    char         *line = NULL;
    size_t        room = 0;
    ssize_t       len;
    icalcomponent *item = NULL;
    if (!out)
        return 3;
    fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", out);
    while ((len = getline(&line, &room, in)) > 0) {
        line[len - 1] = '\0';
        if (len > 1) {
            if (!item)
                item = icalcomponent_new(ICAL_VEVENT_COMPONENT);
            icalcomponent_add_property(item, read_property(line));
            continue;
        }
        char *text = icalcomponent_as_ical_string_r(item);
        fputs(text, out);
        free(text);
        icalcomponent_free(item);
        item = NULL;
    }
    fputs("END:VCALENDAR\r\n", out);
    free(line);
    fclose(in);
    return fclose(out) != 0;
}
