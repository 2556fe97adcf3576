/* fingerprint.c -- two of FNV-1a, begun at different values. */
#include "compiler/calendar/fingerprint.h"

#include <string.h>

#define PRIME UINT64_C(0x100000001b3)

Fingerprint fingerprint_of(const char *text, size_t len)
{
    Fingerprint print = {UINT64_C(0xcbf29ce484222325),
                         UINT64_C(0x9ae16a3b2f90404f)};

    for (size_t i = 0; i < len; i++) {
        print.one = (print.one ^ (unsigned char)text[i]) * PRIME;
        print.two = (print.two ^ (unsigned char)text[i]) * PRIME;
    }
    return print;
}

static const char digits[] = "0123456789abcdef";

void fingerprint_format(Fingerprint print, char out[FINGERPRINT_DIGITS + 1])
{
    for (int i = 0; i < FINGERPRINT_DIGITS; i++) {
        uint64_t half = i < 16 ? print.one : print.two;
        out[i] = digits[half >> (60 - 4 * (i % 16)) & 15];
    }
    out[FINGERPRINT_DIGITS] = '\0';
}

bool fingerprint_parse(const char *text, Fingerprint *print)
{
    *print = (Fingerprint){0, 0};
    if (strlen(text) != FINGERPRINT_DIGITS)
        return false;
    for (int i = 0; i < FINGERPRINT_DIGITS; i++) {
        const char *digit = strchr(digits, text[i]);
        uint64_t   *half = i < 16 ? &print->one : &print->two;
        if (digit == NULL)
            return false;
        *half = *half << 4 | (uint64_t)(digit - digits);
    }
    return true;
}
