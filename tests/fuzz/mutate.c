/* mutate.c -- changes words and blocks of a text, not its bytes.
 *
 * In:   a text, perhaps no Remit at all, and a seed.
 * Out:  another text, made of runs of the first, of words and of snippets.
 *
 * A piece is a word with the blanks before it.  A way to change the text says
 * which run of pieces goes and what comes in its place; splice() does it. */
#include "tests/fuzz/mutate.h"

#include <stdbool.h>
#include <string.h>

enum { PIECES_MAX = 8192, WORD_ROOM = 64 };

typedef enum { WORD, NUMBER, QUOTED, OPENS, CLOSES, MARK } PieceKind;

typedef struct {
    uint32_t  from, word, to;   /* blanks begin, the word begins, it ends */
    PieceKind kind;
} Piece;

typedef struct {
    const char *text;
    size_t      size;
    Piece       at[PIECES_MAX];
    uint32_t    count;
} Pieces;

typedef struct {
    const char *text;
    size_t      len;
} Run;

static const char *const keywords[] = {
#define KEYWORD(token, text) text,
#include "lang/keywords.def"
#undef KEYWORD
};

static const char *const numbers[] = {
    "0", "1", "2", "3", "7", "12", "14", "52", "66", "366", "1000", "100000",
    "999999999", "2010", "2011", "2012", "2199", "1900", "1st", "2nd", "29th",
    "20(a)", "24", "2010-12-31", "2012-02-29", "1900-01-01", "2199-12-31",
    "2010-02-29", "2011-05-23", "2010-07", "2016-Q1", "2015-H2", "2010-11-30"
};

static const char *const texts[] = {
    "\"\"", "\"a\"", "\"13(b)\"", "\"\\u{202b}\\n\\\"\"", "\"\"\"a\nb\"\"\"",
    "\"A/67/65-E/2012/48 and Corr.1\"", "\"S/RES/1440 (2002)\"",
    "\"\xe4\xbf\xa1\xe6\x81\xaf e\xcc\x81\"", "\"https://example.org/a\""
};

static const char *const names[] = {
    "GA", "ECOSOC", "CSTD", "SG", "ITU", "IGF", "CEB", "UNCTAD", "Geneva",
    "New-York", "main", "documents", "requests", "invites", "decides",
    "may-wish", "stakeholders", "stocktaking", "A/RES/60/1", "E/RES/2010/2",
    "A/66/77-E/2011/103", "A/60/687", "a", "b", "un", "en", "fr", "zh"
};

#define COUNT(list) (uint32_t)(sizeof(list) / sizeof *(list))

/* ---- chance -------------------------------------------------------------- */

typedef struct { uint64_t state; } Chance;

/* 0 .. below - 1; 0 when there is nothing to choose from. */
static uint32_t pick(Chance *chance, uint32_t below)
{
    chance->state = chance->state * 6364136223846793005u
                  + 1442695040888963407u;
    return below ? (uint32_t)(chance->state >> 33) % below : 0;
}

static const char *pick_from(Chance *chance, const char *const *list,
                             uint32_t count)
{
    return list[pick(chance, count)];
}

static const char *pick_snippet(Chance *chance, const char *const *list)
{
    uint32_t count = 0;

    while (list[count])
        count++;
    return count ? list[pick(chance, count)] : "";
}

/* ---- cutting ------------------------------------------------------------- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static bool is_of_word(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
        || (byte >= 'A' && byte <= 'Z') || (byte & 0x80) || byte == '-'
        || byte == '/' || byte == '_' || byte == '.' || byte == '#';
}

/* Past blanks and comments. */
static size_t skip_blanks(const char *text, size_t size, size_t at)
{
    while (at < size) {
        if (text[at] == '#' && (at == 0 || is_blank(text[at - 1])))
            while (at < size && text[at] != '\n')
                at++;
        else if (is_blank(text[at]))
            at++;
        else
            break;
    }
    return at;
}

static size_t skip_string(const char *text, size_t size, size_t at)
{
    bool   three = size - at >= 3 && memcmp(text + at, "\"\"\"", 3) == 0;
    size_t quotes = three ? 3 : 1;

    for (at += quotes; at < size; at++) {
        if (text[at] == '\\')
            at++;
        else if (text[at] == '"'
                 && (!three || (size - at >= 3
                                && memcmp(text + at, "\"\"\"", 3) == 0)))
            return at + quotes;
    }
    return size;
}

static PieceKind kind_of(char byte)
{
    return strchr("{([", byte)          ? OPENS
         : strchr("})]", byte)          ? CLOSES
         : byte == '"'                  ? QUOTED
         : byte >= '0' && byte <= '9'   ? NUMBER
         : is_of_word(byte)             ? WORD : MARK;
}

