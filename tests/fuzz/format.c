/* format.c -- any text that has no errors, laid out.
 *
 * Claims: laid out, it still has none; laid out again, it stays as it is; and
 * both mean the same: the C tables and the messages of findings are equal. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compiler/emit/emitter.h"
#include "lang/format.h"
#include "lang/memory.h"
#include "lang/parse.h"
#include "tests/fuzz/world.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    world_begin();
    return 0;
}

/* The text laid out, NULL when it has errors. */
static char *lay_out(const char *text, size_t len, size_t *laid)
{
    Interns      *interns = interns_new();
    Sources      *sources = sources_new();
    Diag         *diag = diag_new(sources);
    const Source *source = sources_add(sources, "t.remit", text, len);
    Module       *module = parse_module(source, sources, interns, diag);
    char         *out = diag_errors(diag) ? NULL
                      : format_module(module, interns, laid);

    module_free(module);
    diag_free(diag);
    sources_free(sources);
    interns_free(interns);
    return out;
}

/* ---- what it means ------------------------------------------------------- */

static void put_findings(Writer *out, const Diag *diag)
{
    for (uint32_t i = 0; i < diag_total(diag); i++) {
        Finding finding = diag_finding(diag, i);
        writer_text(out, code_text(finding.code));
        writer_char(out, '\n');
    }
}

static void put_file(Writer *out, const char *name)
{
    char   path[8192], bytes[4096];
    size_t got;

    snprintf(path, sizeof path, "%s/%s", world_out, name);
    FILE *file = fopen(path, "r");
    CLAIM(file != NULL);
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
        writer_put(out, bytes, got);
    fclose(file);
}

static void put_tables(Writer *out, const Compilation *made)
{
    Writer    said = writer_memory();
    Output   *output = output_begin(world_out);
    EmitInput input = {.made = made, .name = "x", .today = REMIT_NO_DAY};

    if (emit_c(&input, output, &said)) {
        CLAIM(output_commit(output));
        put_file(out, "x.c");
    }
    output_end(output);
    writer_free(&said);
}

/* Its findings and its tables, as one text. */
static Writer meaning(const char *text, size_t len)
{
    Writer       out = writer_memory();
    Compilation *made;

    world_write((const uint8_t *)text, len);
    made = world_compile(REMIT_NO_DAY);
    put_findings(&out, made->diag);
    if (made->registry)
        put_tables(&out, made);
    compilation_free(made);
    return out;
}

static void check_meaning(const uint8_t *data, size_t size, const char *laid,
                          size_t len)
{
    Writer before = meaning((const char *)data, size);
    Writer after = meaning(laid, len);

    CLAIM(strcmp(writer_held(&before), writer_held(&after)) == 0);
    writer_free(&before);
    writer_free(&after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t len = 0, again = 0;
    char  *laid = lay_out((const char *)data, size, &len);

    if (!laid)
        return 0;
    char *twice = lay_out(laid, len, &again);
    CLAIM(twice != NULL);
    CLAIM(again == len && memcmp(laid, twice, len) == 0);
    if (world_choice(data, size) % 4 == 0)
        check_meaning(data, size, laid, len);
    memory_free(laid);
    memory_free(twice);
    return 0;
}
