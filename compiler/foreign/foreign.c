/* foreign.c -- from `extern` blocks to answers.
 *
 * Declarations are gathered and checked, whether they are called or not; then
 * the libraries of those that are called are opened, and one process loads
 * them all. */
#include "compiler/foreign/foreign_state.h"

#include <unistd.h>

#include "compiler/names/walk.h"

/* ---- declarations -------------------------------------------------------- */

Declared *foreign_declared_as(const Spec *spec, Name name)
{
    struct Foreign *foreign = spec->foreign;

    for (size_t i = 0; i < foreign->declared.count; i++)
        if (foreign->declared.at[i].name == name)
            return &foreign->declared.at[i];
    return NULL;
}

static bool read_type(Spec *spec, const Ref *ref, RemitForeignType *type)
{
    Str text = spec_text(spec, ref->name);

    if (remit_foreign_type_find(text.at, text.len, type))
        return true;
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, ref->span,
               "`%.*s` is no type that a foreign function takes or gives",
               STR_ARG(text));
    diag_help(spec->diag, "there are `number`, `date`, `text`, `truth` and"
              " `duration`");
    return false;
}

static bool read_signature(Spec *spec, Declared *d)
{
    bool good = read_type(spec, &d->node->as.function.result,
                          &d->signature.result);

    for (const RefItem *item = d->node->as.function.types; item;
         item = item->next) {
        RemitForeignType type = REMIT_FOREIGN_NUMBER;
        if (d->signature.parameter_count == REMIT_FOREIGN_MOST_PARAMETERS) {
            diag_begin(spec->diag, CODE_TOO_LARGE, item->ref.span,
                       "a foreign function takes at most %d values",
                       REMIT_FOREIGN_MOST_PARAMETERS);
            return false;
        }
        good = read_type(spec, &item->ref, &type) && good;
        d->signature.parameters[d->signature.parameter_count++] = type;
    }
    return good;
}

/* In C it is spelled with `_` for `-`. */
static bool is_c_name(Str name)
{
    for (uint32_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
            !(c >= '0' && c <= '9') && c != '-' && c != '_')
            return false;
    }
    return name.len > 0 && name.len <= 100;
}

static void declare_function(Spec *spec, const Node *block, const Node *node)
{
    const Ref *ref = &node->as.function.name;
    Declared  *before = foreign_declared_as(spec, ref->name);
    Declared   d = {.block = block, .node = node, .name = ref->name};

    if (before) {
        diag_begin(spec->diag, CODE_DECLARED_TWICE, ref->span,
                   "`%.*s` is declared twice",
                   STR_ARG(spec_text(spec, ref->name)));
        diag_note(spec->diag, before->node->as.function.name.span,
                  "it is first declared here");
        return;
    }
    if (!is_c_name(spec_text(spec, ref->name)))
        diag_begin(spec->diag, CODE_EXTERN_REFUSED, ref->span,
                   "the name of a foreign function is made of ASCII letters,"
                   " digits and hyphens");
    else
        d.good = read_signature(spec, &d);
    VEC_PUSH(&spec->foreign->declared, d);
}

static void gather(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)context;
    if (parent && parent->kind == NODE_EXTERN)
        declare_function(spec, parent, n);
}

/* ---- what is called ------------------------------------------------------ */

static void suggest(Spec *spec, Name wanted)
{
    Nearest nearest = nearest_begin(spec_text(spec, wanted));

    for (size_t i = 0; i < spec->foreign->declared.count; i++)
        nearest_offer(&nearest,
                      spec_text(spec, spec->foreign->declared.at[i].name));
    if (nearest.best.at)
        diag_help(spec->diag, "did you mean `%.*s`?", STR_ARG(nearest.best));
}

void foreign_unknown(Spec *spec, const Ref *function)
{
    diag_begin(spec->diag, CODE_UNKNOWN_NAME, function->span,
               "no `extern` declares `%.*s`",
               STR_ARG(spec_text(spec, function->name)));
    suggest(spec, function->name);
}

