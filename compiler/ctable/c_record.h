/* c_record.h -- a record of a registry as an initialiser in C. */
#ifndef REMIT_C_RECORD_H
#define REMIT_C_RECORD_H

#include "compiler/say/writer.h"
#include "runtime/remit.h"

/* `{12, {3, 1}, 7}`, or for an array of numbers the number alone.  `record`
 * points to a record of the array's own type. */
void c_record(Writer *out, RemitArrayName array, const void *record);
/* Whether the array holds numbers, and no records. */
bool c_record_is_number(RemitArrayName array);
/* `RemitBody` */
const char *c_record_type(RemitArrayName array);
/* What REMIT_ARRAYS calls it, in small letters: `body`, `by_due` */
const char *c_record_name(RemitArrayName array);
#endif
