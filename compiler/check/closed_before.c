/* closed_before.c -- a session that has closed before the report can exist
 * does not receive it. */
#include "compiler/check/check.h"

static void look(const Check *check, RemitNumber number, RemitNumber n)
{
    RemitOccurrence o = remit_occurrence(check->registry, number);
    RemitHop        hop = remit_hop(check->registry, n);
    if (hop.closes.to == REMIT_NO_DAY || hop.closes.to >= o.opens)
        return;
    diag_begin(check->diag, CODE_CLOSED_BEFORE_REPORT,
               check_place(check, REMIT_ARRAY_HOP, n),
               "%s closes %s, and `%s` opens only on %s",
               check_hop(check, n),
               check_between(check, hop.closes.from, hop.closes.to),
               check_occurrence(check, number), check_day(check, o.opens));
    check_about(check, REMIT_ARRAY_OCCURRENCE, number);
    Step step = trace_step(check->trace, check->trace->opens.at[number - 1]);
    if (step.place.from)
        diag_note(check->diag, step.place, "this is when it opens");
}

void check_closed_before(const Check *check)
{
    for EACH_RECORD(check, n, OCCURRENCE) {
        RemitOccurrence o = remit_occurrence(check->registry, n);
        if (o.opens == REMIT_NO_DAY)
            continue;
        for EACH_IN(h, o.hops)
            look(check, n, h);
    }
}
