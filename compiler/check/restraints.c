/* restraints.c -- nobody is obliged to do what he is to refrain from.
 *
 * What a restraint is about is said by its topics: a duty of the same body
 * about the same topic contradicts it, unless one came after the other had
 * ended, or the restraint says `apart from` it. */
#include "compiler/check/check.h"

#include <stdlib.h>

typedef struct {
    RemitNumber topic, body, duty;
    bool        restraint;
} Bound;

typedef VEC(Bound) Bounds;

static int by_topic(const void *left, const void *right)
{
    const Bound *a = left, *b = right;
    if (a->topic != b->topic)
        return a->topic < b->topic ? -1 : 1;
    if (a->body != b->body)
        return a->body < b->body ? -1 : 1;
    if (a->restraint != b->restraint)
        return a->restraint ? -1 : 1;
    return a->duty < b->duty ? -1 : a->duty > b->duty;
}

static void add_duty(const Check *check, Bounds *all, RemitNumber n)
{
    RemitDuty duty = remit_duty(check->registry, n);
    if (!duty.topics.count || !check_binds(check, n)
        || duty.kind == REMIT_MANDATE)
        return;
    for EACH_IN(t, duty.topics)
        for EACH_IN(a, duty.lead)
            VEC_PUSH(all, (Bound){remit_number(check->registry, t),
                                  remit_actor(check->registry, a).body, n,
                                  duty.kind == REMIT_RESTRAINT});
}

static bool is_excepted(const Check *check, const RemitDuty *restraint,
                        const RemitDuty *duty)
{
    for EACH_IN(n, restraint->parties) {
        RemitParty party = remit_party(check->registry, n);
        if (party.word == REMIT_APART_FROM && party.body == duty->of)
            return true;
    }
    return false;
}

/* From when the first occurrence opens until the last one is due. */
static RemitExtent days_of(const Check *check, const RemitDuty *duty)
{
    RemitExtent days = {REMIT_FIRST_DAY, REMIT_LAST_DAY};
    if (!duty->occurrences.count)
        return days;
    RemitOccurrence first =
        remit_occurrence(check->registry, duty->occurrences.first);
    RemitOccurrence last = remit_occurrence(
        check->registry,
        duty->occurrences.first + duty->occurrences.count - 1);
    if (first.opens != REMIT_NO_DAY)
        days.from = first.opens;
    if (last.lapsed != REMIT_NO_DAY)
        days.to = last.lapsed - 1;
    else if (last.superseded != REMIT_NO_DAY)
        days.to = last.superseded;
    else if (last.due_latest != REMIT_NO_DAY)
        days.to = last.due_latest;
    return days;
}

static void look(const Check *check, const Bound *restraint,
                 const Bound *other)
{
    RemitDuty   r = remit_duty(check->registry, restraint->duty);
    RemitDuty   d = remit_duty(check->registry, other->duty);
    RemitExtent a = days_of(check, &r), b = days_of(check, &d);
    if (is_excepted(check, &r, &d) || b.from > a.to || a.from > b.to)
        return;
    diag_begin(check->diag, CODE_RESTRAINT_CONTRADICTED,
               check_place(check, REMIT_ARRAY_DUTY, other->duty),
               "`%s` obliges %s to what `%s` restrains it from",
               check_duty(check, other->duty), check_body(check, other->body),
               check_duty(check, restraint->duty));
    check_about(check, REMIT_ARRAY_DUTY, other->duty);
    check_about(check, REMIT_ARRAY_DUTY, restraint->duty);
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_DUTY, restraint->duty),
              "both are about `%s`", check_body(check, other->topic));
}

/* Each duty against the last restraint of its topic and body. */
void check_restraints(const Check *check)
{
    Bounds all = {0};
    for EACH_RECORD(check, n, DUTY)
        add_duty(check, &all, n);
    if (all.count)
        qsort(all.at, all.count, sizeof *all.at, by_topic);
    for (size_t i = 1, last = 0; i < all.count; i++) {
        const Bound *a = &all.at[last], *b = &all.at[i];
        if (b->restraint)
            last = i;
        else if (a->restraint && a->topic == b->topic && a->body == b->body)
            look(check, a, b);
    }
    VEC_FREE(&all);
}
