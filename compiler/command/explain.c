/* explain.c -- `remit explain`: what a finding means, by its code. */
#include <unistd.h>

#include "compiler/command.h"
#include "compiler/explain.h"
#include "compiler/table.h"

static const Column columns[] = {
    {"CODE", COLUMN_LEFT}, {"SEVERITY", COLUMN_LEFT},
    {"WHAT IS FOUND", COLUMN_SHRINKS},
};

static void list(Writer *out)
{
    Table *table = table_new(columns, sizeof columns / sizeof *columns);

    for (int i = 0; i < CODE_COUNT; i++) {
        table_cell(table, code_text((Code)i));
        table_cell(table, severity_text(code_severity((Code)i)));
        table_cell(table, code_summary((Code)i));
    }
    table_write(table, out, table_terminal_width(STDOUT_FILENO), false);
    table_free(table);
}

/* Every line of an example, four blanks in, what is hidden in it escaped. */
static void put_example(Writer *out, const char *title, const char *text)
{
    writer_format(out, "\n%s\n\n", title);
    while (*text != '\0') {
        const char *end = strchr(text, '\n');
        writer_text(out, "    ");
        writer_shown(out, (Str){text, (uint32_t)(end - text)});
        writer_char(out, '\n');
        text = end + 1;
    }
}

static void tell(Writer *out, Code code)
{
    Explanation explanation = explain(code);

    writer_format(out, "%s (%s): %s\n\n%s\n\nWhy it matters:\n\n%s\n",
                  code_text(code), severity_text(code_severity(code)),
                  code_summary(code), explanation.rule, explanation.why);
    put_example(out, "This breaks it:", explanation.breaks);
    put_example(out, "This keeps it:", explanation.keeps);
}

static int unknown(const char *word)
{
    Nearest nearest = nearest_begin(str_of(word));
    Writer  text = writer_memory();

    for (int i = 0; i < CODE_COUNT; i++)
        nearest_offer(&nearest, str_of(code_text((Code)i)));
    writer_text(&text, "there is no code `");
    writer_shown(&text, str_of(word));
    writer_char(&text, '`');
    if (nearest.best.at != NULL)
        writer_format(&text, "; did you mean `%.*s`?", STR_ARG(nearest.best));
    command_complain("%s", writer_held(&text));
    writer_free(&text);
    return STATUS_USAGE;
}

int command_explain(const Options *options)
{
    Writer out = writer_to(STDOUT_FILENO);
    int    status = STATUS_GOOD;
    Code   code;

    if (options->operands.count == 0)
        list(&out);
    for (size_t i = 0; i < options->operands.count; i++) {
        if (!code_find(str_of(options->operands.at[i]), &code)) {
            status = unknown(options->operands.at[i]);
            continue;
        }
        if (out.count > 0)
            writer_text(&out, "\n");
        tell(&out, code);
    }
    return command_finish(&out, status);
}
