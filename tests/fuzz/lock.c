/* lock.c -- any text as the lock of calendars.
 *
 * Claims: what is taken is written so that it reads as the same; a build over
 * any lock that is taken leaves one that can be taken. */
#include <string.h>

#include "compiler/calendar/lock.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Reads and writes; the text, or an empty writer if it is no lock. */
static bool pass(Str text, Writer *out)
{
    Writer said = writer_memory();
    Lock  *lock = lock_new();
    bool   good = lock_read(lock, text, &said);

    CLAIM(good || strlen(writer_held(&said)) > 0);
    if (good)
        lock_write(lock, out);
    lock_free(lock);
    writer_free(&said);
    return good;
}

static Str text_of(Writer *writer)
{
    writer_held(writer);
    return (Str){writer->at, (uint32_t)writer->count};
}

/* A build that knows one item, and lost all others. */
static void build_over(Str text)
{
    Writer         said = writer_memory(), out = writer_memory();
    Writer         again = writer_memory();
    Lock          *lock = lock_new();
    const LockItem *gone;
    LockItem       now = {.key = {"", "", "events"}, .uid = "a@remit",
                          .title = "A title", .from = 15000, .to = 15001,
                          .stamp = 1300000000};

    CLAIM(lock_read(lock, text, &said));
    LockSection *section = lock_section(lock, now.key);
    lock_revise(section, &now);
    CLAIM(now.sequence <= LOCK_SEQUENCE);
    while ((gone = lock_withdrawn(section)))
        CLAIM(gone->withdrawn);
    lock_write(lock, &out);
    lock_free(lock);
    CLAIM(pass(text_of(&out), &again));
    writer_free(&again);
    writer_free(&out);
    writer_free(&said);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Writer once = writer_memory(), twice = writer_memory();
    Str    text = {(const char *)data, (uint32_t)size};

    if (pass(text, &once)) {
        CLAIM(pass(text_of(&once), &twice));
        CLAIM(once.count == twice.count
              && memcmp(once.at, twice.at, once.count) == 0);
        build_over(text);
    }
    writer_free(&once);
    writer_free(&twice);
    return 0;
}
