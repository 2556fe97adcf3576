/* report_cells.h -- what several reports say of an occurrence, a cell each. */
#ifndef REMIT_REPORT_CELLS_H
#define REMIT_REPORT_CELLS_H

#include "compiler/report/report.h"

/* `wsis-progress[CSTD 16]` */
void cell_occurrence(Report *report, const ReportInput *input,
                     RemitNumber occurrence);
void cell_due(Report *report, const ReportInput *input, RemitNumber occurrence);
/* Only for machines: the latest day, `firm` or `tentative`. */
void cell_due_latest(Report *report, const ReportInput *input,
                     RemitNumber occurrence);
void cell_certainty(Report *report, uint8_t certainty);
/* Empty when no day is given. */
void cell_status(Report *report, const ReportInput *input,
                 RemitNumber occurrence);
void cell_days(Report *report, const ReportInput *input,
               RemitNumber occurrence);
/* The first day of the kind over all chains. */
void cell_milestone(Report *report, const ReportInput *input,
                    RemitNumber occurrence, RemitMilestoneWord word);
/* `CSTD 14 then ECOSOC 2011` */
void cell_hops(Report *report, const ReportInput *input,
               RemitNumber occurrence);

void cell_duty(Report *report, const ReportInput *input, RemitNumber duty);
void cell_title(Report *report, const ReportInput *input, RemitNumber duty);
void cell_lead(Report *report, const ReportInput *input, RemitNumber duty);
/* When it was adopted, as exactly as is known: `2010-07-19`, `2013`. */
void cell_adopted(Report *report, const ReportInput *input,
                  RemitNumber instrument);
/* `E/RES/2010/2, 24` */
void cell_basis(Report *report, const ReportInput *input, RemitNumber duty);
void cell_instrument(Report *report, const ReportInput *input,
                     RemitNumber instrument);

/* A day that may move: `late` is its latest place. */
void cell_moving_day(Report *report, RemitDay early, RemitDay late);

/* The occurrences that a report is about, in the order of `due`. */
DueList report_list(const ReportInput *input);
/* Those without a date too, whatever window was asked for. */
bool report_concerns(const ReportInput *input, RemitNumber occurrence);
#endif
