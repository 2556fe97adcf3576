/* foreign_value.h -- values on their way to a foreign function and back.
 *
 * They travel as bytes between two processes of one machine.  What comes back
 * is read as if an enemy had written it: every byte is accounted for, and
 * every value is one that Remit itself could have made. */
#ifndef REMIT_FOREIGN_VALUE_H
#define REMIT_FOREIGN_VALUE_H

#include "compiler/say/writer.h"

typedef enum {
    FOREIGN_NUMBER, FOREIGN_DATE, FOREIGN_TEXT, FOREIGN_TRUTH,
    FOREIGN_DURATION,
    FOREIGN_TYPES
} ForeignType;

enum {
    FOREIGN_MOST_PARAMETERS = 16,
    FOREIGN_MOST_TEXT = 4000,   /* bytes, of a text that comes back */
    FOREIGN_MOST_BYTES = 100000 /* of one message */
};

typedef struct {
    ForeignType type;
    union {
        int64_t       number;
        RemitDay      day;      /* or REMIT_NO_DAY */
        Str           text;     /* somebody else's; no NUL in it */
        bool          truth;
        RemitDuration duration;
    } as;
} ForeignValue;

typedef struct {
    ForeignType parameters[FOREIGN_MOST_PARAMETERS];
    uint32_t    parameter_count;
    ForeignType result;
} ForeignSignature;

const char *foreign_type_text(ForeignType type);    /* `number` */
bool        foreign_type_find(Str text, ForeignType *type);
/* `(number, text) date` */
void foreign_signature_text(Writer *out, const ForeignSignature *signature);

void foreign_put(Writer *out, const ForeignValue *value);

/* A message being read.  `bad` is set by what is missing, too much, or no
 * value of its type; texts point into the message. */
typedef struct {
    const char *at, *end;
    bool        bad;
} ForeignReader;

uint32_t     foreign_take_count(ForeignReader *reader);     /* 4 bytes */
ForeignValue foreign_take(ForeignReader *reader, ForeignType type);
#endif
