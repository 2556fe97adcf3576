/* registry_builder.h -- a registry while it grows.
 *
 * Records are added to the end of their array and get the next number; they
 * may be changed until the registry is finished.  Who adds them keeps the
 * orders that runtime/remit.h states; the builder itself makes NAME,
 * BY_DUE and NEEDED_BY, which are not added to by anybody else. */
#ifndef REMIT_REGISTRY_BUILDER_H
#define REMIT_REGISTRY_BUILDER_H

#include "lang/str.h"
#include "runtime/remit.h"

typedef struct RegistryBuilder RegistryBuilder;

RegistryBuilder *registry_builder_new(void);
void             registry_builder_free(RegistryBuilder *b); /* accepts NULL */

/* RemitRegistry's own fields; until then: no day, 0, the empty text. */
void builder_settings(RegistryBuilder *b, RemitDay as_of, int32_t horizon,
                      RemitString language);

/* builder_add_body(b, record): the number it got.
 * builder_body(b, number): the record, until the next builder_add_body; the
 * number must be there. */
#define X(name, type, suffix)                                           \
    RemitNumber builder_add_##suffix(RegistryBuilder *b, type record);  \
    type       *builder_##suffix(const RegistryBuilder *b, RemitNumber number);
REMIT_ARRAYS(X)
#undef X

/* Room for so many records, and for so many strings of so many bytes in all:
 * an estimate, which saves copying. */
void builder_reserve(RegistryBuilder *b, RemitArrayName array, size_t count);
/* So many records with nothing in them, the first of their array. */
void builder_blank(RegistryBuilder *b, RemitArrayName array, size_t count);
void builder_reserve_strings(RegistryBuilder *b, size_t count, size_t bytes);

uint32_t builder_count(const RegistryBuilder *b, RemitArrayName array);

/* The same text gives the same number; it is kept up to its first NUL. */
RemitString builder_string(RegistryBuilder *b, Str text);
/* Until the next builder_string. */
const char *builder_text_of(const RegistryBuilder *b, RemitString string);

/* The registry, which takes all that the builder holds and is freed with
 * registry_free.  The builder is then empty, and the caller's to free. */
RemitRegistry *registry_builder_finish(RegistryBuilder *b);
void           registry_free(RemitRegistry *registry);      /* accepts NULL */
#endif
