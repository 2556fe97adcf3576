/* render.c -- findings for people: place, sentence, line, carets.
 *
 * Nothing that comes from a source reaches the terminal raw: what would hide
 * or reorder text is written as an escape, and carets count with it.  A line
 * that begins right to left is put into a left-to-right isolate, so that a
 * terminal that reorders leaves the gutter alone; carets stand as they do
 * where nothing is reordered.  Of a long line a window around the place is
 * shown; so a finding costs the same in a file of one line as in any. */
#include "lang/diag.h"

#include "lang/render.h"
#include "lang/unicode.h"

enum {
    SHOWN_FINDINGS = 1000,
    LINE_WIDEST = 100,          /* columns of a line that is shown whole */
    LINE_LEAD = 40,             /* columns kept before a place in a window */
    LINE_BYTES = 2048,          /* of a window, however narrow its marks */
    LEAD_BYTES = 256,
    TAB_STOP = 4
};

#define ELLIPSIS   "\xe2\x80\xa6"
#define ISOLATE    "\xe2\x81\xa6"       /* U+2066, left to right */
#define ISOLATE_END "\xe2\x81\xa9"      /* U+2069 */

typedef struct {
    const Diag *diag;
    FILE       *out;
    bool        color;
} Pen;

/* ---- text made safe ------------------------------------------------------ */

static void put_escaped(FILE *out, int32_t point, char byte)
{
    if (point == UNICODE_BAD)
        fprintf(out, "\\x%02X", (unsigned)(unsigned char)byte);
    else
        fprintf(out, "\\u{%X}", (unsigned)point);
}

static bool is_printable(char byte)
{
    return byte >= ' ' && byte <= '~';
}

/* On one line, with tabs and line ends escaped too. */
static void put_text(FILE *out, const char *text)
{
    size_t len = strlen(text), from = 0, size;

    for (size_t at = 0; at < len; at += size) {
        if (is_printable(text[at])) {
            size = 1;
            continue;
        }
        int32_t point = unicode_next(text + at, len - at, &size);
        if (point >= ' ' && !unicode_is_hidden(point))
            continue;
        fwrite(text + from, 1, at - from, out);
        put_escaped(out, point, text[at]);
        from = at + size;
    }
    fwrite(text + from, 1, len - from, out);
}

static void put_many(FILE *out, char byte, uint32_t count)
{
    char   some[64];
    size_t most = sizeof some;

    memset(some, byte, most);
    for (; count > most; count -= (uint32_t)most)
        fwrite(some, 1, most, out);
    fwrite(some, 1, count, out);
}

/* `sgr` is a colour of ECMA-48, such as "1;31". */
static void color_on(const Pen *pen, const char *sgr)
{
    if (pen->color)
        fprintf(pen->out, "\033[%sm", sgr);
}

static void color_off(const Pen *pen)
{
    if (pen->color)
        fputs("\033[0m", pen->out);
}

static const char *severity_color(Severity severity)
{
    switch (severity) {
    case DIAG_ADVICE: return "1;36";
    case DIAG_HAZARD: return "1;33";
    case DIAG_ERROR:  return "1;31";
    }
    return "1";
}

#define NOTE_COLOR   "1;34"
#define HELP_COLOR   "1;32"
#define PATH_COLOR   "1"
#define GUTTER_COLOR "34"

/* ---- columns of a line --------------------------------------------------- */

/* The first cluster of a text that is not empty. */
static Str cluster_at(Str text, uint32_t at)
{
    Str rest = {text.at + at, text.len - at};

    rest.len = unicode_cluster(rest);
    return rest;
}

/* Bytes at `at` that are as many columns, `most` at most; 0: ask the cluster. */
static uint32_t plain_at(Str text, uint32_t at, uint32_t most)
{
    return unicode_plain((Str){text.at + at, text.len - at}, most);
}

/* The column behind `cluster` when it begins at `column`, from 0. */
static uint32_t column_behind(Str cluster, uint32_t column)
{
    if (*cluster.at == '\t')
        return (column / TAB_STOP + 1) * TAB_STOP;
    return column + unicode_width(cluster);
}

