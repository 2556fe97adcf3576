/* term_ends.c -- looks for the steps that ended a term. */
#include "compiler/report/term_ends.h"

TermEnds term_ends_of(const Compilation *made)
{
    const Trace *trace = &made->trace;
    TermEnds     ends = {.made = made};

    for (Step step = {0}; trace_next(trace, &step);)
        if (step.rule == RULE_EXTENDED || step.rule == RULE_TERMINATED)
            VEC_PUSH(&ends.list, ((TermEnd){step.place, step.early.to,
                                            step.number}));
    return ends;
}

void term_ends_free(TermEnds *ends)
{
    VEC_FREE(&ends->list);
}

/* NULL: the relation gave no end. */
static const TermEnd *find_end(const TermEnds *ends, RemitNumber relation)
{
    Span place = trace_place(&ends->made->trace, REMIT_ARRAY_RELATION,
                             relation);

    for (size_t i = 0; i < ends->list.count && place.from != 0; i++)
        if (ends->list.at[i].place.from == place.from &&
            ends->list.at[i].place.to == place.to)
            return &ends->list.at[i];
    return NULL;
}

RemitDay term_end_given(const TermEnds *ends, RemitNumber relation)
{
    const TermEnd *end = find_end(ends, relation);

    return end == NULL ? REMIT_NO_DAY : end->until;
}

/* How the end was found that is the duty's own due day, 0: it has none. */
static StepNumber due_step(const TermEnds *ends, const RemitDuty *duty)
{
    const Trace *trace = &ends->made->trace;
    RemitNumber  o = duty->occurrences.first;

    return o >= 1 && o <= trace->due.count ? trace->due.at[o - 1] : 0;
}

RemitDay term_end_first(const TermEnds *ends, RemitNumber duty,
                        RemitNumber relation)
{
    const Trace   *trace = &ends->made->trace;
    RemitDuty      record = remit_duty(ends->made->registry, duty);
    const TermEnd *end = find_end(ends, relation);
    StepNumber     number = end != NULL ? end->step : due_step(ends, &record);
    Step           step = trace_step(trace, number);

    if (record.kind != REMIT_MANDATE)
        return REMIT_NO_DAY;
    /* inputs are noted before what they make, so this ends */
    while (step.rule != RULE_TERM && step.rule != RULE_UNTIL) {
        if (step.input_count == 0)
            return REMIT_NO_DAY;
        step = trace_step(trace, step.inputs[0]);
    }
    return step.early.to;
}
