/* library.c -- which files may be loaded.
 *
 * The file that is examined here is the one that the helper loads: it gets the
 * open descriptor, never the path again. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "runtime/foreign/reason.h"

enum { MOST_NAME = 200 };       /* bytes, without the ending */

static bool is_plain_name(const char *name)
{
    size_t len = strlen(name);

    for (size_t i = 0; i < len; i++)
        if (name[i] == '/' || name[i] == '\\' || (unsigned char)name[i] < ' ')
            return false;
    return len > 0 && len < MOST_NAME && name[0] != '.';
}

static bool is_safe_owner(const struct stat *found)
{
    return found->st_uid == 0 || found->st_uid == geteuid();
}

/* In a folder with the sticky bit, as /tmp, a file stays its owner's. */
static bool is_safe_folder(int folder, const char *path,
                           RemitForeignReason *reason)
{
    struct stat found;

    if (folder < 0 || fstat(folder, &found) != 0) {
        reason_set(reason, "the folder `%s` cannot be opened", path);
        return false;
    }
    if (!is_safe_owner(&found)) {
        reason_set(reason, "the folder `%s` is somebody else's", path);
        return false;
    }
    if ((found.st_mode & S_IWOTH) && !(found.st_mode & S_ISVTX)) {
        reason_set(reason, "everybody may write in the folder `%s`", path);
        return false;
    }
    return true;
}

static bool is_safe_file(int file, const char *name,
                         RemitForeignReason *reason)
{
    struct stat found;

    if (fstat(file, &found) != 0 || !S_ISREG(found.st_mode))
        reason_set(reason, "`%s` is no regular file", name);
    else if (!is_safe_owner(&found))
        reason_set(reason, "`%s` is somebody else's", name);
    else if (found.st_mode & (S_IWGRP | S_IWOTH))
        reason_set(reason, "others may write to `%s`", name);
    else
        return true;
    return false;
}

/* Clear of the descriptors 0 to 2, which the helper makes its own. */
static int clear_of_streams(int file)
{
    int moved = file;

    if (file >= 0 && file <= STDERR_FILENO) {
        moved = fcntl(file, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(file);
    }
    return moved;
}

/* Without waiting for what is no file: a pipe, a device. */
static int open_file(int folder, const char *name, RemitForeignReason *reason)
{
    int file;

    do
        file = openat(folder, name,
                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY |
                          O_CLOEXEC);
    while (file < 0 && errno == EINTR);
    if (file < 0)
        reason_set(reason, errno == ELOOP
                               ? "`%s` is a link, and no link is followed"
                               : "`%s` cannot be opened", name);
    return file;
}

int remit_foreign_open(const char *path, const char *name,
                       RemitForeignReason *reason)
{
    char file_name[MOST_NAME + 4];
    int  folder, file = -1;

    reason_none(reason);
    if (!is_plain_name(name)) {
        reason_set(reason, "a library is named without folder or ending");
        return -1;
    }
    snprintf(file_name, sizeof file_name, "%s.so", name);
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (is_safe_folder(folder, path, reason))
        file = open_file(folder, file_name, reason);
    if (file >= 0 && !is_safe_file(file, file_name, reason)) {
        close(file);
        file = -1;
    }
    if (folder >= 0)
        close(folder);
    return clear_of_streams(file);
}