bool foreign_declared(const Spec *spec, Name function,
                      ForeignDeclaration *declaration)
{
    const Declared *d = foreign_declared_as(spec, function);

    if (!d || !d->good)
        return false;
    *declaration = (ForeignDeclaration){
        d->signature, d->block->as.text_block.text, d->node->span
    };
    return true;
}

bool foreign_wanted(Spec *spec, const Ref *function, uint32_t arguments,
                    ForeignDeclaration *declaration)
{
    Declared *d = foreign_declared_as(spec, function->name);
    uint32_t  takes;

    if (!d) {
        foreign_unknown(spec, function);
        return false;
    }
    if (!foreign_declared(spec, function->name, declaration))
        return false;
    d->called = true;
    takes = d->signature.parameter_count;
    if (arguments == takes)
        return true;
    diag_begin(spec->diag, CODE_WRONG_KIND, function->span,
               "it takes %u value%s, and gets %u", takes,
               takes == 1 ? "" : "s", arguments);
    diag_note(spec->diag, declaration->place, "it is declared here");
    return false;
}

void foreign_mistyped(Spec *spec, Span place, const char *what,
                      RemitForeignType wanted,
                      const ForeignDeclaration *declaration)
{
    diag_begin(spec->diag, CODE_WRONG_KIND, place,
               "%s, and a %s is needed here", what,
               remit_foreign_type_text(wanted));
    if (declaration)
        diag_note(spec->diag, declaration->place, "it is declared here");
}

static bool gives_day_of_year(const RemitForeignSignature *signature)
{
    return signature->parameter_count == 1 &&
           signature->parameters[0] == REMIT_FOREIGN_NUMBER &&
           signature->result == REMIT_FOREIGN_DATE;
}

static void want_holiday(Spec *spec, Node *n, const Node *parent,
                         void *context)
{
    (void)parent;
    (void)context;
    if (!n->as.holiday.function.name)
        return;
    const Ref *ref = &n->as.holiday.function;
    Declared  *d = foreign_declared_as(spec, ref->name);
    if (!d) {
        foreign_unknown(spec, ref);
    } else if (d->good && !gives_day_of_year(&d->signature)) {
        diag_begin(spec->diag, CODE_WRONG_KIND, ref->span,
                   "a holiday needs a function `%.*s (year number) date`",
                   STR_ARG(spec_text(spec, ref->name)));
        diag_note(spec->diag, d->node->span, "it is declared here");
    } else {
        d->called = d->good;
    }
}

void foreign_declare(Spec *spec)
{
    spec->foreign = memory_new(sizeof *spec->foreign);
    spec->foreign->calls = interns_new();
    spec->foreign->arena = arena_new();
    walk_kind(spec, NODE_FUNCTION, gather, NULL);
    walk_kind(spec, NODE_HOLIDAY, want_holiday, NULL);
}

/* ---- loading ------------------------------------------------------------- */

static Span head_of(const Node *block)
{
    return block->span.from ? node_head(block) : block->span;
}

static void refuse(Spec *spec, Span place, Str name,
                   const RemitForeignReason *reason)
{
    if (reason->count == 0)
        return;
    Writer text = writer_memory();
    writer_shown(&text, (Str){reason->text, (uint32_t)reason->count});
    diag_begin(spec->diag, CODE_EXTERN_REFUSED, place,
               "`%.*s` is not loaded: %s", STR_ARG(name), writer_held(&text));
    writer_free(&text);
}

char *foreign_symbol(Str name)
{
    char *symbol = memory_new(name.len + 1u);

    for (uint32_t i = 0; i < name.len; i++)
        symbol[i] = name.at[i] == '-' ? '_' : name.at[i];
    return symbol;
}

int foreign_open(const char *folder, Str name, RemitForeignReason *reason)
{
    char *held = memory_new(name.len + 1u);
    int   file;

    memcpy(held, name.at, name.len);
    file = remit_foreign_open(folder, held, reason);
    memory_free(held);
    return file;
}

