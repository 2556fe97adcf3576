/* walk.c -- lang/walk.h over all modules. */
#include "compiler/names/walk.h"

#include "lang/walk.h"

typedef struct {
    Spec     *spec;
    NodeVisit visit;
    void     *context;
} Visitor;

static void visit_node(Node *node, const Node *parent, void *context)
{
    const Visitor *v = context;
    v->visit(v->spec, node, parent, v->context);
}

void walk_nodes(Spec *spec, NodeVisit visit, void *context)
{
    Visitor visitor = {spec, visit, context};
    for (size_t i = 0; i < spec->modules.count; i++)
        walk_module(spec->modules.at[i], visit_node, &visitor);
}
