/* output.c -- temporary files in the folder, renamed when all are good.
 *
 * Everything is done relative to the open folder, so that nobody who moves
 * folders about meanwhile makes Remit write elsewhere. */
#include "compiler/say/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "compiler/say/leftovers.h"
#include "lang/memory.h"

enum { TEMPORARY_ROOM = 64, TRIES = 1000 };

typedef struct {
    char *path;                 /* of its folder; NULL: that of the output */
    char *name;
    int   folder;               /* owned unless it is that of the output */
    mode_t mode;                /* of the file in its place; 0: there is none */
    char  temporary[TEMPORARY_ROOM];
} File;

struct Output {
    char  *folder;
    size_t made;                /* length of the first folder made; 0: none */
    int    fd;                  /* of the folder; -1 */
    VEC(File) files;
    Writer writer;              /* of the last file, while it is open */
    bool   open;
    bool   committed;
    unsigned counter;           /* of temporary names */
    char  *trouble;
};

/* ---- what went wrong ---------------------------------------------------- */

/* `file` NULL: with the folder. */
static void trouble(Output *output, const File *file, const char *why)
{
    const char *folder = output->folder;
    Writer text;

    if (output->trouble != NULL)
        return;
    if (file != NULL && file->path != NULL)
        folder = file->path;
    text = writer_memory();
    writer_char(&text, '`');
    writer_shown(&text, str_of(folder));
    if (file != NULL) {
        if (folder[strlen(folder) - 1] != '/')
            writer_char(&text, '/');
        writer_shown(&text, str_of(file->name));
    }
    writer_format(&text, "`: %s", why);
    writer_held(&text);
    output->trouble = text.at;
}

static const char *why_not(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:        return "may not be written";
    case EROFS:        return "lies on a file system that is read-only";
    case ENOSPC:       return "the disk is full";
    case EDQUOT:       return "the disk quota is used up";
    case EFBIG:        return "the file would be too large";
    case ENOTDIR:
    case EEXIST:       return "is no folder";
    case ENAMETOOLONG: return "the name is too long";
    case ELOOP:        return "is a chain of links without end";
    case EIO:          return "the device failed";
    default:           return "cannot be written";
    }
}

/* ---- the folder --------------------------------------------------------- */

/* Makes the folder and those above it that are missing. */
static int make_folders(Output *output)
{
    char *path = output->folder;

    for (size_t at = 1;; at++) {
        char kept = path[at];
        int  failed = 0;
        if (kept != '/' && kept != '\0')
            continue;
        path[at] = '\0';
        if (mkdir(path, 0777) == 0) {
            if (output->made == 0)
                output->made = at;
        } else {
            failed = errno;
        }
        path[at] = kept;
        if (failed != 0 && failed != EEXIST && failed != EISDIR &&
            (kept == '\0' || failed == ENOSPC))
            return failed;
        if (kept == '\0')
            return 0;
    }
}

/* Takes the folders back that this run has made and left empty. */
static void unmake_folders(Output *output)
{
    char  *path = output->folder;
    size_t at = strlen(path);

    for (; output->made > 0 && at >= output->made; at--) {
        if (path[at] != '/' && path[at] != '\0')
            continue;
        path[at] = '\0';
        if (rmdir(path) != 0)
            return;
    }
}

