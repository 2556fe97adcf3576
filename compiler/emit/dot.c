/* dot.c -- NAME.KIND.dot: the graphs of the reports that have one. */
#include "compiler/emit/emit_reports.h"

bool emit_dot(const EmitInput *input, Output *output, Writer *said)
{
    (void)said;
    emit_all_graphs(input, output);
    return true;
}
