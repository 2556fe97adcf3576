/* registry_builder.c -- growing arrays, one for each of REMIT_ARRAYS.
 *
 * An array is kept without its type; the typed functions that the header
 * promises are written out from the list, two lines each.  Finishing copies
 * header, array list, records and pool into one block, in that order, each
 * part on a boundary that suits every record. */
#include "compiler/lower/registry_builder.h"

#include "compiler/lower/registry_index.h"
#include "compiler/lower/string_pool.h"
#include "lang/memory.h"

#include <assert.h>

enum { BOUNDARY = 8 };          /* bytes; no record needs a wider one */

typedef struct {
    char  *at;
    size_t count, capacity;
    size_t size;                /* of a record */
} Records;

struct RegistryBuilder {
    Records     arrays[REMIT_ARRAY_COUNT];
    StringPool *pool;
    RemitDay    as_of;
    int32_t     horizon;
    RemitString language;
};

RegistryBuilder *registry_builder_new(void)
{
    RegistryBuilder *b = memory_new(sizeof *b);

#define X(name, type, suffix) b->arrays[REMIT_ARRAY_##name].size = sizeof(type);
    REMIT_ARRAYS(X)
#undef X
    b->pool = string_pool_new();
    b->as_of = REMIT_NO_DAY;
    return b;
}

void registry_builder_free(RegistryBuilder *b)
{
    if (!b)
        return;
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++)
        memory_free(b->arrays[i].at);
    string_pool_free(b->pool);
    memory_free(b);
}

void builder_settings(RegistryBuilder *b, RemitDay as_of, int32_t horizon,
                      RemitString language)
{
    b->as_of = as_of;
    b->horizon = horizon;
    b->language = language;
}

/* ---- records ------------------------------------------------------------- */

static RemitNumber records_add(Records *records, const void *record)
{
    if (records->count >= UINT32_MAX - 1)
        memory_out();           /* a number must be left over for "none" */
    records->at = memory_room(records->at, records->count, &records->capacity,
                              records->size);
    memcpy(records->at + records->count * records->size, record,
           records->size);
    return (RemitNumber)++records->count;
}

static void *records_at(const Records *records, RemitNumber number)
{
    assert(number != 0 && number <= records->count);
    return records->at + (number - 1) * records->size;
}

#define X(name, type, suffix)                                               \
    RemitNumber builder_add_##suffix(RegistryBuilder *b, type record)       \
    {                                                                       \
        return records_add(&b->arrays[REMIT_ARRAY_##name], &record);        \
    }                                                                       \
    type *builder_##suffix(const RegistryBuilder *b, RemitNumber number)    \
    {                                                                       \
        return records_at(&b->arrays[REMIT_ARRAY_##name], number);          \
    }
REMIT_ARRAYS(X)
#undef X

uint32_t builder_count(const RegistryBuilder *b, RemitArrayName array)
{
    return (uint32_t)b->arrays[array].count;
}

RemitString builder_string(RegistryBuilder *b, Str text)
{
    return string_pool_add(b->pool, text);
}

const char *builder_text_of(const RegistryBuilder *b, RemitString string)
{
    return string_pool_text(b->pool, string);
}

/* ---- packing ------------------------------------------------------------- */

/* The packed block: what finish returns is its head. */
typedef struct {
    RemitRegistry registry;
    RemitArray    arrays[REMIT_ARRAY_COUNT];
} Head;

static size_t rounded(size_t size)
{
    return (size + BOUNDARY - 1) / BOUNDARY * BOUNDARY;
}

static size_t packed_size(const RegistryBuilder *b)
{
    size_t size = rounded(sizeof(Head));

    for (int i = 0; i < REMIT_ARRAY_COUNT; i++)
        size += rounded(b->arrays[i].count * b->arrays[i].size);
    return size + string_pool_bytes(b->pool).len;
}

/* Copies all records behind the head; returns the end of them. */
static char *pack_arrays(const RegistryBuilder *b, Head *head, char *at)
{
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++) {
        const Records *records = &b->arrays[i];
        size_t         size = records->count * records->size;
        head->arrays[i] = (RemitArray){
            size ? at : NULL, (uint32_t)records->count, (uint32_t)records->size
        };
        if (size)
            memcpy(at, records->at, size);
        at += rounded(size);
    }
    return at;
}

RemitRegistry *registry_builder_finish(RegistryBuilder *b)
{
    index_names(b);
    index_due(b);
    index_needed(b);

    Str   pool = string_pool_bytes(b->pool);
    Head *head = memory_new(packed_size(b));
    char *texts = pack_arrays(b, head, (char *)head + rounded(sizeof *head));
    memcpy(texts, pool.at, pool.len);
    head->registry = (RemitRegistry){
        .abi = REMIT_ABI,
        .array_count = REMIT_ARRAY_COUNT,
        .as_of = b->as_of,
        .horizon = b->horizon,
        .language = b->language,
        .text_size = pool.len,
        .texts = texts,
        .arrays = head->arrays,
    };
    memcpy(head->registry.magic, REMIT_MAGIC, sizeof head->registry.magic);
    return &head->registry;
}

void registry_free(RemitRegistry *registry)
{
    memory_free(registry);      /* the head of its block */
}
