/* record_json.c -- the lists that hang on a body or a duty. */
#include "compiler/say/record_json.h"

#include "compiler/say/phrase.h"

const char *record_party_word(uint8_t word)
{
    static const char *const words[] = {
        [REMIT_CONSULTING] = "consulting",  [REMIT_DELEGATED] = "delegated to",
        [REMIT_DRAFTED_BY] = "drafted by",  [REMIT_HOSTED_BY] = "hosted by",
        [REMIT_SPEAKS_FOR] = "speaks for",  [REMIT_THROUGH] = "through",
        [REMIT_REACHING] = "reaching",      [REMIT_PART_OF] = "part of",
        [REMIT_APART_FROM] = "apart from",
        [REMIT_HELD_AS] = "held as sessions of",
    };

    return word < sizeof words / sizeof *words ? words[word] : "";
}

const char *record_unit_word(uint8_t unit)
{
    static const char *const words[] = {
        [REMIT_DAYS] = "day",     [REMIT_WEEKS] = "week",
        [REMIT_MONTHS] = "month", [REMIT_YEARS] = "year",
        [REMIT_WORKING_DAYS] = "working day",
    };

    return unit < sizeof words / sizeof *words ? words[unit] : "";
}

static void put_body(Json *json, const char *key, const RemitRegistry *registry,
                     RemitNumber body)
{
    json_member_or_null(json, key, phrase_body_id(registry, body));
}

void record_json_members(Json *json, const RemitRegistry *registry,
                         RemitRange memberships)
{
    json_key(json, "members");
    json_open(json, '[');
    for (uint32_t i = 0; i < memberships.count; i++) {
        RemitMembership m = remit_membership(registry, memberships.first + i);
        json_open(json, '{');
        json_member(json, "what",
                    m.word == REMIT_MEMBERS ? "members" : "composed");
        json_member_number(json, "number", m.number);
        put_body(json, "of", registry, m.of);
        json_member_day(json, "from", m.from);
        json_member_day(json, "until", m.until);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void record_json_bounds(Json *json, const RemitRegistry *registry,
                        RemitRange bounds)
{
    json_key(json, "bounds");
    json_open(json, '[');
    for (uint32_t i = 0; i < bounds.count; i++) {
        RemitBound bound = remit_bound(registry, bounds.first + i);
        json_open(json, '{');
        json_member_bool(json, "most", bound.most);
        json_member_number(json, "times", bound.times);
        json_member_bool(json, "rolling", bound.rolling);
        json_member_number(json, "window", bound.window);
        json_member(json, "unit", record_unit_word(bound.unit));
        json_close(json, '}');
    }
    json_close(json, ']');
}

void record_json_parties(Json *json, const RemitRegistry *registry,
                         RemitRange parties)
{
    json_key(json, "parties");
    json_open(json, '[');
    for (uint32_t i = 0; i < parties.count; i++) {
        RemitParty party = remit_party(registry, parties.first + i);
        json_open(json, '{');
        json_member(json, "how", record_party_word(party.word));
        put_body(json, "body", registry, party.body);
        json_member_or_null(json, "role", remit_string(registry, party.role));
        json_member_day(json, "by", party.by);
        json_close(json, '}');
    }
    json_close(json, ']');
}

void record_json_terms(Json *json, const RemitRegistry *registry,
                       RemitRange terms)
{
    Writer text = writer_memory();

    json_key(json, "terms");
    json_open(json, '[');
    for (uint32_t i = 0; i < terms.count; i++) {
        RemitTerm term = remit_term(registry, terms.first + i);
        json_open(json, '{');
        json_member_day(json, "from", term.from);
        json_member_day(json, "until", term.end);
        json_member_bool(json, "permanent", term.permanent);
        json_member_bool(json, "terminated", term.terminated);
        text.count = 0;
        phrase_instrument(&text, registry, term.instrument);
        json_member_or_null(json, "by", writer_held(&text));
        json_close(json, '}');
    }
    json_close(json, ']');
    writer_free(&text);
}
