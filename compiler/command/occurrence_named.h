/* occurrence_named.h -- which occurrence a word of the command line means. */
#ifndef REMIT_OCCURRENCE_NAMED_H
#define REMIT_OCCURRENCE_NAMED_H

#include "runtime/remit.h"

/* `wsis-progress[CSTD 14]`, or a duty that does not recur, by its name.  0,
 * after a complaint that says what there is instead. */
RemitNumber occurrence_by_name(const RemitRegistry *registry,
                               const char *text);
#endif
