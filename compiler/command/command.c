/* command.c -- what the commands share: compiling, telling, printing. */
#include "compiler/command/command.h"

#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "compiler/command/stdlib_path.h"
#include "compiler/render/render.h"
#include "compiler/say/progress.h"
#include "compiler/say/table.h"
#include "lang/memory.h"

enum { SECONDS_IN_A_DAY = 86400 };

void command_complain(const char *format, ...)
{
    va_list values;

    fflush(stderr);
    fputs("remit: ", stderr);
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
}

bool command_color(const Options *options, int fd)
{
    const char *no = getenv("NO_COLOR");

    if (options->color != COLOR_AUTO)
        return options->color == COLOR_ALWAYS;
    return isatty(fd) && (no == NULL || no[0] == '\0');
}

bool command_progress(const Options *options)
{
    return !options->quiet && isatty(STDERR_FILENO);
}

/* ---- findings ----------------------------------------------------------- */

static void deny(const Options *options, Diag *diag)
{
    for (size_t i = 0; i < options->deny_codes.count; i++)
        diag_deny_code(diag, options->deny_codes.at[i]);
    for (Severity s = DIAG_ADVICE; s <= DIAG_ERROR; s++)
        if (options->deny[s])
            diag_deny_severity(diag, s);
}

static void put_count(Writer *out, uint32_t count, const char *one,
                      const char *many)
{
    if (count == 0)
        return;
    writer_format(out, "%s%u %s", out->count > 0 ? ", " : "", count,
                  count == 1 ? one : many);
}

/* What a command that has something else to say tells of its findings. */
static void tell_count(const Diag *diag)
{
    Writer text = writer_memory();

    put_count(&text, diag_count(diag, DIAG_HAZARD), "hazard", "hazards");
    put_count(&text, diag_count(diag, DIAG_ADVICE), "piece of advice",
              "pieces of advice");
    if (text.count > 0)
        command_complain("%s; see `remit check`", writer_held(&text));
    writer_free(&text);
}

/* Standard error has no buffer, and a finding has many pieces. */
static void tell_at_once(const Diag *diag, DiagStyle style)
{
    char  *text = NULL;
    size_t size = 0;
    FILE  *held = open_memstream(&text, &size);

    if (held)
        diag_write(diag, held, style);
    if (!held || fclose(held) != 0)
        memory_out();
    fwrite(text, 1, size, stderr);
    free(text);
}

bool command_tell(const Options *options, const Diag *diag, bool all)
{
    bool      bad = diag_errors(diag) > 0 || diag_denied(diag);
    DiagStyle style = {command_color(options, STDERR_FILENO),
                       options->messages == MESSAGES_JSON,
                       options->messages == MESSAGES_SARIF};

    if (options->quiet && !bad)
        return bad;
    if (all || bad || options->messages != MESSAGES_HUMAN)
        tell_at_once(diag, style);
    else
        tell_count(diag);
    return bad;
}

/* ---- compiling ---------------------------------------------------------- */

static bool folder_given(const char *option, const char *path)
{
    struct stat found;

    if (path == NULL || (stat(path, &found) == 0 && S_ISDIR(found.st_mode)))
        return true;
    Writer text = writer_memory();
    writer_shown(&text, str_of(path));
    command_complain("%s: there is no folder `%s`", option, writer_held(&text));
    writer_free(&text);
    return false;
}

static bool folders_given(const Options *options)
{
    bool good = folder_given("--stdlib", options->stdlib) &&
                folder_given("--allow-extern", options->allow_extern);

    for (size_t i = 0; good && i < options->includes.count; i++)
        good = folder_given("--include", options->includes.at[i]);
    return good;
}

bool command_reads_twice(const Options *options)
{
    size_t i = 0;

    while (i < options->operands.count
           && strcmp(options->operands.at[i], "-") != 0)
        i++;
    if (i == options->operands.count)
        return true;
    command_complain("the files are read twice here, and standard input can "
                     "be read once");
    return false;
}

