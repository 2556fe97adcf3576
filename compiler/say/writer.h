/* writer.h -- bytes on their way out: to a file, or kept in memory.
 *
 * The first failure is remembered and everything after it is dropped, so a
 * producer writes on and asks once, at the end. */
#ifndef REMIT_WRITER_H
#define REMIT_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lang/diag.h"
#include "lang/str.h"
#include "runtime/civil.h"

typedef struct Writer {
    char  *at;                  /* written and not yet flushed */
    size_t count, capacity;
    int    fd;                  /* -1: nothing is flushed, all is kept */
    int    error;               /* errno of the first failure; 0: none */
} Writer;

Writer writer_to(int fd);               /* the descriptor stays the caller's */
Writer writer_memory(void);
void   writer_free(Writer *writer);     /* does not flush */

/* What does not fit what is left of the room. */
void writer_more(Writer *writer, const char *text, size_t len);

static inline void writer_put(Writer *writer, const char *text, size_t len)
{
    if (len > writer->capacity - writer->count) {
        writer_more(writer, text, len);
        return;
    }
    if (len > 0)
        memcpy(writer->at + writer->count, text, len);
    writer->count += len;
}

static inline void writer_text(Writer *writer, const char *text)
{
    writer_put(writer, text, strlen(text));
}

static inline void writer_str(Writer *writer, Str text)
{
    writer_put(writer, text.at, text.len);
}

static inline void writer_char(Writer *writer, char byte)
{
    if (writer->count < writer->capacity)
        writer->at[writer->count++] = byte;
    else
        writer_more(writer, &byte, 1);
}

/* Where up to `len` octets may be put by hand, WRITER_ROOM at most; then those
 * put there are counted: writer->count += done. */
enum { WRITER_ROOM = 1 << 14 };
char *writer_room(Writer *writer, size_t len);

void writer_number(Writer *writer, int64_t number);
void writer_day(Writer *writer, RemitDay day);      /* nothing for no day */
void writer_spaces(Writer *writer, size_t count);
/* As people may see it: hidden characters escaped, a line end as a blank. */
void writer_shown(Writer *writer, Str text);
void writer_format(Writer *writer, const char *format, ...) DIAG_FORMAT(2, 3);

/* Hands everything to the file.  False when anything was ever lost. */
bool writer_flush(Writer *writer);

/* Of a writer in memory: what it holds, with a NUL behind it. */
const char *writer_held(Writer *writer);
#endif
