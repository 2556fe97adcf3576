/* intern.c -- each distinct name once, as a number.
 *
 * Texts lie in an arena; `texts` leads from number to text; `slots` from text
 * to number, an open table with linear probing, at most half full.  A slot
 * holds the hash, so that a miss is told without touching a text and the
 * table grows without hashing anything again.  The hash decides where a name
 * is looked for and nothing else: numbers depend on the order of meeting. */
#include "lang/intern.h"

#include "lang/arena.h"
#include "lang/memory.h"

enum { FIRST_SLOTS = 256 };

typedef struct {
    uint32_t hash;
    Name     name;              /* 0: free */
} Slot;

struct Interns {
    Arena   *arena;
    Slot    *slots;
    uint32_t mask;              /* number of slots - 1, a power of two */
    VEC(Str) texts;             /* by Name; [0] is the text of no name */
};

Interns *interns_new(void)
{
    Interns *table = memory_new(sizeof *table);

    table->arena = arena_new();
    table->slots = memory_new(FIRST_SLOTS * sizeof *table->slots);
    table->mask = FIRST_SLOTS - 1;
    VEC_PUSH(&table->texts, STR_LIT(""));
    return table;
}

void interns_free(Interns *table)
{
    if (!table)
        return;
    arena_free(table->arena);
    memory_free(table->slots);
    VEC_FREE(&table->texts);
    memory_free(table);
}

static inline uint64_t load8(const char *at)
{
    uint64_t word;

    memcpy(&word, at, sizeof word);
    return word;
}

static inline uint64_t load4(const char *at)
{
    uint32_t word;

    memcpy(&word, at, sizeof word);
    return word;
}

static inline uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

/* Whole words, the last of them overlapping the one before. */
static inline uint32_t hash_of(Str text)
{
    uint64_t hash = mix(0, text.len);
    uint32_t at = 0;

    if (text.len >= 8) {
        for (; at + 8 < text.len; at += 8)
            hash = mix(hash, load8(text.at + at));
        hash = mix(hash, load8(text.at + text.len - 8));
    } else if (text.len >= 4) {
        hash = mix(hash, load4(text.at)
                         | load4(text.at + text.len - 4) << 32);
    } else {
        uint64_t word = 0;
        for (; at < text.len; at++)
            word = word << 8 | (unsigned char)text.at[at];
        hash = mix(hash, word);
    }
    return (uint32_t)(hash ^ hash >> 15);
}

/* Of two texts of one length, by whole words as above. */
static inline bool is_same(const char *a, const char *b, uint32_t len)
{
    if (len < 4 || len > 16)
        return memcmp(a, b, len) == 0;
    if (len < 8)
        return load4(a) == load4(b)
            && load4(a + len - 4) == load4(b + len - 4);
    return load8(a) == load8(b) && load8(a + len - 8) == load8(b + len - 8);
}

/* The slot that holds `text`, or the free one where it belongs. */
static inline Slot *slot_of(const Interns *table, Str text, uint32_t hash)
{
    for (uint32_t i = hash & table->mask;; i = (i + 1) & table->mask) {
        Slot *slot = &table->slots[i];
        if (slot->name == 0)
            return slot;
        if (slot->hash != hash)
            continue;
        Str known = table->texts.at[slot->name];
        if (known.len == text.len && is_same(known.at, text.at, text.len))
            return slot;
    }
}

static void slots_double(Interns *table)
{
    uint32_t old_mask = table->mask;
    Slot    *old = table->slots;

    if (old_mask >= UINT32_MAX / 2)
        memory_out();
    table->mask = old_mask * 2 + 1;
    table->slots = memory_new(((size_t)table->mask + 1) * sizeof *old);
    for (size_t n = 0; n <= old_mask; n++) {
        if (old[n].name == 0)
            continue;
        uint32_t i = old[n].hash & table->mask;
        while (table->slots[i].name)
            i = (i + 1) & table->mask;
        table->slots[i] = old[n];
    }
    memory_free(old);
}

Name intern(Interns *table, Str text)
{
    uint32_t hash = hash_of(text);
    Slot    *slot = slot_of(table, text, hash);

    if (slot->name)
        return slot->name;
    Name name = (Name)table->texts.count;
    *slot = (Slot){hash, name};
    char *copy = arena_copy(table->arena, text.at, text.len);
    VEC_PUSH(&table->texts, (Str){copy, text.len});
    if (name > table->mask / 2)
        slots_double(table);
    return name;
}

Name intern_find(const Interns *table, Str text)
{
    return slot_of(table, text, hash_of(text))->name;
}

Str intern_text(const Interns *table, Name name)
{
    return name < table->texts.count ? table->texts.at[name] : STR_LIT("");
}

uint32_t intern_count(const Interns *table)
{
    return (uint32_t)table->texts.count - 1;
}
