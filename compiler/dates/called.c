/* called.c -- evaluates calls; they are no deeper than POINT_DEPTH_MAX.
 *
 * A call is evaluated as a whole at one place of time, the earliest or the
 * latest; the answers to equal questions are remembered (foreign.h). */
#include "compiler/dates/called.h"

#include "compiler/dates/moment.h"
#include "compiler/foreign/foreign.h"

typedef struct {
    const Reader *reader;
    bool          late;         /* the place; no steps are noted there */
    bool          tentative;    /* the other place may give another answer */
} Evaluation;

typedef struct {
    RemitForeignValue arguments[REMIT_FOREIGN_MOST_PARAMETERS];
    RemitForeignValue answer;
    VEC(StepNumber)   inputs;   /* of the arguments */
    StepNumber        step;
} Evaluated;

static bool evaluate(Evaluation *e, const Call *call, Evaluated *out);

/* ---- arguments ----------------------------------------------------------- */

static bool needs_year(const Reader *reader, const Argument *a)
{
    if (remit_extent_exists(reader->period))
        return false;
    diag_begin(reader->spec->diag, CODE_NEEDS_YEAR, a->span,
               "it is not said of which period");
    diag_help(reader->spec->diag, "write the year, or make the duty recur "
              "(`every year`)");
    return true;
}

static bool read_date(Evaluation *e, const Point *point, RemitDay *day,
                      StepNumber *step)
{
    Moment m = point_read(e->reader, point, USE_OPENING);
    if (!moment_known(&m))
        return false;
    *day = e->late ? m.late.from : m.early.from;
    e->tentative = e->tentative || m.tentative;
    *step = m.step;
    return true;
}

static bool read_point(Evaluation *e, const Point *point,
                       RemitForeignValue *value, StepNumber *step)
{
    if (point->kind == POINT_CALL) {
        Evaluated inner;
        bool      good = evaluate(e, point->as.call, &inner);
        *value = inner.answer;
        *step = inner.step;
        return good;
    }
    *value = (RemitForeignValue){.type = REMIT_FOREIGN_DATE};
    return read_date(e, point, &value->as.day, step);
}

/* *step: how it was found, 0 of what is written. */
static bool read_argument(Evaluation *e, const Argument *a,
                          RemitForeignValue *value, StepNumber *step)
{
    *step = 0;
    *value = (RemitForeignValue){.type = REMIT_FOREIGN_NUMBER};
    switch (a->kind) {
    case ARGUMENT_NUMBER: value->as.number = a->as.number; return true;
    case ARGUMENT_YEAR:
        if (needs_year(e->reader, a))
            return false;
        value->as.number = remit_civil(e->reader->period.from).year;
        return true;
    case ARGUMENT_TEXT:
        value->type = REMIT_FOREIGN_TEXT;
        value->as.text = (RemitForeignText){a->as.text.at, a->as.text.len};
        return true;
    case ARGUMENT_TRUTH:
        value->type = REMIT_FOREIGN_TRUTH;
        value->as.truth = a->as.truth;
        return true;
    case ARGUMENT_DURATION:
        value->type = REMIT_FOREIGN_DURATION;
        value->as.duration = a->as.duration;
        return true;
    case ARGUMENT_POINT: break;
    }
    return read_point(e, a->as.point, value, step);
}

/* ---- steps --------------------------------------------------------------- */

static Rule rule_of(const RemitForeignValue *answer)
{
    switch (answer->type) {
    case REMIT_FOREIGN_DATE:     return RULE_GIVEN;
    case REMIT_FOREIGN_DURATION: return RULE_GIVEN_LENGTH;
    case REMIT_FOREIGN_TRUTH:
        return answer->as.truth ? RULE_GIVEN_YES : RULE_GIVEN_NO;
    case REMIT_FOREIGN_NUMBER: case REMIT_FOREIGN_TEXT: break;
    }
    return RULE_GIVEN_VALUE;
}

