/* lapsed.c -- nothing goes on under a mandate that has ended. */
#include "compiler/check.h"

static void tell(const Check *check, Span place, RemitNumber n,
                 const RemitOccurrence *o, const char *format)
{
    RemitNumber under = remit_duty(check->registry, o->duty).under;
    diag_begin(check->diag, CODE_MANDATE_LAPSED, place, format,
               check_occurrence(check, n), check_duty(check, under));
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

void check_lapsed(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (!duty.under || !check_binds(check, n))
            continue;
        for EACH_IN(o, duty.occurrences)
            look(check, o);
    }
}
