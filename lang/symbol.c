/* symbol.c -- reads symbols from left to right, and spells them anew.
 *
 * The pieces are read in symbol_piece.c; which of two numbers is the session
 * and which the document's is settled when a symbol ends. */
#include "lang/symbol_piece.h"

#include <stdio.h>

/* ---- elements ------------------------------------------------------------ */

/* Past the dash that joins another symbol to what ends at `at`, NULL: none
 * does.  The hyphens of `WSIS-II/PC-3` and `S-XIV/2` stand behind letters. */
static const char *joint_at(const SymbolReader *r, const char *at)
{
    const char *dash = piece_past_blanks(at, r->end);
    size_t      len = piece_dash(dash, r->end);
    char        before = at[-1];
    if (!len
        || !(piece_is_digit(before) || before == ')' || before == '*'
             || r->part->letters || dash > at))
        return NULL;
    const char *next = piece_past_blanks(dash + len, r->end);
    return piece_begins_symbol(next, r->end) ? next : NULL;
}

/* The letter of a language ends a document of a conference: `DOC/6-E`.  Past
 * it, NULL: there is none at `at`. */
static const char *language_at(const SymbolReader *r, const char *at)
{
    size_t dash = piece_dash(at, r->end);
    at += dash;
    if (!dash || strcmp(r->part->kind, "DOC") != 0
        || !piece_lone_capital(at, r->end) || !strchr("ACEFRS", *at)
        || (at + 1 < r->end && at[1] == '/'))
        return NULL;
    return at + 1;
}

static bool ends_element(const SymbolReader *r, const char *at)
{
    if (piece_is_letter(*at) || piece_is_digit(*at) || *at == '.')
        return false;
    return strchr("/ (*,", *at)
        || (at > r->at && (joint_at(r, at) || language_at(r, at)));
}

static const char *element_end(const SymbolReader *r)
{
    const char *at = r->at;
    while (at < r->end && !ends_element(r, at))
        at++;
    return at;
}

typedef struct {
    const char *word;
    bool        alone;
} Kind;

/* `alone`: may stand without a number of its own, as in A/RES/70/125. */
static const Kind kinds[] = {
    {"RES", true}, {"DEC", true},  {"DOC", true}, {"NGO", true}, {"PET", true},
    {"INF", true}, {"PRST", true}, {"CRP", true}, {"L", false},  {"WP", false},
    {"PV", false}, {"SR", false},  {"R", false},
};

static const Kind *kind_of(Str word)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (piece_is_any_case(word, kinds[i].word))
            return &kinds[i];
    return NULL;
}

/* Whether nothing, a letter or the dash of a language stands at `at`, behind
 * the digits of a number: `66`, `208A`, `6-E`. */
static bool ends_number(const char *at, const char *end)
{
    return at == end
        || piece_lone_capital(at + piece_dash(at, end), end);
}

/* Whether an element that is a number alone comes before any suffix; then
 * `WP.29` is a body, as in ECE/TRANS/WP.29/2010/1. */
static bool number_follows(const SymbolReader *r, const char *at)
{
    SymbolReader ahead = *r;
    for (ahead.at = at; ahead.at < r->end && *ahead.at == '/';) {
        const char *to = ++ahead.at, *end = element_end(&ahead);
        if (piece_is_suffix(to, end))
            return false;
        Str digits = piece_take_digits(&to, end);
        if (digits.len && ends_number(to, end))
            return true;
        ahead.at = end;
        while (ahead.at < r->end && !strchr("/ ", *ahead.at)
               && !joint_at(r, ahead.at))
            ahead.at++;
    }
    return false;
}

/* `RES`, `L.3`; false: the element is no kind. */
static bool read_kind(SymbolReader *r, Str element)
{
    const char *end = element.at + element.len;
    const char *dot = memchr(element.at, '.', element.len);
    const Kind *kind = kind_of(piece_between(element.at, dot ? dot : end));
    if (!kind || (dot ? number_follows(r, end) : !kind->alone))
        return false;
    if (dot) {
        const char *at = dot + 1;
        Str         number = piece_take_digits(&at, end);
        if (!number.len || at < end)
            return false;
        r->part->number = piece_value(number);
        r->counted = true;
    }
    r->part->kind = kind->word;
    piece_put_capitals(r, element);
    return true;
}

/* `66`, `208A`; false: it is no number. */
static bool read_number(SymbolReader *r, Str element)
{
    const char *at = element.at, *end = at + element.len;
    Str         digits = piece_take_digits(&at, end);
    if (!digits.len || (at < end && !piece_lone_capital(at, end)))
        return false;
    if (r->number_count < SYMBOL_NUMBERS_MAX && !r->part->suffixes.count)
        r->numbers[r->number_count++] = digits;
    piece_put(r, digits);
    r->at = at;
    piece_letters(r);
    return true;
}

