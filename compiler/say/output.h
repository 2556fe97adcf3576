/* output.h -- the files that one build writes: all of them, or none.
 *
 * Each file is written and synced under a temporary name in the same folder;
 * output_commit then renames them into place.  So whatever fails before leaves
 * the folder as it was, and a kill in between leaves each file old or new,
 * never torn.  What is no regular file (a link, a device) is not replaced.
 * The temporary files of runs that were killed are cleared away. */
#ifndef REMIT_OUTPUT_H
#define REMIT_OUTPUT_H

#include "compiler/say/writer.h"

typedef struct Output Output;

/* Makes the folder if need be.  Never NULL: what fails is in output_trouble. */
Output *output_begin(const char *folder);
/* Begins the next file and finishes the one before; `name` has no folder.
 * Never NULL; after a failure what is written goes nowhere. */
Writer *output_file(Output *output, const char *name);
/* The same for a file elsewhere, whose folder must be there. */
Writer *output_file_at(Output *output, const char *path);
/* Takes the file that was begun last back, as if it had not been. */
void    output_drop(Output *output);
/* Renames all files into place.  False: see output_trouble. */
bool    output_commit(Output *output);
/* What failed, as a sentence for the user; NULL: nothing so far. */
const char *output_trouble(const Output *output);
/* Leaves nothing temporary behind; uncommitted files are gone. */
void    output_end(Output *output);

size_t      output_count(const Output *output);
const char *output_name(const Output *output, size_t index);
#endif
