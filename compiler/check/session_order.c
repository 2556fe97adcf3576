/* session_order.c -- a body sits in one session at a time, and in the order
 * of their numbers.
 *
 * Only what is certain is told: two firm sessions that overlap on any reading
 * of their days.  Closing and opening on one day is no overlap.  Sessions
 * without a number (special ones) may sit while another is open. */
#include "compiler/check/check.h"

static bool counts(const RemitSession *s)
{
    return s->certainty == REMIT_FIRM && !s->cancelled && s->number;
}

static void tell(const Check *check, Code code, const char *how,
                 RemitNumber first, RemitNumber second)
{
    RemitSession a = remit_session(check->registry, first);
    RemitSession b = remit_session(check->registry, second);
    diag_begin(check->diag, code,
               check_place(check, REMIT_ARRAY_SESSION, second),
               "%s opens on %s, %s %s", check_session(check, second),
               check_days(check, b.opens), how, check_session(check, first));
    check_about(check, REMIT_ARRAY_SESSION, first);
    check_about(check, REMIT_ARRAY_SESSION, second);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_SESSION, first),
              "%s sits from %s to %s", check_session(check, first),
              check_days(check, a.opens), check_days(check, a.closes));
}

static void compare(const Check *check, RemitNumber first, RemitNumber second)
{
    RemitSession a = remit_session(check->registry, first);
    RemitSession b = remit_session(check->registry, second);
    if (b.number < a.number && b.opens.from > a.opens.to)
        tell(check, CODE_SESSIONS_OUT_OF_ORDER, "after", first, second);
    else if (b.opens.to < a.closes.from && b.opens.from >= a.opens.from)
        tell(check, CODE_SESSIONS_OVERLAP, "before the end of", first,
             second);
}

/* A body's sessions stand by opening, so each is compared with the one before
 * it that closes last. */
static void look(const Check *check, RemitRange sessions)
{
    RemitNumber last = 0;
    for EACH_IN(n, sessions) {
        RemitSession s = remit_session(check->registry, n);
        if (!counts(&s))
            continue;
        if (last)
            compare(check, last, n);
        if (!last
            || s.closes.to >= remit_session(check->registry, last).closes.to)
            last = n;
    }
}

void check_session_order(const Check *check)
{
    for EACH_RECORD(check, n, BODY)
        look(check, remit_body(check->registry, n).sessions);
}
