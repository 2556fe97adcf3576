/* iCalendar: lines, identities, and one whole calendar. */
#include "compiler/calendar/calendar_items.h"
#include "compiler/calendar/document_link.h"
#include "compiler/calendar/ics_event.h"
#include "compiler/calendar/ics_line.h"
#include "compiler/calendar/item_uid.h"

#include <criterion/criterion.h>

#include "tests/unit/fixture_registry.h"

/* ---- lines -------------------------------------------------------------- */

/* Unfolds, and fails where a line is too long, ends otherwise than in CRLF or
 * is cut inside a character. */
static void expect_line(Writer *folded, const char *wanted)
{
    const char *text = writer_held(folded);
    Writer      unfolded = writer_memory();
    size_t      column = 0;

    for (; *text != '\0'; text++) {
        if (strncmp(text, "\r\n", 2) != 0) {
            cr_expect_lt(column++, 75);
            writer_char(&unfolded, *text);
            continue;
        }
        if (text[2] == ' ') {
            cr_expect_neq((unsigned char)text[3] & 0xC0, 0x80);
            text += 2;
            column = 1;
        } else {
            cr_expect_eq(text[2], '\0');
            text += 1;
        }
    }
    cr_expect_str_eq(writer_held(&unfolded), wanted);
    writer_free(&unfolded);
}

/* `count` times `unit` behind X: as a text. */
static void expect_fold(const char *unit, size_t count, const char *escaped)
{
    Writer text = writer_memory(), wanted = writer_memory(),
           out = writer_memory();
    Ics    ics = {&out, 0};

    writer_text(&wanted, "X:");
    for (size_t i = 0; i < count; i++) {
        writer_text(&text, unit);
        writer_text(&wanted, escaped);
    }
    ics_text_line(&ics, "X", writer_held(&text));
    expect_line(&out, writer_held(&wanted));
    writer_free(&text);
    writer_free(&wanted);
    writer_free(&out);
}

Test(ics, lines_are_folded_at_75_octets_and_never_inside_a_character)
{
    static const char *const units[] = {"a", "\xd8\xb9", "报", "Ж",
                                        "\xf0\x9f\x8c\x8d"};

    for (size_t u = 0; u < sizeof units / sizeof *units; u++)
        for (size_t count = 0; count < 160; count++)
            expect_fold(units[u], count, units[u]);
}

Test(ics, escapes_are_escaped_and_stay_whole)
{
    for (size_t count = 0; count < 100; count++) {
        expect_fold(";", count, "\\;");
        expect_fold("a,", count, "a\\,");
        expect_fold("\n", count, "\\n");
    }
    expect_fold("a\\b:\"c\"", 1, "a\\\\b:\"c\"");
    expect_fold("a\x01\x7f\r\nb\tc", 1, "a\\nb c");
    expect_fold("x\r\nEND:VEVENT", 1, "x\\nEND:VEVENT");
}

Test(ics, a_line_of_75_octets_is_not_folded_and_one_of_76_is)
{
    char   text[75];
    Writer out = writer_memory();
    Ics    ics = {&out, 0};

    memset(text, 'a', sizeof text);
    text[73] = '\0';
    ics_text_line(&ics, "X", text);
    cr_expect_eq(out.count, 77);
    out.count = 0;
    text[73] = 'a';
    text[74] = '\0';
    ics_text_line(&ics, "X", text);
    cr_expect_eq(out.count, 76 + 2 + 3);
    cr_expect_str_eq(writer_held(&out) + 73, "aa\r\n a\r\n");
    writer_free(&out);
}

/* ---- long lines, unit by unit ------------------------------------------- */

/* What stands in one place of a line: a character, or an escape. */
typedef struct { const char *text, *escaped; } Unit;

static const Unit units[] = {
    {"a", "a"}, {"b", "b"}, {"\xd8\xb9", "\xd8\xb9"}, {",", "\\,"},
    {"报", "报"}, {"\x1b", ""}, {"c", "c"}, {"🌍", "🌍"}, {"\n", "\\n"},
    {"\t", " "}, {"\\", "\\\\"}, {";", "\\;"}, {"\x7f", ""},
    {"z", "z"}, {"~", "~"}, {" ", " "}, {"\"", "\""},
};

/* The slow and plain way: each unit on this line, or else on the next. */
static void put_slowly(Writer *out, size_t *column, const char *escaped)
{
    if (*column + strlen(escaped) > 75) {
        writer_text(out, "\r\n ");
        *column = 1;
    }
    writer_text(out, escaped);
    *column += strlen(escaped);
}

