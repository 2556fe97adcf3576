/* foreign_process.c -- one socket, one question at a time, five seconds. */
#include "compiler/foreign/foreign_process.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lang/memory.h"

enum { PATIENCE = 5000 };       /* milliseconds */

struct ForeignProcess {
    const ForeignFunction *functions;
    uint32_t count;
    pid_t    helper;            /* 0: gone */
    int      socket;
    uint32_t heard;             /* functions of which it said how they loaded */
    uint32_t number;            /* of the last question */
    char     bytes[FOREIGN_MOST_BYTES];
};

/* Ends the helper and whatever it started. */
static void stop(ForeignProcess *process)
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

ForeignProcess *foreign_start(const ForeignFunction *functions, uint32_t count)
{
    ForeignProcess *process = memory_new(sizeof *process);
    int             ends[2];

    process->functions = functions;
    process->count = count;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0)
        return process;
    process->helper = fork();
    if (process->helper == 0) {
        close(ends[0]);
        foreign_serve(ends[1], functions, count);
    }
    close(ends[1]);
    process->socket = ends[0];
    if (process->helper < 0) {
        close(ends[0]);
        process->helper = 0;
    }
    return process;
}

void foreign_end(ForeignProcess *process)
{
    if (!process)
        return;
    stop(process);
    memory_free(process);
}

bool foreign_is_there(const ForeignProcess *process)
{
    return process->helper != 0;
}

/* ---- listening ----------------------------------------------------------- */

/* It will not answer: `why`, or by how the helper ended.  One that closed its
 * end is given a second to be dead. */
static bool fail(ForeignProcess *process, const char *why, Writer *said)
{
    int   status = 0;
    pid_t reaped = 0;

    for (int i = 0; !why && reaped == 0 && i < 100; i++) {
        reaped = waitpid(process->helper, &status, WNOHANG);
        if (reaped == 0)
            poll(NULL, 0, 10);
    }
    if (!why)
        why = WIFSIGNALED(status) ? "it crashed" : "it ended the process";
    if (reaped > 0) {
        close(process->socket);
        kill(-process->helper, SIGKILL);    /* what it started */
        process->helper = 0;
    }
    stop(process);
    writer_text(said, why);
    return false;
}

/* The next message, whose number has to be this one. */
static bool hear(ForeignProcess *process, uint32_t number,
                 ForeignReader *reader, Writer *said)
{
    struct pollfd wait = {process->socket, POLLIN, 0};
    ssize_t       size;
    int           ready;

    while ((ready = poll(&wait, 1, PATIENCE)) < 0 && errno == EINTR)
        ;
    if (ready <= 0)
        return fail(process, "it did not return in time", said);
    size = recv(process->socket, process->bytes, sizeof process->bytes, 0);
    if (size <= 0)
        return fail(process, NULL, said);
    *reader = (ForeignReader){process->bytes, process->bytes + size, false};
    if (foreign_take_count(reader) != number)
        return fail(process, "what it answered makes no sense", said);
    return true;
}

/* An outcome, and what follows it; false, and a sentence, unless fine. */
static bool outcome(ForeignProcess *process, ForeignReader *reader,
                    bool has_value, ForeignType type, ForeignValue *answer,
                    Writer *said)
{
    char         word = reader->at < reader->end ? *reader->at++ : -1;
    ForeignValue value = {.type = type};

    if (word == FOREIGN_SENTENCE)
        value = foreign_take(reader, FOREIGN_TEXT);
    else if (word == FOREIGN_FINE && has_value)
        value = foreign_take(reader, type);
    else if (word != FOREIGN_FINE)
        reader->bad = true;
    if (reader->bad || reader->at != reader->end)
        return fail(process, "what it answered makes no sense", said);
    if (word == FOREIGN_SENTENCE) {
        writer_str(said, value.as.text.len > 0 ? value.as.text
                                               : STR_LIT("it says not why"));
        return false;
    }
    if (answer)
        *answer = value;
    return true;
}

/* ---- asking -------------------------------------------------------------- */

bool foreign_loaded(ForeignProcess *process, uint32_t index, Writer *said)
{
    ForeignReader reader = {NULL, NULL, true};

    if (process->helper == 0 || index != process->heard++ ||
        !hear(process, index, &reader, said))
        return false;
    return outcome(process, &reader, false, FOREIGN_NUMBER, NULL, said);
}

static bool ask(ForeignProcess *process, uint32_t index,
                const ForeignValue *arguments)
{
    uint32_t count = process->functions[index].signature.parameter_count;
    Writer   message = writer_memory();
    ssize_t  sent = -1;

    process->number++;
    writer_put(&message, (const char *)&process->number,
               sizeof process->number);
    writer_put(&message, (const char *)&index, sizeof index);
    for (uint32_t i = 0; i < count; i++)
        foreign_put(&message, &arguments[i]);
    if (message.count <= FOREIGN_MOST_BYTES)
        sent = send(process->socket, message.at, message.count, MSG_NOSIGNAL);
    writer_free(&message);
    return sent >= 0;
}

bool foreign_call(ForeignProcess *process, uint32_t index,
                  const ForeignValue *arguments, ForeignValue *answer,
                  Writer *said)
{
    ForeignReader reader = {NULL, NULL, true};

    if (process->helper == 0)
        return false;
    if (!ask(process, index, arguments))
        return fail(process, NULL, said);
    return hear(process, process->number, &reader, said) &&
           outcome(process, &reader, true,
                   process->functions[index].signature.result, answer, said);
}
