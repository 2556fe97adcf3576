/* derivation.c -- walks a tree of steps, without recursion. */
#include "compiler/say/derivation.h"

#include "compiler/say/duration.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"
#include "lang/memory.h"

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"

enum { SHORT_STEPS = 4, STEP_INDENT = 2, TRANSLATIONS = 5 };

typedef struct {
    StepNumber step;
    uint32_t   depth;
} Visit;

typedef VEC(Visit) Visits;

static StepNumber input_of(const Derivation *d, const Step *step,
                           uint32_t index)
{
    return d->made->trace.inputs.at[step->first_input + index];
}

Derivation derivation_begin(const Compilation *made, const char *language)
{
    return (Derivation){.made = made, .language = wording_language(language),
                        .round = 1};
}

void derivation_end(Derivation *d)
{
    memory_free(d->shown);
    d->shown = NULL;
}

void derivation_forget(Derivation *d)
{
    d->round++;
}

/* ---- one step ----------------------------------------------------------- */

/* Behind Arabic letters the digits of a date would be turned round: a mark of
 * the left-to-right direction keeps them. */
static void put_extent(Writer *out, const Derivation *d, RemitExtent extent)
{
    if (strcmp(d->language, "ar") == 0)
        writer_text(out, LEFT_TO_RIGHT_MARK);
    phrase_extent(out, extent);
}

static void put_result(Writer *out, const Derivation *d, const Step *step)
{
    const char *text, *hole;

    put_extent(out, d, step->early);
    if (!remit_extent_exists(step->late) ||
        (step->late.from == step->early.from &&
         step->late.to == step->early.to))
        return;
    text = wording(WORDING_WHY_AT_LATEST, d->language);
    hole = strstr(text, "{}");
    writer_put(out, text, (size_t)(hole - text));
    put_extent(out, d, step->late);
    writer_text(out, hole + 2);
}

static void put_input(Writer *out, const Derivation *d, const Step *step,
                      uint32_t index)
{
    const Step *input = NULL;

    if (index < step->input_count)
        input = trace_step(&d->made->trace, input_of(d, step, index));
    if (input != NULL)
        put_result(out, d, input);
}

/* Fills the hole that `text` begins with, `{0}`, `{n}`, `{name}`, `{length}`,
 * `{from}` or `{to}`; gives back the bytes that it takes, 0 when it is none. */
