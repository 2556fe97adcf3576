/* phrase.c -- small texts out of a few records each. */
#include "compiler/say/phrase.h"

const char *phrase_body_id(const RemitRegistry *registry, RemitNumber body)
{
    return remit_string(registry, remit_body(registry, body).id);
}

void phrase_instrument(Writer *out, const RemitRegistry *registry,
                       RemitNumber instrument)
{
    RemitInstrument record = remit_instrument(registry, instrument);

    writer_text(out, remit_string(registry, record.symbol));
    if (record.locator != 0) {
        writer_char(out, ' ');
        writer_text(out, remit_string(registry, record.locator));
    }
}

static const char *where_word(uint8_t where)
{
    static const char *const words[] = {
        [REMIT_IN_PARA] = "",           [REMIT_IN_PREAMBLE] = "preamble",
        [REMIT_IN_SUMMARY] = "summary", [REMIT_IN_MASTHEAD] = "masthead",
        [REMIT_IN_FOOTNOTE] = "footnote"};

    return where < sizeof words / sizeof *words ? words[where] : "";
}

void phrase_paragraph(Writer *out, const RemitRegistry *registry,
                      RemitNumber paragraph)
{
    RemitParagraph record = remit_paragraph(registry, paragraph);
    const char    *where = where_word(record.where);

    writer_text(out, where);
    if (where[0] != '\0' && record.label != 0)
        writer_char(out, ' ');
    writer_text(out, remit_string(registry, record.label));
}

void phrase_actor(Writer *out, const RemitRegistry *registry,
                  RemitNumber actor)
{
    RemitActor record = remit_actor(registry, actor);

    if (record.role != 0) {
        writer_text(out, remit_string(registry, record.role));
        writer_text(out, " of ");
    }
    writer_text(out, phrase_body_id(registry, record.body));
}

void phrase_actors(Writer *out, const RemitRegistry *registry,
                   RemitRange actors, const char *between)
{
    for (uint32_t i = 0; i < actors.count; i++) {
        if (i > 0)
            writer_text(out, between);
        phrase_actor(out, registry, actors.first + i);
    }
}

void phrase_occurrence(Writer *out, const RemitRegistry *registry,
                       RemitNumber occurrence)
{
    RemitOccurrence record = remit_occurrence(registry, occurrence);
    const char     *key = remit_string(registry, record.key);

    writer_text(out, remit_string(registry,
                                  remit_duty(registry, record.duty).id));
    if (key[0] != '\0' && strcmp(key, "once") != 0) {
        writer_char(out, '[');
        writer_text(out, key);
        writer_char(out, ']');
    }
}

void phrase_session(Writer *out, const RemitRegistry *registry,
                    RemitNumber session)
{
    RemitSession record = remit_session(registry, session);

    writer_text(out, phrase_body_id(registry, record.body));
    if (record.label != 0) {
        writer_char(out, ' ');
        writer_text(out, remit_string(registry, record.label));
    }
}

void phrase_part(Writer *out, const RemitRegistry *registry, RemitNumber part)
{
    RemitPart record = remit_part(registry, part);

    phrase_session(out, registry, record.session);
    writer_char(out, ' ');
    writer_text(out, remit_string(registry, record.name));
}

/* The part that is meant when none is named: the first that is not
 * organizational.  0: the session has none. */
static RemitNumber usual_part(const RemitRegistry *registry,
                              RemitNumber session)
{
    RemitRange parts = remit_session(registry, session).parts;

    for (uint32_t i = 0; i < parts.count; i++) {
        RemitPart part = remit_part(registry, parts.first + i);
        if (strcmp(remit_string(registry, part.name), "organizational") != 0)
            return parts.first + i;
    }
    return 0;
}

void phrase_hop(Writer *out, const RemitRegistry *registry, RemitNumber hop)
{
    RemitHop record = remit_hop(registry, hop);

    if (record.session == 0) {
        writer_text(out, phrase_body_id(registry, record.to));
        return;
    }
    phrase_session(out, registry, record.session);
    if (record.part != 0 &&
        record.part != usual_part(registry, record.session)) {
        writer_char(out, ' ');
        writer_text(out, remit_string(
            registry, remit_part(registry, record.part).name));
    }
}

