/* phrase_in.h -- phrases that sound otherwise in each language.
 *
 * For machines, and in English, they are as phrase.h and the registry have
 * them. */
#ifndef REMIT_PHRASE_IN_H
#define REMIT_PHRASE_IN_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

/* `every 2 years`, `every 2nd session of GA`, as lower_period spells them. */
void phrase_period_in(Writer *out, Str english, const char *language);

/* `24`, `summary`, `preamble 2`. */
void phrase_paragraph_in(Writer *out, const RemitRegistry *registry,
                         RemitNumber paragraph, const char *language);
#endif
