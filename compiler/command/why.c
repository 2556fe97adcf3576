/* why.c -- `remit why NAME[KEY]`: the reason of every date of one occurrence or
 * session, down to lines of source and rules of the standard library. */
#include "compiler/command/why.h"

#include <unistd.h>

#include "compiler/command/occurrence_named.h"
#include "compiler/say/derivation_json.h"
#include "compiler/show/show.h"

StepNumber why_step(const StepNumber *at, size_t count, RemitNumber number)
{
    return number >= 1 && number <= count ? at[number - 1] : 0;
}

/* ---- as text ------------------------------------------------------------- */

const char *why_word(const Why *why, Wording id)
{
    return wording(id, why->derivation.language);
}

void why_put_about(Writer *out, const Why *why, Wording id, Writer *about)
{
    wording_about(out, id, why->derivation.language, writer_held(about));
    about->count = 0;
}

void why_put_tree(Writer *out, Why *why, StepNumber step)
{
    derivation_forget(&why->derivation);
    derivation_full(out, &why->derivation, step, 4);
}

void why_put_date(Writer *out, Why *why, const char *what, RemitDay day,
                  RemitDay latest, StepNumber step)
{
    Writer text = writer_memory();

    writer_char(out, '\n');
    writer_text(out, what);
    writer_char(out, ' ');
    if (day == REMIT_NO_DAY)
        writer_text(out, why_word(why, WORDING_WHY_NO_DAY));
    writer_day(out, day);
    if (day != REMIT_NO_DAY && latest != day) {
        writer_day(&text, latest);
        why_put_about(out, why, WORDING_WHY_LATEST, &text);
    }
    writer_char(out, '\n');
    why_put_tree(out, why, step);
    writer_free(&text);
}

/* ---- as JSON ------------------------------------------------------------- */

void why_json_step(Json *json, const char *key, StepNumber step, Steps *all)
{
    json_key(json, key);
    if (step) {
        json_number(json, step);
        VEC_PUSH(all, step);
    } else {
        json_nothing(json);
    }
}

void why_json_steps(Json *json, const Why *why, const Steps *all)
{
    json_key(json, "steps");
    derivation_json_all(json, &why->derivation, all->at, all->count);
}

/* ---- the command --------------------------------------------------------- */

static int run(Why *why, int status)
{
    const char *name = why->options->operands.at[0];
    Shown       shown = show_find(why->registry, name);
    RemitNumber number = 0;
    Writer      out;

    if (shown.kind != SHOW_SESSION) {
        number = occurrence_by_name(why->registry, name);
        if (number == 0)
            return STATUS_USAGE;
    }
    out = writer_to(STDOUT_FILENO);
    if (number != 0)
        why_occurrence(&out, why, number);
    else
        why_session(&out, why, shown.number);
    return command_finish(&out, status);
}

static int explain(const Options *options, const Compilation *made,
                   int status)
{
    Why why = {.options = options, .made = made, .registry = made->registry,
               .derivation = derivation_begin(
                   made, command_language(options, made->registry))};

    status = run(&why, status);
    derivation_end(&why.derivation);
    return status;
}

int command_why(const Options *options)
{
    if (options->operands.count < 2) {
        command_complain("why: say what, and in which file");
        return STATUS_USAGE;
    }
    return command_on(options, 1, explain);
}
