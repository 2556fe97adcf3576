/* What a finished registry holds, and under which names it is found. */
#include "compiler/lower/registry_builder.h"
#include "compiler/lower/registry_index.h"
#include "lang/text_order.h"

#include <criterion/criterion.h>
#include <stdio.h>

static RemitString text(RegistryBuilder *b, const char *of)
{
    return builder_string(b, str_of(of));
}

Test(registry_builder, a_string_is_kept_once_and_up_to_its_first_nul)
{
    RegistryBuilder *b = registry_builder_new();
    RemitString      geneva = text(b, "Geneva");

    cr_expect_eq(geneva, 1);
    cr_expect_eq(text(b, "ECOSOC"), 8);
    cr_expect_eq(text(b, "Geneva"), geneva);
    cr_expect_eq(builder_string(b, (Str){ "Geneva Group", 6 }), geneva);
    cr_expect_eq(builder_string(b, STR_LIT("Geneva\0here")), geneva);
    cr_expect_eq(text(b, "Gen"), 15, "a beginning is a string of its own");
    cr_expect_eq(text(b, ""), 0);
    cr_expect_eq(builder_string(b, (Str){ NULL, 0 }), 0);
    cr_expect_eq(builder_string(b, STR_LIT("\0x")), 0);
    cr_expect_str_eq(builder_text_of(b, geneva), "Geneva");
    registry_builder_free(b);
}

Test(registry_builder, strings_keep_their_numbers_while_the_pool_grows)
{
    enum { COUNT = 20000 };
    static RemitString first[COUNT];
    RegistryBuilder   *b = registry_builder_new();
    char               word[24];

    for (int i = 0; i < COUNT; i++) {
        snprintf(word, sizeof word, "word-%d", i);
        first[i] = text(b, word);
    }
    for (int i = 0; i < COUNT; i++) {
        snprintf(word, sizeof word, "word-%d", i);
        cr_assert_eq(text(b, word), first[i]);
        cr_assert_str_eq(builder_text_of(b, first[i]), word);
    }
    registry_builder_free(b);
}

Test(registry_builder, blank_records_are_filled_in_any_order)
{
    RegistryBuilder *b = registry_builder_new();

    builder_blank(b, REMIT_ARRAY_DUTY, 3);
    builder_blank(b, REMIT_ARRAY_BODY, 0);
    cr_expect_eq(builder_count(b, REMIT_ARRAY_DUTY), 3);
    cr_expect_eq(builder_count(b, REMIT_ARRAY_BODY), 0);
    builder_duty(b, 3)->id = text(b, "report");
    cr_expect_eq(builder_duty(b, 1)->id, 0);
    cr_expect_eq(builder_duty(b, 3)->id, 1);
    cr_expect_eq(builder_add_duty(b, (RemitDuty){ .paragraph = 7 }), 4);
    cr_expect_eq(builder_duty(b, 3)->id, 1);
    cr_expect_eq(builder_add_body(b, (RemitBody){ .id = 1 }), 1);
    registry_builder_free(b);
}

Test(registry_builder, a_record_may_change_until_the_registry_is_finished)
{
    RegistryBuilder *b = registry_builder_new();

    cr_expect_eq(builder_count(b, REMIT_ARRAY_BODY), 0);
    cr_expect_eq(builder_add_body(b, (RemitBody){ .id = text(b, "CSTD") }), 1);
    cr_expect_eq(builder_add_body(b, (RemitBody){ .id = text(b, "GA") }), 2);
    builder_body(b, 1)->kind = text(b, "commission");
    builder_add_number(b, 30);
    builder_settings(b, REMIT_NO_DAY, 2030, text(b, "en"));
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);

    cr_expect(remit_is_readable(r));
    cr_expect_eq(r->as_of, REMIT_NO_DAY);
    cr_expect_eq(r->horizon, 2030);
    cr_expect_str_eq(remit_string(r, r->language), "en");
    cr_expect_eq(remit_count(r, REMIT_ARRAY_BODY), 2);
    cr_expect_str_eq(remit_string(r, remit_body(r, 1).kind), "commission");
    cr_expect_str_eq(remit_string(r, remit_body(r, 2).id), "GA");
    cr_expect_eq(remit_number(r, 1), 30);
    cr_expect_eq(r->texts[r->text_size - 1], '\0');
    registry_free(r);
}

