/* source.h -- the texts of one compilation, addressed as one long text.
 *
 * Every source gets a run of positions of its own; a Pos names a byte in one
 * of them, a Span a piece of one.  Line and column are worked out only when
 * somebody asks, for a finding or a record of origin. */
#ifndef REMIT_SOURCE_H
#define REMIT_SOURCE_H

#include <stddef.h>

#include "lang/str.h"

typedef uint32_t Pos;                   /* 0: no place at all */
typedef struct { Pos from, to; } Span;  /* bytes [from, to) */
#define NO_SPAN ((Span){0, 0})

static inline Span span_join(Span a, Span b)
{
    return a.from == 0 ? b : b.from == 0 ? a
         : (Span){a.from < b.from ? a.from : b.from, a.to > b.to ? a.to : b.to};
}

typedef struct Sources Sources;
typedef struct Source {
    const char *path;           /* as shown to people: as given, or relative */
    const char *text;           /* BOM skipped; a NUL follows the last byte */
    uint32_t    len;            /* bytes of text, the NUL not counted */
    Pos         base;           /* position of text[0] */
} Source;

/* Line and column count from 1; the column counts characters as a reader
 * does (grapheme clusters), the width what they take on a terminal. */
typedef struct {
    const Source *source;       /* NULL: no place */
    uint32_t      line, column;
    Str           text;         /* the whole line, without its line end */
    uint32_t      offset;       /* byte of the place within the line */
} Place;

Sources *sources_new(void);
void     sources_free(Sources *sources);            /* accepts NULL */

/* Adds text (copied).  NULL when it would pass SOURCE_LIMIT; a caller says so
 * in a finding.  CRLF and lone CR are kept: the lexer takes them as blanks
 * and line counting as line ends.  A leading UTF-8 BOM is skipped. */
#define SOURCE_LIMIT 0x7fffffffu        /* bytes, all sources together */
const Source *sources_add(Sources *sources, const char *path,
                          const char *text, size_t len);

/* The same for a text on the heap that a NUL follows: it is not copied, and
 * from now on it is the sources', also where it is refused. */
const Source *sources_take(Sources *sources, const char *path, char *text,
                           size_t len);

const Source *source_at(const Sources *sources, Pos pos);   /* or NULL */
Str           span_text(const Sources *sources, Span span);
Place         place_of(const Sources *sources, Pos pos);
size_t        sources_count(const Sources *sources);
const Source *source_number(const Sources *sources, size_t index);
#endif
