/* draft.c -- compiles a corpus with a draft and without it, and compares.
 *
 * The corpus with the draft is compiled first: that it has no errors shows
 * that neither has any, and it says up to which year recurrences are looked
 * at, so that a draft with a late day of adoption does not seem to add a year
 * of them to everything. */
#include "compiler/command/draft.h"

#include <string.h>
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/difference.h"
#include "compiler/say/phrase.h"
#include "compiler/say/table.h"

/* ---- the files ----------------------------------------------------------- */

static Compilation *compile_with(const Options *options)
{
    Options      with = *options;
    Compilation *made;

    with.operands = (Words){0};
    for (size_t i = 0; i < options->operands.count; i++)
        VEC_PUSH(&with.operands, options->operands.at[i]);
    VEC_PUSH(&with.operands, options->draft);
    made = command_make(&with);
    VEC_FREE(&with.operands);
    return made;
}

static Compilation *compile_without(const Options *options,
                                    const Compilation *with)
{
    Options without = *options;

    without.draft = NULL;
    if (with->registry != NULL)
        without.horizon = with->registry->horizon;
    return command_make(&without);
}

/* ---- what is told -------------------------------------------------------- */

/* Of the instruments that have no day of adoption the first of the draft. */
static void tell_adoption(const Options *options, const Compilation *with)
{
    const RemitRegistry *r = with->registry;
    Writer               text = writer_memory();

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_INSTRUMENT); i++) {
        Span  span = trace_place(&with->trace, REMIT_ARRAY_INSTRUMENT, i);
        Place place = place_of(with->sources, span.from);
        if (place.source == NULL || text.count > 0
            || strcmp(place.source->path, options->draft) != 0
            || remit_instrument(r, i).adopted.from != REMIT_NO_DAY)
            continue;
        phrase_instrument(&text, r, i);
    }
    if (text.count > 0)
        command_complain("when %s is adopted is not known; --today DATE takes "
                         "it as adopted then", writer_held(&text));
    writer_free(&text);
}

static void list(Writer *out, const Options *options,
                 const Compilation *without, const Compilation *with)
{
    Differences all = differences_of(without, with);

    if (options->format == FORMAT_JSON)
        differences_json(out, &all, without, with);
    else
        differences_text(out, &all, without, with,
                         table_terminal_width(STDOUT_FILENO),
                         command_color(options, STDOUT_FILENO));
    VEC_FREE(&all);
}

static int compare(const Options *options, const Compilation *without,
                   const Compilation *with)
{
    int    status = STATUS_GOOD;
    Writer out;

    diag_forget(with->diag, without->diag);
    if (command_tell(options, with->diag, true))
        status = STATUS_WRONG;
    if (with->registry == NULL)
        return status;
    if (!options->quiet && options->messages == MESSAGES_HUMAN)
        tell_adoption(options, with);
    out = writer_to(STDOUT_FILENO);
    if (!options->quiet || options->format == FORMAT_JSON)
        list(&out, options, without, with);
    return command_finish(&out, status);
}

/* ---- the command --------------------------------------------------------- */

static int run(const Options *options, const Compilation *without,
               const Compilation *with)
{
    const char *trouble = with->trouble ? with->trouble : without->trouble;

    if (trouble != NULL) {
        command_complain("%s", trouble);
        return STATUS_TROUBLE;
    }
    if (without->registry == NULL) {
        command_tell(options, without->diag, true);
        return STATUS_WRONG;
    }
    return compare(options, without, with);
}

int draft_check(const Options *options)
{
    Compilation *with, *without = NULL;
    int          status = STATUS_TROUBLE;

    if (!command_reads_twice(options))
        return STATUS_USAGE;
    with = compile_with(options);
    if (with != NULL)
        without = compile_without(options, with);
    if (without != NULL)
        status = run(options, without, with);
    compilation_free(with);
    compilation_free(without);
    return status;
}
