/* c.c -- NAME.h and NAME.c: the registry as constant data.
 *
 * One object, NAME_registry, which runtime/remit.h reads; enumerators for what
 * has a name.  Both files are C99, C11 and C++17, and need no code at start:
 * hence initialisers without designators, and asserts that are array types.
 * Names: c_names.h.  The form of the pool: note [pool] of c_text.c. */
#include "compiler/calendar/item_uid.h"
#include "compiler/ctable/c_names.h"
#include "compiler/ctable/c_record.h"
#include "compiler/ctable/c_text.h"
#include "compiler/emit/emitter.h"
#include "compiler/say/phrase.h"

enum {
    NAME_OCTETS = 200,
    NUMBERS_A_LINE = 12
};

typedef struct {
    Writer              *out;
    const RemitRegistry *registry;
    char                *file;      /* without `.h` */
    char                 upper[C_PREFIX_MOST + 1];  /* of enumerators: WSIS */
    char                 lower[C_PREFIX_MOST + 1];  /* of objects: wsis */
    Writer               scratch;
} Table;

/* ---- names of files and objects ----------------------------------------- */

/* Files that `#include` would find in place of a header that ours needs, or
 * that any program needs. */
static bool is_header(const char *name)
{
    static const char *const headers[] = {
        "assert", "civil", "complex", "ctype", "errno", "fenv", "float",
        "inttypes", "iso646", "limits", "locale", "math", "memory", "remit",
        "setjmp", "signal", "stdalign", "stdarg", "stdatomic", "stdbool",
        "stddef", "stdint", "stdio", "stdlib", "stdnoreturn", "string",
        "strings", "tgmath", "threads", "time", "uchar", "unistd", "wchar",
        "wctype"
    };
    char   small[12] = "";
    size_t length = strlen(name);

    for (size_t i = 0; length < sizeof small && i < length; i++)
        small[i] = (char)(name[i] >= 'A' && name[i] <= 'Z'
                              ? name[i] - 'A' + 'a' : name[i]);
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        if (strcmp(headers[i], small) == 0)
            return true;
    return false;
}

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char  *copy = memory_new(size);

    memcpy(copy, text, size);
    return copy;
}

static void name_table(Table *table, const char *name, Writer *said)
{
    Writer *scratch = &table->scratch;

    if (is_header(name)) {
        writer_format(said, "the C files are called %s-table, for %s.h is a"
                      " header of C's or Remit's", name, name);
        writer_format(scratch, "%s-table", name);
        char *longer = copy_of(writer_held(scratch));
        scratch->count = 0;
        name_table(table, longer, said);
        memory_free(longer);
        return;
    }
    uid_part(scratch, name, NAME_OCTETS);
    table->file = copy_of(writer_held(scratch));
    scratch->count = 0;
    c_prefix(scratch, name);
    memcpy(table->upper, writer_held(scratch), scratch->count + 1);
    for (size_t i = 0; i <= scratch->count; i++)
        table->lower[i] = (char)(table->upper[i] >= 'A' &&
                                 table->upper[i] <= 'Z'
                                     ? table->upper[i] - 'A' + 'a'
                                     : table->upper[i]);
    scratch->count = 0;
}

/* ---- notes: what a record is -------------------------------------------- */

static void note_duty(Table *table, RemitNumber number)
{
    static const char *const places[] = {"para", "preamble", "summary",
                                         "masthead", "footnote"};
    const RemitRegistry *r = table->registry;
    RemitDuty            duty = remit_duty(r, number);
    RemitParagraph       paragraph = remit_paragraph(r, duty.paragraph);

    phrase_instrument(&table->scratch, r, duty.instrument);
    if (paragraph.label != 0 && paragraph.where < REMIT_IN_FOOTNOTE + 1)
        writer_format(&table->scratch, ", %s %s", places[paragraph.where],
                      remit_string(r, paragraph.label));
}

