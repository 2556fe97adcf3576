/* day_off.c -- a deadline written to the day is a day on which somebody is at
 * work to receive it.
 *
 * The last day of a month is none: it stands for the month.  Nor is
 * one that a rule works out, which may say `rolled` itself. */
#include "compiler/check/check.h"

#include "lang/memory.h"
#include "runtime/workday.h"

enum { UP_THE_LINE = 16 };

/* ---- where, and on which days -------------------------------------------- */

typedef struct {
    const Check *check;
    RemitNumber  place;
    uint8_t      weekend;       /* set of weekdays; 0: Saturday and Sunday */
} Seat;

static RemitNumber seat_of(const Check *check, const RemitDuty *duty,
                           RemitDay day)
{
    RemitNumber body = remit_actor_on(check->registry, duty->lead.first, day);
    for (int i = 0; body && i < UP_THE_LINE; i++) {
        RemitNumber seat =
            remit_tied_on(check->registry, body, REMIT_TIE_SEAT, day);
        if (seat)
            return seat;
        body = remit_tied_on(check->registry, body, REMIT_TIE_UNDER, day);
    }
    return 0;
}

/* The holiday of a place on a day, 0: none; they stand by place, then day. */
static RemitNumber holiday_on(const Check *check, RemitNumber place,
                              RemitDay day)
{
    RemitNumber low = 1;
    RemitNumber high =
        remit_count(check->registry, REMIT_ARRAY_HOLIDAY) + 1;
    while (low < high) {
        RemitNumber  middle = low + (high - low) / 2;
        RemitHoliday h = remit_holiday(check->registry, middle);
        if (h.place < place || (h.place == place && h.day < day))
            low = middle + 1;
        else
            high = middle;
    }
    RemitHoliday h = remit_holiday(check->registry, low);
    return h.place == place && h.day == day ? low : 0;
}

/* By number of the place: its weekend, where that is no Saturday and Sunday;
 * else 0. */
static uint8_t *weekends_of(const Check *check)
{
    uint8_t *days =
        memory_new(remit_count(check->registry, REMIT_ARRAY_BODY) + 1);
    for EACH_REMARK(check, remark, REMARK_WEEKEND) {
        RemitFound found;
        if (remit_find(check->registry, check_subject(check, remark), &found)
            && found.array == REMIT_ARRAY_BODY)
            days[found.number] = (uint8_t)remark->first;
    }
    return days;
}

static bool is_off(const Seat *seat, RemitDay day)
{
    uint8_t weekend = seat->weekend ? seat->weekend : REMIT_WEEKEND_SAT_SUN;
    return (weekend >> (remit_weekday(day) - 1) & 1) != 0
        || holiday_on(seat->check, seat->place, day);
}

/* REMIT_NO_DAY: that place never works. */
static RemitDay nearest(const Seat *seat, RemitDay day, int32_t step)
{
    while (remit_day_in_range(day) && is_off(seat, day))
        day = remit_day_add_days(day, step);
    return day;
}

/* ---- what was written ---------------------------------------------------- */

/* Whether the deadline goes back, by `by` alone, to a day that was written. */
static bool is_written(const Check *check, RemitNumber n)
{
    const Trace *t = check->trace;
    Step         step = trace_step(t, t->due.at[n - 1]);
    while (step.input_count
           && (step.rule == RULE_EARLIEST || step.rule == RULE_ASSUMED
               || step.rule == RULE_BY))
        step = trace_step(t, step.inputs[0]);
    return step.rule == RULE_WRITTEN && step.early.from == step.early.to;
}

static bool is_last_of_month(RemitDay day)
{
    return remit_civil(remit_day_add_days(day, 1)).day == 1;
}

static const char *weekday(RemitDay day)
{
    static const char *const names[] = {
        "", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
        "Saturday", "Sunday"
    };
    return names[remit_weekday(day)];
}

static void look(const Check *check, const uint8_t *weekends,
                 const RemitDuty *duty, RemitNumber n)
{
    RemitDay due = remit_occurrence(check->registry, n).due;
    if (due == REMIT_NO_DAY || is_last_of_month(due) || !is_written(check, n))
        return;
    RemitNumber place = seat_of(check, duty, due);
    Seat        seat = {check, place, weekends[place]};
    if (!place || !is_off(&seat, due))
        return;
    RemitNumber holiday = holiday_on(check, place, due);
    diag_begin(check->diag, CODE_DUE_ON_DAY_OFF, check_due_place(check, n),
               "`%s` is due on %s, which is %s at %s",
               check_occurrence(check, n),
               check_day(check, due),
               holiday ? remit_text_in(check->registry,
                             remit_holiday(check->registry, holiday).names,
                             "en")
                       : weekday(due),
               check_body(check, place));
    check_about(check, REMIT_ARRAY_OCCURRENCE, n);
    diag_help(check->diag, "the nearest working days are %s and %s",
              check_day(check, nearest(&seat, due, -1)),
              check_day(check, nearest(&seat, due, 1)));
}

void check_day_off(const Check *check)
{
    uint8_t *weekends = weekends_of(check);
    for EACH_RECORD(check, n, DUTY) {
        RemitDuty duty = remit_duty(check->registry, n);
        if (duty.kind == REMIT_MANDATE || !check_binds(check, n))
            continue;
        for EACH_IN(o, duty.occurrences)
            look(check, weekends, &duty, o);
    }
    memory_free(weekends);
}
