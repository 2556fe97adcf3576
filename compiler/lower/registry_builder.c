/* registry_builder.c -- growing arrays, one for each of REMIT_ARRAYS.
 *
 * An array is kept without its type; the typed functions that the header
 * promises are written out from the list, two lines each.  Finishing hands the
 * arrays and the pool over as they are: nothing of a large corpus is copied. */
#include "compiler/lower/registry_builder.h"

#include "compiler/lower/registry_index.h"
#include "compiler/lower/string_pool.h"
#include "lang/memory.h"

#include <assert.h>

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

void builder_reserve(RegistryBuilder *b, RemitArrayName array, size_t count)
{
    Records *records = &b->arrays[array];
    records->at = memory_reserve(records->at, count, &records->capacity,
                                 records->size);
}

void builder_blank(RegistryBuilder *b, RemitArrayName array, size_t count)
{
    Records *records = &b->arrays[array];
    assert(!records->count && !records->at);
    if (!count)
        return;
    if (count >= UINT32_MAX || count > SIZE_MAX / records->size)
        memory_out();
    records->at = memory_new(count * records->size);
    records->count = records->capacity = count;
}

void builder_reserve_strings(RegistryBuilder *b, size_t count, size_t bytes)
{
    string_pool_reserve(b->pool, count, bytes);
}

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

/* ---- finishing ----------------------------------------------------------- */

/* What finish returns is the head of this; `at` of each array and the pool
 * are blocks of their own. */
typedef struct {
    RemitRegistry registry;
    RemitArray    arrays[REMIT_ARRAY_COUNT];
    char         *texts;
    void         *blocks[REMIT_ARRAY_COUNT];
} Finished;

static void hand_over(RegistryBuilder *b, Finished *finished)
{
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++) {
        Records *records = &b->arrays[i];
        finished->blocks[i] = records->at;
        finished->arrays[i] = (RemitArray){
            records->count ? records->at : NULL, (uint32_t)records->count,
            (uint32_t)records->size
        };
        *records = (Records){.size = records->size};
    }
}

RemitRegistry *registry_builder_finish(RegistryBuilder *b)
{
    index_names(b);
    index_due(b);
    index_needed(b);

    Finished *finished = memory_new(sizeof *finished);
    uint32_t  size = string_pool_bytes(b->pool).len;
    finished->texts = string_pool_take(b->pool);
    hand_over(b, finished);
    finished->registry = (RemitRegistry){
        .abi = REMIT_ABI,
        .array_count = REMIT_ARRAY_COUNT,
        .as_of = b->as_of,
        .horizon = b->horizon,
        .language = b->language,
        .text_size = size,
        .texts = finished->texts,
        .arrays = finished->arrays,
    };
    memcpy(finished->registry.magic, REMIT_MAGIC,
           sizeof finished->registry.magic);
    return &finished->registry;
}

void registry_free(RemitRegistry *registry)
{
    Finished *finished = (Finished *)registry;      /* it is the head */
    if (!finished)
        return;
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++)
        memory_free(finished->blocks[i]);
    memory_free(finished->texts);
    memory_free(finished);
}
