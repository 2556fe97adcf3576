/* render_json.c -- findings for programs: JSON, and SARIF 2.1.0.
 *
 * Text goes out as UTF-8 whatever came in: a bad byte becomes U+FFFD.  The
 * SARIF log has one run; its rules are the whole catalogue, so that the
 * number of a code is the index of its rule. */
#include "lang/render.h"

#include "lang/unicode.h"

/* ---- JSON ---------------------------------------------------------------- */

static void put_point(FILE *out, int32_t point, const char *at, size_t size)
{
    if (point == UNICODE_BAD)
        fputs("\\ufffd", out);
    else if (point == '"' || point == '\\')
        fprintf(out, "\\%c", (int)point);
    else if (point == '\n')
        fputs("\\n", out);
    else if (point < ' ' || unicode_is_hidden(point))
        fprintf(out, "\\u%04x", (unsigned)point);   /* none beyond U+FFFF */
    else
        fwrite(at, 1, size, out);
}

/* The inside of a string. */
static void put_inside(FILE *out, const char *text)
{
    size_t len = strlen(text), size;

    for (size_t at = 0; at < len; at += size) {
        int32_t point = unicode_next(text + at, len - at, &size);
        put_point(out, point, text + at, size);
    }
}

static void put_string(FILE *out, const char *text)
{
    if (!text) {
        fputs("null", out);
        return;
    }
    fputc('"', out);
    put_inside(out, text);
    fputc('"', out);
}

static void put_number(FILE *out, const char *key, const Place *place,
                       uint32_t number)
{
    if (place->source)
        fprintf(out, ",\"%s\":%u", key, (unsigned)number);
    else
        fprintf(out, ",\"%s\":null", key);
}

static void put_place(FILE *out, const Place *place)
{
    fputs(",\"file\":", out);
    put_string(out, place->source ? place->source->path : NULL);
    put_number(out, "line", place, place->line);
    put_number(out, "column", place, place->column);
}

/* Where a span ends, the first byte behind it; a span that says otherwise
 * ends where it begins. */
static Place end_of(const Diag *diag, Span span)
{
    Place from = place_of(diag_sources(diag), span.from);
    Place to = place_of(diag_sources(diag), span.to);

    return to.source == from.source && span.to > span.from ? to : from;
}

static void put_notes(const Diag *diag, FILE *out, uint32_t index)
{
    uint32_t count = diag_finding(diag, index).note_count;

    fputs(",\"notes\":[", out);
    for (uint32_t i = 0; i < count; i++) {
        Span        span;
        const char *message = diag_finding_note(diag, index, i, &span);
        Place       place = place_of(diag_sources(diag), span.from);
        fputs(i ? ",{\"message\":" : "{\"message\":", out);
        put_string(out, message);
        put_place(out, &place);
        fputc('}', out);
    }
    fputc(']', out);
}

static void put_finding(const Diag *diag, FILE *out, uint32_t index)
{
    Finding finding = diag_finding(diag, index);
    Place   from = place_of(diag_sources(diag), finding.span.from);
    Place   to = end_of(diag, finding.span);

    fprintf(out, "{\"code\":\"%s\",\"severity\":\"%s\",\"message\":",
            code_text(finding.code), severity_text(finding.severity));
    put_string(out, finding.message);
    put_place(out, &from);
    put_number(out, "endLine", &to, to.line);
    put_number(out, "endColumn", &to, to.column);
    fputs(",\"help\":", out);
    put_string(out, finding.help);
    put_notes(diag, out, index);
    fputc('}', out);
}

void render_json(const Diag *diag, FILE *out)
{
    uint32_t total = diag_total(diag);

    fputc('[', out);
    for (uint32_t i = 0; i < total; i++) {
        fputs(i ? ",\n  " : "\n  ", out);
        put_finding(diag, out, i);
    }
    fputs(total ? "\n]\n" : "]\n", out);
}

/* ---- SARIF --------------------------------------------------------------- */

