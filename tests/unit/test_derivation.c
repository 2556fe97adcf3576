/* Derivations: sentences out of steps. */
#include "compiler/say/derivation.h"

#include <criterion/criterion.h>

#include "tests/unit/fixture_registry.h"

static StepNumber add(Compilation *made, Rule rule, const char *from,
                      const char *to, uint32_t detail, StepNumber input)
{
    Step step = {.rule = (uint16_t)rule, .early = fixture_days(from, to),
                 .late = fixture_days(from, to), .detail = detail,
                 .inputs = &input, .input_count = 1};

    return trace_note(&made->trace, &step);
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
    StepNumber  end = end_of_2010(&made);
    Derivation  derivation = derivation_begin(&made, "en");

    derivation_sentence(&out, &derivation, end);
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
    Derivation  derivation = derivation_begin(&made, "en");

    derivation_short(&out, &derivation, root);
    cr_assert_str_eq(writer_held(&out),
        "2010-12-30: 2010-12-31 is no working day at Geneva; moved to one; "
        "2010-12-31: the last day of 2010");
    out.count = 0;
    derivation_short(&out, &derivation, 1);
    derivation_short(&out, &derivation, 0);
    cr_assert_str_eq(writer_held(&out), "");
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}

Test(derivation, in_full_it_is_a_tree)
{
    Compilation made = fixture_compilation();
    Writer      out = writer_memory();
    StepNumber  end = end_of_2010(&made);
    Derivation  derivation = derivation_begin(&made, "en");

    derivation_full(&out, &derivation, end, 2);
    cr_assert_str_eq(writer_held(&out),
        "  2010-12-31: the last day of 2010\n"
        "    2010: as written\n");
    derivation_end(&derivation);
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}

Test(derivation, what_was_shown_is_shown_in_short_until_it_is_forgotten)
{
    Compilation made = fixture_compilation();
    Writer      out = writer_memory();
    StepNumber  end = end_of_2010(&made);
    Derivation  derivation = derivation_begin(&made, "en");

    derivation_full(&out, &derivation, end, 0);
    derivation_full(&out, &derivation, end, 0);
    derivation_forget(&derivation);
    derivation_full(&out, &derivation, end, 0);
    cr_assert_str_eq(writer_held(&out),
        "2010-12-31: the last day of 2010\n"
        "  2010: as written\n"
        "2010-12-31: the last day of 2010 (as above)\n"
        "2010-12-31: the last day of 2010\n"
        "  2010: as written\n");
    derivation_end(&derivation);
    trace_free(&made.trace);
    writer_free(&out);
    fixture_free(&made);
}

Test(derivation, it_speaks_the_language_asked_for_else_english)
{
    static const struct { const char *language, *wanted; } rows[] = {
        {"en", "2010-10-22: 10 weeks before 2010-12-31"},
        {"fr", "2010-10-22 : 10 semaines avant 2010-12-31"},
        {"es", "2010-10-22: 10 semanas antes de 2010-12-31"},
        {"ru", "2010-10-22: за 10 недель до 2010-12-31"},
        {"zh-Hans", "2010-10-22：2010-12-31之前10周"},
        {"ar", "\u200f\u200e2010-10-22: قبل \u200e2010-12-31 بمدة 10 أسابيع"},
        {"pt", "2010-10-22: 10 weeks before 2010-12-31"},
    };
    Compilation made = fixture_compilation();
    Name        weeks = intern(made.names, STR_LIT("10 weeks"));
    StepNumber  end = add(&made, RULE_WRITTEN, "2010-12-31", "2010-12-31", 0,
                          0);
    StepNumber  root = add(&made, RULE_SHIFT_BACK, "2010-10-22", "2010-10-22",
                           weeks, end);

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer     out = writer_memory();
        Derivation derivation = derivation_begin(&made, rows[i].language);
        derivation_short(&out, &derivation, root);
        cr_expect_str_eq(writer_held(&out), rows[i].wanted);
        derivation_end(&derivation);
        writer_free(&out);
    }
    trace_free(&made.trace);
    fixture_free(&made);
}

/* The holes of a sentence, `{0}{name}`; each language has the same, but for
 * {length}, which is a {name}. */
static void holes(Writer *out, const char *text)
{
    for (; (text = strchr(text, '{')) != NULL; text++) {
        size_t len = strcspn(text, "}") + 1;
        if (strncmp(text, "{length}", len) == 0)
            writer_text(out, "{name}");
        else
            writer_put(out, text, len);
    }
}

static int by_octet(const void *a, const void *b)
{
    return *(const char *)a - *(const char *)b;
}

Test(derivation, every_language_fills_the_same_holes)
{
    static const struct { const char *rule, *english, *others[5]; } rows[] = {
#define SENTENCE(id, ...) {#id, NULL, {__VA_ARGS__}},
#include "compiler/say/derivation.def"
#undef SENTENCE
    };
    static const Rule rules[] = {
#define SENTENCE(id, ...) RULE_##id,
#include "compiler/say/derivation.def"
#undef SENTENCE
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int k = 0; k < 5; k++) {
            Writer english = writer_memory(), other = writer_memory();
            holes(&english, rule_sentence(rules[i]));
            cr_assert_not_null(rows[i].others[k], "%s", rows[i].rule);
            holes(&other, rows[i].others[k]);
            (void)writer_held(&english), (void)writer_held(&other);
            qsort(english.at, english.count, 1, by_octet);
            qsort(other.at, other.count, 1, by_octet);
            cr_expect_str_eq(writer_held(&other), writer_held(&english),
                             "%s", rows[i].rule);
            writer_free(&english);
            writer_free(&other);
        }
}
