/* Identifiers, comments, texts and records of C tables.  What compilers say
 * to whole tables is in tests/conformance/c_table_test.py. */
#include "compiler/ctable/c_names.h"
#include "compiler/ctable/c_record.h"
#include "compiler/ctable/c_text.h"
#include "compiler/lower/registry_builder.h"

#include <criterion/criterion.h>
#include <string.h>

Test(emit_c, a_name_of_any_script_becomes_an_identifier)
{
    static const char *const ROWS[][2] = {
        { "ec-consultations", "W_DUTY_EC_CONSULTATIONS" },
        { "A/RES/70/125", "W_DUTY_A_RES_70_125" },
        { "S/RES/1440 (2002)", "W_DUTY_S_RES_1440_2002" },
        { "\xe5\xa4\xa7\xe4\xbc\x9a", "W_DUTY_U5927_U4F1A" },
        { "\xf0\x9f\x95\x8a", "W_DUTY_U1F54A" },
        { "x\xe5\xa4\xa7y", "W_DUTY_X_U5927_Y" },
        { "2010", "W_DUTY_2010" },
        { "int", "W_DUTY_INT" },
    };
    CNames names = { NULL, 0, 0 };

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        c_names_add(&names, 1, ROWS[i][0]);
    c_names_settle(&names, "W", "DUTY");
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        cr_expect_str_eq(names.at[i].text, ROWS[i][1]);
    c_names_free(&names);
}

/* The numbers are FNV-1a, 32 bits, of the names: known values of the hash. */
Test(emit_c, of_two_equal_identifiers_neither_is_plain)
{
    CNames names = { NULL, 0, 0 };

    c_names_add(&names, 1, "a");
    c_names_add(&names, 2, "A");
    c_names_add(&names, 3, "b");
    c_names_settle(&names, "W", "BODY");
    cr_expect_str_eq(names.at[0].text, "W_BODY_A_E40C292C_");
    cr_expect_str_eq(names.at[1].text, "W_BODY_A_C40BF6CC_");
    cr_expect_str_eq(names.at[2].text, "W_BODY_B");
    c_names_free(&names);
}

Test(emit_c, where_even_the_hashes_are_equal_the_number_decides)
{
    CNames names = { NULL, 0, 0 };

    c_names_add(&names, 7, "a");
    c_names_add(&names, 4294967295u, "a");
    c_names_settle(&names, "W", "BODY");
    cr_expect_str_eq(names.at[0].text, "W_BODY_A_N7_");
    cr_expect_str_eq(names.at[1].text, "W_BODY_A_N4294967295_");
    c_names_free(&names);
}

Test(emit_c, what_is_cut_keeps_to_63_characters_and_stays_apart)
{
    char   one[201], two[201];
    CNames names = { NULL, 0, 0 };

    memset(one, 'x', 200);
    memset(two, 'x', 200);
    one[199] = 'y';
    one[200] = two[200] = '\0';
    c_names_add(&names, 1, one);
    c_names_add(&names, 2, two);
    c_names_add(&names, 3, "");
    c_names_settle(&names, "W", "BODY");
    cr_expect_eq(strlen(names.at[0].text), 63);
    cr_expect_eq(strlen(names.at[1].text), 63);
    cr_expect_str_neq(names.at[0].text, names.at[1].text);
    cr_expect_str_eq(names.at[2].text, "W_BODY_811C9DC5_");
    c_names_free(&names);
}

Test(emit_c, a_prefix_begins_with_a_letter_and_is_short)
{
    static const char *const ROWS[][2] = {
        { "wsis", "WSIS" },
        { "2010", "X2010" },
        { "_x", "XX" },
        { "a b", "A_B" },
        { "\xe5\xa4\xa7", "U5927" },
        { "exactly-twenty-four-char", "EXACTLY_TWENTY_FOUR_CHAR" },
    };

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        Writer out = writer_memory();
        c_prefix(&out, ROWS[i][0]);
        cr_expect_str_eq(writer_held(&out), ROWS[i][1]);
        writer_free(&out);
    }
    Writer out = writer_memory();
    c_prefix(&out, "exactly-twenty-five-chars");
    cr_expect(out.count <= C_PREFIX_MOST);
    cr_expect_eq(memcmp(writer_held(&out), "EXACTLY_TWENTY_", 15), 0);
    writer_free(&out);
}

