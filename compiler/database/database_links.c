/* database_links.c -- rows of what ties records together: parties and members,
 * the terms of mandates, calendars, and what findings are about. */
#include "compiler/database/fill.h"
#include "compiler/say/record_words.h"

void fill_party(Fill *f, RemitNumber i)
{
    RemitParty record = remit_party(f->r, i);

    fill_begin(f, TABLE_duty_party);
    fill_number(f, i);
    fill_number(f, record.duty);
    fill_name(f, party_clause(record.word));
    fill_number_or_null(f, record.body);
    fill_string(f, record.role);
    fill_day(f, record.by);
    fill_end(f);
}

void fill_membership(Fill *f, RemitNumber i)
{
    RemitMembership record = remit_membership(f->r, i);

    fill_begin(f, TABLE_membership);
    fill_number(f, i);
    fill_number(f, record.body);
    fill_name(f, record.word == REMIT_COMPOSED ? "composed" : "members");
    fill_number_or_null(f, record.of);
    fill_number(f, record.number);
    fill_day(f, record.from);
    fill_day(f, record.until);
    fill_end(f);
}

void fill_term(Fill *f, RemitNumber i)
{
    RemitTerm record = remit_term(f->r, i);

    fill_begin(f, TABLE_mandate_term);
    fill_number(f, i);
    fill_number(f, record.duty);
    fill_number_or_null(f, record.instrument);
    fill_day(f, record.from);
    fill_day(f, record.end);
    fill_number(f, record.permanent != 0);
    fill_number(f, record.terminated != 0);
    fill_end(f);
}

/* ---- calendars ----------------------------------------------------------- */

static void show_rows(Fill *f, RemitNumber calendar, RemitRange shows)
{
    for (uint32_t i = 0; i < shows.count; i++) {
        RemitShow show = remit_show(f->r, shows.first + i);
        fill_begin(f, TABLE_calendar_show);
        fill_number(f, calendar);
        fill_number(f, i + 1);
        fill_name(f, show_word(show.word));
        fill_number_or_null(f, show.body);
        fill_end(f);
    }
}

static void reminder_rows(Fill *f, RemitNumber calendar, RemitRange remind)
{
    for (uint32_t i = 0; i < remind.count; i++) {
        fill_begin(f, TABLE_calendar_reminder);
        fill_number(f, calendar);
        fill_number(f, i + 1);
        fill_number(f, remit_number(f->r, remind.first + i));
        fill_end(f);
    }
}

static void language_rows(Fill *f, RemitNumber calendar, RemitRange languages)
{
    for (uint32_t i = 0; i < languages.count; i++) {
        fill_begin(f, TABLE_calendar_language);
        fill_number(f, calendar);
        fill_number(f, i + 1);
        fill_name(f, remit_string(f->r,
                                  remit_number(f->r, languages.first + i)));
        fill_end(f);
    }
}

void fill_calendar(Fill *f, RemitNumber i)
{
    RemitCalendar record = remit_calendar(f->r, i);

    fill_begin(f, TABLE_calendar);
    fill_number(f, i);
    fill_string(f, record.id);
    fill_title(f, record.titles);
    fill_end(f);
    show_rows(f, i, record.shows);
    reminder_rows(f, i, record.remind);
    language_rows(f, i, record.languages);
}

/* ---- what findings are about --------------------------------------------- */

static uint32_t in_list(const FindingMark *mark, RemitArrayName list)
{
    return mark->subject.list == (uint32_t)list ? mark->subject.number : 0;
}

void fill_marks(Fill *f)
{
    for (uint32_t i = 0; i < diag_mark_total(f->made->diag); i++) {
        FindingMark mark = diag_mark(f->made->diag, i);
        fill_begin(f, TABLE_finding_about);
        fill_number(f, i + 1);
        fill_number(f, mark.finding + 1);
        fill_number_or_null(f, in_list(&mark, REMIT_ARRAY_DUTY));
        fill_number_or_null(f, in_list(&mark, REMIT_ARRAY_OCCURRENCE));
        fill_number_or_null(f, in_list(&mark, REMIT_ARRAY_BODY));
        fill_number_or_null(f, in_list(&mark, REMIT_ARRAY_SESSION));
        fill_number_or_null(f, in_list(&mark, REMIT_ARRAY_INSTRUMENT));
        fill_name(f, mark.message);
        fill_end(f);
    }
}
