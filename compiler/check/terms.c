/* terms.c -- the terms of a mandate follow each other day by day. */
#include "compiler/check/check.h"

typedef struct {
    const Check *check;
    RemitNumber  number;        /* of `term` */
    RemitTerm    before, term;
    RemitExtent  adopted;       /* of what gives the term */
} Link;

static void begin(const Link *link, Code code, const char *format, RemitDay day)
{
    const Check *check = link->check;
    diag_begin(check->diag, code,
               check_place(check, REMIT_ARRAY_TERM, link->number), format,
               check_duty(check, link->term.duty), check_day(check, day));
    check_about(check, REMIT_ARRAY_DUTY, link->term.duty);
}

static void note_before(const Link *link)
{
    const Check *check = link->check;
    diag_note(check->diag,
              check_place(check, REMIT_ARRAY_TERM, link->number - 1),
              "the term before it, which ends on %s",
              check_day(check, link->before.end));
}

static int year_of(RemitDay day)
{
    return remit_civil(day).year;
}

/* Whether its renewal was decided in the year of its end, in time. */
static bool is_last_minute(const Link *link)
{
    RemitDay end = link->before.end;
    return year_of(link->adopted.from) == year_of(end)
        && link->adopted.to <= end;
}

static void look_at_days(const Link *link)
{
    RemitDay end = link->before.end, from = link->term.from;
    if (from != REMIT_NO_DAY && from > remit_day_add_days(end, 1)) {
        begin(link, CODE_TERM_GAP, "`%s` is extended from %s only", from);
        note_before(link);
    } else if (link->adopted.from != REMIT_NO_DAY
               && link->adopted.from > end) {
        begin(link, CODE_EXTENDS_LAPSED,
              "`%s` is extended on %s, when it has already ended",
              link->adopted.from);
        note_before(link);
    } else if (from != REMIT_NO_DAY && from <= end) {
        begin(link, CODE_TERM_OVERLAP, "`%s` is extended from %s already",
              from);
        note_before(link);
    }
}

static void renewal(const Link *link)
{
    const Check *check = link->check;
    diag_begin(check->diag, CODE_ENDS_IN_RENEWAL_YEAR,
               check_place(check, REMIT_ARRAY_TERM, link->number),
               "`%s` was to end on %s, and its renewal was decided %s, in the "
               "same year", check_duty(check, link->term.duty),
               check_day(check, link->before.end),
               check_between(check, link->adopted.from, link->adopted.to));
    check_about(check, REMIT_ARRAY_DUTY, link->term.duty);
    note_before(link);
}

static void look(const Link *link)
{
    if (link->term.terminated)
        return;
    if (link->before.permanent) {
        diag_begin(link->check->diag, CODE_EXTENDS_NO_BASE,
                   check_place(link->check, REMIT_ARRAY_TERM, link->number),
                   "`%s` has no end, so there is nothing to extend",
                   check_duty(link->check, link->term.duty));
        check_about(link->check, REMIT_ARRAY_DUTY, link->term.duty);
    } else if (link->before.end == REMIT_NO_DAY) {
        diag_begin(link->check->diag, CODE_EXTENDS_NO_BASE,
                   check_place(link->check, REMIT_ARRAY_TERM, link->number),
                   "`%s` is extended, and when it would have ended is not said",
                   check_duty(link->check, link->term.duty));
        check_about(link->check, REMIT_ARRAY_DUTY, link->term.duty);
        diag_note(link->check->diag,
                  check_place(link->check, REMIT_ARRAY_TERM, link->number - 1),
                  "the term before it");
    } else {
        look_at_days(link);
        if (is_last_minute(link))
            renewal(link);
    }
}

/* An extension of what is no mandate adds no term anywhere. */
static void look_at_relation(const Check *check, RemitNumber n)
{
    RemitRelation r = remit_relation(check->registry, n);
    RemitDuty     duty = remit_duty(check->registry, r.duty);
    if (r.word != REMIT_EXTENDS || !r.duty || duty.kind == REMIT_MANDATE)
        return;
    diag_begin(check->diag, CODE_EXTENDS_NO_BASE,
               check_place(check, REMIT_ARRAY_RELATION, n),
               "`%s` is no mandate, and has no term to extend",
               check_duty(check, r.duty));
    check_about(check, REMIT_ARRAY_DUTY, r.duty);
    diag_note(check->diag, check_place(check, REMIT_ARRAY_DUTY, r.duty),
              "it stands here");
}

void check_terms(const Check *check)
{
    for EACH_RECORD(check, n, DUTY) {
        RemitRange terms = remit_duty(check->registry, n).terms;
        for (uint32_t i = 1; i < terms.count; i++) {
            RemitTerm term = remit_term(check->registry, terms.first + i);
            look(&(Link){
                check, terms.first + i,
                remit_term(check->registry, terms.first + i - 1), term,
                remit_instrument(check->registry, term.instrument).adopted});
        }
    }
    for EACH_RECORD(check, n, RELATION)
        look_at_relation(check, n);
}
