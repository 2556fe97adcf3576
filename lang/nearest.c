/* nearest.c -- did you mean?
 *
 * The distance of two names is the number of letters to put in, take out,
 * replace or swap with their neighbour, case aside (Damerau's, each place
 * edited once).  What cannot come near enough is turned away by its length,
 * then by its letters, and only then compared, in the band of the table that
 * the limit leaves. */
#include "lang/diag.h"

#include <assert.h>

#include "lang/unicode.h"

enum { LONGEST = 256 };                 /* code points; longer: no suggestion */

typedef struct {
    uint32_t len;
    uint64_t letters;           /* one bit for each letter that occurs */
    int32_t  at[LONGEST];       /* code points, case folded */
} Word;

/* False when it is too long to be compared. */
static bool word_of(Word *word, Str text)
{
    size_t size;

    word->len = 0;
    word->letters = 0;
    for (size_t at = 0; at < text.len; at += size) {
        int32_t point = unicode_next(text.at + at, text.len - at, &size);
        if (word->len == LONGEST)
            return false;
        point = unicode_fold(point);
        word->at[word->len++] = point;
        word->letters |= UINT64_C(1) << (point & 63);
    }
    return true;
}

static uint32_t bits(uint64_t set)
{
    uint32_t count = 0;

    for (; set; set &= set - 1)
        count++;
    return count;
}

/* No edit adds more than one letter or takes away more than one. */
static bool may_be_near(const Word *a, const Word *b, uint32_t limit)
{
    return a->len <= b->len + limit && b->len <= a->len + limit
        && bits(a->letters & ~b->letters) <= limit
        && bits(b->letters & ~a->letters) <= limit;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* One cell of the table: i letters of `a` against j of `b`.  `row` is being
 * filled, `one` and `two` are the rows above it. */
static uint32_t cell(const Word *a, const Word *b, uint32_t i, uint32_t j,
                     const uint32_t *two, const uint32_t *one,
                     const uint32_t *row)
{
    uint32_t cost = a->at[i - 1] != b->at[j - 1];
    uint32_t best = least(one[j - 1] + cost, least(one[j], row[j - 1]) + 1);

    if (i > 1 && j > 1 && a->at[i - 1] == b->at[j - 2]
        && a->at[i - 2] == b->at[j - 1])
        best = least(best, two[j - 2] + 1);
    return best;
}

/* The distance when it is at most `limit`, else more than limit.  Cells
 * further than `limit` from the diagonal are more than limit. */
static uint32_t distance(const Word *a, const Word *b, uint32_t limit)
{
    uint32_t rows[3][LONGEST + 1] = {{0}};
    uint32_t far = limit + 1;

    assert(a->len <= b->len + limit && b->len <= LONGEST);
    for (uint32_t j = 0; j <= b->len; j++)
        rows[0][j] = rows[1][j] = rows[2][j] = j < far ? j : far;
    for (uint32_t i = 1; i <= a->len; i++) {
        uint32_t *two = rows[(i + 1) % 3], *one = rows[(i + 2) % 3];
        uint32_t *row = rows[i % 3], lowest = i;
        uint32_t  from = i > limit ? i - limit : 1;
        uint32_t  to = least(i + limit, b->len);
        assert(from <= to + 1);
        row[from - 1] = from == 1 ? i : far;
        for (uint32_t j = from; j <= to; j++) {
            row[j] = least(cell(a, b, i, j, two, one, row), far);
            lowest = least(lowest, row[j]);
        }
        if (to < b->len)
            row[to + 1] = far;
        if (lowest > limit)
            return far;
    }
    return least(rows[a->len % 3][b->len], far);
}

Nearest nearest_begin(Str wanted)
{
    return (Nearest){.wanted = wanted};
}

static uint32_t limit_of(const Nearest *nearest, const Word *wanted)
{
    uint32_t limit = wanted->len / 3;

    return nearest->best.at ? least(limit, nearest->distance) : limit;
}

void nearest_offer(Nearest *nearest, Str candidate)
{
    Word wanted, other;

    if (candidate.len > 4 * LONGEST || nearest->wanted.len > 4 * LONGEST
        || str_equal(candidate, nearest->wanted)
        || !word_of(&wanted, nearest->wanted) || !word_of(&other, candidate))
        return;
    uint32_t limit = limit_of(nearest, &wanted);
    if (!may_be_near(&wanted, &other, limit))
        return;
    uint32_t far = distance(&wanted, &other, limit);
    if (far > limit || (nearest->best.at && far == nearest->distance
                        && str_compare(candidate, nearest->best) >= 0))
        return;
    nearest->best = candidate;
    nearest->distance = far;
}
