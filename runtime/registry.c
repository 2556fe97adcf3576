/* registry.c -- the records of a registry, by number and by name.
 *
 * Every answer is a copy, made by note [growth] of remit.h: the stored size
 * is the step, what the record lacks is zero, what it has beyond ours is left
 * where it is.  Nothing outside the arrays and the pool is ever read, whatever
 * numbers the records hold.  note [lookup]: names are sorted by their bytes,
 * one text standing for several things by array and then by number, so the
 * first of an equal run is the answer. */
#include "runtime/remit.h"

#include <string.h>

uint32_t remit_abi(void)
{
    return REMIT_ABI;
}

bool remit_is_readable(const RemitRegistry *registry)
{
    return registry && registry->arrays && registry->texts &&
           memcmp(registry->magic, REMIT_MAGIC, sizeof registry->magic) == 0 &&
           registry->abi >> 16 == REMIT_ABI_MAJOR &&
           registry->text_size > 0 &&
           registry->texts[registry->text_size - 1] == '\0';
}

/* NULL when the registry has no such array, or nothing in it. */
static const RemitArray *array_of(const RemitRegistry *registry,
                                  RemitArrayName array)
{
    if (!registry || !registry->arrays ||
        (uint32_t)array >= registry->array_count)
        return NULL;
    const RemitArray *stored = &registry->arrays[array];
    return stored->at && stored->size ? stored : NULL;
}

uint32_t remit_count(const RemitRegistry *registry, RemitArrayName array)
{
    const RemitArray *stored = array_of(registry, array);
    return stored ? stored->count : 0;
}

const char *remit_string(const RemitRegistry *registry, RemitString string)
{
    if (!registry || !registry->texts || string >= registry->text_size)
        return "";
    return registry->texts + string;
}

void remit_record(const RemitRegistry *registry, RemitArrayName array,
                  RemitNumber number, void *record, size_t size)
{
    const RemitArray *stored = array_of(registry, array);

    memset(record, 0, size);
    if (!stored || number == 0 || number > stored->count)
        return;
    const char *at = stored->at;
    at += (size_t)(number - 1) * stored->size;
    memcpy(record, at, stored->size < size ? stored->size : size);
}

/* The number of the first name that is not before `text`. */
static RemitNumber first_name(const RemitRegistry *registry, const char *text)
{
    RemitNumber low = 1;
    RemitNumber high = remit_count(registry, REMIT_ARRAY_NAME) + 1;

    while (low < high) {
        RemitNumber middle = low + (high - low) / 2;
        RemitName   name = remit_name(registry, middle);
        if (strcmp(remit_string(registry, name.text), text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool remit_find(const RemitRegistry *registry, const char *name,
                RemitFound *found)
{
    RemitNumber number = first_name(registry, name);
    RemitName   first = remit_name(registry, number);

    if (number > remit_count(registry, REMIT_ARRAY_NAME) ||
        strcmp(remit_string(registry, first.text), name) != 0)
        return false;
    found->array = (RemitArrayName)first.array;
    found->number = first.number;
    return true;
}

RemitNumber remit_find_occurrence(const RemitRegistry *registry,
                                  RemitNumber duty, const char *key)
{
    RemitRange range = remit_duty(registry, duty).occurrences;

    for (uint32_t i = 0; i < range.count; i++) {
        RemitOccurrence o = remit_occurrence(registry, range.first + i);
        if (strcmp(remit_string(registry, o.key), key) == 0)
            return range.first + i;
    }
    return 0;
}

/* The first of `texts` in the language of `length` bytes at `tag`; a text of
 * zeros when there is none. */
static RemitText text_in(const RemitRegistry *registry, RemitRange texts,
                         const char *tag, size_t length)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText   text = remit_text(registry, texts.first + i);
        const char *own = remit_string(registry, text.language);
        if (strncmp(own, tag, length) == 0 && own[length] == '\0')
            return text;
    }
    return (RemitText){0, 0};
}

/* In the language of a tag, or in what is left of it without its last part. */
static RemitText text_among(const RemitRegistry *registry, RemitRange texts,
                            const char *tag)
{
    size_t    length = strlen(tag);
    RemitText text = text_in(registry, texts, tag, length);

    while (text.value == 0 && length > 0) {
        do
            length--;
        while (length > 0 && tag[length] != '-');
        if (length > 0)
            text = text_in(registry, texts, tag, length);
    }
    return text;
}

const char *remit_text_in(const RemitRegistry *registry, RemitRange texts,
                          const char *language)
{
    RemitString named = registry ? registry->language : 0;
    const char *own = remit_string(registry, named);
    RemitText   text = text_among(registry, texts, language ? language : own);

    if (text.value == 0)
        text = text_among(registry, texts, own);
    if (text.value == 0 && texts.count > 0)
        text = remit_text(registry, texts.first);
    return remit_string(registry, text.value);
}
