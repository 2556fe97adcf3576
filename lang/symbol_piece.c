/* symbol_piece.c -- numbers, letters, suffixes and brackets of symbols. */
#include "lang/symbol_piece.h"

#include <stdio.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2199 };

/* ---- bytes --------------------------------------------------------------- */

bool piece_is_digit(char c)
{
    return c >= '0' && c <= '9';
}
bool piece_is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}
static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}
bool piece_is_letter(char c)
{
    return piece_is_capital(c) || is_small(c);
}
static char capital(char c)
{
    return is_small(c) ? (char)(c - 32) : c;
}

static bool all(Str text, bool (*is)(char))
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!is(text.at[i]))
            return false;
    return text.len > 0;
}

bool piece_is_digits(Str text)
{
    return all(text, piece_is_digit);
}

bool piece_is_any_case(Str a, const char *b)
{
    if (a.len != strlen(b))
        return false;
    for (uint32_t i = 0; i < a.len; i++)
        if (capital(a.at[i]) != capital(b[i]))
            return false;
    return true;
}

size_t piece_dash(const char *at, const char *end)
{
    if (at < end && *at == '-')
        return 1;
    return end - at >= 3 && !memcmp(at, "\xE2\x80", 2)
            && (at[2] == '\x93' || at[2] == '\x94')
        ? 3
        : 0;
}

