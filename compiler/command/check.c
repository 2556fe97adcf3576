/* check.c -- `remit check`: the findings, and nothing else. */
#include "compiler/command/command.h"

int command_check(const Options *options)
{
    int status;

    compilation_free(command_compile(options, true, &status));
    return status;
}
