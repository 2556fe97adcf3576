/* zone_json.h -- times of day and the clocks that show them, as JSON. */
#ifndef REMIT_ZONE_JSON_H
#define REMIT_ZONE_JSON_H

#include "compiler/say/json_writer.h"
#include "runtime/remit.h"

/* The member `time`: from when on the first day until when on the last, and by
 * which clock; null for zone 0. */
void zone_json_time(Json *json, const RemitRegistry *registry,
                    RemitNumber zone, int32_t begins, int32_t ends);
/* The member `zones`: every zone, and how its clock changes. */
void zone_json_all(Json *json, const RemitRegistry *registry);

/* `nth-weekday`, of a RemitDayRuleKind. */
const char *zone_rule_word(uint8_t rule);
#endif
