/* ending.c -- looks for what supersedes or terminates an occurrence. */
#include "compiler/say/ending.h"

static bool ends(const RemitRelation *one, RemitNumber number,
                 const RemitDuty *duty)
{
    if (one->word != REMIT_SUPERSEDES && one->word != REMIT_TERMINATES)
        return false;
    return one->duty ? one->duty == number || one->duty == duty->under
                     : one->to && one->to == duty->instrument;
}

static RemitDay adopted(const RemitRegistry *r, const RemitRelation *one)
{
    return remit_instrument(r, one->from).adopted.to;
}

RemitNumber ending_of(const Compilation *made, RemitNumber occurrence)
{
    const RemitRegistry *r = made->registry;
    RemitNumber number = remit_occurrence(r, occurrence).duty;
    RemitDuty   duty = remit_duty(r, number);
    RemitNumber found = 0;
    RemitDay    first = REMIT_NO_DAY;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_RELATION); i++) {
        RemitRelation one = remit_relation(r, i);
        if (!ends(&one, number, &duty) || adopted(r, &one) == REMIT_NO_DAY
            || (found && adopted(r, &one) >= first))
            continue;
        found = i;
        first = adopted(r, &one);
    }
    return found;
}
