/* check.c -- `remit check`: the findings, and nothing else. */
#include "compiler/command/command.h"
#include "compiler/command/draft.h"

int command_check(const Options *options)
{
    int status;

    if (options->draft != NULL)
        return draft_check(options);
    if (options->today != REMIT_NO_DAY || options->format != FORMAT_TEXT) {
        command_complain("check: --%s goes with --draft",
                         options->today != REMIT_NO_DAY ? "today" : "format");
        return STATUS_USAGE;
    }
    compilation_free(command_compile(options, true, &status));
    return status;
}
