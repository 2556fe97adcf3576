/* tree.c -- what the kinds of node are called. */
#include "lang/tree.h"

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
