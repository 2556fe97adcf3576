/* Chains, and what hangs on what, in tables of today and of 1.0. */
#include "compiler/lower/registry_builder.h"

#include <criterion/criterion.h>
#include <string.h>

enum { COUNT = 6 };

/* 2 and 3 wait for 1, 4 for both, 4 and 5 for each other; 6 stands alone. */
static RemitRegistry *diamond(void)
{
    static const struct {
        RemitNumber from, to;
    } EDGES[] = { { 2, 1 }, { 3, 1 }, { 4, 2 }, { 4, 3 }, { 4, 5 }, { 5, 4 } };
    static const RemitRange NEEDS[COUNT] = {
        { 0, 0 }, { 1, 1 }, { 2, 1 }, { 3, 3 }, { 6, 1 }, { 0, 0 }
    };
    RegistryBuilder *b = registry_builder_new();

    for (size_t i = 0; i < COUNT; i++)
        builder_add_occurrence(b, (RemitOccurrence){ .needs = NEEDS[i] });
    for (size_t i = 0; i < sizeof EDGES / sizeof *EDGES; i++)
        builder_add_dependency(b, (RemitDependency){
            .from = EDGES[i].from, .to = EDGES[i].to, .word = REMIT_AFTER });
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);
    return r;
}

/* The same, as a table was before there was NEEDED_BY. */
static RemitRegistry of_1_0(const RemitRegistry *r)
{
    RemitRegistry old = *r;

    old.array_count = REMIT_ARRAY_NEEDED_BY;
    return old;
}

static void expect_reach(const RemitRegistry *r, bool down, RemitNumber from,
                         const RemitNumber *wanted)
{
    RemitNumber scratch[COUNT];
    memset(scratch, 0xff, sizeof scratch);      /* whatever it held before */
    RemitReach  reach = down ? remit_downstream(r, from, scratch)
                             : remit_upstream(r, from, scratch);

    for (size_t i = 0; i <= COUNT; i++) {
        RemitNumber got = remit_reach_next(&reach);
        cr_expect_eq(got, wanted[i], "%s of %u, place %zu: %u",
                     down ? "downstream" : "upstream", from, i, got);
        if (wanted[i] == 0)
            break;
    }
    cr_expect_eq(remit_reach_next(&reach), 0);
}

Test(reach, everything_upstream_and_downstream_comes_once_and_nearest_first)
{
    static const struct {
        bool        down;
        RemitNumber from, wanted[COUNT + 1];
    } ROWS[] = {
        { false, 4, { 2, 3, 5, 1 } },       { true, 1, { 2, 3, 4, 5 } },
        { false, 5, { 4, 2, 3, 1 } },       { true, 2, { 4, 5 } },
        { false, 1, { 0 } },                { true, 5, { 4 } },
        { false, 6, { 0 } },                { true, 6, { 0 } },
        { false, 0, { 0 } },                { true, 7, { 0 } },
    };
    RemitRegistry *r = diamond();
    RemitRegistry  old = of_1_0(r);

    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        expect_reach(r, ROWS[i].down, ROWS[i].from, ROWS[i].wanted);
        expect_reach(&old, ROWS[i].down, ROWS[i].from, ROWS[i].wanted);
    }
    registry_free(r);
}

Test(reach, without_scratch_or_registry_nothing_is_reached)
{
    RemitRegistry *r = diamond();
    RemitNumber    scratch[COUNT];
    RemitReach     none = remit_downstream(r, 1, NULL);

    cr_expect_eq(remit_reach_next(&none), 0);
    none = remit_upstream(NULL, 1, scratch);
    cr_expect_eq(remit_reach_next(&none), 0);
    registry_free(r);
}

Test(reach, dependents_are_the_dependencies_that_point_to_it)
{
    RemitRegistry *r = diamond();
    RemitRegistry  old = of_1_0(r);
    const RemitRegistry *both[] = { r, &old };

    for (size_t i = 0; i < 2; i++) {
        RemitDependentWalk walk = remit_dependents_of(both[i], 1);
        cr_expect_eq(remit_dependents_next(&walk), 1);
        cr_expect_eq(remit_dependents_next(&walk), 2);
        cr_expect_eq(remit_dependents_next(&walk), 0);
        walk = remit_dependents_of(both[i], 6);
        cr_expect_eq(remit_dependents_next(&walk), 0);
        walk = remit_dependents_of(both[i], 0);
        cr_expect_eq(remit_dependents_next(&walk), 0);
    }
    registry_free(r);
}

Test(reach, a_chain_is_its_own_hops)
{
    static const uint16_t CHAINS[] = { 1, 1, 2, 2, 2 };
    RegistryBuilder      *b = registry_builder_new();

    builder_add_occurrence(b, (RemitOccurrence){ .hops = { 1, 5 } });
    builder_add_occurrence(b, (RemitOccurrence){ .duty = 0 });
    for (size_t i = 0; i < sizeof CHAINS / sizeof *CHAINS; i++)
        builder_add_hop(b, (RemitHop){ .occurrence = 1, .chain = CHAINS[i] });
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);

    cr_expect_eq(remit_chain_count(r, 1), 2);
    cr_expect_eq(remit_chain_count(r, 2), 0);
    cr_expect_eq(remit_chain(r, 1, 1).first, 1);
    cr_expect_eq(remit_chain(r, 1, 1).count, 2);
    cr_expect_eq(remit_chain(r, 1, 2).first, 3);
    cr_expect_eq(remit_chain(r, 1, 2).count, 3);
    cr_expect_eq(remit_chain(r, 1, 3).count, 0);
    cr_expect_eq(remit_chain(r, 3, 1).count, 0);
    registry_free(r);
}

Test(reach, a_role_is_whoever_holds_it_that_day)
{
    RegistryBuilder *b = registry_builder_new();

    builder_add_body(b, (RemitBody){ .ties = { 1, 1 } });
    builder_add_body(b, (RemitBody){ .id = 0 });
    RemitString chair = builder_string(b, STR_LIT("chair"));
    builder_add_tie(b, (RemitTie){ .body = 1, .to = 2, .from = 10, .until = 20,
                                   .role = chair, .word = REMIT_TIE_HOLDER });
    builder_add_actor(b, (RemitActor){ 1, chair });
    builder_add_actor(b, (RemitActor){ 1, 0 });
    RemitRegistry *r = registry_builder_finish(b);
    registry_builder_free(b);

    cr_expect_eq(remit_actor_on(r, 1, 9), 0);
    cr_expect_eq(remit_actor_on(r, 1, 10), 2);
    cr_expect_eq(remit_actor_on(r, 1, 20), 2);
    cr_expect_eq(remit_actor_on(r, 1, 21), 0);
    cr_expect_eq(remit_actor_on(r, 2, 15), 1);
    cr_expect_eq(remit_actor_on(r, 3, 15), 0);
    registry_free(r);
}
