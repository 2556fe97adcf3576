/* derivation.c -- walks a tree of steps, without recursion. */
#include "compiler/say/derivation.h"

#include "compiler/say/phrase.h"
#include "lang/memory.h"

enum { SHORT_STEPS = 4, STEP_INDENT = 2 };

typedef struct {
    StepNumber step;
    uint32_t   depth;
} Visit;

typedef VEC(Visit) Visits;

static StepNumber input_of(const Compilation *made, const Step *step,
                           uint32_t index)
{
    return made->trace.inputs.at[step->first_input + index];
}

/* ---- one step ----------------------------------------------------------- */

static void put_result(Writer *out, const Step *step)
{
    phrase_extent(out, step->early);
    if (remit_extent_exists(step->late) &&
        (step->late.from != step->early.from ||
         step->late.to != step->early.to)) {
        writer_text(out, " (at the latest ");
        phrase_extent(out, step->late);
        writer_char(out, ')');
    }
}

static void put_input(Writer *out, const Compilation *made, const Step *step,
                      uint32_t index)
{
    const Step *input = NULL;

    if (index < step->input_count)
        input = trace_step(&made->trace, input_of(made, step, index));
    if (input != NULL)
        put_result(out, input);
}

/* Fills the hole that `text` begins with, `{0}`, `{n}`, `{name}`, `{from}` or
 * `{to}`; gives back the bytes that it takes, 0 when it is none. */
static size_t put_hole(Writer *out, const Compilation *made, const Step *step,
                       const char *text)
{
    if (text[1] >= '0' && text[1] <= '9' && text[2] == '}') {
        put_input(out, made, step, (uint32_t)(text[1] - '0'));
        return 3;
    }
    if (strncmp(text, "{n}", 3) == 0) {
        writer_number(out, step->detail);
        return 3;
    }
    if (strncmp(text, "{name}", 6) == 0) {
        writer_str(out, intern_text(made->names, step->detail));
        return 6;
    }
    if (strncmp(text, "{from}", 6) == 0) {
        writer_day(out, step->early.from);
        return 6;
    }
    if (strncmp(text, "{to}", 4) == 0) {
        writer_day(out, step->early.to);
        return 4;
    }
    return 0;
}

void derivation_sentence(Writer *out, const Compilation *made,
                         StepNumber number)
{
    const Step *step = trace_step(&made->trace, number);
    const char *text = step == NULL ? "" : rule_sentence((Rule)step->rule);

    while (*text != '\0') {
        size_t hole = *text == '{' ? put_hole(out, made, step, text) : 0;
        if (hole == 0)
            writer_char(out, *text);
        text += hole == 0 ? 1 : hole;
    }
}

/* ---- in short ----------------------------------------------------------- */

static void push_inputs(Visits *stack, const Compilation *made,
                        const Step *step, uint32_t depth)
{
    for (uint32_t i = step->input_count; i > 0; i--)
        VEC_PUSH(stack, (Visit){input_of(made, step, i - 1), depth});
}

/* A step that goes without saying: it took nothing in, or is just a day that
 * the text gives. */
static bool is_plain(const Step *step)
{
    return step->rule == RULE_WRITTEN || !remit_extent_exists(step->early);
}

void derivation_short(Writer *out, const Compilation *made, StepNumber root)
{
    Visits stack = {0};
    int    shown = 0;

    VEC_PUSH(&stack, (Visit){root, 0});
    while (stack.count > 0 && shown < SHORT_STEPS) {
        StepNumber  number = stack.at[--stack.count].step;
        const Step *step = trace_step(&made->trace, number);
        if (step == NULL || is_plain(step))
            continue;
        if (shown++ > 0)
            writer_text(out, "; ");
        put_result(out, step);
        writer_text(out, ": ");
        derivation_sentence(out, made, number);
        push_inputs(&stack, made, step, 0);
    }
    VEC_FREE(&stack);
}

/* ---- in full ------------------------------------------------------------ */

static void put_place(Writer *out, const Compilation *made, const Step *step)
{
    Place place = place_of(made->sources, step->place.from);

    if (place.source == NULL)
        return;
    writer_text(out, "  [");
    writer_shown(out, str_of(place.source->path));
    writer_format(out, ":%u:%u]", place.line, place.column);
}

static void put_line(Writer *out, const Compilation *made, Visit visit,
                     uint32_t indent, bool again)
{
    const Step *step = trace_step(&made->trace, visit.step);

    writer_spaces(out, indent + (size_t)visit.depth * STEP_INDENT);
    if (remit_extent_exists(step->early)) {
        put_result(out, step);
        writer_text(out, ": ");
    }
    derivation_sentence(out, made, visit.step);
    if (again)
        writer_text(out, " (as above)");
    else
        put_place(out, made, step);
    writer_char(out, '\n');
}

void derivation_full(Writer *out, const Compilation *made, StepNumber root,
                     uint32_t indent)
{
    Visits stack = {0};
    bool  *seen = memory_new(made->trace.steps.count + 1);

    VEC_PUSH(&stack, (Visit){root, 0});
    while (stack.count > 0) {
        Visit       visit = stack.at[--stack.count];
        const Step *step = trace_step(&made->trace, visit.step);
        if (step == NULL)
            continue;
        put_line(out, made, visit, indent,
                 seen[visit.step] && step->input_count > 0);
        if (!seen[visit.step])
            push_inputs(&stack, made, step, visit.depth + 1);
        seen[visit.step] = true;
    }
    memory_free(seen);
    VEC_FREE(&stack);
}
