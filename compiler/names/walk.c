/* walk.c -- lang/walk.h over all modules. */
#include "compiler/names/walk.h"

#include "lang/walk.h"

typedef struct {
    Spec     *spec;
    NodeVisit visit;
    void     *context;
    NodeKind  kind;             /* of walk_kind */
} Visitor;

static void visit_node(Node *node, const Node *parent, void *context)
{
    const Visitor *v = context;
    v->visit(v->spec, node, parent, v->context);
}

void walk_nodes(Spec *spec, NodeVisit visit, void *context)
{
    Visitor visitor = {spec, visit, context, NODE_NONE};
    for (size_t i = 0; i < spec->modules.count; i++)
        walk_module(spec->modules.at[i], visit_node, &visitor);
}

static void visit_kind(Node *node, const Node *parent, void *context)
{
    const Visitor *v = context;
    if (node->kind == v->kind)
        v->visit(v->spec, node, parent, v->context);
}

void walk_kind(Spec *spec, NodeKind kind, NodeVisit visit, void *context)
{
    Visitor visitor = {spec, visit, context, kind};
    for (size_t i = 0; i < spec->modules.count; i++)
        if (spec->modules.at[i]->nodes[kind])
            walk_module(spec->modules.at[i], visit_kind, &visitor);
}
