/* expectation.c -- asks an occurrence, a session or a part for a field. */
#include "compiler/command/expectation.h"

#include "compiler/say/occurrence_row.h"
#include "compiler/say/phrase.h"

static Str field_of(const Compilation *made, const Expected *expected)
{
    return intern_text(made->names, expected->field);
}

static bool asks(const Compilation *made, const Expected *expected,
                 const char *field)
{
    return str_equal(field_of(made, expected), str_of(field));
}

/* ---- sessions ------------------------------------------------------------ */

/* A day, or `D .. D` where it may be any from the first to the last. */
static void put_days(Writer *out, RemitDay from, RemitDay to)
{
    if (from == REMIT_NO_DAY)
        writer_text(out, "none");
    else
        writer_day(out, from);
    if (to == from)
        return;
    writer_text(out, " .. ");
    writer_day(out, to);
}

static void put_text(Writer *out, const char *text)
{
    writer_text(out, *text ? text : "none");
}

/* Of a session, or of its part where one is named. */
static void put_session(Writer *out, const Compilation *made,
                        const Expected *expected)
{
    RemitSession session = remit_session(made->registry, expected->session);
    RemitPart    part = remit_part(made->registry, expected->part);
    RemitExtent  opens = expected->part ? part.opens : session.opens;
    RemitExtent  closes = expected->part ? part.closes : session.closes;
    uint8_t certainty = expected->part ? part.certainty : session.certainty;

    if (asks(made, expected, "opens"))
        put_days(out, opens.from, opens.to);
    else if (asks(made, expected, "closes"))
        put_days(out, closes.from, closes.to);
    else if (asks(made, expected, "certainty"))
        put_text(out, remit_certainty_text((RemitCertainty)certainty));
    else
        put_text(out, remit_string(made->registry, session.cycle));
}

/* ---- what is found ------------------------------------------------------- */

/* `due D .. D` asks for the earliest and the latest due day. */
static bool is_span(const Compilation *made, const Expected *expected)
{
    return asks(made, expected, "due") && strstr(expected->wanted, " .. ");
}

void expectation_found(Writer *out, const Compilation *made,
                       const Expected *expected, RemitDay today)
{
    OccurrenceRow row;

    if (expected->session != 0) {
        put_session(out, made, expected);
        return;
    }
    if (expected->lost) {
        writer_text(out, "no such session");
        return;
    }
    row = occurrence_row(made, expected->occurrence, today);
    if (is_span(made, expected))
        put_days(out, row.occurrence.due, row.occurrence.due_latest);
    else
        occurrence_field(out, &row, field_of(made, expected).at,
                         expected->number);
}

/* ---- as the language spells it ------------------------------------------- */

static void put_quoted(Writer *out, const char *text)
{
    writer_char(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            writer_char(out, '\\');
        writer_char(out, *text);
    }
    writer_char(out, '"');
}

static bool is_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");

    return digits > 0 && text[digits] == '\0';
}

/* A session is `CSTD 14`, and `GA "S-19"` where its label is no number; of a
 * session the name of the part follows. */
static void put_hop(Writer *out, const RemitRegistry *registry,
                    RemitNumber number)
{
    Writer       shown = writer_memory(), session = writer_memory();
    RemitHop     hop = remit_hop(registry, number);
    const char  *label = remit_string(registry, remit_session(registry,
                                                       hop.session).label);

    phrase_hop(&shown, registry, number);
    phrase_session(&session, registry, hop.session);
    if (hop.session == 0 || is_number(label)) {
        writer_text(out, writer_held(&shown));
    } else {
        writer_text(out, phrase_body_id(registry, hop.to));
        writer_char(out, ' ');
        put_quoted(out, label);
        writer_text(out, writer_held(&shown) + session.count);
    }
    writer_free(&shown);
    writer_free(&session);
}

/* `SG` and `chair of CSTD` are words; several leads are a text. */
static void put_lead(Writer *out, const char *found)
{
    if (strchr(found, ','))
        put_quoted(out, found);
    else
        writer_text(out, found);
}

void expectation_value(Writer *out, const Compilation *made,
                       const Expected *expected, RemitDay today)
{
    Writer     found = writer_memory();
    RemitRange hops = remit_occurrence(made->registry,
                                       expected->occurrence).hops;

    expectation_found(&found, made, expected, today);
    if (asks(made, expected, "hop")
        && (uint32_t)expected->number - 1 < hops.count)
        put_hop(out, made->registry,
                hops.first + (uint32_t)expected->number - 1);
    else if (asks(made, expected, "lead"))
        put_lead(out, writer_held(&found));
    else
        writer_text(out, writer_held(&found));
    writer_free(&found);
}

/* ---- what is asked ------------------------------------------------------- */

static void put_thing(Writer *out, const Compilation *made,
                      const Expected *expected)
{
    const RemitRegistry *registry = made->registry;

    if (expected->occurrence != 0)
        phrase_occurrence(out, registry, expected->occurrence);
    if (expected->session != 0)
        phrase_session(out, registry, expected->session);
    if (expected->part != 0) {
        writer_char(out, ' ');
        writer_text(out, remit_string(
            registry, remit_part(registry, expected->part).name));
    }
    if (expected->occurrence != 0 || expected->session != 0)
        writer_char(out, ' ');
}

void expectation_asked(Writer *out, const Compilation *made,
                       const Expected *expected)
{
    put_thing(out, made, expected);
    writer_str(out, field_of(made, expected));
    if (expected->number > 0)
        writer_format(out, " %d", expected->number);
}
