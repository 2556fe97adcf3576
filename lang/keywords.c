/* keywords.c -- the table of keywords, by name, and how tokens are spoken of. */
#include <assert.h>

#include "grammar.h"
#include "lang/lexer.h"

static const struct { uint16_t code; const char *text; } keywords[] = {
#define KEYWORD(token, text) {TK_##token, text},
#include "lang/keywords.def"
#undef KEYWORD
};
enum { KEYWORD_COUNT = sizeof keywords / sizeof keywords[0] };

Keywords keywords_new(Arena *arena, Interns *interns)
{
    Name names[KEYWORD_COUNT], limit = 0;
    for (size_t i = 0; i < KEYWORD_COUNT; i++) {
        names[i] = intern(interns, str_of(keywords[i].text));
        limit = names[i] >= limit ? names[i] + 1 : limit;
    }
    uint16_t *code = arena_alloc(arena, limit * sizeof *code);
    for (size_t i = 0; i < KEYWORD_COUNT; i++)
        code[names[i]] = keywords[i].code;
    return (Keywords){code, limit};
}

static const char *keyword_quoted(int code)
{
    switch (code) {
#define KEYWORD(token, text) case TK_##token: return "`" text "`";
#include "lang/keywords.def"
#undef KEYWORD
    default: return NULL;
    }
}

bool token_is_keyword(int code)
{
    return keyword_quoted(code) != NULL;
}

const char *token_text(int code)
{
    switch (code) {
    case 0:                return "the end of the file";
    case TK_NAME:          return "a name";
    case TK_LANGTAG:       return "a language tag";
    case TK_STRING:        return "a text in quotes";
    case TK_INTEGER:       return "a number";
    case TK_ORDINAL:       return "an ordinal like `2nd`";
    case TK_DATE:          return "a date";
    case TK_SYMBOL:        return "a symbol";
    case TK_SYMBOL_NAME:   return "a `SYMBOL#name`";
    case TK_SUBPARA:       return "a paragraph like `20(a)`";
    case TK_DOTTED:        return "a word like `I.B`";
    case TK_LBRACE:        return "`{`";
    case TK_RBRACE:        return "`}`";
    case TK_LPAREN:        return "`(`";
    case TK_RPAREN:        return "`)`";
    case TK_LBRACKET:      return "`[`";
    case TK_RBRACKET:      return "`]`";
    case TK_COMMA:         return "`,`";
    case TK_DOTDOT:        return "`..`";
    case TK_JOIN:          return "`+`";
    case TK_MINUS:         return "`-`";
    case TK_EQUAL:         return "`=`";
    case TK_NOT_EQUAL:     return "`!=`";
    case TK_LESS:          return "`<`";
    case TK_LESS_EQUAL:    return "`<=`";
    case TK_GREATER:       return "`>`";
    case TK_GREATER_EQUAL: return "`>=`";
    default:               return keyword_quoted(code);
    }
}
