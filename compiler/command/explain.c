/* explain.c -- `remit explain`: what a finding means, by its code, and what a
 * keyword means, as the reference says it.  A few words are both. */
#include <unistd.h>

#include "compiler/command/command.h"
#include "compiler/say/explain.h"
#include "compiler/say/table.h"
#include "lang/reference.h"

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

static void tell_code(Writer *out, Code code)
{
    Explanation explanation = explain(code);

    writer_format(out, "%s (%s): %s\n\n%s\n\nWhy it matters:\n\n%s\n",
                  code_text(code), severity_text(code_severity(code)),
                  code_summary(code), explanation.rule, explanation.why);
    put_example(out, "This breaks it:", explanation.breaks);
    put_example(out, "This keeps it:", explanation.keeps);
}

static void tell_keyword(Writer *out, const char *word, const char *entry)
{
    writer_format(out, "%s (keyword)\n\n%s", word, entry);
}

/* An empty line between what is told and what was told before. */
static void part(Writer *out, bool *told)
{
    if (*told)
        writer_text(out, "\n");
    *told = true;
}

/* False when it is neither. */
static bool tell(Writer *out, const char *word, bool *told)
{
    const char *entry = reference_find(str_of(word));
    Code        code;
    bool        is_code = code_find(str_of(word), &code);

    if (entry) {
        part(out, told);
        tell_keyword(out, word, entry);
    }
    if (is_code) {
        part(out, told);
        tell_code(out, code);
    }
    return entry || is_code;
}

static int unknown(const char *word)
{
    Nearest nearest = nearest_begin(str_of(word));
    Writer  text = writer_memory();

    for (int i = 0; i < CODE_COUNT; i++)
        nearest_offer(&nearest, str_of(code_text((Code)i)));
    for (size_t i = 0; i < reference_count; i++)
        nearest_offer(&nearest, str_of(reference_entries[i].word));
    writer_text(&text, "there is no code and no keyword `");
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
    bool   told = false;

    if (options->operands.count == 0)
        list(&out);
    for (size_t i = 0; i < options->operands.count; i++)
        if (!tell(&out, options->operands.at[i], &told))
            status = unknown(options->operands.at[i]);
    return command_finish(&out, status);
}
