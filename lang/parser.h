/* parser.h -- what the parts of the parser share; nobody else includes it.
 *
 * parse.c drives lexer and grammar; make.c builds the tree that grammar.y
 * asks for; syntax.c says what is wrong and mends it.
 *
 * note [end]: Lemon reduces a rule when the word after it arrives, never
 * before.  So whenever a maker runs, `end` is where the last word of its rule
 * ends, and the span of a construct runs from its first word to `end`. */
#ifndef REMIT_PARSER_H
#define REMIT_PARSER_H

#include "lang/lexer.h"
#include "lang/tree.h"

enum {
    BLOCKS_MAX = 64,            /* braces, parentheses, brackets at once open */
    STACK_MAX  = 2000           /* words and phrases that wait for their end */
};

/* A token, and how it stands in the text. */
typedef struct {
    int      code;
    Token    token;
    bool     first;             /* of its line */
    bool     bad;               /* the lexer has said what is wrong with it */
    uint32_t column;            /* bytes before it in its line */
    uint32_t line;              /* where its line begins in the source */
} Lexeme;

/* A brace, parenthesis or bracket that waits for its partner. */
typedef struct {
    Span     span;
    uint32_t indent;            /* of the first word in its line */
} Block;

typedef struct Parser {
    Arena    *arena;
    Arena    *dates;            /* Module.dates */
    Interns  *interns;
    Diag     *diag;
    const Sources *sources;
    void     *grammar;          /* Lemon's state */
    bool      refused;          /* the grammar did not take the last token */
    Pos       end;              /* note [end] */
    NodeList  declarations;
    uint32_t *nodes;            /* Module.nodes */

    Lexer     lexer;
    Lexeme    read[3];          /* the last two and the next, by turns */
    Lexeme   *last;             /* the last that the grammar took */
    Lexeme   *before;           /* the one before that */
    uint32_t  indent;           /* of the first word in the current line */
    uint32_t  margin;           /* of the first word of all */
    Block     blocks[BLOCKS_MAX];
    uint32_t  depth;            /* blocks that are open */
    Block     misfit;           /* the first open one whose `}` stands further
                                   left than its line: probably another's */
    uint32_t  owed;             /* `}` that closed a block without a `{` */
    bool      stopped;          /* nothing more is read */

    uint32_t  errors;           /* findings there were before */
    uint32_t  mistakes;
    uint32_t  since;            /* tokens taken after the last mistake */
    uint32_t  mistake_line;     /* its line */
    Pos       mistake_at;
    Pos       bad_year;         /* where the last was that is none */
} Parser;

/* Whether the construct that is made was cut short by a mistake: what is wrong
 * with it beyond that is no news. */
static inline bool parser_is_cut(const Parser *p)
{
    return p->mistakes && p->since == 0;
}

/* The same of one that is made from `from` on, anywhere in it. */
static inline bool parser_is_mistaken(const Parser *p, Pos from)
{
    return p->mistake_at >= from;
}

void parser_declare(Parser *p, Node *declaration);
void parser_read(Lexer *lexer, Lexeme *lexeme);
/* Gives one token to the grammar; false, and nothing happened, if the grammar
 * has no use for it. */
bool parser_feed(Parser *p, const Lexeme *lexeme);
/* Says what is wrong with `wrong`, which the grammar refused, mends the
 * parser's state, and puts what to feed next in the place of `wrong`. */
void syntax_mend(Parser *p, Lexeme *wrong);

/* ---- Lemon's own ------------------------------------------------------- */

void *GrammarAlloc(void *(*alloc)(size_t), Parser *p);
void  GrammarFree(void *grammar, void (*release)(void *));
void  Grammar(void *grammar, int code, Token token);

/* ---- questions to the tables (at the end of grammar.y) ----------------- */

/* What the stack would be after some more tokens: the lower `kept` entries of
 * the parser's own, and above them these states. */
typedef struct {
    const void *parser;
    uint32_t    kept, pushed;
    uint16_t    states[40];
} GrammarView;

GrammarView grammar_view(const void *grammar);
/* Takes one token, exactly as it is (a keyword not as a name), if it may
 * stand there. */
bool     grammar_take(GrammarView *view, int code);
/* The same up to the point where the token would be put on the stack. */
bool     grammar_settle(GrammarView *view, int code);
/* The code of the token on top; 0 for a phrase. */
int      grammar_last(const GrammarView *view);
uint32_t grammar_height(const void *grammar);
int      grammar_fallback(int code);    /* 0, or TK_NAME for a keyword */
int      grammar_top(const void *grammar);      /* of the parser's own stack */
int      grammar_pop(void *grammar);    /* the same, and drops it */
extern const int grammar_tokens;        /* codes run from 0 to below this */
#endif
