/* life.c -- a body acts while it exists.
 *
 * By what is certain: a body that was set up some time in 2006 may have acted
 * on any day of that year. */
#include "compiler/check/check.h"

#include "compiler/say/writer.h"

#include <string.h>

typedef struct {
    const Check *check;
    RemitBody    body;
    RemitNumber  number;
} Life;

static bool has_ended(const Life *life, RemitDay day)
{
    return remit_extent_exists(life->body.ended)
        && day != REMIT_NO_DAY && day > life->body.ended.to;
}

static bool is_unborn(const Life *life, RemitDay day)
{
    return remit_extent_exists(life->body.established)
        && day != REMIT_NO_DAY && day < life->body.established.from;
}

static void note(const Life *life, RemitExtent when, const char *format)
{
    diag_note(life->check->diag,
              check_place(life->check, REMIT_ARRAY_BODY, life->number), format,
              check_days(life->check, when));
}

/* `what` is done between `opens` and `due`. */
static void look(const Life *life, RemitDay opens, RemitDay due, Span place,
                 RemitFound about, const char *what)
{
    const Check *check = life->check;
    if (is_unborn(life, due)) {
        diag_begin(check->diag, CODE_ACTS_BEFORE_EXISTING, place,
                   "%s, before %s exists", what,
                   check_body(check, life->number));
        check_about(check, about.array, about.number);
        note(life, life->body.established, "it is established %s");
    } else if (has_ended(life, opens)) {
        diag_begin(check->diag, CODE_ACTS_AFTER_END, place,
                   "%s, after %s has ended", what,
                   check_body(check, life->number));
        check_about(check, about.array, about.number);
        note(life, life->body.ended, "it ends %s");
    }
}

static Life life_of(const Check *check, RemitNumber body)
{
    return (Life){check, remit_body(check->registry, body), body};
}

static bool is_mortal(const Life *life)
{
    return life->number && life->body.word != REMIT_EVENT
        && (remit_extent_exists(life->body.established)
            || remit_extent_exists(life->body.ended));
}

/* ---- duties -------------------------------------------------------------- */

static const char *said(const Check *check, const char *before,
                        const char *subject, const char *after)
{
    Writer text = writer_memory();
    writer_text(&text, before);
    writer_text(&text, subject);
    writer_text(&text, after);
    const char *held = writer_held(&text);
    const char *copy = arena_copy(check->arena, held, strlen(held));
    writer_free(&text);
    return copy;
}

static void look_at_occurrence(const Life *life, RemitNumber n)
{
    const Check    *check = life->check;
    RemitOccurrence o = remit_occurrence(check->registry, n);
    if (o.superseded != REMIT_NO_DAY || o.waived != REMIT_NO_DAY
        || check_is_fulfilled(check, n))
        return;
    RemitDay opens = o.ongoing ? o.opens : o.due;
    look(life, opens, o.due_latest,
         check_place(check, REMIT_ARRAY_DUTY, o.duty),
         (RemitFound){REMIT_ARRAY_OCCURRENCE, n},
         said(check, "`", check_occurrence(check, n), "` is to be done"));
}

static void look_at_duty(const Check *check, RemitNumber n)
{
    RemitDuty duty = remit_duty(check->registry, n);
    for EACH_IN(a, duty.lead) {
        Life life =
            life_of(check, remit_actor(check->registry, a).body);
        if (!is_mortal(&life) || !check_binds(check, n))
            continue;
        for EACH_IN(o, duty.occurrences)
            look_at_occurrence(&life, o);
    }
}

/* ---- sessions, adoptions and hops ---------------------------------------- */

static void look_at_session(const Check *check, RemitNumber n)
{
    RemitSession s = remit_session(check->registry, n);
    Life         life = life_of(check, s.body);
    if (is_mortal(&life) && !s.cancelled && s.certainty == REMIT_FIRM)
        look(&life, s.opens.from, s.closes.to,
             check_place(check, REMIT_ARRAY_SESSION, n),
             (RemitFound){REMIT_ARRAY_SESSION, n},
             said(check, "", check_session(check, n), " is held"));
}

static void look_at_instrument(const Check *check, RemitNumber n)
{
    RemitInstrument in = remit_instrument(check->registry, n);
    Life            life = life_of(check, in.body);
    if (is_mortal(&life) && remit_extent_exists(in.adopted))
        look(&life, in.adopted.from, in.adopted.to,
             check_place(check, REMIT_ARRAY_INSTRUMENT, n),
             (RemitFound){REMIT_ARRAY_INSTRUMENT, n},
             said(check, "", check_instrument(check, n), " is adopted"));
}

/* An office or a channel that is gone gets nothing. */
static void look_at_hop(const Check *check, RemitNumber n)
{
    RemitHop        hop = remit_hop(check->registry, n);
    RemitOccurrence o = remit_occurrence(check->registry, hop.occurrence);
    Life            life = life_of(check, hop.to);
    if (!is_mortal(&life) || hop.session || !check_binds(check, o.duty)
        || check_is_fulfilled(check, hop.occurrence))
        return;
    look(&life, o.due, o.due_latest, check_place(check, REMIT_ARRAY_HOP, n),
         (RemitFound){REMIT_ARRAY_OCCURRENCE, hop.occurrence},
         said(check, "`", check_occurrence(check, hop.occurrence),
              "` is to go to it"));
}

void check_life(const Check *check)
{
    for EACH_RECORD(check, n, DUTY)
        look_at_duty(check, n);
    for EACH_RECORD(check, n, SESSION)
        look_at_session(check, n);
    for EACH_RECORD(check, n, INSTRUMENT)
        look_at_instrument(check, n);
    for EACH_RECORD(check, n, HOP)
        look_at_hop(check, n);
}