static void cut(Pieces *pieces, const uint8_t *data, size_t size)
{
    size_t at = 0;

    pieces->text = (const char *)data;
    pieces->size = size;
    pieces->count = 0;
    while (at < size && pieces->count < PIECES_MAX) {
        size_t word = skip_blanks(pieces->text, size, at), to = word + 1;
        if (word >= size)
            break;
        PieceKind kind = pieces->text[word] ? kind_of(pieces->text[word])
                                            : MARK;
        if (kind == QUOTED)
            to = skip_string(pieces->text, size, word);
        else if (kind == WORD || kind == NUMBER)
            while (to < size && is_of_word(pieces->text[to]))
                to++;
        pieces->at[pieces->count++] = (Piece){
            (uint32_t)at, (uint32_t)word, (uint32_t)to, kind};
        at = to;
    }
}

/* ---- choosing ------------------------------------------------------------ */

/* Pieces [*from, *to): a block with its braces and the words before it. */
static bool pick_block(const Pieces *pieces, Chance *chance, uint32_t *from,
                       uint32_t *to)
{
    uint32_t start = pick(chance, pieces->count), depth = 0;

    for (uint32_t i = 0; i < pieces->count; i++) {
        uint32_t at = (start + i) % pieces->count;
        if (pieces->at[at].kind != OPENS)
            continue;
        *from = at - pick(chance, at < 4 ? at + 1 : 5);
        for (*to = at; *to < pieces->count; ++*to) {
            depth += pieces->at[*to].kind == OPENS;
            depth -= pieces->at[*to].kind == CLOSES;
            if (depth == 0) {
                ++*to;
                return true;
            }
        }
        return false;
    }
    return false;
}

/* A few adjacent pieces, or a block. */
static void pick_run(const Pieces *pieces, Chance *chance, uint32_t *from,
                     uint32_t *to)
{
    if (pick(chance, 3) == 0 && pick_block(pieces, chance, from, to))
        return;
    *from = pick(chance, pieces->count);
    *to = *from + 1 + pick(chance, 6);
    if (*to > pieces->count)
        *to = pieces->count;
}

/* Where a line begins, as a clause does. */
static uint32_t pick_place(const Pieces *pieces, Chance *chance)
{
    uint32_t start = pick(chance, pieces->count);

    for (uint32_t i = 0; i < pieces->count; i++) {
        uint32_t     at = (start + i) % pieces->count;
        const Piece *piece = &pieces->at[at];
        if (memchr(pieces->text + piece->from, '\n',
                   piece->word - piece->from))
            return at;
    }
    return start;
}

static Run run_of(const Pieces *pieces, uint32_t from, uint32_t to)
{
    if (from >= to)
        return (Run){"", 0};
    return (Run){pieces->text + pieces->at[from].from,
                 pieces->at[to - 1].to - pieces->at[from].from};
}

static Run run_of_text(const char *text)
{
    return (Run){text, strlen(text)};
}

/* A word such as might stand in the place of `piece`: often one that the text
 * itself has. */
static Run pick_word(const Pieces *pieces, const Piece *piece, Chance *chance)
{
    for (uint32_t i = 0; i < 8 && pick(chance, 3); i++) {
        const Piece *other = &pieces->at[pick(chance, pieces->count)];
        if (other->kind == piece->kind)
            return (Run){pieces->text + other->word, other->to - other->word};
    }
    switch (piece->kind) {
    case NUMBER: return run_of_text(pick_from(chance, numbers, COUNT(numbers)));
    case QUOTED: return run_of_text(pick_from(chance, texts, COUNT(texts)));
    case OPENS:  return run_of_text(pick(chance, 4) ? "{" : "(");
    case CLOSES: return run_of_text(pick(chance, 4) ? "}" : ")");
    case MARK:   return run_of_text(pick(chance, 2) ? "," : "..");
    case WORD:   break;
    }
    return pick(chance, 2)
        ? run_of_text(pick_from(chance, keywords, COUNT(keywords)))
        : run_of_text(pick_from(chance, names, COUNT(names)));
}

/* ---- putting together ---------------------------------------------------- */

typedef struct {
    char  *at;
    size_t count, most;
    bool   full;
} Sink;

static void put(Sink *sink, Run run)
{
    if (sink->full || run.len > sink->most - sink->count) {
        sink->full = true;
        return;
    }
    memcpy(sink->at + sink->count, run.text, run.len);
    sink->count += run.len;
}

