/* test.c -- `remit test`: what `expect` says against what comes out. */
#include <unistd.h>

#include "compiler/command/bless.h"
#include "compiler/command/expectation.h"

typedef struct {
    const Compilation *made;
    RemitDay           today;
    Bless             *bless;   /* NULL: what is missed is only told */
    Writer             out;
    uint32_t           met, missed, blessed;
} Run;

/* ---- what is told ------------------------------------------------------- */

/* wsis.remit:40:1: expect ec-outcome submit: wanted 2011-04-25, found … */
static void tell(Run *run, const Expected *expected, const char *found,
                 bool blessed)
{
    const Compilation *made = run->made;
    Place place = place_of(made->sources, expected->place.from);

    if (place.source != NULL) {
        writer_shown(&run->out, str_of(place.source->path));
        writer_format(&run->out, ":%u:%u: ", place.line, place.column);
    }
    writer_text(&run->out, "expect ");
    expectation_asked(&run->out, made, expected);
    writer_text(&run->out, ": wanted ");
    writer_shown(&run->out, str_of(expected->wanted));
    writer_format(&run->out, ", %s ", blessed ? "now" : "found");
    writer_shown(&run->out, str_of(found));
    writer_char(&run->out, '\n');
}

static void hold(Run *run, const Expected *expected)
{
    Writer found = writer_memory();
    bool   blessed;

    expectation_found(&found, run->made, expected, run->today);
    if (strcmp(writer_held(&found), expected->wanted) == 0) {
        run->met++;
    } else {
        blessed = run->bless != NULL
               && bless_change(run->bless, expected, run->today);
        run->blessed += blessed;
        run->missed += !blessed;
        tell(run, expected, writer_held(&found), blessed);
    }
    writer_free(&found);
}

static void summary(Run *run)
{
    uint32_t all = run->met + run->missed + run->blessed;

    if (all == 0) {
        writer_text(&run->out, "there is no `expect` to test\n");
        return;
    }
    writer_format(&run->out, "%u expectation%s: %u met, %u missed", all,
                  all == 1 ? "" : "s", run->met, run->missed);
    if (run->blessed > 0)
        writer_format(&run->out, ", %u rewritten", run->blessed);
    writer_char(&run->out, '\n');
}

/* ---- the command --------------------------------------------------------- */

static bool is_asked(const Expected *expected)
{
    return expected->occurrence != 0 || expected->session != 0
        || expected->lost;
}

/* Nothing is told before the files are written. */
static int run_all(const Options *options, Run *run, int status)
{
    run->out = writer_memory();
    for (size_t i = 0; i < run->made->trace.expected.count; i++)
        if (is_asked(&run->made->trace.expected.at[i]))
            hold(run, &run->made->trace.expected.at[i]);
    if (run->blessed > 0 && !bless_write(run->bless)) {
        writer_free(&run->out);
        return STATUS_TROUBLE;
    }
    if (!options->quiet || run->missed > 0)
        summary(run);
    run->out.fd = STDOUT_FILENO;
    return command_finish(&run->out, run->missed > 0 ? STATUS_WRONG : status);
}

static int run_compiled(const Options *options, const Compilation *made,
                        int status)
{
    Run run = {.made = made};

    if (!command_today(options, &run.today))
        return STATUS_TROUBLE;
    if (options->bless) {
        run.bless = bless_begin(options, made);
        if (run.bless == NULL)
            return STATUS_TROUBLE;
    }
    status = run_all(options, &run, status);
    bless_free(run.bless);
    return status;
}

int command_test(const Options *options)
{
    if (options->bless && !command_reads_twice(options))
        return STATUS_USAGE;
    return command_on(options, 0, run_compiled);
}
