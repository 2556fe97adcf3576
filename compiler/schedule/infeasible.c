/* infeasible.c -- tells of clauses that cannot all hold.
 *
 * One finding a conflict, with a note for every clause of its set in the order
 * in which one follows from the other, and the day that each gives. */
#include "compiler/schedule/schedule_model.h"

#include "lang/arena.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    Schedule              *schedule;
    const NetworkConflict *conflict;
    Arena                 *arena;       /* words of this finding */
    bool                   circle;
} Tale;

/* ---- words --------------------------------------------------------------- */

static ScheduleItem item_of(const Tale *t, Instant at)
{
    return schedule_item(t->schedule, at);
}

/* `progress[CSTD 16]`, without the key when there is but one. */
static const char *name_of(const Tale *t, Instant at)
{
    const Spec       *spec = t->schedule->spec;
    const Occurrence *o = AT(spec->occurrences, item_of(t, at).occurrence);
    const Duty       *duty = AT(spec->duties, o->duty);
    Str    name = spec_text(spec, duty->name), key = spec_text(spec, o->key);
    size_t room = (size_t)name.len + key.len + 3;
    char  *out = arena_alloc(t->arena, room);
    if (duty->recurring)
        snprintf(out, room, "%.*s[%.*s]", STR_ARG(name), STR_ARG(key));
    else
        snprintf(out, room, "%.*s", STR_ARG(name));
    return out;
}

static const char *day_text(const Tale *t, RemitDay day)
{
    char *out = arena_alloc(t->arena, 11);
    if (day == LAG_BEYOND)
        return "2200";
    remit_day_format(day, out);
    return out;
}

/* What happens at an instant. */
static const char *verb_of(const Tale *t, Instant at)
{
    switch (item_of(t, at).kind) {
    case ITEM_WHOLE: return at % 2 ? "finishes" : "opens";
    case ITEM_SUBMISSION: return "is submitted";
    case ITEM_SHIFT: break;
    }
    return "waits";
}

static const char *infinitive_of(const Tale *t, Instant at)
{
    switch (item_of(t, at).kind) {
    case ITEM_WHOLE: return at % 2 ? "finish" : "open";
    case ITEM_SUBMISSION: return "be submitted";
    case ITEM_SHIFT: break;
    }
    return "wait";
}

/* ---- notes --------------------------------------------------------------- */

static Span step_place(const Tale *t, const NetworkStep *step)
{
    return schedule_place(t->schedule, step->clause);
}

static bool is_finished(const Tale *t, const NetworkStep *step)
{
    return t->schedule->bonds[item_of(t, step->at).occurrence] == BINDS_NO_MORE
        && step->at % 2;
}

static void note(const Tale *t, const NetworkStep *step, bool first)
{
    Diag       *diag = t->schedule->spec->diag;
    const char *name = name_of(t, step->at), *day = day_text(t, step->day);
    switch (step->kind) {
    case STEP_NO_EARLIER:
        if (is_finished(t, step))
            diag_note(diag, step_place(t, step), "`%s` ended on %s", name, day);
        else
            diag_note(diag, step_place(t, step), "`%s` %s no earlier than %s",
                      name, verb_of(t, step->at), day);
        break;
    case STEP_WAIT:
        diag_note(diag, step_place(t, step), "%s`%s` %s no earlier than %s",
                  first ? "" : "so ", name, verb_of(t, step->at), day);
        break;
    case STEP_NO_LATER:
        diag_note(diag, step_place(t, step), "but `%s` is to %s by %s", name,
                  infinitive_of(t, step->at), day);
        break;
    }
}

/* ---- the finding --------------------------------------------------------- */

static const NetworkStep *last_of(const Tale *t)
{
    return &t->conflict->steps[t->conflict->count - 1];
}

static bool is_in_act(const Tale *t, Span place, Instant at)
{
    const Spec *spec = t->schedule->spec;
    if (!at)
        return false;
    const Occurrence *o = AT(spec->occurrences, item_of(t, at).occurrence);
    Span act = AT(spec->duties, o->duty)->act->span;
    return place.from >= act.from && place.to <= act.to;
}

/* The last clause that an act of the path itself says: a policy or the end of
 * a body may stop many, and each is a finding of its own. */
static Span path_place(const Tale *t)
{
    for (size_t i = t->conflict->count; i-- > 0;) {
        const NetworkStep *step = &t->conflict->steps[i];
        Span place = step_place(t, step);
        if (is_in_act(t, place, step->at) || is_in_act(t, place, step->from))
            return place;
    }
    return step_place(t, last_of(t));
}

/* How many occurrences a circle goes through. */
static size_t count_occurrences(const Tale *t)
{
    size_t count = 0;
    for (size_t i = 0; i < t->conflict->count; i++) {
        Number o = item_of(t, t->conflict->steps[i].at).occurrence;
        bool   met = false;
        for (size_t j = 0; j < i && !met; j++)
            met = item_of(t, t->conflict->steps[j].at).occurrence == o;
        count += !met;
    }
    return count;
}

