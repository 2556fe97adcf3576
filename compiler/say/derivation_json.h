/* derivation_json.h -- steps of derivations as JSON objects. */
#ifndef REMIT_DERIVATION_JSON_H
#define REMIT_DERIVATION_JSON_H

#include "compiler/say/derivation.h"
#include "compiler/say/json_writer.h"

/* One step: its number, rule, sentence, days and place, and the numbers of
 * the steps that it took in. */
void derivation_json_step(Json *json, const Derivation *derivation,
                          StepNumber step);

/* Every step that these lead to, each once, smaller numbers first: the value
 * of a key, an array. */
void derivation_json_all(Json *json, const Derivation *derivation,
                         const StepNumber *roots, size_t count);

/* `{"from","to"}`, or null. */
void json_member_extent(Json *json, const char *key, RemitExtent days);
#endif
