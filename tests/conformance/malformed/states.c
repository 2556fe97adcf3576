/* states.c -- in which states of the grammar mistakes are found.
 *
 *     states FILE...
 *
 * Prints one line for each syntax mistake that is reported, echoes left out:
 *
 *     FILE:LINE STATE...
 *
 * The state is Lemon's: grammar.out says which productions it stands inside.
 * Where words before the mistake may end a production, the states that follow
 * are printed too.
 * Lemon's file is compiled into this program, so that its stack can be seen,
 * and the linker puts __wrap_syntax_mend in the place of syntax_mend. */
#include <stdio.h>
#include <stdlib.h>

#include "grammar.c"
#include "lang/parse.h"

void __real_syntax_mend(Parser *p, Lexeme *wrong);
void __wrap_syntax_mend(Parser *p, Lexeme *wrong);

/* The state there is, and each that the words that were expected lead to
 * before they are taken; returns how many. */
static int find_states(GrammarView here, unsigned *states)
{
    int count = 0;
    if (view_top(&here) <= YY_MAX_SHIFT)        /* else a rule has just ended */
        states[count++] = view_top(&here);
    for (int code = 0; code < grammar_tokens; code++) {
        GrammarView trial = here;
        if (grammar_settle(&trial, code) && view_top(&trial) <= YY_MAX_SHIFT)
            states[count++] = view_top(&trial);
    }
    return count;
}

void __wrap_syntax_mend(Parser *p, Lexeme *wrong)
{
    unsigned states[YYNTOKEN + 1];
    int      count = find_states(grammar_view(p->grammar), states);
    uint32_t before = diag_total(p->diag);
    Place    place = place_of(p->sources, wrong->token.span.from);
    __real_syntax_mend(p, wrong);
    if (diag_total(p->diag) == before)
        return;
    printf("%s:%u", place.source->path, (unsigned)place.line);
    for (int i = 0; i < count; i++)
        printf(" %u", states[i]);
    putchar('\n');
}

static void read_file(const char *path)
{
    static char text[1 << 20];
    FILE       *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(3);
    }
    size_t         len = fread(text, 1, sizeof text, file);
    Sources       *sources = sources_new();
    Interns       *interns = interns_new();
    Diag          *diag = diag_new(sources);
    const Source  *source = sources_add(sources, path, text, len);
    module_free(parse_module(source, sources, interns, diag));
    diag_free(diag);
    interns_free(interns);
    sources_free(sources);
    fclose(file);
}

int main(int count, char **paths)
{
    for (int i = 1; i < count; i++)
        read_file(paths[i]);
    return 0;
}
