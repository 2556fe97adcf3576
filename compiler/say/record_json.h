/* record_json.h -- small records of bodies and duties, as members of JSON. */
#ifndef REMIT_RECORD_JSON_H
#define REMIT_RECORD_JSON_H

#include "compiler/say/json_writer.h"
#include "runtime/remit.h"

/* `members`: how many, of whom, from when until when. */
void record_json_members(Json *json, const RemitRegistry *registry,
                         RemitRange memberships);
/* `bounds`: how often something happens at most, or at least. */
void record_json_bounds(Json *json, const RemitRegistry *registry,
                        RemitRange bounds);
/* `parties`: who else has to do with a duty, and how. */
void record_json_parties(Json *json, const RemitRegistry *registry,
                         RemitRange parties);
/* `terms` of a mandate: from when until when, and what gave each. */
void record_json_terms(Json *json, const RemitRegistry *registry,
                       RemitRange terms);

/* `consulting`, of a RemitPartyWord; empty for a number that is none. */
const char *record_party_word(uint8_t word);
/* `day`, of a RemitUnit. */
const char *record_unit_word(uint8_t unit);
#endif
