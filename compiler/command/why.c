/* why.c -- `remit why NAME[KEY]`: the reason of every date of one occurrence,
 * down to lines of source and rules of the standard library. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/command/occurrence_named.h"
#include "compiler/say/derivation.h"
#include "compiler/say/derivation_json.h"
#include "compiler/say/phrase.h"
#include "compiler/say/wording.h"

typedef struct {
    const Options       *options;
    const Compilation   *made;
    const RemitRegistry *registry;
    RemitNumber          number;
    RemitOccurrence      occurrence;
    Derivation           derivation;    /* in the language asked for */
} Why;

static StepNumber step_of(const StepNumber *at, size_t count,
                          RemitNumber number)
{
    return number >= 1 && number <= count ? at[number - 1] : 0;
}

static StepNumber step_opens(const Why *why)
{
    const Trace *trace = &why->made->trace;
    return step_of(trace->opens.at, trace->opens.count, why->number);
}

static StepNumber step_due(const Why *why)
{
    const Trace *trace = &why->made->trace;
    return step_of(trace->due.at, trace->due.count, why->number);
}

static StepNumber step_otherwise(const Why *why)
{
    const Trace *trace = &why->made->trace;
    return step_of(trace->otherwise.at, trace->otherwise.count, why->number);
}

static StepNumber step_hop(const Why *why, RemitNumber hop)
{
    const Trace *trace = &why->made->trace;
    return step_of(trace->hops.at, trace->hops.count, hop);
}

static StepNumber step_milestone(const Why *why, RemitNumber milestone)
{
    const Trace *trace = &why->made->trace;
    return step_of(trace->milestones.at, trace->milestones.count, milestone);
}

/* ---- as text ------------------------------------------------------------- */

static void put_word(Writer *out, const Why *why, Wording id)
{
    writer_text(out, wording(id, why->derivation.language));
}

static void put_about(Writer *out, const Why *why, Wording id, Writer *about)
{
    wording_about(out, id, why->derivation.language, writer_held(about));
    about->count = 0;
}

static void put_steps(Writer *out, Why *why, StepNumber step)
{
    derivation_forget(&why->derivation);
    derivation_full(out, &why->derivation, step, 4);
}

static void put_date(Writer *out, Why *why, Wording what, RemitDay day,
                     RemitDay latest, StepNumber step)
{
    Writer text = writer_memory();

    writer_char(out, '\n');
    put_word(out, why, what);
    writer_char(out, ' ');
    if (day == REMIT_NO_DAY)
        put_word(out, why, WORDING_WHY_NO_DAY);
    writer_day(out, day);
    if (day != REMIT_NO_DAY && latest != day) {
        writer_day(&text, latest);
        put_about(out, why, WORDING_WHY_LATEST, &text);
    }
    writer_char(out, '\n');
    put_steps(out, why, step);
    writer_free(&text);
}

static void put_head(Writer *out, const Why *why)
{
    RemitDuty duty = remit_duty(why->registry, why->occurrence.duty);
    phrase_occurrence(out, why->registry, why->number);
    writer_text(out, "  ");
    writer_shown(out, str_of(remit_text_in(
        why->registry, duty.titles,
        command_language(why->options, why->registry))));
    writer_char(out, '\n');
    phrase_instrument(out, why->registry, duty.instrument);
    writer_text(out, ", ");
    phrase_paragraph(out, why->registry, duty.paragraph);
    writer_char(out, '\n');
}

static void put_hop(Writer *out, Why *why, RemitNumber number)
{
    RemitHop hop = remit_hop(why->registry, number);
    Writer   text = writer_memory();

    writer_char(out, '\n');
    phrase_hop(&text, why->registry, number);
    put_about(out, why, WORDING_WHY_TO, &text);
    if (remit_extent_exists(hop.opens)) {
        writer_text(out, ", ");
        writer_day(out, hop.opens.from);
        writer_text(out, " .. ");
        writer_day(out, hop.closes.to);
    }
    if (hop.inferred)
        put_word(out, why, WORDING_WHY_CHOSEN);
    writer_char(out, '\n');
    put_steps(out, why, step_hop(why, number));
    writer_free(&text);
}

static void put_milestone(Writer *out, Why *why, RemitNumber number)
{
    static const Wording words[] = {
        [REMIT_FORECAST] = WORDING_WHY_FORECAST,
        [REMIT_SUBMIT] = WORDING_WHY_SUBMIT,
        [REMIT_ISSUE] = WORDING_WHY_ISSUE};
    RemitMilestone m = remit_milestone(why->registry, number);

    put_date(out, why, words[m.word], m.day, m.latest,
             step_milestone(why, number));
}

