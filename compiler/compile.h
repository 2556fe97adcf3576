/* compile.h -- the passes, in order: from files to a registry and its trace.
 *
 * The driver of everything that a command does with a spec.  Findings are
 * collected in diag; when diag_errors is not 0 the registry is NULL, and the
 * command emits nothing. */
#ifndef REMIT_COMPILE_H
#define REMIT_COMPILE_H

#include "compiler/trace.h"
#include "lang/diag.h"
#include "lang/intern.h"
#include "lang/source.h"
#include "runtime/remit.h"

/* A session that is to be taken as moved, for `remit impact`. */
typedef struct {
    const char   *session;      /* `CSTD 14` */
    RemitDuration by;
    bool          back;
    bool          found;        /* set: there is such a session, with a date */
} SessionShift;

typedef struct {
    const char *const *files;   /* "-" is standard input */
    size_t             file_count;
    const char        *stdlib;  /* folder that `use un` reads; NULL: none */
    const char *const *includes;/* further folders that `use` may read */
    size_t             include_count;
    const char        *allow_extern;    /* folder of libraries that may be
                                   loaded and called; NULL: none */
    bool               fires;   /* hooks will be called */
    RemitDay           as_of;   /* REMIT_NO_DAY: all that is known */
    const Code        *wanted;  /* reported though they are off by default */
    size_t             wanted_count;
    SessionShift      *shift;   /* NULL: none */
    bool               draft;   /* the last file joins the others as a draft */
    RemitDay           draft_adopted;   /* of its instruments that do not say
                                   when they are adopted; REMIT_NO_DAY: unknown */
    struct Progress   *progress;    /* NULL: none is shown */
    const char        *language;    /* of what messages of checks quote and
                                   say; NULL: the root's */
    int32_t            horizon; /* unless the root says one; 0: derived */
} CompileOptions;

typedef struct {
    Sources       *sources;
    Interns       *names;
    Diag          *diag;        /* sorted */
    RemitRegistry *registry;    /* NULL after an error */
    Trace          trace;
    char          *trouble;     /* a named file could not be read: a sentence
                                   for the user; exit 3.  NULL: none */
} Compilation;

Compilation *compile(const CompileOptions *options);
void         compilation_free(Compilation *compilation);    /* accepts NULL */
#endif
