/* bad.c -- a library in which everything goes wrong that can. */
#include <foreign.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FUNCTION(name)                                                      \
    REMIT_FOREIGN(name, "(number) date");                                   \
    RemitDay name(int64_t year, const char **error);                        \
    RemitDay name(int64_t year, const char **error)

/* 1 January of 2010 or 2011, the years that the test asks for. */
static RemitDay first(int64_t year)
{
    return (RemitDay)(14610 + (year - 2010) * 365);
}

FUNCTION(good)
{
    (void)error;
    return first(year);
}

FUNCTION(crash)
{
    (void)year;
    *(volatile int *)error = 1;
    *(volatile int *)8 = 1;
    return 0;
}

FUNCTION(gives_up)
{
    (void)year;
    (void)error;
    abort();
}

FUNCTION(hang)
{
    (void)error;
    for (volatile int64_t i = year;; i++)
        ;
}

FUNCTION(leaves)
{
    (void)year;
    (void)error;
    exit(0);
}

FUNCTION(refuses)
{
    if (year == 2011)
        *error = "there was no 2011";
    return first(year);
}

FUNCTION(other_year)
{
    (void)error;
    return first(year) - 1;
}

FUNCTION(far_away)
{
    (void)year;
    (void)error;
    return 1000000;
}

FUNCTION(foul_mouthed)
{
    (void)year;
    *error = "\033[31mred\xff";
    return 0;
}

FUNCTION(long_winded)
{
    static char text[10000];
    (void)year;
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = 'x';
    *error = text;
    return 0;
}

/* Talks to Remit itself, on whatever is open. */
FUNCTION(forger)
{
    (void)error;
    for (int fd = 3; fd < 64; fd++) {
        ssize_t sent = write(fd, "an answer", 9);
        (void)sent;
    }
    return first(year);
}

/* What it prints is nowhere to be seen. */
FUNCTION(talker)
{
    (void)error;
    printf("printed\n");
    fflush(stdout);
    fprintf(stderr, "printed\n");
    return first(year);
}

/* Counts its calls in a file. */
FUNCTION(counter)
{
    const char *path = getenv("COUNTER");
    FILE       *file = path ? fopen(path, "a") : NULL;

    if (file) {
        fprintf(file, "%d\n", (int)year);
        fclose(file);
    }
    (void)error;
    return first(year);
}

/* It has a function of this name, but does not say what it takes. */
RemitDay silent(int64_t year);
RemitDay silent(int64_t year)
{
    return first(year);
}

REMIT_FOREIGN(other_types, "(text) date");
RemitDay other_types(const char *text, const char **error);
RemitDay other_types(const char *text, const char **error)
{
    (void)text;
    (void)error;
    return 0;
}
