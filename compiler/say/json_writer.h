/* json_writer.h -- JSON (RFC 8259), written as it is told.
 *
 * The caller says what opens and closes; commas, line ends and escapes are
 * seen to here.  Nothing is kept but the depth, so a document may be as long
 * as it likes. */
#ifndef REMIT_JSON_WRITER_H
#define REMIT_JSON_WRITER_H

#include "compiler/say/writer.h"

typedef struct {
    Writer *out;
    bool    first;              /* nothing stands in the open bracket yet */
    bool    after_key;
    int     lines;              /* 0, or depth within an array of lines */
} Json;

Json json_begin(Writer *out);

void json_open(Json *json, char bracket);           /* '{' or '[' */
void json_close(Json *json, char bracket);          /* '}' or ']' */
/* An array with a line for each element. */
void json_open_lines(Json *json);
void json_close_lines(Json *json);

void json_key(Json *json, const char *key);     /* of the next value */
void json_text(Json *json, const char *text);
void json_str(Json *json, Str text);
void json_number(Json *json, int64_t number);
void json_bool(Json *json, bool value);
void json_nothing(Json *json);
void json_day(Json *json, RemitDay day);            /* null for no day */

/* A member: key and value. */
void json_member(Json *json, const char *key, const char *text);
void json_member_or_null(Json *json, const char *key, const char *text);
void json_member_number(Json *json, const char *key, int64_t number);
void json_member_bool(Json *json, const char *key, bool value);
void json_member_day(Json *json, const char *key, RemitDay day);
#endif
