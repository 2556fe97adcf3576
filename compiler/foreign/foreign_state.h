/* foreign_state.h -- what foreign.c and foreign_call.c share. */
#ifndef REMIT_FOREIGN_STATE_H
#define REMIT_FOREIGN_STATE_H

#include "compiler/foreign/foreign.h"

typedef struct {
    const Node      *block;     /* NODE_EXTERN */
    const Node      *node;      /* NODE_FUNCTION */
    Name             name;
    RemitForeignSignature signature;
    bool             good;      /* the declaration */
    bool             called;
    Number           loaded;    /* place among the functions of the process,
                                   from 1; 0: not there */
} Declared;

/* What one call gave; its texts are the arena's. */
typedef struct {
    bool              answered;
    RemitForeignValue value;
    Str               why;      /* not; empty: the process is gone, and that
                                   was told */
} Answer;

struct Foreign {
    VEC(Declared)             declared;
    VEC(int)                  files;    /* of the libraries, each open once */
    VEC(RemitForeignFunction) functions;
    VEC(char *)               symbols;  /* of the functions */
    RemitForeignProcess      *process;  /* NULL: nothing is called */
    Interns                  *calls;    /* function and arguments, as bytes */
    VEC(Answer)               answers;  /* by the number of the call */
    Arena                    *arena;
    VEC(Pos)                  told;     /* where a call gave no answer */
};

/* NULL: it is declared nowhere. */
Declared *foreign_declared_as(const Spec *spec, Name name);
#endif
