/* meant.h -- what somebody meant who did not know the words.
 *
 * Officers write `annually` or `the 66th session`; what they should write is no
 * matter of spelling, so no nearest word finds it.  What is asked of the
 * grammar stands in expected.h. */
#ifndef REMIT_MEANT_H
#define REMIT_MEANT_H

#include "lang/str.h"

/* What to write for a word that was taken for a name, and is none; NULL:
 * nothing is known of it. */
const char *meant_by_name(Str name);
const char *meant_by_verb(Str verb);
#endif
