/* process.c -- one socket, one question at a time. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/foreign/helper.h"
#include "runtime/foreign/message.h"
#include "runtime/foreign/reason.h"

struct RemitForeignProcess {
    const RemitForeignFunction *functions;
    uint32_t      count;
    pid_t         helper;       /* 0: gone */
    int           socket;
    uint32_t      heard;        /* functions of which it said how they loaded */
    uint32_t      number;       /* of the last question */
    MessageWriter question;
    char          answer[MESSAGE_SIZE];
};

/* ---- from the beginning to the end --------------------------------------- */

/* Two ends that no program started later inherits, clear of the descriptors
 * 0 to 2. */
static bool make_ends(int ends[2])
{
    int made[2];

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, made) != 0)
        return false;
    for (int i = 0; i < 2; i++)
        ends[i] = fcntl(made[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(made[0]);
    close(made[1]);
    if (ends[0] >= 0 && ends[1] >= 0)
        return true;
    for (int i = 0; i < 2; i++)
        if (ends[i] >= 0)
            close(ends[i]);
    return false;
}

static bool start(RemitForeignProcess *process)
{
    pid_t parent = getpid();
    int   ends[2];

    if (!make_ends(ends))
        return false;
    process->helper = fork();
    if (process->helper == 0)
        helper_serve(ends[1], parent, process->functions, process->count);
    close(ends[1]);
    process->socket = ends[0];
    if (process->helper > 0)
        return true;
    close(ends[0]);
    return false;
}

RemitForeignProcess *remit_foreign_start(const RemitForeignFunction *functions,
                                         uint32_t count,
                                         RemitForeignReason *reason)
{
    RemitForeignProcess *process = calloc(1, sizeof *process);

    reason_none(reason);
    if (process) {
        process->functions = functions;
        process->count = count;
    }
    if (process && start(process))
        return process;
    reason_set(reason, "no process can be started for it");
    free(process);
    return NULL;
}

/* Ends the helper and whatever it started. */
static void stop(RemitForeignProcess *process)
{
    if (process->helper == 0)
        return;
    close(process->socket);
    kill(-process->helper, SIGKILL);
    kill(process->helper, SIGKILL);
    while (waitpid(process->helper, NULL, 0) < 0 && errno == EINTR)
        ;
    process->helper = 0;
}

void remit_foreign_end(RemitForeignProcess *process)
{
    if (!process)
        return;
    stop(process);
    free(process);
}

bool remit_foreign_is_there(const RemitForeignProcess *process)
{
    return process->helper != 0;
}

/* ---- failing ------------------------------------------------------------- */

/* How the helper ended, which has closed its end: it is given a second to be
 * dead. */
static const char *how_it_ended(RemitForeignProcess *process)
{
    int   status = 0;
    pid_t reaped = 0;

    for (int i = 0; reaped == 0 && i < 100; i++) {
        reaped = waitpid(process->helper, &status, WNOHANG);
        if (reaped == 0)
            poll(NULL, 0, 10);
    }
    if (reaped > 0) {           /* what it started may live on */
        kill(-process->helper, SIGKILL);
        close(process->socket);
        process->helper = 0;
    }
    return reaped > 0 && WIFSIGNALED(status) ? "it crashed"
                                             : "it ended the process";
}

/* It will not answer any more; `why`, or NULL: by how it ended. */
static bool fail(RemitForeignProcess *process, const char *why,
                 RemitForeignReason *reason)
{
    if (!why)
        why = how_it_ended(process);
    stop(process);
    reason_set(reason, "%s", why);
    return false;
}

/* ---- listening ----------------------------------------------------------- */

static int64_t milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Whether something can be read before the time is over; signals in between
 * give it no more time. */
static bool comes_in_time(int socket)
{
    struct pollfd wait = {socket, POLLIN, 0};
    int64_t       end = milliseconds() + REMIT_FOREIGN_PATIENCE;
    int           ready;

    do {
        int64_t left = end - milliseconds();
        ready = poll(&wait, 1, left > 0 ? (int)left : 0);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

/* The next message, whose number has to be this one. */
static bool hear(RemitForeignProcess *process, uint32_t number,
                 MessageReader *reader, RemitForeignReason *reason)
{
    ssize_t size;

    if (!comes_in_time(process->socket))
        return fail(process, "it did not return in time", reason);
    do                          /* MSG_TRUNC: its size, if it does not fit */
        size = recv(process->socket, process->answer, sizeof process->answer,
                    MSG_TRUNC);
    while (size < 0 && errno == EINTR);
    if (size <= 0)
        return fail(process, NULL, reason);
    *reader = (MessageReader){.at = process->answer, .hostile = true};
    reader->bad = (size_t)size > sizeof process->answer;
    reader->end = reader->bad ? reader->at : reader->at + size;
    if (message_take_count(reader) != number || reader->bad)
        return fail(process, "what it answered makes no sense", reason);
    return true;
}

/* An outcome and what follows it: a value of `type`, where one is wanted. */
static bool read_outcome(RemitForeignProcess *process, MessageReader *reader,
                         RemitForeignType type, RemitForeignValue *answer,
                         RemitForeignReason *reason)
{
    uint8_t           outcome = message_take_byte(reader);
    RemitForeignValue value = {.type = type};

    if (outcome == HELPER_SENTENCE)
        value = message_take(reader, REMIT_FOREIGN_TEXT);
    else if (outcome == HELPER_FINE && answer)
        value = message_take(reader, type);
    else if (outcome != HELPER_FINE)
        reader->bad = true;
    if (!message_ends(reader))
        return fail(process, "what it answered makes no sense", reason);
    if (answer)
        *answer = value;
    if (outcome == HELPER_FINE)
        return true;
    if (value.as.text.len > 0)
        reason_set_text(reason, value.as.text);
    else
        reason_set(reason, "it says not why");
    return false;
}

/* ---- asking -------------------------------------------------------------- */

bool remit_foreign_loaded(RemitForeignProcess *process, uint32_t index,
                          RemitForeignReason *reason)
{
    MessageReader reader;

    reason_none(reason);
    if (process->helper == 0 || index >= process->count ||
        index != process->heard)
        return false;
    process->heard++;
    return hear(process, index, &reader, reason) &&
           read_outcome(process, &reader, REMIT_FOREIGN_NUMBER, NULL, reason);
}

/* What nobody asked about is heard all the same, for it comes first. */
static void hear_of_the_rest(RemitForeignProcess *process,
                             RemitForeignReason *reason)
{
    while (process->helper != 0 && process->heard < process->count)
        remit_foreign_loaded(process, process->heard, reason);
}

static bool is_argument(const RemitForeignValue *value, RemitForeignType type)
{
    if (value->type != type)
        return false;
    return type != REMIT_FOREIGN_TEXT || value->as.text.len == 0 ||
           !memchr(value->as.text.at, '\0', value->as.text.len);
}

/* Writes the question; false when it is none. */
static bool write_question(RemitForeignProcess *process, uint32_t index,
                           const RemitForeignValue *arguments,
                           RemitForeignReason *reason)
{
    const RemitForeignSignature *signature =
        &process->functions[index].signature;
    MessageWriter *question = &process->question;

    message_begin(question);
    message_put_count(question, ++process->number);
    message_put_count(question, index);
    for (uint32_t i = 0; i < signature->parameter_count; i++) {
        if (!is_argument(&arguments[i], signature->parameters[i])) {
            reason_set(reason, "argument %u is no %s", i + 1,
                       remit_foreign_type_text(signature->parameters[i]));
            return false;
        }
        message_put(question, &arguments[i]);
    }
    if (question->full)
        reason_set(reason, "its arguments are too long");
    return !question->full;
}

static bool send_question(const RemitForeignProcess *process)
{
    ssize_t sent;

    do
        sent = send(process->socket, process->question.bytes,
                    process->question.count, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent >= 0;
}

bool remit_foreign_call(RemitForeignProcess *process, uint32_t index,
                        const RemitForeignValue *arguments,
                        RemitForeignValue *answer,
                        RemitForeignReason *reason)
{
    MessageReader reader;

    hear_of_the_rest(process, reason);
    reason_none(reason);
    if (process->helper == 0 || index >= process->count ||
        !write_question(process, index, arguments, reason))
        return false;
    if (!send_question(process))
        return fail(process, NULL, reason);
    return hear(process, process->number, &reader, reason) &&
           read_outcome(process, &reader,
                        process->functions[index].signature.result, answer,
                        reason);
}
