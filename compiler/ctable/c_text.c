/* c_text.c -- comments and string literals.
 *
 * note [pool]: the pool is a struct of char arrays, each begun by a literal of
 * whole texts, where the literal's own NUL ends the last text.  Measured on
 * 2 MB of text with gcc 12 and clang 14: one literal is as cheap, but C99 knows
 * none over 4095 characters; a list of characters takes 4 s and 220 MB in
 * gcc, and numbers 1 s and 70 MB but fix the byte order; this takes 0.1 s and
 * 35 MB.  A text that is longer than a literal is a list of characters: in
 * C++ a literal has to leave room for its NUL, so it cannot be cut. */
#include "compiler/ctable/c_text.h"

#include "lang/unicode.h"

enum {
    LITERAL_MOST = 4000,        /* bytes; C99 promises 4095 */
    LINE_MOST = 76              /* columns after which a line is broken */
};

/* ---- comments ------------------------------------------------------------ */

/* With neither `*`, `?` nor `\`, no comment, trigraph or line is ended or
 * begun. */
static bool is_safe(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c != '\0' && strchr(" -./,:;()[]", c));
}

void c_comment(Writer *out, const char *text)
{
    size_t left = strlen(text), size;

    for (; left > 0; text += size, left -= size) {
        unicode_next(text, left, &size);
        writer_char(out, is_safe(*text) ? *text : '_');
    }
}

/* ---- literals ------------------------------------------------------------ */

/* Three octal digits never run into what follows, as hexadecimal ones do.
 * Behind a NUL the literal ends. */
static void put_byte(Writer *out, char byte)
{
    if (byte == '\0')
        writer_text(out, "\\0");
    else if (byte >= ' ' && byte <= '~' && !strchr("\"'\\?", byte))
        writer_char(out, byte);
    else
        writer_format(out, "\\%03o", (unsigned)(unsigned char)byte);
}

/* The texts from `at` up to `end`, whose last NUL is the literal's own: a line
 * each, and more for a long one. */
static void put_literal(Writer *out, const char *at, const char *end)
{
    size_t line = out->count;

    writer_text(out, "    \"");
    for (; at < end - 1; at++) {
        put_byte(out, *at);
        if (at + 2 < end && (*at == '\0' || out->count - line > LINE_MOST)) {
            writer_text(out, "\"\n");
            line = out->count;
            writer_text(out, "    \"");
        }
    }
    writer_text(out, "\",\n");
}

static void put_list(Writer *out, const char *at, const char *end)
{
    size_t line = out->count;

    writer_text(out, "    {");
    for (; at < end; at++) {
        writer_char(out, '\'');
        put_byte(out, *at);
        writer_text(out, at + 1 < end ? "'," : "'},\n");
        if (at + 1 < end && out->count - line > LINE_MOST - 6) {
            writer_text(out, "\n");
            line = out->count;
            writer_text(out, "     ");
        }
    }
}

/* ---- the pool ------------------------------------------------------------ */

static const char *text_end(const char *at, const char *end)
{
    const char *nul = memchr(at, '\0', (size_t)(end - at));
    return nul ? nul + 1 : end;
}

/* Where the literal that begins at `at` ends: as many texts as it can hold, or
 * one that is longer. */
static const char *chunk_end(const char *at, const char *end)
{
    const char *last = text_end(at, end), *next;

    while (last < end) {
        next = text_end(last, end);
        if (next - at > LITERAL_MOST)
            break;
        last = next;
    }
    return last;
}

void c_pool(Writer *out, const RemitRegistry *registry, const char *name)
{
    const char *texts = registry->texts, *end = texts + registry->text_size;
    const char *at, *next;
    Writer      chunk = writer_memory();
    unsigned    number = 0;

    writer_text(out, "static const struct {\n");
    for (at = texts; at < end; at = next) {
        next = chunk_end(at, end);
        writer_format(out, "    char c%u[%u];\n", number++,
                      (unsigned)(next - at));
    }
    writer_format(out, "} %s = {\n", name);
    for (at = texts; at < end; at = next) {
        next = chunk_end(at, end);
        chunk.count = 0;
        (next - at > LITERAL_MOST ? put_list : put_literal)(&chunk, at, next);
        writer_put(out, chunk.at, chunk.count);
    }
    writer_text(out, "};\n");
    writer_free(&chunk);
}
