/* due_list.c -- the walk over what is due, then over what has no date. */
#include "compiler/say/due_list.h"

#include <stddef.h>

DueList due_list_begin(const RemitRegistry *registry, DueWindow window)
{
    DueList list = {registry, window, {NULL, 0, 0}, 1};
    RemitDay to = window.to == REMIT_NO_DAY ? REMIT_LAST_DAY : window.to;

    list.dated = remit_due_from(registry, window.from, to);
    if (window.from != REMIT_NO_DAY || window.to != REMIT_NO_DAY)
        list.undated = remit_count(registry, REMIT_ARRAY_OCCURRENCE) + 1;
    return list;
}

static bool actor_is(const RemitRegistry *registry, RemitNumber actor,
                     RemitNumber body, RemitDay day)
{
    RemitActor  record = remit_actor(registry, actor);
    const char *role = remit_string(registry, record.role);

    return record.body == body ||
           (record.role != 0 && day != REMIT_NO_DAY &&
            remit_holder_on(registry, record.body, role, day) == body);
}

static bool actors_hold(const RemitRegistry *registry, RemitRange actors,
                        RemitNumber body, RemitDay day)
{
    for (uint32_t i = 0; i < actors.count; i++)
        if (actor_is(registry, actors.first + i, body, day))
            return true;
    return false;
}

bool due_concerns(const RemitRegistry *registry, RemitNumber occurrence,
                  RemitNumber body)
{
    RemitOccurrence record = remit_occurrence(registry, occurrence);
    RemitDuty       duty = remit_duty(registry, record.duty);

    return actors_hold(registry, duty.lead, body, record.due) ||
           actors_hold(registry, duty.with, body, record.due);
}

/* The next without a due day, whoever's it is; 0: no more. */
static RemitNumber next_undated(DueList *list)
{
    uint32_t count = remit_count(list->registry, REMIT_ARRAY_OCCURRENCE);

    while (list->undated <= count) {
        RemitNumber number = list->undated++;
        if (remit_occurrence(list->registry, number).due == REMIT_NO_DAY)
            return number;
    }
    return 0;
}

RemitNumber due_list_next(DueList *list)
{
    while (true) {
        RemitNumber number = remit_due_next(&list->dated);
        if (number == 0)
            number = next_undated(list);
        if (number == 0 || list->window.body == 0 ||
            due_concerns(list->registry, number, list->window.body))
            return number;
    }
}
