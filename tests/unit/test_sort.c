/* What lang/sort.h promises: the order of the comparison, and what is equal as
 * it stood. */
#include <criterion/criterion.h>

#include "lang/sort.h"

/* A word is sorted by its capital; its place tells equal ones apart. */
typedef struct { char letter; char place; } Word;

static int by_letter(const void *left, const void *right)
{
    const Word *a = left, *b = right;

    return a->letter - b->letter;
}

static const struct { const char *given, *sorted; } lists[] = {
    {"", ""},
    {"a1", "a1"},
    {"a1b2c3", "a1b2c3"},
    {"b1a2", "a2b1"},
    {"a1a2a3", "a1a2a3"},
    {"c1b2a3", "a3b2c1"},
    {"b1a2b3a4", "a2a4b1b3"},
    {"a1c2b3d4", "a1b3c2d4"},
    {"a1b2c3a4b5c6a7", "a1a4a7b2b5c3c6"},
    {"e1d2c3b4a5e6d7c8b9", "a5b4b9c3c8d2d7e1e6"},
};

Test(sort, a_list_is_put_in_order_and_equals_stay_as_they_stand)
{
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        char text[32];
        strcpy(text, lists[i].given);
        sort_list(text, strlen(text) / 2, sizeof(Word), by_letter);
        cr_expect_str_eq(text, lists[i].sorted, "list %zu", i);
    }
}

static const struct {
    size_t   count;
    uint32_t given[6], sorted[6];
    int32_t  keys[6];
} numbers[] = {
    {0, {0}, {0}, {0}},
    {1, {1}, {1}, {-5}},
    {2, {1, 2}, {2, 1}, {1, 0}},
    {4, {1, 2, 3, 4}, {2, 4, 1, 3}, {7, -3, 7, -3}},
    {4, {4, 3, 2, 1}, {4, 2, 3, 1}, {7, -3, 7, -3}},
    {3, {6, 2, 4}, {4, 6, 2}, {0, 9, 0, 2, 0, 5}},
    {2, {1, 2}, {2, 1}, {73000, 72000}},
};

Test(sort, numbers_stand_by_their_keys_and_equals_stay_as_they_stand)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        uint32_t list[6];
        memcpy(list, numbers[i].given, sizeof list);
        sort_numbers(list, numbers[i].count, numbers[i].keys);
        cr_expect_arr_eq(list, numbers[i].sorted,
                         numbers[i].count * sizeof *list, "list %zu", i);
    }
}
