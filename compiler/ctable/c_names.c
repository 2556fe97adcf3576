/* c_names.c -- names into identifiers.
 *
 * note [forms]: a plain identifier never ends in `_`.  A numbered one ends in
 * eight digits of a hash and `_`; where even those are equal, in `N`, the
 * record's number and `_`, and `N` is no such digit.  So the three forms never
 * meet. */
#include "compiler/ctable/c_names.h"

#include "lang/sort.h"
#include "lang/unicode.h"


enum {
    HASH_ROOM = 10,             /* `_`, eight digits, `_` */
    NUMBER_ROOM = 13            /* `_N`, ten digits, `_` */
};

/* ---- spelling ----------------------------------------------------------- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* A `_` unless nothing stands before it, or another one. */
static void separate(Writer *out, size_t from)
{
    if (out->count > from && out->at[out->count - 1] != '_')
        writer_char(out, '_');
}

/* The plain form, behind what is in `out` already. */
static void spell(Writer *out, const char *name)
{
    size_t from = out->count, left = strlen(name), size;

    for (; left > 0; name += size, left -= size) {
        int32_t point = unicode_next(name, left, &size);
        if (is_letter(*name) || (*name >= '0' && *name <= '9')) {
            writer_char(out, upper(*name));
            continue;
        }
        separate(out, from);
        if (point < 0 || point > 127) {
            writer_format(out, "U%04X", (unsigned)(point < 0 ? *name & 255
                                                             : point));
            separate(out, from);
        }
    }
    while (out->count > from && out->at[out->count - 1] == '_')
        out->count--;
}

/* FNV-1a */
static uint32_t hash_of(const char *text)
{
    uint32_t hash = 2166136261u;

    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    return hash;
}

void c_prefix(Writer *out, const char *name)
{
    size_t from = out->count, first;

    if (!is_letter(*name) && (unsigned char)*name < 128)
        writer_char(out, 'X');
    first = out->count;
    spell(out, name);
    if (out->count - from <= C_PREFIX_MOST && out->count > first)
        return;
    if (out->count > from + C_PREFIX_MOST - HASH_ROOM)
        out->count = from + C_PREFIX_MOST - HASH_ROOM;
    separate(out, from);
    writer_format(out, "%08X", (unsigned)hash_of(name));
}

/* ---- telling apart ------------------------------------------------------ */

void c_names_add(CNames *names, RemitNumber number, const char *id)
{
    size_t size = strlen(id) + 1;
    CName  name = {.number = number, .id = memory_new(size)};

    memcpy(name.id, id, size);
    VEC_PUSH(names, name);
}

void c_names_free(CNames *names)
{
    for (size_t i = 0; i < names->count; i++)
        memory_free(names->at[i].id);
    VEC_FREE(names);
}

static int by_text(const void *left, const void *right)
{
    const CName *const *a = left;
    const CName *const *b = right;
    int                 order = strcmp((*a)->text, (*b)->text);

    return order != 0 ? order : ((*a)->number > (*b)->number) -
                                    ((*a)->number < (*b)->number);
}

/* `text` in front of a tail of at most `room` characters. */
static void cut(CName *name, size_t room, const char *format, unsigned value)
{
    size_t length = strlen(name->text);
    char   tail[16];

    snprintf(tail, sizeof tail, format, value);
    if (length > C_NAME_MOST - room)
        length = C_NAME_MOST - room;
    while (length > 0 && name->text[length - 1] == '_')
        length--;
    memcpy(name->text + length, tail, strlen(tail) + 1);
}

static void add_hash(CName *name)
{
    cut(name, HASH_ROOM, "_%08X_", (unsigned)hash_of(name->id));
}

/* In place of the hash, by note [forms]. */
static void add_number(CName *name)
{
    name->text[strlen(name->text) - HASH_ROOM] = '\0';
    cut(name, NUMBER_ROOM, "_N%u_", (unsigned)name->number);
}

/* Does it to every name whose text another one has, too. */
static void tell_apart(CNames *names, void (*mark)(CName *))
{
    CName **sorted = memory_new(names->count * sizeof *sorted);
    size_t  first, next;

    for (size_t i = 0; i < names->count; i++)
        sorted[i] = &names->at[i];
    sort_list(sorted, names->count, sizeof *sorted, by_text);
    for (first = 0; first < names->count; first = next) {
        for (next = first + 1; next < names->count; next++)
            if (strcmp(sorted[first]->text, sorted[next]->text) != 0)
                break;
        for (size_t i = first; next - first > 1 && i < next; i++)
            mark(sorted[i]);
    }
    memory_free(sorted);
}

static void settle(CName *name, Writer *spelled)
{
    size_t length;

    spell(spelled, name->id);
    length = spelled->count <= C_NAME_MOST ? spelled->count : C_NAME_MOST;
    memcpy(name->text, spelled->at, length);
    name->text[length] = '\0';
    if (spelled->count > C_NAME_MOST || name->text[length - 1] == '_')
        add_hash(name);
}

void c_names_settle(CNames *names, const char *prefix, const char *sort)
{
    Writer spelled = writer_memory();

    for (size_t i = 0; i < names->count; i++) {
        spelled.count = 0;
        writer_format(&spelled, "%s_%s_", prefix, sort);
        settle(&names->at[i], &spelled);
    }
    writer_free(&spelled);
    tell_apart(names, add_hash);
    tell_apart(names, add_number);
}
