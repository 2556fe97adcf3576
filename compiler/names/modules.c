/* modules.c -- from the files named to the list of modules, used before using.
 *
 * The walk over `use` keeps its own stack, so that a long chain of files ends
 * at MODULE_LIMIT and not at the end of the machine's.  A file is known by its
 * device and inode: two paths to one file are one module. */
#include "compiler/names/modules.h"

#include "compiler/names/file.h"
#include "lang/parse.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum { LOADING, LOADED } State;

typedef struct {
    FileId  id;
    State   state;
    char   *path;               /* real path, for relative uses; owned */
    char   *shown;              /* as people know it; owned */
    Module *module;
    Span    used;               /* the `use` that led here first */
} Entry;

typedef struct {
    uint32_t entry;
    Node    *next;              /* declaration to look at next */
} Frame;

typedef struct {
    Spec *spec;
    VEC(Entry)  entries;
    VEC(Frame)  stack;
    VEC(char *) roots;          /* real paths of the folders; owned */
} Loader;

/* What is there and cannot be read is no fault of the spec.  Takes `why`. */
static void report_trouble(Loader *loader, char *why)
{
    if (loader->spec->trouble)
        memory_free(why);
    else
        loader->spec->trouble = why;
}

/* ---- paths --------------------------------------------------------------- */

/* folder/file; the file alone when the folder is empty or the file begins
 * at the root.  Owned by the caller. */
static char *path_join(const char *folder, const char *file)
{
    bool   alone = folder[0] == '\0' || file[0] == '/';
    size_t size = strlen(folder) + strlen(file) + 2;
    char  *path = memory_new(size);
    snprintf(path, size, "%s%s%s", alone ? "" : folder, alone ? "" : "/", file);
    return path;
}

static void add_root(Loader *loader, const char *folder)
{
    char real[PATH_MAX];
    if (folder && realpath(folder, real))
        VEC_PUSH(&loader->roots, path_join("", real));
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return path_join("", ".");
    char *folder = path_join("", path);
    folder[slash == path ? 1 : slash - path] = '\0';
    return folder;
}

static bool is_below(const char *path, const char *folder)
{
    size_t len = strlen(folder);
    if (len == 1)
        return true;            /* the root folder */
    return strncmp(path, folder, len) == 0 && path[len] == '/';
}

static bool may_read(const Loader *loader, const char *real)
{
    for (size_t i = 0; i < loader->roots.count; i++)
        if (is_below(real, loader->roots.at[i]))
            return true;
    return false;
}

/* ---- entries ------------------------------------------------------------- */

static uint32_t entry_find(const Loader *loader, FileId id)
{
    for (uint32_t i = 0; i < loader->entries.count; i++)
        if (file_id_equal(loader->entries.at[i].id, id))
            return i + 1;
    return 0;
}

/* Parses what was read and opens a frame for it.  Takes the text and both
 * paths. */
static void entry_open(Loader *loader, FileText *file, char *path,
                       char *shown, Span used)
{
    Spec         *spec = loader->spec;
    const Source *source =
        sources_take(spec->sources, shown, file->text, file->len);
    file->text = NULL;
    if (!source) {
        diag_begin(spec->diag, CODE_TOO_LARGE, used,
                   "the files together are larger than %u bytes", SOURCE_LIMIT);
        memory_free(path);
        memory_free(shown);
        return;
    }
    Module *module =
        parse_module(source, spec->sources, spec->names, spec->diag);
    VEC_PUSH(&loader->entries,
             (Entry){file->id, LOADING, path, shown, module, used});
    VEC_PUSH(&loader->stack,
             (Frame){(uint32_t)loader->entries.count, module->first});
}

/* ---- use ----------------------------------------------------------------- */

static void report_cycle(Loader *loader, uint32_t entry, Span use)
{
    Diag *diag = loader->spec->diag;
    diag_begin(diag, CODE_IMPORT_CYCLE, use, "`%s` uses itself in a circle",
               loader->entries.at[entry - 1].shown);
    bool inside = false;
    for (size_t i = 0; i < loader->stack.count; i++) {
        uint32_t at = loader->stack.at[i].entry;
        if (inside)
            diag_note(diag, loader->entries.at[at - 1].used,
                      "`%s` is used here", loader->entries.at[at - 1].shown);
        inside = inside || at == entry;
    }
    diag_help(diag, "move what both files need into a third one");
}

