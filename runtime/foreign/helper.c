/* helper.c -- shared objects, through dlopen and libffi. */
#define _GNU_SOURCE             /* close_range */

#include "runtime/foreign/helper.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ffi.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "runtime/foreign/message.h"
#include "runtime/foreign/reason.h"

typedef struct {
    void    *address;           /* NULL: not loaded */
    ffi_cif  cif;
    ffi_type *types[REMIT_FOREIGN_MOST_PARAMETERS + 1];
} Loaded;

/* All that the process has. */
typedef struct {
    int                         socket;
    const RemitForeignFunction *functions;
    uint32_t                    count;
    Loaded                     *loaded;
    ffi_type                   *duration_members[3];
    ffi_type                    duration;
    char                        question[MESSAGE_SIZE];
    MessageWriter               answer;
} Helper;

/* ---- values -------------------------------------------------------------- */

static ffi_type *ffi_type_of(Helper *h, RemitForeignType type)
{
    switch (type) {
    case REMIT_FOREIGN_NUMBER:   return &ffi_type_sint64;
    case REMIT_FOREIGN_DATE:     return &ffi_type_sint32;
    case REMIT_FOREIGN_TEXT:     return &ffi_type_pointer;
    case REMIT_FOREIGN_TRUTH:    return &ffi_type_uint8;
    case REMIT_FOREIGN_DURATION: return &h->duration;
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

/* A text stays in the question, where a NUL follows it. */
static Raw raw_of(const RemitForeignValue *value)
{
    Raw raw = {0};

    switch (value->type) {
    case REMIT_FOREIGN_NUMBER:   raw.number = value->as.number; break;
    case REMIT_FOREIGN_DATE:     raw.day = value->as.day; break;
    case REMIT_FOREIGN_TEXT:     raw.text = value->as.text.at; break;
    case REMIT_FOREIGN_TRUTH:    raw.truth = value->as.truth; break;
    case REMIT_FOREIGN_DURATION: raw.duration = value->as.duration; break;
    }
    return raw;
}

/* One byte more than may come back, so that the reader sees it is too long. */
static RemitForeignText text_of(const char *text)
{
    size_t most = REMIT_FOREIGN_MOST_TEXT + 1;

    return (RemitForeignText){text, (uint32_t)strnlen(text, most)};
}

static RemitForeignValue value_of(RemitForeignType type, const Raw *raw)
{
    RemitForeignValue value = {.type = type};

    switch (type) {
    case REMIT_FOREIGN_NUMBER:   value.as.number = raw->number; break;
    case REMIT_FOREIGN_DATE:     value.as.day = (int32_t)raw->word; break;
    case REMIT_FOREIGN_TEXT:     value.as.text = text_of(raw->text); break;
    case REMIT_FOREIGN_TRUTH:
        value.as.truth = (uint8_t)raw->word != 0;
        break;
    case REMIT_FOREIGN_DURATION: value.as.duration = raw->duration; break;
    }
    return value;
}

/* ---- calling ------------------------------------------------------------- */

static void put_sentence(Helper *h, const char *text)
{
    RemitForeignValue value = {.type = REMIT_FOREIGN_TEXT};

    value.as.text = text_of(text);
    message_put_byte(&h->answer, HELPER_SENTENCE);
    message_put(&h->answer, &value);
}

static void put_result(Helper *h, RemitForeignType type, const Raw *result)
{
    RemitForeignValue value;

    if (type == REMIT_FOREIGN_TEXT && !result->text) {
        put_sentence(h, "it returned no text");
        return;
    }
    value = value_of(type, result);
    message_put_byte(&h->answer, HELPER_FINE);
    message_put(&h->answer, &value);
}

/* False when the question is not one for this function. */
static bool read_arguments(const RemitForeignSignature *signature,
                           MessageReader *reader, Raw *raw, void **values)
{
    for (uint32_t i = 0; i < signature->parameter_count; i++) {
        RemitForeignValue value =
            message_take(reader, signature->parameters[i]);
        raw[i] = raw_of(&value);
        values[i] = &raw[i];
    }
    return message_ends(reader);
}

static void call(Helper *h, uint32_t index, MessageReader *reader)
{
    const RemitForeignSignature *signature = &h->functions[index].signature;
    Loaded      *loaded = &h->loaded[index];
    Raw          raw[REMIT_FOREIGN_MOST_PARAMETERS], result = {0};
    void        *values[REMIT_FOREIGN_MOST_PARAMETERS + 1];
    const char  *error = NULL, **error_at = &error;

    if (!loaded->address) {
        put_sentence(h, "it was not loaded");
        return;
    }
    if (!read_arguments(signature, reader, raw, values))
        _exit(1);
    values[signature->parameter_count] = (void *)&error_at;
    ffi_call(&loaded->cif, FFI_FN(loaded->address), &result, values);
    if (error)
        put_sentence(h, error);
    else
        put_result(h, signature->result, &result);
}

/* ---- loading ------------------------------------------------------------- */

static bool has_signature(void *library, const RemitForeignFunction *function,
                          RemitForeignReason *reason)
{
    char        name[200], wanted[REMIT_FOREIGN_SIGNATURE_SIZE];
    const char *found;

    snprintf(name, sizeof name, "%s_signature", function->symbol);
    remit_foreign_signature_text(&function->signature, wanted);
    found = dlsym(library, name);
    if (!found)
        reason_set(reason, "the library does not say what `%s` takes and"
                   " gives", function->symbol);
    else if (strncmp(found, wanted, sizeof wanted) != 0)
        reason_set(reason, "the library has `%s` as `%.200s`, declared is"
                   " `%s`", function->symbol, found, wanted);
    else
        return true;
    return false;
}

static bool prepare(Helper *h, Loaded *loaded,
                    const RemitForeignSignature *signature)
{
    uint32_t count = signature->parameter_count;

    for (uint32_t i = 0; i < count; i++)
        loaded->types[i] = ffi_type_of(h, signature->parameters[i]);
    loaded->types[count] = &ffi_type_pointer;       /* error */
    return ffi_prep_cif(&loaded->cif, FFI_DEFAULT_ABI, count + 1,
                        ffi_type_of(h, signature->result),
                        loaded->types) == FFI_OK;
}

/* What dlopen says, without the name of the descriptor in front. */
static void set_reason_of_loader(RemitForeignReason *reason)
{
    const char *why = dlerror();
    const char *after = why ? strchr(why, ':') : NULL;

    reason_set(reason, "the library cannot be used%.300s", after ? after : "");
}

static void load(Helper *h, uint32_t index, RemitForeignReason *reason)
{
    const RemitForeignFunction *function = &h->functions[index];
    char                        path[40];
    void                       *library, *address;

    reason_none(reason);
    snprintf(path, sizeof path, "/proc/self/fd/%d", function->file);
    library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        set_reason_of_loader(reason);
        return;
    }
    address = dlsym(library, function->symbol);
    if (!address)
        reason_set(reason, "the library has no function `%s`",
                   function->symbol);
    else if (!has_signature(library, function, reason))
        return;
    else if (!prepare(h, &h->loaded[index], &function->signature))
        reason_set(reason, "such a function cannot be called here");
    else
        h->loaded[index].address = address;
}

/* ---- being alone --------------------------------------------------------- */

/* One by one where the kernel has no close_range, or forbids it. */
static void close_between(int first, int last)
{
    long most = sysconf(_SC_OPEN_MAX);

    if (first > last ||
        close_range((unsigned)first, (unsigned)last, 0) == 0)
        return;
    if (most < 0 || most > 65536)
        most = 65536;
    for (int fd = first; fd <= last && fd < most; fd++)
        close(fd);
}

/* The least descriptor above `fd` that is needed; INT_MAX: none. */
static int next_needed(const Helper *h, int fd)
{
    int next = h->socket > fd ? h->socket : INT_MAX;

    for (uint32_t i = 0; i < h->count; i++)
        if (h->functions[i].file > fd && h->functions[i].file < next)
            next = h->functions[i].file;
    return next;
}

static void close_others(const Helper *h)
{
    for (int fd = STDERR_FILENO; fd != INT_MAX;) {
        int needed = next_needed(h, fd);
        close_between(fd + 1, needed - 1);
        fd = needed;
    }
}

/* Handlers of the parent's are none of the helper's; what kills it kills it
 * at once. */
static void reset_signals(void)
{
    sigset_t none;

    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Nothing of the parent's is left open, and it does not outlive it. */
static void shut_in(const Helper *h, pid_t parent)
{
    struct rlimit no_dump = {0, 0};
    int           nothing = open("/dev/null", O_RDWR);

    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent || nothing < 0)
        _exit(1);
    setrlimit(RLIMIT_CORE, &no_dump);
    reset_signals();
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        if (dup2(nothing, fd) < 0)
            _exit(1);
    close_others(h);
}

/* ---- serving ------------------------------------------------------------- */

static void begin_answer(Helper *h, uint32_t number)
{
    message_begin(&h->answer);
    message_put_count(&h->answer, number);
}

static void send_answer(Helper *h)
{
    ssize_t sent;

    do
        sent = send(h->socket, h->answer.bytes, h->answer.count, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    if (sent < 0)
        _exit(1);
}

static void load_all(Helper *h)
{
    RemitForeignReason reason;

    for (uint32_t i = 0; i < h->count; i++) {
        load(h, i, &reason);
        begin_answer(h, i);
        if (reason.count > 0)
            put_sentence(h, reason.text);
        else
            message_put_byte(&h->answer, HELPER_FINE);
        send_answer(h);
    }
}

/* The bytes of the next question; none when there will be no more. */
static size_t receive(Helper *h)
{
    ssize_t size;

    do
        size = recv(h->socket, h->question, sizeof h->question, 0);
    while (size < 0 && errno == EINTR);
    return size > 0 ? (size_t)size : 0;
}

static void answer(Helper *h, size_t size)
{
    MessageReader reader = {.at = h->question, .end = h->question + size};
    uint32_t      number = message_take_count(&reader);
    uint32_t      index = message_take_count(&reader);

    if (reader.bad || index >= h->count)
        _exit(1);
    begin_answer(h, number);
    call(h, index, &reader);
    send_answer(h);
}

_Noreturn void helper_serve(int socket, pid_t parent,
                            const RemitForeignFunction *functions,
                            uint32_t count)
{
    Helper *h = calloc(1, sizeof *h);
    size_t  size;

    if (!h || !(h->loaded = calloc(count + (size_t)1, sizeof *h->loaded)))
        _exit(1);
    h->socket = socket;
    h->functions = functions;
    h->count = count;
    h->duration_members[0] = &ffi_type_sint32;
    h->duration_members[1] = &ffi_type_uint32;
    h->duration = (ffi_type){.type = FFI_TYPE_STRUCT,
                             .elements = h->duration_members};
    shut_in(h, parent);
    load_all(h);
    while ((size = receive(h)) > 0)
        answer(h, size);
    _exit(0);
}
