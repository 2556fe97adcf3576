/* database.h -- a registry as rows of the tables of schema.def.
 *
 * Who stores the rows says how in a Rows: one function for each kind of value,
 * called for the columns of a row in their order. */
#ifndef REMIT_DATABASE_H
#define REMIT_DATABASE_H

#include "compiler/database/schema.h"
#include "compiler/emit/emitter.h"

typedef struct Rows {
    void (*begin)(struct Rows *rows, TableId table);
    void (*null)(struct Rows *rows);
    void (*number)(struct Rows *rows, int64_t number);
    void (*text)(struct Rows *rows, const char *text);
    void (*end)(struct Rows *rows);
    void *context;
} Rows;

/* Every row of every table, the tables in the order of schema.def. */
void database_rows(const EmitInput *input, Rows *rows);
#endif