/* `count` units behind a name of `name` octets; one in `rare`, drawn by lot,
 * is any of them, the others are an `x`. */
static void expect_same(uint32_t *lot, size_t name, size_t count, unsigned rare)
{
    Writer text = writer_memory(), wanted = writer_memory(),
           out = writer_memory();
    Ics    ics = {&out, 0};
    size_t column = 0;

    for (size_t i = 0; i < name; i++) {
        ics_put(&ics, "N");
        put_slowly(&wanted, &column, "N");
    }
    for (size_t i = 0; i < count; i++) {
        Unit unit = {"x", "x"};
        *lot = *lot * 1103515245 + 12345;
        if ((*lot >> 16) % rare == 0)
            unit = units[(*lot >> 20) % (sizeof units / sizeof *units)];
        writer_text(&text, unit.text);
        put_slowly(&wanted, &column, unit.escaped);
    }
    ics_put_text(&ics, (Str){text.at, (uint32_t)text.count});
    cr_assert_str_eq(writer_held(&out), writer_held(&wanted),
                     "%zu behind %zu, one in %u", count, name, rare);
    writer_free(&text);
    writer_free(&wanted);
    writer_free(&out);
}

Test(ics, a_text_of_any_length_is_told_as_if_unit_by_unit)
{
    static const unsigned rares[] = {1, 3, 17, 40};
    uint32_t lot = 2010;

    for (size_t r = 0; r < sizeof rares / sizeof *rares; r++) {
        for (size_t count = 0; count < 260; count++)
            expect_same(&lot, count % 74, count, rares[r]);
        expect_same(&lot, 8, 4095, rares[r]);
        expect_same(&lot, 8, 10000, rares[r]);
    }
}

/* ---- identities --------------------------------------------------------- */

static void expect_part(const char *text, const char *wanted)
{
    Writer out = writer_memory();

    uid_part(&out, text, 80);
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
}

Test(item_uid, names_are_spelled_in_safe_ascii)
{
    expect_part("wsis-progress", "wsis-progress");
    expect_part("CSTD 14", "CSTD_14");
    expect_part("a_b.c/d", "a=5Fb=2Ec=2Fd");
    expect_part("é", "=C3=A9");
}

Test(item_uid, long_names_stay_short_and_different)
{
    char   one[500], two[500];
    Writer a = writer_memory(), b = writer_memory();

    memset(one, 'x', sizeof one);
    memset(two, 'x', sizeof two);
    one[499] = two[499] = '\0';
    two[498] = 'y';
    uid_part(&a, one, 80);
    uid_part(&b, two, 80);
    cr_expect_eq(a.count, 80);
    cr_expect_eq(b.count, 80);
    cr_expect_str_neq(writer_held(&a), writer_held(&b));
    writer_free(&a);
    writer_free(&b);
}

/* ---- links -------------------------------------------------------------- */

static void expect_link(const char *symbol, const char *given,
                        const char *wanted)
{
    RegistryBuilder *b = registry_builder_new();
    RemitRange links = {0, 0};
    RemitRegistry *registry;
    Writer out = writer_memory();

    if (given != NULL)
        links = fixture_text(b, given, NULL);
    builder_add_instrument(b, (RemitInstrument){
        .symbol = builder_string(b, str_of(symbol)), .links = links});
    registry = registry_builder_finish(b);
    document_link(&out, registry, 1);
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
    registry_free(registry);
    registry_builder_free(b);
}

Test(document_link, a_symbol_of_the_united_nations_has_an_address)
{
    expect_link("A/RES/70/125", NULL, "https://undocs.org/A/RES/70/125");
    expect_link("A/66/77-E/2011/103", NULL, "https://undocs.org/A/66/77");
    expect_link("A/67/65-E/2012/48 and Corr.1", NULL,
                "https://undocs.org/A/67/65");
    expect_link("S/RES/1440 (2002)", NULL,
                "https://undocs.org/S/RES/1440%20(2002)");
    expect_link("PC/2026/7", NULL, "");
    expect_link("", NULL, "");
}

Test(document_link, a_link_of_the_spec_comes_first_if_it_is_https)
{
    expect_link("A/RES/1/1", "https://example.org/a,b;c?x=\"é\"",
                "https://example.org/a%2Cb%3Bc?x=%22%C3%A9%22");
    expect_link("A/RES/1/1", "javascript:alert(1)",
                "https://undocs.org/A/RES/1/1");
}

