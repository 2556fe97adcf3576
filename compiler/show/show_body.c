/* show_body.c -- a body, an office, a place, an event; and its sessions. */
#include "compiler/show/show.h"

#include "compiler/say/record_words.h"
#include "compiler/report/report_cells.h"
#include "compiler/say/phrase.h"

/* ---- what was said of a body --------------------------------------------- */

static void say_ties(Report *report, const ReportInput *input, RemitRange ties)
{
    const RemitRegistry *r = input->registry;

    for (uint32_t i = 0; i < ties.count; i++) {
        RemitTie    tie = remit_tie(r, ties.first + i);
        const char *what = tie.word == REMIT_TIE_HOLDER
                         ? remit_string(r, tie.role)
                         : tie.word == REMIT_TIE_PART_OF ? "part of"
                                                         : tie_word(tie.word);
        writer_text(&report->scratch, phrase_body_id(r, tie.to));
        show_span(report, tie.from, tie.until);
        show_say(report, input, what, NULL, REMIT_ARRAY_TIE, ties.first + i);
    }
}

static void say_members(Report *report, const ReportInput *input,
                        RemitRange members)
{
    const RemitRegistry *r = input->registry;

    for (uint32_t i = 0; i < members.count; i++) {
        RemitMembership m = remit_membership(r, members.first + i);
        writer_number(&report->scratch, m.number);
        if (m.of != 0)
            writer_format(&report->scratch, " %s", phrase_body_id(r, m.of));
        show_span(report, m.from, m.until);
        show_say(report, input,
                 m.word == REMIT_MEMBERS ? "members" : "composed of", NULL,
                 REMIT_ARRAY_MEMBERSHIP, members.first + i);
    }
}

static void say_life(Report *report, const ReportInput *input,
                     RemitNumber number)
{
    RemitBody body = remit_body(input->registry, number);
    bool      event = body.word == REMIT_EVENT;

    phrase_extent(&report->scratch, body.established);
    show_say_clause(report, input, event ? "on" : "established", NULL,
                    REMIT_ARRAY_BODY, number,
                    event ? NODE_ON_DAY : NODE_ESTABLISHED);
    phrase_extent(&report->scratch, body.ended);
    show_say_clause(report, input, "ended", NULL, REMIT_ARRAY_BODY, number,
                    NODE_ENDED);
}

static void body_statements(Report *report, const ReportInput *input,
                            RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitBody body = remit_body(r, number);

    show_statements(report, input);
    show_say(report, input, body_word(body.word), remit_string(r, body.id),
             REMIT_ARRAY_BODY, number);
    show_texts(report, input, "name", body.names);
    show_texts(report, input, "alias", body.aliases);
    show_say_clause(report, input, "kind", remit_string(r, body.kind),
                    REMIT_ARRAY_BODY, number, NODE_KIND);
    say_life(report, input, number);
    show_say_clause(report, input, "zone", remit_string(r, body.zone),
                    REMIT_ARRAY_BODY, number, NODE_IN_ZONE);
    say_ties(report, input, body.ties);
    say_members(report, input, body.memberships);
    if (body.balanced)
        show_say_clause(report, input, "balanced", "yes", REMIT_ARRAY_BODY,
                        number, NODE_BALANCED);
    show_bounds(report, input, body.bounds);
}

/* ---- what hangs on it ---------------------------------------------------- */

static const ReportColumn session_columns[] = {
    {"session", WORDING_COL_SESSION, REPORT_FIXED},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"closes", WORDING_COL_CLOSES, REPORT_FIXED},
    {"place", WORDING_COL_PLACE, REPORT_FIXED},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void session_section(Report *report, const ReportInput *input,
                            RemitRange sessions)
{
    const RemitRegistry *r = input->registry;

    if (sessions.count == 0)
        return;
    REPORT_SECTION(report, "sessions",
                   wording(WORDING_SECTION_OWN_SESSIONS, input->language),
                   session_columns);
    for (uint32_t i = 0; i < sessions.count; i++) {
        RemitSession s = remit_session(r, sessions.first + i);
        phrase_session(&report->scratch, r, sessions.first + i);
        report_held(report);
        show_days(report, s.opens, s.certainty);
        show_days(report, s.closes, s.certainty);
        report_text(report, phrase_body_id(r, s.place));
        show_place(report, input, REMIT_ARRAY_SESSION, sessions.first + i);
    }
}