static void note(Table *table, RemitArrayName array, RemitNumber number)
{
    const RemitRegistry *r = table->registry;
    Writer              *out = &table->scratch;

    switch ((unsigned)array) {
    case REMIT_ARRAY_BODY:
        writer_text(out, remit_string(r, remit_body(r, number).id));
        return;
    case REMIT_ARRAY_SESSION:
        phrase_session(out, r, number);
        return;
    case REMIT_ARRAY_INSTRUMENT:
        phrase_instrument(out, r, number);
        return;
    case REMIT_ARRAY_DUTY:
        writer_format(out, "%s: ", remit_string(r, remit_duty(r, number).id));
        note_duty(table, number);
        return;
    case REMIT_ARRAY_OCCURRENCE:
        phrase_occurrence(out, r, number);
        return;
    case REMIT_ARRAY_CALENDAR:
        writer_text(out, remit_string(r, remit_calendar(r, number).id));
        return;
    }
}

/* What is in scratch, as a comment. */
static void put_note(Table *table)
{
    writer_text(table->out, "/* ");
    c_comment(table->out, writer_held(&table->scratch));
    writer_text(table->out, " */");
    table->scratch.count = 0;
}

/* ---- enumerators -------------------------------------------------------- */

static void collect_instruments(Table *table, CNames *names)
{
    const RemitRegistry *r = table->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_INSTRUMENT); i++) {
        const char *alias = remit_string(r, remit_instrument(r, i).alias);
        phrase_instrument(&table->scratch, r, i);
        c_names_add(names, i, writer_held(&table->scratch));
        if (*alias != '\0' && strcmp(alias, table->scratch.at) != 0)
            c_names_add(names, i, alias);
        table->scratch.count = 0;
    }
}

/* Those of one kind, or all of them. */
static void collect_duties(Table *table, CNames *names, bool mandates)
{
    const RemitRegistry *r = table->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_DUTY); i++) {
        RemitDuty duty = remit_duty(r, i);
        if (!mandates || duty.kind == REMIT_MANDATE)
            c_names_add(names, i, remit_string(r, duty.id));
    }
}

static void collect_bodies(Table *table, CNames *names)
{
    const RemitRegistry *r = table->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_BODY); i++)
        c_names_add(names, i, remit_string(r, remit_body(r, i).id));
}

static void collect_calendars(Table *table, CNames *names)
{
    const RemitRegistry *r = table->registry;

    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_CALENDAR); i++)
        c_names_add(names, i, remit_string(r, remit_calendar(r, i).id));
}

/* The enumeration of one sort, and nothing where there is no such thing: C has
 * no empty one.  Frees the names. */
static void put_enum(Table *table, CNames *names, const char *sort,
                     RemitArrayName array)
{
    c_names_settle(names, table->upper, sort);
    if (names->count > 0)
        writer_text(table->out, "\nenum {\n");
    for (size_t i = 0; i < names->count; i++) {
        writer_format(table->out, "    %s = %u%s", names->at[i].text,
                      (unsigned)names->at[i].number,
                      i + 1 < names->count ? "," : "");
        if (array == REMIT_ARRAY_DUTY) {
            writer_text(table->out, " ");
            note_duty(table, names->at[i].number);
            put_note(table);
        }
        writer_text(table->out, "\n");
    }
    if (names->count > 0)
        writer_text(table->out, "};\n");
    c_names_free(names);
}

static void put_enums(Table *table)
{
    CNames names = {NULL, 0, 0};

    collect_bodies(table, &names);
    put_enum(table, &names, "BODY", REMIT_ARRAY_BODY);
    collect_instruments(table, &names);
    put_enum(table, &names, "INSTRUMENT", REMIT_ARRAY_INSTRUMENT);
    collect_duties(table, &names, false);
    put_enum(table, &names, "DUTY", REMIT_ARRAY_DUTY);
    collect_duties(table, &names, true);
    put_enum(table, &names, "MANDATE", REMIT_ARRAY_DUTY);
    collect_calendars(table, &names);
    put_enum(table, &names, "CALENDAR", REMIT_ARRAY_CALENDAR);
}

