/* fixture_spec.h -- a spec out of a text, for tests of single passes. */
#ifndef REMIT_FIXTURE_SPEC_H
#define REMIT_FIXTURE_SPEC_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "compiler/dates/instruments.h"
#include "compiler/dates/needs.h"
#include "compiler/dates/order.h"
#include "compiler/dates/seats.h"
#include "compiler/dates/sessions.h"
#include "compiler/dates/unroll.h"
#include "compiler/dates/zones.h"
#include "compiler/foreign/foreign.h"
#include "compiler/lower/lower.h"
#include "compiler/lower/registry_builder.h"
#include "compiler/names/declare.h"
#include "compiler/names/resolve.h"
#include "lang/parse.h"

typedef struct {
    CompileOptions options;
    Sources       *sources;
    Interns       *names;
    Diag          *diag;
    Trace          trace;
    Spec          *spec;
    RemitRegistry *registry;
    char           findings[4096];
} Fixture;

/* Read, declared and resolved; `f` is the caller's. */
static inline void fixture_begin(Fixture *f, const char *text)
{
    memset(f, 0, sizeof *f);
    f->options.as_of = REMIT_NO_DAY;
    f->sources = sources_new();
    f->names = interns_new();
    f->diag = diag_new(f->sources);
    f->spec = spec_new(&f->options, f->sources, f->names, f->diag, &f->trace);
    const Source *source =
        sources_add(f->sources, "t.remit", text, strlen(text));
    f->spec->root = parse_module(source, f->sources, f->names, f->diag);
    VEC_PUSH(&f->spec->modules, f->spec->root);
    declare(f->spec);
    foreign_declare(f->spec);
    resolve(f->spec);
}

/* All passes, down to the registry. */
static inline void fixture_lower(Fixture *f, const char *text)
{
    fixture_begin(f, text);
    instruments_date(f->spec);
    sessions_build(f->spec);
    seats_build(f->spec);
    zones_build(f->spec);
    order_duties(f->spec);
    unroll(f->spec);
    needs_build(f->spec);
    lower(f->spec, &f->registry);
}

static inline void fixture_end(Fixture *f)
{
    foreign_finish(f->spec);
    zones_free(f->spec);
    seats_free(f->spec);
    spec_free(f->spec);
    registry_free(f->registry);
    trace_free(&f->trace);
    diag_free(f->diag);
    interns_free(f->names);
    sources_free(f->sources);
}

static inline void fixture_line(Fixture *f, Span span, const char *what,
                                const char *message)
{
    size_t at = strlen(f->findings);
    snprintf(f->findings + at, sizeof f->findings - at, "%u %s: %s\n",
             span.from ? place_of(f->sources, span.from).line : 0, what,
             message);
}

/* Every finding, a line each: `LINE CODE: MESSAGE`, its notes behind it. */
static inline const char *fixture_findings(Fixture *f)
{
    diag_sort(f->diag);
    for (uint32_t i = 0; i < diag_total(f->diag); i++) {
        Finding finding = diag_finding(f->diag, i);
        fixture_line(f, finding.span, code_text(finding.code),
                     finding.message);
        for (uint32_t n = 0; n < finding.note_count; n++) {
            Span        span;
            const char *note = diag_finding_note(f->diag, i, n, &span);
            fixture_line(f, span, "note", note);
        }
    }
    return f->findings;
}

static inline Number fixture_named(const Fixture *f, const char *name,
                                   EntityKind kind)
{
    return spec_named(f->spec, intern_find(f->names, str_of(name)), kind);
}

static inline RemitDay fixture_at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    cr_assert(text[0] == '\0' || remit_day_parse(text, strlen(text), &day),
              "%s", text);
    return day;
}
#endif