/* Bodies, duty and calendar by id, instruments by symbol, part and alias. */
static RemitRegistry *library(void)
{
    static const char *const SYMBOLS[] = {
        "A/60/687", "A/66/77-E/2011/103", "A/67/65-E/2012/48 and Corr.1",
        "S/RES/1440 (2002)", "WSIS-II/PC-3/DOC/5",
        "A/C.2/59/3-E/2004/1-S/2004/2",
    };
    RegistryBuilder *b = registry_builder_new();

    builder_add_body(b, (RemitBody){ .id = text(b, "GA") });
    builder_add_body(b, (RemitBody){ .id = text(b, "CSTD") });
    builder_add_body(b, (RemitBody){ .id = text(b, "科技") });
    for (size_t i = 0; i < sizeof SYMBOLS / sizeof *SYMBOLS; i++)
        builder_add_instrument(b, (RemitInstrument){
            .symbol = text(b, SYMBOLS[i])
        });
    builder_instrument(b, 1)->alias = text(b, "Tunis-Agenda");
    builder_add_instrument(b, (RemitInstrument){ .symbol = text(b, "A/60/687"),
                                                 .locator = text(b, "II") });
    builder_add_duty(b, (RemitDuty){ .id = text(b, "wsis-progress") });
    builder_add_calendar(b, (RemitCalendar){ .id = text(b, "GA") });
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);
    return r;
}

Test(registry_builder, everything_named_is_found_and_joint_symbols_by_part)
{
    static const struct {
        const char    *name;
        RemitArrayName array;
        RemitNumber    number;      /* 0: nothing of that name */
    } ROWS[] = {
        { "GA", REMIT_ARRAY_BODY, 1 },      /* before the calendar */
        { "CSTD", REMIT_ARRAY_BODY, 2 },
        { "科技", REMIT_ARRAY_BODY, 3 },
        { "A/60/687", REMIT_ARRAY_INSTRUMENT, 1 },
        { "Tunis-Agenda", REMIT_ARRAY_INSTRUMENT, 1 },
        { "A/66/77-E/2011/103", REMIT_ARRAY_INSTRUMENT, 2 },
        { "A/66/77", REMIT_ARRAY_INSTRUMENT, 2 },
        { "E/2011/103", REMIT_ARRAY_INSTRUMENT, 2 },
        { "A/67/65-E/2012/48 and Corr.1", REMIT_ARRAY_INSTRUMENT, 3 },
        { "A/67/65", REMIT_ARRAY_INSTRUMENT, 3 },
        { "E/2012/48", REMIT_ARRAY_INSTRUMENT, 3 },
        { "S/RES/1440 (2002)", REMIT_ARRAY_INSTRUMENT, 4 },
        { "S/RES/1440", REMIT_ARRAY_INSTRUMENT, 0 },
        { "WSIS-II/PC-3/DOC/5", REMIT_ARRAY_INSTRUMENT, 5 },
        { "WSIS-II/PC", REMIT_ARRAY_INSTRUMENT, 0 },
        { "WSIS", REMIT_ARRAY_INSTRUMENT, 0 },
        { "A/C.2/59/3", REMIT_ARRAY_INSTRUMENT, 6 },
        { "E/2004/1", REMIT_ARRAY_INSTRUMENT, 6 },
        { "S/2004/2", REMIT_ARRAY_INSTRUMENT, 6 },
        { "E/2004/1-S/2004/2", REMIT_ARRAY_INSTRUMENT, 0 },
        { "wsis-progress", REMIT_ARRAY_DUTY, 1 },
        { "II", REMIT_ARRAY_BODY, 0 },
    };
    RemitRegistry *r = library();

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        RemitFound found = { ROWS[i].array, 0 };
        cr_expect_eq(remit_find(r, ROWS[i].name, &found), ROWS[i].number != 0,
                     "%s", ROWS[i].name);
        cr_expect_eq(found.array, ROWS[i].array, "%s", ROWS[i].name);
        cr_expect_eq(found.number, ROWS[i].number, "%s", ROWS[i].name);
    }
    registry_free(r);
}

Test(registry_builder, keys_compare_by_bytes_and_numbers_by_value)
{
    static const char *const SORTED[] = {
        "", "2010", "2011", "2011-9", "2011-10", "CSTD 007", "CSTD 7",
        "CSTD 9", "CSTD 14", "CSTD 14 main", "CSTD 99999999999999999999",
        "CSTD 100000000000000000000", "CSTD S-19", "once", "论坛 2",
    };
    size_t count = sizeof SORTED / sizeof *SORTED;

    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            int order = key_compare(SORTED[i], SORTED[j]);
            cr_expect_eq((order > 0) - (order < 0), (i > j) - (i < j),
                         "`%s` and `%s`", SORTED[i], SORTED[j]);
        }
    }
}
