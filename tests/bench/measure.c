/* measure.c -- runs one command and says what it took.
 *
 *     measure COMMAND ARGUMENT...
 *
 * The command's output goes to /dev/null.  Prints seconds on the wall, seconds
 * of the processor, bytes at the peak, and the exit status.  A small program
 * does this since the peak of a process counts that of what it was forked
 * from. */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void become(char **command)
{
    int nothing = open("/dev/null", O_RDWR);
    if (nothing >= 0 && dup2(nothing, 0) == 0 && dup2(nothing, 1) == 1
        && dup2(nothing, 2) == 2)
        execvp(command[0], command);
    _exit(127);
}

int main(int argc, char **argv)
{
    struct rusage used;
    int           status;
    double        begun = now();
    if (argc < 2)
        return 2;
    pid_t child = fork();
    if (child == 0)
        become(argv + 1);
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 3;
    printf("%.6f %.6f %ld %d\n", now() - begun,
           seconds(used.ru_utime) + seconds(used.ru_stime),
           used.ru_maxrss * 1024,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128);
    return 0;
}