/* `WSIS_COUNT_BODY`, of which no enumerator of a body can be. */
static void put_count_name(Table *table, RemitArrayName array)
{
    const char *name = c_record_name(array);

    writer_format(table->out, "%s_COUNT_", table->upper);
    for (; *name != '\0'; name++)
        writer_char(table->out, *name == '_' ? '_' : (char)(*name - 'a' + 'A'));
}

static void put_counts(Table *table)
{
    writer_text(table->out, "\n/* How many records there are. */\nenum {\n");
    for (unsigned i = 0; i < REMIT_ARRAY_COUNT; i++) {
        writer_text(table->out, "    ");
        put_count_name(table, (RemitArrayName)i);
        writer_format(table->out, " = %u%s\n",
                      (unsigned)remit_count(table->registry, (RemitArrayName)i),
                      i + 1 < REMIT_ARRAY_COUNT ? "," : "");
    }
    writer_text(table->out, "};\n");
}

/* ---- the header --------------------------------------------------------- */

static void put_header(Table *table)
{
    uint32_t abi = table->registry->abi;

    writer_format(table->out,
        "/* %s.h -- mandates as C data, written by `remit build`.\n"
        " *\n"
        " * An enumerator is the number of a record of %s_registry.  Its name"
        " stays,\n"
        " * its value does not: what is stored should be the name. */\n",
        table->file, table->lower);
    writer_format(table->out,
        "#ifndef REMIT_TABLE_%s_H\n"
        "#define REMIT_TABLE_%s_H\n\n"
        "#include <remit.h>\n\n"
        "/* remit.h must be of the same major version, and no older. */\n"
        "typedef char %s_assert_abi[\n"
        "    (REMIT_ABI_MAJOR == %uu && REMIT_ABI >= %uu) ? 1 : -1];\n\n",
        table->upper, table->upper, table->lower, (unsigned)(abi >> 16),
        (unsigned)abi);
    writer_format(table->out,
        "#ifdef __cplusplus\nextern \"C\" {\n#endif\n"
        "extern const RemitRegistry %s_registry;\n"
        "#ifdef __cplusplus\n}\n#endif\n", table->lower);
    put_counts(table);
    put_enums(table);
    writer_text(table->out, "\n#endif\n");
}

/* ---- the data ----------------------------------------------------------- */

/* The record by value, wherever the registry keeps it. */
static void put_record(Table *table, RemitArrayName array, RemitNumber number)
{
    switch ((unsigned)array) {
#define X(name, type, suffix)                                               \
    case REMIT_ARRAY_##name: {                                              \
        type record = remit_##suffix(table->registry, number);              \
        c_record(table->out, array, &record);                               \
        return;                                                             \
    }
    REMIT_ARRAYS(X)
#undef X
    }
}

static void put_records(Table *table, RemitArrayName array, uint32_t count)
{
    for (RemitNumber i = 1; i <= count; i++) {
        writer_text(table->out, "    ");
        note(table, array, i);
        if (table->scratch.count > 0) {
            put_note(table);
            writer_text(table->out, "\n    ");
        }
        put_record(table, array, i);
        writer_text(table->out, i < count ? ",\n" : "\n");
    }
}

static void put_numbers(Table *table, RemitArrayName array, uint32_t count)
{
    for (RemitNumber i = 1; i <= count; i++) {
        writer_text(table->out, i % NUMBERS_A_LINE == 1 ? "    " : "");
        put_record(table, array, i);
        writer_text(table->out, i < count ? "," : "");
        writer_text(table->out, i == count || i % NUMBERS_A_LINE == 0 ? "\n"
                                                                      : " ");
    }
}

