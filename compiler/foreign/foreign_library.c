/* foreign_library.c -- shared objects, through dlopen and libffi.
 *
 * The file that was examined is the one that is loaded: dlopen gets the open
 * descriptor's name, never the path again. */
#include "compiler/foreign/foreign_library.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ffi.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lang/memory.h"

/* ---- opening ------------------------------------------------------------- */

static bool is_plain_name(Str name)
{
    for (uint32_t i = 0; i < name.len; i++)
        if (name.at[i] == '/' || name.at[i] == '\\' ||
            (unsigned char)name.at[i] < ' ')
            return false;
    return name.len > 0 && name.len < 200 && name.at[0] != '.';
}

static bool is_safe_owner(const struct stat *found)
{
    return found->st_uid == 0 || found->st_uid == geteuid();
}

static bool is_safe_folder(int folder, const char *path, Writer *said)
{
    struct stat found;

    if (folder < 0 || fstat(folder, &found) != 0) {
        writer_format(said, "the folder `%s` cannot be opened", path);
        return false;
    }
    if (!is_safe_owner(&found) ||
        ((found.st_mode & S_IWOTH) && !(found.st_mode & S_ISVTX))) {
        writer_format(said, "everybody may write in the folder `%s`", path);
        return false;
    }
    return true;
}

static bool is_safe_file(int file, const char *name, Writer *said)
{
    struct stat found;

    if (file < 0) {
        writer_format(said, errno == ELOOP
                                ? "`%s` is a link, and no link is followed"
                                : "`%s` cannot be opened", name);
        return false;
    }
    if (fstat(file, &found) != 0 || !S_ISREG(found.st_mode)) {
        writer_format(said, "`%s` is no regular file", name);
        return false;
    }
    if (!is_safe_owner(&found) || (found.st_mode & (S_IWGRP | S_IWOTH))) {
        writer_format(said, "others may write to `%s`", name);
        return false;
    }
    return true;
}

int foreign_open(const char *path, Str name, Writer *said)
{
    Writer file_name;
    int    folder, file = -1;

    if (!is_plain_name(name)) {
        writer_text(said, "a library is named without folder or ending");
        return -1;
    }
    file_name = writer_memory();
    writer_str(&file_name, name);
    writer_text(&file_name, ".so");
    folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (is_safe_folder(folder, path, said)) {
        file = openat(folder, writer_held(&file_name),
                      O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (!is_safe_file(file, writer_held(&file_name), said) && file >= 0) {
            close(file);
            file = -1;
        }
    }
    if (folder >= 0)
        close(folder);
    writer_free(&file_name);
    return file;
}

/* ---- the helper: calling ------------------------------------------------- */

typedef struct {
    void    *address;           /* NULL: not loaded */
    ffi_cif  cif;
    ffi_type *types[FOREIGN_MOST_PARAMETERS + 1];
} Loaded;

static ffi_type *duration_members[] = {&ffi_type_sint32, &ffi_type_uint32,
                                       NULL};
static ffi_type  duration_type = {0, 0, FFI_TYPE_STRUCT, duration_members};

static ffi_type *ffi_type_of(ForeignType type)
{
    switch (type) {
    case FOREIGN_NUMBER:   return &ffi_type_sint64;
    case FOREIGN_DATE:     return &ffi_type_sint32;
    case FOREIGN_TEXT:     return &ffi_type_pointer;
    case FOREIGN_TRUTH:    return &ffi_type_uint8;
    case FOREIGN_DURATION: return &duration_type;
    case FOREIGN_TYPES:    break;
    }
    return &ffi_type_void;
}

/* A value as C has it; libffi widens what it returns to a register. */
typedef union {
    int64_t       number;
    int32_t       day;
    const char   *text;
    uint8_t       truth;
    RemitDuration duration;
    ffi_arg       word;
} Raw;

static Raw raw_of(const ForeignValue *value, char **copy)
{
    Raw raw = {0};

    switch (value->type) {
    case FOREIGN_NUMBER:   raw.number = value->as.number; break;
    case FOREIGN_DATE:     raw.day = value->as.day; break;
    case FOREIGN_TRUTH:    raw.truth = value->as.truth; break;
    case FOREIGN_DURATION: raw.duration = value->as.duration; break;
    case FOREIGN_TEXT:
        *copy = memory_new(value->as.text.len + 1u);
        memcpy(*copy, value->as.text.at, value->as.text.len);
        raw.text = *copy;
        break;
    case FOREIGN_TYPES:    break;
    }
    return raw;
}

static ForeignValue value_of(ForeignType type, const Raw *raw)
{
    ForeignValue value = {.type = type};

    switch (type) {
    case FOREIGN_NUMBER:   value.as.number = raw->number; break;
    case FOREIGN_DATE:     value.as.day = (int32_t)raw->word; break;
    case FOREIGN_TRUTH:    value.as.truth = (uint8_t)raw->word != 0; break;
    case FOREIGN_DURATION: value.as.duration = raw->duration; break;
    case FOREIGN_TEXT:
        value.as.text = str_of(raw->text ? raw->text : "");
        break;
    case FOREIGN_TYPES:    break;
    }
    return value;
}

static void put_sentence(Writer *out, const char *text)
{
    ForeignValue value = {.type = FOREIGN_TEXT};

    value.as.text = str_of(text);
    writer_char(out, FOREIGN_SENTENCE);
    foreign_put(out, &value);
}

static void call(const ForeignFunction *function, Loaded *loaded,
                 ForeignReader *reader, Writer *out)
{
    const ForeignSignature *signature = &function->signature;
    Raw          raw[FOREIGN_MOST_PARAMETERS], result = {0};
    void        *values[FOREIGN_MOST_PARAMETERS + 1];
    char        *copies[FOREIGN_MOST_PARAMETERS] = {0};
    const char  *error = NULL, **error_at = &error;
    ForeignValue value;

    for (uint32_t i = 0; i < signature->parameter_count; i++) {
        value = foreign_take(reader, signature->parameters[i]);
        raw[i] = raw_of(&value, &copies[i]);
        values[i] = &raw[i];
    }
    values[signature->parameter_count] = (void *)&error_at;
    ffi_call(&loaded->cif, FFI_FN(loaded->address), &result, values);
    for (uint32_t i = 0; i < signature->parameter_count; i++)
        memory_free(copies[i]);
    if (error) {
        put_sentence(out, error);
        return;
    }
    value = value_of(signature->result, &result);
    writer_char(out, FOREIGN_FINE);
    foreign_put(out, &value);
}

/* ---- the helper: loading ------------------------------------------------- */

static bool has_signature(void *library, const ForeignFunction *function,
                          Writer *said)
{
    Writer      name = writer_memory(), wanted = writer_memory();
    const char *found;
    bool        same;

    writer_format(&name, "%s_signature", function->symbol);
    foreign_signature_text(&wanted, &function->signature);
    found = dlsym(library, writer_held(&name));
    same = found && strncmp(found, writer_held(&wanted), wanted.count + 1) == 0;
    if (!found)
        writer_format(said, "the library does not say what `%s` takes and"
                      " gives", function->symbol);
    else if (!same)
        writer_format(said, "the library has `%s` as `%.200s`, declared is"
                      " `%s`", function->symbol, found, writer_held(&wanted));
    writer_free(&name);
    writer_free(&wanted);
    return same;
}

static bool prepare(Loaded *loaded, const ForeignSignature *signature)
{
    uint32_t count = signature->parameter_count;

    for (uint32_t i = 0; i < count; i++)
        loaded->types[i] = ffi_type_of(signature->parameters[i]);
    loaded->types[count] = &ffi_type_pointer;       /* error */
    return ffi_prep_cif(&loaded->cif, FFI_DEFAULT_ABI, count + 1,
                        ffi_type_of(signature->result),
                        loaded->types) == FFI_OK;
}

/* What dlopen says, without the name of the descriptor in front. */
static void put_reason(Writer *said)
{
    const char *reason = dlerror();
    const char *after = reason ? strchr(reason, ':') : NULL;

    writer_format(said, "the library cannot be used%.300s", after ? after : "");
}

static void load(Loaded *loaded, const ForeignFunction *function, Writer *said)
{
    char  path[32];
    void *library;

    snprintf(path, sizeof path, "/proc/self/fd/%d", function->file);
    library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        put_reason(said);
        return;
    }
    loaded->address = dlsym(library, function->symbol);
    if (!loaded->address)
        writer_format(said, "the library has no function `%s`",
                      function->symbol);
    else if (has_signature(library, function, said) &&
             !prepare(loaded, &function->signature))
        writer_text(said, "such a function cannot be called here");
}

