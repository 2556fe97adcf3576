/* test_source.c -- positions, lines and columns. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "lang/source.h"

/* What place_of says of the byte at `offset` of a text. */
typedef struct {
    const char *text;
    uint32_t    offset;
    uint32_t    line, column;
    const char *line_text;
    uint32_t    in_line;
} Case;

static void expect_place(const Case *c)
{
    Sources      *sources = sources_new();
    const Source *source;
    Place         place;

    sources_add(sources, "first.remit", "one\ntwo\n", 8);
    source = sources_add(sources, "a.remit", c->text, strlen(c->text));
    sources_add(sources, "last.remit", "three\n", 6);
    place = place_of(sources, source->base + c->offset);
    cr_expect_eq(place.source, source);
    cr_expect_eq(place.line, c->line, "line of \"%s\" %u: %u", c->text,
                 c->offset, place.line);
    cr_expect_eq(place.column, c->column, "column of \"%s\" %u: %u", c->text,
                 c->offset, place.column);
    cr_expect(str_equal(place.text, str_of(c->line_text)),
              "line of \"%s\" %u is \"%.*s\"", c->text, c->offset,
              STR_ARG(place.text));
    cr_expect_eq(place.offset, c->in_line);
    sources_free(sources);
}

#define EXPECT_PLACES(...)                                                  \
    do {                                                                    \
        static const Case cases[] = {__VA_ARGS__};                          \
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)           \
            expect_place(&cases[i]);                                        \
    } while (0)

Test(source, lines_end_in_line_feeds)
{
    EXPECT_PLACES(
        {"ab\ncd\n", 0, 1, 1, "ab", 0},
        {"ab\ncd\n", 1, 1, 2, "ab", 1},
        {"ab\ncd\n", 2, 1, 3, "ab", 2},         /* the line end itself */
        {"ab\ncd\n", 3, 2, 1, "cd", 0},
        {"ab\ncd\n", 5, 2, 3, "cd", 2},
        {"ab\ncd\n", 6, 3, 1, "", 0},           /* the end of the text */
        {"ab\ncd", 5, 2, 3, "cd", 2},
        {"\n\n", 1, 2, 1, "", 0});
}

Test(source, lines_end_in_carriage_returns_with_line_feeds)
{
    EXPECT_PLACES(
        {"ab\r\ncd\r\n", 1, 1, 2, "ab", 1},
        {"ab\r\ncd\r\n", 2, 1, 3, "ab", 2},
        {"ab\r\ncd\r\n", 3, 1, 3, "ab", 2},     /* inside the line end */
        {"ab\r\ncd\r\n", 4, 2, 1, "cd", 0},
        {"ab\r\ncd\r\n", 8, 3, 1, "", 0});
}

Test(source, lines_end_in_carriage_returns_alone)
{
    EXPECT_PLACES(
        {"ab\rcd\r", 2, 1, 3, "ab", 2},
        {"ab\rcd\r", 3, 2, 1, "cd", 0},
        {"ab\rcd\r", 6, 3, 1, "", 0},
        {"a\r\r\nb", 1, 1, 2, "a", 1},
        {"a\r\r\nb", 2, 2, 1, "", 0},
        {"a\r\r\nb", 4, 3, 1, "b", 0},
        {"a\n\rb", 2, 2, 1, "", 0},
        {"a\n\rb", 3, 3, 1, "b", 0});
}

Test(source, an_empty_text_has_one_place)
{
    EXPECT_PLACES({"", 0, 1, 1, "", 0});
}

Test(source, columns_count_what_a_reader_sees)
{
    EXPECT_PLACES(
        {"a\xcc\x81" "bc", 3, 1, 2, "a\xcc\x81" "bc", 3},
        {"a\xcc\x81" "bc", 1, 1, 1, "a\xcc\x81" "bc", 1},
        {"\xe8\x81\xaf" "x", 3, 1, 2, "\xe8\x81\xaf" "x", 3},
        /* a family of four, joined, is one */
        {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7" "x", 11, 1, 2,
         "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7" "x", 11},
        {"\tx", 1, 1, 2, "\tx", 1},
        {"\xff\xfe" "x", 2, 1, 3, "\xff\xfe" "x", 2});
}