/* Reads a file that was not read before.  Takes `shown`. */
static void use_new(Loader *loader, const char *real, char *shown, Span use)
{
    Diag    *diag = loader->spec->diag;
    FileText file;
    if (loader->entries.count >= MODULE_LIMIT) {
        diag_begin(diag, CODE_TOO_LARGE, use,
                   "a corpus has at most %u files", MODULE_LIMIT);
        diag_help(diag, "join some of them, or compile the corpus in parts");
        memory_free(shown);
        return;
    }
    char *why = file_read(real, MODULE_SIZE, &file);
    if (!why) {
        entry_open(loader, &file, path_join("", real), shown, use);
        file_text_free(&file);
        return;
    }
    memory_free(shown);
    if (file.broken) {
        report_trouble(loader, why);
        return;
    }
    diag_begin(diag, CODE_NO_SUCH_MODULE, use, "%s", why);
    memory_free(why);
}

/* Opens the file at the real path, once.  Takes `shown`. */
static void use_real(Loader *loader, const char *real, char *shown, Span use)
{
    Diag  *diag = loader->spec->diag;
    FileId id;
    if (!may_read(loader, real)) {
        diag_begin(diag, CODE_OUTSIDE_FOLDER, use,
                   "this leads outside the folders that may be read");
        diag_help(diag, "a file may use what lies below the folder of the "
                  "first file named, the standard library, or --include DIR");
        memory_free(shown);
        return;
    }
    uint32_t known = file_identify(real, &id) ? entry_find(loader, id) : 0;
    if (!known) {
        use_new(loader, real, shown, use);
        return;
    }
    if (loader->entries.at[known - 1].state == LOADING)
        report_cycle(loader, known, use);
    memory_free(shown);
}

/* Opens `path` for a `use`; false when there is no such file.  Takes both. */
static bool use_path(Loader *loader, char *path, char *shown, Span use)
{
    char real[PATH_MAX];
    bool exists = realpath(path, real) != NULL;
    memory_free(path);
    if (!exists) {
        memory_free(shown);
        return false;
    }
    use_real(loader, real, shown, use);
    return true;
}

static char *str_copy(Str text)
{
    char *copy = memory_new((size_t)text.len + 1);
    memcpy(copy, text.at, text.len);
    return copy;
}

/* `un/bodies` -> `un/bodies.remit` */
static char *module_file(Str name)
{
    char *file = memory_new((size_t)name.len + sizeof ".remit");
    memcpy(file, name.at, name.len);
    memcpy(file + name.len, ".remit", sizeof ".remit");
    return file;
}

static void report_no_module(Loader *loader, Str name, Span use)
{
    Diag *diag = loader->spec->diag;
    diag_begin(diag, CODE_NO_SUCH_MODULE, use, "there is no module `%.*s`",
               STR_ARG(name));
    if (loader->spec->options->stdlib)
        diag_help(diag, "a file beside this one is used in quotes: "
                  "use \"%.*s.remit\"", STR_ARG(name));
    else
        diag_help(diag, "the standard library was not found; say where it is "
                  "with --stdlib DIR");
}

/* A bare module path is letters, digits, `-`, `_` and single slashes, by the
 * grammar; so it cannot climb out of a folder. */
static void use_module(Loader *loader, Str name, Span use)
{
    const CompileOptions *options = loader->spec->options;
    char *file = module_file(name);
    bool  found = options->stdlib
        && use_path(loader, path_join(options->stdlib, file),
                    path_join("stdlib", file), use);
    for (size_t i = 0; !found && i < options->include_count; i++)
        found = use_path(loader, path_join(options->includes[i], file),
                         path_join(options->includes[i], file), use);
    if (!found)
        report_no_module(loader, name, use);
    memory_free(file);
}

