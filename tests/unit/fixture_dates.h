/* fixture_dates.h -- what the passes over dates make of one act, as text.
 *
 * Everything is read from one line, so every finding is in line 1.  Adoption
 * is on Monday, 16 January 2006, and the horizon 2010. */
#ifndef REMIT_FIXTURE_DATES_H
#define REMIT_FIXTURE_DATES_H

#include "tests/unit/fixture_spec.h"

#include "compiler/dates/amend.h"
#include "compiler/dates/changes.h"
#include "compiler/dates/hours.h"
#include "compiler/dates/remarks.h"
#include "compiler/dates/standing.h"

/* What the texts of the tests speak of. */
#define DATES_WORLD                                                         \
    " horizon 2010 body SG body GA body B body F"                           \
    " verb requests { force request strength 4 forms en \"requests\" }"     \
    " event summit on 2007-11-12 .. 2007-11-14 event lost on unknown"       \
    " sessions of B { session 1 on 2007-05-07 .. 2007-05-11"                \
    "   session 2 on 2008-05-05 .. 2008-05-09 session 3 on unknown }"

typedef struct {
    const char *acts;           /* of paragraph 1 */
    const char *more;           /* further declarations */
    const char *wanted;         /* occurrences of `x`, then the findings */
} DatesRow;

typedef struct { char text[4096]; size_t length; } Shown;

static inline void show(Shown *s, const char *text)
{
    int n = snprintf(s->text + s->length, sizeof s->text - s->length, "%s",
                     text);
    s->length += (size_t)n;
    cr_assert_lt(s->length, sizeof s->text);
}

static inline void show_day(Shown *s, const char *before, RemitDay day)
{
    char text[11];
    remit_day_format(day, text);
    show(s, before);
    show(s, day == REMIT_NO_DAY ? "none" : text);
}

static inline void show_known(Shown *s, const char *before, RemitDay day)
{
    if (day != REMIT_NO_DAY)
        show_day(s, before, day);
}

static inline void show_name(Shown *s, const Fixture *f, const char *before,
                             Name name)
{
    show(s, before);
    show(s, spec_text(f->spec, name).at);
}

static inline void show_hops(Shown *s, const Fixture *f, const Occurrence *o)
{
    for (Number i = 0; i < o->hop_count; i++) {
        const HopRecord *hop = AT(f->spec->hops, o->first_hop + i);
        show(s, " >");
        if (hop->body)
            show_name(s, f, " ", AT(f->spec->bodies, hop->body)->name);
        if (hop->session)
            show_name(s, f, " ", AT(f->spec->sessions, hop->session)->label);
        if (hop->part)
            show_name(s, f, " ", AT(f->spec->parts, hop->part)->name);
    }
}

/* `KEY OPENS to DUE`, and what else there is. */
static inline void show_occurrence(Shown *s, const Fixture *f,
                                   const Occurrence *o)
{
    const Fate fate = fate_of(f->spec, o);
    show_name(s, f, "", o->key);
    show_day(s, " ", o->opens.early.from);
    show_day(s, " to ", o->due.early.to);
    if (o->due.late.to != o->due.early.to)
        show_day(s, "..", o->due.late.to);
    show(s, o->due.tentative ? " tentative" : "");
    show(s, o->ongoing ? " ongoing" : "");
    show(s, o->unknown ? " unknown" : "");
    show(s, o->conditional ? " conditional" : "");
    show_known(s, " triggered ", fate.triggered);
    show_known(s, " superseded ", fate.superseded);
    show_known(s, " waived ", fate.waived);
    show_known(s, " lapsed ", fate.lapsed);
    if (fate.has_otherwise)
        show_day(s, " or ", fate.otherwise);
    show_known(s, " covers ", fate.covers.from);
    show_known(s, "/", fate.covers.to);
    if (fate.cycle)
        show_name(s, f, " ", fate.cycle);
    show_hops(s, f, o);
    show(s, "\n");
}

/* All passes over dates. */
static inline void dates_begin(Fixture *f, const char *text)
{
    fixture_begin(f, text);
    instruments_date(f->spec);
    changes_order(f->spec);
    amend(f->spec);
    sessions_build(f->spec);
    seats_build(f->spec);
    zones_build(f->spec);
    order_duties(f->spec);
    unroll(f->spec);
    hours_of_sessions(f->spec);
    hours_of_meetings(f->spec);
    needs_build(f->spec);
    standing_settle(f->spec);
    remarks_make(f->spec);
}

static inline void show_duty(Shown *s, Fixture *f, const char *name)
{
    Number number = fixture_named(f, name, IS_DUTY);
    cr_assert(number, "no act is called %s", name);
    const Duty *duty = AT(f->spec->duties, number);
    *s = (Shown){0};
    for (Number i = 0; i < duty->occurrence_count; i++)
        show_occurrence(s, f,
                        AT(f->spec->occurrences, duty->first_occurrence + i));
    show(s, fixture_findings(f));
}

/* Of a whole text. */
static inline void dates_of(const char *text, const char *wanted)
{
    Fixture f;
    Shown   s;
    dates_begin(&f, text);
    show_duty(&s, &f, "x");
    cr_expect_str_eq(s.text, wanted, "%s\ngives\n%s", text, s.text);
    fixture_end(&f);
}

static inline void dates_rows(const DatesRow *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char text[4096];
        int  n = snprintf(
            text, sizeof text,
            DATES_WORLD " resolution A/RES/60/1 as First {"
            " adopted 2006-01-16 by GA para 1 requests SG { %s } } %s",
            rows[i].acts, rows[i].more);
        cr_assert_lt(n, (int)sizeof text);
        dates_of(text, rows[i].wanted);
    }
}

#define DATES_ROWS(rows) dates_rows(rows, sizeof(rows) / sizeof *(rows))
/* A resolution of which nobody knows when it was adopted. */
#define DATES_UNKNOWN(acts)                                                 \
    "resolution A/RES/60/2 as Lost { adopted unknown by GA"                  \
    " para 1 requests SG { "                                                 \
    acts " } }"
/* One that changes what another asks. */
#define DATES_LATER(day, acts)                                              \
    "resolution A/RES/61/1 { adopted " day " by GA para 1 requests SG { "   \
    acts " } }"
#endif