static void put_array(Table *table, RemitArrayName array)
{
    uint32_t    count = remit_count(table->registry, array);
    const char *name = c_record_name(array);

    if (count == 0)
        return;
    writer_format(table->out, "\nstatic const %s %s_%s[] = {\n",
                  c_record_type(array), table->lower, name);
    if (c_record_is_number(array))
        put_numbers(table, array, count);
    else
        put_records(table, array, count);
    writer_format(table->out, "};\ntypedef char %s_assert_%s[\n"
                  "    (sizeof %s_%s / sizeof *%s_%s == ", table->lower, name,
                  table->lower, name, table->lower, name);
    put_count_name(table, array);
    writer_text(table->out, ") ? 1 : -1];\n");
}

static void put_array_list(Table *table)
{
    writer_format(table->out, "\nstatic const RemitArray %s_arrays[] = {\n",
                  table->lower);
    for (unsigned i = 0; i < REMIT_ARRAY_COUNT; i++) {
        RemitArrayName array = (RemitArrayName)i;
        if (remit_count(table->registry, array) > 0)
            writer_format(table->out, "    {%s_%s, ", table->lower,
                          c_record_name(array));
        else
            writer_text(table->out, "    {NULL, ");
        put_count_name(table, array);
        writer_format(table->out, ", sizeof(%s)}%s\n", c_record_type(array),
                      i + 1 < REMIT_ARRAY_COUNT ? "," : "");
    }
    writer_text(table->out, "};\n");
}

static void put_texts(Table *table)
{
    writer_format(&table->scratch, "%s_texts", table->lower);
    writer_text(table->out, "\n/* The pool: texts, a NUL behind each. */\n");
    c_pool(table->out, table->registry, writer_held(&table->scratch));
    table->scratch.count = 0;
    writer_format(table->out, "typedef char %s_assert_texts[\n"
                  "    (sizeof %s_texts == %u) ? 1 : -1];\n", table->lower,
                  table->lower, (unsigned)table->registry->text_size);
}

static void put_day(Table *table, RemitDay day)
{
    if (day == REMIT_NO_DAY)
        writer_text(table->out, "REMIT_NO_DAY");
    else
        writer_number(table->out, day);
}

static void put_registry(Table *table)
{
    const RemitRegistry *r = table->registry;

    writer_format(table->out, "\nconst RemitRegistry %s_registry = {\n"
                  "    {'R', 'E', 'M', 'I', 'T', 'R', 'E', 'G'},\n"
                  "    %uu, %u, ", table->lower, (unsigned)r->abi,
                  (unsigned)REMIT_ARRAY_COUNT);
    put_day(table, r->as_of);
    writer_format(table->out, ", %d, %u, %u,\n"
                  "    (const char *)&%s_texts, %s_arrays\n};\n",
                  (int)r->horizon, (unsigned)r->language,
                  (unsigned)r->text_size, table->lower, table->lower);
}

static void put_source(Table *table)
{
    writer_format(table->out, "/* %s.c -- see %s.h.  The notes say where each"
                  " record comes from. */\n#include \"%s.h\"\n", table->file,
                  table->file, table->file);
    put_texts(table);
    for (unsigned i = 0; i < REMIT_ARRAY_COUNT; i++)
        put_array(table, (RemitArrayName)i);
    put_array_list(table);
    put_registry(table);
}

/* Begins the next file: NAME and `.h` or `.c`. */
static void begin(Table *table, Output *output, const char *ending)
{
    writer_format(&table->scratch, "%s%s", table->file, ending);
    table->out = output_file(output, writer_held(&table->scratch));
    table->scratch.count = 0;
}

bool emit_c(const EmitInput *input, Output *output, Writer *said)
{
    Table table = {.registry = input->made->registry,
                   .scratch = writer_memory()};

    name_table(&table, input->name, said);
    begin(&table, output, ".h");
    put_header(&table);
    begin(&table, output, ".c");
    put_source(&table);
    memory_free(table.file);
    writer_free(&table.scratch);
    return true;
}
