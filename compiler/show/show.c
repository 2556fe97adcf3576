/* show.c -- one thing as a report: statements, and what they share. */
#include "compiler/show/show.h"

#include "compiler/say/record_words.h"
#include "compiler/say/phrase.h"
#include "compiler/say/record_json.h"

/* ---- cells --------------------------------------------------------------- */

static void put_place(Report *report, const ReportInput *input, Span span)
{
    Place place = place_of(input->made->sources, span.from);

    if (place.source != NULL)
        writer_format(&report->scratch, "%s:%u:%u", place.source->path,
                      place.line, place.column);
    report_held(report);
}

void show_place(Report *report, const ReportInput *input, RemitArrayName array,
                RemitNumber number)
{
    put_place(report, input,
              number ? trace_place(&input->made->trace, array, number)
                     : NO_SPAN);
}

void show_days(Report *report, RemitExtent days, uint8_t certainty)
{
    phrase_extent(&report->scratch, days);
    if (report->scratch.count > 0 && certainty == REMIT_TENTATIVE)
        writer_char(&report->scratch, '?');
    report_held(report);
}

void show_span(Report *report, RemitDay from, RemitDay until)
{
    if (from == REMIT_NO_DAY && until == REMIT_NO_DAY)
        return;
    writer_text(&report->scratch, " (");
    if (from != REMIT_NO_DAY)
        writer_text(&report->scratch, "from ");
    writer_day(&report->scratch, from);
    if (until != REMIT_NO_DAY)
        writer_text(&report->scratch,
                    from != REMIT_NO_DAY ? " until " : "until ");
    writer_day(&report->scratch, until);
    writer_char(&report->scratch, ')');
}

const char *show_name(const ReportInput *input, RemitNumber body)
{
    return remit_text_in(input->registry,
                         remit_body(input->registry, body).names,
                         input->language);
}

/* ---- statements ---------------------------------------------------------- */

