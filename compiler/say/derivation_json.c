/* derivation_json.c -- a step as an object; a tree of them as a list, since
 * one step may be the reason for many days. */
#include "compiler/say/derivation_json.h"

#include "compiler/say/occurrence_row.h"
#include "lang/memory.h"

static const char *rule_name(uint16_t rule)
{
    static const char *const names[] = {
#define RULE(id, sentence) #id,
#include "compiler/rules.def"
#undef RULE
    };
    return rule < RULE_COUNT ? names[rule] : "";
}

/* `ROLLED_BACK` as `rolled-back`. */
static void put_rule(Writer *out, const char *name)
{
    for (; *name != '\0'; name++)
        writer_char(out, *name == '_' ? '-'
                         : *name >= 'A' && *name <= 'Z'
                             ? (char)(*name - 'A' + 'a') : *name);
}

void json_member_extent(Json *json, const char *key, RemitExtent days)
{
    json_key(json, key);
    if (!remit_extent_exists(days)) {
        json_nothing(json);
        return;
    }
    json_open(json, '{');
    json_member_day(json, "from", days.from);
    json_member_day(json, "to", days.to);
    json_close(json, '}');
}

static void says(Json *json, const Derivation *d, StepNumber number)
{
    Writer text = writer_memory();
    put_rule(&text, rule_name(trace_step(&d->made->trace, number).rule));
    json_member(json, "rule", writer_held(&text));
    text.count = 0;
    derivation_sentence(&text, d, number);
    json_member_or_null(json, "sentence", writer_held(&text));
    writer_free(&text);
}

void derivation_json_step(Json *json, const Derivation *d, StepNumber number)
{
    const Compilation *made = d->made;
    Step               step = trace_step(&made->trace, number);

    json_open(json, '{');
    json_member_number(json, "number", number);
    says(json, d, number);
    json_key(json, "inputs");
    json_open(json, '[');
    for (uint32_t i = 0; i < step.input_count; i++)
        json_number(json, step.inputs[i]);
    json_close(json, ']');
    json_member_extent(json, "early", step.early);
    json_member_extent(json, "late", step.late);
    json_key(json, "source");
    place_json(json, place_of(made->sources, step.place.from));
    json_close(json, '}');
}

/* Inputs have smaller numbers than the step that takes them, so one walk down
 * the numbers marks all that the roots lead to. */
static void mark(const Compilation *made, bool *wanted, StepNumber highest)
{
    for (StepNumber n = highest; n >= 1; n--) {
        Step step = trace_step(&made->trace, wanted[n] ? n : 0);
        for (uint32_t i = 0; i < step.input_count; i++)
            wanted[step.inputs[i]] = true;
    }
}

void derivation_json_all(Json *json, const Derivation *d,
                         const StepNumber *roots, size_t count)
{
    bool      *wanted = memory_new(d->made->trace.steps.count + 1);
    StepNumber highest = 0;
    for (size_t i = 0; i < count; i++) {
        wanted[roots[i]] = true;
        highest = roots[i] > highest ? roots[i] : highest;
    }
    mark(d->made, wanted, highest);
    json_open_lines(json);
    for (StepNumber n = 1; n <= highest; n++)
        if (wanted[n])
            derivation_json_step(json, d, n);
    json_close_lines(json);
    memory_free(wanted);
}