static const char *sarif_level(Severity severity)
{
    switch (severity) {
    case DIAG_ADVICE: return "note";
    case DIAG_HAZARD: return "warning";
    case DIAG_ERROR:  return "error";
    }
    return "none";
}

/* A path as a URI reference (RFC 3986): other bytes as %XX. */
static void put_uri(FILE *out, const char *path)
{
    for (; *path; path++) {
        char byte = *path;
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9') || strchr("-._~/", byte))
            fputc(byte, out);
        else
            fprintf(out, "%%%02X", (unsigned)(unsigned char)byte);
    }
}

/* From 1, in code points, as SARIF has no grapheme clusters. */
static uint32_t sarif_column(const Place *place)
{
    uint32_t column = 1;
    size_t   size;

    for (size_t at = 0; at < place->offset; at += size, column++)
        unicode_next(place->text.at + at, place->text.len - at, &size);
    return column;
}

static void put_physical(const Diag *diag, FILE *out, Span span)
{
    Place from = place_of(diag_sources(diag), span.from);
    Place to = end_of(diag, span);

    fputs("\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"", out);
    put_uri(out, from.source->path);
    fprintf(out, "\"},\"region\":{\"startLine\":%u,\"startColumn\":%u,"
            "\"endLine\":%u,\"endColumn\":%u}}",
            (unsigned)from.line, (unsigned)sarif_column(&from),
            (unsigned)to.line, (unsigned)sarif_column(&to));
}

static void put_related(const Diag *diag, FILE *out, uint32_t index)
{
    uint32_t count = diag_finding(diag, index).note_count;

    fputs(",\"relatedLocations\":[", out);
    for (uint32_t i = 0; i < count; i++) {
        Span        span;
        const char *message = diag_finding_note(diag, index, i, &span);
        fprintf(out, "%s{\"id\":%u,\"message\":{\"text\":", i ? "," : "",
                (unsigned)i);
        put_string(out, message);
        fputc('}', out);
        if (place_of(diag_sources(diag), span.from).source) {
            fputc(',', out);
            put_physical(diag, out, span);
        }
        fputc('}', out);
    }
    fputc(']', out);
}

static void put_result(const Diag *diag, FILE *out, uint32_t index)
{
    Finding finding = diag_finding(diag, index);

    fprintf(out, "{\"ruleId\":\"%s\",\"ruleIndex\":%d,\"level\":\"%s\","
            "\"message\":{\"text\":\"", code_text(finding.code),
            (int)finding.code, sarif_level(finding.severity));
    put_inside(out, finding.message);
    if (finding.help) {
        fputs("\\nhelp: ", out);
        put_inside(out, finding.help);
    }
    fputs("\"},\"locations\":[", out);
    if (place_of(diag_sources(diag), finding.span.from).source) {
        fputc('{', out);
        put_physical(diag, out, finding.span);
        fputc('}', out);
    }
    fputc(']', out);
    if (finding.note_count)
        put_related(diag, out, index);
    fputc('}', out);
}

static void put_rules(FILE *out)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        fprintf(out, "%s\n      {\"id\":\"%s\",\"shortDescription\":"
                "{\"text\":", i ? "," : "", code_text((Code)i));
        put_string(out, code_summary((Code)i));
        fprintf(out, "},\"defaultConfiguration\":{\"level\":\"%s\"}}",
                sarif_level(code_severity((Code)i)));
    }
}

void render_sarif(const Diag *diag, FILE *out)
{
    fputs("{\n  \"$schema\": "
          "\"https://json.schemastore.org/sarif-2.1.0.json\",\n"
          "  \"version\": \"2.1.0\",\n"
          "  \"runs\": [{\n"
          "    \"tool\": {\"driver\": {\"name\": \"remit\", \"rules\": [", out);
    put_rules(out);
    fputs("\n    ]}},\n"
          "    \"columnKind\": \"unicodeCodePoints\",\n"
          "    \"results\": [", out);
    for (uint32_t i = 0; i < diag_total(diag); i++) {
        fputs(i ? ",\n      " : "\n      ", out);
        put_result(diag, out, i);
    }
    fputs("\n    ]\n  }]\n}\n", out);
}
