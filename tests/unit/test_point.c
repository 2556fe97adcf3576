/* test_point.c -- the calendar period that a day lies in. */
#include "compiler/dates/point.h"

#include <criterion/criterion.h>

typedef struct { int year, month, day; } Civil;

static RemitDay day_of(Civil c)
{
    return remit_day(c.year, c.month, c.day);
}

/* 2011-05-18 was a Wednesday, 2012-01-01 a Sunday. */
static const struct {
    Civil         day;
    RemitDuration unit;
    Civil         from, to;
} periods[] = {
    {{2011, 5, 18}, {1, REMIT_DAYS}, {2011, 5, 18}, {2011, 5, 18}},
    {{2011, 5, 18}, {1, REMIT_WEEKS}, {2011, 5, 16}, {2011, 5, 22}},
    {{2011, 5, 16}, {1, REMIT_WEEKS}, {2011, 5, 16}, {2011, 5, 22}},
    {{2012, 1, 1}, {1, REMIT_WEEKS}, {2011, 12, 26}, {2012, 1, 1}},
    {{2012, 2, 1}, {1, REMIT_MONTHS}, {2012, 2, 1}, {2012, 2, 29}},
    {{2011, 2, 28}, {1, REMIT_MONTHS}, {2011, 2, 1}, {2011, 2, 28}},
    {{2011, 1, 1}, {3, REMIT_MONTHS}, {2011, 1, 1}, {2011, 3, 31}},
    {{2011, 3, 31}, {3, REMIT_MONTHS}, {2011, 1, 1}, {2011, 3, 31}},
    {{2011, 4, 1}, {3, REMIT_MONTHS}, {2011, 4, 1}, {2011, 6, 30}},
    {{2011, 9, 30}, {3, REMIT_MONTHS}, {2011, 7, 1}, {2011, 9, 30}},
    {{2011, 12, 31}, {3, REMIT_MONTHS}, {2011, 10, 1}, {2011, 12, 31}},
    {{2011, 12, 31}, {1, REMIT_YEARS}, {2011, 1, 1}, {2011, 12, 31}},
    {{2012, 1, 1}, {1, REMIT_YEARS}, {2012, 1, 1}, {2012, 12, 31}},
};

Test(point, a_day_lies_in_one_period_of_each_unit)
{
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        RemitExtent found =
            period_around(day_of(periods[i].day), periods[i].unit);
        cr_expect_eq(found.from, day_of(periods[i].from), "row %zu: from", i);
        cr_expect_eq(found.to, day_of(periods[i].to), "row %zu: to", i);
    }
}
