/* json_writer.c -- commas, line ends and escapes. */
#include "compiler/say/json_writer.h"

#include "lang/unicode.h"

Json json_begin(Writer *out)
{
    return (Json){.out = out, .first = true};
}

/* What stands before a value or a key. */
static void separate(Json *json, bool line)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (!json->first)
        writer_char(json->out, ',');
    if (line)
        writer_char(json->out, '\n');
    json->first = false;
}

/* `lines` is odd inside an array of lines, even inside what stands in it:
 * brackets within an element count by two. */
static void value(Json *json)
{
    separate(json, json->lines == 1);
}

void json_open(Json *json, char bracket)
{
    value(json);
    writer_char(json->out, bracket);
    json->first = true;
    if (json->lines > 0)
        json->lines++;
}

void json_close(Json *json, char bracket)
{
    writer_char(json->out, bracket);
    json->first = false;
    if (json->lines > 0)
        json->lines--;
}

void json_open_lines(Json *json)
{
    value(json);
    writer_char(json->out, '[');
    json->first = true;
    if (json->lines > 0)
        json->lines++;
    else
        json->lines = 1;
}

void json_close_lines(Json *json)
{
    if (json->lines == 1 && !json->first)
        writer_char(json->out, '\n');
    json_close(json, ']');
}

void json_key(Json *json, const char *key)
{
    json_text(json, key);
    writer_char(json->out, ':');
    json->after_key = true;
}

/* ---- strings ------------------------------------------------------------ */

static void escape(Writer *out, unsigned char byte)
{
    static const char digits[] = "0123456789abcdef";
    char text[] = "\\u00..";

    switch (byte) {
    case '"':  writer_text(out, "\\\""); return;
    case '\\': writer_text(out, "\\\\"); return;
    case '\n': writer_text(out, "\\n");  return;
    case '\r': writer_text(out, "\\r");  return;
    case '\t': writer_text(out, "\\t");  return;
    default: break;
    }
    text[4] = digits[byte >> 4];
    text[5] = digits[byte & 15];
    writer_text(out, text);
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
}

/* Bytes of the character at `text` as they may stand; 0: they may not. */
static size_t beyond_ascii(Str text)
{
    size_t  size;
    int32_t point;

    if ((unsigned char)text.at[0] < 0x80)
        return 0;
    point = unicode_next(text.at, text.len, &size);
    return point == UNICODE_BAD || unicode_is_control(point) ? 0 : size;
}

static void escape_beyond(Writer *out, Str text, size_t *size)
{
    int32_t point = unicode_next(text.at, text.len, size);

    if (point == UNICODE_BAD)
        writer_text(out, "\\ufffd");
    else
        writer_format(out, "\\u%04x", (unsigned)point);
}

/* Runs between escapes are copied whole. */
void json_str(Json *json, Str text)
{
    Writer  *out = json->out;
    uint32_t from = 0, at = 0;

    value(json);
    writer_char(out, '"');
    while (at < text.len) {
        Str    rest = {text.at + at, text.len - at};
        size_t size = is_plain((unsigned char)rest.at[0]) ? 1
                                                          : beyond_ascii(rest);
        if (size == 0) {
            writer_put(out, text.at + from, at - from);
            size = 1;
            if ((unsigned char)rest.at[0] < 0x80)
                escape(out, (unsigned char)rest.at[0]);
            else
                escape_beyond(out, rest, &size);
            from = at + (uint32_t)size;
        }
        at += (uint32_t)size;
    }
    writer_put(out, text.at + from, at - from);
    writer_char(out, '"');
}

void json_text(Json *json, const char *text)
{
    json_str(json, str_of(text));
}

/* ---- other values ------------------------------------------------------- */

void json_number(Json *json, int64_t number)
{
    value(json);
    writer_number(json->out, number);
}

void json_bool(Json *json, bool truth)
{
    value(json);
    writer_text(json->out, truth ? "true" : "false");
}

void json_nothing(Json *json)
{
    value(json);
    writer_text(json->out, "null");
}

void json_day(Json *json, RemitDay day)
{
    char text[11];

    if (!remit_day_in_range(day)) {
        json_nothing(json);
        return;
    }
    remit_day_format(day, text);
    json_text(json, text);
}

void json_member(Json *json, const char *key, const char *text)
{
    json_key(json, key);
    json_text(json, text);
}

void json_member_or_null(Json *json, const char *key, const char *text)
{
    json_key(json, key);
    if (text[0] == '\0')
        json_nothing(json);
    else
        json_text(json, text);
}

void json_member_number(Json *json, const char *key, int64_t number)
{
    json_key(json, key);
    json_number(json, number);
}

void json_member_bool(Json *json, const char *key, bool truth)
{
    json_key(json, key);
    json_bool(json, truth);
}

void json_member_day(Json *json, const char *key, RemitDay day)
{
    json_key(json, key);
    json_day(json, day);
}