/* ---- the helper: serving ------------------------------------------------- */

/* Nothing of Remit's is left open, and whatever kills it kills it at once. */
static void shut_in(int socket, const ForeignFunction *functions,
                    uint32_t count)
{
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    struct rlimit    none = {0, 0};
    int              nothing = open("/dev/null", O_RDWR);
    long             most = sysconf(_SC_OPEN_MAX);

    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setrlimit(RLIMIT_CORE, &none);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        signal(faults[i], SIG_DFL);
    for (int fd = 0; fd <= 2; fd++)
        dup2(nothing, fd);
    for (int fd = 3; fd < most && fd < 4096; fd++) {
        bool keep = fd == socket;
        for (uint32_t i = 0; i < count; i++)
            keep = keep || functions[i].file == fd;
        if (!keep)
            close(fd);
    }
}

static void say(int socket, uint32_t number, const Writer *answer)
{
    Writer message = writer_memory();

    writer_put(&message, (const char *)&number, sizeof number);
    writer_put(&message, answer->at, answer->count);
    if (send(socket, message.at, message.count, MSG_NOSIGNAL) < 0)
        _exit(1);
    writer_free(&message);
}

static void load_all(int socket, const ForeignFunction *functions,
                     Loaded *loaded, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        Writer said = writer_memory(), answer = writer_memory();
        load(&loaded[i], &functions[i], &said);
        if (said.count > 0)
            put_sentence(&answer, writer_held(&said));
        else
            writer_char(&answer, FOREIGN_FINE);
        say(socket, i, &answer);
        writer_free(&said);
        writer_free(&answer);
    }
}

_Noreturn void foreign_serve(int socket, const ForeignFunction *functions,
                             uint32_t count)
{
    static char bytes[FOREIGN_MOST_BYTES];
    Loaded     *loaded = memory_new((count + 1) * sizeof *loaded);
    ssize_t     size;

    shut_in(socket, functions, count);
    load_all(socket, functions, loaded, count);
    while ((size = recv(socket, bytes, sizeof bytes, 0)) > 0) {
        ForeignReader reader = {bytes, bytes + size, false};
        uint32_t      number = foreign_take_count(&reader);
        uint32_t      index = foreign_take_count(&reader);
        Writer        answer = writer_memory();
        call(&functions[index], &loaded[index], &reader, &answer);
        say(socket, number, &answer);
        writer_free(&answer);
    }
    _exit(0);
}