static const ReportColumn statement_columns[] = {
    {"what", WORDING_COL_STATEMENT, REPORT_FIXED},
    {"value", WORDING_COL_VALUE, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

void show_statements(Report *report, const ReportInput *input)
{
    REPORT_SECTION(report, "statements",
                   wording(WORDING_SECTION_STATEMENTS, input->language),
                   statement_columns);
}

static void say(Report *report, const ReportInput *input, const char *what,
                const char *value, Span place)
{
    Writer text;

    if (value != NULL ? value[0] == '\0' : report->scratch.count == 0)
        return;
    if (value != NULL) {
        report_text(report, what);
        report_text(report, value);
    } else {
        text = report->scratch;         /* the value waits for its turn */
        report->scratch = writer_memory();
        report_text(report, what);
        report_text(report, writer_held(&text));
        writer_free(&text);
    }
    put_place(report, input, place);
}

void show_say(Report *report, const ReportInput *input, const char *what,
              const char *value, RemitArrayName array, RemitNumber number)
{
    say(report, input, what, value,
        number ? trace_place(&input->made->trace, array, number) : NO_SPAN);
}

void show_say_clause(Report *report, const ReportInput *input, const char *what,
                     const char *value, RemitArrayName array,
                     RemitNumber number, NodeKind clause)
{
    const Trace *trace = &input->made->trace;
    Span         place = trace_clause(trace, array, number, (int)clause);

    say(report, input, what, value,
        place.from ? place : trace_place(trace, array, number));
}

/* ---- clauses in their own words ------------------------------------------ */

/* The text on one line, without its comments. */
static void put_source(Writer *out, Str text)
{
    bool quoted = false, blank = false;

    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (c == '#' && !quoted && blank)
            while (i + 1 < text.len && text.at[i + 1] != '\n')
                i++;
        else if (strchr(" \t\r\n", c) != NULL)
            blank = true;
        else {
            if (blank && out->count)
                writer_char(out, ' ');
            blank = false;
            quoted ^= c == '"' && (i == 0 || text.at[i - 1] != '\\');
            writer_char(out, c);
        }
    }
}

static void say_source(Report *report, const ReportInput *input, Span place)
{
    Str    text = span_text(input->made->sources, place);
    Writer head = writer_memory();
    uint32_t len = 0;

    while (len < text.len && strchr(" \t\r\n{\"", text.at[len]) == NULL)
        len++;
    writer_put(&head, text.at, len);
    put_source(&report->scratch, (Str){text.at + len, text.len - len});
    if (report->scratch.count == 0)
        writer_text(&report->scratch, "yes");
    say(report, input, writer_held(&head), NULL, place);
    writer_free(&head);
}

void show_clauses(Report *report, const ReportInput *input,
                  RemitArrayName array, RemitNumber number,
                  const NodeKind *shown)
{
    const Trace *trace = &input->made->trace;

    for (size_t i = 0; i < trace->clauses.count; i++) {
        const ClausePlace *clause = &trace->clauses.at[i];
        const NodeKind    *kind = shown;
        if (clause->array != (uint16_t)array || clause->number != number)
            continue;
        while (*kind != NODE_NONE && (uint16_t)*kind != clause->kind)
            kind++;
        if (*kind == NODE_NONE)
            say_source(report, input, clause->place);
    }
}

/* ---- texts and bounds ---------------------------------------------------- */

void show_texts(Report *report, const ReportInput *input, const char *what,
                RemitRange texts)
{
    const RemitRegistry *r = input->registry;

    for (uint32_t i = 0; i < texts.count; i++) {
        RemitText text = remit_text(r, texts.first + i);
        Writer    head = writer_memory();
        writer_text(&head, what);
        if (text.language != 0)
            writer_format(&head, " %s", remit_string(r, text.language));
        show_say(report, input, writer_held(&head), remit_string(r, text.value),
                 REMIT_ARRAY_TEXT, texts.first + i);
        writer_free(&head);
    }
}

void show_bounds(Report *report, const ReportInput *input, RemitRange bounds)
{
    for (uint32_t i = 0; i < bounds.count; i++) {
        RemitBound b = remit_bound(input->registry, bounds.first + i);
        writer_format(&report->scratch, "%d time%s %s ", b.times,
                      b.times == 1 ? "" : "s", b.rolling ? "in any" : "every");
        if (b.window != 1)
            writer_format(&report->scratch, "%d ", b.window);
        writer_format(&report->scratch, "%s%s", record_unit_word(b.unit),
                      b.window == 1 ? "" : "s");
        show_say(report, input, b.most ? "at most" : "at least", NULL,
                 REMIT_ARRAY_BOUND, bounds.first + i);
    }
}

/* ---- facts --------------------------------------------------------------- */

static const ReportColumn fact_columns[] = {
    {"of", WORDING_COL_WHAT, REPORT_WRAPS},
    {"what", WORDING_COL_EVENT, REPORT_FIXED},
    {"on", WORDING_COL_DATE, REPORT_FIXED},
    {"symbol", WORDING_COL_SYMBOL, REPORT_WRAPS},
    {"where", WORDING_COL_WHERE, REPORT_WRAPS},
};

static void fact_row(Report *report, const ReportInput *input,
                     const RemitFact *fact, RemitNumber number)
{
    const RemitRegistry *r = input->registry;

    if (fact->occurrence != 0)
        phrase_occurrence(&report->scratch, r, fact->occurrence);
    else if (fact->session != 0)
        phrase_session(&report->scratch, r, fact->session);
    else
        writer_text(&report->scratch, phrase_body_id(r, fact->body));
    report_held(report);
    report_word(report, remit_fact_text((RemitFactWord)fact->word),
                (Wording)(WORDING_FACT_DONE + (int)fact->word));
    show_days(report, fact->on, REMIT_FIRM);
    report_text(report, remit_string(r, fact->symbol));
    show_place(report, input, REMIT_ARRAY_FACT, number);
}

void show_facts(Report *report, const ReportInput *input, ShowFact *is_of,
                RemitNumber of)
{
    const RemitRegistry *r = input->registry;
    bool any = false;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_FACT); i++) {
        RemitFact fact = remit_fact(r, i);
        if (!is_of(input, &fact, of))
            continue;
        if (!any)
            REPORT_SECTION(report, "facts",
                           wording(WORDING_RECORDED, input->language),
                           fact_columns);
        any = true;
        fact_row(report, input, &fact, i);
    }
}

