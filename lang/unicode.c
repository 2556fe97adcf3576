/* unicode.c -- what Remit needs to know of Unicode, all from utf8proc.
 *
 * Sources are ASCII but for the names of people and places, so every function
 * that meets text in bulk passes over ASCII without asking the library.
 *
 * note [xid]: utf8proc knows categories and not the XID properties.  UAX #31
 * builds them from categories: ID_Start is L*, Nl and Other_ID_Start without
 * Pattern_Syntax (which takes away U+2E2F alone); ID_Continue adds Mn, Mc,
 * Nd, Pc and Other_ID_Continue; XID takes away the few whose NFKC form is no
 * name.  The lists below are those of Unicode 15.0. */
#include "lang/unicode.h"

#include <utf8proc.h>

#include "lang/memory.h"

typedef struct { int32_t from, to; } Range;     /* both included */

static const Range other_id_start[] = {
    {0x1885, 0x1886}, {0x2118, 0x2118}, {0x212E, 0x212E},
};
static const Range other_id_continue[] = {
    {0x00B7, 0x00B7}, {0x0387, 0x0387}, {0x1369, 0x1371}, {0x19DA, 0x19DA},
};
/* Other_ID_Start's U+309B and U+309C are no XID and so stand in no list. */
static const Range no_name[] = {
    {0x037A, 0x037A}, {0x2E2F, 0x2E2F}, {0xFC5E, 0xFC63}, {0xFDFA, 0xFDFB},
    {0xFE70, 0xFE70}, {0xFE72, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE76},
    {0xFE78, 0xFE78}, {0xFE7A, 0xFE7A}, {0xFE7C, 0xFE7C}, {0xFE7E, 0xFE7E},
};
static const Range no_name_start[] = {
    {0x0E33, 0x0E33}, {0x0EB3, 0x0EB3}, {0xFF9E, 0xFF9F},
};

#define IN(list, point) ranges_hold(list, sizeof(list) / sizeof *(list), point)

static bool ranges_hold(const Range *list, size_t count, int32_t point)
{
    for (size_t i = 0; i < count; i++)
        if (point >= list[i].from && point <= list[i].to)
            return true;
    return false;
}

