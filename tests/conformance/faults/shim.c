/* shim.c -- makes the nth call of one kind fail, to be preloaded.
 *
 * FAULT_KIND is `memory`, one of the calls below, `short` (each write takes one
 * byte) or `none`; FAULT_AT the number of the call that fails, from 1;
 * FAULT_ERROR its errno, or -1: the process is killed before that call.  Where
 * FAULT_COUNT names a file, the number of calls of the kind is written there at
 * the end.  A close that fails has closed all the same, as on Linux.
 *
 * Nothing here uses stdio or the heap.  Calls go to the kernel, allocations to
 * the C library under its other names. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static bool        ready;
static const char *kind = "none";
static long        fail_at, count;
static int         fail_error = EIO;

static void get_ready(void)
{
    const char *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR");
    const char *said = getenv("FAULT_KIND");

    ready = true;
    if (said)
        kind = said;
    if (at)
        fail_at = atol(at);
    if (error)
        fail_error = atoi(error);
}

/* Whether this call, of a kind, is the one to fail. */
static bool fails(const char *name)
{
    if (!ready)
        get_ready();
    if (strcmp(kind, name) != 0 || ++count != fail_at)
        return false;
    if (fail_error < 0)
        kill(getpid(), SIGKILL);
    errno = fail_error;
    return true;
}

__attribute__((destructor)) static void tell_count(void)
{
    const char *path = getenv("FAULT_COUNT");
    char        digits[24];
    size_t      at = sizeof digits;
    long        fd;

    if (!path)
        return;
    do
        digits[--at] = (char)('0' + count % 10);
    while (count /= 10);
    fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC,
                 0644);
    syscall(SYS_write, fd, digits + at, sizeof digits - at);
}

/* ---- memory -------------------------------------------------------------- */

#ifdef FAULT_MEMORY
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t number, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    return fails("memory") ? NULL : __libc_malloc(size);
}

void *calloc(size_t number, size_t size)
{
    return fails("memory") ? NULL : __libc_calloc(number, size);
}

void *realloc(void *old, size_t size)
{
    return fails("memory") ? NULL : __libc_realloc(old, size);
}

void *mmap(void *at, size_t size, int may, int flags, int file, off_t offset)
{
    return fails("memory") ? MAP_FAILED
         : (void *)syscall(SYS_mmap, at, size, may, flags, file, offset);
}
#endif

/* ---- files --------------------------------------------------------------- */

int open(const char *path, int flags, ...)
{
    va_list rest;

    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails("open") ? -1
         : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list rest;

    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return fails("open") ? -1
         : (int)syscall(SYS_openat, folder, path, flags, mode);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    return fails("read") ? -1 : syscall(SYS_read, fd, bytes, size);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    if (fails("write"))
        return -1;
    if (size > 1 && strcmp(kind, "short") == 0)
        size = 1;
    return syscall(SYS_write, fd, bytes, size);
}

int close(int fd)
{
    bool failed = fails("close");
    int  error = errno, result = (int)syscall(SYS_close, fd);

    if (failed)
        errno = error;
    return failed ? -1 : result;
}

int fsync(int fd)
{
    return fails("fsync") ? -1 : (int)syscall(SYS_fsync, fd);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to)
{
    return fails("rename") ? -1
         : (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, 0);
}

int rename(const char *from, const char *to)
{
    return renameat(AT_FDCWD, from, AT_FDCWD, to);
}

int unlinkat(int folder, const char *path, int flags)
{
    return fails("unlink") ? -1
         : (int)syscall(SYS_unlinkat, folder, path, flags);
}

int mkdir(const char *path, mode_t mode)
{
    return fails("mkdir") ? -1
         : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int ftruncate(int fd, off_t size)
{
    return fails("truncate") ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}
