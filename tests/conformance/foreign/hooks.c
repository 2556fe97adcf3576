/* hooks.c -- functions that write down what they were called with. */
#include <foreign.h>

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void put(const char *format, ...)
{
    FILE   *file = fopen(getenv("CALLS"), "a");
    va_list values;

    va_start(values, format);
    vfprintf(file, format, values);
    va_end(values);
    fclose(file);
}

REMIT_FOREIGN(notify, "(text, text, date) truth");
bool notify(const char *lead, const char *title, RemitDay due,
            const char **error);
bool notify(const char *lead, const char *title, RemitDay due,
            const char **error)
{
    const char *what = getenv("WHAT");

    put("%s|%s|%d\n", lead, title, (int)due);
    if (!what || !strstr(title, "Second"))
        return true;
    if (strcmp(what, "error") == 0)
        *error = "no such address";
    else if (strcmp(what, "nothing") == 0)
        return false;
    else if (strcmp(what, "crash") == 0)
        abort();
    else if (strcmp(what, "kill") == 0)
        kill(getppid(), SIGKILL);
    return true;
}

REMIT_FOREIGN(everything, "(text, text, text, text, text, date, date, number,"
                          " duration, truth) number");
int64_t everything(const char *id, const char *key, const char *kind,
                   const char *status, const char *instrument, RemitDay opens,
                   RemitDay today, int64_t days, RemitDuration late,
                   bool tentative, const char **error);
int64_t everything(const char *id, const char *key, const char *kind,
                   const char *status, const char *instrument, RemitDay opens,
                   RemitDay today, int64_t days, RemitDuration late,
                   bool tentative, const char **error)
{
    (void)error;
    put("%s|%s|%s|%s|%s|%d|%d|%d|%d %d|%d\n", id, key, kind, status,
        instrument, (int)opens, (int)today, (int)days, (int)late.count,
        (int)late.unit, (int)tentative);
    return 7;
}
