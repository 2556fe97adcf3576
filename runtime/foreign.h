/* foreign.h -- what a library says of the functions that specs may call.
 *
 * A function that a spec declares as
 *
 *     extern "lunar" { eid-al-fitr (year number) date }
 *
 * is looked for in lunar.so, as the C function eid_al_fitr, and beside it the
 * text that REMIT_FOREIGN defines.  The two must say the same, or nothing is
 * called:
 *
 *     REMIT_FOREIGN(eid_al_fitr, "(number) date");
 *     RemitDay eid_al_fitr(int64_t year, const char **error) { ... }
 *
 *     number     int64_t
 *     date       RemitDay; REMIT_NO_DAY: there is no such day
 *     text       const char *, UTF-8, never NULL
 *     truth      bool
 *     duration   RemitDuration, by value
 *
 * After its own parameters each function gets `error`: to give no answer it
 * sets *error to a sentence, and what it returns does not count.  A text that
 * comes back, and a sentence, must live until the next call; the texts that go
 * in live as long as the call.
 *
 * The functions run in a process of their own, without standard input and
 * output, one call after the other; the same arguments may be asked for once
 * and remembered.  A call that does not return in five seconds has failed. */
#ifndef REMIT_FOREIGN_H
#define REMIT_FOREIGN_H

#include "runtime/civil.h"

#define REMIT_FOREIGN(function, signature)                                  \
    extern const char function##_signature[];                               \
    const char function##_signature[] = signature

#endif