static const ReportColumn tied_columns[] = {
    {"body", WORDING_COL_ABBREVIATION, REPORT_FIXED},
    {"how", WORDING_COL_HOW, REPORT_FIXED},
    {"name", WORDING_COL_NAME, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void tied_section(Report *report, const ReportInput *input,
                         RemitNumber body)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_TIE); i++) {
        RemitTie tie = remit_tie(r, i);
        if (tie.to != body)
            continue;
        if (!any)
            REPORT_SECTION(report, "tied",
                           wording(WORDING_SECTION_TIED, input->language),
                           tied_columns);
        any = true;
        report_text(report, phrase_body_id(r, tie.body));
        writer_text(&report->scratch, tie.word == REMIT_TIE_HOLDER
                                          ? remit_string(r, tie.role)
                                          : tie_word(tie.word));
        show_span(report, tie.from, tie.until);
        report_held(report);
        report_text(report, show_name(input, tie.body));
        show_place(report, input, REMIT_ARRAY_TIE, i);
    }
}

static const ReportColumn duty_columns[] = {
    {"duty", WORDING_COL_WHAT, REPORT_WRAPS},
    {"how", WORDING_COL_HOW, REPORT_FIXED},
    {"basis", WORDING_COL_BASIS, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static const char *party_word(uint8_t word)
{
    static const char *const words[] = {
        [REMIT_CONSULTING] = "consulted",   [REMIT_DELEGATED] = "delegated to",
        [REMIT_DRAFTED_BY] = "drafts",      [REMIT_HOSTED_BY] = "hosts",
        [REMIT_SPEAKS_FOR] = "spoken for",  [REMIT_THROUGH] = "goes through",
        [REMIT_REACHING] = "reached",       [REMIT_PART_OF] = "programme",
        [REMIT_APART_FROM] = "left out",    [REMIT_HELD_AS] = "held as",
    };

    return word < sizeof words / sizeof *words ? words[word] : "";
}

static bool has_actor(const RemitRegistry *r, RemitRange actors,
                      RemitNumber body)
{
    for (uint32_t i = 0; i < actors.count; i++)
        if (remit_actor(r, actors.first + i).body == body)
            return true;
    return false;
}

static bool receives(const RemitRegistry *r, const RemitDuty *duty,
                     RemitNumber body)
{
    for (uint32_t i = 0; i < duty->occurrences.count; i++) {
        RemitRange hops =
            remit_occurrence(r, duty->occurrences.first + i).hops;
        for (uint32_t k = 0; k < hops.count; k++)
            if (remit_hop(r, hops.first + k).to == body)
                return true;
    }
    return false;
}

/* How the duty bears on the body, commas between, in the scratch. */
static void put_roles(Report *report, const RemitRegistry *r,
                      RemitNumber number, RemitNumber body)
{
    RemitDuty   duty = remit_duty(r, number);
    const char *roles[] = {
        has_actor(r, duty.lead, body) ? "lead" : NULL,
        has_actor(r, duty.with, body) ? "with" : NULL,
        receives(r, &duty, body) ? "receives" : NULL,
        duty.of == body ? "of" : NULL,
    };
    Writer *out = &report->scratch;

    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (roles[i] != NULL)
            writer_format(out, "%s%s", out->count ? ", " : "", roles[i]);
    for (uint32_t i = 0; i < duty.topics.count; i++)
        if (remit_number(r, duty.topics.first + i) == body)
            writer_format(out, "%sabout", out->count ? ", " : "");
    for (uint32_t i = 0; i < duty.parties.count; i++) {
        RemitParty party = remit_party(r, duty.parties.first + i);
        if (party.body == body)
            writer_format(out, "%s%s", out->count ? ", " : "",
                          party_word(party.word));
    }
}

static void duty_section(Report *report, const ReportInput *input,
                         RemitNumber body)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++) {
        Writer roles;
        put_roles(report, r, i, body);
        if (report->scratch.count == 0)
            continue;
        roles = report->scratch;
        report->scratch = writer_memory();
        if (!any)
            REPORT_SECTION(report, "duties",
                           wording(WORDING_SECTION_DUTIES, input->language),
                           duty_columns);
        any = true;
        cell_duty(report, input, i);
        report_text(report, writer_held(&roles));
        cell_basis(report, input, i);
        cell_title(report, input, i);
        show_place(report, input, REMIT_ARRAY_DUTY, i);
        writer_free(&roles);
    }
}

