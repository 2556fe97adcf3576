/* What lang/str.h writes. */
#include <criterion/criterion.h>

#include "lang/str.h"

Test(str, a_number_is_written_in_its_digits)
{
    static const struct { int32_t number; const char *digits; } rows[] = {
        {0, "0"}, {7, "7"}, {10, "10"}, {2012, "2012"}, {-12, "-12"},
        {INT32_MAX, "2147483647"}, {INT32_MIN, "-2147483648"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char room[STR_DIGITS];
        Str  digits = str_digits(room, rows[i].number);
        cr_expect(str_equal(digits, str_of(rows[i].digits)), "row %zu: %.*s",
                  i, STR_ARG(digits));
    }
}
