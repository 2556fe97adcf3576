/* occurrence_named.c -- takes `NAME[KEY]` apart and looks it up. */
#include "compiler/command/occurrence_named.h"

#include <string.h>

#include "compiler/command/command.h"
#include "compiler/say/writer.h"

enum { KEYS_SHOWN = 12 };

/* The keys of a duty, the first of them, for a complaint. */
static void put_keys(Writer *out, const RemitRegistry *r, const RemitDuty *duty)
{
    for (uint32_t i = 0; i < duty->occurrences.count && i < KEYS_SHOWN; i++) {
        RemitOccurrence o = remit_occurrence(r, duty->occurrences.first + i);
        writer_text(out, i ? ", " : "");
        writer_text(out, remit_string(r, o.key));
    }
    if (duty->occurrences.count > KEYS_SHOWN)
        writer_text(out, " …");
}

static void no_duty(const RemitRegistry *r, Str name)
{
    Nearest nearest = nearest_begin(name);
    Writer  text = writer_memory();
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++)
        nearest_offer(&nearest, str_of(remit_string(r, remit_duty(r, i).id)));
    writer_text(&text, "there is no duty and no session `");
    writer_shown(&text, name);
    writer_char(&text, '`');
    if (nearest.best.at)
        writer_format(&text, "; did you mean `%.*s`?", STR_ARG(nearest.best));
    else
        writer_text(&text, "; `remit due` lists what falls due, by its name");
    command_complain("%s", writer_held(&text));
    writer_free(&text);
}

static void no_key(const RemitRegistry *r, const RemitDuty *duty, Str key)
{
    Writer text = writer_memory();
    writer_format(&text, "`%s` ", remit_string(r, duty->id));
    if (key.len) {
        writer_text(&text, "has no occurrence [");
        writer_shown(&text, key);
        writer_text(&text, "]; ");
    } else {
        writer_text(&text, "recurs: say which, in brackets; ");
    }
    writer_text(&text, duty->occurrences.count ? "there are " : "it has none");
    put_keys(&text, r, duty);
    command_complain("%s", writer_held(&text));
    writer_free(&text);
}

/* The text between `[` and the `]` at the end; len 0: none. */
static Str key_of(const char *text, size_t name_len)
{
    size_t len = strlen(text);
    if (name_len == len || text[len - 1] != ']')
        return (Str){text + len, 0};
    return (Str){text + name_len + 1, (uint32_t)(len - name_len - 2)};
}

static RemitNumber find_duty(const RemitRegistry *r, Str name)
{
    Writer     text = writer_memory();
    RemitFound found;
    writer_str(&text, name);
    bool is = remit_find(r, writer_held(&text), &found)
           && found.array == REMIT_ARRAY_DUTY;
    writer_free(&text);
    return is ? found.number : 0;
}

RemitNumber occurrence_by_name(const RemitRegistry *r, const char *text)
{
    size_t      name_len = strcspn(text, "[");
    Str         name = {text, (uint32_t)name_len};
    Str         key = key_of(text, name_len);
    RemitNumber number = find_duty(r, name);
    if (!number) {
        no_duty(r, name);
        return 0;
    }
    RemitDuty duty = remit_duty(r, number);
    for (uint32_t i = 0; i < duty.occurrences.count; i++) {
        RemitNumber     at = duty.occurrences.first + i;
        RemitOccurrence o = remit_occurrence(r, at);
        if (key.len ? str_equal(key, str_of(remit_string(r, o.key)))
                    : !duty.recurring)
            return at;
    }
    no_key(r, &duty, key);
    return 0;
}