/* The text with pieces [from, to) replaced; 0: it does not fit. */
static size_t splice(const Pieces *pieces, uint32_t from, uint32_t to,
                     const Run *by, uint32_t count, char *out, size_t most)
{
    Sink   sink = {out, 0, most, false};
    size_t cut_from = from < pieces->count ? pieces->at[from].from
                                           : pieces->size;
    size_t cut_to = to > from ? pieces->at[to - 1].to : cut_from;

    put(&sink, (Run){pieces->text, cut_from});
    for (uint32_t i = 0; i < count; i++) {
        put(&sink, run_of_text(" "));
        put(&sink, by[i]);
    }
    if (count && by[count - 1].len > 30)
        put(&sink, run_of_text("\n"));
    put(&sink, (Run){pieces->text + cut_to, pieces->size - cut_to});
    return sink.full ? 0 : sink.count;
}

/* ---- ways ---------------------------------------------------------------- */

static size_t change_word(const Pieces *p, Chance *chance, char *out,
                          size_t most)
{
    uint32_t at = pick(chance, p->count);
    Run      by = pick_word(p, &p->at[at], chance);

    return splice(p, at, at + 1, &by, 1, out, most);
}

static size_t drop_run(const Pieces *p, Chance *chance, char *out, size_t most)
{
    uint32_t from, to;

    pick_run(p, chance, &from, &to);
    return splice(p, from, to, NULL, 0, out, most);
}

static size_t copy_run(const Pieces *p, Chance *chance, char *out, size_t most)
{
    uint32_t from, to, at = pick_place(p, chance);

    pick_run(p, chance, &from, &to);
    Run by = run_of(p, from, to);
    return splice(p, at, at, &by, 1, out, most);
}

static size_t exchange_runs(const Pieces *p, Chance *chance, char *out,
                            size_t most)
{
    uint32_t from, to, other_from, other_to;

    pick_run(p, chance, &from, &to);
    pick_run(p, chance, &other_from, &other_to);
    if (other_from < to)
        return 0;
    Run by[] = {run_of(p, other_from, other_to), run_of(p, to, other_from),
                run_of(p, from, to)};
    return splice(p, from, other_to, by, 3, out, most);
}

static size_t put_clause(const Pieces *p, Chance *chance, char *out,
                         size_t most)
{
    uint32_t at = pick_place(p, chance);
    Run      by[] = {run_of_text(pick_snippet(chance, snippet_clauses)),
                     run_of_text("\n")};

    return splice(p, at, at, by, 2, out, most);
}

static size_t put_declaration(const Pieces *p, Chance *chance, char *out,
                              size_t most)
{
    Run by[] = {run_of_text("\n"),
                run_of_text(pick_snippet(chance, snippet_declarations))};

    return splice(p, p->count, p->count, by, 2, out, most);
}

static size_t put_word(const Pieces *p, Chance *chance, char *out, size_t most)
{
    uint32_t at = pick(chance, p->count);
    Run      by = pick_word(p, &p->at[pick(chance, p->count)], chance);

    return splice(p, at, at, &by, 1, out, most);
}

typedef size_t Way(const Pieces *p, Chance *chance, char *out, size_t most);

static Way *const ways[] = {
    change_word, change_word, change_word, change_word, drop_run, copy_run,
    exchange_runs, put_clause, put_clause, put_declaration, put_word
};

/* ---- what libFuzzer calls ------------------------------------------------ */

static Pieces pieces, others;   /* too large for the stack */
static char   room[1 << 20];

static size_t change_once(uint8_t *data, size_t size, size_t most,
                          Chance *chance)
{
    cut(&pieces, data, size);
    if (pieces.count == 0 || pick(chance, 16) == 0)
        return LLVMFuzzerMutate(data, size, most);
    size_t made = ways[pick(chance, COUNT(ways))](&pieces, chance, room, most);
    if (made == 0)
        return LLVMFuzzerMutate(data, size, most);
    memcpy(data, room, made);
    return made;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
                               unsigned seed)
{
    Chance   chance = {seed * 2654435761u + 1};
    uint32_t times = 1 + pick(&chance, 4);

    if (most > sizeof room)
        most = sizeof room;
    if (size > most)
        size = most;
    while (times--)
        size = change_once(data, size, most, &chance);
    return size;
}

/* A run of one text put into the other. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *one, size_t one_size,
                                 const uint8_t *two, size_t two_size,
                                 uint8_t *out, size_t most, unsigned seed)
{
    Chance   chance = {seed * 2654435761u + 1};
    uint32_t from, to;

    cut(&pieces, one, one_size);
    cut(&others, two, two_size);
    if (pieces.count == 0 || others.count == 0)
        return 0;
    pick_run(&others, &chance, &from, &to);
    uint32_t at = pick_place(&pieces, &chance);
    Run      by = run_of(&others, from, to);
    return splice(&pieces, at, at, &by, 1, (char *)out, most);
}
