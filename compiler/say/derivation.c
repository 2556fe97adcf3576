/* derivation.c -- walks a tree of steps, without recursion. */
#include "compiler/say/derivation.h"

#include "compiler/say/duration.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"
#include "lang/memory.h"

#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"

enum { SHORT_STEPS = 4, STEP_INDENT = 2 };

Derivation derivation_begin(const Compilation *made, const char *language)
{
    return (Derivation){.made = made, .language = wording_language(language),
                        .column = wording_column(language), .round = 1};
}

void derivation_end(Derivation *d)
{
    memory_free(d->shown);
    d->shown = NULL;
    VEC_FREE(&d->left);
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
    if (d->column == WORDING_AR)
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
    if (index < step->input_count) {
        Step input = trace_step(&d->made->trace, step->inputs[index]);
        put_result(out, d, &input);
    }
}

static Str detail_of(const Derivation *d, const Step *step)
{
    return intern_text(d->made->names, step->detail);
}

/* Fills the hole that `text` begins with, `{0}`, `{n}`, `{name}`, `{length}`,
 * `{from}` or `{to}`; gives back the bytes that it takes, 0 when it is none. */
static uint32_t put_hole(Writer *out, const Derivation *d, const Step *step,
                         Str text)
{
    const char *end = memchr(text.at, '}', text.len);
    Str         hole = {text.at + 1, 0};

    if (end == NULL)
        return 0;
    hole.len = (uint32_t)(end - hole.at);
    if (hole.len == 1 && hole.at[0] >= '0' && hole.at[0] <= '9')
        put_input(out, d, step, (uint32_t)(hole.at[0] - '0'));
    else if (str_equal(hole, STR_LIT("name")))
        writer_str(out, detail_of(d, step));
    else if (str_equal(hole, STR_LIT("length")))
        duration_put(out, detail_of(d, step), d->language);
    else if (str_equal(hole, STR_LIT("n")))
        writer_number(out, step->detail);
    else if (str_equal(hole, STR_LIT("from")))
        writer_day(out, step->early.from);
    else if (str_equal(hole, STR_LIT("to")))
        writer_day(out, step->early.to);
    else
        return 0;
    return hole.len + 2;
}

/* What each rule says, by language. */
#define SAID(text) {text, sizeof text - 1}
static const Str sentences[RULE_COUNT][WORDING_LANGUAGES] = {
#define RULE(id, sentence) [RULE_##id][WORDING_EN] = SAID(sentence),
#include "compiler/rules.def"
#undef RULE
#define SENTENCE(id, fr, es, ru, zh, ar)                                       \
    [RULE_##id][WORDING_FR] = SAID(fr), [RULE_##id][WORDING_ES] = SAID(es),    \
    [RULE_##id][WORDING_RU] = SAID(ru), [RULE_##id][WORDING_ZH] = SAID(zh),    \
    [RULE_##id][WORDING_AR] = SAID(ar),
#include "compiler/say/derivation.def"
#undef SENTENCE
};

/* A sentence that nobody has put into the language yet is said in English. */
static Str sentence_of(const Derivation *d, const Step *step)
{
    const Str *said;

    if (step->rule >= RULE_COUNT)
        return STR_LIT("");
    said = sentences[step->rule];
    return said[d->column].len > 0 ? said[d->column] : said[WORDING_EN];
}

static void put_sentence(Writer *out, const Derivation *d, const Step *step)
{
    Str text = sentence_of(d, step);

    while (text.len > 0) {
        uint32_t taken = text.at[0] == '{' ? put_hole(out, d, step, text) : 0;
        if (taken == 0) {
            const char *hole = memchr(text.at + 1, '{', text.len - 1);
            taken = hole == NULL ? text.len : (uint32_t)(hole - text.at);
            writer_put(out, text.at, taken);
        }
        text.at += taken;
        text.len -= taken;
    }
}

void derivation_sentence(Writer *out, const Derivation *d, StepNumber number)
{
    Step step = trace_step(&d->made->trace, number);

    put_sentence(out, d, &step);
}

/* ---- in short ----------------------------------------------------------- */

static void push_inputs(Derivation *d, const Step *step, uint32_t depth)
{
    for (uint32_t i = step->input_count; i > 0; i--)
        VEC_PUSH(&d->left, ((DerivationVisit){step->inputs[i - 1], depth}));
}

/* A step that goes without saying: it took nothing in, or is just a day that
 * the text gives. */
static bool is_plain(const Step *step)
{
    return step->rule == RULE_WRITTEN || !remit_extent_exists(step->early);
}

static void put_line(Writer *out, const Derivation *d, const Step *step)
{
    if (d->column == WORDING_AR)     /* so a line begins at the right */
        writer_text(out, RIGHT_TO_LEFT_MARK);
    if (remit_extent_exists(step->early)) {
        put_result(out, d, step);
        wording_put(out, WORDING_COLON, d->language);
    }
    put_sentence(out, d, step);
}

void derivation_short(Writer *out, Derivation *d, StepNumber root)
{
    int shown = 0;

    d->left.count = 0;
    VEC_PUSH(&d->left, ((DerivationVisit){root, 0}));
    while (d->left.count > 0 && shown < SHORT_STEPS) {
        Step step = trace_step(&d->made->trace,
                               d->left.at[--d->left.count].step);
        if (!step.number || is_plain(&step))
            continue;
        if (shown++ > 0)
            wording_put(out, WORDING_SEMICOLON, d->language);
        put_line(out, d, &step);
        push_inputs(d, &step, 0);
    }
}

/* ---- in full ------------------------------------------------------------ */

static void put_place(Writer *out, const Derivation *d, Span of)
{
    Place place = place_of(d->made->sources, of.from);

    if (place.source == NULL)
        return;
    if (d->column == WORDING_AR)
        writer_text(out, RIGHT_TO_LEFT_MARK);
    writer_text(out, "  [");
    writer_shown(out, str_of(place.source->path));
    writer_format(out, ":%u:%u]", place.line, place.column);
}

static void put_visit(Writer *out, const Derivation *d, const Step *step,
                      size_t indent, bool again)
{
    writer_spaces(out, indent);
    put_line(out, d, step);
    if (again)
        writer_text(out, wording(WORDING_WHY_AS_ABOVE, d->language));
    else
        put_place(out, d, step->place);
    writer_char(out, '\n');
}

void derivation_full(Writer *out, Derivation *d, StepNumber root,
                     uint32_t indent)
{
    if (d->shown == NULL)
        d->shown = memory_new((d->made->trace.steps.count + 1) *
                              sizeof *d->shown);
    d->left.count = 0;
    VEC_PUSH(&d->left, ((DerivationVisit){root, 0}));
    while (d->left.count > 0) {
        DerivationVisit visit = d->left.at[--d->left.count];
        Step            step = trace_step(&d->made->trace, visit.step);
        bool            again;
        if (!step.number)
            continue;
        again = d->shown[visit.step] == d->round;
        put_visit(out, d, &step,
                  indent + (size_t)visit.depth * STEP_INDENT,
                  again && step.input_count > 0);
        if (!again)
            push_inputs(d, &step, visit.depth + 1);
        d->shown[visit.step] = d->round;
    }
}
