/* world.c -- a folder of files, and a standard output that is not there. */
#include "tests/fuzz/world.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES_MAX = 4, NAME_ROOM = 32 };

static char folder[PATH_MAX];
char world_spec[PATH_MAX + 32];
char world_out[PATH_MAX + 32];
char world_lock[PATH_MAX + 32];
char world_stdlib[PATH_MAX];

static bool quiet;

void world_fail(const char *claim)
{
    fprintf(stderr, "fuzz: it does not hold that %s\n", claim);
    abort();
}

/* ---- calls of the system, instead of the linker's ----------------------- */

int     __real_close(int fd);
ssize_t __real_write(int fd, const void *bytes, size_t count);
int     __wrap_close(int fd);
ssize_t __wrap_write(int fd, const void *bytes, size_t count);
int     __wrap_fsync(int fd);

int __wrap_close(int fd)
{
    return quiet && fd <= STDERR_FILENO ? 0 : __real_close(fd);
}

ssize_t __wrap_write(int fd, const void *bytes, size_t count)
{
    return quiet && fd <= STDERR_FILENO ? (ssize_t)count
                                        : __real_write(fd, bytes, count);
}

int __wrap_fsync(int fd)
{
    (void)fd;                   /* a disk's time is not what is tested */
    return 0;
}

/* ---- the folder ---------------------------------------------------------- */

static void empty(const char *path)
{
    DIR *names = opendir(path);
    struct dirent *entry;

    while (names && (entry = readdir(names))) {
        char file[2 * PATH_MAX];
        snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        unlink(file);
    }
    if (names)
        closedir(names);
}

static void world_end(void)
{
    world_clear();
    rmdir(world_out);
    empty(folder);
    rmdir(folder);
}

void world_begin(void)
{
    const char *place = getenv("TMPDIR");

    snprintf(folder, sizeof folder, "%s/remit-fuzz-XXXXXX",
             place ? place : "/tmp");
    if (!mkdtemp(folder) || !realpath("tests/fuzz/stdlib", world_stdlib)) {
        perror("fuzz: no folder to work in");
        exit(3);
    }
    snprintf(world_spec, sizeof world_spec, "%s/spec.remit", folder);
    snprintf(world_out, sizeof world_out, "%s/out", folder);
    snprintf(world_lock, sizeof world_lock, "%s/calendars.lock", folder);
    atexit(world_end);
    quiet = true;
}

void world_clear(void)
{
    empty(world_out);
    unlink(world_lock);
}

/* ---- the files of an input ----------------------------------------------- */

static void write_file(const char *name, const char *text, size_t len)
{
    char  path[PATH_MAX + 64];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    if (!file)
        return;                 /* not a name that a file can have */
    fwrite(text, 1, len, file);
    fclose(file);
}

static const char *find_mark(const char *at, const char *end)
{
    static const char mark[] = "\n#file ";

    for (; (size_t)(end - at) >= sizeof mark; at++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at || (size_t)(end - at) < sizeof mark)
            break;
        if (memcmp(at, mark, sizeof mark - 1) == 0)
            return at;
    }
    return end;
}

/* The name behind `#file `, without strokes; *at moves behind its line. */
static void read_name(const char **at, const char *end, char name[NAME_ROOM])
{
    size_t len = 0;

    *at += sizeof "\n#file " - 1;
    for (; *at < end && **at != '\n'; ++*at)
        if (len + 1 < NAME_ROOM && **at != '/' && **at > ' ')
            name[len++] = **at;
    name[len] = '\0';
}

void world_write(const uint8_t *data, size_t size)
{
    const char *at = (const char *)data, *end = at + size;
    char        name[NAME_ROOM] = "spec.remit";

    for (int i = 0; i < FILES_MAX; i++) {
        const char *next = find_mark(at, end);
        write_file(name, at, (size_t)(next - at));
        if (next == end)
            return;
        at = next;
        read_name(&at, end, name);
    }
}

Compilation *world_compile(RemitDay as_of)
{
    const char    *file = world_spec;
    CompileOptions options = {.files = &file, .file_count = 1,
                              .stdlib = world_stdlib, .as_of = as_of};

    return compile(&options);
}

uint32_t world_choice(const uint8_t *data, size_t size)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < size; i++)
        hash = (hash ^ data[i]) * 16777619u;
    return hash ^ hash >> 15;
}
