/* test_intern.c -- each distinct name once, as a number. */
#include <criterion/criterion.h>
#include <stdio.h>

#include "lang/intern.h"

Test(intern, numbers_count_from_one_in_the_order_of_meeting)
{
    Interns *table = interns_new();

    cr_expect_eq(intern_count(table), 0);
    cr_expect_eq(intern(table, STR_LIT("report")), 1);
    cr_expect_eq(intern(table, STR_LIT("ECOSOC")), 2);
    cr_expect_eq(intern(table, STR_LIT("report")), 1);
    cr_expect_eq(intern(table, STR_LIT("Report")), 3);
    cr_expect_eq(intern_count(table), 3);
    interns_free(table);
}

Test(intern, names_that_share_a_front_or_an_end_differ)
{
    static const char text[] = "abcdefghabcdefghabcdefghabcdefgh";
    Interns          *table = interns_new();

    for (uint32_t len = 0; len < sizeof text; len++)
        cr_expect_eq(intern(table, (Str){text, len}), len + 1);
    for (uint32_t len = 0; len < sizeof text; len++)
        cr_expect_eq(intern_find(table, (Str){text, len}), len + 1);
    cr_expect_eq(intern(table, STR_LIT("bcdefgh")), 34);
    interns_free(table);
}

Test(intern, a_text_may_hold_a_nul_and_gets_one_at_its_end)
{
    Interns *table = interns_new();
    Name     with = intern(table, (Str){"a\0b", 3});
    Name     without = intern(table, (Str){"ab", 1});

    cr_expect_neq(with, without);
    cr_expect_eq(intern_text(table, with).len, 3);
    cr_expect_arr_eq(intern_text(table, with).at, "a\0b", 4);
    cr_expect_str_eq(intern_text(table, without).at, "a");
    interns_free(table);
}

Test(intern, finding_adds_nothing)
{
    Interns *table = interns_new();

    cr_expect_eq(intern_find(table, STR_LIT("report")), 0);
    cr_expect_eq(intern_count(table), 0);
    cr_expect_eq(intern_text(table, 0).len, 0);
    cr_expect_eq(intern_text(table, 7).len, 0);
    interns_free(table);
    interns_free(NULL);
}

Test(intern, a_hundred_thousand_names_keep_number_text_and_address)
{
    enum { NAMES = 100000 };
    Interns    *table = interns_new();
    char        text[32];
    const char *first;

    first = intern_text(table, intern(table, STR_LIT("duty_0"))).at;
    for (uint32_t i = 1; i < NAMES; i++) {
        int len = snprintf(text, sizeof text, "duty_%u", i);
        cr_assert_eq(intern(table, (Str){text, (uint32_t)len}), i + 1);
    }
    cr_expect_eq(intern_text(table, 1).at, first);
    for (uint32_t i = 0; i < NAMES; i++) {
        int len = snprintf(text, sizeof text, "duty_%u", i);
        cr_assert_eq(intern_find(table, (Str){text, (uint32_t)len}), i + 1);
        cr_assert_str_eq(intern_text(table, i + 1).at, text);
    }
    interns_free(table);
}
