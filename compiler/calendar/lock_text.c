/* lock_text.c -- JSON is read by Jansson, which bounds depth and checks UTF-8;
 * what the members mean is judged here. */
#include "compiler/calendar/lock_text.h"

#include <jansson.h>

#include "compiler/say/json_writer.h"

enum { SECONDS_IN_A_DAY = 86400, STAMP_OCTETS = 16, VERSION = 1 };

static const char format[] = "remit-lock";

/* ---- stamps ------------------------------------------------------------- */

static char *put_two(char *at, int number)
{
    *at++ = (char)('0' + number / 10);
    *at++ = (char)('0' + number % 10);
    return at;
}

void lock_put_stamp(Writer *out, LockStamp stamp)
{
    int        second = (int)(stamp % SECONDS_IN_A_DAY);
    LockStamp  day = stamp / SECONDS_IN_A_DAY;
    RemitCivil civil;
    char       text[STAMP_OCTETS], *at = text;

    if (second < 0) {
        second += SECONDS_IN_A_DAY;
        day--;
    }
    civil = remit_civil((RemitDay)day);
    at = put_two(at, civil.year / 100);
    at = put_two(at, civil.year % 100);
    at = put_two(at, civil.month);
    at = put_two(at, civil.day);
    *at++ = 'T';
    at = put_two(at, second / 3600);
    at = put_two(at, second / 60 % 60);
    at = put_two(at, second % 60);
    *at = 'Z';
    writer_put(out, text, sizeof text);
}

/* Two digits; -1: they are none, or more than `most`. */
static int two(const char *text, int most)
{
    int number;

    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return -1;
    number = (text[0] - '0') * 10 + text[1] - '0';
    return number <= most ? number : -1;
}

static bool read_stamp(const char *text, LockStamp *stamp)
{
    char     date[11];
    RemitDay day;
    int      hour, minute, second;

    if (strlen(text) != STAMP_OCTETS || text[8] != 'T' || text[15] != 'Z')
        return false;
    memcpy(date, (char[]){text[0], text[1], text[2], text[3], '-', text[4],
                          text[5], '-', text[6], text[7], '\0'}, sizeof date);
    hour = two(text + 9, 23);
    minute = two(text + 11, 59);
    second = two(text + 13, 59);
    if (!remit_day_parse(date, 10, &day) || hour < 0 || minute < 0 ||
        second < 0)
        return false;
    *stamp = (LockStamp)day * SECONDS_IN_A_DAY + hour * 3600 + minute * 60 +
             second;
    return true;
}

/* ---- reading ------------------------------------------------------------ */

