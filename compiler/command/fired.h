/* fired.h -- the record of what hooks were called for.
 *
 * A text file, a line for each call: day, moment, function and occurrence,
 * between tabs.  A line is written, and synced, after its call has returned.
 * So a crash between the two makes the next run call once more: a function is
 * called at least once for each occurrence and day, and twice only then.  A
 * line without an end, from a crash while it was written, does not count.  A
 * new file is there for good before the first call is made. */
#ifndef REMIT_FIRED_H
#define REMIT_FIRED_H

#include "compiler/say/writer.h"

typedef struct Fired Fired;

/* Opens or makes the file and keeps other runs out until it is closed.  NULL,
 * and a sentence: it is no regular file, cannot be written, or another run has
 * it. */
Fired *fired_open(const char *path, Writer *said);
bool   fired_has(const Fired *fired, const char *line);
bool   fired_add(Fired *fired, const char *line);   /* false: not written */
void   fired_close(Fired *fired);                   /* accepts NULL */
#endif
