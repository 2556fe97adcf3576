/* show.c -- `remit show NAME`: everything known of one thing, and where it was
 * said. */
#include "compiler/command/command.h"
#include "compiler/command/occurrence_named.h"
#include "compiler/show/show.h"

static void complain(const RemitRegistry *registry, const char *name)
{
    Writer text = writer_memory();
    char  *nearest = show_nearest(registry, name);

    writer_text(&text, "nothing is called `");
    writer_shown(&text, str_of(name));
    writer_char(&text, '`');
    if (nearest != NULL)
        writer_format(&text, "; did you mean `%s`?", nearest);
    else
        writer_text(&text, ", nor nearly so; `remit due` lists what falls due, "
                           "by its name");
    command_complain("%s", writer_held(&text));
    memory_free(nearest);
    writer_free(&text);
}

/* What the name stands for; after a complaint, nothing. */
static Shown find(const RemitRegistry *registry, const char *name)
{
    Shown shown = show_find(registry, name);

    if (shown.kind == SHOW_NOTHING && strchr(name, '[') != NULL)
        occurrence_by_name(registry, name);
    else if (shown.kind == SHOW_NOTHING)
        complain(registry, name);
    return shown;
}

static int run(const Options *options, const Compilation *made, int status)
{
    ReportInput input = {.made = made, .registry = made->registry};
    Shown       shown = find(made->registry, options->operands.at[0]);

    if (shown.kind == SHOW_NOTHING)
        return STATUS_USAGE;
    if (!command_today(options, &input.today))
        return STATUS_TROUBLE;
    input.language = command_language(options, made->registry);
    return command_print(options, show_make(shown, &input), status);
}

int command_show(const Options *options)
{
    if (options->operands.count < 2) {
        command_complain("show: say what, and in which file");
        return STATUS_USAGE;
    }
    return command_on(options, 1, run);
}