Test(emit_c, nothing_in_a_comment_can_end_it)
{
    Writer out = writer_memory();

    c_comment(&out, "A/1 */ ?\?/ \\\n\"x\" %s \xe5\xa4\xa7 \xff (a).");
    cr_expect_str_eq(writer_held(&out),
                     "A/1 _/ __/ ___x_ _s _ _ (a).");
    writer_free(&out);
}

/* The pool of one text, and of the empty text that is always there. */
static char *pool_of(const char *text)
{
    RegistryBuilder *b = registry_builder_new();
    Writer           out = writer_memory();

    builder_string(b, str_of(text));
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);
    c_pool(&out, r, "p");
    registry_free(r);
    writer_held(&out);
    return out.at;              /* the writer's whole block */
}

Test(emit_c, a_text_is_ascii_and_ends_with_the_literals_own_nul)
{
    char *pool = pool_of("a\"\\?\n1\xe5\xa4\xa7""2");

    cr_expect_str_eq(pool,
                     "static const struct {\n"
                     "    char c0[12];\n"
                     "} p = {\n"
                     "    \"\\0\"\n"
                     "    \"a\\042\\134\\077\\0121\\345\\244\\2472\",\n"
                     "};\n");
    memory_free(pool);
}

Test(emit_c, a_text_too_long_for_a_literal_is_a_list_of_characters)
{
    char text[4001];

    memset(text, 'x', 4000);
    text[4000] = '\0';
    char *pool = pool_of(text);
    cr_expect(strstr(pool, "    char c0[1];\n    char c1[4001];\n}"));
    cr_expect(strstr(pool, "    \"\",\n    {'x','x',"));
    cr_expect(strstr(pool, "'x','\\0'},\n};\n"));
    memory_free(pool);
    text[3999] = '\0';
    pool = pool_of(text);
    cr_expect(strstr(pool, "    char c0[1];\n    char c1[4000];\n}"));
    cr_expect(strstr(pool, "    \"xxx"));
    memory_free(pool);
}

Test(emit_c, a_record_is_all_its_members_in_order)
{
    RemitHop hop = {
        .occurrence = 1, .to = 4000000000u, .session = 2,
        .opens = { -5, 7 }, .closes = { REMIT_NO_DAY, -2147483647 },
        .chain = 65535, .group = 3, .certainty = 255,
    };
    RemitDuty   duty = { .id = 5, .titles = { 6, 7 }, .kind = REMIT_REPORT };
    RemitNumber number = 9;
    Writer      out = writer_memory();

    c_record(&out, REMIT_ARRAY_HOP, &hop);
    cr_expect_str_eq(writer_held(&out),
                     "{1, 4000000000u, 2, 0, {-5, 7}, {REMIT_NO_DAY, "
                     "-2147483647}, 0, 65535, 3, 255, 0, {0, 0}}");
    out.count = 0;
    c_record(&out, REMIT_ARRAY_DUTY, &duty);
    cr_expect_eq(strncmp(writer_held(&out), "{5, {6, 7}, 0, 0, {0, 0}, ", 26),
                 0);
    out.count = 0;
    c_record(&out, REMIT_ARRAY_BY_DUE, &number);
    cr_expect_str_eq(writer_held(&out), "9");
    cr_expect_str_eq(c_record_type(REMIT_ARRAY_BY_DUE), "RemitNumber");
    cr_expect_str_eq(c_record_name(REMIT_ARRAY_BY_DUE), "by_due");
    writer_free(&out);
}
