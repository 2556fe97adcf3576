/* test_workday.c -- the working days of a seat, inside and outside its table.
 *
 * The table of most tests is New York in May to July 2011: Memorial Day on
 * Monday 30 May, Independence Day on Monday 4 July.  Random tables are
 * compared with lists of days in tests/oracle. */
#include <criterion/criterion.h>
#include <string.h>
#include "runtime/workday.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))

static RemitDay at(const char *text)
{
    RemitDay day = REMIT_NO_DAY;
    cr_assert(text[0] == '\0' || remit_day_parse(text, strlen(text), &day),
              "%s", text);
    return day;
}

/* A table and its memory. */
typedef struct Seat {
    RemitWorkdaysBuilder builder;
    RemitWorkdays days;
    uint8_t bits[64];
    uint32_t rank[32];
} Seat;

static void begin(Seat *s, const char *first, uint32_t count, uint8_t weekend)
{
    cr_assert_leq(remit_workdays_bits_size(count), sizeof s->bits);
    cr_assert_leq(remit_workdays_rank_count(count), COUNT(s->rank));
    cr_assert(remit_workdays_begin(&s->builder, at(first), count, weekend,
                                   s->bits, s->rank));
}

static void new_york(Seat *s)
{
    begin(s, "2011-05-01", 92, REMIT_WEEKEND_SAT_SUN);
    cr_assert(remit_workdays_close(&s->builder, at("2011-05-30")));
    cr_assert(remit_workdays_close(&s->builder, at("2011-07-04")));
    s->days = remit_workdays_seal(&s->builder);
}

/* ---- building ------------------------------------------------------------ */

Test(workday, buffers_hold_whole_blocks_of_32_days)
{
    static const struct { uint32_t days; size_t bytes, ranks; } sizes[] = {
        {0, 0, 1}, {1, 4, 2}, {32, 4, 2}, {33, 8, 3}, {365, 48, 13},
        {109573, 13700, 3426}
    };
    for (size_t i = 0; i < COUNT(sizes); i++) {
        cr_expect_eq(remit_workdays_bits_size(sizes[i].days), sizes[i].bytes);
        cr_expect_eq(remit_workdays_rank_count(sizes[i].days), sizes[i].ranks);
    }
}

Test(workday, a_table_is_the_bytes_that_it_promises)
{
    /* Saturday 1 to Wednesday 5 January 2011, Monday the 3rd a holiday; what
     * is left of the block is closed. */
    static const uint8_t bits[4] = {0xe7, 0xff, 0xff, 0xff};
    static const uint32_t rank[2] = {0, 2};
    Seat s;

    begin(&s, "2011-01-01", 5, REMIT_WEEKEND_SAT_SUN);
    cr_assert(remit_workdays_close(&s.builder, at("2011-01-03")));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_arr_eq(s.bits, bits, sizeof bits);
    cr_expect_arr_eq(s.rank, rank, sizeof rank);
}

Test(workday, a_table_beyond_the_range_is_refused)
{
    Seat s = {.builder = {.count = 7}};

    cr_expect_not(remit_workdays_begin(&s.builder, REMIT_LAST_DAY, 2, 0,
                                       s.bits, s.rank));
    cr_expect_not(remit_workdays_begin(&s.builder, REMIT_FIRST_DAY - 1, 2, 0,
                                       s.bits, s.rank));
    cr_expect_not(remit_workdays_begin(&s.builder, at("2011-01-01"),
                                       UINT32_MAX, 0, s.bits, s.rank));
    cr_expect_not(remit_workdays_begin(&s.builder, REMIT_NO_DAY, 0, 0, s.bits,
                                       s.rank));
    cr_expect_eq(s.builder.count, 7);
}

Test(workday, a_holiday_outside_the_table_is_refused)
{
    Seat s;

    new_york(&s);
    cr_expect_not(remit_workdays_close(&s.builder, at("2011-04-30")));
    cr_expect_not(remit_workdays_close(&s.builder, at("2011-08-01")));
    cr_expect_not(remit_workdays_close(&s.builder, REMIT_NO_DAY));
}

