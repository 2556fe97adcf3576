/* txt.c -- NAME.txt: every report, as text. */
#include "compiler/emit/emit_reports.h"

bool emit_txt(const EmitInput *input, Output *output, Writer *said)
{
    (void)said;
    emit_all_reports(input, output, FORMAT_TEXT, "txt");
    return true;
}
