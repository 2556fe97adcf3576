/* Reading a registry: by number, by name, by language; and tables made by
 * older and newer compilers than this library. */
#include "runtime/remit.h"

#include <criterion/criterion.h>
#include <stddef.h>
#include <string.h>

/* Offsets into this pool are counted by hand: each row is 8 bytes. */
static const char POOL[] =
    "\0______\0"                /*  0 */
    "CSTD\0__\0"                /*  8 */
    "ECOSOC\0\0"                /* 16 */
    "en\0____\0"                /* 24 */
    "zh\0____\0"                /* 32 */
    "Trade\0_\0"                /* 40 */
    "Commerc\0"                 /* 48 */
    "report\0\0"                /* 56 */
    "GA 66\0_\0"                /* 64 */
    "GA 67\0_";                 /* 72 */

enum {
    CSTD = 8, ECOSOC = 16, EN = 24, ZH = 32, TRADE = 40, COMMERCE = 48,
    REPORT = 56, GA_66 = 64, GA_67 = 72
};

static const RemitBody BODIES[] = {
    { .id = CSTD, .word = REMIT_BODY, .ties = { 1, 2 } },
    { .id = ECOSOC, .word = REMIT_PLACE, .zone = TRADE },
};
static const RemitDuty DUTIES[] = {
    { .id = REPORT, .occurrences = { 1, 2 } },
};
static const RemitOccurrence OCCURRENCES[] = {
    { .duty = 1, .key = GA_66, .due = 7 },
    { .duty = 1, .key = GA_67, .due = 8, .slack = -3, .slack_known = 1,
      .ongoing = 1 },
};
static const RemitText TEXTS[] = {
    { EN, TRADE }, { ZH, COMMERCE }, { ZH, COMMERCE }, { EN, 0 },
};
static const RemitName NAMES[] = {
    { .text = CSTD, .number = 1, .array = REMIT_ARRAY_BODY },
    { .text = CSTD, .number = 9, .array = REMIT_ARRAY_CALENDAR },
    { .text = ECOSOC, .number = 2, .array = REMIT_ARRAY_BODY },
    { .text = REPORT, .number = 1, .array = REMIT_ARRAY_DUTY },
};

#define LIST(records) \
    { records, sizeof(records) / sizeof *(records), sizeof *(records) }

static const RemitArray ARRAYS[REMIT_ARRAY_COUNT] = {
    [REMIT_ARRAY_BODY] = LIST(BODIES),
    [REMIT_ARRAY_DUTY] = LIST(DUTIES),
    [REMIT_ARRAY_OCCURRENCE] = LIST(OCCURRENCES),
    [REMIT_ARRAY_TEXT] = LIST(TEXTS),
    [REMIT_ARRAY_NAME] = LIST(NAMES),
};

static RemitRegistry registry_with(const RemitArray *arrays, uint32_t count)
{
    RemitRegistry registry = {
        .abi = REMIT_ABI, .array_count = count, .as_of = REMIT_NO_DAY,
        .language = EN, .text_size = sizeof POOL, .texts = POOL,
        .arrays = arrays,
    };
    memcpy(registry.magic, REMIT_MAGIC, sizeof registry.magic);
    return registry;
}

static RemitRegistry plain(void)
{
    return registry_with(ARRAYS, REMIT_ARRAY_COUNT);
}

Test(registry, what_this_library_reads_has_its_magic_and_major_version)
{
    RemitRegistry r = plain();

    cr_expect(remit_is_readable(&r));
    r.abi = (REMIT_ABI_MAJOR << 16) | 0xffffu;      /* a later minor one */
    cr_expect(remit_is_readable(&r));
    r.abi = (REMIT_ABI_MAJOR + 1) << 16;
    cr_expect_not(remit_is_readable(&r));
    r = plain();
    r.magic[7] = 'X';
    cr_expect_not(remit_is_readable(&r));
    cr_expect_not(remit_is_readable(NULL));
    r = registry_with(ARRAYS, REMIT_ARRAY_COUNT);
    r.text_size--;              /* its last text has no end */
    cr_expect_not(remit_is_readable(&r));
    r.text_size = 0;
    cr_expect_not(remit_is_readable(&r));
}

