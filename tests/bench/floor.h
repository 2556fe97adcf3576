/* floor.h -- the least that reading a spec can cost: re2c, Lemon, an arena.
 *
 * The floor knows the words and the sentences of the language and makes as
 * many nodes as the compiler does.  It checks nothing, says nothing, and knows
 * no line. */
#ifndef REMIT_FLOOR_H
#define REMIT_FLOOR_H

#include "lang/arena.h"
#include "lang/intern.h"

typedef struct {
    uint32_t from;              /* offset of its first byte */
    Name     name;              /* of a name or symbol, when they are kept */
} Word;

typedef struct FloorNode FloorNode;
struct FloorNode {
    FloorNode *first, *second;
};

typedef struct {
    Arena   *arena;
    Interns *names;             /* NULL: words alone are counted */
    const char *text, *at;
    bool     refused;
    size_t   kept;              /* declarations */
} Floor;

int        floor_next(Floor *floor, Word *word);
FloorNode *floor_node(Floor *floor, size_t size, FloorNode *first,
                      FloorNode *second);
void       floor_keep(Floor *floor, FloorNode *node);

void *FloorGrammarAlloc(void *(*alloc)(size_t), Floor *floor);
void  FloorGrammarFree(void *grammar, void (*release)(void *));
void  FloorGrammar(void *grammar, int code, Word word);
#endif
