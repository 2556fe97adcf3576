/* front.c -- Remit's front end alone: a file to a tree, with all its checks.
 *
 *     front FILE       prints how many declarations there are, and the bytes
 *                      of the tree */
#include "compiler/names/file.h"
#include "lang/memory.h"
#include "lang/parse.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    FileText file;
    if (argc != 2 || file_read(argv[1], SOURCE_LIMIT / 2, &file))
        return 3;
    Sources      *sources = sources_new();
    Interns      *names = interns_new();
    Diag         *diag = diag_new(sources);
    const Source *source = sources_take(sources, argv[1], file.text, file.len);
    if (!source)
        return 3;
    const Module *module = parse_module(source, sources, names, diag);
    size_t        count = 0;
    for (const Node *n = module->first; n; n = n->next)
        count++;
    printf("%zu %zu\n", count, arena_used(module->arena));
    return diag_errors(diag) != 0;
}