Test(workday, closing_twice_is_closing_once_and_seals_again)
{
    Seat s;

    new_york(&s);
    /* 22, 22 and 21 days outside weekends, less two holidays */
    cr_expect_eq(s.days.rank[3], 63);
    cr_assert(remit_workdays_close(&s.builder, at("2011-05-30")));
    cr_assert(remit_workdays_close(&s.builder, at("2011-05-01")));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(s.days.rank[3], 63);
    cr_assert(remit_workdays_close(&s.builder, at("2011-06-01")));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(s.days.rank[3], 62);
}

/* ---- working days and rolling -------------------------------------------- */

Test(workday, a_day_works_unless_weekend_or_holiday)
{
    static const struct { const char *day; bool works, covered; } days[] = {
        {"2011-05-27", true, true}, {"2011-05-28", false, true},
        {"2011-05-29", false, true}, {"2011-05-30", false, true},
        {"2011-05-31", true, true}, {"2011-07-04", false, true},
        /* outside the table the weekend counts alone: 25 December 2009 */
        {"2009-12-25", true, false}, {"2009-12-26", false, false},
        {"2011-04-29", true, false}, {"2011-08-01", true, false},
        {"2011-08-06", false, false}, {"", false, false}
    };
    Seat s;

    new_york(&s);
    for (size_t i = 0; i < COUNT(days); i++) {
        RemitDay day = at(days[i].day);
        cr_expect_eq(remit_is_working_day(&s.days, day), days[i].works,
                     "%s", days[i].day);
        cr_expect_eq(remit_workdays_covers(&s.days, day), days[i].covered,
                     "%s", days[i].day);
    }
}

Test(workday, a_roll_goes_to_the_next_previous_or_nearest_working_day)
{
    static const struct { const char *day, *to[3]; } rolls[] = {
        {"2011-05-27", {"2011-05-27", "2011-05-27", "2011-05-27"}},
        {"2011-05-28", {"2011-05-31", "2011-05-27", "2011-05-27"}},
        /* Sunday lies two days from Friday and from Tuesday: the previous */
        {"2011-05-29", {"2011-05-31", "2011-05-27", "2011-05-27"}},
        {"2011-05-30", {"2011-05-31", "2011-05-27", "2011-05-31"}},
        {"2011-06-04", {"2011-06-06", "2011-06-03", "2011-06-03"}},
        {"2011-06-05", {"2011-06-06", "2011-06-03", "2011-06-06"}},
        {"2011-04-30", {"2011-05-02", "2011-04-29", "2011-04-29"}},
        {"2011-07-31", {"2011-08-01", "2011-07-29", "2011-08-01"}},
        {"", {"", "", ""}}
    };
    Seat s;

    new_york(&s);
    for (size_t i = 0; i < COUNT(rolls); i++)
        for (int roll = REMIT_ROLL_NEXT; roll <= (int)REMIT_ROLL_NEAREST;
             roll++)
            cr_expect_eq(remit_roll(&s.days, at(rolls[i].day),
                                    (RemitRoll)roll), at(rolls[i].to[roll]),
                         "%s", rolls[i].day);
}

/* The range begins on a Monday and ends on a Tuesday. */
Test(workday, at_the_ends_of_time_nearest_takes_the_side_that_exists)
{
    Seat s;

    begin(&s, "2199-12-28", 4, REMIT_WEEKEND_SAT_SUN);
    cr_assert(remit_workdays_close(&s.builder, at("2199-12-30")));
    cr_assert(remit_workdays_close(&s.builder, at("2199-12-31")));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(remit_roll(&s.days, REMIT_LAST_DAY, REMIT_ROLL_NEAREST),
                 at("2199-12-27"));
    cr_expect_eq(remit_roll(&s.days, REMIT_LAST_DAY, REMIT_ROLL_NEXT),
                 REMIT_NO_DAY);

    begin(&s, "1900-01-01", 2, REMIT_WEEKEND_SAT_SUN);
    cr_assert(remit_workdays_close(&s.builder, at("1900-01-01")));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(remit_roll(&s.days, REMIT_FIRST_DAY, REMIT_ROLL_NEAREST),
                 at("1900-01-02"));
    cr_expect_eq(remit_roll(&s.days, REMIT_FIRST_DAY, REMIT_ROLL_PREVIOUS),
                 REMIT_NO_DAY);
}

