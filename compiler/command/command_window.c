/* command_window.c -- which occurrences --for, --from and --within leave. */
#include "compiler/command/command.h"
#include "compiler/say/phrase.h"

/* The body that --for names.  False, after a complaint: there is none. */
static bool find_body(const Options *options, const RemitRegistry *registry,
                      RemitNumber *body)
{
    Nearest    nearest;
    RemitFound found;
    Writer     text;

    if (options->body == NULL)
        return true;
    if (remit_find(registry, options->body, &found) &&
        found.array == REMIT_ARRAY_BODY) {
        *body = found.number;
        return true;
    }
    nearest = nearest_begin(str_of(options->body));
    for (RemitNumber i = 1; i <= remit_count(registry, REMIT_ARRAY_BODY); i++)
        nearest_offer(&nearest, str_of(phrase_body_id(registry, i)));
    text = writer_memory();
    writer_text(&text, "--for: there is no body `");
    writer_shown(&text, str_of(options->body));
    writer_char(&text, '`');
    if (nearest.best.at != NULL)
        writer_format(&text, "; did you mean `%.*s`?", STR_ARG(nearest.best));
    command_complain("%s", writer_held(&text));
    writer_free(&text);
    return false;
}

/* The last day of a window: as long after its first as --within says. */
static void settle_days(const Options *options, RemitDay today,
                          DueWindow *window)
{
    window->from = options->from;
    window->to = REMIT_NO_DAY;
    if (options->within.count == 0)
        return;
    if (window->from == REMIT_NO_DAY)
        window->from = today;
    window->to = remit_day_shift(window->from, options->within, false, NULL);
}

bool command_window(const Options *options, const RemitRegistry *registry,
                    RemitDay today, DueWindow *window)
{
    window->body = 0;
    if (!find_body(options, registry, &window->body))
        return false;
    settle_days(options, today, window);
    return true;
}
