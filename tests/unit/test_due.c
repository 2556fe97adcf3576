/* What falls due in a window, and in which order. */
#include "compiler/lower/registry_builder.h"

#include <criterion/criterion.h>

static RemitNumber duty(RegistryBuilder *b, const char *id)
{
    return builder_add_duty(b, (RemitDuty){
        .id = builder_string(b, str_of(id))
    });
}

static void occurrence(RegistryBuilder *b, RemitNumber of, const char *key,
                       RemitDay due)
{
    builder_add_occurrence(b, (RemitOccurrence){
        .duty = of, .key = builder_string(b, str_of(key)), .due = due,
        .due_latest = due
    });
}

/* By day, id and key: 5, 7, 3, 4, 6, 1; and 2 is undated. */
static RemitRegistry *seven(void)
{
    RegistryBuilder *b = registry_builder_new();
    RemitNumber      outcome = duty(b, "outcome");
    RemitNumber      progress = duty(b, "progress");

    occurrence(b, outcome, "once", 300);            /* 1 */
    occurrence(b, outcome, "never", REMIT_NO_DAY);  /* 2 */
    occurrence(b, progress, "CSTD 9", 200);         /* 3 */
    occurrence(b, progress, "CSTD 14", 200);        /* 4 */
    occurrence(b, progress, "CSTD 8", -100);        /* 5 */
    occurrence(b, progress, "CSTD 100", 200);       /* 6 */
    occurrence(b, outcome, "late", 200);            /* 7 */
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);
    return r;
}

Test(due, a_window_holds_both_its_ends_in_order_of_day_id_and_key)
{
    static const struct {
        RemitDay    from, to;
        RemitNumber wanted[8];      /* a zero ends the walk */
    } ROWS[] = {
        { REMIT_FIRST_DAY, REMIT_LAST_DAY, { 5, 7, 3, 4, 6, 1 } },
        { REMIT_NO_DAY, REMIT_LAST_DAY, { 5, 7, 3, 4, 6, 1 } },
        { -100, 200, { 5, 7, 3, 4, 6 } },
        { -99, 199, { 0 } },
        { 200, 200, { 7, 3, 4, 6 } },
        { 201, 300, { 1 } },
        { 300, 301, { 1 } },
        { 301, REMIT_LAST_DAY, { 0 } },
        { 200, 100, { 0 } },
        { REMIT_FIRST_DAY, -101, { 0 } },
    };
    RemitRegistry *r = seven();

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        RemitDueWalk walk = remit_due_from(r, ROWS[i].from, ROWS[i].to);
        size_t       at = 0;
        for (; ROWS[i].wanted[at]; at++)
            cr_expect_eq(remit_due_next(&walk), ROWS[i].wanted[at],
                         "row %zu, step %zu", i, at);
        cr_expect_eq(remit_due_next(&walk), 0, "row %zu ends", i);
        cr_expect_eq(remit_due_next(&walk), 0, "row %zu stays ended", i);
    }
    registry_free(r);
}

Test(due, a_registry_without_occurrences_has_nothing_due)
{
    RegistryBuilder *b = registry_builder_new();
    RemitRegistry   *r = registry_builder_finish(b);
    RemitDueWalk     walk = remit_due_from(r, REMIT_FIRST_DAY, REMIT_LAST_DAY);

    cr_expect_eq(remit_due_next(&walk), 0);
    registry_free(r);
    registry_builder_free(b);
}
