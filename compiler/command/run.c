/* run.c -- `remit run`: calls the hooks that hold today, each once.
 *
 * Hooks in the order of the text, occurrences by duty and key.  What fails is
 * told and not recorded, so that the next run tries it again; after a crash
 * the helper process is started anew, and the run goes on. */
#include <stdio.h>
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/command/fired.h"
#include "compiler/foreign/foreign.h"
#include "compiler/foreign/hooks.h"
#include "compiler/say/phrase.h"

typedef struct {
    const Compilation *made;
    const Options     *options;
    RemitDay           today;
    Fired             *fired;
    VEC(int)           files;
    VEC(char *)        symbols;
    VEC(RemitForeignFunction) functions;    /* one for each hook */
    RemitForeignProcess    *process;
    Writer             out;
    uint32_t           called, before, failed;
    bool               broken;          /* the helper has to be started */
} Run;

static Str text_of(const Run *run, Name name)
{
    return intern_text(run->made->names, name);
}

/* ---- loading ------------------------------------------------------------- */

static RemitForeignSignature signature_of(const Hook *hook)
{
    RemitForeignSignature signature = {.parameter_count = hook->argument_count,
                                  .result = (RemitForeignType)hook->result};

    for (unsigned i = 0; i < hook->argument_count; i++)
        signature.parameters[i] = (RemitForeignType)hook->types[i];
    return signature;
}

/* The file that an earlier hook has open, or its own. */
static int open_library(Run *run, size_t hook, RemitForeignReason *reason)
{
    const Hook *hooks = run->made->trace.hooks.at;
    int         file;

    for (size_t i = 0; i < hook; i++)
        if (hooks[i].library == hooks[hook].library)
            return run->functions.at[i].file;
    file = foreign_open(run->options->allow_extern,
                        text_of(run, hooks[hook].library), reason);
    if (file >= 0)
        VEC_PUSH(&run->files, file);
    return file;
}

static bool open_hook(Run *run, size_t number)
{
    const Hook          *hook = &run->made->trace.hooks.at[number];
    RemitForeignReason   reason;
    RemitForeignFunction function = {
        .file = open_library(run, number, &reason),
        .symbol = foreign_symbol(text_of(run, hook->function)),
        .signature = signature_of(hook)};

    VEC_PUSH(&run->symbols, (char *)function.symbol);
    if (function.file < 0) {
        command_complain("`%s` is not loaded: %s",
                         text_of(run, hook->library).at, reason.text);
        return false;
    }
    VEC_PUSH(&run->functions, function);
    return true;
}

static bool open_all(Run *run)
{
    for (size_t i = 0; i < run->made->trace.hooks.count; i++)
        if (!open_hook(run, i))
            return false;
    return true;
}

/* Starts the helper, after a fault again. */
static bool start(Run *run)
{
    RemitForeignReason reason;
    bool               good;

    remit_foreign_end(run->process);
    run->process = remit_foreign_start(run->functions.at,
                                       (uint32_t)run->functions.count,
                                       &reason);
    good = run->process != NULL;
    for (uint32_t i = 0; good && i < run->functions.count; i++)
        good = remit_foreign_loaded(run->process, i, &reason);
    if (!good)
        command_complain("the hooks cannot be called: %s", reason.text);
    run->broken = false;
    return good;
}

/* ---- firing -------------------------------------------------------------- */

/* DAY, moment, function and occurrence, between tabs. */
static void put_line(Writer *out, const Run *run, const Hook *hook,
                     RemitNumber occurrence)
{
    Writer name = writer_memory();

    writer_day(out, run->today);
    writer_char(out, '\t');
    writer_str(out, text_of(run, hook->moment));
    writer_char(out, '\t');
    writer_str(out, text_of(run, hook->function));
    writer_char(out, '\t');
    phrase_occurrence(&name, run->made->registry, occurrence);
    writer_shown(out, (Str){name.at, (uint32_t)name.count});
    writer_free(&name);
}

static bool call(Run *run, uint32_t number, const Hook *hook,
                 RemitNumber occurrence, RemitForeignReason *reason)
{
    HookCase          at = {run->made, run->options->language, occurrence,
                                   run->today};
    RemitForeignValue arguments[HOOK_MOST_ARGUMENTS], answer;
    Writer            texts = writer_memory();
    bool              good;

    hook_arguments(&at, hook, &texts, arguments);
    good = remit_foreign_call(run->process, number, arguments, &answer,
                              reason);
    run->broken = !remit_foreign_is_there(run->process);
    writer_free(&texts);
    if (!good || answer.type != REMIT_FOREIGN_TRUTH || answer.as.truth)
        return good;
    reason->count = (size_t)snprintf(reason->text, sizeof reason->text,
                                     "it says that it did nothing");
    return false;
}

