/* leftovers.c -- names of temporary files, and those nobody writes any more.
 *
 * note [use]: a process number says nothing about processes of another machine
 * or container that writes into the same folder.  So every run holds a shared
 * lock on the folder, and only one that gets it alone clears. */
#include "compiler/say/leftovers.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char before[] = ".remit-", after[] = ".tmp";

enum { DIGITS = 10 };           /* of a number, at most */

void leftovers_name(char *name, size_t room, unsigned number)
{
    snprintf(name, room, "%s%ld-%u%s", before, (long)getpid(), number, after);
}

/* The digits at *text, as this program writes them; behind them stands *text
 * then.  -1: none. */
static long long digits(const char **text)
{
    long long number = 0;
    int       count = 0;

    if (**text == '0' && (*text)[1] >= '0' && (*text)[1] <= '9')
        return -1;
    for (; **text >= '0' && **text <= '9'; ++*text, count++) {
        if (count == DIGITS)
            return -1;
        number = number * 10 + (**text - '0');
    }
    return count > 0 ? number : -1;
}

long leftovers_process(const char *name)
{
    long long process;

    if (strncmp(name, before, sizeof before - 1) != 0)
        return 0;
    name += sizeof before - 1;
    process = digits(&name);
    if (process <= 0 || process > 0x7fffffff || *name++ != '-' ||
        digits(&name) < 0 || strcmp(name, after) != 0)
        return 0;
    return (long)process;
}

static bool is_gone(long process)
{
    return kill((pid_t)process, 0) != 0 && errno == ESRCH;
}

static void clear(int folder, const char *name)
{
    long        process = leftovers_process(name);
    struct stat found;

    if (process != 0 && is_gone(process) &&
        fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(found.st_mode) && found.st_nlink == 1 &&
        found.st_uid == geteuid())
        unlinkat(folder, name, 0);
}

/* Every name in the folder, read by a descriptor of its own. */
static void clear_all(int folder)
{
    int  fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *names = fd < 0 ? NULL : fdopendir(fd);
    const struct dirent *entry;

    if (names == NULL) {
        if (fd >= 0)
            close(fd);
        return;
    }
    while ((entry = readdir(names)) != NULL)
        clear(folder, entry->d_name);
    closedir(names);
}

void leftovers_clear(int folder)
{
    if (flock(folder, LOCK_EX | LOCK_NB) == 0)
        clear_all(folder);
    flock(folder, LOCK_SH | LOCK_NB);       /* note [use] */
}
