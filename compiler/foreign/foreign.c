/* foreign.c -- from `extern` blocks to answers.
 *
 * Declarations are gathered and checked, whether they are called or not; then
 * the libraries of those that are called are opened, and one process loads
 * them all. */
#include "compiler/foreign/foreign.h"

#include <stdio.h>
#include <unistd.h>

#include "compiler/names/walk.h"
#include "compiler/say/writer.h"

typedef struct {
    const Node      *block;     /* NODE_EXTERN */
    const Node      *node;      /* NODE_FUNCTION */
    Name             name;
    RemitForeignSignature signature;
    bool             good;      /* the declaration */
    bool             called;
    Number           loaded;    /* place among the functions of the process,
                                   from 1; 0: not there */
} Declared;

typedef struct {
    Number   function;
    int      year;
    bool     answered;
    RemitDay day;
} Answer;

struct Foreign {
    VEC(Declared)        declared;
    VEC(int)             files;         /* of the libraries, each open once */
    VEC(RemitForeignFunction) functions;
    VEC(char *)          symbols;       /* of the functions */
    VEC(Answer)          answers;
    RemitForeignProcess      *process;
};

/* ---- declarations -------------------------------------------------------- */

static Declared *declared_as(struct Foreign *foreign, Name name)
{
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
    Declared  *before = declared_as(spec->foreign, ref->name);
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

/* ---- calls --------------------------------------------------------------- */

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
    const Declared *d = declared_as(spec->foreign, function);

    if (!d || !d->good)
        return false;
    *declaration = (ForeignDeclaration){
        d->signature, d->block->as.text_block.text, d->node->span
    };
    return true;
}

static bool gives_day_of_year(const RemitForeignSignature *signature)
{
    return signature->parameter_count == 1 &&
           signature->parameters[0] == REMIT_FOREIGN_NUMBER &&
           signature->result == REMIT_FOREIGN_DATE;
}

static void gather_call(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)parent;
    (void)context;
    if (!n->as.holiday.function.name)
        return;
    const Ref *ref = &n->as.holiday.function;
    Declared  *d = declared_as(spec->foreign, ref->name);
    Str        text = spec_text(spec, ref->name);
    if (!d) {
        foreign_unknown(spec, ref);
    } else if (d->good && !gives_day_of_year(&d->signature)) {
        diag_begin(spec->diag, CODE_WRONG_KIND, ref->span,
                   "a holiday needs a function `%.*s (year number) date`",
                   STR_ARG(text));
        diag_note(spec->diag, d->node->span, "it is declared here");
    } else {
        d->called = d->good;
    }
}

/* ---- loading ------------------------------------------------------------- */

static Span head_of(const Node *block)
{
    return block->head.from ? block->head : block->span;
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

/* The file that another function of the block has open, or its own; -1 and a
 * finding when it is refused. */
static int open_library(Spec *spec, const Declared *d)
{
    struct Foreign    *foreign = spec->foreign;
    Str                name = d->block->as.text_block.text;
    RemitForeignReason reason;
    int                file;

    for (const Declared *other = foreign->declared.at; other < d; other++)
        if (other->block == d->block && other->loaded)
            return foreign->functions.at[other->loaded - 1].file;
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

void foreign_begin(Spec *spec)
{
    spec->foreign = memory_new(sizeof *spec->foreign);
    walk_kind(spec, NODE_FUNCTION, gather, NULL);
    walk_kind(spec, NODE_HOLIDAY, gather_call, NULL);
    for (size_t i = 0; i < spec->foreign->declared.count; i++) {
        Declared *d = &spec->foreign->declared.at[i];
        if (d->called && !spec->options->allow_extern)
            foreign_not_allowed(spec, d->block->as.text_block.text,
                                head_of(d->block));
        else if (d->called)
            open_function(spec, d);
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
    memory_free(foreign);
    spec->foreign = NULL;
}

/* ---- calling ------------------------------------------------------------- */

static void failed(Spec *spec, const Node *holiday, const Answer *answer,
                   const RemitForeignReason *reason)
{
    const Ref *ref = &holiday->as.holiday.function;
    Writer     text = writer_memory();

    writer_shown(&text, (Str){reason->text, (uint32_t)reason->count});
    diag_begin(spec->diag, CODE_EXTERN_FAILED, ref->span,
               "`%.*s(%d)` gives no answer: %s",
               STR_ARG(spec_text(spec, ref->name)), answer->year,
               writer_held(&text));
    diag_help(spec->diag, "`from`, `until` and `years` say for which years it"
              " is asked");
    writer_free(&text);
}

/* Of a day outside the year that was asked for nothing can be made. */
static bool is_of_year(const Answer *answer, RemitForeignReason *reason)
{
    char day[11];

    if (answer->day == REMIT_NO_DAY ||
        remit_civil(answer->day).year == answer->year)
        return true;
    remit_day_format(answer->day, day);
    reason->count = (size_t)snprintf(
        reason->text, sizeof reason->text,
        "what came back, %s, lies in another year", day);
    return false;
}

static Answer *ask(Spec *spec, const Node *holiday, Number function, int year)
{
    struct Foreign    *foreign = spec->foreign;
    Answer             answer = {function, year, false, REMIT_NO_DAY};
    RemitForeignValue  argument = {.type = REMIT_FOREIGN_NUMBER}, value;
    RemitForeignReason reason;

    argument.as.number = year;
    if (remit_foreign_call(foreign->process, function - 1, &argument, &value,
                           &reason)) {
        answer.day = value.as.day;
        answer.answered = is_of_year(&answer, &reason);
    }
    if (reason.count > 0)
        failed(spec, holiday, &answer, &reason);
    VEC_PUSH(&foreign->answers, answer);
    return &foreign->answers.at[foreign->answers.count - 1];
}

bool foreign_day(Spec *spec, const Node *holiday, int year, RemitDay *day)
{
    struct Foreign *foreign = spec->foreign;
    Name            name = holiday->as.holiday.function.name;
    Declared       *d = foreign ? declared_as(foreign, name) : NULL;
    Answer         *answer = NULL;

    if (!d || !d->loaded)
        return false;
    for (size_t i = 0; i < foreign->answers.count && !answer; i++)
        if (foreign->answers.at[i].function == d->loaded &&
            foreign->answers.at[i].year == year)
            answer = &foreign->answers.at[i];
    if (!answer)
        answer = ask(spec, holiday, d->loaded, year);
    *day = answer->day;
    return answer->answered;
}
