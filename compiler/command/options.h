/* options.h -- what the user asked for on the command line.
 *
 * Options may stand before and behind the files, as `--x y` or `--x=y`; `--`
 * ends them.  Of an option that is said twice the last counts, but --deny and
 * --include add up. */
#ifndef REMIT_OPTIONS_H
#define REMIT_OPTIONS_H

#include "compiler/calendar/profile.h"
#include "compiler/compile.h"
#include "compiler/render/format.h"
#include "compiler/say/writer.h"
#include "lang/diag.h"
#include "lang/memory.h"
#include "runtime/civil.h"

typedef enum {
#define COMMAND(id, ...) COMMAND_##id,
#include "compiler/command/command.def"
#undef COMMAND
    COMMAND_COUNT               /* none was named */
} CommandId;

typedef enum { MESSAGES_HUMAN, MESSAGES_JSON, MESSAGES_SARIF } MessageFormat;
typedef enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorWhen;

typedef VEC(const char *) Words;

typedef struct Options {
    const char   *program;      /* argv[0], as it was called */
    CommandId     command;
    Words         operands;
    Words         includes;
    VEC(Code)     deny_codes;
    bool          deny[DIAG_ERROR + 1]; /* by severity */
    const char   *output;       /* NULL: not given, as below */
    const char   *name;
    const char   *lock;
    const char   *body;         /* --for */
    const char   *language;
    const char   *stdlib;
    const char   *allow_extern;
    const char   *record;
    const char   *draft;
    uint32_t      emit;         /* bits, by number of emitter; 0: all */
    SessionShift *shift;        /* set by `impact`; NULL: none */
    int32_t       horizon;      /* set by `check --draft`; 0: none */
    RemitDay      from;         /* REMIT_NO_DAY: not given, as below */
    RemitDay      today;
    RemitDay      as_of;
    RemitDuration within;       /* count 0: not given */
    Profile       profile;      /* of calendars */
    Format        format;
    MessageFormat messages;
    ColorWhen     color;
    bool          alarms;       /* in calendars */
    bool          check;        /* --check */
    bool          bless;        /* --bless */
    bool          quiet, version, help;
} Options;

/* False: `complaint` holds one sentence for the user. */
bool options_parse(Options *options, int argc, char *const *argv,
                   Writer *complaint);
void options_free(Options *options);

/* A blank and the command's name. */
void options_name(Writer *out, CommandId command);

/* What --help prints; COMMAND_COUNT: about the whole program. */
void options_help(Writer *out, CommandId command);
#endif
