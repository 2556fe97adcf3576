/* fmt.c -- `remit fmt`: lays files out in the one way there is.
 *
 * A file is read and parsed alone: what its names stand for does not matter
 * to its layout.  A file with errors is left as it is, and the others are
 * not touched either. */
#include <string.h>
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/names/file.h"
#include "compiler/names/modules.h"
#include "compiler/say/output.h"
#include "lang/format.h"
#include "lang/parse.h"

/* One file, as it is and as it should be. */
typedef struct {
    const char *path;
    FileText    was;
    char       *laid;           /* NULL: it has errors */
    size_t      len;
} Sheet;

typedef struct {
    const Options *options;
    Sources       *sources;
    Interns       *names;
    Diag          *diag;
    VEC(Sheet)     sheets;
} Run;

/* ---- reading ------------------------------------------------------------- */

static bool is_input(const char *path)
{
    return strcmp(path, "-") == 0;
}

static void lay_out(Run *run, Sheet *sheet)
{
    const char   *shown = is_input(sheet->path) ? "<standard input>"
                                                : sheet->path;
    uint32_t      before = diag_errors(run->diag);
    const Source *source = sources_add(run->sources, shown, sheet->was.text,
                                       sheet->was.len);
    if (!source) {
        diag_begin(run->diag, CODE_TOO_LARGE, NO_SPAN,
                   "the files together are larger than %u bytes", SOURCE_LIMIT);
        return;
    }
    Module *module = parse_module(source, run->sources, run->names, run->diag);
    if (diag_errors(run->diag) == before)
        sheet->laid = format_module(module, run->names, &sheet->len);
    module_free(module);
}

static bool read_all(Run *run)
{
    for (size_t i = 0; i < run->options->operands.count; i++) {
        Sheet sheet = {.path = run->options->operands.at[i]};
        char *why = is_input(sheet.path)
                  ? file_read_input(MODULE_SIZE, &sheet.was)
                  : file_read(sheet.path, MODULE_SIZE, &sheet.was);
        if (why) {
            command_complain("%s", why);
            memory_free(why);
            return false;
        }
        lay_out(run, &sheet);
        VEC_PUSH(&run->sheets, sheet);
    }
    return true;
}

/* ---- writing ------------------------------------------------------------- */

static bool is_as_it_should_be(const Sheet *sheet)
{
    return sheet->len == sheet->was.len
        && memcmp(sheet->laid, sheet->was.text, sheet->len) == 0;
}

/* Writes the file in its folder, whole or not at all. */
static bool put_back(const Sheet *sheet)
{
    const char *slash = strrchr(sheet->path, '/');
    Writer      folder = writer_memory();
    if (slash)
        writer_put(&folder, sheet->path, (size_t)(slash - sheet->path) + 1);
    else
        writer_char(&folder, '.');
    Output *output = output_begin(writer_held(&folder));
    writer_put(output_file(output, slash ? slash + 1 : sheet->path),
               sheet->laid, sheet->len);
    bool good = output_commit(output);
    if (!good)
        command_complain("%s", output_trouble(output));
    output_end(output);
    writer_free(&folder);
    return good;
}

static int print(const Sheet *sheet)
{
    Writer out = writer_to(STDOUT_FILENO);
    writer_put(&out, sheet->laid, sheet->len);
    return command_finish(&out, STATUS_GOOD);
}

static int write_all(const Run *run)
{
    int status = STATUS_GOOD;
    for (size_t i = 0; i < run->sheets.count && status == STATUS_GOOD; i++) {
        const Sheet *sheet = &run->sheets.at[i];
        if (is_input(sheet->path))
            status = print(sheet);
        else if (!is_as_it_should_be(sheet) && !put_back(sheet))
            status = STATUS_TROUBLE;
    }
    return status;
}

/* `--check`: names the files that would change. */
static int compare_all(const Run *run)
{
    Writer out = writer_to(STDOUT_FILENO);
    int    status = STATUS_GOOD;
    for (size_t i = 0; i < run->sheets.count; i++) {
        const Sheet *sheet = &run->sheets.at[i];
        if (is_as_it_should_be(sheet))
            continue;
        status = STATUS_WRONG;
        writer_shown(&out, str_of(sheet->path));
        writer_text(&out, ": not laid out\n");
    }
    return command_finish(&out, status);
}

/* ---- the command --------------------------------------------------------- */

static int finish(Run *run, bool good)
{
    DiagStyle style = {command_color(run->options, STDERR_FILENO),
                       run->options->messages == MESSAGES_JSON,
                       run->options->messages == MESSAGES_SARIF};
    diag_sort(run->diag);
    if (!good)
        return STATUS_TROUBLE;
    if (diag_errors(run->diag)) {
        diag_write(run->diag, stderr, style);
        return STATUS_WRONG;
    }
    return run->options->check ? compare_all(run) : write_all(run);
}

int command_fmt(const Options *options)
{
    Run run = {.options = options, .sources = sources_new(),
               .names = interns_new()};
    run.diag = diag_new(run.sources);
    int status = finish(&run, read_all(&run));
    for (size_t i = 0; i < run.sheets.count; i++) {
        file_text_free(&run.sheets.at[i].was);
        memory_free(run.sheets.at[i].laid);
    }
    VEC_FREE(&run.sheets);
    diag_free(run.diag);
    interns_free(run.names);
    sources_free(run.sources);
    return status;
}