Test(registry, records_are_numbered_from_one_and_the_rest_is_zero)
{
    RemitRegistry   r = plain();
    RemitBody       body = remit_body(&r, 2);
    RemitBody       nothing;
    RemitOccurrence none = remit_occurrence(&r, 3);

    cr_expect_eq(remit_count(&r, REMIT_ARRAY_BODY), 2);
    cr_expect_eq(memcmp(&body, &BODIES[1], sizeof body), 0);
    memset(&nothing, 0, sizeof nothing);
    body = remit_body(&r, 0);
    cr_expect_eq(memcmp(&body, &nothing, sizeof body), 0);
    body = remit_body(&r, UINT32_MAX);
    cr_expect_eq(memcmp(&body, &nothing, sizeof body), 0);
    cr_expect_eq(none.due, 0);
    cr_expect_eq(none.key, 0);
}

Test(registry, strings_outside_the_pool_are_empty)
{
    RemitRegistry r = plain();

    cr_expect_str_eq(remit_string(&r, CSTD), "CSTD");
    cr_expect_str_eq(remit_string(&r, 0), "");
    cr_expect_str_eq(remit_string(&r, sizeof POOL), "");
    cr_expect_str_eq(remit_string(NULL, CSTD), "");
}

Test(registry, fields_missing_from_shorter_records_read_as_zero)
{
    /* An older minor version whose record ends after `certainty`; its step is
     * no multiple of 4. */
    enum { SIZE = offsetof(RemitOccurrence, certainty) + 1 };
    unsigned char bytes[2 * SIZE];
    RemitArray    arrays[REMIT_ARRAY_COUNT];

    memcpy(bytes, &OCCURRENCES[0], SIZE);
    memcpy(bytes + SIZE, &OCCURRENCES[1], SIZE);
    memcpy(arrays, ARRAYS, sizeof arrays);
    arrays[REMIT_ARRAY_OCCURRENCE] = (RemitArray){ bytes, 2, SIZE };
    RemitRegistry   r = registry_with(arrays, REMIT_ARRAY_COUNT);
    RemitOccurrence o = remit_occurrence(&r, 2);

    cr_expect_eq(o.key, GA_67);
    cr_expect_eq(o.due, 8);
    cr_expect_eq(o.slack, -3);
    cr_expect_eq(o.ongoing, 0);
    cr_expect_eq(o.slack_known, 0);
    cr_expect_eq(remit_find_occurrence(&r, 1, "GA 67"), 2);
}

Test(registry, fields_beyond_ours_are_stepped_over)
{
    struct { RemitBody body; uint32_t later[3]; } wide[2];
    RemitArray arrays[REMIT_ARRAY_COUNT];

    memset(wide, 0xee, sizeof wide);
    wide[0].body = BODIES[0];
    wide[1].body = BODIES[1];
    memcpy(arrays, ARRAYS, sizeof arrays);
    arrays[REMIT_ARRAY_BODY] = (RemitArray){ wide, 2, sizeof wide[0] };
    RemitRegistry r = registry_with(arrays, REMIT_ARRAY_COUNT);
    RemitBody     body = remit_body(&r, 2);

    cr_expect_eq(memcmp(&body, &BODIES[1], sizeof body), 0);
    cr_expect_eq(remit_body(&r, 3).id, 0);
}

Test(registry, arrays_that_an_older_table_lacks_are_empty)
{
    RemitRegistry r = registry_with(ARRAYS, REMIT_ARRAY_BODY + 1);
    RemitFound    found;
    RemitDueWalk  walk = remit_due_from(&r, REMIT_FIRST_DAY, REMIT_LAST_DAY);

    cr_expect_eq(remit_count(&r, REMIT_ARRAY_BODY), 2);
    cr_expect_eq(remit_count(&r, REMIT_ARRAY_TIE), 0);
    cr_expect_eq(remit_count(&r, REMIT_ARRAY_BY_DUE), 0);
    cr_expect_eq(remit_occurrence(&r, 1).due, 0);
    cr_expect_eq(remit_by_due(&r, 1), 0);
    cr_expect_eq(remit_due_next(&walk), 0);
    cr_expect_not(remit_find(&r, "CSTD", &found));
    cr_expect_eq(remit_tied_on(&r, 1, REMIT_TIE_UNDER, 0), 0);
    cr_expect_eq(remit_status(&r, 1, 0), REMIT_NO_DATE);
}