/* Bytes of the whole clusters that stand before `column`, from 0. */
static uint32_t line_fit(Str line, uint32_t column)
{
    uint32_t at = 0, here = 0;

    while (at < line.len && at < LINE_BYTES) {
        uint32_t plain = plain_at(line, at, column - here);
        if (plain > 0) {
            at += plain;
            here += plain;
            continue;
        }
        Str cluster = cluster_at(line, at);
        here = column_behind(cluster, here);
        if (here > column)
            break;
        at += cluster.len;
    }
    return at;
}

/* ---- the window on a line ------------------------------------------------ */

typedef struct {
    Str      text;
    uint32_t from, to;          /* bytes of text to be underlined */
    bool     cut_left, cut_right;
    bool     goes_on;           /* the span reaches into further lines */
} Window;

/* A cluster's first byte not far before `offset`, LINE_LEAD columns at most. */
static uint32_t lead_of(Str line, uint32_t offset)
{
    uint32_t at = offset > LEAD_BYTES ? offset - LEAD_BYTES : 0;

    while (at < offset && ((unsigned char)line.at[at] & 0xC0) == 0x80)
        at++;
    uint32_t width = unicode_width((Str){line.at + at, offset - at});
    while (width > LINE_LEAD) {
        Str      cluster = cluster_at(line, at);
        uint32_t less = unicode_width(cluster);
        if (cluster.len > offset - at || less > width)
            break;
        width -= less;
        at += cluster.len;
    }
    return at;
}

/* Bytes of the line end at `at`, which a NUL follows somewhere. */
static uint32_t line_end_size(const char *at)
{
    if (at[0] == '\r')
        return at[1] == '\n' ? 2 : 1;
    return at[0] == '\n' ? 1 : 0;
}

static Window window_of(const Place *place, Span span)
{
    Str      line = place->text;
    Pos      end = place->source->base + place->source->len;
    Pos      to = span.to < end ? span.to : end;
    uint32_t bytes = to > span.from ? to - span.from : 0;
    uint32_t left = line.len - place->offset, from = 0;
    uint32_t fits = line_fit(line, LINE_WIDEST);
    Window   window = {
        .goes_on = bytes > left + line_end_size(line.at + line.len),
    };

    if (bytes > left)
        bytes = left;
    if (fits < line.len
        && line_fit(line, LINE_WIDEST - LINE_LEAD) < place->offset + bytes)
        from = lead_of(line, place->offset);
    window.text = (Str){line.at + from, line.len - from};
    window.text.len = from ? line_fit(window.text, LINE_WIDEST) : fits;
    window.cut_left = from > 0;
    window.cut_right = from + window.text.len < line.len;
    window.from = place->offset - from;
    window.to = window.from + bytes;
    return window;
}

/* ---- a line and its carets ----------------------------------------------- */

static void put_line(FILE *out, const Window *window)
{
    uint32_t column = 0, behind;
    bool     rtl = unicode_is_rtl(window->text);

    fputs(rtl ? ISOLATE : "", out);
    fputs(window->cut_left ? ELLIPSIS : "", out);
    for (uint32_t at = 0; at < window->text.len; column = behind) {
        uint32_t plain = plain_at(window->text, at, window->text.len);
        if (plain > 0) {
            fwrite(window->text.at + at, 1, plain, out);
            behind = column + plain;
            at += plain;
            continue;
        }
        Str     cluster = cluster_at(window->text, at);
        size_t  size;
        int32_t point = unicode_next(cluster.at, cluster.len, &size);
        behind = column_behind(cluster, column);
        if (point == '\t')
            put_many(out, ' ', behind - column);
        else if (unicode_is_hidden(point))
            put_escaped(out, point, *cluster.at);
        else
            fwrite(cluster.at, 1, cluster.len, out);
        at += cluster.len;
    }
    fputs(window->cut_right ? ELLIPSIS : "", out);
    fputs(rtl ? ISOLATE_END : "", out);
}

