/* why.c -- `remit why NAME[KEY]`: the reason of every date of one occurrence,
 * down to lines of source and rules of the standard library. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/command/occurrence_named.h"
#include "compiler/say/derivation.h"
#include "compiler/say/derivation_json.h"
#include "compiler/say/phrase.h"

typedef struct {
    const Options       *options;
    const Compilation   *made;
    const RemitRegistry *registry;
    RemitNumber          number;
    RemitOccurrence      occurrence;
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

static void put_date(Writer *out, const Why *why, const char *what,
                     RemitDay day, RemitDay latest, StepNumber step)
{
    writer_format(out, "\n%s ", what);
    if (day == REMIT_NO_DAY)
        writer_text(out, "no day");
    writer_day(out, day);
    if (day != REMIT_NO_DAY && latest != day) {
        writer_text(out, ", at the latest ");
        writer_day(out, latest);
    }
    writer_char(out, '\n');
    derivation_full(out, why->made, step, 4);
}

static void put_head(Writer *out, const Why *why)
{
    RemitDuty duty = remit_duty(why->registry, why->occurrence.duty);
    phrase_occurrence(out, why->registry, why->number);
    writer_text(out, "  ");
    writer_shown(out, str_of(remit_text_in(why->registry, duty.titles,
                                           why->options->language)));
    writer_char(out, '\n');
    phrase_instrument(out, why->registry, duty.instrument);
    writer_text(out, ", ");
    phrase_paragraph(out, why->registry, duty.paragraph);
    writer_char(out, '\n');
}

static void put_hops(Writer *out, const Why *why)
{
    for (uint32_t i = 0; i < why->occurrence.hops.count; i++) {
        RemitNumber number = why->occurrence.hops.first + i;
        RemitHop    hop = remit_hop(why->registry, number);
        writer_text(out, "\nto ");
        phrase_hop(out, why->registry, number);
        if (remit_extent_exists(hop.opens)) {
            writer_text(out, ", ");
            writer_day(out, hop.opens.from);
            writer_text(out, " .. ");
            writer_day(out, hop.closes.to);
        }
        writer_text(out, hop.inferred ? ", chosen\n" : "\n");
        derivation_full(out, why->made, step_hop(why, number), 4);
    }
}

static void put_milestones(Writer *out, const Why *why)
{
    for (uint32_t i = 0; i < why->occurrence.milestones.count; i++) {
        RemitNumber    number = why->occurrence.milestones.first + i;
        RemitMilestone m = remit_milestone(why->registry, number);
        put_date(out, why, remit_milestone_text((RemitMilestoneWord)m.word),
                 m.day, m.latest, step_milestone(why, number));
    }
}

static void print_text(Writer *out, const Why *why)
{
    const RemitOccurrence *o = &why->occurrence;
    put_head(out, why);
    put_date(out, why, "opens", o->opens, o->opens, step_opens(why));
    put_date(out, why, "due", o->due, o->due_latest, step_due(why));
    put_hops(out, why);
    put_milestones(out, why);
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
    derivation_json_all(&json, why->made, all.at, all.count);
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
        Why why = {options, made, made->registry, 0, {0}};
        why.number = occurrence_by_name(made->registry,
                                        options->operands.at[0]);
        status = why.number ? run(&why, status) : STATUS_USAGE;
    }
    compilation_free(made);
    return status;
}
