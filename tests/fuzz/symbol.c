/* symbol.c -- any text as the symbol of a document.
 *
 * Claims: what is read out of a text lies in it; the normal spelling is a
 * symbol, its own normal spelling, and the same document. */
#include <string.h>

#include "lang/symbol.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_inside(Str piece, Str text)
{
    return piece.len == 0
        || (piece.at >= text.at && piece.at + piece.len <= text.at + text.len);
}

static void check_part(const SymbolPart *part, Str text)
{
    CLAIM(is_inside(part->text, text));
    CLAIM(is_inside(part->session, text));
    CLAIM(is_inside(part->part, text));
    CLAIM(part->is_short || is_inside(part->organ, text));
    CLAIM(part->body_count <= SYMBOL_BODIES_MAX);
    CLAIM(part->suffixes.count <= SYMBOL_SUFFIXES_MAX);
    for (uint32_t i = 0; i < part->body_count; i++)
        CLAIM(is_inside(part->bodies[i], text));
    CLAIM(memchr(part->normal, '\0', sizeof part->normal) != NULL);
    symbol_period(part);
}

static void check_normal(const Symbol *symbol, Str text)
{
    static char   normal[SYMBOL_NORMAL_MAX], again[SYMBOL_NORMAL_MAX];
    static Symbol other;

    symbol_normal(symbol, normal);
    CLAIM(symbol_read(str_of(normal), &other, NULL));
    symbol_normal(&other, again);
    CLAIM(strcmp(normal, again) == 0);
    CLAIM(other.count == symbol->count);
    CLAIM(symbol_equal(text, str_of(normal)));
    CLAIM(symbol_equal(str_of(normal), text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Symbol symbol;
    Str           text = {(const char *)data, (uint32_t)size};
    SymbolFault   fault = {{NULL, 0}, NULL};

    if (memchr(data, '\0', size))
        return 0;               /* the lexer lets none through */
    symbol_is_meant(text);
    if (!symbol_read(text, &symbol, &fault)) {
        CLAIM(fault.why != NULL);
        CLAIM(is_inside(fault.at, text));
        return 0;
    }
    CLAIM(symbol.count >= 1 && symbol.count <= SYMBOL_JOINT_MAX);
    for (uint32_t i = 0; i < symbol.count; i++)
        check_part(&symbol.parts[i], text);
    check_normal(&symbol, text);
    return 0;
}
