/* stdlib_path.c -- the standard library, from the place of the program.
 *
 * The program's own path, links followed, so that a link to it from anywhere
 * finds the same library, and a tree that was moved finds its own. */
#include "compiler/command/stdlib_path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/say/writer.h"
#include "lang/memory.h"

/* The program's path, from the root; malloc'd.  NULL: not known. */
static char *program_path(const char *called_as)
{
    char *path = realpath("/proc/self/exe", NULL);

    if (path == NULL && called_as != NULL && strchr(called_as, '/') != NULL)
        path = realpath(called_as, NULL);
    return path;
}

static bool is_folder(const char *path)
{
    struct stat found;
    return stat(path, &found) == 0 && S_ISDIR(found.st_mode);
}

/* `folder` with `below` behind it, if that is a folder. */
static char *folder_below(Str folder, const char *below)
{
    Writer path = writer_memory();

    writer_str(&path, folder);
    writer_text(&path, below);
    if (is_folder(writer_held(&path)))
        return path.at;
    writer_free(&path);
    return NULL;
}

/* Takes the last part of a path away. */
static Str parent(Str path)
{
    while (path.len > 0 && path.at[path.len - 1] != '/')
        path.len--;
    while (path.len > 0 && path.at[path.len - 1] == '/')
        path.len--;
    return path;
}

char *stdlib_path(const char *called_as)
{
    char *program = program_path(called_as);
    char *found;
    Str   above;

    if (program == NULL)
        return NULL;
    above = parent(parent(str_of(program)));
    found = folder_below(above, "/stdlib");
    if (found == NULL)
        found = folder_below(above, "/share/remit/stdlib");
    if (found == NULL)          /* a build folder anywhere: a link beside us */
        found = folder_below(parent(str_of(program)), "/stdlib");
    free(program);
    return found;
}
