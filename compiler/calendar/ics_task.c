/* ics_task.c -- VTODO. */
#include "compiler/calendar/ics_task.h"

static bool counts(const CalendarView *view, const RemitFact *fact)
{
    RemitDay known = fact->known != REMIT_NO_DAY ? fact->known : fact->on.to;

    return known == REMIT_NO_DAY || known <= view->today;
}

/* Whether a fact shows that a milestone is behind us. */
static bool passes(const RemitFact *fact, RemitMilestoneWord word)
{
    switch ((RemitFactWord)fact->word) {
    case REMIT_SUBMITTED:  return word <= REMIT_SUBMIT;
    case REMIT_ISSUED:
    case REMIT_CONSIDERED: return true;
    case REMIT_DONE:
    case REMIT_STARTED:
    case REMIT_HAPPENED:
    case REMIT_PLANNED:
    case REMIT_POSTPONED:
    case REMIT_CANCELLED:
    case REMIT_WAIVED_FACT: return false;
    }
    return false;
}

static void finish(TaskState *state, const RemitFact *fact)
{
    if (!state->done || fact->on.to < state->on)
        state->on = fact->on.to;
    state->done = true;
}

static TaskState milestone_state(const CalendarView *view,
                                 const CalendarItem *item)
{
    TaskState      state = {.on = REMIT_NO_DAY};
    RemitMilestone m = remit_milestone(view->registry, item->milestone);
    RemitRange     facts = remit_occurrence(view->registry,
                                            item->occurrence).facts;

    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(view->registry, facts.first + i);
        if (counts(view, &fact) && passes(&fact, (RemitMilestoneWord)m.word))
            finish(&state, &fact);
    }
    return state;
}

static TaskState deadline_state(const CalendarView *view,
                                const CalendarItem *item)
{
    TaskState   state = {.on = REMIT_NO_DAY};
    RemitNumber by = remit_fulfilment(view->registry, item->occurrence,
                                      view->today);
    RemitRange  facts = remit_occurrence(view->registry,
                                         item->occurrence).facts;

    for (uint32_t i = 0; i < facts.count; i++) {
        RemitFact fact = remit_fact(view->registry, facts.first + i);
        if (fact.word == REMIT_STARTED && counts(view, &fact))
            state.begun = true;
    }
    if (by != 0) {
        RemitFact fact = remit_fact(view->registry, by);
        finish(&state, &fact);
    }
    return state;
}

TaskState task_state(const CalendarView *view, const CalendarItem *item)
{
    if (item->occurrence == 0 || item->kind == ITEM_EXPIRY)
        return (TaskState){.on = REMIT_NO_DAY};
    return item->milestone != 0 ? milestone_state(view, item)
                                : deadline_state(view, item);
}

/* 1 is the highest; of what obliges nobody 0, not said. */
static int64_t priority(const CalendarView *view, const CalendarItem *item)
{
    RemitOccurrence o = remit_occurrence(view->registry, item->occurrence);
    RemitDuty       duty = remit_duty(view->registry, o.duty);
    uint8_t strength = remit_paragraph(view->registry,
                                       duty.paragraph).strength;

    return strength == 0 || strength > 5 ? 0 : 11 - 2 * strength;
}

void ics_task_status(IcsEvents *events, const CalendarItem *item)
{
    TaskState state = task_state(events->view, item);
    Ics      *ics = &events->ics;

    ics_line(ics, state.done    ? "STATUS:COMPLETED"
                  : state.begun ? "STATUS:IN-PROCESS"
                                : "STATUS:NEEDS-ACTION");
    if (state.done && remit_day_in_range(state.on)) {
        ics_put(ics, "COMPLETED:");
        ics_put_day(ics, state.on);
        ics_line(ics, "T000000Z");
    }
    writer_number(&events->scratch, priority(events->view, item));
    ics_put(ics, "PRIORITY:");
    ics_put_str(ics, ics_taken(events));
    ics_end(ics);
}