static const ReportColumn instrument_columns[] = {
    {"instrument", WORDING_COL_INSTRUMENT, REPORT_WRAPS},
    {"adopted", WORDING_COL_ADOPTED, REPORT_FIXED},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void adopted_section(Report *report, const ReportInput *input,
                            RemitNumber body)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_INSTRUMENT); i++) {
        RemitInstrument in = remit_instrument(r, i);
        if (in.body != body)
            continue;
        if (!any)
            REPORT_SECTION(report, "adopted",
                           wording(WORDING_COL_ADOPTED, input->language),
                           instrument_columns);
        any = true;
        cell_instrument(report, input, i);
        show_days(report, in.adopted, REMIT_FIRM);
        report_text(report, remit_text_in(r, in.titles, input->language));
        show_place(report, input, REMIT_ARRAY_INSTRUMENT, i);
    }
}

static const ReportColumn holiday_columns[] = {
    {"day", WORDING_COL_DATE, REPORT_FIXED},
    {"name", WORDING_COL_NAME, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

/* Sorted by place. */
static void holiday_section(Report *report, const ReportInput *input,
                            RemitNumber place)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_HOLIDAY); i++) {
        RemitHoliday holiday = remit_holiday(r, i);
        if (holiday.place != place)
            continue;
        if (!any)
            REPORT_SECTION(report, "holidays",
                           wording(WORDING_SECTION_HOLIDAYS, input->language),
                           holiday_columns);
        any = true;
        report_day(report, holiday.day);
        report_text(report, remit_text_in(r, holiday.names, input->language));
        show_place(report, input, REMIT_ARRAY_HOLIDAY, i);
    }
}

static bool fact_of_body(const ReportInput *input, const RemitFact *fact,
                         RemitNumber body)
{
    return (fact->body == body && fact->occurrence == 0) ||
           (fact->session != 0 && fact->occurrence == 0 &&
            remit_session(input->registry, fact->session).body == body);
}

void show_body(Report *report, const ReportInput *input, RemitNumber number)
{
    body_statements(report, input, number);
    tied_section(report, input, number);
    session_section(report, input,
                    remit_body(input->registry, number).sessions);
    adopted_section(report, input, number);
    holiday_section(report, input, number);
    duty_section(report, input, number);
    show_facts(report, input, fact_of_body, number);
}

/* ---- a session ----------------------------------------------------------- */

static const ReportColumn part_columns[] = {
    {"part", WORDING_COL_PART, REPORT_FIXED},
    {"opens", WORDING_COL_OPENS, REPORT_FIXED},
    {"closes", WORDING_COL_CLOSES, REPORT_FIXED},
    {"place", WORDING_COL_PLACE, REPORT_FIXED},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void part_section(Report *report, const ReportInput *input,
                         RemitRange parts)
{
    const RemitRegistry *r = input->registry;

    if (parts.count == 0)
        return;
    REPORT_SECTION(report, "parts", wording(WORDING_COL_PART, input->language),
                   part_columns);
    for (uint32_t i = 0; i < parts.count; i++) {
        RemitPart part = remit_part(r, parts.first + i);
        report_text(report, remit_string(r, part.name));
        show_days(report, part.opens, part.certainty);
        show_days(report, part.closes, part.certainty);
        report_text(report, phrase_body_id(r, part.place));
        show_place(report, input, REMIT_ARRAY_PART, parts.first + i);
    }
}

static const ReportColumn arrival_columns[] = {
    {"occurrence", WORDING_COL_WHAT, REPORT_WRAPS},
    {"item", WORDING_COL_ITEM, REPORT_FIXED},
    {"due", WORDING_DUE, REPORT_FIXED},
    {"status", WORDING_COL_STATUS, REPORT_FIXED},
    {"lead", WORDING_LEAD, REPORT_WRAPS},
    {"title", WORDING_COL_TITLE, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

/* `part` 0: at the session, in whatever part. */
static void arrival_section(Report *report, const ReportInput *input,
                            RemitNumber session, RemitNumber part)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_HOP); i++) {
        RemitHop    hop = remit_hop(r, i);
        RemitNumber duty = remit_occurrence(r, hop.occurrence).duty;
        if (hop.session != session || (part != 0 && hop.part != part))
            continue;
        if (!any)
            REPORT_SECTION(report, "arrivals",
                           wording(WORDING_COL_REPORTS, input->language),
                           arrival_columns);
        any = true;
        cell_occurrence(report, input, hop.occurrence);
        report_text(report, remit_string(r, hop.item));
        cell_due(report, input, hop.occurrence);
        cell_status(report, input, hop.occurrence);
        cell_lead(report, input, duty);
        cell_title(report, input, duty);
        show_place(report, input, REMIT_ARRAY_HOP, i);
    }
}

