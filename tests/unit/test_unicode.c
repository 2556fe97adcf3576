/* test_unicode.c -- UTF-8, names, normal form, widths. */
#include <criterion/criterion.h>

#include "lang/unicode.h"

Test(unicode, only_strict_utf8_is_decoded)
{
    static const struct { const char *text; int32_t point; size_t size; }
    cases[] = {
        {"A", 'A', 1},
        {"\x7f", 0x7f, 1},
        {"\xc2\x80", 0x80, 2},
        {"\xdf\xbf", 0x7ff, 2},
        {"\xe0\xa0\x80", 0x800, 3},
        {"\xed\x9f\xbf", 0xd7ff, 3},
        {"\xee\x80\x80", 0xe000, 3},
        {"\xef\xbf\xbf", 0xffff, 3},
        {"\xf0\x90\x80\x80", 0x10000, 4},
        {"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
        {"\x80", UNICODE_BAD, 1},               /* a continuation alone */
        {"\xc0\x80", UNICODE_BAD, 1},           /* overlong */
        {"\xc1\xbf", UNICODE_BAD, 1},
        {"\xe0\x9f\xbf", UNICODE_BAD, 1},
        {"\xf0\x8f\xbf\xbf", UNICODE_BAD, 1},
        {"\xed\xa0\x80", UNICODE_BAD, 1},       /* a surrogate */
        {"\xf4\x90\x80\x80", UNICODE_BAD, 1},   /* beyond U+10FFFF */
        {"\xf5\x80\x80\x80", UNICODE_BAD, 1},
        {"\xff", UNICODE_BAD, 1},
        {"\xc3", UNICODE_BAD, 1},               /* cut short */
        {"\xe2\x82", UNICODE_BAD, 1},
        {"\xf0\x9f\x91", UNICODE_BAD, 1},
        {"\xc3(", UNICODE_BAD, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t  size = 0;
        int32_t point = unicode_next(cases[i].text, strlen(cases[i].text),
                                     &size);
        cr_expect_eq(point, cases[i].point, "case %zu: %x", i, point);
        cr_expect_eq(size, cases[i].size, "case %zu: %zu", i, size);
    }
}

Test(unicode, the_first_bad_byte_is_found_wherever_it_stands)
{
    char text[] = "twenty-four bytes of it.";
    size_t len = sizeof text - 1;

    cr_expect_eq(unicode_invalid(text, len), len);
    for (size_t i = 0; i < len; i++) {
        char old = text[i];
        text[i] = '\x80';
        cr_expect_eq(unicode_invalid(text, len), i);
        text[i] = old;
    }
    cr_expect_eq(unicode_invalid("", 0), 0);
    cr_expect_eq(unicode_invalid("\xc3\xa9t\xc3\xa9", 5), 5);
    cr_expect_eq(unicode_invalid("\xc3\xa9t\xc3", 4), 3);
}

Test(unicode, names_are_made_of_xid_characters)
{
    static const struct { int32_t point; bool start, part; } cases[] = {
        {'a', true, true}, {'Z', true, true}, {'_', false, true},
        {'0', false, true}, {'-', false, false}, {' ', false, false},
        {0, false, false}, {0x7f, false, false},
        {0xe9, true, true},             /* e with acute */
        {0x627, true, true},            /* Arabic alef */
        {0x8054, true, true},           /* an ideograph */
        {0x301, false, true},           /* combining acute */
        {0x663, false, true},           /* Arabic digit three */
        {0xb7, false, true},            /* middle dot: Other_ID_Continue */
        {0x2118, true, true},           /* Other_ID_Start */
        {0x203f, false, true},          /* undertie: Pc */
        {0x2160, true, true},           /* Roman numeral one: Nl */
        {0x2e2f, false, false},         /* Pattern_Syntax */
        {0x37a, false, false},          /* ID and not XID */
        {0x309b, false, false},
        {0xe33, false, true},           /* Thai sara am: XID_Continue alone */
        {0xff9e, false, true},
        {0xfdfa, false, false},
        {0x20ac, false, false},         /* a currency sign */
        {0x202e, false, false},
        {0x1f600, false, false},
        {UNICODE_BAD, false, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cr_expect_eq(unicode_is_name_start(cases[i].point), cases[i].start,
                     "start U+%04X", (unsigned)cases[i].point);
        cr_expect_eq(unicode_is_name_part(cases[i].point), cases[i].part,
                     "part U+%04X", (unsigned)cases[i].point);
    }
}

Test(unicode, controls_overrides_and_isolates_are_told_apart)
{
    static const struct {
        int32_t point;
        bool    control, override;
        int     isolate;
        bool    hidden;
    } cases[] = {
        {0, true, false, 0, true},      {'\t', false, false, 0, false},
        {'\n', false, false, 0, false}, {'\r', false, false, 0, false},
        {0x0b, true, false, 0, true},   {0x1b, true, false, 0, true},
        {' ', false, false, 0, false},  {0x7f, true, false, 0, true},
        {0x85, true, false, 0, true},   {0x9f, true, false, 0, true},
        {0xa0, false, false, 0, false}, {0x200f, false, false, 0, false},
        {0x2028, false, false, 0, true},
        {0x202a, false, true, 0, true}, {0x202e, false, true, 0, true},
        {0x202f, false, false, 0, false},
        {0x2066, false, false, 1, true}, {0x2068, false, false, 1, true},
        {0x2069, false, false, -1, true}, {0x206a, false, false, 0, false},
        {UNICODE_BAD, false, false, 0, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t point = cases[i].point;
        cr_expect_eq(unicode_is_control(point), cases[i].control,
                     "control U+%04X", (unsigned)point);
        cr_expect_eq(unicode_is_override(point), cases[i].override,
                     "override U+%04X", (unsigned)point);
        cr_expect_eq(unicode_isolate(point), cases[i].isolate,
                     "isolate U+%04X", (unsigned)point);
        cr_expect_eq(unicode_is_hidden(point), cases[i].hidden,
                     "hidden U+%04X", (unsigned)point);
    }
}

Test(unicode, names_come_into_normal_form_c)
{
    static const struct { const char *text, *nfc; } cases[] = {
        {"e\xcc\x81t\xc3\xa9", "\xc3\xa9t\xc3\xa9"},
        {"A\xcc\x8a", "\xc3\x85"},
        {"\xe2\x84\xab", "\xc3\x85"},                   /* angstrom sign */
        {"\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c"},
        {"q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87"},     /* marks in order */
        {"\xef\xac\x81", "\xef\xac\x81"},               /* no ligature undone */
    };
    Arena *arena = arena_new();

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Str nfc = unicode_nfc(arena, str_of(cases[i].text));
        cr_expect(str_equal(nfc, str_of(cases[i].nfc)), "case %zu: %.*s", i,
                  STR_ARG(nfc));
    }
    arena_free(arena);
}

Test(unicode, what_is_in_normal_form_is_not_copied)
{
    static const char *const texts[] = {
        "", "ECOSOC", "\xc3\xa9t\xc3\xa9",
        "\xd8\xa7\xd9\x84\xd9\x85\xd8\xac\xd9\x84\xd8\xb3",
        "\xe8\x81\xaf\xe5\x90\x88\xe5\x9b\xbd", "q\xcc\xa3\xcc\x87",
        "bad \xe2\x82",
    };
    Arena *arena = arena_new();

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        cr_expect_eq(unicode_nfc(arena, str_of(texts[i])).at, texts[i],
                     "text %zu", i);
    cr_expect_eq(arena_used(arena), 0);
    arena_free(arena);
}

Test(unicode, long_texts_come_into_normal_form_too)
{
    enum { LETTERS = 1000 };
    char   text[3 * LETTERS], nfc[2 * LETTERS];
    Arena *arena = arena_new();

    for (size_t i = 0; i < LETTERS; i++) {
        memcpy(text + 3 * i, "e\xcc\x81", 3);
        memcpy(nfc + 2 * i, "\xc3\xa9", 2);
    }
    cr_expect(str_equal(unicode_nfc(arena, (Str){text, sizeof text}),
                        (Str){nfc, sizeof nfc}));
    arena_free(arena);
}

/* Texts, their width on a terminal and the bytes of their first cluster. */
static const struct {
    const char *text;
    uint32_t    width, cluster;
} seen[] = {
    {"a", 1, 1},
    {"report", 6, 1},
    {"e\xcc\x81t", 2, 3},                       /* e, combining acute, t */
    {"\xcc\x81", 0, 2},                         /* a mark without a base */
    {"\xe8\x81\xaf\xe5\x90\x88", 4, 3},         /* two ideographs */
    {"\xed\x95\x9c", 2, 3},                     /* a Hangul syllable */
    {"\xd8\xa7\xd9\x84", 2, 2},                 /* two Arabic letters */
    {"\xd8\xb4\xd9\x91", 1, 4},                 /* shin with shadda */
    {"\xf0\x9f\x98\x80", 2, 4},                 /* a face */
    {"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", 2, 11},  /* joined */
    {"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", 2, 8},               /* skin tone */
    {"\xf0\x9f\x87\xba\xf0\x9f\x87\xb3", 2, 8},               /* a flag */
    {"\xe2\x9d\xa4\xef\xb8\x8f", 2, 6},                       /* emoji style */
    {"\x1b[", 7, 1},                            /* \u{1B}[ */
    {"\xe2\x80\xae", 8, 3},                     /* \u{202E} */
    {"\xe2\x81\xa6", 8, 3},                     /* \u{2066} */
    {"\xff", 4, 1},                             /* \xFF */
    {"a\xff", 5, 1},
    {"\xe8\x81\xff", 12, 1},                    /* three bad bytes */
    {"\r\n", 0, 2},
    {"\tx", 2, 1},
};

Test(unicode, width_is_that_of_a_terminal)
{
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
        cr_expect_eq(unicode_width(str_of(seen[i].text)), seen[i].width,
                     "text %zu: %u", i, unicode_width(str_of(seen[i].text)));
    cr_expect_eq(unicode_width((Str){"", 0}), 0);
}

Test(unicode, a_cluster_is_what_a_reader_takes_for_one)
{
    for (size_t i = 0; i < sizeof seen / sizeof *seen; i++)
        cr_expect_eq(unicode_cluster(str_of(seen[i].text)), seen[i].cluster,
                     "text %zu: %u", i, unicode_cluster(str_of(seen[i].text)));
}

Test(unicode, marks_without_end_make_clusters_of_bounded_size)
{
    char text[1 + 2 * 1000];

    text[0] = 'z';
    for (size_t i = 1; i < sizeof text; i += 2)
        memcpy(text + i, "\xcc\x81", 2);
    cr_expect_eq(unicode_cluster((Str){text, sizeof text}), 127);
    cr_expect_eq(unicode_width((Str){text, sizeof text}), 1);
}

Test(unicode, what_fits_is_cut_between_clusters)
{
    static const struct { const char *text; uint32_t columns, bytes; }
    cases[] = {
        {"report", 0, 0}, {"report", 3, 3}, {"report", 6, 6},
        {"report", 99, 6}, {"", 5, 0},
        {"\xe8\x81\xaf\xe5\x90\x88", 1, 0},     /* half an ideograph */
        {"\xe8\x81\xaf\xe5\x90\x88", 3, 3},
        {"e\xcc\x81t", 1, 3},                   /* a mark goes with its base */
        {"a\xe2\x80\xae" "b", 8, 1},
        {"a\xe2\x80\xae" "b", 9, 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(unicode_fit(str_of(cases[i].text), cases[i].columns),
                     cases[i].bytes, "case %zu", i);
}

Test(unicode, the_first_strong_character_gives_the_direction)
{
    static const struct { const char *text; bool rtl; } cases[] = {
        {"", false}, {"12 |", false}, {"report", false},
        {"\xd8\xa7\xd9\x84", true},             /* Arabic */
        {"  \"\xd7\xa9\xd7\x9c", true},         /* Hebrew behind neutrals */
        {"a \xd8\xa7", false}, {"\xd8\xa7 a", true},
        {"\xc3\xa9 \xd8\xa7", false},
        /* what stands in an isolate does not count */
        {"\xe2\x81\xa7\xd8\xa7\xe2\x81\xa9 a", false},
        {"\xe2\x81\xa6" "a\xe2\x81\xa9 \xd8\xa7", true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(unicode_is_rtl(str_of(cases[i].text)), cases[i].rtl,
                     "case %zu", i);
}

Test(unicode, folding_takes_case_away)
{
    cr_expect_eq(unicode_fold('A'), 'a');
    cr_expect_eq(unicode_fold('z'), 'z');
    cr_expect_eq(unicode_fold('['), '[');
    cr_expect_eq(unicode_fold(0xc9), 0xe9);
    cr_expect_eq(unicode_fold(0x8054), 0x8054);
}

/* Beside the eight bytes that are looked at together: what ends a run stands
 * before, in and behind them. */
static const struct {
    const char *text;
    uint32_t    most, plain;
} plain[] = {
    {"", 9, 0},
    {"a", 0, 0},
    {"a", 1, 1},
    {"ab", 1, 1},
    {"a~ ", 9, 3},
    {"\tab", 9, 0},
    {"a\tb", 9, 0},                 /* the last is left to what follows */
    {"abc\u0301", 9, 2},
    {"abcdefgh", 9, 8},
    {"abcdefgh", 8, 8},
    {"abcdefgh", 7, 7},
    {"abcdefghi", 8, 8},
    {"abcdefg\x1fi", 9, 6},
    {"abcdefg\x7fi", 9, 6},
    {"abcdefgh\u4e2d", 99, 7},
    {"\u4e2dabcdefgh", 99, 0},
    {"abcdefghijklmnopq\n", 99, 16},
};

Test(unicode, a_plain_run_ends_before_the_last_that_may_combine)
{
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        cr_expect_eq(unicode_plain(str_of(plain[i].text), plain[i].most),
                     plain[i].plain, "text %zu: %u", i,
                     unicode_plain(str_of(plain[i].text), plain[i].most));
}
