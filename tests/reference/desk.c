/* desk.c -- the library that the reference calls `desk`. */
#include <foreign.h>

#include <stdio.h>

#define FUNCTION(result, name, types, ...)                                  \
    REMIT_FOREIGN(name, types);                                             \
    result name(__VA_ARGS__, const char **error);                           \
    result name(__VA_ARGS__, const char **error)

FUNCTION(RemitDuration, grace, "(number) duration", int64_t weeks)
{
    (void)error;
    return (RemitDuration){(int32_t)weeks, REMIT_WEEKS};
}

FUNCTION(bool, is_leap, "(number) truth", int64_t year)
{
    (void)error;
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

FUNCTION(RemitDay, middle, "(date, date) date", RemitDay from, RemitDay until)
{
    (void)error;
    return from + (until - from) / 2;
}

FUNCTION(const char *, shout, "(text, truth) text", const char *words,
         bool loud)
{
    static char text[200];

    (void)error;
    snprintf(text, sizeof text, "%s%s", words, loud ? "!" : "");
    return text;
}
