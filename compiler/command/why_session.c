/* why_session.c -- why a session, and each of its parts, is held when it is. */
#include "compiler/command/why.h"

#include "compiler/say/derivation_json.h"
#include "compiler/say/phrase.h"

/* The days on which a session or a part of one opens and closes, and why. */
typedef struct {
    RemitExtent opens, closes;
    StepNumber  step_opens, step_closes;
} Held;

static Held held_session(const Why *why, RemitNumber number)
{
    const Trace *t = &why->made->trace;
    RemitSession s = remit_session(why->registry, number);

    return (Held){
        s.opens, s.closes, why_step(t->sessions.at, t->sessions.count, number),
        why_step(t->sessions_close.at, t->sessions_close.count, number)};
}

static Held held_part(const Why *why, RemitNumber number)
{
    const Trace *t = &why->made->trace;
    RemitPart    p = remit_part(why->registry, number);

    return (Held){
        p.opens, p.closes, why_step(t->parts.at, t->parts.count, number),
        why_step(t->parts_close.at, t->parts_close.count, number)};
}

/* ---- as text ------------------------------------------------------------- */

static void put_head(Writer *out, const Why *why, RemitNumber number)
{
    RemitSession s = remit_session(why->registry, number);

    phrase_session(out, why->registry, number);
    writer_text(out, "  ");
    writer_shown(out, str_of(remit_text_in(
        why->registry, remit_body(why->registry, s.body).names,
        why->derivation.language)));
    writer_char(out, '\n');
}

static void put_held(Writer *out, Why *why, const Held *held)
{
    why_put_date(out, why, why_word(why, WORDING_WHY_OPENS), held->opens.from,
                 held->opens.to, held->step_opens);
    why_put_date(out, why, why_word(why, WORDING_WHY_CLOSES),
                 held->closes.from, held->closes.to, held->step_closes);
}

static void print_text(Writer *out, Why *why, RemitNumber number)
{
    RemitRange parts = remit_session(why->registry, number).parts;
    Held       held = held_session(why, number);
    Writer     name = writer_memory();

    put_head(out, why, number);
    put_held(out, why, &held);
    for (uint32_t i = 0; i < parts.count; i++) {
        RemitPart part = remit_part(why->registry, parts.first + i);
        held = held_part(why, parts.first + i);
        writer_char(out, '\n');
        writer_text(&name, remit_string(why->registry, part.name));
        why_put_about(out, why, WORDING_WHY_PART, &name);
        writer_char(out, '\n');
        put_held(out, why, &held);
    }
    writer_free(&name);
}

/* ---- as JSON ------------------------------------------------------------- */

static void json_held(Json *json, const Held *held, Steps *all)
{
    json_member_extent(json, "opens", held->opens);
    why_json_step(json, "opens_step", held->step_opens, all);
    json_member_extent(json, "closes", held->closes);
    why_json_step(json, "closes_step", held->step_closes, all);
}

static void json_parts(Json *json, const Why *why, RemitRange parts,
                       Steps *all)
{
    json_key(json, "parts");
    json_open(json, '[');
    for (uint32_t i = 0; i < parts.count; i++) {
        RemitPart part = remit_part(why->registry, parts.first + i);
        Held      held = held_part(why, parts.first + i);
        json_open(json, '{');
        json_member(json, "name", remit_string(why->registry, part.name));
        json_held(json, &held, all);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void print_json(Writer *out, const Why *why, RemitNumber number)
{
    RemitSession s = remit_session(why->registry, number);
    Held         held = held_session(why, number);
    Json         json = json_begin(out);
    Steps        all = {0};

    json_open(&json, '{');
    json_member(&json, "body", phrase_body_id(why->registry, s.body));
    json_member(&json, "session", remit_string(why->registry, s.label));
    json_held(&json, &held, &all);
    json_parts(&json, why, s.parts, &all);
    why_json_steps(&json, why, &all);
    json_close(&json, '}');
    writer_char(out, '\n');
    VEC_FREE(&all);
}

void why_session(Writer *out, Why *why, RemitNumber session)
{
    if (why->options->format == FORMAT_JSON)
        print_json(out, why, session);
    else
        print_text(out, why, session);
}
