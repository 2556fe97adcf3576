/* bless.c -- puts what is found in the place of what was expected.
 *
 * The bytes of a file are kept as they are but for the values that change: so
 * the file is read anew, and held against the text that was compiled, which
 * lacks a byte order mark. */
#include "compiler/command/bless.h"


#include "compiler/command/expectation.h"
#include "compiler/names/file.h"
#include "compiler/names/modules.h"
#include "compiler/say/output.h"
#include "lang/arena.h"
#include "lang/lexer.h"
#include "lang/parse.h"
#include "lang/sort.h"

typedef struct {
    Span  place;                /* of the value, in the text compiled */
    char *value;
} Edit;

typedef struct {
    const char   *path;
    const Source *source;
    FileText      was;
    VEC(Edit)     edits;
} Sheet;

struct Bless {
    const Compilation *made;
    VEC(Sheet) sheets;
};

/* ---- the named files ----------------------------------------------------- */

/* The text of the file `id`; one that is used and named is known by the path
 * by which it was met first. */
static const Source *source_of(const Compilation *made, const char *path,
                               FileId id)
{
    for (size_t i = 0; i < sources_count(made->sources); i++) {
        const Source *source = source_number(made->sources, i);
        FileText      file;
        char         *why;
        bool          same = strcmp(source->path, path) == 0;
        if (same)
            return source;
        why = file_read(source->path, MODULE_SIZE, &file);
        same = why == NULL && file_id_equal(file.id, id);
        if (why == NULL)
            file_text_free(&file);
        memory_free(why);
        if (same)
            return source;
    }
    return NULL;
}

/* Bytes of the file before the text that was compiled. */
static size_t lead_of(const Sheet *sheet)
{
    return sheet->was.len - sheet->source->len;
}

static bool is_same(const Sheet *sheet)
{
    return sheet->source != NULL && sheet->was.len >= sheet->source->len
        && memcmp(sheet->was.text + lead_of(sheet), sheet->source->text,
                  sheet->source->len) == 0;
}

static void sheet_free(Sheet *sheet)
{
    for (size_t i = 0; i < sheet->edits.count; i++)
        memory_free(sheet->edits.at[i].value);
    VEC_FREE(&sheet->edits);
    file_text_free(&sheet->was);
}

static bool sheet_add(Bless *bless, const char *path)
{
    Sheet sheet = {.path = path};
    char *why = file_read(path, MODULE_SIZE, &sheet.was);

    if (why != NULL) {
        command_complain("%s", why);
        memory_free(why);
        return false;
    }
    sheet.source = source_of(bless->made, path, sheet.was.id);
    if (is_same(&sheet)) {
        VEC_PUSH(&bless->sheets, sheet);
        return true;
    }
    sheet_free(&sheet);
    command_complain("a file has changed while it was tested");
    return false;
}

Bless *bless_begin(const Options *options, const Compilation *made)
{
    Bless *bless = memory_new(sizeof *bless);

    bless->made = made;
    for (size_t i = 0; i < options->operands.count; i++)
        if (!sheet_add(bless, options->operands.at[i])) {
            bless_free(bless);
            return NULL;
        }
    return bless;
}

void bless_free(Bless *bless)
{
    if (bless == NULL)
        return;
    for (size_t i = 0; i < bless->sheets.count; i++)
        sheet_free(&bless->sheets.at[i]);
    VEC_FREE(&bless->sheets);
    memory_free(bless);
}

/* ---- one expectation ----------------------------------------------------- */

static Sheet *sheet_at(Bless *bless, Pos pos)
{
    const Source *source = source_at(bless->made->sources, pos);

    for (size_t i = 0; i < bless->sheets.count; i++)
        if (bless->sheets.at[i].source == source)
            return &bless->sheets.at[i];
    return NULL;
}

/* Where the value stands: behind the name of the field, and of a hop behind
 * its number. */
static Span value_place(const Source *source, const Expected *expected)
{
    Sources *sources = sources_new();
    Interns *names = interns_new();
    Diag    *diag = diag_new(sources);
    Arena   *arena = arena_new();
    Lexer    lexer;
    Token    token;

    lexer_begin(&lexer, source, keywords_new(arena, names), arena, names, diag);
    lexer.cursor = source->text + (expected->place.from - source->base);
    lexer_next(&lexer, &token);
    if (expected->number > 0)
        lexer_next(&lexer, &token);
    lexer_next(&lexer, &token);
    arena_free(arena);
    diag_free(diag);
    interns_free(names);
    sources_free(sources);
    return (Span){token.span.from, expected->place.to};
}

bool bless_change(Bless *bless, const Expected *expected, RemitDay today)
{
    Sheet *sheet = sheet_at(bless, expected->place.from);
    Writer value;

    if (sheet == NULL
        || (expected->occurrence == 0 && expected->session == 0))
        return false;
    value = writer_memory();
    expectation_value(&value, bless->made, expected, today);
    writer_held(&value);
    VEC_PUSH(&sheet->edits,
             (Edit){value_place(sheet->source, expected), value.at});
    return true;
}

/* ---- the new text -------------------------------------------------------- */

static int edit_order(const void *left, const void *right)
{
    const Edit *a = left, *b = right;

    return (a->place.from > b->place.from) - (a->place.from < b->place.from);
}

static void put_changed(Writer *out, Sheet *sheet)
{
    const char *text = sheet->was.text;
    size_t      lead = lead_of(sheet), at = 0;

    sort_list(sheet->edits.at, sheet->edits.count, sizeof *sheet->edits.at,
              edit_order);
    for (size_t i = 0; i < sheet->edits.count; i++) {
        const Edit *edit = &sheet->edits.at[i];
        size_t from = edit->place.from - sheet->source->base + lead;
        writer_put(out, text + at, from - at);
        writer_text(out, edit->value);
        at = edit->place.to - sheet->source->base + lead;
    }
    writer_put(out, text + at, sheet->was.len - at);
}

/* Whether the text can still be read, so that no name that the language
 * cannot spell breaks a file. */
static bool is_readable(const Sheet *sheet, Writer *text)
{
    Sources      *sources = sources_new();
    Interns      *names = interns_new();
    Diag         *diag = diag_new(sources);
    const Source *source = sources_add(sources, sheet->path, writer_held(text),
                                       text->count);
    bool          good = source != NULL;

    if (source != NULL) {
        module_free(parse_module(source, sources, names, diag));
        good = diag_errors(diag) == 0;
    }
    diag_free(diag);
    interns_free(names);
    sources_free(sources);
    return good;
}

static bool put_file(Output *output, Sheet *sheet)
{
    Writer text = writer_memory();
    bool   good;

    put_changed(&text, sheet);
    good = is_readable(sheet, &text);
    if (good)
        writer_put(output_file_at(output, sheet->path), text.at, text.count);
    else
        command_complain("what is found cannot be written as an `expect`");
    writer_free(&text);
    return good;
}

bool bless_write(Bless *bless)
{
    Output *output = output_begin(".");
    bool    good = true;

    for (size_t i = 0; good && i < bless->sheets.count; i++)
        if (bless->sheets.at[i].edits.count > 0)
            good = put_file(output, &bless->sheets.at[i]);
    if (good && !output_commit(output)) {
        command_complain("%s", output_trouble(output));
        good = false;
    }
    output_end(output);
    return good;
}
