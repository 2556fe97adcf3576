/* libical.c -- what libical makes of calendars: a line of JSON for each file.
 *
 * libical [FILE...].  See ../calendar_readers_test.py for what a line holds. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static void put_text(const char *text)
{
    putchar('"');
    for (; text != NULL && *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 0x20 || byte == '"' || byte == '\\')
            printf("\\u%04x", byte);
        else
            putchar(byte);
    }
    putchar('"');
}

static void put_member(const char *key, const char *text)
{
    printf(",\"%s\":", key);
    put_text(text);
}

static const char *value(icalcomponent *c, icalproperty_kind kind)
{
    icalproperty *p = icalcomponent_get_first_property(c, kind);
    const char   *text = NULL;

    if (p != NULL)
        text = icalvalue_get_text(icalproperty_get_value(p));
    return text;
}

/* Days, URLs and words of a list: as they stand in the stream. */
static const char *plain(icalcomponent *c, icalproperty_kind kind)
{
    icalproperty *p = icalcomponent_get_first_property(c, kind);

    return p == NULL ? NULL : icalproperty_get_value_as_string(p);
}

static void put_list(icalcomponent *c, const char *key, icalproperty_kind kind)
{
    icalproperty *p = icalcomponent_get_first_property(c, kind);

    printf(",\"%s\":[", key);
    for (int i = 0; p != NULL;
         p = icalcomponent_get_next_property(c, kind), i++) {
        if (i > 0)
            putchar(',');
        put_text(icalvalue_get_text(icalproperty_get_value(p)));
    }
    putchar(']');
}

static void put_item(icalcomponent *c)
{
    printf("{\"kind\":");
    put_text(icalcomponent_kind_to_string(icalcomponent_isa(c)));
    put_member("uid", icalcomponent_get_uid(c));
    put_member("stamp", plain(c, ICAL_DTSTAMP_PROPERTY));
    put_member("start", plain(c, ICAL_DTSTART_PROPERTY));
    put_member("end", plain(c, ICAL_DTEND_PROPERTY));
    put_member("due", plain(c, ICAL_DUE_PROPERTY));
    put_member("summary", value(c, ICAL_SUMMARY_PROPERTY));
    put_member("description", value(c, ICAL_DESCRIPTION_PROPERTY));
    put_member("status", plain(c, ICAL_STATUS_PROPERTY));
    put_member("sequence", plain(c, ICAL_SEQUENCE_PROPERTY));
    put_member("url", plain(c, ICAL_URL_PROPERTY));
    put_list(c, "categories", ICAL_CATEGORIES_PROPERTY);
    put_list(c, "parents", ICAL_RELATEDTO_PROPERTY);
    putchar('}');
}

static char *read_file(const char *path)
{
    FILE  *file = fopen(path, "rb");
    size_t size = 1 << 24;
    char  *text = malloc(size);

    if (file == NULL || text == NULL)
        exit(3);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
    return text;
}

static void put_file(const char *path)
{
    char          *text = read_file(path);
    icalcomponent *root = icalparser_parse_string(text), *c;
    int            count = 0;

    printf("{\"file\":");
    put_text(path);
    put_member("version", ICAL_VERSION);
    printf(",\"errors\":%d,\"items\":[",
           root == NULL ? -1 : icalcomponent_count_errors(root));
    if (root != NULL && !icalrestriction_check(root))
        exit(4);
    c = root == NULL ? NULL : icalcomponent_get_first_component(
                                  root, ICAL_ANY_COMPONENT);
    for (; c != NULL; c = icalcomponent_get_next_component(
                          root, ICAL_ANY_COMPONENT)) {
        if (count++ > 0)
            putchar(',');
        put_item(c);
    }
    printf("]}\n");
    if (root != NULL)
        icalcomponent_free(root);
    free(text);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        put_file(argv[i]);
    return 0;
}