/* `eid-al-fitr(2011)`; with what it gives, where no rule says that. */
static Name words_of(Spec *spec, const Call *call, const Evaluated *done)
{
    Writer words = writer_memory();
    foreign_words(&words, spec, call->function.name, done->arguments);
    if (rule_of(&done->answer) == RULE_GIVEN_VALUE) {
        writer_text(&words, " = ");
        foreign_value_words(&words, spec, &done->answer);
    }
    Name name = intern(spec->names, (Str){words.at, (uint32_t)words.count});
    writer_free(&words);
    return name;
}

static StepNumber step_of(Spec *spec, const Call *call, const Evaluated *done)
{
    RemitExtent day = done->answer.type == REMIT_FOREIGN_DATE
                    ? remit_extent_day(done->answer.as.day)
                    : remit_extent_none();
    Step step = {.rule = (uint16_t)rule_of(&done->answer),
                 .place = call->span, .early = day, .late = day,
                 .detail = words_of(spec, call, done),
                 .inputs = done->inputs.at,
                 .input_count = (uint16_t)done->inputs.count};
    return done->answer.type == REMIT_FOREIGN_DATE
         ? trace_note_open(spec->trace, &step)
         : trace_note(spec->trace, &step);
}

/* ---- calls --------------------------------------------------------------- */

static bool read_arguments(Evaluation *e, const Call *call, Evaluated *out)
{
    uint32_t i = 0;
    for (const Argument *a = call->arguments; a; a = a->next) {
        StepNumber step;
        if (!read_argument(e, a, &out->arguments[i++], &step))
            return false;
        if (step)
            VEC_PUSH(&out->inputs, step);
    }
    return true;
}

static bool evaluate(Evaluation *e, const Call *call, Evaluated *out)
{
    Spec *spec = e->reader->spec;
    *out = (Evaluated){.step = 0};
    bool good = read_arguments(e, call, out)
             && foreign_answer(spec, call->function.name, call->span,
                               out->arguments, &out->answer);
    if (good && !e->late)
        out->step = step_of(spec, call, out);
    VEC_FREE(&out->inputs);
    return good;
}

/* ---- what is asked ------------------------------------------------------- */

/* The day at one place; REMIT_NO_DAY: there is none, and that was told. */
static RemitDay day_at(Evaluation *e, const Call *call, StepNumber *step)
{
    Evaluated done;
    if (!evaluate(e, call, &done))
        return REMIT_NO_DAY;
    if (done.answer.as.day == REMIT_NO_DAY)
        foreign_failed(e->reader->spec, call->function.name, call->span,
                       done.arguments, "there is no such day");
    *step = done.step;
    return done.answer.as.day;
}

Moment called_moment(const Reader *reader, const Call *call)
{
    Evaluation e = {.reader = reader}, late = {.reader = reader, .late = true};
    StepNumber step, none;
    RemitDay   first = day_at(&e, call, &step), last = first;
    if (first != REMIT_NO_DAY && e.tentative)
        last = day_at(&late, call, &none);
    if (first == REMIT_NO_DAY || last == REMIT_NO_DAY)
        return moment_none();
    Moment m = {remit_extent_day(first < last ? first : last),
                remit_extent_day(first < last ? last : first), e.tentative,
                step};
    if (first != last)          /* the step is to show both */
        trace_settle(reader->spec->trace, step, m.early, m.late);
    return m;
}

bool called_truth(const Reader *reader, const Call *call, bool *truth,
                  StepNumber *step)
{
    Evaluation e = {.reader = reader};
    Evaluated  done;
    bool       good = evaluate(&e, call, &done);
    *truth = good && done.answer.as.truth;
    *step = done.step;
    return good;
}

bool called_length(const Reader *reader, const Lasting *length,
                   RemitDuration *is, StepNumber *step)
{
    Evaluation e = {.reader = reader};
    Evaluated  done;
    *is = length->is;
    *step = 0;
    if (!length->call)
        return true;
    bool good = evaluate(&e, length->call, &done);
    *is = good ? done.answer.as.duration : (RemitDuration){0, REMIT_DAYS};
    *step = done.step;
    return good;
}

RemitDay called_term_end(const Reader *reader, RemitDay from,
                         const Lasting *length)
{
    RemitDuration by;
    StepNumber    step;
    return called_length(reader, length, &by, &step) ? remit_term_end(from, by)
                                                     : REMIT_NO_DAY;
}
