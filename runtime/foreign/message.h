/* message.h -- values as bytes between two processes of one machine.
 *
 * A byte for the type, then the value as it lies in memory; a text as its
 * length, its bytes and a NUL.  What comes back is read as if an enemy had
 * written it: every byte is accounted for, and every value is one that Remit
 * itself could have made. */
#ifndef REMIT_FOREIGN_MESSAGE_H
#define REMIT_FOREIGN_MESSAGE_H

#include "runtime/foreign/remit_foreign.h"

/* All arguments, and what goes before them. */
enum { MESSAGE_SIZE = REMIT_FOREIGN_MOST_BYTES + 100 };

/* A message being written; `full` once something did not fit. */
typedef struct {
    char   bytes[MESSAGE_SIZE];
    size_t count;
    bool   full;
} MessageWriter;

void message_begin(MessageWriter *message);
void message_put_count(MessageWriter *message, uint32_t count);
void message_put_byte(MessageWriter *message, uint8_t byte);
void message_put(MessageWriter *message, const RemitForeignValue *value);

/* A message being read.  `bad` is set by what is missing, too much, or no
 * value of its type, and then all that is read is zero; texts point into the
 * message, where a NUL follows them. */
typedef struct {
    const char *at, *end;
    bool        hostile;        /* it comes from foreign code */
    bool        bad;
} MessageReader;

uint32_t          message_take_count(MessageReader *reader);
uint8_t           message_take_byte(MessageReader *reader);
RemitForeignValue message_take(MessageReader *reader, RemitForeignType type);
/* Whether all was good, and nothing is left. */
bool              message_ends(const MessageReader *reader);
#endif
