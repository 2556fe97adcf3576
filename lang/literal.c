/* literal.c -- numbers, dates, symbols and names out of the bytes of a match.
 *
 * In:   what a rule of lexer.re matched.
 * Out:  the Token's value; or a finding and the nearest value that makes
 *       sense, so that one mistake in a word does not become two. */
#include "lang/literal.h"

#include <stdio.h>

#include "grammar.h"
#include "lang/unicode.h"

enum { INTEGER_MAX = 999999999 };

Span literal_span(const Lexer *lx, const char *from, const char *to)
{
    Pos base = lx->source->base;
    return (Span){base + (Pos)(from - lx->source->text),
                  base + (Pos)(to - lx->source->text)};
}

/* Opens a finding over [from, to) and marks the token as mended. */
#define BAD(lx, code, from, to, ...)                                         \
    (literal_mistake(lx),                                                    \
     diag_begin((lx)->diag, (code), literal_span((lx), (from), (to)),        \
                __VA_ARGS__))

/* ---- numbers ----------------------------------------------------------- */

/* The number at `from`, at most `limit`; digits that follow are passed over. */
static int32_t digits(const char *from, const char *to, int32_t limit)
{
    int32_t value = 0;
    for (; from < to && *from >= '0' && *from <= '9'; from++) {
        int32_t digit = *from - '0';
        value = value > (limit - digit) / 10 ? limit : value * 10 + digit;
    }
    return value;
}

/* A number must end where it ends: no letter beyond ASCII may follow. */
static void apart(Lexer *lx, const char *from, const char *at)
{
    size_t size;
    if ((unsigned char)*at < 0x80)
        return;
    int32_t point = unicode_next(at, (size_t)(lx->limit - at), &size);
    if (point == UNICODE_BAD || !unicode_is_name_part(point))
        return;
    BAD(lx, CODE_BAD_NUMBER, from, at + size, "a number touches a word");
    diag_help(lx->diag, "put a blank after `%.*s`", (int)(at - from), from);
}

int literal_integer(Lexer *lx, const char *from, const char *at, Token *token)
{
    token->number = digits(from, at, INTEGER_MAX);
    if (at - from > 9) {
        BAD(lx, CODE_TOO_LARGE, from, at, "this number is too large");
        diag_help(lx->diag, "numbers go up to %d", INTEGER_MAX);
    } else if (*from == '0' && at - from > 1 && !lx->passing) {
        BAD(lx, CODE_BAD_NUMBER, from, at,
            "a number does not begin with a zero");
        diag_help(lx->diag, "write `%d`", token->number);
    }
    apart(lx, from, at);
    return TK_INTEGER;
}

const char *ordinal_suffix(int32_t number)
{
    static const char *const suffixes[] = {"th", "st", "nd", "rd"};
    int32_t tens = number / 10 % 10, ones = number % 10;
    return tens == 1 || ones > 3 ? "th" : suffixes[ones];
}

int literal_ordinal(Lexer *lx, const char *from, const char *at, Token *token)
{
    token->number = digits(from, at, INTEGER_MAX);
    const char *suffix = ordinal_suffix(token->number);
    if (memcmp(at - 2, suffix, 2) != 0) {
        BAD(lx, CODE_BAD_NUMBER, from, at, "`%.*s` is not how one counts",
            (int)(at - from), from);
        diag_help(lx->diag, "write `%d%s`", token->number, suffix);
    }
    apart(lx, from, at);
    return TK_ORDINAL;
}

/* `20(a)`, `20(a)(ii)`: the name is `a`, or `a(ii)`. */
int literal_subpara(Lexer *lx, const char *from, const char *at, Token *token)
{
    const char *open = from, *close;
    while (*open != '(')
        open++;
    for (close = open; *close != ')'; close++)
        continue;
    token->number = digits(from, open, INTEGER_MAX);
    if (close + 1 == at) {
        token->name = intern(lx->interns,
                             (Str){open + 1, (uint32_t)(close - open - 1)});
        return TK_SUBPARA;
    }
    uint32_t first = (uint32_t)(close - open - 1);
    uint32_t rest = (uint32_t)(at - close - 1);
    char    *text = arena_alloc(lx->arena, first + rest);
    memcpy(text, open + 1, first);
    memcpy(text + first, close + 1, rest);
    token->name = intern(lx->interns, (Str){text, first + rest});
    return TK_SUBPARA;
}

int literal_dotted(Lexer *lx, const char *from, const char *at, Token *token)
{
    token->name = intern(lx->interns, (Str){from, (uint32_t)(at - from)});
    return TK_DOTTED;
}

/* ---- dates ------------------------------------------------------------- */

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

