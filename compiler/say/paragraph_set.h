/* paragraph_set.h -- which paragraphs of an instrument some labels cover.
 *
 * A label is what RemitParagraph keeps: `24`, `1..3, 5`, `20(a)`, `24 bis`.
 * `20(a)` covers paragraph 20, for it is a part of it; `24 bis` is a paragraph
 * of its own, which the count of an instrument does not hold. */
#ifndef REMIT_PARAGRAPH_SET_H
#define REMIT_PARAGRAPH_SET_H

#include "compiler/say/writer.h"
#include "lang/memory.h"

typedef struct { int32_t from, to; } ParagraphRun;

typedef struct {
    VEC(ParagraphRun) runs;     /* as added; in order once settled */
} ParagraphSet;

void     paragraphs_add(ParagraphSet *set, const char *label);
/* Puts the runs in order, joins those that touch. */
void     paragraphs_settle(ParagraphSet *set);
/* Of a settled set: how many of 1 .. `last` it holds. */
uint32_t paragraphs_count(const ParagraphSet *set, int32_t last);
/* Of a settled set: the last that it holds; 0: it is empty. */
int32_t  paragraphs_last(const ParagraphSet *set);
/* Those of 1 .. `last` that it lacks, as `4, 6..9`. */
void     paragraphs_missing(const ParagraphSet *set, int32_t last, Writer *out);
void     paragraphs_free(ParagraphSet *set);
#endif
