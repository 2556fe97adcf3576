/* options.c -- the words of the command line, one after the other.
 *
 * What an option is called and where it may stand is in options.def; here is
 * what its argument means: a function for each. */
#include "compiler/command/options.h"

#include <stdlib.h>

#include "compiler/emit/emitter.h"
#include "compiler/report/report.h"

/* ---- the tables --------------------------------------------------------- */

#define IN(id)     (1u << COMMAND_##id)
#define SPECS      (IN(CHECK) | IN(DUE) | IN(REPORT) | IN(BUILD) | \
                    IN(WHY) | IN(SHOW) | IN(IMPACT) | IN(DIFF) | IN(TEST) | \
                    IN(RUN))
#define CHANGES    (IN(CHECK) | IN(IMPACT) | IN(DIFF))
#define EVERYWHERE ((1u << COMMAND_COUNT) - 1)

typedef enum {
#define OPTION(id, ...) OPTION_##id,
#include "compiler/command/options.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

static const struct {
    const char *name, *argument, *help;
    uint32_t    commands;
    char        letter;
} known[] = {
#define OPTION(id, name, letter, argument, commands, help)                  \
    [OPTION_##id] = {name, argument, help, commands, letter},
#include "compiler/command/options.def"
#undef OPTION
};

static const struct {
    const char *name, *operands, *summary, *about;
} commands[] = {
#define COMMAND(id, name, operands, summary, about)                         \
    [COMMAND_##id] = {#name, operands, summary, about},
#include "compiler/command/command.def"
#undef COMMAND
};

static const struct {
    const char *name;
    uint32_t    commands;
} formats[] = {
#define FORMAT(id, name, commands) [FORMAT_##id] = {#name, commands},
#include "compiler/render/format.def"
#undef FORMAT
};

static const struct {
    const char *name, *about;
} emitters[] = {
#define EMITTER(name, about) {#name, about},
#include "compiler/emit/emitter.def"
#undef EMITTER
};

static const struct {
    const char *name, *about;
} profiles[] = {
#define PROFILE(id, name, about) [PROFILE_##id] = {#name, about},
#include "compiler/calendar/profile.def"
#undef PROFILE
};

/* ---- complaints --------------------------------------------------------- */

typedef struct {
    Options *options;
    Writer  *complaint;
    char *const *words;         /* those not read yet */
    int      count;
} Parser;

/* `before`, then `word` in quotes, then `after`. */
static bool complain(Parser *parser, const char *before, Str word,
                     const char *after)
{
    Writer *out = parser->complaint;

    writer_text(out, before);
    writer_char(out, '`');
    writer_shown(out, word);
    writer_char(out, '`');
    writer_text(out, after);
    return false;
}

static bool mean(Parser *parser, const Nearest *nearest, const char *before)
{
    if (nearest->best.at != NULL)
        writer_format(parser->complaint, "; did you mean `%s%.*s`?", before,
                      STR_ARG(nearest->best));
    return false;
}

/* One of `count` words, or a complaint that names them all. */
static bool choose(Parser *parser, OptionId id, Str word,
                   const char *const *choices, int count, int *choice)
{
    for (*choice = 0; *choice < count; ++*choice)
        if (str_equal(word, str_of(choices[*choice])))
            return true;
    writer_format(parser->complaint, "--%s is ", known[id].name);
    for (int i = 0; i < count; i++)
        writer_format(parser->complaint, "%s%s", choices[i],
                      i + 2 < count ? ", " : i + 1 < count ? " or " : "");
    return complain(parser, ", not ", word, "");
}

/* ---- arguments ---------------------------------------------------------- */

static bool take_date(Parser *parser, OptionId id, Str word, RemitDay *day)
{
    if (remit_day_parse(word.at, word.len, day))
        return true;
    writer_format(parser->complaint, "--%s needs a day like 2011-01-31",
                  known[id].name);
    return complain(parser, ", and has ", word, "");
}

/* 90d, 12w, 6m, 2y */
static bool take_duration(Parser *parser, OptionId id, Str word,
                          RemitDuration *duration)
{
    static const char units[] = "dwmy";
    static const RemitUnit meant[] = {REMIT_DAYS, REMIT_WEEKS, REMIT_MONTHS,
                                      REMIT_YEARS};
    int32_t     count = 0;
    uint32_t    at = 0;
    const char *unit;

    while (at < word.len && word.at[at] >= '0' && word.at[at] <= '9' &&
           count < 100000)
        count = count * 10 + (word.at[at++] - '0');
    unit = at > 0 && at + 1 == word.len ? strchr(units, word.at[at]) : NULL;
    if (unit != NULL && count > 0 && count < 100000) {
        *duration = (RemitDuration){count, meant[unit - units]};
        return true;
    }
    writer_format(parser->complaint,
                  "--%s needs a duration like 90d, 12w, 6m or 2y",
                  known[id].name);
    return complain(parser, ", and has ", word, "");
}

static bool emitter_find(Str word, uint32_t *found)
{
    for (*found = 0; *found < EMITTER_COUNT; ++*found)
        if (str_equal(word, str_of(emitters[*found].name)))
            return true;
    return false;
}

static bool take_emit(Parser *parser, Str list)
{
    while (true) {
        const char *comma = memchr(list.at, ',', list.len);
        Str         word = list;
        uint32_t    number;
        if (comma != NULL)
            word.len = (uint32_t)(comma - list.at);
        if (!emitter_find(word, &number)) {
            Nearest nearest = nearest_begin(word);
            for (number = 0; number < EMITTER_COUNT; number++)
                nearest_offer(&nearest, str_of(emitters[number].name));
            complain(parser, "there is no output ", word, "");
            return mean(parser, &nearest, "");
        }
        parser->options->emit |= 1u << number;
        if (comma == NULL)
            return true;
        list.at += word.len + 1;
        list.len -= word.len + 1;
    }
}

static bool take_profile(Parser *parser, Str word)
{
    const char *choices[PROFILE_COUNT];
    int         choice;

    for (int i = 0; i < PROFILE_COUNT; i++)
        choices[i] = profiles[i].name;
    if (!choose(parser, OPTION_PROFILE, word, choices, PROFILE_COUNT, &choice))
        return false;
    parser->options->profile = (Profile)choice;
    return true;
}

static bool take_deny(Parser *parser, Str word)
{
    Options *options = parser->options;
    Nearest  nearest = nearest_begin(word);
    Code     code;

    for (Severity s = DIAG_ADVICE; s <= DIAG_ERROR; s++)
        if (str_equal(word, str_of(severity_text(s))))
            return options->deny[s] = true;
    if (code_find(word, &code)) {
        VEC_PUSH(&options->deny_codes, code);
        return true;
    }
    for (int i = 0; i < CODE_COUNT; i++)
        nearest_offer(&nearest, str_of(code_text((Code)i)));
    nearest_offer(&nearest, str_of(severity_text(DIAG_HAZARD)));
    nearest_offer(&nearest, str_of(severity_text(DIAG_ADVICE)));
    complain(parser, "--deny knows no code ", word, "");
    return mean(parser, &nearest, "");
}

/* One of the formats that the command has. */
static bool take_format(Parser *parser, Str word)
{
    CommandId   command = parser->options->command;
    uint32_t    mask = command == COMMAND_COUNT ? EVERYWHERE : 1u << command;
    const char *choices[FORMAT_COUNT];
    int         count = 0, choice;

    for (int i = 0; i < FORMAT_COUNT; i++)
        if (formats[i].commands & mask)
            choices[count++] = formats[i].name;
    if (count == 0)
        return true;            /* the option itself is out of place */
    if (!choose(parser, OPTION_FORMAT, word, choices, count, &choice))
        return false;
    while (!str_equal(word, str_of(formats[parser->options->format].name)))
        parser->options->format++;
    return true;
}

static bool take_message_format(Parser *parser, Str word)
{
    static const char *const choices[] = {"human", "json", "sarif"};
    int choice;

    if (!choose(parser, OPTION_MESSAGE_FORMAT, word, choices, 3, &choice))
        return false;
    parser->options->messages = (MessageFormat)choice;
    return true;
}

static bool take_color(Parser *parser, Str word)
{
    static const char *const choices[] = {"auto", "always", "never"};
    int choice;

    if (!choose(parser, OPTION_COLOR, word, choices, 3, &choice))
        return false;
    parser->options->color = (ColorWhen)choice;
    return true;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

/* A language tag (BCP 47) by its looks. */
static bool take_language(Parser *parser, const char *word)
{
    size_t part = 0, len = strlen(word);
    bool   good = len <= 35;

    for (size_t i = 0; i < len; i++) {
        good = good && (word[i] == '-' ? part > 0 : is_letter(word[i]));
        part = word[i] == '-' ? 0 : part + 1;
        good = good && part <= 8;
    }
    parser->options->language = word;
    return (good && part > 0) ||
           complain(parser, "--language needs a tag like `fr`, and has ",
                    str_of(word), "");
}

/* Files are named by the last part of a path only. */
static bool take_name(Parser *parser, const char *word)
{
    parser->options->name = word;
    return (word[0] != '\0' && strchr(word, '/') == NULL) ||
           complain(parser, "--name needs a name without a folder, and has ",
                    str_of(word), "");
}

static bool take(Parser *parser, OptionId id, const char *word)
{
    Options *options = parser->options;

    switch (id) {
    case OPTION_OUTPUT:   options->output = word; return true;
    case OPTION_EMIT:     return take_emit(parser, str_of(word));
    case OPTION_NAME:     return take_name(parser, word);
    case OPTION_FROM:
        return take_date(parser, id, str_of(word), &options->from);
    case OPTION_WITHIN:
        return take_duration(parser, id, str_of(word), &options->within);
    case OPTION_FOR:      options->body = word; return true;
    case OPTION_FORMAT:   return take_format(parser, str_of(word));
    case OPTION_TODAY:
        return take_date(parser, id, str_of(word), &options->today);
    case OPTION_AS_OF:
        return take_date(parser, id, str_of(word), &options->as_of);
    case OPTION_LANGUAGE: return take_language(parser, word);
    case OPTION_DENY:     return take_deny(parser, str_of(word));
    case OPTION_MESSAGE_FORMAT:
        return take_message_format(parser, str_of(word));
    case OPTION_COLOR:    return take_color(parser, str_of(word));
    case OPTION_STDLIB:   options->stdlib = word; return true;
    case OPTION_INCLUDE:  VEC_PUSH(&options->includes, word); return true;
    case OPTION_LOCK:     options->lock = word; return true;
    case OPTION_PROFILE:  return take_profile(parser, str_of(word));
    case OPTION_DRAFT:    options->draft = word; return true;
    case OPTION_ALARMS:   return options->alarms = true;
    case OPTION_BLESS:    return options->bless = true;
    case OPTION_CHECK:    return options->check = true;
    case OPTION_RECORD:   options->record = word; return true;
    case OPTION_ALLOW_EXTERN: options->allow_extern = word; return true;
    case OPTION_QUIET:    return options->quiet = true;
    case OPTION_VERSION:  return options->version = true;
    case OPTION_HELP:     return options->help = true;
    case OPTION_COUNT:    break;
    }
    return false;
}

/* ---- words -------------------------------------------------------------- */

static OptionId option_by_name(Str name)
{
    OptionId id = 0;

    while (id < OPTION_COUNT && !str_equal(name, str_of(known[id].name)))
        id++;
    return id;
}

static OptionId option_by_letter(char letter)
{
    OptionId id = 0;

    while (id < OPTION_COUNT && known[id].letter != letter)
        id++;
    return id;
}

static bool unknown_option(Parser *parser, Str word)
{
    Str     name = {word.at + 2, word.len - 2};
    Nearest nearest = nearest_begin(name);

    complain(parser, "there is no option ", word, "");
    for (int id = 0; id < OPTION_COUNT; id++)
        nearest_offer(&nearest, str_of(known[id].name));
    return mean(parser, &nearest, "--");
}

/* An option and its argument: `given`, or NULL and then the next word. */
static bool take_option(Parser *parser, OptionId id, const char *given)
{
    if (known[id].argument == NULL) {
        if (given != NULL)
            return complain(parser, "this option takes no value: ",
                            str_of(known[id].name), "");
        return take(parser, id, "");
    }
    if (given == NULL && parser->count > 0 &&
        strncmp(parser->words[0], "--", 2) != 0) {
        given = *parser->words++;
        parser->count--;
    }
    if (given == NULL || given[0] == '\0') {
        writer_format(parser->complaint, "--%s needs a value: --%s %s",
                      known[id].name, known[id].name, known[id].argument);
        return false;
    }
    return take(parser, id, given);
}

static bool allowed(Parser *parser, OptionId id)
{
    CommandId command = parser->options->command;

    if (command == COMMAND_COUNT || known[id].commands & 1u << command)
        return true;
    writer_format(parser->complaint, "`remit %s` has no option `--%s`",
                  commands[command].name, known[id].name);
    return false;
}

static bool long_option(Parser *parser, const char *word)
{
    const char *value = strchr(word, '=');
    Str         whole = str_of(word);
    OptionId    id;

    if (value != NULL)
        whole.len = (uint32_t)(value++ - word);
    id = option_by_name((Str){whole.at + 2, whole.len - 2});
    if (id == OPTION_COUNT)
        return unknown_option(parser, whole);
    return allowed(parser, id) && take_option(parser, id, value);
}

static bool short_option(Parser *parser, const char *word)
{
    OptionId    id = option_by_letter(word[1]);
    const char *value = word[2] == '\0' ? NULL : word + 2;

    if (id == OPTION_COUNT)
        return complain(parser, "there is no option ", str_of(word), "");
    return allowed(parser, id) && take_option(parser, id, value);
}

static bool take_command(Parser *parser, const char *word)
{
    Nearest nearest = nearest_begin(str_of(word));
    size_t  len = strlen(word);

    for (int i = 0; i < COMMAND_COUNT; i++) {
        if (strcmp(word, commands[i].name) == 0) {
            parser->options->command = (CommandId)i;
            return true;
        }
        nearest_offer(&nearest, str_of(commands[i].name));
    }
    complain(parser, "there is no command ", str_of(word), "");
    if (len > 6 && strcmp(word + len - 6, ".remit") == 0)
        return complain(parser, "; to check a file, say ",
                        STR_LIT("remit check"), " and its name");
    return mean(parser, &nearest, "");
}

/* `-x`, but neither `-` nor a shift like `-1w`. */
static bool is_short_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0'
        && !(word[1] >= '0' && word[1] <= '9');
}

static bool take_word(Parser *parser, bool *ended)
{
    const char *word = *parser->words++;

    parser->count--;
    if (!*ended && strcmp(word, "--") == 0)
        return *ended = true;
    if (!*ended && word[0] == '-' && word[1] == '-')
        return long_option(parser, word);
    if (!*ended && is_short_option(word))
        return short_option(parser, word);
    if (parser->options->command == COMMAND_COUNT)
        return take_command(parser, word);
    VEC_PUSH(&parser->options->operands, word);
    return true;
}

/* `remit help due` is `remit due --help`. */
static void take_help(Parser *parser)
{
    if (parser->count == 0 || strcmp(parser->words[0], "help") != 0)
        return;
    parser->options->help = true;
    parser->words++;
    parser->count--;
}

/* ---- the whole line ----------------------------------------------------- */

/* What a command cannot do without. */
static bool complete(Parser *parser)
{
    const Options *options = parser->options;
    CommandId      command = options->command;

    if (options->help || options->version)
        return true;
    if (command == COMMAND_COUNT) {
        writer_text(parser->complaint, "which command?");
        return false;
    }
    if (options->operands.count == 0 && commands[command].operands[0] != '[') {
        writer_format(parser->complaint, "`remit %s` needs a file",
                      commands[command].name);
        return false;
    }
    if (command == COMMAND_BUILD && options->output == NULL) {
        writer_text(parser->complaint,
                    "`remit build` needs a folder for what it writes: "
                    "-o FOLDER");
        return false;
    }
    return true;
}

bool options_parse(Options *options, int argc, char *const *argv,
                   Writer *complaint)
{
    Parser parser = {options, complaint, argv + 1, argc - 1};
    bool   ended = false;

    *options = (Options){.command = COMMAND_COUNT, .from = REMIT_NO_DAY,
                         .today = REMIT_NO_DAY, .as_of = REMIT_NO_DAY};
    if (argc < 1)
        parser.count = 0;
    else
        options->program = argv[0];
    take_help(&parser);
    while (parser.count > 0)
        if (!take_word(&parser, &ended))
            return false;
    return complete(&parser);
}

void options_free(Options *options)
{
    VEC_FREE(&options->operands);
    VEC_FREE(&options->includes);
    VEC_FREE(&options->deny_codes);
}

/* ---- help --------------------------------------------------------------- */

static void help_option(Writer *out, int id)
{
    size_t from = out->count;
    char   letter[] = "-x, ";

    letter[1] = known[id].letter;
    writer_format(out, "  %s--%s", known[id].letter ? letter : "    ",
                  known[id].name);
    if (known[id].argument != NULL)
        writer_format(out, " %s", known[id].argument);
    if (out->count - from < 30)
        writer_spaces(out, 30 - (out->count - from));
    writer_format(out, "  %s\n", known[id].help);
}

static void help_options(Writer *out, CommandId command)
{
    writer_text(out, "\noptions:\n");
    for (int id = 0; id < OPTION_COUNT; id++)
        if (command == COMMAND_COUNT || known[id].commands & 1u << command)
            help_option(out, id);
}

static void help_emitters(Writer *out)
{
    writer_text(out, "\noutputs:\n");
    for (int i = 0; i < EMITTER_COUNT; i++)
        writer_format(out, "  %-6s %s\n", emitters[i].name, emitters[i].about);
}

static void help_profiles(Writer *out)
{
    writer_text(out, "\nprofiles:\n");
    for (int i = 0; i < PROFILE_COUNT; i++)
        writer_format(out, "  %-8s %s\n", profiles[i].name, profiles[i].about);
}

static void help_reports(Writer *out)
{
    writer_text(out, "\nkinds:\n");
    for (int i = 0; i < REPORT_COUNT; i++)
        writer_format(out, "  %-12s %s\n", report_name((ReportKind)i),
                      report_about((ReportKind)i));
}

static void help_program(Writer *out)
{
    writer_text(out, "Remit: mandates, and the follow-up they oblige.\n\n"
                     "usage:\n");
    for (int i = 0; i < COMMAND_COUNT; i++) {
        writer_format(out, "  remit %s %s\n", commands[i].name,
                      commands[i].operands);
        writer_format(out, "      %s\n", commands[i].summary);
    }
    writer_text(out, "\nA dash reads standard input.  `remit help COMMAND` says"
                     " more about one.\n");
    help_options(out, COMMAND_COUNT);
}

void options_name(Writer *out, CommandId command)
{
    writer_char(out, ' ');
    writer_text(out, commands[command].name);
}

void options_help(Writer *out, CommandId command)
{
    if (command == COMMAND_COUNT) {
        help_program(out);
        return;
    }
    writer_format(out, "usage: remit %s [option...] %s\n\n%s\n",
                  commands[command].name, commands[command].operands,
                  commands[command].about);
    out->count--;
    help_options(out, command);
    if (command == COMMAND_BUILD) {
        help_profiles(out);
        help_emitters(out);
    }
    if (command == COMMAND_REPORT)
        help_reports(out);
}