static bool fact_of_session(const ReportInput *input, const RemitFact *fact,
                            RemitNumber session)
{
    (void)input;
    return fact->session == session;
}

/* `10:00 .. 18:00 by Europe/Zurich` */
static void put_hours(Writer *out, const RemitRegistry *r, RemitNumber zone,
                      int32_t begins, int32_t ends)
{
    if (zone != 0)
        writer_format(out, "%02d:%02d .. %02d:%02d by %s", (int)begins / 60,
                      (int)begins % 60, (int)ends / 60, (int)ends % 60,
                      remit_string(r, remit_zone(r, zone).id));
}

void show_session(Report *report, const ReportInput *input, RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitSession s = remit_session(r, number);

    show_statements(report, input);
    phrase_session(&report->scratch, r, number);
    show_say(report, input, "session", NULL, REMIT_ARRAY_SESSION, number);
    phrase_extent(&report->scratch, s.opens);
    show_say(report, input, "opens", NULL, REMIT_ARRAY_SESSION, number);
    phrase_extent(&report->scratch, s.closes);
    show_say(report, input, "closes", NULL, REMIT_ARRAY_SESSION, number);
    put_hours(&report->scratch, r, s.zone, s.begins, s.ends);
    show_say(report, input, "time", NULL, REMIT_ARRAY_SESSION, number);
    show_say(report, input, "certainty",
             remit_certainty_text((RemitCertainty)s.certainty),
             REMIT_ARRAY_SESSION, 0);
    show_say(report, input, "place", phrase_body_id(r, s.place),
             REMIT_ARRAY_SESSION, s.place ? number : 0);
    show_say(report, input, "cycle", remit_string(r, s.cycle),
             REMIT_ARRAY_SESSION, number);
    show_texts(report, input, "theme", s.themes);
    if (s.cancelled)
        show_say(report, input, "cancelled", "yes", REMIT_ARRAY_SESSION,
                 number);
    part_section(report, input, s.parts);
    arrival_section(report, input, number, 0);
    show_facts(report, input, fact_of_session, number);
}

void show_part(Report *report, const ReportInput *input, RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitPart p = remit_part(r, number);

    show_statements(report, input);
    show_say(report, input, "part", remit_string(r, p.name), REMIT_ARRAY_PART,
             number);
    phrase_session(&report->scratch, r, p.session);
    show_say(report, input, "session", NULL, REMIT_ARRAY_SESSION, p.session);
    phrase_extent(&report->scratch, p.opens);
    show_say(report, input, "opens", NULL, REMIT_ARRAY_PART, number);
    phrase_extent(&report->scratch, p.closes);
    show_say(report, input, "closes", NULL, REMIT_ARRAY_PART, number);
    put_hours(&report->scratch, r, p.zone, p.begins, p.ends);
    show_say(report, input, "time", NULL, REMIT_ARRAY_PART, number);
    show_say(report, input, "certainty",
             remit_certainty_text((RemitCertainty)p.certainty),
             REMIT_ARRAY_PART, 0);
    show_say(report, input, "place", phrase_body_id(r, p.place),
             REMIT_ARRAY_PART, number);
    arrival_section(report, input, p.session, number);
}
