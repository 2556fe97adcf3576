/* transmitter.c -- who is to take up a report is sent it by somebody. */
#include "compiler/check/check.h"

/* Whether the body has a part in the report: it makes, passes on or gets it. */
static bool has_part(const Check *check, RemitNumber number, RemitNumber body)
{
    RemitOccurrence o = remit_occurrence(check->registry, number);
    RemitDuty       duty = remit_duty(check->registry, o.duty);
    for EACH_IN(n, o.hops)
        if (remit_hop(check->registry, n).to == body)
            return true;
    for EACH_IN(n, duty.lead)
        if (remit_actor(check->registry, n).body == body)
            return true;
    for EACH_IN(n, duty.with)
        if (remit_actor(check->registry, n).body == body)
            return true;
    for EACH_IN(n, duty.parties)
        if (remit_party(check->registry, n).body == body)
            return true;
    return false;
}

/* Whether it is a report that goes to some body. */
static bool is_sent(const Check *check, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(check->registry, number);
    if (remit_duty(check->registry, o.duty).kind != REMIT_REPORT)
        return false;
    for EACH_IN(n, o.hops) {
        RemitNumber to = remit_hop(check->registry, n).to;
        if (to && remit_body(check->registry, to).word == REMIT_BODY)
            return true;
    }
    return false;
}

/* Whether an occurrence takes up what it depends on, and is no part of it nor
 * of another edition of it. */
static bool takes_up(const Check *check, RemitRange needs, RemitNumber report)
{
    bool        does = false;
    RemitNumber duty = remit_occurrence(check->registry, report).duty;
    for EACH_IN(n, needs) {
        RemitDependency need = remit_dependency(check->registry, n);
        if (remit_occurrence(check->registry, need.to).duty != duty)
            continue;
        if (need.word == REMIT_INPUT_TO || need.word == REMIT_INSIDE
            || need.word == REMIT_DURING)
            return false;
        does = does || need.word == REMIT_EVERY || need.word == REMIT_AFTER;
    }
    return does;
}

static void look(const Check *check, RemitNumber n, RemitNumber body)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    for EACH_IN(d, o.needs) {
        RemitNumber report = remit_dependency(check->registry, d).to;
        if (!takes_up(check, o.needs, report) || !is_sent(check, report)
            || has_part(check, report, body))
            continue;
        RemitNumber source = remit_occurrence(check->registry, report).duty;
        diag_begin(check->diag, CODE_NO_TRANSMITTER,
                   check_place(check, REMIT_ARRAY_DUTY, o.duty),
                   "%s is to take up `%s`, and nobody sends it there",
                   check_body(check, body), check_duty(check, source));
        check_about(check, REMIT_ARRAY_OCCURRENCE, n);
        diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, source),
                  "the report stands here");
        return;
    }
}

void check_transmitter(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty   duty = remit_duty(check->registry, n);
        RemitNumber body = duty.lead.count
                         ? remit_actor(check->registry, duty.lead.first).body
                         : 0;
        if (duty.kind == REMIT_DUTY && check_force(check, n) != REMIT_PROPOSAL
            && body && remit_body(check->registry, body).word == REMIT_BODY)
            for EACH_IN(o, duty.occurrences)
                look(check, o, body);
    }
}
