/* md.c -- NAME.md: every report, as Markdown. */
#include "compiler/emit/emit_reports.h"

bool emit_md(const EmitInput *input, Output *output, Writer *said)
{
    (void)said;
    emit_all_reports(input, output, FORMAT_MARKDOWN, "md");
    return true;
}
