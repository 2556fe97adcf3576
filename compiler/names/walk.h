/* walk.h -- visits every node of every module, a block's holder before it. */
#ifndef REMIT_WALK_H
#define REMIT_WALK_H

#include "compiler/spec.h"

/* `parent` is the node whose block holds `node`; NULL at the top. */
typedef void (*NodeVisit)(Spec *spec, Node *node, const Node *parent,
                          void *context);

void walk_nodes(Spec *spec, NodeVisit visit, void *context);
/* Only the nodes of one kind; modules that have none are passed over. */
void walk_kind(Spec *spec, NodeKind kind, NodeVisit visit, void *context);
#endif
