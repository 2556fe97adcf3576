/* zone_json.c -- a change of a clock is a rule, and the years that it holds. */
#include "compiler/say/zone_json.h"

#include "compiler/say/phrase.h"
#include "runtime/dayrule.h"

static void minutes(Json *json, const char *key, int32_t value, bool offset)
{
    Writer text = writer_memory();

    if (offset)
        phrase_offset(&text, value);
    else
        phrase_clock(&text, value);
    json_member(json, key, writer_held(&text));
    writer_free(&text);
}

void zone_json_time(Json *json, const RemitRegistry *registry,
                    RemitNumber zone, int32_t begins, int32_t ends)
{
    json_key(json, "time");
    if (zone == 0) {
        json_nothing(json);
        return;
    }
    json_open(json, '{');
    minutes(json, "from", begins, false);
    minutes(json, "until", ends, false);
    json_member(json, "zone",
                remit_string(registry, remit_zone(registry, zone).id));
    json_close(json, '}');
}

const char *zone_rule_word(uint8_t rule)
{
    static const char *const words[] = {
        [REMIT_RULE_FIXED] = "fixed",
        [REMIT_RULE_LAST_OF_MONTH] = "last-of-month",
        [REMIT_RULE_NTH_WEEKDAY] = "nth-weekday",
        [REMIT_RULE_WORKING_WEEK] = "working-week",
        [REMIT_RULE_ON_OR_AFTER] = "on-or-after",
        [REMIT_RULE_AFTER] = "after",
        [REMIT_RULE_ON_OR_BEFORE] = "on-or-before",
        [REMIT_RULE_BEFORE] = "before",
        [REMIT_RULE_EASTER] = "easter",
        [REMIT_RULE_ORTHODOX_EASTER] = "orthodox-easter"};

    return rule < sizeof words / sizeof *words ? words[rule] : "";
}

static void last_year(Json *json, int32_t year)
{
    json_key(json, "last_year");
    if (year >= REMIT_LAST_YEAR)
        json_nothing(json);
    else
        json_number(json, year);
}

static void change(Json *json, const RemitOnset *onset)
{
    json_open(json, '{');
    json_member_number(json, "first_year", onset->first_year);
    last_year(json, onset->last_year);
    json_member(json, "rule", zone_rule_word(onset->rule));
    json_member_number(json, "month", onset->month);
    json_member_number(json, "day", onset->day);
    json_member_number(json, "weekday", onset->weekday);
    json_member_number(json, "nth", onset->nth);
    json_member_number(json, "shift", onset->shift);
    minutes(json, "at", onset->minute, false);
    minutes(json, "before", onset->before, true);
    minutes(json, "after", onset->after, true);
    json_member_bool(json, "summer", onset->summer);
    json_close(json, '}');
}

void zone_json_all(Json *json, const RemitRegistry *registry)
{
    json_key(json, "zones");
    json_open_lines(json);
    for (RemitNumber i = 1; i <= remit_count(registry, REMIT_ARRAY_ZONE); i++) {
        RemitZone zone = remit_zone(registry, i);
        json_open(json, '{');
        json_member(json, "id", remit_string(registry, zone.id));
        json_member_number(json, "first_year", zone.first_year);
        last_year(json, zone.last_year);
        json_key(json, "changes");
        json_open(json, '[');
        for (uint32_t n = 0; n < zone.onsets.count; n++) {
            RemitOnset onset = remit_onset(registry, zone.onsets.first + n);
            change(json, &onset);
        }
        json_close(json, ']');
        json_close(json, '}');
    }
    json_close_lines(json);
}
