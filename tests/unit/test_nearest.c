/* test_nearest.c -- did you mean? */
#include <criterion/criterion.h>

#include "lang/diag.h"

/* The nearest of candidates parted by blanks, or "" where there is none. */
static const char *nearest_of(const char *wanted, const char *candidates)
{
    static char best[64];
    Nearest     nearest = nearest_begin(str_of(wanted));

    while (*candidates) {
        size_t len = strcspn(candidates, " ");
        nearest_offer(&nearest, (Str){candidates, (uint32_t)len});
        candidates += len + strspn(candidates + len, " ");
    }
    memcpy(best, nearest.best.at ? nearest.best.at : "", nearest.best.len);
    best[nearest.best.len] = '\0';
    return best;
}

Test(nearest, the_fewest_edits_win)
{
    static const struct { const char *wanted, *candidates, *best; } cases[] = {
        {"ECOSOK", "GA ECOSOC CSTD", "ECOSOC"},         /* replaced */
        {"ECOOSC", "GA ECOSOC CSTD", "ECOSOC"},         /* swapped: one edit */
        {"EOSOC", "GA ECOSOC CSTD", "ECOSOC"},          /* left out */
        {"ECCOSOC", "GA ECOSOC CSTD", "ECOSOC"},        /* put in */
        {"report", "reprot repord reports", "repord"},
        {"review", "revise reviews reviewed", "reviews"},
        {"commission", "committee commissions", "commissions"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_str_eq(nearest_of(cases[i].wanted, cases[i].candidates),
                         cases[i].best, "case %zu", i);
}

Test(nearest, case_is_no_edit)
{
    cr_expect_str_eq(nearest_of("ecosoc", "ECOSOS ECOSOC"), "ECOSOC");
    cr_expect_str_eq(nearest_of("ga", "GA"), "GA");
    cr_expect_str_eq(nearest_of("\xc3\x89t\xc3\xa9", "\xc3\xa9t\xc3\xa9"),
                     "\xc3\xa9t\xc3\xa9");
}

Test(nearest, characters_count_and_not_bytes)
{
    /* three characters may differ in one; in bytes it would be three */
    cr_expect_str_eq(nearest_of("\xe8\x81\xaf\xe5\x90\x88\xe5\x9b\xbd",
                                "\xe8\x81\xaf\xe5\x90\x88\xe4\xbc\x9a"),
                     "\xe8\x81\xaf\xe5\x90\x88\xe4\xbc\x9a");
}

Test(nearest, more_than_a_third_is_too_far)
{
    cr_expect_str_eq(nearest_of("abcdef", "abcdxy"), "abcdxy");
    cr_expect_str_eq(nearest_of("abcdef", "abcxyz"), "");
    cr_expect_str_eq(nearest_of("ab", "ac"), "");
    cr_expect_str_eq(nearest_of("abc", "abd"), "abd");
    cr_expect_str_eq(nearest_of("report", "wsis GA under"), "");
    cr_expect_str_eq(nearest_of("", "a"), "");
}

Test(nearest, ties_go_to_the_first_in_byte_order)
{
    cr_expect_str_eq(nearest_of("reporx", "reporz reporb reporc"), "reporb");
    cr_expect_str_eq(nearest_of("reporx", "reporb reporz"), "reporb");
    cr_expect_str_eq(nearest_of("ga", "gA GA Ga"), "GA");
}

Test(nearest, the_name_itself_is_no_suggestion)
{
    cr_expect_str_eq(nearest_of("review", "review"), "");
    cr_expect_str_eq(nearest_of("review", "review reviev"), "reviev");
}

Test(nearest, each_place_is_edited_once)
{
    /* ca -> abc: swap, then put b in between, would be two edits; done one
     * place at a time it is three, and nine letters allow three. */
    Nearest nearest = nearest_begin(STR_LIT("xxxxxxxca"));

    nearest_offer(&nearest, STR_LIT("xxxxxxxabc"));
    cr_expect_eq(nearest.distance, 3);
}

Test(nearest, names_longer_than_a_few_hundred_characters_are_let_be)
{
    char    text[300];
    Nearest nearest;

    memset(text, 'a', sizeof text);
    nearest = nearest_begin((Str){text, 300});
    nearest_offer(&nearest, (Str){text, 299});
    cr_expect_null(nearest.best.at);
    nearest = nearest_begin((Str){text, 256});
    nearest_offer(&nearest, (Str){text, 300});
    cr_expect_null(nearest.best.at);
    nearest_offer(&nearest, (Str){text, 250});
    cr_expect_eq(nearest.best.len, 250);
    cr_expect_eq(nearest.distance, 6);
}

/* The whole table, without band, limit or letters: what must come out. */
static uint32_t plain_distance(Str a, Str b)
{
    uint32_t table[10][10];

    for (uint32_t i = 0; i <= a.len; i++)
        for (uint32_t j = 0; j <= b.len; j++) {
            uint32_t best = i + j;
            if (i && table[i - 1][j] + 1 < best)
                best = table[i - 1][j] + 1;
            if (j && table[i][j - 1] + 1 < best)
                best = table[i][j - 1] + 1;
            if (i && j && table[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1])
                          < best)
                best = table[i - 1][j - 1] + (a.at[i - 1] != b.at[j - 1]);
            if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2]
                && a.at[i - 2] == b.at[j - 1] && table[i - 2][j - 2] + 1 < best)
                best = table[i - 2][j - 2] + 1;
            table[i][j] = best;
        }
    return table[a.len][b.len];
}

Test(nearest, the_short_cuts_change_no_distance)
{
    char     one[9], two[9];
    uint32_t random = 1;

    for (int round = 0; round < 200000; round++) {
        Str a = {one, 3 + (uint32_t)round % 7}, b = {two, 0};
        for (int i = 0; i < 9; i++) {
            random = random * 1664525 + 1013904223;
            one[i] = (char)('a' + (random >> 28) % 3);
            two[i] = (char)('a' + (random >> 24) % 3);
        }
        b.len = 1 + (random >> 20) % 9;
        uint32_t plain = plain_distance(a, b);
        Nearest  nearest = nearest_begin(a);
        nearest_offer(&nearest, b);
        bool near = plain <= a.len / 3 && !str_equal(a, b);
        cr_assert_eq(nearest.best.at != NULL, near, "%.*s %.*s", STR_ARG(a),
                     STR_ARG(b));
        cr_assert(!near || nearest.distance == plain, "%.*s %.*s",
                  STR_ARG(a), STR_ARG(b));
    }
}
