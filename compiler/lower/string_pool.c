/* string_pool.c -- a block of bytes, and a hash table of offsets into it.
 *
 * The table is open, probed one place after the other, three quarters full at
 * most, and
 * keeps each string's hash so that growing it reads no text.  The hash has no
 * seed; nothing depends on its order. */
#include "compiler/lower/string_pool.h"

#include "lang/memory.h"

enum { FIRST_PLACES = 1024 };   /* a power of two, like all that follow */

typedef struct {
    uint32_t    hash;
    RemitString string;         /* 0: free */
} Place;

struct StringPool {
    char    *bytes;
    size_t   size, room;
    Place   *places;
    uint32_t place_count;
    uint32_t used;
};

StringPool *string_pool_new(void)
{
    StringPool *pool = memory_new(sizeof *pool);

    pool->place_count = FIRST_PLACES;
    pool->places = memory_new(FIRST_PLACES * sizeof *pool->places);
    pool->bytes = memory_room(pool->bytes, 0, &pool->room, 1);
    pool->bytes[pool->size++] = '\0';
    return pool;
}

void string_pool_free(StringPool *pool)
{
    if (!pool)
        return;
    memory_free(pool->bytes);
    memory_free(pool->places);
    memory_free(pool);
}

const char *string_pool_text(const StringPool *pool, RemitString string)
{
    return pool->bytes + string;
}

Str string_pool_bytes(const StringPool *pool)
{
    return (Str){pool->bytes, (uint32_t)pool->size};
}

char *string_pool_take(StringPool *pool)
{
    char *bytes = pool->bytes;

    pool->bytes = NULL;
    pool->size = pool->room = 0;
    return bytes;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

/* Eight bytes at a time, then what is left. */
static uint32_t hash_of(Str text)
{
    uint64_t hash = mix(0, text.len), word = 0;
    uint32_t at = 0;

    for (; at + sizeof word <= text.len; at += sizeof word) {
        memcpy(&word, text.at + at, sizeof word);
        hash = mix(hash, word);
    }
    for (word = 0; at < text.len; at++)
        word = word << 8 | (unsigned char)text.at[at];
    hash = mix(hash, word);
    return (uint32_t)(hash ^ hash >> 15);
}

static bool is_at(const StringPool *pool, Place place, uint32_t hash, Str text)
{
    const char *at = pool->bytes + place.string;
    return place.hash == hash && strncmp(at, text.at, text.len) == 0 &&
           at[text.len] == '\0';
}

/* Where `text` is, or the free place where it belongs. */
static Place *place_of(const StringPool *pool, uint32_t hash, Str text)
{
    uint32_t mask = pool->place_count - 1;
    uint32_t i = hash & mask;

    while (pool->places[i].string && !is_at(pool, pool->places[i], hash, text))
        i = (i + 1) & mask;
    return &pool->places[i];
}

static void widen(StringPool *pool, uint32_t times)
{
    uint32_t old_count = pool->place_count;
    Place   *old = pool->places;

    if (old_count > UINT32_MAX / times)
        memory_out();
    pool->place_count = old_count * times;
    pool->places = memory_new(pool->place_count * sizeof *pool->places);
    for (uint32_t i = 0; i < old_count; i++) {
        uint32_t j = old[i].hash & (pool->place_count - 1);
        if (!old[i].string)
            continue;
        while (pool->places[j].string)
            j = (j + 1) & (pool->place_count - 1);
        pool->places[j] = old[i];
    }
    memory_free(old);
}

/* Adds the bytes and a NUL at the end of the block.  Offsets must fit in a
 * RemitString, and the size of the block too. */
static RemitString append(StringPool *pool, Str text)
{
    size_t at = pool->size;
    size_t size = at + text.len + 1;

    if (size > UINT32_MAX)
        memory_out();
    while (pool->room < size)
        pool->bytes = memory_room(pool->bytes, pool->room, &pool->room, 1);
    memcpy(pool->bytes + at, text.at, text.len);
    pool->bytes[size - 1] = '\0';
    pool->size = size;
    return (RemitString)at;
}

void string_pool_reserve(StringPool *pool, size_t count, size_t bytes)
{
    uint32_t times = 1;

    while (times < UINT32_MAX / pool->place_count / 2
           && pool->place_count / 4 * 3 * (size_t)times < count)
        times *= 2;
    if (times > 1)
        widen(pool, times);
    pool->bytes = memory_reserve(pool->bytes, bytes, &pool->room, 1);
}

RemitString string_pool_add(StringPool *pool, Str text)
{
    const char *nul = text.len ? memchr(text.at, '\0', text.len) : NULL;

    if (nul)
        text.len = (uint32_t)(nul - text.at);
    if (text.len == 0)
        return 0;
    if (pool->used >= pool->place_count / 4 * 3)
        widen(pool, 2);
    uint32_t hash = hash_of(text);
    Place   *place = place_of(pool, hash, text);
    if (!place->string) {
        *place = (Place){hash, append(pool, text)};
        pool->used++;
    }
    return place->string;
}
