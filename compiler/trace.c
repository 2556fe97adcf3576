/* trace.c -- keeps steps, and looks into a trace.
 *
 * note [packed]: five steps or more are noted for each duty, and most of them
 * took in one other and came to one firm day.  So a step is a run of words: a
 * head, which says what follows; its inputs; its place; the first day, the
 * last if that is another; both days at the latest place where they differ;
 * its detail.  Where each MARK_EACH-th begins is kept, the others are found
 * from there. */
#include "compiler/trace.h"

#include <assert.h>

void trace_free(Trace *trace)
{
    for (int i = 0; i < REMIT_ARRAY_COUNT; i++)
        VEC_FREE(&trace->places[i]);
    VEC_FREE(&trace->clauses);
    VEC_FREE(&trace->steps.words);
    VEC_FREE(&trace->steps.marks);
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

/* ---- steps --------------------------------------------------------------- */

enum { MARK_EACH = 8 };

/* Of a head, above the rule and below the number of inputs. */
enum {
    HAS_PLACE = 1 << 8, HAS_DAY = 1 << 9, HAS_END = 1 << 10,
    HAS_LATE = 1 << 11, HAS_DETAIL = 1 << 12
};
#define RULE_OF(head)   ((head) & 0xffu)
#define INPUTS_OF(head) ((head) >> 16)
_Static_assert(RULE_COUNT <= 0xff, "a rule fits");

/* Words behind the inputs, by the five bits above the rule. */
static const uint8_t words_of[] = {
#define TAIL(late) 0 + late, 2 + late, 1 + late, 3 + late,                  \
                   1 + late, 3 + late, 2 + late, 4 + late
    TAIL(0), TAIL(2), TAIL(1), TAIL(3)
#undef TAIL
};

static uint32_t length_of(uint32_t head)
{
    return 1 + INPUTS_OF(head) + words_of[head >> 8 & 0x1f];
}

static bool is_same(RemitExtent a, RemitExtent b)
{
    return a.from == b.from && a.to == b.to;
}

static uint32_t head_of(const Step *step)
{
    RemitExtent days = step->early;
    return step->rule | (step->place.from || step->place.to ? HAS_PLACE : 0)
         | (is_same(days, remit_extent_none()) ? 0 : HAS_DAY)
         | (days.from == days.to ? 0 : HAS_END)
         | (is_same(days, step->late) ? 0 : HAS_LATE)
         | (step->detail ? HAS_DETAIL : 0);
}

static void put_inputs(StepList *steps, const Step *step)
{
    size_t head = steps->words.count - 1, count = 0;
    for (uint32_t i = 0; i < step->input_count; i++) {
        if (!step->inputs[i])
            continue;
        VEC_PUSH(&steps->words, step->inputs[i]);
        count++;
    }
    steps->words.at[head] |= (uint32_t)count << 16;
}

static void put_days(StepList *steps, uint32_t head, RemitExtent early,
                     RemitExtent late)
{
    if (head & HAS_DAY)
        VEC_PUSH(&steps->words, (uint32_t)early.from);
    if (head & HAS_END)
        VEC_PUSH(&steps->words, (uint32_t)early.to);
    if (head & HAS_LATE) {
        VEC_PUSH(&steps->words, (uint32_t)late.from);
        VEC_PUSH(&steps->words, (uint32_t)late.to);
    }
}

static StepNumber note(StepList *steps, const Step *step, uint32_t head)
{
    if (steps->count % MARK_EACH == 0)
        VEC_PUSH(&steps->marks, (uint32_t)steps->words.count);
    VEC_PUSH(&steps->words, head);
    put_inputs(steps, step);
    if (head & HAS_PLACE) {
        VEC_PUSH(&steps->words, step->place.from);
        VEC_PUSH(&steps->words, step->place.to);
    }
    put_days(steps, head, step->early, step->late);
    if (head & HAS_DETAIL)
        VEC_PUSH(&steps->words, step->detail);
    if (steps->words.count > UINT32_MAX)
        memory_out();
    return (StepNumber)++steps->count;
}

StepNumber trace_note(Trace *trace, const Step *step)
{
    return note(&trace->steps, step, head_of(step));
}

StepNumber trace_note_open(Trace *trace, const Step *step)
{
    return note(&trace->steps, step,
                head_of(step) | HAS_DAY | HAS_END | HAS_LATE);
}

/* The step whose head is at `at`. */
static Step read(const StepList *steps, StepNumber number, size_t at)
{
    const uint32_t *word = &steps->words.at[at];
    uint32_t        head = *word++;
    Step step = {.number = number, .rule = (uint16_t)RULE_OF(head),
                 .input_count = (uint16_t)INPUTS_OF(head), .inputs = word,
                 .early = remit_extent_none()};
    word += INPUTS_OF(head);
    if (head & HAS_PLACE) {
        step.place = (Span){word[0], word[1]};
        word += 2;
    }
    if (head & HAS_DAY)
        step.early.from = step.early.to = (RemitDay)*word++;
    if (head & HAS_END)
        step.early.to = (RemitDay)*word++;
    step.late = step.early;
    if (head & HAS_LATE) {
        step.late = (RemitExtent){(RemitDay)word[0], (RemitDay)word[1]};
        word += 2;
    }
    if (head & HAS_DETAIL)
        step.detail = *word;
    return step;
}

/* Where a step begins, or would begin that is one more than there are. */
static size_t begin_of(const StepList *steps, StepNumber number)
{
    size_t   before = number - 1;
    if (before == steps->count)
        return steps->words.count;
    uint32_t at = steps->marks.at[before / MARK_EACH];
    for (size_t i = before % MARK_EACH; i; i--)
        at += length_of(steps->words.at[at]);
    return at;
}

Step trace_step(const Trace *trace, StepNumber number)
{
    if (!number || number > trace->steps.count)
        return (Step){.rule = RULE_COUNT, .early = remit_extent_none(),
                      .late = remit_extent_none()};
    return read(&trace->steps, number, begin_of(&trace->steps, number));
}

const void *trace_near(const Trace *trace, StepNumber number)
{
    const StepList *steps = &trace->steps;
    return number && number <= steps->count
         ? &steps->words.at[steps->marks.at[(number - 1) / MARK_EACH]] : NULL;
}

bool trace_next(const Trace *trace, Step *step)
{
    const StepList *steps = &trace->steps;
    size_t       at = 0;
    if (step->number >= steps->count)
        return false;
    if (step->number) {
        at = (size_t)(step->inputs - steps->words.at) - 1;
        at += length_of(steps->words.at[at]);
    }
    *step = read(steps, step->number + 1, at);
    return true;
}

void trace_settle(Trace *trace, StepNumber number, RemitExtent early,
                  RemitExtent late)
{
    StepList *steps = &trace->steps;
    uint32_t *word = &steps->words.at[begin_of(steps, number)];
    assert((*word & HAS_DAY) && (*word & HAS_END) && (*word & HAS_LATE));
    word += 1 + INPUTS_OF(*word) + (*word & HAS_PLACE ? 2 : 0);
    word[0] = (uint32_t)early.from;
    word[1] = (uint32_t)early.to;
    word[2] = (uint32_t)late.from;
    word[3] = (uint32_t)late.to;
}

void trace_rewind(Trace *trace, size_t count)
{
    StepList *steps = &trace->steps;
    steps->words.count = begin_of(steps, (StepNumber)count + 1);
    steps->marks.count = (count + MARK_EACH - 1) / MARK_EACH;
    steps->count = count;
}

/* ---- looking ------------------------------------------------------------- */

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
