/* reason.c -- sentences in a buffer of the caller's. */
#include "runtime/foreign/reason.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void reason_none(RemitForeignReason *reason)
{
    reason->count = 0;
    reason->text[0] = '\0';
}

void reason_set(RemitForeignReason *reason, const char *format, ...)
{
    va_list words;
    int     wanted;

    va_start(words, format);
    wanted = vsnprintf(reason->text, sizeof reason->text, format, words);
    va_end(words);
    reason->count = wanted < 0 ? 0 : strlen(reason->text);
}

void reason_set_text(RemitForeignReason *reason, RemitForeignText text)
{
    size_t most = sizeof reason->text - 1;

    reason->count = text.len < most ? text.len : most;
    memcpy(reason->text, text.at, reason->count);
    reason->text[reason->count] = '\0';
}
