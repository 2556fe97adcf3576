/* facts.h -- what happened, tied to what it fulfils. */
#ifndef REMIT_FACTS_H
#define REMIT_FACTS_H

#include "compiler/spec.h"

/* Which facts speak of which duty: made once, asked for each duty. */
typedef struct FactIndex FactIndex;

FactIndex *facts_index(Spec *spec);
void       facts_index_free(FactIndex *index);

/* Adds the facts of an occurrence to spec->facts; the last of the list is its
 * own.  Sets the days on which it was waived. */
void facts_attach(Spec *spec, const FactIndex *index, Number occurrence);

/* Reports facts of a duty whose key fits no occurrence, and facts without a
 * key on a recurring duty; once the duty's occurrences are complete. */
void facts_complain(Spec *spec, const FactIndex *index, Number duty);

/* Facts of sessions and events: recorded, and told when they name none. */
void facts_of_sessions(Spec *spec);
#endif
