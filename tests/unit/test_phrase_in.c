/* Phrases in the reader's language: periods. */
#include "compiler/say/phrase_in.h"

#include <criterion/criterion.h>

Test(phrase_in, a_period_is_said_in_the_language)
{
    static const struct { const char *english, *language, *wanted; } rows[] = {
        {"every year", "en", "every year"},
        {"every year", "fr", "1 an"},
        {"every 2 years", "zh", "2年"},
        {"every 12 months", "ru", "12 месяцев"},
        {"every session of GA", "fr", "chaque session : GA"},
        {"every session of GA", "zh", "GA每届会议"},
        {"every 2nd session of GA", "es",
         "cada período de sesiones: GA (1 de cada 2)"},
        {"every wsis-annual", "fr", "à chaque wsis-annual"},
        {"every wsis-annual", "pt", "every wsis-annual"},
        {"", "fr", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        phrase_period_in(&out, str_of(rows[i].english), rows[i].language);
        cr_expect_str_eq(writer_held(&out), rows[i].wanted);
        writer_free(&out);
    }
}