static void print_text(Writer *out, Why *why)
{
    const RemitOccurrence *o = &why->occurrence;

    put_head(out, why);
    put_date(out, why, WORDING_WHY_OPENS, o->opens, o->opens, step_opens(why));
    put_date(out, why, WORDING_WHY_DUE, o->due, o->due_latest, step_due(why));
    if (o->has_otherwise)
        put_date(out, why, WORDING_WHY_OTHERWISE, o->otherwise, o->otherwise,
                 step_otherwise(why));
    for (uint32_t i = 0; i < o->hops.count; i++)
        put_hop(out, why, o->hops.first + i);
    for (uint32_t i = 0; i < o->milestones.count; i++)
        put_milestone(out, why, o->milestones.first + i);
}

/* ---- as JSON ------------------------------------------------------------- */

typedef VEC(StepNumber) Steps;

static void put_step(Json *json, const char *key, StepNumber step, Steps *all)
{
    json_key(json, key);
    if (step) {
        json_number(json, step);
        VEC_PUSH(all, step);
    } else {
        json_nothing(json);
    }
}

static void json_hops(Json *json, const Why *why, Steps *all)
{
    Writer text = writer_memory();
    json_key(json, "hops");
    json_open(json, '[');
    for (uint32_t i = 0; i < why->occurrence.hops.count; i++) {
        RemitNumber number = why->occurrence.hops.first + i;
        RemitHop    hop = remit_hop(why->registry, number);
        text.count = 0;
        phrase_hop(&text, why->registry, number);
        json_open(json, '{');
        json_member(json, "to", writer_held(&text));
        json_member_day(json, "opens", hop.opens.from);
        json_member_bool(json, "inferred", hop.inferred);
        put_step(json, "step", step_hop(why, number), all);
        json_close(json, '}');
    }
    json_close(json, ']');
    writer_free(&text);
}

static void json_milestones(Json *json, const Why *why, Steps *all)
{
    json_key(json, "milestones");
    json_open(json, '[');
    for (uint32_t i = 0; i < why->occurrence.milestones.count; i++) {
        RemitNumber    number = why->occurrence.milestones.first + i;
        RemitMilestone m = remit_milestone(why->registry, number);
        json_open(json, '{');
        json_member(json, "what",
                    remit_milestone_text((RemitMilestoneWord)m.word));
        json_member_day(json, "day", m.day);
        put_step(json, "step", step_milestone(why, number), all);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void json_dates(Json *json, const Why *why, Steps *all)
{
    json_member_day(json, "opens", why->occurrence.opens);
    put_step(json, "opens_step", step_opens(why), all);
    json_member_day(json, "due", why->occurrence.due);
    json_member_day(json, "due_latest", why->occurrence.due_latest);
    put_step(json, "due_step", step_due(why), all);
    if (why->occurrence.has_otherwise) {
        json_member_day(json, "otherwise", why->occurrence.otherwise);
        put_step(json, "otherwise_step", step_otherwise(why), all);
    }
    json_hops(json, why, all);
    json_milestones(json, why, all);
}

static void print_json(Writer *out, const Why *why)
{
    const RemitRegistry *r = why->registry;
    RemitDuty duty = remit_duty(r, why->occurrence.duty);
    Json      json = json_begin(out);
    Steps     all = {0};
    json_open(&json, '{');
    json_member(&json, "id", remit_string(r, duty.id));
    json_member(&json, "key", remit_string(r, why->occurrence.key));
    json_dates(&json, why, &all);
    json_key(&json, "steps");
    derivation_json_all(&json, &why->derivation, all.at, all.count);
    json_close(&json, '}');
    writer_char(out, '\n');
    VEC_FREE(&all);
}

/* ---- the command --------------------------------------------------------- */

static int run(Why *why, int status)
{
    Writer out = writer_to(STDOUT_FILENO);
    why->occurrence = remit_occurrence(why->registry, why->number);
    if (why->options->format == FORMAT_JSON)
        print_json(&out, why);
    else
        print_text(&out, why);
    return command_finish(&out, status);
}

int command_why(const Options *options)
{
    Options      files = *options;      /* without the name */
    int          status;
    Compilation *made;
    if (options->operands.count < 2) {
        command_complain("why: say what, and in which file");
        return STATUS_USAGE;
    }
    files.operands.at++;
    files.operands.count--;
    made = command_compile(&files, false, &status);
    if (made != NULL) {
        Why why = {.options = options, .made = made,
                   .registry = made->registry,
                   .derivation = derivation_begin(
                       made, command_language(options, made->registry))};
        why.number = occurrence_by_name(made->registry,
                                        options->operands.at[0]);
        status = why.number ? run(&why, status) : STATUS_USAGE;
        derivation_end(&why.derivation);
    }
    compilation_free(made);
    return status;
}