/* The file that another function of the block has open, or its own; -1 when it
 * is refused, with a finding for the first. */
static int open_library(Spec *spec, const Declared *d)
{
    struct Foreign    *foreign = spec->foreign;
    Str                name = d->block->as.text_block.text;
    RemitForeignReason reason;
    int                file;

    for (const Declared *other = foreign->declared.at; other < d; other++)
        if (other->block == d->block && other->called)
            return other->loaded
                       ? foreign->functions.at[other->loaded - 1].file : -1;
    file = foreign_open(spec->options->allow_extern, name, &reason);
    if (file >= 0)
        VEC_PUSH(&foreign->files, file);
    refuse(spec, head_of(d->block), name, &reason);
    return file;
}

static void open_function(Spec *spec, Declared *d)
{
    RemitForeignFunction function = {.signature = d->signature};

    function.file = open_library(spec, d);
    if (function.file < 0)
        return;
    VEC_PUSH(&spec->foreign->symbols,
             foreign_symbol(spec_text(spec, d->name)));
    function.symbol = spec->foreign->symbols.at[
        spec->foreign->symbols.count - 1];
    VEC_PUSH(&spec->foreign->functions, function);
    d->loaded = (Number)spec->foreign->functions.count;
}

void foreign_not_allowed(Spec *spec, Str library, Span place)
{
    diag_begin(spec->diag, CODE_EXTERN_NOT_ALLOWED, place,
               "`%.*s` has to be loaded, and nothing says that it may be",
               STR_ARG(library));
    diag_help(spec->diag, "if you trust it, say with --allow-extern in which"
              " folder it lies");
}

/* Of each function that cannot be called it is said why, once for all when
 * there is no process. */
static void start(Spec *spec)
{
    struct Foreign    *foreign = spec->foreign;
    RemitForeignReason reason;

    if (foreign->functions.count == 0)
        return;
    foreign->process = remit_foreign_start(foreign->functions.at,
                                           (uint32_t)foreign->functions.count,
                                           &reason);
    for (size_t i = 0; i < foreign->declared.count; i++) {
        Declared *d = &foreign->declared.at[i];
        if (!d->loaded ||
            (foreign->process &&
             remit_foreign_loaded(foreign->process, d->loaded - 1, &reason)))
            continue;
        d->loaded = 0;
        refuse(spec, d->node->span, spec_text(spec, d->name), &reason);
        reason.count = 0;
    }
}

/* Whether no other function of its block that is called stands before it. */
static bool is_first_of_block(const Spec *spec, const Declared *d)
{
    for (const Declared *o = spec->foreign->declared.at; o < d; o++)
        if (o->block == d->block && o->called)
            return false;
    return true;
}

void foreign_begin(Spec *spec)
{
    for (size_t i = 0; i < spec->foreign->declared.count; i++) {
        Declared *d = &spec->foreign->declared.at[i];
        if (!d->called)
            continue;
        if (spec->options->allow_extern)
            open_function(spec, d);
        else if (is_first_of_block(spec, d))
            foreign_not_allowed(spec, d->block->as.text_block.text,
                                head_of(d->block));
    }
    start(spec);
}

void foreign_finish(Spec *spec)
{
    struct Foreign *foreign = spec->foreign;

    if (!foreign)
        return;
    remit_foreign_end(foreign->process);
    for (size_t i = 0; i < foreign->symbols.count; i++)
        memory_free(foreign->symbols.at[i]);
    for (size_t i = 0; i < foreign->files.count; i++)
        close(foreign->files.at[i]);
    VEC_FREE(&foreign->functions);
    VEC_FREE(&foreign->symbols);
    VEC_FREE(&foreign->files);
    VEC_FREE(&foreign->declared);
    VEC_FREE(&foreign->answers);
    VEC_FREE(&foreign->told);
    interns_free(foreign->calls);
    arena_free(foreign->arena);
    memory_free(foreign);
    spec->foreign = NULL;
}
