/* source.c -- the texts of one compilation, addressed as one long text.
 *
 * Sources get their positions in the order in which they are added, with one
 * position more than bytes, so that the end of a text is a place too.  The
 * table of line starts of a source is made when a place in it is first asked
 * for.  Findings are asked for in order of place; so that a line of megabytes
 * is not counted from its start for each, the last column is remembered. */
#include "lang/source.h"

#include "lang/arena.h"
#include "lang/memory.h"
#include "lang/unicode.h"

typedef struct {
    Source    source;           /* first: &entry->source is handed out */
    VEC(uint32_t) lines;        /* offset of each line's first byte; or empty */
    uint32_t  line, offset;     /* the column remembered: line 0: none; */
    uint32_t  column;           /* offset in the line where a cluster begins */
} Entry;

struct Sources {
    Arena      *arena;
    VEC(Entry *) entries;
    VEC(char *) taken;          /* texts, to be freed */
    Pos         next;           /* base of the next source */
};

Sources *sources_new(void)
{
    Sources *sources = memory_new(sizeof *sources);

    sources->arena = arena_new();
    sources->next = 1;
    return sources;
}

void sources_free(Sources *sources)
{
    if (!sources)
        return;
    for (size_t i = 0; i < sources->entries.count; i++)
        VEC_FREE(&sources->entries.at[i]->lines);
    VEC_FREE(&sources->entries);
    for (size_t i = 0; i < sources->taken.count; i++)
        memory_free(sources->taken.at[i]);
    VEC_FREE(&sources->taken);
    arena_free(sources->arena);
    memory_free(sources);
}

/* `text` lives as long as the sources. */
static const Source *add(Sources *sources, const char *path, const char *text,
                         size_t len)
{
    Entry *entry = arena_alloc(sources->arena, sizeof *entry);
    entry->source = (Source){
        .path = arena_copy(sources->arena, path, strlen(path)),
        .text = text,
        .len = (uint32_t)len,
        .base = sources->next,
    };
    sources->next += (Pos)len + 1;
    VEC_PUSH(&sources->entries, entry);
    return &entry->source;
}

/* Bytes of the byte order mark that the text begins with. */
static size_t mark_size(const char *text, size_t len)
{
    return len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static bool fits(const Sources *sources, size_t len)
{
    return len < SOURCE_LIMIT - sources->next;
}

const Source *sources_add(Sources *sources, const char *path,
                          const char *text, size_t len)
{
    size_t skip = mark_size(text, len);

    if (!fits(sources, len - skip))
        return NULL;
    return add(sources, path,
               arena_copy(sources->arena, text + skip, len - skip),
               len - skip);
}

const Source *sources_take(Sources *sources, const char *path, char *text,
                           size_t len)
{
    size_t skip = mark_size(text, len);

    VEC_PUSH(&sources->taken, text);
    if (!fits(sources, len - skip))
        return NULL;
    return add(sources, path, text + skip, len - skip);
}

static Entry *entry_at(const Sources *sources, Pos pos)
{
    size_t low = 0, high = sources->entries.count;

    if (pos == 0 || pos >= sources->next)
        return NULL;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (sources->entries.at[middle]->source.base <= pos)
            low = middle;
        else
            high = middle;
    }
    return sources->entries.at[low];
}

const Source *source_at(const Sources *sources, Pos pos)
{
    Entry *entry = entry_at(sources, pos);

    return entry ? &entry->source : NULL;
}

Str span_text(const Sources *sources, Span span)
{
    const Source *source = source_at(sources, span.from);

    if (!source || span.to <= span.from)
        return STR_LIT("");
    uint32_t from = span.from - source->base, to = span.to - source->base;
    if (to > source->len)
        to = source->len;
    return (Str){source->text + from, to > from ? to - from : 0};
}

/* ---- lines and columns --------------------------------------------------- */

/* The first `byte` at or after `from`, or `end`. */
static const char *find_byte(const char *from, const char *end, char byte)
{
    const char *at = memchr(from, byte, (size_t)(end - from));

    return at ? at : end;
}

/* A line ends in LF, in CR LF or in a CR alone. */
static void lines_find(Entry *entry)
{
    const char *text = entry->source.text, *end = text + entry->source.len;
    const char *lf = find_byte(text, end, '\n');
    const char *cr = find_byte(text, end, '\r');

    VEC_PUSH(&entry->lines, 0);
    while (lf < end || cr < end) {
        const char *next = lf < cr ? lf + 1 : cr + 1;
        if (next == lf && lf < end)
            next++;
        VEC_PUSH(&entry->lines, (uint32_t)(next - text));
        if (lf < next)
            lf = find_byte(next, end, '\n');
        if (cr < next)
            cr = find_byte(next, end, '\r');
    }
}

/* Index of the line that holds the byte at `offset`. */
static size_t line_index(const Entry *entry, uint32_t offset)
{
    size_t low = 0, high = entry->lines.count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (entry->lines.at[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static Str line_text(const Entry *entry, size_t index)
{
    uint32_t    from = entry->lines.at[index], to = entry->source.len;
    const char *text = entry->source.text;

    if (index + 1 < entry->lines.count)
        to = entry->lines.at[index + 1];
    if (to > from && text[to - 1] == '\n')
        to--;
    if (to > from && text[to - 1] == '\r')
        to--;
    return (Str){text + from, to - from};
}

/* The first of two ASCII characters within a line is a cluster. */
static bool is_ascii_pair(Str text)
{
    return text.len > 1 && ((text.at[0] | text.at[1]) & 0x80) == 0;
}

/* The column of `place`, whose line, text and offset are known: one more
 * than the clusters that end at or before it. */
static uint32_t column_of(Entry *entry, const Place *place)
{
    uint32_t at = 0, column = 1;

    if (entry->line == place->line && entry->offset <= place->offset) {
        at = entry->offset;
        column = entry->column;
    }
    while (at < place->offset) {
        Str      rest = {place->text.at + at, place->text.len - at};
        uint32_t size = is_ascii_pair(rest) ? 1 : unicode_cluster(rest);
        if (size > place->offset - at)
            break;
        at += size;
        column++;
    }
    entry->line = place->line;
    entry->offset = at;
    entry->column = column;
    return column;
}

Place place_of(const Sources *sources, Pos pos)
{
    Entry *entry = entry_at(sources, pos);

    if (!entry)
        return (Place){.text = STR_LIT("")};
    if (entry->lines.count == 0)
        lines_find(entry);
    uint32_t offset = pos - entry->source.base;
    size_t   index = line_index(entry, offset);
    Place    place = {
        .source = &entry->source,
        .line = (uint32_t)index + 1,
        .text = line_text(entry, index),
        .offset = offset - entry->lines.at[index],
    };
    if (place.offset > place.text.len)      /* within the line end */
        place.offset = place.text.len;
    place.column = column_of(entry, &place);
    return place;
}

size_t sources_count(const Sources *sources)
{
    return sources->entries.count;
}

const Source *source_number(const Sources *sources, size_t index)
{
    return &sources->entries.at[index]->source;
}
