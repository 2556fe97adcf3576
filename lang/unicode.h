/* unicode.h -- what Remit needs to know of Unicode, all from utf8proc.
 *
 * Strict UTF-8 (RFC 3629); names in NFC with XID characters (UAX #31); widths
 * of a terminal, by grapheme cluster. */
#ifndef REMIT_UNICODE_H
#define REMIT_UNICODE_H

#include <stddef.h>

#include "lang/arena.h"
#include "lang/str.h"

#define UNICODE_BAD (-1)

/* The code point at text[0], its length in *size; UNICODE_BAD with *size 1
 * for a byte that begins no valid sequence. */
int32_t unicode_next(const char *text, size_t len, size_t *size);
bool    unicode_is_name_start(int32_t point);       /* XID_Start */
bool    unicode_is_name_part(int32_t point);        /* XID_Continue */
bool    unicode_is_control(int32_t point);  /* C0 but tab, LF, CR; DEL; C1 */
bool    unicode_is_override(int32_t point);         /* U+202A..U+202E */
bool    unicode_is_hidden(int32_t point);   /* shown escaped: the two above,
                                     isolates, line separators, UNICODE_BAD */
int     unicode_isolate(int32_t point);             /* +1 opens, -1 closes, 0 */
int32_t unicode_fold(int32_t point);                /* lower case, one to one */
size_t  unicode_invalid(const char *text, size_t len);  /* the first, or len */

/* `text` in NFC: itself when it already is, else a copy in `arena`. */
Str     unicode_nfc(Arena *arena, Str text);

/* Columns that text takes on a terminal: wide 2, combining 0, an emoji
 * sequence as one; what is hidden counts as it is shown escaped (`\u{202E}`,
 * a bad byte as `\xFF`); a tab counts 1, a line end 0. */
uint32_t unicode_width(Str text);
/* Bytes of the longest prefix of whole clusters at most `columns` wide. */
uint32_t unicode_fit(Str text, uint32_t columns);
/* How many characters at the front, `most` at most, are printable ASCII, each
 * of them a cluster of one column; the last before something else is left to
 * that, which may combine with it. */
uint32_t unicode_plain(Str text, uint32_t most);
/* Bytes of the first grapheme cluster of a text that is not empty; a bad byte
 * is one of its own.  Cut after UNICODE_CLUSTER bytes, so that marks without
 * end cost no more than others. */
#define UNICODE_CLUSTER 128
uint32_t unicode_cluster(Str text);
/* True when the first strong character reads right to left (UAX #9, P2). */
bool     unicode_is_rtl(Str text);
#endif
