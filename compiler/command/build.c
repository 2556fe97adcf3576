/* build.c -- `remit build`: every output, or those asked for, or none. */
#include "compiler/command.h"
#include "compiler/emit/emitter.h"
#include "compiler/output.h"

static EmitFunction *const emitters[] = {
#define EMITTER(name, about) emit_##name,
#include "compiler/emit/emitter.def"
#undef EMITTER
};

/* ---- what the files are called ------------------------------------------ */

/* The first spec's name, without folder and `.remit`. */
static Str base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    Str         name = str_of(slash == NULL ? path : slash + 1);

    if (name.len > 6 && memcmp(name.at + name.len - 6, ".remit", 6) == 0)
        name.len -= 6;
    return name;
}

static void put_name(Writer *out, const Options *options)
{
    Str name = options->name != NULL ? str_of(options->name)
                                     : base_name(options->operands.at[0]);

    if (name.len == 0 || str_equal(name, STR_LIT("-")))
        name = STR_LIT("remit");
    writer_str(out, name);
}

/* ---- writing ------------------------------------------------------------ */

/* What the emitters had to say, a line each. */
static void tell(Writer *said, bool quiet)
{
    char *line = (char *)writer_held(said), *end;

    for (; !quiet && *line != '\0'; line = end) {
        end = strchr(line, '\n');
        if (end == NULL)
            end = line + strlen(line);
        else
            *end++ = '\0';
        command_complain("%s", line);
    }
    said->count = 0;
}

static int emit_all(const Options *options, const EmitInput *input,
                    Output *output, Writer *said)
{
    for (unsigned i = 0; i < EMITTER_COUNT; i++) {
        bool good = true;
        if (options->emit == 0 || options->emit & 1u << i)
            good = emitters[i](input, output, said);
        tell(said, good && options->quiet);
        if (!good)
            return STATUS_WRONG;
        if (output_trouble(output) != NULL)
            break;
    }
    if (output_trouble(output) == NULL && output_commit(output))
        return STATUS_GOOD;
    command_complain("%s", output_trouble(output));
    return STATUS_TROUBLE;
}

static int run(const Options *options, const Compilation *made, int status)
{
    Writer    name = writer_memory(), said = writer_memory();
    Output   *output = output_begin(options->output);
    EmitInput input = {made, NULL, options->language, options->today};
    int       result;

    put_name(&name, options);
    input.name = writer_held(&name);
    result = emit_all(options, &input, output, &said);
    output_end(output);
    writer_free(&said);
    writer_free(&name);
    return result != STATUS_GOOD ? result : status;
}

int command_build(const Options *options)
{
    int          status;
    Compilation *made = command_compile(options, false, &status);

    if (made != NULL)
        status = run(options, made, status);
    compilation_free(made);
    return status;
}