void phrase_chain(Writer *out, const RemitRegistry *registry,
                  RemitRange hops, uint16_t chain, const char *and_word,
                  const char *then_word)
{
    uint16_t group = 0;

    for (uint32_t i = 0; i < hops.count; i++) {
        RemitHop hop = remit_hop(registry, hops.first + i);
        if (hop.chain != chain)
            continue;
        if (group != 0)
            writer_text(out, hop.group == group ? and_word : then_word);
        phrase_hop(out, registry, hops.first + i);
        group = hop.group;
    }
}

/* The highest number of a chain among the hops. */
static uint16_t chain_count(const RemitRegistry *registry, RemitRange hops)
{
    uint16_t most = 0;

    for (uint32_t i = 0; i < hops.count; i++) {
        uint16_t chain = remit_hop(registry, hops.first + i).chain;
        if (chain > most)
            most = chain;
    }
    return most;
}

void phrase_chains(Writer *out, const RemitRegistry *registry,
                   RemitRange hops, const char *and_word,
                   const char *then_word, const char *between)
{
    uint16_t count = chain_count(registry, hops);

    for (uint16_t chain = 1; chain <= count; chain++) {
        if (chain > 1)
            writer_text(out, between);
        phrase_chain(out, registry, hops, chain, and_word, then_word);
    }
}

void phrase_fact(Writer *out, const RemitRegistry *registry,
                 const RemitFact *fact)
{
    writer_text(out, remit_fact_text((RemitFactWord)fact->word));
    if (remit_extent_exists(fact->on)) {
        writer_char(out, ' ');
        phrase_extent(out, fact->on);
    }
    if (fact->symbol != 0) {
        writer_text(out, " as ");
        writer_text(out, remit_string(registry, fact->symbol));
    }
}

/* The first `len` octets of YYYY-MM-DD. */
static void put_day(Writer *out, RemitDay day, size_t len)
{
    char text[11];

    remit_day_format(day, text);
    writer_put(out, text, len);
}

static bool is_whole_year(RemitExtent extent)
{
    RemitExtent year = remit_extent_year(remit_civil(extent.from).year);

    return extent.from == year.from && extent.to == year.to;
}

static bool is_one_month(RemitExtent extent)
{
    RemitCivil from = remit_civil(extent.from), to = remit_civil(extent.to);

    return from.year == to.year && from.month == to.month;
}

void phrase_extent(Writer *out, RemitExtent extent)
{
    enum { YEAR = 4, MONTH = 7, DAY = 10 };
    if (extent.from == extent.to && extent.from != REMIT_NO_DAY) {
        writer_day(out, extent.from);       /* most are a day */
        return;
    }
    bool   months = remit_extent_is_whole_months(extent);
    size_t len = !months ? DAY : is_whole_year(extent) ? YEAR : MONTH;

    if (!remit_extent_exists(extent))
        return;
    put_day(out, extent.from, len);
    if (len == YEAR ||
        (len == MONTH && is_one_month(extent)))
        return;
    writer_text(out, " .. ");
    put_day(out, extent.to, len);
}

static void put_two(Writer *out, int32_t number)
{
    writer_char(out, (char)('0' + number / 10 % 10));
    writer_char(out, (char)('0' + number % 10));
}

void phrase_clock(Writer *out, int32_t minutes)
{
    put_two(out, minutes / 60);
    writer_char(out, ':');
    put_two(out, minutes % 60);
}

void phrase_offset(Writer *out, int32_t minutes)
{
    writer_char(out, minutes < 0 ? '-' : '+');
    phrase_clock(out, minutes < 0 ? -minutes : minutes);
}

bool phrase_has_language(const RemitRegistry *registry, RemitRange texts,
                         const char *language)
{
    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText text = remit_text(registry, texts.first + i);
        if (strcmp(remit_string(registry, text.language), language) == 0)
            return true;
    }
    return false;
}