/* ---- what is shown ------------------------------------------------------ */

static void expect_items(RemitNumber calendar, const char *wanted)
{
    Compilation  made = fixture_compilation();
    CalendarView view = calendar_view(made.registry, calendar, REMIT_NO_DAY);
    CalendarWalk walk = calendar_walk(&view);
    Writer       out = writer_memory();
    CalendarItem item;

    while (calendar_next(&walk, &item)) {
        item_uid(&out, made.registry, &item);
        writer_char(&out, ' ');
        writer_day(&out, item.from);
        writer_text(&out, " .. ");
        writer_day(&out, item.to);
        writer_char(&out, '\n');
    }
    cr_expect_str_eq(writer_held(&out), wanted);
    writer_free(&out);
    calendar_view_free(&view);
    fixture_free(&made);
}

Test(calendar_items, everything_is_deadlines_milestones_expiries_and_sessions)
{
    expect_items(0,
        "ec-consultations.once.due@remit 2010-12-31 .. 2010-12-31\n"
        "igf-mandate.once.ends@remit 2010-12-31 .. 2010-12-31\n"
        "ec-outcome.once.due@remit 2011-07-04 .. 2011-07-04\n"
        "ec-outcome.once.submit@remit 2011-04-25 .. 2011-04-25\n"
        "ec-outcome.once.issue@remit 2011-05-23 .. 2011-05-23\n"
        "ECOSOC.2011.substantive.session@remit 2011-07-04 .. 2011-07-29\n"
        "GA.66.session@remit 2011-09-13 .. 2012-09-17\n");
}

Test(calendar_items, a_calendar_shows_what_it_says)
{
    expect_items(1,
        "ec-consultations.once.due@remit 2010-12-31 .. 2010-12-31\n"
        "igf-mandate.once.ends@remit 2010-12-31 .. 2010-12-31\n"
        "ec-outcome.once.due@remit 2011-07-04 .. 2011-07-04\n"
        "ec-outcome.once.submit@remit 2011-04-25 .. 2011-04-25\n"
        "ec-outcome.once.issue@remit 2011-05-23 .. 2011-05-23\n");
}

/* ---- one event ---------------------------------------------------------- */

static void expect_styled(uint32_t skip, const char *language, RemitDay today,
                          IcsStyle style, const char *wanted)
{
    Compilation  made = fixture_compilation();
    CalendarView view = calendar_view(made.registry, 0, today);
    ItemReader   reader = {&made, language, today, false, NULL, false, NULL};
    CalendarWalk walk = calendar_walk(&view);
    Writer       out = writer_memory();
    IcsEvents    events;
    CalendarItem item;

    ics_events_begin(&events, &out, reader, &view, style);
    for (uint32_t i = 0; i <= skip; i++)
        cr_assert(calendar_next(&walk, &item));
    ics_event(&events, &item);
    cr_expect_str_eq(writer_held(&out), wanted);
    ics_events_end(&events);
    writer_free(&out);
    calendar_view_free(&view);
    fixture_free(&made);
}

static void expect_event(uint32_t skip, const char *language, RemitDay today,
                         const char *wanted)
{
    expect_styled(skip, language, today, (IcsStyle){0}, wanted);
}

Test(ics_event, a_milestone_says_what_by_whom_and_for_which_session)
{
    expect_event(3, "en", REMIT_NO_DAY,
        "BEGIN:VEVENT\r\n"
        "UID:ec-outcome.once.submit@remit\r\n"
        "DTSTAMP:20110504T000000Z\r\n"
        "LAST-MODIFIED:20110504T000000Z\r\n"
        "SEQUENCE:0\r\n"
        "DTSTART;VALUE=DATE:20110425\r\n"
        "DTEND;VALUE=DATE:20110426\r\n"
        "SUMMARY;LANGUAGE=en:Submit: Outcome\\; of the\\, consultations (SG → ECOSOC\r\n"
        "  2011 then GA 66)\r\n"
        "DESCRIPTION;LANGUAGE=en:E/RES/2010/2\\, paragraph 24 (requests): WSIS follow\r\n"
        " -up\\nhttps://undocs.org/E/RES/2010/2\\nLead: SG (Secretary-General)\\nGoes t\r\n"
        " o: ECOSOC 2011 then GA 66\\nDue: 2011-07-04\\nSubmit by: 2011-04-25\\nIssue b\r\n"
        " y: 2011-05-23\\nRecorded: issued 2011-05-04 as A/66/77-E/2011/103\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "CLASS:PUBLIC\r\n"
        "CATEGORIES:report,SG\r\n"
        "URL:https://undocs.org/E/RES/2010/2\r\n"
        "X-REMIT-ID:ec-outcome\r\n"
        "X-REMIT-SOURCE:E/RES/2010/2\r\n"
        "X-REMIT-CLAUSE:24\r\n"
        "X-REMIT-STRENGTH:4\r\n"
        "X-REMIT-CHAIN:ECOSOC 2011 then GA 66\r\n"
        "END:VEVENT\r\n");
}