const char *piece_past_blanks(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

Str piece_between(const char *from, const char *to)
{
    return (Str){from, (uint32_t)(to - from)};
}

/* ---- what is put and what is told ---------------------------------------- */

bool piece_fail(SymbolReader *r, Str at, const char *why)
{
    if (!r->bad && r->fault)
        *r->fault = (SymbolFault){at, why};
    r->bad = true;
    return false;
}

void piece_put(SymbolReader *r, Str text)
{
    if (r->used + text.len > SYMBOL_BYTES_MAX) {
        piece_fail(r, piece_between(r->from, r->end), "is too long");
        return;
    }
    memcpy(r->part->normal + r->used, text.at, text.len);
    r->used += text.len;
}

void piece_put_text(SymbolReader *r, const char *text)
{
    piece_put(r, str_of(text));
}
void piece_put_char(SymbolReader *r, char c)
{
    piece_put(r, (Str){&c, 1});
}

void piece_put_capitals(SymbolReader *r, Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        piece_put_char(r, capital(text.at[i]));
}

/* As written, but dashes plain. */
void piece_put_plain(SymbolReader *r, Str text)
{
    const char *at = text.at, *end = at + text.len;
    while (at < end) {
        size_t dash = piece_dash(at, end);
        piece_put_char(r, dash ? '-' : *at);
        at += dash ? dash : 1;
    }
}

/* ---- numbers and letters ------------------------------------------------- */

/* The value of digits, 0 for more than nine of them. */
int32_t piece_value(Str digits)
{
    int32_t value = 0;
    for (uint32_t i = 0; i < digits.len; i++)
        value = digits.len > 9 ? 0 : value * 10 + (digits.at[i] - '0');
    return value;
}

Str piece_take_digits(const char **at, const char *end)
{
    const char *from = *at;
    while (*at < end && piece_is_digit(**at))
        ++*at;
    return piece_between(from, *at);
}

static bool is_roman_digit(char c)
{
    return c && strchr("IVXL", c);
}

/* `66`, `S-19`, `ES-11`, `S-XXIII`, `LVIII`, `2002`. */
bool piece_is_session(Str text)
{
    uint32_t skip = 0;
    while (skip < text.len && skip < 2 && piece_is_capital(text.at[skip])
           && !is_roman_digit(text.at[skip]))
        skip++;
    if (skip) {
        size_t dash = piece_dash(text.at + skip, text.at + text.len);
        if (!dash || text.at[skip - 1] != 'S' || (skip == 2 && *text.at != 'E'))
            return false;
        skip += (uint32_t)dash;
    }
    Str rest = {text.at + skip, text.len - skip};
    return all(rest, piece_is_digit) || all(rest, is_roman_digit);
}

static bool is_year(Str text)
{
    return text.len == 4 && all(text, piece_is_digit)
        && piece_value(text) >= FIRST_YEAR && piece_value(text) <= LAST_YEAR;
}

void piece_set_period(SymbolPart *part, Str text)
{
    if (is_year(text))
        part->year = piece_value(text);
    else
        part->session = text;
}

/* Whether an organ and a stroke begin here. */
bool piece_begins_symbol(const char *at, const char *end)
{
    if (at == end || !piece_is_capital(*at))
        return false;
    while (at < end && (piece_is_capital(*at) || piece_is_digit(*at)
                        || piece_dash(at, end)))
        at += piece_dash(at, end) ? piece_dash(at, end) : 1;
    return at < end && *at == '/';
}

bool piece_lone_capital(const char *at, const char *end)
{
    return at < end && piece_is_capital(*at)
        && (at + 1 == end
            || !(piece_is_letter(at[1]) || piece_is_digit(at[1])));
}

static uint32_t letters_between(char from, char to)
{
    uint32_t bits = 0;
    for (char c = from; c <= to; c++)
        bits |= (uint32_t)1 << (c - 'A');
    return bits;
}

/* `E/`, or behind a dash set apart `E-X/`, is the other symbol of a joint one;
 * `E/Add.1` is none, for no document stands before its suffix. */
static bool begins_other(const char *at, const char *end, bool dash_apart)
{
    return at + 1 < end && at[1] == '/'
        ? !piece_is_suffix(at + 2, end)
        : dash_apart && piece_begins_symbol(at, end);
}

/* Behind one letter: the next, and whether all between are meant. */
static const char *next_letter(const char *at, const char *end, bool *span)
{
    const char *to = piece_past_blanks(at, end);
    size_t      dash = piece_dash(to, end);
    bool        word = to > at && end - to > 3 && !memcmp(to, "to ", 3);
    bool and = to > at && end - to > 4 && !memcmp(to, "and ", 4);
    *span = dash || word;
    if (!dash && !word && !and&&!(to < end && *to == ','))
        return NULL;
    bool apart = to > at;
    to = piece_past_blanks(to + (dash ? dash : word ? 2 : and? 3 : 1), end);
    return piece_lone_capital(to, end)
            && !begins_other(to, end, dash && apart)
        ? to
        : NULL;
}

static void put_letters(SymbolReader *r, uint32_t bits)
{
    bool first = true;
    for (int c = 'A'; c <= 'Z'; c++) {
        int last = c;
        if (!(bits >> (c - 'A') & 1))
            continue;
        while (last < 'Z' && (bits >> (last - 'A' + 1) & 1))
            last++;
        if (!first)
            piece_put_char(r, ',');
        piece_put_char(r, (char)c);
        if (last > c) {
            piece_put_char(r, '-');
            piece_put_char(r, (char)last);
        }
        first = false;
        c = last;
    }
}

/* `A`, `A to E`, `A, C and D` behind a number. */
void piece_letters(SymbolReader *r)
{
    const char *at = piece_past_blanks(r->at, r->end), *next;
    bool        span;
    if (!piece_lone_capital(at, r->end))
        return;
    uint32_t bits = letters_between(*at, *at);
    while ((next = next_letter(at + 1, r->end, &span))) {
        bits |= letters_between(span ? *at : *next, *next);
        at = next;
    }
    r->at = at + 1;
    r->part->letters |= bits;
    put_letters(r, bits);
}

/* ---- suffixes ------------------------------------------------------------ */

static const char *const suffix_words[] = {
    [SUFFIX_ADD] = "Add", [SUFFIX_AMEND] = "Amend",     [SUFFIX_CORR] = "Corr",
    [SUFFIX_REV] = "Rev", [SUFFIX_SUMMARY] = "Summary",
};

const char *suffix_text(SuffixWord word)
{
    return suffix_words[word];
}

static bool suffix_word(Str text, SuffixWord *word)
{
    for (size_t i = 0; i < sizeof suffix_words / sizeof *suffix_words; i++) {
        *word = (SuffixWord)i;
        if (piece_is_any_case(text, suffix_words[i]))
            return true;
    }
    return false;
}

bool piece_suffix_add(SymbolReader *r, Suffixes *list, Suffix suffix, Str at)
{
    if (list->count == SYMBOL_SUFFIXES_MAX)
        return piece_fail(r, at, "is one suffix too many");
    list->at[list->count++] = suffix;
    return true;
}

/* Past the word of a suffix; NULL: none begins at `at`. */
static const char *past_suffix_word(const char *at, const char *end,
                                    SuffixWord *word)
{
    const char *from = at;
    while (at < end && piece_is_letter(*at))
        at++;
    return suffix_word(piece_between(from, at), word)
            && !(at < end && (piece_is_digit(*at) || strchr("(_", *at)))
        ? at
        : NULL;
}

bool piece_is_suffix(const char *at, const char *end)
{
    SuffixWord word;
    return past_suffix_word(at, end, &word) != NULL;
}

/* `Add.1`, `Corr. 2`, `Summary` at r->at; false, and nothing read: none. */
bool piece_suffix(SymbolReader *r, Suffixes *list)
{
    SuffixWord  word;
    const char *from = r->at, *at = past_suffix_word(from, r->end, &word);
    if (!at)
        return false;
    if (at == r->end || *at != '.') {
        r->at = at;
        piece_suffix_add(r, list, (Suffix){word, 0}, piece_between(from, at));
        return true;
    }
    at = piece_past_blanks(at + 1, r->end);
    Str number = piece_take_digits(&at, r->end);
    r->at = at;
    if (!piece_value(number))
        piece_fail(r, piece_between(from, at), "has no number behind its dot");
    else
        piece_suffix_add(r, list, (Suffix){word, piece_value(number)},
                         piece_between(from, at));
    return true;
}

int piece_format_suffix(char *out, size_t size, Suffix suffix)
{
    const char *word = suffix_words[suffix.word];
    return suffix.number ? snprintf(out, size, "%s.%d", word, suffix.number)
                         : snprintf(out, size, "%s", word);
}

/* The suffixes that were read from the one of this number on. */
void piece_put_suffixes(SymbolReader *r, uint32_t first)
{
    char text[24];
    for (uint32_t i = first; i < r->part->suffixes.count; i++) {
        piece_format_suffix(text, sizeof text, r->part->suffixes.at[i]);
        piece_put_char(r, '/');
        piece_put_text(r, text);
    }
}

/* ---- brackets ------------------------------------------------------------ */

/* `Part II`, `Vol.I`, `Resumption 1`, `SUPP`: a word and its number. */
static bool read_part(SymbolReader *r, Str inside)
{
    const char *at = inside.at, *end = at + inside.len, *word = at;
    while (at < end && piece_is_letter(*at))
        at++;
    Str         name = piece_between(word, at);
    bool        dot = at < end && *at == '.';
    const char *rest = piece_past_blanks(at + dot, end);
    Str         number = piece_between(rest, end);
    if (!name.len || (number.len ? rest == at && !dot : dot))
        return false;
    for (uint32_t i = 0; i < number.len; i++)
        if (!piece_is_digit(number.at[i])
            && !is_roman_digit(capital(number.at[i])))
            return false;
    r->part->part = inside;
    piece_put_text(r, " (");
    piece_put_char(r, capital(*name.at));
    for (uint32_t i = 1; i < name.len; i++)
        piece_put_char(r,
                       piece_is_capital(name.at[i]) ? (char)(name.at[i] + 32)
                                                    : name.at[i]);
    piece_put_text(r, dot ? ". " : number.len ? " " : "");
    piece_put_capitals(r, number);
    piece_put_char(r, ')');
    return true;
}

/* What stands between brackets behind a number. */
static bool read_inside(SymbolReader *r, Str inside)
{
    SymbolReader in = *r;
    in.at = inside.at;
    in.end = inside.at + inside.len;
    uint32_t before = r->part->suffixes.count;
    if (piece_suffix(&in, &r->part->suffixes)) {
        r->bad = in.bad;
        if (!r->bad && in.at != in.end)
            return piece_fail(r, inside, "cannot be read");
        piece_put_suffixes(r, before);
        return !r->bad;
    }
    if (piece_is_session(inside)) {
        piece_set_period(r->part, inside);
        piece_put_text(r, " (");
        piece_put_plain(r, inside);
        piece_put_char(r, ')');
        return true;
    }
    return read_part(r, inside)
        || piece_fail(r, inside, "is no part, no session and no year");
}

/* The text up to the closing bracket, which is passed; `open` is at one. */
bool piece_inside(SymbolReader *r, const char *open, Str *inside)
{
    const char *close = memchr(open, ')', (size_t)(r->end - open));
    if (!close)
        return piece_fail(r, piece_between(open, r->end),
                          "has no closing bracket");
    *inside = piece_between(open + 1, close);
    r->at = close + 1;
    return true;
}

bool piece_brackets(SymbolReader *r)
{
    Str inside;
    for (;;) {
        const char *open = piece_past_blanks(r->at, r->end);
        if (open == r->end || *open != '(')
            return true;
        if (!piece_inside(r, open, &inside) || !read_inside(r, inside))
            return false;
    }
}
