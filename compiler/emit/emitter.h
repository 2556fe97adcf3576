/* emitter.h -- what turns a registry into files.
 *
 * An emitter reads registry and trace through the runtime's queries; it
 * derives no date and no status of its own. */
#ifndef REMIT_EMITTER_H
#define REMIT_EMITTER_H

#include "compiler/calendar/lock.h"
#include "compiler/calendar/profile.h"
#include "compiler/compile.h"
#include "compiler/say/output.h"

typedef struct {
    const Compilation *made;
    const char *name;           /* what the files are called, unencoded */
    const char *language;       /* NULL: the registry's own */
    RemitDay    today;          /* REMIT_NO_DAY: nothing depends on the day */
    Profile     profile;        /* of calendars */
    bool        alarms;         /* in calendars */
    Lock       *lock;           /* of calendars; NULL: none */
} EmitInput;

/* Adds files to the output.  False: the spec cannot be written so; `said`
 * holds a sentence.  A note for the user in `said` is no failure. */
typedef bool EmitFunction(const EmitInput *input, Output *output, Writer *said);

#define EMITTER(name, about) EmitFunction emit_##name;
#include "compiler/emit/emitter.def"
#undef EMITTER

enum {
#define EMITTER(name, about) EMITTER_##name,
#include "compiler/emit/emitter.def"
#undef EMITTER
    EMITTER_COUNT
};
#endif
