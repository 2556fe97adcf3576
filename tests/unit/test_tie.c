/* Who holds a role, and what a body hangs on, on a day. */
#include "compiler/lower/registry_builder.h"

#include <criterion/criterion.h>

enum { CSTD = 1, ALICE, BOB, GENEVA, ECOSOC, NEW_YORK };

static void tie(RegistryBuilder *b, RemitTieWord word, const char *role,
                RemitNumber to, RemitDay from, RemitDay until)
{
    builder_add_tie(b, (RemitTie){
        .body = CSTD, .to = to, .from = from, .until = until,
        .role = builder_string(b, str_of(role)), .word = (uint8_t)word
    });
}

/* Days here are plain numbers: Alice chairs 10 .. 20, Bob from 20 on. */
static RemitRegistry *committee(void)
{
    RegistryBuilder *b = registry_builder_new();

    for (int i = CSTD; i <= NEW_YORK; i++)
        builder_add_body(b, (RemitBody){ .word = REMIT_BODY });
    tie(b, REMIT_TIE_UNDER, "", ECOSOC, REMIT_NO_DAY, REMIT_NO_DAY);
    tie(b, REMIT_TIE_SEAT, "", NEW_YORK, REMIT_NO_DAY, 4);
    tie(b, REMIT_TIE_SEAT, "", GENEVA, 5, REMIT_NO_DAY);
    tie(b, REMIT_TIE_HOLDER, "chair", BOB, 20, REMIT_NO_DAY);
    tie(b, REMIT_TIE_HOLDER, "chair", ALICE, 10, 20);
    tie(b, REMIT_TIE_HOLDER, "rapporteur", ALICE, REMIT_NO_DAY, 30);
    builder_body(b, CSTD)->ties = (RemitRange){ 1, 6 };
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);
    return r;
}

Test(tie, a_role_is_held_from_its_first_day_to_its_last)
{
    static const struct {
        const char *role;
        RemitDay    day;
        RemitNumber holder;
    } ROWS[] = {
        { "chair", 9, 0 },
        { "chair", 10, ALICE },
        { "chair", 19, ALICE },
        { "chair", 20, BOB },           /* both: the one who began last */
        { "chair", 80000, BOB },
        { "chair", REMIT_NO_DAY, 0 },
        { "rapporteur", -20000, ALICE },
        { "rapporteur", 30, ALICE },
        { "rapporteur", 31, 0 },
        { "president", 15, 0 },
    };
    RemitRegistry *r = committee();

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++)
        cr_expect_eq(remit_holder_on(r, CSTD, ROWS[i].role, ROWS[i].day),
                     ROWS[i].holder, "row %zu", i);
    cr_expect_eq(remit_holder_on(r, ALICE, "chair", 15), 0);
    cr_expect_eq(remit_holder_on(r, 99, "chair", 15), 0);
    registry_free(r);
}

Test(tie, a_body_hangs_on_what_holds_that_day)
{
    RemitRegistry *r = committee();

    cr_expect_eq(remit_tied_on(r, CSTD, REMIT_TIE_UNDER, 3), ECOSOC);
    cr_expect_eq(remit_tied_on(r, CSTD, REMIT_TIE_SEAT, 4), NEW_YORK);
    cr_expect_eq(remit_tied_on(r, CSTD, REMIT_TIE_SEAT, 5), GENEVA);
    cr_expect_eq(remit_tied_on(r, CSTD, REMIT_TIE_SECRETARIAT, 5), 0);
    registry_free(r);
}
