/* check.c -- runs the checks, and says what all of them say alike. */
#include "compiler/check/check.h"

#include "compiler/say/phrase.h"

#include <string.h>

#define CHECK(name) void check_##name(const Check *);
#include "compiler/check/check.def"
#undef CHECK

static void (*const checks[])(const Check *) = {
#define CHECK(name) check_##name,
#include "compiler/check/check.def"
#undef CHECK
};

void checks_run(const RemitRegistry *registry, const Trace *trace,
                const Interns *names, Diag *diag)
{
    Check check = {.registry = registry, .trace = trace, .names = names,
                   .diag = diag, .arena = arena_new()};
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        checks[i](&check);
    arena_free(check.arena);
}

/* ---- remarks ------------------------------------------------------------- */

const Remark *check_remark(const Check *check, const Remark *last,
                           RemarkWord word)
{
    const Remark *all = check->trace->remarks.at;
    size_t        i = last ? (size_t)(last - all) + 1 : 0;
    while (i < check->trace->remarks.count && all[i].word != word)
        i++;
    return i < check->trace->remarks.count ? &all[i] : NULL;
}

const char *check_subject(const Check *check, const Remark *remark)
{
    return intern_text(check->names, remark->subject).at;
}

const char *check_what(const Check *check, const Remark *remark)
{
    return intern_text(check->names, remark->what).at;
}

/* ---- subjects ------------------------------------------------------------ */

void check_about(const Check *check, RemitArrayName array, RemitNumber number)
{
    diag_about(check->diag, (Subject){array, number});
}

void check_about_remark(const Check *check, const Remark *remark)
{
    RemitFound found;
    if (remit_find(check->registry, check_subject(check, remark), &found)
        && found.array == REMIT_ARRAY_DUTY)
        check_about(check, found.array, found.number);
}

/* ---- places -------------------------------------------------------------- */

Span check_place(const Check *check, RemitArrayName array, RemitNumber number)
{
    return trace_place(check->trace, array, number);
}

bool check_is_library(const Check *check, Span place)
{
    static const char folder[] = "stdlib/";     /* as modules.c shows it */
    const Source *source = source_at(diag_sources(check->diag), place.from);
    return source && strncmp(source->path, folder, sizeof folder - 1) == 0;
}

static Step due_step(const Check *check, RemitNumber occurrence)
{
    return trace_step(check->trace, check->trace->due.at[occurrence - 1]);
}

Span check_due_place(const Check *check, RemitNumber occurrence)
{
    Step step = due_step(check, occurrence);
    return step.place.from && remit_extent_exists(step.early)
         ? step.place
         : check_place(check, REMIT_ARRAY_OCCURRENCE, occurrence);
}

/* ---- words --------------------------------------------------------------- */

/* Frees the writer. */
static const char *kept(const Check *check, Writer *text)
{
    const char *held = writer_held(text);
    const char *copy = arena_copy(check->arena, held, strlen(held));
    writer_free(text);
    return copy;
}

#define PHRASE(phrase, value)                                               \
    Writer text = writer_memory();                                          \
    phrase(&text, check->registry, value);                                  \
    return kept(check, &text)

const char *check_string(const Check *check, RemitString string)
{
    return remit_string(check->registry, string);
}

const char *check_body(const Check *check, RemitNumber body)
{
    return phrase_body_id(check->registry, body);
}

const char *check_duty(const Check *check, RemitNumber duty)
{
    return check_string(check, remit_duty(check->registry, duty).id);
}

const char *check_occurrence(const Check *check, RemitNumber occurrence)
{
    PHRASE(phrase_occurrence, occurrence);
}

const char *check_session(const Check *check, RemitNumber session)
{
    PHRASE(phrase_session, session);
}

const char *check_hop(const Check *check, RemitNumber hop)
{
    PHRASE(phrase_hop, hop);
}

const char *check_instrument(const Check *check, RemitNumber instrument)
{
    PHRASE(phrase_instrument, instrument);
}

const char *check_day(const Check *check, RemitDay day)
{
    Writer text = writer_memory();
    writer_day(&text, day);
    return kept(check, &text);
}