/* ---- counting ------------------------------------------------------------ */

Test(workday, n_working_days_are_counted_strictly_after_or_before)
{
    static const struct { const char *day; int32_t n; const char *to; } adds[] =
    {
        {"2011-05-27", 1, "2011-05-31"},        /* over Memorial Day */
        {"2011-05-28", 1, "2011-05-31"},
        {"2011-05-31", -1, "2011-05-27"},
        {"2011-05-30", -1, "2011-05-27"},
        {"2011-05-23", 5, "2011-05-31"},
        {"2011-06-06", 20, "2011-07-05"},       /* over 4 July */
        {"2011-07-05", -20, "2011-06-06"},
        {"2011-06-04", 0, "2011-06-04"},        /* a Saturday stays */
        {"2011-04-25", 6, "2011-05-03"},        /* into the table */
        {"2011-07-28", 4, "2011-08-03"},        /* out of it */
        {"2011-08-03", -4, "2011-07-28"},
        {"2011-04-28", 65, "2011-08-01"},       /* across: 1 + 63 + 1 */
        {"2012-12-24", 5, "2012-12-31"},
        {"2199-12-30", 1, "2199-12-31"},
        {"2199-12-31", 1, ""},
        {"1900-01-02", -1, "1900-01-01"},
        {"1900-01-01", -1, ""},
        {"2011-05-27", INT32_MAX, ""},
        {"2011-05-27", INT32_MIN, ""},
        {"", 5, ""}
    };
    Seat s;

    new_york(&s);
    for (size_t i = 0; i < COUNT(adds); i++)
        cr_expect_eq(remit_add_working_days(&s.days, at(adds[i].day),
                                            adds[i].n), at(adds[i].to),
                     "%s %d", adds[i].day, adds[i].n);
}

Test(workday, counting_undoes_adding)
{
    static const struct { const char *from, *to; int32_t days; } spans[] = {
        {"2011-05-27", "2011-05-31", 1}, {"2011-05-31", "2011-05-27", -1},
        {"2011-05-27", "2011-05-30", 0}, {"2011-05-30", "2011-05-27", -1},
        {"2011-05-27", "2011-05-27", 0}, {"2011-06-06", "2011-07-05", 20},
        {"2011-04-30", "2011-07-31", 63}, {"2011-04-22", "2011-05-02", 6},
        {"2199-12-24", "2199-12-31", 5}, {"", "2011-05-27", 0},
        {"2011-05-27", "", 0}
    };
    Seat s;

    new_york(&s);
    for (size_t i = 0; i < COUNT(spans); i++)
        cr_expect_eq(remit_working_days_between(&s.days, at(spans[i].from),
                                                at(spans[i].to)),
                     spans[i].days, "%s..%s", spans[i].from, spans[i].to);
}

Test(workday, without_a_seat_weekends_count_alone)
{
    RemitDay friday = at("2011-07-01");

    cr_expect(remit_is_working_day(NULL, at("2011-07-04")));
    cr_expect_not(remit_is_working_day(NULL, at("2011-07-03")));
    cr_expect_not(remit_workdays_covers(NULL, friday));
    cr_expect_eq(remit_add_working_days(NULL, friday, 1), at("2011-07-04"));
    cr_expect_eq(remit_roll(NULL, at("2011-07-02"), REMIT_ROLL_NEXT),
                 at("2011-07-04"));
    cr_expect_eq(remit_working_days_between(NULL, friday, at("2011-07-08")),
                 5);
}

Test(workday, a_weekend_is_what_the_table_says)
{
    Seat s;

    /* Amman: Friday 1 and Saturday 2 July 2011, in an empty table */
    begin(&s, "2011-07-01", 0, REMIT_WEEKEND_FRI_SAT);
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_not(remit_is_working_day(&s.days, at("2011-07-01")));
    cr_expect(remit_is_working_day(&s.days, at("2011-07-03")));
    cr_expect_eq(remit_add_working_days(&s.days, at("2011-06-30"), 6),
                 at("2011-07-10"));
}

