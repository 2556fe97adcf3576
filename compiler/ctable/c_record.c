/* c_record.c -- records in C, by a table of the fields of each.
 *
 * Every member is written, in order and without designators, which C++17 does
 * not have; a missing one would warn.  Numbers stand without suffix where int
 * holds them. */
#include "compiler/ctable/c_record.h"

#include "compiler/ctable/c_fields.def"

#include <stddef.h>

typedef enum {
    SHAPE_WORD, SHAPE_INT, SHAPE_DAY, SHAPE_RANGE, SHAPE_EXTENT, SHAPE_SHORT,
    SHAPE_BYTE, SHAPE_PAD1, SHAPE_PAD2, SHAPE_PAD3
} Shape;

enum {
    SIZE_WORD = 4, SIZE_INT = 4, SIZE_DAY = 4, SIZE_RANGE = 8,
    SIZE_EXTENT = 8, SIZE_SHORT = 2, SIZE_BYTE = 1, SIZE_PAD1 = 1,
    SIZE_PAD2 = 2, SIZE_PAD3 = 3
};

typedef struct {
    Shape  shape;
    size_t offset;
} Field;

#define NUMBER_FIELDS(F, T) { SHAPE_WORD, 0 },
#define BY_DUE_FIELDS(F, T) { SHAPE_WORD, 0 },
#define NEEDED_BY_FIELDS(F, T) { SHAPE_WORD, 0 },
#define FIELD(T, shape, field) { SHAPE_##shape, offsetof(T, field) },

#define X(name, type, suffix) \
    static const Field fields_##suffix[] = { name##_FIELDS(FIELD, type) };
REMIT_ARRAYS(X)
#undef X
#undef NUMBER_FIELDS
#undef BY_DUE_FIELDS
#undef NEEDED_BY_FIELDS

#define NUMBER_FIELDS(F, T) + SIZE_WORD
#define BY_DUE_FIELDS(F, T) + SIZE_WORD
#define NEEDED_BY_FIELDS(F, T) + SIZE_WORD
#define SIZE(T, shape, field) + SIZE_##shape

#define X(name, type, suffix)                                           \
    _Static_assert(0 name##_FIELDS(SIZE, type) == sizeof(type),         \
                   "a field of " #type " is missing in c_fields.def");
REMIT_ARRAYS(X)
#undef X

static const struct {
    const char  *type, *name;
    const Field *fields;
    size_t       count;
} LAYOUTS[REMIT_ARRAY_COUNT] = {
#define X(name, type, suffix)                                           \
    { #type, #suffix, fields_##suffix,                                  \
      sizeof fields_##suffix / sizeof *fields_##suffix },
    REMIT_ARRAYS(X)
#undef X
};

static void put_word(Writer *out, const char *at)
{
    uint32_t word;

    memcpy(&word, at, sizeof word);
    writer_number(out, word);
    if (word > INT32_MAX)
        writer_char(out, 'u');
}

/* INT32_MIN has no literal; as a day it has a name. */
static void put_int(Writer *out, const char *at)
{
    int32_t number;

    memcpy(&number, at, sizeof number);
    if (number == INT32_MIN)
        writer_text(out, "REMIT_NO_DAY");
    else
        writer_number(out, number);
}

static void put_pair(Writer *out, const char *at,
                     void (*put)(Writer *, const char *))
{
    writer_char(out, '{');
    put(out, at);
    writer_text(out, ", ");
    put(out, at + 4);
    writer_char(out, '}');
}

static void put_short(Writer *out, const char *at)
{
    uint16_t number;

    memcpy(&number, at, sizeof number);
    writer_number(out, number);
}

static void put_field(Writer *out, Shape shape, const char *at)
{
    switch (shape) {
    case SHAPE_WORD:   put_word(out, at); return;
    case SHAPE_INT:
    case SHAPE_DAY:    put_int(out, at); return;
    case SHAPE_RANGE:  put_pair(out, at, put_word); return;
    case SHAPE_EXTENT: put_pair(out, at, put_int); return;
    case SHAPE_SHORT:  put_short(out, at); return;
    case SHAPE_BYTE:   writer_number(out, (unsigned char)*at); return;
    case SHAPE_PAD1:   writer_text(out, "0"); return;
    case SHAPE_PAD2:   writer_text(out, "{0, 0}"); return;
    case SHAPE_PAD3:   writer_text(out, "{0, 0, 0}"); return;
    }
}

bool c_record_is_number(RemitArrayName array)
{
    return strcmp(LAYOUTS[array].type, "RemitNumber") == 0;
}

void c_record(Writer *out, RemitArrayName array, const void *record)
{
    bool plain = c_record_is_number(array);

    writer_text(out, plain ? "" : "{");
    for (size_t i = 0; i < LAYOUTS[array].count; i++) {
        const Field *field = &LAYOUTS[array].fields[i];
        writer_text(out, i > 0 ? ", " : "");
        put_field(out, field->shape, (const char *)record + field->offset);
    }
    writer_text(out, plain ? "" : "}");
}

const char *c_record_type(RemitArrayName array)
{
    return LAYOUTS[array].type;
}

const char *c_record_name(RemitArrayName array)
{
    return LAYOUTS[array].name;
}
