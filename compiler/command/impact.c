/* impact.c -- `remit impact 'CSTD 14' +3w`: what moves when a session does. */
#include <string.h>
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/difference.h"
#include "compiler/say/table.h"

/* `+3w`, `-10d`, `+1m`, `+1y`. */
static bool read_shift(const char *text, SessionShift *shift)
{
    static const struct { char letter; RemitUnit unit; } units[] = {
        {'d', REMIT_DAYS}, {'w', REMIT_WEEKS}, {'m', REMIT_MONTHS},
        {'y', REMIT_YEARS},
    };
    size_t  len = strlen(text);
    int32_t count = 0;
    if (len < 3 || len > 7 || (text[0] != '+' && text[0] != '-'))
        return false;
    for (size_t i = 1; i + 1 < len; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        count = count * 10 + (text[i] - '0');
    }
    shift->back = text[0] == '-';
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (units[i].letter != text[len - 1])
            continue;
        shift->by = (RemitDuration){count, units[i].unit};
        return count > 0;
    }
    return false;
}

static void print(Writer *out, const Options *options,
                  const Compilation *before, const Compilation *after)
{
    Differences all = differences_of(before, after);
    if (options->format == FORMAT_JSON)
        differences_json(out, &all, before, after);
    else
        differences_text(out, &all, before, after,
                         table_terminal_width(STDOUT_FILENO),
                         command_color(options, STDOUT_FILENO));
    VEC_FREE(&all);
}

static int run(const Options *files, SessionShift *shift)
{
    Options      quiet = *files;
    int          status, again;
    Compilation *before = command_compile(files, false, &status);
    if (!before)
        return status;
    quiet.shift = shift;
    quiet.quiet = true;
    Compilation *after = command_compile(&quiet, false, &again);
    if (!after) {
        status = again;
    } else if (!shift->found) {
        command_complain("there is no session `%s` with a date",
                         shift->session);
        status = STATUS_USAGE;
    } else {
        Writer out = writer_to(STDOUT_FILENO);
        print(&out, files, before, after);
        status = command_finish(&out, status);
    }
    compilation_free(before);
    compilation_free(after);
    return status;
}

int command_impact(const Options *options)
{
    Options      files = *options;      /* without session and shift */
    SessionShift shift = {0};
    if (options->operands.count < 3) {
        command_complain("impact: say which session, by how much, and in which "
                         "file, as in 'CSTD 14' +3w FILE");
        return STATUS_USAGE;
    }
    shift.session = options->operands.at[0];
    if (!read_shift(options->operands.at[1], &shift)) {
        command_complain("impact: `%s` is no shift like +3w, -10d, +1m or +1y",
                         options->operands.at[1]);
        return STATUS_USAGE;
    }
    files.operands.at += 2;
    files.operands.count -= 2;
    return command_reads_twice(&files) ? run(&files, &shift) : STATUS_USAGE;
}
