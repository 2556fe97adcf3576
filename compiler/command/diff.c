/* diff.c -- `remit diff OLD NEW`: what is due in one and not in the other. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/difference.h"
#include "compiler/say/table.h"

static Compilation *compile_one(const Options *options, size_t index)
{
    Options one = *options;
    int     status;
    one.operands.at += index;
    one.operands.count = 1;
    return command_compile(&one, false, &status);
}

static int run(const Options *options, const Compilation *before,
               const Compilation *after)
{
    Differences all = differences_of(before, after);
    Writer      out = writer_to(STDOUT_FILENO);
    int         status = all.count ? STATUS_WRONG : STATUS_GOOD;
    if (options->format == FORMAT_JSON)
        differences_json(&out, &all, before, after);
    else if (all.count || !options->quiet)
        differences_text(&out, &all, before, after,
                         table_terminal_width(STDOUT_FILENO),
                         command_color(options, STDOUT_FILENO));
    VEC_FREE(&all);
    return command_finish(&out, status);
}

/* A difference is 1, so a file that does not compile is trouble. */
int command_diff(const Options *options)
{
    if (options->operands.count != 2) {
        command_complain("diff: it takes two files, an old and a new one");
        return STATUS_USAGE;
    }
    Compilation *before = compile_one(options, 0);
    Compilation *after = before ? compile_one(options, 1) : NULL;
    int status = after ? run(options, before, after) : STATUS_TROUBLE;
    compilation_free(before);
    compilation_free(after);
    return status;
}
