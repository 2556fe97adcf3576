/* fact_outside.c -- what happens during something happens while it lasts. */
#include "compiler/check/check.h"

/* The days of what it happens during: those on record, else its window. */
static RemitExtent days_of(const Check *check, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitNumber     fact = check_fulfilment(check, n);
    RemitExtent     days = {o.opens, o.due_latest};
    if (fact)
        days = remit_fact(check->registry, fact).on;
    return days;
}

static void tell(const Check *check, RemitNumber n, RemitNumber number,
                 const char *what, RemitExtent days, Span place)
{
    RemitFact fact = remit_fact(check->registry, number);
    diag_begin(check->diag, CODE_FACT_OUTSIDE,
               check_place(check, REMIT_ARRAY_FACT, number),
               "`%s` was %s on %s, outside of %s (%s), during which it is to "
               "happen", check_occurrence(check, n),
               remit_fact_text((RemitFactWord)fact.word),
               check_days(check, fact.on), what, check_days(check, days));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, place, "this says during what");
}

static bool is_outside(RemitExtent on, RemitExtent days)
{
    return on.from != REMIT_NO_DAY && days.from != REMIT_NO_DAY
        && days.to != REMIT_NO_DAY && (on.to < days.from || on.from > days.to);
}

/* `during X` of an act X. */
static void of_act(const Check *check, const RemitDependency *d, Span place)
{
    RemitRange  facts = remit_occurrence(check->registry, d->from).facts;
    RemitExtent days = days_of(check, d->to);
    for EACH_IN(f, facts)
        if (is_outside(remit_fact(check->registry, f).on, days)) {
            tell(check, d->from, f, check_occurrence(check, d->to), days,
                 place);
            return;
        }
}

/* `during`, `in`, `at`, `on` of days: what is done after them is late, and told
 * elsewhere; here, what was done before they began.  Days that were over when
 * the text was made are no time in which it could be done. */
static void of_days(const Check *check, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitNumber     fact = o.facts.count ? check_fulfilment(check, n) : 0;
    if (!fact)
        return;
    RemitDay        done = remit_fact(check->registry, fact).on.to;
    RemitNumber     source = remit_duty(check->registry, o.duty).instrument;
    RemitExtent     asked = remit_instrument(check->registry, source).adopted;
    if (done == REMIT_NO_DAY || done >= o.opens
        || o.opens > o.due_latest
        || (done < asked.from && check_binds(check, o.duty))
        || check_is_during(check, n)
        || check_due_rule(check, n) != RULE_WITHIN_EXTENT)
        return;
    tell(check, n, fact, "its time", (RemitExtent){o.opens, o.due_latest},
         check_due_place(check, n));
}

void check_fact_outside(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE)
        of_days(check, n);
    for EACH_RECORD(check, n, DEPENDENCY) {
        RemitDependency d = remit_dependency(check->registry, n);
        if (d.word == REMIT_DURING)
            of_act(check, &d, check_place(check, REMIT_ARRAY_DEPENDENCY, n));
    }
}
