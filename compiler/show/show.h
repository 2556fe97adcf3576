/* show.h -- everything known of one thing, as a report.
 *
 * What was said of it comes first, a row a statement; then tables of what
 * hangs on it.  Every row says where it was said, as FILE:LINE:COLUMN, or
 * nothing where no text says it. */
#ifndef REMIT_SHOW_H
#define REMIT_SHOW_H

#include "compiler/report/report.h"
#include "lang/tree.h"

typedef enum {
    SHOW_NOTHING, SHOW_BODY, SHOW_SESSION, SHOW_PART, SHOW_INSTRUMENT,
    SHOW_DUTY, SHOW_OCCURRENCE, SHOW_CALENDAR
} ShowKind;

typedef struct {
    ShowKind    kind;
    RemitNumber number;
} Shown;

/* What a word of the command line names: a body or its name in any language,
 * `CSTD 14`, `ECOSOC 2011 main`, an instrument by any spelling of its symbol,
 * with its locator, or by its alias, a duty, `wsis-progress[CSTD 14]`, a
 * calendar. */
Shown show_find(const RemitRegistry *registry, const char *name);
/* The nearest name that there is, to be freed; NULL: none is near. */
char *show_nearest(const RemitRegistry *registry, const char *name);

Report *show_make(Shown shown, const ReportInput *input);

/* ---- what the files of show share (show.c) ------------------------------- */

void show_body(Report *report, const ReportInput *input, RemitNumber body);
void show_session(Report *report, const ReportInput *input,
                  RemitNumber session);
void show_part(Report *report, const ReportInput *input, RemitNumber part);
void show_instrument(Report *report, const ReportInput *input,
                     RemitNumber instrument);
/* `occurrence` 0: all of them. */
void show_duty(Report *report, const ReportInput *input, RemitNumber duty,
               RemitNumber occurrence);
void show_calendar(Report *report, const ReportInput *input,
                   RemitNumber calendar);

/* Begins the section of what was said. */
void show_statements(Report *report, const ReportInput *input);
/* A row of it; not one whose value is empty.  The place is that of a record.
 * With NULL the value is what report->scratch holds. */
void show_say(Report *report, const ReportInput *input, const char *what,
              const char *value, RemitArrayName array, RemitNumber number);
/* The same; the place is that of a clause of the record, or else its own. */
void show_say_clause(Report *report, const ReportInput *input, const char *what,
                     const char *value, RemitArrayName array,
                     RemitNumber number, NodeKind clause);
/* A row for each clause of the record that was noted, in the words of the
 * text, but for those of `shown`, which ends in NODE_NONE. */
void show_clauses(Report *report, const ReportInput *input,
                  RemitArrayName array, RemitNumber number,
                  const NodeKind *shown);
/* A row for each text: `title en`. */
void show_texts(Report *report, const ReportInput *input, const char *what,
                RemitRange texts);
void show_bounds(Report *report, const ReportInput *input, RemitRange bounds);
/* The cell with the place of a record. */
void show_place(Report *report, const ReportInput *input, RemitArrayName array,
                RemitNumber number);
/* An extent of days, tentative if it is. */
void show_days(Report *report, RemitExtent days, uint8_t certainty);
/* ` (from D until D)` to the scratch; nothing for what is always so. */
void show_span(Report *report, RemitDay from, RemitDay until);
/* The body's name in the reader's language. */
const char *show_name(const ReportInput *input, RemitNumber body);
/* A section of facts: those for which it holds. */
typedef bool ShowFact(const ReportInput *input, const RemitFact *fact,
                      RemitNumber of);
void show_facts(Report *report, const ReportInput *input, ShowFact *is_of,
                RemitNumber of);
#endif
