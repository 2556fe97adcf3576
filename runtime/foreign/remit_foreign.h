/* remit_foreign.h -- calls functions of shared objects, and survives them.
 *
 * The functions are written as foreign.h says.  They run in a process of their
 * own, a fork of the caller's; what it answers is checked as if an enemy had
 * written it, so a crash, a hang, an exit or garbage is a sentence and nothing
 * more.  A program that calls none leaves this library out: it is its own,
 * libremit-foreign, and needs a POSIX system of the Linux kind and libffi.
 *
 *     RemitForeignReason   why;
 *     RemitForeignFunction eid = {.symbol = "eid_al_fitr"};
 *     RemitForeignValue    year = {.type = REMIT_FOREIGN_NUMBER}, answer;
 *
 *     year.as.number = 2011;
 *     eid.file = remit_foreign_open("/usr/lib/desk", "lunar", &why);
 *     remit_foreign_signature_read("(number) date", &eid.signature);
 *     RemitForeignProcess *p = remit_foreign_start(&eid, 1, &why);
 *     if (p && remit_foreign_loaded(p, 0, &why) &&
 *         remit_foreign_call(p, 0, &year, &answer, &why))
 *         use(answer.as.day);
 *     else
 *         puts(why.text);
 *     remit_foreign_end(p);
 *     close(eid.file);
 *
 * Nothing here is for two threads at a time.  The process is to be started
 * before there is a second thread, and ends with the thread that started it. */
#ifndef REMIT_FOREIGN_CALL_H
#define REMIT_FOREIGN_CALL_H

#include "runtime/civil.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- values -------------------------------------------------------------- */

typedef enum RemitForeignType {
    REMIT_FOREIGN_NUMBER,
    REMIT_FOREIGN_DATE,
    REMIT_FOREIGN_TEXT,
    REMIT_FOREIGN_TRUTH,
    REMIT_FOREIGN_DURATION
} RemitForeignType;

enum {
    REMIT_FOREIGN_TYPES = 5,
    REMIT_FOREIGN_MOST_PARAMETERS = 16,
    REMIT_FOREIGN_MOST_TEXT = 4000,     /* bytes, of a text that comes back */
    REMIT_FOREIGN_MOST_BYTES = 100000,  /* of all arguments of one call */
    REMIT_FOREIGN_PATIENCE = 5000       /* milliseconds for one call */
};

/* UTF-8 that is somebody else's, without a NUL in it.  One that came back has
 * no control characters and no directional overrides either. */
typedef struct RemitForeignText {
    const char *at;
    uint32_t    len;            /* bytes */
} RemitForeignText;

typedef struct RemitForeignValue {
    RemitForeignType type;      /* selects the member of `as` */
    union {
        int64_t          number;
        RemitDay         day;   /* or REMIT_NO_DAY */
        RemitForeignText text;
        bool             truth;
        RemitDuration    duration;      /* no less than nothing */
    } as;
} RemitForeignValue;

typedef struct RemitForeignSignature {
    RemitForeignType parameters[REMIT_FOREIGN_MOST_PARAMETERS];
    uint32_t         parameter_count;
    RemitForeignType result;
} RemitForeignSignature;

/* `number`, `date` …; the other way round false when it is none of these. */
const char *remit_foreign_type_text(RemitForeignType type);
bool remit_foreign_type_find(const char *text, size_t len,
                             RemitForeignType *type);

/* `(number, text) date` and a NUL, with room for the longest there is. */
enum { REMIT_FOREIGN_SIGNATURE_SIZE =
           REMIT_FOREIGN_MOST_PARAMETERS * 10 + 12 };
void remit_foreign_signature_text(const RemitForeignSignature *signature,
                                  char text[REMIT_FOREIGN_SIGNATURE_SIZE]);
/* Reads what the other wrote, byte for byte; false when it is not that. */
bool remit_foreign_signature_read(const char *text,
                                  RemitForeignSignature *signature);

/* ---- why not ------------------------------------------------------------- */

/* A sentence without full stop, and a NUL; `count` is 0 while there is none.
 * Whatever can fail here sets one when it does, and none when it does not. */
typedef struct RemitForeignReason {
    size_t count;
    char   text[REMIT_FOREIGN_MOST_TEXT + 400];
} RemitForeignReason;

/* ---- libraries ----------------------------------------------------------- */

/* Opens FOLDER/NAME.so to be loaded, and loads nothing: a regular file, no
 * link, which is the user's or root's and which nobody else may write; in a
 * folder of the same owners that not everybody may write.  NAME has neither
 * folder nor ending.  The descriptor is the caller's to close, when no process
 * uses it any more; -1 when the file is refused. */
int remit_foreign_open(const char *folder, const char *name,
                       RemitForeignReason *reason);

typedef struct RemitForeignFunction {
    int                   file;         /* of remit_foreign_open */
    const char           *symbol;       /* its name in C */
    RemitForeignSignature signature;    /* must be the library's own */
} RemitForeignFunction;

/* ---- the process --------------------------------------------------------- */

typedef struct RemitForeignProcess RemitForeignProcess;

/* Starts the process, which loads the libraries.  The functions stay the
 * caller's, unchanged until the end.  NULL when there can be no process. */
RemitForeignProcess *remit_foreign_start(const RemitForeignFunction *functions,
                                         uint32_t count,
                                         RemitForeignReason *reason);
/* Ends it, and whatever it started in its own session; accepts NULL. */
void remit_foreign_end(RemitForeignProcess *process);

/* False once a crash, a hang or nonsense has ended it: then every call fails,
 * and gives no reason, for the first gave it. */
bool remit_foreign_is_there(const RemitForeignProcess *process);

/* Whether function `index` was loaded and says of itself what its signature
 * says.  Asked once for each, in their order, before any call. */
bool remit_foreign_loaded(RemitForeignProcess *process, uint32_t index,
                          RemitForeignReason *reason);

/* Calls it with as many arguments as it has parameters, each of its type.  A
 * text in the answer lives until the next call.  False: there is no answer. */
bool remit_foreign_call(RemitForeignProcess *process, uint32_t index,
                        const RemitForeignValue *arguments,
                        RemitForeignValue *answer,
                        RemitForeignReason *reason);

#ifdef __cplusplus
}
#endif
#endif
