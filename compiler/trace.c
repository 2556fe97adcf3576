/* trace.c -- looks into a trace. */
#include "compiler/trace.h"

void trace_free(Trace *trace)
{
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++)
        VEC_FREE(&trace->places[i]);
    VEC_FREE(&trace->clauses);
    VEC_FREE(&trace->steps);
    VEC_FREE(&trace->inputs);
    VEC_FREE(&trace->opens);
    VEC_FREE(&trace->due);
    VEC_FREE(&trace->otherwise);
    VEC_FREE(&trace->drivers);
    VEC_FREE(&trace->hops);
    VEC_FREE(&trace->milestones);
    VEC_FREE(&trace->sessions);
    VEC_FREE(&trace->parts);
    VEC_FREE(&trace->terms);
    VEC_FREE(&trace->sessions_close);
    VEC_FREE(&trace->parts_close);
    VEC_FREE(&trace->revised);
    VEC_FREE(&trace->sessions_revised);
    VEC_FREE(&trace->expected);
    VEC_FREE(&trace->remarks);
    VEC_FREE(&trace->hooks);
}

Span trace_place(const Trace *trace, RemitArrayName array, RemitNumber number)
{
    const Places *places = &trace->places[array];
    return number && number <= places->count ? places->at[number - 1] : NO_SPAN;
}

Span trace_clause(const Trace *trace, RemitArrayName array, RemitNumber number,
                  int kind)
{
    for (size_t i = 0; i < trace->clauses.count; i++) {
        const ClausePlace *clause = &trace->clauses.at[i];
        if (clause->number == number && clause->array == (uint16_t)array
            && clause->kind == (uint16_t)kind)
            return clause->place;
    }
    return NO_SPAN;
}

const Step *trace_step(const Trace *trace, StepNumber step)
{
    return step && step <= trace->steps.count ? &trace->steps.at[step - 1]
                                              : NULL;
}

void trace_remark(Trace *trace, Remark remark)
{
    const Remark *last = trace->remarks.count
                       ? &trace->remarks.at[trace->remarks.count - 1] : NULL;
    if (last && last->word == remark.word && last->subject == remark.subject
        && last->first == remark.first && last->second == remark.second)
        return;
    VEC_PUSH(&trace->remarks, remark);
}

const char *rule_sentence(Rule rule)
{
    static const char *const sentences[] = {
#define RULE(id, sentence) sentence,
#include "compiler/rules.def"
#undef RULE
    };
    return rule < RULE_COUNT ? sentences[rule] : "";
}