Test(workday, a_seat_that_never_opens_has_no_working_day)
{
    Seat s;

    begin(&s, "2011-07-01", 40, 0x7f);
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(remit_add_working_days(&s.days, at("2011-07-10"), 1),
                 REMIT_NO_DAY);
    cr_expect_eq(remit_roll(&s.days, at("2012-07-10"), REMIT_ROLL_NEAREST),
                 REMIT_NO_DAY);
    cr_expect_eq(remit_working_days_between(&s.days, at("2001-01-01"),
                                            at("2021-01-01")), 0);
}

/* Two blocks and more without a working day lie inside the table. */
Test(workday, a_long_closure_is_stepped_over)
{
    Seat s;

    begin(&s, "2020-03-01", 160, REMIT_WEEKEND_SAT_SUN);
    for (RemitDay day = at("2020-03-14"); day <= at("2020-07-26"); day++)
        cr_assert(remit_workdays_close(&s.builder, day));
    s.days = remit_workdays_seal(&s.builder);
    cr_expect_eq(remit_add_working_days(&s.days, at("2020-03-13"), 1),
                 at("2020-07-27"));
    cr_expect_eq(remit_add_working_days(&s.days, at("2020-07-27"), -1),
                 at("2020-03-13"));
}

/* ---- moving by any unit -------------------------------------------------- */

Test(workday, a_day_moves_by_working_days_or_by_any_other_unit)
{
    static const struct {
        const char *day;
        RemitDuration by;
        bool back;
        const char *to;
        bool clamped;
    } moves[] = {
        {"2011-05-27", {5, REMIT_WORKING_DAYS}, false, "2011-06-06", false},
        {"2011-06-06", {5, REMIT_WORKING_DAYS}, true, "2011-05-27", false},
        {"2011-05-31", {1, REMIT_MONTHS}, false, "2011-06-30", true},
        {"2011-07-04", {10, REMIT_WEEKS}, true, "2011-04-25", false},
        {"2011-05-27", {INT32_MIN, REMIT_WORKING_DAYS}, true, "", false}
    };
    Seat s;

    new_york(&s);
    for (size_t i = 0; i < COUNT(moves); i++) {
        bool clamped = !moves[i].clamped;
        RemitDay to = remit_day_shift_at(&s.days, at(moves[i].day),
                                         moves[i].by, moves[i].back, &clamped);
        cr_expect_eq(to, at(moves[i].to), "%s", moves[i].day);
        cr_expect_eq(clamped, moves[i].clamped, "%s", moves[i].day);
    }
}

Test(workday, an_extent_moves_by_working_days_end_by_end)
{
    static const RemitDuration five = {5, REMIT_WORKING_DAYS};
    static const RemitDuration month = {1, REMIT_MONTHS};
    RemitExtent week = {at("2011-05-23"), at("2011-05-27")}, moved;
    Seat s;

    new_york(&s);
    moved = remit_extent_shift_at(&s.days, week, five, false, NULL);
    cr_expect(moved.from == at("2011-05-31") && moved.to == at("2011-06-06"));
    moved = remit_extent_shift_at(&s.days, remit_extent_month(2011, 4), month,
                                  false, NULL);
    cr_expect(moved.from == at("2011-05-01") && moved.to == at("2011-05-31"));

    week = (RemitExtent){at("2199-12-20"), at("2199-12-28")};
    moved = remit_extent_shift_at(&s.days, week, five, false, NULL);
    cr_expect(moved.from == REMIT_NO_DAY && moved.to == REMIT_NO_DAY);
    week = (RemitExtent){at("1900-01-03"), at("1900-01-18")};
    moved = remit_extent_shift_at(&s.days, week, five, true, NULL);
    cr_expect(moved.from == REMIT_NO_DAY && moved.to == REMIT_NO_DAY);
}
