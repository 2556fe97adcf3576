/* tree.c -- what the kinds of node are called, and what hangs below a node. */
#include "lang/tree.h"

#include <stddef.h>
#include <string.h>

const char *node_kind_text(NodeKind kind)
{
    static const char *const texts[NODE_COUNT] = {
        [NODE_NONE] = "nothing",
#define X(name, word, member) [NODE_##name] = word,
        NODE_KINDS(X)
#undef X
    };
    return texts[kind];
}

size_t node_size(NodeKind kind)
{
    static const uint8_t sizes[NODE_COUNT] = {
#define X(name, word, member)                                                \
        [NODE_##name] = offsetof(Node, as) + sizeof ((Node *)0)->as.member,
        NODE_KINDS(X)
#undef X
    };
    return sizes[kind];
}

/* Where the pointer to its notes lies in a node that has some. */
static size_t notes_at(NodeKind kind)
{
    size_t align = _Alignof(Node *);
    return (node_size(kind) + align - 1) / align * align;
}

Node *node_notes_of(const Node *node)
{
    Node *notes = NULL;
    if (node->noted)
        memcpy(&notes, (const char *)node + notes_at(node->kind),
               sizeof notes);
    return notes;
}

Node *node_with_notes(Arena *arena, const Node *node, Node *notes)
{
    size_t at = notes_at(node->kind);
    Node  *noted = arena_alloc(arena, at + sizeof notes);
    memcpy(noted, node, node_size(node->kind));
    memcpy((char *)noted + at, &notes, sizeof notes);
    noted->noted = true;
    return noted;
}

size_t point_size(PointKind kind)
{
#define SIZE(member) offsetof(Point, as) + sizeof ((Point *)0)->as.member
    switch (kind) {
    case POINT_EXTENT:  return SIZE(extent);
    case POINT_RULE:    return SIZE(rule);
    case POINT_MONTH:   return SIZE(month);
    case POINT_SEASON:  return SIZE(season);
    case POINT_SESSION: return SIZE(session);
    case POINT_NAME: case POINT_DUE: case POINT_DONE:
        return SIZE(name);
    case POINT_SHIFT:   return SIZE(shift);
    case POINT_PERIOD:  return SIZE(period);
    case POINT_CALL:    return SIZE(call);
    case POINT_EDGE:    return SIZE(inner);
    case POINT_UNKNOWN: case POINT_ADOPTION:
    case POINT_SESSION_OPENS: case POINT_SESSION_CLOSES:
        break;
    }
    return offsetof(Point, as);
#undef SIZE
}

/* The list that `as` holds for kinds that have a block; NULL for the others. */
static Node *block_of(const Node *node)
{
    switch ((int)node->kind) {
    case NODE_ENTITY: case NODE_SESSIONS: case NODE_POLICY:
    case NODE_HOLIDAYS: case NODE_CALENDAR: case NODE_VERB:
        return node->as.decl.block;
    case NODE_EXTERN: case NODE_ZONE:
        return node->as.text_block.block;
    case NODE_INSTRUMENT: return node->as.instrument.block;
    case NODE_FACT:       return node->as.fact->block;
    case NODE_EXPECT:     return node->as.expect->block;
    case NODE_CHECK:      return node->as.check->block;
    case NODE_HOOK:       return node->as.hook.block;
    case NODE_FUNCTION:   return node->as.function.block;
    case NODE_PART:       return node->as.part.block;
    case NODE_SESSION:    return node->as.session.block;
    case NODE_PARA:       return node->as.para.block;
    case NODE_ACT:        return node->as.act.block;
    case NODE_EXTENDS:    return node->as.extends.block;
    case NODE_AMENDS: case NODE_SUPERSEDES: case NODE_TERMINATES:
    case NODE_RESTATES:
        return node->as.change.block;
    case NODE_EITHER:     return node->as.either.first;
    case NODE_ASSUME:     return node->as.assume.clause;
    default:              return NULL;
    }
}

unsigned node_lists(const Node *node, const Node *lists[NODE_LISTS_MAX])
{
    unsigned count = 0;
    Node    *block = block_of(node);
    if (block)
        lists[count++] = block;
    if (node->kind == NODE_EITHER && node->as.either.second)
        lists[count++] = node->as.either.second;
    if (node->noted)
        lists[count++] = node_notes_of(node);
    return count;
}
