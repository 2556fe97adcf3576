/* through.c -- what must go through a body by a day finds it in session.
 *
 * `through B` asks for a session of B since the act can begin, and no later
 * than its deadline; `reaching B by P` for one no later than P.  A part
 * named `organizational` takes up no business, as everywhere; so where a
 * session has parts, the others count. */
#include "compiler/check/check.h"

#include <string.h>

enum { DAYS_OF_SLACK = 7 };     /* fewer between closing and deadline: none */

/* The sessions of one body that lie in one window. */
typedef struct {
    RemitNumber inside;         /* the first, 0: none */
    int         count;
    RemitNumber next;           /* the first after the window, 0: none */
    RemitExtent opens, closes;  /* of `inside`, or else of `next` */
} Sittings;

static bool is_business(const Check *check, const RemitPart *part)
{
    return strcmp(check_string(check, part->name), "organizational") != 0;
}

/* The days of a session's business. */
static bool business(const Check *check, const RemitSession *s,
                     RemitExtent *opens, RemitExtent *closes)
{
    bool any = !s->parts.count;
    *opens = s->opens;
    *closes = s->closes;
    for EACH_IN(n, s->parts) {
        RemitPart part = remit_part(check->registry, n);
        if (!is_business(check, &part))
            continue;
        *opens = any ? *opens : part.opens;
        *closes = part.closes;
        any = true;
    }
    return any && !s->cancelled && opens->from != REMIT_NO_DAY;
}

static void take(Sittings *sittings, RemitNumber number, bool inside,
                 RemitExtent opens, RemitExtent closes)
{
    sittings->count += inside;
    if (inside ? sittings->inside : (sittings->inside || sittings->next))
        return;
    *(inside ? &sittings->inside : &sittings->next) = number;
    sittings->opens = opens;
    sittings->closes = closes;
}

static Sittings sittings_of(const Check *check, RemitNumber body,
                            RemitDay from, RemitDay until)
{
    Sittings   found = {0};
    RemitRange all = remit_body(check->registry, body).sessions;
    for EACH_IN(n, all) {
        RemitSession s = remit_session(check->registry, n);
        RemitExtent  opens, closes;
        if (business(check, &s, &opens, &closes) && closes.to >= from)
            take(&found, n, opens.from <= until, opens, closes);
        if (found.next)
            break;
    }
    return found;
}

static void never(const Check *check, RemitNumber n, RemitNumber number,
                  RemitDay by, const Sittings *s)
{
    RemitParty party = remit_party(check->registry, n);
    bool       through = party.word == REMIT_THROUGH;
    diag_begin(check->diag, CODE_DUE_BEFORE_BODY_MEETS,
               check_place(check, REMIT_ARRAY_PARTY, n),
               "`%s` must %s %s by %s, and %s opens %s",
               check_occurrence(check, number),
               through ? "go through" : "reach",
               check_body(check, party.body), check_day(check, by),
               check_session(check, s->next),
               check_between(check, s->opens.from, s->opens.to));
    check_about(check, REMIT_ARRAY_OCCURRENCE, number);
    if (through)
        diag_note(check->diag, check_due_place(check, number),
                  "the deadline stands here");
    diag_note(check->diag, check_place(check, REMIT_ARRAY_SESSION, s->next),
              "the session stands here");
}

static void tight(const Check *check, RemitNumber n, RemitNumber number,
                  const Sittings *s)
{
    RemitParty party = remit_party(check->registry, n);
    RemitDay   due = remit_occurrence(check->registry, number).due_latest;
    diag_begin(check->diag, CODE_NO_SLACK_THROUGH,
               check_place(check, REMIT_ARRAY_PARTY, n),
               "`%s` must go through %s by %s, and its one session until "
               "then, %s, may close on %s",
               check_occurrence(check, number), check_body(check, party.body),
               check_day(check, due), check_session(check, s->inside),
               check_day(check, s->closes.to));
    check_about(check, REMIT_ARRAY_OCCURRENCE, number);
    diag_note(check->diag, check_due_place(check, number),
              "the deadline stands here");
    diag_note(check->diag, check_place(check, REMIT_ARRAY_SESSION, s->inside),
              "%s opens %s", check_session(check, s->inside),
              check_between(check, s->opens.from, s->opens.to));
}

static void look(const Check *check, RemitNumber n, RemitNumber number)
{
    RemitParty      party = remit_party(check->registry, n);
    RemitOccurrence o = remit_occurrence(check->registry, number);
    bool            through = party.word == REMIT_THROUGH;
    RemitDay        by = through ? o.due_latest : party.by;
    if (by == REMIT_NO_DAY || o.opens == REMIT_NO_DAY)
        return;
    Sittings s = sittings_of(check, party.body, o.opens, by);
    if (!s.inside && s.next)
        never(check, n, number, by, &s);
    else if (through && s.count == 1 && check_due_is_said(check, number)
             && o.due_latest - s.closes.to < DAYS_OF_SLACK)
        tight(check, n, number, &s);
}

void check_through(const Check *check)
{
    for EACH_RECORD(check, n, PARTY) {
        RemitParty party = remit_party(check->registry, n);
        RemitRange all = remit_duty(check->registry, party.duty).occurrences;
        bool       counts =
            party.word == REMIT_THROUGH || party.word == REMIT_REACHING;
        if (!counts || !party.body)
            continue;
        for EACH_IN(o, all)
            look(check, n, o);
    }
}
