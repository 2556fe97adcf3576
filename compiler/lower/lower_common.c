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

/* Where there is none, the run is left as it is: empty, and never touched. */
static void gather(Lowering *l, const Node *block, ClauseRun *run)
{
    for (; block; block = block->next) {
        if (!is_common(block))
            continue;
        if (!run->count)
            run->first = (Number)l->common.count;
        VEC_PUSH(&l->common, block);
        run->count++;
    }
}

void lower_common(Lowering *l)
{
    const Spec *spec = l->spec;
    size_t paragraphs = spec->paragraphs.count;
    size_t instruments = spec->instruments.count;
    l->of_paragraph = memory_new((paragraphs + 1) * sizeof(ClauseRun));
    l->of_instrument = memory_new((instruments + 1) * sizeof(ClauseRun));
    for (size_t i = 0; i < paragraphs; i++)
        gather(l, spec->paragraphs.at[i].node->as.para.block,
               &l->of_paragraph[i]);
    for (size_t i = 0; i < instruments; i++)
        gather(l, spec->instruments.at[i].node->as.instrument.block,
               &l->of_instrument[i]);
}
