/* draft.h -- `remit check --draft NEW FILE...`: what a draft would change. */
#ifndef REMIT_DRAFT_H
#define REMIT_DRAFT_H

#include "compiler/command/options.h"

/* Tells the findings that are there with the draft and not without it, and
 * lists the occurrences that it adds, removes and moves; the exit status. */
int draft_check(const Options *options);
#endif