static void read_language(SymbolReader *r)
{
    const char *past = language_at(r, r->at);
    if (!past)
        return;
    r->part->language = past[-1];
    r->at = past;
}

/* What no house puts into its symbols. */
static bool is_alien(char byte)
{
    return !(byte & 0x80) && !piece_is_letter(byte) && !piece_is_digit(byte)
        && !strchr(".-_+'", byte);
}

static bool check_bytes(SymbolReader *r, Str element)
{
    for (uint32_t i = 0; i < element.len; i++)
        if (is_alien(element.at[i]))
            return piece_fail(r, (Str){element.at + i, 1},
                              "stands in no symbol");
    return true;
}

/* A body below the organ, its session in brackets: `CN.16`, `B(S-XXIII)`. */
static bool read_body(SymbolReader *r, Str element)
{
    Str inside;
    if (!check_bytes(r, element))
        return false;
    if (element.len == 0)
        return piece_fail(r, piece_between(r->at - 1, r->at),
                          "has nothing behind it");
    if (piece_is_session(element) && *element.at != 'L') {
        r->part->session = element;
    } else if (r->part->body_count < SYMBOL_BODIES_MAX) {
        r->part->bodies[r->part->body_count++] = element;
    }
    piece_put_plain(r, element);
    if (r->at == r->end || *r->at != '(')
        return true;
    if (!piece_inside(r, r->at, &inside))
        return false;
    if (piece_is_session(inside))
        piece_set_period(r->part, inside);
    piece_put_char(r, '(');
    piece_put_plain(r, inside);
    piece_put_char(r, ')');
    return true;
}

static bool read_element(SymbolReader *r)
{
    uint32_t before = r->part->suffixes.count;
    Str      element = piece_between(r->at, element_end(r));
    bool     numbered = memchr(element.at, '.', element.len) != NULL;
    bool     after = r->number_count || r->counted;
    if ((after || numbered) && piece_suffix(r, &r->part->suffixes)) {
        if (!after)
            return piece_fail(r, element, "has no document before it");
        piece_put_suffixes(r, before);
        return !r->bad && piece_brackets(r);
    }
    piece_put_char(r, '/');
    r->at = element.at + element.len;
    if (read_number(r, element) || read_kind(r, element)) {
        bool good = piece_brackets(r);
        read_language(r);
        return good;
    }
    return read_body(r, element);
}

/* ---- one symbol ---------------------------------------------------------- */

/* The last number is the document's, one before it the session or the year;
 * where the kind or the brackets have said one of them, the other. */
static void settle(SymbolReader *r)
{
    SymbolPart *part = r->part;
    uint32_t    last = r->number_count;
    bool        known = part->session.len || part->year;
    if (!r->counted && last && (known || last == 1)) {
        part->number = piece_value(r->numbers[0]);
    } else if (last) {
        piece_set_period(part, r->numbers[0]);
        if (!r->counted)
            part->number = piece_value(r->numbers[1]);
    }
}

/* `WSIS-II`, `UNEP(DEPI)`. */
static const char *organ_end(const char *at, const char *end)
{
    while (at < end && (piece_is_letter(*at) || piece_is_digit(*at)
                        || strchr("-._()", *at) || piece_dash(at, end)))
        at += piece_dash(at, end) ? piece_dash(at, end) : 1;
    return at;
}

static bool read_organ(SymbolReader *r)
{
    const char *from = r->at, *at = organ_end(from, r->end);
    if (at == from || at == r->end || *at != '/')
        return piece_fail(r, piece_between(from, at),
                          "is not followed by a stroke");
    if (!piece_is_capital(*from))
        return piece_fail(r, piece_between(from, at),
                          "does not begin with a capital");
    r->part->organ = piece_between(from, at);
    piece_put_plain(r, r->part->organ);
    r->at = at;
    return true;
}

static void read_stars(SymbolReader *r, Symbol *symbol)
{
    while (r->at && r->at < r->end && *r->at == '*') {
        symbol->star = true;
        r->at++;
    }
}

static bool read_full(SymbolReader *r, Symbol *symbol)
{
    const char *from = r->at;
    if (!read_organ(r))
        return false;
    while (r->at < r->end && *r->at == '/') {
        r->at++;
        if (!read_element(r))
            return false;
    }
    r->part->text = piece_between(from, r->at);
    read_stars(r, symbol);
    settle(r);
    return !r->bad;
}

/* ---- numbers alone ------------------------------------------------------- */

