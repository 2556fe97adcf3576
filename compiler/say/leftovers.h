/* leftovers.h -- temporary files that a killed run has left in a folder.
 *
 * A temporary file is called `.remit-PID-N.tmp`, after the process that writes
 * it.  What goes away is only a regular file of exactly such a name, our own,
 * that nobody can still be writing: its process is gone, and no other run has
 * the folder in use. */
#ifndef REMIT_LEFTOVERS_H
#define REMIT_LEFTOVERS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Puts the name of temporary file `number` of this process into `name`. */
void leftovers_name(char *name, size_t room, unsigned number);
/* The process in a temporary's name; 0: no such name. */
long leftovers_process(const char *name);
/* Takes the folder into use for as long as `folder` is open, and removes what
 * is left over in it.  What cannot be removed stays; nothing is said. */
void leftovers_clear(int folder);
#endif
