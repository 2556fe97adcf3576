/* diag.h -- findings: what is wrong, where, and what to do.
 *
 * A finding is opened by diag_begin, gets notes and a help, and is complete
 * when the next begins or diag_sort is called.  Findings come out in the
 * order of their places, whatever order the passes found them in.  Messages
 * are plain sentences without a full stop; `names` stand in backquotes. */
#ifndef REMIT_DIAG_H
#define REMIT_DIAG_H

#include <stdio.h>

#include "lang/source.h"

typedef enum { DIAG_ADVICE, DIAG_HAZARD, DIAG_ERROR } Severity;

/* CODE_x for every line of codes.def; the text of a code (`unknown-name`)
 * never changes meaning. */
typedef enum {
#define CODE(id, text, severity, family, summary) CODE_##id,
#include "lang/codes.def"
#undef CODE
    CODE_COUNT
} Code;

typedef struct Diag Diag;

Diag *diag_new(const Sources *sources);
void  diag_free(Diag *diag);                        /* accepts NULL */

#if defined(__GNUC__)
#define DIAG_FORMAT(n, m) __attribute__((format(printf, n, m)))
#else
#define DIAG_FORMAT(n, m)
#endif

/* Opens a finding of `code`, with the severity that the catalogue gives it.
 * A second finding of one code at one place is dropped with its notes, so
 * that no cascade of passes says one thing twice; without a place, one that
 * says the same words.  After DIAG_KEPT findings of a severity the rest of it
 * are counted and not kept, and no allow reaches them. */
#define DIAG_KEPT 10000
void diag_begin(Diag *diag, Code code, Span span, const char *format, ...)
    DIAG_FORMAT(4, 5);
/* The same for a check of the author's own: CODE_USER_CHECK, with the severity
 * that he gave it.  Two with different words may stand at one place. */
void diag_begin_own(Diag *diag, Severity severity, Span span,
                    const char *format, ...) DIAG_FORMAT(4, 5);
void diag_note(Diag *diag, Span span, const char *format, ...)
    DIAG_FORMAT(3, 4);                              /* NO_SPAN: no place */
void diag_help(Diag *diag, const char *format, ...) DIAG_FORMAT(2, 3);

/* What stands in `span` broke off or is misplaced, and that was told: that a
 * name in it is unknown, or of another kind, is from now on no finding. */
void diag_doubt(Diag *diag, Span span);

/* What a finding is about, for those who show the thing: its number in a list
 * that the passes agree on.  Said of the finding that diag_begin was last asked
 * for, also where one kept before said the same at the same place: of those
 * only the first is a finding, but every subject keeps its own words. */
typedef struct { uint32_t list, number; } Subject;
void diag_about(Diag *diag, Subject subject);
/* Number n of list `from` is numbers[n - 1] of list `to` from now on, for n up
 * to `count`; 0: it is in no list any more. */
void diag_renumber(Diag *diag, uint32_t from, uint32_t to,
                   const uint32_t *numbers, uint32_t count);

/* `allow CODE "reason"` over the bytes `scope`: silences findings of the code
 * whose place lies inside (an error cannot be allowed).  One that silences
 * nothing becomes a finding (unused-allow) in diag_sort. */
void diag_allow(Diag *diag, Code code, Span scope, Span clause);

/* Puts findings in order of place and applies allows.  Called once. */
void     diag_sort(Diag *diag);
/* Drops those that `known` has too: of one code, at one place in a file of one
 * name, in the same words.  Both are sorted; no subject is marked any more. */
void     diag_forget(Diag *diag, const Diag *known);
uint32_t diag_count(const Diag *diag, Severity severity);   /* just of that */
uint32_t diag_errors(const Diag *diag);             /* asked at any time */

/* Whether it is worth while to look for what an unknown name was meant to be:
 * after a thousand errors no more are shown, and each look goes through all
 * names there are. */
#define DIAG_SUGGESTED 1000
bool     diag_suggests(const Diag *diag);

/* `--deny`: a code or a severity whose findings make the exit status 1. */
void diag_deny_code(Diag *diag, Code code);
void diag_deny_severity(Diag *diag, Severity severity);
bool diag_denied(const Diag *diag);
bool diag_denies(const Diag *diag, Code code);      /* itself, by its name */

bool        code_find(Str text, Code *code);        /* `unknown-name` */
const char *code_text(Code code);
const char *code_summary(Code code);
Severity    code_severity(Code code);
const char *severity_text(Severity severity);       /* error, hazard, advice */

typedef struct {
    bool color;                 /* ANSI colours */
    bool json;                  /* one JSON array instead of text */
    bool sarif;                 /* a SARIF 2.1.0 log instead of text */
} DiagStyle;

/* Writes all findings.  Human form, a blank line behind each, the gravest
 * thousand and then the sum:
 *
 *     wsis.remit:12:11: error: unknown name `ECOSOK` [unknown-name]
 *        12 |     under ECOSOK
 *           |           ^^^^^^
 *     un.remit:3:6: note: a note with a place
 *         3 | body ECOSOC
 *           |      ^^^^^^
 *        note: a note without one
 *        help: did you mean `ECOSOC`?
 *
 *     1 error
 */
void diag_write(const Diag *diag, FILE *out, DiagStyle style);

/* For the emitters: findings by number, in order. */
typedef struct {
    Code        code;
    Severity    severity;
    Span        span;
    const char *message;
    const char *help;           /* NULL: none */
    uint32_t    note_count;
} Finding;
uint32_t       diag_total(const Diag *diag);
Finding        diag_finding(const Diag *diag, uint32_t index);
const char    *diag_finding_note(const Diag *diag, uint32_t index,
                                 uint32_t note, Span *span);

/* What was said about subjects, ordered by subject, then by finding. */
typedef struct {
    Subject     subject;
    uint32_t    finding;        /* its number */
    const char *message;
} FindingMark;
uint32_t    diag_mark_total(const Diag *diag);
FindingMark diag_mark(const Diag *diag, uint32_t index);
/* Those of one subject: the number of the first, from 0, and how many. */
uint32_t    diag_marks_of(const Diag *diag, Subject subject, uint32_t *count);

const Sources *diag_sources(const Diag *diag);

/* Did-you-mean: the candidate nearest to `wanted` by edits of characters
 * (Damerau, case folded), or none when even the nearest is too far (more than
 * a third of the length).  Ties go to the first in byte order. */
typedef struct {
    Str      wanted;
    Str      best;              /* at NULL: none yet */
    uint32_t distance;
} Nearest;
Nearest nearest_begin(Str wanted);
void    nearest_offer(Nearest *nearest, Str candidate);
#endif
