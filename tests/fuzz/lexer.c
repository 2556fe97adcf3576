/* lexer.c -- any text into words.
 *
 * Claims: words come in their order and lie in the text; the end comes, and
 * comes again; what is no word was said to be none. */
#include "grammar.h"
#include "lang/lexer.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_token(const Source *source, const Token *token, Pos after)
{
    CLAIM(token->span.from >= after);
    CLAIM(token->span.to >= token->span.from);
    CLAIM(token->span.to <= source->base + source->len);
}

static void read_words(Lexer *lexer, const Sources *sources)
{
    Token token = {0};
    Pos   after = lexer->source->base;

    while (lexer_next(lexer, &token) != 0) {
        check_token(lexer->source, &token, after);
        after = token.span.to;
        CLAIM(token.span.to > token.span.from);
        CLAIM(place_of(sources, token.span.from).line > 0);
        CLAIM(lexer->column <= lexer->source->len);
    }
    CLAIM(lexer_next(lexer, &token) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena        *arena = arena_new();
    Interns      *interns = interns_new();
    Sources      *sources = sources_new();
    Diag         *diag = diag_new(sources);
    const Source *source =
        sources_add(sources, "t.remit", (const char *)data, size);
    Lexer         lexer;

    lexer_begin(&lexer, source, keywords_new(arena, interns), arena, interns,
                diag);
    read_words(&lexer, sources);
    CLAIM(lexer.mistakes == 0 || diag_errors(diag) > 0);
    diag_sort(diag);
    diag_free(diag);
    sources_free(sources);
    interns_free(interns);
    arena_free(arena);
    return 0;
}
