/* run.c -- `remit run`: calls the hooks that hold today, each once.
 *
 * Hooks in the order of the text, occurrences by duty and key.  What fails is
 * told and not recorded, so that the next run tries it again; after a crash
 * the helper process is started anew, and the run goes on. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/command/fired.h"
#include "compiler/foreign/foreign_process.h"
#include "compiler/foreign/hooks.h"
#include "compiler/say/phrase.h"

typedef struct {
    const Compilation *made;
    const Options     *options;
    RemitDay           today;
    Fired             *fired;
    VEC(int)           files;
    VEC(ForeignFunction) functions;     /* one for each hook */
    ForeignProcess    *process;
    Writer             out;
    uint32_t           called, before, failed;
    bool               broken;          /* the helper has to be started */
} Run;

static Str text_of(const Run *run, Name name)
{
    return intern_text(run->made->names, name);
}

/* ---- loading ------------------------------------------------------------- */

static char *symbol_of(Str name)
{
    char *symbol = memory_new(name.len + 1u);

    for (uint32_t i = 0; i < name.len; i++)
        symbol[i] = name.at[i] == '-' ? '_' : name.at[i];
    return symbol;
}

static ForeignSignature signature_of(const Hook *hook)
{
    ForeignSignature signature = {.parameter_count = hook->argument_count,
                                  .result = (ForeignType)hook->result};

    for (unsigned i = 0; i < hook->argument_count; i++)
        signature.parameters[i] = (ForeignType)hook->types[i];
    return signature;
}

/* The file that an earlier hook has open, or its own. */
static int open_library(Run *run, size_t hook, Writer *said)
{
    const Hook *hooks = run->made->trace.hooks.at;
    int         file;

    for (size_t i = 0; i < hook; i++)
        if (hooks[i].library == hooks[hook].library)
            return run->functions.at[i].file;
    file = foreign_open(run->options->allow_extern,
                        text_of(run, hooks[hook].library), said);
    if (file >= 0)
        VEC_PUSH(&run->files, file);
    return file;
}

static bool open_all(Run *run)
{
    Writer said = writer_memory();
    bool   good = true;

    for (size_t i = 0; good && i < run->made->trace.hooks.count; i++) {
        const Hook     *hook = &run->made->trace.hooks.at[i];
        ForeignFunction function = {.file = open_library(run, i, &said)};
        good = function.file >= 0;
        if (!good) {
            command_complain("`%s` is not loaded: %s",
                             text_of(run, hook->library).at,
                             writer_held(&said));
            break;
        }
        function.symbol = symbol_of(text_of(run, hook->function));
        function.signature = signature_of(hook);
        VEC_PUSH(&run->functions, function);
    }
    writer_free(&said);
    return good;
}

/* Starts the helper, after a fault again. */
static bool start(Run *run)
{
    Writer said = writer_memory();
    bool   good = true;

    foreign_end(run->process);
    run->process = foreign_start(run->functions.at,
                                 (uint32_t)run->functions.count);
    for (uint32_t i = 0; good && i < run->functions.count; i++)
        good = foreign_loaded(run->process, i, &said);
    if (!good)
        command_complain("the hooks cannot be called: %s", writer_held(&said));
    run->broken = false;
    writer_free(&said);
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
                 RemitNumber occurrence, Writer *said)
{
    ForeignValue arguments[HOOK_MOST_ARGUMENTS], answer;
    Writer       texts = writer_memory();
    bool         good;

    hook_arguments(run->made, hook, occurrence, run->today, &texts, arguments);
    good = foreign_call(run->process, number, arguments, &answer, said);
    run->broken = !foreign_is_there(run->process);
    if (good && answer.type == FOREIGN_TRUTH && !answer.as.truth)
        writer_text(said, "it says that it did nothing");
    writer_free(&texts);
    return said->count == 0;
}

static void tell(Run *run, const Hook *hook, RemitNumber occurrence,
                 Writer *said)
{
    Writer text = writer_memory();

    writer_str(&text, text_of(run, hook->function));
    writer_text(&text, " for ");
    phrase_occurrence(&text, run->made->registry, occurrence);
    if (said->count == 0) {
        writer_str(&run->out, (Str){text.at, (uint32_t)text.count});
        writer_char(&run->out, '\n');
    } else {
        Writer shown = writer_memory();
        writer_text(&text, ": ");
        writer_str(&text, (Str){said->at, (uint32_t)said->count});
        writer_shown(&shown, (Str){text.at, (uint32_t)text.count});
        command_complain("%s", writer_held(&shown));
        writer_free(&shown);
    }
    writer_free(&text);
}

/* False: it makes no sense to go on. */
static bool fire(Run *run, uint32_t number, RemitNumber occurrence)
{
    const Hook *hook = &run->made->trace.hooks.at[number];
    Writer      line = writer_memory(), said = writer_memory();
    bool        good = true;

    put_line(&line, run, hook, occurrence);
    if (fired_has(run->fired, writer_held(&line))) {
        run->before++;
    } else if (run->broken && !start(run)) {
        good = false;
    } else {
        if (call(run, number, hook, occurrence, &said))
            run->called++;
        else
            run->failed++;
        tell(run, hook, occurrence, &said);
        good = said.count > 0 || fired_add(run->fired, writer_held(&line));
        if (!good)
            command_complain("the record cannot be written");
    }
    writer_free(&line);
    writer_free(&said);
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
    foreign_end(run->process);
    fired_close(run->fired);
    for (size_t i = 0; i < run->functions.count; i++)
        memory_free(run->functions.at[i].symbol);
    for (size_t i = 0; i < run->files.count; i++)
        close(run->files.at[i]);
    VEC_FREE(&run->functions);
    VEC_FREE(&run->files);
}

int command_run(const Options *options)
{
    int          status;
    Compilation *made = command_compile(options, false, &status);
    Run          run = {.made = made, .options = options};

    if (made != NULL) {
        run.out = writer_to(STDOUT_FILENO);
        status = run_all(&run, status);
        end(&run);
        status = command_finish(&run.out, status);
    }
    compilation_free(made);
    return status;
}