Test(source, a_byte_order_mark_is_no_part_of_the_text)
{
    EXPECT_PLACES(
        {"\xef\xbb\xbf" "ab", 0, 1, 1, "ab", 0},
        {"\xef\xbb\xbf" "ab", 1, 1, 2, "ab", 1},
        {"\xef\xbb\xbf", 0, 1, 1, "", 0});
}

Test(source, columns_are_right_in_whatever_order_they_are_asked_for)
{
    static const char    text[] = "\xc3\xa9" "bcdef\nghijkl";
    static const uint32_t order[] = {4, 2, 6, 9, 3, 12, 11, 2, 5, 13};
    static const uint32_t columns[] = {4, 2, 6, 2, 3, 5, 4, 2, 5, 6};
    Sources      *sources = sources_new();
    const Source *source = sources_add(sources, "a", text, sizeof text - 1);

    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        cr_expect_eq(place_of(sources, source->base + order[i]).column,
                     columns[i], "offset %u", order[i]);
    sources_free(sources);
}

Test(source, every_position_belongs_to_one_source_or_to_none)
{
    Sources      *sources = sources_new();
    const Source *a = sources_add(sources, "a", "xyz", 3);
    const Source *b = sources_add(sources, "b", NULL, 0);
    const Source *c = sources_add(sources, "c", "q", 1);

    cr_expect_eq(a->base, 1);
    cr_expect_eq(b->base, 5);
    cr_expect_eq(c->base, 6);
    cr_expect_null(source_at(sources, 0));
    for (Pos pos = 1; pos <= 4; pos++)
        cr_expect_eq(source_at(sources, pos), a);
    cr_expect_eq(source_at(sources, 5), b);
    cr_expect_eq(source_at(sources, 6), c);
    cr_expect_eq(source_at(sources, 7), c);
    cr_expect_null(source_at(sources, 8));
    cr_expect_null(place_of(sources, 0).source);
    cr_expect_null(place_of(sources, UINT32_MAX).source);
    cr_expect_eq(sources_count(sources), 3);
    cr_expect_eq(source_number(sources, 2), c);
    cr_expect_str_eq(c->text, "q");
    sources_free(sources);
    sources_free(NULL);
}

Test(source, no_position_belongs_to_no_source)
{
    Sources *sources = sources_new();

    cr_expect_null(source_at(sources, 1));
    cr_expect_null(place_of(sources, 1).source);
    cr_expect_eq(span_text(sources, (Span){1, 4}).len, 0);
    sources_free(sources);
}

Test(source, the_text_of_a_span_stays_within_its_source)
{
    Sources *sources = sources_new();

    sources_add(sources, "a", "xyz", 3);
    sources_add(sources, "b", "uvw", 3);
    cr_expect(str_equal(span_text(sources, (Span){2, 4}), STR_LIT("yz")));
    cr_expect(str_equal(span_text(sources, (Span){2, 9}), STR_LIT("yz")));
    cr_expect(str_equal(span_text(sources, (Span){5, 6}), STR_LIT("u")));
    cr_expect_eq(span_text(sources, NO_SPAN).len, 0);
    cr_expect_eq(span_text(sources, (Span){4, 5}).len, 0);
    sources_free(sources);
}

Test(source, what_would_pass_the_limit_is_not_added)
{
    Sources *sources = sources_new();

    /* The length alone decides: the text is not read. */
    cr_expect_null(sources_add(sources, "a", "xyz", SOURCE_LIMIT));
    cr_expect_null(sources_add(sources, "a", "xyz", SIZE_MAX));
    cr_expect_eq(sources_count(sources), 0);
    sources_free(sources);
}

Test(source, spans_are_joined_and_no_span_joins_to_nothing)
{
    Span joined = span_join((Span){4, 6}, (Span){9, 12});
    Span same = span_join(NO_SPAN, (Span){4, 6});

    cr_expect(joined.from == 4 && joined.to == 12);
    cr_expect(same.from == 4 && same.to == 6);
}