static size_t put_hole(Writer *out, const Derivation *d, const Step *step,
                       const char *text)
{
    if (text[1] >= '0' && text[1] <= '9' && text[2] == '}') {
        put_input(out, d, step, (uint32_t)(text[1] - '0'));
        return 3;
    }
    if (strncmp(text, "{n}", 3) == 0) {
        writer_number(out, step->detail);
        return 3;
    }
    if (strncmp(text, "{name}", 6) == 0) {
        writer_str(out, intern_text(d->made->names, step->detail));
        return 6;
    }
    if (strncmp(text, "{length}", 8) == 0) {
        duration_put(out, intern_text(d->made->names, step->detail),
                     d->language);
        return 8;
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

/* A sentence that nobody has put into the language yet is said in English. */
static const char *sentence_of(const Derivation *d, Rule rule)
{
    static const char tags[TRANSLATIONS][3] = {"fr", "es", "ru", "zh", "ar"};
    static const char *const sentences[RULE_COUNT][TRANSLATIONS] = {
#define SENTENCE(id, ...) [RULE_##id] = {__VA_ARGS__},
#include "compiler/say/derivation.def"
#undef SENTENCE
    };

    for (int i = 0; i < TRANSLATIONS && rule < RULE_COUNT; i++)
        if (strcmp(d->language, tags[i]) == 0 && sentences[rule][i] != NULL)
            return sentences[rule][i];
    return rule_sentence(rule);
}

void derivation_sentence(Writer *out, const Derivation *d, StepNumber number)
{
    const Step *step = trace_step(&d->made->trace, number);
    const char *text = step == NULL ? "" : sentence_of(d, (Rule)step->rule);

    while (*text != '\0') {
        size_t hole = *text == '{' ? put_hole(out, d, step, text) : 0;
        size_t run = hole == 0 ? 1 + strcspn(text + 1, "{") : 0;
        writer_put(out, text, run);
        text += hole + run;
    }
}

/* ---- in short ----------------------------------------------------------- */

static void push_inputs(Visits *stack, const Derivation *d, const Step *step,
                        uint32_t depth)
{
    for (uint32_t i = step->input_count; i > 0; i--)
        VEC_PUSH(stack, (Visit){input_of(d, step, i - 1), depth});
}

/* A step that goes without saying: it took nothing in, or is just a day that
 * the text gives. */
static bool is_plain(const Step *step)
{
    return step->rule == RULE_WRITTEN || !remit_extent_exists(step->early);
}

static void put_line(Writer *out, const Derivation *d, StepNumber number)
{
    const Step *step = trace_step(&d->made->trace, number);

    if (strcmp(d->language, "ar") == 0)     /* so a line begins at the right */
        writer_text(out, RIGHT_TO_LEFT_MARK);
    if (remit_extent_exists(step->early)) {
        put_result(out, d, step);
        writer_text(out, wording(WORDING_COLON, d->language));
    }
    derivation_sentence(out, d, number);
}

void derivation_short(Writer *out, const Derivation *d, StepNumber root)
{
    Visits stack = {0};
    int    shown = 0;

    VEC_PUSH(&stack, (Visit){root, 0});
    while (stack.count > 0 && shown < SHORT_STEPS) {
        StepNumber  number = stack.at[--stack.count].step;
        const Step *step = trace_step(&d->made->trace, number);
        if (step == NULL || is_plain(step))
            continue;
        if (shown++ > 0)
            writer_text(out, wording(WORDING_SEMICOLON, d->language));
        put_line(out, d, number);
        push_inputs(&stack, d, step, 0);
    }
    VEC_FREE(&stack);
}

/* ---- in full ------------------------------------------------------------ */

static void put_place(Writer *out, const Derivation *d, const Step *step)
{
    Place place = place_of(d->made->sources, step->place.from);

    if (place.source == NULL)
        return;
    if (strcmp(d->language, "ar") == 0)
        writer_text(out, RIGHT_TO_LEFT_MARK);
    writer_text(out, "  [");
    writer_shown(out, str_of(place.source->path));
    writer_format(out, ":%u:%u]", place.line, place.column);
}

static void put_visit(Writer *out, const Derivation *d, Visit visit,
                      uint32_t indent, bool again)
{
    writer_spaces(out, indent + (size_t)visit.depth * STEP_INDENT);
    put_line(out, d, visit.step);
    if (again)
        writer_text(out, wording(WORDING_WHY_AS_ABOVE, d->language));
    else
        put_place(out, d, trace_step(&d->made->trace, visit.step));
    writer_char(out, '\n');
}

void derivation_full(Writer *out, Derivation *d, StepNumber root,
                     uint32_t indent)
{
    Visits stack = {0};

    if (d->shown == NULL)
        d->shown = memory_new((d->made->trace.steps.count + 1) *
                              sizeof *d->shown);
    VEC_PUSH(&stack, (Visit){root, 0});
    while (stack.count > 0) {
        Visit       visit = stack.at[--stack.count];
        const Step *step = trace_step(&d->made->trace, visit.step);
        bool        again;
        if (step == NULL)
            continue;
        again = d->shown[visit.step] == d->round;
        put_visit(out, d, visit, indent, again && step->input_count > 0);
        if (!again)
            push_inputs(&stack, d, step, visit.depth + 1);
        d->shown[visit.step] = d->round;
    }
    VEC_FREE(&stack);
}
