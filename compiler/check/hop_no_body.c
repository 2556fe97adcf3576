/* hop_no_body.c -- what a report goes to, or through, is something that can
 * receive it. */
#include "compiler/check/check.h"

/* An event, a topic, a programme or a place can hold no meeting on a report. */
static const char *unfit(const Check *check, RemitNumber body)
{
    switch ((RemitBodyWord)remit_body(check->registry, body).word) {
    case REMIT_EVENT:     return "an event";
    case REMIT_TOPIC:     return "a topic";
    case REMIT_PROGRAMME: return "a programme";
    case REMIT_PLACE:     return "a place";
    case REMIT_BODY: case REMIT_OFFICE: case REMIT_GROUP: case REMIT_CHANNEL:
    case REMIT_PROCESS:
        break;
    }
    return NULL;
}

static void look(const Check *check, RemitNumber duty, RemitNumber body,
                 const char *way, Span place)
{
    const char *what = body ? unfit(check, body) : NULL;
    if (!what)
        return;
    diag_begin(check->diag, CODE_HOP_NO_BODY, place,
               "`%s` goes %s `%s`, which is %s and no body",
               check_duty(check, duty), way, check_body(check, body), what);
    check_about(check, REMIT_ARRAY_DUTY, duty);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_BODY, body),
              "it is declared here");
}

void check_hop_no_body(const Check *check)
{
    for EACH_RECORD(check, n, HOP) {
        RemitHop hop = remit_hop(check->registry, n);
        look(check,
             remit_occurrence(check->registry, hop.occurrence).duty, hop.to,
             "to", check_place(check, REMIT_ARRAY_HOP, n));
    }
    for EACH_RECORD(check, n, PARTY) {
        RemitParty party = remit_party(check->registry, n);
        if (party.word == REMIT_THROUGH || party.word == REMIT_REACHING)
            look(check, party.duty, party.body,
                 party.word == REMIT_THROUGH ? "through" : "to",
                 check_place(check, REMIT_ARRAY_PARTY, n));
    }
}
