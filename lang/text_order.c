/* text_order.c -- compares texts by bytes, and by the numbers in them. */
#include "lang/text_order.h"

#include <stdbool.h>
#include <string.h>

/* ---- by bytes ------------------------------------------------------------- */

/* The next eight bytes, zeros behind the end; *text is left where they end. */
static uint64_t take_eight(const char **text)
{
    uint64_t eight = 0;

    for (int i = 0; i < 8; i++) {
        eight = eight << 8 | (unsigned char)**text;
        *text += **text != '\0';
    }
    return eight;
}

TextKey text_key(const char *text)
{
    TextKey key = {.text = text};

    key.first = take_eight(&text);
    key.second = take_eight(&text);
    return key;
}

int text_key_compare_rest(const TextKey *a, const TextKey *b)
{
    if (a->second != b->second)
        return a->second < b->second ? -1 : 1;
    if (!(a->second & 0xff))
        return 0;               /* both end within */
    return strcmp(a->text + 16, b->text + 16);
}

/* ---- with numbers by value ------------------------------------------------ */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Two runs of digits by value; both are left behind. */
static int digits_compare(const char **a, const char **b)
{
    while (**a == '0')
        ++*a;
    while (**b == '0')
        ++*b;
    const char *x = *a;
    const char *y = *b;
    while (is_digit(**a))
        ++*a;
    while (is_digit(**b))
        ++*b;
    if (*a - x != *b - y)
        return *a - x < *b - y ? -1 : 1;
    return memcmp(x, y, (size_t)(*a - x));
}

int key_compare(const char *a, const char *b)
{
    const char *x = a;
    const char *y = b;

    while (*x && *y) {
        if (is_digit(*x) && is_digit(*y)) {
            int order = digits_compare(&x, &y);
            if (order)
                return order;
        } else if (*x != *y) {
            break;
        } else {
            x++;
            y++;
        }
    }
    /* Where they part, or for `07` and `7`, which are equal so far. */
    int order = (unsigned char)*x - (unsigned char)*y;
    return order ? order : strcmp(a, b);
}
