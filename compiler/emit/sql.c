/* sql.c -- NAME.sql: the database as text, for SQLite and PostgreSQL alike.
 *
 * One transaction; every text is a quoted literal with its quotes doubled, and
 * nothing of the spec stands in a comment. */
#include "compiler/calendar/item_uid.h"
#include "compiler/database/database.h"

enum { NAME_OCTETS = 200 };

typedef struct {
    Writer *out;
    bool    first;              /* no value stands in this row yet */
} Sql;

static void separate(Sql *sql)
{
    if (!sql->first)
        writer_text(sql->out, ", ");
    sql->first = false;
}

static void begin(Rows *rows, TableId table)
{
    Sql *sql = rows->context;

    writer_format(sql->out, "INSERT INTO %s VALUES (", table_name(table));
    sql->first = true;
}

static void put_null(Rows *rows)
{
    Sql *sql = rows->context;

    separate(sql);
    writer_text(sql->out, "NULL");
}

static void put_number(Rows *rows, int64_t number)
{
    Sql *sql = rows->context;

    separate(sql);
    writer_number(sql->out, number);
}

static void put_text(Rows *rows, const char *text)
{
    Sql *sql = rows->context;

    separate(sql);
    writer_char(sql->out, '\'');
    for (const char *quote; (quote = strchr(text, '\'')) != NULL;) {
        writer_put(sql->out, text, (size_t)(quote - text) + 1);
        writer_char(sql->out, '\'');
        text = quote + 1;
    }
    writer_text(sql->out, text);
    writer_char(sql->out, '\'');
}

static void end(Rows *rows)
{
    Sql *sql = rows->context;

    writer_text(sql->out, ");\n");
}

bool emit_sql(const EmitInput *input, Output *output, Writer *said)
{
    Writer name = writer_memory();
    Sql    sql = {NULL, true};
    Rows   rows = {begin, put_null, put_number, put_text, end, &sql};

    (void)said;
    uid_part(&name, input->name, NAME_OCTETS);
    writer_text(&name, ".sql");
    sql.out = output_file(output, writer_held(&name));
    writer_text(sql.out, "BEGIN;\n\n");
    schema_write(sql.out);
    writer_char(sql.out, '\n');
    database_rows(input, &rows);
    writer_text(sql.out, "\nCOMMIT;\n");
    writer_free(&name);
    return true;
}
