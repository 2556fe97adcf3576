/* slots.c -- an item of an agenda has one document of a duty before it.
 *
 * Two reports under one item of one session are read as one; they may be
 * joined, or one of them was meant for another item. */
#include "compiler/check/check.h"

#include "lang/sort.h"


typedef struct {
    RemitNumber session;
    const char *item;
    RemitNumber hop;
} Slot;

static int by_slot(const void *left, const void *right)
{
    const Slot *a = left, *b = right;
    int order;
    if (a->session != b->session)
        return a->session < b->session ? -1 : 1;
    order = strcmp(a->item, b->item);
    return order ? order : a->hop < b->hop ? -1 : a->hop > b->hop;
}

static RemitNumber duty_of(const Check *check, const Slot *slot)
{
    RemitHop hop = remit_hop(check->registry, slot->hop);
    return remit_occurrence(check->registry, hop.occurrence).duty;
}

static void tell(const Check *check, const Slot *first, const Slot *second)
{
    RemitHop a = remit_hop(check->registry, first->hop);
    RemitHop b = remit_hop(check->registry, second->hop);
    diag_begin(check->diag, CODE_TWO_IN_ONE_SLOT,
               check_place(check, REMIT_ARRAY_HOP, second->hop),
               "`%s` and `%s` are both for item %s of %s",
               check_occurrence(check, a.occurrence),
               check_occurrence(check, b.occurrence), second->item,
               check_session(check, second->session));
    check_about(check, REMIT_ARRAY_OCCURRENCE, a.occurrence);
    check_about(check, REMIT_ARRAY_OCCURRENCE, b.occurrence);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_HOP, first->hop),
              "the other stands here");
}

void check_slots(const Check *check)
{
    VEC(Slot) slots = {0};
    for EACH_RECORD(check, n, HOP) {
        RemitHop    hop = remit_hop(check->registry, n);
        RemitNumber duty =
            remit_occurrence(check->registry, hop.occurrence).duty;
        if (hop.session && hop.item && check_binds(check, duty))
            VEC_PUSH(&slots, (Slot){hop.session,
                                    check_string(check, hop.item), n});
    }
    if (slots.count)
        sort_list(slots.at, slots.count, sizeof *slots.at, by_slot);
    for (size_t i = 1; i < slots.count; i++) {
        const Slot *a = &slots.at[i - 1], *b = &slots.at[i];
        if (a->session == b->session && strcmp(a->item, b->item) == 0
            && duty_of(check, a) != duty_of(check, b))
            tell(check, a, b);
    }
    VEC_FREE(&slots);
}
