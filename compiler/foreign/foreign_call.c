/* foreign_call.c -- asks each question once, and remembers the answer. */
#include "compiler/foreign/foreign_state.h"

#include "compiler/names/walk.h"
#include "lang/unicode.h"

enum { WORDS_MOST_COLUMNS = 40 };       /* of a text that is shown */

/* ---- words --------------------------------------------------------------- */

static void put_text(Writer *out, RemitForeignText text)
{
    Str      whole = {text.at, text.len};
    uint32_t fits = unicode_fit(whole, WORDS_MOST_COLUMNS);

    writer_char(out, '"');
    writer_shown(out, (Str){whole.at, fits});
    writer_text(out, fits < whole.len ? "…\"" : "\"");
}

void foreign_value_words(Writer *out, Spec *spec,
                         const RemitForeignValue *value)
{
    switch (value->type) {
    case REMIT_FOREIGN_NUMBER:
        writer_number(out, value->as.number);
        return;
    case REMIT_FOREIGN_DATE:
        if (value->as.day == REMIT_NO_DAY)
            writer_text(out, "none");
        writer_day(out, value->as.day);
        return;
    case REMIT_FOREIGN_TEXT:
        put_text(out, value->as.text);
        return;
    case REMIT_FOREIGN_TRUTH:
        writer_text(out, value->as.truth ? "true" : "false");
        return;
    case REMIT_FOREIGN_DURATION:
        writer_str(out, spec_text(spec, spec_duration(spec,
                                                      value->as.duration)));
        return;
    }
}

void foreign_words(Writer *out, Spec *spec, Name function,
                   const RemitForeignValue *arguments)
{
    const Declared *d = foreign_declared_as(spec, function);
    uint32_t        count = d ? d->signature.parameter_count : 0;

    writer_str(out, spec_text(spec, function));
    writer_char(out, '(');
    for (uint32_t i = 0; i < count; i++) {
        writer_text(out, i > 0 ? ", " : "");
        foreign_value_words(out, spec, &arguments[i]);
    }
    writer_char(out, ')');
}

/* ---- failing ------------------------------------------------------------- */

/* Whether it is the first time that a call there gives no answer. */
static bool is_new(struct Foreign *foreign, Span place)
{
    for (size_t i = 0; i < foreign->told.count; i++)
        if (foreign->told.at[i] == place.from)
            return false;
    VEC_PUSH(&foreign->told, place.from);
    return true;
}

static bool tell(Spec *spec, Name function, Span place,
                 const RemitForeignValue *arguments, Str why)
{
    Writer call, words;

    if (!is_new(spec->foreign, place))
        return false;
    call = writer_memory();
    words = writer_memory();
    foreign_words(&call, spec, function, arguments);
    writer_shown(&words, why);
    diag_begin(spec->diag, CODE_EXTERN_FAILED, place,
               "`%s` gives no answer: %s", writer_held(&call),
               writer_held(&words));
    writer_free(&call);
    writer_free(&words);
    return true;
}

void foreign_failed(Spec *spec, Name function, Span place,
                    const RemitForeignValue *arguments, const char *words)
{
    tell(spec, function, place, arguments, str_of(words));
}

/* ---- asking -------------------------------------------------------------- */

static void put_key(Writer *key, const RemitForeignValue *value)
{
    RemitForeignText text = value->as.text;

    switch (value->type) {
    case REMIT_FOREIGN_NUMBER: writer_number(key, value->as.number); break;
    case REMIT_FOREIGN_DATE:   writer_number(key, value->as.day); break;
    case REMIT_FOREIGN_TEXT:
        writer_number(key, text.len);
        writer_char(key, ':');
        writer_str(key, (Str){text.at, text.len});
        break;
    case REMIT_FOREIGN_TRUTH:  writer_number(key, value->as.truth); break;
    case REMIT_FOREIGN_DURATION:
        writer_number(key, value->as.duration.count);
        writer_char(key, ':');
        writer_number(key, (int64_t)value->as.duration.unit);
        break;
    }
    writer_char(key, ',');
}

static Name key_of(Spec *spec, const Declared *d,
                   const RemitForeignValue *arguments)
{
    Writer key = writer_memory();
    Name   name;

    writer_number(&key, d->loaded);
    writer_char(&key, ',');
    for (uint32_t i = 0; i < d->signature.parameter_count; i++)
        put_key(&key, &arguments[i]);
    name = intern(spec->foreign->calls,
                  (Str){key.at, (uint32_t)key.count});
    writer_free(&key);
    return name;
}

static Str kept(struct Foreign *foreign, const char *at, size_t len)
{
    return (Str){arena_copy(foreign->arena, at, len), (uint32_t)len};
}

static Answer ask(struct Foreign *foreign, const Declared *d,
                  const RemitForeignValue *arguments)
{
    Answer             answer = {.why = STR_LIT("")};
    RemitForeignReason reason;

    answer.answered = remit_foreign_call(foreign->process, d->loaded - 1,
                                         arguments, &answer.value, &reason);
    if (!answer.answered) {
        answer.why = kept(foreign, reason.text, reason.count);
    } else if (answer.value.type == REMIT_FOREIGN_TEXT) {
        RemitForeignText *text = &answer.value.as.text;
        text->at = kept(foreign, text->at, text->len).at;
    }
    return answer;
}

static const Answer *answer_to(Spec *spec, const Declared *d,
                               const RemitForeignValue *arguments)
{
    struct Foreign *foreign = spec->foreign;
    Name            call = key_of(spec, d, arguments);

    if (call > foreign->answers.count)
        VEC_PUSH(&foreign->answers, ask(foreign, d, arguments));
    return AT(foreign->answers, call);
}

bool foreign_answer(Spec *spec, Name function, Span place,
                    const RemitForeignValue *arguments,
                    RemitForeignValue *answer)
{
    const Declared *d = foreign_declared_as(spec, function);
    const Answer   *found;

    if (!d || !d->loaded)
        return false;
    found = answer_to(spec, d, arguments);
    if (found->answered)
        *answer = found->value;
    else if (found->why.len > 0)
        tell(spec, function, place, arguments, found->why);
    return found->answered;
}

/* ---- holidays ------------------------------------------------------------ */

/* Of a day outside the year that was asked for nothing can be made. */
static void tell_other_year(Spec *spec, const Ref *function,
                            const RemitForeignValue *year, RemitDay day)
{
    Writer why = writer_memory();

    writer_text(&why, "what came back, ");
    writer_day(&why, day);
    writer_text(&why, ", lies in another year");
    if (tell(spec, function->name, function->span, year,
             str_of(writer_held(&why))))
        diag_help(spec->diag, "`from`, `until` and `years` say for which years"
                  " it is asked");
    writer_free(&why);
}

bool foreign_day(Spec *spec, const Node *holiday, int year, RemitDay *day)
{
    const Ref         *function = &holiday->as.holiday.function;
    const Declared    *d = foreign_declared_as(spec, function->name);
    RemitForeignValue  argument = {.type = REMIT_FOREIGN_NUMBER};
    const Answer      *found;

    if (!d || !d->loaded)
        return false;
    argument.as.number = year;
    found = answer_to(spec, d, &argument);
    *day = found->answered ? found->value.as.day : REMIT_NO_DAY;
    if (*day != REMIT_NO_DAY && remit_civil(*day).year != year) {
        tell_other_year(spec, function, &argument, *day);
        return false;
    }
    if (found->why.len > 0 &&
        tell(spec, function->name, function->span, &argument, found->why))
        diag_help(spec->diag, "`from`, `until` and `years` say for which years"
                  " it is asked");
    return found->answered;
}