static void begin_circle(const Tale *t)
{
    const NetworkStep *first = t->conflict->steps;
    size_t      others = count_occurrences(t) - 1;
    Diag       *diag = t->schedule->spec->diag;
    const char *name = name_of(t, first->at);
    if (others == 1)
        diag_begin(diag, CODE_INFEASIBLE, step_place(t, first),
                   "`%s` can never finish: it waits for something that waits "
                   "for it", name);
    else
        diag_begin(diag, CODE_INFEASIBLE, step_place(t, first),
                   "`%s` can never finish: it waits for itself, by way of %zu "
                   "others", name, others);
}

static void begin_path(const Tale *t)
{
    Diag              *diag = t->schedule->spec->diag;
    const NetworkStep *last = last_of(t), *before = last;
    Span               place = path_place(t);
    const char *name = name_of(t, last->at);
    const char *verb = infinitive_of(t, last->at);
    if (last->kind != STEP_NO_LATER) {
        diag_begin(diag, CODE_INFEASIBLE, place,
                   "`%s` cannot %s before 2200", name, verb);
        return;
    }
    if (t->conflict->count > 1)
        before--;
    diag_begin(diag, CODE_INFEASIBLE, place,
               "`%s` cannot %s before %s, and is to by %s", name, verb,
               day_text(t, before->day), day_text(t, last->day));
}

static void tell(const Tale *t)
{
    Diag *diag = t->schedule->spec->diag;
    if (t->circle)
        begin_circle(t);
    else
        begin_path(t);
    for (size_t i = 0; i < t->conflict->count; i++)
        diag_about(diag, (Subject){
            ABOUT_OCCURRENCE,
            item_of(t, t->conflict->steps[i].at).occurrence});
    for (size_t i = 0; i < t->conflict->count; i++)
        note(t, &t->conflict->steps[i], i == 0);
    if (t->circle)
        diag_note(diag, NO_SPAN,
                  "so `%s` %s later still, and so on without end",
                  name_of(t, t->conflict->steps->at),
                  verb_of(t, t->conflict->steps->at));
    if (t->conflict->reduced)
        diag_help(diag, "without any one of these the others can hold; until "
                  "then every deadline stays as it is stated");
    else
        diag_help(diag, "these cannot all hold; until they can every deadline "
                  "stays as it is stated");
}

/* ---- all of them --------------------------------------------------------- */

static bool is_weak(const Tale *t)
{
    for (size_t i = 0; i < t->conflict->count; i++)
        if (t->schedule->bonds[item_of(t, t->conflict->steps[i].at).occurrence]
            == BINDS_WEAKLY)
            return true;
    return false;
}

/* A conflict with something that binds weakly is none for the rest. */
static void mark_one(const Tale *t, Instant at, bool weak)
{
    Schedule *s = t->schedule;
    Number    o = item_of(t, at).occurrence;
    if (weak && s->bonds[o] != BINDS_WEAKLY)
        return;
    s->tangled[o] = true;
    s->circular[o] = s->circular[o] || t->circle;
}

static void mark(const Tale *t)
{
    bool weak = is_weak(t);
    for (size_t i = 0; i < t->conflict->count; i++) {
        mark_one(t, t->conflict->steps[i].at, weak);
        if (t->conflict->steps[i].from)
            mark_one(t, t->conflict->steps[i].from, weak);
    }
}

/* Whoever proposes obliges nobody, to what can be or to what cannot. */
static bool is_proposed(const Tale *t)
{
    const Spec *spec = t->schedule->spec;
    for (size_t i = 0; i < t->conflict->count; i++) {
        Number o = item_of(t, t->conflict->steps[i].at).occurrence;
        if (AT(spec->duties, AT(spec->occurrences, o)->duty)->proposal)
            return true;
    }
    return false;
}

static bool has_wait(const NetworkConflict *c)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->steps[i].kind == STEP_WAIT)
            return true;
    return false;
}

static bool is_circle(const NetworkConflict *c)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->steps[i].kind != STEP_WAIT || c->steps[i].day == LAG_BEYOND)
            return false;
    return true;
}

static int by_end(const void *left, const void *right)
{
    const NetworkConflict *a = left, *b = right;
    Instant x = a->steps[a->count - 1].at, y = b->steps[b->count - 1].at;
    return x < y ? -1 : x > y;
}

/* The first occurrence first: of conflicts at one place one is kept. */
void infeasible_report(Schedule *s)
{
    size_t count = network_conflict_count(s->network);
    NetworkConflict *all = memory_new((count + 1) * sizeof *all);
    for (size_t i = 0; i < count; i++)
        all[i] = network_conflict(s->network, i);
    if (count)
        qsort(all, count, sizeof *all, by_end);
    for (size_t i = 0; i < count; i++) {
        Tale t = {s, &all[i], arena_new(), is_circle(&all[i])};
        mark(&t);
        if (has_wait(&all[i]) && !is_proposed(&t))
            tell(&t);
        arena_free(t.arena);
    }
    memory_free(all);
}
