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

/* What stands for an octet behind a backslash; of those that are told in
 * another way, or not at all, a mark; 0: itself. */
enum { DROPPED = 1, BLANK = 2 };
#define EIGHT DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, \
              DROPPED
static const char escapes[UINT8_MAX + 1] = {
    DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, DROPPED, DROPPED,
    DROPPED, BLANK, 'n', DROPPED, DROPPED, DROPPED, DROPPED, DROPPED,
    EIGHT, EIGHT,
    [','] = ',', [';'] = ';', ['\\'] = '\\', [0x7f] = DROPPED};

static char escape_of(char octet)
{
    return escapes[(unsigned char)octet];
}

/* Sixteen octets looked at in one go. */
typedef uint8_t Octets __attribute__((vector_size(16)));
enum { OCTETS = sizeof(Octets) };

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define ZEROS_BEFORE __builtin_ctzll
#else
#define ZEROS_BEFORE __builtin_clzll
#endif

/* How many stand before the first that has an escape; OCTETS: none has. */
static uint32_t plain_among(Octets octets)
{
    uint64_t found[2];

    octets = (Octets)((octets < 0x20) | (octets == 0x7f) | (octets == ',') |
                      (octets == ';') | (octets == '\\'));
    memcpy(found, &octets, sizeof found);
    if ((found[0] | found[1]) == 0)
        return OCTETS;
    return (uint32_t)(found[0] != 0 ? ZEROS_BEFORE(found[0])
                                    : 64 + ZEROS_BEFORE(found[1])) / 8;
}

/* Copies octets until one has an escape; how many.  What is behind them may be
 * overwritten, OCTETS at most. */
static uint32_t copy_plain(char *to, const char *text, uint32_t len)
{
    uint32_t at = 0;

    if (len < OCTETS) {
        for (; at < len && escape_of(text[at]) == 0; at++)
            to[at] = text[at];
        return at;
    }
    for (;;) {
        Octets   octets;
        uint32_t plain;
        memcpy(&octets, text + at, OCTETS);
        memcpy(to + at, &octets, OCTETS);
        plain = plain_among(octets);
        if (plain < OCTETS || at + OCTETS == len)
            return at + plain;
        /* The last ones overlap those that were looked at before. */
        at = at + 2 * OCTETS <= len ? at + OCTETS : len - OCTETS;
    }
}

/* A text on its way into a line, the room for which is there. */
typedef struct {
    char    *to;
    uint32_t column;
} Folding;

static void fold_here(Folding *f)
{
    memcpy(f->to, "\r\n ", 3);
    f->to += 3;
    f->column = 1;
}

/* One octet that has an escape; an escape stays on one line. */
static void put_escape(Folding *f, char escape)
{
    uint32_t octets = escape == DROPPED ? 0 : escape == BLANK ? 1 : 2;

    if (f->column + octets > ICS_LINE_OCTETS)
        fold_here(f);
    if (octets == 2)
        *f->to++ = '\\';
    if (octets > 0)
        *f->to++ = escape == BLANK ? ' ' : escape;
    f->column += octets;
}

/* What does not fit the line, of which `run` octets stand on it already. */
static const char *fold_behind(Folding *f, const char *at, uint32_t run)
{
    uint32_t back = run - cut_within((Str){at - run, run + 1}, run);

    f->to -= back;
    fold_here(f);
    return at - back;
}

enum {
    PIECE = WRITER_ROOM / 4,    /* escaped, twice as long at most */
    PIECE_ROOM = 2 * PIECE + 3 * (2 * PIECE / (ICS_LINE_OCTETS - 5) + 2) +
                 OCTETS
};
_Static_assert((int)PIECE_ROOM <= (int)WRITER_ROOM, "folds fit");

/* PIECE octets at most. */
static void put_piece(Ics *ics, const char *at, const char *end)
{
    char   *from = writer_room(ics->out, PIECE_ROOM);
    Folding f = {from, ics->column};

    while (at < end) {
        uint32_t room = ICS_LINE_OCTETS - f.column;
        uint32_t len = end - at < room ? (uint32_t)(end - at) : room;
        uint32_t run = copy_plain(f.to, at, len);
        f.to += run;
        f.column += run;
        at += run;
        if (at == end)
            break;
        if (escape_of(*at) != 0)
            put_escape(&f, escape_of(*at++));
        else
            at = fold_behind(&f, at, run);
    }
    ics->column = f.column;
    ics->out->count += (size_t)(f.to - from);
}

void ics_put_text(Ics *ics, Str text)
{
    while (text.len > PIECE) {
        uint32_t cut = cut_within(text, PIECE);
        put_piece(ics, text.at, text.at + cut);
        text.at += cut;
        text.len -= cut;
    }
    put_piece(ics, text.at, text.at + text.len);
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