/* What item_uid makes, and nothing that could end a line. */
static bool is_uid(const char *text)
{
    size_t len = strspn(text, "abcdefghijklmnopqrstuvwxyz"
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=.@");

    return len > 0 && len <= LOCK_UID && text[len] == '\0';
}

static bool is_form(const char *text)
{
    return strcmp(text, "events") == 0 || strcmp(text, "tasks") == 0;
}

static const char *keep(Arena *arena, const char *text)
{
    return arena_copy(arena, text, strlen(text));
}

/* The member that is wrong; NULL: none is, and the item is filled. */
static const char *judge(LockItem *item, json_int_t sequence,
                         const char *stamp, const char *hash, const char *from,
                         const char *to)
{
    if (!is_form(item->key.form))
        return "form";
    if (!is_uid(item->uid))
        return "uid";
    if (sequence < 0 || sequence > LOCK_SEQUENCE)
        return "sequence";
    if (!read_stamp(stamp, &item->stamp))
        return "dtstamp";
    if (!fingerprint_parse(hash, &item->print))
        return "hash";
    if (!remit_day_parse(from, strlen(from), &item->from))
        return "from";
    if (!remit_day_parse(to, strlen(to), &item->to) || item->to < item->from)
        return "to";
    if (strlen(item->title) > LOCK_TITLE)
        return "summary";
    item->sequence = (uint32_t)sequence;
    return NULL;
}

/* False: `said` holds why. */
static bool read_item(json_t *value, Arena *arena, LockItem *item,
                      Writer *said)
{
    json_error_t error;
    json_int_t   sequence;
    const char  *stamp, *hash, *from, *to, *wrong;
    int          native, withdrawn;

    if (json_unpack_ex(value, &error, JSON_STRICT,
                       "{s:s,s:s,s:s,s:s,s:I,s:s,s:s,s:s,s:s,s:s,s:b,s:b}",
                       "calendar", &item->key.calendar,
                       "language", &item->key.language,
                       "form", &item->key.form, "uid", &item->uid,
                       "sequence", &sequence, "dtstamp", &stamp,
                       "hash", &hash, "from", &from, "to", &to,
                       "summary", &item->title, "native", &native,
                       "withdrawn", &withdrawn) != 0) {
        writer_shown(said, str_of(error.text));
        return false;
    }
    wrong = judge(item, sequence, stamp, hash, from, to);
    if (wrong != NULL) {
        writer_format(said, "`%s` is none that could stand there", wrong);
        return false;
    }
    item->key = (LockKey){keep(arena, item->key.calendar),
                          keep(arena, item->key.language),
                          keep(arena, item->key.form)};
    item->uid = keep(arena, item->uid);
    item->title = keep(arena, item->title);
    item->native = native != 0;
    item->withdrawn = withdrawn != 0;
    return true;
}

static bool read_items(json_t *root, Arena *arena, LockItems *items,
                       Writer *said)
{
    json_error_t error;
    json_t      *list;
    const char  *name;
    int          version;

    if (json_unpack_ex(root, &error, JSON_STRICT, "{s:s,s:i,s:o}",
                       "format", &name, "version", &version,
                       "items", &list) != 0 ||
        strcmp(name, format) != 0 || !json_is_array(list)) {
        writer_text(said, "it is no lock of Remit");
        return false;
    }
    if (version != VERSION) {
        writer_format(said, "it is of version %d, and this Remit knows %d",
                      version, VERSION);
        return false;
    }
    for (size_t i = 0; i < json_array_size(list); i++) {
        LockItem item = {0};
        if (!read_item(json_array_get(list, i), arena, &item, said)) {
            writer_format(said, ", in item %zu", i + 1);
            return false;
        }
        VEC_PUSH(items, item);
    }
    return true;
}

bool lock_text_read(Str text, Arena *arena, LockItems *items, Writer *said)
{
    json_error_t error;
    json_t *root;
    bool good;

    /* Else it tells a want of memory as a fault of the text. */
    json_set_alloc_funcs(memory_new, memory_free);
    root = json_loadb(text.at, text.len, JSON_REJECT_DUPLICATES, &error);
    if (root == NULL) {
        writer_format(said, "line %d: ", error.line);
        writer_shown(said, str_of(error.text));
        return false;
    }
    good = read_items(root, arena, items, said);
    json_decref(root);
    return good;
}

/* ---- writing ------------------------------------------------------------ */

static void write_stamp(Json *json, LockStamp stamp)
{
    Writer text = writer_memory();

    lock_put_stamp(&text, stamp);
    json_member(json, "dtstamp", writer_held(&text));
    writer_free(&text);
}

static void write_item(Json *json, const LockItem *item)
{
    char hash[FINGERPRINT_DIGITS + 1];

    fingerprint_format(item->print, hash);
    json_open(json, '{');
    json_member(json, "calendar", item->key.calendar);
    json_member(json, "language", item->key.language);
    json_member(json, "form", item->key.form);
    json_member(json, "uid", item->uid);
    json_member_number(json, "sequence", item->sequence);
    write_stamp(json, item->stamp);
    json_member(json, "hash", hash);
    json_member_day(json, "from", item->from);
    json_member_day(json, "to", item->to);
    json_member(json, "summary", item->title);
    json_member_bool(json, "native", item->native);
    json_member_bool(json, "withdrawn", item->withdrawn);
    json_close(json, '}');
}

void lock_text_write(const LockItems *items, Writer *out)
{
    Json json = json_begin(out);

    json_open(&json, '{');
    json_member(&json, "format", format);
    json_member_number(&json, "version", VERSION);
    json_key(&json, "items");
    json_open_lines(&json);
    for (size_t i = 0; i < items->count; i++)
        write_item(&json, &items->at[i]);
    json_close_lines(&json);
    json_close(&json, '}');
    writer_char(out, '\n');
}
