/* format.h -- the formats of `--format`. */
#ifndef REMIT_REPORT_FORMAT_H
#define REMIT_REPORT_FORMAT_H

typedef enum {
#define FORMAT(id, ...) FORMAT_##id,
#include "compiler/render/format.def"
#undef FORMAT
    FORMAT_COUNT
} Format;
#endif