const char *check_days(const Check *check, RemitExtent extent)
{
    Writer text = writer_memory();
    phrase_extent(&text, extent);
    return kept(check, &text);
}

const char *check_between(const Check *check, RemitDay early, RemitDay late)
{
    Writer text = writer_memory();
    writer_text(&text, late > early ? "between " : "on ");
    writer_day(&text, early);
    if (late > early) {
        writer_text(&text, " and ");
        writer_day(&text, late);
    }
    return kept(check, &text);
}

/* ---- what many checks ask ------------------------------------------------ */

RemitForce check_force(const Check *check, RemitNumber duty)
{
    RemitDuty d = remit_duty(check->registry, duty);
    return (RemitForce)remit_paragraph(check->registry, d.paragraph).force;
}

bool check_binds(const Check *check, RemitNumber duty)
{
    RemitDuty d = remit_duty(check->registry, duty);
    return !d.proposal
        && remit_paragraph(check->registry, d.paragraph).force
               != REMIT_DECLARATORY;
}

RemitExtent check_days_bound(const Check *check, RemitNumber number)
{
    RemitDuty   duty = remit_duty(check->registry, number);
    RemitExtent days = {REMIT_FIRST_DAY, REMIT_LAST_DAY};
    if (!duty.occurrences.count)
        return days;
    RemitOccurrence first =
        remit_occurrence(check->registry, duty.occurrences.first);
    RemitOccurrence last = remit_occurrence(
        check->registry,
        duty.occurrences.first + duty.occurrences.count - 1);
    if (first.opens != REMIT_NO_DAY)
        days.from = first.opens;
    if (last.lapsed != REMIT_NO_DAY)
        days.to = last.lapsed - 1;
    else if (last.superseded != REMIT_NO_DAY)
        days.to = last.superseded;
    else if (last.due_latest != REMIT_NO_DAY)
        days.to = last.due_latest;
    return days;
}

Rule check_due_rule(const Check *check, RemitNumber occurrence)
{
    Step step = due_step(check, occurrence);
    while (step.input_count
           && (step.rule == RULE_EARLIEST || step.rule == RULE_ASSUMED))
        step = trace_step(check->trace, step.inputs[0]);
    return (Rule)step.rule;
}

bool check_due_is_said(const Check *check, RemitNumber occurrence)
{
    switch ((int)check_due_rule(check, occurrence)) {
    case RULE_BY: case RULE_BEFORE: case RULE_BEFORE_END: case RULE_BETWEEN:
    case RULE_WITHIN: case RULE_WITHIN_EXTENT: case RULE_ROLLED:
        return true;
    default:
        return false;
    }
}

RemitNumber check_fulfilment(const Check *check, RemitNumber occurrence)
{
    return remit_fulfilment(check->registry, occurrence, REMIT_LAST_DAY);
}

bool check_is_fulfilled(const Check *check, RemitNumber occurrence)
{
    return check_fulfilment(check, occurrence) != 0;
}

RemitNumber check_parent(const Check *check, RemitNumber body)
{
    RemitRange ties = remit_body(check->registry, body).ties;
    for EACH_IN(n, ties) {
        RemitTie tie = remit_tie(check->registry, n);
        if (tie.word == REMIT_TIE_UNDER)
            return tie.to;
    }
    return 0;
}

RemitNumber check_elsewhere(const Check *check, RemitNumber number)
{
    RemitFact   fact = remit_fact(check->registry, number);
    RemitNumber body = remit_session(check->registry, fact.session).body;
    RemitRange  hops = remit_occurrence(check->registry, fact.occurrence).hops;
    RemitNumber found = 0;
    if (fact.word != REMIT_CONSIDERED || !fact.session)
        return 0;
    for EACH_IN(n, hops) {
        RemitHop hop = remit_hop(check->registry, n);
        if (hop.session == fact.session)
            return 0;
        if (hop.session && hop.to == body && !found)
            found = n;
    }
    return found;
}

bool check_is_during(const Check *check, RemitNumber occurrence)
{
    RemitRange needs = remit_occurrence(check->registry, occurrence).needs;
    for EACH_IN(n, needs)
        if (remit_dependency(check->registry, n).word == REMIT_DURING)
            return true;
    return false;
}
