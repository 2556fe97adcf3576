/* schema.c -- the description as SQL that SQLite and PostgreSQL both read.
 *
 * References are looked at when the transaction ends, so rows may refer to
 * rows that come after them. */
#include "compiler/database/schema.h"

typedef enum {
    IS_TABLE, IS_KEY, IS_NUMBER, IS_COUNT, IS_TEXT, IS_NAME, IS_DAY, IS_DATE,
    IS_FLAG, IS_WORD, IS_REF, IS_OWNER, IS_RULE, IS_INDEX, IS_VIEW
} Kind;

static const struct {
    Kind        kind;
    const char *name, *first, *second;
} items[] = {
#define TABLE(name, about)        {IS_TABLE, #name, about, ""},
#define KEY(name)                 {IS_KEY, #name, "", ""},
#define NUMBER(name)              {IS_NUMBER, #name, "", ""},
#define COUNT(name)               {IS_COUNT, #name, "", ""},
#define TEXT(name)                {IS_TEXT, #name, "", ""},
#define NAME(name)                {IS_NAME, #name, "", ""},
#define DAY(name)                 {IS_DAY, #name, "", ""},
#define DATE(name)                {IS_DATE, #name, "", ""},
#define FLAG(name)                {IS_FLAG, #name, "", ""},
#define WORD(name, words)         {IS_WORD, #name, words, ""},
#define REF(name, table)          {IS_REF, #name, #table, ""},
#define OWNER(name, table)        {IS_OWNER, #name, #table, ""},
#define RULE(text)                {IS_RULE, "", text, ""},
#define INDEX(table, columns)     {IS_INDEX, #table, columns, ""},
#define VIEW(name, about, select) {IS_VIEW, #name, about, select},
#include "compiler/database/schema.def"
};

enum { ITEMS = sizeof items / sizeof *items };

/* The item at which a table begins. */
static int find_table(TableId table)
{
    int at = 0;

    for (int left = (int)table;; at++)
        if (items[at].kind == IS_TABLE && left-- == 0)
            return at;
}

static bool is_column(int at)
{
    return at < ITEMS && items[at].kind >= IS_KEY && items[at].kind <= IS_OWNER;
}

const char *table_name(TableId table)
{
    return items[find_table(table)].name;
}

uint32_t table_columns(TableId table)
{
    int      at = find_table(table) + 1;
    uint32_t count = 0;

    for (; is_column(at); at++)
        count++;
    return count;
}

/* ---- tables -------------------------------------------------------------- */

static void put_day(Writer *out, const char *name, const char *after)
{
    writer_format(out, "    %s DATE%s\n        CHECK (%s BETWEEN '1900-01-01' "
                       "AND '2199-12-31')", name, after, name);
}

static void put_reference(Writer *out, const char *name, const char *table,
                          const char *after)
{
    writer_format(out, "    %s INTEGER%s REFERENCES %s (id)\n"
                       "        DEFERRABLE INITIALLY DEFERRED", name, after,
                  table);
}

static void put_column(Writer *out, int at)
{
    const char *name = items[at].name, *more = items[at].first;

    switch (items[at].kind) {
    case IS_KEY:
        writer_format(out, "    %s INTEGER NOT NULL PRIMARY KEY", name);
        return;
    case IS_NUMBER: writer_format(out, "    %s INTEGER", name);          return;
    case IS_COUNT:  writer_format(out, "    %s INTEGER NOT NULL", name); return;
    case IS_TEXT:   writer_format(out, "    %s TEXT", name);             return;
    case IS_NAME:   writer_format(out, "    %s TEXT NOT NULL", name);    return;
    case IS_DAY:    put_day(out, name, "");                              return;
    case IS_DATE:   put_day(out, name, " NOT NULL");                     return;
    case IS_FLAG:
        writer_format(out, "    %s INTEGER NOT NULL CHECK (%s IN (0, 1))",
                      name, name);
        return;
    case IS_WORD:
        writer_format(out, "    %s TEXT NOT NULL\n        CHECK (%s IN (%s))",
                      name, name, more);
        return;
    case IS_REF:    put_reference(out, name, more, "");                  return;
    case IS_OWNER:  put_reference(out, name, more, " NOT NULL");         return;
    case IS_RULE:   writer_format(out, "    %s", more);                  return;
    case IS_TABLE: case IS_INDEX: case IS_VIEW:                          return;
    }
}

static void put_tables(Writer *out)
{
    for (int at = 0; at < ITEMS; at++) {
        if (items[at].kind != IS_TABLE)
            continue;
        writer_format(out, "-- %s\nCREATE TABLE %s (\n", items[at].first,
                      items[at].name);
        for (int k = at + 1; is_column(k) || items[k].kind == IS_RULE; k++) {
            if (k > at + 1)
                writer_text(out, ",\n");
            put_column(out, k);
        }
        writer_text(out, "\n);\n\n");
    }
}

/* ---- indexes and views --------------------------------------------------- */

/* `occurrence_due_index` */
static void put_index(Writer *out, int at)
{
    writer_format(out, "CREATE INDEX %s_", items[at].name);
    for (const char *c = items[at].first; *c != '\0'; c++)
        if (*c == ',')
            writer_char(out, '_');
        else if (*c != ' ')
            writer_char(out, *c);
    writer_format(out, "_index ON %s (%s);\n", items[at].name,
                  items[at].first);
}

void schema_write(Writer *out)
{
    put_tables(out);
    for (int at = 0; at < ITEMS; at++)
        if (items[at].kind == IS_INDEX)
            put_index(out, at);
    for (int at = 0; at < ITEMS; at++)
        if (items[at].kind == IS_VIEW)
            writer_format(out, "\n-- %s\nCREATE VIEW %s AS\n%s;\n",
                          items[at].first, items[at].name, items[at].second);
}
