/* Which paragraphs labels cover, and which of a count are missing. */
#include "compiler/say/paragraph_set.h"

#include <criterion/criterion.h>

/* Of the labels, separated by `|`: how many of 1 .. last, and the others. */
static void expect(const char *labels, int32_t last, uint32_t count,
                   const char *missing)
{
    ParagraphSet set = {0};
    Writer       out = writer_memory();
    char         copy[200];

    cr_assert_lt(strlen(labels), sizeof copy);
    strcpy(copy, labels);
    for (char *label = strtok(copy, "|"); label; label = strtok(NULL, "|"))
        paragraphs_add(&set, label);
    paragraphs_settle(&set);
    paragraphs_missing(&set, last, &out);
    cr_expect_eq(paragraphs_count(&set, last), count, "%s of %d", labels, last);
    cr_expect_str_eq(writer_held(&out), missing, "%s of %d", labels, last);
    writer_free(&out);
    paragraphs_free(&set);
}

Test(paragraph_set, labels_cover_numbers_and_runs)
{
    expect("24", 24, 1, "1..23");
    expect("1..3, 5", 6, 4, "4, 6");
    expect("1|2|3", 3, 3, "");
    expect("3|1|2|2", 4, 3, "4");
    expect("1..10|5..12|14", 15, 13, "13, 15");
    expect("2..4", 9, 3, "1, 5..9");
}

Test(paragraph_set, a_part_of_a_paragraph_covers_it_and_bis_is_another)
{
    expect("20(a)|20(b)", 20, 1, "1..19");
    expect("20, 20(a), 20(e)", 21, 1, "1..19, 21");
    expect("24 bis", 24, 0, "1..24");
    expect("24 bis, 24", 24, 1, "1..23");
}

Test(paragraph_set, what_lies_beyond_the_count_is_no_part_of_it)
{
    expect("3..9", 5, 3, "1..2");
    expect("7", 5, 0, "1..5");
    expect("1..5, 8", 5, 5, "");
}

Test(paragraph_set, nonsense_covers_nothing)
{
    expect("", 3, 0, "1..3");
    expect("x, , 0, -1, 5..2", 3, 0, "1..3");
    expect("99999999999999999999", 3, 0, "1..3");
    expect("1..99999999999999999999", 3, 3, "");
    expect("2147483647|2147483646", 2, 0, "1..2");
}
