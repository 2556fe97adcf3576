/* ics_line.c -- folding and escaping; runs between escapes go out whole. */
#include "compiler/calendar/ics_line.h"

enum { LINE_OCTETS = 75 };

static void fold(Ics *ics)
{
    writer_put(ics->out, "\r\n ", 3);
    ics->column = 1;
}

/* The greatest cut of `text` within `room` that is inside no character; what
 * is no UTF-8 is cut anywhere. */
static uint32_t cut_within(Str text, uint32_t room)
{
    for (uint32_t back = 0; back <= 3 && back <= room; back++)
        if (((unsigned char)text.at[room - back] & 0xC0) != 0x80)
            return room - back;
    return room;
}

void ics_put_str(Ics *ics, Str text)
{
    uint32_t room = LINE_OCTETS - ics->column;

    while (text.len > room) {
        uint32_t cut = cut_within(text, room);
        writer_put(ics->out, text.at, cut);
        text.at += cut;
        text.len -= cut;
        fold(ics);
        room = LINE_OCTETS - 1;
    }
    writer_put(ics->out, text.at, text.len);
    ics->column += text.len;
}

void ics_put(Ics *ics, const char *text)
{
    ics_put_str(ics, str_of(text));
}

/* ---- text --------------------------------------------------------------- */

/* Two octets that stay on one line. */
static void put_pair(Ics *ics, const char *pair)
{
    if (ics->column + 2 > LINE_OCTETS)
        fold(ics);
    writer_put(ics->out, pair, 2);
    ics->column += 2;
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte != '\\' && byte != ';' && byte != ',' &&
           byte != 0x7f;
}

static void put_special(Ics *ics, unsigned char byte)
{
    switch (byte) {
    case '\\': put_pair(ics, "\\\\"); return;
    case ';':  put_pair(ics, "\\;");  return;
    case ',':  put_pair(ics, "\\,");  return;
    case '\n': put_pair(ics, "\\n");  return;
    case '\t': ics_put(ics, " ");     return;
    default: return;            /* a control character, or a CR before its LF */
    }
}

void ics_put_text(Ics *ics, Str text)
{
    uint32_t from = 0;

    for (uint32_t at = 0; at < text.len; at++) {
        if (is_plain((unsigned char)text.at[at]))
            continue;
        ics_put_str(ics, (Str){text.at + from, at - from});
        put_special(ics, (unsigned char)text.at[at]);
        from = at + 1;
    }
    ics_put_str(ics, (Str){text.at + from, text.len - from});
}

/* ---- lines -------------------------------------------------------------- */

void ics_put_day(Ics *ics, RemitDay day)
{
    char text[11];

    remit_day_format(day, text);
    ics_put_str(ics, (Str){text, 4});
    ics_put_str(ics, (Str){text + 5, 2});
    ics_put_str(ics, (Str){text + 8, 2});
}

void ics_end(Ics *ics)
{
    writer_put(ics->out, "\r\n", 2);
    ics->column = 0;
}

void ics_line(Ics *ics, const char *line)
{
    ics_put(ics, line);
    ics_end(ics);
}

void ics_text_line(Ics *ics, const char *name, const char *text)
{
    ics_put(ics, name);
    ics_put(ics, ":");
    ics_put_text(ics, str_of(text));
    ics_end(ics);
}
