/* lower_common.c -- what is said once for all the acts of a block.
 *
 * A block may hold thousands of acts, and each takes over what the block says
 * beside them; so these clauses are gathered first. */
#include "compiler/lower/lowering.h"

static bool is_common(const Node *n)
{
    switch ((int)n->kind) {
    case NODE_ABOUT: case NODE_WHEN: case NODE_QUALIFIER: case NODE_EXCEPT:
    case NODE_SOON:
        return true;
    default:
        return false;
    }
}

static ClauseRun gather(Lowering *l, const Node *block)
{
    ClauseRun run = {(Number)l->common.count, 0};
    for (; block; block = block->next) {
        if (!is_common(block))
            continue;
        VEC_PUSH(&l->common, block);
        run.count++;
    }
    return run;
}

void lower_common(Lowering *l)
{
    const Spec *spec = l->spec;
    size_t paragraphs = spec->paragraphs.count;
    size_t instruments = spec->instruments.count;
    l->of_paragraph = memory_new((paragraphs + 1) * sizeof(ClauseRun));
    l->of_instrument = memory_new((instruments + 1) * sizeof(ClauseRun));
    for (size_t i = 0; i < paragraphs; i++)
        l->of_paragraph[i] =
            gather(l, spec->paragraphs.at[i].node->as.para.block);
    for (size_t i = 0; i < instruments; i++)
        l->of_instrument[i] =
            gather(l, spec->instruments.at[i].node->as.instrument.block);
}
