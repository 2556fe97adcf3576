/* test_arena.c -- memory that lives as long as its arena. */
#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "lang/arena.h"
#include "lang/memory.h"

Test(arena, pieces_are_zeroed_aligned_and_apart)
{
    enum { PIECES = 3000 };
    Arena         *arena = arena_new();
    unsigned char *pieces[PIECES];

    for (size_t i = 0; i < PIECES; i++) {
        size_t size = i % 97 + 1;
        pieces[i] = arena_alloc(arena, size);
        cr_assert_eq((uintptr_t)pieces[i] % 8, 0);
        for (size_t b = 0; b < size; b++)
            cr_assert_eq(pieces[i][b], 0, "piece %zu, byte %zu", i, b);
        memset(pieces[i], (int)(i % 251) + 1, size);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t b = 0; b < i % 97 + 1; b++)
            cr_assert_eq(pieces[i][b], i % 251 + 1);
    arena_free(arena);
}

Test(arena, large_pieces_leave_the_block_in_use)
{
    Arena *arena = arena_new();
    char  *before = arena_copy(arena, "a", 1);
    char  *large = arena_alloc(arena, 5000000);
    char  *after = arena_copy(arena, "b", 1);

    large[0] = large[4999999] = 'x';
    cr_expect_eq(after, before + 2);
    cr_expect_str_eq(before, "a");
    arena_free(arena);
}

/* Blocks grow from the heap's to pages; either are zeroed, also where others
 * were given back before. */
Test(arena, blocks_of_every_size_are_zeroed)
{
    enum { PIECE = 1000, PIECES = 4000 };

    for (int round = 0; round < 2; round++) {
        Arena *arena = arena_new();
        for (size_t i = 0; i < PIECES; i++) {
            unsigned char *piece = arena_alloc(arena, PIECE);
            for (size_t b = 0; b < PIECE; b++)
                cr_assert_eq(piece[b], 0, "piece %zu, byte %zu", i, b);
            memset(piece, 0xa5, PIECE);
        }
        arena_free(arena);
    }
}

Test(arena, copies_end_in_a_nul_and_may_hold_one)
{
    Arena *arena = arena_new();

    cr_expect_str_eq(arena_copy(arena, "report", 3), "rep");
    cr_expect_arr_eq(arena_copy(arena, "a\0b", 3), "a\0b", 4);
    cr_expect_str_eq(arena_copy(arena, NULL, 0), "");
    arena_free(arena);
}

Test(arena, says_how_many_bytes_it_handed_out)
{
    Arena *arena = arena_new();

    cr_expect_eq(arena_used(arena), 0);
    arena_alloc(arena, 24);
    arena_copy(arena, "four", 4);
    cr_expect_eq(arena_used(arena), 29);
    arena_alloc(arena, 100000);
    cr_expect_eq(arena_used(arena), 100029);
    arena_free(arena);
}

Test(arena, nothing_may_be_asked_for_and_freed)
{
    Arena *arena = arena_new();

    cr_expect_not_null(arena_alloc(arena, 0));
    arena_free(arena);
    arena_free(NULL);
}

Test(memory, an_array_grows_by_doubling)
{
    VEC(int) numbers = {0};

    for (int i = 0; i < 1000; i++)
        VEC_PUSH(&numbers, i * i);
    cr_expect_eq(numbers.count, 1000);
    cr_expect_eq(numbers.capacity, 1024);
    for (int i = 0; i < 1000; i++)
        cr_expect_eq(numbers.at[i], i * i);
    VEC_FREE(&numbers);
    cr_expect_null(numbers.at);
    cr_expect_eq(numbers.count, 0);
}

Test(memory, a_size_that_overflows_ends_the_process_with_3, .exit_code = 3)
{
    size_t capacity = SIZE_MAX / 8;

    memory_room(NULL, capacity, &capacity, 16);
}
