/* message.c -- writes and reads them. */
#include "runtime/foreign/message.h"

#include <string.h>

/* ---- writing ------------------------------------------------------------- */

void message_begin(MessageWriter *message)
{
    message->count = 0;
    message->full = false;
}

static void put(MessageWriter *message, const void *from, size_t size)
{
    if (size > MESSAGE_SIZE - message->count) {
        message->full = true;
        return;
    }
    if (size > 0)
        memcpy(message->bytes + message->count, from, size);
    message->count += size;
}

void message_put_count(MessageWriter *message, uint32_t count)
{
    put(message, &count, sizeof count);
}

void message_put_byte(MessageWriter *message, uint8_t byte)
{
    put(message, &byte, 1);
}

static void put_duration(MessageWriter *message, RemitDuration duration)
{
    int32_t unit = (int32_t)duration.unit;

    put(message, &duration.count, sizeof duration.count);
    put(message, &unit, sizeof unit);
}

void message_put(MessageWriter *message, const RemitForeignValue *value)
{
    message_put_byte(message, (uint8_t)value->type);
    switch (value->type) {
    case REMIT_FOREIGN_NUMBER:
        put(message, &value->as.number, sizeof value->as.number);
        return;
    case REMIT_FOREIGN_DATE:
        put(message, &value->as.day, sizeof value->as.day);
        return;
    case REMIT_FOREIGN_TEXT:
        message_put_count(message, value->as.text.len);
        put(message, value->as.text.at, value->as.text.len);
        message_put_byte(message, 0);
        return;
    case REMIT_FOREIGN_TRUTH:
        message_put_byte(message, value->as.truth);
        return;
    case REMIT_FOREIGN_DURATION:
        put_duration(message, value->as.duration);
        return;
    }
}

/* ---- reading ------------------------------------------------------------- */

static void take(MessageReader *reader, void *to, size_t size)
{
    memset(to, 0, size);
    if (reader->bad || (size_t)(reader->end - reader->at) < size) {
        reader->bad = true;
        return;
    }
    memcpy(to, reader->at, size);
    reader->at += size;
}

uint32_t message_take_count(MessageReader *reader)
{
    uint32_t count;

    take(reader, &count, sizeof count);
    return count;
}

uint8_t message_take_byte(MessageReader *reader)
{
    uint8_t byte;

    take(reader, &byte, 1);
    return byte;
}

bool message_ends(const MessageReader *reader)
{
    return !reader->bad && reader->at == reader->end;
}

/* ---- texts --------------------------------------------------------------- */

/* How long the sequence is that this byte begins; 0: it begins none. */
static uint32_t sequence_length(unsigned char lead)
{
    return lead < 0x80 ? 1
         : lead < 0xc2 ? 0
         : lead < 0xe0 ? 2
         : lead < 0xf0 ? 3
         : lead < 0xf5 ? 4 : 0;
}

/* The code point of well-formed UTF-8 (RFC 3629) at `at`, its length in
 * *size; 0, which is in no text, when it is not well formed. */
static uint32_t next_point(const char *at, uint32_t left, uint32_t *size)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char lead_bits[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
    unsigned char lead = (unsigned char)at[0];
    uint32_t      point;

    *size = sequence_length(lead);
    if (*size == 0 || *size > left)
        return 0;
    point = lead & lead_bits[*size];
    for (uint32_t i = 1; i < *size; i++) {
        if (((unsigned char)at[i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | ((unsigned char)at[i] & 0x3f);
    }
    if (point < least[*size] || point > 0x10ffff ||
        (point >= 0xd800 && point <= 0xdfff))
        return 0;
    return point;
}

/* Control characters but tab and line ends, and directional overrides: what
 * no text of a spec may hold. */
static bool is_refused(uint32_t point)
{
    bool blank = point == '\t' || point == '\n' || point == '\r';

    return (point < ' ' && !blank) || (point >= 0x7f && point < 0xa0) ||
           (point >= 0x202a && point <= 0x202e);
}

static bool is_clean(RemitForeignText text)
{
    uint32_t size;

    for (uint32_t i = 0; i < text.len; i += size)
        if (is_refused(next_point(text.at + i, text.len - i, &size)))
            return false;
    return true;
}

static RemitForeignText take_text(MessageReader *reader)
{
    RemitForeignText text = {"", 0};
    uint32_t         len = message_take_count(reader);

    if ((size_t)(reader->end - reader->at) <= len || reader->at[len] != '\0' ||
        (reader->hostile && len > REMIT_FOREIGN_MOST_TEXT))
        reader->bad = true;
    if (reader->bad)
        return text;
    text = (RemitForeignText){reader->at, len};
    reader->at += len + 1;
    if (reader->hostile && !is_clean(text))
        reader->bad = true;
    return text;
}

/* ---- values -------------------------------------------------------------- */

static RemitDuration take_duration(MessageReader *reader)
{
    int32_t count, unit;

    take(reader, &count, sizeof count);
    take(reader, &unit, sizeof unit);
    if (count < 0 || unit < REMIT_DAYS || unit > REMIT_WORKING_DAYS) {
        reader->bad = true;
        return (RemitDuration){0, REMIT_DAYS};
    }
    return (RemitDuration){count, (RemitUnit)unit};
}

static RemitDay take_day(MessageReader *reader)
{
    RemitDay day;

    take(reader, &day, sizeof day);
    if (day != REMIT_NO_DAY && (day < REMIT_FIRST_DAY || day > REMIT_LAST_DAY))
        reader->bad = true;
    return day;
}

static bool take_truth(MessageReader *reader)
{
    uint8_t byte = message_take_byte(reader);

    if (byte > 1)
        reader->bad = true;
    return byte == 1;
}

RemitForeignValue message_take(MessageReader *reader, RemitForeignType type)
{
    RemitForeignValue value = {.type = type};

    if (message_take_byte(reader) != (uint8_t)type)
        reader->bad = true;
    switch (type) {
    case REMIT_FOREIGN_NUMBER:
        take(reader, &value.as.number, sizeof value.as.number);
        break;
    case REMIT_FOREIGN_DATE:     value.as.day = take_day(reader); break;
    case REMIT_FOREIGN_TEXT:     value.as.text = take_text(reader); break;
    case REMIT_FOREIGN_TRUTH:    value.as.truth = take_truth(reader); break;
    case REMIT_FOREIGN_DURATION:
        value.as.duration = take_duration(reader);
        break;
    }
    return value;
}
