/* types.c -- a library whose functions take and give every type. */
#include <foreign.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define FUNCTION(result, name, types, ...)                                  \
    REMIT_FOREIGN(name, types);                                             \
    result name(__VA_ARGS__, const char **error);                           \
    result name(__VA_ARGS__, const char **error)

FUNCTION(int64_t, echo_number, "(number) number", int64_t value)
{
    (void)error;
    return value;
}

FUNCTION(RemitDay, echo_date, "(date) date", RemitDay value)
{
    (void)error;
    return value;
}

FUNCTION(const char *, echo_text, "(text) text", const char *value)
{
    (void)error;
    return value;
}

FUNCTION(bool, echo_truth, "(truth) truth", bool value)
{
    (void)error;
    return value;
}

FUNCTION(RemitDuration, echo_duration, "(duration) duration",
         RemitDuration value)
{
    (void)error;
    return value;
}

/* As many as there may be, so that some are handed over on the stack. */
FUNCTION(const char *, all,
         "(number, date, text, truth, duration, number, date, text, truth,"
         " duration, number, date, text, truth, duration, number) text",
         int64_t n1, RemitDay d1, const char *s1, bool t1, RemitDuration u1,
         int64_t n2, RemitDay d2, const char *s2, bool t2, RemitDuration u2,
         int64_t n3, RemitDay d3, const char *s3, bool t3, RemitDuration u3,
         int64_t n4)
{
    static char text[500];

    (void)error;
    snprintf(text, sizeof text,
             "%d %d %s %d %d/%d, %d %d %s %d %d/%d, %d %d %s %d %d/%d, %d",
             (int)n1, (int)d1, s1, t1, (int)u1.count, (int)u1.unit,
             (int)n2, (int)d2, s2, t2, (int)u2.count, (int)u2.unit,
             (int)n3, (int)d3, s3, t3, (int)u3.count, (int)u3.unit, (int)n4);
    return text;
}

FUNCTION(const char *, repeated, "(number) text", int64_t times)
{
    static char text[10000];

    (void)error;
    memset(text, 'x', sizeof text);
    text[times] = '\0';
    return text;
}

FUNCTION(const char *, no_text, "(number) text", int64_t value)
{
    (void)value;
    (void)error;
    return NULL;
}

FUNCTION(int64_t, refuses, "(text) number", const char *why)
{
    *error = why;
    return 7;
}

FUNCTION(bool, slow, "(number) truth", int64_t milliseconds)
{
    (void)error;
    usleep((useconds_t)milliseconds * 1000);
    return true;
}

FUNCTION(RemitDuration, backwards, "(number) duration", int64_t days)
{
    (void)error;
    return (RemitDuration){(int32_t)-days, REMIT_DAYS};
}
