/* item_uid.c -- names spelled in safe ASCII. */
#include "compiler/calendar/item_uid.h"

#include "compiler/calendar/fingerprint.h"

enum { ID_OCTETS = 120, KEY_OCTETS = 80, SUFFIX_OCTETS = 34 };

/* For texts cut short. */
static void put_number_of(Writer *out, const char *text)
{
    char digits[FINGERPRINT_DIGITS + 1];

    fingerprint_format(fingerprint_of(text, strlen(text)), digits);
    writer_text(out, "==");
    writer_text(out, digits);
}

static bool is_between(char c, char first, char last)
{
    return (unsigned char)(c - first) <= (unsigned char)(last - first);
}

static bool is_plain(char c)
{
    return is_between((char)(c | 0x20), 'a', 'z') || is_between(c, '0', '9') ||
           c == '-';
}

/* Spells what needs it. */
static void spell(Writer *out, const char *text, size_t most)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t            from = out->count;
    size_t            kept = from;      /* where a cut may be */

    for (const char *at = text; *at != '\0'; at++) {
        unsigned char byte = (unsigned char)*at;
        if (is_plain(*at)) {
            writer_char(out, *at);
        } else if (byte == ' ') {
            writer_char(out, '_');
        } else {
            writer_char(out, '=');
            writer_char(out, digits[byte >> 4]);
            writer_char(out, digits[byte & 15]);
        }
        if (out->count - from <= most - SUFFIX_OCTETS)
            kept = out->count;
        if (out->count - from > most) {
            out->count = kept;
            put_number_of(out, text);
            return;
        }
    }
}

void uid_part(Writer *out, const char *text, size_t most)
{
    size_t plain = 0;

    while (is_plain(text[plain]))
        plain++;
    if (plain <= most && text[plain] == '\0')
        writer_put(out, text, plain);
    else
        spell(out, text, most);
}

static const char *kind_word(ItemKind kind)
{
    switch (kind) {
    case ITEM_DEADLINE: return "due";
    case ITEM_EXPIRY:   return "ends";
    case ITEM_FORECAST: return "forecast";
    case ITEM_SUBMIT:   return "submit";
    case ITEM_ISSUE:    return "issue";
    case ITEM_SESSION:
    case ITEM_PART:     return "session";
    }
    return "";
}

static void occurrence_uid(Writer *out, const RemitRegistry *registry,
                           const CalendarItem *item)
{
    RemitOccurrence o = remit_occurrence(registry, item->occurrence);
    RemitMilestone  m = remit_milestone(registry, item->milestone);

    uid_part(out, remit_string(registry, remit_duty(registry, o.duty).id),
             ID_OCTETS);
    writer_char(out, '.');
    uid_part(out, remit_string(registry, o.key), KEY_OCTETS);
    writer_char(out, '.');
    writer_text(out, kind_word(item->kind));
    if (m.chain > 1)
        writer_number(out, m.chain);
}

static void session_uid(Writer *out, const RemitRegistry *registry,
                        const CalendarItem *item)
{
    RemitSession session = remit_session(registry, item->session);
    RemitPart    part = remit_part(registry, item->part);

    uid_part(out, remit_string(registry,
                               remit_body(registry, session.body).id), 64);
    writer_char(out, '.');
    uid_part(out, remit_string(registry, session.label), 64);
    writer_char(out, '.');
    if (item->part != 0) {
        uid_part(out, remit_string(registry, part.name), 64);
        writer_char(out, '.');
    }
    writer_text(out, kind_word(item->kind));
}

static void put_item(Writer *out, const RemitRegistry *registry,
                     const CalendarItem *item)
{
    if (item->occurrence != 0)
        occurrence_uid(out, registry, item);
    else
        session_uid(out, registry, item);
}

void item_uid(Writer *out, const RemitRegistry *registry,
              const CalendarItem *item)
{
    put_item(out, registry, item);
    writer_text(out, "@remit");
}

void item_task_uid(Writer *out, const RemitRegistry *registry,
                   const CalendarItem *item)
{
    put_item(out, registry, item);
    writer_text(out, ".task@remit");
}
