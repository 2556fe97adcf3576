/* front.c -- any text, through every pass to the registry, and its findings.
 *
 * Claims: there is a registry exactly when there is no error; it can be read
 * by the runtime's own functions; days stand in their order. */
#include <stdio.h>

#include "tests/fuzz/world.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static FILE *nowhere;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc, (void)argv;
    world_begin();
    nowhere = fopen("/dev/null", "w");
    return 0;
}

static void ask_reach(const RemitRegistry *r, RemitNumber number,
                      uint32_t *seen)
{
    for (uint32_t i = 0; i < 256; i++)
        seen[i] = 0;
    if (remit_count(r, REMIT_ARRAY_OCCURRENCE) >= 256)
        return;
    RemitReach up = remit_upstream(r, number, seen);
    while (remit_reach_next(&up))
        continue;
    for (uint32_t i = 0; i < 256; i++)
        seen[i] = 0;
    RemitReach down = remit_downstream(r, number, seen);
    while (remit_reach_next(&down))
        continue;
}

static void ask_occurrence(const RemitRegistry *r, RemitNumber number)
{
    RemitOccurrence o = remit_occurrence(r, number);
    int32_t         days;
    uint32_t        seen[256];

    CLAIM(o.due == REMIT_NO_DAY || o.due_latest == REMIT_NO_DAY
          || o.due <= o.due_latest);
    remit_status(r, number, remit_day(2011, 6, 1));
    remit_days(r, number, remit_day(2011, 6, 1), &days);
    for (uint32_t chain = 1; chain <= remit_chain_count(r, number); chain++)
        remit_chain(r, number, chain);
    if (number <= 8)
        ask_reach(r, number, seen);
}

static void ask_registry(const RemitRegistry *r)
{
    CLAIM(remit_is_readable(r));
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_OCCURRENCE); i++)
        ask_occurrence(r, i);
    for (RemitNumber i = 1; i <= remit_count(r, REMIT_ARRAY_SESSION); i++) {
        RemitSession s = remit_session(r, i);
        CLAIM(!remit_extent_exists(s.opens) || !remit_extent_exists(s.closes)
              || s.opens.from <= s.closes.to);
    }
    RemitDueWalk walk = remit_due_from(r, REMIT_FIRST_DAY, REMIT_LAST_DAY);
    while (remit_due_next(&walk))
        continue;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint32_t     choice = world_choice(data, size);
    RemitDay     as_of = choice % 4 ? REMIT_NO_DAY : remit_day(2011, 1, 1);
    Compilation *made;

    world_write(data, size);
    made = world_compile(as_of);
    CLAIM((made->registry == NULL) == (diag_errors(made->diag) > 0));
    diag_write(made->diag, nowhere, (DiagStyle){.color = choice & 16});
    diag_write(made->diag, nowhere, (DiagStyle){.json = true});
    diag_write(made->diag, nowhere, (DiagStyle){.sarif = true});
    if (made->registry)
        ask_registry(made->registry);
    compilation_free(made);
    return 0;
}