Test(registry, arrays_beyond_ours_are_left_alone)
{
    RemitArray arrays[REMIT_ARRAY_COUNT + 1];

    memcpy(arrays, ARRAYS, sizeof ARRAYS);
    arrays[REMIT_ARRAY_COUNT] = (RemitArray){ NULL, 5, 4 };
    RemitRegistry r = registry_with(arrays, REMIT_ARRAY_COUNT + 1);

    cr_expect_eq(remit_body(&r, 1).id, CSTD);
    cr_expect_eq(remit_count(&r, REMIT_ARRAY_COUNT), 0);
}

Test(registry, a_name_is_found_as_the_first_thing_that_bears_it)
{
    static const struct {
        const char    *name;
        bool           is;
        RemitArrayName array;
        RemitNumber    number;
    } ROWS[] = {
        { "CSTD", true, REMIT_ARRAY_BODY, 1 },
        { "ECOSOC", true, REMIT_ARRAY_BODY, 2 },
        { "report", true, REMIT_ARRAY_DUTY, 1 },
        { "", false, REMIT_ARRAY_BODY, 0 },
        { "AAA", false, REMIT_ARRAY_BODY, 0 },
        { "CST", false, REMIT_ARRAY_BODY, 0 },
        { "CSTDX", false, REMIT_ARRAY_BODY, 0 },
        { "zzz", false, REMIT_ARRAY_BODY, 0 },
        { "\xe8\xae\xba", false, REMIT_ARRAY_BODY, 0 },
    };
    RemitRegistry r = plain();

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        RemitFound found = { REMIT_ARRAY_BODY, 0 };
        cr_expect_eq(remit_find(&r, ROWS[i].name, &found), ROWS[i].is, "%s",
                     ROWS[i].name);
        cr_expect_eq(found.array, ROWS[i].array, "%s", ROWS[i].name);
        cr_expect_eq(found.number, ROWS[i].number, "%s", ROWS[i].name);
    }
}

Test(registry, an_occurrence_is_found_by_its_duty_and_key)
{
    RemitRegistry r = plain();

    cr_expect_eq(remit_find_occurrence(&r, 1, "GA 66"), 1);
    cr_expect_eq(remit_find_occurrence(&r, 1, "GA 67"), 2);
    cr_expect_eq(remit_find_occurrence(&r, 1, "GA 6"), 0);
    cr_expect_eq(remit_find_occurrence(&r, 0, "GA 66"), 0);
    cr_expect_eq(remit_find_occurrence(&r, 2, "GA 66"), 0);
}

Test(registry, a_wording_falls_back_to_the_registrys_language_then_to_any)
{
    static const struct {
        RemitRange  texts;
        const char *language, *value;
    } ROWS[] = {
        { { 1, 2 }, "zh", "Commerc" },
        { { 1, 2 }, "en", "Trade" },
        { { 1, 2 }, "fr", "Trade" },
        { { 1, 2 }, NULL, "Trade" },
        { { 2, 1 }, "fr", "Commerc" },
        { { 2, 1 }, NULL, "Commerc" },
        { { 3, 2 }, "en", "Commerc" },      /* the English one is empty */
        { { 0, 0 }, "en", "" },
        { { 7, 1 }, "en", "" },
    };
    RemitRegistry r = plain();

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        cr_expect_str_eq(remit_text_in(&r, ROWS[i].texts, ROWS[i].language),
                         ROWS[i].value, "row %zu", i);
}

Test(registry, words_are_spelt_as_users_write_them)
{
    cr_expect_str_eq(remit_kind_text(REMIT_RESTRAINT), "restraint");
    cr_expect_str_eq(remit_status_text(REMIT_FULFILLED_LATE), "fulfilled-late");
    cr_expect_str_eq(remit_status_text(REMIT_NO_DATE), "undated");
    cr_expect_str_eq(remit_certainty_text(REMIT_TENTATIVE), "tentative");
    cr_expect_str_eq(remit_force_text(REMIT_DECIDES), "decision");
    cr_expect_str_eq(remit_fact_text(REMIT_WAIVED_FACT), "waived");
    cr_expect_str_eq(remit_milestone_text(REMIT_SUBMIT), "submit");
    cr_expect_str_eq(remit_status_text((RemitStatus)99), "");
}
