/* asker.c -- the organ that asks for a report is among those that get it.
 *
 * A subsidiary body reports to its parent anyway, so what it gets its parent
 * gets too; only from one principal organ to another that is not so.  What
 * feeds another report goes where that one goes. */
#include "compiler/check/check.h"

#include <string.h>

enum { UP_THE_LINE = 16 };

static bool is_body(const Check *check, RemitNumber body)
{
    return body
        && remit_body(check->registry, body).word == REMIT_BODY;
}

static const char *kind_of(const Check *check, RemitNumber body)
{
    return check_string(check, remit_body(check->registry, body).kind);
}

static bool is_principal(const Check *check, RemitNumber body)
{
    return strcmp(kind_of(check, body), "principal-organ") == 0;
}

/* Whether what reaches `to` reaches the asker, up the line of reporting: past
 * a body in between only where its kind says that it is no principal organ. */
static bool reaches(const Check *check, RemitNumber to, RemitNumber asker)
{
    for (int i = 0; to && to != asker && i < UP_THE_LINE; i++)
        to = is_principal(check, to) || (i && !*kind_of(check, to))
           ? 0 : check_parent(check, to);
    return to == asker;
}

static bool hops_reach(const Check *check, RemitRange hops, RemitNumber asker)
{
    for EACH_IN(n, hops)
        if (reaches(check, remit_hop(check->registry, n).to, asker))
            return true;
    return false;
}

/* Whether a duty is the asker's own, or a report that the asker gets. */
static bool serves(const Check *check, RemitNumber occurrence,
                   RemitNumber asker)
{
    RemitOccurrence o = remit_occurrence(check->registry, occurrence);
    RemitRange      lead = remit_duty(check->registry, o.duty).lead;
    for EACH_IN(n, lead)
        if (remit_actor(check->registry, n).body == asker)
            return true;
    return hops_reach(check, o.hops, asker);
}

static bool feeds(const Check *check, RemitRange needs, RemitNumber asker)
{
    for EACH_IN(n, needs) {
        RemitDependency need = remit_dependency(check->registry, n);
        if ((need.word == REMIT_INPUT_TO || need.word == REMIT_INSIDE)
            && serves(check, need.to, asker))
            return true;
    }
    return false;
}

/* The last hop that is a body; 0: the report goes to no body. */
static RemitNumber last_hop(const Check *check, RemitRange hops)
{
    RemitNumber last = 0;
    for EACH_IN(n, hops)
        if (is_body(check, remit_hop(check->registry, n).to))
            last = n;
    return last;
}

static void look(const Check *check, RemitNumber n, RemitNumber instrument)
{
    RemitOccurrence o = remit_occurrence(check->registry, n);
    RemitNumber     asker = remit_instrument(check->registry, instrument).body;
    RemitNumber     last = last_hop(check, o.hops);
    if (!last || hops_reach(check, o.hops, asker)
        || feeds(check, o.needs, asker))
        return;
    diag_begin(check->diag, CODE_ASKER_NOT_IN_CHAIN,
               check_place(check, REMIT_ARRAY_HOP, last),
               "%s asked for `%s`, whose chain ends at %s",
               check_body(check, asker),
               check_duty(check, o.duty),
               check_body(check, remit_hop(check->registry, last).to));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_INSTRUMENT, instrument),
              "it is asked for in %s, adopted by %s",
              check_instrument(check, instrument), check_body(check, asker));
}

void check_asker(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty   duty = remit_duty(check->registry, n);
        RemitNumber asker =
            remit_instrument(check->registry, duty.instrument).body;
        if (duty.kind == REMIT_REPORT && check_binds(check, n)
            && is_body(check, asker))
            for EACH_IN(o, duty.occurrences)
                look(check, o, duty.instrument);
    }
}