/* The year and month of a date, mended; false after a finding. */
static bool year_month(Lexer *lx, const char *from, const char *at,
                       int *year, int *month)
{
    *year = digits(from, from + 4, INTEGER_MAX);
    *month = digits(from + 5, from + 7, INTEGER_MAX);
    if (*year < REMIT_FIRST_YEAR || *year > REMIT_LAST_YEAR) {
        BAD(lx, CODE_BAD_DATE, from, at, "the calendar knows no year %d",
            *year);
        diag_help(lx->diag, "years run from %d to %d", REMIT_FIRST_YEAR,
                  REMIT_LAST_YEAR);
    } else if (*month < 1 || *month > 12) {
        BAD(lx, CODE_BAD_DATE, from, at, "there is no month %02d", *month);
        diag_help(lx->diag, "months run from 01 to 12");
    } else {
        return true;
    }
    *year = clamp(*year, REMIT_FIRST_YEAR, REMIT_LAST_YEAR);
    *month = clamp(*month, 1, 12);
    return false;
}

int literal_day(Lexer *lx, const char *from, const char *at, Token *token)
{
    int  year, month, day = digits(from + 8, at, INTEGER_MAX);
    bool sound = year_month(lx, from, at, &year, &month);
    int  last = remit_days_in_month(year, month);
    if (sound && (day < 1 || day > last)) {
        BAD(lx, CODE_BAD_DATE, from, at, "there is no %.10s", from);
        diag_help(lx->diag, "%s of that month is %04d-%02d-%02d",
                  day < 1 ? "the first" : "the last", year, month,
                  clamp(day, 1, last));
    }
    day = clamp(day, 1, last);
    token->as.extent = remit_extent_day(remit_day(year, month, day));
    apart(lx, from, at);
    return TK_DATE;
}

/* `2010-11` may be a month; `2010-14` is more likely a span of years. */
int literal_month(Lexer *lx, const char *from, const char *at, Token *token)
{
    int year, month;
    year_month(lx, from, at, &year, &month);
    token->as.extent = remit_extent_month(year, month);
    apart(lx, from, at);
    return TK_DATE;
}

int literal_quarter(Lexer *lx, const char *from, const char *at, Token *token)
{
    int year = digits(from, from + 4, INTEGER_MAX), quarter = at[-1] - '0';
    if (year < REMIT_FIRST_YEAR || year > REMIT_LAST_YEAR) {
        BAD(lx, CODE_BAD_DATE, from, at, "the calendar knows no year %d", year);
        diag_help(lx->diag, "years run from %d to %d", REMIT_FIRST_YEAR,
                  REMIT_LAST_YEAR);
        year = clamp(year, REMIT_FIRST_YEAR, REMIT_LAST_YEAR);
    }
    token->as.extent = remit_extent_quarter(year, quarter);
    apart(lx, from, at);
    return TK_DATE;
}

/* ---- what only looks like a number or a date --------------------------- */

/* Up to four runs of digits with single signs between: their number. */
static int runs_of_digits(const char *from, const char *at, int run[4],
                          int len[4])
{
    int count = 0;
    while (from < at && count < 4) {
        const char *start = from;
        while (from < at && *from >= '0' && *from <= '9')
            from++;
        len[count] = (int)(from - start);
        run[count++] = digits(start, from, INTEGER_MAX);
        if (from == at)
            return count;
        if (len[count - 1] == 0 || !strchr("-/.", *from++))
            return 0;
    }
    return 0;
}

static bool is_year(int year)
{
    return year >= REMIT_FIRST_YEAR && year <= REMIT_LAST_YEAR;
}

/* `31/03/2011`, in whatever order day and month stand. */
static bool day_first(Lexer *lx, const char *from, const char *at,
                      const int run[4], Token *token)
{
    RemitDay day = remit_day(run[2], run[1], run[0]);
    RemitDay other = remit_day(run[2], run[0], run[1]);
    if (day == REMIT_NO_DAY && other == REMIT_NO_DAY)
        return false;
    BAD(lx, CODE_BAD_DATE, from, at,
        "a date is written with the year first, then month and day");
    if (day != REMIT_NO_DAY && other != REMIT_NO_DAY && day != other)
        diag_help(lx->diag, "write `%04d-%02d-%02d`, or `%04d-%02d-%02d` if "
                  "the month stands first here", run[2], run[1], run[0],
                  run[2], run[0], run[1]);
    else if (day != REMIT_NO_DAY)
        diag_help(lx->diag, "write `%04d-%02d-%02d`", run[2], run[1], run[0]);
    else
        diag_help(lx->diag, "write `%04d-%02d-%02d`", run[2], run[0], run[1]);
    token->as.extent = remit_extent_day(day != REMIT_NO_DAY ? day : other);
    return true;
}

