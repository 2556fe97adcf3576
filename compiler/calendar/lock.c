/* lock.c -- items that are found again, and those that are not. */
#include "compiler/calendar/lock.h"


#include "compiler/calendar/lock_text.h"
#include "lang/arena.h"
#include "lang/memory.h"
#include "lang/sort.h"

enum { SECONDS_IN_A_DAY = 86400 };

struct LockSection {
    Lock   *lock;
    LockKey key;
    size_t  first, count;       /* those remembered, in lock->items */
    size_t  next;               /* of the walk over what vanished */
};

struct Lock {
    Arena    *arena;            /* of texts and sections */
    LockItems items;            /* remembered, in order */
    LockItems fresh;            /* new in this build, in no order */
};

Lock *lock_new(void)
{
    Lock *lock = memory_new(sizeof *lock);

    lock->arena = arena_new();
    return lock;
}

void lock_free(Lock *lock)
{
    if (lock == NULL)
        return;
    VEC_FREE(&lock->items);
    VEC_FREE(&lock->fresh);
    arena_free(lock->arena);
    memory_free(lock);
}

/* ---- order -------------------------------------------------------------- */

static int compare_keys(const LockKey *a, const LockKey *b)
{
    int order = strcmp(a->calendar, b->calendar);

    if (order == 0)
        order = strcmp(a->language, b->language);
    return order != 0 ? order : strcmp(a->form, b->form);
}

static int compare(const void *left, const void *right)
{
    const LockItem *a = left, *b = right;
    int order = compare_keys(&a->key, &b->key);

    return order != 0 ? order : strcmp(a->uid, b->uid);
}

static void sort(LockItems *items)
{
    if (items->count > 1)
        sort_list(items->at, items->count, sizeof *items->at, compare);
}

/* ---- text --------------------------------------------------------------- */

bool lock_read(Lock *lock, Str text, Writer *said)
{
    if (!lock_text_read(text, lock->arena, &lock->items, said))
        return false;
    sort(&lock->items);
    for (size_t i = 1; i < lock->items.count; i++)
        if (compare(&lock->items.at[i - 1], &lock->items.at[i]) == 0) {
            writer_format(said, "the item `%s` stands in it twice",
                          lock->items.at[i].uid);
            return false;
        }
    return true;
}

void lock_write(Lock *lock, Writer *out)
{
    for (size_t i = 0; i < lock->fresh.count; i++)
        VEC_PUSH(&lock->items, lock->fresh.at[i]);
    VEC_FREE(&lock->fresh);
    sort(&lock->items);
    lock_text_write(&lock->items, out);
}

/* ---- a build ------------------------------------------------------------ */

/* The first item that is not before `wanted`, from `low` up to `high`. */
static size_t find(const LockItems *items, size_t low, size_t high,
                   const LockItem *wanted)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(&items->at[middle], wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const char *keep(Lock *lock, const char *text)
{
    return arena_copy(lock->arena, text, strlen(text));
}

LockSection *lock_section(Lock *lock, LockKey key)
{
    LockSection *section = arena_alloc(lock->arena, sizeof *section);
    LockItem     first = {.key = key, .uid = ""};

    section->lock = lock;
    section->key = key;
    section->first = section->next = find(&lock->items, 0, lock->items.count,
                                          &first);
    while (section->first + section->count < lock->items.count &&
           compare_keys(&lock->items.at[section->first + section->count].key,
                        &key) == 0)
        section->count++;
    return section;
}

/* What was told once is never told again with an earlier stamp. */
static void count_up(LockItem *item, const LockItem *before)
{
    const LockStamp last = ((LockStamp)REMIT_LAST_DAY + 1) * SECONDS_IN_A_DAY
                         - 1;

    item->sequence = before->sequence < LOCK_SEQUENCE ? before->sequence + 1
                                                      : LOCK_SEQUENCE;
    if (item->stamp <= before->stamp)
        item->stamp = before->stamp < last ? before->stamp + 1 : last;
}

static bool is_as_before(const LockItem *now, const LockItem *before)
{
    return !before->withdrawn && fingerprint_equal(now->print, before->print);
}

static LockItem kept(Lock *lock, const LockItem *item)
{
    LockItem copy = *item;

    copy.key = (LockKey){keep(lock, item->key.calendar),
                         keep(lock, item->key.language),
                         keep(lock, item->key.form)};
    copy.uid = keep(lock, item->uid);
    copy.title = keep(lock, item->title);
    copy.seen = true;
    return copy;
}

/* What is remembered of it; NULL: nothing. */
static LockItem *remembered(const LockSection *section, const LockItem *wanted)
{
    LockItems *items = &section->lock->items;
    size_t     end = section->first + section->count;
    size_t     at = find(items, section->first, end, wanted);

    return at < end && compare(&items->at[at], wanted) == 0 ? &items->at[at]
                                                            : NULL;
}

void lock_revise(LockSection *section, LockItem *now)
{
    Lock     *lock = section->lock;
    LockItem *before = remembered(section, now);

    now->sequence = 0;
    now->withdrawn = false;
    if (before == NULL) {
        VEC_PUSH(&lock->fresh, kept(lock, now));
        return;
    }
    if (is_as_before(now, before)) {
        now->sequence = before->sequence;
        now->stamp = before->stamp;
        before->seen = true;
        return;
    }
    count_up(now, before);
    *before = kept(lock, now);
}

void lock_hide(LockSection *section, const char *uid, LockStamp since)
{
    LockItem  wanted = {.key = section->key, .uid = uid};
    LockItem *item = remembered(section, &wanted);

    if (item != NULL) {
        item->hidden = true;
        item->since = since;
    }
}

static void withdraw(LockItem *item)
{
    LockItem before = *item;

    if (item->hidden)
        item->stamp = item->since;
    count_up(item, &before);
    item->withdrawn = true;
}

const LockItem *lock_withdrawn(LockSection *section)
{
    LockItems *items = &section->lock->items;

    while (section->next < section->first + section->count) {
        LockItem *item = &items->at[section->next++];
        if (item->seen)
            continue;
        if (!item->withdrawn)
            withdraw(item);
        return item;
    }
    return NULL;
}
