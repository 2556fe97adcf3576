/* foreign_library.h -- opening a shared object, and being called in it.
 *
 * The first part runs in Remit itself and loads nothing; the second is the
 * helper process, and the only place where foreign code runs. */
#ifndef REMIT_FOREIGN_LIBRARY_H
#define REMIT_FOREIGN_LIBRARY_H

#include "compiler/foreign/foreign_value.h"

/* Opens FOLDER/NAME.so to be loaded: a regular file, no link, that nobody but
 * its owner may write, who is the user or root; and no such folder.  -1, and
 * a sentence, when it is anything else. */
int foreign_open(const char *folder, Str name, Writer *said);

typedef struct {
    int              file;      /* of foreign_open */
    char            *symbol;    /* `eid_al_fitr` */
    ForeignSignature signature;
} ForeignFunction;

/* How a function was loaded, and how a call ended, as the helper says. */
typedef enum {
    FOREIGN_FINE, FOREIGN_SENTENCE      /* a text follows: why not */
} ForeignOutcome;

/* Loads them all and says of each, in order, how that went; then answers calls
 * on the socket until it is closed.  Messages: a number that counts them, the
 * function, its arguments; and back the same number, an outcome and a value.
 * Ends the process. */
_Noreturn void foreign_serve(int socket, const ForeignFunction *functions,
                             uint32_t count);
#endif
