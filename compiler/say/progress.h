/* progress.h -- one line on a terminal that says what is being done.
 *
 * It appears when the work has lasted half a second, is rewritten in its place,
 * and is gone before anything else is written.  A NULL Progress says nothing,
 * so that whoever works need not ask whether anybody looks on. */
#ifndef REMIT_PROGRESS_H
#define REMIT_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int64_t ProgressClock(void *context);   /* milliseconds, from anywhere */

typedef struct Progress {
    int            fd;
    ProgressClock *clock;
    void          *context;     /* of the clock */
    int64_t        begun, drawn;
    const char    *stage;       /* what is being done, in plain words */
    uint32_t       steps;       /* since the clock was last looked at */
    size_t         width;       /* of what the line shows; 0: nothing */
} Progress;

enum { PROGRESS_PATIENCE = 500, PROGRESS_PACE = 100 };  /* milliseconds */

/* On that descriptor; the clock is the system's where none is given. */
Progress progress_begin(int fd, ProgressClock *clock, void *context);
/* What is done from now on: `checking`; the text outlives the stage. */
void     progress_stage(Progress *progress, const char *stage);
/* That much of the stage is done; may be called as often as one likes. */
void     progress_step(Progress *progress, size_t done, size_t all);
/* Takes the line away. */
void     progress_end(Progress *progress);
#endif
