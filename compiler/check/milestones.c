/* milestones.c -- what a policy plans for a document can be kept, and was.
 *
 * Each milestone is judged by its own fact: submission by `submitted`, issue
 * by `issued`. */
#include "compiler/check/check.h"

/* ---- impossible ---------------------------------------------------------- */

static void too_early(const Check *check, const RemitMilestone *m,
                      const RemitOccurrence *o)
{
    RemitNumber instrument = remit_duty(check->registry, o->duty).instrument;
    RemitDay    asked =
        remit_instrument(check->registry, instrument).adopted.from;
    if (m->word != REMIT_SUBMIT || o->opens == REMIT_NO_DAY
        || m->latest >= o->opens || o->opens > o->due_latest
        || (asked != REMIT_NO_DAY && m->latest < asked))
        return;
    Step step = trace_step(check->trace,
                           check->trace->opens.at[m->occurrence - 1]);
    diag_begin(check->diag, CODE_MILESTONE_TOO_EARLY,
               check_place(check, REMIT_ARRAY_HOP, m->hop),
               "`%s` is to be submitted %s for %s, and opens only on %s",
               check_occurrence(check, m->occurrence),
               check_between(check, m->day, m->latest),
               check_hop(check, m->hop), check_day(check, o->opens));
    check_about(check, REMIT_ARRAY_OCCURRENCE, m->occurrence);
    if (step.place.from)
        diag_note(check->diag, step.place, "this is when it opens");
}

/* ---- missed -------------------------------------------------------------- */

static bool is_own_fact(uint8_t milestone, uint8_t fact)
{
    return (milestone == REMIT_SUBMIT && fact == REMIT_SUBMITTED)
        || (milestone == REMIT_ISSUE && fact == REMIT_ISSUED);
}

/* Whether it was late as a whole; then that is told, and not this. */
static bool is_late(const Check *check, RemitNumber n)
{
    return remit_status(check->registry, n, REMIT_LAST_DAY)
        == REMIT_FULFILLED_LATE;
}

/* The first fact of the milestone's own, 0: none. */
static RemitNumber own_fact(const Check *check, const RemitMilestone *m,
                            RemitRange facts)
{
    RemitNumber first = 0;
    for EACH_IN(n, facts) {
        RemitFact fact = remit_fact(check->registry, n);
        if (is_own_fact(m->word, fact.word)
            && (!first
                || fact.on.from < remit_fact(check->registry, first).on.from))
            first = n;
    }
    return first;
}

static void missed(const Check *check, RemitNumber number,
                   const RemitMilestone *m, const RemitOccurrence *o)
{
    RemitNumber n = own_fact(check, m, o->facts);
    RemitFact   fact = remit_fact(check->registry, n);
    if (!n || fact.on.from == REMIT_NO_DAY || fact.on.from <= m->latest
        || is_late(check, m->occurrence))
        return;
    diag_begin(check->diag, CODE_MILESTONE_MISSED,
               check_place(check, REMIT_ARRAY_FACT, n),
               "`%s` was %s on %s; for %s that was to be %s",
               check_occurrence(check, m->occurrence),
               remit_fact_text((RemitFactWord)fact.word),
               check_days(check, fact.on), check_hop(check, m->hop),
               check_between(check, m->day, m->latest));
    check_about(check, REMIT_ARRAY_OCCURRENCE, m->occurrence);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_MILESTONE, number),
              "by this rule of `%s`", check_string(check, m->policy));
}

void check_milestones(const Check *check)
{
    for EACH_RECORD(check, n, MILESTONE) {
        RemitMilestone  m = remit_milestone(check->registry, n);
        RemitOccurrence o = remit_occurrence(check->registry, m.occurrence);
        if (!check_binds(check, o.duty))
            continue;
        too_early(check, &m, &o);
        missed(check, n, &m, &o);
    }
}
