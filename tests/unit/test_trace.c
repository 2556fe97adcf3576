/* test_trace.c -- what was noted of a step is what is read. */
#include "compiler/trace.h"

#include <criterion/criterion.h>

enum { DAY = 14000, OTHER = 14030, LATER = 14060 };

static const StepNumber taken[] = {1, 0, 2};

/* One of each form: what may be missing is missing in some. */
static const Step forms[] = {
    {.rule = RULE_WRITTEN, .place = {7, 9}, .early = {DAY, DAY},
     .late = {DAY, DAY}},
    {.rule = RULE_WRITTEN, .place = {7, 9}, .early = {DAY, OTHER},
     .late = {DAY, OTHER}, .detail = 4},
    {.rule = RULE_BY, .early = {DAY, DAY}, .late = {OTHER, LATER},
     .inputs = taken, .input_count = 1},
    {.rule = RULE_EARLIEST, .early = {REMIT_NO_DAY, REMIT_NO_DAY},
     .late = {REMIT_NO_DAY, REMIT_NO_DAY}, .inputs = taken, .input_count = 3},
    {.rule = RULE_COUNT - 1, .place = {0, UINT32_MAX},
     .early = {REMIT_NO_DAY, REMIT_NO_DAY}, .late = {-DAY, -1},
     .detail = UINT32_MAX},
};
enum { FORMS = sizeof forms / sizeof *forms, MANY = 100 };

static void expect_days(RemitExtent found, RemitExtent wanted, StepNumber n)
{
    cr_expect_eq(found.from, wanted.from, "step %u", (unsigned)n);
    cr_expect_eq(found.to, wanted.to, "step %u", (unsigned)n);
}

/* Inputs that are 0 are left out: of `taken`, 1 and 2 are left. */
static void expect_step(const Step *found, StepNumber number)
{
    const Step *wanted = &forms[(number - 1) % FORMS];
    uint16_t    count = wanted->input_count == 3 ? 2 : wanted->input_count;

    cr_expect_eq(found->number, number);
    cr_expect_eq(found->rule, wanted->rule, "step %u", (unsigned)number);
    cr_expect_eq(found->place.from, wanted->place.from);
    cr_expect_eq(found->place.to, wanted->place.to);
    cr_expect_eq(found->detail, wanted->detail, "step %u", (unsigned)number);
    expect_days(found->early, wanted->early, number);
    expect_days(found->late, wanted->late, number);
    cr_assert_eq(found->input_count, count, "step %u", (unsigned)number);
    for (uint32_t i = 0; i < count; i++)
        cr_expect_eq(found->inputs[i], i + 1);
}

static void note_forms(Trace *trace, size_t count)
{
    for (size_t i = 0; i < count; i++)
        cr_assert_eq(trace_note(trace, &forms[i % FORMS]), i + 1);
}

Test(trace, steps_are_read_as_they_were_noted)
{
    Trace trace = {0};

    note_forms(&trace, MANY);
    for (StepNumber n = MANY; n >= 1; n--) {
        Step found = trace_step(&trace, n);
        expect_step(&found, n);
    }
    trace_free(&trace);
}

Test(trace, there_is_no_step_0_and_none_past_the_last)
{
    Trace trace = {0};

    note_forms(&trace, 3);
    for (StepNumber n = 0; n <= 4; n += 4) {
        Step none = trace_step(&trace, n);
        cr_expect_eq(none.number, 0);
        cr_expect_eq(none.rule, RULE_COUNT);
        cr_expect_eq(none.place.from, 0);
        cr_expect_eq(none.input_count, 0);
        cr_expect_not(remit_extent_exists(none.early));
        cr_expect_null(trace_near(&trace, n));
    }
    cr_expect_not_null(trace_near(&trace, 3));
    trace_free(&trace);
}

Test(trace, goes_from_each_step_to_the_next)
{
    Trace trace = {0};
    Step  step = {0};

    cr_expect_not(trace_next(&trace, &step));
    note_forms(&trace, MANY);
    for (StepNumber n = 1; n <= MANY; n++) {
        cr_assert(trace_next(&trace, &step));
        expect_step(&step, n);
    }
    cr_expect_not(trace_next(&trace, &step));
    trace_free(&trace);
}

Test(trace, forgets_what_was_noted_since)
{
    Trace trace = {0};

    note_forms(&trace, MANY);
    for (size_t kept = MANY; kept-- > 0;) {
        trace_rewind(&trace, kept);
        cr_expect_eq(trace.steps.count, kept);
        cr_expect_eq(trace_step(&trace, (StepNumber)kept + 1).number, 0);
    }
    note_forms(&trace, MANY);
    for (StepNumber n = 1; n <= MANY; n++) {
        Step found = trace_step(&trace, n);
        expect_step(&found, n);
    }
    trace_free(&trace);
}

Test(trace, an_open_step_takes_its_days_later)
{
    Trace      trace = {0};
    const Step open = {.rule = RULE_GIVEN, .place = {3, 5}, .inputs = taken,
                       .input_count = 1, .early = {DAY, DAY},
                       .late = {DAY, DAY}, .detail = 8};

    note_forms(&trace, 2);
    StepNumber number = trace_note_open(&trace, &open);
    Step       found = trace_step(&trace, number);
    expect_days(found.early, open.early, number);
    expect_days(found.late, open.late, number);
    trace_note(&trace, &forms[0]);
    trace_settle(&trace, number, (RemitExtent){OTHER, OTHER},
                 (RemitExtent){OTHER, LATER});
    found = trace_step(&trace, number);
    expect_days(found.early, (RemitExtent){OTHER, OTHER}, number);
    expect_days(found.late, (RemitExtent){OTHER, LATER}, number);
    cr_expect_eq(found.rule, RULE_GIVEN);
    cr_expect_eq(found.detail, 8);
    cr_expect_eq(found.inputs[0], 1);
    cr_expect_eq(trace_step(&trace, number + 1).place.from, 7);
    trace_free(&trace);
}