Test(ics_event, a_tentative_session_spans_its_days_and_says_so)
{
    expect_event(6, "fr", REMIT_NO_DAY,
        "BEGIN:VEVENT\r\n"
        "UID:GA.66.session@remit\r\n"
        "DTSTAMP:19700101T000000Z\r\n"
        "LAST-MODIFIED:19700101T000000Z\r\n"
        "SEQUENCE:0\r\n"
        "DTSTART;VALUE=DATE:20110913\r\n"
        "DTEND;VALUE=DATE:20120918\r\n"
        "SUMMARY:GA 66 : General Assembly [provisoire]\r\n"
        "DESCRIPTION:La date est provisoire\\, au plus tard 2011-09-20\r\n"
        "STATUS:TENTATIVE\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "CLASS:PUBLIC\r\n"
        "CATEGORIES:session,GA\r\n"
        "END:VEVENT\r\n");
}

/* On 1 January 2011 nobody knew of the fact of May. */
Test(ics_event, a_day_brings_the_status_and_hides_later_facts)
{
    expect_event(0, "zh", fixture_day("2011-01-01"),
        "BEGIN:VEVENT\r\n"
        "UID:ec-consultations.once.due@remit\r\n"
        "DTSTAMP:20100719T000000Z\r\n"
        "LAST-MODIFIED:20100719T000000Z\r\n"
        "SEQUENCE:0\r\n"
        "DTSTART;VALUE=DATE:20101231\r\n"
        "DTEND;VALUE=DATE:20110101\r\n"
        "SUMMARY;LANGUAGE=zh:举行协商 (SG)\r\n"
        "DESCRIPTION;LANGUAGE=zh:E/RES/2010/2\\, 第24段 (requests)：WSIS follow-up\r\n"
        " \\nhttps://undocs.org/E/RES/2010/2\\n负责方：SG (秘书长)\\n期限：20\r\n"
        " 10-12-31\\n2011-01-01的状况：逾期\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "CLASS:PUBLIC\r\n"
        "CATEGORIES:duty,SG\r\n"
        "URL:https://undocs.org/E/RES/2010/2\r\n"
        "X-REMIT-ID:ec-consultations\r\n"
        "X-REMIT-SOURCE:E/RES/2010/2\r\n"
        "X-REMIT-CLAUSE:24\r\n"
        "X-REMIT-STRENGTH:4\r\n"
        "END:VEVENT\r\n");
}

/* Submitted it was at the latest when it was issued. */
Test(ics_event, a_milestone_as_a_task_is_due_ranks_and_is_done)
{
    expect_styled(3, "en", REMIT_NO_DAY, (IcsStyle){.tasks = true},
        "BEGIN:VTODO\r\n"
        "UID:ec-outcome.once.submit.task@remit\r\n"
        "DTSTAMP:20110504T000000Z\r\n"
        "LAST-MODIFIED:20110504T000000Z\r\n"
        "SEQUENCE:0\r\n"
        "DUE;VALUE=DATE:20110425\r\n"
        "SUMMARY;LANGUAGE=en:Submit: Outcome\\; of the\\, consultations (SG → ECOSOC\r\n"
        "  2011 then GA 66)\r\n"
        "DESCRIPTION;LANGUAGE=en:E/RES/2010/2\\, paragraph 24 (requests): WSIS follow\r\n"
        " -up\\nhttps://undocs.org/E/RES/2010/2\\nLead: SG (Secretary-General)\\nGoes t\r\n"
        " o: ECOSOC 2011 then GA 66\\nDue: 2011-07-04\\nSubmit by: 2011-04-25\\nIssue b\r\n"
        " y: 2011-05-23\\nRecorded: issued 2011-05-04 as A/66/77-E/2011/103\r\n"
        "STATUS:COMPLETED\r\n"
        "COMPLETED:20110504T000000Z\r\n"
        "PRIORITY:3\r\n"
        "CLASS:PUBLIC\r\n"
        "CATEGORIES:report,SG\r\n"
        "URL:https://undocs.org/E/RES/2010/2\r\n"
        "X-REMIT-ID:ec-outcome\r\n"
        "X-REMIT-SOURCE:E/RES/2010/2\r\n"
        "X-REMIT-CLAUSE:24\r\n"
        "X-REMIT-STRENGTH:4\r\n"
        "X-REMIT-CHAIN:ECOSOC 2011 then GA 66\r\n"
        "END:VTODO\r\n");
}

