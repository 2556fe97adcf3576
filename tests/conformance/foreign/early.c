/* early.c -- a library that does harm as soon as it is loaded. */
#include <foreign.h>

#include <stdlib.h>

__attribute__((constructor)) static void harm(void)
{
    HARM;
}

REMIT_FOREIGN(good, "(number) date");
RemitDay good(int64_t year, const char **error);
RemitDay good(int64_t year, const char **error)
{
    (void)year;
    (void)error;
    return 0;
}
