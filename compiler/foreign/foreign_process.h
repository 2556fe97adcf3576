/* foreign_process.h -- the process in which foreign functions run.
 *
 * It is started once, by a fork that opens nothing anew, before there is any
 * thread or output; what it says is checked by foreign_value.h.  After a crash,
 * a hang or an answer that is none it is gone, and stays so. */
#ifndef REMIT_FOREIGN_PROCESS_H
#define REMIT_FOREIGN_PROCESS_H

#include "compiler/foreign/foreign_library.h"

typedef struct ForeignProcess ForeignProcess;

/* The functions are the caller's, and live longer. */
ForeignProcess *foreign_start(const ForeignFunction *functions,
                              uint32_t count);
void foreign_end(ForeignProcess *process);          /* accepts NULL */

/* False after a fault: nothing can be called any more. */
bool foreign_is_there(const ForeignProcess *process);

/* Whether function `index` was loaded; else a sentence, said once: later ones
 * and those after a fault get none. */
bool foreign_loaded(ForeignProcess *process, uint32_t index, Writer *said);

/* Calls it.  False: no answer, and a sentence, or none once the process is
 * gone.  A text in the answer lives until the next call. */
bool foreign_call(ForeignProcess *process, uint32_t index,
                  const ForeignValue *arguments, ForeignValue *answer,
                  Writer *said);
#endif
