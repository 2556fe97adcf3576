/* test_moment.c -- the later and the earlier of two days that may move.
 *
 * A place is the tenth, twentieth, ... of a count of days: {10, 30} is no
 * earlier than the tenth day and no later than the thirtieth. */
#include "compiler/dates/moment.h"

#include <criterion/criterion.h>

enum { UNKNOWN = -1 };

typedef struct { int early, late; bool tentative; StepNumber step; } Days;

static Moment moment_on(Days d)
{
    RemitDay zero = remit_day(2010, 1, 1);
    if (d.early == UNKNOWN)
        return moment_none();
    return (Moment){remit_extent_day(zero + d.early),
                    remit_extent_day(zero + d.late), d.tentative, d.step};
}

static void expect_same(Moment found, Days wanted, const char *what, size_t row)
{
    Moment m = moment_on(wanted);
    cr_expect_eq(moment_known(&found), moment_known(&m), "%s %zu", what, row);
    if (!moment_known(&found) || !moment_known(&m))
        return;
    cr_expect_eq(found.early.from, m.early.from, "%s %zu: early", what, row);
    cr_expect_eq(found.late.from, m.late.from, "%s %zu: late", what, row);
    cr_expect_eq(found.tentative, m.tentative, "%s %zu: certain", what, row);
    cr_expect_eq(found.step, m.step, "%s %zu: step", what, row);
}

static const Days unknown = {UNKNOWN, UNKNOWN, false, 0};

/* Whoever gives the early place gives the step; each place is the earlier, or
 * the later, of both. */
static const struct { Days a, b, earlier, later; } pairs[] = {
    {{10, 10, false, 1}, {20, 20, false, 2},
     {10, 10, false, 1}, {20, 20, false, 2}},
    {{20, 20, false, 1}, {10, 10, false, 2},
     {10, 10, false, 2}, {20, 20, false, 1}},
    /* one lies within the other, which gives one place to each */
    {{10, 40, true, 1}, {20, 30, true, 2},
     {10, 30, true, 1}, {20, 40, true, 2}},
    {{20, 30, true, 1}, {10, 40, true, 2},
     {10, 30, true, 2}, {20, 40, true, 1}},
    /* a firm day that a tentative one may come before, or after */
    {{20, 20, false, 1}, {10, 30, true, 2},
     {10, 20, true, 2}, {20, 30, true, 1}},
    /* on the same days, the first one stays as it is: firm, if it is firm */
    {{10, 10, false, 1}, {10, 10, true, 2},
     {10, 10, false, 1}, {10, 10, false, 1}},
    {{10, 10, true, 1}, {10, 10, false, 2},
     {10, 10, true, 1}, {10, 10, true, 1}},
};

Test(moment, of_two_each_place_is_the_earlier_or_the_later)
{
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Moment a = moment_on(pairs[i].a), b = moment_on(pairs[i].b);
        expect_same(moment_earlier(a, b), pairs[i].earlier, "earlier", i);
        expect_same(moment_later(a, b), pairs[i].later, "later", i);
    }
}

Test(moment, one_that_is_unknown_loses)
{
    Days known = {10, 20, true, 1};
    Moment a = moment_on(known), none = moment_on(unknown);
    expect_same(moment_earlier(a, none), known, "earlier", 0);
    expect_same(moment_earlier(none, a), known, "earlier", 1);
    expect_same(moment_later(a, none), known, "later", 0);
    expect_same(moment_later(none, a), known, "later", 1);
    expect_same(moment_later(none, none), unknown, "later", 2);
}
