/* Derivations: sentences out of steps. */
#include "compiler/say/derivation.h"

#include <criterion/criterion.h>

#include "tests/unit/fixture_registry.h"

static StepNumber add(Compilation *made, Rule rule, const char *from,
                      const char *to, uint32_t detail, StepNumber input)
{
    Step step = {.rule = (uint16_t)rule, .early = fixture_days(from, to),
                 .late = fixture_days(from, to), .detail = detail,
                 .first_input = (uint32_t)made->trace.inputs.count};

    if (input != 0) {
        step.input_count = 1;
        VEC_PUSH(&made->trace.inputs, input);
    }
    VEC_PUSH(&made->trace.steps, step);
    return (StepNumber)made->trace.steps.count;
}

/* 31 December, the end of a year that is written down. */
static StepNumber end_of_2010(Compilation *made)
{
    StepNumber year = add(made, RULE_WRITTEN, "2010-01-01", "2010-12-31", 0, 0);

    return add(made, RULE_END_OF, "2010-12-31", "2010-12-31", 0, year);
}

Test(derivation, a_sentence_names_the_results_of_its_inputs)
{
    Compilation made = fixture_compilation();
    Writer      out = writer_memory();

    derivation_sentence(&out, &made, end_of_2010(&made));
    cr_assert_str_eq(writer_held(&out),
                     "the last day of 2010");
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}

Test(derivation, in_short_what_is_only_written_goes_without_saying)
{
    Compilation made = fixture_compilation();
    Writer      out = writer_memory();
    StepNumber  end = end_of_2010(&made);
    Name        name = intern(made.names, STR_LIT("Geneva"));
    StepNumber  root = add(&made, RULE_ROLLED, "2010-12-30", "2010-12-30", name,
                           end);

    derivation_short(&out, &made, root);
    cr_assert_str_eq(writer_held(&out),
        "2010-12-30: 2010-12-31 is no working day at Geneva; moved to one; "
        "2010-12-31: the last day of 2010");
    out.count = 0;
    derivation_short(&out, &made, 1);
    derivation_short(&out, &made, 0);
    cr_assert_str_eq(writer_held(&out), "");
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}

Test(derivation, in_full_it_is_a_tree)
{
    Compilation made = fixture_compilation();
    Writer      out = writer_memory();

    derivation_full(&out, &made, end_of_2010(&made), 2);
    cr_assert_str_eq(writer_held(&out),
        "  2010-12-31: the last day of 2010\n"
        "    2010: as written\n");
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}
