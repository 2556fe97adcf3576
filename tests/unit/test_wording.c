/* Fixed words: a reader's language, else English. */
#include "compiler/say/wording.h"

#include <criterion/criterion.h>

Test(wording, a_language_is_known_by_its_tag)
{
    cr_expect_str_eq(wording(WORDING_SUBMIT, "fr"), "À soumettre");
    cr_expect_str_eq(wording(WORDING_SUBMIT, "zh-Hans"), "提交");
    cr_expect_str_eq(wording(WORDING_SUBMIT, "de"), "Submit");
    cr_expect_str_eq(wording(WORDING_SUBMIT, "eng"), "Submit");
    cr_expect_str_eq(wording(WORDING_SUBMIT, ""), "Submit");
}

Test(wording, what_it_is_about_stands_in_its_place)
{
    Writer out = writer_memory();

    wording_about(&out, WORDING_PARAGRAPH, "zh", "24");
    cr_expect_str_eq(writer_held(&out), "第24段");
    writer_free(&out);
}

Test(wording, facts_and_statuses_stand_in_the_order_of_the_runtime)
{
    for (int i = 0; i <= REMIT_WAIVED_FACT; i++)
        cr_expect_str_eq(wording_fact((RemitFactWord)i, "en"),
                         remit_fact_text((RemitFactWord)i));
    for (int i = 0; i <= REMIT_OUTSTANDING; i++) {
        char text[32] = "";
        strcpy(text, remit_status_text((RemitStatus)i));
        for (char *dash; (dash = strchr(text, '-')) != NULL;)
            *dash = ' ';
        cr_expect_str_eq(wording_status((RemitStatus)i, "en"), text);
    }
}
