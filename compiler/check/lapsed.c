/* lapsed.c -- nothing goes on under a mandate that has ended. */
#include "compiler/check/check.h"

static void tell(const Check *check, Span place, RemitNumber n,
                 const RemitOccurrence *o, const char *format)
{
    RemitNumber under = remit_duty(check->registry, o->duty).under;
    diag_begin(check->diag, CODE_MANDATE_LAPSED, place, format,
               check_occurrence(check, n), check_duty(check, under));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, under),
              "its last day is %s",
              check_day(check, remit_day_add_days(o->lapsed, -1)));
}

static bool goes_on(const RemitOccurrence *o)
{
    return o->ongoing && o->superseded == REMIT_NO_DAY
        && o->waived == REMIT_NO_DAY;
}

static void look(const Check *check, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    if (o.lapsed == REMIT_NO_DAY)
        return;
    if (goes_on(&o))
        tell(check, check_place(check, REMIT_ARRAY_DUTY, o.duty), n, &o,
             "`%s` goes on, and `%s`, which it is under, has ended");
    for EACH_IN(f, o.facts) {
        RemitFact fact = remit_fact(check->registry, f);
        if (fact.word > REMIT_STARTED || !remit_extent_exists(fact.on)
            || fact.on.from < o.lapsed)
            continue;
        tell(check, check_place(check, REMIT_ARRAY_FACT, f), n, &o,
             "`%s` went on after `%s`, which it is under, had ended");
    }
}

/* ---- meetings ------------------------------------------------------------ */

/* The last day of a mandate; REMIT_NO_DAY: it has none, or none is known. */
static RemitDay end_of(const Check *check, RemitNumber mandate)
{
    RemitRange terms = remit_duty(check->registry, mandate).terms;
    if (!terms.count)
        return REMIT_NO_DAY;
    RemitTerm last = remit_term(check->registry,
                                terms.first + terms.count - 1);
    return last.permanent ? REMIT_NO_DAY : last.end;
}

/* The sessions as which it is held end with its mandate; one that is set on
 * later days all the same is told. */
static void look_at_sessions(const Check *check, RemitNumber n,
                             RemitNumber body)
{
    RemitNumber under = remit_duty(check->registry, n).under;
    RemitDay    end = end_of(check, under);
    RemitRange  sessions = remit_body(check->registry, body).sessions;
    if (end == REMIT_NO_DAY)
        return;
    for EACH_IN(s, sessions) {
        RemitSession session = remit_session(check->registry, s);
        if (session.certainty != REMIT_FIRM || session.cancelled
            || session.opens.from <= end)
            continue;
        diag_begin(check->diag, CODE_MANDATE_LAPSED,
                   check_place(check, REMIT_ARRAY_SESSION, s),
                   "%s is held after `%s`, which `%s` is under, has ended",
                   check_session(check, s), check_duty(check, under),
                   check_duty(check, n));
        check_about(check, REMIT_ARRAY_SESSION, s);
        diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, under),
                  "its last day is %s", check_day(check, end));
    }
}

static void look_at_meeting(const Check *check, RemitNumber n,
                            const RemitDuty *duty)
{
    for EACH_IN(p, duty->parties) {
        RemitParty party = remit_party(check->registry, p);
        if (party.word == REMIT_HELD_AS)
            look_at_sessions(check, n, party.body);
    }
}

void check_lapsed(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (!duty.under || !check_binds(check, n))
            continue;
        for EACH_IN(o, duty.occurrences)
            look(check, o);
        look_at_meeting(check, n, &duty);
    }
}
