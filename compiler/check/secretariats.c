/* secretariats.c -- one secretariat serves one session at a time.
 *
 * Only meetings of at most thirty days: an assembly that sits all year shares
 * every week with somebody.  Where the days are only supposed, those that it
 * sits at any rate count. */
#include "compiler/check/check.h"

#include "lang/sort.h"


enum { LONGEST = 30 };

typedef struct {
    RemitNumber secretariat, body, session, part;
    RemitDay    from, to;       /* days on which it sits at any rate */
} Sitting;

typedef VEC(Sitting) Sittings;

static int by_start(const void *left, const void *right)
{
    const Sitting *a = left, *b = right;
    if (a->secretariat != b->secretariat)
        return a->secretariat < b->secretariat ? -1 : 1;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->session != b->session)
        return a->session < b->session ? -1 : 1;
    return a->part < b->part ? -1 : a->part > b->part;
}

static void add(const Check *check, Sittings *all, Sitting s,
                RemitExtent opens, RemitExtent closes)
{
    s.from = opens.to;
    s.to = closes.from;
    if (!remit_extent_exists(opens) || !remit_extent_exists(closes)
        || s.from > s.to || closes.to - opens.from >= LONGEST)
        return;
    s.secretariat = remit_tied_on(check->registry, s.body,
                                  REMIT_TIE_SECRETARIAT, s.from);
    if (s.secretariat)
        VEC_PUSH(all, s);
}

static void add_session(const Check *check, Sittings *all, RemitNumber n)
{
    RemitSession s = remit_session(check->registry, n);
    if (s.cancelled)
        return;
    if (!s.parts.count)
        add(check, all, (Sitting){.body = s.body, .session = n}, s.opens,
            s.closes);
    for EACH_IN(p, s.parts) {
        RemitPart part = remit_part(check->registry, p);
        add(check, all, (Sitting){.body = s.body, .session = n, .part = p},
            part.opens, part.closes);
    }
}

static Span sitting_place(const Check *check, const Sitting *s)
{
    return s->part ? check_place(check, REMIT_ARRAY_PART, s->part)
                   : check_place(check, REMIT_ARRAY_SESSION, s->session);
}

static void tell(const Check *check, const Sitting *a, const Sitting *b)
{
    diag_begin(check->diag, CODE_SECRETARIAT_SHARED, sitting_place(check, b),
               "%s meets while %s does, and %s serves both",
               check_session(check, b->session),
               check_session(check, a->session),
               check_body(check, b->secretariat));
    check_about(check, REMIT_ARRAY_SESSION, a->session);
    check_about(check, REMIT_ARRAY_SESSION, b->session);
    diag_note(check->diag, sitting_place(check, a), "%s sits until %s",
              check_session(check, a->session), check_day(check, a->to));
}

/* Each against the one before it that sits longest. */
void check_secretariats(const Check *check)
{
    Sittings all = {0};
    for EACH_RECORD(check, n, SESSION)
        add_session(check, &all, n);
    if (all.count)
        sort_list(all.at, all.count, sizeof *all.at, by_start);
    for (size_t i = 1, longest = 0; i < all.count; i++) {
        const Sitting *a = &all.at[longest], *b = &all.at[i];
        if (a->secretariat == b->secretariat && b->from <= a->to
            && a->body != b->body)
            tell(check, a, b);
        if (a->secretariat != b->secretariat || b->to >= a->to)
            longest = i;
    }
    VEC_FREE(&all);
}
