/* foreign_value.c -- a byte for the type, then the value as it lies in memory;
 * a text as its length and its bytes. */
#include "compiler/foreign/foreign_value.h"

#include "lang/unicode.h"

static const char *const TYPES[FOREIGN_TYPES] = {
    "number", "date", "text", "truth", "duration"
};

const char *foreign_type_text(ForeignType type)
{
    return TYPES[type];
}

bool foreign_type_find(Str text, ForeignType *type)
{
    for (unsigned i = 0; i < FOREIGN_TYPES; i++) {
        if (!str_equal(text, str_of(TYPES[i])))
            continue;
        *type = (ForeignType)i;
        return true;
    }
    return false;
}

void foreign_signature_text(Writer *out, const ForeignSignature *signature)
{
    writer_char(out, '(');
    for (uint32_t i = 0; i < signature->parameter_count; i++) {
        writer_text(out, i > 0 ? ", " : "");
        writer_text(out, TYPES[signature->parameters[i]]);
    }
    writer_format(out, ") %s", TYPES[signature->result]);
}

/* ---- writing ------------------------------------------------------------- */

static void put(Writer *out, const void *from, size_t size)
{
    writer_put(out, from, size);
}

void foreign_put(Writer *out, const ForeignValue *value)
{
    uint8_t truth;
    int32_t unit;

    writer_char(out, (char)value->type);
    switch (value->type) {
    case FOREIGN_NUMBER:
        put(out, &value->as.number, sizeof value->as.number);
        return;
    case FOREIGN_DATE:
        put(out, &value->as.day, sizeof value->as.day);
        return;
    case FOREIGN_TEXT:
        put(out, &value->as.text.len, sizeof value->as.text.len);
        put(out, value->as.text.at, value->as.text.len);
        return;
    case FOREIGN_TRUTH:
        truth = value->as.truth;
        put(out, &truth, sizeof truth);
        return;
    case FOREIGN_DURATION:
        unit = (int32_t)value->as.duration.unit;
        put(out, &value->as.duration.count, sizeof(int32_t));
        put(out, &unit, sizeof unit);
        return;
    case FOREIGN_TYPES:
        return;
    }
}

/* ---- reading ------------------------------------------------------------- */

/* Zeros once the message is bad. */
static void take(ForeignReader *reader, void *to, size_t size)
{
    memset(to, 0, size);
    if (reader->bad || (size_t)(reader->end - reader->at) < size) {
        reader->bad = true;
        return;
    }
    memcpy(to, reader->at, size);
    reader->at += size;
}

uint32_t foreign_take_count(ForeignReader *reader)
{
    uint32_t count;

    take(reader, &count, sizeof count);
    return count;
}

/* No characters that Remit itself would refuse in a text. */
static bool is_clean(Str text)
{
    size_t size;

    for (uint32_t i = 0; i < text.len; i += (uint32_t)size) {
        int32_t point = unicode_next(text.at + i, text.len - i, &size);
        if (point == UNICODE_BAD || point == 0 || unicode_is_control(point) ||
            unicode_is_override(point))
            return false;
    }
    return true;
}

static Str take_text(ForeignReader *reader)
{
    Str text = {reader->at, 0};

    text.len = foreign_take_count(reader);
    text.at = reader->at;
    if (reader->bad || text.len > FOREIGN_MOST_TEXT ||
        (size_t)(reader->end - reader->at) < text.len || !is_clean(text)) {
        reader->bad = true;
        return STR_LIT("");
    }
    reader->at += text.len;
    return text;
}

static RemitDuration take_duration(ForeignReader *reader)
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

ForeignValue foreign_take(ForeignReader *reader, ForeignType type)
{
    ForeignValue value = {.type = type};
    uint8_t      byte;

    take(reader, &byte, 1);
    if (byte != (uint8_t)type)
        reader->bad = true;
    switch (type) {
    case FOREIGN_NUMBER:
        take(reader, &value.as.number, sizeof value.as.number);
        break;
    case FOREIGN_DATE:
        take(reader, &value.as.day, sizeof value.as.day);
        if (value.as.day != REMIT_NO_DAY && !remit_day_in_range(value.as.day))
            reader->bad = true;
        break;
    case FOREIGN_TEXT:
        value.as.text = take_text(reader);
        break;
    case FOREIGN_TRUTH:
        take(reader, &byte, 1);
        value.as.truth = byte == 1;
        if (byte > 1)
            reader->bad = true;
        break;
    case FOREIGN_DURATION:
        value.as.duration = take_duration(reader);
        break;
    case FOREIGN_TYPES:
        break;
    }
    return value;
}
