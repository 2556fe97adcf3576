/* status_spans.h -- how an occurrence stands on every day there is.
 *
 * The runtime says how it stands on a day; here it is asked only on those days
 * on which the answer can change, and gives the spans between them. */
#ifndef REMIT_STATUS_SPANS_H
#define REMIT_STATUS_SPANS_H

#include "lang/memory.h"
#include "runtime/remit.h"

typedef struct { RemitDay from, to; RemitStatus status; } StatusSpan;

typedef struct {
    VEC(StatusSpan) list;       /* from the first day to the last */
    VEC(RemitDay)   days;       /* scratch */
} StatusSpans;

/* Replaces what is in the list. */
void status_spans(StatusSpans *spans, const RemitRegistry *registry,
                  RemitNumber occurrence);
void status_spans_free(StatusSpans *spans);
#endif
