/* ics_line.h -- the content lines of iCalendar (RFC 5545 §3.1, §3.3.11).
 *
 * Lines are folded at 75 octets, never inside a character or an escape, and
 * end in CRLF.  A line is begun, given its pieces and ended; nothing of it is
 * kept. */
#ifndef REMIT_ICS_LINE_H
#define REMIT_ICS_LINE_H

#include "compiler/say/writer.h"

typedef struct {
    Writer  *out;
    uint32_t column;            /* octets in the line so far */
} Ics;

/* As they are: names, dates, anything that needs no escape. */
void ics_put(Ics *ics, const char *text);
void ics_put_str(Ics *ics, Str text);
/* As a value of type TEXT: escaped; control characters are left out. */
void ics_put_text(Ics *ics, Str text);
/* 20110704 */
void ics_put_day(Ics *ics, RemitDay day);
void ics_end(Ics *ics);

/* Whole lines. */
void ics_line(Ics *ics, const char *line);
void ics_text_line(Ics *ics, const char *name, const char *text);
#endif