/* `2010-2011`, `2010-1-5`: mended as the date that it means. */
static bool loose_date(Lexer *lx, const char *from, const char *at,
                       Token *token)
{
    int run[4], len[4];
    int count = runs_of_digits(from, at, run, len);
    if (lx->passing && count) {
        token->as.extent = remit_extent_year(REMIT_FIRST_YEAR);
        return true;
    }
    if (count == 2 && is_year(run[0]) && is_year(run[1]) && run[0] <= run[1]) {
        BAD(lx, CODE_BAD_NUMBER, from, at, "`%.9s` is no date", from);
        diag_help(lx->diag, "write `%d .. %d`", run[0], run[1]);
        token->as.extent = (RemitExtent){remit_extent_year(run[0]).from,
                                         remit_extent_year(run[1]).to};
        return true;
    }
    if (count == 3 && len[2] == 4)
        return day_first(lx, from, at, run, token);
    if (count == 2 && is_year(run[0]) && run[1] >= 1 && run[1] <= 12
        && len[1] == 1) {
        BAD(lx, CODE_BAD_DATE, from, at, "a month has two digits");
        diag_help(lx->diag, "write `%04d-%02d`", run[0], run[1]);
        token->as.extent = remit_extent_month(run[0], run[1]);
        return true;
    }
    if (count != 3 || remit_day(run[0], run[1], run[2]) == REMIT_NO_DAY)
        return false;
    BAD(lx, CODE_BAD_DATE, from, at, "a date is written with dashes, and with "
        "two digits for month and day");
    diag_help(lx->diag, "write `%04d-%02d-%02d`", run[0], run[1], run[2]);
    token->as.extent = remit_extent_day(remit_day(run[0], run[1], run[2]));
    return true;
}

int literal_foreign_day(Lexer *lx, const char *from, const char *at,
                        Token *token)
{
    if (!loose_date(lx, from, at, token)) {
        BAD(lx, CODE_BAD_DATE, from, at, "there is no such day");
        diag_help(lx->diag, "a date is written like `2010-12-31`");
        token->as.extent = remit_extent_year(REMIT_FIRST_YEAR);
    }
    return TK_DATE;
}

int literal_bad_number(Lexer *lx, const char *from, const char *at,
                       Token *token)
{
    const char *end = from;
    if (loose_date(lx, from, at, token))
        return TK_DATE;
    while (*end >= '0' && *end <= '9')
        end++;
    token->number = digits(from, end, INTEGER_MAX);
    BAD(lx, CODE_BAD_NUMBER, from, at, "a number touches a word");
    bool letter = (unsigned char)(*end | 0x20) >= 'a'
               && (unsigned char)(*end | 0x20) <= 'z';
    if (!letter) {
        diag_help(lx->diag, "write numbers apart, and a span with `..`");
        return TK_INTEGER;
    }
    diag_help(lx->diag, "write `%.*s %.*s`", (int)(end - from), from,
              (int)(at - end), end);
    lx->cursor = end;
    token->span.to = token->span.from + (Pos)(end - from);
    return TK_INTEGER;
}

/* ---- symbols ----------------------------------------------------------- */

int literal_symbol(Lexer *lx, const char *from, const char *at, Token *token)
{
    const char *hash = memchr(from, '#', (size_t)(at - from));
    Str         written = {from, (uint32_t)((hash ? hash : at) - from)};
    Name        symbol = intern(lx->interns, written);
    if (!hash) {
        literal_check_name(lx, (Str){from, (uint32_t)(at - from)});
        token->name = symbol;
        return TK_SYMBOL;
    }
    Str text = {hash + 1, (uint32_t)(at - hash - 1)};
    if ((unsigned char)*at >= 0x80 || *at == '-') {
        lx->cursor = literal_name(lx, hash + 1, at, &text);
        token->span.to += (Pos)(lx->cursor - at);
    }
    literal_check_name(lx, text);
    token->name = intern(lx->interns, text);
    token->number = (int32_t)symbol;
    return TK_SYMBOL_NAME;
}

/* ---- names beyond ASCII ------------------------------------------------ */

/* Past the characters of a name; dashes count as inside until it ends. */
static const char *name_end(const Lexer *lx, const char *at)
{
    const char *end = at;
    while (at < lx->limit) {
        size_t  size;
        int32_t point = unicode_next(at, (size_t)(lx->limit - at), &size);
        if (point == UNICODE_BAD
            || (point != '-' && !unicode_is_name_part(point)))
            break;
        at += size;
        end = at;
    }
    return end;
}

const char *literal_name(Lexer *lx, const char *from, const char *at, Str *text)
{
    const char *end = name_end(lx, at);
    const char *last = end;
    while (last > from && last[-1] == '-')
        last--;
    if (last < end) {
        BAD(lx, CODE_STRAY_CHARACTER, from, end, "a name does not end in `-`");
        diag_help(lx->diag, "write `%.*s`", (int)(last - from), from);
    }
    *text = unicode_nfc(lx->arena, (Str){from, (uint32_t)(last - from)});
    return end;
}

