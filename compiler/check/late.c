/* late.c -- what was fulfilled, was so in time, at the session that asked,
 * and not before anybody asked. */
#include "compiler/check/check.h"

/* ---- before it was asked for --------------------------------------------- */

static void before(const Check *check, RemitNumber n, RemitNumber fulfilment)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitNumber     source = remit_duty(check->registry, o.duty).instrument;
    RemitExtent     asked = remit_instrument(check->registry, source).adopted;
    RemitFact       fact = remit_fact(check->registry, fulfilment);
    if (fact.on.to == REMIT_NO_DAY || asked.from == REMIT_NO_DAY
        || fact.on.to >= asked.from || !check_binds(check, o.duty))
        return;
    diag_begin(check->diag, CODE_DONE_BEFORE_ASKED,
               check_place(check, REMIT_ARRAY_FACT, fulfilment),
               "`%s` was %s on %s, and asked for only on %s",
               check_occurrence(check, n),
               remit_fact_text((RemitFactWord)fact.word),
               check_days(check, fact.on), check_days(check, asked));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_INSTRUMENT, source),
              "%s asks for it", check_instrument(check, source));
}

/* ---- at another session, and late ---------------------------------------- */

/* Whether a fact says of another session than the chain; then it is told. */
static bool elsewhere(const Check *check, RemitNumber n, RemitNumber number)
{
    RemitNumber at = remit_fact(check->registry, number).session;
    RemitNumber hop = check_elsewhere(check, number);
    if (!hop)
        return false;
    diag_begin(check->diag, CODE_OTHER_SESSION,
               check_place(check, REMIT_ARRAY_FACT, number),
               "`%s` was asked for at %s and considered at %s",
               check_occurrence(check, n),
               check_hop(check, hop), check_session(check, at));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_HOP, hop),
              "this is the session that it was asked for");
    return true;
}

static void second_reading(const Check *check, const RemitOccurrence *o,
                           const RemitFact *fact)
{
    if (!o->has_otherwise)
        return;
    if (o->otherwise == REMIT_NO_DAY)
        diag_note(check->diag, NO_SPAN,
                  "by the second reading it has no due day");
    else
        diag_note(check->diag, NO_SPAN,
                  "by the second reading it is due on %s%s",
                  check_day(check, o->otherwise),
                  fact->on.to <= o->otherwise ? ", and was in time" : "");
}

static void late(const Check *check, RemitNumber n, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitFact       fact = remit_fact(check->registry, number);
    if (remit_status(check->registry, n, REMIT_LAST_DAY)
            != REMIT_FULFILLED_LATE
        || check_is_during(check, n))
        return;                 /* fact_outside.c tells of the latter */
    diag_begin(check->diag, CODE_LATE,
               check_place(check, REMIT_ARRAY_FACT, number),
               "`%s` was %s on %s, late: it was due by %s",
               check_occurrence(check, n),
               remit_fact_text((RemitFactWord)fact.word),
               check_days(check, fact.on), check_day(check, o.due_latest));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag, check_due_place(check, n),
              "this says when it is due");
    second_reading(check, &o, &fact);
}

void check_late(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitRange  facts = remit_occurrence(check->registry, n).facts;
        RemitNumber fulfilment = check_fulfilment(check, n);
        bool        told = false;
        for EACH_IN(f, facts)
            told = elsewhere(check, n, f) || told;
        if (!fulfilment)
            continue;
        before(check, n, fulfilment);
        if (!told)
            late(check, n, fulfilment);
    }
}
