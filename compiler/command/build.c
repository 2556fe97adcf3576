/* build.c -- `remit build`: every output, or those asked for, or none. */
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/emit/emitter.h"
#include "compiler/names/file.h"
#include "compiler/say/output.h"
#include "compiler/say/progress.h"

static EmitFunction *const emitters[] = {
#define EMITTER(name, about) emit_##name,
#include "compiler/emit/emitter.def"
#undef EMITTER
};

/* ---- what the files are called ------------------------------------------ */

/* The first spec's name, without folder and `.remit`. */
static Str base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    Str         name = str_of(slash == NULL ? path : slash + 1);

    if (name.len > 6 && memcmp(name.at + name.len - 6, ".remit", 6) == 0)
        name.len -= 6;
    return name;
}

static void put_name(Writer *out, const Options *options)
{
    Str name = options->name != NULL ? str_of(options->name)
                                     : base_name(options->operands.at[0]);

    if (name.len == 0 || str_equal(name, STR_LIT("-")))
        name = STR_LIT("remit");
    writer_str(out, name);
}

/* ---- the lock ----------------------------------------------------------- */

enum { LOCK_MIB = 256 };

static int refuse_lock(const char *path, Writer *why)
{
    Writer shown = writer_memory();

    writer_shown(&shown, str_of(path));
    command_complain("the lock `%s` cannot be used: %s", writer_held(&shown),
                     writer_held(why));
    writer_free(&shown);
    return STATUS_WRONG;
}

/* The lock that --lock names, empty where there is none yet; *status is not
 * STATUS_GOOD when it cannot be used. */
static Lock *open_lock(const char *path, int *status)
{
    struct stat found;
    FileText    text;
    Writer      why = writer_memory();
    Lock       *lock = lock_new();
    char       *trouble = NULL;

    *status = STATUS_GOOD;
    if (lstat(path, &found) == 0 || errno != ENOENT) {
        trouble = file_read(path, (size_t)LOCK_MIB << 20, &text);
        if (trouble != NULL) {
            command_complain("%s", trouble);
            *status = STATUS_TROUBLE;
        } else if (!lock_read(lock, (Str){text.text, (uint32_t)text.len},
                              &why)) {
            *status = refuse_lock(path, &why);
        }
        file_text_free(&text);
    }
    memory_free(trouble);
    writer_free(&why);
    return lock;
}

/* ---- writing ------------------------------------------------------------ */

/* What the emitters had to say, a line each. */
static void tell(Writer *said, bool quiet)
{
    char *line = (char *)writer_held(said), *end;

    for (; !quiet && *line != '\0'; line = end) {
        end = strchr(line, '\n');
        if (end == NULL)
            end = line + strlen(line);
        else
            *end++ = '\0';
        command_complain("%s", line);
    }
    said->count = 0;
}

static bool is_wanted(const Options *options, unsigned emitter)
{
    return options->emit == 0 || (options->emit & 1u << emitter) != 0;
}

/* What they are shown as. */
static const char *const stages[] = {
#define EMITTER(name, about) "writing " #name,
#include "compiler/emit/emitter.def"
#undef EMITTER
};

static int emit_all(const Options *options, const EmitInput *input,
                    Output *output, Writer *said, Progress *progress)
{
    for (unsigned i = 0; i < EMITTER_COUNT; i++) {
        bool good = true;
        if (!is_wanted(options, i))
            continue;
        progress_stage(progress, stages[i]);
        good = emitters[i](input, output, said);
        if (said->count > 0)
            progress_end(progress);
        tell(said, good && options->quiet);
        if (!good)
            return STATUS_WRONG;
        if (output_trouble(output) != NULL)
            break;
    }
    if (input->lock != NULL)
        lock_write(input->lock, output_file_at(output, options->lock));
    progress_stage(progress, "saving");
    if (output_trouble(output) == NULL && output_commit(output))
        return STATUS_GOOD;
    progress_end(progress);
    command_complain("%s", output_trouble(output));
    return STATUS_TROUBLE;
}

static int write_all(const Options *options, EmitInput *input)
{
    Writer   name = writer_memory(), said = writer_memory();
    Output  *output = output_begin(options->output);
    Progress progress = progress_begin(STDERR_FILENO, NULL, NULL);
    int      result;

    put_name(&name, options);
    input->name = writer_held(&name);
    result = emit_all(options, input, output, &said,
                      command_progress(options) ? &progress : NULL);
    progress_end(&progress);
    output_end(output);
    writer_free(&said);
    writer_free(&name);
    return result;
}

static int run(const Options *options, const Compilation *made, int status)
{
    EmitInput input = {.made = made, .language = options->language,
                       .today = options->today, .profile = options->profile,
                       .alarms = options->alarms};
    int       result = STATUS_GOOD;

    if (options->lock != NULL && is_wanted(options, EMITTER_ics))
        input.lock = open_lock(options->lock, &result);
    if (result == STATUS_GOOD)
        result = write_all(options, &input);
    lock_free(input.lock);
    return result != STATUS_GOOD ? result : status;
}

int command_build(const Options *options)
{
    return command_on(options, 0, run);
}
