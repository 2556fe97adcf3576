/* test.c -- `remit test`: what `expect` says against what comes out. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"

typedef struct {
    const Compilation *made;
    RemitDay           today;
    Writer             out;
    uint32_t           met, missed;
} Run;

/* ---- what is found ------------------------------------------------------ */

/* A day, or `D .. D` where it may be any from the first to the last. */
static void put_days(Writer *out, RemitDay from, RemitDay to)
{
    if (from == REMIT_NO_DAY)
        writer_text(out, "none");
    else
        writer_day(out, from);
    if (to != from) {
        writer_text(out, " .. ");
        writer_day(out, to);
    }
}

static bool session_field(Writer *out, const RemitRegistry *registry,
                          const RemitSession *session, const char *field)
{
    const char *cycle = remit_string(registry, session->cycle);

    if (strcmp(field, "opens") == 0)
        put_days(out, session->opens.from, session->opens.to);
    else if (strcmp(field, "closes") == 0)
        put_days(out, session->closes.from, session->closes.to);
    else if (strcmp(field, "certainty") == 0)
        writer_text(out,
                    remit_certainty_text((RemitCertainty)session->certainty));
    else if (strcmp(field, "cycle") == 0)
        writer_text(out, *cycle ? cycle : "none");
    else
        return false;
    return true;
}

/* `due D .. D` asks for the earliest and the latest due day. */
static bool is_span(const Expected *expected, const char *field)
{
    return strcmp(field, "due") == 0 && strstr(expected->wanted, " .. ");
}

static void put_found(Writer *out, const Run *run, const Expected *expected)
{
    const char   *field = intern_text(run->made->names, expected->field).at;
    OccurrenceRow row = occurrence_row(run->made, expected->occurrence,
                                       run->today);
    RemitSession  session = remit_session(run->made->registry,
                                          expected->session);
    bool          known = true;

    if (expected->session != 0)
        known = session_field(out, run->made->registry, &session, field);
    else if (is_span(expected, field))
        put_days(out, row.occurrence.due, row.occurrence.due_latest);
    else
        known = occurrence_field(out, &row, field, expected->number);
    if (!known)
        writer_text(out, "no such field");
}

/* ---- what is told ------------------------------------------------------- */

static void put_thing(Run *run, const Expected *expected)
{
    const RemitRegistry *registry = run->made->registry;
    RemitSession         session = remit_session(registry, expected->session);

    if (expected->session == 0) {
        phrase_occurrence(&run->out, registry, expected->occurrence);
        return;
    }
    writer_text(&run->out, phrase_body_id(registry, session.body));
    writer_char(&run->out, ' ');
    writer_text(&run->out, remit_string(registry, session.label));
}

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
    put_thing(run, expected);
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
    Writer found = writer_memory();

    put_found(&found, run, expected);
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
        if (made->trace.expected.at[i].occurrence != 0
            || made->trace.expected.at[i].session != 0)
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
