/* parse.c -- drives the lexer and the grammar over one source.
 *
 * In:   a source.
 * Out:  its module; findings.
 *
 * Lemon's own recovery is off: it drops tokens, and may accept what is left.
 * A token that the grammar refuses goes to syntax.c, which says why, mends
 * the stack and gives back the token to go on with.  Whether a module is
 * sound is judged by the findings alone. */
#include "lang/parse.h"

#include <assert.h>

#include "grammar.h"
#include "lang/memory.h"
#include "lang/parser.h"

void parser_read(Lexer *lexer, Lexeme *lexeme)
{
    lexeme->code = lexer_next(lexer, &lexeme->token);
    lexeme->first = lexer->first;
    lexeme->bad = lexer->bad;
    lexeme->column = lexer->column;
    lexeme->line = (uint32_t)(lexer->line - lexer->source->text);
}

static void too_deep(Parser *p, Span span)
{
    diag_begin(p->diag, CODE_TOO_DEEP, span,
               "this is nested too deeply, and nothing after it was read");
    diag_help(p->diag, "blocks and brackets stand at most %d inside each other",
              BLOCKS_MAX);
    p->stopped = true;
}

/* Closes the innermost block, and marks it if its `}` seems not to be meant
 * for it. */
static void unnest(Parser *p, const Lexeme *lexeme)
{
    Block block = p->blocks[--p->depth];
    p->owed += block.span.from == block.span.to;
    if (p->depth == 0)
        p->misfit = (Block){NO_SPAN, 0};
    else if (lexeme->first && lexeme->column < block.indent
             && !p->misfit.span.from)
        p->misfit = block;
}

/* Keeps track of what is open. */
static void nest(Parser *p, const Lexeme *lexeme)
{
    switch (lexeme->code) {
    case TK_LBRACE:
    case TK_LPAREN:
    case TK_LBRACKET:
        if (p->depth == BLOCKS_MAX)
            too_deep(p, lexeme->token.span);
        else
            p->blocks[p->depth++] = (Block){lexeme->token.span, p->indent};
        return;
    case TK_RBRACE:
    case TK_RPAREN:
    case TK_RBRACKET:
        assert(p->depth > 0);
        unnest(p, lexeme);
        return;
    default:
        return;
    }
}

bool parser_feed(Parser *p, const Lexeme *lexeme)
{
    p->refused = false;
    Grammar(p->grammar, lexeme->code, lexeme->token);
    if (p->refused)
        return false;
    if (lexeme->first)
        p->indent = lexeme->column;
    p->end = lexeme->token.span.to;
    p->since++;
    nest(p, lexeme);
    if (grammar_height(p->grammar) > STACK_MAX)
        too_deep(p, lexeme->token.span);
    return true;
}

/* Nobody reads a thousand findings, and one place may make as many. */
static void stop_when_hopeless(Parser *p, const Lexeme *lexeme)
{
    if (diag_errors(p->diag) - p->errors < MISTAKES_MAX)
        return;
    lexer_stop(&p->lexer, lexeme->token.span);
    p->stopped = true;
}

static void parse_tokens(Parser *p)
{
    Lexeme *next = &p->read[2];
    p->last = &p->read[1];
    p->before = &p->read[0];
    parser_read(&p->lexer, next);
    p->margin = next->column;
    while (!p->stopped) {
        if (!parser_feed(p, next)) {
            syntax_mend(p, next);
            stop_when_hopeless(p, next);
            continue;
        }
        if (next->code == 0)
            return;
        if (next->first || next->code == TK_RBRACE)
            stop_when_hopeless(p, next);
        Lexeme *free = p->before;
        p->before = p->last;
        p->last = next;
        next = free;
        parser_read(&p->lexer, next);
    }
}

/* The language of plain strings is said once, for the whole file. */
static Name find_language(const Node *first, Diag *diag)
{
    const Node *said = NULL;
    for (const Node *n = first; n; n = n->next) {
        if (n->kind != NODE_LANGUAGE)
            continue;
        if (said) {
            diag_begin(diag, CODE_REPEATED_CLAUSE, node_head(n),
                       "the language of this file is said twice");
            diag_note(diag, said->span, "it is first said here");
        } else {
            said = n;
        }
    }
    return said ? said->as.refs->ref.name : 0;
}

static void *grammar_room(size_t size)
{
    return memory_new(size);
}

Module *parse_module(const Source *source, const Sources *sources,
                     Interns *interns, Diag *diag)
{
    Arena   *arena = arena_new();
    Module  *module = arena_alloc(arena, sizeof *module);
    Keywords keywords = keywords_new(arena, interns);
    module->dates = arena_new();
    Parser   p = {.arena = arena, .dates = module->dates,
                  .interns = interns, .diag = diag,
                  .sources = sources, .errors = diag_errors(diag),
                  .end = source->base, .nodes = module->nodes};
    lexer_begin(&p.lexer, source, keywords, arena, interns, diag);
    p.grammar = GrammarAlloc(grammar_room, &p);
    parse_tokens(&p);
    GrammarFree(p.grammar, memory_free);

    module->source = source;
    module->arena = arena;
    module->first = p.declarations.first;
    module->language = find_language(module->first, diag);
    if (!module->first && diag_errors(diag) == p.errors) {
        diag_begin(diag, CODE_SYNTAX, (Span){source->base, source->base},
                   "nothing is declared here");
        diag_help(diag, "declare a body, a resolution or another thing, or "
                  "leave the file out");
    }
    return module;
}

void module_free(Module *module)
{
    if (!module)
        return;
    module_free_dates(module);
    arena_free(module->arena);
}

void module_free_dates(Module *module)
{
    arena_free(module->dates);
    module->dates = NULL;
}