static void tell_failure(const Writer *call, const RemitForeignReason *reason)
{
    Writer text = writer_memory(), shown = writer_memory();

    writer_str(&text, (Str){call->at, (uint32_t)call->count});
    writer_text(&text, ": ");
    writer_str(&text, (Str){reason->text, (uint32_t)reason->count});
    writer_shown(&shown, (Str){text.at, (uint32_t)text.count});
    command_complain("%s", writer_held(&shown));
    writer_free(&text);
    writer_free(&shown);
}

static void tell(Run *run, const Hook *hook, RemitNumber occurrence,
                 const RemitForeignReason *reason)
{
    Writer text = writer_memory();

    writer_str(&text, text_of(run, hook->function));
    writer_text(&text, " for ");
    phrase_occurrence(&text, run->made->registry, occurrence);
    if (reason->count == 0) {
        writer_str(&run->out, (Str){text.at, (uint32_t)text.count});
        writer_char(&run->out, '\n');
    } else {
        tell_failure(&text, reason);
    }
    writer_free(&text);
}

/* Calls it, and notes that it did; false when that cannot be noted. */
static bool fire_now(Run *run, uint32_t number, RemitNumber occurrence,
                     const char *line)
{
    const Hook        *hook = &run->made->trace.hooks.at[number];
    RemitForeignReason reason;
    bool               good = call(run, number, hook, occurrence, &reason);

    if (good)
        run->called++;
    else
        run->failed++;
    tell(run, hook, occurrence, &reason);
    if (!good || fired_add(run->fired, line))
        return true;
    command_complain("the record cannot be written");
    return false;
}

/* False: it makes no sense to go on. */
static bool fire(Run *run, uint32_t number, RemitNumber occurrence)
{
    Writer line = writer_memory();
    bool   good = true;

    put_line(&line, run, &run->made->trace.hooks.at[number], occurrence);
    if (fired_has(run->fired, writer_held(&line)))
        run->before++;
    else if (run->broken && !start(run))
        good = false;
    else
        good = fire_now(run, number, occurrence, writer_held(&line));
    writer_free(&line);
    return good;
}

static bool fire_all(Run *run)
{
    uint32_t count = remit_count(run->made->registry, REMIT_ARRAY_OCCURRENCE);

    for (uint32_t h = 0; h < run->functions.count; h++)
        for (RemitNumber i = 1; i <= count; i++)
            if (hook_holds(run->made, &run->made->trace.hooks.at[h], i,
                           run->today) && !fire(run, h, i))
                return false;
    return true;
}

/* ---- the command --------------------------------------------------------- */

/* --record, or the first file's name without folder and `.remit`. */
static void put_record(Writer *out, const Options *options)
{
    const char *path = options->operands.at[0];
    const char *slash = strrchr(path, '/');
    Str         name = str_of(slash ? slash + 1 : path);

    if (options->record != NULL) {
        writer_text(out, options->record);
        return;
    }
    if (name.len > 6 && memcmp(name.at + name.len - 6, ".remit", 6) == 0)
        name.len -= 6;
    writer_str(out, str_equal(name, STR_LIT("-")) ? STR_LIT("remit") : name);
    writer_text(out, ".fired");
}

static bool open_record(Run *run)
{
    Writer path = writer_memory(), said = writer_memory();

    put_record(&path, run->options);
    run->fired = fired_open(writer_held(&path), &said);
    if (!run->fired)
        command_complain("%s", writer_held(&said));
    writer_free(&path);
    writer_free(&said);
    return run->fired != NULL;
}

static int run_all(Run *run, int status)
{
    if (!command_today(run->options, &run->today))
        return STATUS_TROUBLE;
    if (!open_all(run))
        return STATUS_WRONG;
    if (!open_record(run))
        return STATUS_TROUBLE;
    run->broken = true;
    if (!fire_all(run))
        status = STATUS_TROUBLE;
    else if (run->failed > 0)
        status = STATUS_WRONG;
    if (!run->options->quiet || status != STATUS_GOOD)
        writer_format(&run->out, "%u called, %u called before, %u failed\n",
                      run->called, run->before, run->failed);
    return status;
}

static void end(Run *run)
{
    remit_foreign_end(run->process);
    fired_close(run->fired);
    for (size_t i = 0; i < run->symbols.count; i++)
        memory_free(run->symbols.at[i]);
    for (size_t i = 0; i < run->files.count; i++)
        close(run->files.at[i]);
    VEC_FREE(&run->functions);
    VEC_FREE(&run->symbols);
    VEC_FREE(&run->files);
}

static int run_hooks(const Options *options, const Compilation *made,
                     int status)
{
    Run run = {.made = made, .options = options,
               .out = writer_to(STDOUT_FILENO)};

    status = run_all(&run, status);
    end(&run);
    return command_finish(&run.out, status);
}

int command_run(const Options *options)
{
    return command_on(options, 0, run_hooks);
}