/* Four weeks from submission to issue; on 1 January 2011 nothing is done. */
Test(ics_event, a_linked_milestone_points_to_what_comes_next)
{
    expect_styled(3, "en", fixture_day("2011-01-01"),
                  (IcsStyle){.profile = PROFILE_LINKED, .tasks = true},
        "BEGIN:VTODO\r\n"
        "UID:ec-outcome.once.submit.task@remit\r\n"
        "DTSTAMP:20100719T000000Z\r\n"
        "LAST-MODIFIED:20100719T000000Z\r\n"
        "SEQUENCE:0\r\n"
        "DUE;VALUE=DATE:20110425\r\n"
        "SUMMARY;LANGUAGE=en:Submit: Outcome\\; of the\\, consultations (SG → ECOSOC\r\n"
        "  2011 then GA 66)\r\n"
        "DESCRIPTION;LANGUAGE=en:E/RES/2010/2\\, paragraph 24 (requests): WSIS follow\r\n"
        " -up\\nhttps://undocs.org/E/RES/2010/2\\nLead: SG (Secretary-General)\\nGoes t\r\n"
        " o: ECOSOC 2011 then GA 66\\nDue: 2011-07-04\\nSubmit by: 2011-04-25\\nIssue b\r\n"
        " y: 2011-05-23\\nStatus on 2011-01-01: outstanding\r\n"
        "STATUS:NEEDS-ACTION\r\n"
        "PRIORITY:3\r\n"
        "CLASS:PUBLIC\r\n"
        "CATEGORIES:report,SG\r\n"
        "URL:https://undocs.org/E/RES/2010/2\r\n"
        "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=P28D:ec-outcome.once.issue.task@remit\r\n"
        "LINK;LINKREL=describedby;VALUE=URI:https://undocs.org/E/RES/2010/2\r\n"
        "REFID:E/RES/2010/2\r\n"
        "X-REMIT-ID:ec-outcome\r\n"
        "X-REMIT-SOURCE:E/RES/2010/2\r\n"
        "X-REMIT-CLAUSE:24\r\n"
        "X-REMIT-STRENGTH:4\r\n"
        "X-REMIT-CHAIN:ECOSOC 2011 then GA 66\r\n"
        "END:VTODO\r\n");
}

Test(item_text, what_is_gone_is_marked_once_and_within_the_octets)
{
    ItemReader reader = {NULL, "en", REMIT_NO_DAY, false, NULL, false, NULL};
    Writer     out = writer_memory();
    char       title[256];

    item_withdrawn_title(&out, &reader, "Map", 255);
    writer_char(&out, '|');
    item_withdrawn_title(&out, &reader, "[cancelled] Map", 255);
    cr_expect_str_eq(writer_held(&out), "[cancelled] Map|[cancelled] Map");
    out.count = 0;
    memset(title, 'x', 255);
    title[255] = '\0';
    item_withdrawn_title(&out, &reader, title, 255);
    cr_expect_eq(out.count, 255);
    cr_expect_eq(strncmp(out.at, "[cancelled] xxx", 15), 0);
    cr_expect_eq(strncmp(out.at + 252, "…", 3), 0);
    writer_free(&out);
}

Test(item_text, a_title_too_long_is_cut_between_characters)
{
    Compilation  made = fixture_compilation();
    ItemReader   reader = {&made, "en", REMIT_NO_DAY, false, NULL, false, NULL};
    CalendarItem item = {.kind = ITEM_SUBMIT, .occurrence = 2,
                         .tentative = true};
    Writer       out = writer_memory();

    item_title(&out, &reader, &item, 72);
    cr_expect_str_eq(writer_held(&out), "Submit: Outcome; of the, … (SG → "
                                        "ECOSOC 2011 then GA 66) [tentative]");
    cr_expect_leq(out.count, 72);
    writer_free(&out);
    fixture_free(&made);
}
