/* unsettled.c -- the lists of what has no meaning where it stands. */
#include "compiler/names/unsettled.h"

#include "compiler/names/walk.h"

#define X(name, word, member) [NODE_##name] = word,
static const char *const words[NODE_COUNT] = {NODE_KINDS(X)};
#undef X

/* A body's block, where the grammar takes what some other entity may say. */
static bool means_in_entity(const Node *n, EntityWord word)
{
    switch ((int)n->kind) {
    case NODE_ADOPTED: case NODE_ISSUED: case NODE_EFFECTIVE: return false;
    case NODE_ON_DAY:  return word == ENTITY_EVENT;
    case NODE_IN_ZONE: return word == ENTITY_PLACE;
    default:           return true;
    }
}

/* An act's block: what a body is said to be, only where one is established. */
static bool means_in_act(const Node *n, ActWord word)
{
    switch ((int)n->kind) {
    case NODE_KIND:
        return word == ACT_ESTABLISH || word == ACT_REPORT;
    case NODE_SEAT: case NODE_SECRETARIAT: case NODE_MEMBERS:
    case NODE_COMPOSED: case NODE_BALANCED: case NODE_HOLDER:
    case NODE_ROTATES: case NODE_MEETS:
        return word == ACT_ESTABLISH;
    case NODE_TIME:
        return word == ACT_MEETING;
    default:
        return true;
    }
}

static const char *misplaced_in(const Node *n, const Node *parent)
{
    switch (parent ? (int)parent->kind : NODE_NONE) {
    case NODE_ENTITY:
        return means_in_entity(n, (EntityWord)parent->as.decl.word)
             ? NULL : "the block of this declaration";
    case NODE_ACT:
        return means_in_act(n, parent->as.act.word) ? NULL : "this act";
    case NODE_INSTRUMENT:
        return n->kind != NODE_ESTABLISHED && n->kind != NODE_ENDED
             ? NULL : "an instrument";
    default:
        return NULL;
    }
}

static void report_place(Spec *spec, const Node *n, const Node *parent)
{
    const char *where = misplaced_in(n, parent);
    if (where)
        diag_begin(spec->diag, CODE_MISPLACED_CLAUSE,
                   n->span.from ? node_head(n) : n->span,
                   "`%s` means nothing in %s", words[n->kind], where);
}

/* ---- the pass ------------------------------------------------------------ */

static void report(Spec *spec, Node *n, const Node *parent, void *context)
{
    (void)context;
    report_place(spec, n, parent);
}

void unsettled_report(Spec *spec)
{
    walk_nodes(spec, report, NULL);
}
