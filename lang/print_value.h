/* print_value.h -- how the values inside a node are written; of print.c.
 *
 * Each is preceded by one blank, and nothing is written for what is not
 * there: a name 0, a NULL, an empty list. */
#ifndef REMIT_PRINT_VALUE_H
#define REMIT_PRINT_VALUE_H

#include <stdio.h>

#include "lang/tree.h"

typedef struct {
    FILE          *out;
    const Interns *interns;
    const Sources *sources;
} Printer;

void print_begin(Printer *pr, Span span, unsigned indent);  /* `12:5 ` */
void print_word(Printer *pr, const char *word);
void print_str(Printer *pr, Str text);
void print_number(Printer *pr, int32_t number);
void print_name(Printer *pr, Name name);
void print_ref(Printer *pr, Ref ref);
void print_refs(Printer *pr, const RefItem *refs);
void print_texts(Printer *pr, const Text *texts);
void print_thing(Printer *pr, Thing thing);
void print_things(Printer *pr, const ThingItem *things);
void print_actors(Printer *pr, const Actor *actors);
void print_paras(Printer *pr, const ParaItem *items);
void print_cites(Printer *pr, const Cite *cites);
void print_counts(Printer *pr, const Count *counts);
void print_hops(Printer *pr, const Hop *hops);
void print_session(Printer *pr, const Session *session);
void print_duration(Printer *pr, RemitDuration duration);
void print_length(Printer *pr, Lasting length);
void print_call(Printer *pr, const Call *call);
void print_durations(Printer *pr, const DurationItem *durations);
void print_dated(Printer *pr, Dated dated);
void print_points(Printer *pr, const PointItem *points);
void print_every(Printer *pr, const Every *every);
void print_expr(Printer *pr, const Expr *expr);

/* With a label before, unless that is NULL. */
void print_labelled_point(Printer *pr, const char *label, const Point *point);
void print_labelled_name(Printer *pr, const char *label, Name name);
void print_labelled_number(Printer *pr, const char *label, int32_t number);
void print_labelled_text(Printer *pr, const char *label, Str text);
#endif
