/* walk.c -- depth first, in the order of the text. */
#include "lang/walk.h"

#include "lang/memory.h"

typedef struct { Node *node; const Node *parent; } Visit;
typedef struct { VEC(Visit) stack; } Walk;

static void push(Walk *walk, Node *list, const Node *parent)
{
    if (list)
        VEC_PUSH(&walk->stack, (Visit){list, parent});
}

/* The last list first, so that the first is walked first. */
static void push_lists(Walk *walk, const Node *node)
{
    const Node *lists[NODE_LISTS_MAX];
    for (unsigned i = node_lists(node, lists); i-- > 0;)
        push(walk, (Node *)lists[i], node);
}

void walk_module(const Module *module, ModuleVisit visit, void *context)
{
    Walk walk = {0};
    push(&walk, module->first, NULL);
    while (walk.stack.count) {
        Visit at = walk.stack.at[--walk.stack.count];
        push(&walk, at.node->next, at.parent);
        visit(at.node, at.parent, context);
        push_lists(&walk, at.node);
    }
    VEC_FREE(&walk.stack);
}
