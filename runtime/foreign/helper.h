/* helper.h -- what the helper process does, and the only place where foreign
 * code runs. */
#ifndef REMIT_FOREIGN_HELPER_H
#define REMIT_FOREIGN_HELPER_H

#include <sys/types.h>

#include "runtime/foreign/remit_foreign.h"

/* How a function was loaded, and how a call ended, as the helper says. */
enum { HELPER_FINE, HELPER_SENTENCE /* a text follows: why not */ };

/* Loads them all and says of each, in order, how that went; then answers calls
 * on the socket until it is closed.  Messages: a number that counts them, the
 * function, its arguments; and back the same number, an outcome and a value.
 * Ends the process, also when `parent` is no longer the parent. */
_Noreturn void helper_serve(int socket, pid_t parent,
                            const RemitForeignFunction *functions,
                            uint32_t count);
#endif
