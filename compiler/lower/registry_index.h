/* registry_index.h -- the arrays of a registry that are made of others.
 *
 * NAME: what a reader may look up.  Bodies, duties and calendars by id;
 * instruments by alias and by symbol, as written and in the normal spelling
 * (lang/symbol.h), and a joint symbol also by each of its own
 * (`A/66/77-E/2011/103` by `A/66/77` and by `E/2011/103`).  Sorted
 * by bytes; one text for several things by array, then number.
 *
 * NEEDED_BY: the dependencies, by the occurrence that they point to, then by
 * the one that they come from.
 *
 * BY_DUE: the occurrences that have a due day, by that day, then by the id of
 * the duty, then by key. */
#ifndef REMIT_REGISTRY_INDEX_H
#define REMIT_REGISTRY_INDEX_H

#include "compiler/lower/registry_builder.h"

/* Each fills an array that is empty. */
void index_names(RegistryBuilder *b);
void index_due(RegistryBuilder *b);
void index_needed(RegistryBuilder *b);
#endif
