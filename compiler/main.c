/* main.c -- remit, the program: reads the command line, runs one command. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "compiler/command/command.h"

#ifndef REMIT_VERSION
#define REMIT_VERSION "unknown"
#endif

static int (*const run[])(const Options *) = {
#define COMMAND(id, name, ...) [COMMAND_##id] = command_##name,
#include "compiler/command/command.def"
#undef COMMAND
};

/* A file that is opened must not become standard output or error, as it
 * would where the caller has closed them. */
static void hold_standard_files(void)
{
    int fd;

    do
        fd = open("/dev/null", O_RDONLY);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd >= 0)
        close(fd);
}

static int usage(Writer *complaint, CommandId command)
{
    Writer help = writer_memory();

    writer_text(&help, "remit help");
    if (command != COMMAND_COUNT)
        options_name(&help, command);
    command_complain("%s (see `%s`)", writer_held(complaint),
                     writer_held(&help));
    writer_free(&help);
    return STATUS_USAGE;
}

static int print(const Options *options)
{
    Writer out = writer_to(STDOUT_FILENO);

    if (options->version)
        writer_text(&out, "remit " REMIT_VERSION "\n");
    else
        options_help(&out, options->command);
    return command_finish(&out, STATUS_GOOD);
}

int main(int argc, char **argv)
{
    Options options;
    Writer  complaint = writer_memory();
    int     status;

    hold_standard_files();
    signal(SIGXFSZ, SIG_IGN);   /* a file too large is an error of writing */
    if (!options_parse(&options, argc, argv, &complaint))
        status = usage(&complaint, options.command);
    else if (options.version || options.help)
        status = print(&options);
    else
        status = run[options.command](&options);
    writer_free(&complaint);
    options_free(&options);
    return status;
}
