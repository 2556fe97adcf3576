/* schema.h -- the database that a registry makes: see schema.def. */
#ifndef REMIT_SCHEMA_H
#define REMIT_SCHEMA_H

#include "compiler/say/writer.h"

/* TABLE_x for every table, and how many columns it has. */
typedef enum {
#define TABLE(name, about)       TABLE_##name,
#define KEY(name)
#define NUMBER(name)
#define COUNT(name)
#define TEXT(name)
#define NAME(name)
#define DAY(name)
#define DATE(name)
#define FLAG(name)
#define WORD(name, words)
#define REF(name, table)
#define OWNER(name, table)
#define RULE(text)
#define INDEX(table, columns)
#define VIEW(name, about, select)
#include "compiler/database/schema.def"
#undef TABLE
#undef KEY
#undef NUMBER
#undef COUNT
#undef TEXT
#undef NAME
#undef DAY
#undef DATE
#undef FLAG
#undef WORD
#undef REF
#undef OWNER
#undef RULE
#undef INDEX
#undef VIEW
    TABLE_COUNT
} TableId;

const char *table_name(TableId table);
uint32_t    table_columns(TableId table);

/* Every CREATE, before any row: PostgreSQL makes no index of a table that has
 * references left to look at. */
void schema_write(Writer *out);
#endif
