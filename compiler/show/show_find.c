/* show_find.c -- what a word of the command line names.
 *
 * Tried in this order: an occurrence, in brackets its key; what the registry
 * holds by that very name; the symbol in another spelling; an instrument with
 * its locator; a session, or a part of one; a body by any of its names. */
#include "compiler/show/show.h"

#include "compiler/say/phrase.h"
#include "lang/arena.h"
#include "lang/symbol.h"

static Shown shown_as(ShowKind kind, RemitNumber number)
{
    return (Shown){number ? kind : SHOW_NOTHING, number};
}

static Shown by_name(const RemitRegistry *r, const char *name)
{
    RemitFound found;
    ShowKind   kind = SHOW_NOTHING;

    if (!remit_find(r, name, &found))
        return shown_as(SHOW_NOTHING, 0);
    if (found.array == REMIT_ARRAY_BODY)
        kind = SHOW_BODY;
    else if (found.array == REMIT_ARRAY_INSTRUMENT)
        kind = SHOW_INSTRUMENT;
    else if (found.array == REMIT_ARRAY_DUTY)
        kind = SHOW_DUTY;
    else if (found.array == REMIT_ARRAY_CALENDAR)
        kind = SHOW_CALENDAR;
    return shown_as(kind, found.number);
}

/* `wsis-progress[CSTD 14]` */
static Shown by_key(const RemitRegistry *r, const char *name)
{
    size_t      len = strcspn(name, "["), all = strlen(name);
    RemitNumber number = 0;
    Writer      text;
    Shown       duty;

    if (len == all || name[all - 1] != ']')
        return shown_as(SHOW_NOTHING, 0);
    text = writer_memory();
    writer_put(&text, name, len);
    duty = by_name(r, writer_held(&text));
    text.count = 0;
    writer_put(&text, name + len + 1, all - len - 2);
    if (duty.kind == SHOW_DUTY)
        number = remit_find_occurrence(r, duty.number, writer_held(&text));
    writer_free(&text);
    return shown_as(SHOW_OCCURRENCE, number);
}

static Shown by_symbol(const RemitRegistry *r, const char *name)
{
    Symbol symbol;
    Shown  found = shown_as(SHOW_NOTHING, 0);

    if (!symbol_read(str_of(name), &symbol, NULL))
        return found;
    for (uint32_t i = 0; i < symbol.count && found.kind == SHOW_NOTHING; i++)
        found = by_name(r, symbol.parts[i].normal);
    return found;
}

/* The first record of an array that is called so; `put` writes what it is
 * called. */
typedef void PutName(Writer *out, const RemitRegistry *r, RemitNumber number);

static RemitNumber first_called(const RemitRegistry *r, RemitArrayName array,
                                PutName *put, const char *name)
{
    Writer      text = writer_memory();
    RemitNumber found = 0;

    for (RemitNumber i = 1; i <= remit_count(r, array) && !found; i++) {
        text.count = 0;
        put(&text, r, i);
        if (strcmp(writer_held(&text), name) == 0)
            found = i;
    }
    writer_free(&text);
    return found;
}

static bool has_text(const RemitRegistry *r, RemitRange texts, const char *name)
{
    for (uint32_t i = 0; i < texts.count; i++)
        if (strcmp(remit_string(r, remit_text(r, texts.first + i).value),
                   name) == 0)
            return true;
    return false;
}

static RemitNumber body_called(const RemitRegistry *r, const char *name)
{
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_BODY); i++) {
        RemitBody body = remit_body(r, i);
        if (has_text(r, body.names, name) || has_text(r, body.aliases, name))
            return i;
    }
    return 0;
}

Shown show_find(const RemitRegistry *r, const char *name)
{
    Shown found = by_key(r, name);

    if (found.kind == SHOW_NOTHING)
        found = by_name(r, name);
    if (found.kind == SHOW_NOTHING)
        found = by_symbol(r, name);
    if (found.kind == SHOW_NOTHING)
        found = shown_as(SHOW_INSTRUMENT,
                         first_called(r, REMIT_ARRAY_INSTRUMENT,
                                      phrase_instrument, name));
    if (found.kind == SHOW_NOTHING)
        found = shown_as(SHOW_SESSION, first_called(r, REMIT_ARRAY_SESSION,
                                                    phrase_session, name));
    if (found.kind == SHOW_NOTHING)
        found = shown_as(SHOW_PART, first_called(r, REMIT_ARRAY_PART,
                                                 phrase_part, name));
    if (found.kind == SHOW_NOTHING)
        found = shown_as(SHOW_BODY, body_called(r, name));
    return found;
}

/* ---- did you mean -------------------------------------------------------- */

static void offer_called(Nearest *nearest, const RemitRegistry *r,
                         RemitArrayName array, PutName *put, Arena *arena)
{
    Writer text = writer_memory();

    for (RemitNumber i = 1; i <= remit_count(r, array); i++) {
        text.count = 0;
        put(&text, r, i);
        nearest_offer(nearest, str_of(arena_copy(arena, writer_held(&text),
                                                 text.count)));
    }
    writer_free(&text);
}

char *show_nearest(const RemitRegistry *r, const char *name)
{
    Nearest nearest = nearest_begin(str_of(name));
    Arena  *arena = arena_new();
    char   *best = NULL;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_NAME); i++)
        nearest_offer(&nearest, str_of(remit_string(r,
                                                    remit_name(r, i).text)));
    offer_called(&nearest, r, REMIT_ARRAY_SESSION, phrase_session, arena);
    offer_called(&nearest, r, REMIT_ARRAY_PART, phrase_part, arena);
    if (nearest.best.at != NULL) {
        best = memory_new(nearest.best.len + 1);
        memcpy(best, nearest.best.at, nearest.best.len);
    }
    arena_free(arena);
    return best;
}