/* `resolution`, `res.`, `decision`, `dec.` and a blank; "": none of them. */
static const char *read_act(SymbolReader *r)
{
    static const struct {
        const char *word, *kind;
    } acts[] = {
        {"resolution", "RES"}, {"resolutions", "RES"}, {"res.", "RES"},
        {"decision", "DEC"},   {"decisions", "DEC"},   {"dec.", "DEC"},
    };
    const char *at = r->at;
    while (at < r->end && *at != ' ')
        at++;
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        if (!piece_is_any_case(piece_between(r->at, at), acts[i].word))
            continue;
        r->at = piece_past_blanks(at, r->end);
        return acts[i].kind;
    }
    return "";
}

/* `52/214 A`, the word before it read: as A/RES/52/214 A. */
static bool read_short_pair(SymbolReader *r, Str first)
{
    Str second;
    r->at++;
    second = piece_take_digits(&r->at, r->end);
    if (!second.len)
        return false;
    piece_set_period(r->part, first);
    r->part->number = piece_value(second);
    r->part->organ = r->part->year ? STR_LIT("E") : STR_LIT("A");
    if (*r->part->kind) {
        piece_put(r, r->part->organ);
        piece_put_char(r, '/');
        piece_put_text(r, r->part->kind);
        piece_put_char(r, '/');
    }
    piece_put(r, first);
    piece_put_char(r, '/');
    piece_put(r, second);
    piece_letters(r);
    return true;
}

/* `1926 B (LVIII)`: whose it is, is not said; it takes no suffix. */
static bool read_short_old(SymbolReader *r, Str number)
{
    if (*r->part->kind)
        piece_put_text(r, *r->part->kind == 'R' ? "resolution " : "decision ");
    r->part->number = piece_value(number);
    piece_put(r, number);
    piece_letters(r);
    return piece_brackets(r) && r->part->session.len
        && !r->part->suffixes.count;
}

/* By its first character: a digit, or that of an act. */
static bool may_be_short(const SymbolReader *r)
{
    return r->at < r->end && (piece_is_digit(*r->at) || strchr("rRdD", *r->at));
}

static bool read_short(SymbolReader *r)
{
    const char *from = r->at;
    r->part->kind = read_act(r);
    Str first = piece_take_digits(&r->at, r->end);
    r->part->is_short = true;
    bool good = first.len
        && (r->at < r->end && *r->at == '/' ? read_short_pair(r, first)
                                            : read_short_old(r, first));
    r->part->text = piece_between(from, r->at);
    return good && !r->bad;
}

/* ---- what follows -------------------------------------------------------- */

/* Past `and`, a comma or both; NULL: neither. */
static const char *past_and(const char *at, const char *end)
{
    const char *to = piece_past_blanks(at, end);
    bool        comma = to < end && *to == ',';
    to = piece_past_blanks(to + comma, end);
    if (to > at && end - to > 4 && !memcmp(to, "and ", 4))
        return piece_past_blanks(to + 3, end);
    return comma ? to : NULL;
}

/* `2` after `Corr.1 and`, `-3` after `Add.1`. */
static bool read_further(SymbolReader *r, Suffixes *list)
{
    const char *at = r->at;
    Suffix      last = list->at[list->count - 1];
    Str         digits = piece_take_digits(&at, r->end);
    if (!digits.len || !last.number)
        return false;
    r->at = at;
    piece_suffix_add(r, list, (Suffix){last.word, piece_value(digits)}, digits);
    return true;
}

static void read_span(SymbolReader *r, Suffixes *list)
{
    size_t      dash = piece_dash(r->at, r->end);
    const char *at = r->at + dash;
    Suffix      last = list->at[list->count - 1];
    Str         digits = piece_take_digits(&at, r->end);
    if (!dash || !last.number || piece_value(digits) <= last.number)
        return;
    r->at = at;
    while (last.number++ < piece_value(digits))
        if (!piece_suffix_add(r, list, last, digits))
            return;
}

static bool read_follow(SymbolReader *r, Symbol *symbol)
{
    const char *next;
    while (!r->bad && (next = past_and(r->at, r->end))) {
        SymbolReader was = *r;
        r->at = next;
        if (!piece_suffix(r, &symbol->follow)
            && !(symbol->follow.count && read_further(r, &symbol->follow))) {
            *r = was;
            break;
        }
        if (!r->bad)
            read_span(r, &symbol->follow);
    }
    return !r->bad;
}

/* ---- the whole ----------------------------------------------------------- */