/* Bytes from `at` to where the mark begins or ends, or the text does. */
static uint32_t bytes_to_mark(const Window *window, uint32_t at)
{
    uint32_t end = at < window->from ? window->from
                 : at < window->to ? window->to : window->text.len;

    return end - at;
}

/* Columns [*start, *end) that the marked bytes take, one at least.  A cluster
 * of which a part is marked is marked. */
static void carets_of(const Window *window, uint32_t *start, uint32_t *end)
{
    uint32_t column = 0;

    *start = *end = 0;
    for (uint32_t at = 0, bytes; at < window->text.len; at += bytes) {
        bytes = plain_at(window->text, at, bytes_to_mark(window, at));
        uint32_t behind = column + bytes;
        if (bytes == 0) {
            Str cluster = cluster_at(window->text, at);
            behind = column_behind(cluster, column);
            bytes = cluster.len;
        }
        if (at <= window->from)
            *start = column;
        column = behind;
        if (at < window->to)
            *end = column;
    }
    if (window->from >= window->text.len)
        *start = column;
    if (*end <= *start)
        *end = *start + 1;
}

static void put_carets(const Pen *pen, const Window *window, const char *sgr)
{
    uint32_t start, end;

    carets_of(window, &start, &end);
    put_many(pen->out, ' ', start + window->cut_left);
    color_on(pen, sgr);
    put_many(pen->out, '^', end - start);
    if (window->goes_on)
        fputs("...", pen->out);
    color_off(pen);
}

static void put_gutter(const Pen *pen, int digits, uint32_t line)
{
    color_on(pen, GUTTER_COLOR);
    if (line) {
        fprintf(pen->out, "   %*u |", digits, (unsigned)line);
    } else {
        put_many(pen->out, ' ', 4 + (uint32_t)digits);
        fputc('|', pen->out);
    }
    color_off(pen);
}

/* The line of `place` and the carets under `span`; line numbers take `digits`
 * columns. */
static void put_block(const Pen *pen, const Place *place, Span span,
                      int digits, const char *sgr)
{
    Window window = window_of(place, span);

    put_gutter(pen, digits, place->line);
    if (place->text.len)
        fputc(' ', pen->out);
    put_line(pen->out, &window);
    fputc('\n', pen->out);
    put_gutter(pen, digits, 0);
    fputc(' ', pen->out);
    put_carets(pen, &window, sgr);
    fputc('\n', pen->out);
}

/* ---- findings ------------------------------------------------------------ */

/* `path:line:column: `, or `remit: ` where there is no place. */
static void put_place(const Pen *pen, const Place *place)
{
    color_on(pen, PATH_COLOR);
    if (place->source) {
        put_text(pen->out, place->source->path);
        fprintf(pen->out, ":%u:%u: ", (unsigned)place->line,
                (unsigned)place->column);
    } else {
        fputs("remit: ", pen->out);
    }
    color_off(pen);
}

static void put_label(const Pen *pen, const char *label, const char *sgr)
{
    color_on(pen, sgr);
    fprintf(pen->out, "%s: ", label);
    color_off(pen);
}

static int digits_of(uint32_t number)
{
    int digits = 1;

    for (; number > 9; number /= 10)
        digits++;
    return digits;
}

/* Columns of the longest line number in the finding and its notes. */
static int finding_digits(const Pen *pen, uint32_t index)
{
    const Sources *sources = diag_sources(pen->diag);
    Finding        finding = diag_finding(pen->diag, index);
    uint32_t       last = place_of(sources, finding.span.from).line;
    Span           span;

    for (uint32_t i = 0; i < finding.note_count; i++) {
        diag_finding_note(pen->diag, index, i, &span);
        uint32_t line = place_of(sources, span.from).line;
        last = line > last ? line : last;
    }
    return digits_of(last);
}

