/* fired.c -- the record, read as a whole and written line by line. */
#include "compiler/command/fired.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang/memory.h"

struct Fired {
    int    fd;
    Writer text;                /* a line end, then all lines that count */
};

static bool keep_others_out(int fd)
{
    struct flock all = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

    return fcntl(fd, F_SETLK, &all) == 0;
}

/* Reads all of it, and takes away what stands behind the last line end. */
static bool read_lines(Fired *fired)
{
    char    bytes[8192];
    ssize_t size;
    size_t  whole;

    writer_char(&fired->text, '\n');
    while ((size = read(fired->fd, bytes, sizeof bytes)) > 0)
        writer_put(&fired->text, bytes, (size_t)size);
    whole = fired->text.count;
    while (fired->text.at[whole - 1] != '\n')
        whole--;
    fired->text.count = whole;
    return size == 0 && ftruncate(fired->fd, (off_t)(whole - 1)) == 0 &&
           lseek(fired->fd, 0, SEEK_END) >= 0;
}

Fired *fired_open(const char *path, Writer *said)
{
    Fired       fired = {.text = writer_memory()}, *kept;
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
    if (said->count > 0) {
        if (fired.fd >= 0)
            close(fired.fd);
        writer_free(&fired.text);
        return NULL;
    }
    kept = memory_new(sizeof *kept);
    *kept = fired;
    return kept;
}

bool fired_has(const Fired *fired, const char *line)
{
    Writer wanted = writer_memory(), *text = (Writer *)&fired->text;
    bool   has;

    writer_format(&wanted, "\n%s\n", line);
    has = strstr(writer_held(text), writer_held(&wanted)) != NULL;
    writer_free(&wanted);
    return has;
}

bool fired_add(Fired *fired, const char *line)
{
    size_t from = fired->text.count, size;

    writer_text(&fired->text, line);
    writer_char(&fired->text, '\n');
    size = fired->text.count - from;
    return write(fired->fd, fired->text.at + from, size) == (ssize_t)size &&
           fsync(fired->fd) == 0;
}

void fired_close(Fired *fired)
{
    if (!fired)
        return;
    close(fired->fd);
    writer_free(&fired->text);
    memory_free(fired);
}