/* The next of the joint symbols at `at`. */
static bool read_one(SymbolReader *r, Symbol *symbol, const char *at)
{
    SymbolPart *part = &symbol->parts[symbol->count];
    if (symbol->count == SYMBOL_JOINT_MAX)
        return piece_fail(r, piece_between(at, r->end),
                          "is one joint symbol too many");
    *part = (SymbolPart){.kind = ""};
    *r = (SymbolReader){.from = at, .at = at, .end = r->end, .part = part,
                        .fault = r->fault};
    SymbolReader was = *r;
    r->fault = NULL;
    if (symbol->count == 0 && may_be_short(r)) {
        if (read_short(r)) {
            r->fault = was.fault;
            symbol->count++;
            return true;
        }
        *part = (SymbolPart){.kind = ""};
    }
    *r = was;
    if (!read_full(r, symbol))
        return false;
    symbol->count++;
    return true;
}

static bool read_all(SymbolReader *r, Symbol *symbol)
{
    const char *next = r->at;
    while (next) {
        if (!read_one(r, symbol, next))
            return false;
        next = joint_at(r, r->at);
    }
    if (!read_follow(r, symbol))
        return false;
    read_stars(r, symbol);
    return r->at == r->end
        || piece_fail(r,
                      piece_between(piece_past_blanks(r->at, r->end), r->end),
                      "goes on after the symbol");
}

bool symbol_read(Str text, Symbol *symbol, SymbolFault *fault)
{
    SymbolReader r = {.at = text.at, .end = text.at + text.len, .fault = fault};
    symbol->count = 0;
    symbol->follow.count = 0;
    symbol->star = false;
    return read_all(&r, symbol);
}

bool symbol_is_meant(Str text)
{
    uint32_t word = 0;
    while (word < text.len && text.at[word] != ' ')
        word++;
    return memchr(text.at, '/', word)
        && (word == text.len || piece_is_capital(*text.at));
}

/* Whether a hyphen behind it would be read as its own: as no joint at all, as
 * that of a language, or with its last word (`65-EE1`) as part of the next
 * symbol's organ. */
static bool needs_blanks(const SymbolPart *part)
{
    Str         normal = str_of(part->normal);
    const char *end = normal.at + normal.len, *at = end;
    while (at > normal.at && (piece_is_capital(at[-1])
                              || piece_is_digit(at[-1]) || at[-1] == '-')) {
        at--;
        if (*at == '-' && piece_is_capital(at[1]))
            return true;
    }
    return strcmp(part->kind, "DOC") == 0
        || !(piece_is_digit(end[-1]) || end[-1] == ')');
}

/* Whether each could stand behind the hyphen of the others. */
static bool all_join(const Symbol *symbol)
{
    for (uint32_t i = 0; i < symbol->count; i++) {
        const SymbolPart *part = &symbol->parts[i];
        Str               normal = str_of(part->normal);
        if (!piece_begins_symbol(normal.at, normal.at + normal.len)
            || !piece_is_digit(normal.at[normal.len - 1])
            || needs_blanks(part))
            return false;
    }
    return true;
}

static const char *joint(const Symbol *symbol, uint32_t next)
{
    return next == 0                               ? ""
         : needs_blanks(&symbol->parts[next - 1])  ? " - " : "-";
}

void symbol_normal(const Symbol *symbol, char *out)
{
    const char *names[SYMBOL_JOINT_MAX] = {NULL};
    bool        free = all_join(symbol);
    for (uint32_t i = 0; i < symbol->count; i++) {
        const char *name = symbol->parts[i].normal;
        uint32_t    at = i;
        for (; free && at && strcmp(names[at - 1], name) > 0; at--)
            names[at] = names[at - 1];
        names[at] = name;
    }
    int used = 0;
    for (uint32_t i = 0; i < symbol->count; i++)
        used += snprintf(out + used, SYMBOL_NORMAL_MAX - (size_t)used, "%s%s",
                         joint(symbol, i), names[i]);
    for (uint32_t i = 0; i < symbol->follow.count; i++) {
        used += snprintf(out + used, SYMBOL_NORMAL_MAX - (size_t)used, "%s",
                         i ? ", " : " and ");
        used += piece_format_suffix(
            out + used, SYMBOL_NORMAL_MAX - (size_t)used, symbol->follow.at[i]);
    }
    out[used] = '\0';
}

bool symbol_equal(Str a, Str b)
{
    Symbol left, right;
    if (str_equal(a, b))
        return true;
    if (!symbol_read(a, &left, NULL) || !symbol_read(b, &right, NULL))
        return false;
    for (uint32_t i = 0; i < left.count; i++)
        for (uint32_t k = 0; k < right.count; k++)
            if (strcmp(left.parts[i].normal, right.parts[k].normal) == 0)
                return true;
    return false;
}

int32_t symbol_period(const SymbolPart *part)
{
    if (part->year)
        return part->year;
    return piece_is_digits(part->session) ? piece_value(part->session) : 0;
}
