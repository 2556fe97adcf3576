/* report.c -- `remit report KIND`: one report in one format. */
#include "compiler/command/command.h"

/* ---- which report -------------------------------------------------------- */

static void put_kinds(Writer *out)
{
    for (int i = 0; i < REPORT_COUNT; i++)
        writer_format(out, "%s%s", i == 0 ? "" : i + 1 < REPORT_COUNT ? ", "
                                                                      : " or ",
                      report_name((ReportKind)i));
}

/* The kind that is the first operand.  False, after a complaint. */
static bool find_kind(const char *word, ReportKind *kind)
{
    Nearest nearest = nearest_begin(str_of(word));
    Writer  text;

    if (report_find(word, kind))
        return true;
    text = writer_memory();
    writer_text(&text, "there is no report `");
    writer_shown(&text, str_of(word));
    for (int i = 0; i < REPORT_COUNT; i++)
        nearest_offer(&nearest, str_of(report_name((ReportKind)i)));
    if (nearest.best.at != NULL)
        writer_format(&text, "`; did you mean `%.*s`?",
                      STR_ARG(nearest.best));
    else {
        writer_text(&text, "`; there are ");
        put_kinds(&text);
    }
    command_complain("%s", writer_held(&text));
    writer_free(&text);
    return false;
}

/* ---- making it ----------------------------------------------------------- */

static int run(const Options *options, const Compilation *made, int status)
{
    ReportInput input = {.made = made, .registry = made->registry};
    ReportKind  kind;

    if (!find_kind(options->operands.at[0], &kind))
        return STATUS_USAGE;
    if (!command_today(options, &input.today))
        return STATUS_TROUBLE;
    if (!command_window(options, made->registry, input.today, &input.window))
        return STATUS_USAGE;
    input.language = command_language(options, made->registry);
    return command_print(options, report_make(kind, &input), status);
}

int command_report(const Options *options)
{
    ReportKind kind;

    if (!find_kind(options->operands.at[0], &kind))
        return STATUS_USAGE;
    if (options->operands.count < 2) {
        command_complain("report %s: no file is named", report_name(kind));
        return STATUS_USAGE;
    }
    if (options->format == FORMAT_DOT && !report_has_graph(kind)) {
        command_complain("report %s has no graph, so not --format dot",
                         report_name(kind));
        return STATUS_USAGE;
    }
    return command_on(options, 1, run);
}
