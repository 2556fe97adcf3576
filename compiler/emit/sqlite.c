/* sqlite.c -- NAME.sqlite: the database as a file.
 *
 * It is made in memory and written like every other output, so a build leaves
 * it old or new, never half.  Made in the same order by the same version of
 * SQLite, the same rows give the same bytes. */
#include <sqlite3.h>

#include "compiler/calendar/item_uid.h"
#include "compiler/database/database.h"
#include "lang/memory.h"

enum { NAME_OCTETS = 200 };

typedef struct {
    sqlite3      *database;
    sqlite3_stmt *insert[TABLE_COUNT];  /* NULL: not prepared yet */
    sqlite3_stmt *row;                  /* that is being filled */
    int           column;               /* the next, from 1 */
    bool          failed;
} Store;

/* `INSERT INTO body VALUES (?, ?, …)` */
static sqlite3_stmt *prepare(Store *store, TableId table)
{
    Writer        text = writer_memory();
    sqlite3_stmt *made = NULL;

    writer_format(&text, "INSERT INTO %s VALUES (", table_name(table));
    for (uint32_t i = 0; i < table_columns(table); i++)
        writer_text(&text, i == 0 ? "?" : ", ?");
    writer_char(&text, ')');
    store->failed |= sqlite3_prepare_v2(store->database, writer_held(&text), -1,
                                        &made, NULL) != SQLITE_OK;
    writer_free(&text);
    return made;
}

static void begin(Rows *rows, TableId table)
{
    Store *store = rows->context;

    if (store->insert[table] == NULL && !store->failed)
        store->insert[table] = prepare(store, table);
    store->row = store->insert[table];
    store->column = 1;
}

static void put_null(Rows *rows)
{
    Store *store = rows->context;

    if (!store->failed)
        store->failed = sqlite3_bind_null(store->row, store->column++) !=
                        SQLITE_OK;
}

static void put_number(Rows *rows, int64_t number)
{
    Store *store = rows->context;

    if (!store->failed)
        store->failed = sqlite3_bind_int64(store->row, store->column++,
                                           number) != SQLITE_OK;
}

static void put_text(Rows *rows, const char *text)
{
    Store *store = rows->context;

    if (!store->failed)
        store->failed = sqlite3_bind_text(store->row, store->column++, text,
                                          -1, SQLITE_TRANSIENT) != SQLITE_OK;
}

static void end(Rows *rows)
{
    Store *store = rows->context;

    if (store->failed)
        return;
    store->failed = sqlite3_step(store->row) != SQLITE_DONE ||
                    sqlite3_reset(store->row) != SQLITE_OK;
}

static void run(Store *store, const char *sql)
{
    if (!store->failed)
        store->failed = sqlite3_exec(store->database, sql, NULL, NULL, NULL) !=
                        SQLITE_OK;
}

static void fill(Store *store, const EmitInput *input)
{
    Writer text = writer_memory();
    Rows   rows = {begin, put_null, put_number, put_text, end, store};

    run(store, "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8';"
               "PRAGMA foreign_keys = ON; BEGIN");
    schema_write(&text);
    run(store, writer_held(&text));
    database_rows(input, &rows);
    run(store, "COMMIT");
    writer_free(&text);
}

/* Whether what was made could be written: its bytes go to the output. */
static bool put_file(Store *store, Writer *out)
{
    sqlite3_int64  size = 0;
    unsigned char *bytes = store->failed ? NULL
        : sqlite3_serialize(store->database, "main", &size, 0);

    if (bytes == NULL && (!store->failed ||
                          sqlite3_errcode(store->database) == SQLITE_NOMEM))
        memory_out();
    if (bytes == NULL)
        return false;
    writer_put(out, (const char *)bytes, (size_t)size);
    sqlite3_free(bytes);
    return true;
}

static void close_store(Store *store)
{
    for (int i = 0; i < TABLE_COUNT; i++)
        sqlite3_finalize(store->insert[i]);
    sqlite3_close(store->database);
}

bool emit_sqlite(const EmitInput *input, Output *output, Writer *said)
{
    Writer name = writer_memory();
    Store  store = {0};
    bool   good;

    uid_part(&name, input->name, NAME_OCTETS);
    writer_text(&name, ".sqlite");
    store.failed = sqlite3_open(":memory:", &store.database) != SQLITE_OK;
    fill(&store, input);
    good = put_file(&store, output_file(output, writer_held(&name)));
    if (!good)
        writer_format(said, "the SQLite file cannot be made: %s\n",
                      sqlite3_errmsg(store.database));
    close_store(&store);
    writer_free(&name);
    return good;
}
