/* expected.h -- what may stand somewhere, asked of the grammar's tables.
 *
 * The stack is at a *boundary* when a clause or declaration could begin: the
 * word `note`, or `horizon`, would be taken.  Nobody but syntax.c asks. */
#ifndef REMIT_EXPECTED_H
#define REMIT_EXPECTED_H

#include "lang/parser.h"

bool view_may_take(const GrammarView *view, int code);
/* A keyword may stand as itself, or as the name that it is; takes it. */
bool view_may_follow(GrammarView *view, int code);
bool view_is_boundary(const GrammarView *view);
/* `view` with everything ended that a new clause would end. */
GrammarView view_at_clause(const GrammarView *view);
/* What begins at `clause`: "declaration", "clause of a body". */
const char *view_clause_name(const GrammarView *clause);

/* "a name, `{` or a date", in `room`. */
void expected_write(const GrammarView *view, char *room, size_t size);

/* What to write for the word `wrong`, which may not stand at `view`; NULL:
 * nothing is known of it (meant.c). */
const char *meant_by(Parser *p, const GrammarView *view, const Lexeme *wrong);
/* Whether a word is an article or the like, which no name is. */
bool meant_is_article(Str word);
/* Whether it is a small word that may be one too many. */
bool meant_is_filler(Str word);
#endif
