/* walk.c -- depth first, in the order of the text. */
#include "lang/walk.h"

#include "lang/memory.h"

typedef struct { Node *node; const Node *parent; } Visit;
typedef struct { VEC(Visit) stack; } Walk;

static void push(Walk *walk, Node *block, const Node *parent)
{
    if (block)
        VEC_PUSH(&walk->stack, (Visit){block, parent});
}

static void push_blocks(Walk *walk, const Node *n)
{
    push(walk, n->notes, n);
    switch ((int)n->kind) {
    case NODE_ENTITY: case NODE_SESSIONS: case NODE_POLICY: case NODE_HOLIDAYS:
    case NODE_CALENDAR: case NODE_VERB:
        push(walk, n->as.decl.block, n); break;
    case NODE_EXTERN: case NODE_ZONE:
        push(walk, n->as.text_block.block, n); break;
    case NODE_INSTRUMENT: push(walk, n->as.instrument.block, n); break;
    case NODE_PARA:    push(walk, n->as.para.block, n); break;
    case NODE_ACT:     push(walk, n->as.act.block, n); break;
    case NODE_PART:    push(walk, n->as.part.block, n); break;
    case NODE_SESSION: push(walk, n->as.session.block, n); break;
    case NODE_EXTENDS: push(walk, n->as.extends.block, n); break;
    case NODE_AMENDS:
    case NODE_SUPERSEDES:
    case NODE_TERMINATES:
    case NODE_RESTATES: push(walk, n->as.change.block, n); break;
    case NODE_EITHER:
        push(walk, n->as.either.second, n);
        push(walk, n->as.either.first, n);
        break;
    case NODE_ASSUME:  push(walk, n->as.assume.clause, n); break;
    case NODE_FACT:    push(walk, n->as.fact->block, n); break;
    case NODE_EXPECT:  push(walk, n->as.expect->block, n); break;
    case NODE_CHECK:   push(walk, n->as.check->block, n); break;
    case NODE_HOOK:    push(walk, n->as.hook.block, n); break;
    case NODE_FUNCTION: push(walk, n->as.function.block, n); break;
    default: break;
    }
}

void walk_module(const Module *module, ModuleVisit visit, void *context)
{
    Walk walk = {0};
    push(&walk, module->first, NULL);
    while (walk.stack.count) {
        Visit at = walk.stack.at[--walk.stack.count];
        push(&walk, at.node->next, at.parent);
        visit(at.node, at.parent, context);
        push_blocks(&walk, at.node);
    }
    VEC_FREE(&walk.stack);
}
