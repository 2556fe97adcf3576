/* emit_reports.h -- reports as outputs of a build: all kinds, one format. */
#ifndef REMIT_EMIT_REPORTS_H
#define REMIT_EMIT_REPORTS_H

#include "compiler/emit/emitter.h"
#include "compiler/render/render.h"

/* NAME.EXTENSION: every report below the other.  Those that say nothing
 * without a day are left out when none is given. */
void emit_all_reports(const EmitInput *input, Output *output, Format format,
                      const char *extension);
/* NAME.KIND.dot for every report with a graph in which something stands. */
void emit_all_graphs(const EmitInput *input, Output *output);
#endif
