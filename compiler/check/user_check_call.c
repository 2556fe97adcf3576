/* user_check_call.c -- a foreign function that a check asks.
 *
 * A function takes bodies, instruments and sessions as texts, the time between
 * two dates as days, and of a date of several days the first.  Where an
 * argument is none it is not asked, and its answer is none. */
#include "compiler/check/user_check_call.h"

#include "compiler/foreign/foreign.h"

#include <stdio.h>
#include <string.h>

/* ---- types --------------------------------------------------------------- */

/* What a value is handed over as; false: it cannot be. */
static bool passes_as(ValueType type, RemitForeignType *as)
{
    switch (type) {
    case TYPE_NUMBER: *as = REMIT_FOREIGN_NUMBER; return true;
    case TYPE_DAYS:   *as = REMIT_FOREIGN_DATE;   return true;
    case TYPE_TRUTH:  *as = REMIT_FOREIGN_TRUTH;  return true;
    case TYPE_TEXT: case TYPE_WORD: case TYPE_BODY: case TYPE_INSTRUMENT:
    case TYPE_SESSION:
        *as = REMIT_FOREIGN_TEXT;
        return true;
    case TYPE_DURATION: case TYPE_SPAN:
        *as = REMIT_FOREIGN_DURATION;
        return true;
    case TYPE_BAD: case TYPE_NONE: case TYPE_YEARLY: case TYPE_BODIES: break;
    }
    return false;
}

static ValueType type_of_result(RemitForeignType type)
{
    switch (type) {
    case REMIT_FOREIGN_NUMBER:   return TYPE_NUMBER;
    case REMIT_FOREIGN_DATE:     return TYPE_DAYS;
    case REMIT_FOREIGN_TEXT:     return TYPE_TEXT;
    case REMIT_FOREIGN_TRUTH:    return TYPE_TRUTH;
    case REMIT_FOREIGN_DURATION: return TYPE_DURATION;
    }
    return TYPE_BAD;
}

static bool fits(Spec *spec, const UserTerm *argument, RemitForeignType wanted,
                 const ForeignDeclaration *d)
{
    RemitForeignType as;
    char             what[60];
    if (argument->type == TYPE_BAD)
        return false;
    if (passes_as(argument->type, &as) && as == wanted)
        return true;
    snprintf(what, sizeof what, "this is %s", user_type_text(argument->type));
    foreign_mistyped(spec, argument->expr->span, what, wanted, d);
    return false;
}

ValueType user_call_type(Spec *spec, const UserTerm *call)
{
    ForeignDeclaration d;
    uint32_t           count = 0, i = 0;
    bool               good = true;
    for (const UserTerm *a = call->left; a; a = a->next)
        count++;
    if (!foreign_wanted(spec, &call->expr->as.function, count, &d))
        return TYPE_BAD;
    for (const UserTerm *a = call->left; a; a = a->next)
        good = fits(spec, a, d.signature.parameters[i++], &d) && good;
    return good ? type_of_result(d.signature.result) : TYPE_BAD;
}

/* ---- values -------------------------------------------------------------- */

static RemitForeignText text_of(const Check *check, ValueType type,
                                const Value *value)
{
    const char *text = type == TYPE_BODY ? check_body(check, value->record)
        : type == TYPE_INSTRUMENT ? check_instrument(check, value->record)
        : type == TYPE_SESSION    ? check_session(check, value->record)
                                  : value->text;
    return (RemitForeignText){text, (uint32_t)strlen(text)};
}

/* False: it is none, or time that runs backwards. */
static bool pass(const Check *check, ValueType type, const Value *value,
                 RemitForeignValue *out)
{
    if (value->none || !passes_as(type, &out->type))
        return false;
    switch (out->type) {
    case REMIT_FOREIGN_NUMBER: out->as.number = value->number; break;
    case REMIT_FOREIGN_DATE:   out->as.day = value->days.from; break;
    case REMIT_FOREIGN_TRUTH:  out->as.truth = value->truth; break;
    case REMIT_FOREIGN_TEXT:
        out->as.text = text_of(check, type, value);
        break;
    case REMIT_FOREIGN_DURATION:
        out->as.duration = value->duration;
        if (type == TYPE_SPAN)
            out->as.duration = (RemitDuration){
                value->days.to - value->days.from, REMIT_DAYS};
        return out->as.duration.count >= 0;
    }
    return true;
}

static Value taken(const Check *check, const RemitForeignValue *answer)
{
    Value value = {.none = false};
    switch (answer->type) {
    case REMIT_FOREIGN_NUMBER: value.number = answer->as.number; break;
    case REMIT_FOREIGN_DATE:
        value.none = answer->as.day == REMIT_NO_DAY;
        value.days = remit_extent_day(answer->as.day);
        break;
    case REMIT_FOREIGN_TRUTH: value.truth = answer->as.truth; break;
    case REMIT_FOREIGN_TEXT:
        value.text = arena_copy(check->arena, answer->as.text.at,
                                answer->as.text.len);
        break;
    case REMIT_FOREIGN_DURATION: value.duration = answer->as.duration; break;
    }
    return value;
}

static bool is_of_a_seat(const RemitForeignValue *answer)
{
    return answer->type == REMIT_FOREIGN_DURATION
        && answer->as.duration.unit == REMIT_WORKING_DAYS;
}

Value user_call_value(Spec *spec, const Check *check, const UserTerm *call,
                      const Value *values)
{
    RemitForeignValue arguments[REMIT_FOREIGN_MOST_PARAMETERS], answer;
    Name              function = call->expr->as.function.name;
    uint32_t          i = 0;
    for (const UserTerm *a = call->left; a; a = a->next, i++)
        if (!pass(check, a->type, &values[i], &arguments[i]))
            return (Value){.none = true};
    if (!foreign_answer(spec, function, call->expr->span, arguments, &answer))
        return (Value){.none = true};
    if (!is_of_a_seat(&answer))
        return taken(check, &answer);
    foreign_failed(spec, function, call->expr->span, arguments,
                   "working days hang on a seat's holidays, and a check has "
                   "no seat");
    return (Value){.none = true};
}
