/* ending.h -- where it is said that something binds no longer. */
#ifndef REMIT_ENDING_H
#define REMIT_ENDING_H

#include "compiler/compile.h"

/* The relation by which an occurrence was superseded, or what it hangs on
 * terminated: the one adopted first; 0: none. */
RemitNumber ending_of(const Compilation *made, RemitNumber occurrence);
#endif
