/* trace.h -- where everything in a registry comes from.
 *
 * Numbered like the registry (note [numbers] of runtime/remit.h): the place of
 * record n of an array is places[array].at[n - 1].  A derivation is made of
 * steps; a step is what the engine did, noted while it did it: the rule, the
 * steps that it took as input, the place in the source that asked for it, and
 * what came out. */
#ifndef REMIT_TRACE_H
#define REMIT_TRACE_H

#include "lang/intern.h"
#include "lang/memory.h"
#include "lang/source.h"
#include "runtime/remit.h"

/* RULE_x for every line of rules.def. */
typedef enum {
#define RULE(id, sentence) RULE_##id,
#include "compiler/rules.def"
#undef RULE
    RULE_COUNT
} Rule;

typedef uint32_t StepNumber;            /* from 1; 0: none */

typedef struct {
    StepNumber  number;         /* 0: there is none */
    uint16_t    rule;           /* Rule; of none, RULE_COUNT */
    uint16_t    input_count;
    const StepNumber *inputs;   /* until a further step is noted */
    Span        place;          /* NO_SPAN: no text asked for it */
    RemitExtent early;          /* the days that came out; none: no day */
    RemitExtent late;           /* at the latest place; equal when firm */
    uint32_t    detail;         /* a name, a count: as rules.def says */
} Step;

/* Steps as they are kept, which is packed: note [packed] of trace.c. */
typedef struct {
    size_t        count;
    VEC(uint32_t) words;
    VEC(uint32_t) marks;
} StepList;

typedef VEC(Span) Places;

/* A clause that was said of a record: of a body, an instrument, a duty. */
typedef struct {
    RemitNumber number;
    uint16_t    array;          /* RemitArrayName */
    uint16_t    kind;           /* NodeKind of lang/tree.h */
    Span        place;
} ClausePlace;

/* One line of `expect`: the field of the occurrence, or of the session or its
 * part, should read `wanted`.  All 0: there is no such thing as of the day. */
typedef struct {
    RemitNumber occurrence;
    RemitNumber session, part;
    bool        lost;           /* there is no such session, ever */
    Name        field;          /* `due`, `status`, `hop` … */
    int32_t     number;         /* of a hop, from 1 */
    const char *wanted;         /* as `due` prints it; "none" for null */
    Span        place;
} Expected;

/* What a pass saw and the registry does not hold; the checks read it. */
typedef enum {
    REMARK_SESSION_YEAR,        /* session; year by its number, year it opens */
    REMARK_NO_HOLIDAYS,         /* place, 0: none; year that was asked for */
    REMARK_NEVER_FIRES,         /* duty that recurs */
    REMARK_PAST_HORIZON,        /* duty; a horizon that cuts it short */
    REMARK_TERM_LENGTH,         /* mandate; end by its length, end as said */
    REMARK_TWO_DEADLINES,       /* duty; due by `place`, and by `other` */
    REMARK_TWO_LEADS,           /* duty; how many lead it */
    REMARK_NO_START,            /* body; a rotation of the role `what` */
    REMARK_NEVER_USED,          /* a name */
    REMARK_RESTATED,            /* duty; `what` differs from `other` */
    REMARK_RESTATED_FORCE,      /* duty; the verb `what`, from `other` */
    REMARK_TIMES,               /* duty; times, last day by `until`; `what` more
                                   or less often */
    REMARK_WEEKEND              /* place; a set of weekdays, see workday.h */
} RemarkWord;

typedef struct {
    RemarkWord word;
    Name       subject;
    int32_t    first, second;   /* years, days, a count, as above */
    Span       place;
    Span       other;           /* the place that it clashes with */
    Name       what;            /* 0: the word says it all */
} Remark;

/* `upon overdue of any report call notify(lead, due)`: hooks.h. */
enum { HOOK_MOST_ARGUMENTS = 16 };
typedef struct {
    Name     moment;            /* a status, `due` or `opens` */
    Name     duty;              /* 0: any of the kind */
    uint8_t  kind;              /* RemitKind; of a duty: its own */
    Name     library, function;
    uint8_t  result;            /* RemitForeignType */
    uint8_t  argument_count;
    uint8_t  fields[HOOK_MOST_ARGUMENTS];   /* HookField */
    uint8_t  types[HOOK_MOST_ARGUMENTS];    /* RemitForeignType */
    Span     place;
} Hook;

typedef struct Trace {
    Places           places[REMIT_ARRAY_COUNT];
    VEC(ClausePlace) clauses;   /* those of a record in the order of the text */
    StepList         steps;
    VEC(StepNumber)  opens;     /* of each occurrence */
    VEC(StepNumber)  due;       /* of each occurrence */
    VEC(StepNumber)  otherwise; /* the same by the second reading */
    VEC(RemitNumber) drivers;   /* of each occurrence: the one that its
                                   earliest day hangs on; 0: none */
    VEC(StepNumber)  hops;      /* of each hop */
    VEC(StepNumber)  milestones;/* of each milestone */
    VEC(StepNumber)  sessions;  /* of each session: when it opens */
    VEC(StepNumber)  parts;     /* of each part */
    VEC(StepNumber)  terms;     /* of each term: its last day */
    VEC(StepNumber)  sessions_close, parts_close;   /* when it closes */
    VEC(RemitDay)    revised;   /* of each occurrence: the last day on which
                                   anything became known that its days hang on;
                                   see lower_revised.c, note [bears] */
    VEC(RemitDay)    sessions_revised;  /* the same of each session */
    VEC(Expected)    expected;
    VEC(Remark)      remarks;
    VEC(Hook)        hooks;
} Trace;

void        trace_free(Trace *trace);               /* what it holds */
Span        trace_place(const Trace *trace, RemitArrayName array,
                        RemitNumber number);
/* The first clause of a kind (NodeKind) of a record; NO_SPAN: none was said. */
Span        trace_clause(const Trace *trace, RemitArrayName array,
                         RemitNumber number, int kind);
/* Notes a step and returns its number; inputs that are 0 are left out. */
StepNumber  trace_note(Trace *trace, const Step *step);
/* The same for one that is for trace_settle. */
StepNumber  trace_note_open(Trace *trace, const Step *step);
void        trace_settle(Trace *trace, StepNumber step, RemitExtent early,
                         RemitExtent late);
/* Of 0, and of a number that there is not, Step.number is 0. */
Step        trace_step(const Trace *trace, StepNumber step);
/* Near where a step is kept, for who wants it in the cache; NULL: nowhere. */
const void *trace_near(const Trace *trace, StepNumber step);
/* From one step to the next; false: there is no more.  Begin with (Step){0}. */
bool        trace_next(const Trace *trace, Step *step);
/* Forgets what was noted since there were as many steps. */
void        trace_rewind(Trace *trace, size_t steps);
/* Not a second time what was remarked last. */
void        trace_remark(Trace *trace, Remark remark);
const char *rule_sentence(Rule rule);
#endif