static void use_file(Loader *loader, const Entry *from, Str name, Span use)
{
    char *file = str_copy(name);
    char *folder = folder_of(from->path);
    char *shown = folder_of(from->shown);
    if (!use_path(loader, path_join(folder, file),
                  path_join(strcmp(shown, ".") ? shown : "", file), use)) {
        diag_begin(loader->spec->diag, CODE_NO_SUCH_MODULE, use,
                   "there is no file `%s` beside this one", file);
        if (!strchr(file, '.'))
            diag_help(loader->spec->diag, "a module of the library goes "
                      "without quotes, as `use un`");
    }
    memory_free(folder);
    memory_free(shown);
    memory_free(file);
}

/* ---- the walk ------------------------------------------------------------ */

static void close_frame(Loader *loader)
{
    Frame frame = loader->stack.at[--loader->stack.count];
    Entry *entry = &loader->entries.at[frame.entry - 1];
    entry->state = LOADED;
    VEC_PUSH(&loader->spec->modules, entry->module);
}

static void walk(Loader *loader)
{
    while (loader->stack.count) {
        Frame *frame = &loader->stack.at[loader->stack.count - 1];
        while (frame->next && (loader->spec->trouble
                               || frame->next->kind != NODE_USE))
            frame->next = frame->next->next;
        if (!frame->next) {
            close_frame(loader);
            continue;
        }
        Node *use = frame->next;
        Entry from = loader->entries.at[frame->entry - 1];
        frame->next = use->next;
        if (use->as.word.quoted)
            use_file(loader, &from, use->as.word.text, use->span);
        else
            use_module(loader, use->as.word.text, use->span);
    }
}

/* ---- the files named ----------------------------------------------------- */

static bool load_named(Loader *loader, const char *name)
{
    Spec    *spec = loader->spec;
    FileText file;
    bool     standard = strcmp(name, "-") == 0;
    char    *why = standard ? file_read_input(MODULE_SIZE, &file)
                            : file_read(name, MODULE_SIZE, &file);
    if (why) {
        spec->trouble = why;
        return false;
    }
    if (standard || !entry_find(loader, file.id)) {
        const char *shown = standard ? "<standard input>" : name;
        entry_open(loader, &file, path_join("", name), path_join("", shown),
                   NO_SPAN);
        size_t mine = loader->entries.count;
        walk(loader);
        if (!spec->root && mine)
            spec->root = loader->entries.at[mine - 1].module;
    }
    file_text_free(&file);
    return !spec->trouble;
}

/* The file named last is a draft: whatever was not read before it. */
static bool note_draft(Loader *loader, size_t known)
{
    static const char why[] = "the draft belongs to the corpus already";
    Spec *spec = loader->spec;
    if (sources_count(spec->sources) > known) {
        spec->draft_from = source_number(spec->sources, known)->base;
        return true;
    }
    spec->trouble = memcpy(memory_new(sizeof why), why, sizeof why);
    return false;
}

static void loader_free(Loader *loader)
{
    for (size_t i = 0; i < loader->entries.count; i++) {
        memory_free(loader->entries.at[i].path);
        memory_free(loader->entries.at[i].shown);
    }
    for (size_t i = 0; i < loader->roots.count; i++)
        memory_free(loader->roots.at[i]);
    VEC_FREE(&loader->entries);
    VEC_FREE(&loader->stack);
    VEC_FREE(&loader->roots);
}

bool modules_load(Spec *spec)
{
    const CompileOptions *options = spec->options;
    Loader loader = {.spec = spec};
    add_root(&loader, options->stdlib);
    for (size_t i = 0; i < options->include_count; i++)
        add_root(&loader, options->includes[i]);
    bool good = true;
    for (size_t i = 0; good && i < options->file_count; i++) {
        size_t known = sources_count(spec->sources);
        char  *folder = folder_of(options->files[i]);
        add_root(&loader, folder);
        memory_free(folder);
        good = load_named(&loader, options->files[i]);
        if (good && options->draft && i + 1 == options->file_count)
            good = note_draft(&loader, known);
    }
    loader_free(&loader);
    return good;
}
