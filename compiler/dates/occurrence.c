/* occurrence.c -- finds an occurrence by its key, or says which there are. */
#include "compiler/dates/occurrence.h"

#include "compiler/names/resolve.h"

#include <stdio.h>

Number occurrence_keyed(const Spec *spec, Number duty, Name key)
{
    const Duty *d = AT(spec->duties, duty);
    for (Number i = 0; i < d->occurrence_count; i++)
        if (AT(spec->occurrences, d->first_occurrence + i)->key == key)
            return d->first_occurrence + i;
    return 0;
}

/* ---- what there is instead ----------------------------------------------- */

typedef VEC(char) Chars;

static void put(Chars *out, Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        VEC_PUSH(out, text.at[i]);
}

static void put_key(const Spec *spec, Chars *out, const Duty *duty, Number i)
{
    Name key = AT(spec->occurrences, duty->first_occurrence + i)->key;
    if (out->count)
        put(out, STR_LIT(", "));
    put(out, spec_text(spec, key));
}

/* All keys when they are few, else the first and the last. */
static void list_keys(Spec *spec, const Duty *duty)
{
    enum { SHOWN = 8, HEAD = 4 };
    Chars  text = {0};
    Number count = duty->occurrence_count;
    for (Number i = 0; i < count && i < (count > SHOWN ? HEAD : SHOWN); i++)
        put_key(spec, &text, duty, i);
    if (count > SHOWN) {
        put(&text, STR_LIT(", …"));
        put_key(spec, &text, duty, count - 1);
    }
    diag_help(spec->diag, "its keys are %.*s", (int)text.count, text.at);
    VEC_FREE(&text);
}

static void tell_needs_key(Spec *spec, const Thing *thing, const Duty *duty)
{
    Str name = spec_text(spec, duty->name);
    diag_begin(spec->diag, CODE_NEEDS_KEY, thing->ref.span,
               "`%.*s` recurs, and it is not said which one is meant",
               STR_ARG(name));
    if (duty->occurrence_count)
        list_keys(spec, duty);
}

static void tell_unknown_key(Spec *spec, const Thing *thing, const Duty *duty)
{
    Str     name = spec_text(spec, duty->name);
    Nearest nearest = nearest_begin(spec_text(spec, thing->key));
    for (Number i = 0; i < duty->occurrence_count; i++)
        nearest_offer(&nearest, spec_text(
            spec, AT(spec->occurrences, duty->first_occurrence + i)->key));
    diag_begin(spec->diag, CODE_NO_SUCH_OCCURRENCE, thing->key_span,
               "`%.*s` has no occurrence %.*s", STR_ARG(name),
               STR_ARG(spec_text(spec, thing->key)));
    if (!duty->recurring)
        diag_help(spec->diag, "it occurs once, and needs no key");
    else if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s[%.*s]`?", STR_ARG(name),
                  STR_ARG(nearest.best));
    else if (duty->occurrence_count)
        list_keys(spec, duty);
}

Number occurrence_named(Spec *spec, const Thing *thing)
{
    Number number = resolved(spec, &thing->ref, IS_DUTY);
    if (!number)
        return 0;
    const Duty *duty = AT(spec->duties, number);
    if (thing->key) {
        Number found = occurrence_keyed(spec, number, thing->key);
        if (!found)
            tell_unknown_key(spec, thing, duty);
        return found;
    }
    if (!duty->recurring)
        return duty->occurrence_count ? duty->first_occurrence : 0;
    tell_needs_key(spec, thing, duty);
    return 0;
}

/* ---- between two that recur ---------------------------------------------- */

/* The day before which a matching occurrence is due. */
static RemitDay reference_day(const Spec *spec, const Occurrence *o)
{
    if (remit_extent_exists(o->period))
        return o->period.to;
    if (o->session)
        return AT(spec->sessions, o->session)->opens.from;
    return moment_known(&o->opens) ? o->opens.early.from : REMIT_NO_DAY;
}

/* The occurrence of the reader's key, looked for first where periods in their
 * order have the reader's: two that recur every day are many. */
static Number keyed_alike(const Spec *spec, Number duty,
                          const Occurrence *reader)
{
    const Duty *d = AT(spec->duties, duty);
    Number      low = 0, high = d->occurrence_count;
    while (low < high) {
        Number middle = low + (high - low) / 2;
        if (AT(spec->occurrences, d->first_occurrence + middle)->period.from
            < reader->period.from)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < d->occurrence_count
        && AT(spec->occurrences, d->first_occurrence + low)->key
               == reader->key)
        return d->first_occurrence + low;
    return occurrence_keyed(spec, duty, reader->key);
}

Number occurrence_matching(const Spec *spec, Number duty, Number occurrence)
{
    const Duty       *d = AT(spec->duties, duty);
    const Occurrence *reader = AT(spec->occurrences, occurrence);
    Number            best = keyed_alike(spec, duty, reader);
    RemitDay          before = reference_day(spec, reader);
    if (best || before == REMIT_NO_DAY)
        return best;
    for (Number i = 0; i < d->occurrence_count; i++) {
        Number            number = d->first_occurrence + i;
        const Occurrence *o = AT(spec->occurrences, number);
        if (!moment_known(&o->due) || o->due.early.to > before)
            continue;
        if (!best || o->due.early.to
                     >= AT(spec->occurrences, best)->due.early.to)
            best = number;
    }
    return best;
}

Number occurrence_for(Spec *spec, const Thing *thing, Number reader)
{
    Number duty = resolved(spec, &thing->ref, IS_DUTY);
    if (!duty || AT(spec->duties, duty)->in_circle)
        return 0;
    bool keyless = !thing->key && AT(spec->duties, duty)->recurring;
    bool recurs = reader
        && AT(spec->duties, AT(spec->occurrences, reader)->duty)->recurring;
    return keyless && recurs ? occurrence_matching(spec, duty, reader)
                             : occurrence_named(spec, thing);
}

/* ---- its end ------------------------------------------------------------- */

/* A report is fulfilled by submitted, issued or considered; anything else by
 * done.  The first by its last day; NULL: none, or none on a known day. */
static const FactRecord *fulfilling(const Spec *spec, Number occurrence)
{
    const Occurrence *o = AT(spec->occurrences, occurrence);
    bool report = AT(spec->duties, o->duty)->word == ACT_REPORT;
    const FactRecord *first = NULL;
    for (Number i = 0; i < o->fact_count; i++) {
        const FactRecord *f = AT(spec->facts, o->first_fact + i);
        bool fits = report ? f->word == FACT_SUBMITTED || f->word == FACT_ISSUED
                             || f->word == FACT_CONSIDERED
                           : f->word == FACT_DONE;
        if (fits && remit_extent_exists(f->on)
            && (!first || f->on.to < first->on.to))
            first = f;
    }
    return first;
}

Moment occurrence_fulfilled(Spec *spec, Number occurrence)
{
    const FactRecord *fact = fulfilling(spec, occurrence);
    if (!fact)
        return moment_none();
    Moment m = moment_of(remit_extent_day(fact->on.to));
    moment_step(spec, &m, RULE_FACT, fact->place, 0, 0);
    return m;
}

Moment occurrence_finish(Spec *spec, Number occurrence)
{
    Moment done = occurrence_fulfilled(spec, occurrence);
    return moment_known(&done) ? done : AT(spec->occurrences, occurrence)->due;
}
