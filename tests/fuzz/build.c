/* build.c -- any text, through whole commands: every output is made of it.
 *
 * Claims: a spec without errors can be built; built again over its own lock it
 * can be built too; no temporary file stays behind. */
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "compiler/command/command.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    world_begin();
    return 0;
}

static int (*const run[])(const Options *) = {
#define COMMAND(id, name, ...) [COMMAND_##id] = command_##name,
#include "compiler/command/command.def"
#undef COMMAND
};

/* Runs a command as the program would; `words` end with NULL. */
static int command(const char *const *words)
{
    const char *argv[32] = {"remit"};
    int         argc = 1, status;
    Writer      complaint = writer_memory();
    Options     options;

    while (*words)
        argv[argc++] = *words++;
    CLAIM(options_parse(&options, argc, (char *const *)argv, &complaint));
    status = run[options.command](&options);
    CLAIM(status >= STATUS_GOOD && status <= STATUS_TROUBLE);
    options_free(&options);
    writer_free(&complaint);
    return status;
}

static void check_no_leftovers(void)
{
    DIR                 *names = opendir(world_out);
    const struct dirent *entry;

    while (names && (entry = readdir(names)))
        CLAIM(strncmp(entry->d_name, ".remit-", 7) != 0);
    if (names)
        closedir(names);
}

/* ---- the commands, some for each input ----------------------------------- */

static int build(uint32_t choice)
{
    static const char *const profiles[] = {"plain", "tasks", "linked",
                                           "outlook"};
    const char *words[] = {
        "build", world_spec, "-o", world_out, "--name", "x", "--quiet",
        "--stdlib", world_stdlib, "--lock", world_lock,
        "--profile", profiles[choice % 4],
        "--language", choice & 4 ? "fr" : "ar",
        choice & 8 ? "--alarms" : "--quiet",
        choice & 16 ? "--today" : NULL, "2011-06-01", NULL};

    return command(words);
}

static void ask(uint32_t choice)
{
    static const char *const kinds[] = {
        "status", "chains", "dependencies", "cycles", "periodicity", "load",
        "coverage", "lineage", "duplicates", "vagueness"};
    static const char *const formats[] = {"text", "json", "csv", "md"};
    const char *format = formats[choice / 8 % 4];
    const char *text_json = choice / 8 % 2 ? "json" : "text";
    const char *const all[8][16] = {
        {"due", "--format", format, "--today", "2011-06-01"},
        {"due", "--within", "2y", "--for", "SG", "--format", format},
        {"report", kinds[choice / 32 % 10], "--format", format, "--today",
         "2012-01-01", "--color", "always"},
        {"why", "a", "--format", text_json},
        {"show", choice / 32 % 2 ? "SG" : "a", "--today", "2011-06-01",
         "--format", text_json},
        {"impact", choice / 32 % 2 ? "CSTD 14" : "GA 66", "+3w", "--format",
         text_json},
        {"test", "--today", "2011-06-01"},
        {"report", kinds[choice / 32 % 10], "--format", "dot"},
    };
    const char *words[24];
    int         count = 0;

    for (int i = 0; i < 16 && all[choice % 8][i]; i++)
        words[count++] = all[choice % 8][i];
    words[count++] = "--stdlib";
    words[count++] = world_stdlib;
    words[count++] = world_spec;
    words[count] = NULL;
    command(words);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint32_t choice = world_choice(data, size);

    world_write(data, size);
    int status = build(choice);
    CLAIM(status == STATUS_GOOD || status == STATUS_WRONG);
    check_no_leftovers();
    if (status == STATUS_GOOD) {
        if (choice / 64 % 4 == 0)
            CLAIM(build(choice / 4) == STATUS_GOOD);
        ask(choice / 256);
    }
    world_clear();
    return 0;
}