/* ---- calendars ----------------------------------------------------------- */

void show_calendar(Report *report, const ReportInput *input, RemitNumber number)
{
    const RemitRegistry *r = input->registry;
    RemitCalendar calendar = remit_calendar(r, number);

    show_statements(report, input);
    show_say(report, input, "calendar", remit_string(r, calendar.id),
             REMIT_ARRAY_CALENDAR, number);
    show_texts(report, input, "title", calendar.titles);
    for (uint32_t i = 0; i < calendar.shows.count; i++) {
        RemitShow show = remit_show(r, calendar.shows.first + i);
        writer_text(&report->scratch, show_word(show.word));
        if (show.body != 0)
            writer_format(&report->scratch, " of %s",
                          phrase_body_id(r, show.body));
        show_say(report, input, "show", NULL, REMIT_ARRAY_SHOW,
                 calendar.shows.first + i);
    }
    for (uint32_t i = 0; i < calendar.remind.count; i++) {
        writer_format(&report->scratch, "%u days before",
                      remit_number(r, calendar.remind.first + i));
        show_say(report, input, "remind", NULL, REMIT_ARRAY_NUMBER,
                 calendar.remind.first + i);
    }
    for (uint32_t i = 0; i < calendar.languages.count; i++)
        show_say(report, input, "language",
                 remit_string(r, remit_number(r, calendar.languages.first + i)),
                 REMIT_ARRAY_NUMBER, calendar.languages.first + i);
}

/* ---- the whole ----------------------------------------------------------- */

static void put_title(Writer *out, const ReportInput *input, Shown shown)
{
    const RemitRegistry *r = input->registry;
    const char *more = "";

    switch (shown.kind) {
    case SHOW_NOTHING: break;
    case SHOW_BODY:
        writer_text(out, phrase_body_id(r, shown.number));
        more = show_name(input, shown.number);
        break;
    case SHOW_SESSION:
        phrase_session(out, r, shown.number);
        more = show_name(input, remit_session(r, shown.number).body);
        break;
    case SHOW_PART:
        phrase_part(out, r, shown.number);
        more = show_name(input, remit_session(r, remit_part(
            r, shown.number).session).body);
        break;
    case SHOW_INSTRUMENT:
        phrase_instrument(out, r, shown.number);
        more = remit_text_in(r, remit_instrument(r, shown.number).titles,
                             input->language);
        break;
    case SHOW_DUTY:
        writer_text(out, remit_string(r, remit_duty(r, shown.number).id));
        more = remit_text_in(r, remit_duty(r, shown.number).titles,
                             input->language);
        break;
    case SHOW_OCCURRENCE:
        phrase_occurrence(out, r, shown.number);
        more = remit_text_in(
            r, remit_duty(r, remit_occurrence(r, shown.number).duty).titles,
            input->language);
        break;
    case SHOW_CALENDAR:
        writer_text(out, remit_string(r, remit_calendar(r, shown.number).id));
        more = remit_text_in(r, remit_calendar(r, shown.number).titles,
                             input->language);
        break;
    }
    if (more[0] != '\0')
        writer_format(out, "%s%s", wording(WORDING_COLON, input->language),
                      more);
}

Report *show_make(Shown shown, const ReportInput *input)
{
    const RemitRegistry *r = input->registry;
    Writer  title = writer_memory();
    Report *report;

    put_title(&title, input, shown);
    report = report_new("show", writer_held(&title), input);
    writer_free(&title);
    switch (shown.kind) {
    case SHOW_NOTHING: break;
    case SHOW_BODY:       show_body(report, input, shown.number); break;
    case SHOW_SESSION:    show_session(report, input, shown.number); break;
    case SHOW_PART:       show_part(report, input, shown.number); break;
    case SHOW_INSTRUMENT: show_instrument(report, input, shown.number); break;
    case SHOW_DUTY:       show_duty(report, input, shown.number, 0); break;
    case SHOW_OCCURRENCE:
        show_duty(report, input, remit_occurrence(r, shown.number).duty,
                  shown.number);
        break;
    case SHOW_CALENDAR:   show_calendar(report, input, shown.number); break;
    }
    return report;
}
