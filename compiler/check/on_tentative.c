/* on_tentative.c -- what is asked for once, for a session that the text names,
 * falls due on a day that is known.
 *
 * That the sessions of years to come are projected is no finding; but a text
 * that names one session hangs on the days of that one. */
#include "compiler/check/check.h"

static void look(const Check *check, RemitNumber n)
{
    RemitHop        hop = remit_hop(check->registry, n);
    RemitOccurrence o = remit_occurrence(check->registry, hop.occurrence);
    RemitDuty       duty = remit_duty(check->registry, o.duty);
    if (hop.certainty != REMIT_TENTATIVE || hop.inferred || hop.group != 1
        || duty.recurring || !check_binds(check, o.duty) || !hop.session
        || check_due_rule(check, hop.occurrence) != RULE_FIRST_HOP)
        return;
    diag_begin(check->diag, CODE_DUE_ON_TENTATIVE,
               check_place(check, REMIT_ARRAY_HOP, n),
               "`%s` is due when %s opens, and of that session the days are "
               "only supposed: %s", check_occurrence(check, hop.occurrence),
               check_session(check, hop.session),
               check_between(check, hop.opens.from, hop.opens.to));
    check_about(check, REMIT_ARRAY_OCCURRENCE, hop.occurrence);
    diag_help(check->diag, "say its days, `session %s on FIRST .. LAST`",
              check_string(check, remit_session(check->registry,
                                                hop.session).label));
}

void check_on_tentative(const Check *check)
{
    for EACH_RECORD(check, n, HOP)
        look(check, n);
}
