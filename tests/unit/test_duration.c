/* Lengths of time: the plural that a number takes in each language. */
#include "compiler/say/duration.h"

#include <criterion/criterion.h>

Test(duration, a_number_takes_its_plural)
{
    static const struct { const char *english, *language, *wanted; } rows[] = {
        {"1 week", "fr", "1 semaine"},
        {"10 weeks", "fr", "10 semaines"},
        {"0 days", "fr", "0 jour"},
        {"6 months", "fr", "6 mois"},
        {"5 working days", "fr", "5 jours ouvrés"},
        {"1 year", "es", "1 año"},
        {"2 years", "es", "2 años"},
        {"0 days", "es", "0 días"},
        {"1 day", "ru", "1 день"},
        {"2 days", "ru", "2 дня"},
        {"5 days", "ru", "5 дней"},
        {"11 days", "ru", "11 дней"},
        {"12 days", "ru", "12 дней"},
        {"21 days", "ru", "21 день"},
        {"24 working days", "ru", "24 рабочих дня"},
        {"111 years", "ru", "111 лет"},
        {"1 week", "ru", "1 неделю"},
        {"10 weeks", "zh", "10周"},
        {"3 working days", "zh", "3个工作日"},
        {"1 month", "ar", "شهر واحد"},
        {"2 months", "ar", "شهرين"},
        {"3 months", "ar", "3 أشهر"},
        {"10 months", "ar", "10 أشهر"},
        {"11 months", "ar", "11 شهرا"},
        {"103 days", "ar", "103 أيام"},
        {"10 weeks", "en", "10 weeks"},
        {"10 weeks", "pt", "10 weeks"},
        {"CSTD 14", "fr", "CSTD 14"},
        {"10 fortnights", "fr", "10 fortnights"},
        {"", "fr", ""},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Writer out = writer_memory();
        Str    english = {rows[i].english, (uint32_t)strlen(rows[i].english)};
        duration_put(&out, english, rows[i].language);
        cr_expect_str_eq(writer_held(&out), rows[i].wanted);
        writer_free(&out);
    }
}
