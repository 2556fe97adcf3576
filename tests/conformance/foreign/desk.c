/* desk.c -- functions that a spec calls while dates are computed. */
#include <foreign.h>

#include <stdio.h>
#include <stdlib.h>

#define FUNCTION(result, name, types, ...)                                  \
    REMIT_FOREIGN(name, types);                                             \
    result name(__VA_ARGS__, const char **error);                           \
    result name(__VA_ARGS__, const char **error)

/* Every question goes to a file, a line each. */
static void note(const char *question, int64_t about)
{
    const char *path = getenv("CALLS");
    FILE       *file = path ? fopen(path, "a") : NULL;

    if (file) {
        fprintf(file, "%s %d\n", question, (int)about);
        fclose(file);
    }
}

FUNCTION(RemitDay, new_year, "(number) date", int64_t year)
{
    note("new-year", year);
    if (year == 2013)
        *error = "2013 is not published";
    if (year == 2014)
        return REMIT_NO_DAY;
    return (RemitDay)(14610 + (year - 2010) * 365 + (year > 2012));
}

FUNCTION(RemitDuration, weeks, "(number) duration", int64_t count)
{
    note("weeks", count);
    return (RemitDuration){(int32_t)count, REMIT_WEEKS};
}

FUNCTION(RemitDuration, years, "(number) duration", int64_t count)
{
    (void)error;
    return (RemitDuration){(int32_t)count, REMIT_YEARS};
}

FUNCTION(RemitDuration, working, "(number) duration", int64_t count)
{
    (void)error;
    return (RemitDuration){(int32_t)count, REMIT_WORKING_DAYS};
}

FUNCTION(bool, even, "(number) truth", int64_t number)
{
    note("even", number);
    return number % 2 == 0;
}

FUNCTION(RemitDay, later, "(date, duration) date", RemitDay day,
         RemitDuration by)
{
    (void)error;
    return day + by.count * (by.unit == REMIT_WEEKS ? 7 : 1);
}

FUNCTION(int64_t, year_of, "(date) number", RemitDay day)
{
    (void)error;
    return 1970 + (int64_t)(day / 365.2425);
}

FUNCTION(int64_t, length, "(text) number", const char *text)
{
    int64_t count = 0;

    (void)error;
    while (text[count])
        count++;
    return count;
}

FUNCTION(const char *, marked, "(text, truth) text", const char *text,
         bool loud)
{
    static char out[200];

    (void)error;
    snprintf(out, sizeof out, "%s%s", text, loud ? "!" : ".");
    return out;
}

FUNCTION(int64_t, days_of, "(duration) number", RemitDuration length)
{
    (void)error;
    return length.count * (length.unit == REMIT_WEEKS ? 7 : 1);
}
