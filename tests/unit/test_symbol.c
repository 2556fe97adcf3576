/* test_symbol.c -- what document symbols say of themselves. */
#include "compiler/symbol.h"

#include <criterion/criterion.h>
#include <stdio.h>

/* Every symbol of a text: `text organ number`, a plus where a body below the
 * organ is named; parted by blanks. */
static void expect_read(const char *text, const char *expected)
{
    char       read[256] = "";
    Str        rest = str_of(text);
    SymbolPart part;

    while (symbol_next(&rest, &part)) {
        size_t used = strlen(read);
        snprintf(read + used, sizeof read - used, "%s%.*s:%.*s%s:%d",
                 used ? " " : "", STR_ARG(part.text), STR_ARG(part.organ),
                 part.subsidiary ? "+" : "", (int)part.number);
    }
    cr_expect_str_eq(read, expected, "%s: read %s", text, read);
}

Test(symbol, one_symbol_is_organ_and_session_or_year)
{
    expect_read("A/66/77", "A/66/77:A:66");
    expect_read("E/2006/85", "E/2006/85:E:2006");
    expect_read("A/RES/70/125", "A/RES/70/125:A:70");
    expect_read("E/2010/CRP.4", "E/2010/CRP.4:E:2010");
}

Test(symbol, a_subsidiary_body_is_noticed_before_the_number)
{
    expect_read("A/C.2/59/3", "A/C.2/59/3:A+:59");
    expect_read("A/HRC/RES/26/13", "A/HRC/RES/26/13:A+:26");
    expect_read("E/CN.16/2018/4", "E/CN.16/2018/4:E+:2018");
}

Test(symbol, a_joint_symbol_is_two)
{
    expect_read("A/66/77-E/2011/103", "A/66/77:A:66 E/2011/103:E:2011");
    expect_read("A/67/65-E/2012/48 and Corr.1",
                "A/67/65:A:67 E/2012/48:E:2012");
}

Test(symbol, a_hyphen_that_is_no_joint_stays)
{
    expect_read("WSIS-II/PC-3/DOC/5", "WSIS-II/PC-3/DOC/5:WSIS-II+:5");
    expect_read("A/S-19/2", "A/S-19/2:A+:2");
}

Test(symbol, what_is_no_symbol_has_no_number)
{
    expect_read("Affirmation of Commitments", "Affirmation:Affirmation:0");
    expect_read("A", "A:A:0");
    expect_read("", "");
    expect_read(" A/1/1", "");
    expect_read("A/123456/1", "A/123456/1:A+:1");
}

Test(symbol, four_letters_are_known)
{
    cr_expect_str_eq(symbol_organ_name(STR_LIT("A")), "GA");
    cr_expect_str_eq(symbol_organ_name(STR_LIT("E")), "ECOSOC");
    cr_expect_str_eq(symbol_organ_name(STR_LIT("S")), "SC");
    cr_expect_str_eq(symbol_organ_name(STR_LIT("T")), "TC");
    cr_expect_null(symbol_organ_name(STR_LIT("ST")));
}
