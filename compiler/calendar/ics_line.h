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

enum { ICS_LINE_OCTETS = 75 };

/* What is too long for the line that it stands on. */
void ics_put_folded(Ics *ics, Str text);

/* As they are: names, dates, anything that needs no escape. */
static inline void ics_put_str(Ics *ics, Str text)
{
    if (text.len > ICS_LINE_OCTETS - ics->column) {
        ics_put_folded(ics, text);
        return;
    }
    writer_put(ics->out, text.at, text.len);
    ics->column += text.len;
}

static inline void ics_put(Ics *ics, const char *text)
{
    ics_put_str(ics, (Str){text, (uint32_t)strlen(text)});
}
/* As a value of type TEXT: escaped; control characters are left out. */
void ics_put_text(Ics *ics, Str text);
/* 20110704 */
void ics_put_day(Ics *ics, RemitDay day);
static inline void ics_end(Ics *ics)
{
    writer_put(ics->out, "\r\n", 2);
    ics->column = 0;
}

/* Whole lines. */
static inline void ics_line(Ics *ics, const char *line)
{
    ics_put(ics, line);
    ics_end(ics);
}

/* Whole lines of 75 octets or less that need no escape, each with its end. */
static inline void ics_lines(Ics *ics, const char *lines)
{
    writer_put(ics->out, lines, strlen(lines));
}

void ics_text_line(Ics *ics, const char *name, const char *text);
#endif