int32_t unicode_next(const char *text, size_t len, size_t *size)
{
    unsigned char first = (unsigned char)*text;
    int32_t       point;

    *size = 1;
    if (first < 0x80)
        return first;
    utf8proc_ssize_t got = utf8proc_iterate(
        (const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &point);
    if (got <= 0)
        return UNICODE_BAD;
    *size = (size_t)got;
    return point;
}

/* ---- kinds of characters ------------------------------------------------- */

static bool is_ascii_letter(int32_t point)
{
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

static bool is_letter(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);

    return (category >= UTF8PROC_CATEGORY_LU
            && category <= UTF8PROC_CATEGORY_LO)
        || category == UTF8PROC_CATEGORY_NL || IN(other_id_start, point);
}

static bool is_mark_or_digit(int32_t point)
{
    utf8proc_category_t category = utf8proc_category(point);

    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC
        || category == UTF8PROC_CATEGORY_ND || category == UTF8PROC_CATEGORY_PC
        || IN(other_id_continue, point);
}

bool unicode_is_name_start(int32_t point)
{
    if (point < 0x80)
        return is_ascii_letter(point);
    return is_letter(point) && !IN(no_name, point)
        && !IN(no_name_start, point);
}

bool unicode_is_name_part(int32_t point)
{
    if (point < 0x80)
        return is_ascii_letter(point) || point == '_'
            || (point >= '0' && point <= '9');
    return (is_letter(point) || is_mark_or_digit(point))
        && !IN(no_name, point);
}

bool unicode_is_control(int32_t point)
{
    if (point < 0x20)
        return point >= 0 && point != '\t' && point != '\n' && point != '\r';
    return point >= 0x7F && point <= 0x9F;
}

bool unicode_is_override(int32_t point)
{
    return point >= 0x202A && point <= 0x202E;
}

int unicode_isolate(int32_t point)
{
    return point >= 0x2066 && point <= 0x2068 ? 1 : point == 0x2069 ? -1 : 0;
}

bool unicode_is_hidden(int32_t point)
{
    return point == UNICODE_BAD || unicode_is_control(point)
        || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
}

int32_t unicode_fold(int32_t point)
{
    if (point < 0x80)
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    return utf8proc_tolower(point);
}

/* ---- whole texts --------------------------------------------------------- */

/* Bytes of ASCII at the front of text, at least those in whole words. */
static size_t ascii_words(const char *text, size_t len)
{
    size_t   at = 0;
    uint64_t word;

    for (; at + sizeof word <= len; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    return at;
}

size_t unicode_invalid(const char *text, size_t len)
{
    size_t at = 0, size;

    while (at < len) {
        at += ascii_words(text + at, len - at);
        if (at < len && unicode_next(text + at, len - at, &size) < 0)
            return at;
        at += at < len ? size : 0;
    }
    return len;
}

/* What stands below U+0300 is in NFC, in whatever order; and 0xCC is the first
 * byte of what does not. */
static bool is_plainly_nfc(Str text)
{
    for (uint32_t at = (uint32_t)ascii_words(text.at, text.len);
         at < text.len; at++)
        if ((unsigned char)text.at[at] >= 0xCC)
            return false;
    return true;
}

#define NFC_OPTIONS ((utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE))

/* Decomposed text is reencoded in place: as many code points, and a NUL. */
static Str nfc_of(Arena *arena, Str text, int32_t *points, utf8proc_ssize_t n)
{
    utf8proc_ssize_t len = utf8proc_reencode(points, n, NFC_OPTIONS);
    Str              nfc = {(const char *)points, (uint32_t)len};

    if (len < 0 || str_equal(nfc, text))
        return text;
    nfc.at = arena_copy(arena, nfc.at, nfc.len);
    return nfc;
}

Str unicode_nfc(Arena *arena, Str text)
{
    enum { SHORT = 128 };
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text.at;
    int32_t          small[SHORT + 1], *points = small;

    if (is_plainly_nfc(text))
        return text;
    utf8proc_ssize_t count
        = utf8proc_decompose(bytes, text.len, points, SHORT, NFC_OPTIONS);
    if (count < 0)
        return text;                            /* not UTF-8 */
    if (count > SHORT) {
        points = memory_new(((size_t)count + 1) * sizeof *points);
        utf8proc_decompose(bytes, text.len, points, count, NFC_OPTIONS);
    }
    Str nfc = nfc_of(arena, text, points, count);
    if (points != small)
        memory_free(points);
    return nfc;
}

/* ---- what a reader sees -------------------------------------------------- */

uint32_t unicode_cluster(Str text)
{
    size_t  at, size;
    int32_t state = 0;

    if (text.len == 1
        || ((text.at[0] & 0x80) == 0 && (text.at[1] & 0x80) == 0))
        return text.len > 1 && text.at[0] == '\r' && text.at[1] == '\n' ? 2 : 1;
    int32_t last = unicode_next(text.at, text.len, &at);
    while (last != UNICODE_BAD && at < text.len) {
        int32_t next = unicode_next(text.at + at, text.len - at, &size);
        if (next == UNICODE_BAD || at + size > UNICODE_CLUSTER
            || utf8proc_grapheme_break_stateful(last, next, &state))
            break;
        last = next;
        at += size;
    }
    return (uint32_t)at;
}

static uint32_t escape_width(int32_t point)
{
    uint32_t width = 5;                         /* \u{X} */

    if (point == UNICODE_BAD)
        return 4;                               /* \xFF */
    for (; point > 0xF; point >>= 4)
        width++;
    return width;
}

/* Of one code point; what makes an emoji of its cluster is as wide as one. */
static uint32_t point_width(int32_t point)
{
    enum { EMOJI_STYLE = 0xFE0F };

    if (unicode_is_hidden(point))
        return escape_width(point);
    if (point == '\t')
        return 1;
    if (point == EMOJI_STYLE)
        return 2;
    int width = utf8proc_charwidth(point);
    return width > 0 ? (uint32_t)width : 0;
}

/* As wide as its widest part; two regional indicators make one flag. */
static uint32_t cluster_width(Str cluster)
{
    uint32_t widest = 0, flags = 0;
    size_t   size;

    for (size_t at = 0; at < cluster.len; at += size) {
        int32_t  point = unicode_next(cluster.at + at, cluster.len - at, &size);
        uint32_t width = point_width(point);
        if (point == 0xFE0F && at == 0)
            width = 0;
        if (point >= 0x1F1E6 && point <= 0x1F1FF)
            flags++;
        widest = width > widest ? width : widest;
    }
    return flags > 1 ? 2 : widest;
}

/* Whether eight bytes are printable ASCII: none has the highest bit, or gets it
 * by going below a blank or beyond a tilde. */
static bool is_plain_word(const char *text)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t       word;

    memcpy(&word, text, sizeof word);
    return ((word | (word - ones * ' ') | (word + ones)) & ones << 7) == 0;
}

uint32_t unicode_plain(Str text, uint32_t most)
{
    bool     whole = text.len <= most;
    uint32_t at = 0, end = whole ? text.len : most + 1;

    while (end - at >= 8 && is_plain_word(text.at + at))
        at += 8;
    while (at < end && text.at[at] >= ' ' && text.at[at] <= '~')
        at++;
    return at == 0 || (whole && at == end) ? at : at - 1;
}

/* Goes over the clusters of text up to `columns`; *bytes gets the bytes
 * passed, the result is their width. */
static uint32_t measure(Str text, uint32_t columns, uint32_t *bytes)
{
    uint32_t at = 0, width = 0;

    while (at < text.len) {
        Str      rest = {text.at + at, text.len - at};
        uint32_t plain = unicode_plain(rest, columns - width);
        if (plain > 0) {
            width += plain;
            at += plain;
            continue;
        }
        rest.len = unicode_cluster(rest);
        uint32_t more = cluster_width(rest);
        if (more > columns - width)
            break;
        width += more;
        at += rest.len;
    }
    *bytes = at;
    return width;
}

uint32_t unicode_width(Str text)
{
    uint32_t bytes;

    return measure(text, UINT32_MAX, &bytes);
}

uint32_t unicode_fit(Str text, uint32_t columns)
{
    uint32_t bytes;

    measure(text, columns, &bytes);
    return bytes;
}

/* +1: right to left; -1: left to right; 0: not strong. */
static int direction(int32_t point)
{
    utf8proc_propval_t class;

    if (point < 0x80)
        return is_ascii_letter(point) ? -1 : 0;
    class = utf8proc_get_property(point)->bidi_class;
    return class == UTF8PROC_BIDI_CLASS_R || class == UTF8PROC_BIDI_CLASS_AL
         ? 1 : class == UTF8PROC_BIDI_CLASS_L ? -1 : 0;
}

bool unicode_is_rtl(Str text)
{
    size_t   size;
    uint32_t depth = 0;                         /* of isolates */

    for (size_t at = 0; at < text.len; at += size) {
        int32_t point = unicode_next(text.at + at, text.len - at, &size);
        int     isolate = unicode_isolate(point);
        if (isolate > 0)
            depth++;
        else if (isolate < 0 && depth > 0)
            depth--;
        else if (depth == 0 && point >= 0 && direction(point) != 0)
            return direction(point) > 0;
    }
    return false;
}