/* `text` lies in the source, or is a copy in NFC of what ends there. */
void literal_long_name(Lexer *lx, Str text)
{
    const char *end = lx->cursor;
    BAD(lx, CODE_TOO_LARGE, end - 1, end, "a name of %u bytes ends here",
        (unsigned)text.len);
    diag_help(lx->diag, "names have at most %d bytes", NAME_MAX_BYTES);
}

static bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

static bool is_alnum(char c)
{
    return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Two or three small letters, then parts of 2 to 8 characters. */
bool literal_has_tag_shape(Str text)
{
    uint32_t i = 0;
    while (i < text.len && i <= 3 && is_lower(text.at[i]))
        i++;
    if (i < 2 || i > 3)
        return false;
    while (i < text.len && text.at[i] == '-') {
        uint32_t start = ++i;
        while (i < text.len && is_alnum(text.at[i]))
            i++;
        if (i - start < 2 || i - start > 8)
            return false;
    }
    return i == text.len;
}

/* Past blanks, line ends and comments. */
static const char *next_sign(const char *at)
{
    for (;; at++) {
        if (*at == '#')
            at += strcspn(at, "\n\r");
        if (*at != ' ' && *at != '\t' && *at != '\n' && *at != '\r')
            return at;
    }
}

bool literal_is_tag(Str text, const char *at)
{
    return literal_has_tag_shape(text) && *next_sign(at) == '"';
}

/* ---- what is no word --------------------------------------------------- */

Code literal_refusal(const char *from, const char *to)
{
    size_t  size;
    int32_t point = unicode_next(from, (size_t)(to - from), &size);
    return unicode_is_override(point) ? CODE_DIRECTION_OVERRIDE
                                      : CODE_CONTROL_CHARACTER;
}

bool literal_is_mark(int32_t point)
{
    return point == 0x200E || point == 0x200F || point == 0x061C;
}

bool literal_curly(Lexer *lx, const char *from, int32_t point, Token *token)
{
    const char *close = point == 0x201C ? "\xE2\x80\x9D"
                      : point == 0x201E ? "\xE2\x80\x9C"
                      : point == 0xAB   ? "\xC2\xBB" : NULL;
    const char *text = lx->cursor, *at = text;
    if (!close)
        return false;
    while (at < lx->limit && *at != '\n' && *at != '\r'
           && strncmp(at, close, strlen(close)) != 0)
        at++;
    if (at == lx->limit || *at == '\n' || *at == '\r')
        return false;
    lx->cursor = at + strlen(close);
    token->span = literal_span(lx, from, lx->cursor);
    token->as.text = (Str){text, (uint32_t)(at - text)};
    BAD(lx, CODE_STRAY_CHARACTER, from, lx->cursor,
        "quotes of this shape enclose no text");
    diag_help(lx->diag, "texts stand between \" and \"");
    return true;
}

/* What somebody may have meant by a character that begins no word. */
static const char *stray_help(const char *from, const char *to)
{
    static const struct { const char *sign, *help; } table[] = {
        {";", "clauses need no sign between them"},
        {":", "a keyword needs no `:` after it"},
        {"'", "texts stand between \" and \""},
        {"\xE2\x80\x98", "texts stand between \" and \""},
        {"\xE2\x80\x99", "texts stand between \" and \""},
        {"\xE2\x80\x9C", "texts stand between \" and \""},
        {"\xE2\x80\x9D", "texts stand between \" and \""},
        {"\xC2\xAB", "texts stand between \" and \""},
        {"\xC2\xBB", "texts stand between \" and \""},
        {"\xE2\x80\x93", "write `-` in a name, and `..` for a span"},
        {"\xE2\x80\x94", "write `-` in a name, and `..` for a span"},
        {"\xEF\xBC\x8C", "write `,`"},
        {"\xE3\x80\x81", "write `,`"},
        {"\xC2\xA0", "write a plain blank"},
        {"\xE3\x80\x80", "write a plain blank"},
        {"/", "a comment begins with `#`"},
        {".", "a sentence needs no full stop; a span is written with `..`"},
        {"_", "a name begins with a letter"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        size_t len = strlen(table[i].sign);
        if (len <= (size_t)(to - from) && !memcmp(from, table[i].sign, len))
            return table[i].help;
    }
    return NULL;
}

void literal_stray(Lexer *lx, const char *from, const char *to)
{
    if (lx->passing)
        return;
    const char *help = stray_help(from, to);
    BAD(lx, CODE_STRAY_CHARACTER, from, to, "`%.*s` begins no word",
        (int)(to - from), from);
    if (help)
        diag_help(lx->diag, "%s", help);
}