static void put_note(const Pen *pen, const char *message, Span span,
                     int digits)
{
    Place place = place_of(diag_sources(pen->diag), span.from);

    if (place.source)
        put_place(pen, &place);
    else
        fputs("   ", pen->out);
    put_label(pen, "note", NOTE_COLOR);
    put_text(pen->out, message);
    fputc('\n', pen->out);
    if (place.source)
        put_block(pen, &place, span, digits, NOTE_COLOR);
}

static void put_finding(const Pen *pen, uint32_t index)
{
    Finding     finding = diag_finding(pen->diag, index);
    Place       place = place_of(diag_sources(pen->diag), finding.span.from);
    const char *sgr = severity_color(finding.severity);
    int         digits = finding_digits(pen, index);

    put_place(pen, &place);
    put_label(pen, severity_text(finding.severity), sgr);
    put_text(pen->out, finding.message);
    fprintf(pen->out, " [%s]\n", code_text(finding.code));
    if (place.source)
        put_block(pen, &place, finding.span, digits, sgr);
    for (uint32_t i = 0; i < finding.note_count; i++) {
        Span        span;
        const char *note = diag_finding_note(pen->diag, index, i, &span);
        put_note(pen, note, span, digits);
    }
    if (finding.help) {
        fputs("   ", pen->out);
        put_label(pen, "help", HELP_COLOR);
        put_text(pen->out, finding.help);
        fputc('\n', pen->out);
    }
}

/* ---- all of them --------------------------------------------------------- */

static const Severity by_weight[] = {DIAG_ERROR, DIAG_HAZARD, DIAG_ADVICE};

enum { SEVERITIES = sizeof by_weight / sizeof *by_weight };

/* Shows SHOWN_FINDINGS at most, the gravest, in order of place; the result is
 * how many. */
static uint32_t put_findings(const Pen *pen)
{
    uint32_t quota[SEVERITIES], free = SHOWN_FINDINGS, shown = 0;

    for (int i = 0; i < SEVERITIES; i++) {
        uint32_t count = diag_count(pen->diag, by_weight[i]);
        quota[by_weight[i]] = count < free ? count : free;
        free -= quota[by_weight[i]];
    }
    for (uint32_t i = 0; i < diag_total(pen->diag); i++) {
        Severity severity = diag_finding(pen->diag, i).severity;
        if (quota[severity] == 0)
            continue;
        quota[severity]--;
        put_finding(pen, i);
        fputc('\n', pen->out);
        shown++;
    }
    return shown;
}

static void put_count(FILE *out, Severity severity, uint32_t count)
{
    static const char *const words[][2] = {
        [DIAG_ADVICE] = {"piece of advice", "pieces of advice"},
        [DIAG_HAZARD] = {"hazard", "hazards"},
        [DIAG_ERROR] = {"error", "errors"},
    };

    fprintf(out, "%u %s", (unsigned)count, words[severity][count != 1]);
}

/* `2 errors, 1 hazard` */
static void put_summary(const Pen *pen)
{
    const char *comma = "";

    for (int i = 0; i < SEVERITIES; i++) {
        uint32_t count = diag_count(pen->diag, by_weight[i]);
        if (count == 0)
            continue;
        fputs(comma, pen->out);
        put_count(pen->out, by_weight[i], count);
        comma = ", ";
    }
    fputc('\n', pen->out);
}

static void render_text(const Pen *pen)
{
    uint32_t total = 0;

    for (int i = 0; i < SEVERITIES; i++)
        total += diag_count(pen->diag, by_weight[i]);
    if (total == 0)
        return;
    uint32_t more = total - put_findings(pen);
    if (more)
        fprintf(pen->out, "%u more %s not shown\n", (unsigned)more,
                more == 1 ? "finding is" : "findings are");
    put_summary(pen);
}

void diag_write(const Diag *diag, FILE *out, DiagStyle style)
{
    if (style.sarif)
        render_sarif(diag, out);
    else if (style.json)
        render_json(diag, out);
    else
        render_text(&(Pen){diag, out, style.color});
}
