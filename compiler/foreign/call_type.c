/* call_type.c -- types of calls; they are no deeper than POINT_DEPTH_MAX. */
#include "compiler/foreign/call_type.h"

#include <stdio.h>

static uint32_t argument_count(const Call *call)
{
    uint32_t count = 0;

    for (const Argument *a = call->arguments; a; a = a->next)
        count++;
    return count;
}

static RemitForeignType type_of(const Argument *a)
{
    switch (a->kind) {
    case ARGUMENT_NUMBER: case ARGUMENT_YEAR: return REMIT_FOREIGN_NUMBER;
    case ARGUMENT_TEXT:     return REMIT_FOREIGN_TEXT;
    case ARGUMENT_TRUTH:    return REMIT_FOREIGN_TRUTH;
    case ARGUMENT_DURATION: return REMIT_FOREIGN_DURATION;
    case ARGUMENT_POINT:    break;
    }
    return REMIT_FOREIGN_DATE;
}

static void type_argument(Spec *spec, const Argument *a,
                          RemitForeignType wanted,
                          const ForeignDeclaration *d)
{
    char what[40];

    if (a->kind == ARGUMENT_POINT && a->as.point->kind == POINT_CALL) {
        call_type(spec, a->as.point->as.call, wanted);
        return;
    }
    if (type_of(a) == wanted)
        return;
    snprintf(what, sizeof what, "this is a %s",
             remit_foreign_type_text(type_of(a)));
    foreign_mistyped(spec, a->span, what, wanted, d);
    if (a->kind == ARGUMENT_NUMBER && wanted == REMIT_FOREIGN_DATE)
        diag_help(spec->diag, "a year is `start of %d`, or `end of %d`",
                  (int)a->as.number, (int)a->as.number);
}

void call_type(Spec *spec, const Call *call, RemitForeignType wanted)
{
    ForeignDeclaration d;
    uint32_t           i = 0;
    char               what[40];

    if (!call->function.name ||
        !foreign_wanted(spec, &call->function, argument_count(call), &d))
        return;
    if (d.signature.result != wanted) {
        snprintf(what, sizeof what, "it gives a %s",
                 remit_foreign_type_text(d.signature.result));
        foreign_mistyped(spec, call->function.span, what, wanted, &d);
    }
    for (const Argument *a = call->arguments; a; a = a->next)
        type_argument(spec, a, d.signature.parameters[i++], &d);
}
