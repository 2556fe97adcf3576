/* make_call.c -- makers of calls of foreign functions.
 *
 * In:   a name, and arguments that may be calls themselves.
 * Out:  calls no deeper than POINT_DEPTH_MAX; what each function takes and
 *       gives is found out later (compiler/foreign/). */
#include "lang/make.h"

static Argument *new_argument(Parser *p, ArgumentKind kind, Span span)
{
    Argument *argument = arena_alloc(p->dates, sizeof *argument);
    argument->kind = kind;
    argument->span = span;
    return argument;
}

ArgumentList argument_add(ArgumentList list, Argument *argument)
{
    if (list.last)
        list.last->next = argument;
    else
        list.first = argument;
    list.last = argument;
    return list;
}

Argument *argument_number(Parser *p, Token head, Token number, int32_t sign)
{
    Argument *argument =
        new_argument(p, ARGUMENT_NUMBER, span_join(head.span, number.span));
    argument->as.number = sign * number.number;
    return argument;
}

Argument *argument_year(Parser *p, Token word)
{
    Argument *argument = new_argument(p, ARGUMENT_YEAR, word.span);
    return argument;
}

Argument *argument_text(Parser *p, Token text)
{
    Argument *argument = new_argument(p, ARGUMENT_TEXT, text.span);
    argument->as.text = text.as.text;
    return argument;
}

Argument *argument_truth(Parser *p, Token word, bool is)
{
    Argument *argument = new_argument(p, ARGUMENT_TRUTH, word.span);
    argument->as.truth = is;
    return argument;
}

Argument *argument_duration(Parser *p, Length duration)
{
    Argument *argument = new_argument(p, ARGUMENT_DURATION, duration.span);
    argument->as.duration = duration.is;
    return argument;
}

Argument *argument_point(Parser *p, Point *point)
{
    Argument *argument = new_argument(p, ARGUMENT_POINT, point->span);
    argument->as.point = point;
    return argument;
}

static int depth_of(const Argument *argument)
{
    int depth = 0;
    for (; argument; argument = argument->next)
        if (argument->kind == ARGUMENT_POINT
            && argument->as.point->depth > depth)
            depth = argument->as.point->depth;
    return depth;
}

Call *make_call(Parser *p, Token function, Argument *arguments)
{
    Call *call = arena_alloc(p->dates, sizeof *call);
    call->span = (Span){function.span.from, p->end};
    call->function = (Ref){.span = function.span, .name = function.name};
    call->arguments = arguments;
    call->depth = depth_of(arguments) + 1;
    if (call->depth <= POINT_DEPTH_MAX)
        return call;
    diag_begin(p->diag, CODE_TOO_DEEP, call->span,
               "calls stand inside each other more than %d deep",
               POINT_DEPTH_MAX);
    call->function.name = 0;    /* nothing more is said of it */
    call->arguments = NULL;
    call->depth = 1;
    return call;
}

Point *make_called(Parser *p, Call *call)
{
    Point *point = arena_alloc(p->dates, sizeof *point);
    point->kind = POINT_CALL;
    point->depth = (uint8_t)call->depth;
    point->span = call->span;
    point->as.call = call;
    return point;
}

Length length_of_call(Call *call)
{
    return (Length){.span = call->span, .call = call};
}
