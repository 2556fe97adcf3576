/* restraints.c -- nobody is obliged to do what he is to refrain from.
 *
 * What a restraint is about is said by its topics: a duty of the same body
 * about the same topic contradicts it, unless one came after the other had
 * ended, or the restraint says `apart from` it. */
#include "compiler/check/check.h"


#include "lang/memory.h"
#include "lang/sort.h"

typedef struct {
    RemitNumber topic, body, duty;
    RemitExtent days;           /* from its first opening to its last due day */
    bool        restraint;
} Bound;

typedef VEC(Bound) Bounds;

/* By topic and body; restraints first, by the day they begin. */
static int by_topic(const void *left, const void *right)
{
    const Bound *a = left, *b = right;
    if (a->topic != b->topic)
        return a->topic < b->topic ? -1 : 1;
    if (a->body != b->body)
        return a->body < b->body ? -1 : 1;
    if (a->restraint != b->restraint)
        return a->restraint ? -1 : 1;
    if (a->restraint && a->days.from != b->days.from)
        return a->days.from < b->days.from ? -1 : 1;
    return a->duty < b->duty ? -1 : a->duty > b->duty;
}

/* Who reports on a thing does not do it. */
static bool is_act(uint8_t kind)
{
    return kind != REMIT_MANDATE && kind != REMIT_REPORT;
}

static void add_duty(const Check *check, Bounds *all, RemitNumber n)
{
    RemitDuty duty = remit_duty(check->registry, n);
    if (!duty.topics.count || !check_binds(check, n) || !is_act(duty.kind))
        return;
    RemitExtent days = check_days_bound(check, n);
    for EACH_IN(t, duty.topics)
        for EACH_IN(a, duty.lead)
            VEC_PUSH(all, (Bound){remit_number(check->registry, t),
                                  remit_actor(check->registry, a).body, n,
                                  days, duty.kind == REMIT_RESTRAINT});
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

static void tell(const Check *check, const Bound *restraint,
                 const Bound *other)
{
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

/* Of those that had begun when the duty ended, the one that ended last. */
static const Bound *in_force(const Bound *restraints, const size_t *longest,
                             size_t count, RemitDay day)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (restraints[middle].days.from <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &restraints[longest[low - 1]] : NULL;
}

static void look(const Check *check, const Bound *restraint,
                 const Bound *other)
{
    RemitDuty r, d;
    if (!restraint || restraint->days.to < other->days.from)
        return;
    r = remit_duty(check->registry, restraint->duty);
    d = remit_duty(check->registry, other->duty);
    if (!is_excepted(check, &r, &d))
        tell(check, restraint, other);
}

/* Those of one topic and body; longest[i] is, of the first i + 1 restraints,
 * the one that ends last. */
static void look_at_group(const Check *check, const Bound *group, size_t count,
                          size_t *longest)
{
    size_t restraints = 0;
    for (; restraints < count && group[restraints].restraint; restraints++) {
        size_t before = restraints ? longest[restraints - 1] : 0;
        longest[restraints] = group[restraints].days.to > group[before].days.to
                            ? restraints : before;
    }
    for (size_t i = restraints; i < count && restraints; i++)
        look(check, in_force(group, longest, restraints, group[i].days.to),
             &group[i]);
}

void check_restraints(const Check *check)
{
    Bounds  all = {0};
    size_t *longest;
    for EACH_RECORD(check, n, DUTY)
        add_duty(check, &all, n);
    if (all.count)
        sort_list(all.at, all.count, sizeof *all.at, by_topic);
    longest = memory_new((all.count + 1) * sizeof *longest);
    for (size_t i = 0, end; i < all.count; i = end) {
        for (end = i; end < all.count && all.at[end].topic == all.at[i].topic
                      && all.at[end].body == all.at[i].body; end++)
            ;
        look_at_group(check, &all.at[i], end - i, longest);
    }
    memory_free(longest);
    VEC_FREE(&all);
}
