/* compile.c -- the driver: the passes in their order, and nothing else.
 *
 *     modules      the files, each read and parsed once
 *     declare      what has a name, and what has none
 *     foreign      what functions of libraries take and give
 *     resolve      what every name stands for
 *     unsettled    clauses that have no meaning where they stand
 *     instruments  days of adoption, events, the horizon
 *     changes      in the order of adoption
 *     amend        what a duty said before and after
 *     sessions     when each body sits
 *     foreign      the libraries of what is called are loaded
 *     seats        which days are worked where
 *     zones        what the clocks of places show
 *     hooks        what `remit run` is to call
 *     order        duties, what is referred to first
 *     unroll       occurrences: facts, windows, chains, milestones
 *     hours        at what time of day things are held
 *     needs        what waits for what
 *     standing     what binds under a condition, and what no longer does
 *     schedule     what can hold, and how much room is left
 *     remarks      what the registry will not show
 *     lower        the registry, and the trace beside it
 *     checks       what will probably fail, and what the spec itself asks
 */
#include "compiler/compile.h"

#include "compiler/check/check.h"
#include "compiler/check/user_check.h"
#include "compiler/dates/amend.h"
#include "compiler/dates/changes.h"
#include "compiler/dates/hours.h"
#include "compiler/dates/instruments.h"
#include "compiler/dates/needs.h"
#include "compiler/dates/order.h"
#include "compiler/dates/remarks.h"
#include "compiler/dates/seats.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/standing.h"
#include "compiler/dates/unroll.h"
#include "compiler/dates/zones.h"
#include "compiler/foreign/foreign.h"
#include "compiler/foreign/hooks.h"
#include "compiler/lower/lower.h"
#include "compiler/lower/registry_builder.h"
#include "compiler/names/allow.h"
#include "compiler/names/declare.h"
#include "compiler/names/modules.h"
#include "compiler/names/resolve.h"
#include "compiler/names/unsettled.h"
#include "compiler/say/progress.h"
#include "compiler/schedule/schedule.h"
#include "compiler/spec.h"

/* Names must stand for something before dates are looked for: an unknown body
 * would make a second finding of every session that it should have had. */
static void run(Spec *spec, Compilation *c, UserChecks **own)
{
    Progress *progress = spec->options->progress;
    progress_stage(progress, "reading");
    if (!modules_load(spec))
        return;
    declare(spec);
    foreign_declare(spec);
    resolve(spec);
    unsettled_report(spec);
    *own = user_checks_read(spec);
    allow_collect(spec);
    if (diag_errors(spec->diag))
        return;
    progress_stage(progress, "dating sessions");
    instruments_date(spec);
    changes_order(spec);
    amend(spec);
    sessions_build(spec);
    foreign_begin(spec);
    seats_build(spec);
    zones_build(spec);
    hooks_build(spec);
    progress_stage(progress, "dating duties");
    order_duties(spec);
    unroll(spec);
    hours_of_sessions(spec);
    hours_of_meetings(spec);
    progress_stage(progress, "scheduling");
    needs_build(spec);
    standing_settle(spec);
    schedule(spec);
    remarks_make(spec);
    progress_stage(progress, "numbering");
    lower(spec, &c->registry);
    progress_stage(progress, "checking");
    if (!diag_errors(spec->diag))
        checks_run(c->registry, &c->trace, c->names, c->diag);
    if (!diag_errors(spec->diag))
        user_checks_run(*own, spec, c->registry);
}

Compilation *compile(const CompileOptions *options)
{
    Compilation *c = memory_new(sizeof *c);
    c->sources = sources_new();
    c->names = interns_new();
    c->diag = diag_new(c->sources);
    for (size_t i = 0; i < options->wanted_count; i++)
        diag_deny_code(c->diag, options->wanted[i]);
    Spec *spec = spec_new(options, c->sources, c->names, c->diag, &c->trace);
    UserChecks *own = NULL;
    run(spec, c, &own);
    user_checks_free(own);
    foreign_finish(spec);
    c->trouble = spec->trouble;
    seats_free(spec);
    zones_free(spec);
    spec_free(spec);
    diag_sort(c->diag);
    if (diag_errors(c->diag)) {
        registry_free(c->registry);
        c->registry = NULL;
    }
    return c;
}

void compilation_free(Compilation *c)
{
    if (!c)
        return;
    registry_free(c->registry);
    trace_free(&c->trace);
    diag_free(c->diag);
    interns_free(c->names);
    sources_free(c->sources);
    memory_free(c->trouble);
    memory_free(c);
}