Compilation *command_make(const Options *options)
{
    if (!folders_given(options))
        return NULL;

    bool           shown = command_progress(options);
    Progress       progress = progress_begin(STDERR_FILENO, NULL, NULL);
    char          *own = options->stdlib == NULL ? stdlib_path(options->program)
                                                 : NULL;
    CompileOptions asked = {
        .files = options->operands.at,
        .file_count = options->operands.count,
        .stdlib = own != NULL ? own : options->stdlib,
        .includes = options->includes.at,
        .include_count = options->includes.count,
        .allow_extern = options->allow_extern,
        .fires = options->command == COMMAND_RUN,
        .as_of = options->as_of,
        .shift = options->shift,
        .draft = options->draft != NULL,
        .draft_adopted = options->today,
        .horizon = options->horizon,
        .progress = shown ? &progress : NULL,
        .language = options->language,
        .wanted = options->deny_codes.at,
        .wanted_count = options->deny_codes.count,
    };
    Compilation *made = compile(&asked);

    progress_end(&progress);
    deny(options, made->diag);
    memory_free(own);
    return made;
}

Compilation *command_compile(const Options *options, bool tell_all, int *status)
{
    Compilation *made = command_make(options);
    bool         bad;

    *status = STATUS_TROUBLE;
    if (made == NULL)
        return NULL;
    bad = command_tell(options, made->diag, tell_all);
    if (made->trouble != NULL)
        command_complain("%s", made->trouble);
    else
        *status = bad ? STATUS_WRONG : STATUS_GOOD;
    if (made->trouble == NULL && made->registry != NULL)
        return made;
    compilation_free(made);
    return NULL;
}

int command_on(const Options *options, size_t words, CommandWork *work)
{
    Options      files = *options;
    Compilation *made;
    int          status;

    files.operands.at += words;
    files.operands.count -= words;
    made = command_compile(&files, false, &status);
    if (made != NULL)
        status = work(options, made, status);
    compilation_free(made);
    return status;
}

/* ---- the day ------------------------------------------------------------ */

/* SOURCE_DATE_EPOCH, else the clock: seconds since 1970. */
static bool seconds_now(long long *seconds)
{
    const char *said = getenv("SOURCE_DATE_EPOCH");
    char       *end;

    if (said == NULL || said[0] == '\0') {
        *seconds = (long long)time(NULL);
        return true;
    }
    *seconds = strtoll(said, &end, 10);
    return *end == '\0' && said[0] >= '0' && said[0] <= '9';
}

bool command_today(const Options *options, RemitDay *today)
{
    long long seconds = 0, days;

    *today = options->today;
    if (*today != REMIT_NO_DAY)
        return true;
    if (seconds_now(&seconds)) {
        days = seconds / SECONDS_IN_A_DAY - (seconds % SECONDS_IN_A_DAY < 0);
        if (days >= REMIT_FIRST_DAY && days <= REMIT_LAST_DAY) {
            *today = (RemitDay)days;
            return true;
        }
    }
    command_complain("SOURCE_DATE_EPOCH, or the clock, says no day between "
                     "1900 and 2199");
    return false;
}

/* ---- the language ------------------------------------------------------- */

const char *command_language(const Options *options,
                             const RemitRegistry *registry)
{
    const char *own = remit_string(registry, registry->language);

    if (options->language != NULL)
        return options->language;
    return own[0] != '\0' ? own : "en";
}

/* ---- standard output ---------------------------------------------------- */

int command_finish(Writer *out, int status)
{
    bool good = writer_flush(out);

    if (good && out->fd == STDOUT_FILENO)
        good = close(STDOUT_FILENO) == 0;
    writer_free(out);
    if (good)
        return status;
    command_complain("standard output cannot be written to the end");
    return STATUS_TROUBLE;
}

int command_print(const Options *options, Report *report, int status)
{
    RenderStyle style = {table_terminal_width(STDOUT_FILENO),
                         command_color(options, STDOUT_FILENO)};
    Writer      out = writer_to(STDOUT_FILENO);

    report_print(options->format, report, &out, style);
    report_free(report);
    return command_finish(&out, status);
}
