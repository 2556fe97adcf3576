/* allow.c -- an allow reaches as far as the block that holds it. */
#include "compiler/names/allow.h"

#include "compiler/names/walk.h"

static void unknown_code(Spec *spec, const Node *n, Str text)
{
    Nearest nearest = nearest_begin(text);
    for (int code = 0; code < CODE_COUNT; code++)
        nearest_offer(&nearest, str_of(code_text((Code)code)));
    diag_begin(spec->diag, CODE_UNKNOWN_CODE, n->as.allow.code.span,
               "`%.*s` is no code of a finding", STR_ARG(text));
    if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s`?", STR_ARG(nearest.best));
}

static void collect(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)context;
    Str  text = spec_text(spec, n->as.allow.code.name);
    Code code;
    if (!code_find(text, &code))
        unknown_code(spec, n, text);
    else
        diag_allow(spec->diag, code, parent ? parent->span : n->span, n->span);
}

void allow_collect(Spec *spec)
{
    walk_kind(spec, NODE_ALLOW, collect, NULL);
}
