/* command.h -- the commands, and what they share.
 *
 * A command takes the options and gives the exit status. */
#ifndef REMIT_COMMAND_H
#define REMIT_COMMAND_H

#include "compiler/command/options.h"
#include "compiler/compile.h"
#include "compiler/report/report.h"
#include "compiler/say/due_list.h"
#include "compiler/say/writer.h"

/* Exit statuses. */
enum {
    STATUS_GOOD = 0,
    STATUS_WRONG = 1,           /* the spec, or an expectation */
    STATUS_USAGE = 2,           /* the command line */
    STATUS_TROUBLE = 3          /* files, disk, environment */
};

#define COMMAND(id, name, ...) int command_##name(const Options *options);
#include "compiler/command/command.def"
#undef COMMAND

/* Compiles the operands and tells the findings: all of them where `tell_all`,
 * else how many there are, unless something is denied.  *status is the exit
 * status if the command ends here: with NULL it must; otherwise the registry
 * is there, and *status is 0, or 1 where something is denied.  Free it with
 * compilation_free. */
Compilation *command_compile(const Options *options, bool tell_all,
                             int *status);

/* What a command does with what its files came to; gives the exit status,
 * which is `status` where all goes well. */
typedef int CommandWork(const Options *options, const Compilation *made,
                        int status);

/* Compiles the operands that stand behind the first `words` of them and has
 * the work done with all options.  Gives the exit status. */
int command_on(const Options *options, size_t words, CommandWork *work);

/* The two halves of command_compile.  The first compiles the operands, of which the last is the
 * draft where --draft was given; NULL, after a complaint: a folder of the
 * options is not there.  The second tells, and says whether the exit status
 * is 1. */
Compilation *command_make(const Options *options);
bool         command_tell(const Options *options, const Diag *diag,
                          bool tell_all);

/* Whether the operands can be read twice.  False, after a complaint: one of
 * them is standard input. */
bool command_reads_twice(const Options *options);

/* Whether long work shows progress (progress.h) on standard error. */
bool command_progress(const Options *options);

/* A line `remit: …` on standard error. */
void command_complain(const char *format, ...) DIAG_FORMAT(1, 2);

/* The day that `--today`, SOURCE_DATE_EPOCH or the clock says.  False, after
 * a complaint, when that is no day between 1900 and 2199. */
bool command_today(const Options *options, RemitDay *today);

/* Of titles, names and words: what --language says, else the root file's, else
 * English. */
const char *command_language(const Options *options,
                             const RemitRegistry *registry);

/* What --for, --from and --within ask for.  False, after a complaint: there is
 * no such body. */
bool command_window(const Options *options, const RemitRegistry *registry,
                    RemitDay today, DueWindow *window);

/* Writes what is left, closes standard output, frees the writer and says how
 * it went: `status`, or STATUS_TROUBLE after a complaint. */
int command_finish(Writer *out, int status);

bool command_color(const Options *options, int fd);

/* Prints a report in the format of the options, frees it, and says how it
 * went, as command_finish does. */
int command_print(const Options *options, Report *report, int status);
#endif
