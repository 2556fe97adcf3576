/* render.h -- the machine-readable forms of findings; inner to diag_write.
 *
 * JSON: an array of objects, one to a line, always with all their members;
 * what a finding lacks is null.  Columns count as in Place.  SARIF: version
 * 2.1.0, columns in code points.  Both are ASCII where a terminal would
 * reorder or hide: controls and directional characters stand as \u escapes. */
#ifndef REMIT_RENDER_H
#define REMIT_RENDER_H

#include <stdio.h>

#include "lang/diag.h"

void render_json(const Diag *diag, FILE *out);
void render_sarif(const Diag *diag, FILE *out);
#endif
