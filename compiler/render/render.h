/* render.h -- a report as text, Markdown, JSON, CSV or DOT. */
#ifndef REMIT_RENDER_H
#define REMIT_RENDER_H

#include "compiler/render/format.h"
#include "compiler/report/report.h"

typedef struct {
    uint32_t width;             /* of a terminal; 0: as wide as it comes */
    bool     color;
} RenderStyle;

typedef void Render(const Report *report, Writer *out, RenderStyle style);

#define FORMAT(id, name, commands) Render report_as_##name;
#include "compiler/render/format.def"
#undef FORMAT

/* Of DOT, nothing when the report has no graph. */
void report_print(Format format, const Report *report, Writer *out,
                  RenderStyle style);

/* ---- what the renderers share (render.c) --------------------------------- */

/* A cell as people read it, on one line: words in their language, `?` after a
 * day that may move.  The writer is one in memory. */
void render_cell(Writer *out, const ReportCell *cell);
/* `Edition of …`, what is known, the latest instrument: line `index` from 0.
 * False: there are no more. */
bool render_head(Writer *out, const Report *report, int index);
/* Whether the section has a day that may move. */
bool render_moves(const ReportSection *section);
/* For people, a column in which nothing stands is left out. */
bool render_column_is_shown(const ReportSection *section, uint32_t column);
/* Its title says more than the report's own. */
bool render_title_is_shown(const Report *report, const ReportSection *section);
#endif
