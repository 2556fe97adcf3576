/* fired.c -- the record, read as a whole and written line by line.
 *
 * The lock is of the kind that ends with the process, and with any descriptor
 * of the file that it closes; so nothing else here opens the record. */
#include "compiler/command/fired.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang/intern.h"
#include "lang/memory.h"

struct Fired {
    int      fd;
    Interns *lines;             /* all that count */
};

static bool keep_others_out(int fd)
{
    struct flock all = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

    return fcntl(fd, F_SETLK, &all) == 0;
}

/* Takes every whole line; gives back the bytes that they are. */
static size_t take_lines(Interns *lines, Str text)
{
    size_t from = 0;

    for (uint32_t i = 0; i < text.len; i++)
        if (text.at[i] == '\n') {
            if (i > from)
                intern(lines, (Str){text.at + from, (uint32_t)(i - from)});
            from = i + 1u;
        }
    return from;
}

/* Reads all of it, and takes away what stands behind the last line end. */
static bool read_lines(Fired *fired)
{
    Writer  text = writer_memory();
    char    bytes[8192];
    ssize_t size;
    size_t  whole = 0;

    while ((size = read(fired->fd, bytes, sizeof bytes)) > 0 ||
           (size < 0 && errno == EINTR))
        if (size > 0)
            writer_put(&text, bytes, (size_t)size);
    if (size == 0 && text.count <= UINT32_MAX)
        whole = take_lines(fired->lines,
                           (Str){text.at, (uint32_t)text.count});
    else
        size = -1;
    writer_free(&text);
    return size == 0 && ftruncate(fired->fd, (off_t)whole) == 0 &&
           lseek(fired->fd, 0, SEEK_END) >= 0;
}

/* That the file is there outlives a crash of the machine, too. */
static bool sync_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    Writer      name = writer_memory();
    int         folder;
    bool        good;

    writer_put(&name, path, slash ? (size_t)(slash - path) + 1 : 0);
    writer_text(&name, ".");
    folder = open(writer_held(&name), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    good = folder >= 0 && (fsync(folder) == 0 || errno == EINVAL);
    if (folder >= 0)
        close(folder);
    writer_free(&name);
    return good;
}

Fired *fired_open(const char *path, Writer *said)
{
    Fired       fired = {.lines = interns_new()}, *kept;
    struct stat found;

    fired.fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK |
                    O_CLOEXEC, 0666);
    if (fired.fd < 0)
        writer_format(said, "`%s` cannot be opened for writing", path);
    else if (fstat(fired.fd, &found) != 0 || !S_ISREG(found.st_mode))
        writer_format(said, "`%s` is no regular file", path);
    else if (!keep_others_out(fired.fd))
        writer_format(said, "another run is writing `%s`", path);
    else if (!read_lines(&fired))
        writer_format(said, "`%s` cannot be read", path);
    else if (!sync_folder(path))
        writer_format(said, "the folder of `%s` cannot be written", path);
    if (said->count > 0) {
        if (fired.fd >= 0)
            close(fired.fd);
        interns_free(fired.lines);
        return NULL;
    }
    kept = memory_new(sizeof *kept);
    *kept = fired;
    return kept;
}

bool fired_has(const Fired *fired, const char *line)
{
    return intern_find(fired->lines, str_of(line)) != 0;
}

bool fired_add(Fired *fired, const char *line)
{
    Writer text = writer_memory();
    bool   good;

    intern(fired->lines, str_of(line));
    writer_format(&text, "%s\n", line);
    good = write(fired->fd, text.at, text.count) == (ssize_t)text.count &&
           fsync(fired->fd) == 0;
    writer_free(&text);
    return good;
}

void fired_close(Fired *fired)
{
    if (!fired)
        return;
    close(fired->fd);
    interns_free(fired->lines);
    memory_free(fired);
}
