/* test.c -- `remit test`: what `expect` says against what comes out. */
#include <unistd.h>

#include "compiler/command.h"
#include "compiler/occurrence_row.h"
#include "compiler/phrase.h"

typedef struct {
    const Compilation *made;
    RemitDay           today;
    Writer             out;
    uint32_t           met, missed;
} Run;

/* wsis.remit:40:1: expect ec-outcome submit: wanted 2011-04-25, found … */
static void tell(Run *run, const Expected *expected, const char *found)
{
    const Compilation *made = run->made;
    Place place = place_of(made->sources, expected->place.from);

    if (place.source != NULL) {
        writer_shown(&run->out, str_of(place.source->path));
        writer_format(&run->out, ":%u:%u: ", place.line, place.column);
    }
    writer_text(&run->out, "expect ");
    phrase_occurrence(&run->out, made->registry, expected->occurrence);
    writer_char(&run->out, ' ');
    writer_str(&run->out, intern_text(made->names, expected->field));
    if (expected->number > 0)
        writer_format(&run->out, " %d", expected->number);
    writer_text(&run->out, ": wanted ");
    writer_shown(&run->out, str_of(expected->wanted));
    writer_format(&run->out, ", found %s\n", found);
}

static void hold(Run *run, const Expected *expected)
{
    OccurrenceRow row = occurrence_row(run->made, expected->occurrence,
                                       run->today);
    const char   *field = intern_text(run->made->names, expected->field).at;
    Writer        found = writer_memory();

    if (!occurrence_field(&found, &row, field, expected->number))
        writer_text(&found, "no such field");
    if (strcmp(writer_held(&found), expected->wanted) == 0) {
        run->met++;
    } else {
        run->missed++;
        tell(run, expected, writer_held(&found));
    }
    writer_free(&found);
}

static void summary(Run *run)
{
    uint32_t all = run->met + run->missed;

    if (all == 0)
        writer_text(&run->out, "there is no `expect` to test\n");
    else
        writer_format(&run->out, "%u expectation%s: %u met, %u missed\n", all,
                      all == 1 ? "" : "s", run->met, run->missed);
}

static int run_all(const Options *options, const Compilation *made, int status)
{
    Run run = {.made = made};

    if (!command_today(options, &run.today))
        return STATUS_TROUBLE;
    run.out = writer_to(STDOUT_FILENO);
    for (size_t i = 0; i < made->trace.expected.count; i++)
        if (made->trace.expected.at[i].occurrence != 0)
            hold(&run, &made->trace.expected.at[i]);
    if (!options->quiet || run.missed > 0)
        summary(&run);
    return command_finish(&run.out, run.missed > 0 ? STATUS_WRONG : status);
}

int command_test(const Options *options)
{
    int          status;
    Compilation *made = command_compile(options, false, &status);

    if (made != NULL)
        status = run_all(options, made, status);
    compilation_free(made);
    return status;
}
