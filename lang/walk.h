/* walk.h -- visits every node of a module, a block's holder before it.
 *
 * The walk keeps its own stack: blocks may be nested as deeply as the grammar
 * allows. */
#ifndef REMIT_LANG_WALK_H
#define REMIT_LANG_WALK_H

#include "lang/tree.h"

/* `parent` is the node whose block holds `node`; NULL at the top. */
typedef void (*ModuleVisit)(Node *node, const Node *parent, void *context);

void walk_module(const Module *module, ModuleVisit visit, void *context);
#endif
