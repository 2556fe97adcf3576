/* report.h -- what a report says, whatever it is printed as.
 *
 * A report is a title, sections with one table each, and for some kinds a
 * graph.  A file of compiler/report/ fills it from a registry; a file of
 * compiler/render/ prints it.  Neither knows of the other, so a new report or
 * a new format is one file, and a line in report.def or format.def. */
#ifndef REMIT_REPORT_H
#define REMIT_REPORT_H

#include "compiler/compile.h"
#include "compiler/say/due_list.h"
#include "compiler/say/wording.h"
#include "lang/arena.h"
#include "lang/memory.h"

typedef enum {
    CELL_EMPTY,
    CELL_TEXT,                  /* free text */
    CELL_WORD,                  /* one of few: `text` for machines, `shown` */
    CELL_NUMBER,
    CELL_DAY
} CellKind;

typedef struct {
    CellKind    kind;
    const char *text;           /* CELL_TEXT, CELL_WORD */
    const char *shown;          /* CELL_WORD: in the reader's language */
    int64_t     number;         /* CELL_NUMBER, CELL_DAY */
    bool        tentative;      /* CELL_DAY: it may yet move */
} ReportCell;

typedef enum {
    REPORT_FIXED,               /* never cut */
    REPORT_WRAPS,               /* may go on below, to fit a terminal */
    REPORT_RIGHT,               /* never cut, set to the right */
    REPORT_DATA                 /* only where machines read: JSON, CSV */
} ReportColumnKind;

typedef struct {
    const char      *key;       /* in JSON and CSV; never changes */
    Wording          title;
    ReportColumnKind kind;
} ReportColumn;

typedef struct {
    const char         *key;    /* as above */
    const char         *title;
    const ReportColumn *columns;
    uint32_t            column_count;
    VEC(ReportCell)     cells;  /* row by row */
} ReportSection;

typedef enum {
    REPORT_NODE_ACT, REPORT_NODE_SESSION, REPORT_NODE_INSTRUMENT
} ReportNodeKind;

typedef struct {
    ReportNodeKind kind;
    const char    *label;
    const char    *second;      /* a line below it; may be empty */
    bool           strong;
} ReportNode;

typedef struct {
    uint32_t    from, to;       /* nodes, from 0 */
    const char *label;          /* may be empty */
    bool        strong;
} ReportEdge;

typedef struct Report {
    Arena       *arena;
    Writer       scratch;       /* a cell in the making: see report_held */
    const char  *key;           /* `status` */
    const char  *title;
    const char  *language;      /* of the words */
    const char  *latest;        /* the instrument adopted last; may be empty */
    RemitDay     as_of, today;
    bool         has_graph;
    VEC(ReportSection) sections;
    VEC(ReportNode)    nodes;
    VEC(ReportEdge)    edges;
} Report;

/* ---- what there is ------------------------------------------------------- */

typedef struct {
    const Compilation   *made;
    const RemitRegistry *registry;      /* that of `made` */
    const char *language;       /* never NULL */
    RemitDay    today;          /* REMIT_NO_DAY: nothing depends on the day */
    DueWindow   window;         /* which occurrences count */
} ReportInput;

typedef void ReportFill(Report *report, const ReportInput *input);

#define REPORT(id, name, ...) ReportFill report_##name;
#include "compiler/report/report.def"
#undef REPORT

typedef enum {
#define REPORT(id, ...) REPORT_##id,
#include "compiler/report/report.def"
#undef REPORT
    REPORT_COUNT
} ReportKind;

const char *report_name(ReportKind kind);
const char *report_about(ReportKind kind);      /* one line of help */
/* Whether it says nothing when no day is given. */
bool        report_needs_day(ReportKind kind);
bool        report_has_graph(ReportKind kind);
bool        report_find(const char *name, ReportKind *kind);

/* One without sections; the title is copied. */
Report *report_new(const char *key, const char *title,
                   const ReportInput *input);
Report *report_make(ReportKind kind, const ReportInput *input);
void    report_free(Report *report);            /* accepts NULL */

/* ---- filling ------------------------------------------------------------- */

/* Begins a section; `title` is copied, key and columns are not. */
void report_section(Report *report, const char *key, const char *title,
                    const ReportColumn *columns, uint32_t count);
#define REPORT_SECTION(report, key, title, columns)                         \
    report_section(report, key, title, columns,                             \
                   (uint32_t)(sizeof(columns) / sizeof *(columns)))

/* The next cell of the row; a full row begins the next.  Texts are copied,
 * words are not; the empty text is an empty cell. */
void report_text(Report *report, const char *text);
void report_word(Report *report, const char *word, Wording shown);
/* The same with texts of its own, which are copied. */
void report_said(Report *report, const char *text, const char *shown);
void report_number(Report *report, int64_t number);
void report_day(Report *report, RemitDay day);
void report_empty(Report *report);
/* The text in report->scratch, which is empty again afterwards. */
void report_held(Report *report);

/* Sorts the rows of the section by what `compare` says of two of them; rows
 * that are equal stay in their order. */
typedef int ReportCompare(const ReportCell *left, const ReportCell *right);
void report_sort(Report *report, ReportCompare *compare);

/* A node's number.  Texts are copied. */
uint32_t report_node(Report *report, ReportNodeKind kind, const char *label,
                     const char *second, bool strong);
void     report_edge(Report *report, uint32_t from, uint32_t to,
                     const char *label, bool strong);
#endif
