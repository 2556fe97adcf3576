/* make_clock.c -- makers of times of day and of time zones.
 *
 * In:   texts as clocks and tables of zones have them, `10:00`, `+05:30`.
 * Out:  minutes; what no clock shows is a finding here, and midnight then. */
#include "lang/make.h"

enum {
    HOUR = 60, DAY = 24 * HOUR,
    OFFSET_MAX = 16 * HOUR      /* no place was ever further */
};

/* ---- texts --------------------------------------------------------------- */

static bool two_digits(const char *at, int32_t *number)
{
    if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
        return false;
    *number = (at[0] - '0') * 10 + at[1] - '0';
    return true;
}

/* `HH:MM`, no more than `most` minutes. */
static bool read_clock(Str text, int32_t most, int32_t *minutes)
{
    int32_t hour, minute;
    if (text.len != 5 || text.at[2] != ':' || !two_digits(text.at, &hour)
        || !two_digits(text.at + 3, &minute) || minute >= HOUR)
        return false;
    *minutes = hour * HOUR + minute;
    return *minutes <= most;
}

static int32_t refuse(Parser *p, Token text, const char *what,
                      const char *example)
{
    diag_begin(p->diag, CODE_BAD_TIME, text.span, "`%.*s` is no %s",
               STR_ARG(text.as.text), what);
    diag_help(p->diag, "write it like `\"%s\"`", example);
    return 0;
}

/* A time of day, or with `most` DAY the end of one. */
static int32_t clock_of(Parser *p, Token text, int32_t most)
{
    int32_t minutes;
    if (read_clock(text.as.text, most, &minutes))
        return minutes;
    return refuse(p, text, "time of day", "09:30");
}

static int32_t offset_of(Parser *p, Token text)
{
    Str     sign = text.as.text;
    int32_t minutes;
    if (sign.len && (sign.at[0] == '+' || sign.at[0] == '-')
        && read_clock((Str){sign.at + 1, sign.len - 1}, OFFSET_MAX - 1,
                      &minutes))
        return sign.at[0] == '-' ? -minutes : minutes;
    return refuse(p, text, "difference from universal time", "+01:00");
}

/* ---- times of day -------------------------------------------------------- */

const Hours *make_hours(Parser *p, Token begins, Token ends)
{
    Hours *hours = arena_alloc(p->arena, sizeof *hours);
    hours->begins = clock_of(p, begins, DAY - 1);
    hours->ends = clock_of(p, ends, DAY);
    hours->span = span_join(begins.span, ends.span);
    return hours;
}

Node *node_hours(Parser *p, Token head, const Hours *hours)
{
    Node *n = node(p, NODE_TIME, head);
    n->as.hours = hours;
    return n;
}

/* ---- time zones ---------------------------------------------------------- */

Node *make_offset(Parser *p, Token head, Token text)
{
    Node *n = node(p, NODE_OFFSET, head);
    n->as.offset.minutes = offset_of(p, text);
    return n;
}

Node *make_summer(Parser *p, Token head, Token text, Point *from, Token at,
                  Point *until, Token till)
{
    Node *n = make_offset(p, head, text);
    n->as.offset.summer = true;
    n->as.offset.from = from;
    n->as.offset.at = clock_of(p, at, DAY);
    n->as.offset.until = until;
    n->as.offset.till = clock_of(p, till, DAY);
    return n;
}
