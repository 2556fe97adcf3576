/* The command line: what is taken, and the one sentence for what is not. */
#include "compiler/command/options.h"

#include <criterion/criterion.h>

enum { MOST_WORDS = 12 };

typedef struct {
    const char *words[MOST_WORDS];
    const char *complaint;
} Row;

static bool parse(Options *options, const char *const *words, Writer *complaint)
{
    char *argv[MOST_WORDS + 1] = {(char *)"remit"};
    int   argc = 1;

    for (; argc <= MOST_WORDS && words[argc - 1] != NULL; argc++)
        argv[argc] = (char *)words[argc - 1];
    return options_parse(options, argc, argv, complaint);
}

Test(options, values_stand_behind_a_blank_or_an_equals_sign)
{
    static const char *const lines[][MOST_WORDS] = {
        {"due", "--today", "2011-01-01", "--within", "90d", "a.remit", "-"},
        {"due", "a.remit", "--today=2011-01-01", "-", "--within=90d"},
        {"--today=2011-01-01", "due", "--within=90d", "--", "a.remit", "-"},
        {"due", "--today=1999-01-01", "a.remit", "--within=1y", "-",
         "--today=2011-01-01", "--within=90d"},
    };

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Options options;
        Writer  complaint = writer_memory();
        cr_assert(parse(&options, lines[i], &complaint), "line %zu: %s", i,
                  writer_held(&complaint));
        cr_expect_eq(options.command, COMMAND_DUE);
        cr_expect_eq(options.today, remit_day(2011, 1, 1));
        cr_expect_eq(options.within.count, 90);
        cr_expect_eq(options.within.unit, REMIT_DAYS);
        cr_expect_eq(options.operands.count, 2);
        cr_expect_str_eq(options.operands.at[0], "a.remit");
        cr_expect_str_eq(options.operands.at[1], "-");
        options_free(&options);
        writer_free(&complaint);
    }
}

enum {
#define EMITTER(name, about) BIT_##name,
#include "compiler/emit/emitter.def"
#undef EMITTER
};

Test(options, lists_add_up_and_outputs_are_bits)
{
    static const char *const line[] = {
        "build", "a", "-o", "out", "--emit", "csv,ics", "--include=x",
        "--include", "y", "--deny=hazard", "--deny=circle", NULL};
    Options options;
    Writer  complaint = writer_memory();

    cr_assert(parse(&options, line, &complaint), "%s", writer_held(&complaint));
    cr_expect_str_eq(options.output, "out");
    cr_expect_eq(options.emit, 1u << BIT_ics | 1u << BIT_csv);
    cr_expect_eq(options.includes.count, 2);
    cr_expect_str_eq(options.includes.at[1], "y");
    cr_expect(options.deny[DIAG_HAZARD]);
    cr_expect_not(options.deny[DIAG_ADVICE]);
    cr_expect_eq(options.deny_codes.count, 1);
    cr_expect_eq(options.deny_codes.at[0], CODE_CIRCLE);
    options_free(&options);
    writer_free(&complaint);
}

Test(options, help_needs_no_file)
{
    static const char *const lines[][MOST_WORDS] = {
        {"help", "due"}, {"due", "--help"}, {"due", "-h"}};

    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        Options options;
        Writer  complaint = writer_memory();
        cr_assert(parse(&options, lines[i], &complaint));
        cr_expect(options.help);
        cr_expect_eq(options.command, COMMAND_DUE);
        options_free(&options);
        writer_free(&complaint);
    }
}

static const Row wrong[] = {
    {{NULL}, "which command?"},
    {{"chek", "a"}, "there is no command `chek`; did you mean `check`?"},
    {{"a.remit"}, "there is no command `a.remit`; to check a file, say "
                  "`remit check` and its name"},
    {{"zzz"}, "there is no command `zzz`"},
    {{"check"}, "`remit check` needs a file"},
    {{"build", "a"}, "`remit build` needs a folder for what it writes: "
                     "-o FOLDER"},
    {{"due", "--todya=2011-01-01", "a"},
     "there is no option `--todya`; did you mean `--today`?"},
    {{"check", "-x", "a"}, "there is no option `-x`"},
    {{"check", "--from=2011-01-01", "a"},
     "`remit check` has no option `--from`"},
    {{"due", "a", "--today"}, "--today needs a value: --today DATE"},
    {{"due", "a", "--today", "--quiet"}, "--today needs a value: --today DATE"},
    {{"due", "a", "--today="}, "--today needs a value: --today DATE"},
    {{"due", "a", "--today=2011-02-29"},
     "--today needs a day like 2011-01-31, and has `2011-02-29`"},
    {{"due", "a", "--within=90"},
     "--within needs a duration like 90d, 12w, 6m or 2y, and has `90`"},
    {{"due", "a", "--within=0d"},
     "--within needs a duration like 90d, 12w, 6m or 2y, and has `0d`"},
    {{"due", "a", "--within=99999999999d"},
     "--within needs a duration like 90d, 12w, 6m or 2y, and has "
     "`99999999999d`"},
    {{"due", "a", "--format=xml"},
     "--format is text, json, csv or md, not `xml`"},
    {{"due", "a", "--quiet=yes"}, "this option takes no value: `quiet`"},
    {{"due", "a", "--language=f/../x"},
     "--language needs a tag like `fr`, and has `f/../x`"},
    {{"build", "a", "-oout", "--emit=ics,jsn"},
     "there is no output `jsn`; did you mean `json`?"},
    {{"build", "a", "-oout", "--emit=ics,"}, "there is no output ``"},
    {{"build", "a", "-oout", "--name=../x"},
     "--name needs a name without a folder, and has `../x`"},
    {{"check", "a", "--deny=cirkle"},
     "--deny knows no code `cirkle`; did you mean `circle`?"},
    {{"check", "\x1b[2J", "--\x1b"}, "there is no option `--\\u{1B}`"},
};

Test(options, what_is_wrong_is_said_in_one_sentence)
{
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        Options options;
        Writer  complaint = writer_memory();
        cr_expect_not(parse(&options, wrong[i].words, &complaint), "row %zu",
                      i);
        cr_expect_str_eq(writer_held(&complaint), wrong[i].complaint);
        options_free(&options);
        writer_free(&complaint);
    }
}
