/* ics_line.c -- folding and escaping; runs between escapes go out whole. */
#include "compiler/calendar/ics_line.h"

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

void ics_put_folded(Ics *ics, Str text)
{
    uint32_t room = ICS_LINE_OCTETS - ics->column;

    while (text.len > room) {
        uint32_t cut = cut_within(text, room);
        writer_put(ics->out, text.at, cut);
        text.at += cut;
        text.len -= cut;
        fold(ics);
        room = ICS_LINE_OCTETS - 1;
    }
    writer_put(ics->out, text.at, text.len);
    ics->column += text.len;
}

/* ---- text --------------------------------------------------------------- */

/* Two octets that stay on one line. */
static void put_pair(Ics *ics, const char *pair)
{
    if (ics->column + 2 > ICS_LINE_OCTETS)
        fold(ics);
    writer_put(ics->out, pair, 2);
    ics->column += 2;
}

#define EIGHT 1, 1, 1, 1, 1, 1, 1, 1
/* Octets that are no part of a run: control characters, and those escaped. */
static const bool is_special[UINT8_MAX + 1] = {
    EIGHT, EIGHT, EIGHT, EIGHT, [','] = 1, [';'] = 1, ['\\'] = 1, [0x7f] = 1};

/* note [octets]: eight octets are looked at as one number.  `x - ONES & ~x &
 * TOPS` has a top bit where an octet of x is 0, and maybe in octets above
 * one; so it is 0 just when none is. */
#define ONES (~UINT64_C(0) / 255)
#define TOPS (ONES * 0x80)

static uint64_t zeros(uint64_t octets)
{
    return (octets - ONES) & ~octets & TOPS;
}

static bool are_plain(const char *text)
{
    uint64_t octets;

    memcpy(&octets, text, sizeof octets);
    return ((((octets - ONES * 0x20) & ~octets & TOPS) |
             zeros(octets ^ ONES * '\\') | zeros(octets ^ ONES * ';') |
             zeros(octets ^ ONES * ',') | zeros(octets ^ ONES * 0x7f)) == 0);
}

/* Where the next octet stands that is not plain, or the end. */
static uint32_t plain_until(Str text, uint32_t at)
{
    while (at + sizeof(uint64_t) <= text.len && are_plain(text.at + at))
        at += (uint32_t)sizeof(uint64_t);
    while (at < text.len && !is_special[(unsigned char)text.at[at]])
        at++;
    return at;
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

    for (;;) {
        uint32_t at = plain_until(text, from);
        ics_put_str(ics, (Str){text.at + from, at - from});
        if (at == text.len)
            return;
        put_special(ics, (unsigned char)text.at[at]);
        from = at + 1;
    }
}

/* ---- lines -------------------------------------------------------------- */

void ics_put_day(Ics *ics, RemitDay day)
{
    char text[11];

    remit_day_format(day, text);        /* 2011-07-04 */
    text[4] = text[5];
    text[5] = text[6];
    text[6] = text[8];
    text[7] = text[9];
    ics_put_str(ics, (Str){text, 8});
}

void ics_text_line(Ics *ics, const char *name, const char *text)
{
    ics_put(ics, name);
    ics_put(ics, ":");
    ics_put_text(ics, str_of(text));
    ics_end(ics);
}
