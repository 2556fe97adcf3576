/* fingerprint.h -- 128 bits of a text, the same on every machine.
 *
 * Tells texts apart that nobody made to be confused; it is no seal. */
#ifndef REMIT_FINGERPRINT_H
#define REMIT_FINGERPRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct { uint64_t one, two; } Fingerprint;

enum { FINGERPRINT_DIGITS = 32 };

Fingerprint fingerprint_of(const char *text, size_t len);
/* In hexadecimal, small letters, and a NUL. */
void        fingerprint_format(Fingerprint print,
                               char out[FINGERPRINT_DIGITS + 1]);
/* False: the text is not exactly that. */
bool        fingerprint_parse(const char *text, Fingerprint *print);

static inline bool fingerprint_equal(Fingerprint a, Fingerprint b)
{
    return a.one == b.one && a.two == b.two;
}
#endif
