/* bless.h -- `remit test --bless`: has the files expect what comes out. */
#ifndef REMIT_BLESS_H
#define REMIT_BLESS_H

#include "compiler/command/command.h"

typedef struct Bless Bless;

/* Reads the named files again.  NULL, after a complaint: one of them cannot be
 * read any more, or is another text than the one that was compiled. */
Bless *bless_begin(const Options *options, const Compilation *made);

/* Has the expectation read as what is found.  False: it stands in no file that
 * was named, or there is nothing that it could expect. */
bool   bless_change(Bless *bless, const Expected *expected, RemitDay today);

/* Writes the files that change, all of them or none, and nothing else in them
 * changes.  False, after a complaint, when that cannot be. */
bool   bless_write(Bless *bless);
void   bless_free(Bless *bless);        /* accepts NULL */
#endif
