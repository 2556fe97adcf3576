/* file.c -- open, look what it is, read to the end.
 *
 * The file is opened without blocking, so that a named pipe put in the way
 * cannot hold us, and judged by fstat on what was opened, not by its path. */
#define _POSIX_C_SOURCE 200809L
#include "compiler/names/file.h"

#include "lang/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *complain(const char *path, const char *why)
{
    size_t size = strlen(path) + strlen(why) + 32;
    char  *text = memory_new(size);
    snprintf(text, size, "cannot read `%s`: %s", path, why);
    return text;
}

/* The system's own reason. */
static char *complain_of_errno(const char *path, FileText *file)
{
    file->broken = true;
    return complain(path, strerror(errno));
}

static char *too_large(const char *path, size_t limit)
{
    char why[64];
    snprintf(why, sizeof why, "it is larger than %zu MiB", limit >> 20);
    return complain(path, why);
}

/* Reads `fd` to its end, where about `expected` bytes should lie; NULL or the
 * complaint. */
static char *read_all(int fd, const char *path, size_t expected, size_t limit,
                      FileText *file)
{
    size_t capacity = expected + 2;         /* a NUL, and room to see the end */
    file->text = memory_grow(NULL, capacity);
    file->len = 0;
    for (;;) {
        if (file->len + 1 >= capacity) {
            capacity *= 2;
            file->text = memory_grow(file->text, capacity);
        }
        ssize_t got =
            read(fd, file->text + file->len, capacity - file->len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return complain_of_errno(path, file);
        if (got == 0)
            break;
        file->len += (size_t)got;
        if (file->len > limit)
            return too_large(path, limit);
    }
    file->text[file->len] = '\0';
    return NULL;
}

static FileId id_of(const struct stat *about)
{
    return (FileId){(uint64_t)about->st_dev, (uint64_t)about->st_ino};
}

bool file_identify(const char *path, FileId *id)
{
    struct stat about;
    if (stat(path, &about) != 0)
        return false;
    *id = id_of(&about);
    return true;
}

char *file_read(const char *path, size_t limit, FileText *file)
{
    *file = (FileText){0};
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return complain_of_errno(path, file);
    struct stat about;
    char *why = NULL;
    if (fstat(fd, &about) != 0)
        why = complain_of_errno(path, file);
    else if (S_ISDIR(about.st_mode))
        why = complain(path, "it is a folder");
    else if (!S_ISREG(about.st_mode))
        why = complain(path, "it is not an ordinary file");
    else if ((uint64_t)about.st_size > limit)
        why = too_large(path, limit);
    else
        why = read_all(fd, path, (size_t)about.st_size, limit, file);
    if (!why)
        file->id = id_of(&about);
    close(fd);
    if (why)
        file_text_free(file);
    return why;
}

char *file_read_input(size_t limit, FileText *file)
{
    *file = (FileText){0};
    char *why =
        read_all(STDIN_FILENO, "standard input", 1u << 16, limit, file);
    if (why)
        file_text_free(file);
    return why;
}

void file_text_free(FileText *file)
{
    memory_free(file->text);
    *file = (FileText){.broken = file->broken};
}
