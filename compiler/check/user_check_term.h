/* user_check_term.h -- a check as it is asked: typed terms, and values.
 *
 * Made by user_check_type.c out of the tree; read by user_check_run.c.  The
 * record that a quantifier stands at is kept in a slot, 0 for `each`. */
#ifndef REMIT_USER_CHECK_TERM_H
#define REMIT_USER_CHECK_TERM_H

#include "compiler/check/user_check.h"
#include "compiler/say/writer.h"

/* What is quantified over.  An ACT is asked by its occurrences, and counts
 * once; its record is an occurrence as well. */
typedef enum {
    SORT_NONE, SORT_ACT, SORT_OCCURRENCE, SORT_HOP, SORT_SESSION, SORT_BODY,
    SORT_INSTRUMENT
} Sort;

typedef enum {
    TYPE_BAD,                   /* told already; agrees with everything */
    TYPE_NONE,                  /* the word `none` */
    TYPE_TRUTH, TYPE_NUMBER, TYPE_TEXT,
    TYPE_WORD,                  /* one of a vocabulary */
    TYPE_DAYS,
    TYPE_YEARLY,                /* `august`, `31 march`: of any year */
    TYPE_DURATION,
    TYPE_SPAN,                  /* from one day to another */
    TYPE_BODY, TYPE_BODIES, TYPE_INSTRUMENT, TYPE_SESSION
} ValueType;

typedef enum {
#define FIELD(sort, word, type, id) FIELD_##id,
#include "compiler/check/user_check.def"
    FIELD_COUNT
} FieldId;

typedef struct {
    bool        none;
    bool        truth;
    int64_t     number;
    const char *text;           /* TEXT, WORD */
    RemitExtent days;           /* DAYS; of a SPAN its ends */
    RemitDuration duration;     /* DURATION */
    RemitNumber record;         /* BODY, INSTRUMENT, SESSION; of BODIES the
                                   occurrence */
    FieldId     field;          /* of BODIES: which */
} Value;

typedef struct UserTerm UserTerm;
struct UserTerm {
    ExprKind     kind;
    ValueType    type;
    UserTerm    *left, *right;  /* of a call, left is the first argument */
    UserTerm    *next;          /* of an argument: the next */
    const Expr  *expr;
    Sort         sort;          /* of a quantifier */
    int          act;           /* RemitKind, -1: any */
    uint8_t      slot;          /* of a quantifier its own; of a FIELD whose */
    bool         closed;        /* quantifier: asks nothing outside itself */
    bool         known;         /* … and was asked: `value` */
    FieldId      field, through;/* EXPR_FIELD: `kind of lead`: KIND, LEAD */
    bool         has_field, has_through;
    const char  *name;          /* … without a field: a word, or a name */
    Value        value;
};

/* A message: words, then the value of a hole, and so on. */
typedef struct Hole Hole;
struct Hole {
    Str       before;
    UserTerm *term;             /* NULL: the last */
    Hole     *next;
};

typedef struct {
    const Node *node;
    const char *name;
    Severity    severity;
    UserTerm    each;           /* sort, act, slot 0; right: the condition */
    Hole       *message;
} UserCheck;

struct UserChecks {
    Arena *arena;
    VEC(UserCheck) all;
};

typedef struct { const char *word; Sort sort; ValueType type; } FieldInfo;
extern const FieldInfo user_fields[FIELD_COUNT];

/* `a date`, as a finding says it. */
const char *user_type_text(ValueType type);

/* Reads one field of a record (an occurrence for acts). */
Value user_field_value(const Check *check, FieldId field, RemitNumber record);
/* Whether a body is in a value of TYPE_BODIES. */
bool  user_bodies_hold(const Check *check, const Value *bodies,
                       RemitNumber body);
/* As a message shows it. */
void  user_value_write(Writer *out, const Check *check, ValueType type,
                       const Value *value);
#endif