Output *output_begin(const char *folder)
{
    Output *output = memory_new(sizeof *output);
    size_t  len = strlen(folder);
    int     failed;

    while (len > 1 && folder[len - 1] == '/')
        len--;
    output->folder = memory_new(len + 1);
    memcpy(output->folder, folder, len);
    output->fd = -1;
    failed = len == 0 ? ENOENT : make_folders(output);
    if (failed == 0) {
        output->fd = open(output->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        failed = output->fd < 0 ? errno : 0;
    }
    if (output->fd >= 0)
        leftovers_clear(output->fd);
    if (failed != 0)
        trouble(output, NULL, failed == ENOENT ? "cannot be made"
                                               : why_not(failed));
    return output;
}

/* ---- one file ----------------------------------------------------------- */

/* Notes who may read and write the file that is replaced. */
static bool may_replace(Output *output, File *file)
{
    struct stat found;

    if (fstatat(file->folder, file->name, &found, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return true;
        trouble(output, file, why_not(errno));
    } else if (S_ISREG(found.st_mode)) {
        file->mode = found.st_mode & 0777;
        return true;
    } else {
        trouble(output, file,
                S_ISLNK(found.st_mode)   ? "is a symbolic link; not replaced"
                : S_ISDIR(found.st_mode) ? "is a folder; not replaced"
                                         : "is no regular file; not replaced");
    }
    return false;
}

/* Opens a new file under a name that nobody has; its mode is that of the file
 * which it replaces, or of any new file, 0644 less the umask.  Its descriptor,
 * or -1 with errno set. */
static int open_temporary(Output *output, File *file)
{
    for (int i = 0; i < TRIES; i++) {
        int fd;
        leftovers_name(file->temporary, sizeof file->temporary,
                       output->counter++);
        fd = openat(file->folder, file->temporary,
                    O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
        if (fd >= 0 && file->mode != 0)
            fchmod(fd, file->mode);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

/* Flushes, syncs and closes the open file. */
static void finish(Output *output)
{
    int failed;

    if (!output->open)
        return;
    output->open = false;
    writer_flush(&output->writer);
    failed = output->writer.error;
    if (output->writer.fd >= 0) {
        if (failed == 0 && fsync(output->writer.fd) != 0 && errno != EINVAL)
            failed = errno;
        if (close(output->writer.fd) != 0 && failed == 0 && errno != EINTR)
            failed = errno;
    }
    writer_free(&output->writer);
    if (failed != 0)
        trouble(output, &output->files.at[output->files.count - 1],
                why_not(failed));
}

static char *copy(const char *text, size_t len)
{
    return memcpy(memory_new(len + 1), text, len);
}

static Writer *begin(Output *output, File file)
{
    int fd = -1;

    if (output->trouble == NULL && may_replace(output, &file)) {
        fd = open_temporary(output, &file);
        if (fd < 0) {
            trouble(output, &file, why_not(errno));
            file.temporary[0] = '\0';
        }
    }
    VEC_PUSH(&output->files, file);
    output->writer = writer_to(fd);
    if (fd < 0)
        output->writer.error = EBADF;
    output->open = true;
    return &output->writer;
}

Writer *output_file(Output *output, const char *name)
{
    finish(output);
    return begin(output, (File){.name = copy(name, strlen(name)),
                                .folder = output->fd});
}

Writer *output_file_at(Output *output, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    File        file = {.name = copy(name, strlen(name))};

    finish(output);
    file.path = slash == NULL ? copy(".", 1)
              : copy(path, slash == path ? 1 : (size_t)(slash - path));
    file.folder = open(file.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file.folder < 0)
        trouble(output, &file, errno == ENOENT ? "its folder is not there"
                                               : why_not(errno));
    else
        leftovers_clear(file.folder);
    return begin(output, file);
}

/* Whatever is still temporary of it goes away. */
static void forget(Output *output, File *file)
{
    if (file->temporary[0] != '\0')
        unlinkat(file->folder, file->temporary, 0);
    if (file->folder >= 0 && file->folder != output->fd)
        close(file->folder);
    memory_free(file->path);
    memory_free(file->name);
}

void output_drop(Output *output)
{
    finish(output);
    forget(output, &output->files.at[--output->files.count]);
}

/* ---- all of them -------------------------------------------------------- */

static bool is_same(const File *a, const File *b)
{
    struct stat one, two;

    return strcmp(a->name, b->name) == 0 && fstat(a->folder, &one) == 0 &&
           fstat(b->folder, &two) == 0 && one.st_dev == two.st_dev &&
           one.st_ino == two.st_ino;
}

/* Only a file at a path of its own can be one of the others. */
static void check_twice(Output *output)
{
    for (size_t i = 0; i < output->files.count; i++)
        for (size_t j = 0; j < i && output->files.at[i].path != NULL; j++)
            if (is_same(&output->files.at[i], &output->files.at[j]))
                trouble(output, &output->files.at[i],
                        "two files would be written to it");
}

bool output_commit(Output *output)
{
    finish(output);
    if (output->trouble == NULL)
        check_twice(output);
    for (size_t i = 0; i < output->files.count; i++)
        if (output->trouble == NULL)
            may_replace(output, &output->files.at[i]);
    for (size_t i = 0; i < output->files.count; i++) {
        File *file = &output->files.at[i];
        if (output->trouble != NULL)
            return false;
        if (renameat(file->folder, file->temporary, file->folder,
                     file->name) != 0)
            trouble(output, file, why_not(errno));
        else
            file->temporary[0] = '\0';
        if (file->path != NULL && output->trouble == NULL &&
            fsync(file->folder) != 0 && errno == EIO)
            trouble(output, file, why_not(errno));
    }
    if (output->trouble == NULL && fsync(output->fd) != 0 && errno == EIO)
        trouble(output, NULL, why_not(errno));
    output->committed = output->trouble == NULL;
    return output->committed;
}

const char *output_trouble(const Output *output)
{
    return output->trouble;
}

size_t output_count(const Output *output)
{
    return output->files.count;
}

const char *output_name(const Output *output, size_t index)
{
    return output->files.at[index].name;
}

void output_end(Output *output)
{
    finish(output);
    for (size_t i = 0; i < output->files.count; i++)
        forget(output, &output->files.at[i]);
    VEC_FREE(&output->files);
    if (output->fd >= 0)
        close(output->fd);
    if (!output->committed)
        unmake_folders(output);
    memory_free(output->folder);
    memory_free(output->trouble);
    memory_free(output);
}
